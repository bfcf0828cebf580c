//! A page's picture in; its words out, by Tesseract: made upright, evenly lit and straight, in the language that the page itself shows.

mod alike;
mod engines;
mod language;
mod marks;
mod model;
mod overlooked;
mod scripts;
mod second;
mod tsv;

use std::path::Path;

use tesseract_rs::TessPageSegMode as Mode;

use super::compose::{Sheet, Token, laid_out};
use super::picture::{self, Fineness, Picture, Prepared};
use super::{Effort, Engine, Error, order};
use crate::model::{Page, Projection, Rect, Remark, TextSource};

use engines::Engines;
use language::{AtOnce, Choice, Script};

/// Recognition: warm engines, one for each set of languages in use.
pub(super) struct Ocr {
    engines: Engines,
}

impl Ocr {
    pub(super) fn new(tessdata: Option<&Path>) -> Result<Self, Error> {
        Ok(Self { engines: Engines::find(tessdata)? })
    }

    pub(super) fn tessdata(&self) -> &Path {
        &self.engines.tessdata
    }

    pub(super) fn version(&self) -> &str {
        &self.engines.version
    }

    pub(super) fn languages(&self) -> &[String] {
        &self.engines.installed
    }
}

/// A word with its box in pixels of the prepared picture.
#[derive(Debug, Clone)]
pub(super) struct Recognised {
    pub(super) text: String,
    pub(super) area: [f64; 4],
    pub(super) confidence: f32,
}

impl Engine {
    /// Reads a page from its picture. `width` and `height` are the page's, in points; the page given back is upright.
    pub(super) fn read_picture(
        &mut self,
        number: u32,
        width: f64,
        height: f64,
        picture: Picture,
        known_rules: &[Rect],
        remarks: &mut Vec<Remark>,
    ) -> Page {
        // Ruled lines go first: in a strip of a table recognition makes no sense of what stands between them.
        let (mut prepared, mut lines, choice) = self.ready(&picture);
        let (mut size, mut source) = ((width, height), (picture.gray.width, picture.gray.height));
        if choice.quarters > 0 {
            let degrees = u32::from(choice.quarters) * 90;
            remarks.push(Remark::oddity(
                "page_turned",
                format!("page {number} was turned by {degrees}° clockwise to be read"),
            ));
            let black = picture.black.as_ref().map(|b| b.turned(choice.quarters));
            let turned = Picture { gray: picture.gray.turned(choice.quarters), black, dpi: picture.dpi };
            let dpi = if choice.quarters % 2 == 1 { (picture.dpi.1, picture.dpi.0) } else { picture.dpi };
            let turned = Picture { dpi, ..turned };
            if choice.quarters % 2 == 1 {
                size = (height, width);
                source = (source.1, source.0);
            }
            (prepared, lines) = self::prepared(&turned, Fineness::Best);
        }
        drop(picture);
        let read = self.recognise(&mut prepared, &lines, choice, number, remarks);
        let points = Points { prepared: &prepared, x: size.0 / f64::from(source.0), y: size.1 / f64::from(source.1) };
        // Lines are put together while they are straight; only then each box goes where it stands on the page.
        let straight: Vec<Rect> = lines.iter().map(|l| points.straight(l.map(f64::from))).collect();
        let tokens: Vec<Token> = read.words.iter().map(|w| token(w, &points)).collect();
        let fold = order::fold(&tokens, &straight, points.size());
        let mut blocks = order::of_two(tokens, &straight, fold);
        for token in blocks.iter_mut().flatten().flatten() {
            token.rect = points.unstraightened(&token.rect);
        }
        let mut rules: Vec<Rect> = lines.into_iter().map(|l| points.rect(l.map(f64::from))).collect();
        rules.extend_from_slice(known_rules);
        let found = blocks.iter().any(|b| !b.is_empty());
        let projection = Some(points.projection(size));
        let page = laid_out(
            Sheet {
                number,
                width: size.0,
                height: size.1,
                source: if found { TextSource::Ocr } else { TextSource::None },
                reader: format!("tesseract {} {}", self.ocr.engines.version, read.languages),
                rules,
            },
            blocks,
        );
        let fold = fold.map(|x| points.unstraightened(&Rect::new(x, 0.0, x, points.size().1)).x0);
        Page { projection, fold, ..page }
    }

    /// A page's picture ready for recognition, its ruled lines, and how it is to be read: as it came where that reads well.
    fn ready(&mut self, picture: &Picture) -> (Prepared, Vec<[u32; 4]>, Choice) {
        let mut before = None;
        if self.settings.effort == Effort::Quick {
            let fineness = if picture::legible(picture) { Fineness::Given } else { Fineness::Best };
            let (prepared, lines) = prepared(picture, fineness);
            let choice = language::once(&mut self.ocr.engines, &prepared.gray, prepared.dpi);
            return (prepared, lines, choice);
        }
        if picture::legible(picture) {
            let (prepared, lines) = prepared(picture, Fineness::Given);
            match language::at_once(&mut self.ocr.engines, &prepared.gray, prepared.dpi) {
                AtOnce::Sure(choice) => return (prepared, lines, choice),
                AtOnce::Fair(words) => return self.bettered(picture, &prepared, words),
                AtOnce::Doubtful(sense) => before = Some(sense),
            }
        }
        let (prepared, lines) = prepared(picture, Fineness::Best);
        let choice = language::choose(&mut self.ocr.engines, &prepared.gray, prepared.dpi, before);
        (prepared, lines, choice)
    }

    /// The picture with more dots, and the words of it as it came: those in doubt read again.
    fn bettered(
        &mut self,
        picture: &Picture,
        coarse: &Prepared,
        mut words: Vec<Recognised>,
    ) -> (Prepared, Vec<[u32; 4]>, Choice) {
        let (fine, lines) = prepared(picture, Fineness::Best);
        for word in &mut words {
            let [x0, y0, x1, y1] = word.area;
            let (from, to) = (coarse.back(x0, y0), coarse.back(x1, y1));
            let (from, to) = (fine.forth(from.0, from.1), fine.forth(to.0, to.1));
            word.area = [from.0, from.1, to.0, to.1];
        }
        let doubtful = picture::only(&fine.gray, &second::in_doubt(&words));
        let choice = language::bettered(&mut self.ocr.engines, words, &doubtful, fine.dpi);
        (fine, lines, choice)
    }

    /// Whether a text layer says what its picture shows, by recognising a sample of the page.
    pub(super) fn agrees(&mut self, picture: &Picture, (width, height): (f64, f64), layer: &Page) -> bool {
        let (prepared, _) = prepared(picture, Fineness::Best);
        let (strip, top) = picture::busiest_strip(&prepared.gray, language::STRIP * 2.0, prepared.dpi);
        // The sample itself shows most often how it is to be read; the page is looked at as a whole only where it does not.
        let words = match language::plain_strip(&mut self.ocr.engines, &strip, prepared.dpi) {
            Some(words) => words,
            None => {
                let choice = language::choose(&mut self.ocr.engines, &prepared.gray, prepared.dpi, None);
                if choice.quarters > 0 {
                    return false;
                }
                self.ocr.engines.words(&choice.languages, &strip, prepared.dpi, Mode::PSM_SINGLE_BLOCK)
            }
        };
        let points = Points {
            prepared: &prepared,
            x: width / f64::from(picture.gray.width),
            y: height / f64::from(picture.gray.height),
        };
        let (mut asked, mut found) = (0, 0);
        for word in words.iter().filter(|w| w.confidence > 0.85 && w.text.chars().count() > 3) {
            let [x0, y0, x1, y1] = word.area;
            let rect = points.rect([x0, y0 + f64::from(top), x1, y1 + f64::from(top)]);
            asked += 1;
            let near = |r: &Rect| r.overlap_x(&rect) > 0.0 && r.overlap_y(&rect) > 0.0;
            let same = |t: &str| strsim::normalized_levenshtein(&t.to_lowercase(), &word.text.to_lowercase()) > 0.6;
            found += u32::from(layer.words.iter().any(|w| w.rect.as_ref().is_some_and(near) && same(&w.text)));
        }
        asked < 5 || found * 10 >= asked * 7
    }

    fn recognise(
        &mut self,
        prepared: &mut Prepared,
        lines: &[[u32; 4]],
        choice: Choice,
        number: u32,
        remarks: &mut Vec<Remark>,
    ) -> Read {
        for missing in &choice.missing {
            let package = format!("tesseract-ocr-{}", missing.replace('_', "-"));
            let detail = format!(
                "page {number} seems to want the model {missing}, which is not installed (Debian package {package})"
            );
            remarks.push(Remark::oddity("model_missing", detail));
        }
        let mut languages = choice.languages;
        let mut words = match choice.words {
            Some(words) => words,
            None => self.ocr.engines.words(&languages, &prepared.gray, prepared.dpi, Mode::PSM_AUTO),
        };
        if let Some(better) = language::reconsider(&self.ocr.engines, &languages, &words) {
            words = self.ocr.engines.words(&better, &prepared.gray, prepared.dpi, Mode::PSM_AUTO);
            languages = better;
        }
        words.retain(|w| believable(w, prepared.dpi));
        // Where nothing makes sense there is a picture and no page; looking again would take a minute and find no more.
        if second::confidence(&words) < NONSENSE {
            return Read { languages, words };
        }
        if languages == engines::LATIN
            && second::confidence(&words) < DOUBT
            && second::senseless(&words) > OTHER_LINES
            && let Some(other) = language::other_script(&mut self.ocr.engines, &prepared.gray, prepared.dpi, &words)
        {
            words = self.ocr.engines.words(&other, &prepared.gray, prepared.dpi, Mode::PSM_AUTO);
            words.retain(|w| believable(w, prepared.dpi));
            languages = other;
        }
        if self.settings.effort == Effort::Quick {
            return Read { languages, words: marks::settled(alike::settled(&prepared.gray, words)) };
        }
        let full = self.settings.effort == Effort::Full;
        let other = if languages == engines::LATIN && full { self.other_lines(prepared, &words) } else { None };
        let mut script = None;
        match other {
            Some(Other::Page(own, models)) => {
                (words, languages) = (own, models);
                if let Some(better) = language::reconsider(&self.ocr.engines, &languages, &words) {
                    words = self.ocr.engines.words(&better, &prepared.gray, prepared.dpi, Mode::PSM_AUTO);
                    words.retain(|w| believable(w, prepared.dpi));
                    languages = better;
                }
            }
            Some(Other::Lines(own, of)) => {
                words = own;
                languages = format!("{languages}, single lines {}", of.model);
                script = Some(of);
            }
            None => {}
        }
        let latin = languages == engines::LATIN || script.is_some();
        // Of what was read with doubt, a second look at the page as it was before it was sharpened betters one word in ten.
        if full
            && second::confidence(&words) < DOUBT
            && let Some(mut soft) = prepared.otherwise()
        {
            picture::without_rules(&mut soft, lines);
            // By the model of the page's own language, where there is one: it errs otherwise than the one of all Latin letters.
            let other = language::own_model(&self.ocr.engines, &words).filter(|_| latin);
            let models = other.as_deref().unwrap_or(if latin { engines::LATIN } else { &languages });
            let mut again = self.ocr.engines.words(models, &soft, prepared.dpi, Mode::PSM_AUTO);
            again.retain(|w| believable(w, prepared.dpi));
            words = match script {
                Some(script) => scripts::latin_bettered(words, again, script),
                None => second::better(words, again),
            };
        }
        // What a stamp or a signature lies on is read without it.
        if let Some(mut black) = prepared.in_black().filter(|_| full) {
            picture::without_rules(&mut black, lines);
            if picture::lies_on_print(&prepared.gray, &black) {
                let models = if latin { engines::LATIN } else { &languages };
                let mut again = self.ocr.engines.words(models, &black, prepared.dpi, Mode::PSM_AUTO);
                again.retain(|w| believable(w, prepared.dpi));
                words = match script {
                    Some(script) => scripts::latin_bettered(words, again, script),
                    None => second::better(words, again),
                };
            }
        }
        let places = overlooked::places(&prepared.gray, &words);
        let models = if latin { engines::LATIN } else { &languages };
        words.append(&mut overlooked::words(&mut self.ocr.engines, models, &prepared.gray, prepared.dpi, &places));
        Read { languages, words: marks::settled(alike::settled(&prepared.gray, words)) }
    }

    /// Single lines and words in another script, on a page in Latin letters: what made no sense in these, or was passed over, says which.
    fn other_lines(&mut self, prepared: &Prepared, words: &[Recognised]) -> Option<Other> {
        let passed_over = overlooked::lines(&prepared.gray, words);
        if !second::strange(words) && passed_over.is_empty() {
            return None;
        }
        let mut places = second::in_doubt(words);
        places.extend(passed_over);
        let doubtful = picture::only(&prepared.gray, &places);
        let script = language::other_lines(&mut self.ocr.engines, &doubtful, prepared.dpi)?;
        let models = language::with_english(&self.ocr.engines, script.model);
        let mut mixed = self.ocr.engines.words(&models, &prepared.gray, prepared.dpi, Mode::PSM_AUTO);
        mixed.retain(|w| believable(w, prepared.dpi));
        let (both, proof) = scripts::in_both(words.to_vec(), mixed.clone(), script);
        if proof < script.enough {
            return None;
        }
        // Most of the page is in it after all: faint print made no more sense in it at first than in Latin letters.
        let mainly = scripts::share(&both, script) >= MAINLY;
        Some(if mainly { Other::Page(mixed, models) } else { Other::Lines(both, script) })
    }
}

/// What a page in Latin letters turned out to be in part: its words.
enum Other {
    /// Mainly in another script, read by these models.
    Page(Vec<Recognised>, String),
    /// Single lines are in that script.
    Lines(Vec<Recognised>, &'static Script),
}

/// A page is mainly in a script to which so many of its letters belong.
const MAINLY: f64 = 0.5;

/// A page whose letters are read with less confidence than this on average is read twice.
const DOUBT: f32 = 0.85;

/// Where less than this share of the letters makes no sense, no part of a page is in another script: faint print alone gives more.
const OTHER_LINES: f32 = 0.15;

/// Below this the engine reads grain and leaves as letters; the worst fax that says anything lies well above it.
const NONSENSE: f32 = 0.45;

/// A picture ready for recognition, without its ruled lines, and those.
fn prepared(picture: &Picture, fineness: Fineness) -> (Prepared, Vec<[u32; 4]>) {
    let mut prepared = picture::prepare(picture, fineness);
    let lines = picture::ruled_lines(&prepared.gray, prepared.dpi);
    picture::without_rules(&mut prepared.gray, &lines);
    (prepared, lines)
}

struct Read {
    languages: String,
    words: Vec<Recognised>,
}

/// Specks and rules read as letters are no words: too small, or too unlike any letter.
fn believable(word: &Recognised, dpi: f64) -> bool {
    let [x0, y0, x1, y1] = word.area;
    let (width, height) = (x1 - x0, y1 - y0);
    let letters = word.text.chars().filter(|c| c.is_alphanumeric()).count();
    if letters == 0 {
        return word.confidence > 0.3 && word.text.chars().count() <= 3 && height < dpi * 0.5;
    }
    height > dpi * 0.02 && width > dpi * 0.01 && word.confidence > 0.05 && height < dpi * 2.5
}

/// From pixels of the prepared picture to points of the upright page.
struct Points<'p> {
    prepared: &'p Prepared,
    x: f64,
    y: f64,
}

impl Points<'_> {
    /// A box of the straightened picture, in points.
    fn straight(&self, area: [f64; 4]) -> Rect {
        Rect::from(area.map(|v| v * 72.0 / self.prepared.dpi))
    }

    /// Where a box of the straightened picture stands on the page.
    fn unstraightened(&self, r: &Rect) -> Rect {
        self.rect([r.x0, r.y0, r.x1, r.y1].map(|v| v * self.prepared.dpi / 72.0))
    }

    /// Width and height of the straight picture, in points.
    fn size(&self) -> (f64, f64) {
        let gray = &self.prepared.gray;
        (f64::from(gray.width) * 72.0 / self.prepared.dpi, f64::from(gray.height) * 72.0 / self.prepared.dpi)
    }

    /// From the points of the straight page to those of the page as it lies. A page that is askew is turned about its middle; only a photograph needs
    /// the whole way back.
    fn projection(&self, (width, height): (f64, f64)) -> Projection {
        if !self.prepared.flattened {
            return Projection::turn(self.prepared.skew.to_radians().tan(), (width / 2.0, height / 2.0));
        }
        let pixels = Projection::stretch(self.prepared.dpi / 72.0, self.prepared.dpi / 72.0);
        Projection::stretch(self.x, self.y).after(&self.prepared.back).after(&pixels)
    }

    /// The box around a turned box.
    fn rect(&self, [x0, y0, x1, y1]: [f64; 4]) -> Rect {
        // A slightly turned box is drawn by its middle lines, or long words and rules would grow tall.
        let (mx, my) = (f64::midpoint(x0, x1), f64::midpoint(y0, y1));
        let (left, right) = (self.prepared.back(x0, my), self.prepared.back(x1, my));
        let (top, bottom) = (self.prepared.back(mx, y0), self.prepared.back(mx, y1));
        Rect::new(left.0 * self.x, top.1 * self.y, right.0 * self.x, bottom.1 * self.y)
    }
}

fn token(word: &Recognised, points: &Points<'_>) -> Token {
    Token { text: word.text.clone(), rect: points.straight(word.area), confidence: word.confidence }
}
