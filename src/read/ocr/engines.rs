//! Tesseract engines, kept warm: one for each set of languages that was asked for lately. In: a picture and a set of languages. Out: its words.

use std::path::{Path, PathBuf};

use tesseract_rs::{TessPageSegMode as Mode, TesseractAPI};

use super::word::Recognised;
use super::{model, tsv};
use crate::read::Error;
use crate::read::picture::Gray;

/// Where Debian and others put the models.
const PLACES: &[&str] = &[
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
];

/// Engines kept at once. Each holds some 20 to 90 MB.
const WARM: usize = 4;

/// The engine that a model is made for (`capi.h`).
const OEM_DEFAULT: i32 = 3;

/// The model of all Latin languages.
pub(in crate::read) const LATIN: &str = "Latin";

/// The engines and what they can be made from.
pub(in crate::read) struct Engines {
    pub(in crate::read) tessdata: PathBuf,
    pub(in crate::read) installed: Vec<String>,
    pub(in crate::read) version: String,
    /// Lately used ones last.
    warm: Vec<(String, TesseractAPI)>,
}

impl Engines {
    pub(in crate::read) fn find(tessdata: Option<&Path>) -> Result<Self, Error> {
        // The operator's own models come first, as Tesseract's own programs have it.
        let named = std::env::var_os("TESSDATA_PREFIX").map(PathBuf::from);
        let named = named.into_iter().flat_map(|p| [p.join("tessdata"), p]);
        let places: Vec<PathBuf> = match tessdata {
            Some(given) => vec![given.to_owned()],
            None => named.chain(PLACES.iter().map(PathBuf::from)).collect(),
        };
        for place in &places {
            let installed = models(place);
            if !installed.is_empty() {
                let version = TesseractAPI::version();
                let mut engines = Self { tessdata: place.clone(), installed, version, warm: Vec::new() };
                let usual = [LATIN, "eng"].into_iter().find(|l| engines.has(l)).map(str::to_owned);
                let first = usual.or_else(|| engines.installed.first().cloned()).unwrap_or_default();
                if engines.engine(&first).is_none() {
                    return Err(Error::Engine(first, place.display().to_string()));
                }
                return Ok(engines);
            }
        }
        Err(Error::NoModels(places.iter().map(|p| p.display().to_string()).collect::<Vec<_>>().join(", ")))
    }

    pub(super) fn has(&self, language: &str) -> bool {
        self.installed.iter().any(|l| l == language)
    }

    /// The engine for a set of languages (`fra+eng`), started if need be.
    fn engine(&mut self, languages: &str) -> Option<&TesseractAPI> {
        if let Some(at) = self.warm.iter().position(|(l, _)| l == languages) {
            let entry = self.warm.remove(at);
            self.warm.push(entry);
        } else {
            let api = self.start(languages)?;
            // White on black is rare; looking for it on every page costs a fifth of the time.
            let _ = api.set_variable("tessedit_do_invert", "0");
            if self.warm.len() >= WARM {
                self.warm.remove(0);
            }
            self.warm.push((languages.to_owned(), api));
        }
        self.warm.last().map(|(_, api)| api)
    }

    /// A new engine. The large model of all Latin languages goes without its word list, and alone: given from memory, a model is taken for every language
    /// of a set, so that `Latin+Cyrillic` would be Latin twice.
    fn start(&self, languages: &str) -> Option<TesseractAPI> {
        let api = TesseractAPI::new();
        let large = (languages == LATIN).then(|| std::fs::read(self.tessdata.join(format!("{languages}.traineddata"))));
        let lean = large.and_then(Result::ok).as_deref().and_then(model::without_words);
        let started = lean.and_then(|lean| {
            let size = i32::try_from(lean.len()).ok()?;
            api.init_5(&lean, size, languages, OEM_DEFAULT, &[]).ok()
        });
        if started.is_none() {
            api.init(&self.tessdata, languages).ok()?;
        }
        Some(api)
    }

    /// Recognises the words of a picture; none where the engine will not.
    pub(super) fn words(&mut self, languages: &str, gray: &Gray, dpi: f64, mode: Mode) -> Vec<Recognised> {
        let Some(api) = self.engine(languages) else { return Vec::new() };
        if load(api, gray, dpi, mode).is_none() || api.recognize().is_err() {
            return Vec::new();
        }
        let words = api.get_tsv_text(0).map(|t| tsv::words(&t)).unwrap_or_default();
        let _ = api.clear();
        words
    }
}

/// Gives the engine a picture. Sizes are checked here, since the binding multiplies them as 32-bit numbers.
#[allow(clippy::cast_possible_truncation)]
fn load(api: &TesseractAPI, gray: &Gray, dpi: f64, mode: Mode) -> Option<()> {
    let (width, height) = (i32::try_from(gray.width).ok()?, i32::try_from(gray.height).ok()?);
    width.checked_mul(height).filter(|n| *n > 0)?;
    api.set_page_seg_mode(mode).ok()?;
    api.set_image(&gray.data, width, height, 1, width).ok()?;
    api.set_source_resolution(dpi.round().clamp(70.0, 2400.0) as i32).ok()
}

/// The languages that a folder has models for.
fn models(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|e| e.file_name().to_str().and_then(|n| n.strip_suffix(".traineddata")).map(str::to_owned))
        .collect();
    names.sort();
    names
}
