//! One test binary; modules by theme.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod cli;
mod cluster;
mod config;
mod floorplan;
mod register;
mod store;
