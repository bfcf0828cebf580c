//! Pages of documents that were recognised before, under the hash of the bytes, the media type, and the reader.
//! Something outside of this room stores them: it implements [`Known`].

use futures::future::BoxFuture;

use crate::read::Leaves;

/// The key of stored pages: which bytes, as which type, read by which reader.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ReadingKey {
    /// The SHA-256 of the part's bytes.
    pub sha256: String,
    /// Their media type.
    pub media_type: String,
    /// The reader: its code, the engine with its models, and the settings that affect the result; an opaque word.
    pub reader: String,
}

/// A store of pages. It never fails: what it cannot find or keep is read again.
pub trait Known: Send + Sync {
    /// Stored pages.
    fn find<'a>(&'a self, key: &'a ReadingKey) -> BoxFuture<'a, Option<Leaves>>;

    /// Stores pages.
    fn keep<'a>(&'a self, key: &'a ReadingKey, leaves: &'a Leaves) -> BoxFuture<'a, ()>;
}
