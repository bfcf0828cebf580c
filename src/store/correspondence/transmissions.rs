//! The outbox. Before anything is sent, a row has the hash of the final bytes and the Message-ID. `claim` says that
//! a process works on it, `dot` that the final dot may be out. These two decide what happens to a letter of a dead
//! process: before the dot it waits again; after the dot nobody knows.

use jiff::Timestamp;
use serde_json::json;

use super::letters;
use super::letters::LetterMove;
use crate::model::{LetterState, RequestState, Transmission};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::{clean, int, name_of, named, time};
use crate::store::register::cases::CaseMove;

/// What a try came to, as the rules read it.
#[derive(Debug, Clone)]
pub struct Ended {
    /// Where the letter stands now; the same as before where it waits.
    pub to: LetterState,
    /// What was done, for the event: `sent`, `refused`, `tried`.
    pub done: String,
    /// In words, the server's first.
    pub detail: String,
    /// When it is tried next, where it waits.
    pub next_try: Option<Timestamp>,
    /// Addresses that would not take it, with their words.
    pub rejected: Vec<(String, String)>,
    /// What follows for its request.
    pub request: Option<(RequestState, RequestState, CaseMove)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    letter: String,
    way: String,
    message_id: String,
    mail: String,
    sender: String,
    queued_by: String,
    queued_at: String,
    next_try: String,
    give_up: String,
    attempts: i64,
    dot: i64,
    detail: Option<String>,
}

async fn whole(tx: &mut Tx, row: Row) -> Result<Transmission> {
    let sql = "SELECT email FROM letter_recipients WHERE letter = $1 ORDER BY position";
    let recipients = on!(tx, c => sqlx::query_scalar(sql).bind(&row.letter).fetch_all(c).await)?;
    Ok(Transmission {
        letter: row.letter,
        way: named("a way out", &row.way)?,
        message_id: row.message_id,
        mail: row.mail,
        sender: row.sender,
        recipients,
        queued_by: row.queued_by,
        queued_at: time(&row.queued_at)?,
        next_try: time(&row.next_try)?,
        give_up: time(&row.give_up)?,
        attempts: row.attempts,
        dot: row.dot != 0,
        detail: row.detail,
    })
}

impl Archive {
    /// Puts a letter into the outbox: its row and its move in one transaction. The mail's bytes are an original already.
    pub async fn queue_letter(&self, t: Transmission, from: LetterState, who: &str, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let detail = json!({ "way": t.way, "message_id": t.message_id, "mail": t.mail, "recipients": t.recipients });
            let what = LetterMove { done: "queued".to_owned(), detail, ..LetterMove::default() };
            letters::shift(&mut work, &t.letter, from, LetterState::Queued, what).await?;
            // A letter that a person cleared as not sent goes again with the same Message-ID.
            for sql in ["DELETE FROM letter_recipients WHERE letter = $1", "DELETE FROM transmissions WHERE letter = $1"] {
                on!(&mut work.tx, c => sqlx::query(sql).bind(&t.letter).execute(c).await.map(|_| ()))?;
            }
            let sql = "INSERT INTO transmissions (letter, way, message_id, mail, sender, queued_by, queued_at, next_try, give_up, attempts, dot) \
                       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&t.letter).bind(name_of(&t.way)).bind(&t.message_id).bind(&t.mail).bind(&t.sender).bind(&t.queued_by)
                .bind(t.queued_at.to_string()).bind(sortable(t.next_try)).bind(t.give_up.to_string()).bind(t.attempts)
                .execute(c).await.map(|_| ()))?;
            for (n, email) in t.recipients.iter().enumerate() {
                let sql = "INSERT INTO letter_recipients (letter, position, email) VALUES ($1, $2, $3)";
                on!(&mut work.tx, c => sqlx::query(sql).bind(&t.letter).bind(int(n)).bind(email).execute(c).await.map(|_| ()))?;
            }
            work.commit().await
        })
        .await
    }

    /// Everything that was ever in the outbox, oldest first.
    pub async fn transmissions(&self) -> Result<Vec<Transmission>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT t.letter, t.way, t.message_id, t.mail, t.sender, t.queued_by, t.queued_at, t.next_try, t.give_up, t.attempts, \
                       t.dot, t.detail FROM transmissions t JOIN letters l ON l.id = t.letter ORDER BY l.position";
            let rows: Vec<Row> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            let mut all = Vec::new();
            for row in rows {
                all.push(whole(&mut tx, row).await?);
            }
            Ok(all)
        })
        .await
    }

    /// The transmission of a letter.
    pub async fn transmission(&self, letter: &str) -> Result<Option<Transmission>> {
        Ok(self.transmissions().await?.into_iter().find(|t| t.letter == letter))
    }

    /// Which letter bears that Message-ID.
    pub async fn letter_by_message_id(&self, message_id: &str) -> Result<Option<String>> {
        let (db, message_id) = (self.db.clone(), message_id.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT letter FROM transmissions WHERE message_id = $1";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).bind(message_id).fetch_optional(c).await)?)
        })
        .await
    }

    /// Takes a queued letter to send it now: false where another has it, or it is not queued any more.
    pub async fn claim_transmission(&self, letter: &str, claim: &str, now: Timestamp) -> Result<bool> {
        let (archive, letter, claim) = (self.clone(), letter.to_owned(), claim.to_owned());
        unit(async move {
            let mut tx = archive.db.write().await?;
            let sql = "UPDATE transmissions SET claim = $2, attempts = attempts + 1 WHERE letter = $1 AND claim IS NULL AND next_try <= $3 \
                       AND EXISTS (SELECT 1 FROM letters l WHERE l.id = $1 AND l.state = 'queued')";
            let n = on!(&mut tx, c => sqlx::query(sql)
                .bind(letter).bind(claim).bind(sortable(now)).execute(c).await.map(|r| r.rows_affected()))?;
            tx.commit().await?;
            Ok(n == 1)
        })
        .await
    }

    /// Lets go of a claimed letter of which nothing was handed over.
    pub async fn release_transmission(&self, letter: &str) -> Result<()> {
        let (archive, letter) = (self.clone(), letter.to_owned());
        unit(async move {
            let mut tx = archive.db.write().await?;
            let sql = "UPDATE transmissions SET claim = NULL WHERE letter = $1 AND dot = 0";
            on!(&mut tx, c => sqlx::query(sql).bind(letter).execute(c).await.map(|_| ()))?;
            tx.commit().await
        })
        .await
    }

    /// Writes down that the final dot is about to be written. On return it is on the disk.
    pub async fn mark_dot(&self, letter: &str, claim: &str) -> Result<()> {
        let (archive, letter, claim) = (self.clone(), letter.to_owned(), claim.to_owned());
        unit(async move {
            let mut tx = archive.db.write().await?;
            let sql = "UPDATE transmissions SET dot = 1 WHERE letter = $1 AND claim = $2 \
                       AND EXISTS (SELECT 1 FROM letters l WHERE l.id = $1 AND l.state = 'queued')";
            let n = on!(&mut tx, c => sqlx::query(sql).bind(&letter).bind(claim).execute(c).await.map(|r| r.rows_affected()))?;
            if n != 1 {
                return Err(Error::Unknown(format!("the claim on letter {letter}")));
            }
            tx.commit().await
        })
        .await
    }

    /// Writes down what a try came to, lets go of the letter, and moves it and its request, all in one transaction.
    pub async fn end_transmission(&self, letter: &str, ended: Ended, who: &str, now: Timestamp) -> Result<()> {
        let (archive, letter, who) = (self.clone(), letter.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            end(&mut work, &letter, ended).await?;
            work.commit().await
        })
        .await
    }

    /// What a process that died left claimed: letter by letter, and whether its dot may be out. To be asked only by one who knows that no other is sending.
    pub async fn abandoned(&self) -> Result<Vec<(String, bool)>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT letter, dot FROM transmissions WHERE claim IS NOT NULL ORDER BY letter";
            let rows: Vec<(String, i64)> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            Ok(rows.into_iter().map(|(letter, dot)| (letter, dot != 0)).collect())
        })
        .await
    }

    /// Has waiting letters tried at once.
    pub async fn hurry_transmission(&self, letter: &str, who: &str, now: Timestamp) -> Result<()> {
        let (archive, letter, who) = (self.clone(), letter.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "UPDATE transmissions SET next_try = $2 WHERE letter = $1";
            on!(&mut work.tx, c => sqlx::query(sql).bind(&letter).bind(sortable(now)).execute(c).await.map(|_| ()))?;
            work.event("letter to be tried at once", &format!("letter {letter}"), json!({})).await?;
            work.commit().await
        })
        .await
    }
}

async fn end(work: &mut Work, letter: &str, ended: Ended) -> Result<()> {
    let sql = "UPDATE transmissions SET claim = NULL, dot = $2, detail = $3, next_try = coalesce($4, next_try) WHERE letter = $1";
    let uncertain = i64::from(ended.to == LetterState::OutcomeUnknown);
    on!(&mut work.tx, c => sqlx::query(sql)
        .bind(letter).bind(uncertain).bind(clean(&ended.detail)).bind(ended.next_try.map(sortable))
        .execute(c).await.map(|_| ()))?;
    for (email, why) in &ended.rejected {
        let sql = "UPDATE letter_recipients SET outcome = 'refused', detail = $3 WHERE letter = $1 AND email = $2";
        on!(&mut work.tx, c => sqlx::query(sql).bind(letter).bind(email).bind(clean(why)).execute(c).await.map(|_| ()))?;
        super::contacts::bounced(work, email, why).await?;
    }
    if ended.to == LetterState::Sent {
        let sql = "SELECT email FROM letter_recipients WHERE letter = $1 AND outcome IS NULL";
        let taken: Vec<String> = on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(letter).fetch_all(c).await)?;
        for email in taken {
            let sql = "UPDATE letter_recipients SET outcome = 'sent' WHERE letter = $1 AND email = $2";
            on!(&mut work.tx, c => sqlx::query(sql).bind(letter).bind(&email).execute(c).await.map(|_| ()))?;
        }
    }
    let detail = json!({ "detail": ended.detail, "next_try": ended.next_try, "rejected": ended.rejected });
    // A report may have come in before the outbox could write down what it did: the report stands.
    let stands = letters::letter(&mut work.tx, letter).await?.map(|l| l.state);
    if ended.to == LetterState::Queued || stands != Some(LetterState::Queued) {
        return work.event("letter tried", &format!("letter {letter}"), detail).await;
    }
    let what = LetterMove { done: ended.done, detail, request: ended.request, ..LetterMove::default() };
    letters::shift(work, letter, LetterState::Queued, ended.to, what).await
}

/// A time that compares as text: to the second, so that every one is as long as every other.
fn sortable(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
