//! Histories drawn at random: requests, letters, answers, decisions, comments, sendings, by three people and by strangers. Most
//! steps are refused, as they should be. After each step the promises hold: nothing unconfirmed in a text or a letter that takes a step, no letter twice, no
//! lock without its conditions, no figure that counts what did not go or was not placed, and nothing that a stranger caused.
//!
//! The draw is the same on every run, on both databases. `HISTORIES=500` asks for more of it, and `HISTORIES_FROM=100` begins with the hundredth. With
//! `--nocapture` the run tells what came of it.

mod promises;
mod step;
mod taking;
mod tally;

use std::sync::Arc;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use tracepost::model::sender::SenderVerdict;
use tracepost::model::*;
use tracepost::pipeline::outgoing::letters::Word;
use tracepost::pipeline::outgoing::requests;

use crate::cluster::Cluster;
use crate::correspondence::{House, Place};
use step::Step;
use taking::History;
use tally::Tally;

/// The request that the histories are about.
const REQUEST: &str = "TR-2026-0001";

/// The people of the office.
const PEOPLE: [&str; 3] = ["ana", "ben", "cora"];

/// How many histories are written, and how many drawn steps each has.
const HISTORIES: usize = 12;
const HISTORIES_ON_POSTGRESQL: usize = 2;
const STEPS: usize = 45;

/// How many of them a history has whose text is handed over at its beginning: the more happens then, the seldomer is the text locked.
const STEPS_TO_A_LOCK: usize = 12;

/// So many of the steps of [`opening`] begin a history, in turn: a letter that went, an answer that is placed, a text that its party has. Else few would
/// come as far as a lock.
const BEGUN: [usize; 4] = [12, 5, 9, 5];

#[test]
fn whatever_happens_the_promises_hold() {
    histories(Place::Sqlite, HISTORIES);
}

#[test]
fn whatever_happens_the_promises_hold_on_postgresql() {
    histories(Place::Postgres(Box::new(Cluster::start())), HISTORIES_ON_POSTGRESQL);
}

/// A request that is sent and answered, and a text about the answer that is handed over.
fn opening() -> [(Step, &'static str); 12] {
    [
        (Step::DraftTrace(false), "ana"),
        (Step::ApproveLetter(0, false), "ben"),
        (Step::Queue(0), "ana"),
        (Step::Send, "ana"),
        (Step::Settle(0, Word::Sent), "ana"),
        (Step::Comes(MessageKind::Response, true, true, SenderVerdict::Verified), "ana"),
        (Step::Place(0, Standing::Confirmed), "ana"),
        (Step::Rule(0, 0, true), "ana"),
        (Step::DraftReply(0), "ana"),
        (Step::Propose(20), "ana"),
        (Step::ApproveLetter(0, true), "ben"),
        (Step::HandOver(0), "ana"),
    ]
}

/// What an office does to bring a text to its end. It ends every other history, and often enough it is refused.
fn closing() -> [(Step, &'static str); 8] {
    [
        (Step::SettleComment, "ana"),
        (Step::SettleComment, "ana"),
        (Step::Propose(10), "ana"),
        (Step::ApproveLetter(0, true), "ben"),
        (Step::HandOver(0), "ana"),
        (Step::Pass(70), "ana"),
        (Step::SettleComment, "ben"),
        (Step::Lock(true), "cora"),
    ]
}

fn histories(place: Place, usual: usize) {
    let place = Arc::new(place);
    let number = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<usize>().ok());
    let (from, asked) = (number("HISTORIES_FROM").unwrap_or(0), number("HISTORIES").unwrap_or(usual));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config { failure_persistence: None, ..Config::default() }, rng);
    let history = prop::collection::vec((step::step(), prop::sample::select(PEOPLE.to_vec())), STEPS);
    let mut all = Tally::default();
    for n in 0..asked {
        let drawn = history.new_tree(&mut runner).unwrap().current();
        if n < from {
            continue;
        }
        let begun = BEGUN[n % BEGUN.len()];
        let most = if begun == opening().len() { STEPS_TO_A_LOCK } else { STEPS };
        let mut steps: Vec<_> = opening().into_iter().take(begun).chain(drawn.into_iter().take(most)).collect();
        if n % 2 == 0 {
            steps.extend(closing());
        }
        let told = format!("history {n}: {steps:#?}");
        let place = place.clone();
        let run = runtime.spawn(async move { written(&place, steps).await });
        all.add(runtime.block_on(run).unwrap_or_else(|_| panic!("{told}")));
        println!("history {n}: {}", all.line());
    }
    println!("{all}");
    assert!(all.taken > all.refused() / 8 && all.refused() > 0, "a history in which nothing happens shows nothing");
    assert!(all.locked * 10 >= all.histories, "locks are rare, so their conditions are hardly tried: {all}");
}

/// Writes one history into a new archive, and holds it against the promises after each step.
async fn written(place: &Place, steps: Vec<(Step, &'static str)>) -> Tally {
    let mut one = History { house: House::new(place, 9).await, day: 0, came: Vec::new() };
    let mut tally = Tally::default();
    requests::approve(&one.house.office("ben", 0), REQUEST).await.unwrap();
    for (step, who) in steps {
        let before = one.seen().await;
        tally.note(&step, one.take(&step, who).await.err());
        let after = one.seen().await;
        one.promises(&step, who, &before, &after).await;
    }
    one.house.record_holds().await;
    tally.end(&one.house.archive).await;
    tally
}
