//! Draws the inputs that the fuzz targets begin with, out of the fixtures: `draw_corpus FOLDER`. Each target has a folder of its own there. The bytes are
//! the same each time.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

// Our code is marked for coverage here too, and the marks are in this library.
use libfuzzer_sys as _;
use lopdf::{Object, dictionary};
use tracepost::model::{Document, Part};
use tracepost::read::{self, fuzzed};
use tracepost::unpack::{Limits, unpack};
use tracepost_fuzz::{office, paper};

type Done<T> = Result<T, Box<dyn Error>>;

/// Files of more bytes make a try slow, and teach nothing that smaller ones do not.
const LARGEST: usize = 64 << 10;

/// So many fixtures of one kind of document: the targets need their forms, not their number.
const OF_A_KIND: usize = 2;

fn main() -> Done<()> {
    let out = PathBuf::from(std::env::args().nth(1).ok_or("usage: draw_corpus FOLDER")?);
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures");
    let files = below(&fixtures)?;
    for (name, bytes) in &files {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        match ending {
            "eml" | "7z" => keep(&out, "unpack", stem, bytes)?,
            "doc" | "docx" | "odt" | "ods" | "xls" | "xlsx" => {
                keep(&out, "unpack", stem, bytes)?;
                keep(&out, "office", stem, &[&[office::WHOLE], bytes.as_slice()].concat())?;
            }
            "fodt" | "rtf" => keep(&out, "office", stem, &[&[office::WHOLE], bytes.as_slice()].concat())?,
            "pdf" => {
                keep(&out, "unpack", stem, bytes)?;
                keep(&out, "pdf", stem, bytes)?;
                keep(&out, "pdf", &format!("{stem}_plain"), &plain_pdf(bytes)?)?;
            }
            "json" if name.contains("register") || name.contains("letters") => keep(&out, "register", stem, bytes)?,
            _ => continue,
        }
        if ending != "json" {
            let (parts, documents) = read(bytes);
            keep(&out, "frames", stem, &tracepost::sandbox::fuzzed::told(&parts, &documents)?)?;
            for (n, document) in documents.iter().enumerate().filter(|(_, d)| !d.pages.is_empty()) {
                keep(&out, "finders", &format!("{stem}_{n}"), &paper::input(document))?;
            }
        }
    }
    for (n, input) in office::of_packages().iter().enumerate() {
        keep(&out, "office", &format!("member_{n}"), input)?;
    }
    for (name, bytes) in small_pdfs()? {
        keep(&out, "pdf", name, &bytes)?;
    }
    Ok(())
}

/// The fixtures by their path with `_` between its parts, of each folder the first few.
fn below(folder: &Path) -> Done<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let mut open = vec![(folder.to_owned(), String::new())];
    while let Some((folder, name)) = open.pop() {
        let mut entries: Vec<PathBuf> =
            fs::read_dir(&folder)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
        entries.sort();
        let folders = entries.iter().filter(|p| p.is_dir()).count();
        let kinds = name.contains("documents_");
        for path in entries.into_iter().take(if kinds && folders > 0 { OF_A_KIND } else { usize::MAX }) {
            let own = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let own = format!("{name}{own}");
            if path.is_dir() {
                open.push((path, format!("{own}_")));
            } else {
                let bytes = fs::read(&path)?;
                if bytes.len() <= LARGEST {
                    files.insert(own, bytes);
                }
            }
        }
    }
    Ok(files)
}

fn keep(out: &Path, target: &str, name: &str, bytes: &[u8]) -> Done<()> {
    let folder = out.join(target);
    fs::create_dir_all(&folder)?;
    Ok(fs::write(folder.join(name), bytes)?)
}

/// What the reading child makes of a file, without recognition.
fn read(bytes: &[u8]) -> (Vec<Part>, Vec<Document>) {
    let parts = unpack(None, bytes.to_vec(), &Limits::default(), &[]);
    let plainly = |part: &Part| fuzzed::plainly(part, &read::Settings::default());
    let documents = parts.iter().map(plainly).collect();
    (parts.iter().map(Part::without_bytes).collect(), documents)
}

/// A PDF with its streams unpacked and without the files of its fonts, so that a changed byte changes what a page says.
fn plain_pdf(bytes: &[u8]) -> Done<Vec<u8>> {
    let mut pdf = lopdf::Document::load_mem(bytes)?;
    pdf.decompress();
    for object in pdf.objects.values_mut() {
        if let Ok(font) = object.as_dict_mut() {
            for key in [&b"FontFile"[..], b"FontFile2", b"FontFile3"] {
                font.remove(key);
            }
        }
    }
    pdf.prune_objects();
    let mut plain = Vec::new();
    pdf.save_to(&mut plain)?;
    Ok(plain)
}

/// Small PDF, each about one thing.
fn small_pdfs() -> Done<Vec<(&'static str, Vec<u8>)>> {
    let words = "BT /F1 12 Tf 72 700 Td (SPECIMEN Invoice No. 4711) Tj 0 -20 Td [(Qu) -50 (antity) 400 (12)] TJ ET";
    let turned = "BT /F1 9 Tf 0 1 -1 0 300 300 Tm (upwards) Tj 1 0.3 -0.3 1 50 50 Tm (aslant) ' ET 0 0 m 100 0 l S";
    let unseen = "BT 3 Tr /F1 12 Tf 72 700 Td (nobody sees this) Tj 0 Tr 1 g (white) Tj ET 0 0 612 792 re W n";
    let picture = "q 200 0 0 200 50 50 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \x01\x7f\x40\x20 EI Q";
    let form = "q 1 0 0 1 20 20 cm /X1 Do Q /Span << /ActualText (told) >> BDC BT /F1 8 Tf (shown) Tj ET EMC";
    let all = [("words", words), ("turned", turned), ("unseen", unseen), ("picture", picture), ("form", form)];
    all.into_iter().map(|(name, content)| Ok((name, small_pdf(content)?))).collect()
}

fn small_pdf(content: &str) -> Done<Vec<u8>> {
    let mut pdf = lopdf::Document::with_version("1.7");
    let pages = pdf.new_object_id();
    let font = pdf.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let inner = dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => numbers(&[0, 0, 300, 300]),
    "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } } };
    let inner = pdf.add_object(lopdf::Stream::new(inner, b"BT /F1 10 Tf 5 5 Td <48656c6c6f> Tj ET".to_vec()));
    let field = pdf.add_object(dictionary! { "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx",
    "T" => Object::string_literal("consignee"), "V" => Object::string_literal("Tern Arms Ltd"),
    "DA" => Object::string_literal("/F1 10 Tf 0 g"), "Rect" => numbers(&[72, 600, 300, 620]) });
    let content = pdf.add_object(lopdf::Stream::new(dictionary! {}, content.as_bytes().to_vec()));
    let page = pdf.add_object(dictionary! { "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => numbers(&[0, 0, 612, 792]), "Rotate" => 0, "Annots" => vec![field.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "F1" => font }, "XObject" => dictionary! { "X1" => inner } } });
    pdf.objects.insert(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into());
    let catalog = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages,
    "AcroForm" => dictionary! { "Fields" => vec![field.into()], "NeedAppearances" => true } });
    pdf.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes)?;
    Ok(bytes)
}

fn numbers(numbers: &[i64]) -> Vec<Object> {
    numbers.iter().map(|n| (*n).into()).collect()
}
