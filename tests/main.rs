//! One test binary; modules by theme.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod cli;
mod cluster;
mod config;
mod daemon;
mod documents;
mod dovecot;
mod fixtures;
mod floorplan;
mod formats;
mod hostile;
mod letters;
mod mailboxes;
mod misconfigured;
mod model;
mod register;
mod sandbox;
mod store;
mod walk;
