//! The way `folder`: a letter becomes a file, which another program takes, or a person with a mail program. The file
//! is written under another name, synced and renamed. If a file with the same bytes exists already, the letter was
//! sent before. So the outcome is never unknown.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

use super::Outcome;

/// Puts the mail into the folder as `NAME.eml`.
pub fn put(folder: &Path, name: &str, mail: &[u8]) -> Outcome {
    let path = folder.join(format!("{name}.eml"));
    let sent = || Outcome::Sent { reply: format!("written to {}", path.display()), rejected: Vec::new() };
    match fs::read(&path) {
        Ok(there) if there == mail => return sent(),
        Ok(_) => {
            return Outcome::Refused {
                reply: format!("{} exists already with other content; move it away", path.display()),
                rejected: Vec::new(),
            };
        }
        Err(_) => {}
    }
    match write(folder, name, mail, &path) {
        Ok(()) => sent(),
        Err(error) => Outcome::Later { reply: format!("cannot write {}: {error}", path.display()) },
    }
}

fn write(folder: &Path, name: &str, mail: &[u8], path: &Path) -> std::io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let aside = folder.join(format!(".{name}.part"));
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&aside)?;
    file.write_all(mail)?;
    file.sync_all()?;
    fs::rename(&aside, path)?;
    File::open(folder)?.sync_all()
}
