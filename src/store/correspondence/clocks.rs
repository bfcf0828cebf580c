//! Clocks, as stored: started, changed, stopped, each with its event. What a clock shows is computed elsewhere
//! (`review::clock`) and never stored.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::json;

use crate::model::{Clock, ClockChange, ClockKind};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::{clean, day, int, name_of, named};

type Row = (String, String, String, i64, Option<String>);
type ChangeRow = (String, String, String, String, i64, String, String);

impl Archive {
    /// Every clock with its changes.
    pub async fn clocks(&self) -> Result<Vec<Clock>> {
        let db = self.db.clone();
        unit(async move { clocks(&mut db.read().await?).await }).await
    }

    /// The clock of a request or right-of-reply text.
    pub async fn clock(&self, subject: &str, kind: ClockKind) -> Result<Option<Clock>> {
        Ok(self.clocks().await?.into_iter().find(|c| c.subject == subject && c.kind == kind))
    }

    /// Starts a clock; one that was started before starts anew, without its changes.
    pub async fn start_clock(&self, clock: Clock, who: &str, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let (subject, kind) = (&clock.subject, name_of(&clock.kind));
            let gone = "DELETE FROM clock_changes WHERE subject = $1 AND kind = $2";
            on!(&mut work.tx, c => sqlx::query(gone).bind(subject).bind(&kind).execute(c).await.map(|_| ()))?;
            let sql = "INSERT INTO clocks (subject, kind, started, days) VALUES ($1, $2, $3, $4) \
                       ON CONFLICT (subject, kind) DO UPDATE SET started = excluded.started, days = excluded.days, stopped = NULL";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(subject).bind(&kind).bind(clock.started.to_string()).bind(clock.days).execute(c).await.map(|_| ()))?;
            let detail = json!({ "kind": clock.kind, "started": clock.started, "days": clock.days });
            work.event("clock started", &of(&clock), detail).await?;
            work.commit().await
        })
        .await
    }

    /// Adds a change to a clock that has `seen` changes so far.
    pub async fn change_clock(&self, clock: &Clock, change: ClockChange, who: &str, now: Timestamp) -> Result<()> {
        let (archive, clock, who) = (self.clone(), clock.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let there = clocks(&mut work.tx).await?.into_iter().find(|c| c.subject == clock.subject && c.kind == clock.kind);
            let there = there.ok_or_else(|| Error::Unknown(format!("the clock of {}", clock.subject)))?;
            if there != clock {
                return Err(Error::MovedOn { subject: format!("the clock of {}", clock.subject), expected: "as it was".to_owned(), found: "changed".to_owned() });
            }
            let sql = "INSERT INTO clock_changes (subject, kind, position, change, day, days, why, who) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&clock.subject).bind(name_of(&clock.kind)).bind(int(clock.changes.len())).bind(name_of(&change.change))
                .bind(change.day.to_string()).bind(change.days).bind(clean(&change.why)).bind(&change.who)
                .execute(c).await.map(|_| ()))?;
            work.event(&format!("clock {}", done(&change)), &of(&clock), json!(change)).await?;
            work.commit().await
        })
        .await
    }

    /// Stops a clock for good; nothing happens where there is none or it has stopped.
    pub async fn stop_clock(&self, subject: &str, kind: ClockKind, on: Date, who: &str, now: Timestamp) -> Result<()> {
        let (archive, subject, who) = (self.clone(), subject.to_owned(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "UPDATE clocks SET stopped = $3 WHERE subject = $1 AND kind = $2 AND stopped IS NULL";
            let n = on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&subject).bind(name_of(&kind)).bind(on.to_string()).execute(c).await.map(|r| r.rows_affected()))?;
            if n == 1 {
                let noun = if kind == ClockKind::Answer { "request" } else { "right of reply" };
                work.event("clock stopped", &format!("{noun} {subject}"), json!({ "kind": kind, "on": on })).await?;
                work.commit().await?;
            }
            Ok(())
        })
        .await
    }
}

fn of(clock: &Clock) -> String {
    let noun = if clock.kind == ClockKind::Answer { "request" } else { "right of reply" };
    format!("{noun} {}", clock.subject)
}

fn done(change: &ClockChange) -> &'static str {
    match change.change {
        crate::model::ClockMove::Pause => "paused",
        crate::model::ClockMove::Resume => "resumed",
        crate::model::ClockMove::Extend => "extended",
    }
}

async fn clocks(tx: &mut Tx) -> Result<Vec<Clock>> {
    let sql = "SELECT subject, kind, change, day, days, why, who FROM clock_changes ORDER BY subject, kind, position";
    let rows: Vec<ChangeRow> = on!(tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
    let mut changes: HashMap<(String, String), Vec<ClockChange>> = HashMap::new();
    for (subject, kind, change, at, days, why, who) in rows {
        let change = ClockChange { change: named("a clock's change", &change)?, day: day(&at)?, days, why, who };
        changes.entry((subject, kind)).or_default().push(change);
    }
    let sql = "SELECT subject, kind, started, days, stopped FROM clocks ORDER BY subject, kind";
    let rows: Vec<Row> = on!(tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
    rows.into_iter()
        .map(|(subject, kind, started, days, stopped)| {
            let own = changes.remove(&(subject.clone(), kind.clone())).unwrap_or_default();
            Ok(Clock {
                kind: named("a clock's kind", &kind)?,
                subject,
                started: day(&started)?,
                days,
                stopped: stopped.as_deref().map(day).transpose()?,
                changes: own,
            })
        })
        .collect()
}
