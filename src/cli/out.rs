//! The two outputs. Results go to standard output. Everything else goes to standard error, one line each, beginning
//! with `tracepost:`.

use std::io::{self, Write};

/// Prints a line of the result.
pub(super) fn say(line: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(line.as_bytes())?;
    out.write_all(b"\n")?;
    Ok(out.flush()?)
}

/// Prints what went wrong, on standard error.
pub(super) fn error(message: &str) {
    let line = format!("tracepost: {}\n", plain(message));
    let _ = io::stderr().lock().write_all(line.as_bytes()); // where even this cannot be written, there is nobody to tell
}

/// Prints something that is useful to know, on standard error.
pub(super) fn note(message: &str) {
    error(message);
}

/// Text from outside, made safe for a terminal: one line, and nothing that moves the cursor or changes the direction of the text.
pub(super) fn plain(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}');
    text.chars()
        .map(|c| {
            if c.is_control() {
                ' '
            } else if turns(c) {
                '\u{FFFD}'
            } else {
                c
            }
        })
        .collect()
}

/// Whether an error only means that nobody reads our output any more.
pub(super) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
}

/// `1 item`, `2 items`.
pub(super) fn counted(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn foreign_text_stays_on_its_line() {
        assert_eq!(plain("a\nb\u{1b}[31m\u{202E}c"), "a b [31m\u{FFFD}c");
    }
}
