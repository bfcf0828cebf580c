//! What was found together, in a real browser: items get the name of a seizure in their form, its page says what is asked and known of each, what is said of all of them is
//! changed at once, and an item is put in and taken out. The numbers of the overview are taken away as a file.

use std::io::Cursor;

use calamine::{Data, Reader};
use serde_json::json;

use crate::browser::{Browser, Desk};
use crate::cluster::Cluster;
use crate::entering::{desk_of, submits, types};

const ENTER: &str = "\u{E007}";
const DOWN: &str = "\u{E015}";

const REGISTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/correspondence/register.json");

/// What the form of the item says of a key.
fn said(desk: &Desk, id: &str, key: &str) -> String {
    let cookie = cookie(desk);
    let (_, page) = desk.ask("GET", &format!("/register/item/{id}"), &cookie, "");
    let field = page.split(&format!("name=\"documented.{key}\" value=\"")).nth(1).unwrap_or_else(|| panic!("{page}"));
    field.split('"').next().unwrap().to_owned()
}

fn cookie(desk: &Desk) -> String {
    format!("Cookie: {}\r\n", desk.cookie("ana"))
}

async fn names_the_seizure(browser: &Browser, id: &str, name: &str) {
    browser.go(&format!("/register/item/{id}")).await;
    types(browser, "f-documented-seizure", name).await;
    submits(browser, ".entry-save button").await;
}

async fn walk(desk: &Desk) {
    let browser = Browser::start(desk).await;
    browser.log_in("ana").await;

    // Two items bear the same name, whose second typing is offered; the page of the item leads to it.
    names_the_seizure(&browser, "pm9-1", "Birao cache / April").await;
    browser.go("/register/item/sg-7").await;
    let offered = "return [...document.querySelectorAll('#seizures option')].map(o => o.value)";
    assert_eq!(browser.script(offered).await, json!(["Birao cache / April"]));
    names_the_seizure(&browser, "sg-7", "Birao cache / April").await;
    browser.text(".facts-line a[href^='/seizure/']", "Birao cache / April").await.click().await.unwrap();
    browser.text("h1", "Birao cache / April").await;
    browser.text(".facts-line", "2 items · 2 asked about · 0 answered").await;
    browser.text("tbody tr td:nth-child(4)", "TR-2026-0001").await;
    assert_eq!(browser.barriers().await, Vec::<String>::new());

    // A third is found by its words and put in.
    types(&browser, "put-item", "lost").await;
    browser.find("#put-item-found li").await;
    browser.keys(&format!("{DOWN}{ENTER}")).await;
    submits(&browser, ".entry-put button").await;
    browser.text(".facts-line", "3 items").await;

    // What is alike stands in its box; what is not is told, and stays if its box is left empty. One wrong value changes nothing.
    browser.find("#together summary").await.click().await.unwrap();
    browser.text("#f-documented-date-told", "Not the same of all: 2026-03-14; 2026-04-02").await;
    types(&browser, "f-documented-custodian", "the national force").await;
    types(&browser, "f-documented-country", "Chad").await;
    browser.find(".entry-all button").await.click().await.unwrap();
    browser.text(".refused", "Country: This must be the two capital letters of a country").await;
    assert_eq!(said(desk, "sg-7", "custodian"), "");
    browser.picture("seizure").await;
    types(&browser, "f-documented-country", "CF").await;
    submits(&browser, ".entry-all button").await;
    browser.text("h1", "Birao cache / April").await;
    for id in ["pm9-1", "sg-7", "lost-1"] {
        assert_eq!(said(desk, id, "custodian"), "the national force");
    }
    assert_eq!(said(desk, "pm9-1", "date"), "2026-03-14");
    assert_eq!(said(desk, "sg-7", "date"), "2026-04-02");
    let changed = desk.run(&["log"]);
    assert_eq!(changed.matches("ana  item changed: item lost-1").count(), 2, "{changed}");

    // A page that is older than a change by somebody else saves nothing over it.
    browser.find("#together summary").await.click().await.unwrap();
    types(&browser, "f-documented-place", "Sikikédé").await;
    let ben = Browser::start(desk).await;
    ben.log_in("ben").await;
    names_the_seizure(&ben, "lost-1", "").await;
    ben.end().await.unwrap();
    browser.find(".entry-all button").await.click().await.unwrap();
    browser.text(".refused", "omebody has changed one of these items").await;
    assert_eq!(said(desk, "sg-7", "place"), "Birao");

    // A new item found there begins with what is said of all; a request asks about those that nobody was asked about.
    browser.go("/seizure/Birao%20cache%20%2F%20April").await;
    browser.text(".facts-line", "2 items").await;
    browser.text("p.inline a.button", "New item found here").await.click().await.unwrap();
    browser.find("#f-documented-seizure").await;
    types(&browser, "f-description", "Hand grenade").await;
    browser.find("#f-category").await.select_by_value("explosive").await.unwrap();
    types(&browser, "f-quantity", "4").await;
    types(&browser, "f-documented-date", "2026-04-02").await;
    submits(&browser, ".entry-save button").await;
    browser.text(".facts-line a[href^='/seizure/']", "Birao cache / April").await.click().await.unwrap();
    browser
        .text("p.inline a.button.main", "New request about the one that nobody was asked about")
        .await
        .click()
        .await
        .unwrap();
    browser.until("return document.querySelector('#f-items-0')?.value === 'I-2026-0001'").await;

    // The list of all, as a page and as a file.
    browser.go("/register?tab=seizures").await;
    browser.text("tbody td.what", "Birao cache / April").await;
    browser.text("tbody td.number", "3").await;
    assert_eq!(browser.barriers().await, Vec::<String>::new());
    browser.picture("register-seizures").await;
    let cookie = cookie(desk);
    let csv = String::from_utf8(file(desk, &cookie, "/register?tab=seizures", "csv")).unwrap();
    assert!(csv.contains("Birao cache / April,2026-03-14,2026-04-02,") && csv.contains(",3,2,0\r\n"), "{csv}");

    // Taken out, the last one takes the seizure along.
    for left in ["2 items", "1 item", ""] {
        browser.go("/seizure/Birao%20cache%20%2F%20April").await;
        submits(&browser, "tbody form button").await;
        if left.is_empty() {
            browser.text(".nothing", "Nothing was found together yet").await;
        } else {
            browser.text(".facts-line", left).await;
        }
    }
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_found_together_is_told_changed_and_asked_about_together() {
    walk(&desk_of(REGISTER, &[])).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_on_postgresql() {
    let cluster = Cluster::start();
    walk(&desk_of(REGISTER, &["--database", &cluster.database()])).await;
}

/// The list as a file.
fn file(desk: &Desk, cookie: &str, list: &str, kind: &str) -> Vec<u8> {
    let sign = if list.contains('?') { '&' } else { '?' };
    let (head, bytes) = desk.bytes(&format!("{list}{sign}as={kind}"), cookie);
    assert!(head.starts_with("HTTP/1.1 200"), "{list}: {head}");
    bytes
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_numbers_of_the_overview_are_taken_away_with_what_they_count() {
    let desk = Desk::start(&[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go("/overview").await;
    let offered = "return [...document.querySelectorAll('a[href*=\"as=\"]')].map(a => a.getAttribute('href'))";
    assert_eq!(browser.script(offered).await, json!(["/overview?as=csv", "/overview?as=xlsx"]));
    let open = browser.script("return parseInt(document.querySelector('#o4').textContent)").await.as_i64().unwrap();
    let cookie = cookie(&desk);
    let csv = file(&desk, &cookie, "/overview", "csv");
    let mut reader = csv::Reader::from_reader(csv.strip_prefix(b"\xEF\xBB\xBF").unwrap());
    assert_eq!(reader.headers().unwrap(), vec!["Figure", "Group", "Count", "Of", "What is counted"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let by_age = rows.iter().filter(|r| &r[0] == "Requests without a response, by age");
    let (ages, of): (Vec<i64>, Vec<&str>) = by_age.map(|r| (r[2].parse::<i64>().unwrap(), &r[3])).unzip();
    assert_eq!(ages.iter().sum::<i64>(), open);
    assert!(ages.len() == 5 && of.iter().all(|of| *of == open.to_string()), "{rows:?}");
    assert_eq!(rows.iter().filter(|r| &r[0] == "Received, by week").count(), 12);
    assert!(rows.iter().all(|r| !r[4].is_empty()), "{rows:?}");
    let book = file(&desk, &cookie, "/overview?standing=verified", "xlsx");
    let mut book = calamine::open_workbook_from_rs::<calamine::Xlsx<_>, _>(Cursor::new(book)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert!(matches!(sheet.get((1, 2)), Some(Data::Float(_))), "{:?}", sheet.get((1, 2)));
    let verified = sheet.rows().any(|r| r[4].to_string().contains("an answer that is verified"));
    assert!(verified, "the file does not say which answers count");
    assert!(desk.run(&["log"]).contains("ana  downloaded: list overview-"));
    browser.end().await.unwrap();
}
