//! From the command line to an open archive: in which folder, and in whose name.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use jiff::Timestamp;
use nix::unistd::{Uid, User};

use super::{Call, out};
use crate::config::{Config, told};
use crate::model::{Door, nearest};
use crate::pipeline::deciding::Decider;
use crate::pipeline::outgoing::Office;
use crate::store::{Archive, LOG_IN_FAILED, MACHINE, person_name};
use crate::web::fits;

/// The environment variable that names a file with the password for `--sign`.
const PASSWORD_FILE: &str = "TRACEPOST_PASSWORD_FILE";

/// The archive's folder: `--archive`, else `TRACEPOST_ARCHIVE`, else the working directory.
pub(super) fn folder(call: &Call) -> PathBuf {
    let named = || env::var_os("TRACEPOST_ARCHIVE").filter(|v| !v.is_empty()).map(PathBuf::from);
    call.archive.clone().or_else(named).unwrap_or_else(|| PathBuf::from("."))
}

/// Reads the configuration and opens the archive.
pub(super) async fn open(call: &Call) -> anyhow::Result<(Config, Archive)> {
    let folder = folder(call);
    let config = Config::load(&folder)?;
    let archive = Archive::open(&config.store, &folder).await?;
    let signed = match call.sign {
        true => sign(call, &archive).await.map(|()| true),
        false => Ok(false),
    };
    let signed = match signed {
        Ok(signed) => signed,
        Err(why) => {
            archive.close().await;
            return Err(why);
        }
    };
    let archive = archive.through(Door::CommandLine { account: account(), signed });
    call.opened.lock().unwrap_or_else(PoisonError::into_inner).push(archive.clone());
    Ok((config, archive))
}

/// The account of the operating system that runs this: `maria (1000)`. It is no proof of who sits there, and it is what is known.
fn account() -> String {
    let uid = Uid::current();
    match User::from_uid(uid).ok().flatten() {
        Some(user) => format!("{} ({uid})", user.name),
        None => uid.to_string(),
    }
}

/// Asks for the password of the person who acts: the one with which they log in to the desk.
async fn sign(call: &Call, archive: &Archive) -> anyhow::Result<()> {
    let name = person_name(&name(call)?)?;
    let user = archive.user(&name).await?.ok_or_else(|| {
        anyhow::anyhow!(
            "{name:?} has no password in this archive; add one (tracepost user add {name:?}), or leave out --sign"
        )
    })?;
    if user.must_change {
        anyhow::bail!("{name:?} has a password that somebody else gave; log in to the desk once, and choose one");
    }
    let password = match env::var_os(PASSWORD_FILE).filter(|f| !f.is_empty()) {
        Some(file) => {
            let file = PathBuf::from(file);
            let text = std::fs::read_to_string(&file)
                .map_err(|e| anyhow::anyhow!("${PASSWORD_FILE}: cannot read {}: {e}", file.display()))?;
            text.lines().next().unwrap_or_default().to_owned()
        }
        None => rpassword::prompt_password(format!("password of {name}: ")).map_err(|e| {
            anyhow::anyhow!(
                "--sign asks for a password at the terminal ({e}); without one, name a file in ${PASSWORD_FILE}"
            )
        })?,
    };
    if !fits(&password, &user.password) {
        let (door, subject) = (Door::CommandLine { account: account(), signed: false }, format!("person {name}"));
        let detail = serde_json::json!({ "door": door.to_string() });
        archive.note(LOG_IN_FAILED, &subject, detail, MACHINE, Timestamp::now()).await?;
        anyhow::bail!("this is not the password of {name:?}; nothing was done");
    }
    Ok(())
}

/// Notes which settings were changed since this was done last.
pub(super) async fn settings(call: &Call, archive: &Archive) -> anyhow::Result<()> {
    Ok(archive.note_settings(told(&folder(call))?, Timestamp::now()).await?)
}

/// Closes every archive that was opened.
pub(super) async fn close(call: &Call) {
    let opened = std::mem::take(&mut *call.opened.lock().unwrap_or_else(PoisonError::into_inner));
    for archive in opened {
        archive.close().await;
    }
}

/// An open archive, the person who acts, and the time. The steps of the correspondence need all three.
pub(super) struct Desk {
    config: Config,
    pub(super) archive: Archive,
    folder: PathBuf,
    who: String,
    now: Timestamp,
    trust_clock: bool,
}

impl Desk {
    /// Opens the archive to change it.
    pub(super) async fn open(call: &Call) -> anyhow::Result<Self> {
        let (config, archive) = open(call).await?;
        let who = person(call, &archive).await?;
        Ok(Self { config, archive, folder: folder(call), who, now: Timestamp::now(), trust_clock: call.trust_clock })
    }

    /// Opens the archive to read it.
    pub(super) async fn look(call: &Call) -> anyhow::Result<Self> {
        let (config, archive) = open(call).await?;
        let who = name(call)?;
        Ok(Self { config, archive, folder: folder(call), who, now: Timestamp::now(), trust_clock: call.trust_clock })
    }

    /// What the steps of the correspondence take.
    pub(super) fn office(&self) -> Office<'_> {
        Office {
            archive: &self.archive,
            config: &self.config,
            folder: &self.folder,
            who: &self.who,
            now: self.now,
            trust_clock: self.trust_clock,
        }
    }
}

/// The one arrival whose ID begins with these characters.
pub(super) async fn arrival(archive: &Archive, id: &str) -> anyhow::Result<String> {
    let wanted = id.to_lowercase();
    let all = archive.arrivals().await?;
    let mut found = all.iter().filter(|s| !wanted.is_empty() && s.starts_with(&wanted));
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one.clone()),
        (None, _) => anyhow::bail!(
            "no message or document has an ID that begins with {id:?}; tracepost message list shows the IDs"
        ),
        (Some(_), Some(_)) => {
            anyhow::bail!("several IDs begin with {id:?}: give more characters; tracepost message list shows the IDs")
        }
    }
}

/// A day, given as `2026-05-03`. Without one, today.
pub(super) fn day(text: Option<&str>, today: jiff::civil::Date) -> anyhow::Result<jiff::civil::Date> {
    let Some(text) = text else { return Ok(today) };
    text.parse().map_err(|_| anyhow::anyhow!("expected a day such as 2026-05-03, found {text:?}"))
}

/// The bytes of a file that the archive will keep.
pub(super) fn bytes(file: Option<&Path>) -> anyhow::Result<Option<Vec<u8>>> {
    let read = |f: &Path| std::fs::read(f).map_err(|e| anyhow::anyhow!("cannot read {}: {e}", f.display()));
    file.map(read).transpose()
}

/// Who does this: `--as`, else the login name.
pub(super) fn name(call: &Call) -> anyhow::Result<String> {
    if let Some(name) = &call.who {
        return Ok(name.clone());
    }
    let user = User::from_uid(Uid::current()).ok().flatten().map(|u| u.name);
    let user = user.or_else(|| env::var("USER").ok()).filter(|u| !u.is_empty());
    user.ok_or_else(|| {
        anyhow::anyhow!("your name is not known: this user has no login name; give your name with --as NAME")
    })
}

/// The person in whose name the archive is changed. The store adds a new name with its first change. We say so here, because a misspelt name
/// would otherwise pass for another person.
pub(super) async fn person(call: &Call, archive: &Archive) -> anyhow::Result<String> {
    let name = person_name(&name(call)?)?;
    let people = archive.people().await?;
    let known = || people.iter().map(|p| p.name.as_str());
    if !known().any(|k| k == name) {
        let hint = nearest(&name, known()).map(|n| format!(" (did you mean {n:?}?)")).unwrap_or_default();
        out::note(&format!("{name:?} is a new name in this archive{hint}; the first change adds it"));
    }
    settings(call, archive).await?;
    Ok(name)
}

/// Notes that a message was looked at here.
pub(super) async fn viewed(call: &Call, archive: &Archive, arrival: &str) -> anyhow::Result<()> {
    let who = person(call, archive).await?;
    let subject = format!("arrival {arrival}");
    // Who must read on a full disk can.
    if let Err(error) = archive.note("viewed", &subject, serde_json::json!({}), &who, Timestamp::now()).await {
        out::note(&format!("this look could not be noted: {error}"));
    }
    Ok(())
}

/// A path for messages: absolute if possible.
pub(super) fn shown(path: &Path) -> String {
    path.canonicalize().unwrap_or_else(|_| path.to_owned()).display().to_string()
}

/// A person who decides on an arrival, now.
pub(super) fn decider<'a>(archive: &'a Archive, arrival: &'a str, who: &'a str) -> Decider<'a> {
    Decider { archive, arrival, who, now: Timestamp::now() }
}

/// The beginning of a hash.
pub(super) fn short(sha256: &str) -> String {
    sha256.chars().take(12).collect()
}
