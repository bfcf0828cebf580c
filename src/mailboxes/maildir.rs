//! A Maildir: a folder with `cur`, `new` and `tmp`, one file for each message. `tmp` is never read, because its
//! messages are not delivered yet. Maildir++ sub-folders (`.Sent`) are mailboxes of their own and are not read.

use std::fs;
use std::path::Path;

use super::found::{Error, Found, children, refused};
use crate::model::RawMail;

/// Whether a folder is a Maildir.
pub(super) fn is_one(folder: &Path) -> bool {
    folder.join("cur").is_dir() && folder.join("new").is_dir()
}

/// Its messages, those in `cur` first, each in the order of names (which begin with the time of delivery).
pub(super) fn walk(folder: &Path) -> impl Iterator<Item = Result<Found, Error>> + Send + use<> {
    let listed: Vec<_> = ["cur", "new"]
        .iter()
        .flat_map(|sub| match children(&folder.join(sub)) {
            Ok(paths) => paths.into_iter().map(Ok).collect(),
            Err(e) => vec![Err(e)],
        })
        .collect();
    listed.into_iter().map(|path| {
        let path = path?;
        let bytes = fs::read(&path).map_err(refused(&path))?;
        // A flag set by a mail reader renames the file; what stands before the flags names the message for good.
        let shown = path.display().to_string();
        let source = shown.rsplit_once(":2,").map_or(shown.as_str(), |(unique, _)| unique).to_owned();
        Ok(Found::Mail(RawMail { bytes, source }))
    })
}
