//! One child, from the parent's side: it is started, asked and heard, and stopped when it passes its limits.

use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use nix::libc;
use std::os::unix::process::ExitStatusExt;
use tokio::io::{AsyncReadExt, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::Mutex;
use tokio::task::JoinHandle;
use tokio::time::{Instant, interval, timeout};

use super::budget::Purse;
use super::frames::{self, Ask, Tell};
use super::silence::Silence;
use super::{About, CHILD, Error, Settings};
use crate::model::Remark;
use crate::read::Share;

/// How much of the end of the child's standard error is kept.
const LAST_WORDS: usize = 4096;

/// How often the child's memory is checked.
const GLANCE: Duration = Duration::from_millis(50);

/// How often a silent child is checked.
const WATCH: Duration = Duration::from_secs(1);

/// How long a child may take to lock itself in and load its models. A busy computer is slow.
const READY: Duration = Duration::from_secs(180);

/// A child that is locked in and waits for work.
pub(super) struct Warm {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    words: JoinHandle<String>,
    /// What it says about itself.
    pub(super) about: About,
}

/// How a child ended.
#[derive(Debug)]
pub(super) enum End {
    /// It gave no sign for this many seconds.
    Silent(u64),
    /// It took more than this many seconds.
    Late(u64),
    /// It used more than this many MiB.
    Fat(u64),
    /// It died by itself; what is known about it.
    Died(String),
}

impl End {
    /// The remark for the document that it was reading.
    pub(super) fn remark(&self) -> Remark {
        let (code, what) = self.told("reading");
        Remark::grave(code, format!("{what}; the document is set aside unread, and its bytes are safe in the archive"))
    }

    /// Whether it passed a limit, and did not die by itself.
    pub(super) fn is_of_limits(&self) -> bool {
        matches!(self, Self::Silent(_) | Self::Late(_) | Self::Fat(_))
    }

    /// The remark for the same document when it comes again, and is not tried again.
    pub(super) fn remark_when_it_comes_again(&self) -> Remark {
        let Remark { code, detail, .. } = self.remark();
        let detail = format!(
            "{detail}; that was so when it came before, and it was not tried again; to try: tracepost worker --whole ID"
        );
        Remark::grave(&code, detail)
    }

    /// The remark for the whole arrival, if it died while unpacking all of it.
    pub(super) fn remark_of_unpacking(&self) -> Remark {
        let (code, what) = self.told("unpacking all of");
        Remark::grave(code, format!("{what}; only its outer container was opened, and what is inside is kept as it is"))
    }

    /// The remark for a document of which these pages were not read.
    pub(super) fn remark_of_pages(&self, share: Share, of: u32) -> Remark {
        let pages: Vec<String> =
            (share.first..=of).step_by(share.step.max(1) as usize).map(|n| n.to_string()).collect();
        let pages = pages.join(", ");
        let (code, what) = self.told(&format!("reading pages {pages} of"));
        Remark::grave(code, format!("{what}; those pages were not read"))
    }

    /// The remark for a document that was read, and that it was then to understand.
    pub(super) fn remark_of_understanding(&self) -> Remark {
        let (_, what) = self.told("understanding");
        let detail = format!("{what}; its pages were read and are kept, and the values on them are missing");
        Remark::grave(Remark::NOT_UNDERSTOOD, detail)
    }

    /// What happened to a template that was tried.
    pub(super) fn of_a_template(&self) -> String {
        self.told("trying").1
    }

    /// A code, and what happened during this work.
    fn told(&self, doing: &str) -> (&'static str, String) {
        match self {
            Self::Silent(s) => ("timed_out", format!("{doing} it, the reader made no progress for {s} s")),
            Self::Late(s) => ("timed_out", format!("{doing} it took longer than {s} s")),
            Self::Fat(mib) => ("out_of_memory", format!("{doing} it took more than {mib} MiB of memory")),
            Self::Died(how) if how.contains("memory allocation") || how.contains("bad_alloc") => {
                ("out_of_memory", format!("{doing} it took too much memory ({how})"))
            }
            Self::Died(how) => ("reader_crashed", format!("the reader died {doing} it ({how})")),
        }
    }
}

impl Warm {
    /// Starts a child and waits until it is locked in.
    pub(super) async fn start(settings: &Settings) -> Result<Self, Error> {
        let program = match &settings.program {
            Some(path) => Ok(path.clone()),
            None => std::env::current_exe(),
        };
        let program = program.map_err(|source| Error::Start { program: "this program".into(), source })?;
        let mut command = Command::new(&program);
        command.arg(CHILD).env_clear().current_dir("/");
        // Read by the OpenMP runtime when it is loaded, so it must stand in the environment: one thread a child.
        command.env("OMP_THREAD_LIMIT", "1").env("LANG", "C.UTF-8");
        let models = settings.read.tessdata.clone().map(Into::into);
        if let Some(models) = models.or_else(|| std::env::var_os("TESSDATA_PREFIX")) {
            command.env("TESSDATA_PREFIX", models);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
        let mut child =
            command.spawn().map_err(|source| Error::Start { program: program.display().to_string(), source })?;
        let gone = || Error::Stillborn("its pipes are missing".into());
        let to = child.stdin.take().ok_or_else(gone)?;
        let from = BufReader::with_capacity(1 << 16, child.stdout.take().ok_or_else(gone)?);
        let words = tokio::spawn(last_words(child.stderr.take().ok_or_else(gone)?));
        let mut warm = Self { child, to, from, words, about: About::default() };
        let prepared = frames::ask(&mut warm.to, &Ask::Prepare(Box::new(settings.clone())), &[]).await;
        let ready = timeout(READY, frames::listen::<Tell>(&mut warm.from, 0)).await;
        match (prepared, ready) {
            (Ok(()), Ok(Ok(Some((Tell::Ready(about), _))))) => warm.about = about,
            _ => return Err(Error::Stillborn(warm.autopsy().await)),
        }
        if !warm.about.fences.hold() && !settings.allow_without_sandbox {
            return Err(Error::Open(warm.about.fences.missing.join("; ")));
        }
        Ok(warm)
    }

    /// Asks, and passes on every answer up to the one that ends the exchange. A reply to an answer goes back to the child. `Err`: the child has
    /// ended.
    pub(super) async fn ask(
        mut self,
        ask: &Ask,
        raw: &[u8],
        (settings, purse): (&Settings, &Purse),
        hear: &mut impl Hear,
    ) -> Result<Self, End> {
        let end = {
            let Self { child, to, from, .. } = &mut self;
            let pid = child.id();
            let most = settings.total().min(purse.left());
            let to = Mutex::new(to);
            let talk = async {
                // The two directions at once: a child that answers before it has read all would else block both.
                let asking = async { frames::ask(&mut **to.lock().await, ask, raw).await };
                let (asked, heard) = tokio::join!(asking, listen(from, &to, (pid, ask.most_raw()), settings, hear));
                match (asked, heard) {
                    (Ok(()), Ok(())) => Ok(()),
                    (_, Err(end)) => Err(end),
                    (Err(e), Ok(())) => Err(End::Died(e.to_string())),
                }
            };
            tokio::select! {
                talked = talk => talked,
                () = spent(pid, most, purse) => Err(End::Late(most.as_secs())),
                () = grown(pid, settings.memory()) => Err(End::Fat(settings.memory_mib)),
            }
        };
        match end {
            Ok(()) => Ok(self),
            Err(End::Died(how)) => {
                let autopsy = self.autopsy().await;
                Err(End::Died(if autopsy.is_empty() { how } else { autopsy }))
            }
            Err(end) => {
                let _ = self.child.kill().await;
                Err(end)
            }
        }
    }

    /// What is known about a child that ended: its status and its last line.
    async fn autopsy(mut self) -> String {
        drop(self.to);
        let status = match timeout(Duration::from_secs(2), self.child.wait()).await {
            Ok(Ok(status)) => describe(status),
            _ => {
                let _ = self.child.kill().await;
                "it gave no sign and was stopped".to_owned()
            }
        };
        let words = timeout(Duration::from_secs(1), self.words).await.ok().and_then(Result::ok).unwrap_or_default();
        let last =
            words.lines().rev().map(str::trim).find(|l| !l.is_empty() && !l.starts_with("note:")).unwrap_or_default();
        let last: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
        if last.is_empty() { status } else { format!("{status}: {last}") }
    }
}

fn describe(status: ExitStatus) -> String {
    match status.signal() {
        Some(libc::SIGABRT) => "it aborted".to_owned(),
        Some(libc::SIGSEGV) => "it used memory that is not its own".to_owned(),
        Some(libc::SIGKILL) => "it was stopped".to_owned(),
        Some(n) => format!("signal {n}"),
        None => format!("exit status {}", status.code().unwrap_or(-1)),
    }
}

/// Hears what a child says.
pub(super) trait Hear: Send {
    /// Hears one answer. A returned reply is sent to the child, if it waits for one.
    fn hear(&mut self, told: Tell, raw: Vec<u8>) -> impl Future<Output = Option<Ask>> + Send;
}

/// Hears and never replies.
pub(super) struct Listener<F>(pub(super) F);

impl<F: FnMut(Tell, Vec<u8>) + Send> Hear for Listener<F> {
    async fn hear(&mut self, told: Tell, raw: Vec<u8>) -> Option<Ask> {
        (self.0)(told, raw);
        None
    }
}

async fn listen(
    from: &mut BufReader<ChildStdout>,
    to: &Mutex<&mut ChildStdin>,
    (pid, most_raw): (Option<u32>, usize),
    settings: &Settings,
    hear: &mut impl Hear,
) -> Result<(), End> {
    loop {
        let mut silence = Silence::of(pid);
        // Pinned: a frame that is half read when the watch is looked at goes on being read.
        let mut next = std::pin::pin!(frames::listen::<Tell>(from, most_raw));
        let told = loop {
            match timeout(WATCH.min(settings.silence()), &mut next).await {
                Ok(told) => break told,
                Err(_) if silence.charged() >= settings.silence() => return Err(End::Silent(settings.silence_seconds)),
                Err(_) => {}
            }
        };
        match told {
            Err(e) => return Err(End::Died(e.to_string())),
            Ok(None) => return Err(End::Died("its pipe closed".into())),
            Ok(Some((tell, raw))) => {
                let over = tell.ends();
                let answer = hear.hear(tell, raw).await;
                if over {
                    return Ok(());
                }
                if let Some(answer) = answer {
                    let telling = async { frames::ask(&mut **to.lock().await, &answer, &[]).await };
                    match timeout(settings.silence(), telling).await {
                        Ok(Ok(())) => {}
                        Ok(Err(e)) => return Err(End::Died(e.to_string())),
                        Err(_) => return Err(End::Silent(settings.silence_seconds)),
                    }
                }
            }
        }
    }
}

/// Returns when the process has used its time. Time is counted as in `silence`, so that no document is set aside because the computer is busy. By
/// the clock it may take six times as long.
async fn spent(pid: Option<u32>, most: Duration, purse: &Purse) {
    let mut payer = Payer { time: Silence::of(pid), paid: Duration::ZERO, purse };
    let latest = Instant::now().checked_add(most.saturating_mul(6));
    loop {
        tokio::time::sleep(WATCH.min(most)).await;
        if payer.pay() >= most || latest.is_some_and(|latest| Instant::now() >= latest) {
            return;
        }
    }
}

/// Pays a child's time out of the message's purse, from second to second, and the rest when the work is over.
struct Payer<'p> {
    time: Silence,
    paid: Duration,
    purse: &'p Purse,
}

impl Payer<'_> {
    /// Pays what has been used since the last payment. Returns what was used in all.
    fn pay(&mut self) -> Duration {
        let used = self.time.charged();
        self.purse.pay(used.saturating_sub(self.paid));
        self.paid = used;
        used
    }
}

impl Drop for Payer<'_> {
    fn drop(&mut self) {
        self.pay();
    }
}

/// Returns when the process uses more than `most` bytes of memory.
async fn grown(pid: Option<u32>, most: u64) {
    let Some(pid) = pid else {
        return std::future::pending().await;
    };
    let path = format!("/proc/{pid}/statm");
    let mut glances = interval(GLANCE);
    loop {
        glances.tick().await;
        // The second figure is the resident pages (proc(5)). A child that is gone is the pipe's to notice.
        let resident = std::fs::read_to_string(&path).ok().and_then(|s| s.split(' ').nth(1)?.parse::<u64>().ok());
        if resident.is_some_and(|pages| pages * 4096 > most) {
            return;
        }
    }
}

/// The end of a child's standard error.
async fn last_words(mut from: impl tokio::io::AsyncRead + Unpin) -> String {
    let mut kept = Vec::new();
    let mut some = [0; 1024];
    while let Ok(n @ 1..) = from.read(&mut some).await {
        kept.extend_from_slice(&some[..n]);
        if kept.len() > 2 * LAST_WORDS {
            kept.drain(..kept.len() - LAST_WORDS);
        }
    }
    String::from_utf8_lossy(&kept).into_owned()
}
