//! The register file as a table: which object has which keys, and which values each key allows. The types in
//! `model/` say the same; this table exists so that all faults can be reported at once, each with its line.

/// The kind of a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// The number 1: the version of the format.
    Version,
    /// A line of text, not empty, without control characters, without blanks at its ends.
    Text,
    /// The same, or empty.
    Caption,
    /// A marking, by code point: not empty, without control characters.
    Mark,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// An EDTF date.
    Date,
    /// A date to the day.
    Day,
    /// ISO 3166-1 alpha-2, present or former.
    Country,
    /// BCP 47.
    Language,
    /// A mail address.
    Email,
    /// A Message-ID in angle brackets.
    MessageId,
    /// A decimal as text.
    Quantity,
    /// `true` or `false`.
    Truth,
    /// A relative path that stays within its folder.
    Photo,
    /// A list of these.
    List(&'static Shape),
    /// An object; the word names it in messages.
    Object(&'static str, &'static [Key]),
}

/// Whether a key may be missing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Need {
    /// It must be present.
    Must,
    /// It may be missing.
    May,
    /// It may be missing or `null`.
    Null,
}

/// A key of an object.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) need: Need,
    pub(super) shape: Shape,
}

const fn must(name: &'static str, shape: Shape) -> Key {
    Key { name, need: Need::Must, shape }
}

const fn may(name: &'static str, shape: Shape) -> Key {
    Key { name, need: Need::May, shape }
}

const fn null(name: &'static str, shape: Shape) -> Key {
    Key { name, need: Need::Null, shape }
}

/// The whole file.
pub(super) const REGISTER: Shape = Shape::Object(
    "the register",
    &[
        must("tracepost", Shape::Version),
        may("parties", Shape::List(&PARTY)),
        may("items", Shape::List(&ITEM)),
        may("requests", Shape::List(&REQUEST)),
    ],
);

const PARTY: Shape = Shape::Object(
    "a party",
    &[
        must("id", Shape::Text),
        must("kind", Shape::OneOf(&["state", "company", "broker", "carrier", "organisation", "other"])),
        must("name", Shape::Text),
        may("aliases", Shape::List(&Shape::Text)),
        null("country", Shape::Country),
        may("contacts", Shape::List(&CONTACT)),
    ],
);

const CONTACT: Shape = Shape::Object(
    "a contact",
    &[
        must("channel", Shape::OneOf(&["permanent_mission", "point_of_contact", "licensing_authority", "company"])),
        must("name", Shape::Text),
        may("emails", Shape::List(&Shape::Email)),
        may("address", Shape::List(&Shape::Text)),
        must("language", Shape::Language),
        null("person", ADDRESSEE),
    ],
);

const ADDRESSEE: Shape = Shape::Object(
    "a person",
    &[
        must("name", Shape::Text),
        null("title", Shape::Text),
        null("rank", Shape::Text),
        null("gender", Shape::OneOf(&["female", "male"])),
        null("salutation", Shape::Text),
        null("excellency", Shape::Truth),
    ],
);

const ITEM: Shape = Shape::Object(
    "an item",
    &[
        must("id", Shape::Text),
        must("category", Shape::OneOf(&["weapon", "ammunition", "component", "explosive", "vehicle", "commercial"])),
        must("description", Shape::Text),
        null("manufacturer", Shape::Text),
        null("model", Shape::Text),
        null("calibre", Shape::Text),
        null("country_of_manufacture", Shape::Country),
        null("year_of_manufacture", Shape::Date),
        must("quantity", Shape::Quantity),
        may("markings", Shape::List(&MARKING)),
        must("documented", DOCUMENTED),
        may("photos", Shape::List(&Shape::Photo)),
        may("views", Shape::List(&Shape::Text)),
        may("captions", Shape::List(&Shape::Caption)),
    ],
);

const MARKING: Shape = Shape::Object(
    "a marking",
    &[
        must("kind", Shape::OneOf(&["serial", "lot", "batch", "import", "proof", "factory", "other"])),
        must("text", Shape::Mark),
        null("where", Shape::Text),
    ],
);

const DOCUMENTED: Shape = Shape::Object(
    "documented",
    &[
        must("date", Shape::Date),
        null("place", Shape::Text),
        must("country", Shape::Country),
        null("coordinates", Shape::Text),
        null("custodian", Shape::Text),
        null("circumstances", Shape::Text),
        null("seizure", Shape::Text),
    ],
);

const REQUEST: Shape = Shape::Object(
    "a request",
    &[
        must("reference", Shape::Text),
        must("kind", Shape::OneOf(&["primary", "secondary"])),
        null("parent", Shape::Text),
        must("recipient", Shape::Text),
        must("items", Shape::List(&Shape::Text)),
        must("issued", Shape::Date),
        must("language", Shape::Language),
        may("message_ids", Shape::List(&Shape::MessageId)),
        null("sent", SENT),
    ],
);

const SENT: Shape = Shape::Object(
    "sent",
    &[must("on", Shape::Day), must("way", Shape::OneOf(&["mail", "handed_over", "posted", "faxed"]))],
);
