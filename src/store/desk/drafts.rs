//! What a person has typed and not submitted, and who has taken which work. A draft is not a decision and writes no
//! event. Taking work and putting it off do.

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::json;

use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::Result;
use crate::store::base::events::Work;
use crate::store::base::rows::clean;

impl Archive {
    /// Saves a filter of a list for a person, over one of the same name.
    pub async fn save_filter(&self, who: &str, name: &str, address: &str) -> Result<()> {
        let (db, who, name, address) = (self.db.clone(), who.to_owned(), clean(name), clean(address));
        unit(async move {
            let mut tx = db.write().await?;
            let sql = "INSERT INTO saved_filters (who, name, address) VALUES ($1, $2, $3) \
                       ON CONFLICT (who, name) DO UPDATE SET address = $3";
            on!(&mut tx, c => sqlx::query(sql).bind(&who).bind(&name).bind(&address).execute(c).await.map(|_| ()))?;
            tx.commit().await
        })
        .await
    }

    /// Forgets a saved filter.
    pub async fn forget_filter(&self, who: &str, name: &str) -> Result<()> {
        let (db, who, name) = (self.db.clone(), who.to_owned(), name.to_owned());
        unit(async move {
            let mut tx = db.write().await?;
            let sql = "DELETE FROM saved_filters WHERE who = $1 AND name = $2";
            on!(&mut tx, c => sqlx::query(sql).bind(&who).bind(&name).execute(c).await.map(|_| ()))?;
            tx.commit().await
        })
        .await
    }

    /// The filters that a person saved, by name: the name, and the address of the list.
    pub async fn saved_filters(&self, who: &str) -> Result<Vec<(String, String)>> {
        let (db, who) = (self.db.clone(), who.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT name, address FROM saved_filters WHERE who = $1 ORDER BY lower(name), name LIMIT 100";
            Ok(on!(&mut tx, c => sqlx::query_as(sql).bind(who).fetch_all(c).await)?)
        })
        .await
    }

    /// Keeps what somebody has typed about a subject, in place of what they had typed before; empty text takes it away.
    pub async fn put_draft(&self, who: &str, subject: &str, content: &str, now: Timestamp) -> Result<()> {
        let (db, who, subject, content) = (self.db.clone(), who.to_owned(), subject.to_owned(), clean(content));
        unit(async move {
            let mut tx = db.write().await?;
            if content.is_empty() {
                let sql = "DELETE FROM drafts WHERE who = $1 AND subject = $2";
                on!(&mut tx, c => sqlx::query(sql).bind(&who).bind(&subject).execute(c).await.map(|_| ()))?;
            } else {
                let sql = "INSERT INTO drafts (who, subject, content, at) VALUES ($1, $2, $3, $4) \
                           ON CONFLICT (who, subject) DO UPDATE SET content = $3, at = $4";
                on!(&mut tx, c => sqlx::query(sql)
                    .bind(&who).bind(&subject).bind(&content).bind(now.to_string()).execute(c).await.map(|_| ()))?;
            }
            tx.commit().await
        })
        .await
    }

    /// What somebody has typed about a subject.
    pub async fn draft(&self, who: &str, subject: &str) -> Result<Option<String>> {
        let (db, who, subject) = (self.db.clone(), who.to_owned(), subject.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT content FROM drafts WHERE who = $1 AND subject = $2";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).bind(who).bind(subject).fetch_optional(c).await)?)
        })
        .await
    }

    /// Who has which of our own letters, requests and right-of-reply texts, and until when it is put off: by subject.
    pub async fn office_work(&self) -> Result<Vec<(String, Option<String>, Option<String>)>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT subject, assignee, deferred_until FROM assignments WHERE subject LIKE 'letter %' \
                       OR subject LIKE 'request %' OR subject LIKE 'right of reply %'";
            Ok(on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?)
        })
        .await
    }

    /// Gives a piece of work to somebody; `None`: to nobody in particular.
    pub async fn assign(&self, subject: &str, to: Option<&str>, who: &str, now: Timestamp) -> Result<()> {
        let (archive, subject, to, who) = (self.clone(), subject.to_owned(), to.map(str::to_owned), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who.clone(), now).await?;
            // The event first: it makes whoever is new one of the archive's people.
            work.event("assigned", &subject, json!({ "to": to })).await?;
            let sql = "INSERT INTO assignments (subject, assignee, deferred_until, set_by, set_at) VALUES ($1, $2, NULL, $3, $4) \
                       ON CONFLICT (subject) DO UPDATE SET assignee = $2, set_by = $3, set_at = $4";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&subject).bind(&to).bind(&who).bind(now.to_string()).execute(c).await.map(|_| ()))?;
            work.commit().await
        })
        .await
    }

    /// Puts a piece of work off until a day; `None`: it is due now.
    pub async fn defer(&self, subject: &str, until: Option<Date>, who: &str, now: Timestamp) -> Result<()> {
        let (archive, subject, who) = (self.clone(), subject.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who.clone(), now).await?;
            let until = until.map(|d| d.to_string());
            work.event(if until.is_some() { "put off" } else { "taken up again" }, &subject, json!({ "until": until })).await?;
            let sql = "INSERT INTO assignments (subject, assignee, deferred_until, set_by, set_at) VALUES ($1, NULL, $2, $3, $4) \
                       ON CONFLICT (subject) DO UPDATE SET deferred_until = $2, set_by = $3, set_at = $4";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&subject).bind(&until).bind(&who).bind(now.to_string()).execute(c).await.map(|_| ()))?;
            work.commit().await
        })
        .await
    }
}
