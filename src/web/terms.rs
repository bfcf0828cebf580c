//! Terms of use on the desk: the page of all terms, and the part of a message's page that shows and records its own. Proposals that
//! the program found in the text are shown beside; only a person records them.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use jiff::civil::Date;
use serde::Deserialize;

use super::Desk;
use super::clock::now;
use super::fault::{Answer, Fault};
use super::filters;
use super::given::Form;
use super::page::{Page, html};
use super::sessions::Person;
use super::shown;
use super::words::{say, tell};
use crate::model::{FieldName, Filed, Standing, Term, TermKind, TermOf};
use crate::pipeline::terms::{self, Given, Proposed};

/// A term as shown.
pub(super) struct Row {
    pub(super) number: i64,
    pub(super) about: String,
    pub(super) term: String,
    pub(super) words: String,
    pub(super) by: String,
    /// The page of the message that it is about.
    pub(super) href: Option<String>,
    /// Who lifted it, and why.
    pub(super) lifted: Option<String>,
}

/// A term that a sentence seems to state.
pub(super) struct Found {
    pub(super) kind: &'static str,
    pub(super) term: String,
    pub(super) until: String,
    pub(super) words: String,
}

/// The part of a message's page.
pub(super) struct Part {
    /// Its own terms, and those of whoever supplied it or is named in it.
    pub(super) rows: Vec<Row>,
    pub(super) found: Vec<Found>,
    /// What a term can be about: how a form names it, and in words.
    pub(super) abouts: Vec<(String, String)>,
    pub(super) kinds: Vec<(&'static str, String)>,
}

/// The terms of a message, for its page.
pub(super) async fn part(desk: &Desk, arrival: &str, filed: Option<&Filed>) -> Answer<Part> {
    let Some(filed) = filed else {
        return Ok(Part { rows: Vec::new(), found: Vec::new(), abouts: Vec::new(), kinds: kinds() });
    };
    let register = desk.archive.register().await?;
    let marks = desk.archive.link_marks_of(arrival).await?;
    let placed = marks.iter().filter(|m| m.standing == Standing::Confirmed);
    let suppliers: Vec<&str> =
        placed.filter_map(|m| register.request(&m.request)).map(|r| r.recipient.as_str()).collect();
    let disclosure = terms::disclosure(&desk.archive, arrival, &suppliers, filed, &register, now()).await?;
    let holding = terms::holding(&disclosure);
    let rows: Vec<Row> = disclosure.terms.iter().filter(|t| holding.contains(&t.number)).map(row).collect();
    let known = |p: &Proposed| disclosure.terms.iter().any(|t| t.kind == p.kind && t.words == p.words);
    Ok(Part {
        rows,
        found: terms::proposed(filed).into_iter().filter(|p| !known(p)).map(found).collect(),
        abouts: abouts(filed),
        kinds: kinds(),
    })
}

fn kinds() -> Vec<(&'static str, String)> {
    TermKind::ALL.iter().map(|k| (k.as_str(), said(*k).to_owned())).collect()
}

fn said(kind: TermKind) -> &'static str {
    match kind {
        TermKind::MayUse => say("term-may-use"),
        TermKind::NotNamed => say("term-not-named"),
        TermKind::OnFileOnly => say("term-on-file-only"),
        TermKind::Embargo => say("term-embargo"),
        TermKind::PrivatePerson => say("term-private-person"),
    }
}

fn found(found: Proposed) -> Found {
    Found {
        kind: found.kind.as_str(),
        term: said(found.kind).to_owned(),
        until: found.until.map(|d| d.to_string()).unwrap_or_default(),
        words: found.words,
    }
}

/// What a term of this message can be about: all of it, a document, a confirmed value.
fn abouts(filed: &Filed) -> Vec<(String, String)> {
    let mut all = vec![("answer".to_owned(), say("the-whole-answer").to_owned())];
    for (n, paper) in filed.documents.iter().enumerate() {
        let name = paper.document.part.name.clone();
        let name = name.unwrap_or_else(|| shown::words(&paper.understanding.document_type));
        if n > 0 {
            all.push((format!("document {n}"), tell!("document-named", name = name)));
        }
        for field in paper.understanding.fields.iter().filter(|f| f.standing == Standing::Confirmed) {
            let Some(value) = &field.value else { continue };
            let about = (
                format!("value {n} {} {value}", field.name.as_str()),
                format!("{}: {value}", shown::words(field.name.as_str())),
            );
            if !all.contains(&about) {
                all.push(about);
            }
        }
    }
    all
}

fn row(term: &Term) -> Row {
    let until = term.until.map(|d| format!(" ({d})")).unwrap_or_default();
    let about = match &term.of {
        TermOf::Answer(arrival) => tell!("message-named", message = shown::short(arrival)),
        TermOf::Document(arrival, n) => tell!("document-of-message", n = n, message = shown::short(arrival)),
        TermOf::Value(_, _, name, value) => format!("{}: {value}", shown::words(name.as_str())),
        TermOf::Party(party) => tell!("party-named", party = party),
    };
    Row {
        number: term.number,
        about,
        term: format!("{}{until}", said(term.kind)),
        words: term.words.clone(),
        by: term.by.clone(),
        href: term.of.arrival().map(|a| format!("/message/{a}#terms")),
        lifted: term.lifted.as_ref().map(|l| tell!("term-lifted-by", who = l.by, why = l.why)),
    }
}

#[derive(Template)]
#[template(path = "desk/terms.html")]
struct TermsPage {
    page: Page,
    rows: Vec<Row>,
    lifted: Vec<Row>,
    parties: Vec<(String, String)>,
    kinds: Vec<(&'static str, String)>,
}

/// All terms.
pub(super) async fn show(State(desk): State<Desk>, person: Person) -> Answer {
    let page = Page::new(&desk, &person, "overview", say("terms-of-use")).await?;
    let (rows, lifted): (Vec<Term>, Vec<Term>) = desk.archive.terms().await?.into_iter().partition(Term::holds);
    let parties = desk.archive.register().await?.parties.iter().map(|p| (p.id.clone(), p.name.clone())).collect();
    html(&TermsPage {
        page,
        rows: rows.iter().map(row).collect(),
        lifted: lifted.iter().map(row).collect(),
        parties,
        kinds: kinds(),
    })
}

/// The form for a term.
#[derive(Debug, Deserialize)]
pub(super) struct SetForm {
    csrf: String,
    /// The message; empty for a party.
    #[serde(default)]
    arrival: String,
    about: String,
    kind: String,
    #[serde(default)]
    until: String,
    words: String,
}

/// Records a term.
pub(super) async fn set(State(desk): State<Desk>, person: Person, Form(form): Form<SetForm>) -> Answer {
    person.check(&form.csrf)?;
    let kind = TermKind::of(&form.kind).ok_or_else(|| Fault::unfit(say("refused-choose-what-the-term-says")))?;
    let day = || form.until.parse::<Date>().map_err(|_| Fault::unfit(say("refused-give-a-day-such-as-2027")));
    let until = if form.until.is_empty() { None } else { Some(day()?) };
    let of = of(&form.arrival, &form.about)?;
    let back = back(&of);
    let given = Given { of, kind, until: until.filter(|_| kind == TermKind::Embargo), words: form.words };
    terms::set(&desk.archive, given, &person.name, now()).await.map_err(Fault::refused)?;
    Ok(Redirect::to(&back).into_response())
}

/// What a form names: `answer`, `document 2`, `value 2 recipient Chad`; without a message, a party.
fn of(arrival: &str, about: &str) -> Answer<TermOf> {
    let unfit = || Fault::unfit(say("refused-choose-what-the-term-is-about"));
    if arrival.is_empty() {
        return Ok(TermOf::Party(about.to_owned()));
    }
    let arrival = arrival.to_owned();
    let words: Vec<&str> = about.splitn(4, ' ').collect();
    let number = |n: &str| n.parse::<usize>().map_err(|_| unfit());
    match words.as_slice() {
        ["answer"] => Ok(TermOf::Answer(arrival)),
        ["document", n] => Ok(TermOf::Document(arrival, number(n)?)),
        ["value", n, name, value] => {
            let name = FieldName::ALL.iter().copied().find(|f| f.as_str() == *name).ok_or_else(unfit)?;
            Ok(TermOf::Value(arrival, number(n)?, name, (*value).to_owned()))
        }
        _ => Err(unfit()),
    }
}

fn back(of: &TermOf) -> String {
    of.arrival().map_or_else(|| "/terms".to_owned(), |arrival| format!("/message/{arrival}#terms"))
}

/// The form for lifting a term.
#[derive(Debug, Deserialize)]
pub(super) struct LiftForm {
    csrf: String,
    number: i64,
    why: String,
}

/// Lifts a term.
pub(super) async fn lift(State(desk): State<Desk>, person: Person, Form(form): Form<LiftForm>) -> Answer {
    person.check(&form.csrf)?;
    let term = desk.archive.terms().await?.into_iter().find(|t| t.number == form.number);
    let term = term.ok_or_else(|| Fault::missing(say("missing-this-term")))?;
    terms::lift(&desk.archive, form.number, &form.why, &person.name, now()).await.map_err(Fault::refused)?;
    Ok(Redirect::to(&back(&term.of)).into_response())
}
