//! A door for the fuzz targets: the parent's side of the pipe hears what is said, with no child behind it. A child that a file has taken over can say
//! anything. It is there only with the feature `fuzzing`.

use std::io;
use std::sync::Arc;

use futures::FutureExt;

use super::Settings;
use super::budget::Purse;
use super::exchange::Hear;
use super::frames::{self, Tell};
use super::pool::Pool;
use super::progress::Progress;
use super::understanding::checked;
use crate::documents::{self, Found};
use crate::model::{Document, Part, Remark};
use crate::statements::Understood;

/// What the parent makes of the frames of a child that reads a message and then understands its documents: all of it, or up to the first frame that is
/// refused.
pub fn heard(mut frames: &[u8], settings: &Settings) -> (Vec<Document>, Vec<Understood>) {
    let pool = Pool::new(settings.clone());
    let purse = Arc::new(Purse::full(settings));
    let mut progress = Progress::new(&pool, None, Arc::default(), purse, |_, _| ());
    let mut found = Vec::new();
    // Nothing is waited for: the bytes are there, and no other child helps where there is room for one alone.
    while let Some(Ok(Some((tell, raw)))) = frames::listen::<Tell>(&mut frames, 0).now_or_never() {
        match tell {
            Tell::Understood(one) => found.push(*one),
            tell => _ = progress.hear(tell, raw).now_or_never(),
        }
    }
    let documents = progress.finish();
    let mut found = found.into_iter();
    let mut of = |document: &Document| match found.next() {
        Some(found) => checked(found, &document.pages),
        None => Found::nothing(Remark::grave(Remark::NOT_UNDERSTOOD, "nothing was said of it")),
    };
    let found = documents.iter().map(&mut of).collect();
    documents::assembled(documents, found)
}

/// The frames of a child that found these parts in a message, and read them.
///
/// # Errors
/// When a frame would be too long.
pub fn told(parts: &[Part], documents: &[Document]) -> io::Result<Vec<u8>> {
    let mut frames = Vec::new();
    frames::send(&mut frames, &frames::Told::Parts(parts))?;
    for (index, document) in documents.iter().enumerate() {
        let remarks = document.remarks.iter().map(|r| (0, r.clone())).collect();
        frames::send(&mut frames, &Tell::Read { index, pages: document.pages.clone(), remarks })?;
    }
    for document in documents {
        frames::send(&mut frames, &Tell::Understood(Box::new(documents::found_in(document))))?;
    }
    Ok(frames)
}
