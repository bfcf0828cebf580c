//! Decisions: every kind of them by the command line and by the desk leaves the same rows and events, and each can be undone until somebody decides
//! after it. The doors are the program as a process and the desk over HTTP; the journal is asked on both databases by the store's exam.

use std::collections::BTreeMap;
use std::process::Command;

use regex::Regex;
use serde_json::Value;
use tracepost::model::*;
use tracepost::pipeline::deciding::{self, Decider, LineWords};
use tracepost::store::{Archive, DeskDocument, Error, Settings, stamp};

use crate::browser::Desk;
use crate::store::{Place, dump, filed, now, photos, register, sqlite_by_hand};
use crate::waiting::what_waits_is_kept_true;

/// The tables that decisions write, events apart.
const TABLES: [&str; 9] = [
    "arrivals",
    "documents",
    "fields",
    "line_items",
    "line_identifiers",
    "links",
    "item_links",
    "grounds",
    "transfers",
];

type Rows = BTreeMap<String, Vec<Value>>;

/// A desk with an open archive beside it, for one who types commands and one who fills in forms.
struct Door {
    desk: Desk,
    archive: Archive,
    cookie: String,
    csrf: String,
}

impl Door {
    async fn open() -> Self {
        let desk = Desk::start(&[]);
        let archive = Archive::open(&Settings::default(), &desk.archive).await.unwrap();
        let mut door = Self { desk, archive, cookie: String::new(), csrf: String::new() };
        door.log_in("ana");
        door
    }

    /// Whoever logs in fills in the forms from here on.
    fn log_in(&mut self, name: &str) {
        self.cookie = format!("Cookie: {}\r\n", self.desk.cookie(name));
        let (_, page) = self.desk.ask("GET", "/", &self.cookie, "");
        self.csrf = page.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    }

    /// A form of the desk: the status line with the head, and the page.
    fn post(&self, path: &str, fields: &[(&str, &str)]) -> (String, String) {
        let body = url::form_urlencoded::Serializer::new(format!("csrf={}", self.csrf)).extend_pairs(fields).finish();
        let head =
            format!("{}Origin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n", self.cookie, self.desk.url);
        self.desk.ask("POST", path, &head, &body)
    }

    /// A command of that person (`message`, if it is not `terms`): whether it succeeded, and what it said.
    fn command(&self, who: &str, words: &[&str]) -> (bool, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
        let ran = command
            .arg("--archive")
            .arg(&self.desk.archive)
            .args(["--as", who])
            .args((words.first() != Some(&"terms")).then_some("message"))
            .args(words)
            .output()
            .unwrap();
        let said = [ran.stdout, ran.stderr].concat();
        (ran.status.success(), String::from_utf8(said).unwrap())
    }

    /// Everything that a decision can have written, without the times.
    async fn left(&self) -> Rows {
        let tables = [&TABLES[..], &["decisions", "events"]].concat();
        let mut rows = dump(sqlite_by_hand(&self.desk.archive), &tables).await;
        let events = rows.get_mut("events").unwrap();
        // Who looks at a page before deciding does nothing yet.
        let of_ours = |e: &Value| {
            e["what"] != "viewed"
                && ["document ", "arrival "].iter().any(|s| e["subject"].as_str().unwrap().starts_with(s))
        };
        events.retain(of_ours);
        for event in events {
            // Where an event stands among the others (a log-in is one) tells of the door, not of the decision. So does the door itself.
            let event = event.as_object_mut().unwrap();
            ["seq", "previous", "hash", "rows_root"].iter().for_each(|key| drop(event.remove(*key)));
            let mut detail: Value = serde_json::from_str(event["detail"].as_str().unwrap()).unwrap();
            let door = detail.as_object_mut().unwrap().remove("door");
            let machine = event["who"] == "tracepost";
            assert!(machine || door.is_some_and(|d| d == "desk" || d.as_str().unwrap().starts_with("command line")));
            event.insert("detail".to_owned(), detail.to_string().into());
        }
        let time = Regex::new(r"\d{4}-\d\d-\d\dT[0-9:.]+Z").unwrap();
        let text = serde_json::to_string(&rows).unwrap();
        serde_json::from_str(&time.replace_all(&text, "TIME")).unwrap()
    }

    async fn paper(&self, arrival: &str, n: usize) -> DeskDocument {
        self.archive.desk_document(arrival, n).await.unwrap().unwrap()
    }
}

/// How a field stands, as the page of its document has it.
fn was(paper: &DeskDocument, position: usize) -> String {
    let field = &paper.fields.iter().find(|f| f.position == position).unwrap().field;
    stamp(field.standing, field.value.as_deref(), field.absent)
}

/// A message of the demonstration with one request that the machine proposes, transfers, and a paper with a date and two more fields: the message, the paper,
/// and the three positions, the date's first.
async fn subject(archive: &Archive) -> (String, usize, [usize; 3]) {
    for sha256 in archive.arrivals().await.unwrap() {
        let filed = archive.arrival(&sha256).await.unwrap().unwrap().filed.unwrap();
        if filed.transfers.is_empty() || filed.links.len() != 1 {
            continue;
        }
        for paper in archive.desk_documents(&sha256).await.unwrap() {
            let is_date =
                |name| matches!(name, FieldName::DocumentDate | FieldName::DeliveryDate | FieldName::ShipmentDate);
            let date = paper.fields.iter().find(|f| is_date(f.field.name));
            let rest: Vec<_> = paper.fields.iter().filter(|f| !is_date(f.field.name)).collect();
            if let (Some(date), [one, two, ..]) = (date, rest.as_slice()) {
                return (sha256, paper.position, [date.position, one.position, two.position]);
            }
        }
    }
    panic!("the demonstration has no such message");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_command_line_and_the_desk_leave_the_same_rows_and_events() {
    let (typed, filled) = (Door::open().await, Door::open().await);
    let (arrival, n, [date, one, two]) = subject(&typed.archive).await;
    let begun = typed.left().await;
    assert_eq!(begun, filled.left().await, "two copies of one archive");
    let (at, short) = (|position: usize| format!("{n}.{position}"), &arrival[..12]);
    let command = |words: &[&str]| {
        let (done, said) = typed.command("ana", words);
        assert!(done, "{words:?}: {said}");
    };
    let form = |path: String, fields: &[(&str, &str)]| {
        let (head, page) = filled.post(&path, fields);
        assert!(head.starts_with("HTTP/1.1 303"), "{path} {fields:?}: {head}{page}");
    };
    let field = |position: usize| format!("/document/{arrival}/{n}/field/{position}");
    let place = format!("/message/{arrival}/place");
    let requests = |rows: &Rows| {
        let of_it = rows["transfers"].iter().filter(|t| t["arrival"] == arrival.as_str());
        of_it.map(|t| t["request"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    let proposed = requests(&begun)[0].clone().expect("the machine's request");
    let mut others = ["TR-2019-0301", "TR-2019-0118", "TR-2020-0012"].into_iter().filter(|r| *r != proposed);
    let (other, third) = (others.next().unwrap(), others.next().unwrap());

    // The values: confirmed, corrected in a person's words, refused.
    let paper = filled.paper(&arrival, n).await;
    command(&["confirm", short, &at(one)]);
    form(field(one), &[("act", "accept"), ("was", &was(&paper, one))]);
    let confirmed = typed.left().await;
    assert_eq!(confirmed, filled.left().await, "confirmed");

    command(&["correct", short, &at(date), "25.12.2013"]);
    form(field(date), &[("act", "correct"), ("was", &was(&paper, date)), ("value", "25.12.2013")]);
    let corrected = typed.left().await;
    assert_eq!(corrected, filled.left().await, "corrected");
    let stands = |f: &&Value| f["arrival"] == arrival.as_str() && f["document"] == n && f["won"] == 1;
    let new = corrected["fields"].iter().filter(stands).find(|f| f["position"] == date).unwrap();
    assert_eq!((&new["value"], &new["raw"]), (&"2013-12-25".into(), &"25.12.2013".into()), "kept in normal form");
    assert_eq!((&new["reader"], &new["standing_by"]), (&"person ana".into(), &"ana".into()));

    command(&["reject", short, &at(two)]);
    form(field(two), &[("act", "refuse"), ("was", &was(&paper, two))]);
    let refused = typed.left().await;
    assert_eq!(refused, filled.left().await, "refused");
    assert!(!refused["fields"].iter().filter(stands).any(|f| f["position"] == two));

    // A value that does not fit is refused in the same words.
    let (done, said) = typed.command("ana", &["correct", short, &at(date), "soon"]);
    let again = was(&filled.paper(&arrival, n).await, date);
    let (head, page) = filled.post(&field(date), &[("act", "correct"), ("was", &again), ("value", "soon")]);
    assert!(!done && said.contains("is not a date"), "{said}");
    assert!(head.starts_with("HTTP/1.1 422") && page.contains("is not a date"), "{head}{page}");

    // The message: it answers another request as well, and not the one proposed. Its transfers go along.
    command(&["place", short, other]);
    form(place.clone(), &[("request", other), ("answer", "yes")]);
    let placed = typed.left().await;
    assert_eq!(placed, filled.left().await, "placed");
    assert!(requests(&placed).iter().all(|r| r.as_deref() == Some(other)), "{:?}", requests(&placed));
    command(&["place", "--not", short, &proposed]);
    form(place.clone(), &[("request", &proposed), ("answer", "no")]);
    assert_eq!(typed.left().await, filled.left().await, "rejected");
    command(&["place", "--not", short, other]);
    form(place.clone(), &[("request", other), ("answer", "no")]);
    let nowhere = typed.left().await;
    assert_eq!(nowhere, filled.left().await, "rejected");
    assert!(requests(&nowhere).iter().all(Option::is_none), "{:?}", requests(&nowhere));

    // A link that nobody has proposed cannot be rejected, by either door.
    let (done, said) = typed.command("ana", &["place", "--not", short, third]);
    let (head, page) = filled.post(&place, &[("request", third), ("answer", "no")]);
    assert!(!done && said.contains("there is no link to change"), "{said}");
    assert!(head.starts_with("HTTP/1.1 409") && page.contains("there is no link to change"), "{head}{page}");
    assert_eq!(typed.left().await, nowhere);

    // Each is taken back, the last one first: the message's three, then the paper's.
    for _ in 0..3 {
        command(&["undo", short]);
        form(format!("/message/{arrival}/undo"), &[]);
        assert_eq!(typed.left().await, filled.left().await, "undone");
    }
    for before in [&corrected, &confirmed, &begun] {
        command(&["undo", short, "--document", &n.to_string()]);
        form(format!("/document/{arrival}/{n}/undo"), &[]);
        let undone = typed.left().await;
        assert_eq!(undone, filled.left().await, "undone");
        for table in TABLES {
            assert_eq!(undone[table], before[table], "{table} is as it was before the decision");
        }
    }
    let (done, said) = typed.command("ana", &["undo", short]);
    assert!(!done && said.contains("there is nothing to undo"), "{said}");
    assert!(typed.desk.run(&["log", "--verify"]).contains("unbroken"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_transfers_that_a_paper_shows_go_with_it_to_another_request() {
    let door = Door::open().await;
    let (arrival, n, _) = subject(&door.archive).await;
    let filed = door.archive.arrival(&arrival).await.unwrap().unwrap().filed.unwrap();
    let proposed = filed.links[0].reference.clone();
    let others = ["TR-2019-0301", "TR-2019-0118", "TR-2020-0012"];
    let mut one_item = None;
    for other in others.into_iter().filter(|r| *r != proposed) {
        let view = door.archive.request_view(other).await.unwrap().unwrap();
        if view.request.items.len() == 1 {
            one_item = one_item.or(Some(other));
        }
    }
    let other = one_item.expect("a request about one item");
    let place = [("request", proposed.as_str()), ("answer", "yes")];
    assert!(door.post(&format!("/message/{arrival}/place"), &place).0.starts_with("HTTP/1.1 303"));
    let paper = filed.documents[n].document.part.sha256.clone();
    let requests = |filed: &tracepost::model::Filed, of_it: bool| -> Vec<String> {
        let shown = |t: &&tracepost::model::Transfer| t.shown_by.iter().any(|(sha256, _)| *sha256 == paper) == of_it;
        filed.transfers.iter().filter(shown).filter_map(|t| t.request.clone()).collect()
    };
    assert!(requests(&filed, true).iter().all(|r| *r == proposed) && !requests(&filed, true).is_empty());
    let (head, page) = door.post(&format!("/document/{arrival}/{n}/request"), &[("request", other)]);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}{page}");
    let after = door.archive.arrival(&arrival).await.unwrap().unwrap().filed.unwrap();
    assert_eq!(after.transfers.len(), filed.transfers.len());
    let moved = requests(&after, true);
    assert!(moved.iter().all(|r| *r == other) && !moved.is_empty(), "{moved:?}");
    // What other papers of the message show stays where the message is.
    assert!(requests(&after, false).iter().all(|r| *r == proposed));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_match_is_confirmed_by_either_door_and_only_then_in_a_confirmed_export() {
    let (typed, filled) = (Door::open().await, Door::open().await);
    let mut found = None;
    for sha256 in typed.archive.arrivals().await.unwrap() {
        let matches = typed.archive.matches(&sha256).await.unwrap();
        if let (None, [first, ..]) = (&found, matches.as_slice()) {
            found = Some((sha256, first.clone()));
        }
    }
    let (arrival, one) = found.expect("the demonstration has a serial number of ours");
    let short = &arrival[..12];
    let links = || {
        let export = typed.desk.run(&["export", "--format", "json", "--confirmed"]);
        let export: Value = serde_json::from_str(&export).unwrap();
        export["messages"].as_array().unwrap().iter().flat_map(linked).collect::<Vec<_>>()
    };
    assert!(links().is_empty(), "nobody has confirmed one");
    let path = format!("/document/{arrival}/{}/match/{}", one.document, one.position);
    let (_, page) = filled.desk.ask("GET", &format!("/document/{arrival}/{}", one.document), &filled.cookie, "");
    assert!(page.contains(&path) && page.contains(&one.link.item), "{page}");
    for (word, answer, was) in [("confirm", "same", "machine"), ("reject", "different", "confirmed")] {
        let (done, said) = typed.command("ana", &[word, short, "m1"]);
        assert!(done && said.contains(&one.link.item), "{said}");
        let (head, page) = filled.post(&path, &[("answer", answer), ("was", was)]);
        assert!(head.starts_with("HTTP/1.1 303"), "{head}{page}");
        assert_eq!(typed.left().await, filled.left().await, "{word}");
        let confirmed = links();
        assert_eq!(confirmed.len(), usize::from(word == "confirm"), "{confirmed:?}");
        assert!(confirmed.iter().all(|l| l["item"] == one.link.item.as_str() && l["standing"] == "confirmed"));
    }
    // One that somebody has decided on meanwhile is not decided on again unseen.
    let (head, page) = filled.post(&path, &[("answer", "same"), ("was", "machine")]);
    assert!(head.starts_with("HTTP/1.1 409") && page.contains("was changed by ana"), "{head}{page}");
    assert!(typed.command("ana", &["matches", short]).1.contains("rejected"));
}

/// The links to items in the documents of an export, and in the documents inside of these.
fn linked(part: &Value) -> Vec<Value> {
    let inside = ["documents", "children"].iter().flat_map(|k| part[*k].as_array().into_iter().flatten());
    let own = part["links"].as_array().into_iter().flatten().cloned();
    own.chain(inside.flat_map(linked)).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn undo_after_a_later_decision_is_refused_by_either_door() {
    let mut door = Door::open().await;
    let (arrival, n, [date, one, two]) = subject(&door.archive).await;
    let (at, short) = (|position: usize| format!("{n}.{position}"), &arrival[..12]);
    let undo = format!("/document/{arrival}/{n}/undo");

    // Ana confirms by a command, Ben after her on the desk.
    assert!(door.command("ana", &["confirm", short, &at(one)]).0);
    door.log_in("ben");
    let paper = door.paper(&arrival, n).await;
    let seen = was(&paper, two);
    let accept = [("act", "accept"), ("was", seen.as_str())];
    let (head, _) = door.post(&format!("/document/{arrival}/{n}/field/{two}"), &accept);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}");
    let both = door.left().await;

    // Neither door lets Ana undo past it; a third person has nothing to undo.
    let (done, said) = door.command("ana", &["undo", short]);
    assert!(!done && said.contains("cannot be undone: ben has changed something here since"), "{said}");
    door.log_in("ana");
    let (head, page) = door.post(&undo, &[]);
    assert!(head.starts_with("HTTP/1.1 409") && page.contains("cannot be undone: ben has changed"), "{head}{page}");
    assert_eq!(door.left().await, both, "nothing was changed");

    // Ben takes his back by a command, Ana hers on the desk: in that order they can.
    let (done, said) = door.command("ben", &["undo", short]);
    assert!(done && said.contains("undone: field confirmed"), "{said}");
    let (head, page) = door.post(&undo, &[]);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}{page}");

    // The message as a whole: Ana places it by a command, Ben says on the desk what kind it is.
    assert!(door.command("ana", &["place", short, "TR-2019-0301"]).0);
    door.log_in("ben");
    let (head, _) = door.post(&format!("/message/{arrival}/kind"), &[("kind", "unrelated")]);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}");
    let (done, said) = door.command("ana", &["undo", short]);
    assert!(!done && said.contains("your decision (link confirmed) cannot be undone: ben"), "{said}");
    door.log_in("ana");
    let (head, page) = door.post(&format!("/message/{arrival}/undo"), &[]);
    assert!(head.starts_with("HTTP/1.1 409") && page.contains("cannot be undone: ben"), "{head}{page}");

    // A decision of the command line is one that somebody on the desk sees.
    assert!(door.command("ben", &["confirm", short, &at(date)]).0);
    let stale = was(&paper, date);
    let stale = [("act", "accept"), ("was", stale.as_str())];
    let (head, page) = door.post(&format!("/document/{arrival}/{n}/field/{date}"), &stale);
    assert!(head.starts_with("HTTP/1.1 409") && page.contains("since you opened it"), "{head}{page}");
}

/// For the store's exam: each kind of decision writes one row of the journal and one event, and undone leaves the rows as they were.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn terms_of_use_are_recorded_by_either_door() {
    let door = Door::open().await;
    let (arrival, n, [_, one, _]) = subject(&door.archive).await;
    let short = &arrival[..12];
    let set = ["terms", "set", "may-use", "--message", short, "--words", "letter of 3 May"];
    let (done, said) = door.command("ana", &set);
    assert!(done && said.contains("term 1: may use, about message"), "{said}");
    let embargo = |until: &'static str| {
        [
            ("arrival", arrival.as_str()),
            ("about", "answer"),
            ("kind", "embargo"),
            ("until", until),
            ("words", "a <trial>"),
        ]
    };
    let (head, page) = door.post("/terms", &embargo(""));
    assert!(head.starts_with("HTTP/1.1 4") && page.contains("embargo ends on a day"), "{head}{page}");
    let (head, page) = door.post("/terms", &embargo("2027-03-01"));
    assert!(head.starts_with("HTTP/1.1 303"), "{head}{page}");
    let (_, page) = door.desk.ask("GET", &format!("/message/{arrival}"), &door.cookie, "");
    assert!(page.contains("embargo until a day (2027-03-01)") && page.contains("a &#60;trial&#62;"), "{page}");

    let (head, page) = door.post("/terms/lift", &[("number", "1"), ("why", "they wrote again")]);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}{page}");
    let all = door.command("ben", &["terms", "list", "--all"]).1;
    assert!(all.contains("lifted by ana: they wrote again"), "{all}");
    let (head, page) = door.post(&format!("/message/{arrival}/undo"), &[]);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}{page}");
    let held = door.command("ben", &["terms", "list"]).1;
    assert!(held.contains("may use") && held.contains("embargo until 2027-03-01"), "{held}");

    let value = format!("{n}.{one}");
    let set = ["terms", "set", "on-file-only", "--message", short, "--value", &value, "--words", "x"];
    assert!(door.command("ana", &set).0);
    let (_, page) = door.desk.ask("GET", "/terms", &door.cookie, "");
    assert_eq!(page.matches("name=\"number\"").count(), 3, "{page}");
    let (done, said) = door.command("ana", &["terms", "set", "private-person", "--party", "nobody", "--words", "x"]);
    assert!(!done && said.contains("there is no party \"nobody\""), "{said}");
}

pub(crate) async fn every_decision_can_be_undone(place: &Place) {
    let (bench, archive) = place.archive().await;
    archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
    let kept = archive.keep_raw(b"raw".to_vec(), "folder x", "ana", now(2)).await.unwrap();
    archive.file_reading(&kept.sha256, filed(), "ana", now(3)).await.unwrap();
    let ana = Decider { archive: &archive, arrival: &kept.sha256, who: "ana", now: now(4) };
    let journal = || async { bench.dump(&["decisions"]).await.remove("decisions").unwrap() };
    // The transfers of this reading were made up; a first decision puts the derived ones in their place.
    ana.place("TR-2015-0412", Standing::Confirmed).await.unwrap();
    ana.undo(None).await.unwrap();
    let begun = bench.dump(&TABLES).await;

    let on_field = |ruling: Ruling| {
        let was = "machine  Billy Trading Company".to_owned();
        ana_fields(ana, vec![Decision { document: 1, position: 0, ruling, was }])
    };
    let words = LineWords { description: "pistols", quantity: "1,250 pcs", unit: "box", lots: "L 1; L 2", serials: "" };
    macro_rules! check {
        ($what:expr, $document:expr, $made:expr) => {{
            let before = journal().await.len();
            $made.unwrap();
            let made = bench.dump(&TABLES).await;
            assert_ne!(made, begun, "{}", $what);
            what_waits_is_kept_true(&bench).await;
            let rows = journal().await;
            assert_eq!(rows.len(), before + 1, "{}", $what);
            let standing: Vec<_> = rows.iter().filter(|r| r["undone"] == 0).collect();
            assert_eq!(standing.len(), 1, "{}", $what);
            assert_eq!((&standing[0]["who"], &standing[0]["kind"]), (&"ana".into(), &$what.into()));
            let event = archive.events(1, 1000).await.unwrap().pop().unwrap();
            assert_eq!((event.what.as_str(), event.who.as_str()), ($what, "ana"));
            assert_eq!(archive.last_decided(&kept.sha256, "ana").await.unwrap(), Some($document));
            assert_eq!(archive.last_decided(&kept.sha256, "ben").await.unwrap(), None);
            assert_eq!(ana.undo($document).await.unwrap(), $what);
            assert_eq!(bench.dump(&TABLES).await, begun, "{} undone", $what);
            what_waits_is_kept_true(&bench).await;
            let event = archive.events(1, 1000).await.unwrap().pop().unwrap();
            assert_eq!(event.what, "decision undone");
        }};
    }
    let (paper, whole) = (Some(1), None);
    check!("field confirmed", paper, on_field(Ruling::Accept).await);
    check!("field corrected", paper, on_field(Ruling::Correct(Given::typed("Acme  Ltd"))).await);
    let shown = Given { shown: Some(evidence()), ..Given::typed("Acme Ltd") };
    check!("field corrected", paper, on_field(Ruling::Correct(shown)).await);
    check!("candidate chosen", paper, on_field(Ruling::Choose(0)).await);
    check!("field marked absent", paper, on_field(Ruling::Absent(Absent::Blank)).await);
    check!("field refused", paper, on_field(Ruling::Refuse).await);
    check!("field added", paper, ana.add(1, FieldName::DocumentDate, Given::typed("4 December 2013")).await);
    check!("line confirmed", paper, ana.line(1, 0, None, Standing::Machine).await);
    check!("line corrected", paper, ana.line(1, 0, Some(words), Standing::Machine).await);
    check!("line added", paper, ana.add_line(1, words).await);
    check!("line refused", paper, ana.refuse_line(1, 0, Standing::Machine).await);
    check!("match confirmed", paper, ana.matches(1, 0, true, Standing::Machine).await);
    check!("match rejected", paper, ana.matches(1, 0, false, Standing::Machine).await);
    check!("document reviewed", paper, ana.submit(1).await);
    check!("link confirmed", whole, ana.place("TR-2015-0412", Standing::Confirmed).await);
    check!("link confirmed", whole, ana.place("TR-2015-0413", Standing::Confirmed).await);
    check!("link rejected", whole, ana.place("TR-2015-0412", Standing::Rejected).await);
    check!("link left open", whole, ana.place("TR-2015-0412", Standing::Seen).await);
    check!("kind set", whole, ana.kind(MessageKind::Unrelated).await);
    check!("settled", whole, ana.settle(true).await);
    check!("classified", whole, ana.classify(Class::Dissuasive, &[Factor::RetentionExpired], BTreeMap::new()).await);

    // What a line's words come to; what is no value is told before anything is changed.
    ana.line(1, 0, Some(words), Standing::Machine).await.unwrap();
    let line = archive.desk_document(&kept.sha256, 1).await.unwrap().unwrap().lines.remove(0).line;
    assert_eq!(
        (line.quantity.unwrap().as_str(), line.unit, line.lots),
        ("1250", Some(Unit::Box), vec!["L 1".to_owned(), "L 2".to_owned()])
    );
    ana.undo(paper).await.unwrap();
    for bad in [LineWords { quantity: "many", ..words }, LineWords { unit: "armful", ..words }] {
        let refused = ana.line(1, 0, Some(bad), Standing::Machine).await;
        assert!(matches!(refused, Err(deciding::Error::Unfit(_))), "{refused:?}");
    }
    for (position, was) in [(0, Standing::Confirmed), (9, Standing::Machine)] {
        let refused = ana.matches(1, position, true, was).await;
        assert!(matches!(refused, Err(deciding::Error::Store(_))), "{position}: {refused:?}");
    }
    let gone = vec![Decision { document: 1, position: 7, ruling: Ruling::Accept, was: String::new() }];
    assert!(matches!(ana.fields(gone).await, Err(deciding::Error::Store(Error::Changed { .. }))));
    assert_eq!(bench.dump(&TABLES).await, begun);
}

/// For the store's exam: several lines are one decision, with one event, and are taken back as one.
pub(crate) async fn several_lines_are_one_decision(place: &Place) {
    let (bench, archive) = place.archive().await;
    archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
    let kept = archive.keep_raw(b"raw".to_vec(), "folder x", "ana", now(2)).await.unwrap();
    archive.file_reading(&kept.sha256, filed(), "ana", now(3)).await.unwrap();
    let ana = Decider { archive: &archive, arrival: &kept.sha256, who: "ana", now: now(4) };
    // A first decision puts the derived transfers in the place of those that were made up.
    ana.place("TR-2015-0412", Standing::Confirmed).await.unwrap();
    ana.undo(None).await.unwrap();
    let begun = bench.dump(&TABLES).await;
    let paper = Some(1);
    let words = LineWords { description: "pistols", quantity: "1,250 pcs", unit: "box", lots: "L 1; L 2", serials: "" };
    let second = ana.add_line(1, words).await.unwrap();
    let one = bench.dump(&TABLES).await;
    let both =
        vec![(0, None, Standing::Machine), (second, Some(LineWords { serials: "A 1", ..words }), Standing::Confirmed)];
    ana.lines(1, both.clone()).await.unwrap();
    let lines = archive.desk_document(&kept.sha256, 1).await.unwrap().unwrap().lines;
    assert!(lines.iter().all(|l| l.standing == Standing::Confirmed) && lines[1].line.serials == ["A 1"], "{lines:?}");
    assert_eq!(ana.undo(paper).await.unwrap(), "lines corrected");
    assert_eq!(bench.dump(&TABLES).await, one);
    // All of them, or none; a line that was refused is read nowhere.
    let stale = vec![(second, None, Standing::Confirmed), (0, None, Standing::Seen)];
    assert!(matches!(ana.lines(1, stale).await, Err(deciding::Error::Store(Error::Changed { .. }))));
    let bad =
        vec![(0, None, Standing::Machine), (second, Some(LineWords { quantity: "x", ..words }), Standing::Confirmed)];
    assert!(matches!(ana.lines(1, bad).await, Err(deciding::Error::Unfit(why)) if why.starts_with("line 2: ")));
    assert_eq!(bench.dump(&TABLES).await, one);
    ana.refuse_line(1, second, Standing::Confirmed).await.unwrap();
    assert_eq!(archive.desk_document(&kept.sha256, 1).await.unwrap().unwrap().lines.len(), 1);
    let read = archive.arrival(&kept.sha256).await.unwrap().unwrap().filed.unwrap();
    assert_eq!(read.documents[1].understanding.line_items.len(), 1);
    ana.undo(paper).await.unwrap();
    assert_eq!(ana.undo(paper).await.unwrap(), "line added");
    let nothing = LineWords { description: " ", quantity: "", unit: "box", lots: "", serials: "" };
    assert!(matches!(ana.add_line(1, nothing).await, Err(deciding::Error::Unfit(_))));
    assert_eq!(bench.dump(&TABLES).await, begun);
}

/// For the store's exam: of which items a value and a factor are said is kept, checked and undone like any decision.
pub(crate) async fn what_is_said_of_items_can_be_undone(place: &Place) {
    let (bench, archive) = place.archive().await;
    archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
    let kept = archive.keep_raw(b"raw".to_vec(), "folder x", "ana", now(2)).await.unwrap();
    archive.file_reading(&kept.sha256, filed(), "ana", now(3)).await.unwrap();
    let ana = Decider { archive: &archive, arrival: &kept.sha256, who: "ana", now: now(4) };
    ana.place("TR-2015-0412", Standing::Confirmed).await.unwrap();
    let begun = bench.dump(&TABLES).await;
    let about = |items: &[&str]| {
        let ruling = Ruling::About(items.iter().map(|i| (*i).to_owned()).collect());
        vec![Decision { document: 1, position: 0, ruling, was: "machine  Billy Trading Company".to_owned() }]
    };
    for items in [&["fpk-1"][..], &[]] {
        ana.fields(about(items)).await.unwrap();
        let field = archive.desk_document(&kept.sha256, 1).await.unwrap().unwrap().fields.remove(0).field;
        assert_eq!(field.items.unwrap(), items);
        assert_eq!(field.standing, Standing::Machine, "to say of what it is does not confirm it");
        assert_eq!(ana.undo(Some(1)).await.unwrap(), "items of a value set");
        assert_eq!(bench.dump(&TABLES).await, begun);
    }
    let of = |item: &str| BTreeMap::from([(Factor::RetentionExpired, vec![item.to_owned()])]);
    ana.classify(Class::Dissuasive, &[Factor::RetentionExpired], of("fpk-1")).await.unwrap();
    let response = archive.arrival(&kept.sha256).await.unwrap().unwrap().filed.unwrap().response.unwrap();
    let [answer] = response.confirmed_answers().try_into().unwrap();
    assert_eq!((answer.item.as_str(), answer.factors), ("fpk-1", vec![Factor::RetentionExpired]));
    assert_eq!(ana.undo(None).await.unwrap(), "classified");
    assert_eq!(bench.dump(&TABLES).await, begun);

    // An item that no request asks about, and items of a factor that is not set, are refused before anything is changed.
    let stranger = ana.fields(about(&["nobody"])).await;
    assert!(matches!(stranger, Err(deciding::Error::Unfit(why)) if why.contains("fpk-1")));
    let lost = ana.classify(Class::Dissuasive, &[Factor::RecordsDestroyed], of("fpk-1")).await;
    assert!(matches!(lost, Err(deciding::Error::Unfit(_))));
    assert_eq!(bench.dump(&TABLES).await, begun);
}

/// For the store's exam: an undo compares what stands with what the decision left.
pub(crate) async fn undo_is_refused_after_a_later_decision(place: &Place) {
    let (bench, archive) = place.archive().await;
    archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
    let kept = archive.keep_raw(b"raw".to_vec(), "folder x", "ana", now(2)).await.unwrap();
    archive.file_reading(&kept.sha256, filed(), "ana", now(3)).await.unwrap();
    let by = |who, second| Decider { archive: &archive, arrival: &kept.sha256, who, now: now(second) };
    let (ana, ben) = (by("ana", 4), by("ben", 5));
    let on = |position, was: &str| Decision { document: 1, position, ruling: Ruling::Accept, was: was.to_owned() };
    let consignee = "machine  Billy Trading Company";
    let weight = "machine unreadable ";
    let since = |refused: deciding::Result<String>, who: &str| match refused {
        Err(deciding::Error::Store(Error::DecidedSince { by, .. })) => assert_eq!(by, who),
        other => panic!("not refused: {other:?}"),
    };

    assert!(matches!(ana.undo(Some(1)).await, Err(deciding::Error::Store(Error::NothingToUndo(_)))));
    ana.fields(vec![on(0, consignee)]).await.unwrap();
    ben.fields(vec![on(1, weight)]).await.unwrap();
    since(ana.undo(Some(1)).await, "ben");
    ben.undo(Some(1)).await.unwrap();

    // A row that was changed without a decision is seen all the same.
    bench
        .tamper(&["UPDATE fields SET value = 'Else', standing_by = 'eve' WHERE won = 1 AND position = 0"])
        .await
        .unwrap();
    let before = bench.dump(&TABLES).await;
    since(ana.undo(Some(1)).await, "eve");
    assert_eq!(bench.dump(&TABLES).await, before);

    // All of several decisions, or none.
    let stale = vec![on(1, weight), on(0, consignee)];
    assert!(matches!(ana.fields(stale).await, Err(deciding::Error::Store(Error::Changed { by, .. })) if by == "eve"));
    assert_eq!(bench.dump(&TABLES).await, before);

    // The link that one has placed and another rejected; the message that one has classified and another settled.
    ana.place("TR-2015-0412", Standing::Confirmed).await.unwrap();
    ben.place("TR-2015-0412", Standing::Rejected).await.unwrap();
    since(ana.undo(None).await, "ben");
    ben.undo(None).await.unwrap();
    ana.undo(None).await.unwrap();
    ana.classify(Class::Expansive, &[], BTreeMap::new()).await.unwrap();
    bench.tamper(&["UPDATE arrivals SET settled_by = 'eve'"]).await.unwrap();
    since(ana.undo(None).await, "eve");
    let refused = ana.place("TR-2015-0413", Standing::Rejected).await;
    assert!(matches!(refused, Err(deciding::Error::Store(Error::NoLink { .. }))), "{refused:?}");
}

async fn ana_fields(ana: Decider<'_>, decisions: Vec<Decision>) -> deciding::Result<Vec<Decision>> {
    ana.fields(decisions).await
}

fn evidence() -> Evidence {
    Evidence {
        page: 1,
        rect: Some(Rect::new(1.0, 2.0, 3.0, 4.0)),
        span: Span::new(1, 2),
        raw: "Acme".to_owned(),
        reader: String::new(),
    }
}
