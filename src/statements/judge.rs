//! What kind of message it is, and what a response is worth. In: the head of the message, its documents, and what they were understood to say. Out: the kind,
//! and for a response its class and factors (Diversion Digest 03, Table 1). This is a proposal; a person decides.

use super::notice::{self, Notice};
use super::right_of_reply;
use super::said::tone_of;
use super::tone::{Tone, says_away};
use super::understood::Understood;
use crate::model::{Class, Document, Factor, Field, FieldName, Head, MessageKind, Nature, PartRole, Remark, Response};

/// A field below this probability states nothing for the factors. Chosen by hand.
const CLAIMED: f64 = 0.3;

/// The type of invitations and of answers to them: they say when people meet, and nothing of an item.
const CALENDAR: &str = "text/calendar";

/// How the addresses of mail servers begin.
const DAEMONS: &[&str] = &["mailer-daemon@", "postmaster@", "mail-daemon@", "maildaemon@", "microsoftexchange"];

/// So few words say nothing.
const NOTHING: usize = 4;

/// What a message was judged to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// Its kind.
    pub kind: MessageKind,
    /// The probability that the kind is right, 0 to 1.
    pub confidence: f64,
    /// Class and factors; only where it is a response.
    pub response: Option<Response>,
    /// Why, in words.
    pub because: String,
}

impl Judgement {
    fn new(kind: MessageKind, confidence: f64, because: &str) -> Self {
        Self { kind, confidence, response: None, because: because.to_owned() }
    }
}

/// Judges a message: its documents as unpacked (the message itself first, with its head), what each was understood to say, and whether
/// it was linked to a request.
pub fn judge(documents: &[Document], understood: &[Understood], linked: bool) -> Judgement {
    let none = Head::default();
    let head = documents.first().and_then(|d| d.part.head.as_deref()).unwrap_or(&none);
    if let Some(report) = machine(head, documents) {
        return report;
    }
    let own: Papers<'_> = papers(documents, understood).filter(|(d, _)| !inside(documents, d)).collect();
    let (mut tone, mut factors) = weigh(&own);
    let body_words: usize = own.iter().filter(|(d, _)| d.part.role == PartRole::Body).map(|(d, _)| words(d)).sum();
    if factors.is_empty() && own.len() < documents.len() {
        // Forwarded: the answer stands in the mail inside.
        let all: Papers<'_> = papers(documents, understood).collect();
        (tone, factors) = weigh(&all);
    }
    let substance = !factors.is_empty();
    let cites = understood.iter().flat_map(|u| &u.understanding.fields).any(|f| f.name == FieldName::RequestReference);
    let ours = linked || cites && tone.trade > 0;
    // People write through programs for tickets, which mark every mail: what has something to say was written by somebody.
    if marked(head, ours) && !substance && !tone.absent {
        return Judgement::new(MessageKind::AutoReply, 0.98, "marked as an automatic reply");
    }
    if away(head, &tone, body_words, substance) {
        return Judgement::new(MessageKind::AutoReply, 0.9, "words of an automatic reply");
    }
    if right_of_reply::cited(head, documents) {
        return Judgement::new(MessageKind::Comment, 0.93, "cites a right-of-reply text");
    }
    if !substance && nothing_read(documents, &own) {
        return Judgement::new(MessageKind::Response, 0.5, "nothing in it could be read");
    }
    // What was not understood may say anything: silence about the goods is no answer here.
    if !substance && documents.iter().flat_map(Document::all_remarks).any(|r| r.code == Remark::NOT_UNDERSTOOD) {
        return Judgement::new(MessageKind::Response, 0.5, "not all of it was understood");
    }
    let tells = factors
        .iter()
        .any(|f| !matches!(f, Factor::QuantityProvided | Factor::IntermediariesProvided | Factor::DocumentsProvided));
    if !ours && (listed(head) || !(tells && tone.trade >= 2)) {
        return Judgement::new(
            MessageKind::Unrelated,
            if linked { 0.5 } else { 0.9 },
            "no request and no words of the trade",
        );
    }
    if substance {
        let class = Class::of(&factors);
        let confidence = certainty(&factors, linked);
        let response = Response::proposed(class, confidence, factors);
        return Judgement {
            response: Some(response),
            ..Judgement::new(MessageKind::Response, 0.92, "states or encloses something")
        };
    }
    let put_off = tone.received || tone.later;
    if put_off && !tone.absent {
        return Judgement::new(
            MessageKind::Acknowledgement,
            0.92,
            "acknowledges receipt or puts off, and states nothing",
        );
    }
    if tone.meets && !tone.absent {
        return Judgement::new(MessageKind::Acknowledgement, 0.8, "speaks of a meeting, and states nothing");
    }
    // Somebody accepts a meeting, or encloses what could not be read: nothing was said of the item.
    let said: usize = own.iter().filter(|(d, _)| d.part.media_type != CALENDAR).map(|(d, _)| words(d)).sum();
    if !tone.absent && said < NOTHING {
        return Judgement::new(MessageKind::Acknowledgement, 0.6, "says nothing of the item");
    }
    let response = Response::proposed(Class::Dissuasive, 0.75, factors);
    let why = if tone.absent { "says that nothing is to be had" } else { "answers and states nothing" };
    let confidence = if put_off { 0.6 } else { 0.75 };
    Judgement { response: Some(response), ..Judgement::new(MessageKind::Response, confidence, why) }
}

/// Documents with what they were understood to say.
type Papers<'d> = Vec<(&'d Document, &'d Understood)>;

/// The tone and the factors of some papers together.
fn weigh(papers: &Papers<'_>) -> (Tone, Vec<Factor>) {
    let letters = || papers.iter().map(|(_, u)| *u).filter(|u| u.nature == Nature::Letter);
    let tone = letters().map(|u| tone_of(&u.said)).fold(Tone::default(), Tone::and);
    let fields: Vec<&Field> = letters().flat_map(|u| &u.understanding.fields).collect();
    let enclosed = papers.iter().any(|(_, u)| u.nature.shows_transfer());
    (tone, factors(&fields, &tone, enclosed))
}

/// What reports of mail servers tell, in fields or in words.
fn machine(head: &Head, documents: &[Document]) -> Option<Judgement> {
    let subject = head.subject.as_deref().unwrap_or("");
    let body = documents.iter().find(|d| d.part.role == PartRole::Body && d.part.parent == Some(0));
    let text: String = body.iter().flat_map(|d| &d.pages).map(|p| p.text.as_str()).collect();
    if let Some(report) = &head.report {
        return Some(if notice::has_failed(report, subject, &text) {
            Judgement::new(MessageKind::Bounce, 0.99, "delivery report: failed")
        } else {
            Judgement::new(MessageKind::DeliveryReport, 0.97, "delivery report that is no failure")
        });
    }
    match notice::of_program(subject, &text) {
        Some(notice::Program::Read) => {
            return Some(Judgement::new(MessageKind::DeliveryReport, 0.95, "a mail program's report of reading"));
        }
        Some(notice::Program::Recalled) => {
            return Some(Judgement::new(MessageKind::AutoReply, 0.9, "a mail program's recall of a mail"));
        }
        None => {}
    }
    let null = head.return_path.as_deref().is_some_and(str::is_empty);
    let daemon = head.from.iter().any(|a| DAEMONS.iter().any(|name| a.email.starts_with(name)));
    let in_words = || notice::told(subject, &text, None).filter(|_| daemon);
    match notice::told_by_subject(subject).or_else(in_words) {
        Some(Notice::Failed) if null || daemon => {
            Some(Judgement::new(MessageKind::Bounce, 0.93, "a mail server's notice of failure"))
        }
        Some(Notice::Delayed) if daemon => {
            Some(Judgement::new(MessageKind::DeliveryReport, 0.93, "a mail server's notice of a delay"))
        }
        _ => None,
    }
}

/// Whether the head says that a machine wrote the mail. Newsletters say so as well: what comes off a list and is none of ours is not meant.
fn marked(head: &Head, ours: bool) -> bool {
    let auto = head.auto_submitted.as_deref().unwrap_or("");
    let replied = auto.starts_with("auto-replied")
        || head.machine_marks.iter().map(|m| m.to_lowercase()).any(|m| {
            m.starts_with("x-autoreply") || m.starts_with("x-autorespond") || m.starts_with("precedence: auto_reply")
        });
    replied || auto.starts_with("auto-") && (ours || !listed(head))
}

/// Whether it comes off a mailing list.
fn listed(head: &Head) -> bool {
    head.machine_marks
        .iter()
        .map(|m| m.to_lowercase())
        .any(|m| m.starts_with("list-") || m == "precedence: bulk" || m == "precedence: list")
}

/// Whether a person's machine says that they are away: its words, in a short text that states nothing.
fn away(head: &Head, tone: &Tone, words: usize, substance: bool) -> bool {
    let subject = head.subject.as_deref().unwrap_or("");
    if !substance && words < 150 && says_away(subject) {
        return true;
    }
    let null = head.return_path.as_deref().is_some_and(str::is_empty);
    tone.away && !substance && (words < 120 || null)
}

fn papers<'d>(
    documents: &'d [Document],
    understood: &'d [Understood],
) -> impl Iterator<Item = (&'d Document, &'d Understood)> {
    documents.iter().zip(understood)
}

/// Whether a document came inside a mail that came inside the message.
pub(super) fn inside(documents: &[Document], document: &Document) -> bool {
    let mut at = document.part.parent;
    for _ in 0..32 {
        let Some(parent) = at.filter(|p| *p != 0).and_then(|p| documents.get(p)) else { return false };
        if parent.part.role == PartRole::Message {
            return true;
        }
        at = parent.part.parent;
    }
    false
}

/// Whether a message has no words of its own, and something in it could not be opened: what it says is not known.
fn nothing_read(documents: &[Document], own: &Papers<'_>) -> bool {
    let shut = documents.iter().flat_map(|d| d.remarks.iter().chain(&d.part.remarks)).any(|r| r.grave);
    shut && own.iter().all(|(document, _)| words(document) == 0)
}

fn words(document: &Document) -> usize {
    document.pages.iter().map(|p| p.text.split_whitespace().count()).sum()
}

/// The factors that letters state: by their fields, by their tone, and by whether papers are enclosed that show a transfer.
pub(super) fn factors(fields: &[&Field], tone: &Tone, enclosed: bool) -> Vec<Factor> {
    let says = |name: FieldName| fields.iter().any(|f| f.name == name && f.confidence >= CLAIMED);
    let denied = tone.denies_making;
    let mut out = Vec::new();
    let mut add = |factor: Factor, holds: bool| {
        if holds {
            out.push(factor);
        }
    };
    let reason = tone.destroyed || tone.expired || tone.dissolved || tone.not_kept || tone.absent || denied;
    add(Factor::RefusalToShare, tone.refuses || tone.withholds && !reason);
    add(Factor::RecordsDestroyed, tone.destroyed);
    add(Factor::RetentionExpired, tone.expired);
    add(Factor::EntityDissolved, tone.dissolved);
    add(Factor::RecordsNotKept, tone.not_kept);
    // Of several items one may be ours and another not; a day of manufacture tells that from a mere word about our products.
    let ours = tone.made_here && (!denied || says(FieldName::ManufactureDate));
    add(Factor::ManufacturerConfirmed, says(FieldName::Manufacturer) || ours);
    add(Factor::ManufactureDateProvided, says(FieldName::ManufactureDate));
    add(Factor::RecipientProvided, says(FieldName::Recipient));
    add(Factor::DeliveryDatesProvided, says(FieldName::DeliveryDate));
    add(Factor::QuantityProvided, says(FieldName::Quantity));
    add(Factor::IntermediariesProvided, says(FieldName::Intermediary) || tone.route);
    add(Factor::DocumentsProvided, enclosed);
    add(Factor::ManufacturerDenied, denied);
    out
}

fn certainty(factors: &[Factor], linked: bool) -> f64 {
    let supporting = factors.iter().filter(|f| f.supports()).count();
    let base = match supporting {
        0 => 0.8,
        1 => 0.85,
        6 => 0.75,
        _ => 0.93,
    };
    if linked { base } else { base - 0.15 }
}
