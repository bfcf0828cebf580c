//! A word as recognition gives it. In: a word and the resolution. Out: whether it is a word at all, or a speck, a rule, the grain of the paper.

/// Signs without letters or digits in them are read from this confidence on, up to so many of them, and no higher than this, in inches: dashes and
/// commas, not strokes of a pen. Chosen by eye; not measured.
const SIGNS: (f32, usize, f64) = (0.3, 3, 0.5);
/// Words are at least so high and wide, in inches: less is a speck. Letters of four points are 0.03 high.
const LEAST: (f64, f64) = (0.02, 0.01);
/// Words are less high than this, in inches, and read with more confidence: else they are a picture or the grain of the paper. Chosen by eye.
const MOST: (f64, f32) = (2.5, 0.05);

/// A word with its box in pixels of the prepared picture.
#[derive(Debug, Clone)]
pub(super) struct Recognised {
    pub(super) text: String,
    /// Left, top, right, bottom.
    pub(super) area: [f64; 4],
    /// How sure the engine is of it, 0 to 1.
    pub(super) confidence: f32,
}

/// Specks and rules read as letters are no words: too small, or too unlike any letter.
pub(super) fn believable(word: &Recognised, dpi: f64) -> bool {
    let [x0, y0, x1, y1] = word.area;
    let (width, height) = (x1 - x0, y1 - y0);
    let letters = word.text.chars().filter(|c| c.is_alphanumeric()).count();
    if letters == 0 {
        return word.confidence > SIGNS.0 && word.text.chars().count() <= SIGNS.1 && height < dpi * SIGNS.2;
    }
    height > dpi * LEAST.0 && width > dpi * LEAST.1 && word.confidence > MOST.1 && height < dpi * MOST.0
}
