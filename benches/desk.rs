//! The desk under load. It makes an archive with 100,000 documents and 3,087 requests. Then 50 people open pages at
//! the same time, each a new page every second, or as fast as they can (`DESK_PACE=0`). It prints the server's time
//! for each page (median, and 95 of a hundred), the size of each page, and the time to the first picture of a
//! document. `DESK_DOCUMENTS` and `DESK_SECONDS` change the size and the length; `DESK_DATABASE=postgres` keeps the archive in a real PostgreSQL, started for the run,
//! and not in SQLite. Every second a new message with four documents is filed while they look.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

#[path = "desk/archive.rs"]
mod archive;
#[path = "../tests/cluster.rs"]
#[allow(dead_code, reason = "a test needs more of it")]
mod cluster;
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
    let cluster = std::env::var("DESK_DATABASE").is_ok_and(|d| d == "postgres").then(cluster::Cluster::start);
    let known = archive::generate(&place, documents, cluster.as_ref().map(cluster::Cluster::database));
    people::visit(&place, &known, number("DESK_PEOPLE", 50), number("DESK_SECONDS", 60), number("DESK_PACE", 1000));
}
