//! The desk in its languages: a user chooses one and every page is in it; Arabic runs from right to left, without barriers and without anything too wide; before
//! anybody has logged in the browser says which. In a real browser.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::browser::{Browser, Desk};

const WORDS: [(&str, &str); 6] = [
    ("en", include_str!("../templates/desk/words/en.ftl")),
    ("fr", include_str!("../templates/desk/words/fr.ftl")),
    ("es", include_str!("../templates/desk/words/es.ftl")),
    ("ru", include_str!("../templates/desk/words/ru.ftl")),
    ("ar", include_str!("../templates/desk/words/ar.ftl")),
    ("zh", include_str!("../templates/desk/words/zh.ftl")),
];

/// The messages of a language in which nothing stands.
fn plain(tag: &str) -> BTreeMap<&'static str, &'static str> {
    let (_, text) = WORDS.iter().find(|(t, _)| *t == tag).unwrap();
    let lines = text.lines().filter(|l| !l.starts_with([' ', '#']) && !l.contains('{') && !l.contains('|'));
    lines.filter_map(|l| l.split_once(" = ")).collect()
}

/// The pages of a walk through the desk.
fn pages(desk: &Desk) -> Vec<String> {
    let export = desk.export();
    let messages = export["messages"].as_array().unwrap();
    let mail = messages.iter().find(|m| m["subject"].as_str().is_some_and(|s| s.contains("2019/118"))).unwrap();
    let mail = mail["sha256"].as_str().unwrap();
    // The packing list, as the page of its message links to it.
    let holds = |m: &&Value| m["documents"].as_array().unwrap().iter().any(|d| d["document_type"] == "packing_list");
    let arrival = messages.iter().find(holds).unwrap()["sha256"].as_str().unwrap();
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ben"));
    let (_, page) = desk.ask("GET", &format!("/message/{arrival}"), &cookie, "");
    let row = page.split("<tr>").find(|r| r.contains("Packing list,")).unwrap();
    let n = row.split(&format!("/document/{arrival}/")).nth(1).unwrap();
    let n: String = n.chars().take_while(char::is_ascii_digit).collect();
    let documents = messages.iter().flat_map(|m| m["documents"].as_array().into_iter().flatten());
    let mut links = documents.flat_map(|d| d["links"].as_array().into_iter().flatten());
    let item = links.next().unwrap()["item"].as_str().unwrap();
    let fixed = [
        "/",
        "/queue/unplaced",
        "/queue/to-review",
        "/queue/to-classify",
        "/queue/bounced",
        "/queue/to-approve",
        "/queue/answered",
        "/queue/overdue",
        "/queue/lock-date",
        "/queue/on-paper",
        "/queue/others",
        "/queue/unread",
        "/queue/to-note",
        "/letters",
        "/requests",
        "/request/TR-2019-0118",
        "/messages",
        "/overview",
        "/coverage",
        "/terms",
        "/deletions",
        "/upload",
        "/search?q=girsan",
        "/search?q=nothing+of+that+kind",
        "/register",
        "/register?tab=parties",
        "/register/item",
        "/register/party",
        "/register/request",
        "/register/spreadsheet",
        "/settings",
        "/settings/house",
        "/settings/pictures",
        "/settings/deadlines",
        "/settings/holidays",
        "/settings/keeping",
        "/settings/sending",
        "/settings/mailboxes",
        "/settings/mailbox?name=office&kind=imap",
        "/settings/mailbox?name=..&kind=imap",
        "/settings/templates",
        "/settings/template/reminder/en.hbs",
        "/settings/users",
        "/password",
        "/no-such-page",
    ];
    let mut pages: Vec<String> = fixed.into_iter().map(str::to_owned).collect();
    pages.extend([
        format!("/message/{mail}"),
        format!("/message/{mail}?tab=headers"),
        format!("/document/{arrival}/{n}"),
        format!("/document/{arrival}/{n}?tab=text"),
        format!("/item/{item}"),
        format!("/register/item/{item}"),
    ]);
    pages
}

/// Chooses a language, as a person does.
async fn choose(browser: &Browser, tag: &str) {
    browser.go("/password").await;
    browser.find(&format!("#language option[value={tag}]")).await.click().await.unwrap();
    browser.find("#language-form button").await.click().await.unwrap();
    browser.find(&format!("html[lang={tag}]")).await;
}

/// What of a page is a message in English that this language says in other words.
async fn english_left(browser: &Browser, tag: &str) -> Vec<String> {
    let (english, own) = (plain("en"), plain(tag));
    let texts = browser
        .script(
            "const out = []; const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); \
             while (walk.nextNode()) { const p = walk.currentNode.parentElement; const t = walk.currentNode.textContent.trim(); \
             if (t && !p.closest('bdi, kbd, code, script, style, datalist, .letter, .raw, [lang=en], .mono, #language')) out.push(t); } \
             for (const e of document.querySelectorAll('[aria-label], [placeholder], [title]')) for (const a of ['aria-label', 'placeholder', 'title']) \
             if (e.getAttribute(a)) out.push(e.getAttribute(a)); return out;",
        )
        .await;
    let texts: Vec<&str> = texts.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let left = english.iter().filter(|(key, words)| {
        own.get(*key).is_some_and(|o| o != *words)
            && own.values().all(|o| o != *words)
            && words.chars().count() > 3
            && texts.iter().any(|t| t == *words)
    });
    left.map(|(key, words)| format!("{key}: {words}")).collect()
}

/// What may be in English, with the reason.
const ENGLISH: &[(&str, &str)] = &[
    ("/register/spreadsheet: ", "the headings of a list are those of its file"),
    ("?tab=headers: ", "the names of the fields of a mail's head"),
    (": receiver: receiver", "where a marking stands, as a person wrote it"),
];

fn is_known(line: &str) -> bool {
    ENGLISH.iter().any(|(part, _)| line.contains(part))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_user_chooses_a_language_and_every_page_is_in_it() {
    let desk = Desk::start(&[]);
    let pages = pages(&desk);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    let mut amiss = Vec::new();
    for tag in ["fr", "es", "ru", "zh"] {
        choose(&browser, tag).await;
        for page in &pages {
            browser.go(page).await;
            browser.find(&format!("html[lang={tag}][dir=ltr] h1")).await;
            amiss.extend(english_left(&browser, tag).await.into_iter().map(|w| format!("{tag}, {page}: {w}")));
            browser.picture(&format!("{tag} {page}")).await;
        }
    }
    amiss.retain(|line| !is_known(line));
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
    // The language is the user's, wherever they log in; another user has their own.
    let other = Browser::start(&desk).await;
    other.log_in("ana").await;
    other.text("html[lang=zh] h1", plain("zh")["today"]).await;
    let ben = Browser::start(&desk).await;
    ben.log_in("ben").await;
    ben.text("html[lang=en] h1", "Today").await;
    // A refusal is in it as well, beside its button; and what scripts say.
    other.go("/queue/to-review").await;
    other.find("#many button[value=done], #many button[value=take]").await.click().await.unwrap();
    other.text("#many .refused", plain("zh")["refused-choose-at-least-one-line-first"]).await;
    for browser in [browser, other, ben] {
        browser.end().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn arabic_runs_from_right_to_left_without_barriers_and_nothing_is_too_wide() {
    let desk = Desk::start(&[]);
    let pages = pages(&desk);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    choose(&browser, "ar").await;
    let mut amiss = Vec::new();
    for page in &pages {
        browser.go(page).await;
        browser.find("html[lang=ar][dir=rtl] h1").await;
        amiss.extend(english_left(&browser, "ar").await.into_iter().map(|w| format!("{page}: {w}")));
        amiss.extend(browser.barriers().await.into_iter().map(|b| format!("{page}: {b}")));
        browser.picture(&format!("ar {page}")).await;
        for (width, height) in [(390, 844), (640, 360), (1280, 720), (1366, 768)] {
            browser.window(width, height).await;
            let over = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            let over = browser.script(over).await.as_i64().unwrap();
            if over > 0 {
                amiss.push(format!("{page}: {over} pixels too wide at {width} x {height}"));
            }
            if width == 390 {
                browser.picture(&format!("ar {page} 390")).await;
            }
        }
    }
    amiss.retain(|line| !is_known(line));
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
    // The page is mirrored: its heading begins at the right, the name of the user stands at the left.
    browser.go("/").await;
    let mirrored = "const r = s => document.querySelector(s).getBoundingClientRect(); \
                    return r('.top .home').left > innerWidth / 2 && r('.top .me').right < innerWidth / 2";
    assert_eq!(browser.script(mirrored).await, Value::Bool(true));
    // Serial numbers, references and days are read from left to right, sign by sign.
    for (page, selector) in [
        ("/register", "td.mono bdi"),
        ("/requests", "td.what a"),
        ("/requests", "td.day"),
        ("/letters", "h1"),
        ("/register", "td.what .quiet"),
    ] {
        browser.go(page).await;
        let order = format!(
            "const e = [...document.querySelectorAll({selector:?})].find(e => /^[A-Za-z0-9][A-Za-z0-9 -]+$/.test(e.textContent.trim())); \
             if (!e) return null; const t = document.createTreeWalker(e, NodeFilter.SHOW_TEXT).nextNode(); const at = n => {{ const r = document.createRange(); \
             r.setStart(t, n); r.setEnd(t, n + 1); return r.getBoundingClientRect().left; }}; const text = t.textContent; let last = -1; \
             for (let n = 0; n < text.length; n++) if (text[n].trim()) {{ if (at(n) <= last) return text; last = at(n); }} return true"
        );
        let read = browser.script(&order).await;
        assert!(read == Value::Bool(true) || (read.is_null() && selector == "h1"), "{page} {selector}: {read}");
    }
    browser.end().await.unwrap();
}

#[test]
fn the_log_in_page_is_in_the_language_that_the_browser_asks_for() {
    let desk = Desk::start(&[]);
    for (accepted, tag, direction) in [
        ("fr-CH, fr;q=0.9, en;q=0.8", "fr", "ltr"),
        ("ar-EG", "ar", "rtl"),
        ("de, zh-TW;q=0.5", "zh", "ltr"),
        ("tlh", "en", "ltr"),
    ] {
        let (head, page) = desk.ask("GET", "/login", &format!("Accept-Language: {accepted}\r\n"), "");
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        assert!(page.contains(&format!("<html lang=\"{tag}\" dir=\"{direction}\">")), "{accepted}: {page}");
        assert!(page.contains(&format!(">{}<", plain(tag)["log-in"])), "{accepted}: {page}");
    }
    let (_, page) = desk.ask("GET", "/login", "", "");
    assert!(page.contains("<html lang=\"en\" dir=\"ltr\">"), "{page}");
    // The language of a user is on the record, and only one of ours can be chosen.
    let cookie = desk.cookie("ana");
    let (_, page) = desk.ask("GET", "/password", &format!("Cookie: {cookie}\r\n"), "");
    let csrf = page.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let head =
        format!("Cookie: {cookie}\r\nOrigin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n", desk.url);
    let (answer, _) = desk.ask("POST", "/language", &head, &format!("csrf={csrf}&language=tlh"));
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    let (answer, _) = desk.ask("POST", "/language", &head, &format!("csrf={csrf}&language=es"));
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let (_, page) = desk.ask("GET", "/", &format!("Cookie: {cookie}\r\nAccept-Language: ru\r\n"), "");
    assert!(page.contains("<html lang=\"es\""), "{page}");
    // What is not here is told in it.
    let (_, page) = desk.ask("GET", "/message/0000", &format!("Cookie: {cookie}\r\n"), "");
    assert!(page.contains(&plain("es")["missing-this-message"][1..]) && page.contains("<html lang=\"es\""), "{page}");
}
