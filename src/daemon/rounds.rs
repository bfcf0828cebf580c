//! Watches one folder of one mailbox for as long as the daemon runs. In: what is in the folder. Out: everything safe
//! in the archive, before the mailbox is touched. A mailbox that does not work is tried again and again, after
//! growing pauses. It does not disturb other mailboxes.

use std::collections::{HashMap, HashSet};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures::FutureExt;
use jiff::Timestamp;

use super::context::Context;
use crate::mailboxes::{self, Afterwards, Fetched, Item, Look, Trouble, Watched};
use crate::store::{self, BoxState, Delivery, Place};

/// How many messages are fetched and stored together.
const BATCH: usize = 200;

/// The size of the first batch of a look. It doubles after each stored batch. A computer that is too slow, or too often interrupted, for two hundred
/// still finishes some.
const FIRST_BATCH: usize = 25;

/// If the connection broke this often at one message, the message is skipped for a while, so that it does not delay others.
const TRIES: u32 = 4;

/// How long it is skipped.
const LEFT_FOR: Duration = Duration::from_secs(3600);

/// The longest pause between two tries of a mailbox that does not work.
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

/// The rounds of a folder.
pub(super) struct Rounds {
    context: Arc<Context>,
    settings: mailboxes::Settings,
    folder: String,
    /// How often fetching a message has failed, by its key.
    failures: HashMap<String, u32>,
    /// Messages that are not fetched before this time.
    left: HashMap<String, Instant>,
    /// When the state was last stored, and with which count.
    told: Option<(Instant, u64)>,
    /// Stored messages that the last whole look did not show.
    missing: HashSet<String>,
}

/// A look at a folder, and what the archive has about it.
struct State {
    generation: String,
    known: HashSet<String>,
    listed: u64,
}

/// Why a round ended.
enum End {
    Trouble(Trouble),
    Store(store::Error),
}

impl From<Trouble> for End {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<store::Error> for End {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

impl Rounds {
    pub(super) fn new(context: Arc<Context>, settings: mailboxes::Settings, folder: String) -> Self {
        Self {
            context,
            settings,
            folder,
            failures: HashMap::new(),
            left: HashMap::new(),
            told: None,
            missing: HashSet::new(),
        }
    }

    /// Its name in alarms.
    fn subject(&self) -> String {
        if self.folder.is_empty() {
            format!("mailbox {}", self.settings.name)
        } else {
            format!("mailbox {}/{}", self.settings.name, self.folder)
        }
    }

    /// Makes rounds for ever.
    pub(super) async fn run(mut self) {
        let mut in_a_row = 0;
        let _ = self.state(BoxState::Starting, None).await; // only health; the round itself says what is wrong
        loop {
            let well_before = self.told;
            let end = match self.caught(false).await {
                Ok(()) => continue,
                Err(end) => end,
            };
            // Somewhere on the way it was well: the count begins anew.
            in_a_row = if self.told == well_before { in_a_row + 1 } else { 1 };
            let pause = self.ended(end, in_a_row).await;
            tokio::time::sleep(pause).await;
        }
    }

    /// One round: everything that is there now. True if all went well.
    pub(super) async fn once(mut self) -> bool {
        for attempt in 1..=3 {
            match self.caught(true).await {
                Ok(()) => return true,
                Err(end) => {
                    // What will be the same in a second is not tried again: a login that is refused thrice may lock the account.
                    let lasting = matches!(&end, End::Trouble(t) if !t.is_passing());
                    let pause = self.ended(end, attempt + 1).await;
                    if lasting {
                        return false;
                    }
                    if attempt < 3 {
                        tokio::time::sleep(pause.min(Duration::from_secs(2))).await;
                    }
                }
            }
        }
        false
    }

    /// Reports why a round ended, and returns how long to wait before the next.
    async fn ended(&mut self, end: End, in_a_row: u32) -> Duration {
        let double = Duration::from_secs(1).saturating_mul(1 << in_a_row.min(10).saturating_sub(1)).min(LONGEST_PAUSE);
        match end {
            End::Trouble(trouble) => {
                tracing::warn!(mailbox = self.settings.name, code = trouble.code, in_a_row, "mailbox does not work");
                let _ = self.state(BoxState::Failing, Some(&trouble)).await; // the archive's own trouble is told elsewhere
                if !trouble.is_passing() || in_a_row > 1 {
                    self.context.alerts.trouble(&self.subject(), &trouble).await;
                }
                // A login that is refused again and again would lock the account.
                if trouble.code == "login_refused" { double.max(self.settings.poll).min(LONGEST_PAUSE) } else { double }
            }
            End::Store(error) => {
                self.context.archive_refuses(&error).await;
                double.min(Duration::from_secs(30))
            }
        }
    }

    async fn state(&self, state: BoxState, trouble: Option<&Trouble>) -> store::Result<()> {
        let fault = trouble.map(|t| (t.fault.as_str(), t.advice.as_str()));
        self.context.archive.box_state(&self.settings.name, &self.folder, state, fault, Timestamp::now()).await
    }

    /// The same as [`Self::connected`]. What a library does not expect of a server ends the round, and never the watching of the mailbox.
    async fn caught(&mut self, once: bool) -> Result<(), End> {
        AssertUnwindSafe(self.connected(once)).catch_unwind().await.unwrap_or_else(|_| {
            let fault = "the mailbox gave something that this program cannot take";
            let advice = "tracepost tries again by itself; please report this, with what stands in the log".to_owned();
            Err(End::Trouble(Trouble { code: "protocol", fault: fault.to_owned(), advice }))
        })
    }

    /// From opening the folder until the connection is lost.
    async fn connected(&mut self, once: bool) -> Result<(), End> {
        let mut open = self.settings.open(&self.folder).await?;
        let mut state = self.begin(open.generation()).await?;
        let mut whole = true;
        let mut last_whole = Instant::now();
        loop {
            let look = open.look(whole).await?;
            let (total, was_whole) = (look.total, look.whole);
            self.shrunk(&state, &look).await;
            if was_whole {
                self.forget(&mut state, &look).await?;
                self.settle_rest(open.as_mut(), &state, &look).await?;
            }
            let taken = self.take(open.as_mut(), &mut state, look).await?;
            state.listed = total;
            self.well(&state, taken > 0).await?;
            if once {
                return Ok(());
            }
            open.wait().await?;
            // Now and then everything is looked over, whatever the server says is new.
            whole = last_whole.elapsed() > Duration::from_secs(1800);
            if whole {
                last_whole = Instant::now();
            }
        }
    }

    /// What the archive has about the folder, under its present UIDVALIDITY.
    async fn begin(&mut self, generation: String) -> Result<State, End> {
        let archive = &self.context.archive;
        let before = archive.mailboxes().await?;
        let before = before.into_iter().find(|m| m.mailbox == self.settings.name && m.folder == self.folder);
        let (old, listed) = before.map(|b| (b.generation, b.listed)).unwrap_or_default();
        if !old.is_empty() && old != generation {
            archive.renumbered(&self.settings.name, &self.folder, &old, &generation, Timestamp::now()).await?;
            let fault =
                format!("the server has numbered its messages anew (UIDVALIDITY changed from {old} to {generation})");
            let advice = "tracepost looks at all messages again, and none is kept twice; perhaps the mailbox was moved or restored";
            self.context.alerts.begin(&self.subject(), "renumbered", &fault, advice).await;
        }
        let known = archive.known(&self.settings.name, &self.folder, &generation).await?.items;
        Ok(State { generation, known, listed })
    }

    /// Reports a mailbox that lost most of its messages. Somebody may have deleted them, or it may be another mailbox.
    async fn shrunk(&self, state: &State, look: &Look) {
        let own_doing = matches!(self.settings.afterwards, Afterwards::Move(_)) || !self.settings.place.is_mail();
        let emptied = look.total == 0 && state.listed > 0;
        let halved = state.listed > 20 && look.total < state.listed / 2;
        if !own_doing && (emptied || halved) {
            let fault = format!("the number of messages in the mailbox fell from {} to {}", state.listed, look.total);
            let advice = "what was taken before is safe; check whether somebody deleted mail on purpose";
            self.context.alerts.begin(&self.subject(), "shrank", &fault, advice).await;
        }
    }

    /// Forgets files that two looks in a row did not show. IMAP's UIDs are never used again, so they may stay.
    async fn forget(&mut self, state: &mut State, look: &Look) -> Result<(), End> {
        if !state.generation.is_empty() {
            return Ok(());
        }
        let listed: HashSet<String> = look.items.iter().map(Item::key).collect();
        let not_shown: HashSet<String> = state.known.difference(&listed).cloned().collect();
        let gone: Vec<String> = not_shown.intersection(&self.missing).cloned().collect();
        if !gone.is_empty() && self.settings.place.is_mail() {
            let there: HashSet<&str> = look.items.iter().map(|i| i.name.as_str()).collect();
            let names = gone.iter().filter_map(|key| key.split('\0').next()).filter(|n| !there.contains(n));
            self.context.archive.forget(&self.settings.name, &self.folder, names.map(str::to_owned).collect()).await?;
            gone.iter().for_each(|key| {
                state.known.remove(key);
            });
        }
        self.missing = not_shown;
        Ok(())
    }

    /// Takes new messages in batches: fetched, stored, and only then moved or flagged.
    async fn take(&mut self, open: &mut dyn Watched, state: &mut State, look: Look) -> Result<usize, End> {
        let now = Instant::now();
        self.left.retain(|_, until| *until > now);
        let mut new: Vec<Item> = look.items;
        new.retain(|item| !state.known.contains(&item.key()) && !self.left.contains_key(&item.key()));
        // What has made trouble comes last, and alone.
        new.sort_by_key(|item| self.failures.get(&item.key()).copied().unwrap_or(0));
        new.reverse();
        let mut taken = 0;
        let mut most = FIRST_BATCH;
        while !new.is_empty() {
            self.context.disk.room().await;
            let unsuspected = |item: &&Item| !self.failures.contains_key(&item.key());
            let n = new.iter().rev().take(most).take_while(unsuspected).count().max(1);
            let mut batch = new.split_off(new.len() - n);
            batch.reverse();
            let keys: Vec<String> = batch.iter().map(Item::key).collect();
            let fetched = match open.fetch(batch).await {
                Ok(fetched) => fetched,
                Err(trouble) => {
                    self.failed(state, keys, &trouble).await?;
                    return Err(trouble.into());
                }
            };
            keys.iter().for_each(|key| {
                self.failures.remove(key);
            });
            taken += self.keep(open, state, fetched, &mut new).await?;
            most = (most * 2).min(BATCH);
        }
        Ok(taken)
    }

    /// Stores what was fetched, and notes what could not be fetched.
    async fn keep(
        &mut self,
        open: &mut dyn Watched,
        state: &mut State,
        fetched: Vec<Fetched>,
        new: &mut Vec<Item>,
    ) -> Result<usize, End> {
        let mut deliveries = Vec::new();
        let mut names = Vec::new();
        for one in fetched {
            match one {
                Fetched::Got { item, bytes, source } => {
                    names.push((item.key(), item.name.clone()));
                    let check_sender = self.settings.place.is_mail() && self.context.check_senders;
                    deliveries.push(Delivery { bytes, source, place: self.place(state, item), check_sender });
                }
                Fetched::Gone(item) => {
                    let key = item.key();
                    let why = "it was in the list, but no longer there when it was fetched";
                    self.context.archive.passed_over(self.place(state, item), "gone", why, Timestamp::now()).await?;
                    self.context
                        .alerts
                        .begin(
                            &self.subject(),
                            "gone_before_fetch",
                            "a message was deleted before tracepost could take it",
                            "the record of custody names it (tracepost log); find out who else uses this mailbox",
                        )
                        .await;
                    state.known.insert(key);
                }
                Fetched::Left(item, why) => {
                    self.left.insert(item.key(), Instant::now() + LEFT_FOR);
                    self.context.archive.passed_over(self.place(state, item), "left", &why, Timestamp::now()).await?;
                    let advice = "it stays in the mailbox; the record of custody names it (tracepost log)";
                    self.context.alerts.begin(&self.subject(), "left", &why, advice).await;
                }
                Fetched::Later(item) => new.push(item),
            }
        }
        let n = deliveries.len();
        if n > 0 {
            self.context.receive(&self.settings.name, deliveries).await;
            self.context.jobs.notify_one();
            let (keys, names): (Vec<_>, Vec<_>) = names.into_iter().unzip();
            state.known.extend(keys);
            self.settle(open, state, &names).await?;
        }
        Ok(n)
    }

    /// The connection broke while these were fetched.
    async fn failed(&mut self, state: &State, keys: Vec<String>, trouble: &Trouble) -> Result<(), End> {
        let alone = keys.len() == 1;
        for key in keys {
            let failures = self.failures.entry(key.clone()).or_default();
            *failures += 1;
            if alone && *failures > TRIES {
                self.failures.remove(&key);
                self.left.insert(key.clone(), Instant::now() + LEFT_FOR);
                let (name, stamp) = key.split_once('\0').unwrap_or((&key, ""));
                let item = Item { name: name.to_owned(), stamp: stamp.to_owned(), size: 0 };
                let why = format!("it could not be fetched in {TRIES} tries ({})", trouble.fault);
                self.context.archive.passed_over(self.place(state, item), "left", &why, Timestamp::now()).await?;
            }
        }
        Ok(())
    }

    fn place(&self, state: &State, item: Item) -> Place {
        Place {
            mailbox: self.settings.name.clone(),
            folder: self.folder.clone(),
            generation: state.generation.clone(),
            name: item.name,
            stamp: item.stamp,
        }
    }

    /// Moves or flags stored messages.
    async fn settle(&self, open: &mut dyn Watched, state: &State, names: &[String]) -> Result<(), End> {
        if names.is_empty() || (self.settings.afterwards == Afterwards::Leave && self.settings.place.is_mail()) {
            return Ok(());
        }
        if let Some(how) = open.settle(names).await? {
            let item = |name: &String| Item { name: name.clone(), stamp: String::new(), size: 0 };
            let places = names.iter().map(|name| self.place(state, item(name))).collect();
            self.context.archive.settled(places, &how, Timestamp::now()).await?;
        }
        Ok(())
    }

    /// Moves or flags messages that an earlier run stored and did not move or flag.
    async fn settle_rest(&self, open: &mut dyn Watched, state: &State, look: &Look) -> Result<(), End> {
        if self.settings.afterwards == Afterwards::Leave && self.settings.place.is_mail() {
            return Ok(());
        }
        // Only what lies there as it was taken: a file that was changed since is another.
        let there: HashSet<&str> =
            look.items.iter().filter(|i| state.known.contains(&i.key())).map(|i| i.name.as_str()).collect();
        let rest = self.context.archive.unsettled(&self.settings.name, &self.folder, &state.generation).await?;
        let names: Vec<String> = rest.into_iter().map(|s| s.name).filter(|n| there.contains(n.as_str())).collect();
        self.settle(open, state, &names).await
    }

    /// Stores that the folder works; not at every look, but whenever something changed.
    async fn well(&mut self, state: &State, taken: bool) -> Result<(), End> {
        let same = self.told.is_some_and(|(at, n)| n == state.listed && at.elapsed() < Duration::from_secs(20));
        if same && !taken {
            return Ok(());
        }
        let (archive, name) = (&self.context.archive, &self.settings.name);
        archive.seen_well(name, &self.folder, &state.generation, state.listed, taken, Timestamp::now()).await?;
        self.told = Some((Instant::now(), state.listed));
        let subject = self.subject();
        for code in [
            "unreachable",
            "timeout",
            "protocol",
            "login_refused",
            "tls_refused",
            "folder_missing",
            "disk",
            "renumbered",
        ] {
            self.context.alerts.end_if_open(&subject, code).await;
        }
        if self.left.is_empty() {
            self.context.alerts.end_if_open(&subject, "left").await;
        }
        Ok(())
    }
}
