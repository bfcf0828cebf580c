//! Letters, from draft to outcome: drafted with their bytes, approved, moved from state to state. Their bytes are
//! originals, and are stored before the row that names them.

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::model::{Contact, Editing, LetterState, OutgoingLetter, Proof, RequestState, Tells};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result, gone};
use crate::store::base::events::Work;
use crate::store::base::rows::{
    clean, clean_maybe, day, from_json, int, json as text_json, name_of, named, named_maybe, time,
};
use crate::store::register::cases;
use crate::store::register::cases::CaseMove;

/// A letter that is to be kept as a draft; its number is given by the store.
#[derive(Debug, Clone)]
pub struct NewLetter {
    /// The number it was set with ([`Archive::next_letter`]).
    pub id: String,
    /// The kind.
    pub kind: String,
    /// The request.
    pub request: String,
    /// The right-of-reply text, where it carries one.
    pub reply: Option<String>,
    /// Which version of it.
    pub reply_version: Option<i64>,
    /// Why it is written although such a letter is on its way or has arrived.
    pub again: Option<String>,
    /// To whom.
    pub party: String,
    /// By which door.
    pub contact: Contact,
    /// BCP 47.
    pub language: String,
    /// The day printed on it.
    pub dated: Date,
    /// SHA-256 of the PDF, kept with [`Archive::keep`].
    pub pdf: String,
    /// SHA-256 of the second attachment, kept likewise.
    pub attachment: Option<String>,
    /// The answers of which it tells, with their terms.
    pub tells: Vec<Tells>,
    /// How it was made.
    pub editing: Editing,
}

/// What a move of a letter writes besides the state.
#[derive(Debug, Clone, Default)]
pub struct LetterMove {
    /// What was done, for the event: `approved`.
    pub done: String,
    /// The rest of the event.
    pub detail: Value,
    /// Whether the mover is the approver.
    pub approves: bool,
    /// Only if it is still this version; 0: whatever version it is.
    pub version: i64,
    /// That it went by hand, or arrived.
    pub proof: Option<Proof>,
    /// What follows for its request, where something does: from, to, and what to write.
    pub request: Option<(RequestState, RequestState, CaseMove)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    kind: String,
    request: String,
    reply: Option<String>,
    reply_version: Option<i64>,
    again: Option<String>,
    party: String,
    contact: String,
    state: String,
    language: String,
    dated: String,
    pdf: String,
    attachment: Option<String>,
    drafted_by: String,
    drafted_at: String,
    approved_by: Option<String>,
    approved_at: Option<String>,
    tells: Option<String>,
    version: i64,
    editing: Option<String>,
}

impl Row {
    fn letter(self) -> Result<OutgoingLetter> {
        Ok(OutgoingLetter {
            id: self.id,
            kind: self.kind,
            request: self.request,
            reply: self.reply,
            reply_version: self.reply_version,
            again: self.again,
            party: self.party,
            contact: from_json("a contact", &self.contact)?,
            state: named("a letter's state", &self.state)?,
            language: self.language,
            dated: day(&self.dated)?,
            pdf: self.pdf,
            attachment: self.attachment,
            drafted_by: self.drafted_by,
            drafted_at: time(&self.drafted_at)?,
            approved_by: self.approved_by,
            approved_at: self.approved_at.as_deref().map(time).transpose()?,
            tells: self.tells.map(|t| from_json("what a letter tells", &t)).transpose()?.unwrap_or_default(),
            version: self.version,
            editing: self.editing.map(|e| from_json("how a letter was made", &e)).transpose()?.unwrap_or_default(),
        })
    }
}

type ProofRow = (String, String, Option<String>, Option<String>, String);

impl Archive {
    /// Every letter, oldest first.
    pub async fn letters(&self) -> Result<Vec<OutgoingLetter>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT * FROM letters ORDER BY position";
            let rows: Vec<Row> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            rows.into_iter().map(Row::letter).collect()
        })
        .await
    }

    /// The letters of one request, oldest first.
    pub async fn letters_of(&self, request: &str) -> Result<Vec<OutgoingLetter>> {
        let (db, request) = (self.db.clone(), request.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT * FROM letters WHERE request = $1 ORDER BY position";
            let rows: Vec<Row> = on!(&mut tx, c => sqlx::query_as(sql).bind(request).fetch_all(c).await)?;
            rows.into_iter().map(Row::letter).collect()
        })
        .await
    }

    /// A stretch of the letters, latest first; of one state where one is named.
    pub async fn list_letters(&self, state: &str, skip: usize, most: usize) -> Result<Vec<OutgoingLetter>> {
        let (db, state) = (self.db.clone(), state.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT * FROM letters WHERE $1 = '' OR state = $1 ORDER BY position DESC LIMIT $2 OFFSET $3";
            let rows: Vec<Row> = on!(&mut tx, c => sqlx::query_as(sql)
                .bind(state).bind(int(most)).bind(int(skip)).fetch_all(c).await)?;
            rows.into_iter().map(Row::letter).collect()
        })
        .await
    }

    /// The letter of that number.
    pub async fn letter(&self, id: &str) -> Result<Option<OutgoingLetter>> {
        let (db, id) = (self.db.clone(), id.to_owned());
        unit(async move { letter(&mut db.read().await?, &id).await }).await
    }

    /// The number that the next letter of that year gets: `L-2026-0001`. It is given out for good when the letter is kept.
    pub async fn next_letter(&self, year: i16) -> Result<String> {
        let db = self.db.clone();
        unit(async move { next_number(&mut db.read().await?, Numbered::Letter, year).await }).await
    }

    /// Keeps a letter as a draft. Its bytes are originals already. Refused where another letter took the number meanwhile: set it anew.
    pub async fn add_letter(&self, letter: NewLetter, who: &str, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let next = next_number(&mut work.tx, Numbered::Letter, letter.dated.year()).await?;
            if next != letter.id {
                return Err(Error::Taken(format!("letter {}", letter.id)));
            }
            let sql = "INSERT INTO letters (id, position, kind, request, reply, party, contact, state, language, dated, pdf, attachment, \
                       drafted_by, drafted_at, reply_version, again, tells, editing) \
                       VALUES ($1, (SELECT coalesce(max(position), 0) + 1 FROM letters), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, \
                       $15, $16, $17)";
            let (who, now) = (work.who.clone(), work.now.to_string());
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&letter.id).bind(&letter.kind).bind(&letter.request).bind(&letter.reply).bind(&letter.party)
                .bind(text_json(&letter.contact)).bind(name_of(&LetterState::Draft)).bind(&letter.language).bind(letter.dated.to_string())
                .bind(&letter.pdf).bind(&letter.attachment).bind(who).bind(now).bind(letter.reply_version)
                .bind(clean_maybe(letter.again.as_deref())).bind((!letter.tells.is_empty()).then(|| text_json(&letter.tells)))
                .bind(text_json(&letter.editing))
                .execute(c).await.map(|_| ()))?;
            let detail = json!({ "kind": letter.kind, "request": letter.request, "reply": letter.reply, "version": letter.reply_version, "again": letter.again, "language": letter.language,
                "dated": letter.dated, "pdf": letter.pdf, "attachment": letter.attachment, "tells": letter.tells });
            work.event("letter drafted", &format!("letter {}", letter.id), detail).await?;
            work.commit().await
        })
        .await
    }

    /// Writes what a person has edited in a letter, which is a draft from then on: an approval was one of other bytes. `done` goes into the event.
    /// Refused where somebody else edited or moved it meanwhile.
    pub async fn edit_letter(&self, letter: OutgoingLetter, done: Value, who: &str, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "UPDATE letters SET state = $4, version = version + 1, approved_by = NULL, approved_at = NULL, party = $5, contact = $6, \
                       language = $7, pdf = $8, attachment = $9, tells = $10, editing = $11 \
                       WHERE id = $1 AND state = $2 AND version = $3";
            let changed = on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&letter.id).bind(name_of(&letter.state)).bind(letter.version).bind(name_of(&LetterState::Draft))
                .bind(&letter.party).bind(text_json(&letter.contact)).bind(&letter.language).bind(&letter.pdf).bind(&letter.attachment)
                .bind((!letter.tells.is_empty()).then(|| text_json(&letter.tells))).bind(text_json(&letter.editing))
                .execute(c).await.map(|r| r.rows_affected()))?;
            if changed == 0 {
                return Err(gone(&format!("letter {}", letter.id), "as it was read", Some("edited or moved since")));
            }
            let mut detail = json!({ "version": letter.version + 1, "pdf": letter.pdf, "language": letter.language, "party": letter.party,
                "cc": letter.editing.cc, "enclosures": letter.editing.enclosures });
            if let (Some(all), Value::Object(more)) = (detail.as_object_mut(), done) {
                all.extend(more);
            }
            work.event("letter edited", &format!("letter {}", letter.id), detail).await?;
            work.commit().await
        })
        .await
    }

    /// Moves a letter, and with it its request where something follows for that, with their events.
    pub async fn move_letter(
        &self,
        id: &str,
        from: LetterState,
        to: LetterState,
        what: LetterMove,
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, id, who) = (self.clone(), id.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            shift(&mut work, &id, from, to, what).await?;
            work.commit().await
        })
        .await
    }

    /// That a letter went by hand or arrived, oldest first.
    pub async fn proofs(&self, id: &str) -> Result<Vec<Proof>> {
        let (db, id) = (self.db.clone(), id.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT how, day, file, note, noted_by FROM letter_proofs WHERE letter = $1 ORDER BY position";
            let rows: Vec<ProofRow> = on!(&mut tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
            rows.into_iter()
                .map(|(how, on, file, note, noted_by)| Ok(Proof { how, day: day(&on)?, file, note, noted_by }))
                .collect()
        })
        .await
    }
}

/// The letter of that number, within a transaction.
pub(in crate::store) async fn letter(tx: &mut Tx, id: &str) -> Result<Option<OutgoingLetter>> {
    let sql = "SELECT * FROM letters WHERE id = $1";
    let row: Option<Row> = on!(tx, c => sqlx::query_as(sql).bind(id).fetch_optional(c).await)?;
    row.map(Row::letter).transpose()
}

/// The move itself, within a transaction.
pub(in crate::store) async fn shift(
    work: &mut Work,
    id: &str,
    from: LetterState,
    to: LetterState,
    what: LetterMove,
) -> Result<()> {
    // A letter at which the outbox is working may be gone in the next moment: it is not withdrawn then.
    if (from, to) == (LetterState::Queued, LetterState::Withdrawn) {
        let sql = "SELECT count(*) FROM transmissions WHERE letter = $1 AND claim IS NOT NULL";
        let busy: i64 = on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(id).fetch_one(c).await)?;
        if busy > 0 {
            return Err(gone(&format!("letter {id}"), "waiting in the outbox", Some("being sent")));
        }
    }
    let sql = "UPDATE letters SET state = $3, approved_by = CASE WHEN $4 = 1 THEN $5 ELSE approved_by END, \
               approved_at = CASE WHEN $4 = 1 THEN $6 ELSE approved_at END WHERE id = $1 AND state = $2 AND ($7 = 0 OR version = $7)";
    let (who, now) = (work.who.clone(), work.now.to_string());
    let moved = on!(&mut work.tx, c => sqlx::query(sql)
        .bind(id).bind(name_of(&from)).bind(name_of(&to)).bind(i64::from(what.approves)).bind(who).bind(now).bind(what.version)
        .execute(c).await.map(|r| r.rows_affected()))?;
    if moved == 0 {
        let sql = "SELECT state FROM letters WHERE id = $1";
        let found: Option<String> = on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(id).fetch_optional(c).await)?;
        let found: Option<LetterState> = named_maybe("a letter's state", found.as_deref())?;
        if found == Some(from) {
            return Err(gone(&format!("letter {id}"), "as it was read", Some("edited since")));
        }
        return Err(gone(&format!("letter {id}"), from.as_str(), found.map(LetterState::as_str)));
    }
    if let Some(proof) = &what.proof {
        let sql = "INSERT INTO letter_proofs (letter, position, how, day, file, note, noted_by) \
                   VALUES ($1, (SELECT count(*) FROM letter_proofs WHERE letter = $1), $2, $3, $4, $5, $6)";
        on!(&mut work.tx, c => sqlx::query(sql)
            .bind(id).bind(clean(&proof.how)).bind(proof.day.to_string()).bind(&proof.file).bind(&proof.note).bind(&proof.noted_by)
            .execute(c).await.map(|_| ()))?;
    }
    let mut detail = json!({ "from": from, "to": to });
    if let (Some(all), Value::Object(more)) = (detail.as_object_mut(), what.detail) {
        all.extend(more);
    }
    if let (Some(all), Some(proof)) = (detail.as_object_mut(), &what.proof) {
        all.insert("proof".to_owned(), json!(proof));
    }
    work.event(&format!("letter {}", what.done), &format!("letter {id}"), detail).await?;
    if let Some((from, to, case)) = &what.request {
        let sql = "SELECT request FROM letters WHERE id = $1";
        let request: String = on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(id).fetch_one(c).await)?;
        cases::shift(work, &request, *from, *to, case).await?;
    }
    Ok(())
}

/// What has numbers of its own.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) enum Numbered {
    Letter,
    Reply,
}

/// The next number of that year. Numbers are never reused, since nothing is ever removed.
pub(in crate::store) async fn next_number(tx: &mut Tx, what: Numbered, year: i16) -> Result<String> {
    let (prefix, sql) = match what {
        Numbered::Letter => (format!("L-{year:04}-"), "SELECT id FROM letters WHERE id LIKE $1"),
        Numbered::Reply => (format!("RR-{year:04}-"), "SELECT id FROM replies WHERE id LIKE $1"),
    };
    let pattern = format!("{prefix}%");
    let taken: Vec<String> = on!(tx, c => sqlx::query_scalar(sql).bind(pattern).fetch_all(c).await)?;
    let last = taken.iter().filter_map(|id| id.strip_prefix(&prefix)?.parse::<i64>().ok()).max().unwrap_or(0);
    Ok(format!("{prefix}{:04}", int(last + 1)))
}
