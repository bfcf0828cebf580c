//! From the command line to an open archive: in which folder, and in whose name.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use jiff::Timestamp;
use nix::unistd::{Uid, User};

use super::{Call, out};
use crate::config::Config;
use crate::model::nearest;
use crate::pipeline::deciding::Decider;
use crate::pipeline::outgoing::Office;
use crate::store::{Archive, person_name};

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
    call.opened.lock().unwrap_or_else(PoisonError::into_inner).push(archive.clone());
    Ok((config, archive))
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
    Ok(name)
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
