//! One test binary; modules by theme.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod floorplan;
mod hostile;
mod sandbox;
