//! A table of goods that a person draws over a page. In: the words of the page and the box. Out: its rows, with a proposal of what each column holds, for the person to
//! change and to agree to ([`super::deciding::Decider::add_table`]). Nothing is kept here.

pub use crate::find::by_hand::{Proposal, ProposedRow, ROLES, proposed, unit};
