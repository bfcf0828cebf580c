//! What a letter needs besides the request and its items: earlier letters, the message that it answers, a
//! right-of-reply text, findings. Plain data. Each kind takes what it needs, and says what is missing.

use jiff::civil::Date;
use serde::Serialize;

use super::countries;
use crate::model::{Confirmed, Disclosed, Factor, FactorMark, FieldName, LinkMark, Party, Value};

/// What a letter needs besides the request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Matter {
    /// The letter's own number.
    pub number: Option<String>,
    /// Our earlier letters that it names, oldest first.
    pub earlier: Vec<Earlier>,
    /// For a reminder: its number, 1 or 2.
    pub reminder: Option<u8>,
    /// Whether it is the last one.
    pub last: bool,
    /// The message that it answers.
    pub received: Option<Received>,
    /// For a secondary request: who named its recipient, and what they said, as far as their terms of use allow.
    pub named: Option<Named>,
    /// What is withheld from its reader under terms of use, one line each.
    pub withheld: Vec<String>,
    /// Whether what it rests on was verified. Else it was confirmed as read.
    pub verified: bool,
    /// The right-of-reply text that it carries.
    pub text: Option<ReplyText>,
    /// The denial of the maker.
    #[serde(skip)]
    pub denied: Option<Denied>,
    /// For thanks: all requests that the answer covers, by reference.
    pub covered: Vec<String>,
    /// For a red-flag notice: the parties and the numbers of the papers.
    pub cited: Vec<Cited>,
    /// For a counterfeit notice: the maker's grounds, in the maker's own words.
    pub grounds: Vec<String>,
    /// What was found, one line each: red flags of a certificate, numbers that do not follow the format.
    pub findings: Vec<String>,
    /// The format of genuine numbers, if we learnt it.
    pub serial_format: Option<String>,
    /// The proof that an earlier letter was delivered.
    pub proof: Option<ProofSaid>,
    /// Our letter, by number, of which a copy goes with it.
    pub copy_of: Option<String>,
    /// Who gets a copy, by name.
    pub copies: Vec<String>,
    /// The files that go with it, by name.
    pub enclosures: Vec<String>,
}

impl Matter {
    /// What it tells of answers, one line each: that there is one, and every value, factor, link and check of it. What is computed again from the archive must
    /// have each of these lines, or the letter says what nobody stands behind any more.
    pub fn told(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let value = |name: &str, value: &str| format!("{} {value}", name.replace('_', " "));
        if let Some(received) = &self.received {
            lines.push(format!("an answer received on {}", received.day));
            lines.extend(received.number.as_ref().map(|n| format!("document number {n}")));
        }
        if let Some(named) = &self.named {
            lines.extend(named.by.as_ref().map(|(name, day)| format!("an answer of {name}, received on {day}")));
            lines.extend(named.facts.iter().map(|(name, v)| value(name.as_str(), v)));
            lines.extend((self.verified && !named.facts.is_empty()).then(|| "that the answer was verified".to_owned()));
        }
        lines.extend(self.cited.iter().map(|c| value(&c.name, &c.value)));
        lines.extend(self.covered.iter().map(|request| format!("an answer to {request}")));
        if let Some(denied) = &self.denied {
            let of = denied.items.as_ref().map(|ids| format!(" of {}", ids.join(", "))).unwrap_or_default();
            lines.push(format!("that the manufacture{of} is denied"));
        }
        lines
    }
}

/// One of our letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Earlier {
    /// Its number.
    pub number: String,
    /// The day printed on it, ISO 8601.
    pub dated: String,
    /// Its kind.
    pub kind: String,
}

/// A received message. It can only be made of a message that a person placed with the request, and of which the reader may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Received {
    /// When it came, ISO 8601.
    pub(super) day: String,
    /// Their number for it (a note verbale's, a letter's), if one is confirmed.
    pub(super) number: Option<String>,
}

impl Received {
    /// A message that a person placed, with its day (ISO 8601) and its confirmed number.
    pub fn of(
        _placed: &Disclosed<Confirmed<LinkMark>>,
        day: Date,
        number: Option<&Disclosed<Confirmed<Value>>>,
    ) -> Self {
        Self { day: day.to_string(), number: number.map(|n| n.value().to_owned()) }
    }
}

/// Who named the recipient of a secondary request, and what else they said. It can only be made of what its reader may be told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Who named it, with the day (ISO 8601) on which we received that.
    pub(super) by: Option<(String, String)>,
    /// Its country, if a state named it.
    pub(super) state: Option<String>,
    /// What they said of the items: the name of the value, and its normal form.
    pub(super) facts: Vec<(FieldName, String)>,
}

impl Named {
    /// `by`: whose answer it is, with the party and the day; `None` if their terms of use do not allow to name them.
    pub fn of(
        by: Option<(&Disclosed<Confirmed<LinkMark>>, &Party, Date)>,
        facts: &[&Disclosed<Confirmed<Value>>],
    ) -> Self {
        let mut told: Vec<(FieldName, String)> = Vec::new();
        for fact in facts.iter().map(|f| (f.name(), f.value().to_owned())) {
            if !told.contains(&fact) {
                told.push(fact);
            }
        }
        let state = by.as_ref().and_then(|(_, party, _)| countries::of_state(party)).map(str::to_owned);
        Self { by: by.map(|(_, party, day)| (party.name.clone(), day.to_string())), state, facts: told }
    }
}

/// A party or a number that papers name. It can only be made of what the reader may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cited {
    pub(super) name: String,
    pub(super) dated: bool,
    pub(super) value: String,
}

impl Cited {
    /// A value, under its own name, or under that of the paper that it numbers (`certificate`).
    pub fn of(value: &Disclosed<Confirmed<Value>>, of_paper: Option<&str>) -> Self {
        let name = value.name();
        Self {
            name: of_paper.unwrap_or_else(|| name.as_str()).to_owned(),
            dated: name.is_date(),
            value: value.value().to_owned(),
        }
    }

    /// Who supplied the papers.
    pub fn supplier(_placed: &Disclosed<Confirmed<LinkMark>>, name: &str) -> Self {
        Self { name: "supplier".to_owned(), dated: false, value: name.to_owned() }
    }
}

/// That a maker denies items. It can only be made of a confirmed denial of which the reader may be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Denied {
    pub(super) items: Option<Vec<String>>,
}

impl Denied {
    /// The denial that a person confirmed; `None` if the factor is another.
    pub fn of(mark: &Disclosed<Confirmed<FactorMark>>) -> Option<Self> {
        let denies = mark.factor() == Factor::ManufacturerDenied;
        denies.then(|| Self { items: mark.items().map(<[String]>::to_vec) })
    }

    /// Whether it is said of that item. `alone`: the answer can be about no other.
    pub fn is_of(&self, item: &str, alone: bool) -> bool {
        self.items.as_ref().map_or(alone, |ids| ids.iter().any(|i| i == item))
    }
}

/// A right-of-reply text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplyText {
    /// Its reference.
    pub id: String,
    /// Its version.
    pub version: i64,
    /// The text, by code point.
    pub text: String,
    /// Its statements, for comments by number.
    pub statements: Vec<String>,
    /// The day after which it is locked, ISO 8601.
    pub lock_date: Option<String>,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Whether it was agreed.
    pub agreed: bool,
}

/// A proof of delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProofSaid {
    /// `handed_over`, `posted`, `faxed`, `mailed`.
    pub how: String,
    /// When, ISO 8601.
    pub day: String,
    /// In words.
    pub note: Option<String>,
}
