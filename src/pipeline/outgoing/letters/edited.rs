//! Holds what a person has written into a letter against what is confirmed and what terms of use let go. In: the letter's template and
//! its edited body, and everybody who will read it. Out: what must not be said, as an error; and what no confirmed fact carries, one line each, for the
//! person who approves. It changes nothing.

use super::wishes::Wishes;
use crate::letters as forms;
use crate::model::{
    Audience, Field, FieldName, Filed, LinkMark, Mend, OutgoingLetter, Refusal, Register, Standing, TraceRequest,
    Vouched, Withheld, fold, sentence,
};
use crate::pipeline::outgoing::facts::Answer;
use crate::pipeline::outgoing::{Office, telling};
use crate::pipeline::terms;
use crate::review::statement::says;

/// A letter as it is to be held against the facts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'a> {
    pub(super) kind: &'a str,
    pub(super) request: &'a str,
    /// To whom it goes, by the id of the party.
    pub(super) party: &'a str,
    pub(super) received: Option<&'a str>,
    pub(super) cc: &'a [String],
    /// The hashes of what goes with it.
    pub(super) enclosed: &'a [String],
    /// What its template says, in the markup of letters.
    pub(super) template: &'a str,
    /// Its edited body.
    pub(super) body: Option<&'a str>,
}

/// Why a letter that was edited must not go any more; `None` if it may. What was held against the facts when it was edited is held against them again: an
/// answer may have come since, and terms may have been set.
pub(in crate::pipeline::outgoing) async fn hindrance(
    office: &Office<'_>,
    letter: &OutgoingLetter,
) -> anyhow::Result<Option<String>> {
    let editing = &letter.editing;
    let Some(template) = &editing.template else { return Ok(None) };
    if editing.body.is_none() && editing.cc.is_empty() && editing.enclosures.is_empty() {
        return Ok(None);
    }
    let template = String::from_utf8(office.archive.original(template).await?)?;
    let wishes: Wishes = serde_json::from_str(&editing.wishes)?;
    let enclosed: Vec<String> = editing.enclosures.iter().map(|e| e.sha256.clone()).collect();
    let written = Written {
        kind: &letter.kind,
        request: &letter.request,
        party: &letter.party,
        received: wishes.received.as_deref(),
        cc: &editing.cc,
        enclosed: &enclosed,
        template: &template,
        body: editing.body.as_deref(),
    };
    Ok(check(office, &written).await.err().map(|e| e.to_string()))
}

/// Holds a letter against the facts. Returns what its edited body says that no confirmed fact carries.
///
/// # Errors
/// With what must not be said, and to whom.
pub(super) async fn check(office: &Office<'_>, written: &Written<'_>) -> anyhow::Result<Vec<String>> {
    let register = office.archive.register().await?;
    let answers = answers(office, &register, written.request).await?;
    let plain = forms::plain(written.template);
    let new = new_lines(written);
    let readers = readers(office, &register, written).await?;

    for line in &new {
        // A number in brackets begins a statement of a right-of-reply text. A letter has no such parts, so nothing hides before one.
        let bare = line.replace(['(', ')'], " ").split_whitespace().collect::<Vec<_>>().join(" ");
        for text in [line, &bare] {
            for answer in answers.iter().filter_map(|a| a.placed.as_ref()) {
                for (reader, who) in &readers {
                    withheld(answer, text, &audience(reader, answer)?, who)?;
                }
            }
            confirmed(text, &plain, &answers)?;
        }
    }
    // Whoever gets a copy reads all of it.
    let all = format!("{plain}\n{}", written.body.unwrap_or_default());
    for (reader, who) in readers.iter().skip(1) {
        for answer in answers.iter().filter_map(|a| a.placed.as_ref()) {
            let audience = audience(reader, answer)?;
            withheld(answer, &all, &audience, who)?;
            let speaks =
                telling::speaks_of_answer(written.kind) && written.received.is_none_or(|r| r == answer.link.arrival);
            if let (true, Err(why)) = (speaks, &answer.told(&audience).link) {
                anyhow::bail!("{who} would learn of the answer of {} from a copy ({why})", answer.party()?.name);
            }
        }
    }
    for sha256 in written.enclosed {
        for (reader, who) in &readers {
            enclosable(office, &register, sha256, reader.as_deref(), who).await?;
        }
    }
    Ok(doubts(&new, &plain, &answers, &register))
}

/// Refuses words about a request that say a value which nobody has confirmed. `known`: what may be said in any case, such as the names of those who write and read.
///
/// # Errors
/// With the value, and the message in which it waits.
pub(in crate::pipeline::outgoing) async fn says_confirmed(
    office: &Office<'_>,
    request: &str,
    words: &[String],
    known: &str,
) -> anyhow::Result<()> {
    let register = office.archive.register().await?;
    let answers = answers(office, &register, request).await?;
    words.iter().try_for_each(|line| confirmed(line, known, &answers))
}

/// What came in for the request, its parent, and the requests about the same items or to the same party.
struct Came {
    mark: LinkMark,
    filed: Filed,
    /// If a person placed it.
    placed: Option<Answer>,
}

async fn answers(office: &Office<'_>, register: &Register, request: &str) -> anyhow::Result<Vec<Came>> {
    let Some(asked) = register.request(request) else { return Ok(Vec::new()) };
    let near = |r: &TraceRequest| {
        r.reference == request
            || asked.parent.as_deref() == Some(&r.reference)
            || r.recipient == asked.recipient
            || r.items.iter().any(|i| asked.items.contains(i))
    };
    let near: Vec<&str> = register.requests.iter().filter(|r| near(r)).map(|r| r.reference.as_str()).collect();
    let mut found = Vec::new();
    // What a person has placed elsewhere is no fact of this request either, whatever it says.
    let mut marks = Vec::new();
    for reference in near {
        marks.extend(office.archive.link_marks_to(reference).await?);
    }
    for mark in marks {
        let Some(filed) = office.archive.arrival(&mark.arrival).await?.and_then(|a| a.filed) else { continue };
        let placed = match mark.standing() {
            Standing::Confirmed => Some(Answer::of(office, &mark.arrival, Some(&mark.request)).await?),
            _ => None,
        };
        found.push(Came { mark, filed, placed });
    }
    Ok(found)
}

/// The lines of the edited body that its template does not have.
fn new_lines(written: &Written<'_>) -> Vec<String> {
    let bare = |line: String| match line.split_once(". ") {
        Some((number, text)) if number.chars().all(|c| c.is_ascii_digit()) => text.to_owned(),
        _ => line,
    };
    let Some(body) = written.body else { return Vec::new() };
    let before: Vec<String> =
        forms::units(&forms::body(written.template).unwrap_or_default()).into_iter().map(bare).collect();
    forms::units(body).into_iter().map(bare).filter(|line| !before.contains(line)).collect()
}

/// Everybody who reads it: first the party that it goes to, then those with a copy, by their id, or `None` for one who is no party of the register.
/// Our own house is no other reader.
async fn readers(
    office: &Office<'_>,
    register: &Register,
    written: &Written<'_>,
) -> anyhow::Result<Vec<(Option<String>, String)>> {
    let name = |id: &str| register.party(id).map_or_else(|| id.to_owned(), |p| p.name.clone());
    let mut readers = vec![(Some(written.party.to_owned()), name(written.party))];
    let handed = office.archive.handovers().await?;
    let domain = |address: &str| address.rsplit('@').next().unwrap_or_default().to_lowercase();
    for address in written.cc {
        if domain(address) == domain(&office.config.house.email) {
            continue;
        }
        let has = |emails: &[String]| emails.iter().any(|e| e.eq_ignore_ascii_case(address));
        let by_register = register.parties.iter().find(|p| p.contacts.iter().any(|c| has(&c.emails)));
        let by_handover = handed.iter().find(|h| has(&h.contact.emails)).map(|h| h.party.clone());
        match by_register.map(|p| p.id.clone()).or(by_handover) {
            Some(id) if id == written.party => {}
            Some(id) => readers.push((Some(id.clone()), format!("{} ({address})", name(&id)))),
            None => readers.push((None, format!("{address} (no party of the register)"))),
        }
    }
    Ok(readers)
}

fn audience(reader: &Option<String>, answer: &Answer) -> anyhow::Result<Audience> {
    let supplier = &answer.party()?.id;
    Ok(reader.as_ref().map_or(Audience::Outsiders, |id| Audience::of(id, supplier)))
}

fn withheld(answer: &Answer, text: &str, audience: &Audience, who: &str) -> anyhow::Result<()> {
    if let Some(first) = answer.withheld_in(text, audience).first() {
        let why = sentence!(
            "{reader} would read what the terms of use of the answer of {supplier} withhold: {what}; leave it out, or ask and record the answer",
            reader = who,
            supplier = &answer.party()?.name,
            what = first.to_string()
        );
        return Err(Refusal::new(why).command("tracepost terms").mend(Mend::Terms).into());
    }
    Ok(())
}

/// A value with fewer letters and digits stands in a sentence by chance.
const SHORTEST: usize = 4;

/// Refuses a line that says a value which nobody has confirmed, or which was rejected.
fn confirmed(line: &str, plain: &str, answers: &[Came]) -> anyhow::Result<()> {
    let low = line.to_lowercase();
    for came in answers {
        let papers = || came.filed.documents.iter().map(|d| &d.understanding);
        let open = |f: &&Field| f.standing != Standing::Confirmed || came.placed.is_none();
        let rejected = papers().flat_map(|u| &u.losers).filter(|f| f.standing == Standing::Rejected);
        for field in papers().flat_map(|u| &u.fields).filter(open).chain(rejected) {
            let Some(value) = field.value.as_deref().filter(|v| fold(v).chars().count() >= SHORTEST) else { continue };
            if matches!(field.name, FieldName::Quantity) {
                continue;
            }
            let said =
                |text: &str, low: &str| says(text, field.name, value) || says(low, field.name, &value.to_lowercase());
            if !said(line, &low) || said(plain, &plain.to_lowercase()) || is_confirmed(value, answers) {
                continue;
            }
            let name = field.name.as_str().replace('_', " ");
            let why =
                if field.standing == Standing::Rejected { "a person has rejected" } else { "nobody has confirmed" };
            let message: String = came.mark.arrival.chars().take(12).collect();
            anyhow::bail!(
                "{line:?} says {name} {value:?}, which {why} in message {message}; confirm it there first, or leave it out"
            );
        }
    }
    Ok(())
}

/// Whether a person has confirmed that value in any of the answers.
fn is_confirmed(value: &str, answers: &[Came]) -> bool {
    let values = answers.iter().filter_map(|a| a.placed.as_ref()).flat_map(|a| &a.values);
    values.into_iter().any(|v| fold(v.value()) == fold(value))
}

/// The numbers of the new lines that neither the template nor a confirmed value nor a mark has.
fn doubts(new: &[String], plain: &str, answers: &[Came], register: &Register) -> Vec<String> {
    let known = fold(plain);
    let marks = || register.items.iter().flat_map(|i| &i.markings).map(|m| m.key());
    let carried = |number: &str| {
        let number = fold(number);
        let confirmed = answers.iter().filter_map(|a| a.placed.as_ref()).flat_map(|a| &a.values);
        known.contains(&number)
            || confirmed.into_iter().any(|v| fold(v.value()).contains(&number))
            || marks().any(|m| m.contains(&number))
    };
    let mut found = Vec::new();
    for line in new.iter().filter(|l| !l.starts_with('[')) {
        let words = line.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()));
        for number in words.filter(|w| w.chars().any(|c| c.is_numeric())) {
            let told = format!("no confirmed fact carries {number:?}");
            if !carried(number) && !found.contains(&told) {
                found.push(told);
            }
        }
    }
    found
}

/// Refuses to enclose a paper of an answer, or the message itself, that its terms withhold from a reader.
async fn enclosable(
    office: &Office<'_>,
    register: &Register,
    sha256: &str,
    reader: Option<&str>,
    who: &str,
) -> anyhow::Result<()> {
    for (arrival, index) in office.archive.papers(sha256).await? {
        let Some(filed) = office.archive.arrival(&arrival).await?.and_then(|a| a.filed) else { continue };
        let marks = office.archive.link_marks_of(&arrival).await?;
        let placed: Vec<&LinkMark> = marks.iter().filter(|m| m.standing() == Standing::Confirmed).collect();
        let suppliers: Vec<&str> =
            placed.iter().filter_map(|m| Some(register.request(&m.request)?.recipient.as_str())).collect();
        let name = filed.documents.get(index).and_then(|d| d.document.part.name.clone());
        let name = name.unwrap_or_else(|| format!("document {index}"));
        if suppliers.is_empty() {
            anyhow::bail!("{name} came in a message that nobody has placed yet; place it first");
        }
        let disclosure = terms::disclosure(office.archive, &arrival, &suppliers, &filed, register, office.now).await?;
        let audience = match reader {
            Some(id) if suppliers.iter().all(|s| *s == id) => Audience::Supplier,
            Some(id) => Audience::Party(id.to_owned()),
            None => Audience::Outsiders,
        };
        let why: Option<Withheld> = terms::paper_withheld(&disclosure, &filed, index, &audience);
        if let Some(why) = why {
            anyhow::bail!("{name} cannot be enclosed: its terms of use withhold it from {who} ({why})");
        }
    }
    Ok(())
}
