//! What goes out to readers and other programs: one file per report. Values in, text or JSON out; opens no file.

pub mod export;

pub mod findings;

pub mod record;
