//! Addresses and whether mail reached them; hand-overs from a mission to a point of contact; and what answers have
//! taught about a party: its serial formats, and how long it keeps records.

use jiff::Timestamp;
use serde_json::json;

use crate::model::{AddressHealth, Handover, Retention, SerialFormat};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::{clean, day, from_json, json as text_json, time};

type HealthRow = (String, Option<String>, i64, Option<String>, Option<String>);

impl Archive {
    /// How every address has served that letters went to.
    pub async fn address_health(&self) -> Result<Vec<AddressHealth>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql =
                "SELECT email, last_success, bounces, last_bounce, last_reason FROM address_health ORDER BY email";
            let rows: Vec<HealthRow> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            rows.into_iter()
                .map(|(email, success, bounces, bounce, last_reason)| {
                    let last_success = success.as_deref().map(time).transpose()?;
                    let last_bounce = bounce.as_deref().map(time).transpose()?;
                    Ok(AddressHealth { email, last_success, bounces, last_bounce, last_reason })
                })
                .collect()
        })
        .await
    }

    /// Every hand-over to a point of contact, oldest first.
    pub async fn handovers(&self) -> Result<Vec<Handover>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT party, contact, since, evidence, note, noted_by FROM handovers ORDER BY party, position";
            let rows: Vec<(String, String, String, Option<String>, String, String)> =
                on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            rows.into_iter()
                .map(|(party, contact, since, evidence, note, noted_by)| {
                    Ok(Handover {
                        party,
                        contact: from_json("a contact", &contact)?,
                        since: day(&since)?,
                        evidence,
                        note,
                        noted_by,
                    })
                })
                .collect()
        })
        .await
    }

    /// Notes a hand-over.
    pub async fn add_handover(&self, h: Handover, who: &str, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            known_party(&mut work, &h.party).await?;
            let sql = "INSERT INTO handovers (party, position, contact, since, evidence, note, noted_by) \
                       VALUES ($1, (SELECT count(*) FROM handovers WHERE party = $1), $2, $3, $4, $5, $6)";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&h.party).bind(text_json(&h.contact)).bind(h.since.to_string()).bind(&h.evidence).bind(clean(&h.note)).bind(&h.noted_by)
                .execute(c).await.map(|_| ()))?;
            work.event("contact handed over", &format!("party {}", h.party), json!(h)).await?;
            work.commit().await
        })
        .await
    }

    /// Every serial format learnt.
    pub async fn serial_formats(&self) -> Result<Vec<SerialFormat>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT party, pattern, note, source, noted_by FROM serial_formats ORDER BY party, pattern";
            let rows: Vec<(String, String, String, String, String)> =
                on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            let of = |(party, pattern, note, source, noted_by)| SerialFormat { party, pattern, note, source, noted_by };
            Ok(rows.into_iter().map(of).collect())
        })
        .await
    }

    /// Notes a serial format with its source.
    pub async fn add_serial_format(&self, f: SerialFormat, who: &str, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            known_party(&mut work, &f.party).await?;
            let sql = "INSERT INTO serial_formats (party, pattern, note, source, noted_by) VALUES ($1, $2, $3, $4, $5) \
                       ON CONFLICT (party, pattern) DO UPDATE SET note = excluded.note, source = excluded.source, noted_by = excluded.noted_by";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&f.party).bind(&f.pattern).bind(clean(&f.note)).bind(clean(&f.source)).bind(&f.noted_by)
                .execute(c).await.map(|_| ()))?;
            work.event("serial format learnt", &format!("party {}", f.party), json!(f)).await?;
            work.commit().await
        })
        .await
    }

    /// Every declared period of keeping records.
    pub async fn retention_periods(&self) -> Result<Vec<Retention>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT party, records, years, source, noted_by FROM retention_periods ORDER BY party, records";
            let rows: Vec<(String, String, i64, String, String)> =
                on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            let of = |(party, records, years, source, noted_by)| Retention { party, records, years, source, noted_by };
            Ok(rows.into_iter().map(of).collect())
        })
        .await
    }

    /// Notes how long a party keeps records, with its source; a later word replaces an earlier one.
    pub async fn add_retention(&self, r: Retention, who: &str, now: Timestamp) -> Result<()> {
        let (archive, who) = (self.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            known_party(&mut work, &r.party).await?;
            let sql = "INSERT INTO retention_periods (party, records, years, source, noted_by) VALUES ($1, $2, $3, $4, $5) \
                       ON CONFLICT (party, records) DO UPDATE SET years = excluded.years, source = excluded.source, noted_by = excluded.noted_by";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&r.party).bind(&r.records).bind(r.years).bind(clean(&r.source)).bind(&r.noted_by)
                .execute(c).await.map(|_| ()))?;
            work.event("retention period noted", &format!("party {}", r.party), json!(r)).await?;
            work.commit().await
        })
        .await
    }
}

async fn known_party(work: &mut Work, party: &str) -> Result<()> {
    let sql = "SELECT count(*) FROM parties WHERE id = $1";
    let n: i64 = on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(party).fetch_one(c).await)?;
    if n == 0 { Err(Error::Unknown(format!("party {party}"))) } else { Ok(()) }
}

/// An address failed.
pub(in crate::store) async fn bounced(work: &mut Work, email: &str, why: &str) -> Result<()> {
    let sql = "INSERT INTO address_health (email, bounces, last_bounce, last_reason) VALUES ($1, 1, $2, $3) \
               ON CONFLICT (email) DO UPDATE SET bounces = address_health.bounces + 1, last_bounce = excluded.last_bounce, \
               last_reason = excluded.last_reason";
    let (email, now) = (email.to_lowercase(), work.now.to_string());
    on!(&mut work.tx, c => sqlx::query(sql).bind(clean(&email)).bind(now).bind(clean(why)).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// An address was reached: a report or an answer says so.
pub(in crate::store) async fn reached(work: &mut Work, email: &str) -> Result<()> {
    let sql = "INSERT INTO address_health (email, last_success, bounces) VALUES ($1, $2, 0) \
               ON CONFLICT (email) DO UPDATE SET last_success = excluded.last_success, bounces = 0";
    let (email, now) = (email.to_lowercase(), work.now.to_string());
    on!(&mut work.tx, c => sqlx::query(sql).bind(clean(&email)).bind(now).execute(c).await.map(|_| ()))?;
    Ok(())
}
