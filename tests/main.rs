//! One test binary; modules by theme.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod cluster;
mod floorplan;
mod formats;
mod letters;
mod mailboxes;
mod model;
mod sandbox;
mod store;
