//! The bound rows that a transaction has changed so far, as the triggers wrote them down ([`super::arming`]). In: a transaction. Out: lines for an
//! event's list. It also reads whole tables, row by row, in the same form.

use std::collections::HashMap;

use futures::TryStreamExt;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row};

use super::database::Tx;
use super::error::{Error, Result};
use super::event_rows::{Line, Op};
use super::row_text::{digest, key};
use super::shapes::{Kind, Shape, Shapes, of_postgres, of_sqlite};
use super::value::Value;

/// The shapes, as the database of a transaction has them.
pub(in crate::store) async fn shapes(tx: &mut Tx) -> Result<Shapes> {
    match tx {
        Tx::Sqlite(c) => of_sqlite(c).await,
        Tx::Pg(c) => of_postgres(c).await,
    }
}

/// The rows changed since the one numbered `after`: one line for each, in the order in which they were first touched, and the last number.
pub(in crate::store) async fn touched(tx: &mut Tx, shapes: &Shapes, after: i64) -> Result<(Vec<Line>, i64)> {
    let mut last = after;
    let mut lines: Vec<Option<Line>> = Vec::new();
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    for (n, op, table, values) in changes(tx, shapes, after).await? {
        last = n;
        let shape = shapes.get(&table).ok_or(Error::TableUnknown { table: table.clone() })?;
        let op = Op::of(&op).ok_or(Error::Row { what: "a change of a row", found: op })?;
        let line = |op| Line {
            op,
            table: table.clone(),
            key: key(shape, &values),
            digest: (op != Op::Removed).then(|| digest(shape, &values)),
        };
        let place = *places.entry((table.clone(), key(shape, &values))).or_insert(lines.len());
        if place == lines.len() {
            lines.push(Some(line(op)));
            continue;
        }
        // What came before in the same event and what comes now, as one change.
        let before = lines.get(place).and_then(|l| l.as_ref()).map(|l| l.op);
        let now = match (before, op) {
            (Some(Op::Added), Op::Removed) => None,
            (None | Some(Op::Added), Op::Added | Op::Changed) => Some(Op::Added),
            (_, Op::Removed) => Some(Op::Removed),
            (Some(Op::Removed | Op::Changed), Op::Added | Op::Changed) => Some(Op::Changed),
        };
        lines[place] = now.map(line);
    }
    Ok((lines.into_iter().flatten().collect(), last))
}

/// Forgets what was written down; PostgreSQL does so by itself at the end of the transaction.
pub(in crate::store) async fn forget(tx: &mut Tx) -> Result<()> {
    if let Tx::Sqlite(c) = tx {
        sqlx::query("DELETE FROM temp.changed_rows").execute(&mut **c).await?;
    }
    Ok(())
}

type Change = (i64, String, String, Vec<Value>);

async fn changes(tx: &mut Tx, shapes: &Shapes, after: i64) -> Result<Vec<Change>> {
    let unknown = |table: &str| Error::TableUnknown { table: table.to_owned() };
    match tx {
        Tx::Sqlite(c) => {
            let sql = "SELECT * FROM temp.changed_rows WHERE n > $1 ORDER BY n";
            let rows = sqlx::query(sql).bind(after).fetch_all(&mut **c).await?;
            let change = |row: SqliteRow| {
                let table: String = row.try_get(2)?;
                let shape = shapes.get(&table).ok_or_else(|| unknown(&table))?;
                Ok((row.try_get(0)?, row.try_get(1)?, table, of_row(shape, &row, 3)?))
            };
            rows.into_iter().map(change).collect()
        }
        Tx::Pg(c) => {
            let sql = "SELECT n, op, tbl, vals FROM pg_temp.changed_rows WHERE n > $1 ORDER BY n";
            let rows: Vec<(i64, String, String, Vec<Option<String>>)> =
                sqlx::query_as(sql).bind(after).fetch_all(&mut **c).await?;
            let change = |(n, op, table, values): (i64, String, String, Vec<Option<String>>)| {
                let shape = shapes.get(&table).ok_or_else(|| unknown(&table))?;
                Ok((n, op, table, of_texts(shape, values)?))
            };
            rows.into_iter().map(change).collect()
        }
    }
}

/// Reads all rows of a table, in no order, and passes each on.
pub(in crate::store) async fn each_row(
    tx: &mut Tx,
    shape: &Shape,
    mut seen: impl FnMut(Vec<Value>) -> Result<()> + Send,
) -> Result<()> {
    let name = &shape.name;
    match tx {
        Tx::Sqlite(c) => {
            let columns = shape.columns.iter().map(|c| format!("\"{}\"", c.name)).collect::<Vec<_>>().join(", ");
            let sql = AssertSqlSafe(format!("SELECT {columns} FROM main.{name}"));
            let mut rows = sqlx::query(sql).fetch(&mut **c);
            while let Some(row) = rows.try_next().await? {
                seen(of_row(shape, &row, 0)?)?;
            }
        }
        Tx::Pg(c) => {
            let columns = shape.columns.iter().map(|c| format!("\"{}\"::text", c.name)).collect::<Vec<_>>().join(", ");
            let sql = AssertSqlSafe(format!("SELECT ARRAY[{columns}] FROM {name}"));
            let mut rows = sqlx::query(sql).fetch(&mut **c);
            while let Some(row) = rows.try_next().await? {
                let row: PgRow = row;
                seen(of_texts(shape, row.try_get(0)?)?)?;
            }
        }
    }
    Ok(())
}

fn of_row(shape: &Shape, row: &SqliteRow, from: usize) -> Result<Vec<Value>> {
    let value = |(n, kind): (usize, Kind)| {
        Ok(match kind {
            Kind::Integer => row.try_get::<Option<i64>, _>(n)?.map_or(Value::Empty, Value::Integer),
            Kind::Real => row.try_get::<Option<f64>, _>(n)?.map_or(Value::Empty, Value::Real),
            // Bytes that are not text were put there by somebody else: the row is named, and the others are looked at.
            Kind::Text => match row.try_get::<Option<String>, _>(n) {
                Ok(text) => text.map_or(Value::Empty, Value::Text),
                Err(_) => Value::Text("\u{FFFD}".to_owned()),
            },
        })
    };
    shape.columns.iter().enumerate().map(|(n, c)| value((from + n, c.kind))).collect()
}

fn of_texts(shape: &Shape, texts: Vec<Option<String>>) -> Result<Vec<Value>> {
    if texts.len() != shape.columns.len() {
        return Err(Error::TablesChanged { table: shape.name.clone() });
    }
    let value = |(kind, text): (Kind, Option<String>)| {
        let Some(text) = text else { return Ok(Value::Empty) };
        let wrong = |_| Error::Row { what: "a number", found: text.clone() };
        Ok(match kind {
            Kind::Integer => Value::Integer(text.parse().map_err(|_| wrong(()))?),
            Kind::Real => Value::Real(text.parse().map_err(|_| wrong(()))?),
            Kind::Text => Value::Text(text),
        })
    };
    shape.columns.iter().map(|c| c.kind).zip(texts).map(value).collect()
}
