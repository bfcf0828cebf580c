//! Says what is wrong in the configuration: which key of which section, what was expected, what was found. In: the
//! TOML parser's error. Out: the line and one sentence. The parser's own message has several lines and shows the
//! faulty line, perhaps with a password on it.

use crate::model::nearest;

/// The line (from 1) and the fault in one line.
pub(super) fn told(text: &str, error: &toml::de::Error) -> (usize, String) {
    let start = error.span().map_or(0, |s| s.start).min(text.len());
    let before = text.get(..start).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    // The header itself may be wrong, or a key may be missing below it.
    let section = text.lines().take(line).filter_map(header).last();
    let message = error.message().lines().collect::<Vec<_>>().join(" ");
    let key = key_on(text.lines().nth(line - 1).unwrap_or_default());
    let place = match (section, key) {
        (Some(section), Some(key)) => format!("[{section}] {key}: "),
        (None, Some(key)) => format!("{key}: "),
        (Some(section), None) => format!("[{section}]: "),
        _ => String::new(),
    };
    if let Some(rest) = message.strip_prefix("unknown field ") {
        return (line, unknown(rest, section));
    }
    for kind in ["invalid type: ", "invalid value: ", "invalid length: "] {
        if let Some((found, expected)) = message.strip_prefix(kind).and_then(|m| m.rsplit_once(", expected ")) {
            return (line, format!("{place}expected {}, found {}", plain(expected), shown(found, key)));
        }
    }
    if let Some(missing) = message.strip_prefix("missing field ") {
        let key = missing.trim_matches('`');
        let section = section.map(|s| format!("[{s}] ")).unwrap_or_default();
        return (line, format!("{section}{key}: is missing; add {key} = ..."));
    }
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let mut names = rest.split('`').skip(1).step_by(2);
        let found = names.next().unwrap_or_default();
        let known: Vec<_> = names.collect();
        let hint = nearest(found, known.iter().copied()).map(|n| format!("; did you mean {n:?}?")).unwrap_or_default();
        return (line, format!("{place}expected one of {}, found {found:?}{hint}", known.join(", ")));
    }
    (line, format!("{place}{message}"))
}

/// The serde message after `unknown field `: the key and the known ones, each in backticks.
fn unknown(rest: &str, section: Option<&str>) -> String {
    let mut names = rest.split('`').skip(1).step_by(2);
    let key = names.next().unwrap_or_default();
    let known: Vec<_> = names.collect();
    // For an unknown section, the key is the header itself.
    let place = section.filter(|s| *s != key).map(|s| format!("[{s}] ")).unwrap_or_default();
    let hint = nearest(key, known.iter().copied()).map(|n| format!("; did you mean {n:?}?")).unwrap_or_default();
    format!("{place}{key}: unknown key, expected one of {}{hint}", known.join(", "))
}

/// What was found. It is not shown if it may be a password.
fn shown(found: &str, key: Option<&str>) -> String {
    if matches!(key, Some("url" | "passwords")) { "something else".to_owned() } else { found.to_owned() }
}

/// The parser's technical words in plain words.
fn plain(expected: &str) -> &str {
    match expected {
        "a string" => "text in quotes",
        "a boolean" => "true or false",
        "a sequence" => "a list in brackets",
        "path string" => "a path in quotes",
        other if other.starts_with("struct ") => "a section in brackets, with keys below it",
        other => other,
    }
}

fn header(line: &str) -> Option<&str> {
    line.trim().strip_prefix('[').and_then(|l| l.split_once(']')).map(|(name, _)| name.trim_start_matches('[').trim())
}

fn key_on(line: &str) -> Option<&str> {
    let key = line.split_once('=')?.0.trim();
    (!key.starts_with('#') && !key.is_empty()).then_some(key)
}
