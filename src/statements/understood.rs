//! A document as it was understood. `documents` fills it. It holds what is kept of the document, and what later steps of the same walk need, so that
//! nothing is worked out twice.

use std::borrow::Borrow;

use super::parse::Sentences;
use crate::model::{Nature, Understanding};

/// A document as it was understood.
#[derive(Debug)]
pub struct Understood {
    /// What is kept of it: its type, its fields, its rows of goods.
    pub understanding: Understanding,
    /// What its type shows of a transfer.
    pub nature: Nature,
    /// Its sentences.
    pub sentences: Sentences,
}

impl Borrow<Understanding> for Understood {
    fn borrow(&self) -> &Understanding {
        &self.understanding
    }
}
