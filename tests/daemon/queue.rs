//! The queue of jobs: leases, tokens, deaths. Also the archive's promises to callers that go away. Both databases
//! must give the same answers.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::Timestamp;
use tracepost::model::{Filed, FiledKind, Job, JobKind, Secret, State};
use tracepost::store::{Archive, Delivery, Error, Place, Settings};

use super::rig::number;
use crate::cluster::Cluster;

const MINUTE: Duration = Duration::from_secs(60);

fn now() -> Timestamp {
    Timestamp::from_second(1_700_000_000).unwrap()
}

fn reading() -> Filed {
    Filed {
        kind: FiledKind::Document,
        state: State::Read,
        message_id: None,
        content_sha256: None,
        subject: None,
        from: None,
        received: None,
        message_kind: None,
        duplicate_of: None,
        response: None,
        documents: Vec::new(),
        links: Vec::new(),
        problems: Vec::new(),
        transfers: Vec::new(),
    }
}

fn delivery(n: u32) -> Delivery {
    Delivery {
        bytes: format!("From: a@b.example\n\nletter {n}").into_bytes(),
        source: format!("imap m INBOX 1/{n}"),
        place: Place {
            mailbox: "m".into(),
            folder: "INBOX".into(),
            generation: "1".into(),
            name: n.to_string(),
            stamp: String::new(),
        },
        check_sender: false,
    }
}

async fn archive(url: Option<String>) -> (tempfile::TempDir, Archive) {
    let folder = tempfile::tempdir().unwrap();
    let mut settings = Settings::default();
    if let Some(url) = url {
        settings.url = Secret::new(url);
    }
    let archive = Archive::create(&settings, folder.path(), "ana", now()).await.unwrap();
    (folder, archive)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_sqlite() {
    exam(|| None).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_postgresql() {
    let cluster = Cluster::start();
    exam(|| Some(cluster.database())).await;
}

async fn exam(place: impl Fn() -> Option<String>) {
    a_job_has_one_taker(&archive(place()).await.1).await;
    one_who_slept_past_the_lease_is_refused(&archive(place()).await.1).await;
    a_job_that_kills_stops(&archive(place()).await.1).await;
    a_job_that_fails_waits_and_stops(&archive(place()).await.1).await;
    what_is_slow_waits_behind(&archive(place()).await.1).await;
    many_workers_do_each_job_once(&archive(place()).await.1).await;
    second_deliveries_name_the_first_in_any_order(&archive(place()).await.1).await;
    callers_that_go_away_lose_nothing(&archive(place()).await.1, 90).await;
}

async fn a_job_has_one_taker(a: &Archive) {
    let kept = a.receive(vec![delivery(1), delivery(2)], now()).await.unwrap();
    assert!(kept.iter().all(|k| k.new));
    let again = a.receive(vec![delivery(1)], now()).await.unwrap();
    assert!(!again[0].new && !again[0].new_sighting);
    let first = a.claim("x", MINUTE, true).await.unwrap().unwrap();
    let second = a.claim("y", MINUTE, true).await.unwrap().unwrap();
    assert_eq!((&first.arrival, &second.arrival), (&kept[0].sha256, &kept[1].sha256), "in the order of arrival");
    assert!(a.claim("z", MINUTE, true).await.unwrap().is_none());
    assert!(a.claim_one(&first.arrival, JobKind::Read, "z", MINUTE).await.unwrap().is_none());
    a.give_back(&first).await.unwrap();
    let back = a.claim("z", MINUTE, true).await.unwrap().unwrap();
    assert_eq!((&back.arrival, back.deaths), (&first.arrival, 0), "given back, it counts as no death");
    a.finish_reading(&back, reading(), now()).await.unwrap();
    assert_eq!(a.state(&back.arrival).await.unwrap(), Some(State::Read));
    assert_eq!(a.job_count().await.unwrap().at_work, 1);
    let known = a.known("m", "INBOX", "1").await.unwrap();
    assert_eq!(known.items, ["1", "2"].map(str::to_owned).into());
    a.close().await;
}

async fn what_is_slow_waits_behind(a: &Archive) {
    let large = Delivery { bytes: vec![b'x'; 200 << 10], ..delivery(1) };
    let middling = Delivery { bytes: vec![b'y'; 20 << 10], ..delivery(2) };
    let kept = a.receive(vec![large, middling, delivery(3), delivery(4), delivery(5)], now()).await.unwrap();
    let number = |job: &Job| kept.iter().position(|k| k.sha256 == job.arrival).unwrap() + 1;
    // A first look is for small mail: the smallest first, the newest of these first.
    for (expected, sender) in [(5, "Flood@x.example"), (4, "flood@x.example"), (3, "ana@y.example"), (2, "")] {
        let job = a.claim_fresh("w", MINUTE).await.unwrap().unwrap();
        assert_eq!(number(&job), expected);
        a.put_behind(&job, sender).await.unwrap();
    }
    assert!(a.claim_fresh("w", MINUTE).await.unwrap().is_none());
    // Then what nobody has looked at, then the first of each sender, then the second. To be put behind counts as no death.
    let mut order = Vec::new();
    while let Some(job) = a.claim("w", MINUTE, false).await.unwrap() {
        order.push(number(&job));
    }
    assert_eq!(order, [1, 2, 3, 5, 4]);
    a.close().await;
}

async fn one_who_slept_past_the_lease_is_refused(a: &Archive) {
    a.receive(vec![delivery(1)], now()).await.unwrap();
    // A lease that has run out when it begins.
    let sleeper = a.claim("sleeper", Duration::ZERO, true).await.unwrap().unwrap();
    let heir = loop {
        // The database's clock must pass the end of the lease, a millisecond away.
        if let Some(job) = a.claim("heir", MINUTE, true).await.unwrap() {
            break job;
        }
    };
    assert_eq!((heir.arrival.as_str(), heir.deaths), (sleeper.arrival.as_str(), 1));
    let events = a.events(1, 100).await.unwrap().len();
    for refused in [
        a.finish_reading(&sleeper, reading(), now()).await.map(|_| ()),
        a.renew(&sleeper, MINUTE).await,
        a.stop_job(&sleeper, "no", now()).await,
        a.end_job(&sleeper).await,
    ] {
        assert!(matches!(refused, Err(Error::Fenced { .. })), "{refused:?}");
    }
    a.give_back(&sleeper).await.unwrap(); // changes nothing
    assert_eq!(a.events(1, 100).await.unwrap().len(), events);
    a.renew(&heir, MINUTE).await.unwrap();
    a.finish_reading(&heir, reading(), now()).await.unwrap();
    assert!(matches!(a.finish_reading(&heir, reading(), now()).await, Err(Error::Fenced { .. })), "only once");
    a.close().await;
}

async fn a_job_that_kills_stops(a: &Archive) {
    a.receive(vec![delivery(1), delivery(2)], now()).await.unwrap();
    let poison = a.claim("w", MINUTE, true).await.unwrap().unwrap().arrival;
    a.holder_died("w").await.unwrap();
    // Whoever has killed comes last: the other is taken first.
    let other = a.claim("w2", MINUTE, true).await.unwrap().unwrap();
    assert_ne!(other.arrival, poison);
    // It is tried again only by one who has nothing else in hand, so that nobody stands under suspicion beside it.
    assert!(a.claim("w", MINUTE, false).await.unwrap().is_none());
    for deaths in 1..3 {
        let job = a.claim("w", MINUTE, true).await.unwrap().unwrap();
        assert_eq!((job.arrival.as_str(), job.deaths), (poison.as_str(), deaths));
        a.holder_died("w").await.unwrap();
    }
    let job = a.claim("w", MINUTE, true).await.unwrap().unwrap();
    assert_eq!(job.deaths, tracepost::store::DEATHS);
    a.stop_job(&job, "the program died 3 times while working at it", now()).await.unwrap();
    assert!(a.claim("w", MINUTE, true).await.unwrap().is_none());
    assert_eq!(a.state(&poison).await.unwrap(), Some(State::SetAside));
    let stopped = a.stopped_jobs().await.unwrap();
    assert_eq!((stopped[0].arrival.as_str(), stopped.len()), (poison.as_str(), 1));
    let shown = a.arrival(&poison).await.unwrap().unwrap().filled();
    assert!(shown.contains("died 3 times"), "{shown}");
    assert!(a.try_again(&poison, "ana", now()).await.unwrap());
    let job = a.claim("w", MINUTE, true).await.unwrap().unwrap();
    assert_eq!((job.arrival.as_str(), job.deaths), (poison.as_str(), 0));
    a.finish_reading(&job, reading(), now()).await.unwrap();
    assert_eq!(a.state(&poison).await.unwrap(), Some(State::Read));
    a.close().await;
}

/// The problems of an arrival, in one line.
trait Filled {
    fn filled(&self) -> String;
}

impl Filled for tracepost::model::Arrival {
    fn filled(&self) -> String {
        let problems = self.filed.iter().flat_map(|f| &f.problems);
        problems.map(|p| p.detail.clone()).collect::<Vec<_>>().join("; ")
    }
}

async fn a_job_that_fails_waits_and_stops(a: &Archive) {
    let sha256 = a.receive(vec![delivery(1)], now()).await.unwrap().remove(0).sha256;
    let job = a.claim("w", MINUTE, true).await.unwrap().unwrap();
    assert!(!a.job_failed(&job, "the disk is ill", now()).await.unwrap());
    assert!(a.claim_one(&sha256, JobKind::Read, "w", MINUTE).await.unwrap().is_none(), "there is a pause");
    assert!(a.try_again(&sha256, "ana", now()).await.is_ok_and(|stopped| !stopped), "it has not stopped");
    let job = loop {
        // The first pause is a second by the database's clock.
        if let Some(job) = a.claim("w", MINUTE, true).await.unwrap() {
            break job;
        }
    };
    assert_eq!((job.failures, job.deaths), (1, 0), "a failure is no death");
    let last = Job { failures: tracepost::store::FAILURES - 1, ..job };
    assert!(a.job_failed(&last, "the disk is ill", now()).await.unwrap());
    assert_eq!(a.stopped_jobs().await.unwrap()[0].fault, "the disk is ill");
    a.close().await;
}

async fn many_workers_do_each_job_once(a: &Archive) {
    a.receive((0..30).map(delivery).collect(), now()).await.unwrap();
    let mut tasks = Vec::new();
    for w in 0..8 {
        let a = a.clone();
        tasks.push(tokio::spawn(async move {
            let mut done = Vec::new();
            while let Some(job) = a.claim(&format!("w{w}"), MINUTE, true).await.unwrap() {
                a.finish_reading(&job, reading(), now()).await.unwrap();
                done.push(job.arrival);
            }
            done
        }));
    }
    let mut all = Vec::new();
    for task in tasks {
        all.extend(task.await.unwrap());
    }
    assert_eq!(all.len(), 30);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 30);
    let read = a.events(1, 1000).await.unwrap().into_iter().filter(|e| e.what == "read").count();
    assert_eq!(read, 30);
    a.close().await;
}

async fn second_deliveries_name_the_first_in_any_order(a: &Archive) {
    let kept = a.receive(vec![delivery(1), delivery(2), delivery(3)], now()).await.unwrap();
    let same = || Filed { content_sha256: Some("c".repeat(64)), ..reading() };
    for n in [2, 0, 1] {
        let job = a.claim_one(&kept[n].sha256, JobKind::Read, "w", MINUTE).await.unwrap().unwrap();
        a.finish_reading(&job, same(), now()).await.unwrap();
    }
    let mut first = Vec::new();
    for k in &kept {
        first.push(a.arrival(&k.sha256).await.unwrap().unwrap().filed.unwrap().duplicate_of);
    }
    let one = Some(kept[0].sha256.clone());
    assert_eq!(first, [None, one.clone(), one]);
    a.close().await;
}

/// R8: whoever asked may go away at any await; what was acknowledged stays, and nothing is half done.
async fn callers_that_go_away_lose_nothing(a: &Archive, callers: u32) {
    let (mut acknowledged, mut dropped) = (Vec::new(), 0);
    for n in 0..callers {
        let mut asked = std::pin::pin!(a.receive(vec![delivery(n)], now()));
        let mut polls = n % 7;
        let answer = std::future::poll_fn(|cx| match asked.as_mut().poll(cx) {
            std::task::Poll::Ready(done) => std::task::Poll::Ready(Some(done)),
            std::task::Poll::Pending if polls == 0 => std::task::Poll::Ready(None),
            std::task::Poll::Pending => {
                polls -= 1;
                std::task::Poll::Pending
            }
        })
        .await;
        match answer {
            Some(kept) => acknowledged.extend(kept.unwrap().into_iter().map(|k| k.sha256)),
            None => dropped += 1,
        }
    }
    assert!(dropped > 5 && acknowledged.len() > 5, "{dropped} dropped, {} acknowledged", acknowledged.len());
    // Those that were dropped go on by themselves or not at all; the queue tells when they have.
    let there: BTreeSet<String> = a.arrivals().await.unwrap().into_iter().collect();
    assert!(acknowledged.iter().all(|k| there.contains(k)));
    // Each row has its bytes and its job, whoever was there to hear of it.
    let mut done = 0;
    while let Some(job) = a.claim("w", MINUTE, true).await.unwrap() {
        a.original(&job.arrival).await.unwrap();
        a.finish_reading(&job, reading(), now()).await.unwrap();
        done += 1;
    }
    assert!(done >= acknowledged.len());
    println!("{callers} callers, {dropped} went away, {} were answered, {done} are in: 0 lost", acknowledged.len());
    assert!(matches!(a.verify_events().await.unwrap(), tracepost::store::Verdict::Holds(_)));
    a.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "long: make torture"]
async fn torture_r8_callers_that_go_away_on_sqlite() {
    callers_that_go_away_lose_nothing(&archive(None).await.1, number("TORTURE_CALLERS", 5000)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "long: make torture"]
async fn torture_r8_callers_that_go_away_on_postgresql() {
    let cluster = Cluster::start();
    let archive = archive(Some(cluster.database())).await;
    callers_that_go_away_lose_nothing(&archive.1, number("TORTURE_CALLERS", 5000)).await;
    assert_eq!(cluster.said("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"), "0");
}
