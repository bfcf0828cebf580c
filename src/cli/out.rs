//! The two outputs, and the files that a command writes. Results go to standard output. Everything else goes to standard error, one line each, beginning
//! with `tracepost:`.

use std::fs::{OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use crate::model::unseen;

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

/// Text from outside, made safe for a terminal: one line, and nothing that moves the cursor. Signs that change the direction of the text, and signs that
/// nobody sees, are shown by their number.
pub(super) fn plain(text: &str) -> String {
    unseen::shown(&text.replace(char::is_control, " ")).into_owned()
}

/// Writes a file that holds case data: only its owner may read it, also if the file was there before.
pub(super) fn keep_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    // Something that is no file, such as /dev/stdout, keeps its rights.
    if file.metadata()?.is_file() {
        file.set_permissions(Permissions::from_mode(0o600))?;
    }
    file.write_all(bytes)
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
    use std::os::unix::fs::PermissionsExt;

    use super::{keep_private, plain};

    #[test]
    fn what_is_written_is_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("letter.pdf");
        std::fs::write(&path, "an older and longer one").unwrap();
        std::fs::set_permissions(&path, PermissionsExt::from_mode(0o644)).unwrap();
        keep_private(&path, b"new").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn foreign_text_stays_on_its_line() {
        assert_eq!(plain("a\nb\u{1b}[31m\u{202E}c\u{200B}"), "a b [31m[U+202E]c[U+200B]");
    }
}
