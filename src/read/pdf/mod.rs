//! PDF in; pages of words out: from the text layer where it can be believed, else from the picture of the page.
//!
//! A page-tree loop or a wild cross-reference is the parser's business (it keeps count of what it has visited); what cannot be parsed at all
//! is a grave remark. Nothing in the file is run and nothing it points to is fetched.

mod beside;
mod cover;
mod fields;
#[cfg(feature = "fuzzing")]
pub(super) mod fuzzed;
mod glyph;
mod glyphs;
mod history;
mod margin;
mod radicals;
mod raster;
mod signatures;
mod slanted;
mod unseen;
mod verdict;
mod words;

use std::sync::Arc;

use hayro::hayro_interpret::{Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page};
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::kurbo::Rect as Area;

use super::compose::{Sheet, laid_out};
use super::ocr::Layer;
use super::refused::LOCKED;
use super::share::{Leaves, Share, Turns, Watch};
use super::{Engine, Settings, known_words, order};
use crate::model::{Page, Part, Remark, TextSource};
use raster::PdfPage;
use verdict::{Verdict, verdict};

/// Reads a PDF, or a share of its pages.
pub(super) fn read(part: &Part, engine: &mut Engine, given: Option<Share>, watch: &mut dyn Watch) -> Leaves {
    let mut leaves = Leaves::default();
    let pdf = match opened(&part.bytes, &engine.settings) {
        Ok(pdf) => pdf,
        Err(error) => {
            leaves.note(0, vec![refused(error)]);
            return leaves;
        }
    };
    let total = pdf.pages().len();
    if total == 0 {
        leaves.note(0, vec![Remark::grave("damaged", "no page can be found in it")]);
        return leaves;
    }
    let limit = engine.settings.pages as usize;
    leaves.note(0, of_the_whole(&part.bytes, &pdf, limit));
    let cache = InterpreterCache::new();
    let of = u32::try_from(total.min(limit)).unwrap_or(u32::MAX);
    let mut turns = Turns::new(watch, given, of);
    for (number, page) in (1..=of).zip(pdf.pages().iter()) {
        if turns.comes(number) {
            let mut remarks = Vec::new();
            let page = read_page(page, number, &cache, engine, &mut turns, &mut remarks);
            leaves.pages.push(page);
            leaves.note(number, remarks);
        }
    }
    leaves
}

/// What is odd about the file as such.
fn of_the_whole(bytes: &[u8], pdf: &Pdf, limit: usize) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if !ends_well(bytes) {
        remarks.push(Remark::grave("damaged", "the file breaks off before its end mark; what is left of it was read"));
    }
    remarks.extend(history::remark(bytes));
    remarks.extend(signatures::remark(pdf));
    remarks.extend(fields::unread_form(pdf));
    remarks.extend(margin::remark(pdf, limit));
    let total = pdf.pages().len();
    if total > limit {
        let detail = format!("it has {total} pages; the first {limit} were read");
        remarks.push(Remark::grave("too_many", detail));
    }
    remarks
}

/// Opens a PDF: without a password, which is also how one with an empty password opens, then with each of those given.
pub(super) fn opened(bytes: &[u8], settings: &Settings) -> Result<Pdf, LoadPdfError> {
    let bytes = Arc::new(bytes.to_vec());
    let mut first = match Pdf::new(Arc::clone(&bytes)) {
        Err(error @ LoadPdfError::Decryption(DecryptionError::PasswordProtected)) => error,
        other => return other,
    };
    for password in &settings.passwords {
        match Pdf::new_with_password(Arc::clone(&bytes), password.reveal()) {
            Ok(pdf) => return Ok(pdf),
            Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected)) => {}
            Err(other) => first = other,
        }
    }
    Err(first)
}

fn refused(error: LoadPdfError) -> Remark {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Remark::grave("encrypted", LOCKED),
        LoadPdfError::Decryption(why) => {
            Remark::grave("encrypted", format!("the file is encrypted in a way that cannot be undone: {why:?}"))
        }
        LoadPdfError::Invalid => Remark::grave(
            "damaged",
            "the file is no PDF that can be opened: its table of contents or its pages are missing",
        ),
    }
}

/// A whole file has its end mark near its end (ISO 32000-1, 7.5.5 and annex H.3).
fn ends_well(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(2048)..).unwrap_or_default();
    tail.windows(5).any(|w| w == b"%%EOF")
}

/// Width and height of a page as it is shown, in points.
fn size(page: &PdfPage<'_>) -> (f64, f64) {
    let (width, height) = page.render_dimensions();
    (f64::from(width), f64::from(height))
}

/// What a page shows, without what nobody sees.
fn seen_on<'a>(
    page: &'a PdfPage<'a>,
    number: u32,
    cache: &InterpreterCache<'a>,
    remarks: &mut Vec<Remark>,
) -> glyphs::Seen {
    let (width, height) = size(page);
    let area = Area::new(0.0, 0.0, width, height);
    let upright = page.initial_transform(true).to_kurbo();
    let mut seen = glyphs::Collector::new(area);
    let mut context = Context::new(upright, area, cache, page.xref(), InterpreterSettings::default());
    interpret_page(page, &mut context, &mut seen);
    let mut seen = seen.finish();
    seen.glyphs.extend(fields::undrawn(page, seen.runs + 1));
    remarks.extend(unseen::left_out(&mut seen, number));
    seen
}

fn read_page<'a>(
    page: &'a PdfPage<'a>,
    number: u32,
    cache: &InterpreterCache<'a>,
    engine: &mut Engine,
    turns: &mut Turns<'_>,
    remarks: &mut Vec<Remark>,
) -> Page {
    let (width, height) = size(page);
    let seen = seen_on(page, number, cache, remarks);
    let sense = known_words::in_a_language(&unseen::text(&seen));
    let verdict = verdict(&seen, (width, height), sense);
    if matches!(verdict, Verdict::Picture(_)) {
        turns.recognised(number);
    }
    match verdict {
        Verdict::Text => text_page(number, width, height, &seen),
        Verdict::Blank => empty(number, width, height),
        Verdict::Picture(why) => {
            if let Some(why) = why {
                remarks.push(Remark::oddity(
                    "text_layer_unusable",
                    format!("page {number}: {why}; the page was read from its picture"),
                ));
            }
            match raster::upright(page, &seen, engine) {
                Ok(picture) => engine.read_picture(number, width, height, picture, &seen.rules, remarks),
                Err(remark) => {
                    remarks.push(Remark { detail: format!("page {number}: {}", remark.detail), ..remark });
                    empty(number, width, height)
                }
            }
        }
        Verdict::Doubtful => doubtful(page, number, &seen, sense, engine, turns, remarks),
        Verdict::Beside(areas) => {
            let places = beside::places(page, &seen, &areas, engine);
            let mut seen = seen;
            unseen::drop_in(&mut seen, &areas);
            let layer = text_page(number, width, height, &seen);
            match places {
                Some(places) => {
                    turns.recognised(number);
                    beside::read(layer, places, engine, remarks)
                }
                None => layer,
            }
        }
    }
}

/// A page with a picture and a text layer that may or may not say what the picture shows.
fn doubtful<'a>(
    page: &'a PdfPage<'a>,
    number: u32,
    seen: &glyphs::Seen,
    sense: bool,
    engine: &mut Engine,
    turns: &mut Turns<'_>,
    remarks: &mut Vec<Remark>,
) -> Page {
    let (width, height) = size(page);
    let layer = text_page(number, width, height, seen);
    let Ok(picture) = raster::upright(page, seen, engine) else { return layer };
    let worth = engine.agrees(&picture, (width, height), &layer);
    if worth == Layer::Right {
        return layer;
    }
    turns.recognised(number);
    let (code, why) = match worth {
        Layer::Poor => ("text_layer_poor", "many letters of the text layer are not those that the picture shows"),
        _ if sense => ("text_layer_differs", "the text layer does not say what the picture shows"),
        _ => ("text_layer_unusable", "its text is in no language, and its picture shows another"),
    };
    remarks.push(Remark::oddity(code, format!("page {number}: {why}; the page was read from its picture")));
    engine.read_picture(number, width, height, picture, &seen.rules, remarks)
}

fn text_page(number: u32, width: f64, height: f64, seen: &glyphs::Seen) -> Page {
    let mut blocks = Vec::new();
    let mut fold = None;
    let (straight, slanted) = slanted::parted(&seen.glyphs);
    for group in words::tokens(&straight) {
        let rules = group.turn.rules(&seen.rules);
        let upright = group.turn.is_none();
        let folds = if upright { order::fold(&group.tokens, &rules, (width, height)) } else { None };
        fold = fold.or(folds);
        let ordered = order::of_two(group.tokens, &rules, folds);
        blocks.extend(group.turn.back(ordered));
    }
    blocks.extend(slanted.into_iter().map(|line| vec![line]));
    let sheet = Sheet {
        number,
        width,
        height,
        source: TextSource::TextLayer,
        reader: "pdf text layer".to_owned(),
        rules: seen.rules.clone(),
    };
    Page { fold, ..laid_out(sheet, blocks) }
}

pub(super) fn empty(number: u32, width: f64, height: f64) -> Page {
    let sheet = Sheet { number, width, height, source: TextSource::None, reader: "none".to_owned(), rules: Vec::new() };
    laid_out(sheet, Vec::new())
}
