//! The tests of the store. Both databases must give the same answers.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use serde_json::Value;
use tempfile::TempDir;
use tracepost::model::*;
use tracepost::store::{Archive, Error, Filed, FiledDocument, FiledKind, Photos, Settings, State, Verdict};

use crate::anchors::{
    a_cut_end_and_an_older_database_are_found, a_history_that_is_written_anew_is_found,
    an_event_is_proven_by_a_signed_head, anchors_that_were_altered_are_refused,
};
use crate::bound::{
    an_earlier_archive_is_taken_in, every_change_of_a_row_is_in_an_event, every_tampering_with_rows_is_found_and_named,
};
use crate::cluster::Cluster;
use crate::deciding::{
    every_decision_can_be_undone, several_lines_are_one_decision, undo_is_refused_after_a_later_decision,
    what_is_said_of_items_can_be_undone,
};
use crate::deletion::{
    a_deletion_that_is_broken_off_is_ended_by_the_next_run, what_two_persons_delete_leaves_its_hash,
};
use crate::exam::exam;
use crate::waiting::everything_waits_in_one_place_until_a_person_settles_it;

/// One kind of database.
pub(crate) enum Place {
    Sqlite,
    Postgres(Box<Cluster>),
}

/// A new archive in a folder of its own.
pub(crate) struct Bench {
    folder: TempDir,
    settings: Settings,
}

impl Place {
    fn bench(&self) -> Bench {
        let mut settings = Settings::default();
        if let Place::Postgres(cluster) = self {
            settings.url = Secret::new(cluster.database());
        }
        Bench { folder: tempfile::tempdir().unwrap(), settings }
    }

    pub(crate) async fn archive(&self) -> (Bench, Archive) {
        let bench = self.bench();
        let archive = Archive::create(&bench.settings, bench.folder.path(), "ana", now(0)).await.unwrap();
        (bench, archive)
    }
}

impl Bench {
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) async fn open(&self) -> Result<Archive, Error> {
        Archive::open(&self.settings, self.path()).await
    }

    /// Runs SQL behind the store's back, as one who has the database (and, for SQLite, the key) could.
    pub(crate) async fn tamper(&self, statements: &[&'static str]) -> Result<(), sqlx::Error> {
        use sqlx::{ConnectOptions, Connection, Executor};
        let url = self.settings.url.reveal();
        if url.starts_with("postgres") {
            let mut c = url.parse::<sqlx::postgres::PgConnectOptions>().unwrap().connect().await.unwrap();
            for sql in statements {
                c.execute(*sql).await?;
            }
            return c.close().await;
        }
        let mut c = sqlite_by_hand(self.path()).connect().await.unwrap();
        for sql in statements {
            c.execute(*sql).await?;
        }
        c.close().await
    }

    /// Whether it is on PostgreSQL.
    pub(crate) fn on_postgres(&self) -> bool {
        self.settings.url.reveal().starts_with("postgres")
    }

    /// The same with statements that a test makes.
    pub(crate) async fn tamper_with(&self, statements: Vec<String>) -> Result<(), sqlx::Error> {
        let statements: Vec<&'static str> = statements.into_iter().map(|s| &*s.leak()).collect();
        self.tamper(&statements).await
    }

    /// Every row of those tables.
    pub(crate) async fn dump(&self, tables: &[&str]) -> BTreeMap<String, Vec<Value>> {
        use sqlx::{ConnectOptions, Connection};
        let url = self.settings.url.reveal();
        if !url.starts_with("postgres") {
            return dump(sqlite_by_hand(self.path()), tables).await;
        }
        let mut c = url.parse::<sqlx::postgres::PgConnectOptions>().unwrap().connect().await.unwrap();
        let mut found = BTreeMap::new();
        for table in tables {
            let sql = sqlx::AssertSqlSafe(format!("SELECT to_jsonb(t)::text FROM {table} t"));
            let rows: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut c).await.unwrap();
            found.insert((*table).to_owned(), in_order(rows));
        }
        c.close().await.unwrap();
        found
    }

    pub(crate) fn drop_guards(&self) -> &'static [&'static str] {
        if self.settings.url.reveal().starts_with("postgres") {
            &[
                "DROP TRIGGER events_no_change ON events",
                "DROP TRIGGER events_no_truncate ON events",
                "DROP TRIGGER event_rows_no_change ON event_rows",
            ]
        } else {
            &[
                "DROP TRIGGER events_no_update",
                "DROP TRIGGER events_no_delete",
                "DROP TRIGGER event_rows_no_update",
                "DROP TRIGGER event_rows_no_delete",
            ]
        }
    }
}

/// The database's key as documented: HKDF-SHA-256 of the key file's 32 bytes, label `tracepost 1 database`.
pub(crate) fn sqlite_by_hand(archive: &Path) -> sqlx::sqlite::SqliteConnectOptions {
    let text = fs::read_to_string(archive.join("tracepost.key")).unwrap();
    let master = hex::decode(text.lines().last().unwrap()).unwrap();
    let mut key = [0; 32];
    hkdf::Hkdf::<sha2::Sha256>::new(None, &master).expand(b"tracepost 1 database", &mut key).unwrap();
    sqlx::sqlite::SqliteConnectOptions::new()
        .filename(archive.join("tracepost.db"))
        .pragma("key", format!("\"x'{}'\"", hex::encode(key)))
}

/// Every row of those tables of an SQLite file.
pub(crate) async fn dump(file: sqlx::sqlite::SqliteConnectOptions, tables: &[&str]) -> BTreeMap<String, Vec<Value>> {
    use sqlx::{ConnectOptions, Connection};
    let mut c = file.connect().await.unwrap();
    let mut found = BTreeMap::new();
    for table in tables {
        let names: Vec<String> =
            sqlx::query_scalar("SELECT name FROM pragma_table_info($1)").bind(*table).fetch_all(&mut c).await.unwrap();
        let columns = names.iter().map(|n| format!("'{n}', \"{n}\"")).collect::<Vec<_>>().join(", ");
        let sql = sqlx::AssertSqlSafe(format!("SELECT json_object({columns}) FROM {table}"));
        let rows: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut c).await.unwrap();
        found.insert((*table).to_owned(), in_order(rows));
    }
    c.close().await.unwrap();
    found
}

/// Rows in an order of their own, since an undo puts a row back behind the others.
fn in_order(mut rows: Vec<String>) -> Vec<Value> {
    rows.sort();
    rows.iter().map(|row| serde_json::from_str(row).unwrap()).collect()
}

pub(crate) fn now(second: i64) -> Timestamp {
    Timestamp::new(1_700_000_000 + second, 123_456_789).unwrap()
}

/// Every file below a folder.
pub(crate) fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn the_exam_on_sqlite() {
    examine(Place::Sqlite);
}

#[test]
fn the_exam_on_postgresql() {
    examine(Place::Postgres(Box::new(Cluster::start())));
}

/// Puts every question.
fn examine(place: Place) {
    exam!(
        place;
        keys_and_doors,
        a_second_archive_is_refused,
        nothing_is_readable_on_the_disk,
        the_register_comes_back_to_the_letter,
        importing_twice_changes_nothing_and_changes_are_told,
        the_same_bytes_are_one_arrival,
        a_reading_comes_back_to_the_letter,
        a_new_reading_replaces_the_old_but_not_a_persons_work,
        events_cannot_be_altered_through_the_front_door,
        every_tampering_with_the_events_is_found,
        many_writers_at_once_lose_nothing,
        a_caller_that_goes_away_poisons_nothing,
        damaged_originals_are_named_and_mended,
        people_are_added_once,
        every_change_of_a_row_is_in_an_event,
        every_tampering_with_rows_is_found_and_named,
        a_history_that_is_written_anew_is_found,
        a_cut_end_and_an_older_database_are_found,
        anchors_that_were_altered_are_refused,
        an_event_is_proven_by_a_signed_head,
        an_earlier_archive_is_taken_in,
        every_decision_can_be_undone,
        undo_is_refused_after_a_later_decision,
        what_is_said_of_items_can_be_undone,
        what_two_persons_delete_leaves_its_hash,
        a_deletion_that_is_broken_off_is_ended_by_the_next_run,
        several_lines_are_one_decision,
        everything_waits_in_one_place_until_a_person_settles_it,
    );
}

async fn keys_and_doors(place: &Place) {
    let (bench, archive) = place.archive().await;
    archive.close().await;
    bench.open().await.unwrap().close().await;
    let key_file = bench.path().join("tracepost.key");
    let good = fs::read_to_string(&key_file).unwrap();
    assert!(good.starts_with('#') && good.lines().count() == 2, "{good}");
    let message = |e: Error| {
        let text = e.to_string();
        assert!(text.contains(&key_file.display().to_string()) && !text.contains('\n'), "{text}");
        text
    };

    fs::remove_file(&key_file).unwrap();
    let error = bench.open().await.unwrap_err();
    assert!(matches!(error, Error::KeyMissing { .. }), "{error:?}");
    assert!(message(error).contains("missing"));

    write_key(&key_file, &good[..good.len() - 20]);
    let error = bench.open().await.unwrap_err();
    assert!(matches!(error, Error::KeyDamaged { .. }), "{error:?}");
    assert!(message(error).contains("found 45 characters"));

    write_key(&key_file, &format!("{}\n", "ab".repeat(32)));
    let error = bench.open().await.unwrap_err();
    assert!(matches!(error, Error::KeyWrong { .. }), "{error:?}");
    message(error);

    fs::remove_file(&key_file).unwrap();
    fs::write(&key_file, &good).unwrap();
    let error = bench.open().await.unwrap_err();
    assert!(matches!(error, Error::KeyOpen { .. }), "{error:?}");
    message(error);

    write_key(&key_file, &good);
    bench.open().await.unwrap().close().await;
}

fn write_key(path: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt;
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

async fn a_second_archive_is_refused(place: &Place) {
    let (bench, archive) = place.archive().await;
    let before = fs::read(bench.path().join("tracepost.key")).unwrap();
    let error = Archive::create(&bench.settings, bench.path(), "ben", now(1)).await.unwrap_err();
    assert!(matches!(error, Error::Exists { .. }), "{error:?}");
    assert_eq!(fs::read(bench.path().join("tracepost.key")).unwrap(), before);
    assert_eq!(archive.people().await.unwrap(), [Person { name: "ana".into() }]);

    let mut elsewhere = place.bench();
    if matches!(place, Place::Sqlite) {
        elsewhere.settings.url = Secret::new("sqlite:nowhere.db");
    }
    write_key(&elsewhere.path().join("tracepost.key"), &"ab".repeat(32));
    let error = elsewhere.open().await.unwrap_err();
    assert!(matches!(error, Error::NoDatabase { .. }), "{error:?}");
    assert!(!elsewhere.path().join("nowhere.db").exists(), "opening makes no database");
    elsewhere.settings.url = Secret::new("mysql://me:secret@host/db");
    let error = elsewhere.open().await.unwrap_err();
    assert!(matches!(error, Error::Address { .. }) && !format!("{error} {error:?}").contains("secret"), "{error:?}");
}

async fn nothing_is_readable_on_the_disk(place: &Place) {
    let (bench, archive) = place.archive().await;
    archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
    let canary = b"CANARY-7503 in the original".to_vec();
    let kept = archive.keep_raw(canary, "folder CANARY-in", "ana", now(2)).await.unwrap();
    archive.file_reading(&kept.sha256, filed(), "ana", now(3)).await.unwrap();
    for path in files(bench.path()) {
        let bytes = fs::read(&path).unwrap();
        for word in ["CANARY", "FPK sniper", "Billy", &kept.sha256] {
            let seen = bytes.windows(word.len()).any(|w| w == word.as_bytes());
            assert!(!seen, "{word} can be read in {}", path.display());
            assert!(!path.to_string_lossy().contains(word), "{word} in the name {}", path.display());
        }
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{} may be read by others", path.display());
    }
}

pub(crate) async fn photos(archive: &Archive) -> Photos {
    let mut photos = Photos::new();
    for path in ["photos/left.jpg", "photos/right é.jpg"] {
        photos.insert(path.to_owned(), archive.keep(path.as_bytes().to_vec()).await.unwrap());
    }
    photos
}

pub(crate) fn register() -> Register {
    serde_json::from_str(include_str!("../fixtures/registers/whole/register.json")).unwrap()
}

async fn the_register_comes_back_to_the_letter(place: &Place) {
    let (_bench, archive) = place.archive().await;
    let photos = photos(&archive).await;
    archive.import_register(register(), photos.clone(), "f", "ana", now(1)).await.unwrap();
    assert_eq!(*archive.register().await.unwrap(), register());
    // Whether the register changed since is asked before each reading.
    let (seq, touched) = archive.register_touched(-1).await.unwrap();
    assert!(touched);
    assert_eq!(archive.register_touched(seq).await.unwrap(), (seq, false));
    let hashes = archive.photo_hashes().await.unwrap();
    assert_eq!(hashes["fpk-1"], photos.values().cloned().collect::<Vec<_>>());
    assert_eq!(archive.original(&hashes["fpk-1"][1]).await.unwrap(), "photos/right é.jpg".as_bytes());
    let hits = archive.find_by_marking_key(&fold("f 75O3")).await.unwrap();
    assert_eq!(hits.len(), 1);
    assert_eq!((hits[0].item.as_str(), hits[0].text.as_str()), ("fpk-1", "F-7503"));
    assert_eq!(hits[0].requests, ["TR-2015-0413", "TR-2015-0412"], "in the register's order");
}

async fn importing_twice_changes_nothing_and_changes_are_told(place: &Place) {
    let (_bench, archive) = place.archive().await;
    let photos = photos(&archive).await;
    let import = async |register: Register, photos: &Photos, second| {
        archive.import_register(register, photos.clone(), "f", "ana", now(second)).await.unwrap()
    };
    let first = import(register(), &photos, 1).await;
    assert_eq!((first.parties.len(), first.items.len(), first.requests.len()), (2, 2, 2));
    let events = archive.events(1, 1000).await.unwrap();
    let again = import(register(), &photos, 2).await;
    assert!(again.changed_nothing() && again.unchanged == 6, "{again:?}");
    assert_eq!(archive.events(1, 1000).await.unwrap(), events);

    let mut grown = register();
    grown.items[0].description = "FPK rifle".to_owned();
    grown.items[0].markings[0].text = "F-7504".to_owned();
    grown.parties[1].contacts.clear();
    grown.requests[1].message_ids.push("<two@x.example>".to_owned());
    let mut third = grown.requests[1].clone();
    third.reference = "TR-2016-0001".to_owned();
    grown.requests.push(third);
    let done = import(grown.clone(), &photos, 3).await;
    let told: Vec<_> = done.changes.iter().map(|c| format!("{} {}", c.subject, c.key)).collect();
    assert_eq!(
        told,
        ["party zas contacts", "item fpk-1 description", "item fpk-1 markings", "request TR-2015-0412 message_ids"]
    );
    assert_eq!(done.requests, ["TR-2016-0001"]);
    assert_eq!(*archive.register().await.unwrap(), grown);
    let events = archive.events(events.len() as i64 + 1, 1000).await.unwrap();
    let what: Vec<_> = events.iter().map(|e| e.what.as_str()).collect();
    assert_eq!(what, ["party changed", "item changed", "request changed", "request added", "register imported"]);
    assert!(
        events[1].detail.contains("FPK sniper rifle") && events[1].detail.contains("FPK rifle"),
        "{}",
        events[1].detail
    );

    // What a file leaves out stays; a photograph with new bytes under its old name is a change.
    let mut part = grown.clone();
    part.requests.clear();
    let mut other = photos.clone();
    other.insert("photos/left.jpg".to_owned(), archive.keep(b"another".to_vec()).await.unwrap());
    let done = import(part, &other, 4).await;
    assert_eq!(done.changes.iter().map(|c| c.key.as_str()).collect::<Vec<_>>(), ["photo_sha256"]);
    assert_eq!(*archive.register().await.unwrap(), grown);
    assert!(matches!(archive.verify_events().await.unwrap(), Verdict::Holds(_)));
}

async fn the_same_bytes_are_one_arrival(place: &Place) {
    let (_bench, archive) = place.archive().await;
    let keep = async |text: &str, source: &str| {
        archive.keep_raw(text.as_bytes().to_vec(), source, "ana", now(1)).await.unwrap()
    };
    let first = keep("one", "folder a/1.eml").await;
    assert!(first.new && first.new_sighting);
    let second = keep("one", "folder b/7.eml").await;
    assert_eq!((second.new, second.new_sighting, &second.sha256), (false, true, &first.sha256));
    let events = archive.events(1, 100).await.unwrap().len();
    let third = keep("one", "folder a/1.eml").await;
    assert_eq!((third.new, third.new_sighting), (false, false));
    assert_eq!(archive.events(1, 100).await.unwrap().len(), events, "nothing happened, so nothing is told");
    let other = keep("two", "folder a/1.eml").await;
    assert!(other.new);
    keep("", "folder a/empty").await;
    let pending = archive.pending().await.unwrap();
    let seen: Vec<_> = pending.iter().map(|p| (p.source.as_str(), p.size)).collect();
    assert_eq!(seen, [("folder a/1.eml", 3), ("folder a/1.eml", 3), ("folder a/empty", 0)]);
    assert_eq!(archive.arrivals().await.unwrap().len(), 3);
    let arrival = archive.arrival(&first.sha256).await.unwrap().unwrap();
    let sources: Vec<_> = arrival.sightings.iter().map(|s| s.source.as_str()).collect();
    assert_eq!((sources, arrival.state, arrival.filed), (vec!["folder a/1.eml", "folder b/7.eml"], State::Kept, None));
    assert_eq!(archive.original(&first.sha256).await.unwrap(), b"one");
    assert!(archive.arrival("no such").await.unwrap().is_none());
}

fn evidence(page: u32, rect: Option<Rect>) -> Evidence {
    Evidence {
        page,
        rect,
        span: Span::new(3, 9),
        raw: "Billy \u{0} \"Тест\" é".replace('\0', "\u{FFFD}"),
        reader: "mail body".into(),
    }
}

/// A leg with every fact, and one that is put otherwise.
fn transfer() -> Transfer {
    Transfer {
        request: Some("TR-2015-0412".into()),
        from: Some("Cugir".into()),
        to: Some("Billy".into()),
        when: Edtf::new("1976/1978"),
        quantity: Quantity::new("175"),
        unit: Some(Unit::Piece),
        goods: None,
        contract: Some("9/76".into()),
        means: Some("Lady Rawan".into()),
        shown_by: vec![("ab".into(), "consignee".into())],
        contradictions: vec![Contradiction {
            fact: "quantity".into(),
            value: "180".into(),
            shown_by: vec![("cd".into(), "quantity".into())],
        }],
    }
}

/// A reading in which every column has something in it.
pub(crate) fn filed() -> Filed {
    let field = |name, value: Option<&str>, absent, standing| Field {
        name,
        value: value.map(str::to_owned),
        absent,
        evidence: evidence(2, Some(Rect::new(72.0, 140.25, 300.5, 152.125))),
        confidence: 0.94,
        standing,
        rule: "caption \"Consignee\" below".to_owned(),
        items: None,
    };
    let word = Word {
        text: "Billy".into(),
        rect: Some(Rect::new(1.0, 2.0, 3.5, 4.25)),
        confidence: 0.5,
        span: Span::new(0, 5),
    };
    let page = Page {
        number: 1,
        width: 595.3,
        height: 841.9,
        text_source: TextSource::Ocr,
        reader: "tesseract".into(),
        text: "Billy \u{0}Trading".into(),
        words: vec![word],
        rules: vec![Rect::new(0.0, 1.0, 2.0, 1.0)],
        projection: None,
        fold: None,
        quoted_from: Some(7),
    };
    let head = Head { message_id: Some("<a@b>".into()), return_path: Some(String::new()), ..Head::default() };
    let message = FiledDocument {
        document: Document { part: part(None, PartRole::Root, Some(Box::new(head))), pages: vec![], remarks: vec![] },
        understanding: understanding("message", vec![], vec![], vec![]),
        item_links: vec![],
    };
    let line = LineItem {
        description: "MC21 pistol".into(),
        quantity: Quantity::new("175.50"),
        unit: Some(Unit::Piece),
        lots: vec!["F-7503".into(), "Б 12".into()],
        serials: vec!["A-1001 – A-1175".into()],
        evidence: evidence(1, None),
        confidence: 1.0 / 3.0,
    };
    let fields = vec![
        field(FieldName::Consignee, Some("Billy Trading Company"), None, Standing::Machine),
        field(FieldName::GrossWeight, None, Some(Absent::Unreadable), Standing::Machine),
    ];
    let losers = vec![field(FieldName::Consignee, Some("Civil Engineering"), None, Standing::Machine)];
    let link = |request: Option<&str>| ItemLink {
        request: request.map(str::to_owned),
        item: "fpk-1".into(),
        field: "lots".into(),
        value: "F-7503".into(),
        confidence: 0.98,
        reason: "same lot number".into(),
        standing: Standing::Machine,
    };
    let paper = FiledDocument {
        document: Document {
            part: Part { remarks: vec![Remark::oddity("name", "odd")], ..part(Some(0), PartRole::Attachment, None) },
            pages: vec![page],
            remarks: vec![Remark::grave("damaged", "page 2 cannot be read"), Remark::oddity("b", "c")],
        },
        understanding: understanding("packing_list", fields, vec![line], losers),
        item_links: vec![link(Some("TR-2015-0412")), link(None)],
    };
    Filed {
        kind: FiledKind::Message,
        state: State::PartlyRead,
        message_id: Some("<a@b>".into()),
        content_sha256: Some("c".repeat(64)),
        subject: Some("Re: TR-2015-0412".into()),
        from: Some("mission@ro.example".into()),
        received: Some(now(-5)),
        message_kind: Some(MessageKind::Response),
        duplicate_of: None,
        response: Some(Response {
            class: Class::Permissive,
            confidence: 0.9,
            factors: vec![Factor::ManufacturerConfirmed, Factor::RetentionExpired],
            answers: vec![ItemAnswer {
                request: Some("TR-2015-0412".into()),
                item: "fpk-1".into(),
                factors: vec![Factor::RetentionExpired],
            }],
            judged: Judged::default(),
        }),
        documents: vec![message, paper],
        links: vec![Link {
            reference: "TR-2015-0412".into(),
            confidence: 0.99,
            grounds: vec![
                Ground { kind: GroundKind::Thread, text: "answers our mail".into() },
                Ground { kind: GroundKind::Subject, text: "reference in subject".into() },
            ],
        }],
        problems: vec![Remark::oddity("mail", "no date")],
        transfers: vec![transfer()],
    }
}

fn part(parent: Option<usize>, role: PartRole, head: Option<Box<Head>>) -> Part {
    Part {
        parent,
        role,
        name: Some("packing list é.pdf".into()),
        media_type: "application/pdf".into(),
        sha256: "d".repeat(64),
        size: 123,
        head,
        remarks: vec![],
        bytes: vec![],
        text: None,
    }
}

fn understanding(
    document_type: &str,
    fields: Vec<Field>,
    line_items: Vec<LineItem>,
    losers: Vec<Field>,
) -> Understanding {
    let languages = vec!["en".to_owned(), "sr-Latn".to_owned()];
    Understanding { document_type: document_type.into(), type_confidence: 0.97, languages, fields, line_items, losers }
}

async fn a_reading_comes_back_to_the_letter(place: &Place) {
    let (_bench, archive) = place.archive().await;
    archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
    let kept = archive.keep_raw(b"raw".to_vec(), "folder x", "ana", now(2)).await.unwrap();
    archive.file_reading(&kept.sha256, filed(), "ana", now(3)).await.unwrap();
    let arrival = archive.arrival(&kept.sha256).await.unwrap().unwrap();
    assert_eq!(arrival.filed, Some(filed()));
    assert_eq!((arrival.state, arrival.size), (State::PartlyRead, 3));
    assert!(archive.pending().await.unwrap().is_empty());

    // A second delivery is told from the first, whichever is asked about.
    let second = archive.keep_raw(b"raw, delivered again".to_vec(), "folder y", "ana", now(4)).await.unwrap();
    let content = "c".repeat(64);
    assert_eq!(archive.message_by_content(&content, &second.sha256).await.unwrap(), Some(kept.sha256.clone()));
    assert_eq!(archive.message_by_content(&content, &kept.sha256).await.unwrap(), None);
    let again = Filed { duplicate_of: Some(kept.sha256), ..filed() };
    archive.file_reading(&second.sha256, again.clone(), "ana", now(5)).await.unwrap();
    assert_eq!(archive.arrival(&second.sha256).await.unwrap().unwrap().filed, Some(again));

    // Text that PostgreSQL cannot hold is not a reason to lose a reading.
    let mut hostile = filed();
    hostile.subject = Some("nul \0 inside".to_owned());
    let third = archive.keep_raw(b"third".to_vec(), "folder \0z", "ana", now(6)).await.unwrap();
    archive.file_reading(&third.sha256, hostile, "ana", now(7)).await.unwrap();
    let read = archive.arrival(&third.sha256).await.unwrap().unwrap().filed.unwrap();
    assert_eq!(read.subject.as_deref(), Some("nul \u{FFFD} inside"));

    let error = archive.file_reading("no such", filed(), "ana", now(8)).await.unwrap_err();
    assert!(matches!(error, Error::Unknown(_)), "{error:?}");
}

async fn a_new_reading_replaces_the_old_but_not_a_persons_work(place: &Place) {
    let (bench, archive) = place.archive().await;
    archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
    let kept = archive.keep_raw(b"raw".to_vec(), "folder x", "ana", now(2)).await.unwrap();
    archive.file_reading(&kept.sha256, filed(), "ana", now(3)).await.unwrap();
    let mut better = filed();
    better.documents[1].understanding.fields.truncate(1);
    better.links.clear();
    better.state = State::Read;
    archive.file_reading(&kept.sha256, better.clone(), "ana", now(4)).await.unwrap();
    assert_eq!(archive.arrival(&kept.sha256).await.unwrap().unwrap().filed, Some(better.clone()));
    let last = archive.events(1, 100).await.unwrap().pop().unwrap();
    assert_eq!((last.what.as_str(), last.subject), ("read anew", format!("arrival {}", kept.sha256)));

    bench.tamper(&["UPDATE fields SET standing = 'confirmed', standing_by = 'ben' WHERE won = 1"]).await.unwrap();
    let error = archive.file_reading(&kept.sha256, filed(), "ana", now(5)).await.unwrap_err();
    assert!(matches!(&error, Error::PersonWasHere { by, .. } if by == "ben"), "{error:?}");
    let read = archive.arrival(&kept.sha256).await.unwrap().unwrap().filed.unwrap();
    assert_eq!(read.documents[1].understanding.fields[0].standing, Standing::Confirmed);
}

async fn events_cannot_be_altered_through_the_front_door(place: &Place) {
    let (bench, archive) = place.archive().await;
    archive.add_person("ben", "ana", now(1)).await.unwrap();
    for sql in
        ["UPDATE events SET who = 'eve' WHERE seq = 2", "DELETE FROM events WHERE seq = 3", "DELETE FROM event_head"]
    {
        bench.tamper(&[sql]).await.unwrap_err();
    }
    assert!(matches!(archive.verify_events().await.unwrap(), Verdict::Holds(head) if head.seq == 3));
    let events = archive.events(1, 10).await.unwrap();
    assert_eq!(events[0].previous, "0".repeat(64));
    assert_eq!(events[2].previous, events[1].hash);
    assert_eq!((events[2].who.as_str(), events[2].what.as_str(), events[2].at), ("ana", "person added", now(1)));
}

async fn every_tampering_with_the_events_is_found(place: &Place) {
    let cases: &[(&str, &[&'static str], i64)] = &[
        ("edited detail", &["UPDATE events SET detail = '{}' WHERE seq = 1"], 1),
        ("edited time", &["UPDATE events SET at = '2020-01-01T00:00:00Z' WHERE seq = 4"], 4),
        (
            "text moved from one field to the next",
            &["UPDATE events SET what = 'person', subject = ' addedperson p1' WHERE seq = 3"],
            3,
        ),
        ("removed", &["DELETE FROM events WHERE seq = 3"], 3),
        ("first removed", &["DELETE FROM events WHERE seq = 1"], 1),
        (
            "removed and renumbered",
            &["DELETE FROM events WHERE seq = 3", "UPDATE events SET seq = seq - 1 WHERE seq > 3"],
            3,
        ),
        (
            "two swapped",
            &[
                "UPDATE events SET seq = 99 WHERE seq = 3",
                "UPDATE events SET seq = 3 WHERE seq = 4",
                "UPDATE events SET seq = 4 WHERE seq = 99",
            ],
            3,
        ),
        ("tail cut", &["DELETE FROM events WHERE seq > 4"], 5),
        (
            "tail and head cut",
            &[
                "DELETE FROM events WHERE seq > 4",
                "UPDATE event_head SET seq = 4, hash = (SELECT hash FROM events WHERE seq = 4)",
            ],
            4,
        ),
        (
            "one put before the first",
            &[
                "INSERT INTO events SELECT 0, at, who, what, subject, detail, previous, 'x', rows_root FROM events WHERE seq = 1",
            ],
            0,
        ),
        (
            "one put after the last",
            &[
                "INSERT INTO events SELECT 9, at, who, what, subject, detail, hash, 'x', rows_root FROM events WHERE seq = 6",
            ],
            7,
        ),
    ];
    let (bench, archive) = place.archive().await;
    for n in 1..=4 {
        archive.add_person(&format!("p{n}"), "ana", now(n)).await.unwrap();
    }
    bench.tamper(bench.drop_guards()).await.unwrap();
    let keep = ["CREATE TABLE kept AS SELECT * FROM events", "CREATE TABLE kept_head AS SELECT * FROM event_head"];
    bench.tamper(&keep).await.unwrap();
    for (name, statements, seq) in cases {
        assert!(
            matches!(archive.verify_events().await.unwrap(), Verdict::Holds(head) if head.seq == 6),
            "before {name}"
        );
        bench.tamper(statements).await.unwrap();
        match archive.verify_events().await.unwrap() {
            Verdict::Broken(broken) => assert_eq!(broken.seq, *seq, "{name}: {}", broken.found),
            Verdict::Holds(_) => panic!("{name}: not found"),
        }
        let restore = [
            "DELETE FROM events",
            "INSERT INTO events SELECT * FROM kept",
            "UPDATE event_head SET seq = (SELECT seq FROM kept_head), hash = (SELECT hash FROM kept_head)",
        ];
        bench.tamper(&restore).await.unwrap();
    }
}

async fn many_writers_at_once_lose_nothing(place: &Place) {
    let (bench, one) = place.archive().await;
    let two = bench.open().await.unwrap();
    let mut tasks = Vec::new();
    for t in 0..8 {
        let archive = if t % 2 == 0 { one.clone() } else { two.clone() };
        tasks.push(tokio::spawn(async move {
            for n in 0..15 {
                archive.keep_raw(format!("{t} {n}").into_bytes(), &format!("s{t}"), "ana", now(n)).await.unwrap();
                assert!(archive.arrivals().await.unwrap().len() > n as usize);
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(one.arrivals().await.unwrap().len(), 120);
    assert!(matches!(two.verify_events().await.unwrap(), Verdict::Holds(head) if head.seq == 122));
}

/// Drops a future the moment it has to wait for the `n`th time.
async fn drop_at<F: Future>(future: F, n: usize) {
    let mut future = std::pin::pin!(future);
    let mut waits = 0;
    std::future::poll_fn(|cx| {
        let ready = future.as_mut().poll(cx).is_ready();
        waits += 1;
        if ready || waits >= n { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
}

async fn a_caller_that_goes_away_poisons_nothing(place: &Place) {
    let (bench, archive) = place.archive().await;
    let mut acknowledged = Vec::new();
    for n in 0..60 {
        let lost = format!("lost {n}");
        drop_at(archive.add_person(&lost, "ana", now(n)), n as usize % 3 + 1).await;
        drop_at(archive.people(), n as usize % 2 + 1).await;
        let name = format!("kept {n}");
        if archive.add_person(&name, "ana", now(n)).await.unwrap() {
            acknowledged.push(name);
        }
    }
    survives(&bench, archive, &acknowledged).await;
}

/// Everything acknowledged is there after all connections are gone.
async fn survives(bench: &Bench, archive: Archive, acknowledged: &[String]) {
    archive.close().await;
    let archive = bench.open().await.unwrap();
    let people: Vec<_> = archive.people().await.unwrap().into_iter().map(|p| p.name).collect();
    let lost: Vec<_> = acknowledged.iter().filter(|n| !people.contains(n)).collect();
    assert!(lost.is_empty(), "acknowledged and gone: {lost:?}");
    let verdict = archive.verify_events().await.unwrap();
    assert!(matches!(&verdict, Verdict::Holds(head) if head.seq as usize == people.len() + 1), "{verdict:?}");
}

async fn damaged_originals_are_named_and_mended(place: &Place) {
    let (bench, archive) = place.archive().await;
    let bytes = vec![7; 200_000];
    let sha256 = archive.keep(bytes.clone()).await.unwrap();
    let path =
        files(&bench.path().join("originals")).into_iter().find(|p| fs::metadata(p).unwrap().len() > 100_000).unwrap();
    let whole = fs::read(&path).unwrap();
    for damage in [
        whole[..whole.len() - 1].to_vec(),
        {
            let mut w = whole.clone();
            w[100_000] ^= 4;
            w
        },
        Vec::new(),
    ] {
        fs::write(&path, damage).unwrap();
        let error = archive.original(&sha256).await.unwrap_err();
        assert!(matches!(&error, Error::Damaged { .. }) && error.to_string().contains(&sha256), "{error:?}");
        assert_eq!(archive.keep(bytes.clone()).await.unwrap(), sha256);
        assert_eq!(archive.original(&sha256).await.unwrap(), bytes);
    }
    fs::remove_file(&path).unwrap();
    assert!(matches!(archive.original(&sha256).await.unwrap_err(), Error::Missing { .. }));
    assert!(files(&bench.path().join("originals/tmp")).is_empty(), "nothing is left aside");
}

async fn people_are_added_once(place: &Place) {
    let (_bench, archive) = place.archive().await;
    assert!(archive.add_person(" Zoe\u{301} ", "ana", now(1)).await.unwrap());
    assert!(!archive.add_person("Zo\u{e9}", "ana", now(2)).await.unwrap());
    let names: Vec<_> = archive.people().await.unwrap().into_iter().map(|p| p.name).collect();
    assert_eq!(names, ["ana", "Zo\u{e9}"]);
    assert_eq!(archive.events(1, 100).await.unwrap().len(), 3);
    // Who is new is introduced with the first change, in an event before it; nothing done, nobody introduced.
    assert!(!archive.add_person("ana", "new", now(3)).await.unwrap());
    archive.keep_raw(b"x".to_vec(), "folder", "new", now(3)).await.unwrap();
    archive.keep_raw(b"x".to_vec(), "folder", "idle", now(3)).await.unwrap();
    archive.keep_raw(b"y".to_vec(), "folder", "tracepost", now(3)).await.unwrap();
    let told: Vec<_> = archive.events(4, 100).await.unwrap().into_iter().map(|e| (e.who, e.what)).collect();
    let told: Vec<_> = told.iter().map(|(who, what)| (who.as_str(), what.as_str())).collect();
    assert_eq!(told, [("new", "person added"), ("new", "received"), ("tracepost", "received")]);
    for name in ["", "  ", "a\nb", "Tracepost"] {
        assert!(matches!(archive.add_person(name, "ana", now(3)).await.unwrap_err(), Error::Name { .. }), "{name:?}");
    }
}

/// Over TLS, with certificates that are checked: who cannot show the right one gets nothing, not even a password.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_database_server_proves_who_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (certificate, key) = crate::sink::certificate(folder.path());
    let (_cluster, port) = Cluster::over_tls(&certificate, &key);
    let other = folder.path().join("other");
    fs::create_dir(&other).unwrap();
    let (stranger, _) = crate::sink::certificate(&other);
    let open = async |words: String| {
        let settings = Settings {
            url: Secret::new(format!("postgres://postgres@localhost:{port}/postgres?{words}")),
            ..Settings::default()
        };
        let place = tempfile::tempdir().unwrap();
        let made = Archive::create(&settings, place.path(), "ana", now(0)).await;
        made.map_err(|e| e.to_string())
    };
    let full = |root: &Path| format!("sslmode=verify-full&sslrootcert={}", root.display());
    let Err(refused) = open(full(&stranger)).await else { panic!("a server with another certificate was believed") };
    assert!(refused.to_lowercase().contains("certificate"), "{refused}");
    let archive = open(full(&certificate)).await.unwrap();
    archive.close().await;
}
