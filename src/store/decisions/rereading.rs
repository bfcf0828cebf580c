//! Decisions on what a document was read as: a person names its type, and its values are read anew; or turns all of its reading down. In: what a child
//! read. Out: changed rows. What a person has confirmed stays.

use serde_json::json;

use super::journal::{Hand, put, signed};
use super::reading_rows::{ReadingRows, reading, write};
use super::rows::DocumentAt;
use super::sides::Rows;
use crate::model::{Standing, Understanding};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::error::{Error, Result};
use crate::store::base::rows::{int, name_of};

impl Archive {
    /// Says of which type a document is, with what was read in it as one. `was` is the type that the person saw.
    ///
    /// # Errors
    /// [`Error::Unknown`] where there is no such document; [`Error::Changed`] where somebody else named its type since.
    pub async fn set_type(
        &self,
        hand: Hand,
        arrival: &str,
        document: usize,
        was: &str,
        read: Understanding,
    ) -> Result<()> {
        let (archive, was) = (self.clone(), was.to_owned());
        let at = DocumentAt { arrival: arrival.to_owned(), document };
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let before = reading(&mut work.tx, &at).await?;
            if before.document_type != was {
                let by = before.type_by.unwrap_or_else(|| "somebody".to_owned());
                return Err(Error::Changed { subject: "the type".to_owned(), by });
            }
            let after = before.anew(&read, Some(work.who.clone()));
            write(&mut work.tx, &at, &after).await?;
            let detail = json!({ "from": before.document_type, "to": after.document_type, "values": told(&after), "lines": after.lines.len() });
            put(&mut work, &at.arrival, Some(document), ("type set", detail), (rows(&at, before), rows(&at, after))).await?;
            hand.finish(work, &at.arrival).await
        })
        .await
    }

    /// Says that a paper is a copy of another one: it says nothing of its own any more. `nothing` is what a document says that is no paper.
    ///
    /// # Errors
    /// [`Error::Unknown`] where there is no such paper; [`Error::Changed`] where one of the two is withdrawn by now, or a person has confirmed a value of the copy.
    pub async fn set_copy(
        &self,
        hand: Hand,
        (arrival, document): (&str, usize),
        (original, place): (&str, usize),
        nothing: Understanding,
    ) -> Result<()> {
        let archive = self.clone();
        let at = DocumentAt { arrival: arrival.to_owned(), document };
        let of = DocumentAt { arrival: original.to_owned(), document: place };
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let before = reading(&mut work.tx, &at).await?;
            let first = reading(&mut work.tx, &of).await?;
            let confirmed = |by: &Option<String>, standing: &str| {
                (standing == name_of(&Standing::Confirmed)).then(|| by.clone().unwrap_or_default())
            };
            let by = before.fields.iter().find_map(|f| confirmed(&f.standing_by, &f.standing));
            let by = by.or_else(|| before.lines.iter().find_map(|l| confirmed(&l.line.standing_by, &l.line.standing)));
            if let Some(by) = by.or(before.withdrawn_by.clone()).or(first.withdrawn_by) {
                return Err(Error::Changed { subject: "what these two papers say".to_owned(), by });
            }
            let who = work.who.clone();
            let name = format!("{} {}", of.arrival, of.document);
            let after = ReadingRows { copy_of: Some(name.clone()), ..before.withdrawn(&who, &nothing) };
            write(&mut work.tx, &at, &after).await?;
            let event = ("paper is a copy", json!({ "of": name, "before": told(&before) }));
            put(&mut work, &at.arrival, Some(document), event, (rows(&at, before), rows(&at, after))).await?;
            hand.finish(work, &at.arrival).await
        })
        .await
    }

    /// Turns down all that the program read in a document and that no person has confirmed. Says how many values and lines that were.
    ///
    /// # Errors
    /// [`Error::Unknown`] where there is no such document.
    pub async fn refuse_reading(&self, hand: Hand, arrival: &str, document: usize) -> Result<usize> {
        let archive = self.clone();
        let at = DocumentAt { arrival: arrival.to_owned(), document };
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let before = reading(&mut work.tx, &at).await?;
            let open = |standing: &str| standing == name_of(&Standing::Machine) || standing == name_of(&Standing::Seen);
            let rejected = name_of(&Standing::Rejected);
            let mut after = before.clone();
            let free = before.fields.iter().filter(|f| f.won == 0).map(|f| f.position + 1).max().unwrap_or(0);
            let mut count = 0;
            let stand = after.fields.iter_mut().filter(|f| f.won == 1 && open(&f.standing));
            for (place, field) in (free..).zip(stand) {
                (field.won, field.position) = (0, place);
                field.standing.clone_from(&rejected);
                (field.standing_by, field.standing_at) = signed(&work);
                count += 1;
            }
            after.fields.sort_by_key(|f| (1 - f.won, f.position));
            for line in after.lines.iter_mut().map(|l| &mut l.line).filter(|l| open(&l.standing)) {
                line.standing.clone_from(&rejected);
                (line.standing_by, line.standing_at) = signed(&work);
                count += 1;
            }
            if count == 0 {
                return Ok(0);
            }
            write(&mut work.tx, &at, &after).await?;
            let event = ("reading refused", json!({ "refused": count }));
            put(&mut work, &at.arrival, Some(document), event, (rows(&at, before), rows(&at, after))).await?;
            hand.finish(work, &at.arrival).await?;
            Ok(count)
        })
        .await
    }
}

/// The values that stand, for the event.
fn told(reading: &ReadingRows) -> serde_json::Value {
    let stand = reading.fields.iter().filter(|f| f.won == 1);
    stand.map(|f| json!({ "position": f.position, "name": f.name, "value": f.value, "standing": f.standing })).collect()
}

fn rows(at: &DocumentAt, reading: ReadingRows) -> Rows {
    Rows { readings: vec![(int(at.document), reading)], ..Rows::default() }
}
