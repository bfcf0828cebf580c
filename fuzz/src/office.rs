//! Inputs of the target `office`. The first byte says which file of which format the other bytes are: an XML file inside of a package, with the others as in
//! the fixture, or a whole file. So a change reaches the reader, and is not lost in a sum of the zip.

use std::io::{Cursor, Read, Write};

use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Packages, one member of which is replaced.
const PACKAGES: &[&[u8]] = &[
    include_bytes!("../../fixtures/formats/docx_changes/input.docx"),
    include_bytes!("../../fixtures/formats/xlsx_merged/input.xlsx"),
    include_bytes!("../../fixtures/formats/odt_changes/input.odt"),
    include_bytes!("../../fixtures/formats/ods_merged/input.ods"),
];

/// This first byte and those above it: a file as it is.
pub const WHOLE: u8 = 128;

/// The file that an input stands for; `None` if it stands for none.
pub fn file(input: &[u8]) -> Option<Vec<u8>> {
    let (which, bytes) = input.split_first()?;
    if *which >= WHOLE {
        return Some(bytes.to_vec());
    }
    let package = PACKAGES.get(usize::from(which / 32))?;
    let mut from = ZipArchive::new(Cursor::new(package)).ok()?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut member = from.by_index(index).ok()?;
        let name = member.name().ok()?.into_owned();
        to.start_file(name, SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored)).ok()?;
        let mut own = Vec::new();
        member.read_to_end(&mut own).ok()?;
        to.write_all(if index == usize::from(which % 32) { bytes } else { &own }).ok()?;
    }
    Some(to.finish().ok()?.into_inner())
}

/// The inputs that stand for the packages as they are, one for each member.
pub fn of_packages() -> Vec<Vec<u8>> {
    let mut inputs = Vec::new();
    for (n, package) in (0_u8..).zip(PACKAGES) {
        let Ok(mut from) = ZipArchive::new(Cursor::new(package)) else { continue };
        for (index, place) in (0..from.len()).zip(0_u8..32) {
            let mut input = vec![n * 32 + place];
            if from.by_index(index).is_ok_and(|mut member| member.read_to_end(&mut input).is_ok()) {
                inputs.push(input);
            }
        }
    }
    inputs
}
