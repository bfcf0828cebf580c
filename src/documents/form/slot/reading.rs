//! A value that was read, and what all kinds of values need to be read. In: the words of a place. Out: a [`Reading`].

use std::sync::LazyLock;

use regex::Regex;

use crate::find::{Sheet, date};
use crate::layout::Run;

/// A value read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    /// In its normal form.
    pub value: String,
    /// The words.
    pub run: Run,
    /// How sure, 0 to 1.
    pub sure: f64,
}

impl Reading {
    pub(super) fn new(value: impl Into<String>, run: Run, sure: f64) -> Self {
        Self { value: value.into(), run, sure }
    }
}

/// What is known beforehand of the dates of a sheet.
pub(crate) fn hint<'s>(sheet: &'s Sheet) -> date::Hint<'s> {
    date::Hint { languages: &sheet.languages, order: sheet.order, bare_years: false }
}

/// The first stretch that has this shape.
pub(super) fn pattern(line: &Run, shape: &LazyLock<Option<Regex>>, sure: f64) -> Option<Reading> {
    let found = shape.as_ref()?.captures(&line.text)?.get(1)?;
    let start = line.text.get(..found.start())?.chars().count();
    let run = line.cut(start, start + found.as_str().chars().count());
    Some(Reading::new(found.as_str(), run, sure))
}

/// A value that a narrow box broke in two.
pub(super) fn on_one_line(run: &Run) -> Run {
    run.lines().iter().take(2).fold(Run::new(run.page), |mut all, line| {
        all.append(' ', line);
        all
    })
}

/// The first cell of a line, without signs around it.
pub(super) fn first_cell(line: &Run) -> Run {
    let end = line.text.chars().position(|c| c == '\t').unwrap_or(line.len());
    line.cut(0, end).trim(|c| c.is_whitespace() || ",;:_|*•\"«»‘’".contains(c))
}
