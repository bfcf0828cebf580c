//! What was found together is changed together: when and where it was documented, and under which seizure or site. In: each item as a person saw it, and what is to be
//! said of it. Out: all of them changed, each with its event, or none.

use jiff::Timestamp;

use super::import::{Imported, change};
use super::rows;
use super::seen::{changed, with_photos};
use crate::model::{Documented, Item};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::error::Result;
use crate::store::base::events::Work;

impl Archive {
    /// Says of each of these items when and where it was documented. How many were changed.
    ///
    /// # Errors
    /// [`crate::store::Error::Changed`] where an item is not as it was seen; then nothing was changed.
    pub async fn change_documented(&self, found: Vec<(Item, Documented)>, who: &str, now: Timestamp) -> Result<usize> {
        let (archive, who) = (self.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let mut done = 0;
            for (seen, documented) in found {
                let subject = format!("item {}", seen.id);
                if rows::item(&mut work.tx, &seen.id).await?.as_ref() != Some(&seen) {
                    return Err(changed(&mut work.tx, &subject).await?);
                }
                if seen.documented == documented {
                    continue;
                }
                let hashes = rows::hashes_of(&mut work.tx, &seen.id).await?;
                let after = Item { documented, ..seen.clone() };
                let (before, said) = (with_photos(&seen, &hashes), with_photos(&after, &hashes));
                change(&mut work, &subject, before, said, &mut Imported::default()).await?;
                rows::put_documented(&mut work.tx, &after).await?;
                done += 1;
            }
            if done > 0 {
                work.commit().await?;
            }
            Ok(done)
        })
        .await
    }
}
