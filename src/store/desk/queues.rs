//! The queues of the desk: what waits for people, oldest first, with who has it and until when it is put off.

use jiff::civil::Date;

use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::rows::{int, like, unsigned};

/// A queue over what came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Queue {
    /// Messages that belong to no request.
    Unplaced,
    /// Papers with values that nobody has reviewed.
    ToReview,
    /// Responses whose class nobody has set.
    ToClassify,
    /// Mails of ours that came back.
    Bounced,
}

/// How much waits in each queue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct QueueCounts {
    /// Messages.
    pub unplaced: u64,
    /// Papers.
    pub to_review: u64,
    /// Messages.
    pub to_classify: u64,
    /// Messages.
    pub bounced: u64,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QueueFilter {
    /// Empty: everybody's; `-`: nobody's; else that person's.
    pub who: String,
    /// Words in subject or sender; empty: any.
    pub words: String,
    /// Also what is put off.
    pub deferred: bool,
    /// How many rows are passed over.
    pub skip: usize,
    /// At most so many rows.
    pub most: usize,
}

/// A row of a queue.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct QueueRow {
    /// The arrival.
    pub arrival: String,
    /// The document in it, where the queue is one of papers.
    pub document: Option<i64>,
    /// Its subject, or the paper's name.
    pub title: Option<String>,
    /// Who sent it.
    pub sender: Option<String>,
    /// When it was received (RFC 3339).
    pub received: Option<String>,
    /// The kind of message, or the type of paper.
    pub kind: Option<String>,
    /// The best request it is linked to.
    pub request: Option<String>,
    /// Who has it.
    pub assignee: Option<String>,
    /// Until when it is put off.
    pub deferred_until: Option<String>,
}

// Where papers are joined to arrivals it is by CROSS JOIN, which SQLite takes in the order written: without statistics it begins with the papers, looks
// at every one there is, and sorts them.

/// What narrows every queue: `$1` who, `$2` words, `$3` whether what is put off is shown, `$4` today, `$5` and `$6` the stretch.
macro_rules! queue {
    ($select:literal, $join:literal, $subject:literal, $where:literal, $order:literal) => {
        concat!(
            "SELECT a.sha256 AS arrival, ",
            $select,
            ", a.sender, a.received, s.assignee, s.deferred_until, \
             (SELECT l.request FROM links l WHERE l.arrival = a.sha256 AND l.standing <> 'rejected' ORDER BY l.position LIMIT 1) AS request \
             FROM arrivals a ",
            $join,
            " LEFT JOIN assignments s ON s.subject = ",
            $subject,
            " WHERE ",
            $where,
            " AND ($1 = '' OR s.assignee = $1 OR ($1 = '-' AND s.assignee IS NULL)) \
             AND ($2 = '' OR lower(coalesce(a.subject, '') || ' ' || coalesce(a.sender, '')) LIKE $2) \
             AND ($3 = 1 OR s.deferred_until IS NULL OR s.deferred_until <= $4) ORDER BY ",
            $order,
            " LIMIT $5 OFFSET $6"
        )
    };
}

const UNPLACED: &str = queue!(
    "CAST(NULL AS BIGINT) AS document, a.subject AS title, a.message_kind AS kind",
    "",
    "'arrival ' || a.sha256",
    "a.kind = 'message' AND a.live_links = 0 AND a.settled_by IS NULL",
    "a.position"
);
const TO_REVIEW: &str = queue!(
    "d.position AS document, coalesce(d.name, a.subject) AS title, d.document_type AS kind",
    "CROSS JOIN documents d",
    "'document ' || a.sha256 || ' ' || d.position",
    "a.open_documents > 0 AND a.duplicate_of IS NULL AND coalesce(a.message_kind, '') <> 'unrelated' \
     AND d.arrival = a.sha256 AND d.reviewed_at IS NULL AND d.pages > 0 AND d.document_type <> 'other'",
    "a.position, d.position"
);
const TO_CLASSIFY: &str = queue!(
    "CAST(NULL AS BIGINT) AS document, a.subject AS title, a.class AS kind",
    "",
    "'arrival ' || a.sha256",
    "a.message_kind = 'response' AND a.live_links > 0 AND (a.class_by IS NULL OR a.reopened IS NOT NULL) \
     AND a.duplicate_of IS NULL",
    "a.position"
);
const BOUNCED: &str = queue!(
    "CAST(NULL AS BIGINT) AS document, a.subject AS title, a.message_kind AS kind",
    "",
    "'arrival ' || a.sha256",
    "a.message_kind = 'bounce' AND a.settled_by IS NULL",
    "a.position"
);

impl Archive {
    /// The number of the last event: while it is the same, nothing has changed.
    pub async fn last_event(&self) -> Result<i64> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            Ok(on!(&mut tx, c => sqlx::query_scalar("SELECT seq FROM event_head").fetch_one(c).await)?)
        })
        .await
    }

    /// How much waits in each queue.
    pub async fn queue_counts(&self) -> Result<QueueCounts> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let unplaced = "SELECT count(*) FROM arrivals WHERE kind = 'message' AND live_links = 0 AND settled_by IS NULL";
            let review = "SELECT CAST(coalesce(sum(open_documents), 0) AS BIGINT) FROM arrivals WHERE open_documents > 0 \
                          AND duplicate_of IS NULL AND coalesce(message_kind, '') <> 'unrelated'";
            let classify = "SELECT count(*) FROM arrivals WHERE message_kind = 'response' AND live_links > 0 \
                            AND (class_by IS NULL OR reopened IS NOT NULL) AND duplicate_of IS NULL";
            let bounced = "SELECT count(*) FROM arrivals WHERE message_kind = 'bounce' AND settled_by IS NULL";
            Ok(QueueCounts {
                unplaced: count(&mut tx, unplaced).await?,
                to_review: count(&mut tx, review).await?,
                to_classify: count(&mut tx, classify).await?,
                bounced: count(&mut tx, bounced).await?,
            })
        })
        .await
    }

    /// A stretch of a queue, oldest first.
    pub async fn queue(&self, queue: Queue, filter: &QueueFilter, today: Date) -> Result<Vec<QueueRow>> {
        let (db, filter) = (self.db.clone(), filter.clone());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = match queue {
                Queue::Unplaced => UNPLACED,
                Queue::ToReview => TO_REVIEW,
                Queue::ToClassify => TO_CLASSIFY,
                Queue::Bounced => BOUNCED,
            };
            let words = like(&filter.words);
            Ok(on!(&mut tx, c => sqlx::query_as(sql)
                .bind(&filter.who).bind(words).bind(i64::from(filter.deferred)).bind(today.to_string())
                .bind(int(filter.most)).bind(int(filter.skip)).fetch_all(c).await)?)
        })
        .await
    }

    /// The document of the review queue that comes after (or before) another one.
    pub async fn next_to_review(
        &self,
        arrival: &str,
        document: usize,
        forward: bool,
    ) -> Result<Option<(String, usize)>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let at = "SELECT position FROM arrivals WHERE sha256 = $1";
            let at: Option<i64> = on!(&mut tx, c => sqlx::query_scalar(at).bind(&arrival).fetch_optional(c).await)?;
            let at = at.ok_or_else(|| Error::Unknown(format!("arrival {arrival}")))?;
            let sql = if forward { FORWARD } else { BACKWARD };
            let row: Option<(String, i64)> = on!(&mut tx, c => sqlx::query_as(sql)
                .bind(at).bind(int(document)).fetch_optional(c).await)?;
            row.map(|(arrival, n)| Ok((arrival, unsigned("a position", n)?))).transpose()
        })
        .await
    }
}

const FORWARD: &str = "SELECT a.sha256, d.position FROM arrivals a CROSS JOIN documents d WHERE d.arrival = a.sha256 \
    AND d.reviewed_at IS NULL AND d.pages > 0 AND d.document_type <> 'other' \
    AND a.open_documents > 0 AND a.duplicate_of IS NULL AND coalesce(a.message_kind, '') <> 'unrelated' \
    AND a.position >= $1 AND (a.position > $1 OR d.position > $2) ORDER BY a.position, d.position LIMIT 1";
const BACKWARD: &str = "SELECT a.sha256, d.position FROM arrivals a CROSS JOIN documents d WHERE d.arrival = a.sha256 \
    AND d.reviewed_at IS NULL AND d.pages > 0 AND d.document_type <> 'other' \
    AND a.open_documents > 0 AND a.duplicate_of IS NULL AND coalesce(a.message_kind, '') <> 'unrelated' \
    AND a.position <= $1 AND (a.position < $1 OR d.position < $2) ORDER BY a.position DESC, d.position DESC LIMIT 1";

/// A count, as the databases give it.
pub(in crate::store) async fn count(tx: &mut Tx, sql: &'static str) -> Result<u64> {
    let n: i64 = on!(tx, c => sqlx::query_scalar(sql).fetch_one(c).await)?;
    unsigned("a count", n)
}
