//! Random tamperings, by one who owns the database and has the archive's key, of ten kinds: each is found back to the last anchor, and named by what it
//! is about and by row. Bits of originals are flipped, and originals are cut: each is refused and found. A small seeded share runs with the suite, all of it
//! with `scripts/torture tampering`.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use fastrand::Rng;
use serde_json::{Map, Value};
use tracepost::store::{Anchor, Error, RowFault, Verdict};

use crate::anchors::source;
use crate::forger::Forger;
use crate::store::{Bench, Place, filed, files, now, photos, register};

/// Tables whose rows are altered: their keys, and columns of text that refer to nothing.
const TABLES: &[(&str, &[&str], &[&str])] = &[
    ("arrivals", &["sha256"], &["subject", "sender", "class"]),
    ("fields", &["arrival", "document", "won", "position"], &["value", "raw", "standing_by", "rule"]),
    ("documents", &["arrival", "position"], &["name", "document_type", "reviewed_by"]),
    ("sightings", &["arrival", "position"], &["at"]),
    ("links", &["arrival", "position"], &["standing", "standing_by"]),
    ("grounds", &["arrival", "link", "position"], &["text"]),
    ("remarks", &["arrival", "document", "origin", "position"], &["detail"]),
    ("transfers", &["arrival", "position"], &["giver", "receiver", "contract"]),
    ("items", &["id"], &["description", "model"]),
    ("requests", &["reference"], &["issued", "language"]),
    ("cases", &["request"], &["state", "approved_by"]),
    ("contacts", &["party", "position"], &["address"]),
    ("people", &["name"], &["added"]),
];

/// The kinds of tampering.
const KINDS: [&str; 10] = [
    "row altered",
    "row removed",
    "row put in",
    "event altered",
    "list of rows altered",
    "row altered, all hashes anew",
    "row removed, all hashes anew",
    "event removed, all hashes anew",
    "end cut, all hashes anew",
    "older database put back",
];

/// An archive that was anchored, with copies of its database: as it is, and as it was earlier.
struct Scene {
    bench: Bench,
    anchors: Vec<Anchor>,
    whole: PathBuf,
    older: PathBuf,
}

fn database(bench: &Bench) -> PathBuf {
    bench.path().join("tracepost.db")
}

/// Puts a copy of the database in place of the database, which nobody has open.
fn put_back(bench: &Bench, copy: &Path) {
    for side in ["-wal", "-shm"] {
        fs::remove_file(bench.path().join(format!("tracepost.db{side}"))).ok();
    }
    fs::copy(copy, database(bench)).unwrap();
}

impl Scene {
    async fn new(messages: usize) -> Self {
        let (bench, archive) = Place::Sqlite.archive().await;
        archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
        let older = bench.path().join("older");
        let mut anchors: Vec<Anchor> = Vec::new();
        let mut archive = archive;
        for n in 0..messages {
            let kept = archive.keep_raw(format!("raw {n}").into_bytes(), "folder x", "ana", now(2)).await.unwrap();
            archive.file_reading(&kept.sha256, filed(), "ana", now(3)).await.unwrap();
            if n == messages / 2 {
                archive.close().await;
                fs::copy(database(&bench), &older).unwrap();
                archive = bench.open().await.unwrap();
                anchors.extend(archive.anchor(None, &source(&bench), "ana", now(4)).await.unwrap());
            }
        }
        anchors.extend(archive.anchor(anchors.last(), &source(&bench), "ana", now(5)).await.unwrap());
        assert_eq!(anchors.len(), 2);
        archive.close().await;
        let whole = bench.path().join("whole");
        fs::copy(database(&bench), &whole).unwrap();
        Self { bench, anchors, whole, older }
    }

    /// A random row of a random table: the table, its key as a list names it, the row, and words of SQL that find it.
    async fn row(&self, rng: &mut Rng) -> (&'static str, String, Value, String, &'static [&'static str]) {
        loop {
            let (table, key, columns) = TABLES[rng.usize(..TABLES.len())];
            let rows = self.bench.dump(&[table]).await.remove(table).unwrap();
            let Some(row) = rng.choice(rows.iter()) else { continue };
            let named: Vec<String> = key.iter().map(|k| row[*k].to_string()).collect();
            let found: Vec<String> = key.iter().map(|k| format!("{k} = {}", sql(&row[*k]))).collect();
            return (table, format!("[{}]", named.join(",")), row.clone(), found.join(" AND "), columns);
        }
    }

    /// Everything that a check finds.
    async fn check(&self) -> (Verdict, Vec<RowFault>) {
        let archive = self.bench.open().await.unwrap();
        let verdict = archive.verify_events().await.unwrap();
        let mut faults = archive.verify_rows().await.unwrap().faults;
        faults.extend(archive.verify_anchors(self.anchors.clone(), &source(&self.bench)).await.unwrap().faults);
        archive.close().await;
        (verdict, faults)
    }
}

fn sql(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::String(text) => format!("'{}'", text.replace('\'', "''")),
        other => other.to_string(),
    }
}

/// Does one tampering, and says what is wrong with what the check found.
async fn tamper(scene: &Scene, kind: &str, rng: &mut Rng) -> Result<(), String> {
    let bench = &scene.bench;
    let forger = Forger::new(bench).await;
    let (table, key, row, found, columns) = scene.row(rng).await;
    let is_row = |f: &RowFault| f.row.as_ref().is_some_and(|(t, k)| t == table && *k == key) && !f.about.is_empty();
    let events = forger.events().await;
    let event = rng.choice(events.iter()).unwrap();
    let (seq, subject) = (event["seq"].as_i64().unwrap(), event["subject"].as_str().unwrap().to_owned());
    let no_keys = "PRAGMA foreign_keys = OFF".to_owned();
    let run = |statements: Vec<String>| bench.tamper_with([vec![no_keys.clone()], statements].concat());
    let column = columns[rng.usize(..columns.len())];
    let alter = format!("UPDATE {table} SET {column} = coalesce({column}, '') || 'x' WHERE {found}");
    let remove = format!("DELETE FROM {table} WHERE {found}");
    let (verdict, faults) = match kind {
        "row altered" | "row removed" => {
            run(vec![if kind == "row altered" { alter } else { remove }]).await.unwrap();
            scene.check().await
        }
        "row put in" => {
            let other = another(table, &row);
            let names: Vec<String> = other.keys().map(|k| format!("\"{k}\"")).collect();
            let values: Vec<String> = other.values().map(sql).collect();
            run(vec![format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), values.join(", "))])
                .await
                .unwrap();
            let (verdict, faults) = scene.check().await;
            let put_in = |f: &RowFault| f.row.as_ref().is_some_and(|(t, _)| t == table) && f.found.contains("put in");
            return if faults.iter().any(put_in) { Ok(()) } else { Err(format!("{table}: {verdict:?} {faults:?}")) };
        }
        "event altered" => {
            run(vec![format!("UPDATE events SET detail = '{{\"n\":{}}}' WHERE seq = {seq}", rng.u32(..))])
                .await
                .unwrap();
            let (verdict, faults) = scene.check().await;
            let named = matches!(&verdict, Verdict::Broken(b) if b.seq == seq && b.found.contains(&subject));
            return if named { Ok(()) } else { Err(format!("event {seq}: {verdict:?} {faults:?}")) };
        }
        "list of rows altered" => {
            let lists = forger.lists().await;
            let (seq, _) = rng.choice(lists.iter()).unwrap();
            run(vec![format!("UPDATE event_rows SET list = (SELECT list FROM event_rows WHERE seq <> {seq} ORDER BY seq LIMIT 1) WHERE seq = {seq}")]).await.unwrap();
            let about = events[usize::try_from(*seq).unwrap() - 1]["subject"].as_str().unwrap();
            let (verdict, faults) = scene.check().await;
            let event = faults
                .iter()
                .any(|f| f.seq == Some(*seq) && f.about == about && f.found.contains("its list of rows was altered"));
            let rows = faults.iter().any(|f| f.row.is_some());
            return if event && rows { Ok(()) } else { Err(format!("list {seq}: {verdict:?} {faults:?}")) };
        }
        "row altered, all hashes anew" => {
            run(vec![alter]).await.unwrap();
            let rows = bench.dump(&[table]).await.remove(table).unwrap();
            let same = |r: &&Value| TABLES.iter().find(|t| t.0 == table).unwrap().1.iter().all(|k| r[*k] == row[*k]);
            forger.cover(table, &key, rows.iter().find(same).unwrap()).await;
            forger.hash_anew().await;
            unseen(scene).await?;
            scene.check().await
        }
        "row removed, all hashes anew" => {
            run(vec![remove]).await.unwrap();
            forger.uncover(table, &key).await;
            forger.hash_anew().await;
            unseen(scene).await?;
            scene.check().await
        }
        "event removed, all hashes anew" => {
            run(vec![
                format!("DELETE FROM events WHERE seq = {seq}"),
                format!("DELETE FROM event_rows WHERE seq = {seq}"),
            ])
            .await
            .unwrap();
            forger.hash_anew().await;
            let (verdict, faults) = scene.check().await;
            let named = faults.iter().any(|f| f.seq == Some(seq) && f.about == subject);
            return if named { Ok(()) } else { Err(format!("event {seq}: {verdict:?} {faults:?}")) };
        }
        "end cut, all hashes anew" | "older database put back" => {
            return cut(scene, &forger, (kind == "end cut, all hashes anew").then_some(seq), &events).await;
        }
        other => panic!("no such kind: {other}"),
    };
    if faults.iter().any(is_row) { Ok(()) } else { Err(format!("{table} {key}: {verdict:?} {faults:?}")) }
}

/// A row like this one, with another key.
fn another(table: &str, row: &Value) -> Map<String, Value> {
    let mut copy = row.as_object().unwrap().clone();
    match table {
        "arrivals" | "documents" | "fields" | "sightings" | "links" | "grounds" | "remarks" | "transfers"
        | "contacts" => {
            let place = if table == "arrivals" { "sha256" } else { "position" };
            copy[place] = if place == "sha256" { "ff".repeat(32).into() } else { 99.into() };
            if table == "sightings" {
                copy["source"] = "put in".into();
            }
        }
        "cases" => copy["request"] = "TR-0".into(),
        _ => {
            let name = copy.keys().find(|k| ["id", "reference", "name"].contains(&k.as_str())).unwrap().clone();
            copy[&name] = "put in".into();
        }
    }
    if copy.contains_key("position") && ["arrivals", "items", "requests", "people"].contains(&table) {
        copy["position"] = 999.into();
    }
    copy
}

/// Cuts the record's end off from this event on, or puts the older database back, and says what is wrong with what the check found.
async fn cut(scene: &Scene, forger: &Forger<'_>, from: Option<i64>, events: &[Value]) -> Result<(), String> {
    let last = if let Some(seq) = from {
        let end = |table: &str| format!("DELETE FROM {table} WHERE seq >= {seq}");
        let statements = vec!["PRAGMA foreign_keys = OFF".to_owned(), end("events"), end("event_rows")];
        scene.bench.tamper_with(statements).await.unwrap();
        forger.hash_anew().await;
        seq - 1
    } else {
        put_back(&scene.bench, &scene.older);
        scene.anchors[0].head.size
    };
    let (verdict, faults) = scene.check().await;
    let missing = |e: &&Value| e["seq"].as_i64().unwrap() > last;
    let all = events.iter().filter(missing).all(|e| {
        let (seq, about) = (e["seq"].as_i64(), e["subject"].as_str().unwrap());
        faults.iter().any(|f| f.seq == seq && f.about == about && f.row.is_none() && f.found.contains("missing"))
    });
    if all && !faults.is_empty() { Ok(()) } else { Err(format!("after {last}: {verdict:?} {faults:?}")) }
}

/// What the forger did fits: without anchors it would be found by nobody.
async fn unseen(scene: &Scene) -> Result<(), String> {
    let archive = scene.bench.open().await.unwrap();
    let (verdict, held) = (archive.verify_events().await.unwrap(), archive.verify_rows().await.unwrap());
    archive.close().await;
    match verdict {
        Verdict::Holds(_) if held.faults.is_empty() => Ok(()),
        verdict => Err(format!("the forgery is poor: {verdict:?} {held:?}")),
    }
}

async fn tamperings(times: usize, messages: usize) {
    let seed = std::env::var("TRACEPOST_SEED").ok().and_then(|s| s.parse().ok()).unwrap_or(18);
    let mut rng = Rng::with_seed(seed);
    let scene = Scene::new(messages).await;
    let (verdict, faults) = scene.check().await;
    assert!(matches!(verdict, Verdict::Holds(_)) && faults.is_empty(), "{verdict:?} {faults:?}");
    let (start, mut missed) = (Instant::now(), Vec::new());
    for n in 0..times {
        let kind = KINDS[n % KINDS.len()];
        if let Err(found) = tamper(&scene, kind, &mut rng).await {
            missed.push(format!("{n} {kind}: {}", found.chars().take(1500).collect::<String>()));
        }
        put_back(&scene.bench, &scene.whole);
    }
    println!(
        "seed {seed}: {times} tamperings of {} kinds in {} s, {} not found or not named",
        KINDS.len(),
        start.elapsed().as_secs(),
        missed.len()
    );
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn some_tamperings_are_found_and_named() {
    tamperings(20, 3).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "long: make torture"]
async fn torture_tampering_a_thousand_times() {
    tamperings(1000, 8).await;
}

async fn originals(flips: usize, cuts: usize) {
    let seed = std::env::var("TRACEPOST_SEED").ok().and_then(|s| s.parse().ok()).unwrap_or(18);
    let mut rng = Rng::with_seed(seed);
    let (bench, archive) = Place::Sqlite.archive().await;
    let mut kept = Vec::new();
    for n in 0..4_usize {
        let bytes: Vec<u8> = (0..n * 40_000 + 10).map(|_| rng.u8(..)).collect();
        kept.push(archive.keep_raw(bytes, "folder x", "ana", now(2)).await.unwrap().sha256);
    }
    let paths = files(&bench.path().join("originals"));
    assert_eq!(paths.len(), 4);
    for n in 0..flips + cuts {
        let path = rng.choice(paths.iter()).unwrap();
        let whole = fs::read(path).unwrap();
        let mut damaged = whole.clone();
        if n < flips {
            let at = rng.usize(..damaged.len());
            damaged[at] ^= 1 << rng.u8(..8);
        } else {
            damaged.truncate(rng.usize(..damaged.len()));
        }
        fs::write(path, damaged).unwrap();
        let found = archive.whole(|_, _| {}).await.unwrap().amiss;
        assert_eq!(found.len(), 1, "{n}: {found:?}");
        assert!(kept.contains(&found[0].sha256) && found[0].of[0].contains("what came in"), "{n}: {found:?}");
        let refused = archive.original(&found[0].sha256).await;
        assert!(matches!(refused, Err(Error::Damaged { .. })), "{n}: {refused:?}");
        fs::write(path, whole).unwrap();
    }
    assert!(archive.whole(|_, _| {}).await.unwrap().amiss.is_empty());
    println!("seed {seed}: {flips} bits flipped, {cuts} originals cut: all refused, all found");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn some_damaged_originals_are_refused_and_found() {
    originals(60, 20).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "long: make torture"]
async fn torture_tampering_with_originals() {
    originals(10_000, 1_000).await;
}

/// How long a check takes, and what the bound rows cost: figures for `docs/PERFORMANCE.md`.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "long: make torture"]
async fn torture_tampering_figures() {
    let messages: usize = std::env::var("TORTURE_MAILS").ok().and_then(|s| s.parse().ok()).unwrap_or(10_000);
    let (bench, archive) = Place::Sqlite.archive().await;
    archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
    let start = Instant::now();
    for n in 0..messages {
        let kept = archive.keep_raw(format!("raw {n}").into_bytes(), "folder x", "ana", now(2)).await.unwrap();
        archive.file_reading(&kept.sha256, filed(), "ana", now(3)).await.unwrap();
    }
    println!("{messages} messages kept and filed in {:.1} s", start.elapsed().as_secs_f64());
    let start = Instant::now();
    let verdict = archive.verify_events().await.unwrap();
    assert!(matches!(verdict, Verdict::Holds(_)), "{verdict:?}");
    println!("chain: {:.1} s", start.elapsed().as_secs_f64());
    let start = Instant::now();
    let held = archive.verify_rows().await.unwrap();
    assert!(held.faults.is_empty(), "{held:?}");
    println!("{} rows: {:.1} s", held.rows, start.elapsed().as_secs_f64());
    let start = Instant::now();
    let anchor = archive.anchor(None, &source(&bench), "ana", now(4)).await.unwrap().unwrap();
    println!("anchor: {:.1} s, {} bytes", start.elapsed().as_secs_f64(), serde_json::to_string(&anchor).unwrap().len());
    let start = Instant::now();
    let faults = archive.verify_anchors(vec![anchor], &source(&bench)).await.unwrap().faults;
    assert!(faults.is_empty(), "{faults:?}");
    println!("anchors: {:.1} s", start.elapsed().as_secs_f64());
    archive.close().await;
    sizes(&bench).await;
}

/// How much of the database the record of custody takes.
async fn sizes(bench: &Bench) {
    let whole = fs::metadata(database(bench)).unwrap().len();
    bench.tamper(bench.drop_guards()).await.unwrap();
    bench.tamper(&["DELETE FROM event_rows", "VACUUM"]).await.unwrap();
    println!("database: {whole} bytes, {} without the lists of rows", fs::metadata(database(bench)).unwrap().len());
}
