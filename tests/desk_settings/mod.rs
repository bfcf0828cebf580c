//! Settings that people change on the desk, typing and clicking as they do: house, mailboxes with a real Dovecot, the mail server, users. The file of the settings keeps what
//! its operator wrote, and no secret comes out. `hostile` has what nobody may type.

mod hostile;
mod letters;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::browser::{Browser, Desk};
use crate::dovecot::{self, Dovecot};
use crate::sink::Sink;

const ENTER: &str = "\u{E007}";

/// Types into a box, in the place of what is there.
async fn fill(browser: &Browser, selector: &str, text: &str) {
    let element = browser.find(selector).await;
    element.clear().await.unwrap();
    element.send_keys(text).await.unwrap();
}

/// Chooses a file and presses the button beside it.
async fn choose_file(browser: &Browser, selector: &str, path: &str) {
    browser.find(selector).await.send_keys(path).await.unwrap();
    let button = format!("form:has({selector}) button[value=keep]");
    browser.find(&button).await.click().await.unwrap();
}

/// Chooses from a list.
async fn choose(browser: &Browser, selector: &str, value: &str) {
    browser.find(selector).await.select_by_value(value).await.unwrap();
}

/// Presses the button of that name.
async fn press(browser: &Browser, value: &str) {
    browser
        .find(&format!("form .card button[value={value}], .entry-save button[value={value}]"))
        .await
        .click()
        .await
        .unwrap();
}

/// Looks at what would change, and saves it.
async fn save(browser: &Browser) {
    press(browser, "look").await;
    browser.find("#changes button[value=save]").await.click().await.unwrap();
    browser.text(".note", "Saved").await;
}

fn settings(desk: &Desk) -> String {
    fs::read_to_string(desk.archive.join("tracepost.toml")).unwrap()
}

/// Looks at a page in light and dark, as a desk, a telephone and a desk at 400 % show it.
async fn looks_well(browser: &Browser, name: &str) {
    for (width, height) in [(320, 180), (390, 844), (1366, 768)] {
        browser.window(width, height).await;
        let over =
            browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
        assert!(over.as_i64().unwrap() <= 0, "{name}: {over} pixels too wide at {width}");
        if width > 320 {
            browser.picture(&format!("{name} {}", if width == 390 { "390" } else { "" })).await;
        }
    }
    for dark in [true, false] {
        browser.dark(dark).await;
        let barriers = browser.barriers().await;
        assert!(barriers.is_empty(), "{name}, dark: {dark}: {}", barriers.join("\n"));
        if dark {
            browser.picture(&format!("{name} dark")).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_house_is_changed_without_a_restart_and_the_file_keeps_what_its_writer_wrote() {
    let desk = Desk::start(&[]);
    let file = desk.archive.join("tracepost.toml");
    let own = settings(&desk).replace("city = \"\"", "city = \"\"  # where we sit") + "\n# the end, by maria\n";
    fs::write(&file, own.replace("disk_reserve_mib = 1024", "disk_reserve_mib = 2048")).unwrap();
    let before = settings(&desk);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go("/settings/house").await;
    looks_well(&browser, "settings house").await;
    fill(&browser, "#f-organisation", "Institute \"for\" tracing\\").await;
    fill(&browser, "#f-address", "1 New Street\nGeneva").await;
    fill(&browser, "#f-city", "Geneva").await;
    fill(&browser, "#f-email", "no address").await;
    browser.keys(ENTER).await;
    browser.text("#f-email-told .wrong", "is no mail address").await;
    assert_eq!(settings(&desk), before, "nothing was saved");
    // What was typed is still there.
    assert_eq!(browser.find("#f-city").await.prop("value").await.unwrap().unwrap(), "Geneva");
    fill(&browser, "#f-email", "answers@new.example").await;
    browser.keys(ENTER).await;
    browser.text("#changes", "1 New Street, Geneva").await;
    looks_well(&browser, "settings changes").await;
    assert_eq!(settings(&desk), before, "nothing was saved");
    browser.find("#changes button[value=save]").await.click().await.unwrap();
    browser.text(".note", "Saved: 4 settings were changed").await;
    browser.text(".note", "The daemon").await;

    // The file has the new values, and all that is not theirs is as it was.
    let after = settings(&desk);
    let changed: Vec<_> = after.lines().filter(|l| !before.lines().any(|b| b == *l)).collect();
    assert_eq!(changed.len(), 4, "{changed:?}");
    assert!(after.contains("city = \"Geneva\"  # where we sit") && after.ends_with("# the end, by maria\n"), "{after}");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    // The desk uses it at once: a letter drafted now shows it.
    let draft = desk.run(&["letter", "draft", "trace_request", "TR-2019-0118", "--again", "the address is new"]);
    let id = draft.split(':').next().unwrap().to_owned();
    assert!(desk.run(&["letter", "show", &id]).contains("draft"));
    browser.go("/settings").await;
    browser.text(".facts", "Institute \"for\" tracing\\").await;
    // The record says who changed what, from what to what, and what somebody wrote by hand is not hers.
    let log = desk.run(&["log", "--json"]);
    let event = |line: &str| {
        let mut event: serde_json::Value = serde_json::from_str(line).unwrap();
        event["detail"] = serde_json::from_str(event["detail"].as_str().unwrap()).unwrap();
        event
    };
    let events: Vec<serde_json::Value> = log.lines().map(event).collect();
    let settings: Vec<_> = events.iter().filter(|e| e["what"] == "settings changed").collect();
    let hers = settings.iter().find(|e| e["who"] == "ana" && e["detail"]["now"]["house.city"] == "Geneva");
    let hers = hers.expect("her event");
    assert_eq!(hers["detail"]["now"]["house.email"], "answers@new.example");
    assert_eq!(hers["detail"]["was"]["house.email"], "tracing@cti.example");
    assert!(hers["detail"]["now"]["watch.disk_reserve_mib"].is_null(), "{hers}");
    assert!(settings.iter().any(|e| e["who"] != "ana" && e["detail"]["now"]["watch.disk_reserve_mib"] == "2048"));
    assert!(desk.run(&["log", "--verify"]).contains("unbroken"));
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_saves_second_sees_what_was_changed_meanwhile() {
    let desk = Desk::start(&[]);
    let (ana, ben) = (Browser::start(&desk).await, Browser::start(&desk).await);
    ana.log_in("ana").await;
    ben.log_in("ben").await;
    ana.go("/settings/deadlines").await;
    ben.go("/settings/deadlines").await;
    fill(&ana, "#f-answer_within_days", "42").await;
    save(&ana).await;
    fill(&ben, "#f-answer_within_days", "30").await;
    fill(&ben, "#f-comment_within_days", "0").await;
    press(&ben, "look").await;
    ben.text("#faults", "Somebody has changed the settings").await;
    ben.text("#faults td", "42").await;
    looks_well(&ben, "settings changed meanwhile").await;
    assert!(settings(&desk).contains("answer_within_days = 42"));
    press(&ben, "look").await;
    ben.text("#f-comment_within_days-told .wrong", "from 1 to 365").await;
    fill(&ben, "#f-comment_within_days", "21").await;
    save(&ben).await;
    let text = settings(&desk);
    assert!(text.contains("answer_within_days = 30") && text.contains("comment_within_days = 21"), "{text}");
    for browser in [ana, ben] {
        browser.end().await.unwrap();
    }
}

/// Every file below a folder that holds a text.
fn holding(folder: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path, text));
        } else if fs::read(&path).unwrap().windows(text.len()).any(|w| w == text.as_bytes()) {
            found.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mailbox_is_added_tested_and_watched_and_its_password_is_never_shown() {
    let server = Dovecot::start();
    server.deliver(b"From: a@b.example\r\nTo: c@d.example\r\nSubject: hello\r\n\r\nGood morning.\r\n");
    let desk = Desk::start(&[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go("/settings/mailboxes").await;
    looks_well(&browser, "settings mailboxes").await;
    fill(&browser, "#name", "an/swers").await;
    browser.keys(ENTER).await;
    browser.text("#name-told .wrong", "letters, digits").await;
    fill(&browser, "#name", "answers").await;
    browser.keys(ENTER).await;
    browser.text("h1", "Mailbox answers (IMAP)").await;
    fill(&browser, "#f-host", "127.0.0.1").await;
    fill(&browser, "#f-port", &server.port.to_string()).await;
    choose(&browser, "#f-tls", "none").await;
    fill(&browser, "#f-user", dovecot::USER).await;
    press(&browser, "test").await;
    browser.text("#f-password-told .wrong", "Type the password").await;
    fill(&browser, "#f-password", "wrong pass word").await;
    press(&browser, "test").await;
    browser.text("#found-out .doubt", "refuses the login of answers").await;
    // What was typed stays in its box, and comes back in no page.
    assert_eq!(browser.find("#f-password").await.prop("value").await.unwrap().unwrap(), "wrong pass word");
    fill(&browser, "#f-password", dovecot::PASSWORD).await;
    fill(&browser, "#f-folders", "INBOX\nNowhere").await;
    press(&browser, "test").await;
    browser.text("#found-out .doubt", "no folder \"Nowhere\"").await;
    fill(&browser, "#f-folders", "INBOX").await;
    choose(&browser, "#f-afterwards", "move").await;
    fill(&browser, "#f-move_to", "Taken").await;
    press(&browser, "test").await;
    browser.text("#found-out .confirmed", "accepts the user and the password").await;
    browser.text("#found-out .confirmed", "Folder INBOX can be opened: 1 message").await;
    browser.text("#found-out .confirmed", "where mail is moved to").await;
    looks_well(&browser, "settings mailbox tested").await;
    assert_eq!(server.served("INBOX").len(), 1, "a test changes nothing");
    save(&browser).await;

    let secret = desk.archive.join("secrets/mailbox-answers.password");
    assert_eq!(fs::read_to_string(&secret).unwrap().trim(), dovecot::PASSWORD);
    assert_eq!(fs::metadata(&secret).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(holding(&desk.archive, dovecot::PASSWORD), ["mailbox-answers.password"]);
    // The daemon that starts now takes the mail.
    desk.run(&["watch", "--once"]);
    assert!(server.served("INBOX").is_empty() && server.served("Taken").len() == 1);
    // The kept password serves a test, and goes to no other server.
    browser.go("/settings/mailbox/answers").await;
    press(&browser, "test").await;
    browser.text("#found-out .confirmed", "Folder INBOX can be opened").await;
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    fill(&browser, "#f-port", &port.local_addr().unwrap().port().to_string()).await;
    press(&browser, "test").await;
    browser.text("#f-password-told .wrong", "Type the password again").await;
    port.set_nonblocking(true).unwrap();
    assert!(port.accept().is_err(), "nobody was asked");
    let source = browser.client.source().await.unwrap();
    assert!(!source.contains(dovecot::PASSWORD));
    let log = desk.run(&["log", "--json"]);
    assert!(log.contains("mailbox.answers.password") && !log.contains(dovecot::PASSWORD));

    // It is taken out again; its mail stays.
    browser.go("/settings/mailbox/answers").await;
    browser.find("details summary").await;
    browser.script("document.querySelector('button[value=drop]').closest('details').open = true").await;
    browser.find("button[value=drop]").await.click().await.unwrap();
    browser.text("p", "No mailbox is watched yet").await;
    assert!(!settings(&desk).contains("\n[[mailbox]]"));
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_mail_server_is_tested_with_its_password() {
    let sink = Sink::start(&["--login"]);
    let desk = Desk::start(&[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go("/settings/sending").await;
    press(&browser, "test").await;
    browser.text("#found-out .confirmed", "The folder can be written").await;
    choose(&browser, "#f-way", "smtp").await;
    fill(&browser, "#f-host", "mail.example.org").await;
    press(&browser, "look").await;
    browser.text("#f-security-told .wrong", "mail server on this computer").await;
    fill(&browser, "#f-host", "localhost").await;
    fill(&browser, "#f-port", &sink.port.to_string()).await;
    fill(&browser, "#f-username", "clerk").await;
    fill(&browser, "#f-password", "not the word").await;
    press(&browser, "test").await;
    browser.text("#found-out .doubt", "AUTH").await;
    fill(&browser, "#f-password", "pass word").await;
    press(&browser, "test").await;
    browser.text("#found-out .confirmed", "accepts the user and the password.").await;
    browser.text("#found-out .confirmed", "No letter was sent.").await;
    looks_well(&browser, "settings sending").await;
    save(&browser).await;
    assert!(sink.ledger().is_empty(), "a test sends nothing");
    assert_eq!(holding(&desk.archive, "pass word"), ["outbox.password"]);
    // A server that says no more than a greeting does not keep the page waiting for ever.
    sink.fault("ehlo stall");
    browser.go("/settings/sending").await;
    press(&browser, "test").await;
    browser.text("#found-out .doubt", "no answer within").await;
    // One that sends the password back does not show it.
    sink.fault("");
    // Without a user there is no password.
    fill(&browser, "#f-username", "").await;
    save(&browser).await;
    assert!(settings(&desk).contains("password_file = \"\""), "{}", settings(&desk));
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_user_is_added_gets_a_new_password_and_is_ended() {
    let desk = Desk::start(&[]);
    let (ana, dora) = (Browser::start(&desk).await, Browser::start(&desk).await);
    ana.log_in("ana").await;
    ana.go("/settings/users").await;
    looks_well(&ana, "settings users").await;
    fill(&ana, "#name", "ben").await;
    ana.keys(ENTER).await;
    ana.text("#name-told .wrong", "can log in already").await;
    fill(&ana, "#name", "Dora Lind").await;
    ana.keys(ENTER).await;
    let once = ana.find("#once code").await.text().await.unwrap();
    // It is shown once.
    ana.go("/settings/users").await;
    assert!(!ana.client.source().await.unwrap().contains(&once));
    dora.go("/login").await;
    dora.find("#name").await.send_keys("Dora Lind").await.unwrap();
    dora.find("#password").await.send_keys(&format!("{once}{ENTER}")).await.unwrap();
    dora.text("h1", "Your own password").await;
    dora.find("#current").await.send_keys(&once).await.unwrap();
    dora.find("#new").await.send_keys("a heron in the reeds").await.unwrap();
    dora.find("#again").await.send_keys(&format!("a heron in the reeds{ENTER}")).await.unwrap();
    dora.text("h1", "Today").await;

    // Ended: the open session is over.
    ana.go("/settings/users").await;
    ana.script("[...document.querySelectorAll('td details')].find(d => d.closest('tr').textContent.includes('Dora')).open = true").await;
    ana.text("tr details[open] button", "May not log in any more").await.click().await.unwrap();
    ana.text(".note", "Dora Lind can no longer log in").await;
    dora.go("/requests").await;
    dora.find("#password").await;
    // Nobody ends their own way in.
    let cookie = format!(
        "Cookie: {}\r\nOrigin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n",
        desk.cookie("ben"),
        desk.url
    );
    let (_, page) = desk.ask("GET", "/settings/users", &cookie, "");
    let csrf = page.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    for act in ["end", "again"] {
        let (head, _) = desk.ask("POST", &format!("/settings/users/{act}"), &cookie, &format!("csrf={csrf}&name=ben"));
        assert!(head.starts_with("HTTP/1.1 422"), "{head}");
    }
    let log = desk.run(&["log"]);
    assert!(log.contains("user added") && log.contains("user ended") && !log.contains(&once), "{log}");
    for browser in [ana, dora] {
        browser.end().await.unwrap();
    }
}
