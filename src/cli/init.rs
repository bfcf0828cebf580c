//! `tracepost init DIR`: makes an archive in an empty folder, or none at all: what was made is taken away again where something fails.

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
    /// The folder to make it in: a new or an empty one [default: --archive]
    dir: Option<PathBuf>,
    /// The database, where it is not to be a file in that folder: postgres://USER@HOST/DATABASE (empty, made before)
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// A configuration to begin with, instead of the one with comments: for originals in an S3-compatible store
    #[arg(long, value_name = "FILE", conflicts_with = "database")]
    config: Option<PathBuf>,
}

/// What stands in a new archive's templates folder.
const TEMPLATES: &str = "\
Letters are set from templates. To change one for this archive, put your own here under the name it has in the program:

    letters/<kind>/<language>.hbs      for example  letters/trace_request/en.hbs

What is not here is taken from the program. Templates are Handlebars; a name that is not known in one is an error, never a gap.
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
    out::say(&format!("archive made in {}", door::shown(&folder)))?;
    out::say(&format!("  {}  what it does and where: read it through, [house] first", config::FILE))?;
    out::say("  tracepost.key   its key: without this file nothing can be read; keep a copy elsewhere")?;
    out::say("next: tracepost request import FILE.json")?;
    Ok(Exit::Done)
}

async fn make(folder: &Path, text: &str, config: &Config, who: &str) -> anyhow::Result<()> {
    let templates = folder.join("templates");
    DirBuilder::new().mode(0o700).create(&templates).map_err(|e| cannot("make", &templates, &e))?;
    write(&templates.join("README"), TEMPLATES)?;
    let archive = Archive::create(&config.store, folder, who, Timestamp::now()).await?;
    archive.close().await;
    // The configuration comes last: a folder without it is no archive.
    write(&folder.join(config::FILE), text)?;
    File::open(folder).and_then(|d| d.sync_all()).map_err(|e| cannot("sync", folder, &e))?;
    Ok(())
}

/// Makes the folder, or sees that it is empty; says whether it was made.
fn empty_folder(folder: &Path) -> anyhow::Result<bool> {
    match fs::read_dir(folder) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(|e| cannot("make", folder, &e))?;
            Ok(true)
        }
        Err(e) if e.kind() == io::ErrorKind::NotADirectory => {
            anyhow::bail!("{} is a file: name a new or empty folder", folder.display())
        }
        Err(e) => Err(cannot("look into", folder, &e)),
        Ok(_) if folder.join(config::FILE).exists() => {
            anyhow::bail!("{} holds an archive already: nothing was changed", folder.display())
        }
        Ok(mut entries) => {
            if entries.next().is_some() {
                anyhow::bail!("{} is not empty: name a new or empty folder; nothing was changed", folder.display());
            }
            Ok(false)
        }
    }
}

/// Leaves the folder as it was found: empty, or not there. What cannot be removed stays; the error before it is the one to tell.
fn take_away(folder: &Path, made_folder: bool) {
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
