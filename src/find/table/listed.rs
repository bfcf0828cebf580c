//! Goods listed without a table: "1. AU-29 mortar fuze – 535 pcs, Lot No. SF 23/02", "175 pistols MC21". In: lines. Out: [`Goods`] for each line
//! that says how many of what; a line goes on in the next where it ends unfinished.

use super::goods::Goods;
use super::listed_line::{BELOW, bare, counted_alone, of_line, priced, starts_an_item};
use super::marks::{self, Marks};
use crate::find::number;
use crate::find::unit;
use crate::layout::Run;

/// The goods of the lines; in the cell of a description (`told`) a number may also open a line without a unit, or stand alone below its goods.
pub fn of(lines: &[Run], decimal: Option<char>, told: bool) -> Vec<Goods> {
    let mut found: Vec<Goods> = Vec::new();
    let mut open: Option<Run> = None;
    for (n, line) in lines.iter().enumerate() {
        if let Some(last) = found.last_mut().filter(|g| told && goes_on(&g.run.text, &line.text)) {
            if last.run.text.ends_with('-') && !last.description.text.ends_with('-') {
                last.description.text.push('-');
                last.description.at.extend(last.run.at.last());
            }
            if last.run.text.ends_with('-') {
                marks::join(&mut last.description, line);
            } else {
                last.description.append(' ', line);
            }
            last.run.append('\n', line);
            continue;
        }
        let mut whole = open.take().unwrap_or_else(|| Run::new(line.page));
        whole.append(' ', line);
        if let Some(last) = found.last_mut().filter(|g| unfinished(&g.run.text) && !starts_an_item(&line.text)) {
            // A list of marks that runs over into the next line.
            let mut longer = last.run.clone();
            longer.append(' ', line);
            let named = |(quantity, unit, marks)| Goods {
                description: last.description.clone(),
                quantity: Some(quantity),
                unit: Some(unit),
                marks,
                run: longer.clone(),
                sure: BELOW,
            };
            let goods = of_line(&longer, decimal).or_else(|| counted_alone(&longer, decimal).map(named));
            if let Some(goods) = goods.filter(|g| g.quantity == last.quantity) {
                *last = goods;
                continue;
            }
        }
        let above = n.checked_sub(1).and_then(|n| lines.get(n)).filter(|_| told);
        if let Some(goods) = of_line(&whole, decimal).or_else(|| above.and_then(|a| below(a, line, decimal))) {
            found.push(goods);
        } else if let Some(goods) = above.and_then(|a| named_above(a, line, decimal)) {
            found.push(goods);
        } else if let Some(goods) = bare(line, decimal).filter(|_| told) {
            found.push(goods);
        } else if let Some(goods) = priced(line, decimal).filter(|_| !told) {
            found.push(goods);
        } else if let Some((last, more)) = found.last_mut().zip(marks_alone(line)) {
            last.marks.add(more);
            last.run.append('\n', line);
        } else if (starts_an_item(&whole.text) || told && runs_over(&whole.text)) && whole.len() < 160 {
            open = Some(whole);
        }
    }
    found
}

/// `lot FLM-18-042`: marks that stand on a line of their own below their goods.
fn marks_alone(line: &Run) -> Option<Marks> {
    let (marks, rest) = marks::inside(line);
    let some = !marks.lots.is_empty() || !marks.serials.is_empty();
    (some && !rest.text.chars().any(char::is_alphanumeric)).then_some(marks)
}

/// Whether a description goes on in the next line: it broke at a hyphen, or a size follows ("7.62x54R").
fn goes_on(above: &str, line: &str) -> bool {
    let words = line.split_whitespace().count();
    let digit = line.starts_with(|c: char| c.is_numeric());
    let size =
        digit && (line.contains(['x', 'X', 'х', '×']) || line.contains("mm")) && line.chars().nth(1) != Some(' ');
    let broken = above.ends_with('-') && above.chars().rev().nth(1).is_some_and(char::is_alphanumeric);
    words <= 3 && (broken || size)
}

/// Whether a line of goods goes on in the next before it has said how many: `Cartușe industriale 6,8x18,`.
fn runs_over(text: &str) -> bool {
    text.trim_end().ends_with(',') && text.chars().filter(|c| c.is_alphabetic()).count() >= 5
}

/// Whether a list of marks goes on in the next line: it ends with a comma, or in the middle of a run.
fn unfinished(text: &str) -> bool {
    let last = text.split_whitespace().last().unwrap_or("");
    text.trim_end().ends_with([',', '–', '÷', '…', '~']) || text.ends_with(" -") || marks::is_joint_of_a_run(last)
}

/// "Nails" above "4,000 kg".
fn below(above: &Run, line: &Run, decimal: Option<char>) -> Option<Goods> {
    let number = number::find_with(&line.text, decimal).into_iter().find(|n| n.span.start == 0)?;
    let rest: String = line.text.chars().skip(number.span.end).collect();
    let unit = unit::of(rest.trim_start())?;
    let alone = rest.split_whitespace().count() == 1;
    let named =
        above.text.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !above.text.chars().any(|c| c.is_numeric());
    let (marks, description) = marks::inside(above);
    (alone && named).then(|| Goods {
        description,
        quantity: Some(number.value),
        unit: Some(unit),
        marks,
        run: line.clone(),
        sure: BELOW,
    })
}

/// "140 pcs, S/N 2001 to 2140": how many of what the line above names, with their marks.
fn named_above(above: &Run, line: &Run, decimal: Option<char>) -> Option<Goods> {
    let (quantity, unit, marks) = counted_alone(line, decimal)?;
    let named = above.text.chars().filter(|c| c.is_alphabetic()).count() >= 5 && of_line(above, decimal).is_none();
    let (more, description) = marks::inside(above);
    let mut all = marks;
    all.add(more);
    let goods =
        Goods { description, quantity: Some(quantity), unit: Some(unit), marks: all, run: line.clone(), sure: BELOW };
    (named && !above.text.trim_end().ends_with([':', '：'])).then_some(goods)
}
