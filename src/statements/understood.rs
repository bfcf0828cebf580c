//! A document as it was understood. `documents` fills it, in the reading child. It holds what is kept of the document, and what later steps of the same
//! walk need, so that nothing is worked out twice. It passes from process to process.

use std::borrow::Borrow;

use serde::{Deserialize, Serialize};

use super::said::Said;
use crate::model::{Nature, Understanding};

/// A document as it was understood.
#[derive(Debug, Serialize, Deserialize)]
pub struct Understood {
    /// What is kept of it: its type, its fields, its rows of goods.
    pub understanding: Understanding,
    /// What its type shows of a transfer.
    pub nature: Nature,
    /// What each of its sentences says, if it is a letter.
    pub said: Vec<Said>,
}

impl Borrow<Understanding> for Understood {
    fn borrow(&self) -> &Understanding {
        &self.understanding
    }
}
