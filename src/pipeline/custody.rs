//! The transfers of an arrival, built again after a person has decided. In: an arrival with its present values, and the request that it answers.
//! Out: its transfers.

use crate::documents;
use crate::model::{Filed, Transfer};

/// Builds the transfers of an arrival from its present values. The store calls it in each decision on a value or a link, so that transfers follow
/// corrections.
pub(super) fn legs(filed: &Filed, request: Option<&str>) -> Vec<Transfer> {
    documents::transfers(filed.documents.iter().map(|d| (d.document.part.sha256.as_str(), &d.understanding)), request)
}
