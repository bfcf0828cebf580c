//! Which of `.` and `,` stands before decimals on a paper. In: its lines. Out: the mark, where its numbers tell: both marks in one number, one or
//! two digits behind the mark, or three behind it in a count of things that come in no fractions.

use std::sync::LazyLock;

use regex::Regex;

use super::unit;
use crate::languages;
use crate::layout::Layout;

/// A number with marks, and the word behind it.
static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?:^|[^\d.,/\-–:])(\d{1,3}(?:[.,]\d{3})*|\d+)([.,])(\d+)(?:$|[^\d.,/\-–:]|[.,](?:\s|$))[ \t]*(\p{L}+)?",
    )
    .ok()
});

/// A number that tells beyond doubt (both marks in it, or a count of things that come in no fractions) has so many votes; one with one or two digits behind
/// its mark has one. Chosen by eye; not measured.
const SURE: i32 = 3;
/// A mark wins with more than so many times the votes of the other. Chosen by eye; not measured.
const MORE: i32 = 2;

/// Whether papers in a language set decimals off by a point.
fn point_by_language(language: Option<&str>) -> bool {
    language.and_then(languages::of).is_some_and(|l| l.grammar.decimal_point)
}

/// Whether papers in a language set off decimals by a comma, and nothing else.
fn comma_by_language(language: Option<&str>) -> bool {
    language.and_then(languages::of).is_some_and(|l| l.grammar.decimal_comma)
}

/// The decimal mark of a document in that main language; `None` where nothing tells.
pub(super) fn of(layout: &Layout, language: Option<&str>) -> Option<char> {
    let shape = NUMBER.as_ref()?;
    let (mut point, mut comma) = (0, 0);
    for cell in &layout.cells {
        for found in shape.captures_iter(&cell.run.text) {
            let part = |n: usize| found.get(n).map_or("", |m| m.as_str());
            let (whole, mark, decimals) = (part(1), part(2), part(3));
            let grouped = whole.contains(['.', ',']);
            let counted = unit::of(part(4)).is_some_and(|u| !unit::is_measure(u));
            // "25,000 ks": programs print counts with three decimals, and in this language a comma sets off nothing else.
            let noughts = !grouped && counted && mark == "," && decimals == "000" && comma_by_language(language);
            let decimal = match (decimals.len(), grouped) {
                (3, true) => !whole.contains(mark),
                (3, false) if counted => noughts,
                (3, false) => continue,
                _ => true,
            };
            let votes = if grouped || counted && !noughts { SURE } else { 1 };
            match (mark == ".", decimal) {
                (true, true) | (false, false) => point += votes,
                (true, false) | (false, true) => comma += votes,
            }
        }
    }
    match () {
        () if point > MORE * comma => Some('.'),
        () if comma > MORE * point => Some(','),
        // Papers in some languages write a point; the others write both ways.
        () if point_by_language(language) && point >= comma => Some('.'),
        () => None,
    }
}

#[cfg(test)]
mod exam {
    use crate::documents::understand;
    use crate::find::drawn;

    fn quantity(title: &str, heads: [&str; 2], row: [&str; 2]) -> Option<String> {
        let document = drawn::paper(&[&[
            (200.0, 40.0, 16.0, title),
            (40.0, 80.0, 10.0, heads[0]),
            (300.0, 80.0, 10.0, heads[1]),
            (40.0, 100.0, 10.0, row[0]),
            (300.0, 100.0, 10.0, row[1]),
        ]]);
        let items = understand(&document).understanding.line_items;
        items.first().and_then(|i| i.quantity.as_ref()).map(ToString::to_string)
    }

    #[test]
    fn a_comma_before_three_noughts_sets_off_decimals_where_nothing_else_is_set_off_by_it() {
        let german = |count| quantity("LIEFERSCHEIN", ["Bezeichnung", "Menge"], ["Taue für die Werft", count]);
        assert_eq!(german("10,000 Stück").as_deref(), Some("10"));
        assert_eq!(german("10.000 Stück").as_deref(), Some("10000"));
        let english = quantity("DELIVERY NOTE", ["Description", "Quantity"], ["Ropes for the yard", "10,000 pieces"]);
        assert_eq!(english.as_deref(), Some("10000"));
    }
}
