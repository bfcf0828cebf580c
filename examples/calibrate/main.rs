//! Fits `src/documents/confidence/calibration.json`. It draws its own documents, prints and scans them, reads them like any
//! others, and counts how often a value with a given score is right.
//!
//!     cargo run --release --example calibrate -- FOLDER [COUNT]
//!
//! FOLDER keeps documents and words, so that a second run reads only new ones. Every fifth document is not used for
//! the fit. It shows how honest the fit is.

#![allow(clippy::print_stdout, clippy::expect_used, reason = "a program whose result goes to standard output")]

mod answers;
mod fit;
mod made_up;
#[allow(dead_code, reason = "drawn here: a part of what fixtures need")]
#[path = "../draw_fixtures/fixtures/paper.rs"]
mod paper;
mod papers;
#[allow(dead_code, reason = "as above")]
#[path = "../draw_fixtures/fixtures/scan.rs"]
mod scan;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fastrand::Rng;
use futures::StreamExt;
use tracepost::documents::{self, CALIBRATED, Calibration};
use tracepost::model::{Document, FieldName};
use tracepost::sandbox::{Readers, Settings};

use papers::Drawn;

/// A value's features, whether it was right, whether its paper is held back, and of what it was.
struct Sample {
    features: Vec<f64>,
    right: bool,
    held_back: bool,
    picture: &'static str,
}

fn main() -> Result<()> {
    let mut words = std::env::args().skip(1);
    let folder = PathBuf::from(words.next().context("a folder is missing")?);
    let count: u64 = words.next().map_or(Ok(600), |n| n.parse())?;
    fs::create_dir_all(&folder)?;
    let papers = (0..count).map(|n| draw(&folder, n)).collect::<Result<Vec<_>>>()?;
    read(&papers)?;
    let mut samples = Vec::new();
    for (n, (drawn, file, picture)) in papers.iter().enumerate() {
        let documents: Vec<Document> = serde_json::from_slice(&fs::read(file.with_extension("words"))?)?;
        for document in &documents {
            judge(drawn, document, n % 5 == 0, picture, &mut samples);
        }
    }
    let train: Vec<(Vec<f64>, bool)> =
        samples.iter().filter(|s| !s.held_back).map(|s| (s.features.clone(), s.right)).collect();
    let weights = fit::logistic(&train, 2.0);
    for picture in ["", "digital", "clean", "coarse", "photograph"] {
        let of: Vec<(f64, bool)> = samples
            .iter()
            .filter(|s| s.held_back && (picture.is_empty() || s.picture == picture))
            .map(|s| (fit::probability(&s.features, &weights), s.right))
            .collect();
        let (error, right, share) = fit::honesty(&of);
        let name = if picture.is_empty() { "held back" } else { picture };
        println!(
            "{name:12} {:5} values, calibration error {error:.3}; at 0.9 and more {right:.3} right, {share:.2} of all",
            of.len()
        );
    }
    let all: Vec<(Vec<f64>, bool)> = samples.into_iter().map(|s| (s.features, s.right)).collect();
    let weights = fit::logistic(&all, 2.0);
    let method = format!(
        "logistic regression with ridge 2 on {} values of {count} papers drawn, scanned and read by examples/calibrate; see docs/PERFORMANCE.md",
        all.len()
    );
    let rounded = |w: &f64| (w * 1000.0).round() / 1000.0;
    let weights = CALIBRATED.iter().zip(&weights).map(|(n, w)| ((*n).to_owned(), rounded(w))).collect();
    let text = serde_json::to_string_pretty(&Calibration { method, weights })? + "\n";
    fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/documents/confidence/calibration.json"), text)?;
    Ok(())
}

/// Paper number `n`, drawn and put into the folder as it would come: a PDF, a scan, a photograph.
fn draw(folder: &Path, n: u64) -> Result<(Drawn, PathBuf, &'static str)> {
    let mut rng = Rng::with_seed(0x7472_6163_6500 + n);
    let drawn = if n % 4 == 3 { answers::letter(&mut rng)? } else { papers::form(&mut rng)? };
    let picture = ["digital", "clean", "coarse", "digital", "photograph", "clean", "coarse"][rng.usize(..7)];
    let file = folder.join(format!("{n:05}.{}", if picture == "digital" { "pdf" } else { "jpg" }));
    if !file.exists() {
        let bytes = if picture == "digital" { drawn.pdf.clone() } else { photograph(&drawn.pdf, picture, &mut rng)? };
        fs::write(&file, bytes)?;
    }
    Ok((drawn, file, picture))
}

/// The paper on glass or under a lamp: coarse dots, blur, grain, uneven light, and what JPEG does to it.
fn photograph(pdf: &[u8], picture: &str, rng: &mut Rng) -> Result<Vec<u8>> {
    let (dpi, blur, grain, light, quality) = match picture {
        "clean" => (200.0, 0.3 + rng.f32() * 0.4, 6.0, 0.0, 70),
        "coarse" => (120.0 + rng.f64() * 40.0, 0.5 + rng.f32() * 0.5, 10.0 + rng.f32() * 22.0, 0.1, 45),
        _ => (150.0 + rng.f64() * 50.0, 0.6 + rng.f32() * 0.5, 8.0 + rng.f32() * 8.0, 0.45, 60),
    };
    let skew = (rng.f64() - 0.5) * 0.04;
    let glass = scan::Glass { dpi, skew, specks: usize::from(rng.u8(..200)), seed: rng.u64(1..u64::MAX) };
    let grey = scan::scan(pdf, &glass)?;
    let image = image::GrayImage::from_raw(grey.width, grey.height, grey.dots).context("a picture of that size")?;
    let mut image = image::imageops::blur(&image, blur);
    let (width, height) = (image.width() as f32, image.height() as f32);
    for (x, y, dot) in image.enumerate_pixels_mut() {
        let shade = 1.0 - light * (0.6 * x as f32 / width + 0.4 * y as f32 / height);
        let noise = (rng.f32() + rng.f32() + rng.f32() - 1.5) * grain;
        dot.0[0] = (f32::from(dot.0[0]) * shade + noise).clamp(0.0, 255.0) as u8;
    }
    let mut out = Vec::new();
    image.write_with_encoder(image::codecs::jpeg::JpegEncoder::new_with_quality(&mut out, quality))?;
    Ok(out)
}

/// Reads what has not been read.
fn read(papers: &[(Drawn, PathBuf, &'static str)]) -> Result<()> {
    // The program beside this example is what the children are.
    let here = std::env::current_exe()?;
    let program = here.ancestors().nth(2).map(|d| d.join("tracepost")).filter(|p| p.exists());
    let readers = Readers::new(Settings { program, ..Settings::default() });
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let work = futures::stream::iter(papers).map(|(_, file, _)| {
        let readers = readers.clone();
        async move {
            let place = file.with_extension("words");
            if !place.exists() {
                let documents = readers.read(None, fs::read(file)?, |_, _| ()).await?;
                fs::write(&place, serde_json::to_vec(&documents)?)?;
            }
            anyhow::Ok(())
        }
    });
    runtime.block_on(async {
        let mut done = std::pin::pin!(work.buffer_unordered(readers.width()));
        while let Some(one) = done.next().await {
            one?;
        }
        Ok(())
    })
}

fn judge(drawn: &Drawn, document: &Document, held_back: bool, picture: &'static str, samples: &mut Vec<Sample>) {
    let found = documents::understand(document).understanding;
    let measures = documents::measure(document);
    let mut add = |features: &[f64], right: bool| {
        samples.push(Sample { features: features.to_vec(), right, held_back, picture });
    };
    // Of a paper taken for another only what both types have is asked; elsewhere a field that is not on the paper is wrong.
    for (field, features) in found.fields.iter().zip(&measures.fields) {
        if drawn.open.contains(&field.name) {
            continue;
        }
        let value = field.value.as_deref().unwrap_or_default();
        let right = drawn.fields.iter().any(|(name, truth)| *name == field.name && same(field.name, value, truth));
        add(features, right && found.document_type == drawn.kind);
    }
    for (item, features) in found.line_items.iter().zip(&measures.items) {
        let quantity = item.quantity.as_ref().map(ToString::to_string).unwrap_or_default();
        let right = drawn.items.iter().any(|(name, count)| *count == quantity && alike(name, &item.description));
        add(features, right);
    }
}

/// Whether a value says what the paper says: numbers and dates to the letter, names by their letters.
fn same(name: FieldName, value: &str, truth: &str) -> bool {
    use FieldName as F;
    match name {
        F::Consignor
        | F::Consignee
        | F::Seller
        | F::Buyer
        | F::NotifyParty
        | F::EndUser
        | F::Importer
        | F::Exporter
        | F::Carrier
        | F::Recipient
        | F::Vessel
        | F::PortOfLoading
        | F::PortOfDischarge
        | F::PlaceOfLoading
        | F::PlaceOfDelivery
        | F::AirportOfDeparture
        | F::AirportOfDestination => alike(value, truth),
        F::Incoterm => value.get(..3) == truth.get(..3),
        _ => key(value) == key(truth),
    }
}

fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn alike(a: &str, b: &str) -> bool {
    strsim::normalized_levenshtein(&key(a), &key(b)) >= 0.85
}
