//! What a kind of watched mailbox must be able to do: [`Watched`]. Each kind is one file. The caller remembers what was
//! seen before. Nothing is stored here.

use std::fmt::Debug;

use futures::future::BoxFuture;

use super::look::{Fetched, Item, Look, Trouble};

/// An open folder of a mailbox. Items keep their names from look to look.
pub trait Watched: Debug + Send {
    /// IMAP's UIDVALIDITY. If it changes, the UIDs have a new meaning. Empty for files.
    fn generation(&self) -> String {
        String::new()
    }

    /// Looks at the mailbox. `whole` asks for all items; else those since the last look are enough. Fails when the mailbox does not work.
    fn look(&mut self, whole: bool) -> BoxFuture<'_, Result<Look, Trouble>>;

    /// Fetches some items, or only the first of them: never more at once than a few large messages need in memory. If it fails, the items are
    /// still in the mailbox.
    fn fetch(&mut self, items: Vec<Item>) -> BoxFuture<'_, Result<Vec<Fetched>, Trouble>>;

    /// Flags or moves the mailbox's copies of these items, as configured. Call it only for items that are safe in the archive. Returns what was done;
    /// `None` if nothing was to be done. If the mailbox refuses, nothing is lost.
    fn settle<'a>(&'a mut self, _names: &'a [String]) -> BoxFuture<'a, Result<Option<String>, Trouble>> {
        Box::pin(async { Ok(None) })
    }

    /// Waits until something may have changed, at most until the next poll. Fails when the connection is dead.
    fn wait(&mut self) -> BoxFuture<'_, Result<(), Trouble>>;
}
