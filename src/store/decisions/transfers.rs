//! The transfers that follow from decisions. In: an arrival with changed values or links. Out: its transfers, built
//! again.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Filed, Standing, Transfer};
use crate::store::arrivals::{filed_rows, load};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;

/// How the transfers of an arrival are built, from its fields and the request that it answers.
pub type Legs = fn(&Filed, Option<&str>) -> Vec<Transfer>;

/// The items of each request with which a person has placed a message.
async fn asked(tx: &mut Tx, sha256: &str) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let sql = "SELECT l.request, i.item FROM links l JOIN request_items i ON i.request = l.request \
               WHERE l.arrival = $1 AND l.standing = 'confirmed'";
    let rows: Vec<(String, String)> = on!(tx, c => sqlx::query_as(sql).bind(sha256).fetch_all(c).await)?;
    let mut asked = BTreeMap::<String, BTreeSet<String>>::new();
    for (request, item) in rows {
        asked.entry(request).or_default().insert(item);
    }
    Ok(asked)
}

/// The one request whose items the papers of a transfer are about, where a person has said of which items their values are. A message may carry a paper that belongs to
/// another request than the message.
fn own_request<'r>(
    filed: &Filed,
    transfer: &Transfer,
    asked: &'r BTreeMap<String, BTreeSet<String>>,
) -> Option<&'r str> {
    let shows = |sha256: &str| transfer.shown_by.iter().any(|(document, _)| document == sha256);
    let papers = filed.documents.iter().filter(|d| shows(&d.document.part.sha256));
    let fields = papers.flat_map(|d| &d.understanding.fields).filter(|f| f.standing != Standing::Rejected);
    let items: BTreeSet<&String> = fields.filter_map(|f| f.items.as_ref()).flatten().collect();
    let mut of = asked.iter().filter(|(_, own)| !items.is_empty() && items.iter().all(|item| own.contains(*item)));
    match (of.next(), of.next()) {
        (Some((request, _)), None) => Some(request),
        _ => None,
    }
}

/// Builds the transfers of an arrival anew from what stands, and puts them in the place of those it had. The message answers the request that a person
/// has confirmed; where nobody has, the one that the machine proposes first. Transfers are derived: the record of custody has the decisions.
pub(super) async fn renew_transfers(tx: &mut Tx, sha256: &str, legs: Legs) -> Result<()> {
    let found = load::arrival(tx, sha256.to_owned()).await?;
    let Some(filed) = found.and_then(|(arrival, _)| arrival.filed) else { return Ok(()) };
    let sql = "SELECT request FROM links WHERE arrival = $1 AND standing <> 'rejected' \
               ORDER BY CASE standing WHEN 'confirmed' THEN 0 WHEN 'machine' THEN 1 ELSE 2 END, position LIMIT 1";
    let request: Option<String> = on!(&mut *tx, c => sqlx::query_scalar(sql).bind(sha256).fetch_optional(c).await)?;
    let mut transfers = legs(&filed, request.as_deref());
    let asked = asked(tx, sha256).await?;
    for transfer in &mut transfers {
        if let Some(own) = own_request(&filed, transfer, &asked) {
            transfer.request = Some(own.to_owned());
        }
    }
    if transfers != filed.transfers {
        let sql = "DELETE FROM transfers WHERE arrival = $1";
        on!(&mut *tx, c => sqlx::query(sql).bind(sha256).execute(c).await.map(|_| ()))?;
        filed_rows::put_transfers(tx, sha256, &transfers).await?;
    }
    Ok(())
}
