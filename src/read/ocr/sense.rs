//! How much sense a reading makes. In: its words. Out: a [`Sense`], with what it proves: that models and orientation are right, that they are wrong, or
//! that there is no print at all.

use super::word::Recognised;
use crate::read::picture::Gray;

/// Reading makes sense: the mean confidence of its letters is at least this. It separates print read by the right models, upright, from all other
/// readings. Chosen by eye; not measured.
const PLAIN: f64 = 0.80;
/// Few letters make sense too where the engine is surer of them: a mean, and how many letters. Chosen by eye; not measured.
const FEW: (f64, f64) = (0.9, 8.0);
/// So many letters prove something: a line of usual print has some sixty. Chosen by eye; not measured.
pub(super) const ENOUGH: f64 = 25.0;
/// From this mean on the models may be the right ones, and what was read of the strip wrong by its place. Below it, print in another script or on its
/// side is more frequent than bad print. Chosen by eye; not measured.
pub(super) const MAYBE: f64 = 0.55;
/// So many letters, all over a page, prove how it lies. Chosen by eye; not measured.
const PAGE: f64 = 100.0;
/// So many letters count in full; fewer prove less. Chosen by eye; not measured.
const WHOLE: f64 = 40.0;
/// Below this mean and above so many letters a square inch (print of ten points has some sixty), there is no print. Measured: print on its side 0.06
/// and 20, upside down 0.12 and more; leaves and gravel 0.006 and 120.
const GRAIN: (f64, f64) = (0.1, 45.0);

/// What reading a strip gave.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sense {
    /// The mean confidence of letters in words of two and more.
    pub(super) mean: f64,
    /// How many letters there were.
    pub(super) letters: f64,
    /// Whether most of them stand on their side.
    pub(super) sideways: bool,
}

/// A Chinese sign says as much as so many letters. Chosen by eye; not measured.
const SIGN: f64 = 2.5;
/// Words of fewer letters say nothing: specks and ruled lines are read as one letter.
const LEAST: f64 = 2.0;

/// Where this share of the letters stands on its side, the page does; what is left of its sense. Chosen by eye; not measured.
const SIDEWAYS: f64 = 0.5;
const ON_ITS_SIDE: f64 = 0.3;

/// A word of so many letters and more is wider than high, but by a little for narrow letters. Chosen by eye; not measured.
const WIDE: (usize, f64) = (4, 1.3);

/// Whether a word stands on its side.
fn on_its_side(word: &Recognised) -> bool {
    let [x0, y0, x1, y1] = word.area;
    let letters = word.text.chars().filter(|c| c.is_alphanumeric()).count();
    letters >= WIDE.0 && y1 - y0 > WIDE.1 * (x1 - x0)
}

impl Sense {
    /// The sense that those words make.
    pub(super) fn of(words: &[Recognised]) -> Self {
        let (mut sum, mut letters, mut standing) = (0.0, 0.0, 0.0);
        for word in words {
            let weight = |c: char| if ('\u{3400}'..'\u{a000}').contains(&c) { SIGN } else { 1.0 };
            let n: f64 = word.text.chars().filter(|c| c.is_alphanumeric()).map(weight).sum();
            if n >= LEAST {
                sum += n * f64::from(word.confidence);
                letters += n;
                standing += if on_its_side(word) { n } else { 0.0 };
            }
        }
        // The engine reads lines that run up or down the page as well, and says nothing of it. They make sense, and the page lies on its side.
        let sideways = standing > letters * SIDEWAYS;
        if sideways {
            sum *= ON_ITS_SIDE;
        }
        Self { mean: if letters > 0.0 { sum / letters } else { 0.0 }, letters, sideways }
    }

    /// Whether reading makes sense beyond doubt.
    pub(super) fn plain(self) -> bool {
        self.mean >= PLAIN && self.letters >= ENOUGH || self.mean >= FEW.0 && self.letters >= FEW.1
    }

    /// Whether a whole page, with a mean of so much at least, lies as it should: of print on its side or on its head the mean is below 0.15.
    pub(super) fn upright(self, mean: f64) -> bool {
        self.mean >= mean && self.letters >= PAGE
    }

    /// Whether so many signs made so little sense that the models, or the way up, are wrong.
    pub(super) fn none(self) -> bool {
        self.mean < MAYBE && self.letters >= ENOUGH
    }

    /// Whether a strip is of no print at all, whichever way up: of print in another script the engine is surer, and of print on its side it makes
    /// few letters.
    pub(super) fn grain(self, strip: &Gray, dpi: f64) -> bool {
        let inches = f64::from(strip.width) * f64::from(strip.height) / (dpi * dpi);
        self.mean < GRAIN.0 && self.letters > GRAIN.1 * inches
    }

    /// Few letters prove little, however sure the engine is of them.
    pub(super) fn weight(self) -> f64 {
        self.mean * (self.letters / WHOLE).min(1.0).sqrt()
    }
}

#[cfg(test)]
mod exam {
    use super::*;

    fn words(width: f64, height: f64) -> Vec<Recognised> {
        let one = |n: i32| {
            let y = f64::from(n) * 200.0;
            Recognised { text: "consignee".into(), area: [0.0, y, width, y + height], confidence: 0.95 }
        };
        (0..12).map(one).collect()
    }

    #[test]
    fn a_page_whose_words_run_down_it_makes_no_sense_as_it_lies() {
        assert!(Sense::of(&words(90.0, 14.0)).plain());
        let down = Sense::of(&words(14.0, 90.0));
        assert!(!down.plain() && down.none() && !down.upright(0.4));
        // A line in the margin does not turn the page.
        let margin = [words(90.0, 14.0), words(14.0, 90.0).split_off(9)].concat();
        assert!(Sense::of(&margin).plain());
    }
}
