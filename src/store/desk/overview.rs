//! The numbers of the overview. In: a day. Out: what came in since then, requests and answers by kind, and classes. Each
//! number has a list behind it, with the same filter ([`super::lists`]).

use super::answered::{answered, answered_verified};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::Result;
use crate::store::decisions::verifications::holds;

/// The figures of the overview.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// What came in, by day (ISO 8601) and kind of message.
    pub came: Vec<(String, String, i64)>,
    /// Requests and answered requests by kind of recipient and kind of request.
    pub rates: Vec<(String, String, i64, i64)>,
    /// The days of issue of requests that nothing answers.
    pub open: Vec<String>,
    /// Responses by class, and how many of those a person has set.
    pub classes: Vec<(String, i64, i64)>,
}

impl Archive {
    /// The figures of the overview; what came in is counted from `since` on (ISO 8601). `verified`: only answers that are verified count as answers.
    pub async fn overview(&self, since: &str, verified: bool) -> Result<Overview> {
        let (db, since) = (self.db.clone(), since.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            // What no mail dates came on the day on which it was brought, or first seen.
            let sql = "SELECT substr(came, 1, 10) AS day, coalesce(message_kind, 'paper') AS kind, count(*) FROM ( \
                       SELECT received AS came, message_kind FROM arrivals WHERE received >= $1 \
                       UNION ALL SELECT coalesce(b.brought_on, g.at), a.message_kind FROM arrivals a \
                       LEFT JOIN brought b ON b.arrival = a.sha256 LEFT JOIN sightings g ON g.arrival = a.sha256 AND g.position = 0 \
                       WHERE a.received IS NULL AND coalesce(b.brought_on, g.at) >= $1) AS all_that_came \
                       GROUP BY substr(came, 1, 10), coalesce(message_kind, 'paper') ORDER BY day, kind";
            let came = on!(&mut tx, c => sqlx::query_as(sql).bind(&since).fetch_all(c).await)?;
            let only = i64::from(verified);
            let sql = concat!("SELECT p.kind, r.kind, count(*), count(x.request) FROM requests r JOIN parties p ON p.id = r.recipient \
                       JOIN cases c ON c.request = r.reference AND c.sent_on IS NOT NULL \
                       LEFT JOIN (SELECT DISTINCT l.request AS request FROM links l JOIN arrivals a ON a.sha256 = l.arrival \
                       WHERE l.standing = 'confirmed' AND a.message_kind = 'response' AND ($1 = 0 OR EXISTS (SELECT 1 FROM verifications v \
                       WHERE v.arrival = l.arrival AND v.request = l.request AND ", holds!(), "))) x ON x.request = r.reference \
                       GROUP BY p.kind, r.kind ORDER BY p.kind, r.kind");
            let rates = on!(&mut tx, c => sqlx::query_as(sql).bind(only).fetch_all(c).await)?;
            let sql = concat!("SELECT r.issued FROM requests r JOIN cases c ON c.request = r.reference AND c.sent_on IS NOT NULL \
                       WHERE ($1 = 0 AND NOT ", answered!(), ") OR ($1 = 1 AND NOT ", answered_verified!(), ") ORDER BY r.issued");
            let open = on!(&mut tx, c => sqlx::query_scalar(sql).bind(only).fetch_all(c).await)?;
            let sql = concat!("SELECT class, count(*), count(CASE WHEN reopened IS NULL THEN class_by END) FROM arrivals a WHERE message_kind = 'response' \
                       AND class IS NOT NULL AND EXISTS (SELECT 1 FROM links l WHERE l.arrival = a.sha256 AND l.standing = 'confirmed') \
                       AND ($1 = 0 OR EXISTS (SELECT 1 FROM verifications v WHERE v.arrival = a.sha256 AND ", holds!(), ")) GROUP BY class ORDER BY class");
            let classes = on!(&mut tx, c => sqlx::query_as(sql).bind(only).fetch_all(c).await)?;
            Ok(Overview { came, rates, open, classes })
        })
        .await
    }
}
