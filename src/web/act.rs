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
use super::document::{FieldPart, LinePart, absents, field_rows, line_row, load, open_fields, subject, units};
use super::fault::{Answer, Fault};
use super::given::{Form, Path, number};
use super::page::html;
use super::sessions::{Person, is_script};
use super::shown;
use crate::model::{Evidence, FieldName, FieldPlace, LineRuling, Quantity, Rect, Ruling, Span, Standing, Unit};
use crate::pipeline::custody;
use crate::pipeline::normal::normal;
use crate::store::DeskDocument;

/// A decision on a value, as the form sends it.
#[derive(Debug, Deserialize)]
pub(super) struct Decision {
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
    Form(form): Form<Decision>,
) -> Answer {
    person.check(&form.csrf)?;
    let document = load(&desk, &arrival, n).await?;
    let standing = document.fields.iter().find(|f| f.position == position).ok_or_else(|| gone(&document))?;
    let ruling = match form.act.as_str() {
        "accept" => Ruling::Accept,
        "refuse" => Ruling::Refuse,
        "absent" => {
            let reason = shown::ABSENT.iter().find(|(name, _, _)| *name == form.absent).map(|(_, a, _)| *a);
            Ruling::Absent(reason.ok_or_else(|| {
                Fault::unfit("choose why there is no value: not stated, blank, unreadable or refused")
            })?)
        }
        "choose" => Ruling::Choose(form.candidate.ok_or_else(|| Fault::unfit("choose a candidate"))?),
        "correct" => {
            let value = normal(standing.field.name, &form.value, &document.languages).map_err(Fault::unfit)?;
            Ruling::Correct(value, evidence(&form, &standing.field.evidence))
        }
        other => return Err(Fault::unfit(format!("{other:?} is not a known decision; reload the page"))),
    };
    let place = FieldPlace { arrival: arrival.clone(), document: n, position };
    desk.archive.decide(&place, ruling, &form.was, &person.name, now()).await?;
    if form.act != "accept" {
        custody::renew(&desk.archive, &arrival).await?;
    }
    answer(&desk, &person, &headers, &arrival, n, position).await
}

fn gone(document: &DeskDocument) -> Fault {
    let by = document.last_decision.as_ref().map_or("somebody", |(who, _)| who.as_str());
    Fault::new(
        axum::http::StatusCode::CONFLICT,
        format!("{by} has decided on this value in the meantime; reload the page"),
    )
}

/// Where a person read a value: where they marked it, else where the program had found it.
fn evidence(form: &Decision, machine: &Evidence) -> Evidence {
    let numbers = |text: &str| text.split_whitespace().filter_map(|v| v.parse::<f64>().ok()).collect::<Vec<_>>();
    let shown = match numbers(&form.rect).as_slice() {
        [x0, y0, x1, y1] if x0 <= x1 && y0 <= y1 => Some(Rect::new(*x0, *y0, *x1, *y1)),
        _ => None,
    };
    let spans: Vec<usize> = form.span.split_whitespace().filter_map(|v| v.parse().ok()).collect();
    match (form.page, shown, spans.as_slice()) {
        (Some(page), Some(rect), [start, end]) if start <= end => Evidence {
            page,
            rect: Some(rect),
            span: Span::new(*start, *end),
            raw: form.raw.chars().take(2000).collect(),
            reader: String::new(),
        },
        _ => Evidence { raw: form.value.clone(), ..machine.clone() },
    }
}

/// The changed field for a script, the whole page for a form.
async fn answer(desk: &Desk, person: &Person, headers: &HeaderMap, arrival: &str, n: usize, position: usize) -> Answer {
    if !is_script(headers) {
        return Ok(Redirect::to(&format!("/document/{arrival}/{n}#f{position}")).into_response());
    }
    let document = load(desk, arrival, n).await?;
    let row = field_rows(&document).into_iter().find(|r| r.position == position);
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
    let document = load(&desk, &arrival, n).await?;
    let name = FieldName::ALL.iter().copied().find(|f| f.as_str() == of("name"));
    let name = name.ok_or_else(|| Fault::unfit("choose a field from the list"))?;
    let value = normal(name, &of("value"), &document.languages).map_err(Fault::unfit)?;
    let decision = Decision {
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
    let nowhere = Evidence { page: 1, rect: None, span: Span::new(0, 0), raw: of("value"), reader: String::new() };
    let evidence = evidence(&decision, &nowhere);
    let position = desk.archive.add_field((&arrival, n), name, &value, evidence, &person.name, now()).await?;
    custody::renew(&desk.archive, &arrival).await?;
    answer(&desk, &person, &headers, &arrival, n, position).await
}

/// A line of goods, as the form sends it.
#[derive(Debug, Deserialize)]
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

/// Takes a decision on a line of goods.
pub(super) async fn line(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n, position)): Path<(String, usize, usize)>,
    headers: HeaderMap,
    Form(form): Form<Line>,
) -> Answer {
    person.check(&form.csrf)?;
    let was = match form.was.as_str() {
        "seen" => Standing::Seen,
        "confirmed" => Standing::Confirmed,
        "rejected" => Standing::Rejected,
        _ => Standing::Machine,
    };
    let ruling = if form.act == "accept" { None } else { Some(ruling(&form)?) };
    let place = FieldPlace { arrival: arrival.clone(), document: n, position };
    desk.archive.decide_line(&place, ruling, was, &person.name, now()).await?;
    if form.act != "accept" {
        custody::renew(&desk.archive, &arrival).await?;
    }
    if !is_script(&headers) {
        return Ok(Redirect::to(&format!("/document/{arrival}/{n}#l{position}")).into_response());
    }
    let document = load(&desk, &arrival, n).await?;
    let line = document.lines.iter().find(|l| l.position == position).map(line_row);
    let line = line.ok_or_else(|| Fault::missing("this line"))?;
    let part = html(&LinePart { line, units: units(), arrival, n })?;
    Ok(counted(part, &document))
}

fn ruling(form: &Line) -> Answer<LineRuling> {
    let quantity = match form.quantity.trim() {
        "" => None,
        text => Some(
            normal(FieldName::Quantity, text, &[])
                .ok()
                .and_then(|q| Quantity::new(&q))
                .ok_or_else(|| Fault::unfit(format!("{text:?} is not a quantity; write it like 175 or 1250.5")))?,
        ),
    };
    let unit = match form.unit.as_str() {
        "" => None,
        name => {
            Some(unit(name).ok_or_else(|| Fault::unfit(format!("{name:?} is not a unit; choose one from the list")))?)
        }
    };
    let list = |text: &str| {
        text.split([';', '\n']).map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    Ok(LineRuling {
        description: form.description.trim().to_owned(),
        quantity,
        unit,
        lots: list(&form.lots),
        serials: list(&form.serials),
    })
}

fn unit(name: &str) -> Option<Unit> {
    serde_json::from_value(json!(name)).ok()
}

/// A form with only its token, or with a text.
#[derive(Debug, Deserialize)]
pub(super) struct Plain {
    csrf: String,
    #[serde(default)]
    content: String,
    #[serde(default)]
    leaving: String,
}

/// Submits the document. Values that are still open become seen. Goes on to the next document.
pub(super) async fn submit(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Plain>,
) -> Answer {
    person.check(&form.csrf)?;
    desk.archive.submit_document(&arrival, n, &person.name, now()).await?;
    desk.archive.put_draft(&person.name, &subject(&arrival, n), "", now()).await?;
    desk.presence.gone(&subject(&arrival, n), &person.name);
    let next = desk.archive.next_to_review(&arrival, n, true).await?;
    let to = next.map_or_else(|| "/queue/to-review".to_owned(), |(a, n)| format!("/document/{a}/{n}"));
    Ok(Redirect::to(&to).into_response())
}

/// Undoes the last decision.
pub(super) async fn undo(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Plain>,
) -> Answer {
    person.check(&form.csrf)?;
    desk.archive.undo(&arrival, n, &person.name, now()).await?;
    custody::renew(&desk.archive, &arrival).await?;
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
        return Err(Fault::unfit(
            "you have typed more than can be kept as a draft (200,000 bytes); save some of the values first",
        ));
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
