//! Lines that sum up a consignment: "Total: 9 cases - net weight 1 105 kg - gross weight 1 266 kg". In: a sheet and a slot for packages or weights. Out:
//! candidates. What the words before each number say, it is. Rows of totals under columns are read in `totals`.

use super::candidate::Candidate;
use super::slot::{Kind, Slot, weight_in};
use super::totals::is_package;
use crate::find::{Sheet, number, says_field, table, unit};
use crate::layout::Run;
use crate::model::FieldName;

/// How sure a value of such a line is. Chosen by eye; what a score is worth is measured by the calibration.
const SURE: f64 = 0.86;

/// The candidates of a slot in lines that sum up.
pub(super) fn of(sheet: &Sheet, slot: &Slot, found: &mut Vec<Candidate>) {
    if !matches!(slot.kind, Kind::Weight | Kind::Count) {
        return;
    }
    for line in (0..sheet.lines.len()).filter(|line| table::is_summing_up(sheet, *line)) {
        let run = sheet.line(line);
        let numbers: Vec<number::Found> =
            number::find_with(&run.text, sheet.decimal).into_iter().filter(|n| !n.in_words).collect();
        // A sum that is not printed is nobody's word.
        if slot.kind == Kind::Count && in_parts(&run, &numbers) {
            continue;
        }
        let mut last = 0;
        for number in &numbers {
            let before = between(&run, last, number.span.start);
            last = number.span.end;
            let rest: String = run.text.chars().skip(number.span.end).collect();
            let behind = rest.trim_start();
            let value = match slot.kind {
                Kind::Weight => weight(&run, number, &before, behind, slot.field),
                _ => packages(&run, number, &before, behind, slot.field),
            };
            let Some((value, run)) = value else { continue };
            let score = SURE * sheet.legibility_weight(&run);
            found.push(Candidate { field: slot.field, value, run, score, rule: "line that sums up".to_owned() });
        }
    }
}

/// The words between two numbers, without the unit of the first and the signs that part them; and the same without the word that opens the line.
fn between(run: &Run, from: usize, to: usize) -> Vec<String> {
    let text = run.cut(from, to).text;
    let sign = |c: char| c.is_whitespace() || ":：-–—;,/|•.()=".contains(c);
    let words: Vec<&str> = text.split(sign).filter(|w| !w.is_empty()).collect();
    (0..words.len()).map(|n| words.get(n..).map(|w| w.join(" ")).unwrap_or_default()).collect()
}

/// A weight whose words stand before it, with a unit of weight behind it or inside its words.
fn weight(
    run: &Run,
    number: &number::Found,
    before: &[String],
    behind: &str,
    field: FieldName,
) -> Option<(String, Run)> {
    let said = before.iter().find(|words| says_field(words, field))?;
    let unit_said = unit::of(behind).is_some_and(unit::is_weight) || unit::inside(said).is_some_and(unit::is_weight);
    let (value, end, unit, _) = weight_in(&run.text, number, said);
    unit_said.then(|| (format!("{value} {unit}"), run.cut(number.span.start, end)))
}

/// "25 cartons + 16 pallets": several kinds of packages, joined by signs for "and". None of them is the number of all, which is not printed.
fn in_parts(run: &Run, numbers: &[number::Found]) -> bool {
    let word = |n: &number::Found| -> String {
        let rest = run.text.chars().skip(n.span.end).skip_while(|c| c.is_whitespace());
        rest.take_while(|c| c.is_alphabetic()).collect()
    };
    let some = |n: &number::Found| n.value.is_whole() && n.value.approximate() != 0.0;
    let packed = |n: &number::Found| some(n) && unit::of(&word(n)).is_some_and(is_package);
    let joined = numbers.windows(2).all(|pair| {
        let between = pair.first().zip(pair.get(1)).map(|(a, b)| run.cut(a.span.end, b.span.start).text);
        between.is_some_and(|t| t.contains(['+', '&']))
    });
    joined && numbers.iter().filter(|n| packed(n)).count() > 1
}

/// A whole number with words for packages before it, or a kind of package behind it.
fn packages(
    run: &Run,
    number: &number::Found,
    before: &[String],
    behind: &str,
    field: FieldName,
) -> Option<(String, Run)> {
    let kind = || {
        let word: String = behind.chars().take_while(|c| c.is_alphabetic()).collect();
        unit::of(&word).is_some_and(is_package) || says_field(&word, FieldName::Packages)
    };
    let said = || before.iter().any(|words| says_field(words, field));
    (number.value.is_whole() && (kind() || said()) && !unit::of(behind).is_some_and(unit::is_weight))
        .then(|| (number.value.as_str().to_owned(), run.cut(number.span.start, number.span.end)))
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;
    use crate::model::FieldName;

    fn of(line: &str, name: FieldName) -> Option<String> {
        let document = drawn::paper(&[&[
            (200.0, 40.0, 16.0, "PACKING LIST"),
            (40.0, 80.0, 10.0, "Description"),
            (250.0, 80.0, 10.0, "Quantity"),
            (40.0, 100.0, 10.0, "Chisels"),
            (250.0, 100.0, 10.0, "400"),
            (40.0, 300.0, 10.0, line),
        ]]);
        understand(&document).understanding.fields.into_iter().find(|f| f.name == name)?.value
    }

    #[test]
    fn a_line_far_below_the_goods_sums_them_up() {
        let line = "TOTAL: 14 crates, net weight 310.5 kg, gross weight 388 kg";
        assert_eq!(of(line, FieldName::Packages).as_deref(), Some("14"));
        assert_eq!(of(line, FieldName::NetWeight).as_deref(), Some("310.5 kg"));
        assert_eq!(of(line, FieldName::GrossWeight).as_deref(), Some("388 kg"));
        let line = "Total 22 pallets / Gross weight 5 120 kg";
        assert_eq!(of(line, FieldName::Packages).as_deref(), Some("22"));
        assert_eq!(of(line, FieldName::GrossWeight).as_deref(), Some("5120 kg"));
        // What would have to be added up does not stand there.
        assert_eq!(of("Total packing: 9 cartons + 4 pallets + 0 drums", FieldName::Packages), None);
        assert_eq!(of("Total packing: 9 cartons + 0 pallets", FieldName::Packages).as_deref(), Some("9"));
        // A total of money is none of these.
        assert_eq!(of("Total 14 500.00", FieldName::Packages), None);
    }
}
