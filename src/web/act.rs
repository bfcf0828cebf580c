//! Decisions on a document: accept, correct, choose a candidate, mark as absent, refuse, add a value; the same for
//! lines of goods; submit; undo; drafts of what is typed. A script gets the changed field back. A plain form goes
//! back to the page.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;

use super::Desk;
use super::clock::now;
use super::document::{FieldPart, LinePart, absents, asked, field_rows, line_row, load, open_fields, subject, units};
use super::fault::{Answer, Fault};
use super::given::{Form, Path, number};
use super::page::html;
use super::places::{address, part_address};
use super::sessions::{Person, is_script};
use super::shown;
use super::words::{say, tell};
use crate::model::{Decision, Evidence, FieldName, Given, Rect, Ruling, Span, Standing};
use crate::pipeline::deciding::LineWords;
use crate::store::{DeskDocument, Queue};

/// A decision on a value, as the form sends it.
#[derive(Debug, Deserialize)]
pub(super) struct FieldForm {
    csrf: String,
    act: String,
    #[serde(default)]
    was: String,
    #[serde(default)]
    value: String,
    #[serde(default)]
    absent: String,
    #[serde(default, deserialize_with = "number")]
    candidate: Option<usize>,
    /// Where on the page the person marked the value: page, box, span, text as read. Empty if they typed it.
    #[serde(default, deserialize_with = "number")]
    page: Option<u32>,
    #[serde(default)]
    rect: String,
    #[serde(default)]
    span: String,
    #[serde(default)]
    raw: String,
}

/// Takes a decision on a value.
pub(super) async fn field(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n, position)): Path<(String, usize, usize)>,
    headers: HeaderMap,
    Form(form): Form<FieldForm>,
) -> Answer {
    person.check(&form.csrf)?;
    let ruling = match form.act.as_str() {
        "accept" => Ruling::Accept,
        "refuse" => Ruling::Refuse,
        "absent" => {
            let reason = shown::ABSENT.iter().find(|(name, _, _)| *name == form.absent).map(|(_, a, _)| *a);
            Ruling::Absent(reason.ok_or_else(|| Fault::unfit(say("refused-choose-why-there-is-no-value")))?)
        }
        "choose" => Ruling::Choose(form.candidate.ok_or_else(|| Fault::unfit(say("refused-choose-a-candidate")))?),
        "correct" => Ruling::Correct(Given { shown: shown_at(&form), ..Given::typed(&form.value) }),
        other => return Err(Fault::unfit(tell!("refused-not-a-known-step", given = other))),
    };
    let decision = Decision { document: n, position, ruling, was: form.was };
    person.decider(&desk, &arrival).fields(vec![decision]).await?;
    answer(&desk, &person, &headers, &arrival, n, position).await
}

/// Saves of which items a value is stated. The form has one `item` for each; without one it is about none of ours.
pub(super) async fn about(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n, position)): Path<(String, usize, usize)>,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let all = |name: &'static str| form.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.clone());
    person.check(&all("csrf").next().unwrap_or_default())?;
    let ruling = Ruling::About(all("item").collect());
    let was = all("was").next().unwrap_or_default();
    person.decider(&desk, &arrival).fields(vec![Decision { document: n, position, ruling, was }]).await?;
    Ok(Redirect::to(&format!("/document/{arrival}/{n}#f{position}")).into_response())
}

/// Where on the page a person showed a value; `None` where they typed it.
fn shown_at(form: &FieldForm) -> Option<Evidence> {
    let numbers = |text: &str| text.split_whitespace().filter_map(|v| v.parse::<f64>().ok()).collect::<Vec<_>>();
    let rect = match numbers(&form.rect).as_slice() {
        [x0, y0, x1, y1] if x0 <= x1 && y0 <= y1 => Some(Rect::new(*x0, *y0, *x1, *y1)),
        _ => None,
    };
    let spans: Vec<usize> = form.span.split_whitespace().filter_map(|v| v.parse().ok()).collect();
    match (form.page, rect, spans.as_slice()) {
        (Some(page), Some(rect), [start, end]) if start <= end => Some(Evidence {
            page,
            rect: Some(rect),
            span: Span::new(*start, *end),
            raw: form.raw.chars().take(2000).collect(),
            reader: String::new(),
        }),
        _ => None,
    }
}

/// The changed field for a script, the whole page for a form.
async fn answer(desk: &Desk, person: &Person, headers: &HeaderMap, arrival: &str, n: usize, position: usize) -> Answer {
    if !is_script(headers) {
        return Ok(Redirect::to(&format!("/document/{arrival}/{n}#f{position}")).into_response());
    }
    let document = load(desk, arrival, n).await?;
    let row = field_rows(&document, &asked(desk, arrival, n).await?).into_iter().find(|r| r.position == position);
    let part = match row {
        Some(field) => {
            html(&FieldPart { field, absents: absents(), arrival: arrival.to_owned(), n, csrf: person.csrf.clone() })?
        }
        None => String::new().into_response(),
    };
    Ok(counted(part, &document))
}

/// An answer that also tells how many values are open.
fn counted(mut answer: Response, document: &DeskDocument) -> Response {
    answer.headers_mut().insert(HeaderName::from_static("x-open"), HeaderValue::from(open_fields(document)));
    answer
}

/// Adds a value.
pub(super) async fn add(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    headers: HeaderMap,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let of = |name: &str| form.iter().find(|(k, _)| k == name).map(|(_, v)| v.clone()).unwrap_or_default();
    person.check(&of("csrf"))?;
    let name = FieldName::ALL.iter().copied().find(|f| f.as_str() == of("name"));
    let name = name.ok_or_else(|| Fault::unfit(say("refused-choose-a-field-from-the-list")))?;
    let form = FieldForm {
        csrf: String::new(),
        act: String::new(),
        was: String::new(),
        value: of("value"),
        absent: String::new(),
        candidate: None,
        page: of("page").parse().ok(),
        rect: of("rect"),
        span: of("span"),
        raw: of("raw"),
    };
    let given = Given { shown: shown_at(&form), ..Given::typed(&form.value) };
    let position = person.decider(&desk, &arrival).add(n, name, given).await?;
    answer(&desk, &person, &headers, &arrival, n, position).await
}

/// A line of goods, as the form sends it.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Line {
    csrf: String,
    act: String,
    was: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    quantity: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    lots: String,
    #[serde(default)]
    serials: String,
}

impl Line {
    fn words(&self) -> LineWords<'_> {
        LineWords {
            description: &self.description,
            quantity: &self.quantity,
            unit: &self.unit,
            lots: &self.lots,
            serials: &self.serials,
        }
    }

    fn seen(&self) -> Standing {
        match self.was.as_str() {
            "seen" => Standing::Seen,
            "confirmed" => Standing::Confirmed,
            "rejected" => Standing::Rejected,
            _ => Standing::Machine,
        }
    }
}

/// Takes a decision on a line of goods.
pub(super) async fn line(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n, position)): Path<(String, usize, usize)>,
    headers: HeaderMap,
    Form(form): Form<Line>,
) -> Answer {
    person.check(&form.csrf)?;
    let decider = person.decider(&desk, &arrival);
    match form.act.as_str() {
        "accept" => decider.line(n, position, None, form.seen()).await?,
        "correct" => decider.line(n, position, Some(form.words()), form.seen()).await?,
        "refuse" => decider.refuse_line(n, position, form.seen()).await?,
        other => return Err(Fault::unfit(tell!("refused-not-a-known-step", given = other))),
    }
    if !is_script(&headers) {
        return Ok(Redirect::to(&format!("/document/{arrival}/{n}#l{position}")).into_response());
    }
    let document = load(&desk, &arrival, n).await?;
    let part = match document.lines.iter().find(|l| l.position == position).map(line_row) {
        Some(line) => html(&LinePart { line, units: units(), arrival, n })?,
        None => String::new().into_response(),
    };
    Ok(counted(part, &document))
}

/// Adds a line of goods.
pub(super) async fn add_line(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Line>,
) -> Answer {
    person.check(&form.csrf)?;
    let position = person.decider(&desk, &arrival).add_line(n, form.words()).await?;
    Ok(Redirect::to(&format!("/document/{arrival}/{n}#l{position}")).into_response())
}

/// How many lines are decided on at once.
const MOST_LINES: usize = 2000;

/// Takes all lines that the form has, as they are in it: what differs from what was read is corrected, the rest is confirmed. Each begins with `line`,
/// its position.
pub(super) async fn lines(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let csrf = form.iter().find(|(name, _)| name == "csrf").map(|(_, v)| v.clone()).unwrap_or_default();
    person.check(&csrf)?;
    let mut lines: Vec<(usize, Line)> = Vec::new();
    for (name, value) in form {
        if name == "line" {
            let position = value.parse().map_err(|_| Fault::unfit(say("refused-these-lines-are-not-known-reload")))?;
            lines.push((position, Line::default()));
            continue;
        }
        let Some((_, line)) = lines.last_mut() else { continue };
        match name.as_str() {
            "act" => line.act = value,
            "was" => line.was = value,
            "description" => line.description = value,
            "quantity" => line.quantity = value,
            "unit" => line.unit = value,
            "lots" => line.lots = value,
            "serials" => line.serials = value,
            _ => {}
        }
    }
    if lines.is_empty() || lines.len() > MOST_LINES {
        return Err(Fault::unfit(tell!("refused-choose-fewer-lines", most = MOST_LINES)));
    }
    let decisions =
        lines.iter().map(|(at, l)| (*at, (l.act == "correct").then(|| l.words()), l.seen())).collect::<Vec<_>>();
    person.decider(&desk, &arrival).lines(n, decisions).await?;
    Ok(Redirect::to(&format!("/document/{arrival}/{n}#goods")).into_response())
}

/// A form with only its token, or with a text.
#[derive(Debug, Deserialize)]
pub(super) struct Plain {
    csrf: String,
    #[serde(default)]
    content: String,
    #[serde(default)]
    leaving: String,
    /// The list from which the form was sent.
    #[serde(default)]
    back: String,
}

/// Submits the document. Values that are still open become seen. Goes on to the next document of the queue, or back to the list.
pub(super) async fn submit(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Plain>,
) -> Answer {
    person.check(&form.csrf)?;
    let queue = desk.archive.waits_in(&arrival, Some(n)).await?.unwrap_or(Queue::ToReview);
    person.decider(&desk, &arrival).submit(n).await?;
    desk.archive.put_draft(&person.name, &subject(&arrival, n), "", now()).await?;
    desk.presence.gone(&subject(&arrival, n), &person.name);
    if form.back.starts_with("/queue/") {
        return Ok(Redirect::to(&form.back).into_response());
    }
    let next = desk.archive.next_in_queue(queue, (&arrival, Some(n)), true).await?;
    Ok(Redirect::to(&next.map_or_else(|| address(queue), part_address)).into_response())
}

/// Undoes the last decision.
pub(super) async fn undo(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Plain>,
) -> Answer {
    person.check(&form.csrf)?;
    person.decider(&desk, &arrival).undo(Some(n)).await?;
    Ok(Redirect::to(&format!("/document/{arrival}/{n}")).into_response())
}

/// Keeps what was typed and not yet saved.
pub(super) async fn draft(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Plain>,
) -> Answer {
    person.check(&form.csrf)?;
    if form.content.len() > 200_000 {
        return Err(Fault::unfit(say("refused-you-have-typed-more-than-can")));
    }
    desk.archive.put_draft(&person.name, &subject(&arrival, n), &form.content, now()).await?;
    Ok("kept".into_response())
}

/// A sign of life from a page. Answers who else has the document open, and the last decision.
pub(super) async fn here(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Plain>,
) -> Answer {
    person.check(&form.csrf)?;
    let subject = subject(&arrival, n);
    if !form.leaving.is_empty() {
        desk.presence.gone(&subject, &person.name);
        return Ok("gone".into_response());
    }
    let others = desk.presence.here(&subject, &person.name);
    Ok(axum::Json(json!({ "others": others })).into_response())
}
