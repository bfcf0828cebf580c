//! Letters: the list; one letter with its pages as they will be printed; and what the user may do with it. The steps
//! themselves are in `pipeline`.

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Redirect};
use jiff::civil::Date;
use serde::Deserialize;

use super::Desk;
use super::again::{self, Back};
use super::clock::{now, today};
use super::download::attachment;
use super::fault::{Answer, Fault};
use super::filters;
use super::given::{Form, Multipart, Path, Query};
use super::language::still;
use super::page::{Page, html, query};
use super::picture::png;
use super::sessions::Person;
use super::shown;
use super::tables::{self, Table, Take};
use super::words::{say, small_name, tell};
use crate::model::{Enclosure, LetterState, OutgoingLetter, Proof, Way};
use crate::pipeline::outgoing::letters::{self, Edits, Wishes, Word};
use crate::pipeline::outgoing::{sending, templates};
use crate::review::differences::{Line, Piece};
use crate::store::PictureKey;

/// A letter in a list.
pub(super) struct LetterRow {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) request: String,
    pub(super) to: String,
    pub(super) dated: String,
    pub(super) state: String,
    pub(super) class: &'static str,
    pub(super) sign: &'static str,
    pub(super) drafted_by: String,
}

/// A letter as a line of the list.
pub(super) fn letter_row(letter: &OutgoingLetter) -> LetterRow {
    let (class, sign) = mark(letter.state);
    LetterRow {
        id: letter.id.clone(),
        kind: shown::words(&letter.kind),
        request: letter.request.clone(),
        to: letter.contact.name.clone(),
        dated: letter.dated.to_string(),
        state: small_name(&letter.state.to_string()),
        class,
        sign,
        drafted_by: letter.drafted_by.clone(),
    }
}

fn mark(state: LetterState) -> (&'static str, &'static str) {
    match state {
        LetterState::Draft => ("machine", "✎"),
        LetterState::Approved | LetterState::Queued | LetterState::WithMailProgram => ("seen", "◐"),
        LetterState::Sent | LetterState::Delivered => ("confirmed", "✓"),
        LetterState::Refused | LetterState::OutcomeUnknown => ("doubt", "⚠"),
        LetterState::Withdrawn => ("rejected", "✗"),
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    state: String,
    #[serde(default)]
    from: usize,
    /// The kind of file, if the list is wanted as one.
    #[serde(default, rename = "as")]
    file: String,
}

/// How many lines a page of the list has.
const ROWS: usize = 50;

#[derive(Template)]
#[template(path = "desk/letters.html")]
struct LettersPage {
    page: Page,
    take: Take,
    letters: Vec<LetterRow>,
    before: Option<String>,
    after: Option<String>,
    states: Vec<(&'static str, String, bool)>,
}

/// All letters, latest first.
pub(super) async fn list(State(desk): State<Desk>, person: Person, Query(wanted): Query<Wanted>) -> Answer {
    let page = Page::new(&desk, &person, "letters", say("letters")).await?;
    if tables::wanted(&wanted.file) {
        let letters = desk.archive.list_letters(&wanted.state, 0, tables::MOST + 1).await?;
        let heads = [
            say("letter-column"),
            say("kind"),
            say("request"),
            say("heading-to"),
            say("dated"),
            say("language"),
            say("state"),
            say("drafted-by-column"),
            say("approved-by-column"),
        ];
        let table = Table {
            name: "letters".to_owned(),
            heads: heads.into_iter().map(|h| (h, false)).collect(),
            rows: letters.into_iter().map(letter_cells).collect(),
        };
        return tables::give(&desk, &person, &wanted.file, table).await;
    }
    let mut letters = desk.archive.list_letters(&wanted.state, wanted.from, ROWS + 1).await?;
    let more = letters.len() > ROWS;
    letters.truncate(ROWS);
    let at = |from: usize| {
        let from = if from == 0 { String::new() } else { from.to_string() };
        format!("/letters{}", query(&[("state", wanted.state.as_str()), ("from", &from)]))
    };
    let before = (wanted.from > 0).then(|| at(wanted.from.saturating_sub(ROWS)));
    let after = more.then(|| at(wanted.from + ROWS));
    let states = LetterState::ALL.iter().map(|s| (s.as_str(), shown::words(s.as_str()), wanted.state == s.as_str()));
    let letters = letters.iter().map(letter_row).collect();
    let take = tables::addresses(&at(0));
    html(&LettersPage { page, take, letters, before, after, states: states.collect() })
}

fn letter_cells(l: OutgoingLetter) -> Vec<String> {
    let approved = l.approved_by.unwrap_or_default();
    let (dated, state) = (l.dated.to_string(), l.state.as_str().to_owned());
    vec![l.id, l.kind, l.request, l.contact.name, dated, l.language, state, l.drafted_by, approved]
}

#[derive(Template)]
#[template(path = "desk/letter.html")]
struct LetterPage {
    page: Page,
    row: LetterRow,
    language: String,
    address: Vec<String>,
    emails: Vec<String>,
    sheets: Vec<u32>,
    approved: Option<String>,
    own: bool,
    recipients: Vec<(String, String)>,
    sending: Option<String>,
    proofs: Vec<Proof>,
    reply: Option<(String, i64)>,
    again: Option<String>,
    /// What can be done about a letter that came back.
    back: Option<Back>,
    /// What terms of use withhold from its reader.
    withheld: Vec<String>,
    /// Why it must not go, if something has happened since it was drafted.
    kept_back: Option<String>,
    /// The hash of what is shown, which an approval names, and the version.
    pdf: String,
    version: i64,
    editors: String,
    cc: String,
    enclosures: Vec<Enclosure>,
    /// What differs from the template.
    changes: Vec<Change>,
    doubts: Vec<String>,
    /// The body to edit, and the languages and parties to choose from; none if the letter cannot be edited.
    body: Option<String>,
    languages: Vec<String>,
    parties: Vec<(String, String, bool)>,
    today: String,
    events: Vec<(String, String, String)>,
    stands: LetterState,
}

/// A line that differs from the template: its kind, and its pieces, each with what it is in HTML.
struct Change {
    sign: &'static str,
    told: &'static str,
    pieces: Vec<(&'static str, String)>,
}

impl Change {
    fn of(line: &Line) -> Option<Self> {
        let whole = |sign, told, tag, text: &String| Some(Self { sign, told, pieces: vec![(tag, text.clone())] });
        match line {
            Line::Same(_) => None,
            Line::Gone(text) => whole("−", say("line-taken-out"), "del", text),
            Line::New(text) => whole("+", say("line-added"), "ins", text),
            Line::Changed(pieces) => {
                let piece = |p: &Piece| match p {
                    Piece::Same(t) => ("span", t.clone()),
                    Piece::Gone(t) => ("del", t.clone()),
                    Piece::New(t) => ("ins", t.clone()),
                };
                Some(Self { sign: "~", told: say("line-changed"), pieces: pieces.iter().map(piece).collect() })
            }
        }
    }
}

/// One letter.
pub(super) async fn show(State(desk): State<Desk>, person: Person, Path(id): Path<String>) -> Answer {
    let letter = desk.archive.letter(&id).await?.ok_or_else(|| Fault::missing(say("missing-this-letter")))?;
    let page = Page::new(&desk, &person, "letters", tell!("letter-named", id = id)).await?;
    let sheets = desk.easel.count_pages(&letter.pdf).await?;
    let recipients = desk.archive.recipients(&id).await?;
    let told = |(email, outcome, detail): (String, Option<String>, Option<String>)| {
        (email, [outcome.map(|o| small_name(&o)), detail].into_iter().flatten().collect::<Vec<_>>().join(": "))
    };
    let sending = desk.archive.transmission(&id).await?.map(|t| {
        let sent = tell!("sending-so-far", way = t.way.to_string(), id = t.message_id, n = t.attempts);
        match t.detail {
            Some(last) => tell!("sending-last", sent = sent, last = last),
            None => sent,
        }
    });
    let events = desk.archive.events_of(&format!("letter {id}")).await?;
    let office = desk.bureau.office(&person.name, now());
    let open = matches!(letter.state, LetterState::Draft | LetterState::Approved) && sending.is_none();
    // A letter that cannot be edited is shown all the same.
    let body = if open { letters::text(&office, &id).await.ok() } else { None };
    let languages =
        if body.is_some() { templates::languages(&office, &letter.kind).map_err(Fault::refused)? } else { Vec::new() };
    let parties = if body.is_some() { desk.archive.register().await?.parties.clone() } else { Vec::new() };
    let parties = parties.into_iter().map(|p| (p.id == letter.party, p)).map(|(own, p)| (p.id, p.name, own)).collect();
    html(&LetterPage {
        page,
        language: letter.language.clone(),
        address: letter.contact.address.clone(),
        emails: letter.contact.emails.clone(),
        sheets: (1..=sheets).collect(),
        approved: letter.approved_by.clone(),
        own: letter.drafted_by == person.name || letter.editing.editors.contains(&person.name),
        pdf: letter.pdf.clone(),
        version: letter.version,
        editors: letter.editing.editors.join(", "),
        cc: letter.editing.cc.join(", "),
        enclosures: letter.editing.enclosures.clone(),
        changes: letters::compared(&office, &letter)
            .await
            .map_err(Fault::refused)?
            .iter()
            .filter_map(Change::of)
            .collect(),
        doubts: letter.editing.doubts.clone(),
        body,
        languages,
        parties,
        recipients: recipients.into_iter().map(told).collect(),
        sending,
        proofs: desk.archive.proofs(&id).await?,
        reply: letter.reply.as_ref().map(|r| (r.clone(), letter.reply_version.unwrap_or(0))),
        again: letter.again.clone(),
        back: again::back(&desk, &person, &letter).await?,
        kept_back: letters::kept_back(&office, &letter).await.map_err(Fault::refused)?,
        withheld: letter.tells.iter().flat_map(|t| t.withheld.clone()).collect(),
        today: today().to_string(),
        events: events.iter().map(|e| (shown::minute(&e.at.to_string()), small_name(&e.what), e.who.clone())).collect(),
        stands: letter.state,
        row: letter_row(&letter),
    })
}

/// A page of a letter, drawn from the bytes that are approved and sent.
pub(super) async fn picture(State(desk): State<Desk>, _: Person, Path((id, page)): Path<(String, u32)>) -> Answer {
    let letter = desk.archive.letter(&id).await?.ok_or_else(|| Fault::missing(say("missing-this-letter")))?;
    let key = PictureKey { sha256: letter.pdf, part: 0, page, width: 1000 };
    Ok(png(desk.easel.page(&key, 0).await?))
}

/// The letter's PDF, to print.
pub(super) async fn pdf(State(desk): State<Desk>, _: Person, Path(id): Path<String>) -> Answer {
    let letter = desk.archive.letter(&id).await?.ok_or_else(|| Fault::missing(say("missing-this-letter")))?;
    let bytes = desk.archive.original(&letter.pdf).await?;
    let name = format!("attachment; filename=\"{}.pdf\"", letter.id);
    let headers = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, bytes).into_response())
}

/// A file that goes with the letter, as a download.
pub(super) async fn enclosure(State(desk): State<Desk>, _: Person, Path((id, n)): Path<(String, usize)>) -> Answer {
    let letter = desk.archive.letter(&id).await?.ok_or_else(|| Fault::missing(say("missing-this-letter")))?;
    let one = letter.editing.enclosures.get(n).ok_or_else(|| Fault::missing(say("missing-this-file")))?;
    Ok(attachment(&one.name, desk.archive.original(&one.sha256).await?))
}

/// The form for drafting a letter.
#[derive(Debug, Deserialize)]
pub(super) struct Draft {
    csrf: String,
    kind: String,
    request: String,
    #[serde(default)]
    received: String,
    #[serde(default)]
    findings: String,
    #[serde(default)]
    grounds: String,
    #[serde(default)]
    again: String,
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect()
}

/// Drafts a letter for a request.
pub(super) async fn draft(State(desk): State<Desk>, person: Person, Form(form): Form<Draft>) -> Answer {
    person.check(&form.csrf)?;
    if !templates::kinds().contains(&form.kind.as_str()) {
        return Err(Fault::unfit(tell!("refused-not-a-kind-of-letter", given = form.kind)));
    }
    let wishes = Wishes {
        received: Some(form.received).filter(|r| !r.is_empty()),
        again: Some(form.again),
        findings: lines(&form.findings),
        grounds: lines(&form.grounds),
        ..Wishes::default()
    };
    let office = desk.bureau.office(&person.name, now());
    let letter = letters::draft(&office, &form.kind, form.request.trim(), wishes).await.map_err(Fault::refused)?;
    Ok(Redirect::to(&format!("/letter/{}", letter.id)).into_response())
}

/// The form for a step of a letter.
#[derive(Debug, Default)]
struct Act {
    csrf: String,
    act: String,
    why: String,
    how: String,
    day: String,
    proof: Option<Vec<u8>>,
    read: String,
    edits: Edits,
}

/// Takes the step. The form may contain a file, so it comes in parts.
pub(super) async fn act(
    State(desk): State<Desk>,
    person: Person,
    Path(id): Path<String>,
    Multipart(mut parts): Multipart,
) -> Answer {
    let mut form = Act::default();
    while let Some(part) = parts.next_field().await? {
        let name = part.name().unwrap_or_default().to_owned();
        if name == "proof" {
            form.proof = Some(part.bytes().await?.to_vec()).filter(|b| !b.is_empty());
            continue;
        }
        if name == "enclose" {
            let file = part.file_name().unwrap_or_default().to_owned();
            let bytes = part.bytes().await?.to_vec();
            form.edits.enclose.extend((!bytes.is_empty()).then_some((file, bytes)));
            continue;
        }
        let text = part.text().await?;
        match name.as_str() {
            "csrf" => form.csrf = text,
            "act" => form.act = text,
            "why" => form.why = text.trim().to_owned(),
            "how" => form.how = text,
            "day" => form.day = text,
            "read" => form.read = text,
            "version" => form.edits.version = text.parse().unwrap_or(0),
            "body" => form.edits.body = Some(text),
            "cc" => {
                let addresses = text.split([',', ';', '\n']).map(str::trim).filter(|a| !a.is_empty());
                form.edits.cc = Some(addresses.map(str::to_owned).collect());
            }
            "take_out" => form.edits.take_out.push(text),
            "language" => form.edits.language = Some(text).filter(|l| !l.is_empty()),
            "to" => form.edits.to = Some(text).filter(|t| !t.is_empty()),
            _ => {}
        }
    }
    person.check(&form.csrf)?;
    let (desk_of, who) = (desk.clone(), person.name.clone());
    let next = form.act == "approve-next";
    // A task of its own: a browser that goes away in the middle of sending does not break it off.
    let work = tokio::spawn(still(async move { done(&desk_of, &person, &id, form).await.map(|()| id) }));
    let id = work.await.map_err(|e| Fault::new(axum::http::StatusCode::INTERNAL_SERVER_ERROR, e.to_string()))??;
    let to = if next { next_to_approve(&desk, &who, &id).await? } else { format!("/letter/{id}") };
    Ok(Redirect::to(&to).into_response())
}

/// The address of the next letter that this person may approve; of the list, if there is none.
async fn next_to_approve(desk: &Desk, who: &str, id: &str) -> Answer<String> {
    let drafts = desk.archive.list_letters(LetterState::Draft.as_str(), 0, 1000).await?;
    let own = |l: &OutgoingLetter| l.drafted_by == who || l.editing.editors.iter().any(|e| e == who);
    // The oldest waits the longest.
    let next = drafts.iter().rev().find(|l| l.id != id && !own(l));
    Ok(next.map_or_else(|| "/queue/to-approve".to_owned(), |l| format!("/letter/{}", l.id)))
}

async fn done(desk: &Desk, person: &Person, id: &str, form: Act) -> Answer<()> {
    let office = desk.bureau.office(&person.name, now());
    let settle = async |word| letters::settle(&office, id, word, &form.why).await.map(|_| ());
    let result = match form.act.as_str() {
        "approve" | "approve-next" => letters::approve_read(&office, id, Some(&form.read)).await,
        "edit" => letters::edit(&office, id, Edits { why: form.why.clone(), ..form.edits }).await.map(|_| ()),
        "withdraw" => letters::withdraw(&office, id, &form.why).await,
        "smtp" | "folder" => {
            let way = if form.act == "smtp" { Way::Smtp } else { Way::Folder };
            match letters::queue(&office, id, Some(way)).await {
                Ok(_) => sending::send_due(&office, Some(id), |_| ()).await.map(|_| ()),
                Err(error) => Err(error),
            }
        }
        "hand" => {
            let day: Date = form.day.parse().map_err(|_| Fault::unfit(say("refused-give-the-day-on-which-it")))?;
            if !["handed over", "posted", "faxed"].contains(&form.how.as_str()) {
                return Err(Fault::unfit(say("refused-choose-how-it-was-sent-handed")));
            }
            let note = Some(form.why.clone()).filter(|n| !n.is_empty());
            letters::hand_over(&office, id, &form.how, day, form.proof.clone(), note).await
        }
        "sent" => settle(Word::Sent).await,
        "delivered" => settle(Word::Delivered).await,
        "refused" => settle(Word::Refused).await,
        "not_sent" => settle(Word::NotSent).await,
        other => return Err(Fault::unfit(tell!("refused-not-a-known-step", given = other))),
    };
    result.map_err(Fault::refused)
}
