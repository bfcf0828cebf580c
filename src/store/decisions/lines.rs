//! Decisions on lines of goods. In: what a person says of lines, and how each stood when they looked. Out: changed rows. Several lines at once are one
//! decision, which is undone as one. A line that a person refuses is kept for the record, and is read nowhere any more.

use super::journal::{Hand, put, reader, signed, told};
use super::rows::{self, DocumentAt, LineRow};
use super::sides::Rows;
use crate::model::{Evidence, LineRuling, Standing};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::{clean, int, name_of};

impl Archive {
    /// Decides on lines of goods: on all of them, or on none. A ruling of `None` says that the machine read the line right. Each has the standing that
    /// the person saw.
    pub async fn decide_lines(
        &self,
        hand: Hand,
        arrival: &str,
        document: usize,
        decisions: Vec<(usize, Option<LineRuling>, Standing)>,
    ) -> Result<()> {
        let (archive, at) = (self.clone(), DocumentAt { arrival: arrival.to_owned(), document });
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let corrected = decisions.iter().any(|(_, ruling, _)| ruling.is_some());
            let what = match (decisions.len(), corrected) {
                (1, true) => "line corrected",
                (1, false) => "line confirmed",
                (_, true) => "lines corrected",
                (_, false) => "lines confirmed",
            };
            let mut changed = (Rows::default(), Rows::default());
            for (position, ruling, was) in decisions {
                let before = seen(&mut work, &at, position, was).await?;
                let mut after = stood_behind(&work, &before, Standing::Confirmed);
                if let Some(ruling) = ruling {
                    say(&work, &mut after, ruling);
                }
                rows::write_line(&mut work.tx, &at, &after).await?;
                changed.0.lines.push(before);
                changed.1.lines.push(after);
            }
            if changed.1.lines.is_empty() {
                return Ok(());
            }
            let event = (what, told(&changed.0, &changed.1));
            put(&mut work, &at.arrival, Some(document), event, changed).await?;
            if corrected { hand.finish(work, &at.arrival).await } else { work.commit().await }
        })
        .await
    }

    /// Adds lines that the machine did not find, each with the place where a person showed it, if they did. It is one decision, and is undone as one. Says at which
    /// position the first stands.
    pub async fn add_lines(
        &self,
        hand: Hand,
        arrival: &str,
        document: usize,
        lines: Vec<(LineRuling, Option<Evidence>)>,
    ) -> Result<usize> {
        let (archive, at) = (self.clone(), DocumentAt { arrival: arrival.to_owned(), document });
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            rows::reviewed(&mut work.tx, &at).await?; // refuses where there is no such document
            let first = rows::next_line(&mut work.tx, &at).await?;
            let what = if lines.len() == 1 { "line added" } else { "lines added" };
            let mut after = Rows::default();
            for (position, (ruling, shown)) in (first..).zip(lines) {
                let empty = LineRow::empty(position);
                let mut row = stood_behind(&work, &empty, Standing::Confirmed);
                say(&work, &mut row, ruling);
                rows::insert_line(&mut work.tx, &at, &row, shown.as_ref()).await?;
                after.lines.push(row);
            }
            let event = (what, told(&Rows::default(), &after));
            put(&mut work, &at.arrival, Some(document), event, (Rows::default(), after)).await?;
            hand.finish(work, &at.arrival).await?;
            Ok(usize::try_from(first).unwrap_or_default())
        })
        .await
    }

    /// Says that a line is not in the document. `was` is the standing that the person saw.
    pub async fn refuse_line(
        &self,
        hand: Hand,
        arrival: &str,
        (document, position): (usize, usize),
        was: Standing,
    ) -> Result<()> {
        let (archive, at) = (self.clone(), DocumentAt { arrival: arrival.to_owned(), document });
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let before = seen(&mut work, &at, position, was).await?;
            let after = stood_behind(&work, &before, Standing::Rejected);
            rows::write_line(&mut work.tx, &at, &after).await?;
            let rows = |l: LineRow| Rows { lines: vec![l], ..Rows::default() };
            let changed = (rows(before), rows(after));
            let event = ("line refused", told(&changed.0, &changed.1));
            put(&mut work, &at.arrival, Some(document), event, changed).await?;
            hand.finish(work, &at.arrival).await
        })
        .await
    }
}

/// The line, if it still stands as the person saw it.
async fn seen(work: &mut Work, at: &DocumentAt, position: usize, was: Standing) -> Result<LineRow> {
    let before = rows::line(&mut work.tx, at, int(position)).await?;
    let before = before.ok_or_else(|| Error::Unknown(at.subject()))?;
    if before.standing != name_of(&was) {
        let by = before.standing_by.unwrap_or_else(|| "somebody".to_owned());
        return Err(Error::Changed { subject: format!("line {}", position + 1), by });
    }
    Ok(before)
}

fn stood_behind(work: &Work, row: &LineRow, standing: Standing) -> LineRow {
    let (standing_by, standing_at) = signed(work);
    LineRow { standing: name_of(&standing), standing_by, standing_at, ..row.clone() }
}

/// Writes what a person says into a line.
fn say(work: &Work, row: &mut LineRow, ruling: LineRuling) {
    row.description = clean(&ruling.description);
    row.quantity = ruling.quantity.map(|q| q.as_str().to_owned());
    row.unit = ruling.unit.map(|u| u.as_str().to_owned());
    row.reader = reader(&work.who);
    let of =
        |kind: &str, texts: Vec<String>| texts.into_iter().map(|t| (kind.to_owned(), clean(&t))).collect::<Vec<_>>();
    row.identifiers = [of("lot", ruling.lots), of("serial", ruling.serials)].concat();
}
