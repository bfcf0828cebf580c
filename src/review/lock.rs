//! What must hold before a right-of-reply text is locked. In: the text, and what is known about its hand-over. Out: what is
//! missing, one line each. A locked text is quoted as what both sides had before them, so each condition is one that a
//! reader of the quotation relies on.

use jiff::civil::Date;

use super::approval::second_person;
use crate::model::{ReplyState, RightOfReply, Sentence, sentence};

/// The shortest beginning of a hash that names a version.
pub const LEAST_HASH: usize = 8;

/// What is known when somebody wants to lock a text.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The text.
    pub reply: &'a RightOfReply,
    /// Whether a letter with its last version was handed over.
    pub handed_over: bool,
    /// The day after which it may be locked without agreement.
    pub until: Option<Date>,
    /// Today.
    pub today: Date,
    /// Who wants to lock it.
    pub who: &'a str,
}

/// What is missing, one line each; empty if it may be locked.
pub fn missing(facts: &Facts<'_>) -> Vec<Sentence> {
    let Facts { reply, .. } = facts;
    let mut missing = Vec::new();
    if !facts.handed_over {
        let version = reply.versions.last().map_or(0, |v| v.number);
        missing.push(sentence!("version {n} was not handed over to the party: its letter was not sent", n = version));
    }
    if !reply.agreed && reply.state != ReplyState::Agreed {
        match facts.until {
            Some(day) if facts.today > day => {}
            Some(day) => missing.push(sentence!(
                "the party has not agreed, and its lock date {day} has not passed (today is {today})",
                day = day,
                today = facts.today
            )),
            None => missing.push(sentence!("the party has not agreed, and no lock date was announced")),
        }
    }
    for comment in reply.comments.iter().filter(|c| c.settled.is_none()) {
        missing.push(sentence!("comment {n} is open: answer it, or set it aside with a reason", n = comment.number));
    }
    missing.extend(author(reply, facts.who));
    missing
}

/// Why this person may not lock it: they wrote a version.
pub fn author(reply: &RightOfReply, who: &str) -> Option<Sentence> {
    let own = reply.versions.iter().find(|v| second_person("", &v.written_by, who).is_err())?;
    Some(sentence!("{who} wrote version {n}, so somebody else must lock it", who = &own.written_by, n = own.number))
}

/// Whether a person has named the version that is locked, by its number and the beginning of its hash.
///
/// # Errors
/// What they must name.
pub fn confirmed(reply: &RightOfReply, version: Option<i64>, sha256: Option<&str>) -> Result<(), String> {
    let Some(last) = reply.versions.last() else { return Err(format!("right of reply {} has no text", reply.id)) };
    let hash = sha256.unwrap_or_default().trim().to_ascii_lowercase();
    let named = hash.len() >= LEAST_HASH && last.sha256.starts_with(&hash);
    if version == Some(last.number) && named {
        return Ok(());
    }
    Err(format!(
        "right of reply {}: a lock is for ever, so name what you lock: version {}, SHA-256 {}",
        reply.id, last.number, last.sha256
    ))
}

/// Why a letter with this version of a text must not go any more; `None` if it may. `until`: the day after which the text may be locked.
pub fn superseded(reply: &RightOfReply, version: Option<i64>, until: Option<Date>, today: Date) -> Option<String> {
    let last = reply.versions.last().map(|v| v.number);
    if version != last {
        return Some(format!(
            "it proposes version {} of {}, but the text has a version {} now; propose that one",
            version.unwrap_or(0),
            reply.id,
            last.unwrap_or(0)
        ));
    }
    if !matches!(reply.state, ReplyState::Proposed | ReplyState::Commented) {
        return Some(format!("it proposes {}, but that text is {}", reply.id, reply.state));
    }
    match until {
        Some(day) if today >= day => Some(format!(
            "it announces a lock date of {}, {day}, which leaves the party no time; propose the text again",
            reply.id
        )),
        _ => None,
    }
}
