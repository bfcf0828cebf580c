//! What people decide on the page of a message: which request it answers, its kind, its class and factors, sentences, checks, and undo. In: forms.
//! Out: decisions, handed to `pipeline`.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use jiff::civil::Date;
use serde::Deserialize;

use crate::model::{Against, CheckResult, Class, Factor, MessageKind, Span, Standing};
use crate::pipeline::limits;
use crate::pipeline::outgoing::verifying::{self, Given};
use crate::store::Queue;
use crate::web::Desk;
use crate::web::clock::now;
use crate::web::fault::{Answer, Fault};
use crate::web::given::{Form, Path};
use crate::web::places::{address, part_address};
use crate::web::sessions::Person;
use crate::web::shown;
use crate::web::words::{say, tell};

/// Back to the page of the message, at one of its places (`#class`) or at its top.
fn back(arrival: &str, place: &str) -> Answer {
    Ok(Redirect::to(&format!("/message/{arrival}{place}")).into_response())
}

/// On to the next in the queue in which the message waited, if whoever decided asked for that; else back to a place of its page.
async fn onward(desk: &Desk, arrival: &str, queue: Option<Queue>, place: &str) -> Answer {
    let Some(queue) = queue else { return back(arrival, place) };
    let next = desk.archive.next_in_queue(queue, (arrival, None), true).await?;
    Ok(Redirect::to(&next.map_or_else(|| address(queue), part_address)).into_response())
}

/// The queue in which the message waits, for whoever wants to go on to the next one.
async fn queue_of(desk: &Desk, arrival: &str, next: bool) -> Answer<Option<Queue>> {
    Ok(if next { desk.archive.waits_in(arrival, None).await? } else { None })
}

/// The first field of that name; empty if there is none.
fn first<'a>(form: &'a [(String, String)], name: &str) -> &'a str {
    form.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str()).unwrap_or_default()
}

/// The form for a check.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct CheckForm {
    csrf: String,
    request: String,
    against: String,
    what: String,
    result: String,
    #[serde(default)]
    on: String,
}

/// Records that the answer was checked.
pub(in crate::web) async fn verify(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<CheckForm>,
) -> Answer {
    person.check(&form.csrf)?;
    let day = || form.on.parse::<Date>().map_err(|_| Fault::unfit(say("refused-give-the-day-of-the-check")));
    let given = Given {
        against: Against::of(&form.against)
            .ok_or_else(|| Fault::unfit(say("refused-choose-what-it-was-checked-against")))?,
        what: form.what.clone(),
        result: CheckResult::of(&form.result).ok_or_else(|| Fault::unfit(say("refused-choose-the-result")))?,
        on: if form.on.is_empty() { None } else { Some(day()?) },
    };
    let office = desk.bureau.office(&person.name, now());
    let request = Some(form.request.as_str()).filter(|r| !r.is_empty());
    verifying::record(&office, &arrival, request, given).await.map_err(Fault::refused)?;
    back(&arrival, "#checks")
}

#[derive(Debug, Deserialize)]
pub(in crate::web) struct Placed {
    csrf: String,
    request: String,
    answer: String,
}

/// Saves whether the message answers a request.
pub(in crate::web) async fn place(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Placed>,
) -> Answer {
    person.check(&form.csrf)?;
    let standing = match form.answer.as_str() {
        "yes" | "yes-next" => Standing::Confirmed,
        "no" => Standing::Rejected,
        "open" => Standing::Seen,
        other => {
            return Err(Fault::unfit(tell!("refused-not-a-known-answer", given = other)));
        }
    };
    let queue = queue_of(&desk, &arrival, form.answer == "yes-next").await?;
    person.decider(&desk, &arrival).place(&form.request, standing).await?;
    onward(&desk, &arrival, queue, "#place").await
}

#[derive(Debug, Deserialize)]
pub(in crate::web) struct Kind {
    csrf: String,
    kind: String,
    /// The list from which the form was sent.
    #[serde(default)]
    back: String,
}

/// Saves what kind of message it is, or that nothing more is to be done.
pub(in crate::web) async fn kind(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Kind>,
) -> Answer {
    person.check(&form.csrf)?;
    let queue = queue_of(&desk, &arrival, form.kind == "settled-next").await?;
    match form.kind.as_str() {
        "settled" | "settled-next" => person.decider(&desk, &arrival).settle(true).await?,
        "open" => person.decider(&desk, &arrival).settle(false).await?,
        name => {
            let kind = shown::KINDS.into_iter().find(|k: &MessageKind| k.as_str() == name);
            let kind = kind.ok_or_else(|| Fault::unfit(tell!("refused-not-a-kind-of-message", given = name)))?;
            person.decider(&desk, &arrival).kind(kind).await?;
        }
    }
    if form.back.starts_with("/queue/") {
        return Ok(Redirect::to(&form.back).into_response());
    }
    onward(&desk, &arrival, queue, "").await
}

/// Saves class and factors. The form has one field for each ticked factor.
pub(in crate::web) async fn classify(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let of = |name| first(&form, name);
    person.check(of("csrf"))?;
    let class = shown::CLASSES.iter().find(|(_, name, _)| *name == of("class")).map(|(c, _, _)| *c);
    let class: Class = class.ok_or_else(|| Fault::unfit(say("refused-choose-a-class-first-expansive-permissive")))?;
    let ticked = |f: &&Factor| form.iter().any(|(n, v)| n == "factor" && v == f.as_str());
    let factors: Vec<Factor> = Factor::ALL.iter().filter(ticked).copied().collect();
    // `item` is `records_destroyed pistol-1`: the factor is said of that item.
    let mut items: BTreeMap<Factor, Vec<String>> = BTreeMap::new();
    for (name, item) in form.iter().filter(|(n, _)| n == "item").filter_map(|(_, v)| v.split_once(' ')) {
        if let Some(factor) = factors.iter().find(|f| f.as_str() == name) {
            items.entry(*factor).or_default().push(item.to_owned());
        }
    }
    let queue = queue_of(&desk, &arrival, !of("next").is_empty()).await?;
    person.decider(&desk, &arrival).classify(class, &factors, items).await?;
    onward(&desk, &arrival, queue, "#class").await
}

/// Saves whether a sentence says what the program saw in it. The form names the sentence and the answer: `yes 1 1 33 60 records_destroyed`.
pub(in crate::web) async fn sentence(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let of = |name| first(&form, name);
    person.check(of("csrf"))?;
    let unknown = || Fault::unfit(say("refused-choose-a-sentence-reload-the-page"));
    let words: Vec<&str> = of("sentence").split(' ').collect();
    let [right, document, page, start, end, factor] = words.as_slice() else {
        return Err(unknown());
    };
    let number = |word: &str| word.parse::<usize>().map_err(|_| unknown());
    let factor = Factor::ALL.iter().copied().find(|f| f.as_str() == *factor);
    let said = limits::Said {
        factor: factor.ok_or_else(unknown)?,
        document: number(document)?,
        page: u32::try_from(number(page)?).unwrap_or_default(),
        span: Span::new(number(start)?, number(end)?),
        text: String::new(),
    };
    person.decider(&desk, &arrival).sentence(&said, *right == "yes").await?;
    back(&arrival, "#class")
}

/// Has the program try again to read what it could not read.
pub(in crate::web) async fn try_again(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Undo>,
) -> Answer {
    person.check(&form.csrf)?;
    if !desk.archive.try_again(&arrival, &person.name, now()).await? {
        return Err(Fault::new(StatusCode::CONFLICT, say("refused-this-has-been-read-or-is")));
    }
    back(&arrival, "")
}

#[derive(Debug, Deserialize)]
pub(in crate::web) struct Undo {
    csrf: String,
}

/// Takes the last decision on the message as a whole back.
pub(in crate::web) async fn undo(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Undo>,
) -> Answer {
    person.check(&form.csrf)?;
    person.decider(&desk, &arrival).undo(None).await?;
    back(&arrival, "")
}
