//! Entries of the register, one at a time: a party, an item, a request, as a person wrote it in a form. In: the pairs of the form, and the entry as the person
//! saw it. Out: the entry in the register, or what is wrong with each field. The rules are those of the register file ([`crate::register`]), and the rows and
//! events those of its import.

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;

use super::outgoing::references::next_reference;
use super::outgoing::{Office, requests};
use super::photographs;
use crate::model::{
    Category, Documented, Edtf, Item, Marking, Quantity, Register, RequestKind, TraceRequest, sentence,
};
use crate::pipeline::drawing::Easel;
use crate::register::{Fault, entry};
use crate::review::completeness::{self, Lack};
use crate::review::site;
use crate::store::{self, Archive, Photos, Seen, with_photos};

pub use crate::register::entry::{List, Pairs};

/// What a person wrote.
#[derive(Debug, Clone)]
pub struct Written {
    /// Which list it is of.
    pub list: List,
    /// Keys and texts. The photographs of an item stand by their names.
    pub pairs: Pairs,
    /// The SHA-256 of each photograph, in their order.
    pub hashes: Vec<String>,
    /// The entry as the person saw it; `None`: it is new.
    pub was: Option<Value>,
}

/// What is wrong with a field, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// Its key: `documented.date`.
    pub key: String,
    /// A sentence.
    pub words: String,
    /// Whether something stands in it: else it is only not filled in yet.
    pub wrong: bool,
}

/// Why an entry was not taken. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Fields have faults.
    #[error("{} of the form must be mended", counted(.0.len()))]
    Fields(Vec<FieldFault>),
    /// Somebody has changed the entry since it was opened. It is now so.
    #[error("{by} has changed this since you opened it")]
    Changed {
        /// Who.
        by: String,
        /// What the entry is now.
        now: Option<Value>,
    },
    /// The archive refuses.
    #[error(transparent)]
    Store(store::Error),
}

fn counted(n: usize) -> String {
    if n == 1 { "one field".to_owned() } else { format!("{n} fields") }
}

impl From<store::Error> for Refused {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

/// An entry as it is, for a form: its pairs, the hashes of its photographs, and what it is compared with later. `None`: there is none of that name.
///
/// # Errors
/// When the archive fails.
pub async fn opened(archive: &Archive, list: List, name: &str) -> store::Result<Option<Written>> {
    let (was, hashes) = match list {
        List::Parties => (archive.party(name).await?.map(|p| as_json(&p)), Vec::new()),
        List::Items => match archive.item(name).await? {
            Some((item, hashes)) => (Some(with_photos(&item, &hashes)), hashes),
            None => (None, Vec::new()),
        },
        List::Requests => (archive.request(name).await?.map(|r| as_json(&r)), Vec::new()),
    };
    Ok(was.map(|was| Written { list, pairs: entry::flattened(&without_hashes(&was)), hashes, was: Some(was) }))
}

/// Enters what was written. Returns its id or reference, which is made if the person gave none.
///
/// # Errors
/// [`Refused`]; then nothing was changed.
pub async fn save(
    archive: &Archive,
    easel: &Easel,
    written: &Written,
    who: &str,
    now: Timestamp,
    today: Date,
) -> Result<String, Refused> {
    let list = written.list;
    if let Some(name) = given_name(written) {
        save_as(archive, easel, written, &name, who, now).await?;
        return Ok(name);
    }
    // The next free name. Somebody else may take it at the same moment: then there is another one.
    let mut tries = 0;
    loop {
        let name = free_name(archive, written, today).await?;
        match save_as(archive, easel, written, &name, who, now).await {
            Err(Refused::Fields(faults)) if tries < TRIES && faults.iter().all(|f| f.key == list.name()) => tries += 1,
            other => return other.map(|()| name),
        }
    }
}

/// How often a free name is looked for.
const TRIES: usize = 5;

/// Enters what was written under this name.
async fn save_as(
    archive: &Archive,
    easel: &Easel,
    written: &Written,
    name: &str,
    who: &str,
    now: Timestamp,
) -> Result<(), Refused> {
    // 1. Its name is that of the entry that was opened, or the one that was found for it.
    let list = written.list;
    let mut pairs = written.pairs.clone();
    pairs.retain(|(key, _)| key != list.name());
    pairs.insert(0, (list.name().to_owned(), name.to_owned()));

    // 2. The rules of the register file.
    let entry = entry::assembled(list, &pairs);
    let around = around(archive, list, &entry).await?;
    let register = entry::check(list, entry, &around, &|_| None)
        .map_err(|faults| Refused::Fields(faults.iter().map(|f| in_words(f, list)).collect()))?;
    let own = own(list, register, name);

    // 3. Photographs that are new are pictures that the reading child can draw.
    let known = hashes_of(written.was.as_ref());
    let mut photos = Photos::new();
    for (n, path) in own.items.iter().flat_map(|i| &i.photos).enumerate() {
        let hash = written.hashes.get(n).cloned().unwrap_or_default();
        if !known.contains(&hash) {
            photographs::check(easel, &hash).await.map_err(|words| {
                Refused::Fields(vec![FieldFault { key: format!("photos[{n}]"), words, wrong: true }])
            })?;
        }
        photos.insert(path.clone(), hash);
    }

    // 4. The rows, with their event, if nobody was faster.
    let seen = Seen { subject: format!("{} {name}", list.word()), entry: written.was.clone() };
    match archive.enter(own, photos, vec![seen], None, who, now).await {
        Ok(_) => Ok(()),
        Err(store::Error::Changed { by, .. }) => {
            let now = opened(archive, list, name).await?.and_then(|w| w.was);
            Err(Refused::Changed { by, now })
        }
        Err(store::Error::Taken(_)) => {
            let words = format!("There is a {} of this name already. Choose another one.", list.word());
            Err(Refused::Fields(vec![FieldFault { key: list.name().to_owned(), words, wrong: true }]))
        }
        Err(error) => Err(error.into()),
    }
}

/// What can be said of an entry while a person writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glance {
    /// What is wrong with its fields.
    pub faults: Vec<FieldFault>,
    /// What it lacks before a request can be approved.
    pub lacks: Vec<Lack>,
    /// What may be wrong with its site.
    pub doubts: Vec<String>,
}

/// What is wrong with the fields so far, and what the entry lacks before a request can be approved. Asked while a person writes; nothing is kept.
///
/// # Errors
/// When the archive fails.
pub async fn glance(office: &Office<'_>, written: &Written) -> store::Result<Glance> {
    let list = written.list;
    let mut pairs = written.pairs.clone();
    // A name that will be made is not missing.
    if !pairs.iter().any(|(key, text)| key == list.name() && !text.trim().is_empty()) {
        pairs.retain(|(key, _)| key != list.name());
        pairs.push((list.name().to_owned(), "new".to_owned()));
    }
    let tree = entry::assembled(list, &pairs);
    let around = around(office.archive, list, &tree).await?;
    let faults = entry::check(list, tree.clone(), &around, &|_| None).err().unwrap_or_default();
    let faults = faults.iter().map(|f| in_words(f, list)).collect();
    let lacks = match list {
        List::Parties => party_lacks(&tree),
        List::Items => item_so_far(&tree).map(|item| completeness::of_item(&item)).unwrap_or_default(),
        List::Requests => {
            let request = request_so_far(&tree);
            let items: Vec<&Item> = request.items.iter().filter_map(|id| around.item(id)).collect();
            requests::lacking(office, &request, around.party(&request.recipient), &items).await
        }
    };
    let site = tree.pointer("/documented/coordinates").and_then(Value::as_str);
    Ok(Glance { faults, lacks, doubts: site.and_then(site::doubt).into_iter().collect() })
}

/// What differs between two states of an entry: key, what it was, what it is now.
pub fn differences(list: List, before: &Value, after: &Value) -> Vec<(String, String, String)> {
    let (old, new) = (entry::flattened(&without_hashes(before)), entry::flattened(&without_hashes(after)));
    let of =
        |pairs: &Pairs, key: &str| pairs.iter().find(|(k, _)| k == key).map(|(_, t)| t.clone()).unwrap_or_default();
    let mut keys: Vec<&String> = old.iter().chain(&new).map(|(k, _)| k).collect();
    keys.sort();
    keys.dedup();
    let changed = keys.into_iter().filter(|k| entry::is_key(list, k)).map(|k| (k.clone(), of(&old, k), of(&new, k)));
    changed.filter(|(_, before, after)| before != after).collect()
}

/// The words that a field with a choice allows.
pub fn choices(list: List, key: &str) -> &'static [&'static str] {
    entry::choices(list, key)
}

/// The countries, and those of earlier days: code and name in a language, else in English.
pub fn countries(language: &str) -> Vec<(&'static str, &'static str)> {
    let lines = crate::languages::COUNTRIES_IN_LETTERS.lines().filter(|l| !l.starts_with('#'));
    let mut rows = lines.map(|l| l.split('\t').collect::<Vec<_>>());
    let head = rows.next().unwrap_or_default();
    let column = |tag: &str| head.iter().position(|h| *h == tag);
    let column = column(language).or_else(|| column("en")).unwrap_or(1);
    rows.filter_map(|r| Some((*r.first()?, *r.get(column)?))).filter(|(code, _)| code.len() == 2).collect()
}

/// The pairs without the empty elements of their lists.
pub fn tidied(pairs: Pairs) -> Pairs {
    entry::tidied(pairs)
}

/// A fault of the parser as a sentence beside a field.
pub(super) fn in_words(fault: &Fault, list: List) -> FieldFault {
    let expected = plain(&fault.expected);
    let empty = fault.found == "\"\"";
    let about_choice = !entry::choices(list, &fault.path).is_empty();
    let mut words = match expected.as_str() {
        "text that is not empty" => "Fill this in.".to_owned(),
        _ if about_choice && empty => "Choose one.".to_owned(),
        "an id of its own" | "a reference of its own" => "This stands here twice.".to_owned(),
        "each item once" => "This item is chosen twice. Take one of the two out.".to_owned(),
        "at least one item to ask about" => "Choose at least one item to ask about.".to_owned(),
        "no parent (the request is primary)" => "Leave this empty, or make the request secondary.".to_owned(),
        e if e.starts_with("the reference of the request whose answer") => {
            "Say from which request this one follows: a secondary request has one.".to_owned()
        }
        _ if empty => format!("Fill this in: {expected}."),
        _ => format!("This must be {expected}."),
    };
    if let Some(hint) = &fault.hint {
        words.push_str(&format!(" Did you mean {hint}?"));
    }
    FieldFault {
        key: fault.path.clone(),
        words,
        wrong: !empty && fault.found != "none" && fault.found != "an empty list",
    }
}

/// What was expected, in the words of people who write forms.
fn plain(expected: &str) -> String {
    let words = [
        (" of this file", " of the register"),
        ("a decimal as text such as \"175\" or \"1250.5\"", "a number such as 175 or 1250.5"),
        ("a country as two capital letters (ISO 3166-1 alpha-2)", "the two capital letters of a country, such as RO"),
        (" (BCP 47)", ""),
    ];
    words.iter().fold(expected.to_owned(), |text, (from, to)| text.replace(from, to))
}

fn as_json(entry: &impl serde::Serialize) -> Value {
    serde_json::to_value(entry).unwrap_or_default()
}

fn without_hashes(entry: &Value) -> Value {
    let mut entry = entry.clone();
    if let Some(object) = entry.as_object_mut() {
        object.shift_remove("photo_sha256");
    }
    entry
}

fn hashes_of(was: Option<&Value>) -> Vec<String> {
    let hashes = was.and_then(|w| w.get("photo_sha256")).and_then(Value::as_array);
    hashes.into_iter().flatten().filter_map(|h| h.as_str().map(str::to_owned)).collect()
}

/// The entry alone, without what it names.
fn own(list: List, register: Register, name: &str) -> Register {
    let mut own = Register { tracepost: 1, ..Register::default() };
    match list {
        List::Parties => own.parties = register.parties.into_iter().filter(|p| p.id == name).collect(),
        List::Items => own.items = register.items.into_iter().filter(|i| i.id == name).collect(),
        List::Requests => own.requests = register.requests.into_iter().filter(|r| r.reference == name).collect(),
    }
    own
}

/// The entries that a request names, and those that these name.
async fn around(archive: &Archive, list: List, entry: &Value) -> store::Result<Register> {
    let mut around = Register { tracepost: 1, ..Register::default() };
    if list != List::Requests {
        return Ok(around);
    }
    let text = |key: &str| entry.get(key).and_then(Value::as_str).map(str::to_owned);
    let items = entry.get("items").and_then(Value::as_array).into_iter().flatten();
    let mut wanted: Vec<String> = items.filter_map(|i| i.as_str().map(str::to_owned)).collect();
    let (mut recipient, mut parent) = (text("recipient"), text("parent"));
    loop {
        if let Some(id) = recipient.take()
            && around.party(&id).is_none()
        {
            around.parties.extend(archive.party(&id).await?);
        }
        for id in wanted.drain(..) {
            if around.item(&id).is_none() {
                around.items.extend(archive.item(&id).await?.map(|(item, _)| item));
            }
        }
        let Some(reference) = parent.take().filter(|r| around.request(r).is_none()) else { return Ok(around) };
        let Some(request) = archive.request(&reference).await? else { return Ok(around) };
        (recipient, wanted, parent) = (Some(request.recipient.clone()), request.items.clone(), request.parent.clone());
        around.requests.push(request);
    }
}

/// The name of the entry that was opened, else the one that the person gave.
fn given_name(written: &Written) -> Option<String> {
    let own = written.was.as_ref().and_then(|w| w.get(written.list.name())).and_then(Value::as_str);
    own.map(str::to_owned).or_else(|| written_text(written, written.list.name()))
}

/// What stands under a key, if something does.
fn written_text(written: &Written, key: &str) -> Option<String> {
    let pair = written.pairs.iter().find(|(k, _)| k == key);
    pair.map(|(_, t)| t.trim().to_owned()).filter(|t| !t.is_empty())
}

/// A name that is free.
async fn free_name(archive: &Archive, written: &Written, today: Date) -> Result<String, Refused> {
    let names = archive.names_in_use(written.list.word()).await?;
    Ok(match written.list {
        List::Requests => {
            // In the form of the one that it follows from, else of any that has a year in it.
            let parent = written_text(written, "parent");
            let like = parent.or_else(|| names.iter().rfind(|n| has_year(n)).cloned()).unwrap_or_default();
            next_reference(names.iter().map(String::as_str), &like, today)
        }
        List::Items => next_reference(names.iter().map(String::as_str), "I-", today),
        List::Parties => {
            let slug = slug(&written_text(written, "name").unwrap_or_default());
            let free = |n: &String| !names.contains(n);
            let numbered = (2..).map(|n| format!("{slug}-{n}"));
            std::iter::once(slug.clone()).chain(numbered).find(free).unwrap_or(slug)
        }
    })
}

/// Whether it is like `TR-2026-0001`.
fn has_year(name: &str) -> bool {
    let digits = |t: &str, n: usize| t.len() == n && t.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = name.split('-').collect();
    matches!(parts.as_slice(), [_, year, number] if digits(year, 4) && digits(number, 4))
}

/// A short name out of letters, digits and hyphens.
fn slug(name: &str) -> String {
    let lower: String =
        name.chars().flat_map(char::to_lowercase).map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = lower.split_whitespace().take(4).collect();
    let slug: String = words.join("-").chars().take(40).collect();
    if slug.is_empty() { "party".to_owned() } else { slug }
}

fn party_lacks(tree: &Value) -> Vec<Lack> {
    let contacts = tree.get("contacts").and_then(Value::as_array).into_iter().flatten();
    let reached =
        |c: &Value| ["emails", "address"].iter().any(|k| c.get(k).is_some_and(|v| v != &Value::Array(Vec::new())));
    let mut contacts = contacts.filter(|c| reached(c));
    if contacts.next().is_some() {
        return Vec::new();
    }
    let what = sentence!("an address to write to: a mail address or a postal one");
    vec![Lack { item: None, what, key: "contacts", why: None }]
}

/// An item of which only a part is written yet. What is missing or wrong has a value that no rule of completeness asks for.
fn item_so_far(tree: &Value) -> Option<Item> {
    let text = |key: &str| tree.pointer(key).and_then(Value::as_str).map(str::to_owned);
    let category: Option<Category> = tree.get("category").and_then(|c| serde_json::from_value(c.clone()).ok());
    let markings = tree.get("markings").and_then(Value::as_array).into_iter().flatten();
    let photos = tree.get("photos").and_then(Value::as_array).into_iter().flatten();
    Some(Item {
        id: text("/id").unwrap_or_default(),
        category: category.unwrap_or(Category::Weapon),
        description: text("/description").unwrap_or_default(),
        manufacturer: text("/manufacturer"),
        model: text("/model"),
        calibre: text("/calibre"),
        country_of_manufacture: None,
        year_of_manufacture: None,
        quantity: Quantity::new("1")?,
        markings: markings.filter_map(|m| serde_json::from_value::<Marking>(m.clone()).ok()).collect(),
        documented: Documented {
            date: text("/documented/date").and_then(|d| Edtf::new(&d)).unwrap_or_else(unknown),
            place: text("/documented/place"),
            country: text("/documented/country").unwrap_or_default(),
            coordinates: None,
            custodian: None,
            circumstances: text("/documented/circumstances"),
            seizure: text("/documented/seizure"),
        },
        photos: photos.filter_map(|p| p.as_str().map(str::to_owned)).collect(),
        views: Vec::new(),
        captions: Vec::new(),
    })
}

/// A request of which only a part is written yet.
fn request_so_far(tree: &Value) -> TraceRequest {
    let text = |key: &str| tree.get(key).and_then(Value::as_str).map(str::to_owned);
    let secondary = text("kind").as_deref() == Some("secondary");
    let items = tree.get("items").and_then(Value::as_array).into_iter().flatten();
    TraceRequest {
        reference: text("reference").unwrap_or_default(),
        kind: if secondary { RequestKind::Secondary } else { RequestKind::Primary },
        parent: text("parent"),
        recipient: text("recipient").unwrap_or_default(),
        items: items.filter_map(|i| i.as_str().map(str::to_owned)).collect(),
        issued: text("issued").and_then(|d| Edtf::new(&d)).unwrap_or_else(unknown),
        language: text("language").unwrap_or_default(),
        message_ids: Vec::new(),
        sent: None,
    }
}

fn unknown() -> Edtf {
    Edtf::day(Date::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_in_the_form_of_those_that_are_there() {
        assert!(has_year("TR-2026-0009") && !has_year("fpk-1") && !has_year("ro"));
        assert_eq!(slug("Fabryka Broni „Łucznik” – Radom Sp. z o.o."), "fabryka-broni-łucznik-radom");
        assert_eq!(slug("…"), "party");
    }

    #[test]
    fn a_fault_is_a_sentence_beside_its_field() {
        let fault = |path: &str, expected: &str, found: &str| {
            let fault = Fault {
                line: 1,
                column: 1,
                path: path.to_owned(),
                expected: expected.to_owned(),
                found: found.to_owned(),
                hint: None,
            };
            in_words(&fault, List::Items)
        };
        assert_eq!(fault("description", "text that is not empty", "\"\"").words, "Fill this in.");
        assert!(!fault("category", "one of weapon", "\"\"").wrong);
        let date = fault("documented.date", "a date such as \"2013-12-04\"", "\"4.12.2013\"");
        assert!(date.wrong && date.words == "This must be a date such as \"2013-12-04\".");
    }
}
