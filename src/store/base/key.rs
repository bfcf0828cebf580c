//! The key of an archive: one file, 32 random bytes, from which the keys for database, originals and seals are derived.
//! It is read here and nowhere else, and never printed.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::error::{Error, Result, at};

/// The comment line of a key file.
const HEAD: &str = "# The key of a tracepost archive. Without this file nothing in the archive can be read. Keep a copy of it in a \
                    safe place, apart from the backups of the archive.";

/// The purpose of the key for backups.
pub(in crate::store) const OF_BACKUPS: &str = "backups";

/// The master key. It prints as `***`.
pub(in crate::store) struct Key([u8; 32]);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

impl Key {
    /// Makes a new key file (mode 0600, durable). Fails where the file is there already.
    pub(in crate::store) fn create(path: &Path) -> Result<Self> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|e| Error::Random(e.to_string()))?;
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .map_err(at("cannot make the key file", path))?;
        let text = format!("{HEAD}\n{}\n", hex::encode(bytes));
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(at("cannot write", path))?;
        Ok(Self(bytes))
    }

    /// Reads a key file.
    pub(in crate::store) fn read(path: &Path) -> Result<Self> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Err(Error::KeyMissing { path: path.to_owned() }),
            Err(e) if e.kind() == io::ErrorKind::InvalidData => return Err(damaged(path, "it is not text".to_owned())),
            Err(e) => return Err(at("cannot read the key file", path)(e)),
        };
        let mode = fs::metadata(path).map_err(at("cannot look at", path))?.permissions().mode() & 0o7777;
        if mode & 0o077 != 0 {
            return Err(Error::KeyOpen { path: path.to_owned(), mode });
        }
        let digits: String =
            text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')).collect::<Vec<_>>().join(" ");
        let mut bytes = [0; 32];
        hex::decode_to_slice(&digits, &mut bytes).map_err(|_| {
            let found = digits.chars().count();
            damaged(path, format!("expected one line of 64 hexadecimal digits, found {found} characters"))
        })?;
        Ok(Self(bytes))
    }

    /// The key for one purpose (HKDF-SHA-256 with the purpose as its label).
    pub(in crate::store) fn derive(&self, purpose: &str) -> [u8; 32] {
        let mut out = [0; 32];
        let label = format!("tracepost 1 {purpose}");
        let done = Hkdf::<Sha256>::new(None, &self.0).expand(label.as_bytes(), &mut out);
        debug_assert!(done.is_ok(), "32 bytes are within what HKDF-SHA-256 gives");
        out
    }
}

fn damaged(path: &Path, found: String) -> Error {
    Error::KeyDamaged { path: path.to_owned(), found }
}

/// HMAC-SHA-256 of a text under a derived key, hexadecimal.
pub(in crate::store) fn seal(key: &[u8; 32], text: &[u8]) -> String {
    let Ok(mut mac) = <Hmac<Sha256> as KeyInit>::new_from_slice(key) else {
        unreachable!("HMAC takes a key of any length");
    };
    mac.update(text);
    hex::encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purposes_have_keys_of_their_own_and_none_prints() {
        let key = Key([7; 32]);
        assert_ne!(key.derive("database"), key.derive("originals"));
        assert_eq!(key.derive("database"), Key([7; 32]).derive("database"));
        assert_eq!(format!("{key:?}"), "***");
    }
}
