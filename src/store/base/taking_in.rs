//! Rows that stood before events were bound to rows. In: a transaction on an archive of an earlier program. Out: a line for each row, for the
//! first events that name them. What was done to them earlier cannot be found any more; what is done from then on can.

use super::database::{Tx, on};
use super::error::Result;
use super::event_rows::{Line, Op};
use super::row_text::{digest, key};
use super::shapes::Shape;
use super::touched::each_row;

/// How many rows one event takes in.
pub(in crate::store) const AT_ONCE: usize = 20_000;

/// Whether the rows are bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Standing {
    /// They are, or there are none.
    Bound,
    /// An earlier program has written the last event.
    Earlier,
}

/// Looks at the last event.
pub(in crate::store) async fn standing(tx: &mut Tx, last: i64) -> Result<Standing> {
    let sql = "SELECT count(*) FROM events WHERE seq = $1 AND rows_root IS NULL";
    let earlier: i64 = on!(tx, c => sqlx::query_scalar(sql).bind(last).fetch_one(c).await)?;
    Ok(if earlier > 0 { Standing::Earlier } else { Standing::Bound })
}

/// A line for each row of a table, in the order of their keys.
pub(in crate::store) async fn lines(tx: &mut Tx, shape: &Shape) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    each_row(tx, shape, |values| {
        let digest = Some(digest(shape, &values));
        lines.push(Line { op: Op::Added, table: shape.name.clone(), key: key(shape, &values), digest });
        Ok(())
    })
    .await?;
    lines.sort_by(|a, b| a.key.cmp(&b.key));
    Ok(lines)
}
