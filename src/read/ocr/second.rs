//! Two readings of one page. In: the words of both. Out: the better ones of each. Where the two see words in the same place, those of which the engine is
//! surer stay.

use super::word::Recognised;

/// A word that only the second reading sees counts from this confidence on: below it, specks and strokes are as frequent as words. Chosen by eye; not
/// measured.
pub(super) const LONE: f32 = 0.6;
/// Two boxes show the same word when they share so much of the smaller one. Chosen by eye; not measured.
const SHARED: f64 = 0.4;

/// The mean confidence of letters and digits; 1 where there are none.
pub(super) fn confidence(words: &[Recognised]) -> f32 {
    let (sum, letters) = words.iter().fold((0.0, 0.0), |(sum, letters), word| {
        let n = letters_of(word);
        (sum + n * word.confidence, letters + n)
    });
    if letters > 0.0 { sum / letters } else { 1.0 }
}

#[allow(clippy::cast_precision_loss)]
fn letters_of(word: &Recognised) -> f32 {
    word.text.chars().filter(|c| c.is_alphanumeric()).count() as f32
}

/// The words of the first reading, bettered by the second. Order within the page is not kept: the layout is found from the boxes later.
pub(super) fn better(first: Vec<Recognised>, second: Vec<Recognised>) -> Vec<Recognised> {
    let pick = |(one, two): Place| match (one.is_empty(), two.is_empty()) {
        (_, true) => one,
        (true, false) => two.into_iter().filter(|w| w.confidence > LONE).collect(),
        _ if confidence(&one) >= confidence(&two) => one,
        _ => two,
    };
    groups(first, second).into_iter().flat_map(pick).collect()
}

/// What each of two readings made of one place.
type Place = (Vec<Recognised>, Vec<Recognised>);

/// The words of two readings, put together by the places they stand in.
pub(super) fn groups(first: Vec<Recognised>, second: Vec<Recognised>) -> Vec<Place> {
    let split = first.len();
    let words: Vec<Recognised> = first.into_iter().chain(second).collect();
    let mut groups = Groups((0..words.len()).collect());
    for (i, a) in words.iter().enumerate().take(split) {
        for (j, b) in words.iter().enumerate().skip(split) {
            if shared(&a.area, &b.area) > SHARED {
                groups.join(i, j);
            }
        }
    }
    let mut places: Vec<Place> = words.iter().map(|_| Place::default()).collect();
    for (at, word) in words.into_iter().enumerate() {
        if let Some(group) = places.get_mut(groups.of(at)) {
            if at < split { group.0.push(word) } else { group.1.push(word) }
        }
    }
    places
}

/// A word of which the engine is less sure than this is in doubt. Chosen by eye; not measured.
const DOUBT: f32 = 0.85;

/// Whether so many letters on a page that reads well make no sense that some of its lines may be in another script.
pub(super) fn strange(words: &[Recognised]) -> bool {
    let all: f32 = words.iter().map(letters_of).sum();
    let share = senseless(words);
    share * all >= MANY && share > SHARE
}

/// The share of letters in words that most likely are others.
pub(super) fn senseless(words: &[Recognised]) -> f32 {
    let (odd, all) = words.iter().fold((0.0, 0.0), |(odd, all), word| {
        let n = letters_of(word);
        (odd + if word.confidence < SENSELESS && n > 1.0 { n } else { 0.0 }, all + n)
    });
    if all > 0.0 { odd / all } else { 0.0 }
}

/// A word read with less confidence is most likely another. Chosen by eye; not measured.
const SENSELESS: f32 = 0.65;
/// So many letters in such words, and such a share of all, are more than stamps and signatures give. Chosen by eye; not measured.
const MANY: f32 = 16.0;
const SHARE: f32 = 0.04;

/// A place that is read by itself is cut out with so much around it, in heights of it: accents and tails stand a little outside. Chosen by eye; not measured.
const MARGIN: f64 = 0.35;

/// A box with a margin.
pub(super) fn with_margin([x0, y0, x1, y1]: [f64; 4]) -> [f64; 4] {
    let margin = (y1 - y0) * MARGIN;
    [x0 - margin, y0 - margin, x1 + margin, y1 + margin]
}

/// The places of words in doubt, with a margin.
pub(super) fn in_doubt(words: &[Recognised]) -> Vec<[f64; 4]> {
    let doubtful = |w: &&Recognised| {
        let (letters, digits) = (w.text.chars().any(char::is_alphabetic), w.text.chars().any(|c| c.is_ascii_digit()));
        w.confidence < DOUBT && (letters || digits)
    };
    words.iter().filter(doubtful).map(|w| with_margin(w.area)).collect()
}

/// Whether two words stand in the same place.
pub(super) fn same_place(a: &Recognised, b: &Recognised) -> bool {
    shared(&a.area, &b.area) > SHARED
}

/// The share of the smaller box that both cover.
fn shared(a: &[f64; 4], b: &[f64; 4]) -> f64 {
    let (width, height) = (a[2].min(b[2]) - a[0].max(b[0]), a[3].min(b[3]) - a[1].max(b[1]));
    if width <= 0.0 || height <= 0.0 {
        return 0.0;
    }
    let area = |r: &[f64; 4]| (r[2] - r[0]) * (r[3] - r[1]);
    width * height / area(a).min(area(b)).max(1.0)
}

/// Which words belong together (a union-find).
struct Groups(Vec<usize>);

impl Groups {
    fn of(&self, at: usize) -> usize {
        let mut at = at;
        while let Some(&up) = self.0.get(at).filter(|up| **up != at) {
            at = up;
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.of(a), self.of(b));
        if let Some(up) = self.0.get_mut(b) {
            *up = a;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, x: f64, confidence: f32) -> Recognised {
        #[allow(clippy::cast_precision_loss)]
        let width = text.len() as f64 * 10.0;
        Recognised { text: text.into(), area: [x, 0.0, x + width, 20.0], confidence }
    }

    #[test]
    fn the_surer_reading_of_each_place_stays() {
        let first = vec![word("Fedoral", 0.0, 0.5), word("Police", 100.0, 0.95), word("Add", 200.0, 0.4)];
        let second = vec![
            word("Federal", 0.0, 0.9),
            word("Poli", 100.0, 0.6),
            word("ce", 141.0, 0.6),
            word("Addis", 198.0, 0.8),
            word("Tel", 300.0, 0.9),
            word("x", 400.0, 0.2),
        ];
        let mut words = better(first, second);
        words.sort_by(|a, b| a.area[0].total_cmp(&b.area[0]));
        let texts: Vec<&str> = words.iter().map(|w| w.text.as_str()).collect();
        assert_eq!(texts, ["Federal", "Police", "Addis", "Tel"]);
    }
}
