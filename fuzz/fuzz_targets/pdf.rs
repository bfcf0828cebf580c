//! Reads the words of a PDF's text layer, with all that is said about the file as such.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tracepost::model::{Part, PartRole};
use tracepost::read::{self, fuzzed};

fuzz_target!(|bytes: &[u8]| {
    let part = Part {
        parent: None,
        role: PartRole::Root,
        name: None,
        media_type: "application/pdf".to_owned(),
        sha256: String::new(),
        size: bytes.len() as u64,
        head: None,
        remarks: Vec::new(),
        bytes: bytes.to_vec(),
        text: None,
    };
    let settings = read::Settings { pages: 20, ..read::Settings::default() };
    tracepost_fuzz::check_pages(&fuzzed::plainly(&part, &settings));
});
