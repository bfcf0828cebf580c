//! What a document is as a whole, as the page of the document shows it: its type, all of its reading, and the papers that its file holds. In: a form. Out: the
//! decision, handed to `pipeline`, which has the document read anew.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use super::Desk;
use super::clock::now;
use super::fault::{Answer, Fault};
use super::given::{Form, Path};
use super::sessions::Person;
use super::shown;
use super::words::{say, tell};
use crate::model::unseen;
use crate::pipeline::rereading::{Rereader, types};
use crate::store::{DeskDocument, PaperBeside};

/// What can be said of a document as a whole.
pub(super) struct Whole {
    /// Its type, as formats write it.
    pub(super) kind: String,
    /// The types, each with its words and whether it is the present one.
    pub(super) kinds: Vec<(&'static str, String, bool)>,
    /// Who named the type, if a person did.
    pub(super) kind_by: Option<String>,
    /// Whether there is something that the program read and that nobody has decided on.
    pub(super) open: bool,
    /// Whether it has several pages, which may be several papers.
    pub(super) pages: bool,
    /// The papers that it holds: address and pages of each.
    pub(super) papers: Vec<(String, String)>,
    /// The places of these papers in the list, `3 4`.
    pub(super) was: String,
    /// On which pages all but the first begin: `3, 5`.
    pub(super) begins: String,
    /// The file in which this paper stands.
    pub(super) file: Option<String>,
    /// Other files of its message in which it may go on: place, and words.
    pub(super) files: Vec<(usize, String)>,
    /// Whether its pages came in several files.
    pub(super) joined: bool,
    /// Papers of which it may be a copy: a name for the form, and words.
    pub(super) beside: Vec<(String, String)>,
}

/// What can be said of this document as a whole; nothing of a message.
pub(super) async fn whole(desk: &Desk, document: &DeskDocument, pages: &[u32], open: usize) -> Answer<Option<Whole>> {
    if !types().any(|t| t == document.document_type) || document.withdrawn_by.is_some() {
        return Ok(None);
    }
    let (arrival, n) = (&document.arrival, document.position);
    let papers = desk.archive.papers_of(arrival, n).await?;
    let mut kinds: Vec<_> = types().map(|t| (t, shown::words(t), t == document.document_type)).collect();
    kinds.sort_by(|a, b| a.1.cmp(&b.1));
    let mut from = 0;
    let mut shown = Vec::new();
    let mut begins = Vec::new();
    for (place, count) in &papers {
        let own = pages.get(from..(from + count).min(pages.len())).unwrap_or_default();
        if let (Some(first), Some(last)) = (own.first(), own.last()) {
            let told = if first == last {
                tell!("page-number", n = first)
            } else {
                tell!("pages-from-to", first = first, last = last)
            };
            shown.push((format!("/document/{arrival}/{place}"), told));
            begins.push(first.to_string());
        }
        from += count;
    }
    let source = desk.archive.source_part(arrival, n).await?;
    let beside = beside(desk, arrival, n).await?;
    Ok(Some(Whole {
        kind: document.document_type.clone(),
        kinds,
        kind_by: document.type_by.clone(),
        open: open > 0,
        pages: pages.len() > 1,
        papers: shown,
        was: papers.iter().map(|(place, _)| place.to_string()).collect::<Vec<_>>().join(" "),
        begins: begins.get(1..).unwrap_or_default().join(", "),
        files: beside
            .iter()
            .filter(|(of, _, _)| of == arrival && source == n && document.joined.is_empty())
            .map(|(_, place, words)| (*place, words.clone()))
            .collect(),
        joined: !document.joined.is_empty(),
        beside: beside.into_iter().map(|(of, place, words)| (format!("{of} {place}"), words)).collect(),
        file: (source != n).then(|| format!("/document/{arrival}/{source}")),
    }))
}

/// Papers of which this one may be a copy.
async fn beside(desk: &Desk, arrival: &str, n: usize) -> Answer<Vec<(String, usize, String)>> {
    let told = |p: PaperBeside| {
        let kind = shown::words(&p.document_type);
        let name = p.name.map_or_else(|| kind.clone(), |n| format!("{} ({})", unseen::shown(&n), kind.to_lowercase()));
        let same = p.arrival == arrival;
        let came = if same {
            say("in-this-message").to_owned()
        } else {
            tell!("paper-of-day", day = shown::day(p.received.as_deref()))
        };
        (p.arrival, usize::try_from(p.position).unwrap_or_default(), format!("{name}, {came}"))
    };
    Ok(desk.archive.papers_beside(arrival, n).await?.into_iter().map(told).collect())
}

#[derive(Debug, Deserialize)]
pub(super) struct Said {
    csrf: String,
    #[serde(default)]
    was: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    begins: String,
    #[serde(default)]
    request: String,
    /// The paper of which it is a copy.
    #[serde(default)]
    of: String,
}

impl Said {
    /// The pages on which a paper begins, as somebody wrote them: `3, 5`.
    fn pages(&self) -> Answer<Vec<u32>> {
        let words = self.begins.split([',', ';', ' ']).map(str::trim).filter(|w| !w.is_empty());
        let page =
            |word: &str| word.parse().map_err(|_| Fault::unfit(tell!("refused-no-number-of-a-page", given = word)));
        words.map(page).collect()
    }
}

fn rereader<'a>(desk: &'a Desk, person: &'a Person, arrival: &'a str, document: usize) -> Rereader<'a> {
    let readers = desk.easel.readers();
    Rereader { archive: &desk.archive, readers, arrival, document, who: &person.name, now: now() }
}

fn back(arrival: &str, n: usize) -> Answer {
    Ok(Redirect::to(&format!("/document/{arrival}/{n}")).into_response())
}

/// Says of which type it is.
pub(super) async fn kind(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Said>,
) -> Answer {
    person.check(&form.csrf)?;
    rereader(&desk, &person, &arrival, n).set_type(&form.was, &form.kind).await?;
    back(&arrival, n)
}

/// Says that this one document belongs to a request.
pub(super) async fn assign(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Said>,
) -> Answer {
    person.check(&form.csrf)?;
    if form.request.trim().is_empty() {
        return Err(Fault::unfit(say("refused-name-the-request-such-as-tr")));
    }
    person.decider(&desk, &arrival).assign(n, &form.request).await?;
    back(&arrival, n)
}

/// Says in which files it goes on, or that its files are papers of their own.
pub(super) async fn join(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let of = |key: &str| form.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str()).unwrap_or_default();
    person.check(of("csrf"))?;
    let rereader = rereader(&desk, &person, &arrival, n);
    if of("act") == "apart" {
        rereader.take_apart().await?;
        return back(&arrival, n);
    }
    let more: Vec<usize> = form.iter().filter(|(k, _)| k == "file").filter_map(|(_, v)| v.parse().ok()).collect();
    let paper = rereader.join(&more).await?;
    back(&arrival, paper)
}

/// Says that it is a copy of another paper.
pub(super) async fn copy(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Said>,
) -> Answer {
    person.check(&form.csrf)?;
    let of = form.of.split_once(' ').and_then(|(of, place)| Some((of, place.parse().ok()?)));
    let of = of.ok_or_else(|| Fault::unfit(say("refused-choose-the-paper-of-which-this-is-a-copy")))?;
    rereader(&desk, &person, &arrival, n).is_copy(of).await?;
    back(&arrival, n)
}

/// Turns all of its reading down.
pub(super) async fn refuse(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Said>,
) -> Answer {
    person.check(&form.csrf)?;
    rereader(&desk, &person, &arrival, n).refuse().await?;
    back(&arrival, n)
}

/// Says which papers the file holds.
pub(super) async fn part(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Form(form): Form<Said>,
) -> Answer {
    person.check(&form.csrf)?;
    let was: Vec<usize> = form.was.split_whitespace().filter_map(|w| w.parse().ok()).collect();
    rereader(&desk, &person, &arrival, n).part(&was, &form.pages()?).await?;
    back(&arrival, n)
}
