//! A leaf of a message's tree, and what its position in the tree says about it. Plain data.

use super::{Found, name};

/// A leaf of a message's tree, and what its position in the tree says about it.
pub(super) struct Leaf {
    pub(super) found: Found,
    /// `text/plain` or `text/html` without a file name: it may be the body.
    pub(super) readable: Option<Readable>,
    /// Which `multipart/alternative` it is a member of; of those only one is the body.
    pub(super) alternative: Option<u32>,
    /// The Content-ID, without brackets.
    pub(super) content_id: Option<String>,
}

impl Leaf {
    /// A file that came with the message.
    pub(super) fn file(found: Found) -> Self {
        Self { found, readable: None, alternative: None, content_id: None }
    }
}

/// The kinds of text of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readable {
    Plain,
    Html,
}

/// Whether something is left of the sender's name after it was made harmless.
pub(super) fn named(found: &Found) -> bool {
    found.name.as_deref().is_some_and(|n| name::harmless(n, &mut Vec::new()).is_some())
}
