//! Whether a number in a document is that of an item. In: a person's yes or no about a match that the program found. Out: the match, with the person behind it.

use serde_json::json;

use super::journal::{Hand, put, signed};
use super::rows::{self, DocumentAt, MatchRow};
use super::sides::Rows;
use crate::model::{ItemLink, Standing};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::rows::{int, name_of, named, unsigned};

/// A match of a number in a document with an item, as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// The document's index in the message.
    pub document: usize,
    /// The match's position in it.
    pub position: usize,
    /// What matches what.
    pub link: ItemLink,
    /// Who said so.
    pub by: Option<String>,
}

impl Archive {
    /// Says whether the number of a match is that of the item: `Confirmed` or `Rejected`. `was` is the standing that the person saw.
    ///
    /// # Errors
    /// [`Error::Unknown`] where there is no such match. [`Error::Changed`] where somebody else was faster.
    pub async fn decide_match(
        &self,
        hand: Hand,
        arrival: &str,
        (document, position): (usize, usize),
        standing: Standing,
        was: Standing,
    ) -> Result<()> {
        let (archive, arrival) = (self.clone(), arrival.to_owned());
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let at = DocumentAt { arrival, document };
            let before = rows::matched(&mut work.tx, &at, int(position)).await?;
            let before = before.ok_or_else(|| Error::Unknown(format!("match {position} of {}", at.subject())))?;
            if before.standing != name_of(&was) {
                let by = before.standing_by.unwrap_or_else(|| "somebody".to_owned());
                return Err(Error::Changed { subject: format!("the match with {}", before.item), by });
            }
            let (standing_by, standing_at) = signed(&work);
            let after = MatchRow { standing: name_of(&standing), standing_by, standing_at, ..before.clone() };
            rows::write_match(&mut work.tx, &at, &after).await?;
            let what = if standing == Standing::Confirmed { "match confirmed" } else { "match rejected" };
            let detail = json!({ "item": before.item, "position": position });
            let rows = |row: MatchRow| Rows { matches: vec![row], ..Rows::default() };
            put(&mut work, &at.arrival, Some(document), (what, detail), (rows(before), rows(after))).await?;
            hand.finish(work, &at.arrival).await
        })
        .await
    }

    /// The matches of an arrival's numbers with items, as they stand, document by document.
    pub async fn matches(&self, arrival: &str) -> Result<Vec<Match>> {
        let (db, arrival) = (self.db.clone(), arrival.to_owned());
        unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT document, position, request, item, field, value, confidence, reason, standing, standing_by \
                       FROM item_links WHERE arrival = $1 ORDER BY document, position";
            let rows: Vec<Row> = on!(&mut tx, c => sqlx::query_as(sql).bind(arrival).fetch_all(c).await)?;
            rows.into_iter().map(Row::found).collect()
        })
        .await
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    document: i64,
    position: i64,
    request: Option<String>,
    item: String,
    field: String,
    value: String,
    confidence: f64,
    reason: String,
    standing: String,
    standing_by: Option<String>,
}

impl Row {
    fn found(self) -> Result<Match> {
        let link = ItemLink {
            request: self.request,
            item: self.item,
            field: self.field,
            value: self.value,
            confidence: self.confidence,
            reason: self.reason,
            standing: named("a standing", &self.standing)?,
        };
        Ok(Match {
            document: unsigned("a document", self.document)?,
            position: unsigned("a position", self.position)?,
            link,
            by: self.standing_by,
        })
    }
}
