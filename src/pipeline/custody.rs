//! The transfers of an arrival, built again after a person has decided on a value. In: an arrival. Out: its
//! transfers, from its values as they are now.

use crate::documents;
use crate::model::Filed;
use crate::model::Transfer;
use crate::store::{Archive, Result};

/// Builds the transfers of an arrival from its present values. Call it after each decision on a value or a line of goods, so that transfers follow
/// corrections.
///
/// # Errors
/// When the archive fails.
pub async fn renew(archive: &Archive, arrival: &str) -> Result<()> {
    archive.renew_transfers(arrival, legs).await
}

fn legs(filed: &Filed) -> Vec<Transfer> {
    let before = filed.transfers.first().and_then(|t| t.request.as_deref());
    let request = before.or_else(|| filed.links.first().map(|l| l.reference.as_str()));
    documents::transfers(filed.documents.iter().map(|d| (d.document.part.sha256.as_str(), &d.understanding)), request)
}
