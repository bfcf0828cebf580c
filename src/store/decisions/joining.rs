//! Decisions on files whose pages are one paper. In: the files, in the order of their pages, and what a child read in all of them as one. Out: a document of that paper,
//! and the files withdrawn; or the files as papers of their own again. No document is ever taken out of the list: decisions name it by its place.

use serde_json::json;

use super::journal::{Hand, put};
use super::reading_rows::{ReadingRows, reading, write};
use super::rows::DocumentAt;
use super::sides::Rows;
use crate::model::{FiledDocument, Understanding};
use crate::store::arrivals::filed_rows::put_document;
use crate::store::arrivals::pages::keep_pages;
use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::rows::{int, json as text_json};

impl Archive {
    /// Puts the pages of several files together as one paper, and says its place. The first of the files holds it. `sources` are the file and the page there of each of its
    /// pages; `nothing` is what a document says that is no paper.
    ///
    /// # Errors
    /// [`Error::Unknown`] where there is no such file; [`Error::Changed`] where one is withdrawn by now.
    pub async fn join_files(
        &self,
        hand: Hand,
        arrival: &str,
        files: &[usize],
        nothing: Understanding,
        paper: FiledDocument,
        sources: &[(usize, u32)],
    ) -> Result<usize> {
        let derived = self.derived.clone();
        let (blob, mut paper) = blocking(move || Ok((keep_pages(&derived, &paper.document.pages)?, paper))).await?;
        let (archive, files, sources) = (self.clone(), files.to_vec(), text_json(&sources));
        let first = files.first().copied().unwrap_or_default();
        let at = DocumentAt { arrival: arrival.to_owned(), document: first };
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let who = work.who.clone();
            let sql = "SELECT coalesce(max(position), -1) + 1 FROM documents WHERE arrival = $1";
            let place: i64 = on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(&at.arrival).fetch_one(c).await)?;
            paper.document.part.parent = Some(first);
            put_document(&mut work.tx, &at.arrival, place, &paper, blob.as_deref()).await?;
            let sql = "UPDATE documents SET joined = $3 WHERE arrival = $1 AND position = $2";
            on!(&mut work.tx, c => sqlx::query(sql).bind(&at.arrival).bind(place).bind(&sources).execute(c).await.map(|_| ()))?;
            let has = reading(&mut work.tx, &at.other(place)).await?;
            let (mut old, mut new) = (vec![(place, has.withdrawn(&who, &nothing))], vec![(place, has)]);
            for file in &files {
                let one = at.other(int(*file));
                let before = reading(&mut work.tx, &one).await?;
                if let Some(by) = before.withdrawn_by {
                    return Err(Error::Changed { subject: "what these files hold".to_owned(), by });
                }
                let after = ReadingRows { joined_to: Some(place), ..before.withdrawn(&who, &nothing) };
                write(&mut work.tx, &one, &after).await?;
                old.push((int(*file), before));
                new.push((int(*file), after));
            }
            let event = ("files joined", json!({ "files": files, "paper": place }));
            let rows = |readings: Vec<(i64, ReadingRows)>| Rows { readings, ..Rows::default() };
            put(&mut work, &at.arrival, Some(first), event, (rows(old), rows(new))).await?;
            hand.finish(work, &at.arrival).await?;
            Ok(usize::try_from(place).unwrap_or_default())
        })
        .await
    }

    /// Takes the files of such a paper apart. `read` is what a child read anew in each of them.
    ///
    /// # Errors
    /// [`Error::Unknown`] where there is no such document; [`Error::Changed`] where the paper is withdrawn by now.
    pub async fn part_files(
        &self,
        hand: Hand,
        (arrival, paper): (&str, usize),
        nothing: Understanding,
        read: Vec<(usize, Understanding)>,
    ) -> Result<()> {
        let archive = self.clone();
        let at = DocumentAt { arrival: arrival.to_owned(), document: paper };
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let who = work.who.clone();
            let before = reading(&mut work.tx, &at).await?;
            if let Some(by) = before.withdrawn_by {
                return Err(Error::Changed { subject: "what these files hold".to_owned(), by });
            }
            let after = before.withdrawn(&who, &nothing);
            write(&mut work.tx, &at, &after).await?;
            let (mut old, mut new) = (vec![(int(paper), before)], vec![(int(paper), after)]);
            let mut files = Vec::new();
            for (file, said) in read {
                let one = at.other(int(file));
                let before = reading(&mut work.tx, &one).await?;
                let after = before.anew(&said, Some(who.clone()));
                write(&mut work.tx, &one, &after).await?;
                files.push(file);
                old.push((int(file), before));
                new.push((int(file), after));
            }
            let event = ("files taken apart", json!({ "files": files }));
            let rows = |readings: Vec<(i64, ReadingRows)>| Rows { readings, ..Rows::default() };
            put(&mut work, &at.arrival, Some(paper), event, (rows(old), rows(new))).await?;
            hand.finish(work, &at.arrival).await
        })
        .await
    }
}
