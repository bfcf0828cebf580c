//! What the review desk reads: documents with the person behind each value, lists, queues, search. Also what it
//! stores for itself: drafts and pictures of pages.

mod answered;
pub(super) mod documents;
pub(super) mod drafts;
pub(super) mod entries;
pub(super) mod lists;
pub(super) mod notes;
pub(super) mod overview;
pub(super) mod pictures;
pub(super) mod queues;
pub(super) mod search;
pub(super) mod seizures;
pub(super) mod views;
