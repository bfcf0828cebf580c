//! Reads office files: text documents, sheets, RTF, the binary formats, HTML.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tracepost::read::{self, fuzzed};
use tracepost::unpack::{Limits, unpack};

fuzz_target!(init: tracepost_fuzz::let_libraries_panic(), |input: &[u8]| {
    let Some(file) = tracepost_fuzz::office::file(input) else { return };
    // As it is read in a mail: the type is found from the content, and text is decoded before.
    let limits = Limits { expanded: 16 << 20, parts: 100, depth: 1, papers: false, ..Limits::default() };
    for part in unpack(None, file, &limits, &[]) {
        if !read::costly(&part) {
            tracepost_fuzz::check_pages(&fuzzed::plainly(&part, &read::Settings::default()));
        }
    }
});
