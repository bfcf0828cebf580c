//! What is known from before: readings of papers kept by the hash of their bytes, their kind, and who read them. Whoever keeps them answers to [`Known`].

use futures::future::BoxFuture;

use crate::read::Leaves;

/// Which reading: of which bytes, as what, by whom.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ReadingKey {
    /// The SHA-256 of the part's bytes.
    pub sha256: String,
    /// What they were taken to be.
    pub media_type: String,
    /// The reading code, the engine with its models, and the settings that bear on what is read; an opaque word.
    pub reader: String,
}

/// A place where readings are kept. What cannot be found or kept there is read again: it never fails.
pub trait Known: Send + Sync {
    /// A reading from before.
    fn find<'a>(&'a self, key: &'a ReadingKey) -> BoxFuture<'a, Option<Leaves>>;

    /// Keeps a reading.
    fn keep<'a>(&'a self, key: &'a ReadingKey, leaves: &'a Leaves) -> BoxFuture<'a, ()>;
}
