//! The whole walk with the program as its users run it: a register in, letters out, answers in, everything that was
//! found linked and in its position.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::formats::faults;

const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/demo");

struct Archive {
    _folder: TempDir,
    path: PathBuf,
}

impl Archive {
    /// A new archive with the demonstration's register.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let archive = Self { _folder: folder, path };
        assert_eq!(archive.run(&["init"]).0, 0);
        assert_eq!(archive.run(&["request", "import", &format!("{DEMO}/register.json")]).0, 0);
        archive
    }

    /// Runs a command: exit status, standard output, standard error.
    fn run(&self, words: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
        let ran = command.arg("--archive").arg(&self.path).args(["--as", "ana"]).args(words).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (ran.status.code().unwrap(), text(ran.stdout), text(ran.stderr))
    }

    fn ingest(&self, path: &Path) -> (i32, String, String) {
        self.run(&["ingest", path.to_str().unwrap()])
    }

    /// The export, compared with its schema.
    fn export(&self) -> Value {
        let (status, out, err) = self.run(&["export", "--format", "json"]);
        assert_eq!((status, err.as_str()), (0, ""));
        let export: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(faults("export", &export), Vec::<String>::new());
        export
    }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn requests(message: &Value) -> Vec<&str> {
    list(message, "requests").iter().map(|r| r["reference"].as_str().unwrap()).collect()
}

/// Every value of that name in a message's documents, with whether it has a page and a box or span.
fn values<'a>(message: &'a Value, name: &str) -> Vec<&'a str> {
    let fields = list(message, "documents").iter().flat_map(|d| list(d, "fields"));
    let named = fields.filter(|f| f["name"] == name).inspect(|f| {
        assert!(
            f["page"].as_u64().unwrap() >= 1 && f["span"][1].as_u64().unwrap() > f["span"][0].as_u64().unwrap(),
            "{f}"
        );
    });
    named.filter_map(|f| f["value"].as_str()).collect()
}

#[test]
fn the_demonstration_ends_where_its_papers_say() {
    let archive = Archive::new();
    let (status, out, err) = archive.ingest(&Path::new(DEMO).join("messages"));
    assert_eq!(status, 0, "{err}");
    assert!(out.contains("7 taken in; 1 unplaced"), "{out}");
    let export = archive.export();
    let messages = list(&export, "messages");
    let placed: Vec<_> = messages.iter().map(requests).collect();
    assert_eq!(
        placed,
        [
            vec!["TR-2015-0412"],
            vec!["TR-2015-0398", "TR-2015-0399"],
            vec!["TR-2019-0118"],
            vec!["TR-2019-0301"],
            vec!["TR-2020-0031"],
            vec!["TR-2020-0012"],
            vec![],
        ]
    );
    let kinds: Vec<_> = messages.iter().map(|m| m["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["response", "response", "response", "response", "response", "bounce", "unrelated"]);

    // Romania: made at Cugir, exported in 1978 and 1979, in a note verbale whose every value has a box.
    assert!(values(&messages[0], "manufacturer").contains(&"Uzina Mecanica Cugir SA"));
    assert_eq!(values(&messages[0], "manufacture_date"), ["1976/1978"]);
    assert_eq!((values(&messages[0], "recipient"), values(&messages[0], "country")), (vec!["Libya"], vec!["LY"]));
    assert!(values(&messages[2], "manufacture_date").is_empty(), "the date of our own request is none of theirs");
    assert!(values(&messages[0], "delivery_date").contains(&"1978/1979"));
    // Belgium: both rifles under one order, each item linked by its serial number.
    assert!(values(&messages[1], "order_number").contains(&"23-2-6255"));
    // The packing list is a scan: every value of it has a box on the page.
    let packing_list = list(&messages[2], "documents").iter().find(|d| d["document_type"] == "packing_list").unwrap();
    assert_eq!(packing_list["pages"][0]["text_source"], "ocr");
    assert!(list(packing_list, "fields").iter().all(|f| f["box"].is_array()));
    assert!(values(&messages[2], "quantity").contains(&"175"));
    assert!(list(packing_list, "links").iter().any(|l| l["item"] == "mc21-1"), "the serial lies within a printed run");
    // The Zigana is not theirs.
    let factors = &messages[3]["response"]["factors"];
    assert!(factors.as_array().unwrap().contains(&"manufacturer_denied".into()), "{factors}");
    // Portugal: certificate and bill of lading, and an item on no request in the same lot.
    let types: Vec<_> = list(&messages[4], "documents").iter().map(|d| d["document_type"].as_str().unwrap()).collect();
    assert_eq!(types, ["letter", "end_user_certificate", "bill_of_lading"]);
    let links = list(&messages[4], "documents").iter().flat_map(|d| list(d, "links"));
    assert!(links.into_iter().any(|l| l["item"] == "cartridges-2" && l["request"].is_null()));

    // The record of custody holds, and taking it all in again changes nothing but says so.
    let (status, log, _) = archive.run(&["log", "--verify"]);
    assert!(status == 0 && log.contains("unbroken"), "{log}");
    let (status, again, _) = archive.ingest(&Path::new(DEMO).join("messages"));
    assert!(status == 0 && again.contains("0 taken in; 7 already in the archive"), "{again}");
    assert_eq!(archive.run(&["log", "--verify"]).1, log);
    let (_, unplaced, _) = archive.run(&["message", "list", "--unplaced"]);
    assert_eq!(unplaced.lines().count(), 2, "{unplaced}");
}

#[test]
fn the_same_bytes_are_one_message_and_the_same_id_with_other_bytes_is_two() {
    let archive = Archive::new();
    let folder = tempfile::tempdir().unwrap();
    let mail = |received: &str, body: &str| {
        format!(
            "Received: from a by b; {received}\r\nFrom: X <x@x.example>\r\nMessage-ID: <1@x.example>\r\n\
             Subject: TR-2015-0412\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n"
        )
    };
    let (monday, tuesday) = ("Mon, 5 Oct 2015 10:00:00 +0000", "Tue, 6 Oct 2015 10:00:00 +0000");
    fs::write(folder.path().join("1.eml"), mail(monday, "We have no record of it.")).unwrap();
    fs::write(folder.path().join("2.eml"), mail(monday, "We have no record of it.")).unwrap(); // the same bytes elsewhere
    fs::write(folder.path().join("3.eml"), mail(tuesday, "We have no record of it.")).unwrap(); // delivered a second time
    fs::write(folder.path().join("4.eml"), mail(monday, "We made it in 1977.")).unwrap(); // the same id, another mail
    archive.ingest(folder.path());
    let export = archive.export();
    let messages = list(&export, "messages");
    assert_eq!(messages.len(), 3);
    assert_eq!(messages.iter().map(|m| m["sightings"].as_u64().unwrap()).collect::<Vec<_>>(), [2, 1, 1]);
    assert_eq!(messages[1]["duplicate_of"], messages[0]["sha256"]);
    assert!(messages[2]["duplicate_of"].is_null());
    assert!(messages.iter().all(|m| m["message_id"] == "<1@x.example>" && requests(m) == ["TR-2015-0412"]));
}

#[test]
fn what_cannot_be_read_is_kept_and_named_and_its_neighbours_are_read() {
    let archive = Archive::new();
    let folder = tempfile::tempdir().unwrap();
    let mut mail = fs::read(Path::new(DEMO).join("messages/01-romania.eml")).unwrap();
    let text = String::from_utf8(mail.clone()).unwrap();
    // The attached note loses its second half: its base64 text is cut in the middle.
    let at = text.find("JVBER").unwrap();
    let end = at + text[at..].find("\r\n--").or_else(|| text[at..].find("\n--")).unwrap();
    mail.drain(at + (end - at) / 3..end);
    fs::write(folder.path().join("cut.eml"), &mail).unwrap();
    fs::write(folder.path().join("empty.eml"), b"").unwrap();
    fs::write(folder.path().join("notes.xyz"), [0_u8, 1, 2, 3]).unwrap();
    let (status, out, err) = archive.ingest(folder.path());
    assert_eq!(status, 1, "{out}{err}");
    assert!(err.contains("NV 2187.pdf") && err.lines().all(|l| l.starts_with("tracepost: ")), "{err}");
    let export = archive.export();
    let cut = list(&export, "messages").iter().find(|m| !m["subject"].is_null()).unwrap();
    assert_eq!(requests(cut), ["TR-2015-0412"], "the mail itself is read and placed");
    let problems = list(cut, "documents").iter().flat_map(|d| list(d, "problems"));
    assert!(problems.into_iter().any(|p| p["grave"] == true), "{cut}");
    let (_, listed, _) = archive.run(&["message", "list", "--problems"]);
    assert!(listed.lines().count() >= 3, "{listed}");
}

#[test]
fn extract_gives_a_record_a_line_without_an_archive() {
    let folder = tempfile::tempdir().unwrap();
    let papers = ["packing_list/english_ruled", "end_user_certificate/english_prose"];
    let paths = papers.map(|p| format!("{DEMO}/../documents/{p}/input.pdf"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    let ran =
        command.arg("extract").args(["--words", "--explain"]).args(&paths).arg("missing.pdf").current_dir(&folder);
    let ran = ran.output().unwrap();
    assert_eq!(ran.status.code(), Some(1), "one file is not there");
    let err = String::from_utf8(ran.stderr).unwrap();
    assert!(err.starts_with("tracepost: missing.pdf: ") && err.lines().count() == 1, "{err}");
    let out = String::from_utf8(ran.stdout).unwrap();
    let records: Vec<Value> = out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(records.len(), 2);
    for (record, path) in records.iter().zip(&paths) {
        assert_eq!(faults("record", record), Vec::<String>::new());
        assert_eq!(record["file"], path.as_str());
        let page = &record["pages"][0];
        let text: Vec<char> = page["text"].as_str().unwrap().chars().collect();
        for word in list(page, "words") {
            let span = |n: usize| usize::try_from(word["span"][n].as_u64().unwrap()).unwrap();
            assert_eq!(text[span(0)..span(1)].iter().collect::<String>(), word["text"].as_str().unwrap());
        }
    }
    assert_eq!(records[0]["document_type"], "packing_list");
    assert_eq!(records[1]["document_type"], "end_user_certificate");
    assert!(fs::read_dir(&folder).unwrap().next().is_none(), "nothing is kept");
}
