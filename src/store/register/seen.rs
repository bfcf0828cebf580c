//! What a person saw of an entry when they began to change it. In: that, and the rows as they are. Out: nothing if it is still so, else who has
//! changed it. Also one entry of the register alone, as it stands.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use serde_json::{Value, json};

use super::{cases, rows};
use crate::model::{Item, Party, Register, TraceRequest};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};

/// With more entries than this, the whole register is read at once.
const FEW: usize = 64;

/// An entry as a person saw it.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// `party ro`, `item fpk-1`, `request TR-2015-0412`.
    pub subject: String,
    /// The entry, an item with its `photo_sha256`; `None`: it was not there.
    pub entry: Option<Value>,
}

/// An entry as the record of custody writes it.
pub(super) fn as_json(entry: &impl Serialize) -> Value {
    serde_json::to_value(entry).unwrap_or(Value::Null)
}

/// An item as a person sees it: with the hash of each photograph.
pub fn with_photos(item: &Item, hashes: &[String]) -> Value {
    let mut value = as_json(item);
    if let Some(object) = value.as_object_mut() {
        object.insert("photo_sha256".to_owned(), json!(hashes));
    }
    value
}

/// The entries of those names that are there, and the hashes of their photographs.
pub(super) async fn known(tx: &mut Tx, new: &Register) -> Result<(Register, HashMap<String, Vec<String>>)> {
    if new.parties.len() + new.items.len() + new.requests.len() > FEW {
        return Ok((rows::register(tx).await?, rows::photo_hashes(tx).await?));
    }
    let (mut known, mut hashes) = (Register::default(), HashMap::new());
    for party in &new.parties {
        known.parties.extend(rows::party(tx, &party.id).await?);
    }
    for item in &new.items {
        known.items.extend(rows::item(tx, &item.id).await?);
        hashes.insert(item.id.clone(), rows::hashes_of(tx, &item.id).await?);
    }
    for request in &new.requests {
        known.requests.extend(rows::request(tx, &request.reference).await?);
    }
    Ok((known, hashes))
}

/// Refuses if an entry is not as it was seen.
pub(super) async fn compare(
    tx: &mut Tx,
    seen: &[Seen],
    known: &Register,
    hashes: &HashMap<String, Vec<String>>,
) -> Result<()> {
    let wanted: HashSet<&str> = seen.iter().map(|s| s.subject.as_str()).collect();
    let with = |item: &Item| with_photos(item, hashes.get(&item.id).map_or(&[], Vec::as_slice));
    let mut now: HashMap<String, Value> = HashMap::new();
    let mut note = |subject: String, entry: &dyn Fn() -> Value| {
        if wanted.contains(subject.as_str()) {
            now.insert(subject, entry());
        }
    };
    known.parties.iter().for_each(|p| note(format!("party {}", p.id), &|| as_json(p)));
    known.items.iter().for_each(|i| note(format!("item {}", i.id), &|| with(i)));
    known.requests.iter().for_each(|r| note(format!("request {}", r.reference), &|| as_json(r)));
    for one in seen {
        match (&one.entry, now.get(&one.subject)) {
            (before, now) if before.as_ref() == now => {}
            (None, _) => return Err(Error::Taken(one.subject.clone())),
            _ => return Err(changed(tx, &one.subject).await?),
        }
    }
    Ok(())
}

/// That somebody has changed an entry, and who.
pub(super) async fn changed(tx: &mut Tx, subject: &str) -> Result<Error> {
    let what = format!("{} %", subject.split(' ').next().unwrap_or_default());
    let sql = "SELECT who FROM events WHERE subject = $1 AND what LIKE $2 ORDER BY seq DESC LIMIT 1";
    let by: Option<String> = on!(tx, c => sqlx::query_scalar(sql).bind(subject).bind(what).fetch_optional(c).await)?;
    Ok(Error::Changed { subject: subject.to_owned(), by: by.unwrap_or_else(|| "somebody".to_owned()) })
}

impl Archive {
    /// A party of the register, with its contacts.
    pub async fn party(&self, id: &str) -> Result<Option<Party>> {
        let (db, id) = (self.db.clone(), id.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            rows::party(&mut tx, &id).await
        })
        .await
    }

    /// An item of the register, with the hash of each photograph.
    pub async fn item(&self, id: &str) -> Result<Option<(Item, Vec<String>)>> {
        let (db, id) = (self.db.clone(), id.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let Some(item) = rows::item(&mut tx, &id).await? else { return Ok(None) };
            Ok(Some((item, rows::hashes_of(&mut tx, &id).await?)))
        })
        .await
    }

    /// Whether an item has this photograph.
    pub async fn is_photo(&self, sha256: &str) -> Result<bool> {
        let (db, sha256) = (self.db.clone(), sha256.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT count(*) FROM photos WHERE sha256 = $1";
            let found: i64 = on!(&mut tx, c => sqlx::query_scalar(sql).bind(sha256).fetch_one(c).await)?;
            Ok(found > 0)
        })
        .await
    }

    /// A request as the register has it. The Message-IDs are those of the register alone.
    pub async fn request(&self, reference: &str) -> Result<Option<TraceRequest>> {
        let (db, reference) = (self.db.clone(), reference.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            rows::request(&mut tx, &reference).await
        })
        .await
    }

    /// The ids of all parties, or of all items, or the references of all requests (`party`, `item`, `request`), in their order.
    pub async fn names_in_use(&self, word: &str) -> Result<Vec<String>> {
        let sql = match word {
            "party" => "SELECT id FROM parties ORDER BY position",
            "item" => "SELECT id FROM items ORDER BY position",
            _ => "SELECT reference FROM requests ORDER BY position",
        };
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql).fetch_all(c).await)?)
        })
        .await
    }

    /// Why a request cannot ask something else any more; `None` if it can.
    pub async fn request_fixed(&self, reference: &str) -> Result<Option<String>> {
        let (db, reference) = (self.db.clone(), reference.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            cases::fixed(&mut tx, &reference).await
        })
        .await
    }
}
