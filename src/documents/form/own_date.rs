//! The paper's own date beside its title and its number: "Invoice of 5 March", "Invoice of the builder No. 12 of 5 March". In: what stands behind a title, or
//! a number that a title told. Out: candidates for the paper's date.

use super::candidate::Candidate;
use super::slot;
use crate::find::{Sheet, Title, date, is_number_word, mentions};
use crate::layout::Run;
use crate::model::FieldName;

/// What a day is worth behind the paper's own title or number. Chosen by eye; not measured.
const DATED: f64 = 0.93;

/// So many words stand at the most between a number and its date (`dated the`), and between a title and its date where no number does (`vom`). With more of
/// them the date is that of what they say: "Invoice for a journey on 3 May". Chosen by eye; not measured.
const JOINING: (usize, usize) = (2, 1);

/// Lines of one text begin within so many points of each other, and stand no farther apart than so many heights. Chosen by eye; not measured.
const NEXT: (f64, f64) = (6.0, 0.9);

/// "Invoice No. 12 of 5 March 2018": the day behind the paper's own title.
pub(super) fn behind_title(sheet: &Sheet, rest: &Run, title: &Title, candidates: &mut Vec<Candidate>) {
    let coded = |words: &str| words.split_whitespace().any(|w| w.chars().any(|c| c.is_ascii_digit()));
    let few = |words: &str| if coded(words) { JOINING.0 } else { JOINING.1 };
    push(sheet, rest, title.quality, few, candidates);
}

/// The day right behind a number that a title told, or in the line below where the number ends its own.
pub(super) fn behind_number(sheet: &Sheet, number: &Run, quality: f64, candidates: &mut Vec<Candidate>) {
    let Some(last) = number.at.last() else { return };
    let holds = |run: &Run| run.page == number.page && run.at.contains(last);
    let Some(cell) = sheet.cells.iter().find(|c| holds(&c.run)) else { return };
    let end = cell.run.at.iter().rposition(|at| at == last).map_or(0, |at| at + 1);
    let mut rest = cell.run.cut(end, cell.run.len());
    let words = |text: &str| text.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count();
    if words(&rest.text) <= JOINING.0 && !rest.text.chars().any(|c| c.is_ascii_digit()) {
        let next = sheet.cells_of(cell.line + 1).first().filter(|c| {
            c.run.page == cell.run.page
                && (c.place.x0 - cell.place.x0).abs() < NEXT.0
                && c.place.y0 - cell.place.y1 < NEXT.1 * cell.height
        });
        // A date that opens the line below is a line of its own, unless a small word joins it.
        let opens = |text: &str| text.trim_start().starts_with(|c: char| c.is_ascii_digit());
        let Some(next) = next.filter(|n| words(&rest.text) > 0 || !opens(&n.run.text)) else { return };
        rest.append(' ', &next.run);
    }
    push(sheet, &rest, quality, |_| JOINING.0, candidates);
}

/// The first date of a text, where few enough words stand before it.
fn push(sheet: &Sheet, rest: &Run, quality: f64, few: impl Fn(&str) -> usize, candidates: &mut Vec<Candidate>) {
    use FieldName as F;
    let Some(date) = date::find(&rest.text, &slot::hint(sheet)).into_iter().next() else { return };
    let before: String = rest.text.chars().take(date.span.start).collect();
    let joining = |w: &&str| w.chars().any(char::is_alphabetic) && !w.chars().any(|c| c.is_ascii_digit());
    let joined = before.split_whitespace().filter(joining).filter(|w| !is_number_word(w)).count();
    let numbers = before.split_whitespace().filter(|w| w.chars().any(|c| c.is_ascii_digit())).count();
    // "Invoice 12, to be paid until 5 March".
    let another = mentions(&before).iter().any(|f| [F::ValidUntil, F::DeliveryDate, F::ShipmentDate].contains(f));
    if joined > few(&before) || numbers > 1 || another || date.value.to_day().is_none() {
        return;
    }
    let run = rest.cut(date.span.start, date.span.end);
    let score = DATED * quality * sheet.legibility_weight(&run);
    let (value, rule) = (date.value.as_str().to_owned(), "date behind the title".to_owned());
    candidates.push(Candidate { field: F::DocumentDate, value, run, score, rule });
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;
    use crate::model::FieldName;

    fn dated(lines: &[&str]) -> Option<String> {
        let tail = ["Verkäufer: Nordkai Tauwerk GmbH", "Käufer: Molenhof Handel GmbH", "Gesamtbetrag EUR 410,00"];
        let place = |n: usize| 100.0 + 16.0 * f64::from(u32::try_from(n).unwrap_or(0));
        // The title is in larger print, on as many lines as it needs.
        let size = |n: usize| if n + 1 < lines.len() { 13.0 } else { 10.0 };
        let prints: Vec<(f64, f64, f64, &str)> =
            lines.iter().chain(&tail).enumerate().map(|(n, line)| (60.0, place(n), size(n), *line)).collect();
        let fields = understand(&drawn::paper(&[&prints])).understanding.fields;
        fields.into_iter().find(|f| f.name == FieldName::DocumentDate)?.value
    }

    #[test]
    fn a_date_right_behind_the_number_is_the_papers_own() {
        let day = Some("2016-02-19".to_owned());
        assert_eq!(dated(&["Rechnung Nr. 7712 vom 19.02.2016", "Leistung vom 14.02.2016"]), day);
        assert_eq!(dated(&["Rechnung der Werft Nr. 7712 vom", "19.02.2016", "Leistung: 14.02.2016"]), day);
        assert_eq!(dated(&["Dachrechnung Nr. 7712 vom 19.02.2016", "Formular: 2.1 vom 20.05.2011"]), day);
    }

    #[test]
    fn a_date_behind_words_about_something_else_is_not() {
        let lines = ["Rechnung Nr. 7712 vom 19.02.2016", "Rechnung nach Überfahrt vom 14.02.2016"];
        assert_eq!(dated(&lines).as_deref(), Some("2016-02-19"));
    }
}
