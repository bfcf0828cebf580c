//! One fault of a register file: where it is, what was expected, what was found.

use std::fmt;

/// A fault of a register file. Prints as one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The key: `requests[0].recipient`; empty if the fault is about the whole file.
    pub path: String,
    /// What was expected.
    pub expected: String,
    /// What was found.
    pub found: String,
    /// What was probably meant.
    pub hint: Option<String>,
}

impl Fault {
    pub(super) fn new(line: usize, column: usize, path: String, expected: &str, found: String) -> Self {
        Self { line, column, path, expected: expected.to_owned(), found, hint: None }
    }

    pub(super) fn meant(mut self, name: Option<&str>) -> Self {
        self.hint = name.map(str::to_owned);
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: ", self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "expected {}, found {}", self.expected, self.found)?;
        match &self.hint {
            Some(hint) => write!(f, "; did you mean {hint:?}?"),
            None => Ok(()),
        }
    }
}
