//! From documents to the transfers that they show. In: the documents of a message with their fields. Out: transfers, in the order in which the goods went
//! from hand to hand. Each names the fields that show it.
//!
//! 1. [`consignment`]: which documents are about the same goods. They share a number, a lot or a serial, or a letter names the receiver that they name.
//! 2. [`leg`]: the legs that one document shows by itself, one for each line of goods.
//! 3. [`merge`]: legs of one consignment between the same two parties with the same goods become one. Contradictions stay side by side.
//!
//! Nothing is joined across messages: only a person says that two answers show the same leg.

mod alike;
mod consignment;
mod leg;
mod merge;

use super::types::nature_of;
use crate::model::{Transfer, Understanding};

/// The legs that these papers, each with its SHA-256, show. `request` is the reference of the request the message answers.
pub fn transfers<'a>(
    papers: impl IntoIterator<Item = (&'a str, &'a Understanding)>,
    request: Option<&str>,
) -> Vec<Transfer> {
    let (papers, understandings): (Vec<_>, Vec<_>) =
        papers.into_iter().map(|(id, u)| (leg::account(id, u, nature_of(&u.document_type)), u)).unzip();
    let mut transfers = Vec::new();
    for consignment in consignment::consignments(&papers, &understandings) {
        let mut of_it: Vec<&leg::Account> = consignment.iter().filter_map(|n| papers.get(*n)).collect();
        // Those first that were written when the goods moved: their word stands, and the others' beside it.
        of_it.sort_by_key(|p| p.rank);
        let legs = merge::merged(of_it.iter().flat_map(|p| p.legs.iter().cloned()).collect());
        transfers.extend(merge::in_order(legs).into_iter().map(|leg| leg.transfer(request)));
    }
    transfers
}

#[cfg(test)]
mod tests;
