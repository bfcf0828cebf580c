//! Output for people and for other programs, one file for each report. Values in, text or JSON out. Opens no file.

pub mod export;

pub mod findings;

pub mod outsiders;

pub mod record;
