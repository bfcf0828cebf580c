//! Draws every fixture of the project: `cargo run --example draw_fixtures [FOLDER]` (default: `fixtures/`). The same bytes each
//! time; a test holds what is committed against what this draws.

mod fixtures;

use std::path::Path;

fn main() -> anyhow::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures").to_owned());
    fixtures::draw(Path::new(&folder))
}
