//! A day at the desk in a real browser: papers that came by hand and files that nobody can read are found in their queues and settled; every kind of
//! field is typed; a refusal stands beside its button and leads to what must be mended; an ended session costs no text; a key held down decides once.

use std::fs;

use fantoccini::Locator;
use serde_json::Value;
use tracepost::model::FieldName;

use crate::browser::{Browser, Desk, PASSWORD};

const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";
const ALT: &str = "\u{E00A}";
const DELETE: &str = "\u{E017}";
/// Releases the keys that are held.
const RELEASE: &str = "\u{E000}";

fn fixture(path: &str) -> String {
    format!("{}/fixtures/{path}", env!("CARGO_MANIFEST_DIR"))
}

/// The message of the demonstration with that in its subject.
fn message(desk: &Desk, subject: &str) -> String {
    let export = desk.export();
    let messages = export["messages"].as_array().unwrap();
    let found = messages.iter().find(|m| m["subject"].as_str().is_some_and(|s| s.contains(subject)));
    found.unwrap()["sha256"].as_str().unwrap().to_owned()
}

/// Hands files over at the desk, and opens what came of the first.
async fn hand_over(browser: &Browser, path: &str, by: &str) -> String {
    browser.go("/upload").await;
    browser.find("#file").await.send_keys(path).await.unwrap();
    browser.find("#by").await.send_keys(by).await.unwrap();
    browser.script("document.getElementById('on').value = '2026-01-15'").await;
    browser.find("form.stack button.main").await.click().await.unwrap();
    browser.until("return location.pathname.startsWith('/message/')").await;
    browser.client.current_url().await.unwrap().path().to_owned()
}

/// Whether a queue lists that.
async fn waits(browser: &Browser, queue: &str, name: &str) -> bool {
    browser.go(&format!("/queue/{queue}")).await;
    browser.find("body[data-ready]").await;
    let script =
        format!("return [...document.querySelectorAll('td.what')].some(t => t.textContent.includes({name:?}))");
    browser.script(&script).await == Value::Bool(true)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn papers_by_hand_and_what_nobody_can_read_wait_until_a_person_settles_them() {
    let desk = Desk::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken report.pdf");
    fs::write(&broken, b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\nnothing more").unwrap();
    let stock = folder.path().join("stock of the hall.csv");
    fs::write(&stock, "name,count\nchairs,12\ntables,4\n").unwrap();
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;

    // Each waits in one queue, with who brought it and on which day; in no other one.
    let all = ["unplaced", "on-paper", "to-review", "others", "unread", "to-classify", "to-note", "bounced"];
    let mut papers = Vec::new();
    for path in [&broken, &stock] {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let address = hand_over(&browser, path.to_str().unwrap(), "A courier of the port").await;
        for queue in all {
            assert_eq!(waits(&browser, queue, &name).await, queue == "on-paper", "{name} in {queue}");
        }
        browser.go("/queue/on-paper").await;
        browser.text("tr", &name).await;
        browser.text("tr", "A courier of the port").await;
        browser.text("td.day", "2026-01-15").await;
        papers.push((name, address));
    }
    browser.picture("queue on paper").await;
    browser.go("/messages").await;
    browser.text("td.day", "2026-01-15").await;

    // Placed by a person, each part waits for whoever looks at it.
    for ((name, address), queue) in papers.iter().zip(["unread", "others"]) {
        browser.go(address).await;
        browser.find("body[data-message]").await;
        browser.find("#find").await.send_keys(&format!("TR-2015-0412{ENTER}")).await.unwrap();
        browser.text(".proposal .mark", "confirmed by ana").await;
        for other in all {
            assert_eq!(waits(&browser, other, name).await, queue == other, "{name} in {other}");
        }
    }
    browser.go("/queue/unread").await;
    browser.text("tr .mark.doubt", "").await;
    browser.find("tr a[href$='/file']").await;
    browser.picture("queue unread").await;

    // What cannot be shown is downloaded, read by a person, and typed.
    browser.go(&papers[0].1.replace("/message/", "/document/").replace("#place", "")).await;
    let paper = format!("{}/0", browser.client.current_url().await.unwrap().path());
    browser.go(&paper).await;
    browser.text(".nothing", "Download it").await;
    browser.picture("document unread").await;
    browser.script("document.querySelector('details.add:has(#add)').open = true").await;
    browser.find("#addname").await.select_by_value("vessel").await.unwrap();
    browser.find("#addvalue").await.send_keys(&format!("MV Specimen{ENTER}")).await.unwrap();
    browser.text("[data-name=vessel] .mark", "confirmed by ana").await;
    browser.find("#submit button").await.click().await.unwrap();
    browser.until("return location.pathname === '/queue/unread'").await;
    assert!(!waits(&browser, "unread", &papers[0].0).await);
    // Taken back, it waits again.
    browser.go(&paper).await;
    browser.find("#undo button").await.click().await.unwrap();
    browser.until("return document.querySelector('#undo button').textContent.includes('field added')").await;
    assert!(waits(&browser, "unread", &papers[0].0).await);

    // A key settles a line where it stands, and the next line has the focus.
    browser.go("/queue/others").await;
    browser.find("body[data-ready]").await;
    let before = browser.script("return document.querySelectorAll('td.what').length").await.as_u64().unwrap();
    let row =
        format!("[...document.querySelectorAll('a[data-row]')].find(a => a.textContent.includes({:?}))", papers[1].0);
    browser.script(&format!("{row}.focus()")).await;
    browser.keys("x").await;
    browser.until(&format!("return document.body.dataset.ready === '1' && !{row}")).await;
    let after = browser.script("return document.querySelectorAll('td.what').length").await.as_u64().unwrap();
    assert_eq!(after, before - 1);
    let log = desk.run(&["log"]);
    assert!(log.contains("document reviewed") && log.contains("decision undone"), "{log}");

    // A paper that belongs to nothing is settled as a whole.
    let note = folder.path().join("menu.txt");
    fs::write(&note, "Soup. Fish. Fruit.").unwrap();
    let address = hand_over(&browser, note.to_str().unwrap(), "A waiter").await;
    browser.text("button", "Nothing more to do").await.click().await.unwrap();
    browser.text(".note", "Nothing more to do, says ana").await;
    assert!(!waits(&browser, "on-paper", "menu.txt").await);
    browser.go(&address).await;
    browser.text("button", "Open it again").await.click().await.unwrap();
    browser.text("button", "Nothing more to do").await;
    assert!(waits(&browser, "on-paper", "menu.txt").await);
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    browser.end().await.unwrap();
}

/// Until an Enter is not one of the same moment in which the focus moved.
async fn still(browser: &Browser) {
    browser.until("return performance.now() - Number(document.getElementById('doc').dataset.moved ?? 0) > 160").await;
}

/// What a person types for a field, what stands there afterwards, and what they type over it.
fn typed(name: FieldName) -> [(&'static str, &'static str); 2] {
    use FieldName as F;
    match name {
        F::DocumentDate | F::ValidUntil | F::DeliveryDate | F::ShipmentDate | F::ManufactureDate => {
            [("4 December 2013", "2013-12-04"), ("1976/1978", "1976/1978")]
        }
        F::CountryOfDestination | F::CountryOfOrigin | F::Country => [("Romania", "RO"), ("Belgium", "BE")],
        F::GrossWeight | F::NetWeight => [("1,250.5 kg", "1250.5 kg"), ("3 t", "3 t")],
        F::Packages | F::Quantity | F::TotalAmount => [("1,250", "1250"), ("12.5", "12.5")],
        _ => [("  Harbour  Office ", "Harbour Office"), ("North’s “Quay” & Söhne", "North’s “Quay” & Söhne")],
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_kind_of_field_is_typed_and_typed_over() {
    let desk = Desk::start(&[&fixture("documents/bill_of_lading/english_boxes/input.pdf")]);
    let export = desk.export();
    let is_it = |d: &&Value| d["document_type"] == "bill_of_lading";
    let papers = export["documents"].as_array().unwrap();
    let arrival = papers.iter().find(is_it).unwrap()["sha256"].as_str().unwrap().to_owned();
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let path = format!("/document/{arrival}/0");
    for name in FieldName::ALL.iter().map(|n| n.as_str()) {
        let kind = FieldName::ALL.iter().copied().find(|n| n.as_str() == name).unwrap();
        let [(first, stands), (second, then)] = typed(kind);
        browser.go(&path).await;
        browser.find("#doc[data-ready]").await;
        browser.script("document.querySelector('details.add:has(#add)').open = true").await;
        browser.find("#addname").await.select_by_value(name).await.unwrap();
        browser.find("#addvalue").await.send_keys(&format!("{first}{ENTER}")).await.unwrap();
        // The last of that name is the one that was added.
        let added = format!("[...document.querySelectorAll('[data-name={name}] input[name=value]')].at(-1)");
        browser
            .until(&format!(
                "return document.getElementById('doc').dataset.ready && {added}?.dataset.was === {stands:?}"
            ))
            .await;
        still(&browser).await;
        browser.script(&format!("{added}.focus(); {added}.select()")).await;
        browser.keys(&format!("{second}{ENTER}")).await;
        browser.until(&format!("return {added}.dataset.was === {then:?}")).await;
        let mark =
            browser.script(&format!("return {added}.closest('[data-field]').querySelector('.mark').textContent")).await;
        assert!(mark.as_str().unwrap().contains("confirmed by ana"), "{name}: {mark}");
    }
    let wrong = browser.script("return [...document.querySelectorAll('.wrong')].filter(w => !w.hidden).length").await;
    assert_eq!(wrong, 0);
    // What does not fit is told beside the field, in words, and stays typed.
    let added = "[...document.querySelectorAll('[data-name=document_date] input[name=value]')].at(-1)";
    still(&browser).await;
    browser.script(&format!("{added}.focus(); {added}.select()")).await;
    browser.keys(&format!("soon{ENTER}")).await;
    browser.text("[data-name=document_date] .wrong", "is not a date; write it like 2013-12-04").await;
    assert_eq!(browser.script(&format!("return {added}.value")).await, "soon");
    let said = desk.export();
    let fields =
        said["documents"].as_array().unwrap().iter().find(is_it).unwrap()["fields"].as_array().unwrap().clone();
    for kind in FieldName::ALL {
        let wanted = typed(*kind)[1].1;
        assert!(fields.iter().any(|f| f["name"] == kind.as_str() && f["value"] == wanted), "{kind:?}: {wanted}");
    }
    browser.end().await.unwrap();
}

/// Words of a program that parses, and of a command line. No page has them.
const FOREIGN: &[&str] = &[
    "deserialize",
    "integer",
    "parse ",
    "missing field",
    "duplicate field",
    "unknown variant",
    "invalid type",
    "invalid value",
    "expected ",
    "boundary",
    "unwrap",
    "Utf8",
    "tracepost request",
    "tracepost letter",
    "tracepost message",
    "tracepost terms",
    "tracepost reply",
    "tracepost worker",
    " --",
];

/// Every address to which forms are sent, as the router has them.
fn form_routes() -> Vec<String> {
    let router = include_str!("../src/web/mod.rs");
    let routes = router.split(".route(").skip(1);
    let posts = routes.filter(|r| r.split(".route(").next().unwrap().split("))").next().unwrap().contains("post("));
    let mut found: Vec<String> = posts.map(|r| r.split('"').nth(1).unwrap().to_owned()).collect();
    found.sort();
    found
}

/// What nobody sends from a page: for each form, with its head. Names that forms have, with values that none of them takes.
fn rubbish<'a>(csrf: &str, form: &'a str, many: &'a str) -> Vec<(&'a str, String)> {
    let names = [
        "act",
        "was",
        "value",
        "absent",
        "candidate",
        "page",
        "rect",
        "span",
        "raw",
        "name",
        "request",
        "answer",
        "kind",
        "class",
        "factor",
        "item",
        "sentence",
        "against",
        "what",
        "result",
        "on",
        "until",
        "about",
        "words",
        "number",
        "why",
        "day",
        "days",
        "subject",
        "change",
        "quantity",
        "unit",
        "line",
        "statement",
        "text",
        "version",
        "read",
        "to",
        "language",
        "again",
    ];
    let values = [
        "",
        "x",
        "-1",
        "1e99",
        "%00%FF",
        "99999999999999999999999",
        "%3Cscript%3E",
        "\u{fffd}",
        "2026-02-31",
        "null",
        "{}",
    ];
    let mut bodies: Vec<(&str, String)> =
        vec![(form, String::new()), (form, "a=b".into()), (form, format!("csrf={csrf}"))];
    for value in values {
        let fields: String = names.iter().map(|n| format!("&{n}={value}")).collect();
        bodies.push((form, format!("csrf={csrf}{fields}")));
        let parts: String = ["csrf", "act", "by", "on", "version", "day", "read", "language", "to"]
            .iter()
            .map(|n| {
                let value = if *n == "csrf" { csrf } else { value };
                format!("--cut\r\nContent-Disposition: form-data; name=\"{n}\"\r\n\r\n{value}\r\n")
            })
            .collect();
        bodies.push((many, format!("{parts}--cut--\r\n")));
    }
    // Every act that a form knows, with nothing behind it.
    for act in [
        "accept", "correct", "choose", "absent", "refuse", "approve", "edit", "hand", "sent", "lock", "agree",
        "comment", "take", "give", "defer",
    ] {
        bodies.push((form, format!("csrf={csrf}&act={act}&was=&answer={act}")));
    }
    bodies.push((many, "--cut\r\nnonsense".to_owned()));
    bodies
}

#[test]
fn rubbish_in_any_form_is_told_in_words() {
    let desk = Desk::start(&[]);
    let arrival = message(&desk, "TR-2015-0412");
    desk.run(&["message", "place", &arrival, "TR-2015-0412"]);
    let drafted = desk.run(&["letter", "draft", "thanks", "TR-2015-0412", "--message", &arrival]);
    let letter = drafted.split(':').next().unwrap().to_owned();
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    let (_, page) = desk.ask("GET", "/", &cookie, "");
    let csrf = page.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let routes = form_routes();
    assert!(routes.len() >= 30, "{routes:?}");
    let head = |kind: &str| format!("{cookie}Origin: {}\r\nContent-Type: {kind}\r\n", desk.url);
    let form = head("application/x-www-form-urlencoded");
    let many = head("multipart/form-data; boundary=cut");
    for route in routes.iter().filter(|r| *r != "/logout") {
        for arrival in [arrival.as_str(), "zz"] {
            let path = route
                .replace("{arrival}", arrival)
                .replace("{n}", "1")
                .replace("{position}", "0")
                .replace("{reference}", "TR-2015-0412")
                .replace("{id}", &letter);
            let bodies = rubbish(&csrf, &form, &many);
            for (head, body) in bodies {
                let (status, page) = desk.ask("POST", &path, head, &body);
                let code: u16 = status.split(' ').nth(1).unwrap().parse().unwrap();
                assert!(code < 500, "{path} {body}: {status}");
                // Every message on the page, whatever element tells it.
                let alerts = page.split("role=\"alert\"").skip(1);
                let alerts: String =
                    alerts.filter_map(|a| a.split_once('>')?.1.split("</p>").next()?.split("</div>").next()).collect();
                let told = if !alerts.is_empty() {
                    alerts
                } else if status.contains("text/plain") {
                    page
                } else {
                    continue;
                };
                for word in FOREIGN {
                    assert!(!told.contains(word), "{path} {body}: {told}");
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_stands_beside_its_button_and_leads_to_what_must_be_mended() {
    let desk = Desk::start(&[]);
    let arrival = message(&desk, "TR-2015-0412");
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    // Nobody has placed the message: nothing that follows from a placed one is offered, and the way to place it is.
    browser.go(&format!("/message/{arrival}")).await;
    browser.text("section a[href='#place']", "Place this message").await;
    assert!(browser.client.find(Locator::Css("form[action$='/reply']")).await.is_err());
    assert!(browser.client.find(Locator::Css("form[action$='/verify']")).await.is_err());
    // Placed, and nothing of it is confirmed: no text can be drafted for it.
    desk.run(&["message", "place", &arrival, "TR-2015-0412"]);
    browser.go(&format!("/message/{arrival}")).await;
    browser.find("body[data-message]").await;
    browser.script("document.getElementById('twords').closest('details').open = true; document.getElementById('twords').value = 'half a sentence'").await;
    browser.text("section button", "Draft a right-of-reply text").await.click().await.unwrap();
    let told = browser.text(".refused", "uses only confirmed values").await;
    let told = told.text().await.unwrap();
    for word in FOREIGN {
        assert!(!told.contains(word), "{told}");
    }
    // It stands beside its button; the page is the same, and what was typed is there.
    assert_eq!(browser.client.current_url().await.unwrap().path(), format!("/message/{arrival}"));
    let near = "const p = document.querySelector('.refused'); const b = p.previousElementSibling; \
                return b.matches('button') && b.textContent.includes('right-of-reply') && document.activeElement === p";
    assert_eq!(browser.script(near).await, Value::Bool(true));
    assert_eq!(browser.script("return document.getElementById('twords').value").await, "half a sentence");
    assert_eq!(browser.barriers().await, Vec::<String>::new());
    browser.picture("refusal beside its button").await;
    let href = browser.script("return document.querySelector('.refused a').getAttribute('href')").await;
    assert_eq!(href.as_str().unwrap(), format!("/message/{arrival}"));

    let drafted = desk.run(&["letter", "draft", "thanks", "TR-2015-0412", "--message", &arrival]);
    let letter = drafted.split(':').next().unwrap().to_owned();
    // What cannot be done is not offered: whoever drafted it finds no button that approves.
    browser.go(&format!("/letter/{letter}")).await;
    browser.text(".note", "Somebody else must approve it").await;
    assert!(browser.client.find(Locator::Css("button[value=approve]")).await.is_err());
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_ended_session_costs_no_text_and_is_begun_again_in_place() {
    let desk = Desk::start(&[]);
    let arrival = message(&desk, "TR-2015-0412");
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let log_in = async || {
        browser.until("return document.getElementById('again').open").await;
        browser.find("#again-password").await.send_keys(&format!("{PASSWORD}{ENTER}")).await.unwrap();
    };
    // A form of a page without drafts: the terms of a message.
    browser.go(&format!("/message/{arrival}")).await;
    browser.find("body[data-message]").await;
    browser.script("document.getElementById('twords').closest('details').open = true").await;
    browser.find("#tkind").await.select_by_value("on_file_only").await.unwrap();
    browser.find("#twords").await.send_keys("their letter of 3 May").await.unwrap();
    browser.client.delete_all_cookies().await.unwrap();
    browser.text("button", "Save the term").await.click().await.unwrap();
    // A wrong password is told there, and the text is still in its place.
    browser.until("return document.getElementById('again').open").await;
    browser.picture("log in again").await;
    browser.find("#again-password").await.send_keys(&format!("not it at all{ENTER}")).await.unwrap();
    browser.text("#again .wrong", "do not match").await;
    assert_eq!(browser.script("return document.getElementById('twords').value").await, "their letter of 3 May");
    browser.script("document.getElementById('again-password').value = ''").await;
    log_in().await;
    browser.text(".term", "their letter of 3 May").await;

    // A value typed beside a paper.
    browser.go("/queue/to-review").await;
    browser.find("body[data-ready]").await;
    let all =
        browser.script("return [...document.querySelectorAll('a[data-row]')].map(a => a.getAttribute('href'))").await;
    let mut path = String::new();
    for href in all.as_array().unwrap() {
        path = href.as_str().unwrap().to_owned();
        browser.go(&path).await;
        browser.find("#doc[data-ready]").await;
        if browser.script("return !!document.querySelector('[data-field].open')").await == Value::Bool(true) {
            break;
        }
    }
    let row = browser.script("return document.querySelector('[data-field].open').id").await;
    let row = row.as_str().unwrap().to_owned();
    let field = format!("document.querySelector('#{row} input[name=value]')");
    browser.script(&format!("{field}.focus(); {field}.select()")).await;
    browser.client.delete_all_cookies().await.unwrap();
    browser.keys("Typed before the session ended").await;
    // What the page does by itself interrupts nobody: it tells, and offers to log in.
    browser.text("#told button", "Log in again").await;
    assert_eq!(browser.script("return document.getElementById('again').open").await, Value::Bool(false));
    browser.find("#told button").await.click().await.unwrap();
    log_in().await;
    browser.until("return !document.getElementById('again').open").await;
    browser
        .until(&format!("return document.activeElement === {field} || {field}.value.startsWith('Typed before')"))
        .await;
    assert_eq!(browser.script(&format!("return {field}.value")).await, "Typed before the session ended");
    // It is kept for the next time, too.
    browser.go("/overview").await;
    browser.go(&path).await;
    browser.find("#doc[data-ready]").await;
    assert_eq!(browser.script(&format!("return {field}.value")).await, "Typed before the session ended");
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_decide_once_and_the_focus_stays_where_it_was() {
    let desk = Desk::start(&[&fixture("documents/bill_of_lading/english_boxes/input.pdf")]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    // A line of a queue that is not the first is taken: the focus stays on it.
    browser.go("/queue/to-review").await;
    browser.find("body[data-ready]").await;
    browser.keys("j").await;
    let at = "return document.activeElement.getAttribute('href')";
    let second = browser.script(at).await;
    browser.keys("t").await;
    browser.text("body[data-ready] .work b", "ana").await;
    browser.find("body[data-ready]").await;
    assert_eq!(browser.script(at).await, second, "the focus was thrown back");

    // Two Enters in one moment decide on one value.
    let export = desk.export();
    let papers = export["documents"].as_array().unwrap();
    let paper = papers.iter().find(|d| d["document_type"] == "bill_of_lading").unwrap();
    let path = format!("/document/{}/0", paper["sha256"].as_str().unwrap());
    browser.go(&path).await;
    browser.find("#doc[data-ready]").await;
    still(&browser).await;
    let open = "return document.querySelectorAll('.open[data-field]').length";
    let before = browser.script(open).await.as_u64().unwrap();
    browser
        .script(
            "const e = () => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })) \
             && document.activeElement.form?.requestSubmit(); e(); e(); e()",
        )
        .await;
    browser.until("return !document.querySelector('[aria-busy]')").await;
    browser.until(&format!("return document.querySelectorAll('.open[data-field]').length === {}", before - 1)).await;
    // A key that is held down sends more: none of them decides.
    browser
        .script(
            "for (let n = 0; n < 5; n += 1) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
             { key: 'Enter', bubbles: true, cancelable: true, repeat: true }))",
        )
        .await;
    assert_eq!(browser.script(open).await.as_u64().unwrap(), before - 1);
    let confirmed = desk.run(&["log"]).matches("field confirmed").count();
    assert_eq!(confirmed, 1, "a second Enter decided");

    // A value that is not in the paper is refused by a key, and taken back by one.
    still(&browser).await;
    let row = browser.script("return document.activeElement.closest('[data-field]').id").await;
    let row = row.as_str().unwrap().to_owned();
    browser.keys(&format!("{ALT}{DELETE}{RELEASE}")).await;
    browser.until(&format!("return !document.getElementById({row:?})")).await;
    assert!(desk.run(&["log"]).contains("field refused"));
    browser.keys(ESCAPE).await;
    browser.keys("u").await;
    browser.find(&format!("#{row}")).await;

    // A form that is sent twice in one moment is sent once.
    let arrival = message(&desk, "TR-2015-0412");
    desk.run(&["message", "place", &arrival, "TR-2015-0412"]);
    browser.go("/request/TR-2015-0412").await;
    browser.find("body[data-ready]").await;
    browser
        .script(&format!(
            "const f = document.querySelector('form[action=\"/letters\"]'); f.elements.kind.value = 'thanks'; f.elements.received.value = {arrival:?}; \
             const b = f.querySelector('button'); b.click(); b.click(); b.click()"
        ))
        .await;
    browser.until("return location.pathname.startsWith('/letter/')").await;
    assert_eq!(desk.run(&["letter", "list"]).lines().filter(|l| l.contains("thanks")).count(), 1);
    // A key goes to the button that approves, for whoever may; Enter presses it.
    let letter = browser.client.current_url().await.unwrap().path().to_owned();
    let ben = Browser::start(&desk).await;
    ben.log_in("ben").await;
    ben.go(&letter).await;
    ben.find("body[data-ready]").await;
    ben.keys("a").await;
    ben.until("return document.activeElement.value === 'approve'").await;
    ben.keys(ENTER).await;
    ben.text(".facts-line", "approved by ben").await;
    ben.end().await.unwrap();
    browser.end().await.unwrap();
}

#[test]
fn a_draft_is_not_issued_and_an_item_on_two_requests_is_told_once() {
    let desk = Desk::start(&[]);
    let arrival = message(&desk, "TR-2015-0412");
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    let folder = tempfile::tempdir().unwrap();
    let mut register: Value =
        serde_json::from_str(&fs::read_to_string(fixture("demo/register.json")).unwrap()).unwrap();
    let requests = register["requests"].as_array_mut().unwrap();
    let first = requests.iter().find(|r| r["reference"] == "TR-2015-0412").unwrap().clone();
    let mut again = first.clone();
    again["reference"] = "TR-2031-0001".into();
    again["issued"] = "2031-02-03".into();
    again["message_ids"] = serde_json::json!([]);
    again.as_object_mut().unwrap().remove("sent");
    requests.push(again);
    // One that went out, about the same item.
    let mut sent = first.clone();
    sent["reference"] = "TR-2015-0999".into();
    sent["message_ids"] = serde_json::json!([]);
    sent["sent"] = serde_json::json!({ "on": "2015-08-21", "way": "posted" });
    requests.push(sent);
    // The photographs lie beside the register.
    for entry in fs::read_dir(fixture("demo")).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            let to = folder.path().join(entry.file_name());
            fs::create_dir(&to).unwrap();
            for file in fs::read_dir(entry.path()).unwrap().map(Result::unwrap).filter(|f| f.path().is_file()) {
                fs::copy(file.path(), to.join(file.file_name())).unwrap();
            }
        }
    }
    let path = folder.path().join("register.json");
    fs::write(&path, register.to_string()).unwrap();
    desk.run(&["request", "import", path.to_str().unwrap()]);
    let page = |path: &str| desk.ask("GET", path, &cookie, "").1;
    let draft = page("/request/TR-2031-0001");
    assert!(draft.contains("not issued yet") && !draft.contains("<b>Issued</b>"), "{draft}");
    let list = page("/requests");
    let row = list.split("<tr>").find(|r| r.contains("TR-2031-0001")).expect(&list);
    assert!(row.contains("draft") && !row.contains("2031-02-03"), "{row}");
    assert!(!list.contains("<option>2031") && !page("/requests?year=2031").contains("TR-2031-0001"), "{list}");
    assert!(!page("/requests?since=2031-01-01").contains("TR-2031-0001"));

    // Its item is on two requests now: read anew, the answer speaks of it for each.
    desk.run(&["worker", "--whole", &arrival]);
    let export = desk.export();
    let read = export["messages"].as_array().unwrap().iter().find(|m| m["sha256"] == arrival.as_str()).unwrap();
    let answers: Vec<&Value> = read["response"]["answers"].as_array().unwrap().iter().map(|a| &a["item"]).collect();
    assert!(
        answers.len() > 1 && answers.iter().any(|a| answers.iter().filter(|b| b == &a).count() == 2),
        "{answers:?}"
    );
    desk.run(&["message", "place", &arrival, "TR-2015-0412"]);
    let request = page("/request/TR-2015-0412");
    assert!(request.contains("<br><span class=\"quiet\">"), "{request}");
    for told in request.split("<br><span class=\"quiet\">").skip(1) {
        let told = told.split("</span>").next().unwrap();
        let factors: Vec<&str> = told.split(" · ").collect();
        let mut once = factors.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), factors.len(), "{told}");
    }
}
