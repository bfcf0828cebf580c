//! What proves the record of custody to those who do not trust its keeper: signed heads of the tree of events, paths from an event to a head, and
//! anchors, which stand outside and tell another history from this one. In: an archive and its owner's key. Out: values to write down.

pub(super) mod anchors;
pub(super) mod comparing;
pub(super) mod evidence;
pub(super) mod heads;
pub(super) mod inclusion;
