//! Attempts at what the child must not be able to do. Asked for only by a call of [`super::Readers::probe`], never by what a file holds:
//! the tests, and an operator who wants to see that the fences hold, go through all of them.

use std::fs;
use std::io::Write;
use std::net::{TcpStream, UdpSocket};
use std::os::unix::net::UnixStream;
use std::process::Command;

use serde::{Deserialize, Serialize};

/// One thing that must fail, or be ended by a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attempt {
    /// Read a file of the system.
    ReadPasswd,
    /// List the root folder.
    ListRoot,
    /// Read another process's environment.
    ReadOther,
    /// Write a file.
    WriteFile,
    /// Make a folder.
    MakeFolder,
    /// Remove a file.
    Remove,
    /// Open a TCP connection on the loopback.
    ConnectTcp,
    /// Send a datagram.
    SendDatagram,
    /// Connect to a local socket.
    ConnectUnix,
    /// Start a program.
    StartProgram,
    /// Start a thread.
    StartThread,
    /// Signal another process.
    SignalOther,
    /// Raise its own limits.
    RaiseLimits,
    /// Take more memory than it may.
    EatMemory,
    /// Never come back.
    Hang,
    /// Abort.
    Abort,
    /// Overflow the stack.
    Recurse,
}

impl Attempt {
    /// Those that must come back refused.
    pub const REFUSED: &'static [Attempt] = &[
        Self::ReadPasswd,
        Self::ListRoot,
        Self::ReadOther,
        Self::WriteFile,
        Self::MakeFolder,
        Self::Remove,
        Self::ConnectTcp,
        Self::SendDatagram,
        Self::ConnectUnix,
        Self::StartProgram,
        Self::StartThread,
        Self::SignalOther,
        Self::RaiseLimits,
    ];

    /// Those that must end the child, and only the child.
    pub const FATAL: &'static [Attempt] = &[Self::EatMemory, Self::Hang, Self::Abort, Self::Recurse];
}

/// Tries it. `Err` is a refusal, in the system's words; `Ok` says what it got.
pub(super) fn attempt(what: Attempt) -> Result<String, String> {
    let done = |r: std::io::Result<String>| r.map_err(|e| e.to_string());
    match what {
        Attempt::ReadPasswd => done(fs::read_to_string("/etc/passwd")),
        Attempt::ListRoot => done(fs::read_dir("/").map(|d| format!("{} entries", d.count()))),
        Attempt::ReadOther => done(fs::read("/proc/1/environ").map(|b| format!("{} bytes", b.len()))),
        Attempt::WriteFile => done(fs::write("/tmp/tracepost-probe", "x").map(|()| "written".into())),
        Attempt::MakeFolder => done(fs::create_dir("/tmp/tracepost-probe.d").map(|()| "made".into())),
        Attempt::Remove => done(fs::remove_file("/tmp/tracepost-probe-target").map(|()| "removed".into())),
        Attempt::ConnectTcp => done(TcpStream::connect("127.0.0.1:25").map(|_| "connected".into())),
        Attempt::SendDatagram => done(UdpSocket::bind("127.0.0.1:0").map(|_| "bound".into())),
        Attempt::ConnectUnix => done(UnixStream::connect("/run/systemd/notify").map(|_| "connected".into())),
        Attempt::StartProgram => done(Command::new("/bin/true").status().map(|s| s.to_string())),
        Attempt::StartThread => done(std::thread::Builder::new().spawn(|| ()).map(|_| "started".into())),
        Attempt::SignalOther => {
            // No signal: only whether one could be sent.
            let sent = nix::sys::signal::kill(nix::unistd::Pid::from_raw(1), None);
            sent.map(|()| "signalled".into()).map_err(|e| e.to_string())
        }
        Attempt::RaiseLimits => {
            use nix::sys::resource::{Resource, setrlimit};
            let raised = setrlimit(Resource::RLIMIT_NOFILE, 32, 32);
            raised.map(|()| "changed".into()).map_err(|e| e.to_string())
        }
        Attempt::EatMemory => eat(),
        Attempt::Hang => loop {
            std::thread::sleep(std::time::Duration::from_secs(1));
        },
        Attempt::Abort => {
            let _ = writeln!(std::io::stderr(), "aborting as asked");
            std::process::abort()
        }
        Attempt::Recurse => Ok(recurse(&[0; 4096]).to_string()),
    }
}

/// Fills memory a megabyte at a time until something stops it.
fn eat() -> Result<String, String> {
    let mut held: Vec<Vec<u8>> = Vec::new();
    loop {
        held.push(vec![1; 1 << 20]);
        if held.len() > 1 << 16 {
            return Ok("64 GiB".into());
        }
    }
}

#[allow(unconditional_recursion, reason = "that is what it is for")]
fn recurse(block: &[u8; 4096]) -> u64 {
    let mut mine = *block;
    mine[0] = mine[0].wrapping_add(1);
    u64::from(mine[0]) + recurse(std::hint::black_box(&mine))
}
