//! Lists of lots and serial numbers: "A-1001 to A-1175, A-1200 and A-1201". In: a text, or its words. Out: the identifiers that it lists, a run of numbers
//! kept as one, and how many numbers a run has. Which column they are of is not decided here.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::languages;

/// Whether a word or sign stands between the ends of a run of serial numbers.
fn between(word: &str) -> bool {
    static BETWEEN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let signs = ["..", "...", "…", "÷", "–", "—", "-", "~", "/"];
        languages::words(|l| l.runs.between).chain(signs).collect()
    });
    BETWEEN.contains(word.to_lowercase().as_str())
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

/// Words with the place behind each, in characters. The tabs between cells are words of their own.
pub(super) fn words(text: &str) -> Vec<(String, usize)> {
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
pub(super) fn read(words: &[(String, usize)], over_cells: bool) -> (Vec<String>, usize) {
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
