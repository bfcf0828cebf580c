//! From bytes to lines: where in the file each value of its JSON tree stands. Also the faults of the JSON itself.

use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::fault::Fault;

/// Where each line of a text begins.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(n, _)| n + 1)).collect();
        Self { text, starts }
    }

    /// Line and column (in characters) of a byte, both from 1.
    pub(super) fn at(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..byte.min(self.text.len())).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}

/// The tree of a JSON text (strictly RFC 8259), each value with its position.
pub(super) fn tree<'t>(text: &'t str, lines: &Lines<'_>) -> Result<Value<'t>, Fault> {
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    let fault = |byte: usize, found: String| {
        let (line, column) = lines.at(byte);
        Fault::new(line, column, String::new(), "JSON", found)
    };
    let parsed = parse_to_ast(text, &CollectOptions::default(), &strict).map_err(|error| {
        fault(error.range().start, format!("what is not JSON: {}", lower(&error.kind().to_string())))
    })?;
    let tree = parsed.value.ok_or_else(|| fault(0, "an empty file".to_owned()))?;
    // A second opinion, since what follows is built by serde_json: what it refuses is refused here, with its own words.
    match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Ok(_) => Ok(tree),
        Err(error) => {
            let found = format!("what is not JSON: {error}");
            Err(Fault::new(error.line(), error.column(), String::new(), "JSON", found))
        }
    }
}

fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
