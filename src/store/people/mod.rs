//! The people who work with the archive, and the users who may log in to the review desk. In: names, password
//! hashes, tokens. Out: the same.

pub(super) mod roster;
pub(super) mod users;
