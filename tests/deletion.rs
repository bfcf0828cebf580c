//! Deletions: two persons, and then nothing is left but the hash and the record of custody. The store is asked on both databases by its exam; the
//! commands and the desk by their doors.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};
use tracepost::model::{MessageKind, State};
use tracepost::pipeline::deleting;
use tracepost::store::{Archive, Error, Filed, Settings, Verdict};

use crate::browser::Desk;
use crate::store::{Bench, Place, filed, files, now, photos, register};

/// Words that stand in the rows of a reading and nowhere else.
const CANARY: &str = "QuokkaCanary";

/// Tables that may name what was deleted by its hash, or hold the record of custody.
const LEFT: [&str; 5] = ["arrivals", "sightings", "deletions", "events", "event_rows"];

/// Tables that held something of it.
const EMPTIED: [&str; 14] = [
    "documents",
    "fields",
    "line_items",
    "line_identifiers",
    "links",
    "grounds",
    "item_links",
    "remarks",
    "transfers",
    "decisions",
    "verifications",
    "jobs",
    "readings",
    "page_pictures",
];

fn reading() -> Filed {
    let mut filed = filed();
    filed.subject = Some(format!("{CANARY} subject"));
    filed.from = Some(format!("{CANARY}@example.org"));
    filed
}

/// Takes in one message with its reading; its SHA-256.
async fn taken_in(archive: &Archive, bytes: &[u8], filed: Filed) -> String {
    let kept = archive.keep_raw(bytes.to_vec(), "folder x/1.eml", "ana", now(2)).await.unwrap();
    archive.file_reading(&kept.sha256, filed, "ana", now(3)).await.unwrap();
    kept.sha256
}

async fn holds(archive: &Archive) {
    let verdict = archive.verify_events().await.unwrap();
    assert!(matches!(verdict, Verdict::Holds(_)), "{verdict:?}");
    let held = archive.verify_rows().await.unwrap();
    assert!(held.faults.is_empty(), "{:?}", held.faults);
    let whole = archive.whole(|_, _| {}).await.unwrap();
    assert!(whole.amiss.is_empty(), "{:?}", whole.amiss);
}

/// How many files of originals and of what was read in them there are.
fn kept(bench: &Bench) -> usize {
    files(&bench.path().join("originals")).len()
}

/// For the store's exam.
pub(crate) async fn what_two_persons_delete_leaves_its_hash(place: &Place) {
    let (bench, archive) = place.archive().await;
    archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
    let before = kept(&bench);
    let bytes = format!("Subject: {CANARY}\r\n\r\nhello").into_bytes();
    let first = taken_in(&archive, &bytes, reading()).await;
    let other = Filed { content_sha256: Some("b".repeat(64)), ..filed() };
    let second = taken_in(&archive, b"another message with the same paper", other).await;
    let both = kept(&bench);
    assert_eq!(both, before + 3, "two originals, and the pages that they share");

    // One person is not enough, and nothing is deleted without a reason.
    let by = |who, n| (who, now(n));
    assert!(deleting::ask(&archive, &first, " ", by("ana", 4)).await.is_err());
    assert!(deleting::agree(&archive, &first, by("ben", 4)).await.is_err(), "nobody has asked");
    deleting::ask(&archive, &first, "sent to us by mistake", by("ana", 5)).await.unwrap();
    let again = deleting::ask(&archive, &first, "once more", by("ben", 6)).await.unwrap_err().to_string();
    assert!(again.contains("ana has asked for its deletion already (sent to us by mistake)"), "{again}");
    let same = deleting::agree(&archive, &first, by(" Ana", 6)).await.unwrap_err().to_string();
    assert!(same.contains("ana"), "{same}");
    assert_eq!(archive.original(&first).await.unwrap(), bytes);

    // Taken back and asked for anew: who agrees to what they saw before agrees to nothing.
    let seen = archive.deletion(&first).await.unwrap().unwrap();
    assert!(deleting::take_back(&archive, &first, "", by("ben", 7)).await.is_err());
    deleting::take_back(&archive, &first, "the court needs it", by("ben", 7)).await.unwrap();
    deleting::ask(&archive, &first, "the court does not need it", by("ana", 8)).await.unwrap();
    let stale = archive.delete(&seen, "ben", now(9)).await.unwrap_err();
    assert!(matches!(stale, Error::DeletionChanged { .. }), "{stale}");
    assert_eq!(kept(&bench), both);

    deleting::agree(&archive, &first, by("ben", 9)).await.unwrap();
    assert_eq!(kept(&bench), both - 1, "the original is gone; the pages serve the other message");
    let gone = archive.original(&first).await.unwrap_err();
    assert!(
        matches!(&gone, Error::Deleted { asked_by, agreed_by, .. } if asked_by == "ana" && agreed_by == "ben"),
        "{gone}"
    );
    let left = archive.arrival(&first).await.unwrap().unwrap();
    assert_eq!((left.state, left.filed, left.sightings.len()), (State::Deleted, None, 1));
    let other = archive.arrival(&second).await.unwrap().unwrap().filed.unwrap();
    assert_eq!(other.documents[1].document.pages.len(), 1, "another message keeps the same paper");

    // No row but its own and the record tells of it.
    for (table, rows) in bench.dump(&EMPTIED).await {
        assert!(!rows.iter().any(|row| row.to_string().contains(&first)), "{table}");
    }
    for (table, rows) in bench.dump(&[&EMPTIED[..], &LEFT[..3]].concat()).await {
        assert!(!rows.iter().any(|row| row.to_string().contains(CANARY)), "{table}");
    }
    holds(&archive).await;
    let events = archive.events(1, 1000).await.unwrap();
    let told = events.iter().find(|e| e.what == "deleted").unwrap();
    assert_eq!((told.who.as_str(), told.subject.clone()), ("ben", format!("arrival {first}")));
    assert!(told.detail.contains("the court does not need it") && told.detail.contains("\"asked_by\":\"ana\""));

    // The same bytes are not kept again, by whichever way they come; nothing is read, and nobody can decide on them.
    let came = archive.keep_raw(bytes.clone(), "folder y/9.eml", "ana", now(10)).await.unwrap();
    assert_eq!((came.new, came.new_sighting, came.deleted), (false, true, true));
    let again = archive.keep_raw(bytes.clone(), "folder y/9.eml", "ana", now(11)).await.unwrap();
    assert!(!again.new && !again.new_sighting && again.deleted);
    assert_eq!(kept(&bench), both - 1);
    assert!(archive.pending().await.unwrap().is_empty() && bench.dump(&["jobs"]).await["jobs"].is_empty());
    let late = archive.file_reading(&first, reading(), "ana", now(12)).await.unwrap_err();
    assert!(matches!(late, Error::Fenced { .. }), "{late}");
    let decider =
        tracepost::pipeline::deciding::Decider { archive: &archive, arrival: &first, who: "ana", now: now(12) };
    assert!(decider.kind(MessageKind::Unrelated).await.is_err() && decider.settle(true).await.is_err());
    assert!(decider.place("TR-2015-0412", tracepost::model::Standing::Confirmed).await.is_err());
    holds(&archive).await;

    // With the last message that has the paper, the pages go, too.
    deleting::ask(&archive, &second, "as the first", by("ben", 13)).await.unwrap();
    deleting::agree(&archive, &second, by("ana", 13)).await.unwrap();
    assert_eq!(kept(&bench), before);
    holds(&archive).await;
    archive.close().await;
}

/// For the store's exam: a run that ends between the rows and the bytes leaves the bytes to the next.
pub(crate) async fn a_deletion_that_is_broken_off_is_ended_by_the_next_run(place: &Place) {
    let (bench, archive) = place.archive().await;
    archive.import_register(register(), photos(&archive).await, "f", "ana", now(1)).await.unwrap();
    let before = files(&bench.path().join("originals"));
    let id = taken_in(&archive, b"a message", reading()).await;
    let original = files(&bench.path().join("originals")).into_iter().find(|f| !before.contains(f)).unwrap();
    deleting::ask(&archive, &id, "a test", ("ana", now(4))).await.unwrap();

    // Something in the way of the original's name, so that it cannot be removed.
    let bytes = fs::read(&original).unwrap();
    fs::remove_file(&original).unwrap();
    fs::create_dir_all(original.join("in the way")).unwrap();
    assert!(deleting::agree(&archive, &id, ("ben", now(5))).await.is_err());
    fs::remove_dir_all(&original).unwrap();
    fs::write(&original, bytes).unwrap();
    let done = archive.deletion(&id).await.unwrap().unwrap();
    assert!(done.agreed.is_some() && done.gone.is_none(), "{done:?}");

    archive.sweep(std::time::Duration::from_secs(3600), now(6)).await.unwrap();
    assert!(!original.exists());
    assert_eq!(archive.deletion(&id).await.unwrap().unwrap().gone, Some(now(6)));
    holds(&archive).await;
    archive.close().await;
}

fn tracepost(archive: &Path, who: &str, words: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    let ran = command.arg("--archive").arg(archive).args(["--as", who]).args(words).output().unwrap();
    (ran.status.code().unwrap(), String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap())
}

/// A letter that nothing rests on, taken in twice: as it came, and as another server delivered it.
fn letters(folder: &Path) -> [PathBuf; 2] {
    let mail = "From: clerk@example.org\r\nTo: us@example.org\r\nMessage-ID: <1@example.org>\r\nDate: Mon, 5 Oct 2020 10:00:00 +0000\r\n\
                Subject: Lunch on Friday\r\n\r\nWill you come?\r\n";
    ["", "Received: from b.example.org by a.example.org; Mon, 5 Oct 2020 10:00:01 +0000\r\n"].map(|head| {
        let path = folder.join(format!("{}.eml", hex::encode(&Sha256::digest(head)[..4])));
        fs::write(&path, format!("{head}{mail}")).unwrap();
        path
    })
}

#[test]
fn commands_and_desk_delete_every_delivery_of_a_mail() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = letters(folder.path());
    let desk = Desk::start(&[first.to_str().unwrap(), second.to_str().unwrap()]);
    let id = |file: &Path| hex::encode(Sha256::digest(fs::read(file).unwrap()));
    let (one, two) = (id(&first), id(&second));

    // What others were told of stays.
    let list = desk.run(&["message", "list"]);
    let answer =
        list.lines().find(|l| l.contains("TR-2020-0031")).unwrap().split_whitespace().next().unwrap().to_owned();
    desk.run(&["message", "place", &answer, "TR-2020-0031"]);
    desk.run(&["message", "confirm", &answer, "manufacturer"]);
    desk.run(&["reply", "draft", &answer, "--request", "TR-2020-0031"]);
    let (code, said) = tracepost(&desk.archive, "ana", &["deletion", "ask", &answer, "--reason", "x"]);
    assert!(code == 2 && said.contains("cannot be deleted: right of reply"), "{said}");

    // One asks by a command; the other agrees on the desk, and finds it there.
    let (code, said) =
        tracepost(&desk.archive, "ana", &["deletion", "ask", &one[..12], "--reason", "a private <mail>"]);
    assert!(code == 0 && said.contains(&one[..12]) && said.contains(&two[..12]), "{said}");
    let (code, said) = tracepost(&desk.archive, "ana", &["deletion", "agree", &one[..12]]);
    assert!(code == 2 && said.contains("ana"), "{said}");
    let page = format!("/message/{two}");
    for (who, offered) in [("ana", false), ("ben", true)] {
        let cookie = format!("Cookie: {}\r\n", desk.cookie(who));
        let (_, list) = desk.ask("GET", "/deletions", &cookie, "");
        assert!(list.contains("a private &#60;mail&#62;") && list.contains(&page), "{list}");
        let (_, shown) = desk.ask("GET", &page, &cookie, "");
        assert_eq!(shown.contains("Agree, and delete for good"), offered, "{who}");
        let csrf = shown.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap();
        let head = format!("{cookie}Origin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n", desk.url);
        let (head, said) = desk.ask("POST", &format!("{page}/deletion"), &head, &format!("csrf={csrf}&act=agree"));
        assert!(head.starts_with(if offered { "HTTP/1.1 303" } else { "HTTP/1.1 409" }), "{head}{said}");
    }
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    for arrival in [&one, &two] {
        let (head, shown) = desk.ask("GET", &format!("/message/{arrival}?tab=raw"), &cookie, "");
        assert!(
            head.starts_with("HTTP/1.1 200") && shown.contains("Deleted message") && shown.contains("by ana and ben"),
            "{shown}"
        );
        assert!(!shown.contains("Lunch on Friday") && !shown.contains("Will you come"), "{shown}");
        let (head, shown) = desk.ask("GET", &format!("/message/{arrival}/raw"), &cookie, "");
        assert!(head.starts_with("HTTP/1.1 410") && shown.contains("was deleted"), "{head}{shown}");
        let (head, _) = desk.ask("GET", &format!("/document/{arrival}/0"), &cookie, "");
        assert!(head.starts_with("HTTP/1.1 404"), "{head}");
    }

    // Other commands know of it.
    let (code, said) = tracepost(&desk.archive, "ana", &["ingest", first.to_str().unwrap()]);
    assert!(code == 0 && said.contains("was deleted earlier, and was not kept again"), "{said}");
    let (_, said) = tracepost(&desk.archive, "ana", &["message", "show", &one]);
    assert!(said.contains("was deleted on") && !said.contains("not read yet"), "{said}");
    let (code, said) = tracepost(&desk.archive, "ana", &["worker", "--whole", &one]);
    assert!(code == 2 && said.contains("was deleted"), "{said}");
    let out = folder.path().join("out");
    let (code, said) = tracepost(&desk.archive, "ana", &["export", "--format", "eml", "--out", out.to_str().unwrap()]);
    assert!(code == 0 && said.contains("was deleted at"), "{said}");
    let (code, said) = tracepost(&desk.archive, "ana", &["log", "--verify"]);
    assert!(code == 0, "{said}");
    let backup = folder.path().join("backup");
    let (code, said) = tracepost(&desk.archive, "ana", &["backup", backup.to_str().unwrap()]);
    assert!(code == 0, "{said}");
    let (_, said) = tracepost(&desk.archive, "ana", &["deletion", "list", "--all"]);
    assert!(said.contains("ben agreed") && said.contains("a private <mail>"), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_past_its_time_is_listed_and_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("a");
    let (code, said) = tracepost(&archive, "ana", &["init"]);
    assert!(code == 0, "{said}");
    // What came in long ago, without a clock that is turned.
    let opened = Archive::open(&Settings::default(), &archive).await.unwrap();
    for file in letters(folder.path()) {
        let source = file.display().to_string();
        opened
            .keep_raw(fs::read(&file).unwrap(), &source, "ana", "2020-10-06T08:00:00Z".parse().unwrap())
            .await
            .unwrap();
    }
    opened.close().await;
    let due = || tracepost(&archive, "ana", &["deletion", "due"]).1;
    assert!(due().contains("nothing is past its time"));

    let settings = archive.join("tracepost.toml");
    let text = fs::read_to_string(&settings).unwrap();
    let keep =
        |days: u32| fs::write(&settings, text.replacen("all_days = 0", &format!("all_days = {days}"), 1)).unwrap();
    keep(36_501);
    assert!(due().contains("a whole number from 0 to 36500"), "{}", due());
    keep(36_500);
    assert!(due().contains("nothing is past its time"), "{}", due());
    keep(365);
    assert_eq!(due().matches("2020-10-06").count(), 2, "{}", due());
    let ask = ["deletion", "ask", "--due", "--reason", "kept for longer than our rules say"];
    let (code, said) = tracepost(&archive, "ana", &ask);
    assert!(code == 0 && said.matches("when somebody else agrees").count() == 2, "{said}");
    assert!(due().contains("nothing is past its time"), "{}", due());
    let (code, said) = tracepost(&archive, "ana", &ask);
    assert!(code == 0 && said.contains("no deletion was asked for"), "{said}");
}
