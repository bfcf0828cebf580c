//! The shapes of the tables whose rows are bound to events: columns, their types, the primary key. In: an open database. Out: what it says of
//! itself, alike for both kinds.

use std::collections::BTreeMap;

use sqlx::{PgConnection, SqliteConnection};

use super::custody::{self, Table};
use super::error::Result;
use super::value::Value;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Kind {
    /// A whole number.
    Integer,
    /// Another number.
    Real,
    /// Text.
    Text,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::store) struct Column {
    pub(in crate::store) name: String,
    pub(in crate::store) kind: Kind,
    /// What it holds where nothing was said, if it is never empty.
    pub(in crate::store) default: Option<Value>,
}

/// A table whose rows are bound to events.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::store) struct Shape {
    pub(in crate::store) name: String,
    /// The bound columns, in the order of the bytes of their names.
    pub(in crate::store) columns: Vec<Column>,
    /// The places of the primary key's columns among them.
    pub(in crate::store) key: Vec<usize>,
}

impl Shape {
    /// What a row is about, as subjects of events say it: `letter L-2026-0001`.
    pub(in crate::store) fn about(&self, values: &[Value]) -> String {
        let Some(Table::Bound { about: (word, column), .. }) = custody::table(&self.name) else {
            return format!("table {}", self.name);
        };
        let place = self.columns.iter().position(|c| c.name == column);
        let value = place.and_then(|n| values.get(n)).map(Value::plain).unwrap_or_default();
        format!("{word} {value}")
    }

    /// The same for a row of which only the key is left, as a JSON list.
    pub(in crate::store) fn about_key(&self, key: &str) -> String {
        let parts: Vec<serde_json::Value> = serde_json::from_str(key).unwrap_or_default();
        let mut values = vec![Value::Empty; self.columns.len()];
        for (place, part) in self.key.iter().zip(parts) {
            values[*place] = match part {
                serde_json::Value::String(text) => Value::Text(text),
                other => other.as_i64().map_or(Value::Empty, Value::Integer),
            };
        }
        self.about(&values)
    }
}

/// All of them, by name.
pub(in crate::store) type Shapes = BTreeMap<String, Shape>;

/// What a database says of a column: table, column, type, whether it is never empty, default, place in the primary key (0: none).
type Row = (String, String, String, bool, Option<String>, i64);

/// The shapes in an `SQLite` file.
pub(in crate::store) async fn of_sqlite(c: &mut SqliteConnection) -> Result<Shapes> {
    let sql = "SELECT m.name, p.name, p.type, p.\"notnull\" <> 0, p.dflt_value, p.pk FROM main.sqlite_schema m \
               JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY m.name";
    collect(sqlx::query_as(sql).fetch_all(c).await?)
}

/// The shapes in a PostgreSQL database.
pub(in crate::store) async fn of_postgres(c: &mut PgConnection) -> Result<Shapes> {
    let sql = "SELECT t.relname::text, a.attname::text, format_type(a.atttypid, NULL), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), \
               coalesce(array_position(i.indkey::int2[], a.attnum), -1)::bigint + 1 FROM pg_class t \
               JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped \
               LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum \
               LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary \
               WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace";
    collect(sqlx::query_as(sql).fetch_all(c).await?)
}

fn collect(mut rows: Vec<Row>) -> Result<Shapes> {
    rows.sort();
    let mut keys: BTreeMap<String, Vec<(i64, usize)>> = BTreeMap::new();
    let mut shapes = Shapes::new();
    for (table, column, kind, never_empty, default, in_key) in rows {
        let without = match custody::table(&table) {
            Some(Table::Bound { without, .. }) => without,
            // A table that is in no list of ours is somebody else's.
            Some(Table::Working) | None => continue,
        };
        if without.contains(&column.as_str()) {
            continue;
        }
        let kind = match kind.as_str() {
            "INTEGER" | "bigint" => Kind::Integer,
            "REAL" | "double precision" => Kind::Real,
            _ => Kind::Text,
        };
        let default = default.filter(|_| never_empty).and_then(|d| value_of(kind, &d));
        let shape = shapes.entry(table.clone()).or_insert_with(|| Shape {
            name: table.clone(),
            columns: Vec::new(),
            key: Vec::new(),
        });
        if in_key > 0 {
            keys.entry(table).or_default().push((in_key, shape.columns.len()));
        }
        shape.columns.push(Column { name: column, kind, default });
    }
    for (table, mut key) in keys {
        key.sort_unstable();
        if let Some(shape) = shapes.get_mut(&table) {
            shape.key = key.into_iter().map(|(_, place)| place).collect();
        }
    }
    Ok(shapes)
}

/// A default as the database writes it: `1`, `'[]'`, `'[]'::text`, `'2'::bigint`.
fn value_of(kind: Kind, written: &str) -> Option<Value> {
    let bare = written.split_once("::").map_or(written, |(value, _)| value).trim().trim_matches(['(', ')']);
    let quoted = bare.strip_prefix('\'').and_then(|b| b.strip_suffix('\''));
    let text = quoted.map_or_else(|| bare.to_owned(), |q| q.replace("''", "'"));
    match kind {
        Kind::Integer => text.parse().ok().map(Value::Integer),
        Kind::Real => text.parse().ok().map(Value::Real),
        Kind::Text => quoted.is_some().then_some(Value::Text(text)),
    }
}
