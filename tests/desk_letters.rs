//! A letter on the desk, form by form: copies, files, language and addressee are changed before somebody else approves it, and what was handed to a mail program
//! is noted as sent.

use crate::browser::{Browser, Desk};

/// Somebody on the desk.
struct Person {
    cookie: String,
    csrf: String,
}

impl Person {
    fn at(desk: &Desk, name: &str) -> Self {
        let cookie = format!("Cookie: {}\r\n", desk.cookie(name));
        let (_, page) = desk.ask("GET", "/", &cookie, "");
        let csrf = page.split("name=\"csrf\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        Self { cookie, csrf }
    }

    fn page(&self, desk: &Desk, path: &str) -> String {
        desk.ask("GET", path, &self.cookie, "").1
    }

    /// Sends the form of a letter; `file` is one to enclose.
    fn sends(&self, desk: &Desk, path: &str, fields: &[(&str, &str)], file: Option<(&str, &str)>) -> (String, String) {
        let mut body = String::new();
        for (name, value) in [("csrf", self.csrf.as_str())].iter().chain(fields) {
            body.push_str(&format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
        }
        if let Some((name, text)) = file {
            body.push_str(&format!(
                "--edge\r\nContent-Disposition: form-data; name=\"enclose\"; filename=\"{name}\"\r\nContent-Type: text/plain\r\n\r\n{text}\r\n"
            ));
        }
        body.push_str("--edge--\r\n");
        let head =
            format!("{}Origin: {}\r\nContent-Type: multipart/form-data; boundary=edge\r\n", self.cookie, desk.url);
        desk.ask("POST", path, &head, &body)
    }
}

#[test]
fn copies_files_language_and_addressee_are_changed_on_the_desk_before_somebody_approves() {
    let desk = Desk::start(&[]);
    let id = drafted(&desk);
    let path = format!("/letter/{id}");
    let (ana, ben) = (Person::at(&desk, "ana"), Person::at(&desk, "ben"));

    let edit = [
        ("act", "edit"),
        ("version", "1"),
        ("body", ""),
        ("cc", "registrar@cti.example"),
        ("language", "fr"),
        ("why", "they write French"),
    ];
    let (head, page) = ana.sends(&desk, &path, &edit, Some(("map.txt", "north is up")));
    assert!(head.starts_with("HTTP/1.1 303"), "{head}{page}");
    let page = ben.page(&desk, &path);
    for wanted in ["Copy to registrar@cti.example", "map.txt", "· in fr ·", "Version 2, edited by ana"] {
        assert!(page.contains(wanted), "{wanted}: {page}");
    }
    // Whoever had the version before is told; thanks go to nobody but whoever answered.
    let (head, page) = ben.sends(&desk, &path, &edit, None);
    assert!(!head.starts_with("HTTP/1.1 303") && page.contains("was edited since"), "{head}{page}");
    let other = [("act", "edit"), ("version", "2"), ("to", "girsan")];
    let (head, page) = ben.sends(&desk, &path, &other, None);
    assert!(!head.starts_with("HTTP/1.1 303") && page.contains("cannot go to"), "{head}{page}");

    // Ben approves what he has before him; in the folder the letter has not gone yet.
    let pdf = page_hash(&ben.page(&desk, &path));
    let (head, page) = ben.sends(&desk, &path, &[("act", "approve"), ("read", &pdf)], None);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}{page}");
    let (head, page) = ana.sends(&desk, &path, &[("act", "folder")], None);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}{page}");
    let page = ana.page(&desk, &path);
    assert!(page.contains("with mail program") && page.contains("It has not gone yet"), "{page}");
    let (head, _) = ana.sends(&desk, &path, &[("act", "sent"), ("why", "")], None);
    assert!(!head.starts_with("HTTP/1.1 303"), "nobody says how they know: {head}");
    let (head, page) = ana.sends(&desk, &path, &[("act", "sent"), ("why", "sent at 10:05")], None);
    assert!(head.starts_with("HTTP/1.1 303"), "{head}{page}");
    assert!(desk.run(&["letter", "show", &id]).starts_with(&format!("{id}  sent")));
}

/// A letter of thanks that is drafted.
fn drafted(desk: &Desk) -> String {
    let export = desk.export();
    let is_answer = |m: &&serde_json::Value| m["subject"].as_str().is_some_and(|s| s.contains("TR-2015-0412"));
    let answer = export["messages"].as_array().unwrap().iter().find(is_answer).unwrap();
    let answer = answer["sha256"].as_str().unwrap().to_owned();
    desk.run(&["message", "place", &answer, "TR-2015-0412"]);
    let drafted = desk.run(&["letter", "draft", "thanks", "TR-2015-0412", "--message", &answer]);
    drafted.split(':').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_is_changed_by_typing_and_its_page_says_what_differs() {
    let desk = Desk::start(&[]);
    let id = drafted(&desk);
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("map.txt");
    std::fs::write(&map, "north is up").unwrap();
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go(&format!("/letter/{id}")).await;

    // Copies, a file and the language.
    browser.find("section[aria-labelledby=edit-title] summary").await.click().await.unwrap();
    browser.find("#cc").await.send_keys("registrar@cti.example").await.unwrap();
    browser.find("#enclose").await.send_keys(map.to_str().unwrap()).await.unwrap();
    browser.find("#language").await.select_by_label("fr").await.unwrap();
    browser.find("#edit-why").await.send_keys("they write French").await.unwrap();
    browser.find("button[value=edit]").await.click().await.unwrap();
    browser.text("section[aria-labelledby=to-title]", "Copy to registrar@cti.example").await;
    browser.text("section[aria-labelledby=to-title]", "map.txt").await;
    browser.text("section[aria-labelledby=to-title]", "in fr").await;

    // A sentence more: the page marks it, beside the pages of the letter with it.
    browser.find("section[aria-labelledby=edit-title] summary").await.click().await.unwrap();
    let body = browser.find("#body").await;
    body.click().await.unwrap();
    body.send_keys("\u{E009}\u{E010}\u{E009}\n\nNous vous écrirons en mai.").await.unwrap();
    browser.find("#edit-why").await.send_keys("as agreed").await.unwrap();
    browser.find("button[value=edit]").await.click().await.unwrap();
    browser.text("section[aria-labelledby=differs-title] ins", "Nous vous écrirons en mai.").await;
    browser.find(".sheet img").await;
    assert_eq!(browser.barriers().await, Vec::<String>::new());
    browser.picture("letter changed").await;
    browser.end().await.unwrap();
}

/// The hash that the page of a letter names for its approval.
fn page_hash(page: &str) -> String {
    page.split("name=\"read\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}
