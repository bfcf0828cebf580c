//! Speaks to the parent's side of the sandbox's pipe, as a child that a file has taken over could. What the parent believes then goes all the way to what
//! is filed. An input is the bytes of the pipe; or, if it begins with a line feed, one frame a line, whose length is put before it.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tracepost::link::Index;
use tracepost::model::Register;
use tracepost::pipeline::incoming::{Reading, place};
use tracepost::sandbox::{Settings, fuzzed};

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let register: Register =
        serde_json::from_slice(include_bytes!("../../fixtures/demo/register.json")).unwrap_or_default();
    Index::new(&register)
});

fuzz_target!(|input: &[u8]| {
    let settings = Settings { children: 1, message_words: 20_000, message_pages: 50, ..Settings::default() };
    let framed: Vec<u8>;
    let frames = match input.split_first() {
        Some((b'\n', lines)) => {
            framed = lines.split(|b| *b == b'\n').flat_map(tracepost_fuzz::frame).collect();
            &framed
        }
        _ => input,
    };
    let (documents, understood) = fuzzed::heard(frames, &settings);
    assert_eq!(documents.len(), understood.len());
    let words: usize =
        documents.iter().filter(|d| d.part.parent.is_none()).flat_map(|d| &d.pages).map(|p| p.words.len()).sum();
    assert!(words <= settings.message_words, "{words} words passed the budget");
    place(&INDEX, Reading { documents, understood });
});
