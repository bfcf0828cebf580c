//! Lots and serial numbers as papers print them, in columns of their own or inside a description ("Lot No. 3-78, S/N A-1001 to A-1175"). In:
//! runs of text. Out: [`Marks`], a run of serials kept as one string, and what is left of the text without them.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::find::captions::lexicon::Forgive;
use crate::find::captions::longest::{Hit, longest};
use crate::find::captions::sense::Sense;
use crate::find::captions::shelf::{ANY, LEXICON, MARKS};
use crate::find::key::Key;
use crate::languages::{self, Column};
use crate::layout::Run;

/// Lots and serials of one item.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Marks {
    /// As printed.
    pub lots: Vec<String>,
    /// As printed; a run of numbers is one string.
    pub serials: Vec<String>,
}

impl Marks {
    /// Takes those of another in.
    pub fn add(&mut self, other: Marks) {
        for lot in other.lots {
            if !self.lots.contains(&lot) {
                self.lots.push(lot);
            }
        }
        for serial in other.serials {
            if !self.serials.contains(&serial) {
                self.serials.push(serial);
            }
        }
    }
}

/// Whether a word or sign stands between the ends of a run of serial numbers.
fn between(word: &str) -> bool {
    static BETWEEN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let signs = ["..", "...", "…", "÷", "–", "—", "-", "~", "/"];
        languages::words(|l| l.runs.between).chain(signs).collect()
    });
    BETWEEN.contains(word.to_lowercase().as_str())
}

/// Adds what a broken line goes on with, without a space.
pub(super) fn join(run: &mut Run, other: &Run) {
    run.text.push_str(&other.text);
    run.at.extend_from_slice(&other.at);
}

/// Whether a word stands between the ends of a run ("to"): the run goes on behind it.
pub(super) fn is_joint_of_a_run(word: &str) -> bool {
    word.chars().any(char::is_alphabetic) && between(word)
}

/// Whether a word or sign stands between two of a list, or before the first; a full stop or colon may be at its end.
fn joint(word: &str) -> bool {
    static JOINT: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let signs = ["&", "+", "n°", "nº", "№", "№№", ":", "-", "–"];
        languages::words(|l| l.runs.joint).chain(signs).collect()
    });
    let word = word.to_lowercase();
    let bare = word.strip_suffix(':').unwrap_or(&word);
    [word.as_str(), bare, bare.strip_suffix('.').unwrap_or(bare)].iter().any(|w| JOINT.contains(w))
}

/// The identifiers in a cell of a column of lots or serials.
pub fn listed(text: &str) -> Vec<String> {
    read(&words(text), true).0
}

/// How many numbers a run has: `LW-31-2001 to LW-31-2100` has 100. `None` where it is no run of one series.
pub fn run_length(printed: &str) -> Option<u64> {
    let words: Vec<&str> = printed.split_whitespace().collect();
    let at = words.iter().position(|w| between(w))?;
    let ends = [words.get(..at)?.join(" "), words.get(at + 1..)?.join(" ")];
    let [first, last] = ends.map(|end| {
        let stem = end.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
        let digits = end.get(stem.len()..).and_then(|d| d.parse::<u64>().ok());
        (stem, digits)
    });
    let same = first.0 == last.0 || last.0.is_empty();
    last.1?.checked_sub(first.1?).filter(|_| same)?.checked_add(1)
}

/// Recognition reads the obelus of a run (`A-1÷A-9`) as a plus: between two numbers of one shape it is a run's sign.
fn run_at_plus(word: &str) -> Option<(String, String)> {
    let (a, b) = word.split_once('+')?;
    let digits = |t: &str| t.chars().any(|c| c.is_numeric());
    (digits(a) && digits(b) && shape(a) == shape(b) && is_identifier(a) && is_identifier(b))
        .then(|| (a.to_owned(), b.to_owned()))
}

/// The marks inside a description, and the description without them.
pub fn inside(run: &Run) -> (Marks, Run) {
    let key = Key::of(&run.text);
    let words_of = key.starts.len().saturating_sub(1);
    let chars: Vec<char> = run.text.chars().collect();
    let mut marks = Marks::default();
    let mut keep: Vec<(usize, usize)> = Vec::new();
    let (mut kept_from, mut word) = (0, 0);
    // A caption with nothing behind it, and where it ends: the next may be the same in a second tongue ("Nº de lote / Lot").
    let mut before: Option<(Column, usize, usize)> = None;
    while word < words_of {
        let start = key.begin(word).unwrap_or(0);
        let hit = longest(&LEXICON, &key, word, None).filter(|h| h.length > 1);
        // A caption of some length may be misprinted, where identifiers follow it.
        let hit = hit.filter(|h| column_of(h).is_some()).or_else(|| misprinted(&key, word));
        let column = hit.as_ref().and_then(column_of);
        let (Some(hit), Some(column)) = (hit, column) else {
            word += 1;
            continue;
        };
        let end = key.end(hit.next).unwrap_or(start);
        let rest: String = chars.get(end..).unwrap_or(&[]).iter().collect();
        let (found, taken) = read(&words(&rest), false);
        // Within that caption, or behind a stroke.
        let joined = |from: usize| {
            start < from || chars.get(from..start).is_some_and(|b| b.iter().all(|c| " /|(–-".contains(*c)))
        };
        let start = before.filter(|(c, _, end)| *c == column && joined(*end)).map_or(start, |(_, start, _)| start);
        if found.is_empty() || start < kept_from {
            let end = before.filter(|(_, from, _)| *from == start).map_or(end, |(_, _, before)| before.max(end));
            before = Some((column, start, end));
            word += 1;
            continue;
        }
        match column {
            Column::Lots => marks.lots.extend(found),
            _ => marks.serials.extend(found),
        }
        keep.push((kept_from, start));
        kept_from = end + taken;
        while word < words_of && key.begin(word).is_some_and(|at| at < kept_from) {
            word += 1;
        }
    }
    keep.push((kept_from, chars.len()));
    let mut rest = Run::new(run.page);
    for (from, to) in keep {
        let piece = run.cut(from, to);
        let joint = if piece.text.starts_with('\t') { '\t' } else { ' ' };
        rest.append(joint, &piece.trim(|c| c.is_whitespace() || ",;:.-–—|".contains(c)));
    }
    (marks, rest.trim(|c| c.is_whitespace() || ",;:(/–-".contains(c)))
}

fn column_of(hit: &Hit) -> Option<Column> {
    hit.senses.iter().find_map(|(s, _)| match s {
        Sense::Column(c @ (Column::Lots | Column::Serials)) => Some(*c),
        _ => None,
    })
}

/// A misprinted caption of marks is at least so long.
const MISPRINTED: usize = 7;

fn misprinted(key: &Key, word: usize) -> Option<Hit> {
    let forgive = Some(Forgive { ocr: true, tongues: &[ANY] });
    longest(&MARKS, key, word, forgive).filter(|h| h.length >= MISPRINTED)
}

/// Words with the place behind each, in characters. The tabs between cells are words of their own.
fn words(text: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut word = String::new();
    let chars: Vec<char> = text.chars().chain([' ']).collect();
    for (at, c) in chars.iter().copied().enumerate() {
        let cut = c.is_whitespace()
            || matches!(c, ',' | ';' | '，' | '、' | '،' | '(' | ')' | '；') && !(c == ',' && decimal(&chars, at));
        if cut && !word.is_empty() {
            found.push((std::mem::take(&mut word), at));
        }
        if (c == '\t' || !c.is_whitespace()) && cut {
            found.push((c.to_string(), at + 1));
        } else if !cut {
            word.push(c);
        }
    }
    found
}

/// A comma inside a number (`284,6`), not between two of a list (`1001,1002`): digits at both sides, and not as many behind it as before.
fn decimal(chars: &[char], comma: usize) -> bool {
    let before = chars.get(..comma).map_or(0, |c| c.iter().rev().take_while(|c| c.is_ascii_digit()).count());
    let behind = chars.get(comma + 1..).map_or(0, |c| c.iter().take_while(|c| c.is_ascii_digit()).count());
    before > 0 && behind > 0 && before != behind
}

/// The identifiers at the head of the words, runs put together, and how many characters they took. A list ends with its cell, unless it goes on
/// over several.
fn read(words: &[(String, usize)], over_cells: bool) -> (Vec<String>, usize) {
    let mut found: Vec<String> = Vec::new();
    let mut taken = 0;
    let mut open = false; // a range awaits its end
    let mut glue = true; // the next word may begin a new identifier
    for (i, (word, end)) in words.iter().enumerate() {
        if word == "\t" {
            if !(over_cells || found.is_empty() || glue || open) {
                break;
            }
            glue |= over_cells;
            continue;
        }
        let bare = word.trim_matches(|c: char| ".:\"'«»“”=*".contains(c));
        let digits = bare.chars().any(|c| c.is_numeric());
        let next_digits = words.get(i + 1).is_some_and(|(w, _)| w.chars().any(|c| c.is_numeric()));
        if let Some((first, last)) = run_at_plus(bare) {
            match found.last_mut() {
                Some(open_one) if open => open_one.push_str(&format!("{first} – {last}")),
                _ => found.push(format!("{first} – {last}")),
            }
            (open, glue, taken) = (false, false, *end);
        } else if digits && is_identifier(bare) {
            match found.last_mut() {
                Some(last) if open => last.push_str(bare),
                Some(last) if !glue && same_shape(last, bare) => found.push(bare.to_owned()),
                // "13 G00356": the second part of one number that is printed with a space.
                Some(last) if !glue && second_part(last, bare) => {
                    last.push(' ');
                    last.push_str(bare);
                }
                Some(_) if !glue => break,
                _ => found.push(bare.to_owned()),
            }
            (open, glue, taken) = (false, false, *end);
        } else if between(bare) && (next_digits || apart_code(words, i + 1)) && found.last().is_some() && !glue {
            if let Some(last) = found.last_mut() {
                last.push_str(&format!(" {bare} "));
            }
            open = true;
        } else if matches!(word.as_str(), "," | ";" | "、" | "，" | "،" | "；")
            || (joint(bare) && next_digits)
            || (bare.is_empty() && found.is_empty())
            || (found.is_empty() && i == 0 && word == "(")
        {
            glue = true;
        } else if capitals(bare)
            && next_digits
            && (glue || open || found.last().is_some_and(|l| another(l, bare, words.get(i + 1))))
        {
            // "AB 1234": letters set apart from their number.
            match found.last_mut() {
                Some(last) if open => last.push_str(&format!("{bare} ")),
                _ => found.push(format!("{bare} ")),
            }
            open = true;
        } else {
            break;
        }
    }
    let found = found.into_iter().map(|f| f.trim().to_owned()).filter(|f| f.chars().any(|c| c.is_numeric())).collect();
    (found, taken)
}

/// Whether a word may be the second part of a number: a lone digit behind a whole number is a count or a weight.
fn second_part(first: &str, word: &str) -> bool {
    word.chars().count() >= 3 || first.chars().count() <= 4
}

/// Whether these letters and this number make another one like the last: `DK 31-07` is followed by `DK 58-11` without a comma where a cell's lines
/// were put together.
fn another(last: &str, letters: &str, next: Option<&(String, usize)>) -> bool {
    let (Some((before, number)), Some((next, _))) = (last.split_once(' '), next) else { return false };
    capitals(before) && (before == letters || before.len() == letters.len()) && shape(number) == shape(next)
}

/// Letters set apart from their number begin here: the `SR` of `SR 1308`.
fn apart_code(words: &[(String, usize)], at: usize) -> bool {
    words.get(at).is_some_and(|(w, _)| capitals(w))
        && words.get(at + 1).is_some_and(|(w, _)| w.chars().any(|c| c.is_numeric()))
}

fn capitals(word: &str) -> bool {
    !word.is_empty() && word.chars().count() <= 4 && word.chars().all(|c| c.is_uppercase() || c == '-')
}

/// A number's outline: digits as 0, letters as A.
fn shape(text: &str) -> String {
    let of = |c: char| match c {
        c if c.is_numeric() => '0',
        c if c.is_alphabetic() => 'A',
        other => other,
    };
    text.chars().map(of).collect()
}

/// Whether two numbers look like two of one series rather than two parts of one number.
fn same_shape(a: &str, b: &str) -> bool {
    let last = a.rsplit(' ').next().unwrap_or(a);
    shape(last) == shape(b) || b.chars().count() >= last.chars().count()
}

/// Letters, digits and the marks inside numbers of things; not a measure such as `7.62x39`, not a bare year in brackets.
fn is_identifier(word: &str) -> bool {
    let plain = word.chars().all(|c| c.is_alphanumeric() || "-/._–—№#*÷…".contains(c));
    let lower = word.chars().filter(|c| c.is_lowercase()).count();
    plain && lower <= 2 && word.chars().count() <= 40
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn runs_are_one_string_however_their_sign_was_read() {
        assert_eq!(listed("QZ-28-7272+QZ-28-8271"), ["QZ-28-7272 – QZ-28-8271"]);
        assert_eq!(listed("SR 1225 – SR 1308, JV 3779 – JV 3869"), ["SR 1225 – SR 1308", "JV 3779 – JV 3869"]);
        assert_eq!(listed("12+5"), Vec::<String>::new());
    }

    #[test]
    fn runs_are_counted() {
        assert_eq!(run_length("LW-31-2001 to LW-31-2100"), Some(100));
        assert_eq!(run_length("SR 1225 – SR 1308"), Some(84));
        assert_eq!(run_length("A-1001 – 1175"), Some(175));
        assert_eq!(run_length("A-1001 – B-1175"), None);
        assert_eq!(run_length("RT 17/08"), None);
    }

    #[test]
    fn a_list_without_commas_is_a_list() {
        assert_eq!(listed("DK 31-07-204 DK 58-11-690 DK 90-16-125"), ["DK 31-07-204", "DK 58-11-690", "DK 90-16-125"]);
        assert_eq!(listed("T6368-13 G00356"), ["T6368-13 G00356"]);
        assert_eq!(listed("RT 17/08 DK 500"), ["RT 17/08"]);
        assert_eq!(listed("1001,1002,1003"), ["1001", "1002", "1003"]);
    }

    #[test]
    fn a_caption_of_marks_may_be_misprinted() {
        let mut run = Run::new(0);
        run.text = "81 mm mortar bomb: LoUbatch RT 17/08".into();
        run.at = (0..run.text.chars().count()).collect();
        let (marks, rest) = inside(&run);
        assert_eq!((marks.lots.as_slice(), rest.text.as_str()), (&["RT 17/08".to_owned()][..], "81 mm mortar bomb"));
    }

    #[test]
    fn a_caption_in_two_tongues_goes_with_its_lots() {
        let mut run = Run::new(0);
        run.text = "81 mm mortar bomb Nº de lote / Lot No. RT 17/08, RT 18/08".into();
        run.at = (0..run.text.chars().count()).collect();
        let (marks, rest) = inside(&run);
        assert_eq!((marks.lots.len(), rest.text.as_str()), (2, "81 mm mortar bomb"));
    }

    #[test]
    fn the_weight_in_the_next_cell_is_no_lot() {
        let mut run = Run::new(0);
        run.text = "12.7 mm cartridges: 500 rounds – Lot No. 52-1804-33\t1 284,6 kg".into();
        run.at = (0..run.text.chars().count()).collect();
        assert_eq!(inside(&run).0.lots, ["52-1804-33"]);
        assert_eq!(listed("52-1804-33 1 284,6"), ["52-1804-33"]);
    }
}
