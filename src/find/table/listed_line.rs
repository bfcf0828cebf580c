//! One line of goods listed without a table: "175 pistols MC21", "1. AU-29 mortar fuze – 535 pcs". In: a line. Out: [`Goods`] if it says how many of what,
//! or its quantity alone. What stands on the lines around it is not looked at.

use super::goods::Goods;
use super::marks::{self, Marks};
use super::{count, solve};
use crate::find::number;
use crate::find::unit;
use crate::languages;
use crate::layout::Run;
use crate::model::{Quantity, Span, Unit};

// How sure a line is. Chosen by eye; not measured: the calibration fits what such a figure is worth.

/// Description, quantity and unit stand on one line.
const ONE_LINE: f64 = 0.85;
/// The quantity stands alone below its goods.
pub(super) const BELOW: f64 = 0.7;
/// A bare number opens the line.
const BARE: f64 = 0.6;

/// A number with its unit, and nothing but marks behind it.
pub(super) fn counted_alone(line: &Run, decimal: Option<char>) -> Option<(Quantity, Unit, Marks)> {
    let (marks, text) = marks::inside(line);
    let number = number::find_with(&text.text, decimal).into_iter().find(|n| n.span.start == 0 && !n.in_words)?;
    let rest: String = text.text.chars().skip(number.span.end).collect();
    let unit = counted(&rest)?;
    let words: Vec<&str> = rest.split_whitespace().skip(1).collect();
    let empty =
        words.iter().all(|w| w.chars().filter(|c| c.is_alphanumeric()).count() == 0 || marks::is_joint_of_a_run(w));
    let marked = !marks.lots.is_empty() || !marks.serials.is_empty();
    (empty && marked && number.value.is_whole()).then(|| (number.value.clone(), unit, marks))
}

/// "8 lathe spindles": a whole number before what it counts.
pub(super) fn bare(line: &Run, decimal: Option<char>) -> Option<Goods> {
    if line.text.trim_end().ends_with([':', '：']) {
        return None;
    }
    let (marks, text) = marks::inside(line);
    let number = number::find_with(&text.text, decimal).into_iter().find(|n| n.span.start == 0 && !n.in_words)?;
    let rest = text.cut(number.span.end, text.len());
    let word: String = rest.text.chars().take_while(|c| c.is_alphabetic()).collect();
    // `81 mm mortar` and `7.62 x 39` open with a size.
    let size = unit::is_size(&word.to_lowercase());
    let whole = !number.value.as_str().contains('.') && number.value.as_str() != "0";
    (whole && !size && word.chars().count() > 2).then(|| Goods {
        description: rest,
        quantity: Some(number.value),
        unit: Some(Unit::Piece),
        marks,
        run: line.clone(),
        sure: BARE,
    })
}

/// "2 Crane hire 180.00 360.00", "Crane hire 2 180.00 360.00": a line without a table whose figures prove that the first counts.
pub(super) fn priced(line: &Run, decimal: Option<char>) -> Option<Goods> {
    let numbers: Vec<_> = number::find_with(&line.text, decimal).into_iter().filter(|n| !n.in_words).collect();
    let [before @ .., price, amount] = numbers.as_slice() else { return None };
    let money = |n: &number::Found| n.value.as_str().split_once('.').is_some_and(|(_, part)| part.len() == 2);
    let first = before.first().filter(|n| n.span.start == 0);
    let counts = |n: &&number::Found| {
        let factors = (n.value.approximate(), price.value.approximate(), amount.value.approximate());
        n.value.is_whole() && factors.0 > 0.0 && factors.2 > 0.0 && solve::is_product(factors.0, factors.1, factors.2)
    };
    let count = first.filter(counts).or_else(|| before.last().filter(counts))?;
    let sign = |c: char| c.is_whitespace() || c.is_ascii_punctuation() || "$€£₹¥".contains(c);
    let text =
        if count.span.start == 0 { line.cut(count.span.end, price.span.start) } else { line.cut(0, count.span.start) };
    let (marks, description) = marks::inside(&text.trim(sign));
    let named = description.text.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    let unit = unit::of(description.text.trim()).unwrap_or(Unit::Piece);
    (money(price) && money(amount) && named && description.len() <= 140).then(|| Goods {
        description,
        quantity: Some(count.value.clone()),
        unit: Some(unit),
        marks,
        run: line.clone(),
        sure: BELOW,
    })
}

/// `1. `, `a) `, `– `: a new item of a list.
pub(super) fn starts_an_item(text: &str) -> bool {
    let mut chars = text.chars();
    let first: String = chars.by_ref().take_while(|c| c.is_alphanumeric()).collect();
    let mark = text.chars().nth(first.chars().count());
    // `12.7 x 108 mm` opens with a calibre.
    let calibre = text.chars().nth(first.chars().count() + 1).is_some_and(|c| c.is_numeric());
    (matches!(mark, Some('.' | ')')) && !calibre && (first.parse::<u8>().is_ok() || first.chars().count() == 1))
        || text.starts_with(['•', '–', '-', '*', '—'])
}

/// One line: a description, and a number with a unit before or behind it.
pub(super) fn of_line(line: &Run, decimal: Option<char>) -> Option<Goods> {
    // "340 wooden boxes said to contain:" heads what is in them.
    if line.text.trim_end().ends_with([':', '：']) {
        return None;
    }
    let (marks, text) = marks::inside(line);
    let text = without_prices(&without_mark(&text));
    let numbers = number::find_with(&text.text, decimal);
    let counts: Vec<_> = numbers
        .into_iter()
        .filter(|n| !n.in_words)
        .filter_map(|n| {
            let rest: String = text.text.chars().skip(n.span.end).collect();
            if is_box_number(&text.text, n.span.start, n.span.end) {
                return None;
            }
            let several = count::multiple(&rest);
            let rest: String = rest.chars().skip(several.map_or(0, |s| s.1)).collect();
            let said = counted(&rest).or(several.map(|_| Unit::Piece))?;
            let value = several.map_or(Some(n.value.clone()), |(factor, _)| n.value.times(factor))?;
            let n =
                number::Found { value, span: Span::new(n.span.start, n.span.end + several.map_or(0, |s| s.1)), ..n };
            // Pieces come in no fractions: a figure with decimals before them is a size or the number of a clause.
            if !unit::is_measure(said) && !n.value.is_whole() {
                return None;
            }
            let word = rest.chars().take_while(|c| c.is_whitespace()).count()
                + rest.trim_start().chars().take_while(|c| !c.is_whitespace() && !",;)(–".contains(*c)).count();
            let end = n.span.end + word;
            set_off(&text.text, n.span.start).then_some((n, said, end))
        })
        .collect();
    // A weight at the end of a line that counts pieces is theirs: it ran in from the cell beside.
    let weight = |u: &Unit| matches!(u, Unit::Kg | Unit::G | Unit::T);
    let beside = |(_, said, end): &(number::Found, Unit, usize)| {
        weight(said) && !text.text.chars().skip(*end).any(char::is_alphanumeric)
    };
    let told = counts.iter().any(|c| !beside(c));
    let (number, said, end) = counts.into_iter().rfind(|c| !(told && beside(c)))?;
    let before = text.cut(0, number.span.start).trim(edge);
    let after = text.cut(end, text.len()).trim(edge);
    let description = match before.text.chars().filter(|c| c.is_alphabetic()).count() {
        3.. => before,
        // `120,000 rounds cal. 7.62 x 51 mm`: what is counted is the goods, where nothing but their size follows.
        _ if is_size(&after.text) => text.cut(number.span.end, text.len()).trim(edge),
        _ => opened(&after),
    };
    let letters = description.text.chars().filter(|c| c.is_alphabetic()).count();
    (letters >= 3 && description.len() <= 140).then(|| Goods {
        description,
        quantity: Some(number.value),
        unit: Some(said),
        marks,
        run: line.clone(),
        sure: ONE_LINE,
    })
}

/// Whether a number at the head of a cell numbers a box or a clause: "6. Port of unlading", "4.2 The buyer ...".
fn is_box_number(text: &str, start: usize, end: usize) -> bool {
    let before = text.chars().take(start).last();
    let mut after = text.chars().skip(end);
    let mark = after.next();
    let next = after.find(|c| !c.is_whitespace());
    let short = end - start <= 4;
    before.is_none_or(|c| c == '\t' || c == '(' || c.is_whitespace())
        && short
        && matches!(mark, Some('.' | ')'))
        && next.is_some_and(|c| c.is_uppercase())
}

/// Whether a text says a size and names nothing.
fn is_size(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).peekable();
    words.peek().is_some() && words.all(|w| unit::is_size(&w.to_lowercase()))
}

fn edge(c: char) -> bool {
    c.is_whitespace() || ",;:–—-(|/•*=".contains(c)
}

/// The unit a number is followed by; a measure of weight or length inside a description counts only for bulk goods.
fn counted(rest: &str) -> Option<Unit> {
    let trimmed = rest.trim_start();
    let unit = unit::of(trimmed)?;
    // `81 mm`, `9 m` are sizes; `5000 metres` are goods.
    let word = trimmed.chars().take_while(|c| c.is_alphabetic()).count();
    (!matches!(unit, Unit::M | Unit::L | Unit::G) || word > 2).then_some(unit)
}

/// Whether a number stands apart from the words before it: at the head, or behind a dash, colon, comma or bracket.
fn set_off(text: &str, start: usize) -> bool {
    if start > 0 && text.chars().nth(start - 1) == Some('\t') {
        return true;
    }
    let before: Vec<char> = text.chars().take(start).filter(|c| !c.is_whitespace()).collect();
    before.last().is_none_or(|c| "–—-:,;(=/|".contains(*c)) || before.len() < 4
}

/// Behind "of": `175 pieces of pistol MC21`.
fn opened(run: &Run) -> Run {
    let first: String = run.text.chars().take_while(|c| !c.is_whitespace()).collect();
    let joint = languages::words(|l| l.words.of).any(|word| word == first.to_lowercase());
    if joint { run.cut(first.chars().count(), run.len()) } else { run.clone() }
}

/// Without the prices in the cells behind.
fn without_prices(run: &Run) -> Run {
    let chars: Vec<char> = run.text.chars().collect();
    let mut end = chars.len();
    while let Some(tab) = chars.get(..end).and_then(|c| c.iter().rposition(|c| *c == '\t')) {
        let cell: String = chars.get(tab..end).unwrap_or(&[]).iter().collect();
        let price = cell.contains(['$', '€', '£', '₹', '¥']) && cell.chars().filter(|c| c.is_alphabetic()).count() <= 3;
        if !price {
            break;
        }
        end = tab;
    }
    run.cut(0, end)
}

/// Without the list mark.
fn without_mark(run: &Run) -> Run {
    if !starts_an_item(&run.text) {
        return run.clone();
    }
    let at = run.text.chars().position(|c| matches!(c, '.' | ')' | '•' | '–' | '-' | '*' | '—')).map_or(0, |i| i + 1);
    run.cut(at, run.len())
}
