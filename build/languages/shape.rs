//! Which sections a language's file has. The structs of `src/languages/mod.rs` say it, so that it is said once: their source comes in as text, a
//! line a field as rustfmt leaves it; each struct's fields and each enum's names come out.

use std::collections::BTreeMap;

pub(super) struct Shape {
    structs: BTreeMap<String, Vec<(String, Kind)>>,
    enums: BTreeMap<String, Vec<(String, String)>>,
}

/// What a field of a struct holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// `key = text`.
    Text,
    /// `key = yes` or `key = no`.
    Flag,
    /// `key = number`.
    Number,
    /// Ranges of letters, one a line: `U+0370-U+03FF`.
    Ranges,
    /// Phrases, one a line.
    List,
    /// `phrase = number`, one a line.
    Counted,
    /// `phrase = text`, one a line.
    Named,
    /// So many lines with forms of one word, parted by commas; capitals as written.
    Months(usize),
    /// A section of phrases for each name of that enum; any name where there is none.
    Group(Option<String>),
    /// A struct of its own.
    Struct(String),
}

impl Shape {
    pub(super) fn of(sources: &str) -> Self {
        let (mut structs, mut enums) = (BTreeMap::new(), BTreeMap::new());
        let mut lines = sources.lines();
        while let Some(line) = lines.next() {
            let mut body = || lines.by_ref().take_while(|l| !l.starts_with('}')).map(str::trim).collect::<Vec<_>>();
            if let Some(name) = line.strip_prefix("pub struct ").and_then(|l| l.strip_suffix(" {")) {
                structs.insert(name.to_owned(), body().iter().filter_map(|l| field(l)).collect());
            } else if let Some(name) = line.strip_prefix("pub enum ").and_then(|l| l.strip_suffix(" {")) {
                let names = body().into_iter().filter_map(|l| l.strip_suffix(',')).filter(|l| is_name(l));
                enums.insert(name.to_owned(), names.map(|l| (snake(l), l.to_owned())).collect());
            } else if line == "field_names! {" {
                // `Consignee "consignee",` several a line.
                let pairs = body().join(" ");
                let names = pairs.split(',').filter_map(|p| p.trim().split_once(' '));
                let names = names.map(|(variant, text)| (text.trim_matches('"').to_owned(), variant.to_owned()));
                enums.insert("FieldName".to_owned(), names.collect());
            }
        }
        Self { structs, enums }
    }

    /// The fields of a struct.
    pub(super) fn fields(&self, name: &str) -> &[(String, Kind)] {
        self.structs.get(name).map_or(&[], Vec::as_slice)
    }

    /// How the code calls the one of an enum that data files call `name`.
    pub(super) fn variant(&self, of: &str, name: &str) -> Option<&str> {
        self.enums.get(of)?.iter().find(|(n, _)| n == name).map(|(_, variant)| variant.as_str())
    }
}

fn field(line: &str) -> Option<(String, Kind)> {
    let (name, kind) = line.strip_prefix("pub ")?.strip_suffix(',')?.split_once(": ")?;
    let list = "&'static [&'static str]";
    let kind = match kind {
        "&'static str" => Kind::Text,
        "bool" => Kind::Flag,
        "u32" => Kind::Number,
        "&'static [(char, char)]" => Kind::Ranges,
        "&'static [&'static str]" => Kind::List,
        "&'static [(&'static str, u32)]" => Kind::Counted,
        "&'static [(&'static str, &'static str)]" => Kind::Named,
        "[&'static [&'static str]; 12]" => Kind::Months(12),
        _ => match kind.strip_prefix("&'static [(").and_then(|k| k.strip_suffix(")]")) {
            Some(pair) => {
                let key = pair.strip_suffix(list)?.trim_end_matches(", ");
                Kind::Group((key != "&'static str").then(|| key.to_owned()))
            }
            None => Kind::Struct(kind.to_owned()),
        },
    };
    Some((name.to_owned(), kind))
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase()) && text.chars().all(|c| c.is_ascii_alphanumeric())
}

/// `PlaceOfLoading` as `place_of_loading`.
fn snake(name: &str) -> String {
    let mut out = String::new();
    for (at, c) in name.chars().enumerate() {
        if at > 0 && c.is_ascii_uppercase() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
