//! The file `tracepost.toml`: its name, its text in a new archive, and why it cannot be used. Reads no settings.

use std::io;
use std::path::PathBuf;

/// The file's name, in the archive's folder.
pub const FILE: &str = "tracepost.toml";

/// What `init` writes: every setting with its meaning and its default.
const COMMENTED: &str = include_str!("tracepost.toml");

/// Why the configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No file.
    #[error(
        "there is no archive in {}: the file {FILE} is missing; name the archive's folder with --archive DIR, or make an archive with tracepost init DIR", .folder.display()
    )]
    Missing {
        /// The folder that was searched.
        folder: PathBuf,
    },
    /// The file cannot be read.
    #[error("cannot read {}: {source}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The file has a fault.
    #[error("{}, line {line}: {fault}", .path.display())]
    Fault {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The key, what was expected, what was found.
        fault: String,
    },
}

/// The text of a new archive's configuration. `url` names a database other than the default file.
pub fn commented(url: Option<&str>) -> String {
    let Some(url) = url else { return COMMENTED.to_owned() };
    let value = toml::Value::String(url.to_owned());
    COMMENTED.replacen("url = \"sqlite:tracepost.db\"", &format!("url = {value}"), 1)
}

/// The text of a configuration with another database in it. The rest of the text stays as it is.
pub fn with_database(text: &str, url: &str) -> String {
    let line = format!("url = {}", toml::Value::String(url.to_owned()));
    let is_address =
        |l: &&str| l.trim_start().strip_prefix("url").is_some_and(|rest| rest.trim_start().starts_with('='));
    match text.lines().find(is_address) {
        Some(old) => text.replacen(old, &line, 1),
        None if text.contains("[store]") => text.replacen("[store]", &format!("[store]\n{line}"), 1),
        None => format!("{text}\n[store]\n{line}\n"),
    }
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn another_database_is_named_and_nothing_else_changes() {
        let url = "postgres://ana@db/archive";
        for text in
            [COMMENTED.to_owned(), "[store]\noriginals = \"o\"\n".to_owned(), "[house]\ncity = \"Bern\"\n".to_owned()]
        {
            let changed = with_database(&text, url);
            let read: toml::Table = toml::from_str(&changed).unwrap();
            assert_eq!(read["store"]["url"].as_str(), Some(url), "{changed}");
            let lines = |t: &str| t.lines().filter(|l| !l.contains("url")).map(str::to_owned).collect::<Vec<_>>();
            assert!(lines(&text).iter().all(|l| lines(&changed).contains(l)));
        }
    }
}
