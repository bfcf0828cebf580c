//! What is done with several pieces of work of a queue at once. In: a form with a `subject` for each. Out: the same decisions as one by one, each with its own
//! event. Where one is refused, those before it are done, and the refusal says how many.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use jiff::civil::Date;

use super::Desk;
use super::clock::now;
use super::fault::{Answer, Fault};
use super::given::Form;
use super::queues::is_work;
use super::sessions::Person;
use super::words::{say, tell};

/// So many at once.
const MOST: usize = 200;

/// What is done with each.
enum Act {
    Assign(String),
    Defer(Date),
    Done,
}

/// Does it with all of them.
pub(super) async fn act(State(desk): State<Desk>, person: Person, Form(form): Form<Vec<(String, String)>>) -> Answer {
    let first = |name: &str| form.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str()).unwrap_or_default();
    person.check(first("csrf"))?;
    let subjects: Vec<&str> = form.iter().filter(|(n, _)| n == "subject").map(|(_, v)| v.as_str()).collect();
    if subjects.is_empty() {
        return Err(Fault::unfit(say("refused-choose-at-least-one-line-first")));
    }
    if subjects.len() > MOST {
        return Err(Fault::unfit(tell!("refused-choose-fewer-lines", most = MOST)));
    }
    let act = match first("act") {
        "take" => Act::Assign(person.name.clone()),
        "give" => {
            let to = first("to");
            if !desk.archive.people().await?.iter().any(|p| p.name == to) {
                return Err(Fault::unfit(tell!("refused-no-such-person", who = to)));
            }
            Act::Assign(to.to_owned())
        }
        "defer" => {
            let until = first("until");
            let day = until.parse();
            Act::Defer(day.map_err(|_| Fault::unfit(tell!("refused-not-a-day", given = until)))?)
        }
        "done" => Act::Done,
        other => return Err(Fault::unfit(tell!("refused-not-a-known-step", given = other))),
    };
    for (done, subject) in subjects.iter().enumerate() {
        let result = one(&desk, &person, subject, &act).await;
        result.map_err(|fault| Fault { message: told(done, subjects.len(), &fault.message), ..fault })?;
    }
    let back = Some(first("back")).filter(|b| b.starts_with("/queue/")).unwrap_or("/");
    Ok(Redirect::to(back).into_response())
}

fn told(done: usize, all: usize, why: &str) -> String {
    if done == 0 { why.to_owned() } else { tell!("some-are-done", done = done, all = all, why = why) }
}

async fn one(desk: &Desk, person: &Person, subject: &str, act: &Act) -> Answer<()> {
    if !is_work(subject) {
        return Err(Fault::unfit(say("refused-this-work-is-not-known-reload")));
    }
    match act {
        Act::Assign(to) => desk.archive.assign(subject, Some(to), &person.name, now()).await?,
        Act::Defer(day) => desk.archive.defer(subject, Some(*day), &person.name, now()).await?,
        Act::Done => match subject.split(' ').collect::<Vec<_>>().as_slice() {
            ["arrival", arrival] => person.decider(desk, arrival).settle(true).await?,
            ["document", arrival, n] => {
                let n = n.parse().map_err(|_| Fault::unfit(say("refused-this-work-is-not-known-reload")))?;
                person.decider(desk, arrival).submit(n).await?;
            }
            _ => return Err(Fault::unfit(say("refused-this-is-not-settled-in-a"))),
        },
    }
    Ok(())
}
