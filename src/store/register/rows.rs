//! The rows of the register: how a party, an item and a request are written and read back, in their order and
//! exactly.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Contact, Documented, Item, Marking, Party, Register, SentBefore, TraceRequest};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::rows::{day, edtf, from_json, int, json, name_of, named, quantity};

/// The SHA-256 of each photograph, by its path as the register file writes it; kept before with [`crate::store::Archive::keep`].
pub type Photos = BTreeMap<String, String>;

/// Takes away what hangs below an entry, before it is written anew.
pub(in crate::store) async fn clear_party(tx: &mut Tx, id: &str) -> Result<()> {
    for sql in [
        "DELETE FROM party_aliases WHERE party = $1",
        "DELETE FROM contact_emails WHERE party = $1",
        "DELETE FROM contacts WHERE party = $1",
    ] {
        on!(tx, c => sqlx::query(sql).bind(id).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Takes away what hangs below an entry, before it is written anew.
pub(in crate::store) async fn clear_item(tx: &mut Tx, id: &str) -> Result<()> {
    for sql in ["DELETE FROM markings WHERE item = $1", "DELETE FROM photos WHERE item = $1"] {
        on!(tx, c => sqlx::query(sql).bind(id).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Takes away what hangs below an entry, before it is written anew.
pub(in crate::store) async fn clear_request(tx: &mut Tx, reference: &str) -> Result<()> {
    for sql in ["DELETE FROM request_items WHERE request = $1", "DELETE FROM request_message_ids WHERE request = $1"] {
        on!(tx, c => sqlx::query(sql).bind(reference).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Writes a party; one of that id keeps its place in the order.
pub(in crate::store) async fn put_party(tx: &mut Tx, party: &Party) -> Result<()> {
    let sql = "INSERT INTO parties (id, position, kind, name, country) \
               VALUES ($1, (SELECT coalesce(max(position), 0) + 1 FROM parties), $2, $3, $4) \
               ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, country = excluded.country";
    on!(tx, c => sqlx::query(sql)
        .bind(&party.id).bind(name_of(&party.kind)).bind(&party.name).bind(&party.country)
        .execute(c).await.map(|_| ()))?;
    for (n, alias) in party.aliases.iter().enumerate() {
        let sql = "INSERT INTO party_aliases (party, position, alias) VALUES ($1, $2, $3)";
        on!(tx, c => sqlx::query(sql).bind(&party.id).bind(int(n)).bind(alias).execute(c).await.map(|_| ()))?;
    }
    for (n, contact) in party.contacts.iter().enumerate() {
        put_contact(tx, &party.id, int(n), contact).await?;
    }
    Ok(())
}

async fn put_contact(tx: &mut Tx, party: &str, position: i64, contact: &Contact) -> Result<()> {
    let sql = "INSERT INTO contacts (party, position, channel, name, address, language, person) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    on!(tx, c => sqlx::query(sql)
        .bind(party).bind(position).bind(name_of(&contact.channel)).bind(&contact.name)
        .bind(json(&contact.address)).bind(&contact.language).bind(contact.person.as_ref().map(json))
        .execute(c).await.map(|_| ()))?;
    for (n, email) in contact.emails.iter().enumerate() {
        let sql = "INSERT INTO contact_emails (party, contact, position, email) VALUES ($1, $2, $3, $4)";
        on!(tx, c => sqlx::query(sql).bind(party).bind(position).bind(int(n)).bind(email).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Writes an item; one of that id keeps its place in the order.
pub(in crate::store) async fn put_item(tx: &mut Tx, item: &Item, photos: &Photos) -> Result<()> {
    let sql = "INSERT INTO items (id, position, category, description, manufacturer, model, calibre, country_of_manufacture, \
               year_of_manufacture, quantity, documented_date, documented_place, documented_country, documented_circumstances, \
               documented_coordinates, documented_custodian, documented_seizure) \
               VALUES ($1, (SELECT coalesce(max(position), 0) + 1 FROM items), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
               ON CONFLICT (id) DO UPDATE SET category = excluded.category, description = excluded.description, \
               manufacturer = excluded.manufacturer, model = excluded.model, calibre = excluded.calibre, \
               country_of_manufacture = excluded.country_of_manufacture, year_of_manufacture = excluded.year_of_manufacture, \
               quantity = excluded.quantity, documented_date = excluded.documented_date, \
               documented_place = excluded.documented_place, documented_country = excluded.documented_country, \
               documented_circumstances = excluded.documented_circumstances, \
               documented_coordinates = excluded.documented_coordinates, documented_custodian = excluded.documented_custodian, \
               documented_seizure = excluded.documented_seizure";
    on!(tx, c => sqlx::query(sql)
        .bind(&item.id).bind(name_of(&item.category)).bind(&item.description).bind(&item.manufacturer).bind(&item.model)
        .bind(&item.calibre).bind(&item.country_of_manufacture)
        .bind(item.year_of_manufacture.as_ref().map(|y| y.as_str())).bind(item.quantity.as_str())
        .bind(item.documented.date.as_str()).bind(&item.documented.place).bind(&item.documented.country)
        .bind(&item.documented.circumstances).bind(&item.documented.coordinates).bind(&item.documented.custodian)
        .bind(&item.documented.seizure)
        .execute(c).await.map(|_| ()))?;
    for (n, marking) in item.markings.iter().enumerate() {
        let sql = "INSERT INTO markings (item, position, kind, text, place, key) VALUES ($1, $2, $3, $4, $5, $6)";
        on!(tx, c => sqlx::query(sql)
            .bind(&item.id).bind(int(n)).bind(marking.kind.as_str()).bind(&marking.text).bind(&marking.place).bind(marking.key())
            .execute(c).await.map(|_| ()))?;
    }
    for (n, path) in item.photos.iter().enumerate() {
        let sql = "INSERT INTO photos (item, position, path, sha256, shows, caption) VALUES ($1, $2, $3, $4, $5, $6)";
        let sha256 = photos.get(path).map_or("", String::as_str);
        let caption = item.captions.get(n).filter(|c| !c.is_empty());
        on!(tx, c => sqlx::query(sql)
            .bind(&item.id).bind(int(n)).bind(path).bind(sha256).bind(item.views.get(n)).bind(caption)
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Writes when and where an item was documented, and nothing else of it.
pub(in crate::store) async fn put_documented(tx: &mut Tx, item: &Item) -> Result<()> {
    let sql = "UPDATE items SET documented_date = $2, documented_place = $3, documented_country = $4, documented_circumstances = $5, \
               documented_coordinates = $6, documented_custodian = $7, documented_seizure = $8 WHERE id = $1";
    let documented = &item.documented;
    on!(tx, c => sqlx::query(sql)
        .bind(&item.id).bind(documented.date.as_str()).bind(&documented.place).bind(&documented.country)
        .bind(&documented.circumstances).bind(&documented.coordinates).bind(&documented.custodian).bind(&documented.seizure)
        .execute(c).await.map(|_| ()))
    .map_err(Into::into)
}

/// Writes a request; one of that reference keeps its place in the order.
pub(in crate::store) async fn put_request(tx: &mut Tx, request: &TraceRequest) -> Result<()> {
    let sql = "INSERT INTO requests (reference, position, kind, parent, recipient, issued, language, sent_on, sent_way) \
               VALUES ($1, (SELECT coalesce(max(position), 0) + 1 FROM requests), $2, $3, $4, $5, $6, $7, $8) \
               ON CONFLICT (reference) DO UPDATE SET kind = excluded.kind, parent = excluded.parent, \
               recipient = excluded.recipient, issued = excluded.issued, language = excluded.language, \
               sent_on = excluded.sent_on, sent_way = excluded.sent_way";
    on!(tx, c => sqlx::query(sql)
        .bind(&request.reference).bind(name_of(&request.kind)).bind(&request.parent).bind(&request.recipient)
        .bind(request.issued.as_str()).bind(&request.language)
        .bind(request.sent.as_ref().map(|s| s.on.to_string())).bind(request.sent.as_ref().map(|s| s.way.as_str()))
        .execute(c).await.map(|_| ()))?;
    for (n, item) in request.items.iter().enumerate() {
        let sql = "INSERT INTO request_items (request, position, item) VALUES ($1, $2, $3)";
        on!(tx, c => sqlx::query(sql).bind(&request.reference).bind(int(n)).bind(item).execute(c).await.map(|_| ()))?;
    }
    for (n, id) in request.message_ids.iter().enumerate() {
        let sql = "INSERT INTO request_message_ids (request, position, message_id) VALUES ($1, $2, $3)";
        on!(tx, c => sqlx::query(sql).bind(&request.reference).bind(int(n)).bind(id).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// The whole register, in its order.
pub(in crate::store) async fn register(tx: &mut Tx) -> Result<Register> {
    Ok(Register { tracepost: 1, parties: parties(tx).await?, items: items(tx).await?, requests: requests(tx).await? })
}

/// A contact: party, position, channel, name, address, language, person.
type ContactRow = (String, i64, String, String, String, String, Option<String>);

/// One party; `None` where there is none of that id.
pub(in crate::store) async fn party(tx: &mut Tx, id: &str) -> Result<Option<Party>> {
    Ok(parties_of(tx, Some(id)).await?.pop())
}

async fn parties(tx: &mut Tx) -> Result<Vec<Party>> {
    parties_of(tx, None).await
}

/// All parties, or one.
async fn parties_of(tx: &mut Tx, only: Option<&str>) -> Result<Vec<Party>> {
    let sql = "SELECT party, alias FROM party_aliases WHERE $1 IS NULL OR party = $1 ORDER BY party, position";
    let mut aliases = grouped(on!(tx, c => sqlx::query_as(sql).bind(only).fetch_all(c).await)?);
    let sql = "SELECT party, contact, email FROM contact_emails WHERE $1 IS NULL OR party = $1 ORDER BY party, contact, position";
    let rows: Vec<(String, i64, String)> = on!(tx, c => sqlx::query_as(sql).bind(only).fetch_all(c).await)?;
    let mut emails: HashMap<(String, i64), Vec<String>> = HashMap::new();
    for (party, contact, email) in rows {
        emails.entry((party, contact)).or_default().push(email);
    }
    let sql = "SELECT party, position, channel, name, address, language, person FROM contacts \
               WHERE $1 IS NULL OR party = $1 ORDER BY party, position";
    let rows: Vec<ContactRow> = on!(tx, c => sqlx::query_as(sql).bind(only).fetch_all(c).await)?;
    let mut contacts: HashMap<String, Vec<Contact>> = HashMap::new();
    for (party, position, channel, name, address, language, person) in rows {
        let contact = Contact {
            channel: named("a contact's channel", &channel)?,
            name,
            emails: emails.remove(&(party.clone(), position)).unwrap_or_default(),
            address: from_json("an address", &address)?,
            language,
            person: person.as_deref().map(|p| from_json("a person", p)).transpose()?,
        };
        contacts.entry(party).or_default().push(contact);
    }
    let sql = "SELECT id, kind, name, country FROM parties WHERE $1 IS NULL OR id = $1 ORDER BY position";
    let rows: Vec<(String, String, String, Option<String>)> =
        on!(tx, c => sqlx::query_as(sql).bind(only).fetch_all(c).await)?;
    rows.into_iter()
        .map(|(id, kind, name, country)| {
            Ok(Party {
                kind: named("a party's kind", &kind)?,
                name,
                aliases: aliases.remove(&id).unwrap_or_default(),
                country,
                contacts: contacts.remove(&id).unwrap_or_default(),
                id,
            })
        })
        .collect()
}

/// A photograph: its path, what it shows, and its caption.
type Photo = (String, Option<String>, Option<String>);

#[derive(sqlx::FromRow)]
struct ItemRow {
    id: String,
    category: String,
    description: String,
    manufacturer: Option<String>,
    model: Option<String>,
    calibre: Option<String>,
    country_of_manufacture: Option<String>,
    year_of_manufacture: Option<String>,
    quantity: String,
    documented_date: String,
    documented_place: Option<String>,
    documented_country: String,
    documented_circumstances: Option<String>,
    documented_coordinates: Option<String>,
    documented_custodian: Option<String>,
    documented_seizure: Option<String>,
}

impl ItemRow {
    fn item(self, markings: Vec<Marking>, photos: Vec<Photo>) -> Result<Item> {
        // Each photograph is told what it shows, or none is.
        let views = photos.iter().map(|(_, view, _)| view.clone()).collect::<Option<_>>().unwrap_or_default();
        let captioned = photos.iter().any(|(.., caption)| caption.is_some());
        let captions = photos.iter().filter(|_| captioned).map(|(.., caption)| caption.clone().unwrap_or_default());
        let captions = captions.collect();
        let photos = photos.into_iter().map(|(path, ..)| path).collect();
        Ok(Item {
            views,
            captions,
            id: self.id,
            category: named("an item's category", &self.category)?,
            description: self.description,
            manufacturer: self.manufacturer,
            model: self.model,
            calibre: self.calibre,
            country_of_manufacture: self.country_of_manufacture,
            year_of_manufacture: self.year_of_manufacture.as_deref().map(edtf).transpose()?,
            quantity: quantity(&self.quantity)?,
            markings,
            documented: Documented {
                date: edtf(&self.documented_date)?,
                place: self.documented_place,
                country: self.documented_country,
                circumstances: self.documented_circumstances,
                coordinates: self.documented_coordinates,
                custodian: self.documented_custodian,
                seizure: self.documented_seizure,
            },
            photos,
        })
    }
}

/// One item; `None` where there is none of that id.
pub(in crate::store) async fn item(tx: &mut Tx, id: &str) -> Result<Option<Item>> {
    let sql = "SELECT * FROM items WHERE id = $1";
    let row: Option<ItemRow> = on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_optional(c).await)?;
    let Some(row) = row else { return Ok(None) };
    let sql = "SELECT kind, text, place FROM markings WHERE item = $1 ORDER BY position";
    let marks: Vec<(String, String, Option<String>)> =
        on!(&mut *tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let markings = marks
        .into_iter()
        .map(|(kind, text, place)| Ok(Marking { kind: named("a marking's kind", &kind)?, text, place }))
        .collect::<Result<_>>()?;
    let sql = "SELECT path, shows, caption FROM photos WHERE item = $1 ORDER BY position";
    let photos: Vec<Photo> = on!(tx, c => sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    row.item(markings, photos).map(Some)
}

async fn items(tx: &mut Tx) -> Result<Vec<Item>> {
    let sql = "SELECT item, kind, text, place FROM markings ORDER BY item, position";
    let rows: Vec<(String, String, String, Option<String>)> = on!(tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
    let mut markings: HashMap<String, Vec<Marking>> = HashMap::new();
    for (item, kind, text, place) in rows {
        let marking = Marking { kind: named("a marking's kind", &kind)?, text, place };
        markings.entry(item).or_default().push(marking);
    }
    let sql = "SELECT item, path, shows, caption FROM photos ORDER BY item, position";
    let rows: Vec<(String, String, Option<String>, Option<String>)> =
        on!(tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
    let mut photos: HashMap<String, Vec<Photo>> = HashMap::new();
    for (item, path, shows, caption) in rows {
        photos.entry(item).or_default().push((path, shows, caption));
    }
    let sql = "SELECT * FROM items ORDER BY position";
    let rows: Vec<ItemRow> = on!(tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
    rows.into_iter()
        .map(|row| {
            let (markings, photos) = (markings.remove(&row.id), photos.remove(&row.id));
            row.item(markings.unwrap_or_default(), photos.unwrap_or_default())
        })
        .collect()
}

type RequestRow = (String, String, Option<String>, String, String, String, Option<String>, Option<String>);

/// One request; `None` where there is none of that reference.
pub(in crate::store) async fn request(tx: &mut Tx, reference: &str) -> Result<Option<TraceRequest>> {
    Ok(requests_of(tx, Some(reference)).await?.pop())
}

async fn requests(tx: &mut Tx) -> Result<Vec<TraceRequest>> {
    requests_of(tx, None).await
}

/// All requests, or one.
async fn requests_of(tx: &mut Tx, only: Option<&str>) -> Result<Vec<TraceRequest>> {
    let sql = "SELECT request, item FROM request_items WHERE $1 IS NULL OR request = $1 ORDER BY request, position";
    let mut items = grouped(on!(tx, c => sqlx::query_as(sql).bind(only).fetch_all(c).await)?);
    let sql = "SELECT request, message_id FROM request_message_ids WHERE $1 IS NULL OR request = $1 ORDER BY request, position";
    let mut ids = grouped(on!(tx, c => sqlx::query_as(sql).bind(only).fetch_all(c).await)?);
    let sql = "SELECT reference, kind, parent, recipient, issued, language, sent_on, sent_way FROM requests \
               WHERE $1 IS NULL OR reference = $1 ORDER BY position";
    let rows: Vec<RequestRow> = on!(tx, c => sqlx::query_as(sql).bind(only).fetch_all(c).await)?;
    rows.into_iter()
        .map(|(reference, kind, parent, recipient, issued, language, sent_on, sent_way)| {
            Ok(TraceRequest {
                kind: named("a request's kind", &kind)?,
                parent,
                recipient,
                items: items.remove(&reference).unwrap_or_default(),
                issued: edtf(&issued)?,
                language,
                message_ids: ids.remove(&reference).unwrap_or_default(),
                sent: match (sent_on, sent_way) {
                    (Some(on), Some(way)) => {
                        Some(SentBefore { on: day(&on)?, way: named("a way that a request went", &way)? })
                    }
                    _ => None,
                },
                reference,
            })
        })
        .collect()
}

/// The SHA-256 of each photograph of one item, in its order.
pub(in crate::store) async fn hashes_of(tx: &mut Tx, item: &str) -> Result<Vec<String>> {
    let sql = "SELECT sha256 FROM photos WHERE item = $1 ORDER BY position";
    Ok(on!(tx, c => sqlx::query_scalar(sql).bind(item).fetch_all(c).await)?)
}

/// The SHA-256 of every photograph, by item, in the item's order.
pub(in crate::store) async fn photo_hashes(tx: &mut Tx) -> Result<HashMap<String, Vec<String>>> {
    let sql = "SELECT item, sha256 FROM photos ORDER BY item, position";
    Ok(grouped(on!(tx, c => sqlx::query_as(sql).fetch_all(c).await)?))
}

fn grouped(rows: Vec<(String, String)>) -> HashMap<String, Vec<String>> {
    let mut out: HashMap<String, Vec<String>> = HashMap::new();
    for (key, value) in rows {
        out.entry(key).or_default().push(value);
    }
    out
}
