//! Rows are bound to events: each change of a row is in the list of an event, and a check names each row that was changed in another way. Asked on both
//! databases by the store's exam.

use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::{Digest, Sha256};
use tracepost::store::{Archive, RowFault, Verdict};

use crate::store::{Bench, Place, filed, now, photos, register};

/// An archive with a register, a message that was read, and a second person.
pub(crate) async fn filled(place: &Place) -> (Bench, Archive, String) {
    let (bench, archive) = place.archive().await;
    archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
    let kept = archive.keep_raw(b"raw".to_vec(), "folder x", "ana", now(2)).await.unwrap();
    archive.file_reading(&kept.sha256, filed(), "ana", now(3)).await.unwrap();
    archive.add_person("ben", "ana", now(4)).await.unwrap();
    (bench, archive, kept.sha256)
}

/// How many rows the archive has that are bound.
async fn rows(bench: &Bench) -> u64 {
    let tables = [
        "archive",
        "people",
        "parties",
        "party_aliases",
        "contacts",
        "contact_emails",
        "items",
        "markings",
        "photos",
        "requests",
        "request_items",
        "request_message_ids",
        "cases",
        "arrivals",
        "sightings",
        "documents",
        "fields",
        "line_items",
        "line_identifiers",
        "links",
        "grounds",
        "item_links",
        "remarks",
        "transfers",
    ];
    bench.dump(&tables).await.values().map(|rows| rows.len() as u64).sum()
}

pub(crate) async fn every_change_of_a_row_is_in_an_event(place: &Place) {
    let (bench, archive, sha256) = filled(place).await;
    let held = archive.verify_rows().await.unwrap();
    assert!(held.bound && held.faults.is_empty(), "{held:?}");
    assert_eq!(held.rows, rows(&bench).await);
    assert!(held.rows > 40, "{}", held.rows);

    // A reading that replaces another removes rows, puts rows in and changes rows, all of it within one event.
    let mut other = filed();
    other.documents.pop();
    other.links.clear();
    archive.file_reading(&sha256, other, "ana", now(5)).await.unwrap();
    let mut grown = register();
    grown.items[0].markings[0].text = "F-7504".to_owned();
    grown.parties[1].contacts.clear();
    archive.import_register(grown, photos(&archive).await, "g", "ben", now(6)).await.unwrap();
    let held = archive.verify_rows().await.unwrap();
    assert!(held.faults.is_empty(), "{held:?}");
    assert_eq!(held.rows, rows(&bench).await);
    assert!(matches!(archive.verify_events().await.unwrap(), Verdict::Holds(_)));
    let events = archive.events(1, 100).await.unwrap();
    assert!(
        events.iter().all(|e| e.rows.is_some()),
        "each event says which rows it changed, if only that there are none"
    );

    // What an earlier connection was told holds for one that opens the archive anew.
    archive.close().await;
    let again = bench.open().await.unwrap();
    again.add_person("cem", "ana", now(7)).await.unwrap();
    let held = again.verify_rows().await.unwrap();
    assert!(held.faults.is_empty(), "{held:?}");
}

/// One way to alter the rows: what is done, and what the fault must name: about what, in which table, and a part of the words.
type Case = (&'static str, (&'static str, &'static str, &'static str));

pub(crate) async fn every_tampering_with_rows_is_found_and_named(place: &Place) {
    let (bench, archive, sha256) = filled(place).await;
    let message = format!("arrival {sha256}");
    let message: &'static str = message.leak();
    let cases: &[Case] = &[
        (
            "UPDATE fields SET value = 'another' WHERE won = 1 AND position = 0 AND document = 1",
            (message, "fields", "altered"),
        ),
        (
            "UPDATE fields SET confidence = confidence - 0.000000000000001 WHERE won = 1 AND position = 0 AND document = 1",
            (message, "fields", "altered"),
        ),
        (
            "UPDATE fields SET position = 77 WHERE won = 1 AND position = 0 AND document = 1",
            (message, "fields", "gone"),
        ),
        ("UPDATE documents SET reviewed_by = 'ben' WHERE position = 0", (message, "documents", "altered")),
        ("DELETE FROM transfers", (message, "transfers", "gone")),
        (
            "INSERT INTO remarks SELECT arrival, document, origin, 99, code, detail, grave FROM remarks ORDER BY arrival, document, origin, position LIMIT 1",
            (message, "remarks", "put in"),
        ),
        ("UPDATE arrivals SET subject = NULL", (message, "arrivals", "altered")),
        ("UPDATE items SET description = 'nothing' WHERE id = 'fpk-1'", ("item fpk-1", "items", "altered")),
        ("UPDATE markings SET text = text || ' ' WHERE item = 'fpk-1'", ("item fpk-1", "markings", "altered")),
        (
            "UPDATE requests SET issued = '2016-01-01' WHERE reference = 'TR-2015-0412'",
            ("request TR-2015-0412", "requests", "altered"),
        ),
        (
            "UPDATE cases SET approved_by = 'ben' WHERE request = 'TR-2015-0412'",
            ("request TR-2015-0412", "cases", "altered"),
        ),
        (
            "UPDATE contact_emails SET email = 'eve@example.org' WHERE party = 'zas'",
            ("party zas", "contact_emails", "altered"),
        ),
        ("UPDATE people SET name = 'eve' WHERE name = 'ben'", ("person eve", "people", "put in")),
        ("UPDATE archive SET created = '2000-01-01T00:00:00Z'", ("archive ", "archive", "altered")),
    ];
    for (statement, (about, table, words)) in cases {
        let before = bench.dump(&[table]).await;
        bench.tamper(&[statement]).await.unwrap();
        assert_ne!(bench.dump(&[table]).await, before, "{statement} changes something");
        let held = archive.verify_rows().await.unwrap();
        let named = |f: &RowFault| {
            f.about.starts_with(about) && f.row.as_ref().is_some_and(|(t, _)| t == table) && f.found.contains(words)
        };
        assert!(held.faults.iter().any(named), "{statement}: {:?}", held.faults);
        let others = held.faults.iter().filter(|f| f.row.as_ref().is_none_or(|(t, _)| t != table)).count();
        assert_eq!(others, 0, "{statement}: {:?}", held.faults);
        assert!(matches!(archive.verify_events().await.unwrap(), Verdict::Holds(_)));
        put_back(&bench, table, &before[*table]).await;
        assert_eq!(archive.verify_rows().await.unwrap().faults, [], "after {statement}");
    }

    // The list of an event can be altered as well: then it is not the one of its event.
    bench.tamper(bench.drop_guards()).await.unwrap();
    bench.tamper(&["DELETE FROM event_rows WHERE seq = (SELECT max(seq) FROM event_rows)"]).await.unwrap();
    let held = archive.verify_rows().await.unwrap();
    assert!(held.faults.iter().any(|f| f.found.contains("its list of rows was altered")), "{:?}", held.faults);
    assert!(held.faults.iter().any(|f| f.about == "person ben" && f.found.contains("put in")), "{:?}", held.faults);
}

/// Writes the rows of a table as they were, behind the store's back. Rows that others refer to are changed in their place.
async fn put_back(bench: &Bench, table: &str, rows: &[Value]) {
    let value = |v: &Value| match v {
        Value::Null => "NULL".to_owned(),
        Value::String(text) => format!("'{}'", text.replace('\'', "''")),
        other => other.to_string(),
    };
    let key: &[&str] = match table {
        "fields" => &["arrival", "document", "won", "position"],
        "remarks" => &["arrival", "document", "origin", "position"],
        "documents" | "transfers" => &["arrival", "position"],
        "arrivals" => &["sha256"],
        "items" => &["id"],
        "markings" => &["item", "position"],
        "requests" => &["reference"],
        "cases" => &["request"],
        "contact_emails" => &["party", "contact", "position"],
        "people" => &["name"],
        _ => &["id"],
    };
    let mut statements = Vec::new();
    let now = bench.dump(&[table]).await;
    let keys = |row: &Value| key.iter().map(|k| row[*k].clone()).collect::<Vec<_>>();
    let same = |row: &Value| key.iter().map(|k| format!("{k} = {}", value(&row[*k]))).collect::<Vec<_>>().join(" AND ");
    for gone in now[table].iter().filter(|n| !rows.iter().any(|r| keys(r) == keys(n))) {
        statements.push(format!("DELETE FROM {table} WHERE {}", same(gone)));
    }
    for row in rows {
        let columns = row.as_object().unwrap();
        if now[table].iter().any(|n| keys(n) == keys(row)) {
            let set: Vec<String> = columns.iter().map(|(name, v)| format!("\"{name}\" = {}", value(v))).collect();
            statements.push(format!("UPDATE {table} SET {} WHERE {}", set.join(", "), same(row)));
        } else {
            let names: Vec<String> = columns.keys().map(|name| format!("\"{name}\"")).collect();
            let values: Vec<String> = columns.values().map(value).collect();
            statements.push(format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), values.join(", ")));
        }
    }
    bench.tamper_with(statements).await.unwrap();
}

/// Makes an archive what an earlier program left: no event has a list of rows, and the hashes are of the first kind.
async fn as_an_earlier_program_left_it(bench: &Bench) {
    bench.tamper(bench.drop_guards()).await.unwrap();
    bench.tamper(&["DELETE FROM event_rows", "UPDATE events SET rows_root = NULL"]).await.unwrap();
    let mut events = bench.dump(&["events"]).await["events"].clone();
    events.sort_by_key(|e| e["seq"].as_i64());
    let (mut previous, mut last) = ("0".repeat(64), 0);
    let mut statements = Vec::new();
    for event in &events {
        last = event["seq"].as_i64().unwrap();
        let text = |name: &str| event[name].as_str().unwrap().to_owned();
        let mut digest = Sha256::new();
        digest.update(b"tracepost event 1\n");
        for field in
            [last.to_string(), text("at"), text("who"), text("what"), text("subject"), text("detail"), previous.clone()]
        {
            digest.update((field.len() as u64).to_be_bytes());
            digest.update(field.as_bytes());
        }
        let hash = hex::encode(digest.finalize());
        statements.push(format!("UPDATE events SET previous = '{previous}', hash = '{hash}' WHERE seq = {last}"));
        previous = hash;
    }
    let seal = seal(bench, last, &previous);
    statements.push(format!("UPDATE event_head SET seq = {last}, hash = '{previous}', seal = '{seal}'"));
    bench.tamper_with(statements).await.unwrap();
}

/// The seal of a head, as whoever has the key can make it.
pub(crate) fn seal(bench: &Bench, seq: i64, hash: &str) -> String {
    let text = std::fs::read_to_string(bench.path().join("tracepost.key")).unwrap();
    let master = hex::decode(text.lines().last().unwrap()).unwrap();
    let mut key = [0; 32];
    hkdf::Hkdf::<Sha256>::new(None, &master).expand(b"tracepost 1 events", &mut key).unwrap();
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&key).unwrap();
    mac.update(format!("{seq} {hash}").as_bytes());
    hex::encode(mac.finalize().into_bytes())
}

pub(crate) async fn an_earlier_archive_is_taken_in(place: &Place) {
    let (bench, archive, sha256) = filled(place).await;
    archive.close().await;
    as_an_earlier_program_left_it(&bench).await;
    let archive = bench.open().await.unwrap();
    let Verdict::Holds(head) = archive.verify_events().await.unwrap() else {
        panic!("the hashes of earlier events hold")
    };
    let held = archive.verify_rows().await.unwrap();
    assert!(!held.bound && held.faults.is_empty(), "{held:?}");
    assert_eq!(archive.events(1, 100).await.unwrap().len() as i64, head.seq, "to look at it changes nothing");

    archive.add_person("cem", "ana", now(9)).await.unwrap();
    let held = archive.verify_rows().await.unwrap();
    assert!(held.bound && held.faults.is_empty(), "{held:?}");
    assert_eq!(held.rows, rows(&bench).await);
    let events = archive.events(head.seq + 1, 100).await.unwrap();
    assert_eq!((events[0].who.as_str(), events[0].what.as_str()), ("tracepost", "rows taken in"));
    assert_eq!(events.last().unwrap().subject, "person cem");
    assert!(matches!(archive.verify_events().await.unwrap(), Verdict::Holds(_)));
    let read = archive.arrival(&sha256).await.unwrap().unwrap().filed;
    assert_eq!(read, Some(filed()), "nothing is lost");

    bench
        .tamper(&["UPDATE fields SET value = 'another' WHERE won = 1 AND position = 0 AND document = 1"])
        .await
        .unwrap();
    let held = archive.verify_rows().await.unwrap();
    assert_eq!(held.faults.len(), 1, "{held:?}");
    assert_eq!(held.faults[0].about, format!("arrival {sha256}"));

    // Whoever makes the last event look like an earlier program's has what was altered taken in, and that shows.
    bench.tamper(&["UPDATE events SET rows_root = NULL WHERE seq = (SELECT seq FROM event_head)"]).await.unwrap();
    let again = bench.open().await.unwrap();
    again.add_person("dan", "ana", now(10)).await.unwrap();
    let held = again.verify_rows().await.unwrap();
    assert!(held.faults.iter().any(|f| f.found.contains("taken in a second time")), "{held:?}");
    let named = |f: &RowFault| f.about == format!("arrival {sha256}") && f.found.contains("before rows were taken in");
    assert!(held.faults.iter().any(named), "{held:?}");
    assert!(matches!(again.verify_events().await.unwrap(), Verdict::Broken(_)));
}
