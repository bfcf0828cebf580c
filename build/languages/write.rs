//! A language's file and the shape of `Language` in; the constant out, as Rust. What the file has too much or too little, and phrases that are
//! malformed, are faults.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::file::{File, Section};
use super::phrase;
use super::shape::{Kind, Shape};
use super::{Fault, PAPERS};

/// The section of what `Language` holds besides lists and structs.
const TOP: &str = "language";

/// Sections whose phrases may have `*` for any ending.
const STEMS: &[&str] = &["claims.", "parties.works", "shared.works", "words.asserts"];

/// Sections, or how they begin, that papers need: a language that serves papers alone has no others.
const OF_PAPERS: &[&str] = &[
    TOP,
    "grammar",
    "reading.detected",
    "dates.",
    "months",
    "captions.",
    "columns.",
    "asides",
    "properties",
    "statements.",
    "totals",
    "charges",
    "paid",
    "multiples",
    "units.",
    "titles.",
    "parties.",
    "words.number",
    "forms.",
    "currencies",
];

/// `wanted` are the sections that every language has; one that serves papers alone has those that it needs.
pub(super) fn language(file: &File, wanted: &[&str], shape: &Shape, faults: &mut Vec<Fault>) -> String {
    let papers = file.name.ends_with(PAPERS);
    let wanted = if papers { &[][..] } else { wanted };
    let mut writer = Writer { file, wanted, shape, faults, used: BTreeSet::new(), papers };
    let code = file.name.trim_end_matches(".txt").trim_end_matches(".papers");
    if papers {
        writer.of_papers();
    }
    let text = writer.fields("Language", TOP, "", code);
    writer.unknown();
    format!("&{text},\n")
}

/// What no single language owns.
pub(super) fn shared(file: &File, shape: &Shape, faults: &mut Vec<Fault>) -> String {
    let mut writer = Writer { file, wanted: &[], shape, faults, used: BTreeSet::new(), papers: false };
    let text = writer.fields("Shared", "shared", "shared.", "");
    writer.unknown();
    format!("&{text}\n")
}

/// A list without lines.
const EMPTY: &str = "&[]";

/// Whether a language serves papers alone: the name of its file says so.
const ALONE: &str = "papers_alone";

/// Whether the name of the file tells a field.
fn by_file(field: &str) -> bool {
    field == "code" || field == ALONE
}

/// What a language that serves papers alone has where its file says nothing.
fn unsaid(kind: &Kind) -> String {
    match kind {
        Kind::Flag => "false",
        Kind::Number => "0",
        _ => "\"\"",
    }
    .to_owned()
}

struct Writer<'a> {
    file: &'a File<'a>,
    wanted: &'a [&'a str],
    shape: &'a Shape,
    faults: &'a mut Vec<Fault>,
    used: BTreeSet<&'a str>,
    /// Whether the language serves papers alone: what its file does not say is empty.
    papers: bool,
}

impl<'a> Writer<'a> {
    fn fault(&mut self, line: usize, text: String) {
        self.faults.push(Fault { file: self.file.name.to_owned(), line, text });
    }

    /// Sections that no paper needs.
    fn of_papers(&mut self) {
        let own =
            |name: &str| OF_PAPERS.iter().any(|o| if o.ends_with('.') { name.starts_with(o) } else { name == *o });
        let file = self.file;
        for section in file.sections.iter().filter(|s| !own(s.name)) {
            self.fault(
                section.line,
                format!("[{}] is of no use to papers: it belongs to a whole language", section.name),
            );
        }
    }

    /// Sections that nothing has asked for.
    fn unknown(&mut self) {
        let file = self.file;
        for section in file.sections.iter().filter(|s| !s.name.is_empty()) {
            if !self.used.contains(section.name) {
                self.fault(section.line, format!("there is no section [{}]; see src/languages/mod.rs", section.name));
            }
        }
    }

    /// A struct: its texts and flags stand in the section `own`, its lists in sections of their own, named with `prefix`.
    fn fields(&mut self, name: &str, own: &str, prefix: &str, code: &str) -> String {
        let shape = self.shape;
        let fields = shape.fields(name);
        let mut scalars = self.scalars(own, fields);
        let mut out = format!("{name} {{\n");
        for (field, kind) in fields {
            let section = format!("{prefix}{field}");
            let value = match kind {
                Kind::Text if field == "code" => format!("{code:?}"),
                Kind::Flag if field == ALONE => self.papers.to_string(),
                Kind::Text | Kind::Flag | Kind::Number => scalars.remove(field.as_str()).unwrap_or_default(),
                Kind::List => self.list(&section),
                Kind::Ranges => self.ranges(&section),
                Kind::Counted | Kind::Named => self.pairs(&section, *kind == Kind::Counted),
                Kind::Months(count) => self.months(&section, *count),
                Kind::Group(names) => self.group(&section, names.as_deref()),
                Kind::Struct(inner) => self.fields(inner, &section, &format!("{section}."), code),
            };
            let _ = writeln!(out, "{field}: {value},");
        }
        out.push('}');
        out
    }

    /// The `key = value` lines of a section.
    fn scalars(&mut self, section: &str, fields: &'a [(String, Kind)]) -> BTreeMap<&'a str, String> {
        let wanted: Vec<_> =
            fields.iter().filter(|(f, k)| matches!(k, Kind::Text | Kind::Flag | Kind::Number) && !by_file(f)).collect();
        let mut out = BTreeMap::new();
        if wanted.is_empty() {
            return out;
        }
        let Some(found) = self.section(section) else {
            return if self.papers { wanted.iter().map(|(f, kind)| (f.as_str(), unsaid(kind))).collect() } else { out };
        };
        for (line, text) in &found.lines {
            let (key, value) = text.split_once('=').map_or((*text, ""), |(k, v)| (k.trim(), v.trim()));
            let kind = wanted.iter().find(|(f, _)| f == key).map(|(_, k)| k);
            let value = match (kind, value) {
                (Some(Kind::Text), _) => format!("{value:?}"),
                (Some(Kind::Number), _) if value.parse::<u32>().is_ok() => value.to_owned(),
                (Some(Kind::Number), _) => {
                    self.fault(*line, format!("{key} = a number is wanted"));
                    continue;
                }
                (Some(Kind::Flag), "yes") => "true".to_owned(),
                (Some(Kind::Flag), "no") => "false".to_owned(),
                (Some(_), _) => {
                    self.fault(*line, format!("{key} = yes or {key} = no is wanted"));
                    continue;
                }
                (None, _) => {
                    self.fault(*line, format!("there is no {key:?} in section [{section}]"));
                    continue;
                }
            };
            if out.insert(key, value).is_some() {
                self.fault(*line, format!("{key:?} stands twice in section [{section}]"));
            }
        }
        for (field, kind) in wanted {
            if self.papers && section != TOP {
                out.entry(field.as_str()).or_insert_with(|| unsaid(kind));
            }
            if !out.contains_key(field.as_str()) {
                self.fault(found.line, format!("section [{section}] lacks a line \"{field} = ...\""));
            }
        }
        out
    }

    fn section(&mut self, name: &str) -> Option<&'a Section<'a>> {
        let found = self.file.sections.iter().find(|s| s.name == name);
        match found {
            Some(section) => _ = self.used.insert(section.name),
            None if self.papers && name != TOP => {}
            None => self.fault(1, format!("section [{name}] is missing; it may be empty, but must be there")),
        }
        found
    }

    fn list(&mut self, section: &str) -> String {
        let Some(found) = self.section(section) else { return EMPTY.to_owned() };
        let phrases = self.phrases(found, |_, line| Some(line));
        let texts: Vec<_> = phrases.iter().map(|(_, p)| format!("{p:?}")).collect();
        format!("&[{}]", texts.join(", "))
    }

    /// All phrases of a section with the numbers of their lines; `part` cuts what is no phrase from a line.
    fn phrases(
        &mut self,
        section: &Section<'a>,
        part: impl Fn(&mut Self, &'a str) -> Option<&'a str>,
    ) -> Vec<(usize, String)> {
        let stems = STEMS.iter().any(|s| section.name.starts_with(s));
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let mut out = Vec::new();
        for (line, text) in &section.lines {
            let Some(text) = part(self, text) else { continue };
            let phrases = match phrase::phrases(text) {
                Ok(phrases) => phrases,
                Err(wrong) => {
                    self.fault(*line, wrong);
                    continue;
                }
            };
            for phrase in phrases {
                if let Some(wrong) = phrase::fault(&phrase, true, stems) {
                    self.fault(*line, wrong);
                } else if let Some(first) = seen.insert(phrase.clone(), *line) {
                    self.fault(*line, format!("{phrase:?} stands in section [{}] twice: line {first}", section.name));
                } else {
                    out.push((*line, phrase));
                }
            }
        }
        out
    }

    /// Lines of `phrase = value`.
    fn pairs(&mut self, section: &str, numbers: bool) -> String {
        let Some(found) = self.section(section) else { return EMPTY.to_owned() };
        let mut values: BTreeMap<usize, String> = BTreeMap::new();
        for (line, text) in &found.lines {
            let value = text.rsplit_once('=').map(|(_, v)| v.trim()).filter(|v| !v.is_empty());
            match value {
                Some(v) if numbers && v.parse::<u32>().is_ok() => _ = values.insert(*line, v.to_owned()),
                Some(v) if !numbers => _ = values.insert(*line, format!("{v:?}")),
                _ if numbers => self.fault(*line, format!("{text:?}: \"word = number\" is wanted")),
                _ => self.fault(*line, format!("{text:?}: \"word = value\" is wanted")),
            }
        }
        let phrases = self.phrases(found, |_, line| line.rsplit_once('=').map(|(p, _)| p.trim()));
        let pairs = phrases.iter().filter_map(|(line, p)| Some(format!("({p:?}, {})", values.get(line)?)));
        format!("&[{}]", pairs.collect::<Vec<_>>().join(", "))
    }

    /// Lines of `U+0370-U+03FF`.
    fn ranges(&mut self, section: &str) -> String {
        let Some(found) = self.section(section) else { return EMPTY.to_owned() };
        let letter = |text: &str| char::from_u32(u32::from_str_radix(text.strip_prefix("U+")?, 16).ok()?);
        let mut out = String::from("&[");
        for (line, text) in &found.lines {
            match text.split_once('-').and_then(|(a, b)| Some((letter(a)?, letter(b)?))) {
                Some((first, last)) if first <= last => _ = write!(out, "({first:?}, {last:?}), "),
                _ => self.fault(*line, format!("{text:?}: a range of letters is wanted, such as U+0370-U+03FF")),
            }
        }
        out.push(']');
        out
    }

    fn months(&mut self, section: &str, count: usize) -> String {
        let Some(found) = self.section(section) else { return format!("[{EMPTY}; {count}]") };
        if found.lines.len() != count {
            self.fault(found.line, format!("section [{section}] has {} lines, not {count}", found.lines.len()));
        }
        let mut out = String::from("[");
        for (line, text) in &found.lines {
            let forms: Vec<&str> = text.split(',').map(str::trim).collect();
            for (at, form) in forms.iter().enumerate() {
                if forms[..at].contains(form) {
                    self.fault(*line, format!("{form:?} stands twice in this line"));
                } else if let Some(wrong) = phrase::fault(form, false, false) {
                    self.fault(*line, wrong);
                }
            }
            let _ = write!(out, "&{forms:?}, ");
        }
        out.push(']');
        out
    }

    /// A section for each name: `[captions.consignee]`. They keep the order in which the file has them.
    fn group(&mut self, group: &str, names: Option<&str>) -> String {
        let (file, shape) = (self.file, self.shape);
        let mut out = String::from("&[");
        let prefix = format!("{group}.");
        for section in &file.sections {
            let Some(name) = section.name.strip_prefix(&prefix) else { continue };
            self.used.insert(section.name);
            let key = match names {
                None => format!("{name:?}"),
                Some(of) => match shape.variant(of, name) {
                    Some(variant) => format!("{of}::{variant}"),
                    None => {
                        self.fault(section.line, format!("[{}]: there is no {of} of that name", section.name));
                        continue;
                    }
                },
            };
            let list = self.list(section.name);
            if list != EMPTY {
                let _ = writeln!(out, "({key}, {list}),");
            }
        }
        // An open group has what the language has: a new type's titles are added where they are known.
        for name in self.wanted.iter().filter(|n| names.is_some() && n.starts_with(&prefix)) {
            self.section(name);
        }
        out.push(']');
        out
    }
}
