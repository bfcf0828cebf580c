//! A child process that runs: its pipes, its last words, how much it holds and how long it works. [`super::keeper`] decides what follows from it.

use std::io::{self, Read, Write};
use std::os::fd::AsFd;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use nix::fcntl::{FcntlArg, OFlag, fcntl};
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::signal::Signal;

use super::frame::{self, Reply, Request};
use super::{Error, Settings};

/// How often memory is looked at while a child works, in milliseconds.
const LOOK: u8 = 20;
/// How much of the child's grumbling is kept, for telling why it died.
const LAST_WORDS: usize = 4096;

/// How long a child's next word is waited for.
pub(super) struct Patience {
    since: Instant,
    worked: Duration,
    silence: Duration,
    pub(super) end: Instant,
}

/// A child that runs.
pub(super) struct Running {
    process: Child,
    input: ChildStdin,
    output: ChildStdout,
    errors: ChildStderr,
    arrived: Vec<u8>,
    last_words: Vec<u8>,
    memory: u64,
}

impl Running {
    pub(super) fn spawn(settings: &Settings) -> Result<Self, Error> {
        let own = std::env::current_exe().unwrap_or_default();
        let program = settings.program.clone().unwrap_or(own);
        let failed = |why: String| Error::Start { program: program.display().to_string(), why };
        let mut process = Command::new(&program)
            .arg("__read")
            .env_clear()
            // libgomp reads it when it is loaded: without it four threads fight over one page (a tenth of the speed).
            .env("OMP_THREAD_LIMIT", "1")
            .env("LANG", "C.UTF-8")
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|e| failed(e.to_string()))?;
        let pipes = (process.stdin.take(), process.stdout.take(), process.stderr.take());
        let (Some(input), Some(output), Some(errors)) = pipes else { return Err(failed("it has no pipes".to_owned())) };
        let flag = |fd: std::os::fd::BorrowedFd<'_>| fcntl(fd, FcntlArg::F_SETFL(OFlag::O_NONBLOCK));
        flag(input.as_fd())
            .and_then(|_| flag(output.as_fd()))
            .and_then(|_| flag(errors.as_fd()))
            .map_err(|e| failed(e.to_string()))?;
        Ok(Self { process, input, output, errors, arrived: Vec::new(), last_words: Vec::new(), memory: 0 })
    }

    /// Sends one frame, waiting while the pipe is full.
    pub(super) fn send(&mut self, request: &Request, raw: &[u8], deadline: Instant) -> io::Result<()> {
        let mut head = Vec::new();
        frame::write(&mut head, request, &[])?;
        if let Some(length) = head.get_mut(8..16) {
            length.copy_from_slice(&(raw.len() as u64).to_le_bytes());
        }
        for mut left in [head.as_slice(), raw] {
            while !left.is_empty() {
                match self.input.write(left) {
                    Ok(n) => left = left.get(n..).unwrap_or_default(),
                    Err(e) if e.kind() == io::ErrorKind::WouldBlock => {
                        if Instant::now() > deadline {
                            return Err(io::ErrorKind::TimedOut.into());
                        }
                        let mut fds = [PollFd::new(self.input.as_fd(), PollFlags::POLLOUT)];
                        poll(&mut fds, PollTimeout::from(LOOK))?;
                        self.listen();
                    }
                    Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                    Err(e) => return Err(e),
                }
            }
        }
        Ok(())
    }

    /// The next reply; `None` past the deadline or the memory limit, an error when the child is gone.
    pub(super) fn reply(&mut self, deadline: Instant, memory: u64) -> io::Result<Option<Reply>> {
        loop {
            if let Some(reply) = frame::take(&mut self.arrived)? {
                return Ok(Some(reply));
            }
            if Instant::now() > deadline || self.over(memory) {
                return Ok(None);
            }
            let mut fds = [
                PollFd::new(self.output.as_fd(), PollFlags::POLLIN),
                PollFd::new(self.errors.as_fd(), PollFlags::POLLIN),
            ];
            poll(&mut fds, PollTimeout::from(LOOK))?;
            self.listen();
            let mut buffer = [0; 65_536];
            match self.output.read(&mut buffer) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(n) => self.arrived.extend_from_slice(buffer.get(..n).unwrap_or_default()),
                Err(e) if matches!(e.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted) => {}
                Err(e) => return Err(e),
            }
        }
    }

    /// From now on, how long to wait for the next word.
    pub(super) fn patience(&self, silence: Duration, end: Instant) -> Patience {
        Patience { since: Instant::now(), worked: self.worked(), silence, end }
    }

    /// The next reply, waited for patiently: on a busy machine a child is slow without hanging. It is silent too long when it has had that
    /// much time of a processor since its last word, or when it has hardly used any.
    pub(super) fn reply_within(&mut self, patience: &Patience, memory: u64) -> io::Result<Option<Reply>> {
        loop {
            let deadline = (Instant::now() + Duration::from_secs(1)).min(patience.end);
            let reply = self.reply(deadline, memory)?;
            if reply.is_some() || Instant::now() >= patience.end || self.over(memory) {
                return Ok(reply);
            }
            let (waited, worked) = (patience.since.elapsed(), self.worked().saturating_sub(patience.worked));
            if waited >= patience.silence && (worked >= patience.silence * 9 / 10 || worked < waited / 20) {
                return Ok(None);
            }
        }
    }

    /// How much time of a processor it has had.
    fn worked(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id())).unwrap_or_default();
        // After the name in brackets: field 14 is user time, 15 system time, in hundredths of a second (proc(5); USER_HZ is 100 on Linux).
        let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
        Duration::from_millis(fields.filter_map(|f| f.parse::<u64>().ok()).sum::<u64>() * 10)
    }

    /// Takes what the child grumbles, so that it never waits for room to grumble.
    fn listen(&mut self) {
        let mut buffer = [0; 4096];
        while let Ok(n) = self.errors.read(&mut buffer) {
            if n == 0 {
                return;
            }
            self.last_words.extend_from_slice(buffer.get(..n).unwrap_or_default());
            let over = self.last_words.len().saturating_sub(LAST_WORDS);
            self.last_words.drain(..over);
        }
    }

    /// Whether it holds more memory than allowed.
    pub(super) fn over(&mut self, limit: u64) -> bool {
        let statm = std::fs::read_to_string(format!("/proc/{}/statm", self.process.id())).unwrap_or_default();
        let resident: u64 = statm.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0);
        self.memory = self.memory.max(resident * 4096);
        self.memory > limit
    }

    /// Whether it died for want of memory.
    pub(super) fn starved(&self) -> bool {
        let words = String::from_utf8_lossy(&self.last_words);
        words.contains("memory allocation of") || words.contains("bad_alloc") || words.contains("pixdata_malloc fail")
    }

    /// Ends it, and says how it ended by itself.
    pub(super) fn autopsy(&mut self, why: &io::Error) -> String {
        self.listen();
        // It closed its pipe, so it is ending; if it is not, it is ended.
        for _ in 0..50 {
            if let Ok(Some(status)) = self.process.try_wait() {
                return match (status.signal(), status.code()) {
                    (Some(signal), _) => {
                        Signal::try_from(signal).map_or(format!("signal {signal}"), |s| s.as_str().to_owned())
                    }
                    (None, Some(code)) => format!("exit status {code}"),
                    (None, None) => why.to_string(),
                };
            }
            let mut none: [PollFd<'_>; 0] = [];
            let _ = poll(&mut none, PollTimeout::from(LOOK));
        }
        why.to_string()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
