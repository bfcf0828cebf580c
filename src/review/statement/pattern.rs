//! A pattern works in two directions: from slots to text, and from text to the same slots. A pattern is literal
//! text, `{slot}`s, and `[...]` around text that appears only if a slot in it is filled.

use std::collections::BTreeMap;

use regex::Regex;

use super::phrase;
use super::slots::Fault;

enum Piece<'p> {
    Literal(&'p str),
    Slot(&'p str),
    Maybe(Vec<Piece<'p>>),
}

/// What kind of value a slot holds.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    /// Several numbers with the word before them.
    Numbers(&'static str),
    /// A date as it stands in a sentence.
    Date,
    /// A time with its preposition.
    When,
    /// Was or were.
    Be,
    /// Digits.
    Years,
}

fn kind(slot: &str) -> Kind {
    match slot {
        "serials" => Kind::Numbers("serial number"),
        "lots" => Kind::Numbers("lot number"),
        "order_date" => Kind::Date,
        "delivered" | "made" | "exported" | "shipped" | "concluded" => Kind::When,
        "be" => Kind::Be,
        "years" | "years_manufacture" | "years_transfer" => Kind::Years,
        _ => Kind::Text,
    }
}

fn pieces(pattern: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = pattern;
    while let Some(at) = rest.find(['{', '[']) {
        let (before, from) = rest.split_at(at);
        if !before.is_empty() {
            out.push(Piece::Literal(before));
        }
        let close = if from.starts_with('{') { '}' } else { ']' };
        let Some(end) = from.find(close) else { break };
        let inner = &from[1..end];
        out.push(if close == '}' { Piece::Slot(inner) } else { Piece::Maybe(pieces(inner)) });
        rest = &from[end + 1..];
    }
    if !rest.is_empty() {
        out.push(Piece::Literal(rest));
    }
    out
}

/// The text of a statement.
pub(super) fn write(pattern: &str, slots: &BTreeMap<String, String>) -> Result<String, String> {
    let (mut out, mut used) = (String::new(), Vec::new());
    put(&pieces(pattern), slots, &mut used, &mut out)?;
    match slots.keys().find(|k| !used.contains(&k.as_str())) {
        Some(extra) => Err(format!("it has no place for {extra}")),
        None => Ok(out),
    }
}

fn put<'p>(
    pieces: &[Piece<'p>],
    slots: &BTreeMap<String, String>,
    used: &mut Vec<&'p str>,
    out: &mut String,
) -> Result<(), String> {
    for piece in pieces {
        match piece {
            Piece::Literal(text) => out.push_str(text),
            Piece::Slot(name) => {
                let value = slots.get(*name).ok_or_else(|| format!("it needs {name}"))?;
                out.push_str(&shown(name, value)?);
                used.push(name);
            }
            Piece::Maybe(inner) => {
                let filled = inner.iter().any(|p| matches!(p, Piece::Slot(n) if slots.contains_key(*n)));
                if filled {
                    put(inner, slots, used, out)?;
                }
            }
        }
    }
    Ok(())
}

fn shown(name: &str, value: &str) -> Result<String, String> {
    let no_date = || format!("{name}: {value:?} is not a date, such as 1973-02-28");
    match kind(name) {
        Kind::Numbers(word) => Ok(numbers(word, value)),
        Kind::Date => phrase::bare(value).ok_or_else(no_date),
        Kind::When => phrase::when(value).ok_or_else(no_date),
        Kind::Be if !matches!(value, "was" | "were") => Err(format!("{name}: expected was or were, found {value:?}")),
        Kind::Years if value.is_empty() || !value.bytes().all(|b| b.is_ascii_digit()) => {
            Err(format!("{name}: {value:?} is not a number of years, such as 10"))
        }
        _ if value.trim().is_empty() || value.contains('\n') => {
            Err(format!("{name}: expected text on one line, found {value:?}"))
        }
        _ => Ok(value.to_owned()),
    }
}

/// `serial number A`, `serial numbers A, B and C`.
fn numbers(word: &str, value: &str) -> String {
    match value.split('\n').collect::<Vec<_>>().as_slice() {
        [] => String::new(),
        [one] => format!("{word} {one}"),
        [most @ .., last] => format!("{word}s {} and {last}", most.join(", ")),
    }
}

/// The slots of a text with this pattern; `None` if the text does not have it.
pub(super) fn read(pattern: &str, text: &str) -> Result<Option<BTreeMap<String, String>>, Fault> {
    let pieces = pieces(pattern);
    let mut source = String::from("(?s)^");
    expression(&pieces, &mut source);
    source.push('$');
    let Some(found) = compiled(&source)?.captures(text) else { return Ok(None) };
    let mut slots = BTreeMap::new();
    let mut names = Vec::new();
    slot_names(&pieces, &mut names);
    for name in names {
        let Some(value) = found.name(name) else { continue };
        let Some(value) = back(name, value.as_str()) else { return Ok(None) };
        slots.insert(name.to_owned(), value);
    }
    Ok(Some(slots))
}

/// A day, a month or a year in a text.
const DATE: &str = r"(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}";

fn expression(pieces: &[Piece<'_>], out: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Literal(text) => out.push_str(&regex::escape(text)),
            Piece::Slot(name) => {
                let inner = match kind(name) {
                    Kind::Text => ".+?".to_owned(),
                    Kind::Numbers(word) => format!("{word}s? .+?"),
                    Kind::Date => DATE.to_owned(),
                    Kind::When => {
                        format!(
                            "on an unspecified date|(?:on|in|in about) {DATE}|in the \\d{{3}}0’s|between {DATE} and {DATE}"
                        )
                    }
                    Kind::Be => "was|were".to_owned(),
                    Kind::Years => r"\d+".to_owned(),
                };
                out.push_str(&format!("(?P<{name}>{inner})"));
            }
            Piece::Maybe(inner) => {
                out.push_str("(?:");
                expression(inner, out);
                out.push_str(")?");
            }
        }
    }
}

fn slot_names<'p>(pieces: &[Piece<'p>], names: &mut Vec<&'p str>) {
    for piece in pieces {
        match piece {
            Piece::Literal(_) => {}
            Piece::Slot(name) => names.push(name),
            Piece::Maybe(inner) => slot_names(inner, names),
        }
    }
}

fn back(name: &str, text: &str) -> Option<String> {
    match kind(name) {
        Kind::Numbers(word) => {
            let many = text.strip_prefix(word).and_then(|t| t.strip_prefix("s "));
            let Some(many) = many else { return Some(text.strip_prefix(word)?.trim_start().to_owned()) };
            let (most, last) = many.rsplit_once(" and ")?;
            Some(most.split(", ").chain([last]).collect::<Vec<_>>().join("\n"))
        }
        Kind::Date => phrase::bare_back(text),
        Kind::When => phrase::when_back(text),
        _ => Some(text.to_owned()),
    }
}

/// A pattern, ready for use.
pub(super) fn compiled(pattern: &str) -> Result<Regex, Fault> {
    Regex::new(pattern).map_err(|e| Fault::Form(e.to_string()))
}
