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
    /// The letter.
    pub letter: String,
    /// In words: `bounce`, `delivered`, `our own copy`.
    pub says: String,
    /// Where the letter stood and where it stands now; `None` where nothing changes.
    pub moved: Option<(LetterState, LetterState, LetterMove)>,
    /// The addresses that bounced, each with why.
    pub bounced: Vec<(String, String)>,
    /// The addresses that were reached.
    pub reached: Vec<String>,
}

impl Archive {
    /// Messages that have been read but not yet looked at for what they say of our letters, in the order they came.
    pub async fn unreported(&self) -> Result<Vec<String>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT a.sha256 FROM arrivals a WHERE a.kind = 'message' AND NOT EXISTS \
                       (SELECT 1 FROM letter_reports r WHERE r.arrival = a.sha256) ORDER BY a.position";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).fetch_all(c).await)?)
        })
        .await
    }

    /// Writes down that an arrival was looked at, and what it says, if anything. A second look changes nothing.
    pub async fn note_report(&self, arrival: &str, told: Option<Told>, who: &str, now: Timestamp) -> Result<()> {
        let (archive, arrival, who) = (self.clone(), arrival.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "INSERT INTO letter_reports (arrival, letter, says) VALUES ($1, $2, $3) ON CONFLICT (arrival) DO NOTHING";
            let letter = told.as_ref().map(|t| t.letter.clone());
            let says = told.as_ref().map_or("nothing", |t| t.says.as_str()).to_owned();
            let new = on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&arrival).bind(letter).bind(clean(&says)).execute(c).await.map(|r| r.rows_affected()))?;
            if new == 0 {
                return Ok(());
            }
            let Some(told) = told else { return work.commit().await };
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
            match told.moved {
                Some((from, to, what)) => letters::shift(&mut work, &told.letter, from, to, what).await?,
                None => {
                    let detail = serde_json::json!({ "arrival": arrival, "says": told.says });
                    work.event("letter reported on", &format!("letter {}", told.letter), detail).await?;
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
