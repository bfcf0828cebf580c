//! Recovery of a lost key. The key is encrypted to recipients, whose secrets are kept offline, and lies in the archive's folder as `recovery.age`. Any
//! of them opens it. The encryption is age's (age-encryption.org), done by the program `age`: nothing here is cryptography of ours, and
//! `age --decrypt` opens the file without tracepost.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use jiff::Timestamp;

use crate::model::{KEY_VARIABLE, SIGNING_KEY_VARIABLE};
use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result, at};
use crate::store::base::events::Work;
use crate::store::base::key::{Key, KeySource, seal};
use crate::store::base::keyring::{before, beside, to_come};
use crate::store::base::settings::Settings;

/// The recovery file of the key; and, while the key is being changed, of the one to come and of the one before.
pub(super) const WRAPPED: &str = "recovery.age";
const WRAPPED_TO_COME: &str = "recovery.new.age";
const WRAPPED_BEFORE: &str = "recovery.old.age";

/// Who can recover the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Whose it is: one word or a few.
    pub name: String,
    /// A public key of age: `age1…`.
    pub recipient: String,
    /// Since when, RFC 3339.
    pub added: String,
    /// Who added it.
    pub by: String,
}

impl Archive {
    /// Who can recover the key, by name.
    ///
    /// # Errors
    /// [`Error::Recovery`] if the list was changed without the key.
    pub async fn recovery_recipients(&self) -> Result<Vec<Recipient>> {
        let (db, key) = (self.db.clone(), self.recovery_key);
        unit(async move {
            let mut tx = db.read().await?;
            listed(&mut tx, &key).await
        })
        .await
    }

    /// Adds a recipient, and encrypts the key to all of them. `base` is the archive's folder.
    ///
    /// # Errors
    /// [`Error::Recovery`] if it is no recipient of age, or `age` cannot be run; [`Error::Taken`].
    pub async fn add_recipient(
        &self,
        (settings, base): (&Settings, &Path),
        (name, recipient): (&str, &str),
        (who, now): (&str, Timestamp),
    ) -> Result<()> {
        if self.key_changing {
            return Err(Error::RotationUnfinished);
        }
        let row = Recipient {
            name: name.trim().to_owned(),
            recipient: recipient.trim().to_owned(),
            added: now.to_string(),
            by: who.to_owned(),
        };
        if row.name.is_empty() || row.name.len() > 100 || row.name.chars().any(char::is_control) {
            return Err(Error::Recovery(format!("{name:?} is no name: expected one line of 1 to 100 characters")));
        }
        let letters = row.recipient.strip_prefix("age1").unwrap_or_default();
        if letters.is_empty() || !letters.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
            return Err(Error::Recovery(format!(
                "expected a recipient of age, such as age1…, found {:?}; make one with: age-keygen -o FILE, on a computer that stays offline",
                row.recipient
            )));
        }
        let mut all = self.recovery_recipients().await?;
        if let Some(taken) = all.iter().find(|r| r.name == row.name || r.recipient == row.recipient) {
            return Err(Error::Taken(format!("recovery recipient {}", taken.name)));
        }
        all.push(row.clone());
        // First the file: a recipient that age does not take is in no list.
        write_all(settings, base, &all).await?;
        let archive = self.clone();
        unit(async move {
            let mut work = Work::begin(&archive, row.by.clone(), now).await?;
            let sql = "INSERT INTO recovery (name, recipient, added, by, seal) VALUES ($1, $2, $3, $4, $5)";
            let seal = seal_of(&archive.recovery_key, &row);
            on!(&mut work.tx, c => sqlx::query(sql).bind(&row.name).bind(&row.recipient).bind(&row.added).bind(&row.by).bind(seal)
                .execute(c).await.map(|_| ()))?;
            let detail = serde_json::json!({ "recipient": row.recipient });
            work.event("recovery recipient added", &format!("recovery {}", row.name), detail).await?;
            work.commit().await
        })
        .await
    }

    /// Removes a recipient, and encrypts the key to those who are left. An older copy of the file still opens for the one removed.
    ///
    /// # Errors
    /// [`Error::Unknown`].
    pub async fn remove_recipient(
        &self,
        (settings, base): (&Settings, &Path),
        name: &str,
        (who, now): (&str, Timestamp),
    ) -> Result<()> {
        if self.key_changing {
            return Err(Error::RotationUnfinished);
        }
        let (gone, left): (Vec<_>, Vec<_>) =
            self.recovery_recipients().await?.into_iter().partition(|r| r.name == name);
        let Some(gone) = gone.into_iter().next() else {
            return Err(Error::Unknown(format!("recovery recipient {name}")));
        };
        write_all(settings, base, &left).await?;
        let (archive, who) = (self.clone(), who.to_owned());
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "DELETE FROM recovery WHERE name = $1";
            on!(&mut work.tx, c => sqlx::query(sql).bind(&gone.name).execute(c).await.map(|_| ()))?;
            let detail = serde_json::json!({ "recipient": gone.recipient });
            work.event("recovery recipient removed", &format!("recovery {}", gone.name), detail).await?;
            work.commit().await
        })
        .await
    }
}

/// The rows, each of which must have been written with the key.
pub(super) async fn listed(tx: &mut Tx, key: &[u8; 32]) -> Result<Vec<Recipient>> {
    let sql = "SELECT name, recipient, added, by, seal FROM recovery ORDER BY name";
    let rows: Vec<(String, String, String, String, String)> = on!(tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
    rows.into_iter()
        .map(|(name, recipient, added, by, seal)| {
            let row = Recipient { name, recipient, added, by };
            if seal_of(key, &row) == seal {
                return Ok(row);
            }
            Err(Error::Recovery(format!(
                "the row of recipient {:?} was not written with this archive's key; somebody has changed the database",
                row.name
            )))
        })
        .collect()
}

/// What shows that a row was written with the key.
pub(super) fn seal_of(key: &[u8; 32], row: &Recipient) -> String {
    let fields = [&row.name, &row.recipient, &row.added, &row.by];
    seal(key, serde_json::json!(fields).to_string().as_bytes())
}

/// Writes the recovery files of all key files that are there, and removes those without a key or without recipients.
pub(super) async fn write_all(settings: &Settings, base: &Path, recipients: &[Recipient]) -> Result<()> {
    let source = KeySource::of(&settings.key_file, base)?;
    let recipients: Vec<String> = recipients.iter().map(|r| r.recipient.clone()).collect();
    let base = base.to_owned();
    blocking(move || {
        let mut keys = vec![(base.join(WRAPPED), Some(Key::from(&source)?))];
        if let KeySource::File(path) = &source {
            keys.push((base.join(WRAPPED_TO_COME), Key::read(&to_come(path)).ok()));
            keys.push((base.join(WRAPPED_BEFORE), Key::read(&before(path)).ok()));
        }
        for (file, key) in keys {
            match key.filter(|_| !recipients.is_empty()) {
                Some(key) => wrap(&recipients, &key, &file)?,
                None => match fs::remove_file(&file) {
                    Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(at("cannot remove", &file)(e)),
                    _ => {}
                },
            }
        }
        fs::File::open(&base).and_then(|d| d.sync_all()).map_err(at("cannot sync", &base))
    })
    .await
}

/// Encrypts a key file's text to recipients. The file is replaced as a whole.
fn wrap(recipients: &[String], key: &Key, to: &Path) -> Result<()> {
    let mut words = vec!["--encrypt", "--armor"];
    words.extend(recipients.iter().flat_map(|r| ["--recipient", r.as_str()]));
    let wrapped = age(&words, &key.text())?.stdout;
    let aside = beside(to, "partial");
    let written = || -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&aside)?;
        file.write_all(&wrapped)?;
        file.sync_all()?;
        fs::rename(&aside, to)
    };
    written().map_err(at("cannot write the recovery file", to))
}

/// Gets the lost key back, with the secret of a recipient. `wrapped` is a recovery file, for example one of a backup. The key is written into `to`, which must
/// not be there. Where a change of the key was not finished, the files beside it are recovered too.
///
/// # Errors
/// [`Error::Recovery`] if the secret does not open the file; [`Error::File`] if a key file is there already.
pub async fn recover(identity: &Path, wrapped: &Path, to: &Path) -> Result<Vec<PathBuf>> {
    let (identity, wrapped, to) = (identity.to_owned(), wrapped.to_owned(), to.to_owned());
    blocking(move || {
        let mut files = vec![(wrapped.clone(), to.clone())];
        if wrapped.file_name().is_some_and(|n| n == WRAPPED) {
            files.push((wrapped.with_file_name(WRAPPED_TO_COME), to_come(&to)));
            files.push((wrapped.with_file_name(WRAPPED_BEFORE), before(&to)));
        }
        let mut made = Vec::new();
        for (n, (wrapped, to)) in files.into_iter().enumerate() {
            if n == 0 || wrapped.exists() {
                unwrap(&identity, &wrapped, &to)?;
                made.push(to);
            }
        }
        Ok(made)
    })
    .await
}

fn unwrap(identity: &Path, wrapped: &Path, to: &Path) -> Result<()> {
    fs::metadata(wrapped).map_err(at("cannot open the recovery file", wrapped))?;
    fs::metadata(identity).map_err(at("cannot open the identity file", identity))?;
    let (identity, file) = (path(identity)?, path(wrapped)?);
    let text = age(&["--decrypt", "--identity", identity, file], &[])?.stdout;
    let text = String::from_utf8(text).map_err(|_| Error::Recovery(format!("{file} holds no key of an archive")))?;
    Key::parse(&text, wrapped)?.write(to)
}

fn path(path: &Path) -> Result<&str> {
    // A name that begins with a hyphen would be an option.
    path.to_str()
        .filter(|p| !p.starts_with('-'))
        .ok_or_else(|| Error::Recovery(format!("{} cannot be given to age; use another name", path.display())))
}

/// Runs `age`. What it reads goes by a pipe, since arguments are seen by everybody on the machine.
fn age(words: &[&str], input: &[u8]) -> Result<Output> {
    let cannot = |e: io::Error| Error::Recovery(format!("cannot start age ({e}); install it: apt-get install age"));
    let mut command = Command::new("age");
    command
        .env_remove(KEY_VARIABLE)
        .env_remove(SIGNING_KEY_VARIABLE)
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut running = command.spawn().map_err(cannot)?;
    if let Some(mut to) = running.stdin.take() {
        // A key is shorter than what a pipe holds. If age has ended already, it says why.
        let _ = to.write_all(input);
    }
    let done = running.wait_with_output().map_err(cannot)?;
    if done.status.success() {
        return Ok(done);
    }
    let said = String::from_utf8_lossy(&done.stderr);
    let said = said.lines().find(|l| !l.trim().is_empty()).unwrap_or("it said nothing").to_owned();
    Err(Error::Recovery(format!("age refused: {said}")))
}
