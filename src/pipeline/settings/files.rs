//! Files of the archive's folder that the desk writes. In: bytes, and a name below the folder. Out: the file, whole or not at all, for its owner alone. It
//! follows no link out of the folder.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Component, Path, PathBuf};

use fs4::FileExt;

use crate::model::{Sentence, sentence};

/// Held by whoever changes a setting, in this process or another.
const LOCK: &str = "settings.lock";

/// What is below the folder and belongs to the program: no mailbox and no outbox is put there.
const OURS: [&str; 9] =
    ["originals", "templates", "fonts", "house", SECRETS, "calendar.toml", LOCK, "watch.lock", crate::config::FILE];

/// The folder for passwords.
pub(super) const SECRETS: &str = "secrets";

/// Waits until nobody else changes settings, and keeps others waiting while it lives. Blocks.
///
/// # Errors
/// When the folder cannot be written.
pub(super) fn lock(folder: &Path) -> io::Result<File> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(folder.join(LOCK))?;
    FileExt::lock(&file)?;
    Ok(file)
}

/// Writes a file: the new bytes stand beside it, synced, and then take its place. Only its owner can read it.
///
/// # Errors
/// When the disk is full, or the folder cannot be written.
pub(super) fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A file that is a link stays one: what it leads to is written.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().ok_or_else(|| io::Error::other("it has no folder"))?;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let beside = folder.join(format!(".{name}.new"));
    let _ = fs::remove_file(&beside); // left over from a write that was cut off
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, &path))
        .and_then(|()| File::open(folder)?.sync_all());
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Puts a file back as it was: its bytes, or no file.
pub(super) fn put_back(path: &Path, before: Option<&[u8]>) {
    let done = match before {
        Some(bytes) => put(path, bytes),
        None => fs::remove_file(path),
    };
    // There is nothing better to be done: whoever tries again sees what is there.
    drop(done);
}

/// A path that a person typed, as a path below the archive's folder.
///
/// # Errors
/// With a sentence, when it leads elsewhere, or to what is the program's own.
pub(super) fn inside(folder: &Path, typed: &str) -> Result<PathBuf, Sentence> {
    let below = || {
        sentence!(
            "Name a place below the archive’s folder, such as scans/office. Whoever runs the computer can name others in tracepost.toml."
        )
    };
    let path = Path::new(typed);
    let plain = path.components().all(|c| matches!(c, Component::Normal(_)));
    if typed.is_empty() || typed.contains(['\0', '\\']) || typed.chars().any(char::is_control) || !plain {
        return Err(below());
    }
    let first = path.components().next().map(|c| c.as_os_str().to_string_lossy().into_owned()).unwrap_or_default();
    if OURS.iter().any(|own| first.eq_ignore_ascii_case(own)) || first.to_lowercase().starts_with("tracepost.") {
        return Err(sentence!("{name} is used by the program itself. Name another place.", name = first));
    }
    let whole = folder.join(path);
    let there = whole.ancestors().find(|p| p.exists()).unwrap_or(folder);
    match (fs::canonicalize(there), fs::canonicalize(folder)) {
        (Ok(real), Ok(base)) if real.starts_with(&base) => Ok(whole),
        _ => Err(below()),
    }
}

#[cfg(test)]
mod exam {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn what_is_typed_leads_nowhere_else() {
        let folder = tempfile::tempdir().unwrap();
        let base = folder.path();
        symlink("/etc", base.join("away")).unwrap();
        for odd in [
            "",
            "/etc",
            "../x",
            "a/../../x",
            ".",
            "away",
            "away/x",
            "originals/a",
            "Originals",
            "secrets",
            "tracepost.key",
            "a\\b",
            "a\nb",
            "house",
        ] {
            assert!(inside(base, odd).is_err(), "{odd:?}");
        }
        assert_eq!(inside(base, "scans/office").unwrap(), base.join("scans/office"));
    }

    #[test]
    fn a_file_is_written_whole_and_for_its_owner() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/file");
        put(&path, b"one").unwrap();
        put(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
        put_back(&path, None);
        assert!(!path.exists());
    }
}
