//! Tongues, for writing and for reading: one file each, all of it data. A [`Language`] has month names, number marks, the captions
//! that papers print over their boxes, the titles of papers, and the sentences in which letters state things.
//!
//! A new tongue is a new file and two lines here.

mod en;

mod fr;

mod de;

mod es;

mod ru;

mod ar;

mod zh;

mod tr;

mod it;

mod pt;

mod ro;

mod pl;

mod sr;

mod bg;

mod uk;

use crate::model::{FieldName, Unit};

/// A column of a goods table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// The number of the row.
    Row,
    /// What was delivered.
    Description,
    /// How many or how much.
    Quantity,
    /// Of which unit.
    Unit,
    /// Lot or batch numbers.
    Lots,
    /// Serial numbers.
    Serials,
    /// The model, type or article number beside the description.
    Model,
    /// Price of one.
    Price,
    /// Price of the row.
    Amount,
    /// Anything else that has a column: marks, tariff code, size.
    Other,
}

/// All that one tongue brings.
#[derive(Debug)]
pub struct Language {
    /// BCP 47.
    pub code: &'static str,
    /// Its name in English, for messages to people.
    pub name: &'static str,
    /// The words around dates.
    pub dates: Dates,
    /// Number words, lower case, and what they count; articles that also mean "one" are left out.
    pub numbers: &'static [(&'static str, u32)],
    /// The month names, January first; the first form of each is the one to write, the others (cases, abbreviations) are for reading.
    pub months: [&'static [&'static str]; 12],
    /// Captions as printed, lower case, without colon, and the field each stands over.
    pub captions: &'static [(FieldName, &'static [&'static str])],
    /// Captions of the columns of goods tables, lower case.
    pub columns: &'static [(Column, &'static [&'static str])],
    /// Captions of what we do not want, lower case: they end the value before them.
    pub asides: &'static [&'static str],
    /// Words that open a row of totals, lower case.
    pub totals: &'static [&'static str],
    /// Units as printed, lower case, without full stop.
    pub units: &'static [(Unit, &'static [&'static str])],
    /// Titles by which papers call themselves, lower case, by document type.
    pub titles: &'static [(&'static str, &'static [&'static str])],
}

/// The words around dates: lower case, one word each.
#[derive(Debug)]
pub struct Dates {
    /// What may stand between day, month and year: `of`, `de`.
    pub joiners: &'static [&'static str],
    /// What may stand right behind the number of a day: `st`, `er`.
    pub ordinals: &'static [&'static str],
    /// What stands right before a year that stands alone: `in`, `im Jahre`.
    pub before_year: &'static [&'static str],
    /// What stands right behind a year: `году`, `godine`.
    pub after_year: &'static [&'static str],
    /// What stands before the number of a decade: `années`, `lat`.
    pub before_decade: &'static [&'static str],
    /// What stands glued (or by a hyphen or apostrophe) behind the number of a decade: the `s` of `1980s`.
    pub after_decade: &'static [&'static str],
    /// Decades in words, as the tens of their years: `eighties` is 8.
    pub decades: &'static [(&'static str, u32)],
    /// What makes a date vague: `about`.
    pub about: &'static [&'static str],
    /// The same, right behind the date: `civarında`.
    pub about_after: &'static [&'static str],
    /// What opens a period: `between`, `from`.
    pub between: &'static [&'static str],
    /// What closes a period whose ends [`Dates::and`] joins: `arasında`.
    pub between_after: &'static [&'static str],
    /// What joins the two ends of a period that was opened: `and`.
    pub and: &'static [&'static str],
    /// What joins the two ends of a period by itself: `to`, `until`.
    pub until: &'static [&'static str],
}

/// The shelf, in the order in which a page's language is guessed where nothing else tells.
pub const ALL: &[&Language] = &[
    &en::LANGUAGE,
    &fr::LANGUAGE,
    &de::LANGUAGE,
    &es::LANGUAGE,
    &ru::LANGUAGE,
    &ar::LANGUAGE,
    &zh::LANGUAGE,
    &tr::LANGUAGE,
    &it::LANGUAGE,
    &pt::LANGUAGE,
    &ro::LANGUAGE,
    &pl::LANGUAGE,
    &sr::LANGUAGE,
    &bg::LANGUAGE,
    &uk::LANGUAGE,
];

/// Names of countries: a line each, the ISO 3166-1 alpha-2 code, then its names in all tongues, parted by `\t`.
pub const COUNTRIES: &str = include_str!("countries.tsv");

/// The language of that BCP 47 code.
pub fn of(code: &str) -> Option<&'static Language> {
    ALL.iter().copied().find(|l| l.code == code)
}
