//! Decisions on values. In: rulings, and how each value was when the person looked at it. Out: changed rows. The
//! value of the program is kept beside the value of the person, as a candidate that was not chosen.

use serde_json::json;

use super::journal::{Hand, REVIEWED, last, put, reader, signed, told};
use super::rows::{self, DocumentAt};
use super::sides::Rows;
use crate::model::{Absent, Decision, FieldName, Given, Ruling, Standing};
use crate::store::arrivals::document_rows::FieldRow;
use crate::store::base::archive::{Archive, unit};
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::{clean, int, json as json_text, name_of};

/// How a field stands, as one text. A decision brings the text that its maker saw, so that what somebody else has changed since is not overwritten.
pub fn stamp(standing: Standing, value: Option<&str>, absent: Option<Absent>) -> String {
    format!("{} {} {}", name_of(&standing), absent.map(|a| name_of(&a)).unwrap_or_default(), value.unwrap_or_default())
}

impl Archive {
    /// Decides on fields of one arrival: on all of them, or on none.
    pub async fn decide(&self, hand: Hand, arrival: &str, decisions: Vec<Decision>) -> Result<()> {
        let (archive, arrival) = (self.clone(), arrival.to_owned());
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let mut values_change = false;
            for Decision { document, position, ruling, was } in &decisions {
                let at = DocumentAt { arrival: arrival.clone(), document: *document };
                let before = rows::field(&mut work.tx, &at, 1, int(*position)).await?;
                let before = match before {
                    Some(row) if row_stamp(&row) == *was => row,
                    Some(row) => {
                        let by = row.standing_by.unwrap_or_else(|| "somebody".to_owned());
                        return Err(Error::Changed { subject: row.name.replace('_', " "), by });
                    }
                    None => return Err(gone(&mut work, &at).await?),
                };
                // What is accepted is what the transfers rest on already, unless it had been rejected.
                values_change |= *ruling != Ruling::Accept || before.standing == name_of(&Standing::Rejected);
                let changed = rule(&mut work, &at, before, ruling).await?;
                let event = (ruling.done(), told(&changed.0, &changed.1));
                put(&mut work, &arrival, Some(*document), event, changed).await?;
            }
            if values_change { hand.finish(work, &arrival).await } else { work.commit().await }
        })
        .await
    }

    /// Adds a field that the machine did not find, and says at which position.
    pub async fn add_field(
        &self,
        hand: Hand,
        arrival: &str,
        document: usize,
        name: FieldName,
        given: Given,
    ) -> Result<usize> {
        let (archive, at) = (self.clone(), DocumentAt { arrival: arrival.to_owned(), document });
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            rows::reviewed(&mut work.tx, &at).await?; // refuses where there is no such document
            let position = rows::next_field(&mut work.tx, &at, 1).await?;
            let row = person_row(&work, name.as_str(), position, &given, None);
            rows::insert_field(&mut work.tx, &at, &row).await?;
            let after = Rows { fields: vec![row], ..Rows::default() };
            let event = ("field added", told(&Rows::default(), &after));
            put(&mut work, &at.arrival, Some(document), event, (Rows::default(), after)).await?;
            hand.finish(work, &at.arrival).await?;
            Ok(usize::try_from(position).unwrap_or_default())
        })
        .await
    }

    /// Submits a document as reviewed: the person saw what nobody has decided on. Says how many values that were.
    pub async fn submit_document(&self, hand: Hand, arrival: &str, document: usize) -> Result<u64> {
        let (archive, at) = (self.clone(), DocumentAt { arrival: arrival.to_owned(), document });
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let reviewed = rows::reviewed(&mut work.tx, &at).await?;
            let open = rows::unseen_fields(&mut work.tx, &at).await?;
            let seen: Vec<_> = open.iter().map(|row| stood_behind(&work, row.clone(), Standing::Seen)).collect();
            for row in &seen {
                rows::delete_field(&mut work.tx, &at, row).await?;
                rows::insert_field(&mut work.tx, &at, row).await?;
            }
            let now = Some((work.who.clone(), work.now.to_string()));
            rows::write_reviewed(&mut work.tx, &at, now.clone()).await?;
            let count = seen.len() as u64;
            let before = Rows { fields: open, reviewed, ..Rows::default() };
            let after = Rows { fields: seen, reviewed: now, ..Rows::default() };
            // The event says how many values were seen, not each of them.
            let event = (REVIEWED, json!({ "seen": count }));
            put(&mut work, &at.arrival, Some(document), event, (before, after)).await?;
            work.commit().await?;
            Ok(count)
        })
        .await
    }
}

/// There is no such field: the document is not there, or somebody has decided on the field since the person looked.
async fn gone(work: &mut Work, at: &DocumentAt) -> Result<Error> {
    rows::reviewed(&mut work.tx, at).await?;
    let last = last(&mut work.tx, &at.arrival, Some(at.document)).await?;
    let by = last.map_or_else(|| "somebody".to_owned(), |(who, _)| who);
    Ok(Error::Changed { subject: "this value".to_owned(), by })
}

fn row_stamp(row: &FieldRow) -> String {
    format!(
        "{} {} {}",
        row.standing,
        row.absent.as_deref().unwrap_or_default(),
        row.value.as_deref().unwrap_or_default()
    )
}

/// Changes the rows as a ruling wants, and says how they were and are.
async fn rule(work: &mut Work, at: &DocumentAt, before: FieldRow, ruling: &Ruling) -> Result<(Rows, Rows)> {
    let mut old = vec![before.clone()];
    let mut new = Vec::new();
    match ruling {
        Ruling::Accept => new.push(stood_behind(work, before.clone(), Standing::Confirmed)),
        Ruling::Correct(given) => {
            new.push(lost(work, at, before.clone()).await?);
            new.push(person_row(work, &before.name, before.position, given, Some(&before)));
        }
        Ruling::Absent(absent) => {
            new.push(lost(work, at, before.clone()).await?);
            // The place where the machine looked is the best that is known of where it should have stood.
            let mut row = stood_behind(work, before.clone(), Standing::Confirmed);
            (row.value, row.absent) = (None, Some(name_of(absent)));
            (row.reader, row.rule, row.confidence) = (reader(&work.who), "a person's word".to_owned(), 1.0);
            new.push(row);
        }
        Ruling::Choose(position) => {
            let chosen = rows::field(&mut work.tx, at, 0, int(*position)).await?;
            let chosen = chosen.ok_or_else(|| Error::Unknown("the candidate".to_owned()))?;
            old.push(chosen.clone());
            let mut loser = stood_behind(work, before.clone(), Standing::Rejected);
            (loser.won, loser.position) = (0, chosen.position);
            let mut winner = stood_behind(work, chosen, Standing::Confirmed);
            (winner.won, winner.position, winner.about) = (1, before.position, before.about.clone());
            new.extend([loser, winner]);
        }
        Ruling::Refuse => new.push(lost(work, at, before.clone()).await?),
        Ruling::About(items) => new.push(FieldRow { about: Some(json_text(items)), ..before.clone() }),
    }
    for row in &old {
        rows::delete_field(&mut work.tx, at, row).await?;
    }
    for row in &new {
        rows::insert_field(&mut work.tx, at, row).await?;
    }
    Ok((Rows { fields: old, ..Rows::default() }, Rows { fields: new, ..Rows::default() }))
}

fn stood_behind(work: &Work, mut row: FieldRow, standing: Standing) -> FieldRow {
    row.standing = name_of(&standing);
    (row.standing_by, row.standing_at) = signed(work);
    row
}

/// The row among those that lost, rejected.
async fn lost(work: &mut Work, at: &DocumentAt, row: FieldRow) -> Result<FieldRow> {
    let position = rows::next_field(&mut work.tx, at, 0).await?;
    let mut row = stood_behind(work, row, Standing::Rejected);
    (row.won, row.position) = (0, position);
    Ok(row)
}

/// A value that a person read: where they showed it, else where the machine had looked.
fn person_row(work: &Work, name: &str, position: i64, given: &Given, machine: Option<&FieldRow>) -> FieldRow {
    let (standing_by, standing_at) = signed(work);
    let mut row = FieldRow {
        won: 1,
        position,
        name: name.to_owned(),
        value: Some(clean(&given.value)),
        absent: None,
        confidence: 1.0,
        standing: name_of(&Standing::Confirmed),
        standing_by,
        standing_at,
        rule: "typed by a person".to_owned(),
        page: machine.map_or(1, |m| m.page),
        x0: machine.and_then(|m| m.x0),
        y0: machine.and_then(|m| m.y0),
        x1: machine.and_then(|m| m.x1),
        y1: machine.and_then(|m| m.y1),
        span_start: machine.map_or(0, |m| m.span_start),
        span_end: machine.map_or(0, |m| m.span_end),
        raw: clean(&given.words),
        reader: reader(&work.who),
        about: machine.and_then(|m| m.about.clone()),
    };
    if let Some(shown) = &given.shown {
        row.rule = "shown on the page by a person".to_owned();
        row.page = i64::from(shown.page);
        (row.x0, row.y0) = (shown.rect.map(|r| r.x0), shown.rect.map(|r| r.y0));
        (row.x1, row.y1) = (shown.rect.map(|r| r.x1), shown.rect.map(|r| r.y1));
        (row.span_start, row.span_end) = (int(shown.span.start), int(shown.span.end));
        row.raw = clean(&shown.raw);
    }
    row
}
