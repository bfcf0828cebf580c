//! The transfers that follow from decisions. In: an arrival with changed values or links. Out: its transfers, built
//! again.

use crate::model::{Filed, Transfer};
use crate::store::arrivals::{filed_rows, load};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;

/// How the transfers of an arrival are built, from its fields and the request that it answers.
pub type Legs = fn(&Filed, Option<&str>) -> Vec<Transfer>;

/// Builds the transfers of an arrival anew from what stands, and puts them in the place of those it had. The message answers the request that a person
/// has confirmed; where nobody has, the one that the machine proposes first. Transfers are derived: the record of custody has the decisions.
pub(super) async fn renew_transfers(tx: &mut Tx, sha256: &str, legs: Legs) -> Result<()> {
    let found = load::arrival(tx, sha256.to_owned()).await?;
    let Some(filed) = found.and_then(|(arrival, _)| arrival.filed) else { return Ok(()) };
    let sql = "SELECT request FROM links WHERE arrival = $1 AND standing <> 'rejected' \
               ORDER BY CASE standing WHEN 'confirmed' THEN 0 WHEN 'machine' THEN 1 ELSE 2 END, position LIMIT 1";
    let request: Option<String> = on!(&mut *tx, c => sqlx::query_scalar(sql).bind(sha256).fetch_optional(c).await)?;
    let transfers = legs(&filed, request.as_deref());
    if transfers != filed.transfers {
        let sql = "DELETE FROM transfers WHERE arrival = $1";
        on!(&mut *tx, c => sqlx::query(sql).bind(sha256).execute(c).await.map(|_| ()))?;
        filed_rows::put_transfers(tx, sha256, &transfers).await?;
    }
    Ok(())
}
