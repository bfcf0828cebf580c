//! The register, and where each request of it stands. In: a register that was read, moves of requests; out: the same, entry for entry.

pub(super) mod cases;
pub(super) mod import;
pub(super) mod rows;
