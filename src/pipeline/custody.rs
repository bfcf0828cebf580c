//! The legs of a chain of custody, built anew where a person has decided on a value. In: an arrival. Out: its transfers, as its fields now show them.

use crate::documents;
use crate::model::Filed;
use crate::model::Transfer;
use crate::store::{Archive, Result};

/// Builds the transfers of an arrival from its fields as they stand. To be called after each decision on a field or a line of goods: what is derived
/// from values is of the corrected ones.
///
/// # Errors
/// When the archive refuses.
pub async fn renew(archive: &Archive, arrival: &str) -> Result<()> {
    archive.renew_transfers(arrival, legs).await
}

fn legs(filed: &Filed) -> Vec<Transfer> {
    let before = filed.transfers.first().and_then(|t| t.request.as_deref());
    let request = before.or_else(|| filed.links.first().map(|l| l.reference.as_str()));
    documents::transfers(filed.documents.iter().map(|d| (d.document.part.sha256.as_str(), &d.understanding)), request)
}
