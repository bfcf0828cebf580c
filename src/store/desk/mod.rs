//! What the review desk reads: documents with who stands behind each value, lists, queues, search; and what it keeps of its own: drafts, pictures of pages.

mod answered;
pub(super) mod documents;
pub(super) mod drafts;
pub(super) mod lists;
pub(super) mod overview;
pub(super) mod pictures;
pub(super) mod queues;
pub(super) mod search;
pub(super) mod views;
