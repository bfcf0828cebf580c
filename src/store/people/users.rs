//! Who may log in to the desk, and sessions. Passwords are stored as Argon2id hashes and tokens as SHA-256, so
//! nothing in the database opens the desk. The caller computes the hashes.

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::key::seal;
use crate::store::base::person::{insert, person_name};

/// How long a session lasts without a sign of life.
const IDLE: SignedDuration = SignedDuration::from_hours(12);

/// How long it lasts at the most.
const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 7);

/// What the event is called that tells of a wrong password.
pub const LOG_IN_FAILED: &str = "log-in failed";

/// One who may log in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// The person.
    pub name: String,
    /// The password's hash, in PHC form.
    pub password: String,
    /// Whether the password was given by another and must be changed.
    pub must_change: bool,
}

/// An open session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Whose.
    pub who: String,
    /// Whether the password must be changed before anything else.
    pub must_change: bool,
    /// The language of the desk that they chose, as a tag.
    pub language: Option<String>,
}

impl Archive {
    /// Lets a person log in, with the hash of a password; one who could already gets the new password, and their sessions end. True where
    /// they are new. The person becomes one of the archive's people.
    pub async fn put_user(
        &self,
        name: &str,
        password: &str,
        one_time: bool,
        who: &str,
        now: Timestamp,
    ) -> Result<bool> {
        let (archive, name, password, who) = (self.clone(), person_name(name)?, password.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            if insert(&mut work.tx, &name, now).await? {
                work.introduced = work.introduced || work.who == name;
                work.event("person added", &format!("person {name}"), json!({})).await?;
            }
            let sql = "SELECT count(*) FROM users WHERE name = $1";
            let known: i64 = on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(&name).fetch_one(c).await)?;
            let sql = "INSERT INTO users (name, password, must_change, changed) VALUES ($1, $2, $3, $4) \
                       ON CONFLICT (name) DO UPDATE SET password = $2, must_change = $3, changed = $4";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&name).bind(&password).bind(i64::from(one_time)).bind(now.to_string()).execute(c).await.map(|_| ()))?;
            let sql = "DELETE FROM sessions WHERE who = $1";
            on!(&mut work.tx, c => sqlx::query(sql).bind(&name).execute(c).await.map(|_| ()))?;
            let what = if known == 0 { "user added" } else { "password set" };
            work.event(what, &format!("person {name}"), json!({ "one_time": one_time })).await?;
            work.commit().await?;
            Ok(known == 0)
        })
        .await
    }

    /// From now on a person may not log in; their sessions end. What they did stays theirs. False where they could not anyway.
    pub async fn end_user(&self, name: &str, who: &str, now: Timestamp) -> Result<bool> {
        let (archive, name, who) = (self.clone(), name.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "DELETE FROM sessions WHERE who = $1";
            on!(&mut work.tx, c => sqlx::query(sql).bind(&name).execute(c).await.map(|_| ()))?;
            let sql = "DELETE FROM users WHERE name = $1";
            let gone =
                on!(&mut work.tx, c => sqlx::query(sql).bind(&name).execute(c).await.map(|r| r.rows_affected()))?;
            if gone > 0 {
                work.event("user ended", &format!("person {name}"), json!({})).await?;
                work.commit().await?;
            }
            Ok(gone > 0)
        })
        .await
    }

    /// One who may log in, by name.
    pub async fn user(&self, name: &str) -> Result<Option<User>> {
        let (db, name) = (self.db.clone(), name.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT name, password, must_change FROM users WHERE name = $1";
            let row: Option<(String, String, i64)> =
                on!(&mut tx, c => sqlx::query_as(sql).bind(name).fetch_optional(c).await)?;
            Ok(row.map(|(name, password, must)| User { name, password, must_change: must != 0 }))
        })
        .await
    }

    /// Everyone who may log in, by name, with whether they have yet to set a password of their own.
    pub async fn users(&self) -> Result<Vec<(String, bool)>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT name, must_change FROM users ORDER BY name";
            let rows: Vec<(String, i64)> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            Ok(rows.into_iter().map(|(name, must)| (name, must != 0)).collect())
        })
        .await
    }

    /// Keeps the language of the desk that a user chose, as a tag. The same one again is no event.
    ///
    /// # Errors
    /// [`Error::Unknown`] where nobody of that name may log in.
    pub async fn put_language(&self, name: &str, language: &str, who: &str, now: Timestamp) -> Result<()> {
        let (archive, name, language, who) = (self.clone(), name.to_owned(), language.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "SELECT language FROM users WHERE name = $1";
            let was: Option<Option<String>> =
                on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(&name).fetch_optional(c).await)?;
            let was = was.ok_or_else(|| Error::Unknown(format!("person {name}")))?;
            if was.as_deref() == Some(language.as_str()) {
                return Ok(());
            }
            let sql = "UPDATE users SET language = $2 WHERE name = $1";
            on!(&mut work.tx, c => sqlx::query(sql).bind(&name).bind(&language).execute(c).await.map(|_| ()))?;
            let detail = json!({ "before": was, "after": language });
            work.event("language set", &format!("person {name}"), detail).await?;
            work.commit().await
        })
        .await
    }

    /// A session's token as the database has it: whoever owns the database, but not the key, can make none.
    fn kept_token(&self, token: &str) -> String {
        seal(&self.seal_key, format!("session {token}").as_bytes())
    }

    /// Begins a session; `token` is the SHA-256 of what the browser gets.
    pub async fn begin_session(&self, token: &str, who: &str, now: Timestamp) -> Result<()> {
        let (archive, token, who) = (self.clone(), self.kept_token(token), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who.clone(), now).await?;
            let old = "DELETE FROM sessions WHERE seen < $1 OR began < $2";
            let (idle, longest) = (before(now, IDLE), before(now, LONGEST));
            on!(&mut work.tx, c => sqlx::query(old).bind(idle).bind(longest).execute(c).await.map(|_| ()))?;
            let sql = "INSERT INTO sessions (token, who, began, seen) VALUES ($1, $2, $3, $3)";
            on!(&mut work.tx, c => sqlx::query(sql).bind(&token).bind(&who).bind(now.to_string()).execute(c).await.map(|_| ()))?;
            work.event("logged in", &format!("person {who}"), json!({})).await?;
            work.commit().await
        })
        .await
    }

    /// The session of that token, while it lasts. A sign of life is written once a minute, if a person gave it: `alive`.
    pub async fn session(&self, token: &str, alive: bool, now: Timestamp) -> Result<Option<Session>> {
        let (db, token) = (self.db.clone(), self.kept_token(token));
        unit(async move {
            let sql = "SELECT s.who, u.must_change, s.seen, u.language FROM sessions s JOIN users u ON u.name = s.who \
                       WHERE s.token = $1 AND s.seen >= $2 AND s.began >= $3";
            let mut tx = db.read().await?;
            let (idle, longest) = (before(now, IDLE), before(now, LONGEST));
            let row: Option<(String, i64, String, Option<String>)> = on!(&mut tx, c => sqlx::query_as(sql)
                .bind(&token).bind(idle).bind(longest).fetch_optional(c).await)?;
            drop(tx);
            let Some((who, must, seen, language)) = row else { return Ok(None) };
            if alive && seen < before(now, SignedDuration::from_mins(1)) {
                let mut tx = db.write().await?;
                let sql = "UPDATE sessions SET seen = $2 WHERE token = $1";
                on!(&mut tx, c => sqlx::query(sql).bind(&token).bind(now.to_string()).execute(c).await.map(|_| ()))?;
                tx.commit().await?;
            }
            Ok(Some(Session { who, must_change: must != 0, language }))
        })
        .await
    }

    /// Ends a session.
    pub async fn end_session(&self, token: &str, who: &str, now: Timestamp) -> Result<()> {
        let (archive, token, who) = (self.clone(), self.kept_token(token), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who.clone(), now).await?;
            let sql = "DELETE FROM sessions WHERE token = $1 AND who = $2";
            let gone = on!(&mut work.tx, c => sqlx::query(sql).bind(&token).bind(&who).execute(c).await.map(|r| r.rows_affected()))?;
            if gone > 0 {
                work.event("logged out", &format!("person {who}"), json!({})).await?;
                work.commit().await?;
            }
            Ok(())
        })
        .await
    }
}

/// RFC 3339 text compares as time while its length is the same: fractions of a second are cut off.
fn before(now: Timestamp, by: SignedDuration) -> String {
    let then = now.checked_sub(by).unwrap_or(Timestamp::UNIX_EPOCH);
    Timestamp::from_second(then.as_second()).unwrap_or(then).to_string()
}
