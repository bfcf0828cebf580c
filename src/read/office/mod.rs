//! Office files in; pages of words without boxes out. Nothing in them is run or fetched; macros, fields and links are only text.

mod doc;
mod doc_pieces;
mod doc_text;
mod docx;
mod grid;
mod hidden;
mod merged;
mod number_format;
mod odf;
mod odt;
mod package;
mod rtf;
mod rtf_text;
mod rtf_tokens;
mod rtf_words;
mod sheet;
mod shown_ods;
mod spread;
mod story;
mod wordml;
mod xls_anew;
mod xls_lock;

pub(super) use doc::read as read_doc;
pub(super) use docx::read as read_docx;
pub use grid::{Cell, Grid, grid};
pub(super) use odt::read as read_odt;
pub(super) use rtf::read as read_rtf;
pub(super) use sheet::read as read_sheet;
