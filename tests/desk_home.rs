//! The first page of the desk, lists as files, and going on to the next piece of work without a way back to the list. In a real browser.

use std::io::Cursor;

use calamine::{Data, Reader};
use serde_json::Value;

use crate::browser::{Browser, Desk};
use crate::entering::submits;

const ENTER: &str = "\u{E007}";

/// The rows of a list as the page has them: their addresses.
async fn rows(browser: &Browser, path: &str) -> Vec<String> {
    browser.go(path).await;
    browser.find("body[data-ready]").await;
    let rows =
        browser.script("return [...document.querySelectorAll('a[data-row]')].map(a => a.getAttribute('href'))").await;
    rows.as_array().unwrap().iter().map(|r| r.as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_page_says_what_is_mine_what_is_late_and_what_is_new() {
    let desk = Desk::start(&[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.text("h1", "Today").await;
    // Everything of the demonstration came just now. What came twice counts once.
    let export = desk.export();
    let all = |key: &str| export[key].as_array().unwrap().iter().filter(|m| m["duplicate_of"].is_null()).count();
    let fresh = browser.find("#new-title .count").await.text().await.unwrap();
    assert_eq!(fresh.parse::<usize>().unwrap(), all("messages") + all("documents"));
    browser.text("#mine-title .count", "0").await;
    let late = rows(&browser, "/queue/overdue").await.len();
    browser.go("/").await;
    browser.text("#late-title .count", &late.to_string()).await;
    assert!(late > 0);

    // What one takes is there, with its queue, and is the first in reach of the keys; what is put off is not.
    let taken = rows(&browser, "/queue/to-review").await[0].clone();
    browser.keys("t").await;
    browser.text("body[data-ready] .work b", "ana").await;
    let request = rows(&browser, "/queue/overdue").await[0].clone();
    browser.keys("t").await;
    browser.text("body[data-ready] .work b", "ana").await;
    let mine = rows(&browser, "/").await;
    assert_eq!(&mine[..2], [taken.clone(), request]);
    browser.text("#mine-title .count", "2").await;
    browser.picture("today").await;
    browser.keys(ENTER).await;
    browser.find("#doc[data-ready]").await;
    assert_eq!(browser.client.current_url().await.unwrap().path(), taken);
    rows(&browser, "/queue/to-review").await;
    browser.keys("d").await;
    browser.until("return document.body.dataset.ready && !document.querySelector('.work b')").await;
    browser.go("/").await;
    browser.text("#mine-title .count", "1").await;
    // Nobody else has it.
    let ben = Browser::start(&desk).await;
    ben.log_in("ben").await;
    ben.text("#mine-title .count", "0").await;
    ben.end().await.unwrap();
    browser.end().await.unwrap();
}

/// A list as a file of that kind: its bytes.
fn file(desk: &Desk, cookie: &str, path: &str, kind: &str) -> Vec<u8> {
    let sign = if path.contains('?') { '&' } else { '?' };
    let (head, bytes) = desk.bytes(&format!("{path}{sign}as={kind}"), cookie);
    assert!(head.starts_with("HTTP/1.1 200") && head.to_lowercase().contains("attachment"), "{path}: {head}");
    bytes
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_list_is_given_out_whole_as_csv_and_as_a_workbook() {
    let desk = Desk::start(&[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    let lists = [
        "/requests",
        "/requests?answered=yes",
        "/messages",
        "/letters",
        "/register?tab=items",
        "/register?tab=parties",
        "/queue/unplaced",
        "/queue/to-review",
        "/queue/to-classify",
        "/queue/overdue",
        "/queue/to-approve",
        "/queue/bounced",
    ];
    for list in lists {
        let shown = rows(&browser, list).await.len();
        assert!(shown < 50, "{list} has more than one page");
        // The page leads to both.
        let offered =
            browser.script("return [...document.querySelectorAll('.take p a')].map(a => a.getAttribute('href'))").await;
        let offered: Vec<&str> = offered.as_array().unwrap().iter().map(|a| a.as_str().unwrap()).collect();
        assert!(
            offered.len() == 2 && offered.iter().all(|a| a.starts_with(list.split('?').next().unwrap())),
            "{list}: {offered:?}"
        );
        let csv = file(&desk, &cookie, list, "csv");
        let mut reader = csv::Reader::from_reader(csv.strip_prefix(b"\xEF\xBB\xBF").unwrap());
        let heads = reader.headers().unwrap().clone();
        let lines: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        // Letters that did not arrive stand above the mails that came back; they are in the list of letters.
        let extra = if list == "/queue/bounced" { shown - lines.len() } else { 0 };
        assert_eq!(lines.len() + extra, shown, "{list}");
        let book = file(&desk, &cookie, list, "xlsx");
        let mut book = calamine::open_workbook_from_rs::<calamine::Xlsx<_>, _>(Cursor::new(book)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(sheet.height(), lines.len() + 1, "{list}");
        assert_eq!(sheet.width(), heads.len(), "{list}");
        for (n, line) in lines.iter().enumerate() {
            for (column, cell) in line.iter().enumerate() {
                let told = match sheet.get((n + 1, column)) {
                    Some(Data::Float(number)) => number.to_string(),
                    Some(Data::String(text)) => text.clone(),
                    None | Some(Data::Empty) => String::new(),
                    other => panic!("{list}: {other:?}"),
                };
                assert_eq!(cell.trim_start_matches('\''), told, "{list}, line {n}");
            }
        }
    }
    let log = desk.run(&["log"]);
    assert!(log.contains("ana  downloaded: list requests") && log.contains("ana  downloaded: list to-review"), "{log}");
    let (head, page) = desk.ask("GET", "/requests?as=exe", &cookie, "");
    assert!(head.starts_with("HTTP/1.1 422") && page.contains("csv or xlsx"), "{head} {page}");
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_placed_or_classified_goes_on_to_the_next() {
    let desk = Desk::start(&[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let here = async || browser.client.current_url().await.unwrap().path().to_owned();
    let waiting = rows(&browser, "/queue/to-classify").await;
    assert!(waiting.len() > 1, "{waiting:?}");
    let bare = |href: &String| href.split('#').next().unwrap().to_owned();
    browser.go(&waiting[0]).await;
    browser.find("body[data-message]").await;
    browser.keys("C").await;
    let focused = browser.script("return document.activeElement.name").await;
    assert_eq!(focused, Value::from("next"));
    submits(&browser, "#classform button[name=next]").await;
    assert_eq!(here().await, bare(&waiting[1]));
    assert_eq!(rows(&browser, "/queue/to-classify").await.len(), waiting.len() - 1);

    // The last of a queue leads back to the list.
    let unplaced = rows(&browser, "/queue/unplaced").await;
    let last = unplaced.last().unwrap();
    browser.go(last).await;
    browser.find("body[data-message]").await;
    submits(&browser, "button[value='settled-next']").await;
    assert_eq!(here().await, "/queue/unplaced");
    assert_eq!(rows(&browser, "/queue/unplaced").await.len(), unplaced.len() - 1);
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_note_reaches_whoever_it_names_and_leaves_the_house_in_nothing() {
    let desk = Desk::start(&[]);
    let (ana, ben) = (Browser::start(&desk).await, Browser::start(&desk).await);
    ana.log_in("ana").await;
    ana.go("/request/TR-2019-0118").await;
    ana.find("#note-words").await.click().await.unwrap();
    ana.keys("Called the export office; they look again.\n@ben, please wait a week. <b>Not bold</b>").await;
    submits(&ana, "form[action$='/note'] button").await;
    ana.text("ol.notes .said", "@ben, please wait a week. <b>Not bold</b>").await;
    assert_eq!(ana.barriers().await, Vec::<String>::new());
    ana.picture("request-with-note").await;
    // An empty note is refused where it was written.
    ana.script("document.getElementById('note-words').required = false").await;
    ana.find("form[action$='/note'] button").await.click().await.unwrap();
    ana.text("form[action$='/note'] .refused", "empty").await;

    ben.log_in("ben").await;
    ben.text("#mentions", "ana on TR-2019-0118").await;
    ben.keys(ENTER).await;
    ben.text("ol.notes .said", "they look again").await;
    ben.go("/").await;
    ben.text("#mine-title .count", "0").await;
    ana.go("/").await;
    ana.text("#mine-title .count", "0").await;
    assert!(!desk.export().to_string().contains("look again"));
    let log = desk.run(&["log"]);
    assert!(log.contains("ana  note added: request TR-2019-0118"), "{log}");
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    ana.end().await.unwrap();
    ben.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_pieces_of_work_are_taken_put_off_and_settled_at_once() {
    let leaflet = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/desk/arabic/input.eml");
    let desk = Desk::start(&[leaflet]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let waiting = rows(&browser, "/queue/to-review").await.len();
    assert!(waiting > 2);
    // Nothing is chosen: the refusal stands beside the button.
    browser.find("#many button[value=take]").await.click().await.unwrap();
    browser.text("#many .refused", "tick its box").await;
    browser.find("#all").await.click().await.unwrap();
    submits(&browser, "#many button[value=take]").await;
    let mine = "return [...document.querySelectorAll('.work b')].filter(b => b.textContent === 'ana').length";
    assert_eq!(browser.script(mine).await.as_u64().unwrap(), waiting as u64);
    // Two by the keys, put off until a day.
    rows(&browser, "/queue/to-review").await;
    browser.keys("sjs").await;
    assert_eq!(browser.script("return document.querySelectorAll('.pick input[name=subject]:checked').length").await, 2);
    submits(&browser, "#many button[value=defer]").await;
    assert_eq!(rows(&browser, "/queue/to-review").await.len(), waiting - 2);
    assert_eq!(rows(&browser, "/queue/to-review?deferred=1").await.len(), waiting);
    // Given to nobody whom the archive knows.
    browser.find("#all").await.click().await.unwrap();
    browser.find("#many input[name=to]").await.send_keys("nobody").await.unwrap();
    browser.find("#many button[value=give]").await.click().await.unwrap();
    browser.text("#many .refused", "no person").await;

    // Requests that are late are taken at once too.
    let late = rows(&browser, "/queue/overdue").await.len();
    browser.find("#all").await.click().await.unwrap();
    submits(&browser, "#many button[value=take]").await;
    assert_eq!(browser.script(mine).await.as_u64().unwrap(), late as u64);

    // What needs no more is settled at once; the form takes one that is none of ours with words.
    let cookie = format!(
        "Cookie: {}\r\nOrigin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n",
        desk.cookie("ana"),
        desk.url
    );
    let (_, page) = desk.ask("GET", "/", &cookie, "");
    let csrf = page.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let documents = rows(&browser, "/queue/to-review?deferred=1").await;
    let subjects: String =
        documents.iter().map(|d| format!("&subject={}", d.trim_start_matches('/').replace('/', "+"))).collect();
    let (head, _) = desk.ask("POST", "/work/many", &cookie, &format!("csrf={csrf}&act=done{subjects}"));
    assert!(head.starts_with("HTTP/1.1 303"), "{head}");
    assert_eq!(rows(&browser, "/queue/to-review?deferred=1").await.len(), 0);
    let (head, page) = desk.ask("POST", "/work/many", &cookie, &format!("csrf={csrf}&act=done&subject=letter+L-1"));
    assert!(head.starts_with("HTTP/1.1 422") && page.contains("open it"), "{head}");
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_approves_letters_goes_on_to_the_next_that_they_may_approve() {
    let desk = Desk::start(&[]);
    let reference = |n: usize| ["TR-2020-0012", "TR-2020-0031"][n];
    let export = desk.export();
    let romania = export["messages"]
        .as_array()
        .unwrap()
        .iter()
        .find(|m| m["subject"].as_str().unwrap_or_default().contains("TR-2015-0412"));
    let romania = romania.unwrap()["sha256"].as_str().unwrap();
    desk.run(&["message", "place", romania, "TR-2015-0412"]);
    desk.run(&["message", "confirm", romania, "manufacturer", "delivery_date"]);
    // Two that ben may approve, and between them one that he drafted himself.
    desk.run(&["letter", "draft", "reminder", reference(0)]);
    let mut ben = std::process::Command::new(env!("CARGO_BIN_EXE_tracepost"));
    ben.arg("--archive").arg(&desk.archive).args([
        "--as",
        "ben",
        "letter",
        "draft",
        "thanks",
        "TR-2015-0412",
        "--message",
        romania,
    ]);
    assert!(ben.output().unwrap().status.success());
    desk.run(&["letter", "draft", "reminder", reference(1)]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ben").await;
    browser.reloaded("/queue/to-approve", "td.what a", "Reminder").await;
    browser.text("td.what a", "Reminder").await.click().await.unwrap();
    browser.find("body[data-ready]").await;
    let first = browser.client.current_url().await.unwrap().path().to_owned();
    browser.keys("A").await;
    assert_eq!(browser.script("return document.activeElement.value").await, "approve-next");
    submits(&browser, "button[value=approve-next]").await;
    let second = browser.client.current_url().await.unwrap().path().to_owned();
    assert!(second.starts_with("/letter/") && second != first, "{second}");
    browser.text("h1", "Reminder").await;
    submits(&browser, "button[value=approve-next]").await;
    assert_eq!(browser.client.current_url().await.unwrap().path(), "/queue/to-approve");
    browser.go(&first).await;
    browser.text(".facts-line", "approved by ben").await;
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_filter_is_saved_for_the_first_page_and_forgotten_again() {
    let desk = Desk::start(&[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let filter = "/requests?answered=no&sent=yes";
    let shown = rows(&browser, filter).await;
    browser.find(".take summary").await.click().await.unwrap();
    browser.find("#saved-name").await.send_keys("Unanswered <b>").await.unwrap();
    submits(&browser, ".take button").await;
    browser.text(".saved a", "Unanswered <b>").await.click().await.unwrap();
    browser.until("return location.pathname === '/requests' && document.body.dataset.ready === '1'").await;
    let again =
        browser.script("return [...document.querySelectorAll('a[data-row]')].map(a => a.getAttribute('href'))").await;
    let again: Vec<&str> = again.as_array().unwrap().iter().map(|a| a.as_str().unwrap()).collect();
    assert_eq!(again, shown);
    // It is one's own.
    let ben = Browser::start(&desk).await;
    ben.log_in("ben").await;
    assert_eq!(ben.script("return document.querySelectorAll('.saved').length").await, 0);
    ben.end().await.unwrap();
    browser.go("/").await;
    submits(&browser, ".saved button").await;
    assert_eq!(browser.script("return document.querySelectorAll('.saved').length").await, 0);
    browser.end().await.unwrap();
}
