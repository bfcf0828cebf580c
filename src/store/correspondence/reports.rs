//! What came in about our letters: bounces, delivery reports, answers, our own copies. Each arrival is checked once.
//! What it says changes the state of the letter in the same transaction.

use jiff::Timestamp;

use super::contacts;
use super::letters;
use super::letters::LetterMove;
use crate::model::LetterState;
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::Result;
use crate::store::base::events::Work;
use crate::store::base::rows::clean;

/// What an arrival says of a letter.
#[derive(Debug, Clone)]
pub struct Told {
    /// The letter; `None` where only addresses are told of.
    pub letter: Option<String>,
    /// In words: `bounce`, `delivered`, `our own copy`.
    pub says: String,
    /// Why nothing follows from it until a person has placed it, in words; then the rest is empty.
    pub held: Option<String>,
    /// Where the letter stood and where it stands now; `None` where nothing changes.
    pub moved: Option<(LetterState, LetterState, LetterMove)>,
    /// The addresses that bounced, each with why.
    pub bounced: Vec<(String, String)>,
    /// The addresses that were reached.
    pub reached: Vec<String>,
}

/// What is written of a message that says nothing of a letter.
const NOTHING: &str = "nothing";

/// A message that says something of our letters, held until a person places it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct HeldReport {
    /// The message, by its SHA-256.
    pub arrival: String,
    /// The letter.
    pub letter: Option<String>,
    /// What it says: `bounce 5.1.1`, `answered`.
    pub says: String,
    /// Its grade in words.
    pub held: String,
    /// What kind of message it is.
    pub message_kind: Option<String>,
}

impl Archive {
    /// What is held until a person places it, in the order it came. What a person has settled or called unrelated is left out.
    pub async fn held_reports(&self) -> Result<Vec<HeldReport>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT r.arrival, r.letter, r.says, r.held, a.message_kind FROM letter_reports r \
                       JOIN arrivals a ON a.sha256 = r.arrival WHERE r.held IS NOT NULL AND a.settled_by IS NULL \
                       AND coalesce(a.message_kind, '') <> 'unrelated' ORDER BY a.position";
            Ok(on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?)
        })
        .await
    }

    /// Messages that have been read but not yet looked at for what they say of our letters, in the order they came; also those that were held and
    /// are placed or verified by now.
    pub async fn unreported(&self) -> Result<Vec<String>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT a.sha256 FROM arrivals a WHERE a.kind = 'message' AND (NOT EXISTS \
                       (SELECT 1 FROM letter_reports r WHERE r.arrival = a.sha256) OR EXISTS \
                       (SELECT 1 FROM letter_reports r WHERE r.arrival = a.sha256 AND r.held IS NOT NULL AND ( \
                       EXISTS (SELECT 1 FROM links l WHERE l.arrival = a.sha256 AND l.standing = 'confirmed') \
                       OR EXISTS (SELECT 1 FROM senders s WHERE s.arrival = a.sha256 AND s.verdict = 'verified')))) ORDER BY a.position";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).fetch_all(c).await)?)
        })
        .await
    }

    /// Writes down that an arrival was looked at, and what it says, if anything. A second look changes nothing.
    pub async fn note_report(&self, arrival: &str, told: Option<Told>, who: &str, now: Timestamp) -> Result<()> {
        let (archive, arrival, who) = (self.clone(), arrival.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "SELECT says, held FROM letter_reports WHERE arrival = $1";
            let before: Option<(String, Option<String>)> =
                on!(&mut work.tx, c => sqlx::query_as(sql).bind(&arrival).fetch_optional(c).await)?;
            let held = told.as_ref().and_then(|t| t.held.clone());
            let settled = match &before {
                Some((says, waits)) => {
                    told.is_none() || held.is_some() && waits.is_some() || waits.is_none() && says != NOTHING
                }
                None => false,
            };
            if settled {
                return Ok(());
            }
            let sql = "INSERT INTO letter_reports (arrival, letter, says, held) VALUES ($1, $2, $3, $4) ON CONFLICT (arrival) \
                       DO UPDATE SET letter = excluded.letter, says = excluded.says, held = excluded.held";
            let letter = told.as_ref().and_then(|t| t.letter.clone());
            let says = told.as_ref().map_or(NOTHING, |t| t.says.as_str()).to_owned();
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&arrival).bind(&letter).bind(clean(&says)).bind(&held).execute(c).await.map(|_| ()))?;
            let Some(told) = told else { return work.commit().await };
            let subject = letter.as_ref().map_or_else(|| format!("arrival {arrival}"), |l| format!("letter {l}"));
            if let Some(grade) = held {
                let detail = serde_json::json!({ "arrival": arrival, "says": told.says, "grade": grade });
                work.event("report held until a person places it", &subject, detail).await?;
                return work.commit().await;
            }
            for (email, why) in &told.bounced {
                let sql = "UPDATE letter_recipients SET outcome = 'bounced', detail = $3 WHERE letter = $1 AND lower(email) = lower($2)";
                on!(&mut work.tx, c => sqlx::query(sql)
                    .bind(&told.letter).bind(email).bind(clean(why)).execute(c).await.map(|_| ()))?;
                contacts::bounced(&mut work, email, why).await?;
            }
            for email in &told.reached {
                let sql = "UPDATE letter_recipients SET outcome = 'delivered' WHERE letter = $1 AND lower(email) = lower($2)";
                on!(&mut work.tx, c => sqlx::query(sql).bind(&told.letter).bind(email).execute(c).await.map(|_| ()))?;
                contacts::reached(&mut work, email).await?;
            }
            match (&told.letter, told.moved) {
                (Some(letter), Some((from, to, what))) => letters::shift(&mut work, letter, from, to, what).await?,
                _ => {
                    let detail = serde_json::json!({ "arrival": arrival, "says": told.says, "bounced": told.bounced });
                    work.event("letter reported on", &subject, detail).await?;
                }
            }
            work.commit().await
        })
        .await
    }

    /// A letter's recipients with what is known of each: address, outcome, words.
    pub async fn recipients(&self, letter: &str) -> Result<Vec<(String, Option<String>, Option<String>)>> {
        let (db, letter) = (self.db.clone(), letter.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT email, outcome, detail FROM letter_recipients WHERE letter = $1 ORDER BY position";
            Ok(on!(&mut tx, c => sqlx::query_as(sql).bind(letter).fetch_all(c).await)?)
        })
        .await
    }
}
