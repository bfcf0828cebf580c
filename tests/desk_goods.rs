//! Goods and long papers in a real browser: the grid of goods is filled, copied down, summed, accepted as a whole and taken back as a whole; a paper of
//! sixty pages asks for the pictures that are in view, and for no others.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;
use sqlx::{ConnectOptions, Connection, Executor};

use crate::browser::{Browser, Desk};
use crate::drawn_pdf::pdf;
use crate::store::sqlite_by_hand;

const CONTROL: &str = "\u{E009}";
const SHIFT: &str = "\u{E008}";
const ALT: &str = "\u{E00A}";
const DELETE: &str = "\u{E017}";
const ENTER: &str = "\u{E007}";
const DOWN: &str = "\u{E015}";
const RELEASE: &str = "\u{E000}";

const GOODS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents/packing_list/german_two_pages/input.pdf");

/// The paper of that type that came without a mail.
fn paper(desk: &Desk, kind: &str) -> String {
    let export = desk.export();
    let found = export["documents"].as_array().unwrap().iter().find(|d| d["document_type"] == kind);
    found.unwrap_or_else(|| panic!("no {kind}"))["sha256"].as_str().unwrap().to_owned()
}

async fn number(browser: &Browser, script: &str) -> f64 {
    browser.script(script).await.as_f64().unwrap_or_else(|| panic!("{script} gives no number"))
}

async fn opened(browser: &Browser, path: &str) {
    browser.go(path).await;
    browser.find("#doc[data-ready]").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn goods_are_a_grid_that_is_filled_summed_and_accepted_as_a_whole() {
    let desk = Desk::start(&[GOODS]);
    let arrival = paper(&desk, "packing_list");
    // Two hundred lines more, as if the machine had read them.
    let lines = "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < 200) \
                 INSERT INTO line_items SELECT arrival, document, 1000 + more.n, description || ' ' || more.n, '3750', 'round', confidence, standing, \
                 standing_by, standing_at, page, x0, y0, x1, y1, span_start, span_end, raw, reader FROM line_items, more WHERE position = 0";
    let mut database = sqlite_by_hand(&desk.archive).connect().await.unwrap();
    database.execute(lines).await.unwrap();
    let serials = (1..=40).map(|n| format!("SN-{n:05}")).collect::<Vec<_>>().join("; ");
    let run = format!(
        "INSERT INTO line_identifiers SELECT arrival, document, position, 'serial', 7, '{serials}', 'x' FROM line_items WHERE position = 1001"
    );
    database.execute(sqlx::AssertSqlSafe(run)).await.unwrap();
    database.close().await.unwrap();

    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let path = format!("/document/{arrival}/0");
    opened(&browser, &path).await;
    browser.find("#goods").await;
    let all = number(&browser, "return document.querySelectorAll('[data-line]').length").await;
    assert!(all > 200.0, "{all}");

    // A row is 32 pixels high unless its text needs more; nothing in it is cut; the head stays in view.
    let row = "[...document.querySelectorAll('[data-line]')].at(-1)";
    let high = number(&browser, &format!("return {row}.getBoundingClientRect().height")).await;
    assert!((31.0..=34.0).contains(&high), "{high} pixels");
    let cut = "return [...document.querySelectorAll('#lines [name]')].filter(c => !c.matches('select') && \
               (c.scrollWidth > c.clientWidth + 2 || c.scrollHeight > c.clientHeight + 3)).map(c => c.name + ': ' + c.value)";
    assert_eq!(browser.script(cut).await, serde_json::json!([]), "cells are cut");
    let shown = "return document.querySelector('#l1001 textarea[name=serials]').value.split('; ').length >= 40";
    assert_eq!(browser.script(shown).await, Value::Bool(true));
    browser.script(&format!("{row}.scrollIntoView({{ block: 'end' }})")).await;
    let head = "const box = document.querySelector('.goods').getBoundingClientRect(); \
                const h = document.querySelector('.grid thead th').getBoundingClientRect(); return Math.abs(h.top - box.top) < 3";
    browser.until(head).await;
    assert_eq!(browser.barriers().await, Vec::<String>::new());
    browser.picture("goods").await;

    // Sums, without rounding, follow what is typed.
    browser.text("#sums", "750000 round").await;
    let cell = |at: i64, name: &str| format!("document.querySelector('[data-line=\"{at}\"] [name={name}]')");
    let quantity = cell(1001, "quantity");
    browser.script(&format!("{quantity}.focus(); {quantity}.select()")).await;
    browser.keys("0.1").await;
    browser.text("#sums", "746250.1 round").await;
    // Copied from above, and down to all below; arrows go from row to row.
    browser.keys(DOWN).await;
    assert_eq!(
        browser.script(&format!("return document.activeElement === {}", cell(1002, "quantity"))).await,
        Value::Bool(true)
    );
    browser.keys(&format!("{CONTROL}d{RELEASE}")).await;
    assert_eq!(browser.script(&format!("return {}.value", cell(1002, "quantity"))).await, "0.1");
    browser.text("#sums", "742500.2 round").await;
    let lots = cell(1150, "lots");
    browser
        .script(&format!(
            "{lots}.focus(); {lots}.value = 'L 7'; {lots}.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .await;
    browser.keys(&format!("{CONTROL}{SHIFT}d{RELEASE}")).await;
    assert_eq!(browser.script(&format!("return {}.value", cell(1200, "lots"))).await, "L 7");

    // Only what is shown is accepted.
    browser.find("#filter-lines").await.send_keys("L 7").await.unwrap();
    browser.until("return [...document.querySelectorAll('[data-line]')].filter(r => !r.hidden).length === 51").await;
    browser.script("document.getElementById('accept-all').click()").await;
    browser.until("return document.querySelectorAll('[data-line]:not(.open)').length === 51").await;
    assert!(desk.run(&["log"]).contains("lines corrected"));
    // What was typed into the others is still there, and all two hundred are confirmed by one key.
    browser.find("#doc[data-ready]").await;
    assert_eq!(browser.script(&format!("return {}.value", cell(1001, "quantity"))).await, "0.1");
    let begun = std::time::Instant::now();
    browser.script(&format!("{}.focus()", cell(1001, "quantity"))).await;
    browser.keys(&format!("{CONTROL}{SHIFT}{ENTER}{RELEASE}")).await;
    browser.until("return document.querySelectorAll('[data-line]').length > 200 && document.querySelectorAll('[data-line].open').length === 0").await;
    println!("two hundred lines were confirmed in {:?}", begun.elapsed());
    let (open, lots) = ("return document.querySelectorAll('[data-line].open').length", cell(1150, "lots"));
    assert_eq!(browser.script(&format!("return {lots}.value")).await, "L 7");

    // One undo for each of the two.
    browser.find("#doc[data-ready]").await;
    browser.script("document.querySelector('#undo button').click()").await;
    browser.until(&format!("{open} === {}", all - 51.0)).await;
    browser.find("#doc[data-ready]").await;
    browser.script("document.querySelector('#undo button').click()").await;
    browser.until(&format!("{open} === {all}")).await;
    browser.find("#doc[data-ready]").await;

    // One wrong cell: nothing is accepted, and its line is named beside the button. What was typed stays.
    let wrong = cell(1003, "quantity");
    browser.script(&format!("{wrong}.focus(); {wrong}.select()")).await;
    browser.keys("many").await;
    browser.script("document.getElementById('accept-all').click()").await;
    browser.text("#goods-wrong", "ine 1004: \"many\" is not a quantity").await;
    assert_eq!(number(&browser, open).await, all);
    browser
        .script(&format!("{wrong}.value = '3750'; {wrong}.dispatchEvent(new Event('input', {{ bubbles: true }}))"))
        .await;

    // A line is added, and one that is not in the paper is taken away; both can be undone.
    browser.script("document.getElementById('add-line').closest('details').open = true").await;
    browser.find("#add-line [name=description]").await.send_keys("Spare magazines").await.unwrap();
    browser.find("#add-line [name=quantity]").await.send_keys(&format!("1,250{ENTER}")).await.unwrap();
    let added = "[...document.querySelectorAll('[data-line]')].find(r => r.querySelector('[name=description]').value === 'Spare magazines')";
    browser.until(&format!("return document.getElementById('doc').dataset.ready === '1' && {added}?.querySelector('[name=quantity]').value === '1250'")).await;
    let gone = cell(1005, "description");
    browser.until("return performance.now() - Number(document.getElementById('doc').dataset.moved ?? 0) > 160").await;
    browser.script(&format!("{gone}.focus()")).await;
    browser.keys(&format!("{ALT}{DELETE}{RELEASE}")).await;
    browser.until(&format!("return !{gone}")).await;
    let log = desk.run(&["log"]);
    assert!(log.contains("line added") && log.contains("line refused"), "{log}");
    browser.end().await.unwrap();
}

/// A PDF of that many pages, each with its number and some lines of text.
fn long(pages: usize) -> Vec<u8> {
    let page = |n: usize| {
        let mut text = format!("BT /F1 12 Tf 60 780 Td (Page {n} of the ledger) Tj ");
        for line in 0..45 {
            let _ = write!(
                text,
                "0 -16 Td (Entry {n}.{line}: rifles delivered to depot {line}, receipt no. {}) Tj ",
                n * 100 + line
            );
        }
        text + "ET"
    };
    pdf(&(1..=pages).map(page).collect::<Vec<_>>())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_paper_of_sixty_pages_loads_what_is_in_view() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ledger.pdf");
    fs::write(&file, long(60)).unwrap();
    let desk = Desk::start(&[file.to_str().unwrap()]);
    let export = desk.export();
    let paper = export["documents"]
        .as_array()
        .unwrap()
        .iter()
        .find(|d| d["pages"].as_array().is_some_and(|p| p.len() == 60))
        .expect("no paper of sixty pages");
    let path = format!("/document/{}/0", paper["sha256"].as_str().unwrap());
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    opened(&browser, &path).await;
    assert_eq!(number(&browser, "return document.querySelectorAll('[data-sheet]').length").await, 60.0);
    let asked = |width: u32| {
        format!(
            "return performance.getEntriesByType('resource').filter(r => r.name.includes('/page/') && r.name.endsWith('/{width}')).length"
        )
    };
    let drawn = "const e = performance.getEntriesByType('resource').filter(r => r.name.includes('/page/') && r.name.endsWith('/1000') && r.responseEnd > 0); \
                 return e.length > 0";
    browser.until(drawn).await;
    let first = "const e = performance.getEntriesByType('resource').find(r => r.name.endsWith('/1/1000')); return e.responseEnd";
    println!("the first page was there after {} ms", number(&browser, first).await);
    // The first ones, and no others; the strip asks for the small ones that it shows.
    browser.until(&format!("{} > 1", asked(120))).await;
    let (large, small) = (number(&browser, &asked(1000)).await, number(&browser, &asked(120)).await);
    assert!(large <= 3.0 && small <= 20.0, "{large} large pictures and {small} small ones were asked for");
    browser.picture("paper of sixty pages").await;
    // Whoever goes to a page far down sees it.
    browser.script("document.getElementById('page40').scrollIntoView()").await;
    browser.until("return !!document.querySelector('#page40 image').getAttribute('href')").await;
    browser
        .until(&format!(
            "{} <= 8 && performance.getEntriesByType('resource').some(r => r.name.endsWith('/40/1000'))",
            asked(1000)
        ))
        .await;
    // A word far down is found without a picture of each page.
    browser.find("#findin").await.send_keys("Entry 57.44").await.unwrap();
    browser.until("return document.querySelectorAll('#page57 .finds rect').length > 0").await;
    browser.until("return !!document.querySelector('#page57 image').getAttribute('href')").await;
    assert!(number(&browser, &asked(1000)).await <= 12.0);
    browser.end().await.unwrap();
}
