//! `tracepost init DIR`: makes an archive in an empty folder. If a step fails, everything that was made is removed
//! again.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Timestamp;

use super::exit::Exit;
use super::{Call, Outcome, door, out};
use crate::config::{self, Config};
use crate::store::Archive;

#[derive(Debug, Args)]
pub(super) struct Words {
    /// The folder for the archive: a new or an empty one [default: --archive]
    dir: Option<PathBuf>,
    /// A PostgreSQL database instead of a file in the folder: postgres://USER@HOST/DATABASE. It must exist and be empty
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// A configuration file to begin with, for originals in an S3-compatible store [default: one with every setting explained]
    #[arg(long, value_name = "FILE", conflicts_with = "database")]
    config: Option<PathBuf>,
}

/// The README of a new archive's templates folder.
const TEMPLATES: &str = "\
Each letter is made from a template. To change one for this archive, put your own file here, under the name that it has in the program:

    letters/<kind>/<language>.hbs      for example  letters/trace_request/en.hbs

If a template is not here, the program's own is used. Templates are written in Handlebars. An unknown name in a template is an error.
Copy the program's templates with: tracepost template copy. Check yours with: tracepost template check.
";

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let folder = words.dir.unwrap_or_else(|| door::folder(call));
    let who = door::name(call)?;
    let text = match &words.config {
        Some(file) => fs::read_to_string(file).map_err(|e| cannot("read", file, &e))?,
        None => config::commented(words.database.as_deref()),
    };
    let config = Config::parse(&text, &folder.join(config::FILE))?;
    let made_folder = empty_folder(&folder)?;
    let made = make(&folder, &text, &config, &who).await;
    if let Err(error) = made {
        take_away(&folder, made_folder);
        return Err(error);
    }
    out::say(&format!("made an archive in {}", door::shown(&folder)))?;
    out::say(&format!("  {}  the settings: open this file and fill in [house] first", config::FILE))?;
    out::say("  tracepost.key   the key: without this file nobody can read the archive; keep a copy somewhere else")?;
    let mut signing = folder.join(&config.store.key_file).into_os_string();
    signing.push(".signing");
    if Path::new(&signing).exists() {
        out::say("  tracepost.key.signing   the key with which you sign proofs for others; keep a copy of it, too")?;
    }
    out::say("next: tracepost request import FILE.json")?;
    Ok(Exit::Done)
}

async fn make(folder: &Path, text: &str, config: &Config, who: &str) -> anyhow::Result<()> {
    let templates = folder.join("templates");
    DirBuilder::new().mode(0o700).create(&templates).map_err(|e| cannot("make", &templates, &e))?;
    write(&templates.join("README"), TEMPLATES)?;
    let archive = Archive::create(&config.store, folder, who, Timestamp::now()).await?;
    archive.close().await;
    // The configuration is written last: only then is the folder an archive.
    write(&folder.join(config::FILE), text)?;
    File::open(folder).and_then(|d| d.sync_all()).map_err(|e| cannot("sync", folder, &e))?;
    Ok(())
}

/// Makes the folder, or checks that it is empty. Returns whether it was made.
pub(super) fn empty_folder(folder: &Path) -> anyhow::Result<bool> {
    match fs::read_dir(folder) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|e| cannot("make", folder, &e))?;
            Ok(true)
        }
        Err(e) if e.kind() == io::ErrorKind::NotADirectory => {
            anyhow::bail!("{} is a file; name a new or empty folder", folder.display())
        }
        Err(e) => Err(cannot("open", folder, &e)),
        Ok(_) if folder.join(config::FILE).exists() => {
            anyhow::bail!("there is already an archive in {}; nothing was changed", folder.display())
        }
        Ok(mut entries) => {
            if entries.next().is_some() {
                anyhow::bail!("{} is not empty; name a new or empty folder; nothing was changed", folder.display());
            }
            Ok(false)
        }
    }
}

/// Leaves the folder as it was: empty, or not there. An error here is not reported: the one that led here is.
pub(super) fn take_away(folder: &Path, made_folder: bool) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let _ = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
    }
    if made_folder {
        let _ = fs::remove_dir(folder);
    }
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let done = made.and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
    done.map_err(|e| cannot("write", path, &e))
}

fn cannot(what: &str, path: &Path, error: &io::Error) -> anyhow::Error {
    anyhow::anyhow!("cannot {what} {}: {error}", path.display())
}
