//! The lists of the desk: requests, and what came in. In: a filter. Out: a part of the list, latest first.

use super::answered::{answered, answered_verified};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::Result;
use crate::store::base::rows::{int, like, unsigned};
use crate::store::decisions::verifications::holds;

/// When an arrival `a` came: when its mail was received, the day on which it was brought, or when it was first seen.
macro_rules! came {
    () => {
        "coalesce(a.received, (SELECT b.brought_on FROM brought b WHERE b.arrival = a.sha256), \
         (SELECT g.at FROM sightings g WHERE g.arrival = a.sha256 AND g.position = 0))"
    };
}
pub(super) use came;

/// Who sent an arrival `a`, or brought it.
macro_rules! whence {
    () => {
        "coalesce(a.sender, (SELECT b.brought_by FROM brought b WHERE b.arrival = a.sha256))"
    };
}
pub(super) use whence;

/// What a list of requests is narrowed to; what is empty does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestFilter {
    /// Words in reference or recipient.
    pub words: String,
    /// The year of issue.
    pub year: String,
    /// `yes`: a person has placed a response with it; `no`: nobody has. `verified`: one that is verified; `unverified`: none that is.
    pub answered: String,
    /// `yes`: it went out; `no`: it did not.
    pub sent: String,
    /// The recipient's kind: `state`, `company`.
    pub recipient_kind: String,
    /// `primary` or `secondary`.
    pub kind: String,
    /// Issued on this day or later (ISO 8601).
    pub from: String,
    /// Issued on this day or earlier.
    pub to: String,
    /// How many rows are passed over.
    pub skip: usize,
    /// At most so many rows.
    pub most: usize,
}

/// A request in a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct RequestRow {
    /// Its reference.
    pub reference: String,
    /// Primary or secondary.
    pub kind: String,
    /// Whom it asks.
    pub recipient: String,
    /// The recipient's name.
    pub recipient_name: String,
    /// When it was issued; of a draft, the day that it bears.
    pub issued: String,
    /// Whether it is a draft, which nobody has issued.
    pub draft: bool,
    /// How many items it asks about.
    pub items: i64,
    /// How many responses are linked to it.
    pub answers: i64,
}

/// What a list of messages is narrowed to; what is empty does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MessageFilter {
    /// Words in subject or sender.
    pub words: String,
    /// The kind of message; `paper` for what is none.
    pub kind: String,
    /// The class.
    pub class: String,
    /// `yes`: a person has placed it with a request; `no`: nobody has; `verified`: it is verified for one.
    pub placed: String,
    /// Received on this day or later (ISO 8601).
    pub from: String,
    /// Received before this day.
    pub to: String,
    /// How many rows are passed over.
    pub skip: usize,
    /// At most so many rows.
    pub most: usize,
}

/// Something that came in, in a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Listed {
    /// The arrival.
    pub arrival: String,
    /// Where it stands.
    pub state: String,
    /// The subject, or the name of the paper.
    pub title: Option<String>,
    /// Who sent it.
    pub sender: Option<String>,
    /// When it was received (RFC 3339).
    pub received: Option<String>,
    /// The kind of message; `None` for a paper.
    pub kind: Option<String>,
    /// The class.
    pub class: Option<String>,
    /// Who set the class.
    pub class_by: Option<String>,
    /// The factors that lost what they rested on, as JSON; `None` if there are none.
    pub reopened: Option<String>,
    /// The best request it is linked to.
    pub request: Option<String>,
}

const REQUESTS: &str = concat!(
    "SELECT r.reference, r.kind, r.recipient, p.name AS recipient_name, r.issued, \
     EXISTS (SELECT 1 FROM cases c WHERE c.request = r.reference AND c.state = 'draft') AS draft, \
     (SELECT count(*) FROM request_items i WHERE i.request = r.reference) AS items, \
     (SELECT count(*) FROM links l JOIN arrivals a ON a.sha256 = l.arrival WHERE l.request = r.reference \
      AND l.standing = 'confirmed' AND a.message_kind = 'response') AS answers \
     FROM requests r JOIN parties p ON p.id = r.recipient \
     WHERE ($1 = '' OR lower(r.reference || ' ' || p.name) LIKE $1) AND ($2 = '' OR (substr(r.issued, 1, 4) = $2 AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.request = r.reference AND c.state = 'draft'))) \
     AND ($3 = '' OR ($3 = 'yes' AND ",
    answered!(),
    ") OR ($3 = 'no' AND NOT ",
    answered!(),
    ") OR ($3 = 'verified' AND ",
    answered_verified!(),
    ") OR ($3 = 'unverified' AND NOT ",
    answered_verified!(),
    ")) AND ($4 = '' OR p.kind = $4) AND ($5 = '' OR r.kind = $5) AND (($6 = '' AND $7 = '') OR (($6 = '' OR r.issued >= $6) AND ($7 = '' OR r.issued <= $7) \
     AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.request = r.reference AND c.state = 'draft'))) \
     AND ($8 = '' OR $8 = (SELECT CASE WHEN c.sent_on IS NULL THEN 'no' ELSE 'yes' END FROM cases c WHERE c.request = r.reference)) \
     ORDER BY r.issued DESC, r.position DESC LIMIT $9 OFFSET $10"
);

/// A line of a list of what came in, for an arrival `a`: the columns of [`Listed`].
macro_rules! listed {
    () => {
        concat!(
            "SELECT a.sha256 AS arrival, a.state, \
             coalesce(a.subject, (SELECT d.name FROM documents d WHERE d.arrival = a.sha256 AND d.position = 0)) AS title, ",
            whence!(),
            " AS sender, ",
            came!(),
            " AS received, a.message_kind AS kind, a.class, a.class_by, a.reopened, \
             (SELECT l.request FROM links l WHERE l.arrival = a.sha256 AND l.standing <> 'rejected' ORDER BY l.position LIMIT 1) AS request"
        )
    };
}

const MESSAGES: &str = concat!(
    listed!(),
    " FROM arrivals a WHERE ($1 = '' OR lower(coalesce(a.subject, '') || ' ' || coalesce(",
    whence!(),
    ", '')) LIKE $1) \
    AND ($2 = '' OR coalesce(a.message_kind, 'paper') = $2) AND ($3 = '' OR a.class = $3) AND ($4 = '' OR ",
    came!(),
    " >= $4) AND ($5 = '' OR ",
    came!(),
    " < $5) AND ($6 = '' OR ($6 <> 'verified' AND ($6 = 'yes') = EXISTS (SELECT 1 FROM links p WHERE p.arrival = a.sha256 \
    AND p.standing = 'confirmed')) OR ($6 = 'verified' AND EXISTS (SELECT 1 FROM verifications v WHERE v.arrival = a.sha256 AND ",
    holds!(),
    "))) ORDER BY a.position DESC LIMIT $7 OFFSET $8"
);

/// How much came since a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fresh {
    /// How many of each kind of message; `paper` for what is none. The most frequent first.
    pub kinds: Vec<(String, u64)>,
    /// All together.
    pub all: u64,
}

/// `$1` the day.
const FRESH: &str = "SELECT coalesce(a.message_kind, CASE WHEN a.state = 'kept' THEN 'reading' ELSE 'paper' END) AS kind, count(*) AS n \
    FROM sightings g JOIN arrivals a ON a.sha256 = g.arrival WHERE g.position = 0 AND g.at >= $1 AND a.duplicate_of IS NULL \
    GROUP BY 1 ORDER BY n DESC, kind";

const FRESH_ROWS: &str = concat!(
    listed!(),
    " FROM sightings s JOIN arrivals a ON a.sha256 = s.arrival WHERE s.position = 0 AND s.at >= $1 AND a.duplicate_of IS NULL \
    ORDER BY s.at DESC, a.position DESC LIMIT $2"
);

impl Archive {
    /// What was taken in since the beginning of a day (ISO 8601, UTC): how much of each kind, and the last of it. Second deliveries do not count.
    pub async fn came_since(&self, day: &str, most: usize) -> Result<(Fresh, Vec<Listed>)> {
        let (db, day) = (self.db.clone(), day.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let kinds: Vec<(String, i64)> = on!(&mut tx, c => sqlx::query_as(FRESH).bind(&day).fetch_all(c).await)?;
            let rows = on!(&mut tx, c => sqlx::query_as(FRESH_ROWS).bind(&day).bind(int(most)).fetch_all(c).await)?;
            let kinds: Vec<(String, u64)> =
                kinds.into_iter().map(|(kind, n)| Ok((kind, unsigned("a count", n)?))).collect::<Result<_>>()?;
            let all = kinds.iter().map(|(_, n)| n).sum();
            Ok((Fresh { kinds, all }, rows))
        })
        .await
    }

    /// A stretch of the requests, latest first.
    pub async fn list_requests(&self, filter: &RequestFilter) -> Result<Vec<RequestRow>> {
        let (db, f) = (self.db.clone(), filter.clone());
        unit(async move {
            let mut tx = db.read().await?;
            Ok(on!(&mut tx, c => sqlx::query_as(REQUESTS)
                .bind(like(&f.words)).bind(&f.year).bind(&f.answered).bind(&f.recipient_kind).bind(&f.kind).bind(&f.from).bind(&f.to)
                .bind(&f.sent).bind(int(f.most)).bind(int(f.skip)).fetch_all(c).await)?)
        })
        .await
    }

    /// A stretch of what came in, latest first.
    pub async fn list_messages(&self, filter: &MessageFilter) -> Result<Vec<Listed>> {
        let (db, f) = (self.db.clone(), filter.clone());
        unit(async move {
            let mut tx = db.read().await?;
            Ok(on!(&mut tx, c => sqlx::query_as(MESSAGES)
                .bind(like(&f.words)).bind(&f.kind).bind(&f.class).bind(&f.from).bind(&f.to)
                .bind(&f.placed).bind(int(f.most)).bind(int(f.skip)).fetch_all(c).await)?)
        })
        .await
    }

    /// The years in which requests were issued, latest first.
    pub async fn request_years(&self) -> Result<Vec<String>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT DISTINCT substr(r.issued, 1, 4) AS year FROM requests r LEFT JOIN cases c ON c.request = r.reference \
                       WHERE c.state IS NULL OR c.state <> 'draft' ORDER BY year DESC";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).fetch_all(c).await)?)
        })
        .await
    }
}
