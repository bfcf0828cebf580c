//! The letter as a PDF: the same bytes each time, its fonts, its pages, and what it says of itself.

use std::process::Command;

use tracepost::letters::{self};

use super::sample::{context, copied, holds, kept, register, settings};

#[test]
fn the_same_letter_is_the_same_bytes() {
    let register = register();
    let once = letters::render("trace_request", "fr", &context(&register, "TR-2015-0413"), &settings()).unwrap();
    let other = letters::render("trace_request", "en", &context(&register, "TR-2015-0412"), &settings()).unwrap();
    let again = std::thread::spawn(move || {
        letters::render("trace_request", "fr", &context(&register, "TR-2015-0413"), &settings()).unwrap()
    })
    .join()
    .unwrap();
    assert!(once.pdf == again.pdf, "two renderings of one letter differ");
    assert_eq!(once.sha256, again.sha256);
    assert_ne!(once.sha256, other.sha256);
}

#[test]
fn a_letter_says_what_it_is() {
    let letter = letters::render("trace_request", "fr", &context(&register(), "TR-2015-0413"), &settings()).unwrap();
    let document = lopdf::Document::load_mem(&letter.pdf).unwrap();
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"fr");
    let metadata = document.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    let xmp = String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap();
    assert!(xmp.contains("Demande de traçage TR-2015-0413"), "{xmp}");
    let path = kept("says-what-it-is", &letter);
    let info = Command::new("pdfinfo").arg(path).output().unwrap().stdout;
    let info = String::from_utf8(info).unwrap();
    holds(&info, &["Demande de traçage TR-2015-0413", "Conflict Tracing Institute", "A4"]);
}

#[test]
fn every_font_is_embedded_and_cut_down() {
    let letter = letters::render("trace_request", "fr", &context(&register(), "TR-2015-0413"), &settings()).unwrap();
    let out = Command::new("pdffonts").arg(kept("fonts", &letter)).output().unwrap().stdout;
    let out = String::from_utf8(out).unwrap();
    for line in out.lines().skip(2) {
        assert!(line.contains("yes yes yes"), "a font is not embedded, not cut down or has no Unicode: {line}");
    }
    assert!(letter.pdf.len() < 400_000, "a letter of {} bytes", letter.pdf.len());
}

#[test]
fn forty_items_go_over_pages_and_none_is_lost() {
    let mut register = register();
    let base = register.items[0].clone();
    let mut ids = Vec::new();
    for n in 0..40 {
        let mut item = base.clone();
        item.id = format!("many-{n}");
        item.markings[0].text = format!("KM {n:03}-X{}", "7".repeat(n));
        ids.push(item.id.clone());
        register.items.push(item);
    }
    // One item with more markings than a page has lines.
    let extra = base.markings[0].clone();
    let last = register.items.last_mut().unwrap();
    for n in 0..90 {
        let mut marking = extra.clone();
        marking.text = format!("box {n} of 90");
        last.markings.push(marking);
    }
    register.requests[0].items = ids;
    let letter = letters::render("trace_request", "en", &context(&register, "TR-2015-0412"), &settings()).unwrap();
    let path = kept("forty", &letter);
    let text = copied(&path);
    let pages: Vec<_> = text.split('\u{c}').filter(|p| !p.trim().is_empty()).collect();
    let with_rows = pages.iter().filter(|p| p.contains("Lot: ")).count();
    let with_head = pages.iter().filter(|p| p.contains("Markings, as read")).count();
    assert!(with_rows > 5 && with_rows == with_head, "{with_head} heads on {with_rows} pages of rows");
    let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    for n in 0..40 {
        let serial = format!("KM {n:03}-X{}", "7".repeat(n));
        let fits = n < 20;
        assert!(!fits || text.contains(&serial), "{serial} is lost or broken over two lines");
        let squeezed_serial = serial.replace(' ', "");
        // The last item's row is longer than a page: there the lines of all cells stand side by side.
        assert!(n == 39 || squeezed.contains(&format!("{squeezed_serial}(receiver)")), "{serial} is cut by its column");
    }
    assert!(text.contains("Items 1–40: Documented by a field team"), "what is true of all items is said once");
    for n in 0..90 {
        assert!(text.contains(&format!("box {n} of 90")), "marking {n} is lost");
    }
    assert!(text.contains(&format!("Page {0} of {0}", pages.len())), "{} pages", pages.len());
}

#[test]
fn a_character_without_a_font_is_named_not_boxed() {
    let mut context = context(&register(), "TR-2015-0412");
    context.items[0].markings[0].text = "56式 批".into();
    let error = letters::render("trace_request", "en", &context, &settings()).unwrap_err().to_string();
    holds(&error, &["式 (U+5F0F)", "批 (U+6279)", "`fonts`"]);
}
