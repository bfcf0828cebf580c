//! The queues: work that waits for people. Each queue is a list with its filters in the address. People take work,
//! give it to others, and put it off.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

use super::Desk;
use super::addresses::form_urlencoded;
use super::clock::{now, today};
use super::fault::{Answer, Fault};
use super::filters;
use super::given::{Form, Path, Query};
use super::letters::{LetterRow, letter_row};
use super::page::{Page, html, query};
use super::places::told;
use super::sessions::Person;
use super::shown;
use super::tables::{self, Table, Take};
use super::words::{say, small_name, tell};
use crate::model::{OutgoingLetter, RightOfReply};
use crate::pipeline::outgoing::waiting::Overdue;
use crate::store::{Queue, QueueFilter, QueueRow};

/// How many lines a page of a list has.
const ROWS: usize = 50;

/// A queue in the menu of queues.
#[derive(Debug, Clone)]
pub(super) struct Tab {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) about: &'static str,
    pub(super) count: u64,
}

/// Every queue, and how much waits in it.
pub(super) fn tabs(page: &Page) -> Vec<Tab> {
    let tab = |name, title, about, count| Tab { name, title, about, count };
    let w = &page.waiting;
    let of = |queue: Queue| {
        let (name, title, about) = told(queue);
        let ours = if queue == Queue::Bounced { w.list.undelivered.len() as u64 } else { 0 };
        tab(name, title, about, w.queues.of(queue) + ours)
    };
    let mut tabs: Vec<Tab> = Queue::ALL.into_iter().filter(|q| *q != Queue::Bounced).map(of).collect();
    tabs.extend([
        tab(
            "to-approve",
            say("queue-to-approve"),
            say("queue-to-approve-about"),
            (w.list.letters.len() + w.list.requests.len()) as u64,
        ),
        tab("answered", say("queue-answered"), say("queue-answered-about"), w.list.answered.len() as u64),
        tab("overdue", say("queue-overdue"), say("queue-overdue-about"), w.list.overdue.len() as u64),
        of(Queue::Bounced),
        tab("lock-date", say("queue-lock-date"), say("queue-lock-date-about"), w.list.locking.len() as u64),
    ]);
    tabs
}

/// So many lines of each queue the first page shows of what somebody has taken.
const TAKEN: usize = 8;

/// Work that somebody has taken, wherever it waits.
pub(super) struct Taken {
    pub(super) href: String,
    pub(super) title: String,
    /// The title of its queue.
    pub(super) queue: &'static str,
    /// The address of the queue, with that person's work alone.
    pub(super) all: String,
}

/// What a person has taken and not put off, queue by queue: a few lines of each.
pub(super) async fn taken(desk: &Desk, page: &Page, who: &str) -> Answer<Vec<Taken>> {
    let today = today();
    let whose = Wanted { who: who.to_owned(), ..Wanted::default() };
    let mut mine = Vec::new();
    for queue in Queue::ALL {
        let filter = QueueFilter { who: who.to_owned(), most: TAKEN, ..QueueFilter::default() };
        let (name, title, _) = told(queue);
        for found in desk.archive.queue(queue, &filter, today).await? {
            let row = row(queue, found, today);
            mine.push(Taken { href: row.href, title: row.work.title, queue: title, all: whose.address(name, 0) });
        }
    }
    let work = desk.archive.office_work().await?;
    let put_off = |until: &Option<String>| until.as_ref().is_some_and(|d| *d > today.to_string());
    let own =
        |subject: &str| work.iter().any(|(s, by, until)| s == subject && by.as_deref() == Some(who) && !put_off(until));
    for tab in tabs(page) {
        let Some((rows, _)) = office_rows(tab.name, page) else { continue };
        for row in rows.into_iter().filter(|r| own(&r.work.subject)) {
            mine.push(Taken {
                href: row.href,
                title: row.work.title,
                queue: tab.title,
                all: whose.address(tab.name, 0),
            });
        }
    }
    Ok(mine)
}

/// A line as shown.
struct Row {
    work: WorkRow,
    href: String,
    sender: String,
    received: String,
    kind: String,
    /// What the program could not read.
    fault: Option<String>,
    request: Option<String>,
    /// Where it is settled from the list: the address of the form, and what the form sends.
    settle: Option<(String, &'static str)>,
    /// Where its bytes are, if they cannot be shown.
    file: Option<String>,
}

impl Row {
    /// The line as cells of a file.
    fn cells(self) -> Vec<String> {
        let of = |text: Option<String>| text.unwrap_or_default();
        let (who, until) = (of(self.work.assignee), of(self.work.deferred));
        vec![self.work.title, self.sender, self.received, self.kind, of(self.request), of(self.fault), who, until]
    }
}

/// Who has a piece of work, and until when it is put off.
struct WorkRow {
    /// The name in the record of custody.
    subject: String,
    /// For people.
    title: String,
    assignee: Option<String>,
    deferred: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/queue.html")]
struct QueuePage {
    page: Page,
    tabs: Vec<Tab>,
    name: &'static str,
    about: &'static str,
    rows: Vec<Row>,
    people: Vec<String>,
    filter: Wanted,
    here: String,
    before: Option<String>,
    after: Option<String>,
    week: String,
    tomorrow: String,
    letters: Vec<LetterRow>,
    /// Whether rows can be settled in the list.
    settled_here: bool,
    take: Take,
}

/// A line about our own correspondence.
struct OfficeRow {
    work: WorkRow,
    href: String,
    about: String,
    day: String,
    note: String,
}

impl OfficeRow {
    /// The line as cells of a file; with its day, where the queue has one.
    fn cells(&self, dated: bool) -> Vec<String> {
        let of = |text: &Option<String>| text.clone().unwrap_or_default();
        let mut cells = vec![self.work.title.clone(), self.about.clone()];
        cells.extend(dated.then(|| self.day.clone()));
        cells.extend([self.note.clone(), of(&self.work.assignee), of(&self.work.deferred)]);
        cells
    }
}

#[derive(Template)]
#[template(path = "desk/office.html")]
struct OfficePage {
    page: Page,
    tabs: Vec<Tab>,
    name: &'static str,
    about: &'static str,
    rows: Vec<OfficeRow>,
    people: Vec<String>,
    filter: Wanted,
    here: String,
    before: Option<String>,
    after: Option<String>,
    week: String,
    tomorrow: String,
    heads: [&'static str; 4],
    /// Nothing here is settled in the list.
    settled_here: bool,
    take: Take,
}

fn path(text: &str) -> String {
    form_urlencoded(text).replace('/', "%2F")
}

/// Work that nobody has taken.
fn plain_work(subject: String, title: String) -> WorkRow {
    WorkRow { subject, title, assignee: None, deferred: None }
}

/// The queues of our own correspondence.
fn office_rows(name: &str, page: &Page) -> Option<(Vec<OfficeRow>, [&'static str; 4])> {
    let list = &page.waiting.list;
    let rows = match name {
        "to-approve" => {
            let letter = |l: &OutgoingLetter| OfficeRow {
                work: plain_work(format!("letter {}", l.id), format!("{} {}", shown::words(&l.kind), l.id)),
                href: format!("/letter/{}", path(&l.id)),
                about: tell!("to-party-of-request", party = l.contact.name, request = l.request),
                day: l.dated.to_string(),
                note: tell!("drafted-by", who = l.drafted_by),
            };
            let request = |(reference, by): &(String, Option<String>)| OfficeRow {
                work: plain_work(format!("request {reference}"), tell!("request-named", reference = reference)),
                href: format!("/request/{}", path(reference)),
                about: String::new(),
                day: String::new(),
                note: by.as_ref().map(|b| tell!("drafted-by", who = b)).unwrap_or_default(),
            };
            let rows = list.letters.iter().map(letter).chain(list.requests.iter().map(request)).collect();
            (rows, [say("what"), say("to-whom"), say("dated"), say("by-whom")])
        }
        "answered" => {
            let row = |(request, message): &(String, String)| OfficeRow {
                work: plain_work(format!("request {request}"), request.clone()),
                href: format!("/request/{}", path(request)),
                about: tell!("message-named", message = message),
                day: String::new(),
                note: say("mark-it-or-say-that-it-is-no-answer").to_owned(),
            };
            (list.answered.iter().map(row).collect(), [say("request"), say("answer"), "", say("what-to-do")])
        }
        "overdue" => {
            let row = |o: &Overdue| OfficeRow {
                work: plain_work(format!("request {}", o.request), o.request.clone()),
                href: format!("/request/{}", path(&o.request)),
                about: tell!("number-of-days", n = o.days),
                day: o.due.to_string(),
                note: match &o.reminder {
                    Ok(why) => tell!("reminder-can-be-drafted", why = why),
                    Err(why) => tell!("reminder-not-now", why = shown::without_commands(why)),
                },
            };
            (list.overdue.iter().map(row).collect(), [say("request"), say("late"), say("was-due"), say("reminder")])
        }
        "lock-date" => {
            let row = |r: &RightOfReply| OfficeRow {
                work: plain_work(format!("right of reply {}", r.id), r.id.clone()),
                href: format!("/reply/{}", path(&r.id)),
                about: tell!("of-request", request = r.request),
                day: r.lock_date.map(|d| d.to_string()).unwrap_or_default(),
                note: small_name(&r.state.to_string()),
            };
            (list.locking.iter().map(row).collect(), [say("text"), say("request"), say("lock-date-2"), say("state")])
        }
        _ => return None,
    };
    Some(rows)
}

/// The filter, from the address.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    who: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    deferred: String,
    #[serde(default)]
    from: usize,
    /// The kind of file, if the list is wanted as one.
    #[serde(default, rename = "as")]
    file: String,
}

impl Wanted {
    /// The address of the queue with this filter, from a line on.
    fn address(&self, queue: &str, from: usize) -> String {
        let from = if from == 0 { String::new() } else { from.to_string() };
        let pairs = [("who", self.who.as_str()), ("q", &self.q), ("deferred", &self.deferred), ("from", &from)];
        format!("/queue/{queue}{}", query(&pairs))
    }

    /// Whether the filter lets a line about our own correspondence through.
    fn lets_through(&self, row: &OfficeRow) -> bool {
        let words = self.q.trim().to_lowercase();
        let found = [&row.work.title, &row.about, &row.note].iter().any(|t| t.to_lowercase().contains(&words));
        let whose = match self.who.as_str() {
            "" => true,
            "-" => row.work.assignee.is_none(),
            who => row.work.assignee.as_deref() == Some(who),
        };
        found && whose && (!self.deferred.is_empty() || row.work.deferred.is_none())
    }
}

/// One queue.
pub(super) async fn show(
    State(desk): State<Desk>,
    person: Person,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let page = Page::new(&desk, &person, "queues", say("queue")).await?;
    let tabs = tabs(&page);
    let tab = tabs.iter().find(|t| t.name == name).cloned().ok_or_else(|| Fault::missing(say("missing-this-queue")))?;
    let today = today();
    let people: Vec<String> = desk.archive.people().await?.into_iter().map(|p| p.name).collect();
    let (week, tomorrow) = (today.saturating_add(7.days()).to_string(), today.saturating_add(1.day()).to_string());
    if let Some((mut rows, heads)) = office_rows(tab.name, &page) {
        let mut work: HashMap<_, _> =
            desk.archive.office_work().await?.into_iter().map(|(s, who, until)| (s, (who, until))).collect();
        for row in &mut rows {
            if let Some((who, until)) = work.remove(&row.work.subject) {
                row.work.assignee = who;
                row.work.deferred = until.filter(|d| *d > today.to_string());
            }
        }
        rows.retain(|r| wanted.lets_through(r));
        if tables::wanted(&wanted.file) {
            let heads =
                heads.into_iter().filter(|h| !h.is_empty()).chain([say("who-has-it"), say("put-off-until-column")]);
            let table = Table {
                name: tab.name.to_owned(),
                rows: rows.iter().map(|r| r.cells(heads.clone().count() == 6)).collect(),
                heads: heads.map(|h| (h, false)).collect(),
            };
            return tables::give(&desk, &person, &wanted.file, table).await;
        }
        let more = rows.len() > wanted.from + ROWS;
        let rows: Vec<_> = rows.into_iter().skip(wanted.from).take(ROWS).collect();
        let page = Page { title: tab.title.to_owned(), ..page };
        let (here, before, after) = stretch(&wanted, tab.name, more);
        let (name, about) = (tab.name, tab.about);
        let take = tables::addresses(&wanted.address(name, 0));
        return html(&OfficePage {
            page,
            name,
            about,
            rows,
            people,
            filter: wanted,
            here,
            before,
            after,
            week,
            tomorrow,
            heads,
            settled_here: false,
            tabs,
            take,
        });
    }
    let queue = Queue::ALL.into_iter().find(|q| told(*q).0 == tab.name);
    let queue = queue.ok_or_else(|| Fault::missing(say("missing-this-queue")))?;
    let filter = QueueFilter {
        who: wanted.who.clone(),
        words: wanted.q.clone(),
        deferred: !wanted.deferred.is_empty(),
        skip: wanted.from,
        most: ROWS + 1,
    };
    if tables::wanted(&wanted.file) {
        let filter = QueueFilter { skip: 0, most: tables::MOST + 1, ..filter };
        let rows = desk.archive.queue(queue, &filter, today).await?;
        let rows = rows.into_iter().map(|r| row(queue, r, today).cells()).collect();
        let heads = [
            say("what"),
            say("from"),
            say("received"),
            say("kind"),
            say("request"),
            say("queue-unread"),
            say("who-has-it"),
            say("put-off-until-column"),
        ];
        let table = Table { name: tab.name.to_owned(), heads: heads.into_iter().map(|h| (h, false)).collect(), rows };
        return tables::give(&desk, &person, &wanted.file, table).await;
    }
    let mut rows = desk.archive.queue(queue, &filter, today).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let (here, before, after) = stretch(&wanted, &name, more);
    let undelivered = page.waiting.list.undelivered.iter().map(letter_row).collect();
    html(&QueuePage {
        page: Page { title: tab.title.to_owned(), ..page },
        name: tab.name,
        about: tab.about,
        rows: rows.into_iter().map(|r| row(queue, r, today)).collect(),
        tabs,
        people,
        take: tables::addresses(&wanted.address(tab.name, 0)),
        filter: wanted,
        here,
        before,
        after,
        week,
        tomorrow,
        letters: if queue == Queue::Bounced { undelivered } else { Vec::new() },
        settled_here: matches!(queue, Queue::Others | Queue::Unread | Queue::ToNote),
    })
}

/// The addresses of this page of a queue, of the page before, and of the next page if there is `more`.
fn stretch(wanted: &Wanted, name: &str, more: bool) -> (String, Option<String>, Option<String>) {
    let at = |from: usize| wanted.address(name, from);
    let before = (wanted.from > 0).then(|| at(wanted.from.saturating_sub(ROWS)));
    (at(wanted.from), before, more.then(|| at(wanted.from + ROWS)))
}

fn row(queue: Queue, row: QueueRow, today: Date) -> Row {
    let (subject, href) = match row.document {
        Some(n) => (format!("document {} {n}", row.arrival), format!("/document/{}/{n}", row.arrival)),
        None => (format!("arrival {}", row.arrival), format!("/message/{}", row.arrival)),
    };
    // What has values, what needs a class and what must be placed is opened first; the rest can be settled where it stands.
    let settle = matches!(queue, Queue::Others | Queue::Unread | Queue::ToNote).then(|| match row.document {
        Some(_) => (format!("{href}/submit"), ""),
        None => (format!("{href}/kind"), "settled"),
    });
    let file = (queue == Queue::Unread).then(|| match row.document {
        Some(_) => format!("{href}/file"),
        None => format!("{href}/raw"),
    });
    let href = if queue == Queue::ToClassify { format!("{href}#class") } else { href };
    Row {
        work: WorkRow {
            subject,
            title: row.title.filter(|t| !t.trim().is_empty()).unwrap_or_else(|| say("without-a-name").to_owned()),
            assignee: row.assignee,
            deferred: row.deferred_until.filter(|d| *d > today.to_string()),
        },
        href,
        sender: row.sender.unwrap_or_else(|| say("by-hand").to_owned()),
        received: shown::day(row.received.as_deref()),
        kind: row.kind.as_deref().map(shown::kind).unwrap_or_default(),
        fault: row.fault.map(|f| shown::without_commands(&f)),
        request: row.request,
        settle,
        file,
    }
}

/// The form for a step with a piece of work.
#[derive(Debug, Deserialize)]
pub(super) struct Work {
    csrf: String,
    subject: String,
    act: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    back: String,
}

/// Whether this names a piece of work.
pub(super) fn is_work(subject: &str) -> bool {
    let kinds = ["arrival ", "document ", "letter ", "request ", "right of reply "];
    kinds.iter().any(|k| subject.starts_with(k)) && subject.len() <= 200
}

/// Takes, gives, drops or puts off a piece of work.
pub(super) async fn work(State(desk): State<Desk>, person: Person, Form(form): Form<Work>) -> Answer {
    person.check(&form.csrf)?;
    if !is_work(&form.subject) {
        return Err(Fault::unfit(say("refused-this-work-is-not-known-reload")));
    }
    let (archive, who) = (&desk.archive, person.name.as_str());
    match form.act.as_str() {
        "take" => archive.assign(&form.subject, Some(who), who, now()).await?,
        "drop" => archive.assign(&form.subject, None, who, now()).await?,
        "give" => {
            let known = archive.people().await?.into_iter().any(|p| p.name == form.to);
            if !known {
                return Err(Fault::unfit(tell!("refused-no-such-person", who = form.to)));
            }
            archive.assign(&form.subject, Some(&form.to), who, now()).await?;
        }
        "defer" => {
            let until: Date =
                form.until.parse().map_err(|_| Fault::unfit(tell!("refused-not-a-day", given = form.until)))?;
            archive.defer(&form.subject, Some(until), who, now()).await?;
        }
        "due" => archive.defer(&form.subject, None, who, now()).await?,
        other => return Err(Fault::unfit(tell!("refused-not-a-known-step", given = other))),
    }
    let back = if form.back.starts_with("/queue/") { form.back } else { "/".to_owned() };
    Ok(Redirect::to(&back).into_response())
}
