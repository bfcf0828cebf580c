//! The register as people write it on the desk, in a real browser: parties with their contacts, items with markings and photographs, requests, lists. What is
//! wrong stands beside its field and nothing that was typed is lost; two people never overwrite each other; and the rules are those of the register file.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::browser::{Browser, Desk, add_user};
use crate::cluster::Cluster;

const ENTER: &str = "\u{E007}";
const DOWN: &str = "\u{E015}";

const REGISTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/correspondence/register.json");
const WHOLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/registers/whole/register.json");
const PHOTO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/correspondence/photos/pm9-left.png");

pub(crate) fn tracepost(archive: &Path, words: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
    let ran = command.arg("--archive").arg(archive).args(["--as", "clerk"]).args(words).output().unwrap();
    assert!(ran.status.success(), "{words:?}: {}", String::from_utf8_lossy(&ran.stderr));
}

/// A desk over a register, and the folder that it lives in. `more` goes to `init`.
pub(crate) fn desk_of(register: &str, more: &[&str]) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("a");
    tracepost(&archive, &[&["init"], more].concat());
    crate::office::fill_in(&archive);
    tracepost(&archive, &["request", "import", register]);
    for name in ["ana", "ben"] {
        add_user(&archive, name);
    }
    Desk::of(archive, folder)
}

/// Types into a field, whatever stood there.
pub(crate) async fn types(browser: &Browser, id: &str, text: &str) {
    let field = browser.find(&format!("#{id}")).await;
    browser.script(&format!("const f = document.getElementById({id:?}); f.focus(); f.value = ''")).await;
    field.send_keys(text).await.unwrap();
}

pub(crate) async fn chooses(browser: &Browser, id: &str, value: &str) {
    browser.find(&format!("#{id}")).await.select_by_value(value).await.unwrap();
}

/// What stands in a field.
async fn value(browser: &Browser, id: &str) -> String {
    let value = browser.script(&format!("return document.getElementById({id:?})?.value ?? 'no field'")).await;
    value.as_str().unwrap().to_owned()
}

/// The fault beside a field.
async fn fault(browser: &Browser, id: &str) -> String {
    let told = format!("return document.querySelector('#{id}-told .wrong')?.textContent ?? ''");
    browser.script(&told).await.as_str().unwrap().to_owned()
}

async fn presses(browser: &Browser, button: &str) {
    browser.find(button).await.click().await.unwrap();
}

/// Presses a button that sends the form, and waits for the page that answers.
pub(crate) async fn submits(browser: &Browser, button: &str) {
    browser.find(button).await;
    browser.script("window.olderPage = true").await;
    presses(browser, button).await;
    browser.until("return !window.olderPage && document.readyState === 'complete'").await;
}

async fn saves(browser: &Browser) {
    submits(browser, ".entry-save button").await;
}

/// Types words into a field that names another entry, and chooses what was found first.
async fn finds(browser: &Browser, id: &str, words: &str, hit: &str) {
    types(browser, id, words).await;
    browser.text(&format!("#{id}-found li"), hit).await;
    browser.keys(&format!("{DOWN}{ENTER}")).await;
    browser.text(&format!("#{id}-named"), hit).await;
}

fn number_of_events(desk: &Desk) -> usize {
    desk.run(&["log"]).lines().count()
}

async fn the_walk(desk: &Desk) {
    let browser = Browser::start(desk).await;
    browser.log_in("ana").await;
    a_party(&browser).await;
    an_item(&browser).await;
    a_request(&browser).await;
    browser.end().await.unwrap();

    let shown = desk.run(&["request", "list"]);
    let reference = shown.split_whitespace().find(|w| w.starts_with("TR-2026-0004")).expect(&shown).to_owned();
    let shown = desk.run(&["request", "show", &reference]);
    assert!(shown.contains("АБ  1207") && shown.contains("Fabryka Broni „Sever”"), "{shown}");
    let log = desk.run(&["log"]);
    for what in
        ["party added: party fabryka-broni-sever", "item added: item sever-1", "request added: request TR-2026-0004"]
    {
        assert!(log.contains(&format!("ana  {what}")), "{what}: {log}");
    }
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
}

async fn a_party(browser: &Browser) {
    // A party. Saved too early: what is missing stands beside its field, and what was typed is still there.
    browser.go("/register?tab=parties").await;
    presses(browser, "a[href='/register/party']").await;
    browser.find("body[data-entry]").await;
    browser.text("#missing", "An address to write to").await;
    types(browser, "f-name", "Fabryka Broni „Sever”").await;
    types(browser, "f-country", "Poland").await;
    browser.text("#missing", "two capital letters").await;
    browser.script("window.olderPage = true").await;
    browser.find("#f-name").await.send_keys(ENTER).await.unwrap();
    browser.until("return !window.olderPage && document.readyState === 'complete'").await;
    browser.text("#faults", "Nothing was saved").await;
    assert_eq!(value(browser, "f-name").await, "Fabryka Broni „Sever”");
    assert_eq!(fault(browser, "f-kind").await, "Choose one.");
    assert!(fault(browser, "f-country").await.contains("two capital letters"));
    types(browser, "f-country", "PL").await;
    chooses(browser, "f-kind", "company").await;
    submits(browser, "#add-contacts").await;
    types(browser, "f-contacts-0--name", "Export department").await;
    chooses(browser, "f-contacts-0--channel", "company").await;
    types(browser, "f-contacts-0--language", "en").await;
    types(browser, "f-contacts-0--emails", "export@sever.example\nsecond@sever").await;
    types(browser, "f-contacts-0--address", "ul. Fabryczna 1\n26-600 Radom").await;
    browser.script("document.querySelector('#contacts-0 details').open = true").await;
    types(browser, "f-contacts-0--person-name", "Anna Nowak").await;
    types(browser, "f-contacts-0--person-rank", "Dr").await;
    browser.text("#missing", "Nothing is missing").await;
    saves(browser).await;
    browser.text("h1", "Fabryka Broni „Sever”").await;
    browser.text(".card", "the next letter goes here").await;
    browser.text(".card", "Dr, Anna Nowak").await;
}

async fn an_item(browser: &Browser) {
    // An item. The gate says what is missing while one types; a wrong date is told at once.
    browser.go("/register/item").await;
    browser.find("body[data-entry]").await;
    browser.text("#missing", "Its manufacturer").await;
    browser.text("#missing", "A serial, lot or batch number").await;
    types(browser, "f-id", "sever-1").await;
    types(browser, "f-description", "Assault rifle").await;
    chooses(browser, "f-category", "weapon").await;
    types(browser, "f-quantity", "1").await;
    types(browser, "f-manufacturer", "Fabryka Broni „Sever”").await;
    browser.until("return !document.getElementById('missing').textContent.includes('Its manufacturer')").await;
    types(browser, "f-model", "wz. 96").await;
    chooses(browser, "f-markings-0--kind", "serial").await;
    types(browser, "f-markings-0--text", "АБ  12?7").await;
    browser.text("#missing", "characters that could not be read").await;
    types(browser, "f-markings-0--text", "АБ  1207").await;
    browser.until("return !document.getElementById('missing').textContent.includes('could not be read')").await;
    types(browser, "f-documented-date", "1.3.2026").await;
    browser.text("#missing", "This must be a date such as").await;
    types(browser, "f-documented-country", "CF").await;
    types(browser, "f-documented-coordinates", "34N BM 52000 71000").await;
    types(browser, "f-documented-circumstances", "Seized at a checkpoint\nby the police").await;
    // Another marking; nothing that was typed is lost on the way.
    submits(browser, "#add-markings").await;
    browser.find("#f-markings-1--text").await;
    assert_eq!(value(browser, "f-markings-0--text").await, "АБ  1207");
    chooses(browser, "f-markings-1--kind", "proof").await;
    types(browser, "f-markings-1--text", "▲").await;
    // A photograph, and something that is none.
    let folder = tempfile::tempdir().unwrap();
    let none = folder.path().join("list.jpg");
    fs::write(&none, "no picture at all").unwrap();
    browser.find("#photo").await.send_keys(none.to_str().unwrap()).await.unwrap();
    submits(browser, "button[value='add photos']").await;
    browser.text("#faults", "list.jpg is a file which is not a picture").await;
    browser.find("#photo").await.send_keys(PHOTO).await.unwrap();
    submits(browser, "button[value='add photos']").await;
    browser.find("#photos-0 img").await;
    browser.until("const i = document.querySelector('#photos-0 img'); return i.complete && i.naturalWidth > 0").await;
    types(browser, "f-views-0", "left side").await;
    saves(browser).await;
    browser.text("#faults", "This must be a date such as").await;
    assert_eq!(value(browser, "f-views-0").await, "left side");
    types(browser, "f-documented-date", "2026-03-01").await;
    browser.text("#missing", "Nothing is missing").await;
    saves(browser).await;
    browser.text("h1", "Assault rifle").await;
    browser.text(".photos", "left side").await;
    browser.text(".mono", "АБ  1207").await;
    browser.until("return document.querySelector('.photos img').naturalWidth > 0").await;
}

async fn a_request(browser: &Browser) {
    // A request about it and about one that is not complete.
    browser.go("/register/request").await;
    browser.find("body[data-entry]").await;
    browser.text("#missing", "An item to ask about").await;
    finds(browser, "f-recipient", "sever", "Fabryka Broni „Sever”").await;
    chooses(browser, "f-kind", "primary").await;
    types(browser, "f-language", "en").await;
    finds(browser, "f-items-0", "АБ  1207", "Assault rifle").await;
    browser.text("#missing", "Nothing is missing").await;
    submits(browser, "#add-items").await;
    browser.find("body[data-entry] #f-items-1").await;
    finds(browser, "f-items-1", "lost-1", "illegible").await;
    browser.text("#missing", "Item lost-1: its manufacturer").await;
    submits(browser, "#items-1 button").await;
    browser.until("return !document.getElementById('items-1')").await;
    browser.text("#missing", "Nothing is missing").await;
    saves(browser).await;
    browser.text("h1", "Request TR-2026-").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_party_an_item_and_a_request_are_written_by_typing() {
    the_walk(&desk_of(REGISTER, &[])).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_on_postgresql() {
    let cluster = Cluster::start();
    the_walk(&desk_of(REGISTER, &["--database", &cluster.database()])).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_people_never_overwrite_each_other_and_an_address_keeps_its_history() {
    let desk = desk_of(REGISTER, &[]);
    let (ana, ben) = (Browser::start(&desk).await, Browser::start(&desk).await);
    ana.log_in("ana").await;
    ben.log_in("ben").await;
    for browser in [&ana, &ben] {
        browser.go("/register/party/boll").await;
        browser.find("body[data-entry]").await;
    }
    types(&ben, "f-contacts-0--emails", "trade@boell.example").await;
    saves(&ben).await;
    ben.text(".card", "trade@boell.example").await;
    types(&ana, "f-aliases", "Boell & Soehne\nB & S").await;
    saves(&ana).await;
    ana.text("#faults", "ben has changed this since you opened it").await;
    ana.text("#faults", "trade@boell.example").await;
    assert_eq!(value(&ana, "f-aliases").await, "Boell & Soehne\nB & S");
    // Nothing of ana's is saved yet; she sees what is new, takes it over, and saves.
    assert!(!desk.run(&["log"]).contains("ana  party changed"));
    types(&ana, "f-contacts-0--emails", "trade@boell.example").await;
    saves(&ana).await;
    ana.text(".facts-line", "B & S").await;
    ana.text(".card", "trade@boell.example").await;
    // What the address was stands in the history of the party.
    ana.text(".time", "export@boell.example").await;
    ana.text(".time", "changed by ben").await;
    let log = desk.run(&["log"]);
    assert!(log.contains("ben  party changed: party boll") && log.contains("ana  party changed: party boll"), "{log}");
    // A session that ends meanwhile takes nothing along: she logs in again elsewhere, and saves.
    ana.go("/register/party/ly").await;
    types(&ana, "f-name", "Government of Libya, as typed").await;
    let out = "const done = arguments[arguments.length - 1]; const body = new URLSearchParams({ csrf: document.querySelector('meta[name=csrf]').content }); \
               fetch('/logout', { method: 'POST', body }).then(() => done(true))";
    ana.client.execute_async(out, Vec::new()).await.unwrap();
    presses(&ana, ".entry-save button").await;
    ana.text("#missing", "Your session has ended").await;
    assert_eq!(value(&ana, "f-name").await, "Government of Libya, as typed");
    let again = format!(
        "const done = arguments[arguments.length - 1]; const body = new URLSearchParams({{ name: 'ana', password: {:?}, back: '' }}); \
         fetch('/login', {{ method: 'POST', body }}).then(() => done(true))",
        crate::browser::PASSWORD
    );
    ana.client.execute_async(&again, Vec::new()).await.unwrap();
    saves(&ana).await;
    ana.text("h1", "Government of Libya, as typed").await;
    // A new entry does not take the place of one that is there.
    ana.go("/register/party").await;
    types(&ana, "f-name", "Another one").await;
    chooses(&ana, "f-kind", "company").await;
    types(&ana, "f-id", "boll").await;
    saves(&ana).await;
    ana.text("#f-id-told", "a party of this name already").await;
    ana.end().await.unwrap();
    ben.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_that_is_saved_as_it_was_opened_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    // A register in which every key is used.
    let mut register: Value = serde_json::from_slice(&fs::read(WHOLE).unwrap()).unwrap();
    register["parties"][0]["contacts"][0]["person"] = json!({
        "name": "A. Ion", "title": "Counsellor", "rank": "Colonel", "gender": "female", "salutation": "Dear Colonel,", "excellency": false
    });
    register["items"][0]["documented"]["coordinates"] = json!("34.4367 N, 35.8497 E");
    register["items"][0]["documented"]["custodian"] = json!("the port police");
    register["items"][0]["views"] = json!(["left side", "right side"]);
    register["requests"][0]["sent"] = json!({ "on": "2015-09-02", "way": "posted" });
    let file = folder.path().join("register.json");
    fs::write(&file, register.to_string()).unwrap();
    let photos = Path::new(WHOLE).parent().unwrap().join("photos");
    fs::create_dir(folder.path().join("photos")).unwrap();
    for photo in fs::read_dir(photos).unwrap() {
        let photo = photo.unwrap();
        fs::copy(photo.path(), folder.path().join("photos").join(photo.file_name())).unwrap();
    }
    let desk = desk_of(file.to_str().unwrap(), &[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let before = number_of_events(&desk);
    for (list, name) in [
        ("party", "ro"),
        ("party", "zas"),
        ("item", "fpk-1"),
        ("item", "am-2"),
        ("request", "TR-2015-0412"),
        ("request", "TR-2015-0413"),
    ] {
        browser.go(&format!("/register/{list}/{name}")).await;
        browser.find("body[data-entry]").await;
        saves(&browser).await;
        browser.until(&format!("return location.pathname === '/{list}/{name}'")).await;
        assert_eq!(number_of_events(&desk), before, "{list} {name}");
    }
    browser.end().await.unwrap();
}

/// Sends a form with parts by hand, as ana; status line with head, and page.
fn sends(desk: &Desk, path: &str, fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> (String, String) {
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    let (_, page) = desk.ask("GET", "/", &cookie, "");
    let csrf = page.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut body = String::new();
    for (name, value) in [("csrf", csrf.as_str())].iter().chain(fields) {
        body.push_str(&format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
    }
    if let Some((name, bytes)) = file {
        let text = String::from_utf8(bytes.to_vec()).expect("these tests send text");
        body.push_str(&format!(
            "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{text}\r\n"
        ));
    }
    body.push_str("--edge--\r\n");
    let head = format!("{cookie}Origin: {}\r\nContent-Type: multipart/form-data; boundary=edge\r\n", desk.url);
    desk.ask("POST", path, &head, &body)
}

#[test]
fn hostile_forms_get_a_clear_answer_and_change_nothing() {
    let desk = desk_of(REGISTER, &[]);
    let before = number_of_events(&desk);
    let long = "x".repeat(1 << 20);
    let item = |key: &'static str, text: &str| {
        let mut fields = vec![
            ("id", "odd-1".to_owned()),
            ("category", "weapon".to_owned()),
            ("description", "Rifle".to_owned()),
            ("quantity", "1".to_owned()),
            ("documented.date", "2026-03-01".to_owned()),
            ("documented.country", "CF".to_owned()),
            ("markings[0].kind", "serial".to_owned()),
            ("markings[0].text", "A 1".to_owned()),
        ];
        fields.retain(|(k, _)| *k != key);
        fields.push((key, text.to_owned()));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
        sends(&desk, "/register/item", &fields, None)
    };
    for (key, text, told) in [
        ("markings[0].text", "12\u{202E}34", "signs that nobody sees"),
        ("description", "Rifle \u{202E}elfiR", "signs that nobody sees"),
        ("description", long.as_str(), "at most 10,000 characters"),
        ("markings[0].text", long.as_str(), "at most 500 characters"),
        ("markings[0].text", "A\u{7}1", "without control characters"),
        ("quantity", "=1+1", "a number such as 175"),
        ("category", "tank", "one of weapon"),
        ("documented.country", "<script>", "two capital letters of a country"),
        ("colour", "black", "only keys of an item"),
        ("markings[999999999].text", "x", "only keys of an item"),
        ("photos[0]", "../../etc/passwd", "without"),
    ] {
        let (head, page) = item(key, text);
        assert!(head.starts_with("HTTP/1.1 422"), "{key}: {head}");
        assert!(page.contains(told), "{key}: {told}: {}", page.chars().take(4000).collect::<String>());
        assert!(!page.contains("<script>\"") && !page.contains("value=\"<script>"), "{key}");
    }
    // A photograph that nobody added here is none, whatever hash a form gives.
    let stolen = [("photos[0]", "a.jpg"), ("photo_sha256[0]", &"ab".repeat(32)), ("id", "odd-2")];
    let (head, page) = sends(&desk, "/register/item", &stolen, None);
    assert!(head.starts_with("HTTP/1.1 422") && page.contains("not here any more"), "{head}");
    let (head, _) = desk.ask(
        "GET",
        &format!("/register/photo/{}", "ab".repeat(32)),
        &format!("Cookie: {}\r\n", desk.cookie("ana")),
        "",
    );
    assert!(head.starts_with("HTTP/1.1 404"), "{head}");
    let log_ins = desk.run(&["log"]).matches("logged in").count();
    assert_eq!(number_of_events(&desk) - log_ins, before, "{}", desk.run(&["log"]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_letter_has_asked_is_not_changed_and_one_that_came_back_is_sent_again() {
    let desk = desk_of(REGISTER, &[]);
    let (ana, ben) = (Browser::start(&desk).await, Browser::start(&desk).await);
    ana.log_in("ana").await;
    ben.log_in("ben").await;
    // Approved: what it asks stands, until somebody takes it back to draft.
    ben.go("/request/TR-2026-0001").await;
    presses(&ben, "button[value=approve]").await;
    ben.text(".facts-line", "approved by ben").await;
    ana.go("/register/request/TR-2026-0001").await;
    ana.text(".note", "it is approved; take it back to draft first").await;
    chooses(&ana, "f-kind", "primary").await;
    types(&ana, "f-language", "fr").await;
    saves(&ana).await;
    ana.text("#faults", "it is approved; take it back to draft first").await;
    assert_eq!(value(&ana, "f-language").await, "fr");

    // Its letter goes on paper, and comes back.
    let drafted = desk.run(&["letter", "draft", "trace_request", "TR-2026-0001"]);
    let id = drafted.split(':').next().unwrap().to_owned();
    desk.run(&["letter", "approve", &id, "--as", "ben"]);
    ana.go(&format!("/letter/{id}")).await;
    ana.script("[...document.querySelectorAll('details')].forEach(d => d.open = true)").await;
    ana.find("form:has(button[value=hand]) select").await.select_by_label("posted").await.unwrap();
    ana.find("#note").await.send_keys("receipt 4").await.unwrap();
    presses(&ana, "button[value=hand]").await;
    ana.text(".facts-line .mark", "sent").await;
    ana.go("/register/request/TR-2026-0001").await;
    ana.text(".note", &format!("letter {id} has asked it")).await;
    types(&ana, "f-language", "fr").await;
    saves(&ana).await;
    ana.text("#faults", &format!("letter {id} has asked it")).await;
    // The register file is no way around it.
    let folder = tempfile::tempdir().unwrap();
    let mut register: Value = serde_json::from_slice(&fs::read(REGISTER).unwrap()).unwrap();
    register["requests"][0]["items"] = json!(["sg-7"]);
    register["items"].as_array_mut().unwrap().iter_mut().for_each(|i| {
        i["photos"] = json!([]);
        i.as_object_mut().unwrap().remove("views");
    });
    let file = folder.path().join("register.json");
    fs::write(&file, register.to_string()).unwrap();
    let ran = Command::new(env!("CARGO_BIN_EXE_tracepost"))
        .arg("--archive")
        .arg(&desk.archive)
        .args(["--as", "ana", "request", "import"])
        .arg(&file)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(!ran.status.success() && told.contains("what request TR-2026-0001 asks cannot be changed"), "{told}");

    ana.go(&format!("/letter/{id}")).await;
    ana.script("[...document.querySelectorAll('details')].forEach(d => d.open = true)").await;
    ana.find("#became").await.send_keys("the post brought it back").await.unwrap();
    presses(&ana, "button[value=refused]").await;
    ana.text("#again", "It did not arrive").await;
    assert_eq!(ana.barriers().await, Vec::<String>::new());
    // To the address, to its mending, and to sending again.
    presses(&ana, "#again a").await;
    ana.text(".note", &format!("Letter {id} came back")).await;
    types(&ana, "f-contacts-0--address", "Neuer Wall 9\n20354 Hamburg").await;
    saves(&ana).await;
    ana.text("#again", "The address was changed").await;
    presses(&ana, "#again button").await;
    ana.until(&format!("return location.pathname.startsWith('/letter/') && location.pathname !== '/letter/{id}'"))
        .await;
    ana.text("section", "Neuer Wall 9").await;
    ana.text("h1", "Trace request").await;
    assert!(desk.run(&["letter", "show", &id]).contains("refused"));
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    ana.end().await.unwrap();
    ben.end().await.unwrap();
}

/// A workbook with one sheet of these rows, or of this XML.
fn workbook(folder: &TempDir, name: &str, rows: &str) -> PathBuf {
    let file = folder.path().join(name);
    let mut zip = zip::ZipWriter::new(fs::File::create(&file).unwrap());
    let mut put = |name: &str, text: &str| {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let office = "http://schemas.openxmlformats.org";
    put(
        "[Content_Types].xml",
        &format!(
            "<Types xmlns=\"{office}/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"
        ),
    );
    put(
        "_rels/.rels",
        &format!(
            "<Relationships xmlns=\"{office}/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    put(
        "xl/workbook.xml",
        &format!(
            "<workbook xmlns=\"{office}/spreadsheetml/2006/main\" xmlns:r=\"{office}/officeDocument/2006/relationships\"><sheets><sheet name=\"Items\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        ),
    );
    put(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships xmlns=\"{office}/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        ),
    );
    put(
        "xl/worksheets/sheet1.xml",
        &format!("<worksheet xmlns=\"{office}/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"),
    );
    zip.finish().unwrap();
    file
}

/// Rows of text cells; a cell that begins with `=` is a formula with a kept value.
fn rows(of: &[&[&str]]) -> String {
    let cell = |row: usize, column: usize, text: &str| {
        let place = format!("{}{}", char::from(b'A' + u8::try_from(column).unwrap()), row + 1);
        match text.strip_prefix('=') {
            Some(formula) => format!("<c r=\"{place}\"><f>{formula}</f><v>4</v></c>"),
            None => format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"),
        }
    };
    let row = |(n, cells): (usize, &&[&str])| {
        let cells = cells.iter().enumerate().map(|(c, t)| cell(n, c, t)).collect::<String>();
        format!("<row r=\"{}\">{cells}</row>", n + 1)
    };
    of.iter().enumerate().map(row).collect()
}

const HEADINGS: &[&str] =
    &["Id", "Category", "Description", "Quantity", "Serial", "Where", "Date documented", "Country", "Maker"];

async fn chooses_file(browser: &Browser, file: &Path) {
    browser.go("/register/spreadsheet").await;
    browser.find("#file").await.send_keys(file.to_str().unwrap()).await.unwrap();
    presses(browser, "form.stack button").await;
    browser.find("h1").await;
}

async fn lists_without_end(browser: &Browser, folder: &TempDir) {
    // A million rows, a formula everywhere, and what is no list.
    let million =
        (1..=1_000_000).map(|n| format!("<row r=\"{n}\"><c r=\"A{n}\"><v>1</v></c></row>")).collect::<String>();
    for (name, text, told) in [
        ("million.xlsx", Some(million), "more than 5000 rows"),
        (
            "far.xlsx",
            Some("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>".to_owned()),
            "more than 5000 rows",
        ),
        ("empty.xlsx", Some(String::new()), "It is empty"),
    ] {
        chooses_file(browser, &workbook(folder, name, &text.unwrap())).await;
        browser.text(".fault", told).await;
        browser.text(".fault", name).await;
    }
    let letter = folder.path().join("letter.pdf");
    fs::write(&letter, b"%PDF-1.4\n").unwrap();
    chooses_file(browser, &letter).await;
    browser.text(".fault", "not a spreadsheet").await;
    let endless = folder.path().join("endless.csv");
    fs::write(&endless, "Id;Category\n".repeat(300_000)).unwrap();
    chooses_file(browser, &endless).await;
    browser.text(".fault", "more than 5000 rows").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_of_items_is_looked_at_cell_by_cell_and_imported_when_a_person_agrees() {
    let desk = desk_of(REGISTER, &[]);
    let folder = tempfile::tempdir().unwrap();
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let before = number_of_events(&desk);

    // Faults have their cells, and nothing is entered.
    let wrong = rows(&[
        HEADINGS,
        &["k-1", "Weapon", "Rifle", "1", "A 12", "receiver", "2026-03-01", "CF", "Kirov"],
        &["k-2", "tank", "", "=2+2", "B?7", "", "1.3.2026", "Chad", ""],
        &["pm9-1", "weapon", "Another thing", "1", "", "", "2026-03-01", "CF", ""],
    ]);
    chooses_file(&browser, &workbook(&folder, "wrong.xlsx", &wrong)).await;
    browser.text("#faults", "Nothing is imported while a cell has a fault").await;
    for cell in ["B3", "C3", "D3", "G3", "H3", "A4"] {
        browser.text(".cellfaults th", cell).await;
    }
    browser.text(".cellfaults", "This cell is a formula: write its value.").await;
    assert_eq!(browser.barriers().await, Vec::<String>::new());
    browser.picture("list with faults").await;
    assert_eq!(number_of_events(&desk), before);

    // A right one: seen first, then agreed to.
    let right = rows(&[
        HEADINGS,
        &["k-1", "Weapon", "Rifle", "1", "АБ  12", "receiver", "2026-03-01", "CF", "Kirov"],
        &["k-2", "ammunition", "Cartridges, 7.62 x 39 mm", "1250", "", "", "2026-03", "TD", ""],
    ]);
    let file = workbook(&folder, "right.xlsx", &right);
    chooses_file(&browser, &file).await;
    browser.text(".facts-line", "2 new items").await;
    browser.picture("list to be imported").await;
    assert_eq!(browser.barriers().await, Vec::<String>::new());
    assert_eq!(number_of_events(&desk), before);
    presses(&browser, "form[action='/register/spreadsheet/import'] button").await;
    browser.text("td.what", "Cartridges, 7.62 x 39 mm").await;
    assert_eq!(number_of_events(&desk), before + 1);
    assert!(desk.run(&["log"]).contains("ana  register imported"));
    browser.go("/item/k-1").await;
    browser.text(".mono", "АБ  12").await;

    // The same file again has nothing new; another word for the same item is a fault.
    chooses_file(&browser, &file).await;
    browser.text(".note", "There is nothing to import").await;
    let csv = folder.path().join("other.csv");
    fs::write(&csv, "Id;Category;Description;Qty;Date;Country\nk-1;weapon;Pistol;1;2026-03-01;CF\nk-3;weapon;Pistol;1;2026-03-01;CF\n").unwrap();
    chooses_file(&browser, &csv).await;
    browser.text(".cellfaults", "The register has this item already").await;
    assert_eq!(number_of_events(&desk), before + 1, "all or none");

    // The command line says the same of the same file, and imports what is right.
    let import = |file: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tracepost"));
        let ran = command.arg("--archive").arg(&desk.archive).args(["--as", "ana", "request", "import"]).arg(file);
        let ran = ran.output().unwrap();
        (
            ran.status.success(),
            format!("{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr)),
        )
    };
    let (done, told) = import(&folder.path().join("wrong.xlsx"));
    assert!(!done && told.contains("cell H3 (Country): This must be the two capital letters of a country"), "{told}");
    let (done, told) = import(&file);
    assert!(done && told.contains("2 entries already in the archive"), "{told}");
    fs::write(
        &csv,
        "id,category,description,quantity,documented.date,documented.country\nk-9,vehicle,Truck,1,2026-03-01,CF\n",
    )
    .unwrap();
    let (done, told) = import(&csv);
    assert!(done && told.contains("1 item"), "{told}");
    let before = before + 1;

    lists_without_end(&browser, &folder).await;
    assert_eq!(number_of_events(&desk), before + 1);
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secondary_request_brings_its_recipient_into_the_register() {
    let desk = Desk::start(&[]);
    let export = desk.export();
    let is_answer = |m: &&Value| m["subject"].as_str().is_some_and(|s| s.contains("TR-2015-0412"));
    let answer = export["messages"].as_array().unwrap().iter().find(is_answer).unwrap();
    let arrival = answer["sha256"].as_str().unwrap().to_owned();
    desk.run(&["message", "place", &arrival, "TR-2015-0412"]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    // What the machine found of recipients does not count; a person says who it was.
    browser.go(&format!("/document/{arrival}/0")).await;
    browser.find("#doc[data-ready]").await;
    browser.script("document.querySelector('details.add').open = true").await;
    browser.find("#addname").await.select_by_value("end_user").await.unwrap();
    browser.find("#addvalue").await.send_keys(&format!("Ministry of Works of Elbonia{ENTER}")).await.unwrap();
    browser.text("[data-name=end_user] .mark", "confirmed by ana").await;
    browser.go(&format!("/message/{arrival}")).await;
    presses(&browser, "button[formaction$='/secondary']").await;
    browser.text(".note", "An answer names this recipient").await;
    assert_eq!(value(&browser, "f-name").await, "Ministry of Works of Elbonia");
    chooses(&browser, "f-kind", "organisation").await;
    types(&browser, "f-contacts-0--name", "Ministry of Works").await;
    chooses(&browser, "f-contacts-0--channel", "point_of_contact").await;
    types(&browser, "f-contacts-0--language", "en").await;
    types(&browser, "f-contacts-0--emails", "works@elbonia.example").await;
    saves(&browser).await;
    browser.text("h1", "Request ").await;
    browser.text(".facts-line", "follows from").await;
    browser.text(".facts-line", "Ministry of Works of Elbonia").await;
    let log = desk.run(&["log"]);
    assert!(
        log.contains("ana  party added: party ministry-of-works-of") && log.contains("ana  request drafted"),
        "{log}"
    );
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_pages_of_the_register_are_free_of_barriers_and_usable_on_a_small_screen() {
    let desk = desk_of(REGISTER, &[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let pages = [
        "/register",
        "/register?tab=parties",
        "/party/boll",
        "/register/party",
        "/register/party/boll",
        "/register/item",
        "/register/item/pm9-1",
        "/register/request",
        "/register/request/TR-2026-0003",
        "/request/TR-2026-0003",
        "/register/spreadsheet",
    ];
    let mut amiss = Vec::new();
    for page in pages {
        browser.go(page).await;
        browser.find("h1").await;
        for (width, height, name) in [(1366, 768, ""), (390, 844, " 390"), (320, 180, " 400 percent")] {
            browser.window(width, height).await;
            let over = browser
                .script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .await;
            if over.as_i64().unwrap() > 0 {
                amiss.push(format!("{page}: {over} pixels too wide at {width} x {height}"));
            }
            amiss.extend(browser.barriers().await.into_iter().map(|b| format!("{page} at {width}: {b}")));
            if width > 320 {
                browser.picture(&format!("{page}{name}")).await;
            }
        }
        browser.window(1366, 768).await;
    }
    // A form with faults.
    browser.go("/register/item").await;
    saves(&browser).await;
    browser.find("#faults").await;
    amiss.extend(browser.barriers().await.into_iter().map(|b| format!("faults: {b}")));
    browser.picture("item with faults").await;
    browser.window(390, 844).await;
    browser.picture("item with faults 390").await;
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
    browser.end().await.unwrap();
}
