//! Step: words to values with their place. A [`Sheet`] lays a document out once (lines, cells, captions); the finders then work on it and
//! on [`Run`]s of text: captions ([`Label`]), dates, numbers, references, parties, tables. Finders know languages and forms of paper,
//! not document types.

pub mod country;

pub mod date;

mod key;

mod label;

mod language;

mod layout;

mod lexicon;

pub mod number;

pub mod reference;

mod run;

mod sheet;

pub mod tokens;

pub use label::Label;
pub use lexicon::Sense;
pub use run::Run;
pub use sheet::{Cell, Line, Sheet};
