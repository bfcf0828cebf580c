//! The review desk in a real browser. People log in, place messages, review with the keyboard alone, correct by
//! dragging, and classify. Every page is free of serious barriers and works at 400 %. Other tests check raw answers:
//! headers, origins, foreign bytes.

use std::fs;

use serde_json::Value;

use crate::browser::{Browser, Desk};

const ENTER: &str = "\u{E007}";
const CONTROL: &str = "\u{E009}";
const ESCAPE: &str = "\u{E00C}";

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn message<'a>(export: &'a Value, subject: &str) -> &'a Value {
    let found = list(export, "messages").iter().find(|m| m["subject"].as_str().unwrap_or_default().contains(subject));
    found.unwrap_or_else(|| panic!("no message {subject:?}"))
}

/// The address of the packing list of the demonstration, as the page of its message links to it.
fn packing_list(desk: &Desk) -> (String, usize) {
    let export = desk.export();
    let holds = |m: &&Value| list(m, "documents").iter().any(|d| d["document_type"] == "packing_list");
    let message = list(&export, "messages").iter().find(holds).expect("no packing list");
    let arrival = message["sha256"].as_str().unwrap().to_owned();
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    let (_, page) = desk.ask("GET", &format!("/message/{arrival}"), &cookie, "");
    let row = page.split("<tr>").find(|r| r.contains("Packing list,")).expect(&page);
    let n = row.split(&format!("/document/{arrival}/")).nth(1).unwrap();
    (arrival, n.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_one_time_password_opens_the_door_once_and_wrong_ones_do_not() {
    let desk = Desk::start(&[]);
    let told = desk.run(&["user", "add", "cora"]);
    let once = told.split("one-time password: ").nth(1).unwrap().trim().to_owned();
    let browser = Browser::start(&desk).await;
    // Whoever is not logged in is sent to the log-in, and back to where they wanted to go.
    browser.go("/queue/unplaced").await;
    browser.find("#name").await.send_keys("cora").await.unwrap();
    browser.find("#password").await.send_keys("not it at all").await.unwrap();
    browser.keys(ENTER).await;
    browser.text(".fault", "do not match").await;
    browser.find("#password").await.send_keys(&format!("{once}{ENTER}")).await.unwrap();
    browser.text("h1", "Your own password").await;
    // No way around it.
    browser.go("/queue/unplaced").await;
    browser.text("h1", "Your own password").await;
    let set = async |new: &str| {
        browser.find("#current").await.send_keys(&once).await.unwrap();
        browser.find("#new").await.send_keys(new).await.unwrap();
        browser.find("#again").await.send_keys(&format!("{new}{ENTER}")).await.unwrap();
    };
    set("my name is cora").await;
    browser.text(".fault", "must not contain your own name").await;
    set("a heron in the reeds").await;
    browser.text("h1", "Today").await;
    // Logged out, the one-time password is worth nothing.
    browser.find(".me button").await.click().await.unwrap();
    browser.find("#name").await.send_keys("cora").await.unwrap();
    browser.find("#password").await.send_keys(&format!("{once}{ENTER}")).await.unwrap();
    browser.text(".fault", "do not match").await;
    let log = desk.run(&["log"]);
    assert!(
        log.contains("user added") && log.contains("logged in") && log.contains("password set") && !log.contains(&once),
        "{log}"
    );
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unplaced_mail_is_placed_and_a_response_classified() {
    let desk = Desk::start(&[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;

    // Unplaced, with the keyboard: the first queue is in focus, Enter opens it and its first mail.
    browser.find("body[data-ready]").await;
    browser.keys(ENTER).await;
    browser.text("h1", "Unplaced").await;
    browser.find("body[data-ready]").await;
    browser.keys(ENTER).await;
    browser.find("#placer").await;
    browser.find("body[data-message]").await;
    browser.keys("p").await;
    // Look-alikes are forgiven: O for 0.
    browser.keys("TR-2O15-O4").await;
    browser.text("#found li", "TR-2015-0412").await;
    browser.keys(&format!("\u{E015}{ENTER}")).await;
    browser.text(".proposal .mark", "confirmed by ana").await;
    let placed = desk.export();
    let mail = list(&placed, "messages").iter().find(|m| m["kind"] == "unrelated").unwrap();
    assert_eq!(list(mail, "requests")[0]["reference"], "TR-2015-0412");
    // It has left the queue.
    browser.go("/queue/unplaced").await;
    browser.text(".nothing", "Nothing waits here").await;

    // A proposal is taken back with n: the link is gone from what other programs see, and the mail waits again.
    let belgium = message(&placed, "TR-2015-0398");
    browser.go(&format!("/message/{}", belgium["sha256"].as_str().unwrap())).await;
    browser.find(".proposal").await;
    browser.find("body[data-ready]").await;
    browser.keys("n").await;
    browser.text(".proposal .mark", "rejected by ana").await;
    let after = desk.export();
    assert_eq!(list(message(&after, "TR-2015-0398"), "requests").len(), list(belgium, "requests").len() - 1);

    // Class and factors: a class at odds with its factors is pointed out before it is set.
    browser.go("/queue/to-classify").await;
    browser.find("tbody a[data-row]").await.click().await.unwrap();
    browser.find("#classform").await;
    browser.find("body[data-message]").await;
    browser.script("document.querySelector('#classform input[value=expansive]').click()").await;
    browser.text("#warn", "do not agree").await;
    browser
        .script("document.querySelectorAll('#classform [data-supports]').forEach(b => { if (!b.checked) b.click(); })")
        .await;
    browser.until("return document.getElementById('warn').hidden").await;
    browser.find("#classform .main").await.click().await.unwrap();
    browser.text("#class .mark", "expansive, set by ana").await;
    let classes: Vec<_> = list(&desk.export(), "messages").iter().map(|m| m["response"]["class"].clone()).collect();
    assert!(classes.contains(&"expansive".into()), "{classes:?}");
    browser.end().await.unwrap();
}

/// `Enter` for each open value, and no other key.
async fn accept_all(browser: &Browser, open: u64) {
    for left in (0..open).rev() {
        // An Enter in the same moment as the last one is none.
        browser.until("return performance.now() - Number(document.getElementById('doc').dataset.moved) > 160").await;
        browser.keys(ENTER).await;
        browser.until(&format!("return document.getElementById('open').textContent === '{left}'")).await;
        browser.until("return !document.querySelector('[aria-busy]')").await;
    }
    browser.until("return document.querySelectorAll('.open[data-field], .open[data-line]').length === 0").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_of_more_than_twelve_fields_takes_one_keystroke_a_field() {
    let form = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents/bill_of_lading/english_boxes/input.pdf");
    let desk = Desk::start(&[form]);
    let export = desk.export();
    let is_it = |d: &&Value| d["document_type"] == "bill_of_lading";
    let arrival = list(&export, "documents").iter().find(is_it).expect("the form")["sha256"].as_str().unwrap();
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go(&format!("/document/{arrival}/0")).await;
    browser.find("#doc[data-ready]").await;
    let open = browser.script("return document.querySelectorAll('.open[data-field], .open[data-line]').length").await;
    let open = open.as_u64().unwrap();
    assert!(open >= 12, "{open} open values");
    accept_all(&browser, open).await;
    browser.keys(&format!("{CONTROL}{ENTER}")).await;
    browser.until(&format!("return !location.pathname.includes('/document/{arrival}')")).await;
    let rulings = desk.run(&["log"]).matches("field confirmed").count();
    assert!(rulings >= 12, "{rulings}");
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_scanned_packing_list_is_reviewed_with_the_keyboard_alone() {
    let desk = Desk::start(&[]);
    let (arrival, n) = packing_list(&desk);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go(&format!("/document/{arrival}/{n}")).await;
    browser.find("#doc[data-ready]").await;
    // The page was drawn by us, and the box of the field in focus is lit and in view.
    browser.until("return [...document.querySelectorAll('#sheets image')].length > 0 && !!document.querySelector('.boxes .lit')").await;
    let fields = browser.script("return document.querySelectorAll('[data-field].open').length").await.as_u64().unwrap();
    let lines = browser.script("return document.querySelectorAll('[data-line].open').length").await.as_u64().unwrap();
    assert!(fields >= 3 && lines >= 1, "{fields} fields, {lines} lines");
    accept_all(&browser, fields + lines).await;
    browser.keys(&format!("{CONTROL}{ENTER}")).await;
    browser.until(&format!("return !location.pathname.includes('/document/{arrival}/{n}')")).await;
    let export = desk.export();
    let reviewed = list(&export, "messages")
        .iter()
        .flat_map(|m| list(m, "documents"))
        .find(|d| d["document_type"] == "packing_list");
    let standings: Vec<_> = list(reviewed.unwrap(), "fields").iter().map(|f| f["standing"].clone()).collect();
    assert!(standings.iter().all(|s| s == "confirmed"), "{standings:?}");
    assert!(desk.run(&["log"]).contains("document reviewed"));
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_value_is_corrected_by_dragging_and_nothing_typed_is_lost() {
    let desk = Desk::start(&[]);
    let (arrival, n) = packing_list(&desk);
    let (browser, other) = (Browser::start(&desk).await, Browser::start(&desk).await);
    browser.log_in("ana").await;
    browser.go(&format!("/document/{arrival}/{n}")).await;
    browser.find("#doc[data-ready]").await;

    // Somebody else opens it: both are told.
    other.log_in("ben").await;
    other.go(&format!("/document/{arrival}/{n}")).await;
    other.text("#others", "ana also has this document open").await;
    browser.text("#others", "ben also has this document open").await;

    // A drag over the box of another value fills the field one is in.
    let field = "document.querySelector('[data-name=consignee] input[name=value]')";
    browser.script(&format!("{field}.focus()")).await;
    let target = "const box = document.querySelector('[data-name=consignor]'); \
                  const rect = document.querySelector(`rect[data-for=\"${box.id}\"]`); \
                  rect.scrollIntoView({ block: 'center' }); const r = rect.getBoundingClientRect(); \
                  return [r.left - 3, r.top - 3, r.right + 3, r.bottom + 3, box.querySelector('input[name=value]').value]";
    let target = browser.script(target).await;
    let at = |i: usize| target[i].as_f64().unwrap();
    browser.drag((at(0), at(1)), (at(2), at(3))).await;
    let consignor = target[4].as_str().unwrap();
    let first = consignor.split_whitespace().next().unwrap();
    browser.until(&format!("return {field}.value.includes({first:?})")).await;

    // A reload and an Escape lose nothing.
    browser.keys(ESCAPE).await;
    browser.until("return document.activeElement === document.body").await;
    let kept = browser.script(&format!("return {field}.value")).await;
    browser.go(&format!("/document/{arrival}/{n}?tab=text")).await;
    browser.go(&format!("/document/{arrival}/{n}")).await;
    browser.find("#doc[data-ready]").await;
    assert_eq!(browser.script(&format!("return {field}.value")).await, kept);

    // Enter takes it: a new field, read by a person, with the box it was dragged from; the machine's stays beside it.
    browser.script(&format!("{field}.focus()")).await;
    browser.keys(ENTER).await;
    browser.text("[data-name=consignee] .mark", "confirmed by ana").await;
    let export = desk.export();
    let packing_list = list(&export, "messages")
        .iter()
        .flat_map(|m| list(m, "documents"))
        .find(|d| d["document_type"] == "packing_list")
        .unwrap();
    let consignee = list(packing_list, "fields").iter().find(|f| f["name"] == "consignee").unwrap();
    assert!(consignee["value"].as_str().unwrap().contains(first) && consignee["box"].is_array(), "{consignee}");
    assert_eq!(consignee["standing"], "confirmed");
    // The chain of custody is of what a person says, and of what the machine says again once that is undone.
    let receivers = |export: &Value| {
        let message = list(export, "messages").iter().find(|m| m["sha256"] == arrival.as_str()).unwrap();
        let shown =
            |t: &&Value| list(t, "shown_by").iter().any(|s| s[0] == packing_list["sha256"] && s[1] == "consignee");
        list(message, "transfers")
            .iter()
            .filter(shown)
            .map(|t| t["to"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let receivers_now = receivers(&export);
    assert!(!receivers_now.is_empty() && receivers_now.iter().all(|to| to.contains(first)), "{receivers_now:?}");

    // Whoever decides on what has changed meanwhile is told, and nothing is overwritten.
    other.script(&format!("{field}.focus()")).await;
    other.keys(ENTER).await;
    other.text("[data-name=consignee] .wrong", "ana").await;
    // And what is another's cannot be undone; one's own can.
    browser.keys(ESCAPE).await;
    browser.keys("u").await;
    browser.text("[data-name=consignee] .mark", "machine").await;
    let log = desk.run(&["log"]);
    assert!(log.contains("field corrected") && log.contains("decision undone"), "{log}");
    let receivers_now = receivers(&desk.export());
    assert!(!receivers_now.is_empty() && !receivers_now.iter().any(|to| to.contains(first)), "{receivers_now:?}");

    // A value may be absent, in four ways, each by name.
    browser.find("#doc[data-ready]").await;
    browser.find("[data-name=consignee] select").await.select_by_value("unreadable").await.unwrap();
    browser.script(&format!("{field}.focus()")).await;
    browser.keys(ENTER).await;
    browser.text("[data-name=consignee] .mark", "confirmed by ana").await;
    let absent = desk.export();
    let packing_list = list(&absent, "messages")
        .iter()
        .flat_map(|m| list(m, "documents"))
        .find(|d| d["document_type"] == "packing_list")
        .unwrap();
    assert!(
        list(packing_list, "fields").iter().any(|f| f["name"] == "consignee" && f["absent"] == "unreadable"),
        "{packing_list}"
    );
    other.end().await.unwrap();
    browser.end().await.unwrap();
}

/// The values of that name on the packing list, as the export has them.
fn packed(export: &Value, name: &str) -> Vec<Value> {
    let mut papers = list(export, "messages").iter().flat_map(|m| list(m, "documents"));
    let packing_list = papers.find(|d| d["document_type"] == "packing_list").unwrap();
    list(packing_list, "fields").iter().filter(|f| f["name"] == name).cloned().collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_value_is_corrected_by_typing_alone_and_keeps_its_place() {
    let desk = Desk::start(&[]);
    let (arrival, n) = packing_list(&desk);
    let machine = packed(&desk.export(), "consignee").remove(0);
    assert!(machine["box"].is_array(), "{machine}");
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go(&format!("/document/{arrival}/{n}")).await;
    browser.find("#doc[data-ready]").await;

    // Typed over what the machine read: the words are the person's, the place is where the machine had looked.
    let field = "document.querySelector('[data-name=consignee] input[name=value]')";
    browser.script(&format!("{field}.focus(); {field}.select()")).await;
    browser.keys(&format!("Harbour Police of Port  Sol{ENTER}")).await;
    browser.text("[data-name=consignee] .mark", "confirmed by ana").await;
    let wrong = browser.script("return [...document.querySelectorAll('.wrong')].filter(w => !w.hidden).length").await;
    assert_eq!(wrong, 0);
    let typed = packed(&desk.export(), "consignee").remove(0);
    assert_eq!((&typed["value"], &typed["standing"]), (&"Harbour Police of Port Sol".into(), &"confirmed".into()));
    for part in ["page", "box", "span"] {
        assert_eq!(typed[part], machine[part], "{part}: {typed}");
    }
    // Typed once more over one's own.
    browser.script(&format!("{field}.focus(); {field}.select()")).await;
    browser.keys(&format!("Harbour Police{ENTER}")).await;
    browser.until(&format!("return {field}.dataset.was === 'Harbour Police'")).await;
    assert_eq!(packed(&desk.export(), "consignee")[0]["value"], "Harbour Police");

    // A cell of the goods is typed into as well.
    let cell = "document.querySelector('[data-line] input[name=quantity]')";
    browser.script(&format!("{cell}.focus(); {cell}.select()")).await;
    browser.keys(&format!("12.5{ENTER}")).await;
    browser.text("[data-line] .mark", "confirmed by ana").await;
    assert_eq!(browser.script(&format!("return {cell}.value")).await, "12.5");

    // A value that the machine did not find is typed in: it stands on no place of the page.
    browser.script("document.querySelector('details.add').open = true").await;
    browser.find("#addname").await.select_by_value("vessel").await.unwrap();
    browser.find("#addvalue").await.send_keys(&format!("MV Specimen{ENTER}")).await.unwrap();
    browser.text("[data-name=vessel] .mark", "confirmed by ana").await;
    let added = packed(&desk.export(), "vessel").into_iter().find(|f| f["value"] == "MV Specimen").unwrap();
    assert!(added["box"].is_null() && added["standing"] == "confirmed", "{added}");
    // It is corrected by typing, although it has no place.
    let field = "document.querySelector('[data-name=vessel] input[name=value]')";
    browser.script(&format!("{field}.focus(); {field}.select()")).await;
    browser.keys(&format!("MV Sample{ENTER}")).await;
    browser.until(&format!("return {field}.dataset.was === 'MV Sample'")).await;
    assert!(packed(&desk.export(), "vessel").iter().any(|f| f["value"] == "MV Sample" && f["box"].is_null()));
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    browser.end().await.unwrap();
}

/// What a program that parses would say; no page may.
const PARSERS: &[&str] =
    &["deserialize", "integer", "parse ", "missing field", "duplicate", "unknown variant", "boundary"];

#[test]
fn a_form_with_an_empty_place_is_taken_and_one_that_does_not_fit_is_told_in_words() {
    let desk = Desk::start(&[]);
    let (arrival, n) = packing_list(&desk);
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    let paper = format!("/document/{arrival}/{n}");
    let (_, page) = desk.ask("GET", &paper, &cookie, "");
    let between =
        |text: &str, from: &str, to: &str| text.split(from).nth(1).unwrap().split(to).next().unwrap().to_owned();
    let csrf = between(&page, "name=\"csrf\" content=\"", "\"");
    let row = page.split("<li class=\"field").find(|r| r.contains("data-name=\"consignee\"")).unwrap();
    let action = between(row, "action=\"", "\"");
    let was = between(row, "name=\"was\" value=\"", "\"").replace("&#38;", "&").replace("&#39;", "'");
    let was: String = was.bytes().map(|b| format!("%{b:02X}")).collect();
    let head = format!("{cookie}Origin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n", desk.url);
    let events = || desk.run(&["log"]).lines().count();

    // What does not fit is told by name, to a person and to a script, and nothing is changed.
    let correct = |place: &str| format!("csrf={csrf}&act=correct&was={was}&value=Harbour+Police&{place}");
    let before = events();
    let refused = [
        (action.as_str(), correct("page=two&rect=&span=&raw="), "&#34;page&#34;"),
        (action.as_str(), format!("csrf={csrf}&act=choose&was={was}&candidate=best"), "&#34;candidate&#34;"),
        (action.as_str(), format!("csrf={csrf}&was={was}"), "&#34;act&#34;"),
        (action.as_str(), "act=accept".to_owned(), "&#34;csrf&#34;"),
        (&format!("{paper}/line/0"), format!("csrf={csrf}"), "&#34;act&#34;"),
        (&format!("/message/{arrival}/place"), format!("csrf={csrf}"), "field &#34;"),
    ];
    for (path, body, told) in &refused {
        for script in ["", "X-Desk: 1\r\n"] {
            let (status, page) = desk.ask("POST", path, &format!("{head}{script}"), body);
            assert!(status.starts_with("HTTP/1.1 422") && page.contains(told), "{path} {body}: {status} {page}");
            assert!(page.contains("nothing was changed") && !PARSERS.iter().any(|p| page.contains(p)), "{page}");
        }
    }
    for (path, status) in [
        ("/messages?from=two", "HTTP/1.1 422"),
        ("/queue/to-review?from=-1", "HTTP/1.1 422"),
        (&format!("/document/{arrival}/two"), "HTTP/1.1 404"),
        (&format!("/page/{arrival}/{n}/1/wide"), "HTTP/1.1 404"),
    ] {
        let (found, page) = desk.ask("GET", path, &cookie, "");
        assert!(found.starts_with(status) && page.contains("<html"), "{path}: {found} {page}");
        assert!(!PARSERS.iter().any(|p| page.contains(p)), "{path}: {page}");
    }
    for (path, kind) in
        [(action.as_str(), "application/json"), ("/upload", "multipart/form-data"), ("/upload", "text/plain")]
    {
        let head = format!("{cookie}Origin: {}\r\nContent-Type: {kind}\r\n", desk.url);
        let (_, page) = desk.ask("POST", path, &head, "{}");
        assert!(page.contains("no form of this desk") && !PARSERS.iter().any(|p| page.contains(p)), "{path}: {page}");
    }
    assert_eq!(events(), before);

    // An empty place is none: the machine's is kept.
    let machine = packed(&desk.export(), "consignee").remove(0);
    let (status, page) = desk.ask("POST", &action, &head, &correct("page=&rect=&span=&raw=&absent=&candidate="));
    assert!(status.starts_with("HTTP/1.1 303"), "{status}{page}");
    let typed = packed(&desk.export(), "consignee").remove(0);
    assert_eq!((&typed["value"], &typed["box"]), (&"Harbour Police".into(), &machine["box"]));
    let body = format!("csrf={csrf}&name=vessel&value=MV+Specimen&page=&rect=&span=&raw=");
    let (status, page) = desk.ask("POST", &format!("{paper}/field"), &head, &body);
    assert!(status.starts_with("HTTP/1.1 303"), "{status}{page}");
    assert!(packed(&desk.export(), "vessel").iter().any(|f| f["value"] == "MV Specimen" && f["box"].is_null()));
}

/// Chooses an option and presses a button of a form, as a script would: what is tested is what the server makes of it.
async fn submit(browser: &Browser, form: &str, fields: &[(&str, &str)], button: &str) {
    let fill: String =
        fields.iter().map(|(name, value)| format!("form.elements[{name:?}].value = {value:?}; ")).collect();
    browser.find(form).await;
    browser
        .script(&format!(
            "const form = document.querySelector({form:?}); {fill} form.querySelector({button:?}).click()"
        ))
        .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_is_drafted_by_one_and_approved_by_another_and_a_right_of_reply_text_is_locked() {
    let desk = Desk::start(&[]);
    let romania = message(&desk.export(), "TR-2015-0412")["sha256"].as_str().unwrap().to_owned();
    desk.run(&["message", "place", &romania, "TR-2015-0412"]);
    desk.run(&["message", "confirm", &romania, "manufacturer", "delivery_date"]);
    let (ana, ben) = (Browser::start(&desk).await, Browser::start(&desk).await);
    ana.log_in("ana").await;
    ben.log_in("ben").await;

    // Ana drafts the thanks for the answer; the pages are those that will be printed. She cannot approve them.
    ana.go("/request/TR-2015-0412").await;
    submit(&ana, "form[action='/letters']", &[("kind", "thanks"), ("received", &romania)], "button").await;
    ana.text(".note", "Somebody else must approve it").await;
    ana.until("const i = document.querySelector('.sheet img'); return !!i && i.complete && i.naturalWidth > 500").await;
    assert_eq!(ana.script("return document.querySelectorAll('button[value=approve]').length").await, 0);
    let letter = ana.client.current_url().await.unwrap().path().to_owned();
    // She adds a paragraph; what differs from the template is shown to whoever approves.
    ana.script("const t = document.querySelector('#body'); t.value += '\\n\\nA colleague will call on 4711.'; document.querySelector('button[value=edit]').click()")
        .await;
    ana.text("#differs-title", "What differs from the template").await;
    ana.text(".changes ins", "A colleague will call on 4711.").await;
    ana.text(".note.doubt", "no confirmed fact carries \"4711\"").await;
    ana.picture("letter").await;
    // Ben finds it in his queue and approves it; Ana notes how it went.
    ben.reloaded("/queue/to-approve", "td.what a", "Thanks").await;
    ben.text("td.what a", "Thanks").await.click().await.unwrap();
    ben.text(".changes ins", "A colleague will call on 4711.").await;
    ben.find("button[value=approve]").await.click().await.unwrap();
    ben.text(".facts-line", "approved by ben").await;
    ana.go(&letter).await;
    submit(
        &ana,
        "details form",
        &[("how", "posted"), ("day", "2026-01-02"), ("why", "registered, RR123456785BE")],
        "button[value=hand]",
    )
    .await;
    ana.text(".facts-line .mark", "sent").await;
    ana.text("section", "RR123456785BE").await;

    // The right-of-reply text: drafted from confirmed values, put to its party, commented on, changed, agreed, locked.
    ana.go(&format!("/message/{romania}")).await;
    submit(&ana, "form[action$='/reply']", &[], "button").await;
    ana.text("h1", "Right of reply").await;
    let text = ana.client.current_url().await.unwrap().path().to_owned();
    submit(&ana, "form:has(button[value=propose])", &[], "button").await;
    ana.until(&format!("return location.pathname !== {text:?}")).await;
    ana.go(&text).await;
    let comment = [("statement", "1"), ("text", "it is Uzina Mecanică Cugir S.A."), ("source", "note verbale 14/1")];
    submit(&ana, "form:has(button[value=comment])", &comment, "button").await;
    ana.text("blockquote", "Uzina Mecanică Cugir S.A.").await;
    let before = ana.script("return document.getElementById('text').value").await;
    let new = format!("{} Curly ’ and tpyo.", before.as_str().unwrap());
    submit(&ana, "form:has(button[value=revise])", &[("text", &new), ("why", "their comment")], "button").await;
    ana.text("ins", "tpyo").await;
    ana.picture("right of reply").await;
    submit(&ana, "form:has(button[value=answered])", &[("why", "version 2 has it")], "button[value=answered]").await;
    ana.text("blockquote", "answered by ana: version 2 has it").await;
    submit(&ana, "form:has(button[value=propose])", &[], "button").await;
    ana.until(&format!("return location.pathname !== {text:?}")).await;
    let proposal = ana.client.current_url().await.unwrap().path().to_owned();
    // Nobody can have agreed to what was not handed over. So it is approved by Ben, and posted.
    ana.go(&text).await;
    ana.text("#unlocked", "version 2 was not handed over").await;
    ben.go(&proposal).await;
    ben.find("button[value=approve]").await.click().await.unwrap();
    ben.text(".facts-line", "approved by ben").await;
    // The form proposes today.
    let posted = [("how", "posted"), ("why", "registered")];
    submit(&ben, "details form", &posted, "button[value=hand]").await;
    ben.text(".facts-line .mark", "sent").await;
    ana.go(&text).await;
    submit(&ana, "form:has(button[value=agree])", &[("why", "note verbale 14/2")], "button").await;
    ana.text(".facts-line", "agreed").await;
    // She wrote it: Ben locks it, and says which version he locks.
    ana.text("#unlocked", "ana wrote version 1, so somebody else must lock it").await;
    assert_eq!(ana.barriers().await, Vec::<String>::new());
    ben.go(&text).await;
    ben.text("#locking", "version 2").await;
    assert_eq!(ben.barriers().await, Vec::<String>::new());
    ben.picture("right of reply to be locked").await;
    ben.find("#locking input[type=checkbox]").await.click().await.unwrap();
    ben.find("#locking button").await.click().await.unwrap();
    ben.text(".stamp", "LOCKED").await;
    ana.go(&text).await;
    ana.text(".stamp", "LOCKED").await;
    assert_eq!(ana.barriers().await, Vec::<String>::new());
    ana.picture("right of reply locked").await;
    let shown = ana.script("return document.querySelector('.letter.locked').textContent").await;
    let id = text.rsplit('/').next().unwrap();
    assert_eq!(shown.as_str().unwrap(), desk.run(&["quote", id]), "the page shows the locked bytes");
    ana.go("/request/TR-2015-0412").await;
    ana.text(".sealed", "LOCKED").await;
    assert_eq!(ana.barriers().await, Vec::<String>::new());
    ana.picture("request with letters").await;
    ana.go(&letter).await;
    ana.find(".sheet img").await;
    assert_eq!(ana.barriers().await, Vec::<String>::new());
    ana.end().await.unwrap();
    ben.end().await.unwrap();
}

/// What is amiss on these pages: barriers, in light and in dark colours; what is too wide, too narrow or unused on windows of many sizes.
async fn walk(browser: &Browser, pages: &[String]) -> Vec<String> {
    let mut amiss = Vec::new();
    for page in pages {
        browser.go(page).await;
        browser.find("h1").await;
        amiss.extend(browser.barriers().await.into_iter().map(|b| format!("{page}: {b}")));
        browser.picture(page).await;
        browser.dark(true).await;
        amiss.extend(browser.barriers().await.into_iter().map(|b| format!("{page}, dark: {b}")));
        browser.picture(&format!("{page} dark")).await;
        browser.dark(false).await;
        // Nothing but tables scrolls sideways: at 400 %, on a phone, at 200 %, at 1280 by 720, and on a wide screen, which is used.
        for (width, height) in
            [(320, 180), (390, 844), (640, 360), (2560, 1440), (1280, 720), (1920, 1080), (1366, 768)]
        {
            browser.window(width, height).await;
            let over = browser
                .script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .await;
            if over.as_i64().unwrap() > 0 {
                amiss.push(format!("{page}: {over} pixels too wide at {width} x {height}"));
            }
            // No word of a list stands one letter a line.
            let thin = browser
                .script(
                    "return [...document.querySelectorAll('.rows td')].filter(t => t.offsetParent && t.textContent.trim().length > 4 \
                     && t.getBoundingClientRect().width < 40).map(t => t.textContent.trim().slice(0, 40))",
                )
                .await;
            if !thin.as_array().unwrap().is_empty() {
                amiss.push(format!("{page}: columns too narrow at {width} x {height}: {thin}"));
            }
            if matches!(width, 390 | 1920) {
                browser.picture(&format!("{page} {width}")).await;
            }
            let unused = "const m = document.getElementById('main'); return m ? innerWidth - m.getBoundingClientRect().width : 0";
            let unused = browser.script(unused).await.as_f64().unwrap();
            if unused > 40.0 {
                amiss.push(format!("{page}: {unused} pixels unused at {width} x {height}"));
            }
        }
    }
    amiss
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_is_free_of_barriers_and_usable_on_a_small_screen_and_at_400_percent() {
    // An Arabic letter, to see it from right to left.
    let arabic = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/desk/arabic/input.eml");
    let desk = Desk::start(&[arabic]);
    let export = desk.export();
    let (arrival, n) = packing_list(&desk);
    let mail = message(&export, "2019/118")["sha256"].as_str().unwrap().to_owned();
    let right_to_left = message(&export, "طلب")["sha256"].as_str().unwrap().to_owned();
    let item = list(&export, "messages")
        .iter()
        .flat_map(|m| list(m, "documents"))
        .flat_map(|d| list(d, "links"))
        .next()
        .unwrap();
    let item = item["item"].as_str().unwrap();
    let pages = [
        "/".to_owned(),
        "/queue/unplaced".to_owned(),
        "/queue/to-review".to_owned(),
        "/queue/to-classify".to_owned(),
        "/queue/bounced".to_owned(),
        "/queue/to-approve".to_owned(),
        "/queue/answered".to_owned(),
        "/queue/overdue".to_owned(),
        "/queue/lock-date".to_owned(),
        "/queue/on-paper".to_owned(),
        "/queue/others".to_owned(),
        "/queue/unread".to_owned(),
        "/queue/to-note".to_owned(),
        "/letters".to_owned(),
        format!("/message/{mail}"),
        format!("/message/{mail}?tab=headers"),
        format!("/message/{mail}?tab=raw"),
        format!("/message/{right_to_left}"),
        format!("/document/{arrival}/{n}"),
        format!("/document/{arrival}/{n}?tab=text"),
        "/requests".to_owned(),
        "/request/TR-2019-0118".to_owned(),
        format!("/item/{item}"),
        "/messages".to_owned(),
        "/overview".to_owned(),
        "/coverage".to_owned(),
        "/terms".to_owned(),
        "/upload".to_owned(),
        "/settings".to_owned(),
        "/search?q=girsan".to_owned(),
        "/password".to_owned(),
        "/no-such-page".to_owned(),
    ];
    let browser = Browser::start(&desk).await;
    let mut amiss = Vec::new();
    browser.go("/login").await;
    browser.picture("log in").await;
    amiss.extend(browser.barriers().await.into_iter().map(|b| format!("/login: {b}")));
    browser.log_in("ana").await;
    amiss.extend(walk(&browser, &pages).await);
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
    // From right to left: the text begins at the right edge.
    browser.go(&format!("/message/{right_to_left}")).await;
    let direction = browser.script("return getComputedStyle(document.querySelector('.letter')).direction").await;
    assert_eq!(direction, "rtl");
    // What is in a box beside what a browser does not show is seen there.
    browser.go("/search?q=list%E2%80%AEfdp.txt").await;
    let wide = browser.script("return document.querySelector('.odd-sign').getBoundingClientRect().width").await;
    assert!(wide.as_f64().unwrap() > 60.0, "{wide}");
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_forms_of_the_register_and_the_settings_are_free_of_barriers_and_usable_on_every_screen() {
    let desk = Desk::start(&[]);
    let export = desk.export();
    let item = list(&export, "messages").iter().flat_map(|m| list(m, "documents")).flat_map(|d| list(d, "links"));
    let item = item.map(|l| l["item"].as_str().unwrap().to_owned()).next().unwrap();
    let fixed = [
        "/register",
        "/register?tab=parties",
        "/register?tab=requests",
        "/register/item",
        "/register/party",
        "/register/request",
        "/register/spreadsheet",
        "/deletions",
        "/settings/house",
        "/settings/pictures",
        "/settings/deadlines",
        "/settings/holidays",
        "/settings/keeping",
        "/settings/sending",
        "/settings/mailboxes",
        "/settings/mailbox?name=office&kind=imap",
        "/settings/mailbox?name=office&kind=scans",
        "/settings/templates",
        "/settings/template/reminder/en.hbs",
        "/settings/users",
    ];
    let mut pages: Vec<String> = fixed.into_iter().map(str::to_owned).collect();
    pages.push(format!("/register/item/{item}"));
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let amiss = walk(&browser, &pages).await;
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
    browser.end().await.unwrap();
}

#[test]
fn every_answer_is_guarded_and_foreign_bytes_are_downloads_only() {
    let desk = Desk::start(&[]);
    let (arrival, n) = packing_list(&desk);
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    let (_, page) = desk.ask("GET", "/", &cookie, "");
    let csrf = page.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let form = "Content-Type: application/x-www-form-urlencoded\r\n";
    let origin = format!("Origin: {}\r\n", desk.url);

    // Also what is not there, what may not be asked that way, what is refused, and a download.
    let (picture, file) = (format!("/page/{arrival}/{n}/1/1000"), format!("/document/{arrival}/{n}/file"));
    let paths = [
        "/",
        "/login",
        "/nowhere",
        "/static/x/y",
        &picture,
        &file,
        "/overview",
        "/coverage",
        "/terms",
        "/logout",
        "/message/abc",
        "/photo/x/0/7",
    ];
    for path in paths {
        let (head, _) = desk.ask("GET", path, &cookie, "");
        let head = head.to_lowercase();
        let policy = head.lines().find(|l| l.starts_with("content-security-policy:")).expect(path);
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        for line in ["x-content-type-options: nosniff", "x-frame-options: deny", "referrer-policy: same-origin"] {
            assert!(head.contains(line), "{path}: {head}");
        }
    }
    // A page is a PNG of our own; what the sender sent comes as a download of no type that a browser shows.
    let (head, _) = desk.ask("GET", &format!("/page/{arrival}/{n}/1/1000"), &cookie, "");
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("content-type: image/png"), "{head}");
    for path in [format!("/document/{arrival}/{n}/file"), format!("/message/{arrival}/raw")] {
        let (head, _) = desk.ask("GET", &path, &cookie, "");
        assert!(head.starts_with("HTTP/1.1 200") && head.contains("application/octet-stream"), "{head}");
        assert!(head.contains("content-disposition: attachment"), "{head}");
    }

    // Who is not logged in sees nothing; a script is told so and keeps what was typed.
    let (head, _) = desk.ask("GET", "/overview", "", "");
    assert!(head.starts_with("HTTP/1.1 303") && head.contains("/login?back=/overview"), "{head}");
    let (head, body) =
        desk.ask("POST", &format!("/document/{arrival}/{n}/draft"), &format!("{origin}{form}X-Desk: 1\r\n"), "");
    assert!(head.starts_with("HTTP/1.1 401") && body.contains("what you typed is kept"), "{head}{body}");

    // Another site's form, a form without our token, another host's name: refused, nothing changed.
    let before = desk.run(&["log"]).lines().count();
    let kind = format!("/message/{arrival}/kind");
    let body = format!("csrf={csrf}&kind=unrelated");
    let elsewhere = "Origin: https://elsewhere.example\r\n";
    let refused = [
        desk.ask("POST", &kind, &format!("{cookie}{form}{elsewhere}"), &body),
        desk.ask("POST", &kind, &format!("{cookie}{form}"), &body),
        desk.ask("POST", &kind, &format!("{cookie}{form}{origin}Sec-Fetch-Site: cross-site\r\n"), &body),
        desk.ask("POST", &kind, &format!("{cookie}{form}{origin}"), "csrf=0000&kind=unrelated"),
        desk.ask("GET", "/", &format!("{cookie}Host: elsewhere.example\r\n"), ""),
    ];
    for (head, body) in refused {
        assert!(head.starts_with("HTTP/1.1 403"), "{head}{body}");
    }
    assert_eq!(desk.run(&["log"]).lines().count(), before);
    let (head, _) = desk.ask("POST", &kind, &format!("{cookie}{form}{origin}"), &body);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}");

    // Only this machine: another address is refused before anything is served.
    let ran = std::process::Command::new(env!("CARGO_BIN_EXE_tracepost"))
        .arg("--archive")
        .arg(&desk.archive)
        .args(["serve", "--listen", "0.0.0.0:0"])
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&ran.stderr).contains("127.0.0.1"));
}

#[test]
fn an_answer_on_paper_is_taken_in_with_who_brought_it() {
    let desk = Desk::start(&[]);
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    let (_, page) = desk.ask("GET", "/upload", &cookie, "");
    let csrf = page.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let paper =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/demo/messages/07-conference.eml")).unwrap();
    let paper = format!("{paper}\r\nby hand");
    let send = |by: &str, on: &str, file: &str| {
        let mut body = String::new();
        for (name, value) in [("csrf", csrf.as_str()), ("by", by), ("on", on), ("note", "with a receipt")] {
            body.push_str(&format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
        }
        body.push_str(&format!(
            "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.eml\"\r\n\r\n{file}\r\n--cut--\r\n"
        ));
        let head = format!("{cookie}Origin: {}\r\nContent-Type: multipart/form-data; boundary=cut\r\n", desk.url);
        desk.ask("POST", "/upload", &head, &body)
    };
    assert!(send("", "2020-01-02", &paper).1.contains("Say who brought it"));
    assert!(send("A courier", "2999-01-02", &paper).1.contains("in the future"));
    assert!(send("A courier", "2020-01-02", "").1.contains("at least one file"));
    let (head, body) = send("A courier", "2020-01-02", &paper);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}{body}");
    let to = head.lines().find_map(|l| l.strip_prefix("location: ")).unwrap();
    let (_, page) = desk.ask("GET", to, &cookie, "");
    assert!(page.contains("A courier") && page.contains("2020-01-02") && page.contains("with a receipt"), "{page}");
    assert!(desk.run(&["log"]).contains("brought by hand"));
    let missing = desk.ask("GET", "/message/abc", &cookie, "");
    assert!(missing.0.starts_with("HTTP/1.1 404"), "{}", missing.0);
}
