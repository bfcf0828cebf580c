//! The register in the archive: parties, items, requests. An import adds what is new and changes what differs. Each
//! change is an event with the old and the new value. What the file does not name stays as it is. It is one
//! transaction, all or nothing.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};

use super::cases;
use super::rows::{self, Photos};
use super::seen::{self, Seen, as_json, with_photos};
use crate::model::{Item, Party, Register, TraceRequest};
use crate::store::base::archive::{Archive, RegisterRead, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;

/// One key of one entry that an import changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// `item fpk-1`, `request TR-2015-0412`, `party ro`.
    pub subject: String,
    /// The key: `description`; `photo_sha256` where a photograph has other bytes under the same name.
    pub key: String,
    /// What it was.
    pub before: Value,
    /// What it is now.
    pub after: Value,
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// The ids of parties added.
    pub parties: Vec<String>,
    /// The ids of items added.
    pub items: Vec<String>,
    /// The references of requests added.
    pub requests: Vec<String>,
    /// What was changed.
    pub changes: Vec<Change>,
    /// How many entries were there already, the same.
    pub unchanged: usize,
}

impl Imported {
    /// Whether the archive is as it was.
    pub fn changed_nothing(&self) -> bool {
        self.parties.is_empty() && self.items.is_empty() && self.requests.is_empty() && self.changes.is_empty()
    }
}

/// The first event since `$1` after which the register may be another. What happens to a message or to a document of it, and what is only seen, changes nothing in it.
const OTHER: &str = "SELECT seq FROM events WHERE seq > $1 AND what NOT IN ('viewed', 'downloaded') \
    AND subject NOT LIKE 'arrival %' AND subject NOT LIKE 'document %' ORDER BY seq LIMIT 1";

fn keep(read: &Mutex<Option<RegisterRead>>, event: i64, register: &Arc<Register>) {
    if let Ok(mut kept) = read.lock() {
        *kept = Some((event, register.clone()));
    }
}

impl Archive {
    /// The whole register, entry for entry as it was imported; a request's Message-IDs are those of the file and those of the letters sent from here.
    ///
    /// It is kept until an event says that it may be another: pages ask for it many times, and an office may have thousands of requests.
    pub async fn register(&self) -> Result<Arc<Register>> {
        let (db, read) = (self.db.clone(), self.register_read.clone());
        unit(async move {
            let mut tx = db.read().await?;
            let last: i64 =
                on!(&mut tx, c => sqlx::query_scalar("SELECT coalesce(max(seq), 0) FROM events").fetch_one(c).await)?;
            let kept = read.lock().ok().and_then(|kept| kept.clone());
            if let Some((event, register)) = kept.filter(|(event, _)| *event <= last) {
                let other: Option<i64> = if event == last {
                    None
                } else {
                    on!(&mut tx, c => sqlx::query_scalar(OTHER).bind(event).fetch_optional(c).await)?
                };
                if other.is_none() {
                    keep(&read, last, &register);
                    return Ok(register);
                }
            }
            let mut register = rows::register(&mut tx).await?;
            // What we sent from here carries the request as much as what the register file says.
            let sql = "SELECT l.request, t.message_id FROM transmissions t JOIN letters l ON l.id = t.letter ORDER BY l.position";
            let sent: Vec<(String, String)> = on!(&mut tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
            for (request, message_id) in sent {
                register.requests.iter_mut().filter(|r| r.reference == request).for_each(|r| r.message_ids.push(message_id.clone()));
            }
            let register = Arc::new(register);
            keep(&read, last, &register);
            Ok(register)
        })
        .await
    }

    /// The SHA-256 of each photograph of each item (by the item's id, in its order), to be had with [`Archive::original`].
    pub async fn photo_hashes(&self) -> Result<HashMap<String, Vec<String>>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            rows::photo_hashes(&mut tx).await
        })
        .await
    }

    /// Imports a checked register. `file_sha256` names the file in the event. Importing the same twice changes nothing, and writes no
    /// event either.
    pub async fn import_register(
        &self,
        register: Register,
        photos: Photos,
        file_sha256: &str,
        who: &str,
        now: Timestamp,
    ) -> Result<Imported> {
        self.enter(register, photos, Vec::new(), Some(file_sha256), who, now).await
    }

    /// Enters checked entries: all of them, or none. What a person has `seen` must still be so. Without a file, each entry that is new has its own event.
    ///
    /// # Errors
    /// [`Error::Changed`] where somebody else has changed an entry since it was seen, [`Error::Taken`] where one is there already that was seen as new,
    /// [`Error::Fixed`] where a request has gone out and would now ask something else.
    pub async fn enter(
        &self,
        register: Register,
        photos: Photos,
        seen: Vec<Seen>,
        file_sha256: Option<&str>,
        who: &str,
        now: Timestamp,
    ) -> Result<Imported> {
        let (archive, who, file) = (self.clone(), who.to_owned(), file_sha256.map(str::to_owned));
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let (known, hashes) = seen::known(&mut work.tx, &register).await?;
            seen::compare(&mut work.tx, &seen, &known, &hashes).await?;
            let mut done = Imported::default();
            let apart = file.is_none();
            parties(&mut work, &known, &register.parties, apart, &mut done).await?;
            items(&mut work, &known, &hashes, &register.items, &photos, apart, &mut done).await?;
            requests(&mut work, &known, &register.requests, &mut done).await?;
            if done.changed_nothing() {
                return Ok(done);
            }
            if let Some(file) = file {
                let added = json!({ "parties": done.parties, "items": done.items, "requests": done.requests });
                let detail = json!({ "added": added, "changed": done.changes.len(), "unchanged": done.unchanged });
                work.event("register imported", &format!("register {file}"), detail).await?;
            }
            work.commit().await?;
            Ok(done)
        })
        .await
    }
}

async fn parties(work: &mut Work, known: &Register, new: &[Party], apart: bool, done: &mut Imported) -> Result<()> {
    let known: HashMap<&str, &Party> = known.parties.iter().map(|p| (p.id.as_str(), p)).collect();
    for party in new {
        let subject = format!("party {}", party.id);
        match known.get(party.id.as_str()) {
            Some(old) if *old == party => done.unchanged += 1,
            Some(old) => {
                change(work, &subject, as_json(old), as_json(party), done).await?;
                rows::clear_party(&mut work.tx, &party.id).await?;
                rows::put_party(&mut work.tx, party).await?;
            }
            None => {
                done.parties.push(party.id.clone());
                rows::put_party(&mut work.tx, party).await?;
                if apart {
                    work.event("party added", &subject, as_json(party)).await?;
                }
            }
        }
    }
    Ok(())
}

async fn items(
    work: &mut Work,
    known: &Register,
    hashes: &HashMap<String, Vec<String>>,
    new: &[Item],
    photos: &Photos,
    apart: bool,
    done: &mut Imported,
) -> Result<()> {
    let known: HashMap<&str, &Item> = known.items.iter().map(|i| (i.id.as_str(), i)).collect();
    let none = Vec::new();
    for item in new {
        let subject = format!("item {}", item.id);
        let before = hashes.get(&item.id).unwrap_or(&none);
        let after: Vec<String> = item.photos.iter().map(|p| photos.get(p).cloned().unwrap_or_default()).collect();
        match known.get(item.id.as_str()) {
            Some(old) if *old == item && *before == after => done.unchanged += 1,
            Some(old) => {
                let (old, new) = (with_photos(old, before), with_photos(item, &after));
                change(work, &subject, old, new, done).await?;
                rows::clear_item(&mut work.tx, &item.id).await?;
                rows::put_item(&mut work.tx, item, photos).await?;
            }
            None => {
                done.items.push(item.id.clone());
                rows::put_item(&mut work.tx, item, photos).await?;
                if apart {
                    work.event("item added", &subject, with_photos(item, &after)).await?;
                }
            }
        }
    }
    Ok(())
}

async fn requests(work: &mut Work, known: &Register, new: &[TraceRequest], done: &mut Imported) -> Result<()> {
    let known: HashMap<&str, &TraceRequest> = known.requests.iter().map(|r| (r.reference.as_str(), r)).collect();
    for request in new {
        let subject = format!("request {}", request.reference);
        match known.get(request.reference.as_str()) {
            Some(old) if *old == request => done.unchanged += 1,
            Some(old) => {
                if asks_otherwise(old, request)
                    && let Some(why) = cases::fixed(&mut work.tx, &request.reference).await?
                {
                    return Err(Error::Fixed { request: request.reference.clone(), why });
                }
                change(work, &subject, as_json(old), as_json(request), done).await?;
                rows::clear_request(&mut work.tx, &request.reference).await?;
                rows::put_request(&mut work.tx, request).await?;
                cases::went_out(work, request).await?;
            }
            None => {
                done.requests.push(request.reference.clone());
                rows::put_request(&mut work.tx, request).await?;
                cases::begin(work, request).await?;
                work.event("request added", &subject, as_json(request)).await?;
            }
        }
    }
    Ok(())
}

/// Whether a letter of the request would now say something else.
fn asks_otherwise(old: &TraceRequest, new: &TraceRequest) -> bool {
    let said = |r: &TraceRequest| {
        (r.kind, r.parent.clone(), r.recipient.clone(), r.items.clone(), r.issued.clone(), r.language.clone())
    };
    said(old) != said(new)
}

/// Notes every key that differs, and writes the event that holds both values.
pub(super) async fn change(
    work: &mut Work,
    subject: &str,
    before: Value,
    after: Value,
    done: &mut Imported,
) -> Result<()> {
    let empty = serde_json::Map::new();
    let (old, new) = (before.as_object().unwrap_or(&empty), after.as_object().unwrap_or(&empty));
    let mut seen = HashSet::new();
    let mut changed = serde_json::Map::new();
    for key in old.keys().chain(new.keys()).filter(|k| seen.insert(k.as_str())) {
        let value = |m: &serde_json::Map<String, Value>| m.get(key).cloned().unwrap_or(Value::Null);
        let (before, after) = (value(old), value(new));
        if before != after {
            changed.insert(key.clone(), json!({ "before": before, "after": after }));
            done.changes.push(Change { subject: subject.to_owned(), key: key.clone(), before, after });
        }
    }
    let kind = subject.split(' ').next().unwrap_or("entry");
    work.event(&format!("{kind} changed"), subject, Value::Object(changed)).await
}
