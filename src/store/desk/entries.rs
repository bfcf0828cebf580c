//! The register in lists: parties and items, for pages that show, choose and search them. In: words. Out: a part of the list.

use crate::model::fold;
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::Result;
use crate::store::base::rows::{int, like};

/// A party in a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PartyRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is: `state`, `company`.
    pub kind: String,
    /// Its country.
    pub country: Option<String>,
    /// How many addresses it has.
    pub contacts: i64,
    /// How many of its mail addresses did not take the last mail.
    pub bounced: i64,
    /// How many requests ask it.
    pub requests: i64,
}

/// An item in a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ItemRow {
    /// Its id.
    pub id: String,
    /// In words.
    pub description: String,
    /// Its maker.
    pub manufacturer: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// Its first serial, lot or batch number.
    pub mark: Option<String>,
    /// When it was documented.
    pub documented: String,
    /// Where.
    pub country: String,
    /// How many photographs it has.
    pub photos: i64,
    /// How many requests ask about it.
    pub requests: i64,
}

const PARTIES: &str = "SELECT p.id, p.name, p.kind, p.country, \
    (SELECT count(*) FROM contacts c WHERE c.party = p.id) AS contacts, \
    (SELECT count(*) FROM contact_emails e JOIN address_health h ON h.email = lower(e.email) WHERE e.party = p.id AND h.bounces > 0) AS bounced, \
    (SELECT count(*) FROM requests r WHERE r.recipient = p.id) AS requests \
    FROM parties p WHERE ($1 = '' OR lower(p.id || ' ' || p.name) LIKE $1 \
    OR EXISTS (SELECT 1 FROM party_aliases a WHERE a.party = p.id AND lower(a.alias) LIKE $1)) \
    ORDER BY p.name, p.position LIMIT $2 OFFSET $3";

const ITEMS: &str = "SELECT i.id, i.description, i.manufacturer, i.model, \
    (SELECT m.text FROM markings m WHERE m.item = i.id AND m.kind IN ('serial', 'lot', 'batch') ORDER BY m.position LIMIT 1) AS mark, \
    i.documented_date AS documented, i.documented_country AS country, \
    (SELECT count(*) FROM photos f WHERE f.item = i.id) AS photos, \
    (SELECT count(*) FROM request_items q WHERE q.item = i.id) AS requests \
    FROM items i WHERE ($1 = '' OR lower(i.id || ' ' || i.description || ' ' || coalesce(i.manufacturer, '') || ' ' || coalesce(i.model, '')) LIKE $1 \
    OR ($2 <> '' AND EXISTS (SELECT 1 FROM markings m WHERE m.item = i.id AND m.key LIKE $2))) \
    ORDER BY i.position DESC LIMIT $3 OFFSET $4";

impl Archive {
    /// A stretch of the parties, by name.
    pub async fn list_parties(&self, words: &str, skip: usize, most: usize) -> Result<Vec<PartyRow>> {
        let (db, words) = (self.db.clone(), like(words));
        unit(async move {
            let mut tx = db.read().await?;
            Ok(on!(&mut tx, c => sqlx::query_as(PARTIES).bind(words).bind(int(most)).bind(int(skip)).fetch_all(c).await)?)
        })
        .await
    }

    /// A stretch of the items, latest first. Letters of a marking that look alike count as the same.
    pub async fn list_items(&self, words: &str, skip: usize, most: usize) -> Result<Vec<ItemRow>> {
        let key = fold(words);
        let key = if key.chars().count() >= 3 { format!("{key}%") } else { String::new() };
        let (db, words) = (self.db.clone(), like(words));
        unit(async move {
            let mut tx = db.read().await?;
            Ok(on!(&mut tx, c => sqlx::query_as(ITEMS).bind(words).bind(key).bind(int(most)).bind(int(skip)).fetch_all(c).await)?)
        })
        .await
    }
}
