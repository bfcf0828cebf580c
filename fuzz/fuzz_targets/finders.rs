//! Looks for values in words. Each value that is found has its place in the text, and comes out again after it was written and read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tracepost::documents::found_in;
use tracepost::model::{Evidence, Page, Understanding};

fuzz_target!(|input: &[u8]| {
    let Some(document) = tracepost_fuzz::paper::document(input) else { return };
    let found = found_in(&document);
    check(&found.whole.understanding, &document.pages);
    for (_, paper) in &found.papers {
        check(&paper.understanding, &document.pages);
    }
});

fn check(understanding: &Understanding, pages: &[Page]) {
    let place = |what: &str, evidence: &Evidence| {
        let page = pages.iter().find(|p| p.number == evidence.page);
        let length = page.map_or(0, |p| p.text.chars().count());
        let span = evidence.span;
        assert!(span.start <= span.end && span.end <= length, "{what}: {span:?} on page {}", evidence.page);
    };
    let sure = |confidence: f64| assert!((0.0..=1.0).contains(&confidence), "a confidence of {confidence}");
    for field in understanding.fields.iter().chain(&understanding.losers) {
        place(field.name.as_str(), &field.evidence);
        sure(field.confidence);
    }
    for item in &understanding.line_items {
        place("a row of goods", &item.evidence);
        sure(item.confidence);
    }
    sure(understanding.type_confidence);
}
