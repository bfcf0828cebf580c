//! The way in, whole, on one screen. In: raw bytes and where they were seen. Out: what they are, what they say, which request they answer,
//! filed in the archive. Knows the order of the steps and nothing of how any of them is done.

use jiff::Timestamp;

use crate::documents;
use crate::link::Index;
use crate::mailboxes::Found;
use crate::model::{Document, FiledDocument, ItemLink, Link, Message, PartRole, Remark, Understanding};
use crate::sandbox::Readers;
use crate::store::{self, Archive};

/// What was read out of one thing, before it is filed.
#[derive(Debug)]
pub struct Reading {
    documents: Vec<Document>,
    understandings: Vec<Understanding>,
}

/// Keeps one thing: its bytes are on disk, encrypted and synced, and its row is committed, before anything looks at it.
/// Says whether these bytes are new to the archive.
///
/// # Errors
/// When the disk or the database refuses; the thing then still lies where it was found.
pub async fn keep(archive: &Archive, found: &Found, who: &str, now: Timestamp) -> Result<store::Kept, store::Error> {
    let raw = found.raw();
    match found {
        Found::Mail(_) => archive.keep_mail(&raw.bytes, &raw.source, who, now).await,
        Found::Paper { name, .. } => archive.keep_paper(&raw.bytes, name, &raw.source, who, now).await,
    }
}

/// Has bytes unpacked and read in the killable child, then understood. Never fails for what the bytes are.
///
/// # Errors
/// When no reader can be started.
pub async fn read(
    readers: &Readers,
    name: Option<&str>,
    bytes: Vec<u8>,
    seen: impl FnMut(u32, u32) + Send,
) -> Result<Reading, crate::sandbox::Error> {
    // 1. Unpack and read, in the child: parts, pages, words.
    let documents = readers.read(name.map(str::to_owned), bytes, seen).await?;

    // 2. Understand each paper: its type, its fields, its line items.
    let understandings = documents.iter().map(documents::understand).collect();
    Ok(Reading { documents, understandings })
}
