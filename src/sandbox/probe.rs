//! Forbidden things for a child to try, so that a test can see that each is refused or bounded.

use std::io::Write;
use std::os::unix::net::UnixDatagram;
use std::os::unix::process::CommandExt;
use std::process::Command;

use nix::sys::signal::{Signal, kill};
use nix::sys::socket::{AddressFamily, SockFlag, SockType, socket};
use nix::unistd::{Pid, getppid};
use serde::{Deserialize, Serialize};

/// Something that a reader never needs to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Probe {
    /// Open a file for reading.
    ReadFile(String),
    /// Make a file.
    WriteFile(String),
    /// List a folder.
    ListFolder(String),
    /// Delete a file.
    DeleteFile(String),
    /// Make an internet socket.
    InternetSocket,
    /// Make a local socket.
    LocalSocket,
    /// Become another program.
    Exec,
    /// Start a process.
    Fork,
    /// Start a thread.
    Thread,
    /// Send the parent a signal.
    SignalParent,
    /// Look into the parent's memory.
    ParentMemory,
    /// Look at the parent's environment.
    ParentEnvironment,
    /// Enter name spaces of its own.
    Unshare,
    /// Raise its own limits.
    RaiseLimits,
    /// Mount a file system.
    Mount,
    /// Make itself open to being looked into.
    Dumpable,
    /// Fill this much memory, in MiB.
    Memory(u64),
    /// Ask for this much memory at once, in MiB, without filling it.
    Reserve(u64),
    /// Never answer.
    Hang,
    /// Never answer, and keep a core busy.
    Spin,
    /// Abort.
    Abort,
    /// Call itself without end.
    Recurse,
    /// Leave without a word.
    Exit,
    /// What is in the environment.
    Environment,
    /// Which files are open.
    OpenFiles,
}

/// Tries it; says `done: ...` where it could be done, `refused: ...` where not.
pub(super) fn attempt(probe: &Probe) -> String {
    let say =
        |outcome: Result<String, String>| outcome.map_or_else(|e| format!("refused: {e}"), |v| format!("done: {v}"));
    let io = |e: std::io::Error| e.to_string();
    let sys = |e: nix::Error| e.to_string();
    say(match probe {
        Probe::ReadFile(path) => std::fs::read(path).map(|b| format!("{} bytes", b.len())).map_err(io),
        Probe::WriteFile(path) => {
            std::fs::File::create(path).and_then(|mut f| f.write_all(b"x")).map(|()| path.clone()).map_err(io)
        }
        Probe::ListFolder(path) => std::fs::read_dir(path).map(|d| format!("{} entries", d.count())).map_err(io),
        Probe::DeleteFile(path) => std::fs::remove_file(path).map(|()| path.clone()).map_err(io),
        Probe::InternetSocket => socket(AddressFamily::Inet, SockType::Stream, SockFlag::empty(), None)
            .map(|_| "a socket".to_owned())
            .map_err(sys),
        Probe::LocalSocket => UnixDatagram::unbound().map(|_| "a socket".to_owned()).map_err(io),
        Probe::Exec => Err(io(Command::new("/bin/true").exec())),
        Probe::Fork => Command::new("/bin/true").spawn().map(|_| "a process".to_owned()).map_err(io),
        Probe::Thread => std::thread::Builder::new().spawn(|| ()).map(|_| "a thread".to_owned()).map_err(io),
        Probe::SignalParent => kill(getppid(), None::<Signal>).map(|()| "signalled".to_owned()).map_err(sys),
        Probe::ParentMemory => {
            std::fs::File::open(format!("/proc/{}/mem", parent())).map(|_| "opened".to_owned()).map_err(io)
        }
        Probe::ParentEnvironment => {
            std::fs::read(format!("/proc/{}/environ", parent())).map(|_| "read".to_owned()).map_err(io)
        }
        Probe::Unshare => {
            nix::sched::unshare(nix::sched::CloneFlags::CLONE_NEWUSER).map(|()| "entered".to_owned()).map_err(sys)
        }
        Probe::RaiseLimits => {
            let resource = nix::sys::resource::Resource::RLIMIT_FSIZE;
            nix::sys::resource::setrlimit(resource, 1 << 30, 1 << 30).map(|()| "raised".to_owned()).map_err(sys)
        }
        Probe::Mount => std::fs::create_dir("/tmp/tracepost-mount").map(|()| "made".to_owned()).map_err(io),
        Probe::Dumpable => nix::sys::prctl::set_dumpable(true).map(|()| "dumpable".to_owned()).map_err(sys),
        Probe::Memory(mib) => Ok(fill(*mib)),
        Probe::Reserve(mib) => Ok(reserve(*mib)),
        Probe::Hang => hang(),
        Probe::Spin => spin(),
        Probe::Abort => std::process::abort(),
        Probe::Recurse => Ok(recurse(1).to_string()),
        Probe::Exit => std::process::exit(0),
        Probe::Environment => Ok(std::env::vars().map(|(k, _)| k).collect::<Vec<_>>().join(" ")),
        Probe::OpenFiles => Ok(open_files()),
    })
}

fn parent() -> Pid {
    getppid()
}

fn fill(mib: u64) -> String {
    let mut held: Vec<Vec<u8>> = Vec::new();
    for n in 0..mib {
        held.push(vec![(n % 251) as u8 + 1; 1 << 20]);
    }
    format!("{} MiB held", held.iter().filter(|b| b.iter().any(|v| *v > 0)).count())
}

fn reserve(mib: u64) -> String {
    #[allow(clippy::cast_possible_truncation)]
    let held: Vec<u8> = Vec::with_capacity((mib as usize) << 20);
    format!("{} MiB reserved", held.capacity() >> 20)
}

fn hang() -> ! {
    loop {
        std::thread::park();
    }
}

fn spin() -> ! {
    let mut n = 0_u64;
    loop {
        n = std::hint::black_box(n.wrapping_add(1));
    }
}

fn recurse(n: u64) -> u64 {
    let page = std::hint::black_box([n; 512]);
    if n == 0 { 0 } else { recurse(std::hint::black_box(n + 1)) + page[3] }
}

/// Which of the first numbers answer as open files.
fn open_files() -> String {
    let open = |fd: &i32| {
        let borrowed = match fd {
            0 => nix::fcntl::fcntl(std::io::stdin(), nix::fcntl::FcntlArg::F_GETFD),
            1 => nix::fcntl::fcntl(std::io::stdout(), nix::fcntl::FcntlArg::F_GETFD),
            _ => nix::fcntl::fcntl(std::io::stderr(), nix::fcntl::FcntlArg::F_GETFD),
        };
        borrowed.is_ok()
    };
    (0..3).filter(open).map(|fd| fd.to_string()).collect::<Vec<_>>().join(" ")
}
