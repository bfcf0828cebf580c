//! Decisions on line items. In: the line as the person writes it, or that the program read it right. Out: the
//! changed row with its identifiers.

use super::journal::{Hand, put, reader, signed, told};
use super::rows::{self, DocumentAt, LineRow, Rows};
use crate::model::{LineRuling, Standing};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::error::{Error, Result};
use crate::store::base::rows::{clean, int, name_of};

impl Archive {
    /// Decides on a line of goods. `None` says that the machine read it right. `was` is the standing that the person saw.
    pub async fn decide_line(
        &self,
        hand: Hand,
        arrival: &str,
        (document, position): (usize, usize),
        ruling: Option<LineRuling>,
        was: Standing,
    ) -> Result<()> {
        let (archive, at) = (self.clone(), DocumentAt { arrival: arrival.to_owned(), document });
        unit(async move {
            let mut work = hand.begin(&archive).await?;
            let before = rows::line(&mut work.tx, &at, int(position)).await?;
            let before = before.ok_or_else(|| Error::Unknown(at.subject()))?;
            if before.standing != name_of(&was) {
                let by = before.standing_by.unwrap_or_else(|| "somebody".to_owned());
                return Err(Error::Changed { subject: format!("line {}", position + 1), by });
            }
            let mut after = before.clone();
            after.standing = name_of(&Standing::Confirmed);
            (after.standing_by, after.standing_at) = signed(&work);
            let corrected = ruling.is_some();
            if let Some(ruling) = ruling {
                after.description = clean(&ruling.description);
                after.quantity = ruling.quantity.map(|q| q.as_str().to_owned());
                after.unit = ruling.unit.map(|u| u.as_str().to_owned());
                after.reader = reader(&work.who);
                let of = |kind: &str, texts: Vec<String>| {
                    texts.into_iter().map(|t| (kind.to_owned(), clean(&t))).collect::<Vec<_>>()
                };
                after.identifiers = [of("lot", ruling.lots), of("serial", ruling.serials)].concat();
            }
            rows::write_line(&mut work.tx, &at, &after).await?;
            let rows = |l: LineRow| Rows { lines: vec![l], ..Rows::default() };
            let changed = (rows(before), rows(after));
            let what = if corrected { "line corrected" } else { "line confirmed" };
            let event = (what, told(&changed.0, &changed.1));
            put(&mut work, &at.arrival, Some(document), event, changed).await?;
            if corrected { hand.finish(work, &at.arrival).await } else { work.commit().await }
        })
        .await
    }
}
