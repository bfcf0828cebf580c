//! What is done to the words of a page after its first reading: a list of passes, in order. In: the picture, its words and the effort that may be made. Out:
//! the words of the page, bettered. Each [`Pass`] says when it is done and with which effort; none knows the others.

use tesseract_rs::TessPageSegMode as Mode;

use super::choice::Choice;
use super::engines::{Engines, LATIN};
use super::ready::Ready;
use super::script::{Script, with_english};
use super::word::{Recognised, believable};
use super::{alike, marks, other_script, overlooked, own_language, second, two_scripts};
use crate::read::Effort;
use crate::read::picture::{self, Gray};

/// A page whose letters are read with less confidence than this on average is read twice. Chosen by eye; not measured.
const DOUBT: f32 = 0.85;

/// Where less than this share of the letters makes no sense, no part of a page is in another script: faint print alone gives more. Chosen by eye; not
/// measured.
const OTHER_LINES: f32 = 0.15;

/// Below this the engine reads grain and leaves as letters; the worst fax that says anything lies well above it.
const NONSENSE: f32 = 0.45;

/// A page is mainly in a script to which so many of its letters belong.
const MAINLY: f64 = 0.5;

/// One pass over a page.
struct Pass {
    /// The least effort with which it is done.
    effort: Effort,
    /// Whether the page wants it.
    when: fn(&Page<'_>, &Reading) -> bool,
    /// Does it.
    run: fn(&mut Page<'_>, &mut Reading),
}

/// The passes, in order.
const PASSES: &[Pass] = &[
    // A paper may begin in Latin letters and go on in others.
    Pass { effort: Effort::Quick, when: goes_on_otherwise, run: in_another_script },
    // Single lines and words in another script, on a page in Latin letters.
    Pass { effort: Effort::Full, when: |_, reading| reading.models == LATIN, run: with_other_lines },
    // Of what was read with doubt, a second look betters one word in ten: at the page as it was before it was sharpened, and by another model.
    Pass { effort: Effort::Full, when: |_, reading| second::confidence(&reading.words) < DOUBT, run: a_second_time },
    // What a stamp or a signature lies on is read without it.
    Pass { effort: Effort::Full, when: |page, _| page.ready.prepared.has_coloured_ink(), run: in_black_ink },
    // What was passed over is read by itself.
    Pass { effort: Effort::Fair, when: |_, _| true, run: what_was_passed_over },
    // Zeros and the letter O are told by their shape.
    Pass { effort: Effort::Quick, when: |_, _| true, run: zeros_and_os },
    // Marks on letters are those of the language.
    Pass { effort: Effort::Quick, when: |_, _| true, run: marks_on_letters },
];

/// The page in hand.
struct Page<'p> {
    engines: &'p mut Engines,
    ready: &'p mut Ready,
}

impl Page<'_> {
    /// The words that some models read in its picture, or in another one of the same size.
    fn words(&mut self, models: &str, otherwise: Option<&Gray>) -> Vec<Recognised> {
        let prepared = &self.ready.prepared;
        let mut words = self.engines.words(models, otherwise.unwrap_or(&prepared.gray), prepared.dpi, Mode::PSM_AUTO);
        words.retain(|w| believable(w, prepared.dpi));
        words
    }
}

/// What was read so far.
pub(super) struct Reading {
    /// The words, in no order.
    pub(super) words: Vec<Recognised>,
    /// The models that most of them were read by.
    models: String,
    /// The script of single lines among Latin letters.
    lines_in: Option<&'static Script>,
}

impl Reading {
    /// By which models it was read, for people.
    pub(super) fn told(&self) -> String {
        match self.lines_in {
            Some(script) => format!("{}, single lines {}", self.models, script.model),
            None => self.models.clone(),
        }
    }

    /// Takes a second reading by the page's models in: the better words of each place stay.
    fn better(&mut self, again: Vec<Recognised>) {
        let words = std::mem::take(&mut self.words);
        self.words = match self.lines_in {
            Some(script) => two_scripts::latin_bettered(words, again, script),
            None => second::better(words, again),
        };
    }
}

/// Reads the page: once as it was chosen, then by every pass that it wants and that the effort allows.
pub(super) fn read(engines: &mut Engines, ready: &mut Ready, choice: Choice, effort: Effort) -> Reading {
    let mut page = Page { engines, ready };
    let mut reading = first(&mut page, choice);
    // Where nothing makes sense there is a picture and no page; looking again would take a minute and find no more.
    if second::confidence(&reading.words) < NONSENSE {
        return reading;
    }
    for pass in PASSES.iter().filter(|pass| pass.effort <= effort) {
        if (pass.when)(&page, &reading) {
            (pass.run)(&mut page, &mut reading);
        }
    }
    reading
}

/// The first reading, by the models chosen or, where its words show another language, by those of that one.
fn first(page: &mut Page<'_>, choice: Choice) -> Reading {
    let Choice { languages: models, words, .. } = choice;
    let prepared = &page.ready.prepared;
    let words = words.unwrap_or_else(|| page.engines.words(&models, &prepared.gray, prepared.dpi, Mode::PSM_AUTO));
    let mut reading = Reading { words, models, lines_in: None };
    in_its_own_language(page, &mut reading);
    let dpi = page.ready.prepared.dpi;
    reading.words.retain(|w| believable(w, dpi));
    reading
}

/// Reads the page anew where its words show a language that the models used do not know.
fn in_its_own_language(page: &mut Page<'_>, reading: &mut Reading) {
    if let Some(models) = own_language::reconsider(page.engines, &reading.models, &reading.words) {
        reading.words = page.words(&models, None);
        reading.models = models;
    }
}

fn goes_on_otherwise(_: &Page<'_>, reading: &Reading) -> bool {
    reading.models == LATIN
        && second::confidence(&reading.words) < DOUBT
        && second::senseless(&reading.words) > OTHER_LINES
}

fn in_another_script(page: &mut Page<'_>, reading: &mut Reading) {
    let prepared = &page.ready.prepared;
    if let Some(models) = other_script::other_script(page.engines, &prepared.gray, prepared.dpi, &reading.words) {
        reading.words = page.words(&models, None);
        reading.models = models;
    }
}

/// What made no sense in Latin letters, or was passed over, says in which script it is.
fn with_other_lines(page: &mut Page<'_>, reading: &mut Reading) {
    let prepared = &page.ready.prepared;
    let passed_over = overlooked::lines(&prepared.gray, &reading.words);
    if !second::strange(&reading.words) && passed_over.is_empty() {
        return;
    }
    let mut places = second::in_doubt(&reading.words);
    places.extend(passed_over);
    let doubtful = picture::only(&prepared.gray, &places);
    let Some(script) = other_script::other_lines(page.engines, &doubtful, prepared.dpi) else { return };
    let models = with_english(page.engines, script.model);
    let mixed = page.words(&models, None);
    let (both, proof) = two_scripts::in_both(reading.words.clone(), mixed.clone(), script);
    if proof < script.enough {
        return;
    }
    // Most of the page is in it after all: faint print made no more sense in it at first than in Latin letters.
    if two_scripts::share(&both, script) >= MAINLY {
        (reading.words, reading.models) = (mixed, models);
        in_its_own_language(page, reading);
    } else {
        (reading.words, reading.lines_in) = (both, Some(script));
    }
}

fn a_second_time(page: &mut Page<'_>, reading: &mut Reading) {
    // By the model of the page's own language, where there is one: it errs otherwise than the one of all Latin letters.
    let latin = reading.models == LATIN;
    let own = own_language::own_model(page.engines, &reading.words).filter(|_| latin);
    let soft = page.ready.prepared.otherwise().map(|mut soft| {
        picture::without_rules(&mut soft, &page.ready.lines);
        soft
    });
    // The same picture by the same model would say the same.
    if soft.is_none() && own.is_none() {
        return;
    }
    let again = page.words(own.as_deref().unwrap_or(&reading.models), soft.as_ref());
    reading.better(again);
}

fn in_black_ink(page: &mut Page<'_>, reading: &mut Reading) {
    let Some(mut black) = page.ready.prepared.in_black() else { return };
    picture::without_rules(&mut black, &page.ready.lines);
    if picture::lies_on_print(&page.ready.prepared.gray, &black) {
        let again = page.words(&reading.models, Some(&black));
        reading.better(again);
    }
}

fn what_was_passed_over(page: &mut Page<'_>, reading: &mut Reading) {
    let prepared = &page.ready.prepared;
    let places = overlooked::places(&prepared.gray, &reading.words);
    let mut found = overlooked::words(page.engines, &reading.models, &prepared.gray, prepared.dpi, &places);
    reading.words.append(&mut found);
}

fn zeros_and_os(page: &mut Page<'_>, reading: &mut Reading) {
    reading.words = alike::settled(&page.ready.prepared.gray, std::mem::take(&mut reading.words));
}

fn marks_on_letters(_: &mut Page<'_>, reading: &mut Reading) {
    reading.words = marks::settled(std::mem::take(&mut reading.words));
}
