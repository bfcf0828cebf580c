//! Decisions on how many papers a file holds. In: the papers that a person says it holds, each with what a child read in it. Out: a document for each, and
//! the papers that the program or somebody had made of it before withdrawn. No document is ever taken out of the list: decisions name it by its place.

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
use crate::store::base::rows::{int, unsigned};

/// On which pages of its file a paper stands: `3-5`.
fn pages_of(paper: &FiledDocument) -> String {
    let numbers = paper.document.pages.iter().map(|p| p.number);
    match (numbers.clone().min(), numbers.max()) {
        (Some(first), Some(last)) if first != last => format!("{first}-{last}"),
        (Some(first), _) => first.to_string(),
        _ => String::new(),
    }
}

impl Archive {
    /// Says which papers a file holds. `whole` is what the file itself says: as one paper, or, where it holds several, nothing. `papers` are those, none if it
    /// is one. `nothing` is what a document says that is no paper. `was` are the documents that were its papers when the person looked.
    ///
    /// # Errors
    /// [`Error::Unknown`] where there is no such document; [`Error::Changed`] where it has other papers by now.
    pub async fn part_file(
        &self,
        hand: Hand,
        (arrival, document): (&str, usize),
        was: &[usize],
        (whole, nothing): (Understanding, Understanding),
        papers: Vec<FiledDocument>,
    ) -> Result<()> {
        let derived = self.derived.clone();
        let papers = blocking(move || {
            let kept = papers.into_iter().map(|p| Ok((keep_pages(&derived, &p.document.pages)?, p)));
            kept.collect::<Result<Vec<_>>>()
        })
        .await?;
        let (archive, was) = (self.clone(), was.iter().map(|n| int(*n)).collect::<Vec<i64>>());
        let at = DocumentAt { arrival: arrival.to_owned(), document };
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let who = work.who.clone();
            let before = reading(&mut work.tx, &at).await?;
            let sql = "SELECT c.position FROM documents c JOIN documents d ON d.arrival = c.arrival AND d.position = c.parent \
                       AND d.sha256 = c.sha256 WHERE c.arrival = $1 AND c.parent = $2 AND c.withdrawn_by IS NULL ORDER BY c.position";
            let present: Vec<i64> = on!(&mut work.tx, c => sqlx::query_scalar(sql)
                .bind(&at.arrival).bind(int(document)).fetch_all(c).await)?;
            if present != was {
                let by = before.type_by.unwrap_or_else(|| "somebody".to_owned());
                return Err(Error::Changed { subject: "how many papers this file holds".to_owned(), by });
            }
            let (mut old, mut new) = (Vec::new(), Vec::new());
            for position in present {
                let paper = at.other(position);
                let had = reading(&mut work.tx, &paper).await?;
                let has = had.withdrawn(&who, &nothing);
                write(&mut work.tx, &paper, &has).await?;
                old.push((position, had));
                new.push((position, has));
            }
            let sql = "SELECT coalesce(max(position), -1) + 1 FROM documents WHERE arrival = $1";
            let first: i64 = on!(&mut work.tx, c => sqlx::query_scalar(sql).bind(&at.arrival).fetch_one(c).await)?;
            let mut places = Vec::new();
            for ((blob, mut paper), position) in papers.into_iter().zip(first..) {
                paper.document.part.parent = Some(document);
                places.push(pages_of(&paper));
                put_document(&mut work.tx, &at.arrival, position, &paper, blob.as_deref()).await?;
                let has = reading(&mut work.tx, &at.other(position)).await?;
                old.push((position, has.withdrawn(&who, &nothing)));
                new.push((position, has));
            }
            let after = before.anew(&whole, Some(who));
            // The file comes last: where it waits follows from its papers.
            write(&mut work.tx, &at, &after).await?;
            old.push((int(document), before));
            new.push((int(document), after));
            let event = ("papers parted", json!({ "papers": places }));
            let rows = |readings: Vec<(i64, ReadingRows)>| Rows { readings, ..Rows::default() };
            put(&mut work, &at.arrival, Some(document), event, (rows(old), rows(new))).await?;
            hand.finish(work, &at.arrival).await
        })
        .await
    }

    /// The papers of a file that stand, by their places in the list, each with its first page and how many it has.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn papers_of(&self, arrival: &str, document: usize) -> Result<Vec<(usize, usize)>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT c.position, c.pages FROM documents c JOIN documents d ON d.arrival = c.arrival AND d.position = c.parent \
                       AND d.sha256 = c.sha256 WHERE c.arrival = $1 AND c.parent = $2 AND c.withdrawn_by IS NULL ORDER BY c.position";
            let rows: Vec<(i64, i64)> = on!(&mut tx, c => sqlx::query_as(sql)
                .bind(&arrival).bind(int(document)).fetch_all(c).await)?;
            rows.into_iter().map(|(at, pages)| Ok((unsigned("a position", at)?, unsigned("a count of pages", pages)?))).collect()
        })
        .await
    }
}
