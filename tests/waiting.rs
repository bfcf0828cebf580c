//! Where everything that came in waits. Every state of an arrival and of a part of it is put into an archive, and each must be in exactly one queue of
//! the desk until a person has settled it, or wait with something that is. A new state does not compile here until it is among those that are tried.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use serde_json::Value;
use tracepost::model::*;
use tracepost::store::{FiledKind, Queue, QueueFilter, State};

use crate::store::{Bench, Place, now, photos, register};

/// All variants of an enum; one that is missing from the list does not compile.
macro_rules! every {
    ($kind:ident: $($variant:ident),+ $(,)?) => {{
        fn _known(one: $kind) {
            match one {
                $($kind::$variant => (),)+
            }
        }
        [$($kind::$variant),+]
    }};
}

/// How a word of the model stands in the database.
fn word(of: impl serde::Serialize) -> String {
    serde_json::to_value(of).unwrap().as_str().unwrap().to_owned()
}

/// An arrival in one of its states.
#[derive(Debug, Clone)]
struct Whole {
    name: String,
    state: State,
    /// `None`: it was not read.
    kind: Option<FiledKind>,
    message_kind: Option<MessageKind>,
    duplicate: bool,
    settled: bool,
    kind_by: bool,
    class_by: bool,
    reopened: bool,
    link: Option<Standing>,
    parts: Vec<Part>,
}

/// A part of one in one of its states.
#[derive(Debug, Clone, Copy)]
struct Part {
    role: PartRole,
    pages: bool,
    known: bool,
    grave: bool,
    reviewed: bool,
    /// Whether it holds another part, and whether that is a paper of the same file.
    holds: Option<bool>,
}

const ATTACHED: Part =
    Part { role: PartRole::Attachment, pages: true, known: true, grave: false, reviewed: false, holds: None };

fn parts() -> Vec<Part> {
    let mut all = Vec::new();
    for role in every!(PartRole: Root, Body, Attachment, Inline, Message, Member) {
        for n in 0..48_u8 {
            let bit = |b: u8| n & (1 << b) != 0;
            let holds = match n / 16 {
                0 => None,
                1 => Some(false),
                _ => Some(true),
            };
            all.push(Part { role, pages: bit(0), known: bit(1), grave: bit(2), reviewed: bit(3), holds });
        }
    }
    all
}

fn wholes() -> Vec<Whole> {
    let few = vec![
        ATTACHED,
        Part { known: false, ..ATTACHED },
        Part { pages: false, known: false, grave: true, ..ATTACHED },
        Part { role: PartRole::Body, known: false, ..ATTACHED },
    ];
    let plain = Whole {
        name: String::new(),
        state: State::Read,
        kind: Some(FiledKind::Message),
        message_kind: None,
        duplicate: false,
        settled: false,
        kind_by: false,
        class_by: false,
        reopened: false,
        link: None,
        parts: few,
    };
    let links = || {
        let all = every!(Standing: Machine, Seen, Confirmed, Rejected);
        all.into_iter().map(Some).chain([None])
    };
    let mut all = Vec::new();
    for state in every!(State: Kept, Read, PartlyRead, SetAside, Deleted) {
        for settled in [false, true] {
            // Kept and not read, or nothing could be made of it.
            let kind = (state != State::Kept).then_some(FiledKind::Document);
            all.push(Whole { state, kind, settled, parts: Vec::new(), ..plain.clone() });
            for kind in every!(FiledKind: Message, Document).into_iter().filter(|_| state != State::Kept) {
                for (link, duplicate) in links().flat_map(|l| [(l, false), (l, true)]) {
                    let message_kind = (kind == FiledKind::Message).then_some(MessageKind::Response);
                    let parts = if state == State::Read && !duplicate { parts() } else { plain.parts.clone() };
                    let kind = Some(kind);
                    all.push(Whole { state, kind, message_kind, settled, duplicate, link, parts, ..plain.clone() });
                }
            }
        }
    }
    let kinds = every!(MessageKind: Response, Acknowledgement, AutoReply, Bounce, DeliveryReport, Comment, Unrelated);
    for kind in kinds {
        for link in links() {
            for n in 0..32_u8 {
                let bit = |b: u8| n & (1 << b) != 0;
                all.push(Whole {
                    message_kind: Some(kind),
                    link,
                    duplicate: bit(0),
                    settled: bit(1),
                    kind_by: bit(2),
                    class_by: bit(3),
                    reopened: bit(4),
                    parts: if n == 0 { parts() } else { plain.parts.clone() },
                    ..plain.clone()
                });
            }
        }
    }
    for (n, whole) in all.iter_mut().enumerate() {
        whole.name = format!("{:064x}", n + 1000);
    }
    all
}

impl Whole {
    /// Whether a person has settled it as a whole.
    fn is_settled(&self) -> bool {
        use MessageKind as K;
        let placed = self.link == Some(Standing::Confirmed);
        // Two persons have deleted it.
        if self.state == State::Deleted {
            return true;
        }
        match self.message_kind {
            Some(K::Response) if self.reopened && self.settled => false,
            _ if self.settled => true,
            // What is placed with nothing is looked at first.
            Some(_) if !self.is_linked() => false,
            Some(K::Response) => self.class_by && !self.reopened,
            Some(K::Bounce) => false,
            Some(K::Unrelated) => placed,
            Some(_) => placed || self.kind_by,
            None => self.kind == Some(FiledKind::Document) && placed,
        }
    }

    fn is_linked(&self) -> bool {
        self.link.is_some_and(|l| l != Standing::Rejected)
    }

    fn rows(&self, position: usize, sql: &mut Rows) {
        let text = |t: Option<String>| t.map_or_else(|| "NULL".to_owned(), |t| format!("'{t}'"));
        let by = |is: bool| text(is.then(|| "ana".to_owned()));
        let name = &self.name;
        let first = text(self.duplicate.then(|| format!("{:064x}", 999)));
        sql.arrivals.push(format!(
            "('{name}', {position}, 1, '{}', {}, {}, {first}, {}, {}, {}, {})",
            word(self.state),
            text(self.kind.map(word)),
            text(self.message_kind.map(|k| k.as_str().to_owned())),
            by(self.settled),
            by(self.kind_by),
            by(self.class_by),
            text(self.reopened.then(|| "[]".to_owned())),
        ));
        let mut n = 0;
        for part in &self.parts {
            part.rows(name, &mut n, sql);
        }
        if let Some(link) = self.link {
            sql.links.push(format!("('{name}', 0, 'TR-2015-0412', 0.5, '{}')", word(link)));
        }
    }
}

impl Part {
    fn rows(&self, arrival: &str, n: &mut usize, sql: &mut Rows) {
        let at = *n;
        let row = |at: usize, parent: &str, role: PartRole, sha: usize, kind: &str, pages: bool, reviewed: bool| {
            let (role, pages) = (word(role), i32::from(pages));
            let by = if reviewed { "'ana', 'then'" } else { "NULL, NULL" };
            format!(
                "('{arrival}', {at}, {parent}, '{role}', 'application/pdf', '{sha}', 1, '{kind}', 1.0, '[]', {pages}, {by})"
            )
        };
        let kind = if self.known { "packing_list" } else { "other" };
        sql.documents.push(row(at, "NULL", self.role, at, kind, self.pages, self.reviewed));
        if self.grave {
            sql.remarks.push(format!("('{arrival}', {at}, 'read', 0, 'damaged', 'it is damaged', 1)"));
        }
        *n += 1;
        if let Some(same) = self.holds {
            let sha = if same { at } else { at + 100_000 };
            sql.documents.push(row(at + 1, &at.to_string(), PartRole::Member, sha, "packing_list", true, false));
            *n += 1;
        }
    }
}

#[derive(Default)]
struct Rows {
    arrivals: Vec<String>,
    documents: Vec<String>,
    remarks: Vec<String>,
    links: Vec<String>,
}

impl Rows {
    fn statements(&self) -> Vec<String> {
        let into = |table: &str, rows: &[String]| {
            let of = |some: &[String]| format!("INSERT INTO {table} VALUES {}", some.join(", "));
            rows.chunks(200).map(of).collect::<Vec<_>>()
        };
        let arrivals = "arrivals (sha256, position, size, state, kind, message_kind, duplicate_of, settled_by, kind_by, class_by, reopened)";
        let documents = "documents (arrival, position, parent, role, media_type, sha256, size, document_type, type_confidence, languages, \
                         pages, reviewed_by, reviewed_at)";
        [
            into(arrivals, &self.arrivals),
            into(documents, &self.documents),
            into("remarks (arrival, document, origin, position, code, detail, grave)", &self.remarks),
            into("links (arrival, position, request, confidence, standing)", &self.links),
        ]
        .concat()
    }
}

/// The place of each arrival (-1) and part, as the views say it.
pub(crate) async fn places(bench: &Bench) -> BTreeMap<(String, i64), String> {
    let found = bench.dump(&["whole_places", "part_places"]).await;
    let key = |row: &Value| (row["arrival"].as_str().unwrap().to_owned(), row["document"].as_i64().unwrap_or(-1));
    let place = |row: &Value| row["place"].as_str().unwrap_or_else(|| panic!("it waits nowhere: {row}")).to_owned();
    found.values().flatten().map(|row| (key(row), place(row))).collect()
}

/// What is kept of who waits where is what follows from the rows.
pub(crate) async fn what_waits_is_kept_true(bench: &Bench) {
    let queues: BTreeSet<&str> = Queue::ALL.into_iter().map(Queue::as_str).collect();
    let places = places(bench).await;
    let follows: BTreeMap<_, _> = places.into_iter().filter(|(_, place)| queues.contains(place.as_str())).collect();
    let kept = bench.dump(&["waiting"]).await.remove("waiting").unwrap();
    let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    let kept: BTreeMap<_, _> =
        kept.iter().map(|r| ((text(r, "arrival"), r["document"].as_i64().unwrap()), text(r, "queue"))).collect();
    let differ: Vec<_> = kept.iter().filter(|(k, v)| follows.get(k) != Some(v)).take(5).collect();
    let missing: Vec<_> = follows.iter().filter(|(k, v)| kept.get(k) != Some(v)).take(5).collect();
    assert!(differ.is_empty() && missing.is_empty(), "kept: {differ:?}, but it follows: {missing:?}");
}

/// For the store's exam.
pub(crate) async fn everything_waits_in_one_place_until_a_person_settles_it(place: &Place) {
    let (bench, archive) = place.archive().await;
    archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
    let wholes = wholes();
    let mut rows = Rows::default();
    let first = Whole { name: format!("{:064x}", 999), parts: Vec::new(), ..wholes[0].clone() };
    first.rows(1, &mut rows);
    for (n, whole) in wholes.iter().enumerate() {
        whole.rows(n + 2, &mut rows);
    }
    bench.tamper_with(rows.statements()).await.unwrap();
    what_waits_is_kept_true(&bench).await;
    let places = places(&bench).await;

    // What the desk lists.
    let everything = QueueFilter { most: 1_000_000, deferred: true, ..QueueFilter::default() };
    let mut listed: BTreeMap<(String, i64), Vec<Queue>> = BTreeMap::new();
    let counts = archive.queue_counts().await.unwrap();
    for queue in every!(Queue: Unplaced, OnPaper, ToReview, Others, Unread, ToClassify, ToNote, Bounced) {
        assert!(Queue::ALL.contains(&queue), "{queue:?} is not among all queues");
        let rows = archive.queue(queue, &everything, date(2026, 1, 1)).await.unwrap();
        assert!(!rows.is_empty(), "nothing waits in {queue:?}");
        assert_eq!(counts.of(queue), rows.len() as u64, "{queue:?}");
        for row in rows {
            listed.entry((row.arrival, row.document.unwrap_or(-1))).or_default().push(queue);
        }
    }
    for (what, queues) in &listed {
        assert_eq!(queues.len(), 1, "{what:?} is in {queues:?}");
    }
    for whole in &wholes {
        check_whole(whole, &places, &listed);
    }

    // A person's step moves it, and back.
    let one = wholes.iter().find(|w| !w.parts.is_empty() && listed.contains_key(&(w.name.clone(), 1))).unwrap();
    let name = &one.name;
    for statement in [
        format!("UPDATE documents SET reviewed_at = 'now' WHERE arrival = '{name}'"),
        format!("UPDATE documents SET reviewed_at = NULL WHERE arrival = '{name}'"),
        format!("UPDATE arrivals SET settled_by = 'ana' WHERE sha256 = '{name}'"),
        format!("DELETE FROM links WHERE arrival = '{name}'"),
        format!(
            "INSERT INTO links (arrival, position, request, confidence, standing) VALUES ('{name}', 0, 'TR-2015-0412', 1, 'machine')"
        ),
        format!("UPDATE links SET standing = 'confirmed' WHERE arrival = '{name}'"),
        format!("DELETE FROM remarks WHERE arrival = '{name}'"),
        format!("DELETE FROM documents WHERE arrival = '{name}'"),
    ] {
        println!("{statement}");
        bench.tamper_with(vec![statement]).await.unwrap();
        what_waits_is_kept_true(&bench).await;
    }
}

fn check_whole(whole: &Whole, places: &BTreeMap<(String, i64), String>, listed: &BTreeMap<(String, i64), Vec<Queue>>) {
    let key = |n: i64| (whole.name.clone(), n);
    let waits = listed.contains_key(&key(-1));
    let elsewhere = whole.duplicate || (whole.state == State::Kept && !whole.settled);
    let settled = whole.is_settled();
    let bare = Whole { parts: Vec::new(), ..whole.clone() };
    assert_eq!(waits, !settled && !elsewhere, "{:?}: {bare:?}", places[&key(-1)]);
    let message = whole.kind == Some(FiledKind::Message);
    let placed = if message { whole.is_linked() } else { whole.link == Some(Standing::Confirmed) };
    let mut n = 0;
    for part in &whole.parts {
        let at = n;
        n += 1 + i64::from(part.holds.is_some());
        let told = || format!("{:?}: {part:?} of {bare:?}", places[&key(at)]);
        if listed.contains_key(&key(at)) {
            assert!(!part.reviewed && !whole.duplicate, "{}", told());
            assert!(part.role != PartRole::Inline || part.pages || part.grave, "a logo: {}", told());
            continue;
        }
        if part.reviewed || whole.duplicate {
            continue;
        }
        // It is settled with the whole, or waits with it.
        assert!(waits || settled, "it waits nowhere: {}", told());
        let unrelated = whole.message_kind == Some(MessageKind::Unrelated);
        if !placed || unrelated && (waits || whole.settled) {
            continue;
        }
        // What stands for itself does not.
        let ours = matches!(whole.message_kind, Some(MessageKind::Bounce | MessageKind::DeliveryReport));
        assert!(!(part.pages && part.known), "nobody reviews it: {}", told());
        assert!(!part.grave || ours, "nobody looks at it: {}", told());
        let with_whole = part.role == PartRole::Body || (part.role == PartRole::Root && message);
        let contents = part.holds.is_some_and(|same| !part.pages || same);
        let shown = part.role == PartRole::Inline && !part.pages;
        assert!(with_whole || ours || contents || shown, "it is in no queue: {}", told());
    }
}
