//! What a person says that a document is: another type, no reading worth keeping, several papers in one file, or one after all. In a real browser, on both
//! databases. What was confirmed stays, each step is undone as one, and the record of custody is whole after all of it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use crate::browser::{Browser, Desk};
use crate::cluster::Cluster;
use crate::drawn_pdf::one_page;
use crate::entering::{chooses, desk_of, submits, tracepost, types};

const REGISTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/correspondence/register.json");
/// A list of goods on two pages.
const TWO_PAGES: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents/packing_list/german_two_pages/input.pdf");
const ENTER: &str = "\u{E007}";

fn desk_with(paper: &str, more: &[&str]) -> (Desk, String) {
    let desk = desk_of(REGISTER, more);
    tracepost(&desk.archive, &["ingest", paper]);
    let export = desk.export();
    let came = if paper.ends_with(".eml") { &export["messages"][0] } else { &export["documents"][0] };
    let arrival = came["sha256"].as_str().unwrap().to_owned();
    (desk, arrival)
}

async fn opened(browser: &Browser, path: &str) {
    browser.go(path).await;
    browser.find("#doc[data-ready]").await;
}

/// Opens what changes the document as a whole.
async fn whole(browser: &Browser, path: &str) {
    opened(browser, path).await;
    browser.find("details.whole summary").await.click().await.unwrap();
    browser.picture("document-what-it-is").await;
}

/// The values of the page: name, value, mark.
async fn values(browser: &Browser) -> Vec<(String, String, bool)> {
    let script = "return [...document.querySelectorAll('[data-field]')].map(f => [f.querySelector('label').textContent.trim(), \
                  f.querySelector('input[name=value]').value, f.querySelector('.mark').classList.contains('confirmed')])";
    let rows = browser.script(script).await;
    let row = |r: &Value| (r[0].as_str().unwrap().to_owned(), r[1].as_str().unwrap().to_owned(), r[2] == true);
    rows.as_array().unwrap().iter().map(row).collect()
}

async fn lines(browser: &Browser) -> usize {
    let count = browser.script("return document.querySelectorAll('[data-line]').length").await;
    usize::try_from(count.as_u64().unwrap()).unwrap()
}

/// The addresses in a queue.
async fn queue(browser: &Browser, name: &str) -> Vec<String> {
    browser.go(&format!("/queue/{name}")).await;
    browser.find("body[data-ready]").await;
    let rows =
        browser.script("return [...document.querySelectorAll('a[data-row]')].map(a => a.getAttribute('href'))").await;
    rows.as_array().unwrap().iter().map(|r| r.as_str().unwrap().to_owned()).collect()
}

/// A paper that answers another request than its message.
async fn belongs(browser: &Browser, path: &str, arrival: &str) {
    whole(browser, path).await;
    types(browser, "belongs", "TR-1").await;
    browser.find("form[action$='/request'] button").await.click().await.unwrap();
    browser.text("form[action$='/request'] .refused", "TR-1").await;
    types(browser, "belongs", "TR-2026-0002").await;
    submits(browser, "form[action$='/request'] button").await;
    let of = "return [...document.querySelectorAll('.field')].every(f => f.querySelector('.about summary')?.textContent.includes('stated of: sg-7'))";
    browser.until(of).await;
    browser.go(&format!("/message/{arrival}")).await;
    let placed = "return [...document.querySelectorAll('[data-proposal]')].filter(p => p.querySelector('.mark.confirmed')).length";
    assert_eq!(browser.script(placed).await, 2);
}

async fn the_walk(desk: &Desk, arrival: &str) {
    let browser = Browser::start(desk).await;
    browser.log_in("ana").await;
    let path = format!("/document/{arrival}/0");
    // It came by hand: placed first, its values are reviewed.
    browser.go(&format!("/message/{arrival}")).await;
    types(&browser, "find", "TR-2026-0001").await;
    browser.text("#found li", "TR-2026-0001").await;
    browser.keys(&format!("\u{E015}{ENTER}")).await;
    browser.until("return document.querySelector('.mark.confirmed') !== null").await;

    a_type(&browser, &path).await;
    a_reading(&browser, &path).await;
    papers(&browser, &path, arrival).await;
    belongs(&browser, &path, arrival).await;
    browser.end().await.unwrap();

    let log = desk.run(&["log"]);
    for what in ["type set", "reading refused", "papers parted", "decision undone"] {
        assert!(log.contains(&format!("ana  {what}: document {arrival} 0")), "{what}: {log}");
    }
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
}

/// Another type: the values are read anew, what was confirmed stays, and one undo brings all of it back.
async fn a_type(browser: &Browser, path: &str) {
    opened(browser, path).await;
    let before = values(browser).await;
    assert!(before.len() > 2, "{before:?}");
    browser.script("document.querySelector('[data-field].open input[name=value]').focus()").await;
    browser.keys(ENTER).await;
    browser.text(".field .mark", "confirmed by ana").await;
    let confirmed: Vec<_> = values(browser).await.into_iter().filter(|v| v.2).collect();
    assert_eq!(confirmed.len(), 1);

    whole(browser, path).await;
    chooses(browser, "kind", "invoice").await;
    submits(browser, "form[action$='/type'] button").await;
    browser.text(".facts-line", "Invoice").await;
    browser.text(".doc-head .mark", "says ana").await;
    let read_anew = values(browser).await;
    assert!(read_anew.iter().any(|v| *v == confirmed[0]), "{read_anew:?}");
    let names = |of: &[(String, String, bool)]| of.iter().map(|v| v.0.clone()).collect::<Vec<_>>();
    assert_ne!(names(&before), names(&read_anew), "an invoice states other values");
    assert!(!names(&read_anew).iter().any(|n| n.to_lowercase().contains("gross")), "no value of the old type is left");

    // Whoever looked before that is told.
    whole(browser, path).await;
    browser.script("document.querySelector('form[action$=\"/type\"] input[name=was]').value = 'packing_list'").await;
    chooses(browser, "kind", "delivery_note").await;
    browser.find("form[action$='/type'] button").await.click().await.unwrap();
    browser.text("form[action$='/type'] .refused", "ana").await;

    opened(browser, path).await;
    submits(browser, "#undo button").await;
    browser.text(".facts-line", "Packing list").await;
    let again: Vec<_> = values(browser).await.into_iter().map(|v| (v.0, v.1)).collect();
    assert_eq!(again, before.into_iter().map(|v| (v.0, v.1)).collect::<Vec<_>>());
}

/// A reading that is worth nothing is turned down as a whole.
async fn a_reading(browser: &Browser, path: &str) {
    opened(browser, path).await;
    let (before, rows) = (values(browser).await, lines(browser).await);
    whole(browser, path).await;
    submits(browser, "form[action$='/refuse'] button").await;
    assert_eq!(values(browser).await.iter().filter(|v| !v.2).count(), 0);
    assert_eq!(values(browser).await.len(), 1, "what was confirmed stays");
    assert_eq!(lines(browser).await, 0);
    browser.text("#open", "0").await;
    submits(browser, "#undo button").await;
    assert_eq!(values(browser).await, before);
    assert_eq!(lines(browser).await, rows);
}

/// A file that holds two papers, and is one after all.
async fn papers(browser: &Browser, path: &str, arrival: &str) {
    let paper = |n: usize| format!("/document/{arrival}/{n}");
    assert_eq!(queue(browser, "to-review").await, [paper(0)]);
    whole(browser, path).await;
    types(browser, "begins", "7").await;
    browser.find("form[action$='/papers'] button").await.click().await.unwrap();
    browser.text("form[action$='/papers'] .refused", "no page 7").await;
    types(browser, "begins", "2").await;
    submits(browser, "form[action$='/papers'] button").await;
    browser.text(".doc-head .note", "holds 2 papers: page 1, page 2").await;
    let waiting = queue(browser, "to-review").await;
    let others = queue(browser, "others").await;
    let mut all = [waiting, others].concat();
    all.sort();
    assert_eq!(all, [paper(1), paper(2)], "each paper waits by itself, and the file no more");
    browser.go(&paper(2)).await;
    browser.find("#doc[data-ready]").await;
    browser.picture("document-parted").await;
    assert_eq!(browser.script("return document.querySelector('.sheet').id").await, "page2");
    browser.until("return document.querySelector('.sheet image').getAttribute('href').includes('/2/')").await;

    // One paper after all: its papers are withdrawn, and say so.
    whole(browser, path).await;
    let buttons = browser.script("return document.querySelectorAll(\"form[action$='/papers']\").length").await;
    assert_eq!(buttons, 2);
    submits(browser, "form[action$='/papers']:not(:has(#begins)) button").await;
    assert_eq!(queue(browser, "to-review").await, [paper(0)]);
    browser.go(&paper(2)).await;
    browser.text(".doc-head .note", "no paper of its own any more").await;
    // Taken back twice, it is as it was at first; the places of the papers are not given to others.
    opened(browser, path).await;
    submits(browser, "#undo button").await;
    browser.text(".doc-head .note", "holds 2 papers").await;
    submits(browser, "#undo button").await;
    assert_eq!(queue(browser, "to-review").await, [paper(0)]);
    browser.go(&paper(1)).await;
    browser.text(".doc-head .note", "no paper of its own any more").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_document_is_read_anew_by_what_a_person_says_that_it_is() {
    let (desk, arrival) = desk_with(TWO_PAGES, &[]);
    the_walk(&desk, &arrival).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_on_postgresql() {
    let cluster = Cluster::start();
    let (desk, arrival) = desk_with(TWO_PAGES, &["--database", &cluster.database()]);
    the_walk(&desk, &arrival).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_of_another_paper_has_no_values_of_its_own() {
    let desk = Desk::start(&[]);
    let export = desk.export();
    let papers = |m: &serde_json::Value| {
        let all = m["documents"].as_array().unwrap().iter().enumerate();
        all.filter(|(_, d)| d["file"].is_string() && !d["fields"].as_array().unwrap().is_empty())
            .map(|(n, _)| n)
            .collect::<Vec<_>>()
    };
    let message = export["messages"].as_array().unwrap().iter().find(|m| papers(m).len() > 1).unwrap();
    let arrival = message["sha256"].as_str().unwrap();
    let files = papers(message);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go(&format!("/message/{arrival}")).await;
    let links = "return [...new Set([...document.querySelectorAll('a[href^=\"/document/\"]')].map(a => a.getAttribute('href').split('#')[0]))]";
    let links = browser.script(links).await;
    let links: Vec<&str> = links.as_array().unwrap().iter().map(|l| l.as_str().unwrap()).collect();
    assert!(links.len() >= files.len(), "{links:?}");
    let (copy, fields) = {
        let mut found = None;
        for link in &links {
            opened(&browser, link).await;
            let values =
                browser.script("return document.querySelectorAll('[data-field]').length").await.as_i64().unwrap();
            let choices =
                browser.script("return document.querySelectorAll('#copy-of option').length").await.as_i64().unwrap();
            if values > 2 && choices > 1 {
                found = Some(((*link).to_owned(), values));
                break;
            }
        }
        found.unwrap_or_else(|| panic!("no paper has another one beside it: {links:?}"))
    };
    let says = async || {
        browser.script("document.querySelector('details.whole').open = true").await;
        let first = browser.script("return document.querySelectorAll('#copy-of option')[1].value").await;
        browser.find("#copy-of").await.select_by_value(first.as_str().unwrap()).await.unwrap();
    };
    // Nothing chosen, nothing said.
    browser.script("document.querySelector('details.whole').open = true").await;
    browser.find("form[action$='/copy'] button").await.click().await.unwrap();
    browser.text("form[action$='/copy'] .refused", "hoose the paper of which this is a copy").await;
    // What somebody has confirmed is not thrown away.
    browser.script("document.querySelector('[data-field].open input[name=value]').focus()").await;
    browser.keys(ENTER).await;
    browser.text("[data-field] .mark", "confirmed by ana").await;
    says().await;
    browser.find("form[action$='/copy'] button").await.click().await.unwrap();
    browser.text("form[action$='/copy'] .refused", "eople have confirmed what this paper states").await;
    opened(&browser, &copy).await;
    submits(&browser, "#undo button").await;

    opened(&browser, &copy).await;
    says().await;
    submits(&browser, "form[action$='/copy'] button").await;
    browser.text(".doc-head .note", "It is a copy of this paper").await;
    assert_eq!(browser.script("return document.querySelectorAll('[data-field]').length").await, 0);
    assert!(!queue(&browser, "to-review").await.contains(&copy));
    assert!(desk.run(&["log"]).contains("ana  paper is a copy"));
    // The note leads to the other paper, which is not offered as a copy of its copy.
    opened(&browser, &copy).await;
    browser.find(".doc-head .note a").await.click().await.unwrap();
    browser.find("#doc[data-ready]").await;
    let offered = browser.script("return [...document.querySelectorAll('#copy-of option')].map(o => o.value)").await;
    let name = copy.trim_start_matches("/document/").replace('/', " ");
    assert!(!offered.as_array().unwrap().iter().any(|o| *o == name.as_str()), "{offered}");
    // Taken back, all is as it was.
    opened(&browser, &copy).await;
    submits(&browser, "#undo button").await;
    opened(&browser, &copy).await;
    assert_eq!(browser.script("return document.querySelectorAll('[data-field]').length").await, fields);
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    browser.end().await.unwrap();
}

/// A mail with two files, each with one page of a packing list, and no word to say that they are one.
fn two_files() -> Vec<u8> {
    let first = one_page(&[
        (60, 780, "PACKING LIST"),
        (60, 740, "Packing List No.: PL-7731"),
        (60, 720, "Date: 4 March 2016"),
        (60, 700, "Consignee: Northern Supply Company Ltd"),
        (60, 680, "Exporter: Kestrel Works Ltd"),
    ]);
    let second = one_page(&[
        (60, 780, "Number of packages: 12 cases"),
        (60, 760, "Gross weight: 420 kg"),
        (60, 740, "Net weight: 380 kg"),
        (60, 720, "Order No.: KW-2016-18"),
    ]);
    let part = |name: &str, bytes: &[u8]| {
        format!(
            "--b\r\nContent-Type: application/pdf; name=\"{name}\"\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n{}\r\n",
            STANDARD.encode(bytes)
        )
    };
    let mail = format!(
        "From: Export <export@kestrel.example>\r\nTo: tracing@tracing.example\r\nSubject: TR-2026-0001\r\nDate: Mon, 9 Mar 2026 10:00:00 +0000\r\n\
         Message-ID: <two@kestrel.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nPlease find the list attached.\r\n{}{}--b--\r\n",
        part("list.pdf", &first),
        part("list (2).pdf", &second)
    );
    mail.into_bytes()
}

async fn joined(desk: &Desk, arrival: &str) {
    desk.run(&["message", "place", arrival, "TR-2026-0001"]);
    let browser = Browser::start(desk).await;
    browser.log_in("ana").await;
    let paper = |n: usize| format!("/document/{arrival}/{n}");
    let fields = "return [...document.querySelectorAll('[data-field]')].map(f => f.dataset.name).sort()";
    opened(&browser, &paper(2)).await;
    let before = browser.script(fields).await;
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    let picture = |n: usize, page: u32| desk.bytes(&format!("/page/{arrival}/{n}/{page}/400"), &cookie).1;
    let second = picture(3, 1);
    assert!(second.starts_with(b"\x89PNG"), "no picture");

    // Nothing chosen is refused; chosen, the two are one paper, read as one.
    whole(&browser, &paper(2)).await;
    browser.find("form[action$='/join'] button").await.click().await.unwrap();
    browser.text("form[action$='/join'] .refused", "hoose the file in which it goes on").await;
    browser.find("form[action$='/join'] input[type=checkbox]").await.click().await.unwrap();
    submits(&browser, "form[action$='/join'] button").await;
    browser.until("return location.pathname.endsWith('/4')").await;
    browser.find("#doc[data-ready]").await;
    browser.text(".doc-head .note", "list.pdf (1), list (2).pdf (1)").await;
    let all = browser.script(fields).await;
    let has = |name: &str| all.as_array().unwrap().iter().any(|f| f == name);
    assert!(has("document_number") && has("consignee") && has("packages") && has("gross_weight"), "{all}");
    let page = browser.script("return document.querySelector('[data-name=gross_weight]').dataset.page").await;
    assert_eq!(page, "2");
    assert_eq!(picture(4, 2), second, "the second page is drawn from the second file");
    browser.picture("document-joined").await;
    // Only it waits; the files lead to it.
    let waits = [queue(&browser, "to-review").await, queue(&browser, "others").await].concat();
    let waiting = [2, 3, 4].map(|n| waits.contains(&paper(n)));
    assert_eq!(waiting, [false, false, true], "{waits:?}");
    opened(&browser, &paper(3)).await;
    assert_eq!(browser.script(fields).await, serde_json::json!([]));
    browser.find(&format!(".doc-head .note a[href='{}']", paper(4))).await;

    // Taken apart, each says again what it said; and the same by undo, in both directions.
    whole(&browser, &paper(4)).await;
    submits(&browser, "form[action$='/join'] button[value=apart]").await;
    browser.text(".doc-head .note", "no paper of its own any more").await;
    opened(&browser, &paper(2)).await;
    assert_eq!(browser.script(fields).await, before);
    opened(&browser, &paper(4)).await;
    submits(&browser, "#undo button").await;
    opened(&browser, &paper(4)).await;
    assert_eq!(browser.script(fields).await, all);
    opened(&browser, &paper(2)).await;
    submits(&browser, "#undo button").await;
    opened(&browser, &paper(2)).await;
    assert_eq!(browser.script(fields).await, before);
    let log = desk.run(&["log"]);
    assert!(log.contains("ana  files joined") && log.contains("ana  files taken apart"), "{log}");
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_pages_of_two_files_are_put_together_as_one_paper() {
    let folder = tempfile::tempdir().unwrap();
    let mail = folder.path().join("two.eml");
    std::fs::write(&mail, two_files()).unwrap();
    let (desk, arrival) = desk_with(mail.to_str().unwrap(), &[]);
    joined(&desk, &arrival).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_are_put_together_on_postgresql_too() {
    let folder = tempfile::tempdir().unwrap();
    let mail = folder.path().join("two.eml");
    std::fs::write(&mail, two_files()).unwrap();
    let cluster = Cluster::start();
    let (desk, arrival) = desk_with(mail.to_str().unwrap(), &["--database", &cluster.database()]);
    joined(&desk, &arrival).await;
}
