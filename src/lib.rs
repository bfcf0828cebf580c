#![doc = include_str!("../ARCHITECTURE.md")]

pub mod model;

pub mod languages;

pub mod register;

pub mod letters;

pub mod outboxes;

pub mod mailboxes;

pub mod unpack;

pub mod read;

pub mod authenticate;

pub mod layout;

pub mod find;

pub mod statements;

pub mod documents;

pub mod sandbox;

pub mod link;

pub mod review;

pub mod store;

pub mod reports;

pub mod config;

pub mod pipeline;

pub mod daemon;

pub mod web;

pub mod cli;
