//! Untrusted bytes in; documents out. The bytes are opened only in a child process that has no network, no database and no key, with a
//! short list of system calls and hard limits; it is killed past them, and what killed it becomes a remark, not an error.
//!
//! The child is this program itself, started anew as `tracepost __read` ([`child::main`]). A few are kept warm ([`Readers`]).

pub mod child;
mod confine;
mod frame;
mod keeper;
mod probe;
mod running;

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::sync::oneshot;

use crate::model::Document;
use crate::read;
use crate::unpack;

pub use confine::{Protection, report};
pub use probe::Probe;

/// How children are started and what they are allowed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The program to start as a child; this program itself when not set.
    pub program: Option<PathBuf>,
    /// How many children read at once; one a core when 0.
    pub children: usize,
    /// The most memory a child may hold, in MiB.
    pub memory_mib: u64,
    /// How many seconds a child may be silent.
    pub silence_seconds: u64,
    /// How many seconds one document may take.
    pub total_seconds: u64,
    /// Read even where the system offers neither Landlock nor seccomp. Files can then do whatever a fault in a reader lets them.
    pub allow_without_sandbox: bool,
    /// Bounds of unpacking.
    #[serde(skip)]
    pub limits: unpack::Limits,
    /// Bounds and places of reading.
    pub read: read::Settings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            program: None,
            children: 0,
            memory_mib: 512,
            silence_seconds: 60,
            total_seconds: 600,
            allow_without_sandbox: false,
            limits: unpack::Limits::default(),
            read: read::Settings::default(),
        }
    }
}

impl Settings {
    fn memory(&self) -> u64 {
        self.memory_mib.saturating_mul(1 << 20)
    }

    fn silence(&self) -> Duration {
        Duration::from_secs(self.silence_seconds)
    }

    fn total(&self) -> Duration {
        Duration::from_secs(self.total_seconds)
    }
}

/// Why no child can be had. A bad document is never an error.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The program cannot be started.
    #[error("the reading process {program} cannot be started: {why}")]
    Start {
        /// What was to be started.
        program: String,
        /// What the system said.
        why: String,
    },
    /// The child refused to read: no engine, or no sandbox.
    #[error("the reading process will not read: {0}")]
    Refused(String),
    /// Children end before they are ready, again and again.
    #[error("the reading process ends before it is ready ({0}); run `tracepost doctor`")]
    Dies(String),
    /// The pool has been closed.
    #[error("the readers have been stopped")]
    Stopped,
}

/// How far one input has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The part in hand, from 1.
    pub part: u32,
    /// How many parts there are.
    pub parts: u32,
    /// The page in hand, from 1.
    pub page: u32,
    /// How many pages the part has.
    pub pages: u32,
}

type OnProgress = Box<dyn FnMut(Progress) + Send>;

/// Something for a child to do.
enum Job {
    Read {
        name: Option<String>,
        bytes: Arc<[u8]>,
        on_progress: OnProgress,
        reply: oneshot::Sender<Result<Vec<Document>, Error>>,
    },
    Probe {
        probe: Probe,
        reply: oneshot::Sender<Result<String, Error>>,
    },
}

/// A pool of warm reading children. Dropping it ends them.
pub struct Readers {
    jobs: Sender<Job>,
    ready: keeper::Ready,
    children: usize,
}

impl Readers {
    /// Starts the pool; the first child is started at once, so that a missing engine or sandbox is told now and not at the first mail.
    ///
    /// # Errors
    /// When no child can be started, or it refuses to read.
    pub fn start(settings: Settings) -> Result<Self, Error> {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
        let children = if settings.children == 0 { cores } else { settings.children };
        let (jobs, queue) = channel();
        let queue: Arc<Mutex<Receiver<Job>>> = Arc::new(Mutex::new(queue));
        let first = keeper::Keeper::with_child(settings.clone())?;
        let ready = first.ready();
        spawn(first, &queue)?;
        for _ in 1..children {
            spawn(keeper::Keeper::idle(settings.clone()), &queue)?;
        }
        Ok(Self { jobs, ready, children })
    }

    /// How many children read at once.
    pub fn children(&self) -> usize {
        self.children
    }

    /// Which protections the children have.
    pub fn protections(&self) -> &[Protection] {
        &self.ready.protections
    }

    /// The recognition engine's version, and the languages it has models for.
    pub fn engine(&self) -> (&str, &[String]) {
        (&self.ready.tesseract, &self.ready.languages)
    }

    /// Unpacks and reads one input. The first document is the thing itself; the others know their container by index in this list.
    ///
    /// A part that crashed the child, took too long or too much memory is a document without pages and with a grave remark
    /// (`reader_crashed`, `timed_out`, `out_of_memory`).
    ///
    /// # Errors
    /// Only when no child can be started; the input is as it was.
    pub async fn read(
        &self,
        name: Option<String>,
        bytes: impl Into<Arc<[u8]>>,
        on_progress: impl FnMut(Progress) + Send + 'static,
    ) -> Result<Vec<Document>, Error> {
        let (reply, answer) = oneshot::channel();
        let job = Job::Read { name, bytes: bytes.into(), on_progress: Box::new(on_progress), reply };
        self.jobs.send(job).map_err(|_| Error::Stopped)?;
        answer.await.map_err(|_| Error::Stopped)?
    }

    /// Has a child try something forbidden; says what came of it. Only reachable from here, never by what a file holds.
    ///
    /// # Errors
    /// When no child can be started.
    pub async fn probe(&self, probe: Probe) -> Result<String, Error> {
        let (reply, answer) = oneshot::channel();
        self.jobs.send(Job::Probe { probe, reply }).map_err(|_| Error::Stopped)?;
        answer.await.map_err(|_| Error::Stopped)?
    }
}

/// A thread of its own for each child: a child is told to die with the thread that started it (`PR_SET_PDEATHSIG`), so that thread must
/// live as long as the pool.
fn spawn(mut keeper: keeper::Keeper, queue: &Arc<Mutex<Receiver<Job>>>) -> Result<(), Error> {
    let queue = Arc::clone(queue);
    let (sender, started) = channel();
    let thread = std::thread::Builder::new().name("reader".to_owned());
    let run = move || {
        keeper.adopt();
        let _ = sender.send(());
        loop {
            let job = queue.lock().ok().and_then(|q| q.recv().ok());
            let Some(job) = job else { return };
            keeper.work(job);
        }
    };
    let failed = |why: String| Error::Start { program: "a thread".to_owned(), why };
    thread.spawn(run).map_err(|e| failed(e.to_string()))?;
    started.recv().map_err(|e| failed(e.to_string()))
}
