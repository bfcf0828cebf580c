//! What a delivery report says about a letter, whose recipients have a fate each. In: the report, and the letter's
//! recipients with what is known of them. Out: which addresses bounced or were reached, and what that is for the letter.

use crate::model::{Fate, Report};
use crate::review::LetterVerb;

/// What a message says about a letter.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// What it is for the letter as a whole; `None` where nothing changes.
    pub(super) verb: Option<LetterVerb>,
    /// In words.
    pub(super) says: String,
    /// The addresses that bounced, each with why.
    pub(super) bounced: Vec<(String, String)>,
    /// The addresses that were reached.
    pub(super) reached: Vec<String>,
}

impl Said {
    /// Something that is said of the letter as a whole.
    pub(super) fn of(verb: LetterVerb, says: &str) -> Self {
        Self { verb: Some(verb), says: says.to_owned(), ..Self::default() }
    }

    /// Whether anything follows from it.
    pub(super) fn changes_something(&self) -> bool {
        self.verb.is_some() || !self.bounced.is_empty() || !self.reached.is_empty()
    }
}

/// A recipient of a letter: address, outcome so far, details.
pub(super) type Recipient = (String, Option<String>, Option<String>);

/// What a report says. `bounce`: it was judged to tell of a failure, which a report without groups says in its text alone.
pub(super) fn said(report: &Report, recipients: &[Recipient], bounce: bool) -> Said {
    let alone = report.recipients.is_empty();
    let whole = Fate {
        recipient: report.recipient.clone(),
        original: None,
        action: report.action.clone(),
        status: report.status.clone(),
    };
    let fates = if alone { vec![whole] } else { report.recipients.clone() };
    let known = |address: &str| recipients.iter().any(|(email, _, _)| email.eq_ignore_ascii_case(address));
    let is_own = |fate: &&Fate| [&fate.original, &fate.recipient].into_iter().flatten().any(|a| known(a));
    // Where a list or a forwarding passed it on, the fates of strangers are not those of our addresses.
    let own: Vec<&Fate> = fates.iter().filter(is_own).collect();
    let counted: Vec<&Fate> = if own.is_empty() { fates.iter().collect() } else { own };
    let address = |fate: &Fate| {
        let ours = fate.original.clone().filter(|a| known(a));
        ours.or_else(|| fate.recipient.clone()).or_else(|| fate.original.clone()).unwrap_or_default()
    };
    let failed = |fate: &Fate| has_failed(fate) || alone && bounce;
    let why = |fate: &Fate| format!("bounce {}", fate.status.as_deref().unwrap_or_default()).trim_end().to_owned();
    let did = |wanted: &[&str]| counted.iter().any(|f| f.action.as_deref().is_some_and(|a| wanted.contains(&a)));

    let lost: Vec<(String, String)> = counted.iter().filter(|f| failed(f)).map(|f| (address(f), why(f))).collect();
    let arrived = counted.iter().filter(|f| matches!(f.action.as_deref(), Some("delivered" | "disposition")));
    let reached = arrived.map(|f| address(f)).filter(|a| !a.is_empty()).collect();
    let gone = |(email, outcome, _): &Recipient| {
        matches!(outcome.as_deref(), Some("bounced" | "refused"))
            || lost.iter().any(|(address, _)| address.eq_ignore_ascii_case(email))
    };
    // One of several addresses that fails is no failure of the letter.
    let refused = match recipients {
        [] | [_] => !lost.is_empty() && lost.len() == counted.len(),
        several => !lost.is_empty() && several.iter().all(gone),
    };
    let verb = if refused {
        Some(LetterVerb::Refuse)
    } else if did(&["delivered", "disposition"]) {
        Some(LetterVerb::Deliver)
    } else if did(&["relayed", "expanded"]) {
        // Passed on to a server that sends no reports: it went, no more is known.
        Some(LetterVerb::Send)
    } else {
        None
    };
    let says = match (lost.first(), report.action.as_deref()) {
        (Some((_, why)), _) => why.clone(),
        (None, Some("disposition")) => "read".to_owned(),
        (None, Some(action)) if !action.is_empty() => action.to_owned(),
        _ => "delivery report".to_owned(),
    };
    let bounced = lost.into_iter().filter(|(address, _)| !address.is_empty()).collect();
    Said { verb, says, bounced, reached }
}

fn has_failed(fate: &Fate) -> bool {
    match fate.action.as_deref() {
        Some(action) => action == "failed",
        None => fate.status.as_deref().is_some_and(|s| s.starts_with('5')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fate(recipient: &str, action: &str, status: &str) -> Fate {
        Fate {
            recipient: Some(recipient.into()),
            original: None,
            action: Some(action.into()),
            status: Some(status.into()),
        }
    }

    fn of(fates: &[Fate], recipients: &[&str]) -> Said {
        let report = Report { recipients: fates.to_vec(), ..Report::default() };
        let recipients: Vec<Recipient> = recipients.iter().map(|r| ((*r).to_owned(), None, None)).collect();
        said(&report, &recipients, false)
    }

    #[test]
    fn one_of_two_that_fails_is_no_failure_of_the_letter() {
        let (lost, passed) = (fate("b@x.example", "failed", "5.1.1"), fate("a@x.example", "relayed", "2.1.5"));
        for fates in [[lost.clone(), passed.clone()], [passed.clone(), lost.clone()]] {
            let said = of(&fates, &["A@x.example", "B@x.example"]);
            assert_eq!(said.bounced, [("b@x.example".to_owned(), "bounce 5.1.1".to_owned())]);
            assert_eq!((said.verb, said.reached.len()), (Some(LetterVerb::Send), 0));
        }
        let both = of(&[lost.clone(), fate("a@x.example", "failed", "5.2.2")], &["a@x.example", "b@x.example"]);
        assert_eq!((both.verb, both.bounced.len()), (Some(LetterVerb::Refuse), 2));
        let held = of(
            &[fate("a@x.example", "delayed", "4.4.1"), fate("b@x.example", "delivered", "2.0.0")],
            &["a@x.example", "b@x.example"],
        );
        assert_eq!((held.verb, held.bounced.len(), held.reached.len()), (Some(LetterVerb::Deliver), 0, 1));
    }

    #[test]
    fn a_member_of_a_list_that_fails_is_not_our_address() {
        let member = Fate { original: Some("list@x.example".into()), ..fate("m@y.example", "failed", "5.1.1") };
        let stranger = fate("n@y.example", "failed", "5.1.1");
        let list = fate("list@x.example", "expanded", "2.0.0");
        let said = of(&[list, stranger.clone()], &["list@x.example"]);
        assert_eq!((said.verb, said.bounced.len()), (Some(LetterVerb::Send), 0));
        // The address that we wrote to is the one that bounced, whatever it was passed on to.
        assert_eq!(of(&[member], &["list@x.example"]).bounced[0].0, "list@x.example");
        // A report that names only strangers speaks of a letter with one recipient.
        assert_eq!(of(&[stranger], &["list@x.example"]).verb, Some(LetterVerb::Refuse));
    }
}
