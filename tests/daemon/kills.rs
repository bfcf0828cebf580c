//! R1: the program is killed at random (SIGKILL, the whole process group) while mail arrives. Afterwards nothing is
//! lost, kept twice or half written. The quick form runs with every test, the long forms with `make torture`.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::rig::{Chance, Rig, Running, bodies, mail, number};
use crate::cluster::Cluster;
use crate::dovecot::{Dovecot, deliver};

/// What is watched.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Way {
    Imap,
    Maildir,
}

struct Plan {
    mails: u32,
    kills: u32,
    way: Way,
    /// PostgreSQL with so many workers; 0: SQLite with what watch has.
    workers: usize,
    /// The longest a process lives, in milliseconds.
    longest: u64,
    seed: u64,
}

#[test]
fn forty_kills_while_four_hundred_mails_arrive() {
    torment(&Plan { mails: 400, kills: 40, way: Way::Imap, workers: 0, longest: 900, seed: seed() });
}

/// `TRACEPOST_SEED` repeats a run.
fn seed() -> u64 {
    let told = std::env::var("TRACEPOST_SEED").ok().and_then(|s| s.parse().ok());
    told.unwrap_or_else(|| u64::from(std::process::id()).wrapping_mul(2_654_435_761))
}

#[test]
fn workers_killed_on_postgresql_lose_nothing() {
    torment(&Plan { mails: 40, kills: 4, way: Way::Maildir, workers: 2, longest: 1500, seed: 7 });
}

#[test]
#[ignore = "long: make torture"]
fn torture_r1_imap_sqlite() {
    long(Way::Imap, 0);
}

#[test]
#[ignore = "long: make torture"]
fn torture_r1_maildir_sqlite() {
    long(Way::Maildir, 0);
}

#[test]
#[ignore = "long: make torture"]
fn torture_r1_imap_postgresql() {
    long(Way::Imap, 4);
}

#[test]
#[ignore = "long: make torture"]
fn torture_r1_maildir_postgresql() {
    long(Way::Maildir, 4);
}

fn long(way: Way, workers: usize) {
    let (mails, kills) = (number("TORTURE_MAILS", 5000), number("TORTURE_KILLS", 500));
    torment(&Plan { mails, kills, way, workers, longest: number("TORTURE_LONGEST", 3000), seed: seed() });
}

fn torment(plan: &Plan) {
    println!("seed {} ({:?}, {} workers)", plan.seed, plan.way, plan.workers);
    let mut chance = Chance::new(plan.seed);
    let mut plan = Plan { ..*plan };
    let cluster = (plan.workers > 0).then(Cluster::start);
    let rig = Rig::new(cluster.as_ref().map(Cluster::database).as_deref());
    let dovecot = Dovecot::start();
    let mailbox = match plan.way {
        // A busy machine's Dovecot is slow with thousands of new mails.
        Way::Imap => Rig::imap("answers", dovecot.port, "").replace("timeout_seconds = 5", "timeout_seconds = 60"),
        Way::Maildir => format!(
            "[[mailbox]]\nname = \"spool\"\nkind = \"maildir\"\npath = {:?}\npoll_seconds = 5\n",
            dovecot.maildir()
        ),
    };
    // A process lives so long after its start, which a busy machine draws out.
    let start = Instant::now();
    rig.status();
    plan.longest += 4 * u64::try_from(start.elapsed().as_millis()).unwrap();
    let plan = &plan;
    rig.configure(if plan.workers > 0 { "works = false" } else { "" }, &mailbox);
    let fed = AtomicBool::new(false);
    let began = Instant::now();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            // Half at once, the rest along the way, so that kills meet both a backlog and mail just coming in.
            let pause = Duration::from_millis(u64::from(plan.kills) * plan.longest / 2 / u64::from(plan.mails));
            for n in 0..plan.mails {
                deliver(&dovecot.maildir(), 2 * n, &mail(n));
                if n % 100 == 50 {
                    deliver(&dovecot.maildir(), 2 * n + 1, &mail(n)); // the same bytes a second time
                }
                if n > plan.mails / 2 {
                    std::thread::sleep(pause);
                }
            }
            fed.store(true, Ordering::Release);
        });
        harry(plan, &rig, &mut chance);
    });
    assert!(fed.load(Ordering::Acquire));
    let killed = began.elapsed();
    let drain = || {
        let (watched, err) = rig.once();
        // Without workers of its own, it may leave what waits to those that follow.
        let worked = (plan.workers > 0).then(|| rig.run(&["worker", "--once"]));
        let said = worked.map(|w| (w.status.success(), String::from_utf8_lossy(&w.stderr).into_owned()));
        (said.as_ref().map_or(watched == 0, |s| s.0), format!("{err}{}", said.map(|s| s.1).unwrap_or_default()))
    };
    let (mut well, mut said) = drain();
    // A mail that three of the kills met is set aside as if it were to blame, and shown; it is tried again as the status advises.
    let accused = rig.accused();
    assert!(accused.len() as u32 * 2 <= plan.kills * plan.workers.max(1) as u32, "{accused:?}");
    for one in &accused {
        rig.said(&["worker", "--retry", one]);
    }
    if !accused.is_empty() {
        (well, said) = drain();
    }
    assert!(well, "{said}\n{:#}", rig.status());
    assert_eq!(rig.once().0, 0, "{}", rig.status());
    println!(
        "{} kills in {killed:?}, drained {:?} later, {} mails that three kills met were tried again",
        plan.kills,
        began.elapsed() - killed,
        accused.len()
    );
    let served = match plan.way {
        Way::Imap => bodies(&dovecot),
        // Files as they lie; the server would give other line ends.
        Way::Maildir => ["new", "cur"]
            .iter()
            .flat_map(|sub| std::fs::read_dir(dovecot.maildir().join(sub)).unwrap())
            .map(|e| std::fs::read(e.unwrap().path()).unwrap())
            .collect(),
    };
    assert_eq!(
        served.len() as u32,
        plan.mails + plan.mails.div_ceil(100).min((plan.mails + 49) / 100),
        "the mailbox is as it was"
    );
    rig.holds_but_for(&served, &accused);
}

/// Starts and kills until it has killed enough: with workers one of them mostly, and all now and then.
fn harry(plan: &Plan, rig: &Rig, chance: &mut Chance) {
    let start = |n: usize| if n == 0 { rig.start(&["watch"]) } else { rig.start(&["worker"]) };
    let mut running: Vec<Running> = (0..=plan.workers).map(start).collect();
    for _ in 0..plan.kills {
        std::thread::sleep(Duration::from_millis(30 + chance.below(plan.longest)));
        if plan.workers > 0 && chance.below(10) < 7 {
            let n = usize::try_from(chance.below(plan.workers as u64 + 1)).unwrap();
            let fresh = start(n);
            std::mem::replace(&mut running[n], fresh).kill();
        } else {
            running.drain(..).for_each(Running::kill);
            running = (0..=plan.workers).map(start).collect();
        }
    }
    running.into_iter().for_each(Running::kill);
}
