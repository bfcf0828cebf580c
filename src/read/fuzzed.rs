//! A door for the fuzz targets: parts are read without recognition, so that each try takes milliseconds and meets our own code. It is there only with the
//! feature `fuzzing`.

use super::{Settings, pdf, plain};
use crate::model::{Document, Part};

/// Reads one part as [`super::read`] does, but of a PDF the text layer alone, whether it can be believed or not.
pub fn plainly(part: &Part, settings: &Settings) -> Document {
    if part.media_type == "application/pdf" { pdf::fuzzed::text_layers(part, settings) } else { plain(part) }
}
