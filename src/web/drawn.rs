//! A table of goods that a person draws over a page: what stands in the box is shown as a grid, with what each column may hold; the person changes it, and adds its rows
//! as lines of goods. The work is in `pipeline::drawn_table` and `pipeline::deciding`.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use super::Desk;
use super::document::load;
use super::fault::{Answer, Fault};
use super::filters;
use super::given::{Form, Path};
use super::page::html;
use super::sessions::Person;
use super::words::{say, tell};
use crate::model::{Evidence, Rect, Span, Unit};
use crate::pipeline::deciding::LineWords;
use crate::pipeline::drawn_table::{Proposal, ProposedRow, ROLES, proposed};

/// The most rows of a table that is drawn.
const MOST_ROWS: usize = 1000;

#[derive(Template)]
#[template(path = "desk/drawn.html")]
struct DrawnPart {
    csrf: String,
    action: String,
    page: u32,
    columns: Vec<(String, &'static str)>,
    /// The rows, each with its place as text: box, then place in the page's text.
    rows: Vec<(String, ProposedRow)>,
    /// What a column can hold: its name in the form, and in words.
    roles: Vec<(&'static str, &'static str)>,
}

/// A box over a page.
#[derive(Debug, Deserialize)]
pub(super) struct Area {
    csrf: String,
    page: u32,
    /// `x0 y0 x1 y1`, in points of the page; empty for the whole page.
    #[serde(default)]
    rect: String,
}

fn numbers(text: &str) -> Vec<f64> {
    text.split_whitespace().filter_map(|v| v.parse().ok()).filter(|v: &f64| v.is_finite()).collect()
}

/// What stands in the box, as a grid.
pub(super) async fn look(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Area>,
) -> Answer {
    person.check(&form.csrf)?;
    let document = load(&desk, &arrival, n).await?;
    let sheets = desk.leaves.of(&desk.archive, &document).await?;
    let sheet =
        sheets.iter().find(|s| s.number == form.page).ok_or_else(|| Fault::missing(say("missing-this-page")))?;
    let area = match numbers(&form.rect).as_slice() {
        [x0, y0, x1, y1] if x0 <= x1 && y0 <= y1 => Rect::new(*x0, *y0, *x1, *y1),
        _ => Rect::new(0.0, 0.0, sheet.width, sheet.height),
    };
    let Proposal { columns, mut rows } = proposed(&sheet.words, &area);
    if rows.is_empty() {
        return Err(Fault::unfit(say("refused-no-words-were-read-there-draw")));
    }
    rows.truncate(MOST_ROWS);
    let place = |p: &Rect, s: &Span| format!("{:.2} {:.2} {:.2} {:.2} {} {}", p.x0, p.y0, p.x1, p.y1, s.start, s.end);
    html(&DrawnPart {
        csrf: person.csrf.clone(),
        action: format!("/document/{arrival}/{n}/table/add"),
        page: form.page,
        rows: rows.into_iter().map(|r| (place(&r.place, &r.span), r)).collect(),
        columns,
        roles: ROLES.iter().map(|(name, _)| (*name, role(name))).collect(),
    })
}

/// The rows as lines of goods. The form has the role of each column (`role0`), and of each row its place (`place0`) and cells (`cell0`, in the order of the columns);
/// `row` names those that are wanted.
pub(super) async fn add(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let of = |key: &str| form.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str()).unwrap_or_default();
    person.check(of("csrf"))?;
    let page: u32 = of("page").parse().map_err(|_| Fault::unfit(say("refused-draw-the-table-again-its-page")))?;
    let mut roles: BTreeMap<usize, &str> = BTreeMap::new();
    let mut cells: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    let (mut places, mut wanted) = (BTreeMap::new(), BTreeSet::new());
    for (key, value) in &form {
        let number = |prefix: &str| key.strip_prefix(prefix).and_then(|n| n.parse::<usize>().ok());
        if let Some(column) = number("role") {
            roles.insert(column, value);
        } else if let Some(row) = number("cell") {
            cells.entry(row).or_default().push(value);
        } else if let Some(row) = number("place") {
            places.insert(row, value.as_str());
        } else if key == "row" {
            wanted.extend(value.parse::<usize>().ok());
        }
    }
    let once = |role: &str| roles.values().filter(|r| **r == role).count() <= 1;
    if let Some((name, _)) = ROLES.iter().take(3).find(|(role, _)| *role != "description" && !once(role)) {
        return Err(Fault::unfit(tell!("refused-two-columns", what = role(name).to_lowercase())));
    }
    if wanted.len() > MOST_ROWS {
        return Err(Fault::unfit(tell!("refused-table-too-long", n = MOST_ROWS)));
    }
    let rows: Vec<(Typed, Evidence)> = wanted
        .iter()
        .filter_map(|row| {
            let cells = cells.get(row)?;
            let typed = Typed::of(&roles, cells);
            let raw = cells.iter().filter(|c| !c.trim().is_empty()).copied().collect::<Vec<_>>().join("\t");
            Some((typed, shown(page, places.get(row).copied().unwrap_or_default(), raw)?))
        })
        .collect();
    let lines = rows.iter().map(|(typed, shown)| (typed.words(), shown.clone())).collect();
    let first = person.decider(&desk, &arrival).add_table(n, lines).await?;
    Ok(Redirect::to(&format!("/document/{arrival}/{n}#l{first}")).into_response())
}

/// Where a row stands.
fn shown(page: u32, place: &str, raw: String) -> Option<Evidence> {
    match numbers(place).as_slice() {
        [x0, y0, x1, y1, start, end] if x0 <= x1 && y0 <= y1 && 0.0 <= *start && start <= end => Some(Evidence {
            page,
            rect: Some(Rect::new(*x0, *y0, *x1, *y1)),
            span: Span::new(*start as usize, *end as usize),
            raw: raw.chars().take(2000).collect(),
            reader: String::new(),
        }),
        _ => None,
    }
}

/// A row by what its columns hold.
#[derive(Debug, Default, PartialEq)]
struct Typed {
    description: String,
    quantity: String,
    unit: String,
    lots: String,
    serials: String,
}

/// What a column can hold, in words.
fn role(name: &str) -> &'static str {
    match name {
        "description" => say("description"),
        "quantity" => say("quantity"),
        "unit" => say("unit"),
        "lots" => say("lots"),
        _ => say("serial-numbers"),
    }
}

impl Typed {
    fn of(roles: &BTreeMap<usize, &str>, cells: &[&str]) -> Self {
        let mut typed = Self::default();
        for (column, cell) in cells.iter().enumerate() {
            let (into, between) = match roles.get(&column).copied() {
                Some("description") => (&mut typed.description, " "),
                Some("quantity") => (&mut typed.quantity, " "),
                Some("unit") => (&mut typed.unit, " "),
                Some("lots") => (&mut typed.lots, "; "),
                Some("serials") => (&mut typed.serials, "; "),
                _ => continue,
            };
            let cell = cell.trim();
            if !into.is_empty() && !cell.is_empty() {
                into.push_str(between);
            }
            into.push_str(cell);
        }
        // "12 pcs": the unit stands behind the number.
        if typed.unit.is_empty()
            && let Some(at) = typed.quantity.find(char::is_alphabetic).filter(|at| *at > 0)
        {
            let (number, unit) = typed.quantity.split_at(at);
            (typed.quantity, typed.unit) = (number.trim().to_owned(), unit.trim().to_owned());
        }
        typed.unit =
            crate::pipeline::drawn_table::unit(&typed.unit).map_or(typed.unit, |u: Unit| u.as_str().to_owned());
        typed
    }

    fn words(&self) -> LineWords<'_> {
        LineWords {
            description: &self.description,
            quantity: &self.quantity,
            unit: &self.unit,
            lots: &self.lots,
            serials: &self.serials,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_put_together_by_what_its_columns_hold() {
        let roles = BTreeMap::from([(0, ""), (1, "description"), (2, "quantity"), (3, "serials"), (4, "serials")]);
        let typed = Typed::of(&roles, &["7", "rifle", "12 pcs", "A-1", "A-2"]);
        let said = (typed.description.as_str(), typed.quantity.as_str(), typed.unit.as_str(), typed.serials.as_str());
        assert_eq!(said, ("rifle", "12", "piece", "A-1; A-2"));
    }

    #[test]
    fn a_place_that_is_none_is_not_believed() {
        assert!(shown(1, "1 2 3 4 0 9", String::new()).is_some());
        for wrong in ["", "1 2 3", "9 2 3 4 0 9", "1 2 3 4 9 0", "1 2 NaN 4 0 9", "1 2 3 4 -1 9"] {
            assert!(shown(1, wrong, String::new()).is_none(), "{wrong}");
        }
    }
}
