//! The one test binary, with modules by theme.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

mod answers;
mod browser;
mod cli;
mod cluster;
mod config;
mod correspondence;
mod daemon;
mod demo;
mod desk;
mod desk_tools;
mod documents;
mod dovecot;
mod expectations;
mod fixtures;
mod floorplan;
mod formats;
mod hostile;
mod letters;
mod mailboxes;
mod misconfigured;
mod model;
mod outboxes;
mod patterns;
mod pictures;
mod readings;
mod received;
mod register;
mod review;
mod sandbox;
mod sink;
mod store;
mod tongues;
mod walk;
