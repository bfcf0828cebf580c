//! From the command line to an open archive: which folder, whose name.

use std::env;
use std::path::{Path, PathBuf};

use nix::unistd::{Uid, User};

use super::{Call, out};
use crate::config::Config;
use crate::model::nearest;
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
    Ok((config, archive))
}

/// Who does this: `--as`, else the login name.
pub(super) fn name(call: &Call) -> anyhow::Result<String> {
    if let Some(name) = &call.who {
        return Ok(name.clone());
    }
    let user = User::from_uid(Uid::current()).ok().flatten().map(|u| u.name);
    let user = user.or_else(|| env::var("USER").ok()).filter(|u| !u.is_empty());
    user.ok_or_else(|| {
        anyhow::anyhow!("cannot tell who you are: this user has no login name; name yourself with --as NAME")
    })
}

/// The person in whose name the archive is to be changed. Whoever is new becomes one of the archive's people with the first thing they
/// do (the store sees to that); it is told here, since a misspelt name would otherwise pass for another person.
pub(super) async fn person(call: &Call, archive: &Archive) -> anyhow::Result<String> {
    let name = person_name(&name(call)?)?;
    let people = archive.people().await?;
    let known = || people.iter().map(|p| p.name.as_str());
    if !known().any(|k| k == name) {
        let hint =
            nearest(&name, known()).map(|n| format!(" (there is also {n:?}: a slip of the pen?)")).unwrap_or_default();
        out::note(&format!(
            "{name:?} is new here and becomes one of this archive's people with the first change{hint}"
        ));
    }
    Ok(name)
}

/// A path for messages: absolute where that can be told.
pub(super) fn shown(path: &Path) -> String {
    path.canonicalize().unwrap_or_else(|_| path.to_owned()).display().to_string()
}
