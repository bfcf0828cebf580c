//! One who owns the database and has the archive's key: alters rows, lists of rows and events, makes all hashes anew, and seals the head. It writes
//! the formats down a second time, as `docs/FORMATS.md` has them.

use std::collections::BTreeMap;
use std::io::{Read, Write};

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::bound::seal;
use crate::store::Bench;

/// The forger, at work on one archive.
pub(crate) struct Forger<'a> {
    pub(crate) bench: &'a Bench,
    postgres: bool,
}

impl<'a> Forger<'a> {
    pub(crate) async fn new(bench: &'a Bench) -> Self {
        // A second forger finds the guards gone.
        bench.tamper(bench.drop_guards()).await.ok();
        Self { bench, postgres: bench.on_postgres() }
    }

    /// All events, in order.
    pub(crate) async fn events(&self) -> Vec<Value> {
        let mut events = self.bench.dump(&["events"]).await.remove("events").unwrap();
        events.sort_by_key(|e| e["seq"].as_i64());
        events
    }

    /// The lists of rows, by the number of their event.
    pub(crate) async fn lists(&self) -> BTreeMap<i64, Vec<String>> {
        let hex = if self.postgres { "encode(list, 'hex')" } else { "hex(list)" };
        let seen = format!("CREATE TABLE lists_seen AS SELECT seq, {hex} AS list FROM event_rows");
        self.bench.tamper_with(vec![seen]).await.unwrap();
        let rows = self.bench.dump(&["lists_seen"]).await.remove("lists_seen").unwrap();
        self.bench.tamper(&["DROP TABLE lists_seen"]).await.unwrap();
        let lines = |row: &Value| {
            let packed = hex::decode(row["list"].as_str().unwrap()).unwrap();
            let mut text = String::new();
            flate2::read::ZlibDecoder::new(&packed[..]).read_to_string(&mut text).unwrap();
            (
                row["seq"].as_i64().unwrap(),
                text.split('\n').filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            )
        };
        rows.iter().map(lines).collect()
    }

    fn set_list(&self, seq: i64, lines: &[String]) -> String {
        let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(lines.join("\n").as_bytes()).unwrap();
        let packed = hex::encode(packed.finish().unwrap());
        let bytes = if self.postgres { format!("'\\x{packed}'::bytea") } else { format!("X'{packed}'") };
        format!("UPDATE event_rows SET list = {bytes} WHERE seq = {seq}")
    }

    /// Writes a row's digest, as it is now, into the last list that names it. Says the number of the event.
    pub(crate) async fn cover(&self, table: &str, key: &str, row: &Value) -> i64 {
        let digest = hex::encode(Sha256::digest(row_text(table, row)));
        let start = format!("{table} {key} ");
        for (seq, mut lines) in self.lists().await.into_iter().rev() {
            if let Some(line) = lines.iter_mut().find(|line| line[2..].starts_with(&start)) {
                *line = format!("{}{start}{digest}", &line[..2]);
                self.bench.tamper_with(vec![self.set_list(seq, &lines)]).await.unwrap();
                return seq;
            }
        }
        panic!("no list has {table} {key}");
    }

    /// Takes a row out of every list that names it. Says the number of the last such event.
    pub(crate) async fn uncover(&self, table: &str, key: &str) -> i64 {
        let (mut last, start) = (0, format!("{table} {key} "));
        for (seq, mut lines) in self.lists().await {
            let before = lines.len();
            lines.retain(|line| !line[2..].starts_with(&start));
            if lines.len() < before {
                last = seq;
                self.bench.tamper_with(vec![self.set_list(seq, &lines)]).await.unwrap();
            }
        }
        last
    }

    /// Makes every root, every hash and the seal of the head anew, so that everything fits again.
    pub(crate) async fn hash_anew(&self) {
        let lists = self.lists().await;
        let (mut previous, mut last, mut statements) = ("0".repeat(64), 0, Vec::new());
        for event in self.events().await {
            last += 1;
            let root = root(lists.get(&event["seq"].as_i64().unwrap()).map_or(&[][..], Vec::as_slice));
            let mut text = format!("tracepost event 2\nseq {last}\n");
            for name in ["at", "who", "what", "subject", "detail"] {
                text += &format!("{name} {}\n", event[name]);
            }
            text += &format!("previous \"{previous}\"\nrows \"{root}\"\n");
            let hash = hex::encode(Sha256::digest(&text));
            let seq = event["seq"].as_i64().unwrap();
            statements.push(format!(
                "UPDATE events SET seq = {last}, previous = '{previous}', rows_root = '{root}', hash = '{hash}' WHERE seq = {seq}"
            ));
            if seq != last {
                statements.push(format!("UPDATE event_rows SET seq = {last} WHERE seq = {seq}"));
            }
            previous = hash;
        }
        let seal = seal(self.bench, last, &previous);
        statements.push(format!("UPDATE event_head SET seq = {last}, hash = '{previous}', seal = '{seal}'"));
        self.bench.tamper_with(statements).await.unwrap();
    }
}

/// A row as text. A whole number in a column of other numbers must be written with a point, as `SQLite` does.
pub(crate) fn row_text(table: &str, row: &Value) -> String {
    let columns: BTreeMap<&String, &Value> = row.as_object().unwrap().iter().collect();
    let mut text = format!("tracepost row 1\ntable {table}\n");
    for (name, value) in columns {
        let default = matches!((table, name.as_str()), ("transfers", "contradictions")) && value == "[]"
            || matches!((table, name.as_str()), ("letters", "version")) && *value == 1;
        let unbound = matches!((table, name.as_str()), ("transmissions", "claim" | "dot" | "attempts"));
        if value.is_null() || default || unbound {
            continue;
        }
        match value.as_f64().filter(|_| value.is_f64()) {
            Some(number) => text += &format!("{name} {number:?}\n"),
            None => text += &format!("{name} {value}\n"),
        }
    }
    text
}

fn hashed(parts: &[&[u8]]) -> [u8; 32] {
    parts.iter().fold(Sha256::new(), |digest, part| digest.chain_update(part)).finalize().into()
}

/// The root of the tree over the lines of a list.
fn root(lines: &[String]) -> String {
    fn over(leaves: &[[u8; 32]]) -> [u8; 32] {
        match leaves {
            [] => hashed(&[]),
            [one] => *one,
            many => {
                let (left, right) = many.split_at(many.len().next_power_of_two() / 2);
                hashed(&[&[1], &over(left), &over(right)])
            }
        }
    }
    hex::encode(over(&lines.iter().map(|line| hashed(&[&[0], line.as_bytes()])).collect::<Vec<_>>()))
}
