//! The logo and the signature, as a person changes them on the desk. In: a file. Out: a PNG of our own in the archive's folder, and an event with its hash.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::files::{put, put_back};
use super::saving::{not_noted, not_written, turn};
use super::shown::text;
use crate::config::told_of;
use crate::model::{Sentence, sentence};
use crate::pipeline::drawing::{Easel, encoded};
use crate::pipeline::outgoing::{Bureau, Picture, house_pictures};
use crate::sandbox::PageOf;

/// A picture of the house as our own file, if there is one; or why it cannot be shown.
///
/// # Errors
/// With a sentence.
pub async fn picture(bureau: &Bureau, easel: &Easel, which: Picture) -> Result<Option<Vec<u8>>, Sentence> {
    house_pictures::picture(easel.readers(), bureau.folder(), which).await.map_err(|e| e.to_string().into())
}

/// The SHA-256 of the file, so that nobody replaces what they did not see; empty for none.
pub fn hash(bureau: &Bureau, which: Picture) -> String {
    std::fs::read(which.path(bureau.folder())).map(|bytes| hex::encode(Sha256::digest(bytes))).unwrap_or_default()
}

/// Takes a file as logo or signature; without a file, takes the picture away.
///
/// # Errors
/// With a sentence. Nothing is changed then.
pub async fn keep_picture(
    bureau: &Bureau,
    easel: &Easel,
    (which, seen): (Picture, &str),
    file: Option<Vec<u8>>,
    who: &str,
    now: Timestamp,
) -> Result<(), Sentence> {
    let made = match file {
        Some(bytes) => Some(own(easel, which, bytes).await?),
        None => None,
    };
    let _turn = turn(bureau).await?;
    if hash(bureau, which) != seen {
        return Err(sentence!(
            "Somebody has changed it since you opened this page. Look at what is there now; if yours is right, choose it again."
        ));
    }
    let (folder, path) = (bureau.folder(), which.path(bureau.folder()));
    let before = std::fs::read(&path).ok();
    let settings = text(folder)?;
    bureau.archive().note_settings(told_of(&settings, folder), now).await.map_err(not_noted)?;
    let cannot = |e: std::io::Error| not_written(&path, &e);
    match &made {
        Some(bytes) => put(&path, bytes).map_err(cannot)?,
        None if before.is_some() => std::fs::remove_file(&path).map_err(cannot)?,
        None => return Ok(()),
    }
    let noted = bureau.archive().change_settings(told_of(&settings, folder), Vec::new(), who, now).await;
    if noted.is_err() {
        put_back(&path, before.as_deref());
    }
    noted.map_err(not_noted)
}

/// The pixels of a file, as a PNG of our own.
async fn own(easel: &Easel, which: Picture, bytes: Vec<u8>) -> Result<Vec<u8>, Sentence> {
    let sentence = |why: String| {
        let most = house_pictures::MOST >> 20;
        sentence!("This file was not taken: {why}. Choose a PNG or JPEG of at most {most} MiB.", why = why, most = most)
    };
    // What is too large or of another kind is not even opened.
    let made = house_pictures::decoded(easel.readers(), which, bytes).await.map_err(|e| sentence(e.to_string()))?;
    let what = PageOf { part: 0, page: 1, width: PageOf::ITS_OWN, quarters: 0 };
    let drawn =
        easel.readers().draw(Some(which.name().to_owned()), made, what).await.map_err(|e| sentence(e.to_string()))?;
    let drawn = drawn.map_err(|remark| sentence(remark.detail))?;
    tokio::task::spawn_blocking(move || encoded(&drawn))
        .await
        .map_err(|e| sentence(e.to_string()))?
        .map_err(|e| sentence(e.to_string()))
}
