//! Checks that every file that the archive keeps is still there and whole: it reads each original and each page file that a row names,
//! decrypts it, and compares it with its hash. Out: how many files there are, and which are damaged or gone, each with what it belongs to.
//! It repairs nothing.
//!
//! It leaves out what can be made again at any time: pictures of pages, and readings that are kept for the next time.

use std::collections::BTreeMap;

use super::archive::{Archive, blocking, unit};
use super::bucket::AT_ONCE;
use super::database::{Tx, on};
use super::error::{Error, Result};
use super::rows::from_json;
use crate::model::Editing;

/// Something kept that is damaged or gone.
#[derive(Debug)]
pub struct Amiss {
    /// Its SHA-256.
    pub sha256: String,
    /// What it belongs to: `letter L-2026-0001, its pages`.
    pub of: Vec<String>,
    /// What is wrong, where, and what to do.
    pub error: Error,
}

/// What a look at everything kept gave.
#[derive(Debug, Default)]
pub struct Whole {
    /// How many originals and page files were looked at.
    pub looked_at: usize,
    /// Those that are damaged or gone.
    pub amiss: Vec<Amiss>,
}

/// Which file belongs to what, by SHA-256.
type Owners = BTreeMap<String, Vec<String>>;

/// Queries for the originals that rows name: a SHA-256, and up to two words on what the row is, which the pattern after them puts into a sentence.
const ORIGINALS: &[(&str, &str)] = &[
    (
        "SELECT a.sha256, coalesce(a.subject, min(s.source)), coalesce(a.sender, '') FROM arrivals a \
         LEFT JOIN sightings s ON s.arrival = a.sha256 WHERE a.state <> 'deleted' GROUP BY a.sha256, a.subject, a.sender",
        "what came in, “{1}” {2}",
    ),
    ("SELECT sha256, item, path FROM photos", "item {1}, its photograph {2}"),
    ("SELECT pdf, id, '' FROM letters", "letter {1}, its pages"),
    ("SELECT attachment, id, '' FROM letters WHERE attachment IS NOT NULL", "letter {1}, its register extract"),
    ("SELECT mail, letter, '' FROM transmissions", "letter {1}, the mail that carries it"),
    ("SELECT file, letter, how FROM letter_proofs WHERE file IS NOT NULL", "letter {1}, the proof that it was {2}"),
    ("SELECT locked, id, '' FROM replies WHERE locked IS NOT NULL", "right-of-reply text {1}, as it was locked"),
    ("SELECT evidence, party, since FROM handovers WHERE evidence IS NOT NULL", "contact of {1}, its evidence of {2}"),
];

/// The same for page files.
const PAGES: &[(&str, &str)] = &[(
    "SELECT pages_blob, arrival, CAST(position AS TEXT) FROM documents WHERE pages_blob IS NOT NULL",
    "pages of paper {2} of what came in as {1}",
)];

impl Archive {
    /// Looks at everything that is kept. `seen` is told how many of how many have been looked at.
    ///
    /// # Errors
    /// When the database or the store itself cannot be reached. A single file that cannot be read is no error: it is one of those amiss.
    pub async fn whole(&self, mut seen: impl FnMut(usize, usize)) -> Result<Whole> {
        let db = self.db.clone();
        let (originals, pages) = unit(async move {
            let mut tx = db.read().await?;
            let mut originals = owners(&mut tx, ORIGINALS).await?;
            made_of(&mut tx, &mut originals).await?;
            Ok((originals, owners(&mut tx, PAGES).await?))
        })
        .await?;
        let all = originals.len() + pages.len();
        let mut found = Whole::default();
        for (files, owners) in [(&self.originals, originals), (&self.derived, pages)] {
            let mut owners = owners.into_iter().peekable();
            while owners.peek().is_some() {
                let some: Owners = owners.by_ref().take(AT_ONCE).collect();
                let (files, names) = (files.clone(), some.keys().cloned().collect::<Vec<_>>());
                let states = blocking(move || files.look_at(&names)).await?;
                for ((sha256, of), state) in some.into_iter().zip(states) {
                    found.looked_at += 1;
                    found.amiss.extend(state.err().map(|error| Amiss { sha256, of, error }));
                }
                seen(found.looked_at, all);
            }
        }
        Ok(found)
    }
}

/// The SHA-256 of everything that rows name: originals, and page files.
pub(in crate::store) async fn named(tx: &mut Tx) -> Result<(Vec<String>, Vec<String>)> {
    let originals = owners(tx, ORIGINALS).await?.into_keys().collect();
    Ok((originals, owners(tx, PAGES).await?.into_keys().collect()))
}

async fn owners(tx: &mut Tx, queries: &[(&'static str, &str)]) -> Result<Owners> {
    let mut owners = Owners::new();
    for (sql, pattern) in queries {
        let rows: Vec<(String, Option<String>, Option<String>)> =
            on!(tx, c => sqlx::query_as(*sql).fetch_all(c).await)?;
        for (sha256, one, two) in rows {
            let words = pattern.replace("{1}", &one.unwrap_or_default()).replace("{2}", &two.unwrap_or_default());
            owners.entry(sha256).or_default().push(words.trim().to_owned());
        }
    }
    Ok(owners)
}

/// What letters were made of: their templates as filled, and what goes with them.
async fn made_of(tx: &mut Tx, owners: &mut Owners) -> Result<()> {
    let sql = "SELECT id, editing FROM letters WHERE editing IS NOT NULL";
    let rows: Vec<(String, String)> = on!(tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
    for (id, editing) in rows {
        let editing: Editing = from_json("how a letter was made", &editing)?;
        let enclosed =
            editing.enclosures.into_iter().map(|e| (e.sha256, format!("letter {id}, its enclosure {}", e.name)));
        let template = editing.template.into_iter().map(|t| (t, format!("letter {id}, its template as filled")));
        for (sha256, words) in template.chain(enclosed) {
            owners.entry(sha256).or_default().push(words);
        }
    }
    Ok(())
}
