//! Small questions about what came in, and events that change no row of their own (a letter rendered).

use jiff::Timestamp;

use super::database::on;
use super::error::Result;
use super::events::Work;
use super::rows::{name_of, named};
use super::{Archive, unit};
use crate::model::{FiledKind, State};

impl Archive {
    /// Writes an event that stands for itself. `detail` is a JSON object.
    pub async fn note(
        &self,
        what: &str,
        subject: &str,
        detail: serde_json::Value,
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, what, subject, who) = (self.clone(), what.to_owned(), subject.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            work.event(&what, &subject, detail).await?;
            work.commit().await
        })
        .await
    }

    /// When the last event was written.
    pub async fn last_event_at(&self) -> Result<Option<Timestamp>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT at FROM events ORDER BY seq DESC LIMIT 1";
            let at: Option<String> = on!(&mut tx, c => sqlx::query_scalar(sql).fetch_optional(c).await)?;
            at.as_deref().map(super::cases::time).transpose()
        })
        .await
    }

    /// Where an arrival stands; `None` where there is no such arrival.
    pub async fn state(&self, sha256: &str) -> Result<Option<State>> {
        let (db, sha256) = (self.db.clone(), sha256.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT state FROM arrivals WHERE sha256 = $1";
            let found: Option<String> =
                on!(&mut tx, c => sqlx::query_scalar(sql).bind(sha256).fetch_optional(c).await)?;
            found.map(|s| named("a state", &s)).transpose()
        })
        .await
    }

    /// The identities of the loose papers, or of all other arrivals (messages, and what is only kept), in the order they came.
    pub async fn arrivals_of(&self, loose: bool) -> Result<Vec<String>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let paper = name_of(&FiledKind::Document);
            let sql = if loose {
                "SELECT sha256 FROM arrivals WHERE kind = $1 ORDER BY position"
            } else {
                "SELECT sha256 FROM arrivals WHERE kind IS NULL OR kind <> $1 ORDER BY position"
            };
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).bind(paper).fetch_all(c).await)?)
        })
        .await
    }
}
