//! A table of goods that a person draws over a page. In: the words of the page and the box. Out: its rows, with a proposal of what each column holds, for the person to
//! change and to agree to. Nothing is kept here.

use crate::languages::{self, Column};
use crate::layout::drawn::{Drawn, drawn};
use crate::layout::fold::letters;
use crate::model::{Rect, Span, Unit, Word};

/// What a column can hold: the name that a form sends, and its words.
pub const ROLES: &[(&str, &str)] = &[
    ("description", "Description"),
    ("quantity", "Quantity"),
    ("unit", "Unit"),
    ("lots", "Lots"),
    ("serials", "Serial numbers"),
];

/// A table with what its columns may hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Head and role of each column; an empty role is none.
    pub columns: Vec<(String, &'static str)>,
    /// Its rows.
    pub rows: Vec<ProposedRow>,
}

/// A row of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposedRow {
    /// What stands in each column.
    pub cells: Vec<String>,
    /// Where it stands.
    pub place: Rect,
    /// Its place in the page's text.
    pub span: Span,
    /// Whether it is a line of goods: not the sum of the others.
    pub keep: bool,
}

/// The table in a box.
pub fn proposed(words: &[Word], area: &Rect) -> Proposal {
    let Drawn { heads, rows } = drawn(words, area);
    let column = |n: usize| rows.iter().map(|r| r.cells.get(n).map_or("", String::as_str)).collect::<Vec<_>>();
    let mut roles: Vec<&'static str> = heads.iter().map(|h| by_head(h)).collect();
    let said = |roles: &[&str], role: &str| roles.contains(&role);
    if !said(&roles, "description") {
        let longest = (0..heads.len())
            .filter(|n| roles.get(*n) == Some(&""))
            .max_by_key(|n| column(*n).iter().map(|c| c.chars().filter(|c| c.is_alphabetic()).count()).sum::<usize>());
        longest.and_then(|n| roles.get_mut(n)).into_iter().for_each(|r| *r = "description");
    }
    if !said(&roles, "quantity") {
        let numbers = (0..heads.len()).find(|n| {
            let cells = column(*n);
            let all: Vec<f64> = cells.iter().filter_map(|c| number(c)).collect();
            // 77, 78, 79 number the rows.
            let counts_rows = all.windows(2).all(|w| w.first().zip(w.get(1)).is_some_and(|(a, b)| b - a == 1.0));
            let whole = all.iter().all(|v| v.fract() == 0.0);
            roles.get(*n) == Some(&"") && all.len() * 2 > cells.len() && whole && !(counts_rows && all.len() > 1)
        });
        numbers.and_then(|n| roles.get_mut(n)).into_iter().for_each(|r| *r = "quantity");
    }
    // One column says what, how many and of which unit; of marks there may be several.
    for once in ["description", "quantity", "unit"] {
        let mut seen = false;
        for role in roles.iter_mut().filter(|r| **r == once) {
            if seen {
                *role = "";
            }
            seen = true;
        }
    }
    let sums = roles.iter().position(|r| *r == "quantity").is_some_and(|n| sums_up(&column(n)));
    let last = rows.len().saturating_sub(1);
    let rows = rows.into_iter().enumerate().map(|(n, r)| ProposedRow {
        keep: !(sums && n == last),
        cells: r.cells,
        place: r.place,
        span: r.span,
    });
    Proposal { rows: rows.collect(), columns: heads.into_iter().zip(roles).collect() }
}

/// What the head of a column says, in any of the languages: the longest caption that its words hold.
fn by_head(head: &str) -> &'static str {
    let words = folded(head);
    if words.trim().is_empty() || words.len() > 200 {
        return "";
    }
    let captions = languages::whole().flat_map(|l| l.columns);
    let held = captions.flat_map(|(column, words)| words.iter().map(move |w| (*column, folded(w))));
    let best = held.filter(|(_, w)| words.contains(w.as_str())).max_by_key(|(_, w)| w.len());
    match best.map(|(column, _)| column) {
        Some(Column::Description | Column::Model) => "description",
        Some(Column::Quantity) => "quantity",
        Some(Column::Unit) => "unit",
        Some(Column::Lots) => "lots",
        Some(Column::Serials) => "serials",
        _ => "",
    }
}

/// The unit that words of a paper name, in any of the languages.
pub fn unit(words: &str) -> Option<Unit> {
    super::unit::of(words)
}

/// Letters alone, one blank between words and one at each end.
fn folded(text: &str) -> String {
    let plain: String = text.chars().flat_map(letters).map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A plain number as papers print it: `1 250`, `1.250`, `1,250.5`. A point or comma before three last digits parts thousands.
fn number(text: &str) -> Option<f64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
    if text.is_empty() || !text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    let last = text.rfind(['.', ',']);
    let thousands = last.is_none_or(|at| text.len() - at - 1 == 3);
    let digits = |t: &str| t.chars().filter(char::is_ascii_digit).collect::<String>();
    match last {
        Some(at) if !thousands => {
            let (whole, part) = text.split_at(at);
            format!("{}.{}", digits(whole), digits(part)).parse().ok()
        }
        _ => digits(&text).parse().ok(),
    }
}

/// Whether the last figure is the sum of the others.
fn sums_up(cells: &[&str]) -> bool {
    let all: Vec<Option<f64>> = cells.iter().map(|c| number(c)).collect();
    match all.split_last() {
        Some((Some(last), above)) if above.len() > 1 => {
            (above.iter().flatten().sum::<f64>() - last).abs() < 0.005 && above.iter().all(Option::is_some)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(lines: &[&[(f64, &str)]]) -> Vec<Word> {
        let mut words = Vec::new();
        for (n, line) in (0_u32..).zip(lines) {
            for (x, text) in *line {
                let y = f64::from(n) * 15.0;
                let rect = Rect::new(*x, y, x + 5.0 * text.len() as f64, y + 10.0);
                words.push(Word { text: (*text).to_owned(), rect: Some(rect), confidence: 1.0, span: Span::new(0, 1) });
            }
        }
        words
    }

    fn roles(lines: &[&[(f64, &str)]]) -> (Vec<&'static str>, Vec<bool>) {
        let found = proposed(&words(lines), &Rect::new(-1.0, -1.0, 900.0, 900.0));
        (found.columns.into_iter().map(|(_, r)| r).collect(), found.rows.into_iter().map(|r| r.keep).collect())
    }

    #[test]
    fn heads_say_what_a_column_holds_in_any_language() {
        let (roles, _) = roles(&[
            &[(0.0, "Pos."), (50.0, "Bezeichnung"), (200.0, "Menge"), (300.0, "Seriennummer")],
            &[(0.0, "1"), (50.0, "Gewehr"), (210.0, "2"), (300.0, "G-1")],
            &[(0.0, "2"), (50.0, "Visier"), (210.0, "4"), (300.0, "V-9")],
        ]);
        assert_eq!(roles, ["", "description", "quantity", "serials"]);
    }

    #[test]
    fn without_heads_words_are_the_description_and_the_sum_is_no_line() {
        let (roles, keep) = roles(&[
            &[(0.0, "1"), (50.0, "helmet"), (200.0, "1,000")],
            &[(0.0, "2"), (50.0, "radio"), (200.0, "250")],
            &[(0.0, "3"), (50.0, "tent"), (200.0, "50")],
            &[(50.0, "all"), (200.0, "1,300")],
        ]);
        assert_eq!(roles, ["", "description", "quantity"]);
        assert_eq!(keep, [true, true, true, false]);
    }

    #[test]
    fn numbers_are_read_as_they_are_printed() {
        assert_eq!(number("1.250"), Some(1250.0));
        assert_eq!(number("1 250,5"), Some(1250.5));
        assert_eq!(number("12"), Some(12.0));
        assert_eq!(number("A-12"), None);
    }
}
