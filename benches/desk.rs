//! The desk under load: an archive of 100,000 documents and 3,087 requests is generated, then 50 people look at pages at once, each a new
//! page every second or as fast as they can (`DESK_PACE=0`). Printed: server time by page (median, 95th of a hundred), page weight, the
//! time to a document's first picture. `DESK_DOCUMENTS` and `DESK_SECONDS` change the size and the length.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

#[path = "desk/archive.rs"]
mod archive;
#[path = "desk/people.rs"]
mod people;

fn number(name: &str, plain: usize) -> usize {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(plain)
}

fn main() {
    let documents = number("DESK_DOCUMENTS", 100_000);
    let folder = tempfile::tempdir().unwrap();
    // An archive that is there already is used as it is: `DESK_ARCHIVE`.
    let place = std::env::var_os("DESK_ARCHIVE").map_or_else(|| folder.path().join("a"), Into::into);
    let known = archive::generate(&place, documents);
    people::visit(&place, &known, number("DESK_PEOPLE", 50), number("DESK_SECONDS", 60), number("DESK_PACE", 1000));
}
