//! The forms of the register: which fields a party, an item and a request have, in which order and under which words. In: what was written, and what is wrong
//! with it. Out: sections of fields. Every key of the register has a field, so that a form that is saved as it was opened changes nothing. What a
//! field allows is not said here: the parser of the register says it.

use super::addresses::{address, id_of};
use super::words::{say, tell};
use crate::pipeline::entering::{FieldFault, List, Written, choices};

/// The most elements of a list that a form shows.
const MOST_ROWS: usize = 1000;

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Area,
    /// A choice.
    Choice,
    /// Another entry, which is searched for at this address.
    Find(&'static str),
    /// Not shown.
    Hidden,
}

/// A field.
#[derive(Debug, Clone)]
pub(super) struct Field {
    /// Its key in the register: `documented.date`.
    pub(super) key: String,
    /// Its id on the page.
    pub(super) id: String,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    pub(super) value: String,
    pub(super) fault: Option<String>,
    pub(super) kind: Kind,
    /// Name and words of each choice.
    pub(super) options: Vec<(String, String)>,
    pub(super) must: bool,
    pub(super) wide: bool,
    /// What is kept by code point.
    pub(super) exact: bool,
    /// The list of words that are offered.
    pub(super) offers: &'static str,
    /// The entry that the value names, in words.
    pub(super) named: String,
    /// Whether the cursor stands here when the page opens.
    pub(super) first: bool,
}

impl Field {
    pub(super) fn is(&self, kind: &str) -> bool {
        match self.kind {
            Kind::Line => kind == "line",
            Kind::Area => kind == "area",
            Kind::Choice => kind == "choice",
            Kind::Find(_) => kind == "find",
            Kind::Hidden => kind == "hidden",
        }
    }

    pub(super) fn find(&self) -> &'static str {
        if let Kind::Find(address) = self.kind { address } else { "" }
    }

    /// How many rows its box has.
    pub(super) fn rows(&self) -> usize {
        self.value.lines().count().clamp(2, 6)
    }

    fn must(self) -> Self {
        Self { must: true, ..self }
    }

    fn wide(self) -> Self {
        Self { wide: true, ..self }
    }

    fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    fn offers(self, offers: &'static str) -> Self {
        Self { offers, ..self }
    }
}

/// An element of a list: a marking, a contact.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) n: usize,
    pub(super) title: String,
    pub(super) fields: Vec<Field>,
    /// Fields that few need.
    pub(super) more: Vec<Field>,
    pub(super) more_title: &'static str,
    pub(super) more_open: bool,
    /// The SHA-256 of the photograph that it is.
    pub(super) hash: Option<String>,
    /// A link to it.
    pub(super) href: Option<String>,
}

/// A list of an entry.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// Its key: `markings`.
    pub(super) name: &'static str,
    /// The words of the button.
    pub(super) add: &'static str,
    pub(super) rows: Vec<Row>,
    /// Whether files are added, and not boxes.
    pub(super) files: bool,
    pub(super) fault: Option<String>,
}

/// A part of a form.
#[derive(Debug, Clone)]
pub(super) struct Section {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) about: &'static str,
    pub(super) fields: Vec<Field>,
    pub(super) group: Option<Group>,
    /// Whether it is closed until somebody needs it.
    pub(super) folded: bool,
}

/// What a form is filled with.
pub(super) struct Filled<'f> {
    pub(super) written: &'f Written,
    pub(super) faults: &'f [FieldFault],
    /// Names of other entries, by their ids.
    pub(super) names: &'f [(String, String)],
    /// The key of the field with the cursor.
    pub(super) cursor: &'f str,
    pub(super) new: bool,
}

impl Filled<'_> {
    pub(super) fn value(&self, key: &str) -> String {
        let pair = self.written.pairs.iter().find(|(k, _)| k == key);
        pair.map(|(_, t)| t.clone()).unwrap_or_default()
    }

    fn fault(&self, key: &str) -> Option<String> {
        let own: Vec<&str> = self.faults.iter().filter(|f| f.key == key).map(|f| f.words.as_str()).collect();
        (!own.is_empty()).then(|| own.join(" "))
    }

    fn field(&self, key: impl Into<String>, label: &'static str) -> Field {
        let key = key.into();
        let value = self.value(&key);
        let words = choices(self.written.list, &key);
        let options = words.iter().map(|w| ((*w).to_owned(), super::shown::words(w))).collect();
        let named = self.names.iter().find(|(id, _)| *id == value).map(|(_, n)| n.clone()).unwrap_or_default();
        Field {
            id: id_of(&key),
            fault: self.fault(&key),
            kind: if words.is_empty() { Kind::Line } else { Kind::Choice },
            first: self.cursor == key,
            hint: "",
            must: false,
            wide: false,
            exact: false,
            offers: "",
            key,
            label,
            value,
            options,
            named,
        }
    }

    fn area(&self, key: impl Into<String>, label: &'static str) -> Field {
        Field { kind: Kind::Area, wide: true, ..self.field(key, label) }
    }

    fn find(&self, key: impl Into<String>, label: &'static str, address: &'static str) -> Field {
        Field { kind: Kind::Find(address), wide: true, ..self.field(key, label) }
    }

    fn hidden(&self, key: impl Into<String>) -> Field {
        Field { kind: Kind::Hidden, ..self.field(key, "") }
    }

    /// How many elements a list has.
    pub(super) fn count(&self, list: &str) -> usize {
        let number = |key: &str| key.strip_prefix(list)?.strip_prefix('[')?.split_once(']')?.0.parse::<usize>().ok();
        // A number that a form makes up does not become a page of that many boxes.
        let numbers = self.written.pairs.iter().filter_map(|(k, _)| number(k)).filter(|n| *n < MOST_ROWS);
        numbers.max().map_or(0, |n| n + 1)
    }

    fn group(&self, name: &'static str, add: &'static str, row: impl Fn(usize) -> Row) -> Group {
        let rows = (0..self.count(name)).map(row).collect();
        Group { name, add, rows, files: false, fault: self.fault(name) }
    }

    fn row(n: usize, title: String, fields: Vec<Field>) -> Row {
        Row { n, title, fields, more: Vec::new(), more_title: "", more_open: false, hash: None, href: None }
    }

    fn name(&self) -> Vec<Field> {
        let list = self.written.list;
        let field = self.field(if list == List::Requests { "reference" } else { "id" }, say("field-short-name"));
        match (self.new, list) {
            (false, _) => Vec::new(),
            (true, List::Requests) => {
                vec![Field { label: say("reference"), ..field }.hint(say("hint-it-stands-on-every-letter-leave"))]
            }
            (true, List::Items) => {
                vec![Field { label: say("field-id"), ..field }.hint(say("hint-leave-it-empty-and-one-is"))]
            }
            (true, List::Parties) => {
                vec![field.hint(say("hint-such-as-ro-or-radom-leave"))]
            }
        }
    }
}

/// The sections of a form.
pub(super) fn sections(filled: &Filled<'_>) -> Vec<Section> {
    match filled.written.list {
        List::Parties => party(filled),
        List::Items => item(filled),
        List::Requests => request(filled),
    }
}

fn section(id: &'static str, title: &'static str, fields: Vec<Field>) -> Section {
    Section { id, title, about: "", fields, group: None, folded: false }
}

fn party(f: &Filled<'_>) -> Vec<Section> {
    let mut about = vec![
        f.field("name", say("field-name")).must().wide(),
        f.field("kind", say("field-what-it-is")).must(),
        f.field("country", say("country")).hint(say("hint-two-letters-such-as-ro")).offers("countries"),
    ];
    about.extend(f.name());
    about
        .push(f.area("aliases", say("field-other-names-and-spellings")).hint(say("hint-one-on-each-line-answers-are")));
    let contact = |n: usize| {
        let key = |k: &str| format!("contacts[{n}].{k}");
        let person = |k: &str| format!("contacts[{n}].person.{k}");
        let fields = vec![
            f.field(key("name"), say("addressee")).must().wide().hint(say("hint-the-office-or-firm-as-it")),
            f.field(key("channel"), say("field-channel")).must(),
            f.field(key("language"), say("field-language"))
                .must()
                .hint(say("hint-such-as-en-or-fr"))
                .offers("languages"),
            Field { wide: false, ..f.area(key("emails"), say("field-mail-addresses")) }
                .hint(say("hint-one-on-each-line")),
            Field { wide: false, ..f.area(key("address"), say("field-postal-address")) }.hint(say("hint-line-by-line")),
        ];
        let more = vec![
            f.field(person("name"), say("field-name-of-the-person")).wide(),
            f.field(person("rank"), say("field-rank-or-title-before-the-name")),
            f.field(person("title"), say("field-function")),
            f.field(person("gender"), say("field-form-of-address")),
            Field { options: truths(), kind: Kind::Choice, ..f.field(person("excellency"), say("field-excellency")) },
            f.field(person("salutation"), say("field-salutation")).hint(say("hint-only-if-it-is-not-the")),
        ];
        let more_open = more.iter().any(|f| !f.value.is_empty() || f.fault.is_some());
        Row {
            more,
            more_title: say("section-the-person-at-this-address"),
            more_open,
            ..Filled::row(n, tell!("contact-number", n = n + 1), fields)
        }
    };
    let contacts = Section {
        about: say("about-letters-go-to-the-permanent-mission"),
        group: Some(f.group("contacts", say("add-add-a-contact"), contact)),
        ..section("contacts", say("contacts"), Vec::new())
    };
    vec![section("about", say("section-the-party"), about), contacts]
}

fn truths() -> Vec<(String, String)> {
    [("true", say("yes")), ("false", say("no"))].map(|(a, b)| (a.to_owned(), b.to_owned())).to_vec()
}

fn item(f: &Filled<'_>) -> Vec<Section> {
    let mut about = vec![
        f.field("description", say("description")).must().wide(),
        f.field("category", say("field-category")).must(),
        f.field("quantity", say("quantity")).must(),
        f.field("manufacturer", say("field-manufacturer")).hint(say("hint-according-to-its-marks")),
        f.field("model", say("field-exact-model")),
        f.field("calibre", say("field-calibre")).hint(say("hint-as-marked")),
        f.field("country_of_manufacture", say("field-country-of-manufacture"))
            .hint(say("hint-two-letters"))
            .offers("countries"),
        f.field("year_of_manufacture", say("field-year-of-manufacture"))
            .hint(say("hint-n-1979-198x-the-1980s-1979-about")),
    ];
    about.extend(f.name());
    let marking = |n: usize| {
        let key = |k: &str| format!("markings[{n}].{k}");
        let fields = vec![
            f.field(key("kind"), say("kind")).must(),
            Field { exact: true, ..f.field(key("text"), say("field-as-struck")) }.must(),
            f.field(key("where"), say("field-where-it-stands")).offers("places"),
        ];
        Filled::row(n, tell!("marking-number", n = n + 1), fields)
    };
    let markings = Section {
        about: say("about-type-each-marking-exactly-as-it"),
        group: Some(f.group("markings", say("add-add-a-marking"), marking)),
        ..section("markings", say("markings"), Vec::new())
    };
    let found = vec![
        f.field("documented.date", say("field-date-documented")).must().hint(say("hint-n-2026-03-01-2026-03-if")),
        f.field("documented.country", say("country")).must().hint(say("hint-two-letters")).offers("countries"),
        f.field("documented.place", say("field-town-or-district")),
        f.field("documented.coordinates", say("field-site-coordinates-or-map-grid"))
            .hint(say("hint-as-measured-15-5007-n-32")),
        f.field("documented.custodian", say("field-held-by")).hint(say("hint-who-had-it-when-it-was")),
        f.field("documented.seizure", say("seizure-or-site"))
            .hint(say("hint-what-was-found-together-has-the"))
            .offers("seizures"),
        f.area("documented.circumstances", say("field-circumstances")).hint(say("hint-from-whom-by-whom-and-how")),
    ];
    let photo = |n: usize| {
        let fields = vec![
            f.hidden(format!("photos[{n}]")),
            f.field(format!("views[{n}]"), say("field-view"))
                .hint(say("hint-what-it-shows-letters-print-it"))
                .offers("views"),
            f.field(format!("captions[{n}]"), say("field-caption")).wide().hint(say("hint-what-else-is-to-be-said")),
        ];
        let hash = f.written.hashes.get(n).cloned();
        Row { hash, ..Filled::row(n, f.value(&format!("photos[{n}]")), fields) }
    };
    let photos = Section {
        about: say("about-jpeg-or-png-up-to-64"),
        group: Some(Group { files: true, ..f.group("photos", say("add-add-the-photographs"), photo) }),
        ..section("photos", say("photographs"), Vec::new())
    };
    vec![
        section("about", say("section-the-item"), about),
        markings,
        section("documented", say("where-it-was-found"), found),
        photos,
    ]
}

fn request(f: &Filled<'_>) -> Vec<Section> {
    let mut whom = vec![
        f.find("recipient", say("recipient"), "/find/parties").must().hint(say("hint-type-a-name-and-choose-from")),
        f.field("kind", say("kind")).must().hint(say("hint-secondary-to-a-recipient-that-an")),
        f.field("language", say("field-language-of-the-letter"))
            .must()
            .hint(say("hint-such-as-en-or-fr"))
            .offers("languages"),
        f.field("issued", say("field-day-of-issue")).must(),
    ];
    whom.extend(f.name());
    whom.push(
        f.find("parent", say("field-the-request-that-it-follows-from"), "/find/requests")
            .hint(say("hint-only-for-a-secondary-request")),
    );
    let chosen = |n: usize| {
        let field =
            f.find(format!("items[{n}]"), say("item-2"), "/find/items").must().hint(say("hint-type-an-id-a-serial-a"));
        let href = (!field.named.is_empty()).then(|| address(List::Items, &field.value));
        let title = if field.named.is_empty() { tell!("item-number", n = n + 1) } else { field.named.clone() };
        Row { href, ..Filled::row(n, title, vec![field]) }
    };
    let items = Section {
        about: say("about-what-this-request-asks-about"),
        group: Some(f.group("items", say("add-add-an-item"), chosen)),
        ..section("items", say("items"), Vec::new())
    };
    let went = vec![
        f.field("sent.on", say("field-day-on-which-it-went")).hint(say("hint-n-2015-08-20")),
        f.field("sent.way", say("field-how-it-went")),
        f.area("message_ids", say("field-message-ids-of-our-mails")).hint(say("hint-one-on-each-line-in-angle")),
    ];
    let folded = went.iter().all(|f| f.value.is_empty() && f.fault.is_none());
    let before = Section {
        about: say("about-leave-this-empty-for-a-request"),
        folded,
        ..section("before", say("section-it-went-out-before-letters-were"), went)
    };
    vec![section("whom", say("section-who-is-asked"), whom), items, before]
}
