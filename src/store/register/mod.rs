//! The register, and the state of each request. In: a register as it was read, and steps of requests. Out: the
//! same, entry for entry.

pub(super) mod cases;
pub(super) mod import;
pub(super) mod rows;
pub(super) mod seen;
pub(super) mod together;
