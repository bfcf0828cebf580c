//! A table of goods that a person draws over the page, in a real browser: the rows in the box come as a grid, each column is said what it holds, and all rows become lines of
//! goods at once, each with its place on the page.

use std::fs;

use serde_json::{Value, json};

use crate::browser::{Browser, Desk};
use crate::drawn_pdf::one_page;

/// A PDF with a table that no caption announces: a note, then rows of four columns, then their sum.
fn unannounced() -> Vec<u8> {
    let rows = [
        ("77", "Radio set, portable", "40", "RX-1 to RX-40"),
        ("78", "Helmet, ballistic", "120", ""),
        ("79", "Night sight", "8", "NS-201; NS-208"),
        ("", "in all", "168", ""),
    ];
    let mut prints = vec![(60, 780, "Handed to the bearer this morning, as agreed by telephone")];
    for (y, (number, what, many, marks)) in (0..).map(|n| 700 - 18 * n).zip(&rows) {
        prints.extend([(60, y, *number), (110, y, *what), (330, y, *many), (400, y, *marks)]);
    }
    one_page(&prints)
}

/// The lines of goods of the paper.
fn lines(desk: &Desk, arrival: &str) -> Vec<Value> {
    let export = desk.export();
    let all = export["messages"].as_array().unwrap().iter().flat_map(|m| m["documents"].as_array().unwrap());
    let document = all.chain(export["documents"].as_array().unwrap()).find(|d| d["sha256"] == arrival).unwrap();
    document["line_items"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_table_is_drawn_over_the_page_and_its_rows_become_lines() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("handed.pdf");
    fs::write(&file, unannounced()).unwrap();
    let desk = Desk::start(&[file.to_str().unwrap()]);
    let arrival = {
        let export = desk.export();
        let all = export["documents"].as_array().unwrap();
        all.iter().find(|d| d["file"] == "handed.pdf").unwrap()["sha256"].as_str().unwrap().to_owned()
    };
    let before = lines(&desk, &arrival).len();
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go(&format!("/document/{arrival}/0")).await;
    browser.find("#doc[data-ready]").await;

    // Esc ends the drawing, and a box without words says so.
    browser.find("#draw-table").await.click().await.unwrap();
    browser.find("#doc.drawing").await;
    browser.keys("\u{E00C}").await;
    browser.until("return !document.querySelector('#doc.drawing')").await;
    let at = |points: [f64; 4]| {
        format!(
            "const svg = document.querySelector('#page1 svg'); svg.scrollIntoView({{ block: 'start' }}); const m = svg.querySelector('.leaf').getScreenCTM(); \
             const p = (x, y) => {{ const q = new DOMPoint(x, y).matrixTransform(m); return [q.x, q.y]; }}; \
             return [...p({}, {}), ...p({}, {})]",
            points[0], points[1], points[2], points[3]
        )
    };
    let drawn = async |points: [f64; 4]| {
        browser.find("#draw-table").await.click().await.unwrap();
        browser.find("#doc.drawing").await;
        let ends = browser.script(&at(points)).await;
        let end = |n: usize| ends[n].as_f64().unwrap();
        browser.drag((end(0), end(1)), (end(2), end(3))).await;
    };
    drawn([300.0, 20.0, 400.0, 40.0]).await;
    browser.text("#drawn-wrong", "words were read there").await;
    browser.find("#draw-table[aria-pressed=true]").await.click().await.unwrap();

    // The box around the rows: four columns, the one of words and the one of numbers are proposed, the sum is not ticked.
    drawn([40.0, 120.0, 560.0, 215.0]).await;
    browser.find("#drawn-table").await;
    let roles = "return [...document.querySelectorAll('#drawn-table thead select')].map(s => s.value)";
    assert_eq!(browser.script(roles).await, json!(["", "description", "quantity", ""]));
    let ticked = "return [...document.querySelectorAll('#drawn-table [name=row]')].map(b => b.checked)";
    assert_eq!(browser.script(ticked).await, json!([true, true, true, false]));
    browser.find("#drawn-table [name=role3]").await.select_by_value("serials").await.unwrap();
    assert_eq!(browser.barriers().await, Vec::<String>::new());
    browser.picture("table-drawn").await;

    // A wrong cell adds nothing; what was typed stays, and is mended.
    let cell = "document.querySelectorAll('#drawn-table [name=cell1]')[2]";
    browser.script(&format!("{cell}.value = 'many'")).await;
    browser.find("#drawn-table button.main").await.click().await.unwrap();
    browser.text("#drawn-table .refused", "ow 2: \"many\" is not a quantity").await;
    assert_eq!(lines(&desk, &arrival).len(), before);
    browser.script(&format!("{cell}.value = '120'")).await;
    browser.find("#drawn-table button.main").await.click().await.unwrap();
    browser.until(&format!("return document.querySelectorAll('[data-line]').length === {}", before + 3)).await;

    let added: Vec<Value> = lines(&desk, &arrival).into_iter().skip(before).collect();
    let told: Vec<(&str, &str)> =
        added.iter().map(|l| (l["description"].as_str().unwrap(), l["quantity"].as_str().unwrap())).collect();
    assert_eq!(told, [("Radio set, portable", "40"), ("Helmet, ballistic", "120"), ("Night sight", "8")]);
    assert_eq!(added[0]["serials"], json!(["RX-1 to RX-40"]));
    assert_eq!(added[2]["serials"], json!(["NS-201", "NS-208"]));
    for line in &added {
        assert!(line["box"].is_array() && line["page"] == 1, "{line}");
    }
    // Each lights its own place.
    browser.find("#doc[data-ready]").await;
    let box_of = "const row = [...document.querySelectorAll('[data-line]')].at(-1); return row.dataset.rect.length > 5 && !!document.querySelector(`rect[data-for=\"${row.id}\"]`)";
    assert_eq!(browser.script(box_of).await, Value::Bool(true));

    // One decision, and one undo.
    assert!(desk.run(&["log"]).contains("ana  lines added"));
    browser.script("document.querySelector('#undo button').click()").await;
    browser.until(&format!("return document.querySelectorAll('[data-line]').length === {before}")).await;
    assert_eq!(lines(&desk, &arrival).len(), before);

    // Without a hand for drawing: the whole page.
    browser.find("#doc[data-ready]").await;
    browser.find("#whole-table").await.click().await.unwrap();
    browser.find("#drawn-table").await;
    browser.find("#drawn-leave").await.click().await.unwrap();
    browser.until("return !document.getElementById('drawn-table')").await;
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    browser.end().await.unwrap();
}

#[test]
fn what_a_program_sends_instead_is_refused_in_plain_words() {
    let desk = Desk::start(&[]);
    let export = desk.export();
    let message =
        export["messages"].as_array().unwrap().iter().find(|m| !m["documents"].as_array().unwrap().is_empty()).unwrap();
    let arrival = message["sha256"].as_str().unwrap();
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    let (_, page) = desk.ask("GET", "/", &cookie, "");
    let csrf = page.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let head = format!("{cookie}Origin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n", desk.url);
    let path = format!("/document/{arrival}/0/table/add");
    let send = |more: &str| desk.ask("POST", &path, &head, &format!("csrf={csrf}&{more}"));
    for (body, told) in [
        ("row=0", "page is not known"),
        ("page=1&row=0&place0=1+2+3+4+0+1", "no row is chosen"),
        ("page=1&row=0&place0=x&cell0=a&role0=description", "no row is chosen"),
        (
            "page=1&row=0&place0=1+2+3+4+0+1&cell0=a&cell0=b&role0=quantity&role1=quantity",
            "two columns are said to hold the quantity",
        ),
        ("page=1&row=0&place0=1+2+3+4+0+1&cell0=a&role0=unit", "is not a unit"),
    ] {
        let (head, page) = send(body);
        assert!(head.starts_with("HTTP/1.1 422") && page.to_lowercase().contains(told), "{body}: {head} {page}");
    }
}
