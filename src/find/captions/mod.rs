//! Captions and titles: the words that forms are printed in, in all languages, forgiving OCR. In: the cells of a laid-out document. Out: [`Label`]s and
//! [`Title`]s, each with the cell it stands in and how well it matched. Values are not read here.

pub(super) mod bracketed;

mod extent;

pub(super) mod headed;

mod label;

pub(super) mod lexicon;

pub(super) mod longest;

mod numbering;

mod pieces;

mod print;

pub(super) mod running;

pub(super) mod search;

pub(super) mod sense;

pub(super) mod shelf;

pub(super) mod title;

pub(in crate::find) use extent::names;
pub use label::Label;
pub(in crate::find) use label::initials;
pub use print::printed;
pub use sense::Sense;
pub use shelf::{is_caption, mentions, says_field};
pub use title::Title;
