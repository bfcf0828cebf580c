//! The factors of an arrival that lost what they rested on. In: its rows as they stand. Out: each such factor with the
//! reason. The rule is in `model`; this file collects the rows for it.

use jiff::Timestamp;

use crate::model::{Factor, FieldName, RejectedValue, Reopened, SentenceMark, fallen as rule};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::rows::{from_json, named};

/// A row of `fields`, as far as it is needed here.
type Row = (i64, String, String, String, Option<String>, Option<String>);

/// The factors that lost what they rested on.
pub(in crate::store) async fn fallen(tx: &mut Tx, arrival: &str) -> Result<Vec<Reopened>> {
    let sql = "SELECT factors, class_at, sentences FROM arrivals WHERE sha256 = $1";
    let row: Option<(Option<String>, Option<String>, Option<String>)> =
        on!(&mut *tx, c => sqlx::query_as(sql).bind(arrival).fetch_optional(c).await)?;
    let Some((Some(factors), since, sentences)) = row else { return Ok(Vec::new()) };
    let factors: Vec<Factor> = from_json("factors", &factors)?;
    let since: Option<Timestamp> = since.and_then(|at| at.parse().ok());
    let sentences: Vec<SentenceMark> = sentences.map(|s| from_json("sentences", &s)).transpose()?.unwrap_or_default();
    let sql = "SELECT won, name, value, standing, standing_by, standing_at FROM fields WHERE arrival = $1 AND value IS NOT NULL \
               AND (won = 1 OR standing = 'rejected') ORDER BY document, position";
    let rows: Vec<Row> = on!(tx, c => sqlx::query_as(sql).bind(arrival).fetch_all(c).await)?;
    let (mut rejected, mut standing): (Vec<RejectedValue>, Vec<FieldName>) = (Vec::new(), Vec::new());
    for (won, name, value, how, by, at) in rows {
        let name = named("a field's name", &name)?;
        if how == "rejected" {
            let (by, at) = (by.unwrap_or_else(|| "somebody".to_owned()), at.and_then(|at| at.parse().ok()));
            rejected.push(RejectedValue { name, value, by, at });
        } else if won == 1 {
            standing.push(name);
        }
    }
    Ok(rule(&factors, since, &rejected, &standing, &sentences))
}
