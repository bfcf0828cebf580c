//! Step: words to values with their place. A [`Sheet`] lays a document out once (lines, cells, captions); the finders then work on it and
//! on [`Run`]s of text: captions ([`Label`]), dates, numbers, references, parties, tables. Finders know languages and forms of paper,
//! not document types.

pub mod country;

pub mod date;

mod decimal;

pub mod identifier;

mod key;

mod label;

mod language;

mod layout;

mod lexicon;

pub mod number;

mod number_words;

pub mod party;

pub mod reference;

pub mod region;

mod run;

mod sheet;

mod straight;

pub mod table;

mod title;

pub mod tokens;

pub mod unit;

pub use label::Label;
pub use lexicon::{Sense, says_field};
pub use run::Run;
pub use sheet::{Cell, Line, Sheet};
pub use title::Title;

/// Makes the tables of captions and titles now, which the first paper would else wait for: a fifth of a second.
pub fn make_ready() {
    lexicon::make_ready();
    title::make_ready();
}
