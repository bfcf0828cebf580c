//! The parent's side of one child: starts it, hands it work, watches how long it is silent and how much memory it holds, kills it past the
//! limits, and starts another to go on with what is left.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};

use super::frame::{Reply, Request};
use super::running::Running;
use super::{Error, Job, OnProgress, Progress, Protection, Settings};
use crate::model::{Document, Part, PartRole, Remark};

/// A child is let go after so many inputs, so that nothing it holds by mistake adds up.
const INPUTS: u32 = 1000;
/// How long a child may take to get ready: it loads a model of some megabytes.
const STARTING: Duration = Duration::from_secs(60);

/// What a child says of itself when it is ready.
#[derive(Debug, Clone)]
pub(super) struct Ready {
    pub(super) protections: Vec<Protection>,
    pub(super) tesseract: String,
    pub(super) languages: Vec<String>,
}

/// How a child came to its end.
enum Death {
    Crashed(String),
    Silent(u64),
    Overtime(u64),
    Memory(u64),
}

impl Death {
    fn remark(self) -> Remark {
        match self {
            Self::Crashed(how) => Remark::grave(
                "reader_crashed",
                format!("the reading process ended on it ({how}); it was set aside unread"),
            ),
            Self::Silent(s) => Remark::grave(
                "timed_out",
                format!("reading it came to a stand for {s} s and was ended; it was set aside unread"),
            ),
            Self::Overtime(s) => Remark::grave(
                "timed_out",
                format!("reading it took more than {s} s and was ended; it was set aside unread"),
            ),
            Self::Memory(mib) => {
                Remark::grave("out_of_memory", format!("reading it took more than {mib} MiB; it was set aside unread"))
            }
        }
    }
}

/// Keeps one child.
pub(super) struct Keeper {
    settings: Settings,
    child: Option<Running>,
    ready: Option<Ready>,
    inputs: u32,
}

impl Keeper {
    /// A keeper whose child will be started when there is work.
    pub(super) fn idle(settings: Settings) -> Self {
        Self { settings, child: None, ready: None, inputs: 0 }
    }

    /// A keeper that has seen a child get ready.
    pub(super) fn with_child(settings: Settings) -> Result<Self, Error> {
        let mut keeper = Self::idle(settings);
        keeper.start()?;
        Ok(keeper)
    }

    /// What the child said of itself.
    pub(super) fn ready(&self) -> Ready {
        self.ready.clone().unwrap_or(Ready { protections: Vec::new(), tesseract: String::new(), languages: Vec::new() })
    }

    /// To be called on the thread that will keep the child from now on: a child dies with the thread that started it.
    pub(super) fn adopt(&mut self) {
        self.child = None;
    }

    /// Does one job.
    pub(super) fn work(&mut self, job: Job) {
        match job {
            Job::Read { name, bytes, mut on_progress, reply } => {
                let _ = reply.send(self.read(name.as_deref(), &bytes, &mut on_progress));
            }
            Job::Probe { probe, reply } => {
                let _ = reply.send(self.probe(probe));
            }
        }
    }

    fn start(&mut self) -> Result<(), Error> {
        self.inputs = 0;
        let mut child = Running::spawn(&self.settings)?;
        let request = Request::Start {
            memory: self.settings.memory(),
            allow_without_sandbox: self.settings.allow_without_sandbox,
            read: self.settings.read.clone(),
        };
        let deadline = Instant::now() + STARTING;
        let reply = child.send(&request, &[], deadline).and_then(|()| child.reply(deadline, u64::MAX));
        match reply {
            Ok(Some(Reply::Ready { protections, tesseract, languages })) => {
                self.ready = Some(Ready { protections, tesseract, languages });
                self.child = Some(child);
                Ok(())
            }
            Ok(Some(Reply::Refused(why))) => Err(Error::Refused(why)),
            Ok(_) => Err(Error::Dies("it is not ready in time".to_owned())),
            Err(why) => Err(Error::Dies(child.autopsy(&why))),
        }
    }

    fn child(&mut self) -> Result<&mut Running, Error> {
        if self.inputs >= INPUTS {
            self.child = None;
        }
        if self.child.is_none() {
            self.start()?;
        }
        self.inputs += 1;
        self.child.as_mut().ok_or(Error::Stopped)
    }

    fn read(&mut self, name: Option<&str>, bytes: &[u8], on_progress: &mut OnProgress) -> Result<Vec<Document>, Error> {
        let mut state = State { parts: None, documents: BTreeMap::new(), at: None };
        loop {
            match self.attempt(name, bytes, &mut state, on_progress)? {
                None => return Ok(state.documents.into_values().collect()),
                Some(death) => {
                    self.child = None;
                    if !state.bury(death, name, bytes) {
                        return Ok(state.documents.into_values().collect());
                    }
                }
            }
        }
    }

    /// One child's work on an input; the way it died, if it did.
    fn attempt(
        &mut self,
        name: Option<&str>,
        bytes: &[u8],
        state: &mut State,
        on_progress: &mut OnProgress,
    ) -> Result<Option<Death>, Error> {
        let settings = self.settings.clone();
        let request = Request::Read {
            name: name.map(str::to_owned),
            limits: settings.limits,
            done: state.documents.keys().copied().collect(),
        };
        let child = self.child()?;
        let mut begun = Instant::now();
        if let Err(why) = child.send(&request, bytes, begun + settings.total()) {
            return Ok(Some(Death::Crashed(child.autopsy(&why))));
        }
        loop {
            let patience = child.patience(settings.silence(), begun + settings.total());
            match child.reply_within(&patience, settings.memory()) {
                Ok(Some(Reply::Parts(parts))) => state.parts = Some(parts),
                Ok(Some(Reply::At { part, page, pages })) => {
                    if page == 0 {
                        begun = Instant::now();
                    }
                    state.at = Some(part);
                    on_progress(state.progress(part, page, pages));
                }
                Ok(Some(Reply::Document { part, document })) => {
                    state.documents.insert(part, document);
                    state.at = None;
                }
                Ok(Some(Reply::Done)) => return Ok(None),
                Ok(Some(_)) => {}
                Ok(None) => {
                    let death = if child.over(settings.memory()) {
                        Death::Memory(settings.memory_mib)
                    } else if begun.elapsed() >= settings.total() {
                        Death::Overtime(settings.total_seconds)
                    } else {
                        Death::Silent(settings.silence_seconds)
                    };
                    return Ok(Some(death));
                }
                Err(why) => {
                    let how = child.autopsy(&why);
                    let starved = child.starved();
                    return Ok(Some(if starved { Death::Memory(settings.memory_mib) } else { Death::Crashed(how) }));
                }
            }
        }
    }

    fn probe(&mut self, probe: super::Probe) -> Result<String, Error> {
        let settings = self.settings.clone();
        let child = self.child()?;
        let deadline = Instant::now() + settings.silence();
        let reply =
            child.send(&Request::Probe(probe), &[], deadline).and_then(|()| child.reply(deadline, settings.memory()));
        let outcome = match reply {
            Ok(Some(Reply::Probed(outcome))) => return Ok(outcome),
            Ok(Some(_)) => "refused: another answer".to_owned(),
            Ok(None) if child.over(settings.memory()) => "killed: out_of_memory".to_owned(),
            Ok(None) => "killed: timed_out".to_owned(),
            Err(why) => {
                let how = child.autopsy(&why);
                let kind = if child.starved() { "out_of_memory" } else { "reader_crashed" };
                format!("died: {kind} ({how})")
            }
        };
        self.child = None;
        Ok(outcome)
    }
}

/// What is known of an input so far.
struct State {
    parts: Option<Vec<Part>>,
    documents: BTreeMap<usize, Document>,
    /// The part in hand.
    at: Option<usize>,
}

impl State {
    fn progress(&self, part: usize, page: u32, pages: u32) -> Progress {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Progress { part: number(part + 1), parts: number(self.parts.as_ref().map_or(1, Vec::len)), page, pages }
    }

    /// Sets the part aside that killed a child; says whether others are left.
    fn bury(&mut self, death: Death, name: Option<&str>, bytes: &[u8]) -> bool {
        let remark = death.remark();
        let Some(parts) = &self.parts else {
            self.documents.insert(0, Document { part: whole(name, bytes), pages: Vec::new(), remarks: vec![remark] });
            return false;
        };
        let unread = (0..parts.len()).find(|n| !self.documents.contains_key(n));
        let Some(index) = self.at.take().or(unread) else { return false };
        if let Some(part) = parts.get(index) {
            self.documents.insert(index, Document { part: part.clone(), pages: Vec::new(), remarks: vec![remark] });
        }
        self.documents.len() < parts.len()
    }
}

/// The input itself, where not even its parts could be told.
fn whole(name: Option<&str>, bytes: &[u8]) -> Part {
    Part {
        parent: None,
        role: PartRole::Root,
        name: name.map(str::to_owned),
        media_type: "application/octet-stream".to_owned(),
        sha256: hex::encode(Sha256::digest(bytes)),
        size: bytes.len() as u64,
        head: None,
        remarks: Vec::new(),
        bytes: Vec::new(),
        text: None,
    }
}
