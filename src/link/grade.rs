//! Grades a link by its grounds, and says what each grade may do by itself. In: the kinds of its grounds, whose address
//! the message bears, and the verdict about its sender. Out: the grade. `docs/FORMATS.md` has the same table. Who writes
//! to us is not known, so no grade below [`Grade::Placed`] counts in a figure or changes the state of a request.

use crate::model::sender::SenderVerdict;
use crate::model::{Grade, GroundKind, Whose};

/// What a link may do before a person has placed its message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct May {
    /// Hold back a reminder to the party until a person has looked at the message.
    pub hold_reminder: bool,
    /// Say that our letter arrived or came back, and that an address works or not.
    pub move_letter: bool,
    /// Count as an answer, in figures and lists.
    pub count: bool,
}

const NOTHING: May = May { hold_reminder: false, move_letter: false, count: false };
const HOLD: May = May { hold_reminder: true, ..NOTHING };

/// The table: each grade with what it may do by itself.
pub const TABLE: [(Grade, May); 10] = [
    (Grade::Placed, May { hold_reminder: true, move_letter: true, count: true }),
    (Grade::VerifiedThread, May { move_letter: true, ..HOLD }),
    (Grade::Thread, HOLD),
    (Grade::KnownSender, HOLD),
    (Grade::ReferenceAndDomain, HOLD),
    (Grade::Reference, NOTHING),
    (Grade::Serial, NOTHING),
    (Grade::Lot, NOTHING),
    (Grade::Number, NOTHING),
    (Grade::Name, NOTHING),
];

/// What a grade may do by itself.
pub fn may(grade: Grade) -> May {
    TABLE.iter().find(|(g, _)| *g == grade).map_or(NOTHING, |(_, may)| *may)
}

/// The grade of a link. `placed`: a person has confirmed it. `verdict`: `None` while the sender was not checked. A sender who is not
/// verified is no ground, whatever name stands in From.
pub fn grade(grounds: &[GroundKind], placed: bool, whose: Whose, verdict: Option<SenderVerdict>) -> Grade {
    if placed {
        return Grade::Placed;
    }
    let has = |kinds: &[GroundKind]| grounds.iter().any(|g| kinds.contains(g));
    let verified = if verdict == Some(SenderVerdict::Verified) { whose } else { Whose::Stranger };
    // Each kind in turn, so that a new kind of ground does not compile until it has a grade.
    let by_kind = |kind: &GroundKind| match kind {
        GroundKind::Thread => Grade::Thread,
        GroundKind::Subject
        | GroundKind::Body
        | GroundKind::Document
        | GroundKind::Quotation
        | GroundKind::Enclosed => Grade::Reference,
        GroundKind::Serial => Grade::Serial,
        GroundKind::Marking => Grade::Lot,
        GroundKind::Number => Grade::Number,
        // A person's word is what `placed` says. A word that was taken back is none.
        GroundKind::Sender | GroundKind::Person => Grade::Name,
    };
    let cites = has(&[GroundKind::Subject, GroundKind::Body, GroundKind::Document]);
    match verified {
        Whose::Address | Whose::Domain if has(&[GroundKind::Thread]) => Grade::VerifiedThread,
        _ if has(&[GroundKind::Thread]) => Grade::Thread,
        Whose::Address => Grade::KnownSender,
        Whose::Domain if cites => Grade::ReferenceAndDomain,
        _ => grounds.iter().map(by_kind).min().unwrap_or(Grade::Name),
    }
}

/// Whose address this is: one of `known`, one in a domain of these, or somebody else's. A domain below a party's domain is the
/// party's, because only the party can give it out.
pub fn whose<'a>(address: &str, known: impl Iterator<Item = &'a str> + Clone) -> Whose {
    let address = address.trim().to_lowercase();
    if known.clone().any(|k| k.trim().to_lowercase() == address) {
        return Whose::Address;
    }
    let Some((_, domain)) = address.rsplit_once('@') else { return Whose::Stranger };
    let in_it = |own: &str| domain == own || domain.strip_suffix(own).is_some_and(|rest| rest.ends_with('.'));
    let own = known.filter_map(|k| Some(k.trim().rsplit_once('@')?.1.to_lowercase()));
    if own.filter(|d| !is_public(d)).any(|own| in_it(&own)) { Whose::Domain } else { Whose::Stranger }
}

/// Whether anybody can have an address in this domain.
fn is_public(domain: &str) -> bool {
    PUBLIC.iter().any(|p| domain == *p || domain.strip_prefix(p).is_some_and(|rest| rest.starts_with('.')))
}

/// Providers that give addresses to anybody: the domain, or its first part where it has many endings. These are the large ones of each
/// region. One that is missing here can let a stranger's verified mail hold back a reminder, and nothing more.
const PUBLIC: [&str; 35] = [
    "126.com",
    "163.com",
    "aol.com",
    "bk.ru",
    "daum.net",
    "fastmail.com",
    "free.fr",
    "gmail.com",
    "gmx",
    "googlemail.com",
    "hotmail",
    "icloud.com",
    "inbox.ru",
    "laposte.net",
    "libero.it",
    "list.ru",
    "live",
    "mail.com",
    "mail.ru",
    "msn.com",
    "naver.com",
    "orange.fr",
    "outlook",
    "proton.me",
    "protonmail",
    "qq.com",
    "rediffmail.com",
    "seznam.cz",
    "t-online.de",
    "ukr.net",
    "wanadoo.fr",
    "web.de",
    "yahoo",
    "yandex",
    "zoho.com",
];

#[cfg(test)]
mod tests {
    use super::*;
    use SenderVerdict::{CouldNotCheck, NotVerified, Verified};

    #[test]
    fn the_table_has_every_grade_once_and_only_a_person_counts() {
        assert_eq!(TABLE.map(|(g, _)| g).as_slice(), Grade::ALL);
        for (grade, may) in TABLE {
            assert_eq!(may.count, grade == Grade::Placed, "{grade}");
            assert_eq!(may.move_letter, matches!(grade, Grade::Placed | Grade::VerifiedThread), "{grade}");
            assert_eq!(may.hold_reminder, grade <= Grade::ReferenceAndDomain, "{grade}");
        }
    }

    #[test]
    fn a_sender_who_is_not_verified_is_no_ground() {
        use GroundKind::{Body, Marking, Number, Sender, Serial, Subject, Thread};
        for verdict in [None, Some(NotVerified), Some(CouldNotCheck)] {
            assert_eq!(grade(&[Thread, Sender], false, Whose::Address, verdict), Grade::Thread);
            assert_eq!(grade(&[Subject, Sender], false, Whose::Address, verdict), Grade::Reference);
            assert_eq!(grade(&[Sender], false, Whose::Address, verdict), Grade::Name);
        }
        let verified = |kinds: &[GroundKind], whose| grade(kinds, false, whose, Some(Verified));
        assert_eq!(verified(&[Thread], Whose::Domain), Grade::VerifiedThread);
        assert_eq!(verified(&[Thread], Whose::Stranger), Grade::Thread);
        assert_eq!(verified(&[Marking], Whose::Address), Grade::KnownSender);
        assert_eq!(verified(&[Body], Whose::Domain), Grade::ReferenceAndDomain);
        assert_eq!(verified(&[Serial, Marking], Whose::Domain), Grade::Serial);
        assert_eq!(verified(&[Number, Marking], Whose::Stranger), Grade::Lot);
        assert_eq!(grade(&[Number], true, Whose::Stranger, None), Grade::Placed);
    }

    #[test]
    fn a_public_provider_is_nobodys_domain() {
        let known = ["Office@Export.mod.example", "attache@gmail.com", "b@yahoo.co.uk"];
        let of = |address| whose(address, known.iter().copied());
        assert_eq!(of("office@export.mod.EXAMPLE"), Whose::Address);
        assert_eq!(of("postmaster@mx.export.mod.example"), Whose::Domain);
        assert_eq!(of("attache@gmail.com"), Whose::Address);
        for stranger in ["x@gmail.com", "x@yahoo.co.uk", "x@mod.example", "x@evil-export.mod.example.org", "nobody"] {
            assert_eq!(of(stranger), Whose::Stranger, "{stranger}");
        }
        assert_eq!(of("x@evilexport.mod.example"), Whose::Stranger);
    }
}
