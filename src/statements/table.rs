//! Tables in letters: a line of heads and lines of cells below it, parted by tabulators, bars or gaps. In: the text of a letter, line by line. Out: claims, and
//! the stretches that are tables. Known limit: a cell that goes on in the next line is cut.

use super::captions;
use super::claims::{Claim, plain};
use super::head::lines;
use super::names;
use super::parse::Sentences;
use super::phrases::{self, Role};
use crate::find::{Sheet, country, date, number};
use crate::languages::{self, Column};
use crate::layout::tokens::{Kind, fold, is_ideograph, tokens};
use crate::model::{FieldName, Span};

/// A piece of a line, in characters of the page.
struct Cell {
    span: Span,
    text: String,
}

/// What a letter's tables state, and where they stand: page and stretch.
#[derive(Default)]
pub(super) struct Tables {
    pub(super) claims: Vec<Claim>,
    places: Vec<(usize, Span)>,
}

/// Fewer columns are no table: a caption and its value have two.
const COLUMNS: usize = 3;

/// So many heads must be known.
const KNOWN: usize = 2;

impl Tables {
    /// The tables of a letter.
    pub(super) fn of(sheet: &Sheet, sentences: &Sentences) -> Self {
        let mut out = Self::default();
        for (page, own) in sentences.own().iter().enumerate() {
            let rows: Vec<Vec<Cell>> = lines(own).iter().map(|(start, line)| cells(*start, line)).collect();
            let mut at = 0;
            while at < rows.len() {
                let heads = heads(&rows[at]);
                let body = rows[at + 1..].iter().take_while(|r| is_row(r, rows[at].len())).count();
                if heads.iter().flatten().count() < KNOWN || body == 0 {
                    at += 1;
                    continue;
                }
                for row in &rows[at..=at + body] {
                    out.places.extend(ends(row).map(|span| (page, span)));
                }
                for row in &rows[at + 1..=at + body] {
                    out.claims.extend(claims(&rows[at], &heads, row, page, sheet, sentences));
                }
                at += body + 1;
            }
        }
        out
    }

    /// Whether a stretch of a page is part of a table.
    pub(super) fn hold(&self, page: usize, span: Span) -> bool {
        self.places.iter().any(|(p, place)| *p == page && place.overlaps(&span))
    }
}

/// The cells of a line.
fn cells(start: usize, line: &str) -> Vec<Cell> {
    let chars: Vec<char> = line.chars().collect();
    let bars = chars.iter().filter(|c| matches!(c, '|' | '│' | '｜')).count() >= KNOWN;
    let parts = |n: usize| match chars[n] {
        '\t' => true,
        '|' | '│' | '｜' => bars,
        ' ' => !bars && (chars.get(n + 1) == Some(&' ') || n > 0 && chars[n - 1] == ' '),
        _ => false,
    };
    let mut out = Vec::new();
    let mut from = 0;
    for n in 0..=chars.len() {
        if n < chars.len() && !parts(n) {
            continue;
        }
        let raw = &chars[from..n];
        let lead = raw.iter().take_while(|c| c.is_whitespace()).count();
        let text: String = raw.iter().collect::<String>().trim().to_owned();
        // Between bars an empty cell keeps its place, but at either end of the line.
        if !text.is_empty() || bars && from > 0 && n < chars.len() {
            let at = start + from + lead.min(raw.len());
            out.push(Cell { span: Span::new(at, at + text.chars().count()), text });
        }
        from = n + 1;
    }
    out
}

fn ends(row: &[Cell]) -> Option<Span> {
    Some(row.first()?.span.union(&row.last()?.span))
}

/// Whether a line goes on with a table of so many columns: it has cells, or is a rule.
fn is_row(row: &[Cell], columns: usize) -> bool {
    row.len() >= 2 && row.len() <= columns || is_rule(row)
}

fn is_rule(row: &[Cell]) -> bool {
    !row.is_empty() && row.iter().all(|c| c.text.chars().all(|c| !c.is_alphanumeric()))
}

/// What each head stands over; nothing where the line is none of heads.
fn heads(row: &[Cell]) -> Vec<Option<FieldName>> {
    let figures = row.iter().any(|c| c.text.chars().any(|c| c.is_numeric()));
    if row.len() < COLUMNS || figures {
        return Vec::new();
    }
    let mut found: Vec<Option<FieldName>> = row.iter().map(|c| head(&c.text)).collect();
    let to = found.contains(&Some(FieldName::Recipient));
    // The date beside a recipient is that of the delivery.
    for name in &mut found {
        if *name == Some(FieldName::DocumentDate) {
            *name = to.then_some(FieldName::DeliveryDate);
        }
    }
    // `Crates`: a noun for goods alone stands over how many, if it is the last such column and no other says so.
    if !found.contains(&Some(FieldName::Quantity))
        && let Some(n) = row.iter().rposition(|c| is_goods(&c.text))
        && n > 0
        && found[n].is_none()
    {
        found[n] = Some(FieldName::Quantity);
    }
    for n in 1..found.len() {
        if found[n].is_some() && found[..n].contains(&found[n]) {
            found[n] = None;
        }
    }
    found
}

/// Whether a head is a noun for goods and nothing else.
fn is_goods(text: &str) -> bool {
    let words = tokens(text);
    phrases::cues(&words).iter().any(|c| c.role == Role::Goods && c.from == 0 && c.to == words.len())
}

fn head(text: &str) -> Option<FieldName> {
    use FieldName as F;
    let words = tokens(text);
    let cues = phrases::cues(&words);
    let has = |role: Role| cues.iter().any(|c| c.role == role);
    let column = |sense: Column| {
        let all = languages::whole().flat_map(|l| l.columns).filter(|(s, _)| *s == sense);
        all.flat_map(|(_, list)| *list).any(|c| fold(c) == fold(text))
    };
    if column(Column::Serials) || column(Column::Lots) || column(Column::Description) {
        return None;
    }
    if column(Column::Quantity) {
        return Some(F::Quantity);
    }
    let letters = [F::ManufactureDate, F::DeliveryDate, F::Recipient, F::Manufacturer, F::Quantity, F::DocumentDate];
    let numbers = [F::ContractNumber, F::OrderNumber, F::Intermediary, F::Country];
    if let Some(name) = captions::over(&words).filter(|n| letters.contains(n) || numbers.contains(n)) {
        return Some(name);
    }
    let asked = [
        (F::Recipient, has(Role::Recipient) || has(Role::Bought) || has(Role::Deliver) && has(Role::To)),
        (F::Manufacturer, has(Role::Maker)),
        (F::ContractNumber, has(Role::Contract)),
        (F::OrderNumber, has(Role::Order)),
        (F::ManufactureDate, has(Role::Make)),
        (F::DeliveryDate, has(Role::Deliver) || has(Role::Buy)),
        (F::Intermediary, has(Role::Via)),
    ];
    asked.into_iter().find(|(_, holds)| *holds).map(|(name, _)| name)
}

/// What one row states.
fn claims(
    top: &[Cell],
    heads: &[Option<FieldName>],
    row: &[Cell],
    page: usize,
    sheet: &Sheet,
    sentences: &Sentences,
) -> Vec<Claim> {
    let mut out = Vec::new();
    for (n, cell) in row.iter().enumerate() {
        let line = |cells: &[Cell]| cells.first().map_or(0, |c| c.span.start);
        let start = |c: &Cell, cells: &[Cell]| c.span.start - line(cells);
        let nearest = || {
            let away = |h: &usize| start(&top[*h], top).abs_diff(start(cell, row));
            (0..top.len()).min_by_key(away)
        };
        let column = if row.len() == top.len() { Some(n) } else { nearest() };
        let Some(name) = column.and_then(|c| heads.get(c).copied().flatten()) else { continue };
        let Some((value, confidence)) = value(name, &cell.text, sheet, sentences) else { continue };
        out.push(Claim { name, value, page, span: cell.span, confidence, rule: "cell of a table" });
    }
    out
}

/// What a cell under such a head holds, and how sure that is.
fn value(name: FieldName, text: &str, sheet: &Sheet, sentences: &Sentences) -> Option<(String, f64)> {
    use FieldName as F;
    const SURE: f64 = 0.88;
    const DOUBTFUL: f64 = 0.55;
    match name {
        F::ManufactureDate | F::DeliveryDate => {
            let hint = date::Hint { languages: &sheet.languages, order: sentences.order(), bare_years: true };
            let found = date::find(text, &hint);
            let only = found.first().filter(|_| found.len() == 1)?;
            Some((only.value.to_string(), if only.alternatives.is_empty() { SURE } else { DOUBTFUL }))
        }
        F::Quantity => {
            let found = number::find(text);
            // `Pistol 92` under "Weapon" is a name, `92 pcs` is a count.
            let counts = |n: &number::Found| n.span.start == 0;
            found.first().filter(|n| found.len() == 1 && counts(n)).map(|n| (n.value.to_string(), SURE))
        }
        F::Country => Some((country::find(text).into_iter().next()?.code.to_owned(), SURE)),
        F::ContractNumber | F::OrderNumber => {
            let short = text.split_whitespace().count() <= 3 && text.chars().any(|c| c.is_numeric());
            short.then(|| (plain(text), SURE))
        }
        _ => names_somebody(text).then(|| (without_seat(&plain(text)), SURE)),
    }
}

/// A firm without the town and the country behind its legal form: `X Ltd, Beirut, Lebanon`.
fn without_seat(name: &str) -> String {
    let form = |piece: &str| tokens(piece).iter().rfind(|t| t.kind == Kind::Word).is_some_and(|t| names::form(&t.text));
    let dotted = |piece: &str| piece.ends_with('.') && piece.matches('.').count() >= 2;
    let mut end = 0;
    for piece in name.split(", ") {
        end += piece.len();
        if form(piece) || dotted(piece) {
            return name.get(..end).unwrap_or(name).to_owned();
        }
        end += 2;
    }
    name.to_owned()
}

/// Whether a cell has a name: two words and a capital, or a script without capitals; nothing that is denied or unknown.
fn names_somebody(text: &str) -> bool {
    let words = tokens(text);
    let cues = phrases::cues(&words);
    let denies = cues.iter().any(|c| matches!(c.role, Role::Absent) || c.role == Role::Not && c.from == 0);
    let letters = words.iter().filter(|t| t.kind == Kind::Word);
    let uncased = text.chars().filter(|c| is_ideograph(*c) || matches!(c, '\u{0621}'..='\u{064A}')).count();
    let capital = words.iter().find(|t| t.kind == Kind::Word).is_some_and(|t| t.capital);
    !denies && (capital && letters.count() >= 2 || uncased >= 4)
}
