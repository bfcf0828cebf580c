//! Comments of a party on our right-of-reply texts. In: a message as it was read. Out: which text it speaks of, and so what
//! kind of message it is. For a text: the remarks that came in, each with its statement. A person notes a comment; this file
//! only shows what there is to note.

use jiff::Timestamp;

use super::super::grades::{Grades, words};
use super::Office;
use crate::model::{Filed, FiledDocument, Ground, GroundKind, Link, MessageKind, PartRole, RightOfReply, Standing};
use crate::review::remarks;
use crate::review::statement::numbered_statements;
use crate::store::Archive;

/// The probability that a message which cites a text speaks of its request. As sure as our own reference in the text of a mail.
const CITES: f64 = 0.96;

/// The texts that a message speaks of: it answers the letter that proposed one, or it cites its reference.
///
/// # Errors
/// When the archive fails.
async fn spoken_of(archive: &Archive, filed: &Filed) -> crate::store::Result<Vec<(RightOfReply, Ground)>> {
    let replies = archive.replies().await?;
    if replies.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    let head = filed.documents.first().and_then(|d| d.document.part.head.as_deref());
    if let Some(head) = head {
        // The newest letter of ours in the thread is the one that is answered.
        for id in head.in_reply_to.iter().chain(head.references.iter().rev()) {
            let Some(letter) = archive.letter_by_message_id(id).await? else { continue };
            let letter = archive.letter(&letter).await?.filter(|l| l.kind == "right_of_reply");
            let text = letter.and_then(|l| replies.iter().find(|r| Some(&r.id) == l.reply.as_ref()));
            let ground =
                |r: &RightOfReply| Ground { kind: GroundKind::Thread, text: format!("answers our mail with {}", r.id) };
            found.extend(text.map(|r| (r.clone(), ground(r))));
            break;
        }
    }
    let subject = (GroundKind::Subject, "subject", filed.subject.clone().unwrap_or_default());
    let body = (GroundKind::Body, "the mail's text", bodies(filed).map(own_words).collect::<Vec<_>>().join("\n"));
    for (kind, place, text) in [subject, body] {
        for cited in remarks::cited(&text) {
            let known = replies.iter().find(|r| remarks::parts(&r.id) == Some(cited));
            let known = known.filter(|r| !found.iter().any(|(f, _)| f.id == r.id));
            found.extend(known.map(|r| (r.clone(), Ground { kind, text: format!("{} in {place}", r.id) })));
        }
    }
    Ok(found)
}

fn bodies(filed: &Filed) -> impl Iterator<Item = &FiledDocument> {
    filed.documents.iter().filter(|d| d.document.part.role == PartRole::Body)
}

/// What the sender wrote, without the quotation below.
fn own_words(body: &FiledDocument) -> String {
    let own = |p: &crate::model::Page| p.text.chars().take(p.quoted_from.unwrap_or(usize::MAX)).collect::<String>();
    body.document.pages.iter().map(own).collect::<Vec<_>>().join("\n")
}

/// A message that speaks of a text is a comment on it, not a response, and it is linked to the request of the text.
///
/// # Errors
/// When the archive fails.
pub async fn recognise(archive: &Archive, filed: &mut Filed) -> crate::store::Result<()> {
    let written =
        matches!(filed.message_kind, Some(MessageKind::Response | MessageKind::Unrelated | MessageKind::Comment));
    if !written {
        return Ok(());
    }
    let texts = spoken_of(archive, filed).await?;
    if texts.is_empty() {
        return Ok(());
    }
    filed.message_kind = Some(MessageKind::Comment);
    filed.response = None;
    for (text, ground) in texts {
        match filed.links.iter_mut().find(|l| l.reference == text.request) {
            Some(link) if link.grounds.iter().any(|g| g.kind == ground.kind) => {}
            Some(link) => link.grounds.push(ground),
            None => filed.links.push(Link { reference: text.request, confidence: CITES, grounds: vec![ground] }),
        }
    }
    Ok(())
}

/// A remark that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remarked {
    /// The message, by its SHA-256.
    pub arrival: String,
    /// The address in From.
    pub from: String,
    /// When it came.
    pub received: Option<Timestamp>,
    /// How strong the grounds are that it is theirs, in words.
    pub grade: String,
    /// The statement; `None` for the whole text.
    pub statement: Option<i64>,
    /// Their words.
    pub text: String,
    /// Whether a person has noted it as a comment.
    pub noted: bool,
}

/// The remarks on a text that came in, oldest first.
///
/// # Errors
/// When the archive fails.
pub async fn remarked(office: &Office<'_>, reply: &RightOfReply) -> anyhow::Result<Vec<Remarked>> {
    let Some(last) = reply.versions.last() else { return Ok(Vec::new()) };
    let statements = numbered_statements(&last.text).len();
    let comment = MessageKind::Comment.as_str();
    let links = office.archive.link_marks_to(&reply.request).await?;
    let comments =
        links.into_iter().filter(|l| l.standing != Standing::Rejected && l.message_kind.as_deref() == Some(comment));
    let grades = Grades::look(office.archive).await?;
    let mut found = Vec::new();
    for link in comments {
        let Some(filed) = office.archive.arrival(&link.arrival).await?.and_then(|a| a.filed) else { continue };
        if !spoken_of(office.archive, &filed).await?.iter().any(|(r, _)| r.id == reply.id) {
            continue;
        }
        let short: String = link.arrival.chars().take(12).collect();
        for body in bodies(&filed) {
            for (statement, text) in remarks::remarks(&own_words(body), statements) {
                let same = |c: &crate::model::ReplyComment| c.source.contains(&short) && c.statement == statement;
                found.push(Remarked {
                    arrival: link.arrival.clone(),
                    from: filed.from.clone().unwrap_or_default(),
                    received: link.received,
                    grade: words(grades.of(&link)).to_owned(),
                    noted: reply.comments.iter().any(same),
                    statement,
                    text,
                });
            }
        }
    }
    Ok(found)
}
