//! The queues of the desk: what waits for people, oldest first, with who has it and until when it is put off.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::rows::{int, like, unsigned};

/// A queue over what came in. Everything that came in, and each part of it, is in at most one of them: in none once a person has settled it, or
/// while it waits with what it came in (the view `part_places` says which).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Queue {
    /// Messages that belong to no request.
    Unplaced,
    /// Papers that came without a mail, and that no person has placed.
    OnPaper,
    /// Papers of a type that the program knows, with values that nobody has reviewed.
    ToReview,
    /// Papers of other types: photographs, spreadsheets, letters.
    Others,
    /// What the program could not read.
    Unread,
    /// Responses whose class nobody has set.
    ToClassify,
    /// Messages that are no answers, and that nobody has looked at.
    ToNote,
    /// Mails of ours that came back.
    Bounced,
}

impl Queue {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Unplaced,
        Self::OnPaper,
        Self::ToReview,
        Self::Others,
        Self::Unread,
        Self::ToClassify,
        Self::ToNote,
        Self::Bounced,
    ];

    /// Its name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unplaced => "unplaced",
            Self::OnPaper => "on_paper",
            Self::ToReview => "to_review",
            Self::Others => "others",
            Self::Unread => "unread",
            Self::ToClassify => "to_classify",
            Self::ToNote => "to_note",
            Self::Bounced => "bounced",
        }
    }
}

/// How much waits in each queue.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QueueCounts(BTreeMap<String, u64>);

impl QueueCounts {
    /// How much waits in that queue.
    pub fn of(&self, queue: Queue) -> u64 {
        self.0.get(queue.as_str()).copied().unwrap_or_default()
    }
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
    /// The part of it that waits; `None` where it is the whole.
    pub document: Option<i64>,
    /// Its subject, or the paper's name.
    pub title: Option<String>,
    /// Who sent it, or brought it.
    pub sender: Option<String>,
    /// When it was received (RFC 3339), or the day on which it was brought.
    pub received: Option<String>,
    /// The kind of message, the class, the type of paper; where the type is not known, the media type.
    pub kind: Option<String>,
    /// The gravest thing that is wrong with it.
    pub fault: Option<String>,
    /// The best request it is linked to.
    pub request: Option<String>,
    /// Who has it.
    pub assignee: Option<String>,
    /// Until when it is put off.
    pub deferred_until: Option<String>,
}

// Tables are joined by CROSS JOIN, which SQLite takes in the order written: without statistics it begins with the arrivals, looks at every one there
// is, and sorts them.

/// `$1` who, `$2` words, `$3` whether what is put off is shown, `$4` today, `$5` and `$6` the stretch, `$7` the queue.
macro_rules! rows {
    ($from:literal, $of:literal) => {
        concat!(
            "SELECT w.arrival, nullif(w.document, -1) AS document, \
    CASE WHEN w.document < 0 THEN coalesce(a.subject, r.name) ELSE coalesce(d.name, a.subject) END AS title, \
    coalesce(a.sender, b.brought_by) AS sender, coalesce(a.received, b.brought_on, g.at) AS received, \
    CASE WHEN w.queue = 'to_classify' THEN a.class WHEN w.document < 0 THEN coalesce(a.message_kind, 'paper') \
        WHEN d.document_type <> 'other' THEN d.document_type ELSE d.media_type END AS kind, \
    (SELECT m.detail FROM remarks m WHERE m.arrival = w.arrival AND m.grave = 1 AND (w.document < 0 OR m.document = w.document) \
        ORDER BY m.document, m.origin, m.position LIMIT 1) AS fault, \
    (SELECT l.request FROM links l WHERE l.arrival = a.sha256 AND l.standing <> 'rejected' ORDER BY l.position LIMIT 1) AS request, \
    s.assignee, s.deferred_until FROM ",
            $from,
            " LEFT JOIN documents d ON d.arrival = w.arrival AND d.position = w.document \
    LEFT JOIN documents r ON r.arrival = w.arrival AND r.position = 0 \
    LEFT JOIN brought b ON b.arrival = w.arrival \
    LEFT JOIN sightings g ON g.arrival = w.arrival AND g.position = 0 ",
            $of,
            " AND w.queue = $7 AND a.sha256 = w.arrival \
    AND ($2 = '' OR lower(coalesce(a.subject, '') || ' ' || coalesce(a.sender, b.brought_by, '') || ' ' || coalesce(d.name, r.name, '')) LIKE $2) \
    AND ($3 = 1 OR s.deferred_until IS NULL OR s.deferred_until <= $4) ORDER BY w.ordinal, w.document LIMIT $5 OFFSET $6"
        )
    };
}

const ROWS: &str = rows!(
    "waiting w CROSS JOIN arrivals a",
    "LEFT JOIN assignments s ON s.subject = CASE WHEN w.document < 0 THEN 'arrival ' || w.arrival \
        ELSE 'document ' || w.arrival || ' ' || w.document END \
    WHERE ($1 = '' OR ($1 = '-' AND s.assignee IS NULL))"
);

/// The same of what one person has: it begins with that, which is little.
const OWN_ROWS: &str = rows!(
    "assignments s CROSS JOIN waiting w CROSS JOIN arrivals a",
    "WHERE s.assignee = $1 \
        AND w.arrival = CASE WHEN s.subject LIKE 'document %' THEN substr(s.subject, 10, 64) ELSE substr(s.subject, 9) END \
        AND w.document = CASE WHEN s.subject LIKE 'document %' THEN CAST(substr(s.subject, 75) AS BIGINT) ELSE -1 END"
);

impl Archive {
    /// The number of the last event by which something has changed: while it is the same, nothing has. That somebody looked at something changes nothing.
    pub async fn last_change(&self) -> Result<i64> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT coalesce((SELECT seq FROM events WHERE what NOT IN ('viewed', 'downloaded') ORDER BY seq DESC LIMIT 1), 0)";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).fetch_one(c).await)?)
        })
        .await
    }

    /// How much waits in each queue.
    pub async fn queue_counts(&self) -> Result<QueueCounts> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT queue, count(*) FROM waiting GROUP BY queue";
            let rows: Vec<(String, i64)> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            let counts = rows.into_iter().map(|(queue, n)| Ok((queue, unsigned("a count", n)?)));
            Ok(QueueCounts(counts.collect::<Result<_>>()?))
        })
        .await
    }

    /// A stretch of a queue, oldest first.
    pub async fn queue(&self, queue: Queue, filter: &QueueFilter, today: Date) -> Result<Vec<QueueRow>> {
        let (db, filter) = (self.db.clone(), filter.clone());
        unit(async move {
            let mut tx = db.read().await?;
            let words = like(&filter.words);
            let sql = if matches!(filter.who.as_str(), "" | "-") { ROWS } else { OWN_ROWS };
            Ok(on!(&mut tx, c => sqlx::query_as(sql)
                .bind(&filter.who).bind(words).bind(i64::from(filter.deferred)).bind(today.to_string())
                .bind(int(filter.most)).bind(int(filter.skip)).bind(queue.as_str()).fetch_all(c).await)?)
        })
        .await
    }

    /// The queue in which an arrival waits (`None`), or a part of it. `None`: in none.
    pub async fn waits_in(&self, arrival: &str, document: Option<usize>) -> Result<Option<Queue>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT queue FROM waiting WHERE arrival = $1 AND document = $2";
            let found: Option<String> = on!(&mut tx, c => sqlx::query_scalar(sql)
                .bind(&arrival).bind(document.map_or(-1, int)).fetch_optional(c).await)?;
            Ok(found.and_then(|name| Queue::ALL.into_iter().find(|q| q.as_str() == name)))
        })
        .await
    }

    /// What comes after (or before) an arrival, or a part of it, in a queue: the arrival, and the part.
    pub async fn next_in_queue(
        &self,
        queue: Queue,
        (arrival, document): (&str, Option<usize>),
        forward: bool,
    ) -> Result<Option<(String, Option<usize>)>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let at = "SELECT position FROM arrivals WHERE sha256 = $1";
            let at: Option<i64> = on!(&mut tx, c => sqlx::query_scalar(at).bind(&arrival).fetch_optional(c).await)?;
            let at = at.ok_or_else(|| Error::Unknown(format!("arrival {arrival}")))?;
            let sql = if forward { FORWARD } else { BACKWARD };
            let row: Option<(String, i64)> = on!(&mut tx, c => sqlx::query_as(sql)
                .bind(at).bind(document.map_or(-1, int)).bind(queue.as_str()).fetch_optional(c).await)?;
            Ok(row.map(|(arrival, n)| (arrival, usize::try_from(n).ok())))
        })
        .await
    }
}

const FORWARD: &str = "SELECT arrival, document FROM waiting WHERE queue = $3 AND ordinal >= $1 AND (ordinal > $1 OR document > $2) \
    ORDER BY ordinal, document LIMIT 1";
const BACKWARD: &str = "SELECT arrival, document FROM waiting WHERE queue = $3 AND ordinal <= $1 AND (ordinal < $1 OR document < $2) \
    ORDER BY ordinal DESC, document DESC LIMIT 1";
