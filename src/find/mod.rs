//! Step: words to values with their place. A [`Sheet`] is a laid-out document with the captions, titles and languages found on it; the finders then
//! work on it and on runs of text: dates, numbers, references, parties, tables. Finders know languages and forms of paper, not document types.

mod captions;

pub mod country;

pub mod date;

mod decimal;

pub mod identifier;

mod key;

mod language;

pub mod number;

mod number_words;

pub mod party;

pub mod reference;

pub mod region;

mod sheet;

pub mod table;

pub mod unit;

pub use captions::{Label, Sense, Title, make_ready, says_field};
pub use sheet::Sheet;
