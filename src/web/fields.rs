//! The forms of the register: which fields a party, an item and a request have, in which order and under which words. In: what was written, and what is wrong
//! with it. Out: sections of fields. Every key of the register has a field, so that a form that is saved as it was opened changes nothing. What a
//! field allows is not said here: the parser of the register says it.

use super::addresses::{address, id_of};
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
        let field = self.field(if list == List::Requests { "reference" } else { "id" }, "Short name");
        match (self.new, list) {
            (false, _) => Vec::new(),
            (true, List::Requests) => {
                vec![
                    Field { label: "Reference", ..field }
                        .hint("It stands on every letter. Leave it empty, and the next free one is taken."),
                ]
            }
            (true, List::Items) => vec![Field { label: "Id", ..field }.hint("Leave it empty, and one is made.")],
            (true, List::Parties) => {
                vec![field.hint("Such as ro or radom. Leave it empty, and one is made from the name.")]
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
        f.field("name", "Name").must().wide(),
        f.field("kind", "What it is").must(),
        f.field("country", "Country").hint("Two letters, such as RO.").offers("countries"),
    ];
    about.extend(f.name());
    about
        .push(f.area("aliases", "Other names and spellings").hint("One on each line. Answers are recognised by them."));
    let contact = |n: usize| {
        let key = |k: &str| format!("contacts[{n}].{k}");
        let person = |k: &str| format!("contacts[{n}].person.{k}");
        let fields = vec![
            f.field(key("name"), "Addressee").must().wide().hint("The office or firm, as it stands on the envelope."),
            f.field(key("channel"), "Channel").must(),
            f.field(key("language"), "Language").must().hint("Such as en or fr.").offers("languages"),
            Field { wide: false, ..f.area(key("emails"), "Mail addresses") }.hint("One on each line."),
            Field { wide: false, ..f.area(key("address"), "Postal address") }.hint("Line by line."),
        ];
        let more = vec![
            f.field(person("name"), "Name of the person").wide(),
            f.field(person("rank"), "Rank or title before the name"),
            f.field(person("title"), "Function"),
            f.field(person("gender"), "Form of address"),
            Field { options: truths(), kind: Kind::Choice, ..f.field(person("excellency"), "Excellency") },
            f.field(person("salutation"), "Salutation").hint("Only if it is not the usual one."),
        ];
        let more_open = more.iter().any(|f| !f.value.is_empty() || f.fault.is_some());
        Row {
            more,
            more_title: "The person at this address",
            more_open,
            ..Filled::row(n, format!("Contact {}", n + 1), fields)
        }
    };
    let contacts = Section {
        about: "Letters go to the permanent mission, else to the point of contact, else to the first address. The page of the party shows where the next one goes. What an address was before stays in its history.",
        group: Some(f.group("contacts", "Add a contact", contact)),
        ..section("contacts", "Contacts", Vec::new())
    };
    vec![section("about", "The party", about), contacts]
}

fn truths() -> Vec<(String, String)> {
    [("true", "Yes"), ("false", "No")].map(|(a, b)| (a.to_owned(), b.to_owned())).to_vec()
}

fn item(f: &Filled<'_>) -> Vec<Section> {
    let mut about = vec![
        f.field("description", "Description").must().wide(),
        f.field("category", "Category").must(),
        f.field("quantity", "Quantity").must(),
        f.field("manufacturer", "Manufacturer").hint("According to its marks."),
        f.field("model", "Exact model"),
        f.field("calibre", "Calibre").hint("As marked."),
        f.field("country_of_manufacture", "Country of manufacture").hint("Two letters.").offers("countries"),
        f.field("year_of_manufacture", "Year of manufacture").hint("1979, 198X (the 1980s), 1979~ (about)."),
    ];
    about.extend(f.name());
    let marking = |n: usize| {
        let key = |k: &str| format!("markings[{n}].{k}");
        let fields = vec![
            f.field(key("kind"), "Kind").must(),
            Field { exact: true, ..f.field(key("text"), "As struck") }.must(),
            f.field(key("where"), "Where it stands").offers("places"),
        ];
        Filled::row(n, format!("Marking {}", n + 1), fields)
    };
    let markings = Section {
        about: "Type each marking exactly as it is struck, with its spaces, hyphens and letters. Type ? for a character that cannot be read.",
        group: Some(f.group("markings", "Add a marking", marking)),
        ..section("markings", "Markings", Vec::new())
    };
    let found = vec![
        f.field("documented.date", "Date documented").must().hint("2026-03-01; 2026-03 if the day is not known."),
        f.field("documented.country", "Country").must().hint("Two letters.").offers("countries"),
        f.field("documented.place", "Town or district"),
        f.field("documented.coordinates", "Site: coordinates or map grid")
            .hint("As measured: 15.5007 N, 32.5599 E or 36P VD 50500 14000."),
        f.field("documented.custodian", "Held by").hint("Who had it when it was documented."),
        f.field("documented.seizure", "Seizure or site")
            .hint("What was found together has the same name here. No letter tells it.")
            .offers("seizures"),
        f.area("documented.circumstances", "Circumstances").hint("From whom, by whom, and how it came to light."),
    ];
    let photo = |n: usize| {
        let fields = vec![
            f.hidden(format!("photos[{n}]")),
            f.field(format!("views[{n}]"), "View")
                .hint("What it shows. Letters print it. Say it of each, or of none.")
                .offers("views"),
            f.field(format!("captions[{n}]"), "Caption").wide().hint("What else is to be said under it, if anything."),
        ];
        let hash = f.written.hashes.get(n).cloned();
        Row { hash, ..Filled::row(n, f.value(&format!("photos[{n}]")), fields) }
    };
    let photos = Section {
        about: "JPEG or PNG, up to 64 MiB each. The file is kept as it is; letters show a copy without what the camera stored.",
        group: Some(Group { files: true, ..f.group("photos", "Add the photographs", photo) }),
        ..section("photos", "Photographs", Vec::new())
    };
    vec![section("about", "The item", about), markings, section("documented", "Where it was found", found), photos]
}

fn request(f: &Filled<'_>) -> Vec<Section> {
    let mut whom = vec![
        f.find("recipient", "Recipient", "/find/parties").must().hint("Type a name, and choose from the list."),
        f.field("kind", "Kind").must().hint("Secondary: to a recipient that an answer named."),
        f.field("language", "Language of the letter").must().hint("Such as en or fr.").offers("languages"),
        f.field("issued", "Day of issue").must(),
    ];
    whom.extend(f.name());
    whom.push(
        f.find("parent", "The request that it follows from", "/find/requests").hint("Only for a secondary request."),
    );
    let chosen = |n: usize| {
        let field = f
            .find(format!("items[{n}]"), "Item", "/find/items")
            .must()
            .hint("Type an id, a serial, a model, and choose from the list.");
        let href = (!field.named.is_empty()).then(|| address(List::Items, &field.value));
        let title = if field.named.is_empty() { format!("Item {}", n + 1) } else { field.named.clone() };
        Row { href, ..Filled::row(n, title, vec![field]) }
    };
    let items = Section {
        about: "What this request asks about.",
        group: Some(f.group("items", "Add an item", chosen)),
        ..section("items", "Items", Vec::new())
    };
    let went = vec![
        f.field("sent.on", "Day on which it went").hint("2015-08-20"),
        f.field("sent.way", "How it went"),
        f.area("message_ids", "Message-IDs of our mails").hint("One on each line, in angle brackets."),
    ];
    let folded = went.iter().all(|f| f.value.is_empty() && f.fault.is_none());
    let before = Section {
        about: "Leave this empty for a request that is sent from here.",
        folded,
        ..section("before", "It went out before letters were kept here", went)
    };
    vec![section("whom", "Who is asked", whom), items, before]
}
