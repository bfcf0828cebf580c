//! The data files of the languages in; the constants of `src/languages/mod.rs` out, as Rust. Each file is checked on the way, and each fault
//! names its file and line. Which sections a file has is said once, by the structs of `src/languages/mod.rs`: see `shape`.

mod file;
mod phrase;
mod shape;
mod write;

use std::fmt;
use std::fs;
use std::path::Path;

/// What is wrong with a data file, and where.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    /// The file's name within `src/languages`.
    pub(crate) file: String,
    /// Its line, from 1.
    pub(crate) line: usize,
    /// What is wrong, and what is wanted.
    pub(crate) text: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "src/languages/{}:{}: {}", self.file, self.line, self.text)
    }
}

/// The languages listed here come first, in this order; all others follow by their codes.
pub(crate) const ORDER: &str = "order.txt";

/// The ending of the file of a language that serves papers alone: it has the sections of papers that it needs, and none of letters.
pub(crate) const PAPERS: &str = ".papers.txt";

/// What no single language owns stands here.
pub(crate) const SHARED: &str = "shared.txt";

/// The names of countries as letters write them.
pub(crate) const COUNTRIES: &str = "countries_in_letters.tsv";

/// The constants of `src/languages/mod.rs`, as Rust.
#[derive(Debug)]
pub(crate) struct Constants {
    /// The array of all languages.
    pub(crate) languages: String,
    /// What they share.
    pub(crate) shared: String,
}

/// Reads `src/languages` below `root` and gives the text of the constants, or all that is wrong.
pub(crate) fn constants(root: &Path) -> Result<Constants, Vec<Fault>> {
    let unread = |file: &str, error: &dyn fmt::Display| {
        vec![Fault { file: file.to_owned(), line: 1, text: format!("cannot be read: {error}") }]
    };
    let folder = root.join("src/languages");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).map_err(|e| unread("", &e))? {
        let path = entry.map_err(|e| unread("", &e))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".txt") || name == COUNTRIES {
            let text = fs::read_to_string(&path).map_err(|e| unread(&name, &e))?;
            files.push((name, text));
        }
    }
    let source = |path: &str| fs::read_to_string(root.join(path)).map_err(|e| unread(path, &e));
    let sources =
        [source("src/languages/mod.rs")?, source("src/model/field.rs")?, source("src/model/quantity.rs")?].concat();
    of_texts(&files, &sources)
}

/// The same from texts: `files` with their names, `sources` the Rust that declares the structs and the names of fields, units and columns.
pub(crate) fn of_texts(files: &[(String, String)], sources: &str) -> Result<Constants, Vec<Fault>> {
    let shape = shape::Shape::of(sources);
    let mut faults = Vec::new();
    let read: Vec<_> =
        sorted(files).into_iter().map(|(name, text)| file::File::read(name, text, &mut faults)).collect();
    // A language has all sections that the first one has: what is forgotten is found.
    let wanted: Vec<&str> = read.first().map_or(&[][..], |f| &f.sections).iter().map(|s| s.name).collect();
    let out: Vec<_> = read.iter().map(|file| write::language(file, &wanted, &shape, &mut faults)).collect();
    for file in &read {
        let whole =
            file.name.strip_suffix(PAPERS).and_then(|code| read.iter().find(|f| f.name == format!("{code}.txt")));
        if let Some(whole) = whole {
            let text = format!("{} is the whole language: its words of papers belong there", whole.name);
            faults.push(Fault { file: file.name.to_owned(), line: 1, text });
        }
    }
    if out.is_empty() {
        faults.push(Fault {
            file: ORDER.to_owned(),
            line: 1,
            text: "there is no language beside this file".to_owned(),
        });
    }
    let text = files.iter().find(|(name, _)| name == SHARED).map_or("", |(_, text)| text.as_str());
    let shared = write::shared(&file::File::read(SHARED, text, &mut faults), &shape, &mut faults);
    let countries = files.iter().find(|(name, _)| name == COUNTRIES).map_or("", |(_, text)| text.as_str());
    check_countries(countries, &mut faults);
    faults.sort();
    if faults.is_empty() {
        Ok(Constants { languages: format!("&[\n{}]\n", out.concat()), shared })
    } else {
        Err(faults)
    }
}

/// Checks the table of countries: each line has a cell for each column of its head, and codes stand once, in their order.
fn check_countries(text: &str, faults: &mut Vec<Fault>) {
    let mut columns = None;
    let mut last = "";
    for (at, line) in text.lines().enumerate().filter(|(_, l)| !l.starts_with('#')) {
        let mut fault = |text: String| faults.push(Fault { file: COUNTRIES.to_owned(), line: at + 1, text });
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let wanted = *columns.get_or_insert(cells.len());
        let code = cells.first().copied().unwrap_or_default();
        if cells.len() != wanted || cells.contains(&"") {
            fault(format!("{line:?}: {wanted} cells are wanted, as in the head, none of them empty"));
        }
        if wanted == cells.len() && code != "code" {
            if code <= last {
                fault(format!("{code:?} stands twice, or behind a code that should come later"));
            }
            last = code;
        }
    }
}

/// The files of languages, those that [`ORDER`] lists first; those of papers alone come last.
fn sorted(files: &[(String, String)]) -> Vec<(&str, &str)> {
    let order = files.iter().find(|(name, _)| name == ORDER).map_or("", |(_, text)| text.as_str());
    let listed: Vec<&str> = order.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
    let place = |name: &str| listed.iter().position(|l| name.strip_suffix(".txt") == Some(l)).unwrap_or(listed.len());
    let mut all: Vec<(&str, &str)> =
        files.iter().filter(|(n, _)| is_language(n)).map(|(n, t)| (n.as_str(), t.as_str())).collect();
    all.sort_by_key(|(name, _)| (name.ends_with(PAPERS), place(name), *name));
    all
}

/// Whether a file is one of a language: it has the language's code for its name.
fn is_language(name: &str) -> bool {
    name.strip_suffix(PAPERS).or_else(|| name.strip_suffix(".txt")).is_some_and(|code| code.len() == 2)
}
