//! From text to values with their place: dates, numbers, references of requests. Text goes in, values with the stretch of text
//! they stand in come out. Nothing here knows what a value is for; `documents` does.

pub mod date;

pub mod number;

pub mod reference;

pub mod tokens;
