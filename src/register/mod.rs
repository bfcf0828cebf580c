//! The register file: what was found, and who is asked. In: its bytes. Out: a [`Register`], or every fault of the
//! file with its line. A file with a fault gives nothing. Opens no file itself: the caller says whether a photograph
//! exists.
//! An [`entry`] of a form, or of a sheet ([`columns`]), follows the same rules.

mod bonds;
pub mod columns;
pub mod entry;
mod fault;
mod lines;
mod shape;
mod values;
mod walk;

use unicode_normalization::UnicodeNormalization;

pub use fault::Fault;

use crate::model::Register;
use lines::Lines;

/// The largest file that is read. A register with half a million items is smaller.
pub const MAX_BYTES: usize = 256 * 1024 * 1024;

/// Reads a register file. `photo` says what is wrong with the path of a photograph, if anything (`does not exist`). The path is relative and
/// stays inside of its folder; other paths are refused before.
///
/// Text becomes NFC. Markings, Message-IDs and paths keep every code point.
pub fn parse(bytes: &[u8], photo: &dyn Fn(&str) -> Option<String>) -> Result<Register, Vec<Fault>> {
    let text = decode(bytes).map_err(|fault| vec![fault])?;
    let lines = Lines::of(text);
    let tree = lines::tree(text, &lines).map_err(|fault| vec![fault])?;
    let mut faults = walk::walk(&tree, &lines, photo);
    faults.extend(bonds::check(&tree, &lines));
    if !faults.is_empty() {
        faults.sort_by_key(|f| (f.line, f.column));
        return Err(faults);
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let mut register: Register = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let (line, column, path) = (error.inner().line(), error.inner().column(), error.path().to_string());
        vec![Fault::new(line, column, path, "a register file", error.inner().to_string())]
    })?;
    normalise(&mut register);
    Ok(register)
}

/// The text of the file: UTF-8, with or without a byte order mark.
fn decode(bytes: &[u8]) -> Result<&str, Fault> {
    let whole = |expected: &str, found: String| Fault::new(1, 1, String::new(), expected, found);
    if bytes.len() > MAX_BYTES {
        let found = format!("{} MiB", bytes.len() / (1024 * 1024));
        return Err(whole(&format!("a file of at most {} MiB", MAX_BYTES / (1024 * 1024)), found));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(whole("text in UTF-8", "UTF-16 (save the file as UTF-8)".to_owned()));
    }
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = good.iter().filter(|b| **b == b'\n').count() + 1;
        let start = good.iter().rposition(|b| *b == b'\n').map_or(0, |n| n + 1);
        let column = String::from_utf8_lossy(good.get(start..).unwrap_or_default()).chars().count() + 1;
        let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
        Fault::new(
            line,
            column,
            String::new(),
            "text in UTF-8",
            format!("the byte {byte:#04x} (save the file as UTF-8)"),
        )
    })
}

/// Makes names and words NFC, so that a name typed on two systems is the same.
fn normalise(register: &mut Register) {
    let nfc = |text: &mut String| *text = text.nfc().collect();
    for party in &mut register.parties {
        nfc(&mut party.id);
        nfc(&mut party.name);
        party.aliases.iter_mut().for_each(nfc);
        for contact in &mut party.contacts {
            nfc(&mut contact.name);
            contact.emails.iter_mut().for_each(nfc);
            contact.address.iter_mut().for_each(nfc);
        }
    }
    for item in &mut register.items {
        nfc(&mut item.id);
        nfc(&mut item.description);
        let documented = &mut item.documented;
        [&mut item.manufacturer, &mut item.model, &mut item.calibre].into_iter().flatten().for_each(nfc);
        [&mut documented.place, &mut documented.circumstances, &mut documented.seizure]
            .into_iter()
            .flatten()
            .for_each(nfc);
        // Captions that say nothing are none: an import that changes nothing is the same as before.
        if item.captions.iter().all(String::is_empty) {
            item.captions.clear();
        }
        item.markings.iter_mut().filter_map(|m| m.place.as_mut()).for_each(nfc);
    }
    for request in &mut register.requests {
        nfc(&mut request.reference);
        request.parent.iter_mut().for_each(nfc);
        nfc(&mut request.recipient);
        request.items.iter_mut().for_each(nfc);
    }
}
