//! The search: references, parties, lots and serials (letters that look alike count as the same), and words in
//! subjects, senders, descriptions and values.

use super::lists::{came, whence};
use crate::model::fold;
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::Result;
use crate::store::base::rows::like;

/// How many hits of each kind are given.
const MOST: i64 = 20;

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hit {
    /// A request: reference, recipient, day of issue.
    Request(String, String, String),
    /// A party: id, name.
    Party(String, String),
    /// An item: id, description, the marking it was found by.
    Item(String, String, Option<String>),
    /// A paper: arrival, document, name, type, what was found in it.
    Paper(String, i64, Option<String>, String, String),
    /// A message: arrival, subject, sender, when received.
    Message(String, Option<String>, Option<String>, Option<String>),
}

type Papers = Vec<(String, i64, Option<String>, String, String)>;

/// An identity with what a hit shows of it.
type Row = (String, Option<String>, Option<String>, Option<String>);

impl Archive {
    /// Everything that the words find, the surest kind first.
    pub async fn search(&self, words: &str) -> Result<Vec<Hit>> {
        let (db, words) = (self.db.clone(), words.trim().to_owned());
        if words.is_empty() {
            return Ok(Vec::new());
        }
        unit(async move {
            let mut tx = db.read().await?;
            let (pattern, key, exact) = (like(&words), fold(&words), words.to_lowercase());
            let exact: String = exact.chars().take(80).collect();
            let mut hits = Vec::new();

            // CROSS JOIN, which SQLite takes in the order written: without statistics it may begin with all papers there are.
            // References are few: their folded keys are compared here, so that `TR-2O15-04l2` finds TR-2015-0412.
            let sql = "SELECT r.reference, p.name, r.issued FROM requests r JOIN parties p ON p.id = r.recipient ORDER BY r.position DESC";
            let rows: Vec<(String, String, String)> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            let found = rows.into_iter().filter(|(r, _, _)| key.chars().count() >= 3 && fold(r).contains(&key));
            hits.extend(found.take(20).map(|(reference, name, issued)| Hit::Request(reference, name, issued)));

            let sql = "SELECT DISTINCT p.id, p.name FROM parties p LEFT JOIN party_aliases a ON a.party = p.id \
                       WHERE lower(p.name) LIKE $1 OR lower(a.alias) LIKE $1 ORDER BY p.name LIMIT $2";
            let rows: Vec<(String, String)> =
                on!(&mut tx, c => sqlx::query_as(sql).bind(&pattern).bind(MOST).fetch_all(c).await)?;
            hits.extend(rows.into_iter().map(|(id, name)| Hit::Party(id, name)));

            // A key of two characters is no identifier: it would match half the register.
            if key.chars().count() >= 3 {
                let sql = "SELECT i.id, i.description, m.text FROM markings m JOIN items i ON i.id = m.item \
                           WHERE m.key LIKE $1 ORDER BY length(m.key), i.position LIMIT $2";
                let rows: Vec<(String, String, Option<String>)> =
                    on!(&mut tx, c => sqlx::query_as(sql).bind(format!("{key}%")).bind(MOST).fetch_all(c).await)?;
                hits.extend(rows.into_iter().map(|(id, what, mark)| Hit::Item(id, what, mark)));
                let sql = "SELECT l.arrival, l.document, d.name, d.document_type, l.text FROM line_identifiers l \
                           CROSS JOIN documents d WHERE l.key = $1 AND d.arrival = l.arrival AND d.position = l.document AND NOT EXISTS (SELECT 1 FROM line_items i \
                           WHERE i.arrival = l.arrival AND i.document = l.document AND i.position = l.line AND i.standing = 'rejected') LIMIT $2";
                let rows: Papers = on!(&mut tx, c => sqlx::query_as(sql).bind(&key).bind(MOST).fetch_all(c).await)?;
                hits.extend(rows.into_iter().map(paper));
            }
            let sql = "SELECT f.arrival, f.document, d.name, d.document_type, f.value FROM fields f \
                       CROSS JOIN documents d WHERE lower(substr(f.value, 1, 80)) = $1 AND f.won = 1 \
                       AND d.arrival = f.arrival AND d.position = f.document LIMIT $2";
            let rows: Papers = on!(&mut tx, c => sqlx::query_as(sql).bind(&exact).bind(MOST).fetch_all(c).await)?;
            hits.extend(rows.into_iter().map(paper));

            let sql = "SELECT id, description, CAST(NULL AS TEXT) FROM items \
                       WHERE lower(description || ' ' || coalesce(manufacturer, '') || ' ' || coalesce(model, '')) LIKE $1 \
                       ORDER BY position LIMIT $2";
            let rows: Vec<(String, String, Option<String>)> =
                on!(&mut tx, c => sqlx::query_as(sql).bind(&pattern).bind(MOST).fetch_all(c).await)?;
            hits.extend(rows.into_iter().map(|(id, what, mark)| Hit::Item(id, what, mark)));

            let sql = concat!(
                "SELECT a.sha256, coalesce(a.subject, (SELECT d.name FROM documents d WHERE d.arrival = a.sha256 AND d.position = 0)), ",
                whence!(),
                ", ",
                came!(),
                " FROM arrivals a WHERE lower(coalesce(a.subject, '') || ' ' || coalesce(",
                whence!(),
                ", '')) LIKE $1 ORDER BY a.position DESC LIMIT $2"
            );
            let rows: Vec<Row> =
                on!(&mut tx, c => sqlx::query_as(sql).bind(&pattern).bind(MOST).fetch_all(c).await)?;
            hits.extend(rows.into_iter().map(|(a, s, f, r)| Hit::Message(a, s, f, r)));
            let mut seen = std::collections::HashSet::new();
            hits.retain(|h| seen.insert(format!("{h:?}")));
            Ok(hits)
        })
        .await
    }
}

fn paper((arrival, document, name, kind, found): (String, i64, Option<String>, String, String)) -> Hit {
    Hit::Paper(arrival, document, name, kind, found)
}
