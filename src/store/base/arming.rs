//! Triggers that write down each change of a bound row, so that no statement can forget it. They are made from the tables themselves.
//!
//! What they write down is in the temporary table `changed_rows`, which each connection has for itself, in memory, and which is empty at the end of each
//! transaction. On `SQLite` the triggers are temporary as well, and made anew with each connection. On PostgreSQL they are in the database; for
//! a connection without the temporary table they do nothing, and a check of the archive then names the row.

use std::fmt::Write;

use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, PgConnection, SqliteConnection};

use super::error::Result;
use super::shapes::{Shape, Shapes, of_postgres, of_sqlite};

/// Arms a connection to `SQLite`, unless it is armed.
pub(in crate::store) async fn arm_sqlite(c: &mut SqliteConnection) -> Result<()> {
    let asked = "SELECT count(*) FROM sqlite_temp_schema WHERE name = 'changed_rows'";
    let armed: i64 = sqlx::query_scalar(asked).fetch_one(&mut *c).await?;
    if armed > 0 {
        return Ok(());
    }
    let shapes = of_sqlite(c).await?;
    sqlx::raw_sql(AssertSqlSafe(for_sqlite(&shapes))).execute(&mut *c).await?;
    Ok(())
}

fn for_sqlite(shapes: &Shapes) -> String {
    let most = shapes.values().map(|s| s.columns.len()).max().unwrap_or(0);
    let values: String = (0..most).fold(String::new(), |all, n| all + &format!(", c{n}"));
    let mut sql = format!(
        "CREATE TEMP TABLE changed_rows (n INTEGER PRIMARY KEY, op TEXT NOT NULL, tbl TEXT NOT NULL{values});\n"
    );
    for shape in shapes.values() {
        let name = &shape.name;
        let into: String = (0..shape.columns.len()).fold(String::new(), |all, n| all + &format!(", c{n}"));
        let note = |op: &str, row: &str| {
            let values: String =
                shape.columns.iter().fold(String::new(), |all, c| all + &format!(", {row}.\"{}\"", c.name));
            format!("INSERT INTO changed_rows (op, tbl{into}) VALUES ('{op}', '{name}'{values});")
        };
        let changed = differs(shape, &all_columns(shape), "IS NOT");
        let moved = differs(shape, &shape.key, "IS NOT");
        let (added, gone, now) = (note("+", "NEW"), note("-", "OLD"), note("~", "NEW"));
        // Nothing here fails: fmt::Write on a String cannot.
        let _ = write!(
            sql,
            "CREATE TEMP TRIGGER added_{name} AFTER INSERT ON main.{name} BEGIN {added} END;\n\
             CREATE TEMP TRIGGER removed_{name} AFTER DELETE ON main.{name} BEGIN {gone} END;\n\
             CREATE TEMP TRIGGER changed_{name} AFTER UPDATE ON main.{name} WHEN ({changed}) AND NOT ({moved}) BEGIN {now} END;\n\
             CREATE TEMP TRIGGER moved_{name} AFTER UPDATE ON main.{name} WHEN {moved} BEGIN {gone} {added} END;\n"
        );
    }
    sql
}

fn all_columns(shape: &Shape) -> Vec<usize> {
    (0..shape.columns.len()).collect()
}

/// Whether a row is another one after the change than before.
fn differs(shape: &Shape, places: &[usize], operator: &str) -> String {
    let one = |n: &usize| {
        let name = &shape.columns[*n].name;
        format!("OLD.\"{name}\" {operator} NEW.\"{name}\"")
    };
    places.iter().map(one).collect::<Vec<_>>().join(" OR ")
}

/// The temporary table of a connection to PostgreSQL.
pub(in crate::store) const POSTGRES_TABLE: &str = "CREATE TEMP TABLE IF NOT EXISTS changed_rows (n BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, op TEXT NOT NULL, \
     tbl TEXT NOT NULL, vals TEXT[] NOT NULL) ON COMMIT DELETE ROWS";

/// Arms a PostgreSQL database, unless it is armed for just these tables.
pub(in crate::store) async fn arm_postgres(c: &mut PgConnection) -> Result<()> {
    let shapes = of_postgres(c).await?;
    let sql = for_postgres(&shapes);
    let mark = hex::encode(Sha256::digest(&sql));
    let armed = "SELECT obj_description('event_rows'::regclass, 'pg_class')";
    let found: Option<String> = sqlx::query_scalar(armed).fetch_one(&mut *c).await?;
    if found.as_deref() == Some(mark.as_str()) {
        return Ok(());
    }
    // One process arms; those that come meanwhile wait and do the same again, which changes nothing.
    let all = format!(
        "BEGIN;\nSELECT pg_advisory_xact_lock(7237115);\n{sql}COMMENT ON TABLE event_rows IS '{mark}';\nCOMMIT;"
    );
    sqlx::raw_sql(AssertSqlSafe(all)).execute(&mut *c).await?;
    Ok(())
}

fn for_postgres(shapes: &Shapes) -> String {
    let mut sql = String::new();
    for shape in shapes.values() {
        let name = &shape.name;
        let values = |row: &str| {
            let each = shape.columns.iter().map(|c| format!("{row}.\"{}\"::text", c.name));
            each.collect::<Vec<_>>().join(", ")
        };
        let (old, new) = (values("OLD"), values("NEW"));
        let changed = differs(shape, &all_columns(shape), "IS DISTINCT FROM");
        let moved = differs(shape, &shape.key, "IS DISTINCT FROM");
        let _ = write!(
            sql,
            "CREATE OR REPLACE FUNCTION note_{name}() RETURNS trigger LANGUAGE plpgsql AS $note$\n\
             BEGIN\n\
             IF to_regclass('pg_temp.changed_rows') IS NULL THEN RETURN NULL; END IF;\n\
             IF TG_OP = 'INSERT' THEN\n\
             INSERT INTO pg_temp.changed_rows (op, tbl, vals) VALUES ('+', '{name}', ARRAY[{new}]);\n\
             ELSIF TG_OP = 'DELETE' THEN\n\
             INSERT INTO pg_temp.changed_rows (op, tbl, vals) VALUES ('-', '{name}', ARRAY[{old}]);\n\
             ELSIF {moved} THEN\n\
             INSERT INTO pg_temp.changed_rows (op, tbl, vals) VALUES ('-', '{name}', ARRAY[{old}]), ('+', '{name}', ARRAY[{new}]);\n\
             ELSE\n\
             INSERT INTO pg_temp.changed_rows (op, tbl, vals) VALUES ('~', '{name}', ARRAY[{new}]);\n\
             END IF;\n\
             RETURN NULL;\n\
             END;\n\
             $note$;\n\
             DROP TRIGGER IF EXISTS row_noted ON {name};\n\
             CREATE TRIGGER row_noted AFTER INSERT OR DELETE ON {name} FOR EACH ROW EXECUTE FUNCTION note_{name}();\n\
             DROP TRIGGER IF EXISTS row_change_noted ON {name};\n\
             CREATE TRIGGER row_change_noted AFTER UPDATE ON {name} FOR EACH ROW WHEN ({changed}) EXECUTE FUNCTION note_{name}();\n"
        );
    }
    sql
}
