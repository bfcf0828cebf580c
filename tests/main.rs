//! One test binary; modules by theme.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod browser;
mod cli;
mod cluster;
mod config;
mod desk;
mod documents;
mod fixtures;
mod floorplan;
mod formats;
mod hostile;
mod letters;
mod mailboxes;
mod model;
mod register;
mod sandbox;
mod store;
mod walk;
