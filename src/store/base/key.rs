//! The key of an archive: 32 random bytes, from which the keys for database, originals and seals are derived. It is in a file, in a credential
//! of systemd, or in the environment. It is read here and nowhere else, and never printed.

use std::env;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::error::{Error, Result, at};
use crate::model::KEY_VARIABLE;

/// The comment line of a key file.
const HEAD: &str = "# The key of a tracepost archive. Without this file nothing in the archive can be read. Keep a copy of it in a \
                    safe place, apart from the backups of the archive.";

/// The comment line of a file with a key to sign with.
const SIGNING_HEAD: &str = "# The key with which the owner of a tracepost archive signs. Whoever has it can sign in the owner's name. If it is lost, \
                            tracepost makes another.";

/// The purpose of the key for backups.
pub(in crate::store) const OF_BACKUPS: &str = "backups";

/// Where systemd puts the credentials of a service (systemd.exec(5)).
const CREDENTIALS: &str = "CREDENTIALS_DIRECTORY";

/// Bits of a mode that let others than the owner read a key file.
const OTHERS: u32 = 0o077;

/// The same for a credential: systemd gives it to its service by an access list, which shows as bits of the group.
const STRANGERS: u32 = 0o007;

/// Where a key is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeySource {
    /// In a file.
    File(PathBuf),
    /// In a credential that systemd gave to this service.
    Credential(PathBuf),
    /// In the variable [`KEY_VARIABLE`] of the environment, as 64 hexadecimal digits.
    Variable,
}

impl KeySource {
    /// What `key_file` in the settings says: a path, `credential:NAME` or `env:TRACEPOST_KEY`. `base` is the archive's folder.
    ///
    /// # Errors
    /// [`Error::KeyNotGiven`] if systemd gave no credentials, or another variable is named.
    pub fn of(setting: &Path, base: &Path) -> Result<Self> {
        let text = setting.to_string_lossy();
        match text.strip_prefix("env:") {
            Some(KEY_VARIABLE) => return Ok(Self::Variable),
            Some(_) => {
                let advice = format!(
                    "the variable must be {KEY_VARIABLE}, since programs that tracepost starts do not get that one"
                );
                return Err(Error::KeyNotGiven { setting: text.into_owned(), advice });
            }
            None => {}
        }
        let Some(name) = text.strip_prefix("credential:") else { return Ok(Self::File(base.join(setting))) };
        let Some(folder) = env::var_os(CREDENTIALS) else {
            return Err(Error::KeyNotGiven {
                setting: text.clone().into_owned(),
                advice: format!(
                    "{CREDENTIALS} is not set; start this by systemd with LoadCredential={name}:FILE, or set \
                     {CREDENTIALS} to the folder that holds {name}"
                ),
            });
        };
        Ok(Self::Credential(Path::new(&folder).join(name)))
    }

    /// For messages: the path of the file, or `$NAME`.
    pub fn shown(&self) -> PathBuf {
        match self {
            Self::File(path) | Self::Credential(path) => path.clone(),
            Self::Variable => PathBuf::from(format!("${KEY_VARIABLE}")),
        }
    }
}

/// The master key. It prints as `***`.
#[derive(Clone, PartialEq, Eq)]
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
        let key = Self(bytes);
        key.write(path)?;
        Ok(key)
    }

    /// Makes a new file with a key to sign with, in the same way.
    pub(in crate::store) fn create_signing(path: &Path) -> Result<Self> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|e| Error::Random(e.to_string()))?;
        let key = Self(bytes);
        key.write_under(SIGNING_HEAD, path)?;
        Ok(key)
    }

    /// The bytes of a key to sign with.
    pub(in crate::store) fn seed(&self) -> &[u8; 32] {
        &self.0
    }

    /// Writes the key into a new file.
    pub(in crate::store) fn write(&self, path: &Path) -> Result<()> {
        self.write_under(HEAD, path)
    }

    fn write_under(&self, head: &str, path: &Path) -> Result<()> {
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        let mut file = made.map_err(at("cannot make the key file", path))?;
        file.write_all(&self.text_under(head)).and_then(|()| file.sync_all()).map_err(at("cannot write", path))
    }

    /// The text of a key file: for a recovery recipient.
    pub(in crate::store) fn text(&self) -> Vec<u8> {
        self.text_under(HEAD)
    }

    fn text_under(&self, head: &str) -> Vec<u8> {
        format!("{head}\n{}\n", hex::encode(self.0)).into_bytes()
    }

    /// The digits: to look for copies of the key.
    pub(in crate::store) fn digits(&self) -> String {
        hex::encode(self.0)
    }

    /// Reads a key from where it is.
    pub(in crate::store) fn from(source: &KeySource) -> Result<Self> {
        match source {
            KeySource::File(path) => Self::read(path),
            KeySource::Credential(path) => Self::read_for(path, STRANGERS),
            KeySource::Variable => match env::var(KEY_VARIABLE) {
                Ok(text) => Self::parse(&text, &source.shown()),
                Err(_) => Err(Error::KeyNotGiven {
                    setting: format!("env:{KEY_VARIABLE}"),
                    advice: format!("there is no variable {KEY_VARIABLE}; set it to the key: 64 hexadecimal digits"),
                }),
            },
        }
    }

    /// Reads a key file.
    pub(in crate::store) fn read(path: &Path) -> Result<Self> {
        Self::read_for(path, OTHERS)
    }

    fn read_for(path: &Path, forbidden: u32) -> Result<Self> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Err(Error::KeyMissing { path: path.to_owned() }),
            Err(e) if e.kind() == io::ErrorKind::InvalidData => return Err(damaged(path, "it is not text".to_owned())),
            Err(e) => return Err(at("cannot read the key file", path)(e)),
        };
        let mode = fs::metadata(path).map_err(at("cannot look at", path))?.permissions().mode() & 0o7777;
        if mode & forbidden != 0 {
            return Err(Error::KeyOpen { path: path.to_owned(), mode });
        }
        Self::parse(&text, path)
    }

    /// The one line of 64 digits; lines that begin with `#` are comments.
    pub(in crate::store) fn parse(text: &str, path: &Path) -> Result<Self> {
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

/// What the seal in the archive's row is made over.
const KEY_CHECK: &[u8] = b"this archive's key";

impl Key {
    /// What the archive's row holds to tell its key from another.
    pub(in crate::store) fn check(&self) -> String {
        seal(&self.derive("check"), KEY_CHECK)
    }
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

    #[test]
    fn a_setting_names_a_file_or_a_variable() {
        let of = |text: &str| KeySource::of(Path::new(text), Path::new("/archive")).unwrap();
        assert_eq!(of("tracepost.key"), KeySource::File("/archive/tracepost.key".into()));
        assert_eq!(of("/run/key"), KeySource::File("/run/key".into()));
        assert_eq!(of("env:TRACEPOST_KEY"), KeySource::Variable);
        assert_eq!(of("env:TRACEPOST_KEY").shown(), Path::new("$TRACEPOST_KEY"));
        let other = KeySource::of(Path::new("env:HOUSE_KEY"), Path::new("/archive")).unwrap_err().to_string();
        assert!(other.contains("HOUSE_KEY") && other.contains("must be TRACEPOST_KEY"), "{other}");
    }
}
