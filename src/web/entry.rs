//! The forms of the register: a party, an item or a request is written anew or changed. In: what a person typed. Out: the form again, with each fault beside its
//! field and everything that was typed, or the page of the entry. What is allowed, and what is missing, says `pipeline::entering`.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use serde_json::Value;

use super::Desk;
use super::addresses::{address, anchor, id_of, shown_at};
use super::assets;
use super::clock::{now, today};
use super::fault::{Answer, Fault};
use super::fields::{Filled, Section, sections};
use super::filters;
use super::follow;
use super::given::{Form, Multipart, Path, Query};
use super::page::{Page, html};
use super::picture::png;
use super::sessions::Person;
use super::words::{say, tell};
use crate::model::Edtf;
use crate::pipeline::entering::{self, FieldFault, List, Pairs, Refused, Written, differences, tidied};
use crate::pipeline::photographs;
use crate::review::completeness::Lack;
use crate::store::PictureKey;
use crate::web::sentences::lacking;

/// The most names of seizures that a form offers: the latest.
const MOST_OFFERED: usize = 100;

/// The most fields of a form.
const MOST_PAIRS: usize = 4000;

/// A form as it came.
#[derive(Debug)]
struct Typed {
    written: Written,
    csrf: String,
    /// Which button was pressed: `save`, `add markings`, `drop markings 2`.
    act: String,
    /// What follows when it is saved.
    then: String,
    /// Photographs that were added.
    files: Vec<(String, Vec<u8>)>,
}

/// Something that is missing, or that must be mended, as a link to where.
struct Line {
    href: String,
    /// Whether it is on another page.
    other: bool,
    words: String,
}

/// What is still to be done, beside the form.
#[derive(Template)]
#[template(path = "desk/entrylacks.html")]
struct Lacks {
    list: &'static str,
    wrong: Vec<Line>,
    missing: Vec<Line>,
    /// What may be wrong.
    doubts: Vec<Line>,
}

#[derive(Template)]
#[template(path = "desk/entry.html")]
struct EntryPage {
    page: Page,
    list: &'static str,
    action: String,
    back: String,
    was: String,
    then: String,
    then_words: String,
    sections: Vec<Section>,
    /// What is still to be done, as HTML.
    lacks: String,
    countries: Vec<(&'static str, &'static str)>,
    /// The names of seizures and sites that there are.
    seizures: Vec<String>,
    style: String,
    /// Faults, each with the id of its field and the words of its label.
    faults: Vec<(String, String, String)>,
    /// What is wrong with the form as a whole.
    fault: Option<String>,
    /// What somebody else has changed meanwhile: label, what it was, what it is now.
    changed: Vec<(String, String, String)>,
    notes: Vec<String>,
    /// Why only a part of it can be changed.
    fixed: Option<String>,
    script: String,
}

/// The list that an address names.
fn list_of(word: &str) -> Answer<List> {
    let all = [List::Parties, List::Items, List::Requests];
    all.into_iter().find(|l| l.word() == word).ok_or_else(|| Fault::missing(say("missing-this-page")))
}

/// The empty form. What the address says of an entry stands in it already; `like` names an entry that it is to be like.
pub(super) async fn new(
    State(desk): State<Desk>,
    person: Person,
    Path(word): Path<String>,
    Query(given): Query<Vec<(String, String)>>,
) -> Answer {
    let list = list_of(&word)?;
    let of = |key: &str| given.iter().find(|(k, _)| k == key).map(|(_, v)| v.clone()).unwrap_or_default();
    let mut pairs: Pairs = Vec::new();
    if let (false, Some(like)) = (of("like").is_empty(), entering::opened(&desk.archive, list, &of("like")).await?) {
        let own = ["id", "reference", "markings", "photos", "views", "captions", "message_ids", "sent", "issued"];
        let is_own = |key: &str| own.contains(&key.split(['[', '.']).next().unwrap_or_default());
        pairs.extend(like.pairs.into_iter().filter(|(k, _)| !is_own(k)));
    }
    pairs.extend(given.iter().filter(|(k, _)| !matches!(k.as_str(), "like" | "then")).cloned());
    let typed = Typed {
        written: Written { list, pairs, hashes: Vec::new(), was: None },
        csrf: String::new(),
        act: String::new(),
        then: of("then"),
        files: Vec::new(),
    };
    let mut shown = Shown::default();
    shown.notes.extend(follow::note(&typed.then));
    page(&desk, &person, &typed, shown).await
}

/// What a new form has from the start: one empty element of its list, the day, the language of the recipient.
async fn begin(desk: &Desk, written: &mut Written) -> Answer<()> {
    let has = |pairs: &Pairs, key: &str| pairs.iter().any(|(k, t)| k == key && !t.is_empty());
    let first: &[&str] = match written.list {
        List::Parties => &["contacts[0].name"],
        List::Items => &["markings[0].text"],
        List::Requests => &["items[0]"],
    };
    for key in first {
        let list = key.split('[').next().unwrap_or_default();
        if !written.pairs.iter().any(|(k, _)| number(k, list).is_some()) {
            written.pairs.push(((*key).to_owned(), String::new()));
        }
    }
    if written.list == List::Requests {
        if !written.pairs.iter().any(|(k, _)| k == "issued") {
            written.pairs.push(("issued".to_owned(), Edtf::day(today()).to_string()));
        }
        let recipient = written.pairs.iter().find(|(k, _)| k == "recipient").map(|(_, id)| id.clone());
        if let (false, Some(id)) = (has(&written.pairs, "language"), recipient) {
            let language = desk.archive.party(&id).await?.and_then(|p| p.contacts.first().map(|c| c.language.clone()));
            written.pairs.extend(language.map(|l| ("language".to_owned(), l)));
        }
    }
    Ok(())
}

/// The form of an entry that is there.
pub(super) async fn edit(
    State(desk): State<Desk>,
    person: Person,
    Path((word, name)): Path<(String, String)>,
    Query(given): Query<Vec<(String, String)>>,
) -> Answer {
    let list = list_of(&word)?;
    let written = entering::opened(&desk.archive, list, &name).await?;
    let written = written.ok_or_else(|| Fault::missing(&format!("this {word}")))?;
    let then = given.iter().find(|(k, _)| k == "then").map(|(_, v)| v.clone()).unwrap_or_default();
    let mut shown = Shown::default();
    shown.notes.extend(follow::note(&then));
    let typed = Typed { written, csrf: String::new(), act: String::new(), then, files: Vec::new() };
    page(&desk, &person, &typed, shown).await
}

/// Saves a new entry.
pub(super) async fn create(
    State(desk): State<Desk>,
    person: Person,
    Path(word): Path<String>,
    Multipart(parts): Multipart,
) -> Answer {
    let typed = read(parts, list_of(&word)?).await?;
    take(&desk, &person, typed).await
}

/// Saves a changed entry.
pub(super) async fn change(
    State(desk): State<Desk>,
    person: Person,
    Path((word, name)): Path<(String, String)>,
    Multipart(parts): Multipart,
) -> Answer {
    let list = list_of(&word)?;
    let typed = read(parts, list).await?;
    let own = typed.written.was.as_ref().and_then(|w| w.get(list.name())).and_then(Value::as_str);
    if own != Some(name.as_str()) {
        return Err(Fault::unfit(say("refused-this-form-does-not-say-what")));
    }
    take(&desk, &person, typed).await
}

/// The parts of a form: its fields, what the entry was, and photographs.
async fn read(mut parts: axum::extract::Multipart, list: List) -> Answer<Typed> {
    let mut given: Pairs = Vec::new();
    let mut files = Vec::new();
    while let Some(part) = parts.next_field().await? {
        let name = part.name().unwrap_or_default().to_owned();
        if name == "photo" {
            let file = part.file_name().unwrap_or_default().to_owned();
            let bytes = part.bytes().await?;
            if !bytes.is_empty() {
                files.push((file, bytes.to_vec()));
            }
            continue;
        }
        given.push((name, part.text().await?));
        if given.len() > MOST_PAIRS {
            return Err(Fault::unfit(say("refused-this-form-has-more-fields-than")));
        }
    }
    Ok(typed(given, files, list))
}

/// Sorts what a form says of itself from what it says of the entry.
fn typed(given: Pairs, files: Vec<(String, Vec<u8>)>, list: List) -> Typed {
    let of = |key: &str| given.iter().find(|(k, _)| k == key).map(|(_, v)| v.clone()).unwrap_or_default();
    let (csrf, act, then, was) = (of("csrf"), of("do"), of("then"), of("was"));
    let mut hashes: Vec<(usize, String)> = Vec::new();
    let mut pairs = Pairs::new();
    for (key, text) in given {
        if matches!(key.as_str(), "csrf" | "do" | "then" | "was") {
            continue;
        }
        match key.strip_prefix("photo_sha256[").and_then(|k| k.trim_end_matches(']').parse().ok()) {
            Some(n) => hashes.push((n, text)),
            None => pairs.push((key, text)),
        }
    }
    hashes.sort();
    let hashes = hashes.into_iter().map(|(_, hash)| hash).collect();
    let was = serde_json::from_str(&was).ok();
    Typed { written: Written { list, pairs, hashes, was }, csrf, act, then, files }
}

/// Takes a form: adds or takes out an element and shows it again, or saves it.
async fn take(desk: &Desk, person: &Person, mut typed: Typed) -> Answer {
    person.check(&typed.csrf)?;
    let mut shown = Shown::default();
    let files = std::mem::take(&mut typed.files);
    let added = !files.is_empty();
    for (name, bytes) in files {
        match photographs::keep(&desk.easel, &name, bytes).await {
            Ok((path, hash)) => {
                desk.fresh.add(&hash);
                let at = typed.written.hashes.len();
                typed.written.pairs.push((format!("photos[{at}]"), path));
                typed.written.pairs.push((format!("views[{at}]"), String::new()));
                typed.written.pairs.push((format!("captions[{at}]"), String::new()));
                typed.written.hashes.push(hash);
            }
            Err(words) => shown.faults.push(FieldFault { key: "photos".to_owned(), words, wrong: true }),
        }
    }
    let words: Vec<String> = typed.act.split(' ').map(str::to_owned).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["add", list] => {
            if *list != "photos" {
                let n = typed.written.pairs.iter().filter_map(|(k, _)| number(k, list)).max().map_or(0, |n| n + 1);
                let (key, cursor) = match *list {
                    "items" => (format!("items[{n}]"), format!("items[{n}]")),
                    "contacts" => (format!("contacts[{n}].name"), format!("contacts[{n}].name")),
                    _ => (format!("{list}[{n}].text"), format!("{list}[{n}].kind")),
                };
                typed.written.pairs.push((key, String::new()));
                shown.cursor = cursor;
            } else if added {
                let last = typed.written.hashes.len().saturating_sub(1);
                shown.cursor = format!("views[{last}]");
            } else if shown.faults.is_empty() {
                let words = say("choose-the-files-first").to_owned();
                shown.faults.push(FieldFault { key: "photos".to_owned(), words, wrong: true });
            }
            page(desk, person, &typed, shown).await
        }
        ["drop", list, n] => {
            drop_element(&mut typed.written, list, n.parse().unwrap_or(usize::MAX));
            page(desk, person, &typed, shown).await
        }
        _ => save(desk, person, typed, shown).await,
    }
}

/// The number of an element of a list: of `markings[2].text`, 2.
fn number(key: &str, list: &str) -> Option<usize> {
    key.strip_prefix(list)?.strip_prefix('[')?.split_once(']')?.0.parse().ok()
}

/// Takes an element out of a list; the ones after it move up.
fn drop_element(written: &mut Written, list: &str, gone: usize) {
    let lists: &[&str] = if list == "photos" { &["photos", "views", "captions"] } else { &[list] };
    if list == "photos" && gone < written.hashes.len() {
        written.hashes.remove(gone);
    }
    let moved = |(key, text): (String, String)| {
        for list in lists {
            match number(&key, list) {
                Some(n) if n == gone => return None,
                Some(n) if n > gone => {
                    let rest = key.split_once(']').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
                    return Some((format!("{list}[{}]{rest}", n - 1), text));
                }
                _ => {}
            }
        }
        Some((key, text))
    };
    written.pairs = std::mem::take(&mut written.pairs).into_iter().filter_map(moved).collect();
}

async fn save(desk: &Desk, person: &Person, mut typed: Typed, mut shown: Shown) -> Answer {
    typed.written.pairs = tidied(std::mem::take(&mut typed.written.pairs));
    // Only photographs that this desk has taken, or that the item had, can be its photographs.
    let had = typed.written.was.as_ref().and_then(|w| w.get("photo_sha256")).map(Value::to_string).unwrap_or_default();
    if let Some(n) =
        typed.written.hashes.iter().position(|h| h.len() != 64 || !had.contains(h.as_str()) && !desk.fresh.has(h))
    {
        let words = say("photograph-is-not-here-any-more").to_owned();
        shown.faults.push(FieldFault { key: format!("views[{n}]"), words, wrong: true });
    }
    if !shown.faults.is_empty() {
        return page(desk, person, &typed, shown).await;
    }
    let (desk_of, written, who) = (desk.clone(), typed.written.clone(), person.name.clone());
    // A task of its own: a browser that goes away does not leave half of it.
    let work =
        tokio::spawn(
            async move { entering::save(&desk_of.archive, &desk_of.easel, &written, &who, now(), today()).await },
        );
    let saved = work.await.map_err(|e| Fault::new(StatusCode::INTERNAL_SERVER_ERROR, e.to_string()))?;
    match saved {
        Ok(name) => follow::after(desk, person, typed.written.list, &name, &typed.then).await,
        Err(Refused::Fields(faults)) => {
            shown.faults = faults;
            page(desk, person, &typed, shown).await
        }
        Err(Refused::Changed { by, now }) => {
            shown.fault = Some(tell!("changed-since-you-opened-it", who = by));
            if let (Some(before), Some(after)) = (&typed.written.was, &now) {
                shown.changed = differences(typed.written.list, before, after);
            }
            typed.written.was = now;
            page(desk, person, &typed, shown).await
        }
        Err(Refused::Store(error)) => {
            let fault = Fault::from(error);
            if fault.status == StatusCode::INTERNAL_SERVER_ERROR {
                return Err(fault);
            }
            shown.fault = Some(super::fault::sentence(&fault.message));
            page(desk, person, &typed, shown).await
        }
    }
}

/// What a page says beside the form.
#[derive(Debug, Default)]
struct Shown {
    faults: Vec<FieldFault>,
    fault: Option<String>,
    changed: Vec<(String, String, String)>,
    notes: Vec<String>,
    cursor: String,
}

async fn page(desk: &Desk, person: &Person, typed: &Typed, mut shown: Shown) -> Answer {
    let mut written = typed.written.clone();
    if written.was.is_none() {
        begin(desk, &mut written).await?;
    }
    let written = &written;
    let list = written.list;
    let name = written.was.as_ref().and_then(|w| w.get(list.name())).and_then(Value::as_str).map(str::to_owned);
    let title = match (&name, list) {
        (Some(name), List::Parties) => tell!("change-party", name = name),
        (Some(name), List::Items) => tell!("change-item", name = name),
        (Some(name), List::Requests) => tell!("change-request", name = name),
        (None, List::Items) => say("new-item").to_owned(),
        (None, List::Parties) => say("new-party").to_owned(),
        (None, List::Requests) => say("new-request").to_owned(),
    };
    let names = names(desk, written).await?;
    let filled = Filled { written, faults: &shown.faults, names: &names, cursor: &shown.cursor, new: name.is_none() };
    let sections = sections(&filled);
    let place = |key: &str| place_of(&sections, key);
    shown.faults.sort_by_key(|f| place(&f.key));
    if let (Some(name), List::Items) = (&name, list) {
        let asked = desk.archive.item_view(name).await?.map(|v| v.requests).unwrap_or_default();
        if !asked.is_empty() {
            let asked: Vec<String> = asked.into_iter().map(|(reference, _)| reference).collect();
            shown.notes.push(tell!("asks-about-this-item", requests = asked.join(", ")));
        }
    }
    let label = |key: &str| label_of(&sections, key);
    let fixed = match (&name, list) {
        (Some(name), List::Requests) => desk.archive.request_fixed(name).await?,
        _ => None,
    };
    let lacks = lacks(desk, person, written).await?.render().map_err(Fault::from)?;
    let refused = !shown.faults.is_empty() || shown.fault.is_some();
    let back = name.as_ref().map_or_else(|| "/register".to_owned(), |n| shown_at(list, n));
    let answer = html(&EntryPage {
        page: Page::new(desk, person, "register", title).await?,
        list: list.word(),
        action: name.as_ref().map_or_else(|| format!("/register/{}", list.word()), |n| address(list, n)),
        back,
        was: written.was.as_ref().map(Value::to_string).unwrap_or_default(),
        then_words: follow::words(&typed.then),
        then: typed.then.clone(),
        faults: shown.faults.iter().map(|f| (id_of(&f.key), label(&f.key), f.words.clone())).collect(),
        fault: shown.fault,
        changed: shown.changed.into_iter().map(|(key, before, after)| (label(&key), before, after)).collect(),
        notes: shown.notes,
        fixed,
        countries: entering::countries(super::language::spoken().tag()),
        seizures: desk.archive.list_seizures("", 0, MOST_OFFERED).await?.into_iter().map(|s| s.name).collect(),
        style: assets::url("entry.css"),
        script: assets::url("entry.js"),
        sections,
        lacks,
    })?;
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, answer).into_response())
}

/// Where on the page a field stands: the number of its section, of its element, of itself.
fn place_of(sections: &[Section], key: &str) -> (usize, usize, usize) {
    for (n, section) in sections.iter().enumerate() {
        if let Some(at) = section.fields.iter().position(|f| f.key == key) {
            return (n, 0, at);
        }
        for (row, element) in section.group.iter().flat_map(|g| &g.rows).enumerate() {
            if let Some(at) = element.fields.iter().chain(&element.more).position(|f| f.key == key) {
                return (n, row + 1, at);
            }
        }
    }
    (sections.len(), 0, 0)
}

/// The words of a field, with those of the element that it is in.
fn label_of(sections: &[Section], key: &str) -> String {
    for section in sections {
        if let Some(field) = section.fields.iter().find(|f| f.key == key) {
            return field.label.to_owned();
        }
        for row in section.group.iter().flat_map(|g| &g.rows) {
            if let Some(field) = row.fields.iter().chain(&row.more).find(|f| f.key == key) {
                return format!("{}, {}", row.title, field.label.to_lowercase());
            }
        }
        if section.group.as_ref().is_some_and(|g| g.name == key) {
            return section.title.to_owned();
        }
    }
    super::shown::words(&key.replace(['.', '[', ']'], " "))
}

/// The names of the entries that a request names.
async fn names(desk: &Desk, written: &Written) -> Answer<Vec<(String, String)>> {
    let mut names = Vec::new();
    if written.list != List::Requests {
        return Ok(names);
    }
    for (key, text) in written.pairs.iter().filter(|(_, text)| !text.is_empty()) {
        if key == "recipient" {
            names.extend(desk.archive.party(text).await?.map(|p| (p.id, p.name)));
        } else if key.starts_with("items[") {
            names.extend(desk.archive.item(text).await?.map(|(i, _)| {
                let mark = i.markings.iter().find(|m| m.kind.identifies()).map(|m| format!(", {}", m.text));
                (i.id, format!("{}{}", i.description, mark.unwrap_or_default()))
            }));
        }
    }
    Ok(names)
}

async fn lacks(desk: &Desk, person: &Person, written: &Written) -> Answer<Lacks> {
    let list = written.list;
    let mut tidy = written.clone();
    tidy.pairs = tidied(std::mem::take(&mut tidy.pairs));
    let office = desk.bureau.office(&person.name, now());
    let glance = entering::glance(&office, &tidy).await?;
    // A field that is only empty still is told when somebody saves; while they write, it is no fault.
    let wrong = glance.faults.into_iter().filter(|f| f.wrong && !f.key.is_empty());
    let wrong = wrong.map(|f| Line {
        href: format!("#{}", id_of(&f.key)),
        other: false,
        words: format!("{}: {}", plain(&f.key), f.words),
    });
    let place = id_of("documented.coordinates");
    let doubt = |words: &String| Line { href: format!("#{place}"), other: false, words: capital(words) };
    Ok(Lacks {
        list: list.word(),
        wrong: wrong.collect(),
        missing: glance.lacks.iter().map(|l| line(list, l)).collect(),
        doubts: glance.doubts.iter().map(doubt).collect(),
    })
}

/// A key in words: `Documented date`.
fn plain(key: &str) -> String {
    let name = key.rsplit('.').next().unwrap_or(key);
    super::shown::words(name.split('[').next().unwrap_or(name))
}

/// Where something that is missing is mended.
fn line(list: List, lack: &Lack) -> Line {
    let words = lacking(lack);
    match (&lack.item, list, lack.key) {
        (Some(item), List::Requests, "items") => {
            Line { href: "#items".to_owned(), other: false, words: tell!("item-lack", item = item, words = words) }
        }
        (Some(item), List::Requests, key) => Line {
            href: format!("{}#{}", address(List::Items, item), anchor(key)),
            other: true,
            words: tell!("item-lack", item = item, words = words),
        },
        (None, List::Requests, "contacts") => {
            Line { href: format!("#{}", id_of("recipient")), other: false, words: capital(&words) }
        }
        (_, _, key) => Line { href: format!("#{}", anchor(key)), other: false, words: capital(&words) },
    }
}

fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// What is missing now, while a person types.
pub(super) async fn check(
    State(desk): State<Desk>,
    person: Person,
    Path(word): Path<String>,
    Form(form): Form<Pairs>,
) -> Answer {
    let typed = typed(form, Vec::new(), list_of(&word)?);
    person.check(&typed.csrf)?;
    html(&lacks(&desk, &person, &typed.written).await?)
}

/// A photograph that was added, or that an item has.
pub(super) async fn photo(State(desk): State<Desk>, _: Person, Path(sha256): Path<String>) -> Answer {
    if !desk.fresh.has(&sha256) && !desk.archive.is_photo(&sha256).await? {
        return Err(Fault::missing(say("missing-this-photograph")));
    }
    Ok(png(desk.easel.page(&PictureKey { sha256, part: 0, page: 1, width: 400 }, 0).await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(pairs: &[(&str, &str)]) -> Written {
        let pairs = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Written { list: List::Items, pairs, hashes: vec!["a".into(), "b".into(), "c".into()], was: None }
    }

    #[test]
    fn what_is_taken_out_takes_its_caption_along() {
        let mut form = written(&[
            ("photos[0]", "a.jpg"),
            ("views[0]", "left"),
            ("photos[1]", "b.jpg"),
            ("views[1]", "right"),
            ("photos[2]", "c.jpg"),
            ("views[2]", "serial"),
        ]);
        drop_element(&mut form, "photos", 1);
        assert_eq!(form.hashes, ["a", "c"]);
        let of = |key: &str| form.pairs.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
        assert_eq!((of("photos[1]"), of("views[1]"), of("views[2]")), (Some("c.jpg"), Some("serial"), None));
    }

    #[test]
    fn what_a_form_says_of_itself_is_no_part_of_the_entry() {
        let form = typed(
            [
                ("csrf", "t"),
                ("do", "save"),
                ("then", ""),
                ("was", "{\"id\":\"a\"}"),
                ("photo_sha256[0]", "ff"),
                ("id", "a"),
            ]
            .map(|(k, v)| (k.to_owned(), v.to_owned()))
            .to_vec(),
            Vec::new(),
            List::Items,
        );
        assert_eq!(form.written.pairs, [("id".to_owned(), "a".to_owned())]);
        assert_eq!((form.written.hashes.len(), form.written.was.is_some()), (1, true));
    }
}
