//! Whether class and factors still rest on something. In: an arrival whose values or sentences somebody decided on. Out:
//! a note in its row of those factors that a person must decide on again, for the queues. It never changes class or factors.

use crate::store::arrivals::fallen::fallen;
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::rows::json;

/// Notes which factors lost what they rested on. Derived: the record of custody has the decisions.
pub(super) async fn renew_reopened(tx: &mut Tx, sha256: &str) -> Result<()> {
    let found = fallen(tx, sha256).await?;
    let note = (!found.is_empty()).then(|| json(&found));
    let sql = "UPDATE arrivals SET reopened = $2 WHERE sha256 = $1";
    on!(tx, c => sqlx::query(sql).bind(sha256).bind(note).execute(c).await.map(|_| ()))?;
    Ok(())
}
