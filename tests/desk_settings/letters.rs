//! What letters are made of, changed on the desk: logo and signature, templates with a letter beside the text, holidays. What is hostile is refused with its place.

use std::fs;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};

use super::{choose_file, fill, looks_well, settings};
use crate::browser::{Browser, Desk};

const ENTER: &str = "\u{E007}";

/// A picture of one colour, as a file.
fn picture(colour: [u8; 3], (width, height): (u32, u32), format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let pixels = RgbImage::from_fn(width, height, |x, _| if x % 40 < 30 { colour.into() } else { [255; 3].into() });
    DynamicImage::ImageRgb8(pixels).write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// The pictures in a PDF: how many objects are images.
fn images(pdf: &[u8]) -> usize {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let is_image = |object: &lopdf::Object| {
        object
            .as_stream()
            .is_ok_and(|s| s.dict.get(b"Subtype").and_then(lopdf::Object::as_name).is_ok_and(|n| n == b"Image"))
    };
    document.objects.values().filter(|o| is_image(o)).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn logo_and_signature_stand_on_letters_and_hostile_files_are_refused() {
    let desk = Desk::start(&[]);
    let files = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| {
        let path = files.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let letter = |why: &str| {
        let drafted = desk.run(&["letter", "draft", "trace_request", "TR-2019-0118", "--again", why]);
        let id = drafted.split(':').next().unwrap().to_owned();
        let to = files.path().join(format!("{id}.pdf"));
        let (head, pdf) = desk.bytes(&format!("/letter/{id}/pdf"), &format!("Cookie: {}\r\n", desk.cookie("ben")));
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        fs::write(to, &pdf).unwrap();
        (id, pdf)
    };
    // The photographs of its items.
    let photographs = images(&letter("plain").1);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go("/settings/pictures").await;
    looks_well(&browser, "settings pictures none").await;

    // No picture, too large a file, a PNG that claims more pixels than there are bytes, a file that is two things.
    let mut bomb = picture([9; 3], (8, 8), ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0]);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".to_vec();
    let large = [picture([9; 3], (8, 8), ImageFormat::Png), vec![0; 5 << 20]].concat();
    for (name, bytes, words) in [
        ("a.svg", &svg, "no PNG and no JPEG"),
        ("a.png", &b"%PDF-1.7 nothing".to_vec(), "no PNG and no JPEG"),
        ("large.png", &large, "it may have 4"),
        ("bomb.png", &bomb, "was not taken"),
        ("cut.jpg", &picture([9; 3], (400, 400), ImageFormat::Jpeg)[..300].to_vec(), "was not taken"),
    ] {
        // Each on a page of its own: what was said of the one before is gone.
        browser.go("/settings/pictures").await;
        choose_file(&browser, "#logo-file", &put(name, bytes)).await;
        browser.text("#logo-told .wrong", words).await;
        assert!(!desk.archive.join("house").exists(), "{name}");
    }
    // A photograph that says where it was taken: what is kept is a PNG of our own.
    let mut jpeg = picture([20, 60, 120], (600, 200), ImageFormat::Jpeg);
    let said = b"Exif\0\0 taken at home 1234";
    let length = u16::try_from(said.len() + 2).unwrap().to_be_bytes();
    jpeg.splice(2..2, [&[0xFF, 0xE1], &length[..], &said[..]].concat());
    choose_file(&browser, "#logo-file", &put("logo.jpg", &jpeg)).await;
    browser.text(".note", "Saved").await;
    let kept = fs::read(desk.archive.join("house/logo.png")).unwrap();
    assert!(kept.starts_with(b"\x89PNG") && !kept.windows(13).any(|w| w == b"taken at home"));
    choose_file(&browser, "#signature-file", &put("hand.png", &picture([0, 0, 90], (300, 90), ImageFormat::Png))).await;
    browser
        .until(
            "return document.images.length === 2 && [...document.images].every(i => i.complete && i.naturalWidth > 0)",
        )
        .await;
    looks_well(&browser, "settings pictures").await;
    let (id, pdf) = letter("with both");
    assert_eq!(images(&pdf), photographs + 2);
    browser.go(&format!("/letter/{id}")).await;
    browser.until("return [...document.images].length > 0 && [...document.images].every(i => i.complete && i.naturalWidth > 0)").await;
    browser.picture("letter with logo and signature").await;

    // Whoever has write access to the folder cannot make the desk decode it, and no letter goes out without it unseen.
    fs::write(desk.archive.join("house/logo.png"), &bomb).unwrap();
    browser.go("/settings/pictures").await;
    browser.text(".note.doubt", "No letter can be made until it is replaced").await;
    browser.find("form[action='/settings/picture/logo'] button[value=drop]").await.click().await.unwrap();
    browser.text(".note", "Saved").await;
    assert_eq!(images(&letter("the signature alone").1), photographs + 1);
    let log = desk.run(&["log", "--json"]);
    assert!(log.contains("house/logo.png") && log.contains("house/signature.png"));
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_template_is_written_beside_its_letter_and_faults_are_refused_with_their_place() {
    let desk = Desk::start(&[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go("/settings/templates").await;
    looks_well(&browser, "settings templates").await;
    browser.text("a", "reminder/en.hbs").await.click().await.unwrap();
    browser.find("#template-pages[data-pages]").await;
    browser.text("#template-flaws .confirmed", "reminder in en").await;
    looks_well(&browser, "settings template").await;
    let own = desk.archive.join("templates/letters/reminder/en.hbs");
    let set = async |text: &str| {
        let script = format!(
            "const b = document.getElementById('template-text'); b.value = {}; b.dispatchEvent(new Event('input', {{ bubbles: true }}))",
            serde_json::to_string(text).unwrap()
        );
        browser.script(&script).await;
    };
    let built_in = browser.find("#template-text").await.prop("value").await.unwrap().unwrap();
    // A fault is told while one types, and its place is a step away.
    browser.script("const b = document.getElementById('template-text'); b.focus(); b.setSelectionRange(0, 0)").await;
    browser.keys("{{nobody.knows}}").await;
    browser.text("#template-flaws .wrong", "there is no value called").await;
    browser.text("#template-flaws button", "line 1, column").await;
    looks_well(&browser, "settings template with a fault").await;
    for (text, words) in [
        ("a\n{{> reminder/en}}", "includes itself"),
        ("<letter title=\"x\" language=\"en\">\n{{#blok}}x{{/blok}}</letter>", "called \"blok\""),
        ("<letter title=\"x\" language=\"en\">\n<blok/></letter>", "unknown element <blok>"),
        ("<letter title=\"x\" language=\"en\">\n{{#if reference}}", "line"),
    ] {
        set(text).await;
        browser.find("button[value=save]").await.click().await.unwrap();
        browser.text("#faults", "Nothing was saved").await;
        browser.text("#template-flaws", words).await;
        assert!(!own.exists(), "{text}");
    }
    // What would run for ever is stopped, and the desk goes on.
    let many = "{{#each items}}".repeat(5) + &"x".repeat(90_000) + &"{{/each}}".repeat(5);
    set(&format!("<letter title=\"x\" language=\"en\"><p>{many}</p></letter>")).await;
    browser.find("button[value=save]").await.click().await.unwrap();
    browser.until("return document.getElementById('template-form')?.getAttribute('aria-busy') !== 'true'").await;
    browser.go("/settings/template/reminder/en.hbs").await;
    let _ = fs::remove_file(&own);

    browser.find("#template-pages[data-pages]").await;
    set(&built_in.replacen("<body>", "<body>\n<p>The heron stands in the reeds.</p>", 1)).await;
    browser.find("button[value=save]").await.click().await.unwrap();
    browser.text(".note", "Saved. Letters").await;
    assert!(fs::read_to_string(&own).unwrap().contains("The heron stands"));
    let log = desk.run(&["log", "--json"]);
    assert!(log.contains("letters/reminder/en.hbs"));
    assert!(desk.run(&["template", "check"]).contains("0 faults"));
    // No address names a file elsewhere.
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ben"));
    for path in [
        "../../tracepost.toml",
        "..%2F..%2Ftracepost.toml",
        "reminder/../../../tracepost.key",
        "nothing.hbs",
        "/etc/passwd",
    ] {
        let (head, page) = desk.ask("GET", &format!("/settings/template/{path}"), &cookie, "");
        assert!(head.starts_with("HTTP/1.1 404") && !page.contains("[store]"), "{path}: {head}");
    }
    // Back to the built-in one.
    browser.script("document.querySelector('button[value=back]').closest('details').open = true").await;
    browser.find("button[value=back]").await.click().await.unwrap();
    browser.text(".note", "The built-in template holds again").await;
    assert!(!own.exists());
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn holidays_are_added_and_the_next_year_is_shown() {
    let desk = Desk::start(&[]);
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go("/settings/holidays").await;
    looks_well(&browser, "settings holidays").await;
    fill(&browser, "#name", "Founder’s day [[holiday]] \"x\"").await;
    fill(&browser, "#day", "12-32").await;
    browser.keys(ENTER).await;
    browser.text("#faults", "is no day").await;
    assert_eq!(browser.find("#name").await.prop("value").await.unwrap().unwrap(), "Founder’s day [[holiday]] \"x\"");
    fill(&browser, "#day", "02-24").await;
    browser.keys(ENTER).await;
    browser.text(".note", "Saved").await;
    browser.text("td", "Founder’s day [[holiday]] \"x\"").await;
    let own = desk.archive.join("calendar.toml");
    let text = fs::read_to_string(&own).unwrap();
    assert!(text.contains("day = \"02-24\"") && text.contains("# The official holidays"), "{text}");
    assert!(settings(&desk).contains("[house]"));
    // A weekend without a working day, and a text that is no calendar, are refused.
    browser.script("document.querySelectorAll('input[name=weekend]').forEach(b => { b.checked = true; })").await;
    browser.find("button[value=weekend]").await.click().await.unwrap();
    browser.text("#faults", "no working day is left").await;
    browser.script("document.querySelector('button[value=text]').closest('details').open = true").await;
    fill(&browser, "#text", "name = 5").await;
    browser.find("button[value=text]").await.click().await.unwrap();
    browser.text("#faults", ".").await;
    assert_eq!(fs::read_to_string(&own).unwrap(), text);
    browser.go("/settings/holidays").await;
    browser.script("document.querySelector(\"button[value='built in']\").closest('details').open = true").await;
    browser.find("button[value='built in']").await.click().await.unwrap();
    browser.text(".note", "Saved").await;
    assert!(!own.exists());
    assert!(desk.run(&["log", "--json"]).contains("calendar.toml"));
    browser.end().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_component_of_the_design_is_shown_to_developers_alone() {
    let desk = Desk::start(&[]);
    let cookie = format!("Cookie: {}\r\n", desk.cookie("ana"));
    for path in ["/design", "/design/colours.css"] {
        assert!(desk.ask("GET", path, &cookie, "").0.starts_with("HTTP/1.1 404"), "{path}");
    }
    drop(desk);
    let desk = Desk::with_design();
    let browser = Browser::start(&desk).await;
    browser.log_in("ana").await;
    browser.go("/design").await;
    // Each class that the table of components names is there, in both schemes.
    let rules = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/desk/DESIGN.md")).unwrap();
    let table = rules.split("## Components").nth(1).unwrap().split("\n## ").next().unwrap();
    let cells =
        table.lines().filter(|l| l.starts_with("| ") && !l.starts_with("| ---") && !l.contains("| class or file |"));
    let mut missing = Vec::new();
    for name in cells.flat_map(|l| l.split('|').nth(2).unwrap_or_default().split('`').skip(1).step_by(2)) {
        let selector = name.trim();
        if selector.ends_with(".html") {
            continue;
        }
        let count = browser
            .script(&format!("return document.querySelectorAll('.in-light {selector}').length * document.querySelectorAll('.in-dark {selector}').length"))
            .await;
        if count.as_u64() == Some(0) {
            missing.push(selector.to_owned());
        }
    }
    assert!(missing.is_empty(), "not on the page: {}", missing.join(", "));
    // The two parts differ in their colours, whatever the system has.
    let grounds =
        "return ['.in-light', '.in-dark'].map(s => getComputedStyle(document.querySelector(s)).backgroundColor).join()";
    assert_eq!(browser.script(grounds).await, "rgb(255, 255, 255),rgb(20, 25, 29)");
    looks_well(&browser, "design").await;
    browser.end().await.unwrap();
}
