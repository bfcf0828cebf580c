//! More of the desk in a real browser. Work is taken, given and put off. A document of two pages is searched,
//! enlarged, turned and clicked. Other candidates and goods are shown, charts lead to the lines behind them, and the
//! state of mailboxes is shown.

use serde_json::Value;

use crate::browser::{Browser, Desk};

const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";
const DOWN: &str = "\u{E015}";

/// A list of goods on two pages.
const TWO_PAGES: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents/packing_list/german_two_pages/input.pdf");

async fn number(browser: &Browser, script: &str) -> f64 {
    browser.script(script).await.as_f64().unwrap_or_else(|| panic!("{script} gives no number"))
}

/// Opens the first row's further choices and gives it to somebody.
async fn give(browser: &Browser, to: &str) {
    browser.find("body[data-ready] .work .more").await;
    let script = format!(
        "const form = document.querySelector('.work form:has(button[value=give])'); form.elements.to.value = {to:?}; \
         form.querySelector('button[value=give]').click()"
    );
    browser.script(&script).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn work_is_taken_given_and_put_off_and_the_address_holds_the_filter() {
    let desk = Desk::start(&[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    // Papers of others and letters of our own alike.
    for queue in ["to-review", "overdue"] {
        let all = format!("/queue/{queue}?deferred=1");
        browser.go(&all).await;
        browser.find("body[data-ready]").await;
        let rows = number(&browser, "return document.querySelectorAll('td.work').length").await;
        assert!(rows >= 2.0, "{queue}: {rows} rows");
        browser.keys("t").await;
        browser.text("body[data-ready] .work b", "ana").await;
        assert_eq!(browser.client.current_url().await.unwrap().query(), Some("deferred=1"), "the filter stays");
        give(&browser, "ben").await;
        browser.text("body[data-ready] .work b", "ben").await;
        browser.keys("d").await;
        browser.text("body[data-ready] .work .quiet", "until").await;
        // Put off, it is not shown unless asked for; the filter by person finds it.
        browser.go(&format!("/queue/{queue}")).await;
        browser.find("body[data-ready]").await;
        assert_eq!(number(&browser, "return document.querySelectorAll('td.work').length").await, rows - 1.0);
        browser.go(&format!("/queue/{queue}?who=ben&deferred=1")).await;
        browser.find("body[data-ready]").await;
        assert_eq!(number(&browser, "return document.querySelectorAll('td.work').length").await, 1.0);
        browser.go(&format!("/queue/{queue}?who=-&deferred=1")).await;
        browser.find("body[data-ready]").await;
        assert_eq!(number(&browser, "return document.querySelectorAll('td.work').length").await, rows - 1.0);
        browser.go(&format!("/queue/{queue}?q=no+such+thing")).await;
        browser.text(".nothing", "Nothing").await;
        // Whoever is none of ours gets no work.
        browser.go(&all).await;
        give(&browser, "nobody we know").await;
        browser.text("[role=alert]", "in this archive").await;
    }
    let log = desk.run(&["log"]);
    assert!(log.contains("assigned") && log.contains("put off"), "{log}");
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_paper_of_two_pages_is_searched_enlarged_turned_and_clicked() {
    let desk = Desk::start(&[TWO_PAGES]);
    let export = desk.export();
    let arrival = export["messages"].as_array().unwrap().iter().find(|m| m["documents"][0]["pages"] == 2);
    let arrival = match arrival {
        Some(message) => message["sha256"].as_str().unwrap().to_owned(),
        // A paper of its own is no message: its page is found as a person would find it.
        None => {
            let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
            let (_, page) = desk.ask("GET", "/messages?kind=paper", &cookie, "");
            page.split("/message/").nth(1).expect(&page).split('"').next().unwrap().to_owned()
        }
    };
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let path = format!("/document/{arrival}/0");
    browser.go(&path).await;
    browser.find("#doc[data-ready]").await;
    browser.picture("document of two pages").await;
    assert_eq!(number(&browser, "return document.querySelectorAll('.strip img').length").await, 2.0);
    assert_eq!(browser.barriers().await, Vec::<String>::new());

    // Found on the second page: counted, lit, in view; Enter goes to the next.
    let word = browser
        .client
        .execute_async(
            &format!(
                "const done = arguments[0]; fetch('{path}/words/2', {{ headers: {{ 'x-desk': '1' }} }}).then(a => a.json()) \
                 .then(a => done(a.words.map(w => w[0]).find(w => /^[A-Za-z]{{6,}}$/.test(w))))"
            ),
            Vec::new(),
        )
        .await
        .unwrap();
    let word = word.as_str().expect("a long word on page 2").to_owned();
    browser.find("#findin").await.send_keys(&word).await.unwrap();
    browser.text("#foundin", "found").await;
    browser.until("return document.querySelectorAll('#page2 .finds rect').length > 0").await;
    browser.until("return document.querySelectorAll('.finds rect.lit').length === 1").await;
    browser.keys(ENTER).await;
    let seen = "const f = document.getElementById('sheets').getBoundingClientRect(); \
                const r = document.querySelector('.finds rect.lit').getBoundingClientRect(); \
                return r.bottom > f.top && r.top < f.bottom";
    browser.until(seen).await;
    browser.keys(ESCAPE).await;

    // Larger, turned: what is drawn over the page goes with it, and stays inside of its frame.
    let width = "return document.querySelector('#page1 svg').getBoundingClientRect().width";
    let before = number(&browser, width).await;
    browser.keys("+").await;
    assert!(number(&browser, width).await > before * 1.2);
    browser.keys("-").await;
    browser.keys("r").await;
    let inside = "const s = document.querySelector('#page1 svg').getBoundingClientRect(); \
                  return s.width > s.height && [...document.querySelectorAll('#page1 .boxes rect, #page1 image')].every(b => { \
                  const r = b.getBoundingClientRect(); return r.left >= s.left - 3 && r.right <= s.right + 3 && r.top >= s.top - 3 && r.bottom <= s.bottom + 3; })";
    assert_eq!(browser.script(inside).await, Value::Bool(true));

    // A click on a word of the turned page fills the field one is in.
    let field = browser.script("return document.querySelector('[data-field]').id").await.as_str().unwrap().to_owned();
    browser.script(&format!("document.querySelector('#{field} input[name=value]').focus()")).await;
    let target = format!(
        "const done = arguments[0]; fetch('{path}/words/1', {{ headers: {{ 'x-desk': '1' }} }}).then(a => a.json()).then(a => {{ \
         const boxes = [...document.querySelectorAll('#page1 .boxes rect')].map(b => b.getBBox()); \
         const free = a.words.find(w => w[0].length > 5 && !boxes.some(b => w[1] < b.x + b.width && w[3] > b.x && w[2] < b.y + b.height && w[4] > b.y)); \
         const leaf = document.querySelector('#page1 .leaf'); const at = () => new DOMPoint((free[1] + free[3]) / 2, (free[2] + free[4]) / 2) \
         .matrixTransform(leaf.getScreenCTM()); const sheets = document.getElementById('sheets'); const f = sheets.getBoundingClientRect(); \
         sheets.scrollTop += at().y - f.top - 100; const p = at(); done([p.x, p.y, free[0]]); }})"
    );
    let target = browser.client.execute_async(&target, Vec::new()).await.unwrap();
    let at = (target[0].as_f64().unwrap(), target[1].as_f64().unwrap());
    browser.drag(at, at).await;
    let word = target[2].as_str().unwrap();
    browser.until(&format!("return document.querySelector('#{field} input[name=value]').value === {word:?}")).await;

    // A line of goods is corrected in its cell, and Enter takes the line.
    browser.go(&path).await;
    browser.find("#lines").await;
    browser.find("#doc[data-ready]").await;
    let cell = "document.querySelector('[data-line].open input[name=quantity]')";
    let line = browser.script(&format!("return {cell}.closest('[data-line]').id")).await;
    let line = line.as_str().unwrap().to_owned();
    browser.script(&format!("const c = {cell}; c.value = '41'; c.focus()")).await;
    browser.keys(ENTER).await;
    browser.text(&format!("#{line} .mark"), "confirmed by ana").await;
    assert_eq!(
        browser.script(&format!("return document.querySelector('#{line} input[name=quantity]').value")).await,
        "41"
    );
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn candidates_that_lost_are_a_key_away_and_every_figure_opens_its_rows() {
    let desk = Desk::start(&[]);
    let export = desk.export();
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;

    // The first document of the queue that has a field with another candidate.
    browser.go("/queue/to-review").await;
    browser.find("body[data-ready]").await;
    let hrefs =
        browser.script("return [...document.querySelectorAll('a[data-row]')].map(a => a.getAttribute('href'))").await;
    let mut chosen = None;
    for href in hrefs.as_array().unwrap() {
        browser.go(href.as_str().unwrap()).await;
        browser.find("#doc[data-ready]").await;
        let row = browser.script("return document.querySelector('[data-field].open:has(.losers)')?.id").await;
        if let Some(row) = row.as_str() {
            chosen = Some(row.to_owned());
            break;
        }
    }
    let row = chosen.expect("no field of the demonstration has a candidate that lost");
    browser.script(&format!("document.querySelector('#{row} input[name=value]').focus()")).await;
    browser.keys(DOWN).await;
    let candidate = browser.script("return document.activeElement.textContent").await;
    assert!(browser.script("return 'candidate' in document.activeElement.dataset").await.as_bool().unwrap());
    browser.keys(ENTER).await;
    browser.text(&format!("#{row} .mark"), "confirmed by ana").await;
    assert_eq!(
        browser.script(&format!("return document.querySelector('#{row} input[name=value]').value")).await,
        candidate
    );
    // Undone, the machine's value stands again.
    browser.keys(ESCAPE).await;
    browser.keys("u").await;
    browser.text(&format!("#{row} .mark"), "machine").await;

    // Every bar of the overview opens as many rows as it says.
    browser.go("/overview").await;
    let bars = browser
        .script("return [...document.querySelectorAll('.chart a')].map(a => [a.getAttribute('href'), a.lastElementChild.textContent])")
        .await;
    let bars = bars.as_array().unwrap();
    assert!(bars.len() > 15, "{bars:?}");
    for bar in bars {
        let (href, told) = (bar[0].as_str().unwrap(), bar[1].as_str().unwrap());
        // `60 % (3 of 5)` tells of all five; the rest begin with their number; weeks bear their day.
        let wanted = told.split(" of ").nth(1).unwrap_or(told).split([' ', ')']).next().unwrap();
        browser.go(href).await;
        browser.find("h1").await;
        if let Ok(wanted) = wanted.parse::<f64>()
            && !href.starts_with("/messages?since=")
        {
            let rows = number(&browser, "return document.querySelectorAll('a[data-row]').length").await;
            assert_eq!(rows, wanted, "{href} {told}");
        }
    }

    // An item: its chain of custody says which paper shows each leg.
    let item = export["messages"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|m| m["transfers"].as_array().is_some_and(|t| !t.is_empty()))
        .flat_map(|m| m["documents"].as_array().unwrap())
        .find_map(|d| d["links"].as_array()?.first()?["item"].as_str());
    browser.go(&format!("/item/{}", item.unwrap())).await;
    browser.find("svg.custody .party").await;
    browser.find("svg.custody a[href^='/document/']").await;
    // Settings say how the mailboxes are.
    browser.go("/settings").await;
    browser.text("h2", "Mailboxes").await;
    browser.end().await.unwrap();
}
