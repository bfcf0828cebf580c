//! The list of what the child must not be able to do. Plain data: `probe` tries them.

use serde::{Deserialize, Serialize};

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
    /// Have the kernel send signals when a file is ready.
    SignalByFile,
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
        Self::SignalByFile,
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
