//! The archive's own letter templates, as a person changes them on the desk. In: the text of a template. Out: what is wrong with it and a letter made of it, both by the reading child; the file,
//! if every letter that needs it can be made; or no file, so that the built-in template holds.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::files::{put, put_back};
use super::saving::{not_noted, not_written, turn};
use super::shown::text;
use crate::config::told_of;
use crate::letters::{Flaw, Trial, Tried};
use crate::model::{Sentence, sentence};
use crate::pipeline::drawing::{Easel, Undrawn, encoded};
use crate::pipeline::outgoing::{Bureau, templates};
use crate::sandbox::PageOf;

/// A template as the desk shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its path below `letters/`, such as `reminder/en.hbs`.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The text of the built-in one; empty if there is none.
    pub built_in: String,
    /// Whether the archive has its own.
    pub own: bool,
    /// The SHA-256 of the archive's own file; empty for none.
    pub hash: String,
}

/// Why a template was not saved.
#[derive(Debug)]
pub enum Unsaved {
    /// What is wrong with it.
    Flaws(Vec<Flaw>),
    /// Another reason.
    Failed(Sentence),
}

/// All templates of the archive's own that lie in its folder, by path.
fn own(folder: &Path) -> BTreeMap<String, PathBuf> {
    let base = folder.join("templates/letters");
    let (mut folders, mut found) = (vec![base.clone()], BTreeMap::new());
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).into_iter().flatten().filter_map(Result::ok) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "hbs") {
                let name = path.strip_prefix(&base).unwrap_or(&path).to_string_lossy().into_owned();
                found.insert(name, path);
            }
        }
    }
    found
}

/// All templates: path, whether the archive has its own, whether one is built in.
pub fn shelf(bureau: &Bureau) -> Vec<(String, bool, bool)> {
    let own = own(bureau.folder());
    let built_in = templates::built_in().iter().map(|(path, _)| (*path).to_owned());
    let mut all: BTreeMap<String, (bool, bool)> = built_in.map(|path| (path, (false, true))).collect();
    for path in own.into_keys() {
        all.entry(path).or_insert((false, false)).0 = true;
    }
    all.into_iter().map(|(path, (own, built_in))| (path, own, built_in)).collect()
}

fn unread(file: &Path, error: &std::io::Error) -> Sentence {
    sentence!("{file} cannot be read: {why}.", file = file.display().to_string(), why = error.to_string())
}

/// A template of that path; `None` if there is none, built in or the archive's own.
///
/// # Errors
/// With a sentence, when its file cannot be read.
pub fn template(bureau: &Bureau, path: &str) -> Result<Option<Template>, Sentence> {
    let built_in = templates::built_in().iter().find(|(p, _)| *p == path).map(|(_, text)| (*text).to_owned());
    // Only what is in the list is opened: no address names a file elsewhere.
    let file = own(bureau.folder()).remove(path);
    let text = match &file {
        Some(file) => Some(fs::read_to_string(file).map_err(|e| unread(file, &e))?),
        None => None,
    };
    let hash = text.as_ref().map(|t| hex::encode(Sha256::digest(t))).unwrap_or_default();
    let is_own = text.is_some();
    Ok(text.or_else(|| built_in.clone()).map(|text| Template {
        path: path.to_owned(),
        text,
        built_in: built_in.unwrap_or_default(),
        own: is_own,
        hash,
    }))
}

/// Tries a text as the template of that path. The second is a letter made of it, as PDF; it is empty if none could be made.
///
/// # Errors
/// With a sentence, when it never ended, or no reader can be started.
pub async fn try_template(
    bureau: &Bureau,
    easel: &Easel,
    path: &str,
    typed: &str,
    whole: bool,
) -> Result<(Tried, Vec<u8>), Sentence> {
    let folder = bureau.folder();
    let read = |(path, file): (String, PathBuf)| {
        Some((path.trim_end_matches(".hbs").to_owned(), fs::read_to_string(file).ok()?))
    };
    let mut texts: BTreeMap<String, String> = own(folder).into_iter().filter_map(read).collect();
    let name = path.trim_end_matches(".hbs").to_owned();
    texts.insert(name.clone(), typed.to_owned());
    // The child opens no files: it gets the texts, and sets them in the built-in fonts.
    let settings = crate::letters::Settings { templates: None, fonts: None, texts, ..bureau.config().letters() };
    let tried = easel.readers().try_template(Trial { name, settings, whole }).await;
    let (mut tried, pdf) = tried.map_err(|e| Sentence::from(e.to_string()))?.map_err(|why| {
        sentence!(
            "The template was stopped: {why}. Perhaps loops stand in loops, or it makes a text that is too long.",
            why = why.to_string()
        )
    })?;
    if folder.join("fonts").is_dir() {
        // Fonts of the archive's own may have what the built-in ones lack.
        tried.flaws.retain(|flaw| !flaw.font);
    }
    Ok((tried, pdf))
}

/// A page of a letter that was made for a look, as PNG.
///
/// # Errors
/// When it has no such page, or no reader can be started.
pub async fn page_of(easel: &Easel, pdf: Vec<u8>, page: u32) -> Result<Vec<u8>, Undrawn> {
    let what = PageOf { part: 0, page, width: 1000, quarters: 0 };
    let drawn = easel.readers().draw(None, pdf, what).await?.map_err(|remark| Undrawn::Page(remark.detail))?;
    tokio::task::spawn_blocking(move || encoded(&drawn)).await.map_err(|e| Undrawn::Page(e.to_string()))?
}

/// Saves a text as the archive's own template; `None` takes the archive's own away. Every letter that needs it is made first.
///
/// # Errors
/// With what is wrong. Nothing is changed then.
pub async fn keep_template(
    bureau: &Bureau,
    easel: &Easel,
    (path, seen): (&str, &str),
    typed: Option<&str>,
    who: &str,
    now: Timestamp,
) -> Result<(), Unsaved> {
    let failed = |words: Sentence| Unsaved::Failed(words);
    let is = template(bureau, path)
        .map_err(failed)?
        .ok_or_else(|| failed(sentence!("This template is not there any more.")))?;
    let new = typed.map(|t| t.replace("\r\n", "\n"));
    let tried = new.as_deref().unwrap_or(&is.built_in);
    if new.is_some() || !is.built_in.is_empty() {
        let (tried, _) = try_template(bureau, easel, path, tried, true).await.map_err(failed)?;
        if !tried.flaws.is_empty() {
            return Err(Unsaved::Flaws(tried.flaws));
        }
    }
    let _turn = turn(bureau).await.map_err(failed)?;
    let is = template(bureau, path).map_err(failed)?;
    if is.map(|t| t.hash).unwrap_or_default() != seen {
        return Err(failed(sentence!(
            "Somebody has changed this template since you opened this page, so nothing was saved. Copy what you typed, open the page again, and put it in."
        )));
    }
    let (folder, file) = (bureau.folder(), bureau.folder().join("templates/letters").join(path));
    let before = fs::read(&file).ok();
    let settings = text(folder).map_err(failed)?;
    let not_noted = |e: crate::store::Error| failed(not_noted(e));
    bureau.archive().note_settings(told_of(&settings, folder), now).await.map_err(not_noted)?;
    let cannot = |e: std::io::Error| failed(not_written(&file, &e));
    match &new {
        Some(text) => put(&file, text.as_bytes()).map_err(cannot)?,
        None if before.is_some() => fs::remove_file(&file).map_err(cannot)?,
        None => return Ok(()),
    }
    let noted = bureau.archive().change_settings(told_of(&settings, folder), Vec::new(), who, now).await;
    if noted.is_err() {
        put_back(&file, before.as_deref());
    }
    noted.map_err(not_noted)
}
