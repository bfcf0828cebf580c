//! The fixtures are exactly what the project's own program draws, byte by byte, and they contain what their
//! expectations state.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tracepost::letters::{self, Context, Settings};
use tracepost::model::{Edtf, FieldName, Register};

#[path = "../examples/draw_fixtures/fixtures/mod.rs"]
mod drawn;

fn committed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// Every file below a folder, by its path in it.
fn files(root: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(root).unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

#[test]
fn what_is_committed_is_what_is_drawn() {
    let fresh = tempfile::tempdir().unwrap();
    drawn::draw(fresh.path()).unwrap();
    let mut odd = Vec::new();
    for file in files(fresh.path()) {
        let (drawn, kept) = (fs::read(fresh.path().join(&file)).unwrap(), fs::read(committed().join(&file)));
        if kept.is_err() || kept.is_ok_and(|kept| kept != drawn) {
            odd.push(file.display().to_string());
        }
    }
    assert!(
        odd.is_empty(),
        "drawn anew, these differ; `cargo run --example draw_fixtures` writes them:\n{}",
        odd.join("\n")
    );
}

/// The text of a PDF as lines across the page and as it was written, white space as one space, without marks of direction.
fn text(path: &Path) -> String {
    let read = |order: &str| {
        let out = Command::new("pdftotext").args([order.as_ref(), path.as_os_str(), "-".as_ref()]).output().unwrap();
        let text: String = String::from_utf8(out.stdout).unwrap();
        text.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}')).collect::<String>()
    };
    format!("{} {}", read("-raw"), read("-layout")).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn truths_stand_in_their_papers() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for file in files(&committed().join("documents")) {
        if !file.ends_with("truth.json") {
            continue;
        }
        count += 1;
        let place = committed().join("documents").join(&file);
        let truth: Value = serde_json::from_slice(&fs::read(&place).unwrap()).unwrap();
        let said = text(&place.with_file_name("input.pdf"));
        let mut miss = |what: &str| wrong.push(format!("{}: {what}", file.display()));
        if !said.contains("SPECIMEN") {
            miss("does not say SPECIMEN");
        }
        for field in truth["fields"].as_array().unwrap() {
            let (name, value) = (field["name"].as_str().unwrap(), field["value"].as_str().unwrap());
            if serde_json::from_value::<FieldName>(field["name"].clone()).is_err() {
                miss(&format!("there is no field {name}"));
            }
            let coded = [
                "country",
                "country_of_destination",
                "country_of_origin",
                "currency",
                "total_amount",
                "un_number",
                "quantity",
                "gross_weight",
                "net_weight",
            ];
            if name.ends_with("_date") || name == "valid_until" {
                if Edtf::new(value).is_none() {
                    miss(&format!("{name} {value:?} is no date"));
                }
            } else if !coded.contains(&name) && !said.contains(value) {
                miss(&format!("{name} {value:?} is not in it"));
            }
        }
        for line in truth["line_items"].as_array().unwrap() {
            let marks = ["lots", "serials"].iter().flat_map(|m| line[*m].as_array().unwrap());
            for value in marks.chain([&line["description"]]).map(|v| v.as_str().unwrap()) {
                if !said.contains(value) {
                    miss(&format!("{value:?} of a line is not in it"));
                }
            }
        }
    }
    assert!(count >= 38, "only {count} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_request_of_the_demo_can_be_written() {
    let folder = committed().join("demo");
    let register: Register = serde_json::from_slice(&fs::read(folder.join("register.json")).unwrap()).unwrap();
    for request in &register.requests {
        let mut photos = std::collections::BTreeMap::new();
        for item in request.items.iter().filter_map(|id| register.item(id)) {
            for photo in &item.photos {
                photos.insert(photo.clone(), fs::read(folder.join(photo)).unwrap());
            }
        }
        let dated = request.issued.to_day().unwrap();
        let context = Context::gather(&register, &request.reference, photos, dated, &Settings::default()).unwrap();
        let letter = letters::render("trace_request", &request.language, &context, &Settings::default()).unwrap();
        assert!(letter.pdf.starts_with(b"%PDF"), "{}", request.reference);
    }
}

#[test]
fn the_demo_is_small() {
    // Expectations are plain text, and nobody draws or sends them.
    let drawn = |f: &&PathBuf| !f.to_string_lossy().ends_with("expected.json");
    let size: u64 =
        files(&committed()).iter().filter(drawn).map(|f| fs::metadata(committed().join(f)).unwrap().len()).sum();
    assert!(size < 3_000_000, "{size} bytes of fixtures");
}
