//! Tongues, for writing and for reading. A [`Language`] has month names, the captions that papers print over their boxes, the titles of
//! papers, and the words in which letters state things.
//!
//! Each tongue is one data file beside this one, `<code>.txt`, which a person who speaks the tongue can mend without Rust: lists of phrases,
//! one a line. The build script (`build/tongues`) checks the files and makes the constants from them. A new tongue is a new file. Where two
//! tongues have the same word, the order of [`ALL`] decides; `order.txt` lists the tongues that come first.
//!
//! The structs below say which sections a file has: a list is a section (`claims: Claims` with `make` is `[claims.make]`), a list with names is
//! a section for each name (`[captions.consignee]`), texts and flags are lines of their struct's section.

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
    /// How it builds sentences and writes figures.
    pub grammar: Grammar,
    /// The letters it is written in.
    pub script: Script,
    /// How pages in it are recognised and told from others.
    pub reading: Reading,
    /// The words around dates.
    pub dates: Dates,
    /// The words in which letters state things.
    pub claims: Claims,
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
    /// Captions of what a thing is like (mass, length, shelf life), lower case.
    pub properties: &'static [&'static str],
    /// What stands right before a value in the running text of a certificate, lower case: `supplied by`, `valid until`.
    pub statements: &'static [(FieldName, &'static [&'static str])],
    /// Words that open a row of totals, lower case.
    pub totals: &'static [&'static str],
    /// Units as printed, lower case, without full stop.
    pub units: &'static [(Unit, &'static [&'static str])],
    /// Titles by which papers call themselves, lower case, by document type.
    pub titles: &'static [(&'static str, &'static [&'static str])],
}

/// How a tongue builds sentences and writes figures: what rules ask, so that none asks which tongue it is.
#[derive(Debug, PartialEq, Eq)]
pub struct Grammar {
    /// The negation stands behind the verb or its object: `wir lieferten die Waffe nicht`.
    pub negation_follows: bool,
    /// All nouns have capitals, not names alone.
    pub nouns_capitalised: bool,
    /// The maker may stand behind the word for making, with a word of `claims.by_after` behind its name: `üretimi X tarafından`.
    pub maker_follows_verb: bool,
    /// The recipient may stand right behind the verb of delivering, without a preposition.
    pub recipient_follows_verb: bool,
    /// The number of a contract or an order stands before its noun: `SP-15/662 no.lu sipariş`.
    pub number_before_noun: bool,
    /// A day in figures may have the month first: `03/04/2015` may be 4 March.
    pub month_first: bool,
    /// Decimals are set off by a point: `1,250.50`.
    pub decimal_point: bool,
}

/// The letters of a tongue. The first tongue of [`ALL`] in a script says all of it; the others name it alone.
#[derive(Debug)]
pub struct Script {
    /// Its name, such as `Latin`. A page is read in Latin letters first, and in other scripts where that makes no sense.
    pub name: &'static str,
    /// From which letter to which, both included.
    pub letters: &'static [(char, char)],
    /// Its letters that look as Latin ones do, or as strokes of ruled lines: what has no others may be either.
    pub alike: &'static str,
    /// So many letters prove that it stands on a page.
    pub enough: u32,
}

/// How pages in a tongue are recognised and told from others.
#[derive(Debug)]
pub struct Reading {
    /// Tesseract's models for it, the one to read with first: `deu`, of the Debian package tesseract-ocr-deu.
    pub models: &'static [&'static str],
    /// The languages that it serves where a text's language is detected, by ISO 639-3, itself first: `srp`, `hrv`.
    pub detected: &'static [&'static str],
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
pub const ALL: &[&Language] = include!(concat!(env!("OUT_DIR"), "/tongues.rs"));

/// The words in which letters state things. `*` stands for any ending. Case and
/// accents do not matter.
#[derive(Debug)]
pub struct Claims {
    /// The sender of the letter: `we`, `our company`.
    pub we: &'static [&'static str],
    /// What turns a statement round: `not`, `unable`.
    pub not: &'static [&'static str],
    /// Verbs and nouns of making.
    pub make: &'static [&'static str],
    /// What stands between a verb of making and the maker.
    pub by: &'static [&'static str],
    /// The same behind the maker's name.
    pub by_after: &'static [&'static str],
    /// Nouns for the maker.
    pub maker: &'static [&'static str],
    /// Verbs and nouns of delivering, selling, exporting.
    pub deliver: &'static [&'static str],
    /// What stands before the recipient of a delivery.
    pub to: &'static [&'static str],
    /// The same behind the recipient's name.
    pub to_after: &'static [&'static str],
    /// Endings set off by an apostrophe that make a name the recipient.
    pub to_suffix: &'static [&'static str],
    /// What stands between the goods and who bought them: `purchased by`.
    pub bought: &'static [&'static str],
    /// The same behind the buyer's name.
    pub bought_after: &'static [&'static str],
    /// Nouns for the recipient.
    pub recipient: &'static [&'static str],
    /// What stands before an intermediary: `through`, `by order of`, `broker`.
    pub via: &'static [&'static str],
    /// The same behind the intermediary's name.
    pub via_after: &'static [&'static str],
    /// Verbs whose subject is the recipient: `bought`.
    pub buy: &'static [&'static str],
    /// Nouns and verbs of transport.
    pub carry: &'static [&'static str],
    /// What tells of the way: ports, vessels, loading.
    pub route: &'static [&'static str],
    /// Nouns for a contract.
    pub contract: &'static [&'static str],
    /// Nouns for an order.
    pub order: &'static [&'static str],
    /// What joins a noun and the name it is: `was`, `is`.
    pub be: &'static [&'static str],
    /// What stands before a name and is no part of it: `the company`.
    pub generic: &'static [&'static str],
    /// Nouns of offices that begin or continue a name in small letters: `ministry`.
    pub head: &'static [&'static str],
    /// Small words inside names: `of`, `and`.
    pub link: &'static [&'static str],
    /// Words that no name contains: prepositions, verbs.
    pub stop: &'static [&'static str],
    /// What is counted: `rifles`, `crates`.
    pub goods: &'static [&'static str],
    /// What announces a quantity: `consignment of`.
    pub quantity: &'static [&'static str],
    /// Verbs of confirming.
    pub confirm: &'static [&'static str],
    /// What an archive holds.
    pub records: &'static [&'static str],
    /// What became of it: `burnt`.
    pub destroyed: &'static [&'static str],
    /// Words for the time that records are kept.
    pub retention: &'static [&'static str],
    /// What says that this time is over.
    pub expired: &'static [&'static str],
    /// Verbs of keeping records.
    pub kept: &'static [&'static str],
    /// `not available`, `could not be found`.
    pub absent: &'static [&'static str],
    /// Verbs of refusing and of not being able.
    pub deny: &'static [&'static str],
    /// What is refused: to disclose, to provide.
    pub disclose: &'static [&'static str],
    /// Grounds of secrecy.
    pub secret: &'static [&'static str],
    /// What says that a firm is no more.
    pub dissolved: &'static [&'static str],
    /// What says that the goods are not what they seem.
    pub fake: &'static [&'static str],
    /// What announces enclosures.
    pub enclosed: &'static [&'static str],
    /// What acknowledges receipt.
    pub received: &'static [&'static str],
    /// What puts off the answer.
    pub later: &'static [&'static str],
    /// What machines write for people who are away.
    pub away: &'static [&'static str],
    /// The trade's own words: weapons, serial numbers, tracing.
    pub trace: &'static [&'static str],
    /// Salutations.
    pub greet: &'static [&'static str],
    /// Closing phrases.
    pub close: &'static [&'static str],
    /// Papers and events that have dates of their own: a letter, a law, a find. A date near them is theirs.
    pub doc: &'static [&'static str],
    /// Captions of "caption: value" lists in letters.
    pub labels: &'static [(FieldName, &'static [&'static str])],
}

/// Names of countries: a line each, the ISO 3166-1 alpha-2 code, then its names in all tongues, parted by `\t`.
pub const COUNTRIES: &str = include_str!("countries.tsv");

/// The language of that BCP 47 code.
pub fn of(code: &str) -> Option<&'static Language> {
    ALL.iter().copied().find(|l| l.code == code)
}

/// The tongues that bring a script other than Latin, each with its [`Script`] in full.
pub fn scripts() -> impl Iterator<Item = &'static Language> {
    ALL.iter().copied().filter(|l| !l.script.letters.is_empty())
}

impl Script {
    /// Whether a character is one of its letters.
    pub fn has(&self, c: char) -> bool {
        self.letters.iter().any(|(first, last)| (*first..=*last).contains(&c))
    }
}
