//! Stores recognised pages in the archive, so that a document that comes again, in another mail or after an
//! interrupted job, is not recognised again.

use futures::FutureExt;
use futures::future::BoxFuture;

use crate::sandbox::{Known, Leaves, ReadingKey};
use crate::store::Archive;

/// An archive that stores pages. If it fails, documents are read again; the fault shows when they are filed.
pub(super) struct KeptReadings(pub(super) Archive);

impl Known for KeptReadings {
    fn find<'a>(&'a self, key: &'a ReadingKey) -> BoxFuture<'a, Option<Leaves>> {
        async move {
            let kept = self.0.reading(&key.sha256, &key.media_type, &key.reader).await.ok().flatten();
            kept.map(|(pages, remarks)| Leaves { pages, remarks })
        }
        .boxed()
    }

    fn keep<'a>(&'a self, key: &'a ReadingKey, leaves: &'a Leaves) -> BoxFuture<'a, ()> {
        async move {
            let what = (leaves.pages.clone(), leaves.remarks.clone());
            let _ = self.0.keep_reading((&key.sha256, &key.media_type, &key.reader), what).await;
        }
        .boxed()
    }
}
