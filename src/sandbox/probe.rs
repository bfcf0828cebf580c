//! Tries what the child must not be able to do. Only a call of [`super::Readers::probe`] starts it, never a file.
//! The tests try everything in the list, and so does `tracepost doctor`.

use std::io::Write;

use serde::{Deserialize, Serialize};

use super::probe_calls::{files, network, processes};

/// One forbidden thing. It must fail, or a limit must end it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attempt {
    /// Read a file of the system.
    ReadPasswd,
    /// List the root folder.
    ListRoot,
    /// Read another process's environment.
    ReadOther,
    /// Read its own environment, as it was at the start.
    ReadEnvironment,
    /// Read its own program file.
    ReadProgram,
    /// Open its own memory as a file.
    ReadMemory,
    /// Read a device.
    ReadDevice,
    /// Write a file.
    WriteFile,
    /// Write to the end of a file.
    AppendFile,
    /// Put another file in place of a recognition model.
    WriteModel,
    /// Make a folder.
    MakeFolder,
    /// Make a pipe with a name.
    MakeFifo,
    /// Make a file in memory alone.
    MakeMemoryFile,
    /// Remove a file.
    Remove,
    /// Cut a file short.
    Truncate,
    /// Give a file another name.
    Rename,
    /// Change who may read a file.
    ChangeMode,
    /// Change the owner of a file.
    ChangeOwner,
    /// Go to another folder.
    ChangeFolder,
    /// Make another folder the root.
    ChangeRoot,
    /// Watch a folder for changes.
    WatchFolder,
    /// Open a TCP connection on the loopback.
    ConnectTcp,
    /// Wait for TCP connections.
    ListenTcp,
    /// Send a datagram.
    SendDatagram,
    /// Send packets that it makes itself.
    OpenRaw,
    /// Speak with the kernel about the network.
    OpenNetlink,
    /// Connect to a local socket.
    ConnectUnix,
    /// Connect to a local socket that has no file.
    ConnectAbstract,
    /// Wait for local connections.
    ListenUnix,
    /// Start a program.
    StartProgram,
    /// Become another program.
    ReplaceItself,
    /// Start a thread.
    StartThread,
    /// Signal another process.
    SignalOther,
    /// Look into another process as a debugger does.
    TraceOther,
    /// Let others look into it.
    BecomeTraceable,
    /// Stay alive after its parent.
    OutliveParent,
    /// Become another user.
    BecomeRoot,
    /// Make a namespace of its own.
    MakeNamespace,
    /// Enter another namespace.
    EnterNamespace,
    /// Raise its own limits.
    RaiseLimits,
    /// Take more memory than it may.
    EatMemory,
    /// Run for ever.
    Hang,
    /// Abort.
    Abort,
    /// Overflow the stack.
    Recurse,
}

impl Attempt {
    /// Those that must be refused.
    pub const REFUSED: &'static [Attempt] = &[
        Self::ReadPasswd,
        Self::ListRoot,
        Self::ReadOther,
        Self::ReadEnvironment,
        Self::ReadProgram,
        Self::ReadMemory,
        Self::ReadDevice,
        Self::WriteFile,
        Self::AppendFile,
        Self::WriteModel,
        Self::MakeFolder,
        Self::MakeFifo,
        Self::MakeMemoryFile,
        Self::Remove,
        Self::Truncate,
        Self::Rename,
        Self::ChangeMode,
        Self::ChangeOwner,
        Self::ChangeFolder,
        Self::ChangeRoot,
        Self::WatchFolder,
        Self::ConnectTcp,
        Self::ListenTcp,
        Self::SendDatagram,
        Self::OpenRaw,
        Self::OpenNetlink,
        Self::ConnectUnix,
        Self::ConnectAbstract,
        Self::ListenUnix,
        Self::StartProgram,
        Self::ReplaceItself,
        Self::StartThread,
        Self::SignalOther,
        Self::TraceOther,
        Self::BecomeTraceable,
        Self::OutliveParent,
        Self::BecomeRoot,
        Self::MakeNamespace,
        Self::EnterNamespace,
        Self::RaiseLimits,
    ];

    /// Those that must end the child, and only the child.
    pub const FATAL: &'static [Attempt] = &[Self::EatMemory, Self::Hang, Self::Abort, Self::Recurse];
}

/// Tries it. `Err` is a refusal, in the system's words; `Ok` says what it got.
pub(super) fn attempt(what: Attempt) -> Result<String, String> {
    if let Some(result) = files(what).or_else(|| network(what)).or_else(|| processes(what)) {
        return result.map_err(|e| e.to_string());
    }
    match what {
        Attempt::EatMemory => eat(),
        Attempt::Hang => loop {
            std::thread::sleep(std::time::Duration::from_secs(1));
        },
        Attempt::Abort => {
            let _ = writeln!(std::io::stderr(), "aborting as asked");
            std::process::abort()
        }
        Attempt::Recurse => Ok(recurse(&[0; 4096]).to_string()),
        other => Ok(format!("nothing: nobody tries {other:?}")),
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
