//! A folder on an IMAP server (RFC 3501). In: a server and a folder. Out: the messages in it by UID, and their bytes
//! as the server sends them. The folder is opened read-only (EXAMINE) and read with BODY.PEEK, unless messages must
//! be moved or flagged. IDLE is sent again at each poll, and each poll asks the server something, so that a dead
//! connection is noticed.

mod connect;
#[cfg(feature = "fuzzing")]
pub mod fuzzed;
mod guard;
mod utf7;

use std::collections::BTreeMap;
use std::time::Duration;

use async_imap::error::Error as ImapError;
use async_imap::extensions::idle::IdleResponse;
use async_imap::imap_proto::{AttributeValue, MailboxDatum, Response, Status};
use async_imap::{Session, types::Mailbox};
use futures::future::BoxFuture;
use tokio::time::timeout;

use super::kind::Watched;
use super::look::{Fetched, Item, Look, Trouble};
use super::settings::{Afterwards, Server, Settings};
use connect::{clean, connect, shown};
use guard::Guard;

/// The most UIDs in one command.
const AT_ONCE: usize = 500;

/// An open folder.
pub(super) struct Connection {
    /// `None` after an error: the connection is not used again.
    session: Option<Session<Guard>>,
    mailbox: String,
    folder: String,
    uidvalidity: u32,
    /// The highest UID seen.
    highest: u32,
    total: u64,
    idle: bool,
    move_: bool,
    uidplus: bool,
    settings: Settings,
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connection").field("mailbox", &self.mailbox).finish_non_exhaustive()
    }
}

impl Connection {
    /// Connects, logs in, opens the folder.
    pub(super) async fn open(settings: &Settings, server: &Server, folder: &str) -> Result<Self, Trouble> {
        // What is larger is not asked for; the server may be a little off in what it says of sizes.
        let largest = settings.largest.saturating_add(settings.largest / 8).saturating_add(1 << 16);
        let session = connect(server, largest, settings.timeout).await?;
        Self::enter(session, settings, server, folder).await
    }

    /// Opens the folder.
    async fn enter(
        mut session: Session<Guard>,
        settings: &Settings,
        server: &Server,
        folder: &str,
    ) -> Result<Self, Trouble> {
        let patience = settings.timeout.saturating_mul(2);
        let able = within(patience, session.capabilities()).await?;
        let name = utf7::encode(folder);
        let missing = |e: ImapError| match e {
            ImapError::No(_) => Trouble::new(
                "folder_missing",
                format!("the server has no folder {folder:?} for {}", server.user),
                "correct folders in the configuration, or make the folder on the server",
            ),
            other => trouble(&other),
        };
        let opened: Mailbox = match settings.afterwards {
            Afterwards::Leave => {
                timeout(patience, session.examine(&name)).await.map_err(|_| late())?.map_err(missing)?
            }
            _ => timeout(patience, session.select(&name)).await.map_err(|_| late())?.map_err(missing)?,
        };
        Ok(Self {
            idle: able.has_str("IDLE"),
            move_: able.has_str("MOVE"),
            uidplus: able.has_str("UIDPLUS"),
            session: Some(session),
            mailbox: settings.name.clone(),
            folder: folder.to_owned(),
            // RFC 3501, 2.3.1.1: a server that says none has none; its numbers then hold for this session alone.
            uidvalidity: opened.uid_validity.unwrap_or(0),
            highest: 0,
            total: u64::from(opened.exists),
            settings: settings.clone(),
        })
    }

    /// Sends a command and passes on every answer before its end. If the server ends the session, or ends the command with anything but OK, that is
    /// an error.
    async fn command(&mut self, command: &str, mut each: impl FnMut(&Response<'_>)) -> Result<(), Trouble> {
        let mut session = self.session.take().ok_or_else(|| trouble(&ImapError::ConnectionLost))?;
        let told = async {
            let id = session.run_command(command).await?;
            while let Some(said) = session.read_response().await? {
                match said.parsed() {
                    Response::Done { tag, status, outcome } if *tag == id => {
                        let why = || outcome.information.as_deref().unwrap_or_default().to_owned();
                        return match status {
                            Status::Ok => Ok(()),
                            Status::No => Err(ImapError::No(why())),
                            _ => Err(ImapError::Bad(why())),
                        };
                    }
                    Response::Data { status: Status::Bye, .. } => return Err(ImapError::ConnectionLost),
                    // A number nobody gave: the server is confused, and so would we be.
                    Response::Done { .. } => {
                        return Err(ImapError::Bad("an answer to a question that we did not ask".to_owned()));
                    }
                    other => each(other),
                }
            }
            Err(ImapError::ConnectionLost)
        };
        told.await.map_err(|e| trouble(&e))?;
        self.session = Some(session);
        Ok(())
    }

    async fn looked(&mut self, whole: bool) -> Result<Look, Trouble> {
        let from = if whole { 1 } else { self.highest.saturating_add(1) };
        let mut uids = Vec::new();
        let mut exists = None;
        let search = format!("UID SEARCH UID {from}:*");
        self.command(&search, |said| match said {
            Response::MailboxData(MailboxDatum::Search(found)) => uids.extend_from_slice(found),
            Response::MailboxData(MailboxDatum::Exists(n)) => exists = Some(*n),
            _ => {}
        })
        .await?;
        // `n:*` names the last message even where its number is below n.
        uids.retain(|uid| *uid >= from);
        uids.sort_unstable();
        uids.dedup();
        if let Some(n) = exists {
            self.total = u64::from(n);
        }
        if whole {
            self.total = uids.len() as u64;
        }
        let item = |uid: &u32| Item { name: uid.to_string(), stamp: String::new(), size: 0 };
        self.highest = self.highest.max(uids.last().copied().unwrap_or(0));
        Ok(Look { items: uids.iter().map(item).collect(), total: self.total, whole })
    }

    /// The sizes of messages, as the server says. Messages that are gone are left out.
    async fn sizes(&mut self, uids: &[u32]) -> Result<BTreeMap<u32, u64>, Trouble> {
        let mut sizes = BTreeMap::new();
        for some in uids.chunks(AT_ONCE) {
            let fetch = format!("UID FETCH {} (UID RFC822.SIZE)", set(some));
            self.command(&fetch, |said| {
                if let Response::Fetch(_, values) = said {
                    let uid = values.iter().find_map(|v| if let AttributeValue::Uid(n) = v { Some(*n) } else { None });
                    let size =
                        values.iter().find_map(|v| if let AttributeValue::Rfc822Size(n) = v { Some(*n) } else { None });
                    if let (Some(uid), Some(size)) = (uid, size) {
                        sizes.insert(uid, u64::from(size));
                    }
                }
            })
            .await?;
        }
        Ok(sizes)
    }

    async fn fetched(&mut self, items: Vec<Item>) -> Result<Vec<Fetched>, Trouble> {
        let mut wanted: BTreeMap<u32, Item> =
            items.into_iter().filter_map(|item| Some((item.name.parse().ok()?, item))).collect();
        let uids: Vec<u32> = wanted.keys().copied().collect();
        let sizes = self.sizes(&uids).await?;
        let mut done = Vec::new();
        let largest = self.settings.largest;
        for (uid, size) in sizes.iter().filter(|(_, size)| **size > largest) {
            if let Some(item) = wanted.remove(uid) {
                let why =
                    format!("it has {size} bytes; largest_mib allows only {largest}; to take it, raise largest_mib");
                done.push(Fetched::Left(item, why));
            }
        }
        let asked: Vec<u32> = wanted.keys().copied().filter(|uid| sizes.contains_key(uid)).collect();
        let mut got: BTreeMap<u32, Vec<u8>> = BTreeMap::new();
        let parts = in_bounds(&asked, &sizes);
        for uid in parts.iter().skip(1).copied().flatten() {
            done.extend(wanted.remove(uid).map(Fetched::Later));
        }
        if let Some(some) = parts.first() {
            got = self.bodies(some).await?;
            // A wrong length that the server announces may tear a message unseen. Not all servers count exactly (RFC 3501, 7.4.2 asks them to), so
            // what comes in another size than was said is asked for again: it has to be the same bytes.
            let odd = |(uid, body): (&u32, &Vec<u8>)| (sizes.get(uid) != Some(&(body.len() as u64))).then_some(*uid);
            let doubted: Vec<u32> = got.iter().filter_map(odd).collect();
            if !doubted.is_empty() {
                let again = self.bodies(&doubted).await?;
                if let Some(uid) = doubted.iter().find(|uid| got.get(uid) != again.get(uid)) {
                    let what = format!("the server sends message {uid} with a different length each time");
                    return Err(Trouble::new("protocol", &what, "tracepost tries again by itself"));
                }
            }
        }
        let missing: Vec<u32> = wanted.keys().copied().filter(|uid| !got.contains_key(uid)).collect();
        let there = if missing.is_empty() { Vec::new() } else { self.still_there(&missing).await? };
        for (uid, item) in wanted {
            let source = format!("imap {} {} {}/{uid}", self.mailbox, self.folder, self.uidvalidity);
            done.push(match got.remove(&uid) {
                Some(bytes) => Fetched::Got { item, bytes, source },
                None if there.contains(&uid) => {
                    Fetched::Left(item, "the server lists it, but does not send its bytes".to_owned())
                }
                None => Fetched::Gone(item),
            });
        }
        Ok(done)
    }

    /// The bytes of the messages that the server sends.
    async fn bodies(&mut self, uids: &[u32]) -> Result<BTreeMap<u32, Vec<u8>>, Trouble> {
        let mut got: BTreeMap<u32, Vec<u8>> = BTreeMap::new();
        self.command(&format!("UID FETCH {} (UID BODY.PEEK[])", set(uids)), |said| {
            let Response::Fetch(_, values) = said else { return };
            let uid = values.iter().find_map(|v| if let AttributeValue::Uid(n) = v { Some(*n) } else { None });
            let body = values.iter().find_map(|v| match v {
                AttributeValue::BodySection { section: None, data: Some(data), .. } => Some(data.to_vec()),
                _ => None,
            });
            if let (Some(uid), Some(body)) = (uid, body) {
                got.insert(uid, body);
            }
        })
        .await?;
        Ok(got)
    }

    async fn still_there(&mut self, uids: &[u32]) -> Result<Vec<u32>, Trouble> {
        let mut there = Vec::new();
        for some in uids.chunks(AT_ONCE) {
            self.command(&format!("UID SEARCH UID {}", set(some)), |said| {
                if let Response::MailboxData(MailboxDatum::Search(found)) = said {
                    there.extend_from_slice(found);
                }
            })
            .await?;
        }
        Ok(there)
    }

    async fn settled(&mut self, names: &[String]) -> Result<Option<String>, Trouble> {
        let uids: Vec<u32> = names.iter().filter_map(|n| n.parse().ok()).collect();
        for some in uids.chunks(AT_ONCE) {
            let set = set(some);
            match self.settings.afterwards.clone() {
                Afterwards::Leave => return Ok(None),
                Afterwards::Flag(flag) => {
                    self.command(&format!("UID STORE {set} +FLAGS.SILENT ({flag})"), |_| ()).await?
                }
                Afterwards::Move(folder) => self.move_to(&set, &folder).await?,
            }
        }
        Ok(Some(match &self.settings.afterwards {
            Afterwards::Leave => return Ok(None),
            Afterwards::Flag(flag) => format!("flagged {flag}"),
            Afterwards::Move(folder) => format!("moved to {folder}"),
        }))
    }

    async fn move_to(&mut self, set: &str, folder: &str) -> Result<(), Trouble> {
        let to = utf7::quoted(folder);
        if self.move_ {
            return self.command(&format!("UID MOVE {set} {to}"), |_| ()).await;
        }
        if !self.uidplus {
            let advice = "set afterwards = \"flag\" or \"leave\" for this mailbox";
            return Err(Trouble::new("protocol", "the server cannot move single messages", advice));
        }
        // The copy first: a cut in between leaves the message in both, never in neither.
        self.command(&format!("UID COPY {set} {to}"), |_| ()).await?;
        self.command(&format!("UID STORE {set} +FLAGS.SILENT (\\Deleted)"), |_| ()).await?;
        self.command(&format!("UID EXPUNGE {set}"), |_| ()).await
    }

    async fn waited(&mut self) -> Result<(), Trouble> {
        if !self.idle {
            tokio::time::sleep(self.settings.poll).await;
            return self.command("NOOP", |_| ()).await;
        }
        let session = self.session.take().ok_or_else(|| trouble(&ImapError::ConnectionLost))?;
        let mut idle = session.idle();
        within(self.settings.timeout, idle.init()).await?;
        // The poll ends the wait, not the guard.
        idle.as_mut().allow_silence(self.settings.poll + self.settings.timeout);
        let heard = {
            let (heard, _stop) = idle.wait_with_timeout(self.settings.poll);
            timeout(self.settings.poll, heard).await
        };
        let heard = heard.unwrap_or(Ok(IdleResponse::Timeout)).map_err(|e| trouble(&e))?;
        if let IdleResponse::ManualInterrupt = heard {
            return Err(trouble(&ImapError::ConnectionLost)); // nobody interrupts it: the stream has ended
        }
        idle.as_mut().allow_silence(self.settings.timeout);
        let session = within(self.settings.timeout.saturating_mul(2), idle.done()).await?;
        self.session = Some(session);
        Ok(())
    }
}

impl Watched for Connection {
    fn generation(&self) -> String {
        self.uidvalidity.to_string()
    }

    fn look(&mut self, whole: bool) -> BoxFuture<'_, Result<Look, Trouble>> {
        Box::pin(self.looked(whole))
    }

    fn fetch(&mut self, items: Vec<Item>) -> BoxFuture<'_, Result<Vec<Fetched>, Trouble>> {
        Box::pin(self.fetched(items))
    }

    fn settle<'a>(&'a mut self, names: &'a [String]) -> BoxFuture<'a, Result<Option<String>, Trouble>> {
        Box::pin(self.settled(names))
    }

    fn wait(&mut self) -> BoxFuture<'_, Result<(), Trouble>> {
        Box::pin(self.waited())
    }
}

/// Splits a request into fetches of limited size, so that no mailbox needs more memory than a few of its messages.
fn in_bounds<'u>(uids: &'u [u32], sizes: &BTreeMap<u32, u64>) -> Vec<&'u [u32]> {
    let mut parts = Vec::new();
    let (mut start, mut sum) = (0, 0);
    for (n, uid) in uids.iter().enumerate() {
        let size = sizes.get(uid).copied().unwrap_or(0);
        if n > start && (sum + size > 8 << 20 || n - start >= AT_ONCE) {
            parts.push(&uids[start..n]);
            (start, sum) = (n, 0);
        }
        sum += size;
    }
    if start < uids.len() {
        parts.push(&uids[start..]);
    }
    parts
}

/// A sequence set (RFC 3501): runs shortened.
fn set(uids: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for uid in uids {
        match runs.last_mut() {
            Some((_, last)) if *uid == last.saturating_add(1) => *last = *uid,
            _ => runs.push((*uid, *uid)),
        }
    }
    let run = |(a, b): &(u32, u32)| if a == b { a.to_string() } else { format!("{a}:{b}") };
    runs.iter().map(run).collect::<Vec<_>>().join(",")
}

async fn within<T>(patience: Duration, work: impl Future<Output = Result<T, ImapError>>) -> Result<T, Trouble> {
    timeout(patience, work).await.map_err(|_| late())?.map_err(|e| trouble(&e))
}

fn late() -> Trouble {
    Trouble::new("timeout", "the server does not answer", "tracepost tries again by itself")
}

fn trouble(error: &ImapError) -> Trouble {
    let again = "tracepost tries again by itself";
    match error {
        ImapError::Io(e) if e.kind() == std::io::ErrorKind::TimedOut => {
            Trouble::new("timeout", clean(&e.to_string()), again)
        }
        ImapError::Io(e) if e.kind() == std::io::ErrorKind::InvalidData => {
            Trouble::new("protocol", clean(&e.to_string()), again)
        }
        // What the parser cannot make sense of.
        ImapError::Io(e) if e.kind() == std::io::ErrorKind::Other => {
            Trouble::new("protocol", format!("the server answers wrongly ({})", shown(error)), again)
        }
        ImapError::Io(_) | ImapError::ConnectionLost => {
            Trouble::new("unreachable", format!("the connection broke ({})", shown(error)), again)
        }
        other => Trouble::new("protocol", format!("the server answers wrongly ({})", shown(other)), again),
    }
}

#[cfg(test)]
mod tests {
    use super::{in_bounds, set};

    #[test]
    fn sets_are_short_and_whole() {
        assert_eq!(set(&[1, 2, 3, 5, 7, 8]), "1:3,5,7:8");
        assert_eq!(set(&[u32::MAX]), u32::MAX.to_string());
    }

    #[test]
    fn fetches_are_bounded_and_complete() {
        let sizes = [(1, 5 << 20), (2, 5 << 20), (3, 1), (4, 100 << 20), (5, 1)].into();
        let parts = in_bounds(&[1, 2, 3, 4, 5], &sizes);
        assert_eq!(parts, [&[1][..], &[2, 3], &[4], &[5]]);
    }
}
