//! What came in, and what was read in it. In: raw bytes, then results of reading. Out: the same, with every page
//! and word. The decisions of people are in `decisions`.

pub(super) mod asks;
pub(super) mod brought;
pub(super) mod deleted;
pub(super) mod document_rows;
pub(super) mod effects;
pub(super) mod fallen;
pub(super) mod filed;
pub(super) mod filed_rows;
pub(super) mod intake;
pub(super) mod load;
pub(super) mod load_documents;
pub(super) mod mailboxes;
pub(super) mod pages;
pub(super) mod readings;
pub(super) mod received;
pub(super) mod senders;
