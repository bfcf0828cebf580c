//! A step: from words to values with their positions. A [`Sheet`] is a laid-out document with its captions, titles
//! and languages. The finders work on it and on runs of text: dates, numbers, references, parties, tables. Finders
//! know languages and forms of documents. They do not know document types.

pub mod airlines;

pub mod by_hand;

mod captions;

pub mod country;

pub mod currency;

pub mod date;

mod decimal;

pub mod empty;

pub mod home;

pub mod identifier;

mod key;

mod language;

mod misread;

pub mod number;

pub mod party;

pub mod reference;

pub mod region;

mod sheet;

pub mod table;

pub mod unit;

pub(crate) use key::{any_of, is_number_word, key_of, number_words};

pub use captions::{Label, Sense, Title, is_caption, mentions, printed, says_field};
pub use sheet::Sheet;

#[cfg(test)]
pub(crate) mod drawn;
