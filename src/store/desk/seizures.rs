//! What was found together: seizures and sites, by the name that their items bear. In: a name, or words. Out: a part of the list, or all items of one with what is
//! asked and known of each.

use std::collections::HashMap;

use super::answered::answered;
use crate::model::Item;
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::Result;
use crate::store::base::rows::{int, like};
use crate::store::register::rows;

/// A seizure or site in a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct SeizureRow {
    /// Its name.
    pub name: String,
    /// How many items it has.
    pub items: i64,
    /// When the first of them was documented.
    pub first: String,
    /// When the last was.
    pub last: String,
    /// Where: the first country of the alphabet, if there are several.
    pub country: String,
    /// The town or district, in the same way.
    pub place: Option<String>,
    /// About how many of its items somebody was asked.
    pub asked: i64,
    /// About how many of them somebody has answered, as far as a person has placed the answer.
    pub answered: i64,
}

/// An item of a seizure.
#[derive(Debug, Clone, PartialEq)]
pub struct SeizureItem {
    /// The item.
    pub item: Item,
    /// The requests that ask about it: the reference, the recipient's name, and whether there is an answer.
    pub requests: Vec<(String, String, bool)>,
    /// How many papers name it.
    pub papers: i64,
}

/// A seizure or site.
#[derive(Debug, Clone, PartialEq)]
pub struct Seizure {
    /// Its name.
    pub name: String,
    /// Its items, in the order of the register.
    pub items: Vec<SeizureItem>,
    /// How many there are beyond these.
    pub more: usize,
}

const LIST: &str = concat!(
    "SELECT i.documented_seizure AS name, count(*) AS items, min(i.documented_date) AS first, max(i.documented_date) AS last, \
     min(i.documented_country) AS country, min(i.documented_place) AS place, \
     count(CASE WHEN EXISTS (SELECT 1 FROM request_items q WHERE q.item = i.id) THEN 1 END) AS asked, \
     count(CASE WHEN EXISTS (SELECT 1 FROM request_items q JOIN requests r ON r.reference = q.request WHERE q.item = i.id AND ",
    answered!(),
    ") THEN 1 END) AS answered \
     FROM items i WHERE i.documented_seizure IS NOT NULL \
     AND ($1 = '' OR lower(i.documented_seizure || ' ' || coalesce(i.documented_place, '')) LIKE $1) \
     GROUP BY i.documented_seizure ORDER BY max(i.position) DESC LIMIT $2 OFFSET $3"
);

const REQUESTS: &str = concat!(
    "SELECT q.item, r.reference, p.name, CASE WHEN ",
    answered!(),
    " THEN 1 ELSE 0 END AS answered FROM items i JOIN request_items q ON q.item = i.id \
     JOIN requests r ON r.reference = q.request JOIN parties p ON p.id = r.recipient \
     WHERE i.documented_seizure = $1 ORDER BY r.position"
);

const PAPERS: &str = "SELECT l.item, count(DISTINCT l.arrival || ' ' || l.document) FROM items i JOIN item_links l ON l.item = i.id \
                      WHERE i.documented_seizure = $1 AND l.standing <> 'rejected' GROUP BY l.item";

impl Archive {
    /// A stretch of the seizures and sites, the latest first.
    pub async fn list_seizures(&self, words: &str, skip: usize, most: usize) -> Result<Vec<SeizureRow>> {
        let (db, words) = (self.db.clone(), like(words));
        unit(async move {
            let mut tx = db.read().await?;
            Ok(on!(&mut tx, c => sqlx::query_as(LIST).bind(words).bind(int(most)).bind(int(skip)).fetch_all(c).await)?)
        })
        .await
    }

    /// A seizure or site with at most so many of its items; `None` if no item bears its name.
    pub async fn seizure(&self, name: &str, most: usize) -> Result<Option<Seizure>> {
        let (db, name) = (self.db.clone(), name.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT id FROM items WHERE documented_seizure = $1 ORDER BY position";
            let mut ids: Vec<String> = on!(&mut tx, c => sqlx::query_scalar(sql).bind(&name).fetch_all(c).await)?;
            if ids.is_empty() {
                return Ok(None);
            }
            let more = ids.len().saturating_sub(most);
            ids.truncate(most);
            let rows: Vec<(String, String, String, i32)> =
                on!(&mut tx, c => sqlx::query_as(REQUESTS).bind(&name).fetch_all(c).await)?;
            let mut requests: HashMap<String, Vec<(String, String, bool)>> = HashMap::new();
            for (item, reference, recipient, answered) in rows {
                requests.entry(item).or_default().push((reference, recipient, answered == 1));
            }
            let rows: Vec<(String, i64)> = on!(&mut tx, c => sqlx::query_as(PAPERS).bind(&name).fetch_all(c).await)?;
            let papers: HashMap<String, i64> = rows.into_iter().collect();
            let mut items = Vec::new();
            for id in ids {
                let Some(item) = rows::item(&mut tx, &id).await? else { continue };
                let papers = papers.get(&id).copied().unwrap_or_default();
                items.push(SeizureItem { item, requests: requests.remove(&id).unwrap_or_default(), papers });
            }
            Ok(Some(Seizure { name, items, more }))
        })
        .await
    }
}
