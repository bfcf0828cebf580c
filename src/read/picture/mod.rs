//! Pictures of pages in grey, and what is done to them before recognition: made upright, evenly lit, straight, large enough. Each step
//! gives back how its pixels map to those before it, so that a word's box can be put where the word stands on the page.

mod blobs;
mod deskew;
mod edges;
mod even;
mod grain;
mod gray;
mod inks;
mod parts;
mod perspective;
mod prepared;
mod print;
mod resize;
mod rules;
mod sharpen;
mod signs;
mod strip;
mod surroundings;
mod unread;

pub(super) use gray::{Gray, Picture, ink_level};
pub(super) use inks::{Inks, lies_on_print};
pub(super) use parts::{cut, only};
pub(super) use prepared::{Fineness, Prepared, legible, prepare};
pub(super) use print::print_height;
pub(super) use rules::{ruled_lines, without_rules};
pub(super) use signs::signs;
pub(super) use strip::busiest_strip;
pub(super) use unread::{Run, unread};
