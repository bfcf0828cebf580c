//! What each sentence of a letter says, in short. In: its sentences. Out: for each its place, its tone and its claims: all that later steps of the walk ask
//! about it. Words and tokens are left behind, so that this is small enough to pass from one process to another.

use serde::{Deserialize, Serialize};

use super::claims;
use super::parse::Sentences;
use super::sentence::Sentence;
use super::tone::{self, Tone};
use crate::model::{FieldName, Page, Span};

/// A sentence, in short.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// The page's place in the document, from 0.
    pub(super) page: usize,
    /// Its stretch of the page's text.
    pub(super) span: Span,
    /// What it says beside its claims.
    #[serde(default, skip_serializing_if = "Tone::is_silent")]
    pub(super) tone: Tone,
    /// The values that it states, in their normal form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) claims: Vec<(FieldName, String)>,
}

/// All sentences of a letter, in their order.
pub(crate) fn said(sentences: &Sentences, pages: &[Page]) -> Vec<Said> {
    let short = |s: &Sentence| Said {
        page: s.page,
        span: s.span,
        tone: tone::of([s]),
        claims: pages
            .get(s.page)
            .map_or_else(Vec::new, |page| claims::of(s, &page.text).into_iter().map(|c| (c.name, c.value)).collect()),
    };
    sentences.all().iter().map(short).collect()
}

/// The tone of some sentences together.
pub(super) fn tone_of<'s>(all: impl IntoIterator<Item = &'s Said>) -> Tone {
    all.into_iter().map(|s| s.tone).fold(Tone::default(), Tone::and)
}
