//! The currency of a paper. In: a sheet. Out: a candidate: the currency that stands beside its amounts. A sign that many currencies share (`$`) means the
//! one whose code the paper prints, else that of a country in its addresses; where neither tells, the likeliest one, and less surely.

use super::candidate::Candidate;
use crate::find::currency::{self, Found, How};
use crate::find::{Label, Sense, Sheet, identifier, number};
use crate::languages::Column;
use crate::layout::{Cell, Run};
use crate::model::FieldName;

/// How much a place says that a currency is that of the amounts. Chosen by eye: an amount with cents, or a caption of amounts, tells most.
mod weight {
    /// Beside the caption of currencies itself.
    pub(super) const CAPTION: f64 = 6.0;
    /// Beside an amount with cents or grouped thousands, or in a caption of amounts.
    pub(super) const AMOUNT: f64 = 3.0;
    /// Alone in a cell beside such an amount or below such a caption; beside an amount in words.
    pub(super) const NEAR: f64 = 2.0;
    /// Beside any number. A code may be a word there: `TOP 10`, `ALL 50`.
    pub(super) const NUMBER: f64 = 1.0;
}

/// How sure the currency is: by the paper's own code, by a sign of one currency, by a country that it names, and by use alone. Chosen by eye; what a score is
/// worth is measured by the calibration.
mod sure {
    pub(super) const CODE: f64 = 0.9;
    pub(super) const COUNTRY: f64 = 0.8;
    pub(super) const HOMELESS: f64 = 0.75;
    pub(super) const USE: f64 = 0.55;
    /// A sum that is too small: a code beside a lone number.
    pub(super) const THIN: f64 = 0.5;
}

/// A currency beside an amount.
struct Mention {
    codes: &'static [&'static str],
    weight: f64,
    run: Run,
}

/// Finds the currency of the amounts.
pub(crate) fn find(sheet: &Sheet, found: &mut Vec<Candidate>) {
    let mentions = mentions(sheet);
    let mut votes: Vec<(&'static str, f64)> = Vec::new();
    for mention in &mentions {
        if let [code] = mention.codes {
            match votes.iter_mut().find(|v| v.0 == *code) {
                Some(vote) => vote.1 += mention.weight,
                None => votes.push((code, mention.weight)),
            }
        }
    }
    // Signs of several currencies speak for the one that is named by its code.
    for mention in mentions.iter().filter(|m| m.codes.len() > 1) {
        let mut named = votes.iter_mut().filter(|v| mention.codes.contains(&v.0));
        if let (Some(one), None) = (named.next(), named.next()) {
            one.1 += mention.weight;
        }
    }
    let told = votes
        .iter()
        .copied()
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(code, weight)| (code, if weight > weight::NUMBER { sure::CODE } else { sure::THIN }));
    let Some((code, score)) = told.or_else(|| settled(sheet, &mentions)) else { return };
    let Some(first) = mentions.iter().filter(|m| m.codes.contains(&code)).max_by(|a, b| a.weight.total_cmp(&b.weight))
    else {
        return;
    };
    let score = score * sheet.legibility_weight(&first.run);
    let rule = "currency beside the amounts".to_owned();
    found.push(Candidate { field: FieldName::Currency, value: code.to_owned(), run: first.run.clone(), score, rule });
}

/// What a sign of several currencies means on this paper.
fn settled(sheet: &Sheet, mentions: &[Mention]) -> Option<(&'static str, f64)> {
    let heaviest = mentions.iter().max_by(|a, b| a.weight.total_cmp(&b.weight))?;
    let first = *heaviest.codes.first()?;
    match currency::used_in(heaviest.codes, &sheet.countries).as_slice() {
        [code] => Some((code, sure::COUNTRY)),
        [] if sheet.countries.is_empty() => Some((first, sure::HOMELESS)),
        // The trade pays in the first of them all over the world.
        [] => Some((first, sure::COUNTRY)),
        several => Some((several.iter().copied().find(|c| *c == first).or(several.first().copied())?, sure::USE)),
    }
}

/// The currencies beside amounts.
fn mentions(sheet: &Sheet) -> Vec<Mention> {
    let mut out = Vec::new();
    for line in 0..sheet.lines.len() {
        let from = sheet.lines.get(line).map_or(0, |l| l.cells.start);
        for (at, cell) in sheet.cells_of(line).iter().enumerate() {
            for found in currency::find(&cell.run.text) {
                let weight = weight_of(sheet, line, from + at, cell, &found);
                if weight > 0.0 {
                    let run = cell.run.cut(found.span.start, found.span.end);
                    out.push(Mention { codes: found.codes, weight, run });
                }
            }
        }
    }
    out
}

fn weight_of(sheet: &Sheet, line: usize, index: usize, cell: &Cell, found: &Found) -> f64 {
    let chars: Vec<char> = cell.run.text.chars().collect();
    if says_money(sheet.labels_of(index)) {
        return weight::AMOUNT;
    }
    let before = index.checked_sub(1).filter(|b| sheet.cells.get(*b).is_some_and(|c| c.line == line));
    if before.is_some_and(|b| sheet.labels_of(b).last().is_some_and(|l| l.says(Sense::Field(FieldName::Currency)))) {
        return weight::CAPTION;
    }
    // A number right beside it: signs may stand between, words may not.
    let beside = number::find_with(&cell.run.text, sheet.decimal).into_iter().find(|n| {
        let between =
            if n.span.start >= found.span.end { found.span.end..n.span.start } else { n.span.end..found.span.start };
        chars.get(between).is_some_and(|b| b.len() <= 3 && b.iter().all(|c| c.is_whitespace() || ".:".contains(*c)))
    });
    if let Some(number) = beside {
        let amount = number.in_words || is_amount(&number.raw) || found.how == How::Sign;
        return match (amount, found.how) {
            (true, _) => weight::AMOUNT,
            // "50 pounds" may be a weight.
            (false, How::Name) => 0.0,
            (false, _) => weight::NUMBER,
        };
    }
    // "FOB Koper EUR": the terms of a price have its currency behind them.
    if found.how == How::Code && !identifier::incoterms(&cell.run).is_empty() {
        return weight::NEAR;
    }
    let alone =
        chars.iter().enumerate().all(|(i, c)| !c.is_alphanumeric() || found.span.start <= i && i < found.span.end);
    // "Amount due EUR | 49.90": a code that ends the words before an amount.
    let ends = chars.iter().skip(found.span.end).all(|c| !c.is_alphanumeric());
    let next = sheet.cells.get(index + 1).filter(|n| n.line == line);
    if found.how == How::Code && ends && next.is_some_and(|n| opens_with_amount(sheet, &n.run.text)) {
        return weight::NEAR;
    }
    if found.how != How::Sign && in_words(sheet, line) {
        return weight::NEAR;
    }
    if alone { beside_money(sheet, line, cell) } else { 0.0 }
}

/// Whether a text is an amount with cents or grouped thousands, and nothing before it.
fn opens_with_amount(sheet: &Sheet, text: &str) -> bool {
    let first = number::find_with(text, sheet.decimal).into_iter().next();
    first.is_some_and(|n| n.span.start == 0 && is_amount(&n.raw))
}

fn says_money(labels: &[Label]) -> bool {
    let money = |s: &Sense| {
        matches!(
            s,
            Sense::Column(Column::Price | Column::Amount) | Sense::Field(FieldName::TotalAmount | FieldName::Currency)
        )
    };
    labels.iter().any(|l| l.senses.iter().any(|(sense, _)| money(sense)))
}

/// Whether figures are written as amounts are: with cents, or with thousands set apart.
fn is_amount(raw: &str) -> bool {
    let tail = raw.chars().rev().take_while(char::is_ascii_digit).count();
    let marks = raw.chars().filter(|c| !c.is_ascii_digit()).count();
    marks > 0 && (tail == 2 || tail == 3 && raw.len() > 4)
}

/// How much the cells around one say that it is the currency of amounts: captions of amounts on its line, above or below it, say more than an amount alone.
fn beside_money(sheet: &Sheet, line: usize, cell: &Cell) -> f64 {
    let overlaps = |c: &Cell| c.place.x0 < cell.place.x1 && cell.place.x0 < c.place.x1;
    let amount = |c: &Cell| number::find_with(&c.run.text, sheet.decimal).iter().any(|n| is_amount(&n.raw));
    let captioned = |other: usize, near: &dyn Fn(&Cell) -> bool| {
        let from = sheet.lines.get(other).map_or(0, |l| l.cells.start);
        sheet.cells_of(other).iter().enumerate().any(|(at, c)| near(c) && says_money(sheet.labels_of(from + at)))
    };
    let close =
        |c: &Cell| c.run.page == cell.run.page && (c.place.y0 - cell.place.y0).abs() < REACH * cell.height.max(1.0);
    let below_amount = |other: usize| sheet.cells_of(other).iter().any(|c| close(c) && overlaps(c) && amount(c));
    // The amount is the cell next to it: codes in a column of units are no currencies.
    let cells = sheet.cells_of(line);
    let own = cells.iter().position(|c| std::ptr::eq(c, cell)).unwrap_or(0);
    let next =
        cells.get(own + 1).is_some_and(amount) || own.checked_sub(1).and_then(|b| cells.get(b)).is_some_and(amount);
    let above = line.checked_sub(1);
    let head = |other: usize| captioned(other, &|c| close(c) && overlaps(c));
    let total = next && captioned(line, &|_| true) || above.is_some_and(|a| below_amount(a) && captioned(a, &|_| true));
    if total || above.is_some_and(head) || head(line + 1) {
        weight::NEAR
    } else if next {
        weight::NUMBER
    } else {
        0.0
    }
}

/// How far above or below its amount a currency stands at most, in heights of its letters: the next line.
const REACH: f64 = 3.0;

/// Whether a line tells an amount in words.
fn in_words(sheet: &Sheet, line: usize) -> bool {
    number::find_with(&sheet.line(line).text, sheet.decimal).iter().any(|n| n.in_words && n.raw.contains([' ', '-']))
}
