//! Who works with the archive, and who may log in to the desk. In: names, password hashes, tokens; out: the same.

pub(super) mod roster;
pub(super) mod users;
