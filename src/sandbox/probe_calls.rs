//! How each forbidden thing is tried: with the plain call that does it. In: the attempt. Out: what the system said,
//! or `None` if the attempt belongs to another group.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::fs as unix;
use std::os::unix::net::{SocketAddr, UnixListener, UnixStream};
use std::os::unix::process::CommandExt;
use std::process::Command;

use nix::sched::{CloneFlags, setns, unshare};
use nix::sys::prctl;
use nix::sys::socket::{AddressFamily, SockFlag, SockProtocol, SockType, socket};
use nix::unistd::{Pid, Uid};

use super::attempt::Attempt;

type Outcome = Option<io::Result<String>>;

/// A file that the tests may lose.
const TARGET: &str = "/tmp/tracepost-probe-target";
/// A file that must not be made.
const FRESH: &str = "/tmp/tracepost-probe";

/// The result as text. Only its existence counts.
fn got<T>(result: io::Result<T>) -> Outcome {
    Some(result.map(|_| "done".to_owned()))
}

/// As [`got`], of a call of the system.
fn call<T>(result: nix::Result<T>) -> Outcome {
    got(result.map_err(io::Error::from))
}

/// Attempts on files.
pub(super) fn files(what: Attempt) -> Outcome {
    match what {
        Attempt::ReadPasswd => Some(fs::read_to_string("/etc/passwd")),
        Attempt::ListRoot => Some(fs::read_dir("/").map(|d| format!("{} entries", d.count()))),
        Attempt::ReadOther => Some(fs::read("/proc/1/environ").map(|b| format!("{} bytes", b.len()))),
        Attempt::ReadEnvironment => Some(fs::read_to_string("/proc/self/environ")),
        Attempt::ReadProgram => got(File::open("/proc/self/exe")),
        Attempt::ReadMemory => got(File::open("/proc/self/mem")),
        Attempt::ReadDevice => got(File::open("/dev/urandom").and_then(|mut f| f.read_exact(&mut [0; 8]))),
        Attempt::WriteFile => got(fs::write(FRESH, "x")),
        Attempt::AppendFile => got(OpenOptions::new().append(true).open(TARGET).and_then(|mut f| f.write_all(b"x"))),
        Attempt::WriteModel => got(fs::write("/usr/share/tesseract-ocr/tracepost-probe", "x")),
        Attempt::MakeFolder => got(fs::create_dir("/tmp/tracepost-probe.d")),
        Attempt::MakeFifo => call(nix::unistd::mkfifo(FRESH, nix::sys::stat::Mode::S_IRWXU)),
        Attempt::MakeMemoryFile => {
            call(nix::sys::memfd::memfd_create(c"tracepost-probe", nix::sys::memfd::MFdFlags::empty()))
        }
        Attempt::Remove => got(fs::remove_file(TARGET)),
        Attempt::Truncate => call(nix::unistd::truncate(TARGET, 0)),
        Attempt::Rename => got(fs::rename(TARGET, FRESH)),
        Attempt::ChangeMode => got(fs::set_permissions(TARGET, unix::PermissionsExt::from_mode(0o777))),
        Attempt::ChangeOwner => got(unix::chown(TARGET, Some(1), Some(1))),
        Attempt::ChangeFolder => got(std::env::set_current_dir("/tmp")),
        Attempt::ChangeRoot => got(unix::chroot("/tmp")),
        Attempt::WatchFolder => call(nix::sys::inotify::Inotify::init(nix::sys::inotify::InitFlags::empty())),
        _ => None,
    }
}

/// Attempts on the network and on local sockets.
pub(super) fn network(what: Attempt) -> Outcome {
    let open = |family, protocol| call(socket(family, SockType::Raw, SockFlag::empty(), Some(protocol)));
    match what {
        Attempt::ConnectTcp => got(TcpStream::connect("127.0.0.1:25")),
        Attempt::ListenTcp => got(TcpListener::bind("127.0.0.1:0")),
        Attempt::SendDatagram => got(UdpSocket::bind("127.0.0.1:0").and_then(|s| s.send_to(b"x", "127.0.0.1:9"))),
        Attempt::OpenRaw => open(AddressFamily::Inet, SockProtocol::Icmp),
        Attempt::OpenNetlink => open(AddressFamily::Netlink, SockProtocol::NetlinkRoute),
        Attempt::ConnectUnix => got(UnixStream::connect("/run/systemd/notify")),
        Attempt::ConnectAbstract => {
            let address = SocketAddr::from_abstract_name("tracepost-probe");
            got(address.and_then(|a| UnixStream::connect_addr(&a)))
        }
        Attempt::ListenUnix => got(UnixListener::bind("/tmp/tracepost-probe.socket")),
        _ => None,
    }
}

/// Attempts on processes, and on the child's own rights.
pub(super) fn processes(what: Attempt) -> Outcome {
    match what {
        Attempt::StartProgram => Some(Command::new("/bin/true").status().map(|s| s.to_string())),
        Attempt::ReplaceItself => Some(Err(Command::new("/bin/true").exec())),
        Attempt::StartThread => got(std::thread::Builder::new().spawn(|| ())),
        // No signal: only whether one could be sent.
        Attempt::SignalOther => call(nix::sys::signal::kill(Pid::from_raw(1), None)),
        // The flag without which F_SETOWN and F_SETSIG have no effect; the filter lets none of the three pass.
        Attempt::SignalByFile => {
            call(nix::fcntl::fcntl(io::stdin(), nix::fcntl::FcntlArg::F_SETFL(nix::fcntl::OFlag::O_ASYNC)))
        }
        Attempt::TraceOther => call(nix::sys::ptrace::attach(Pid::from_raw(1))),
        Attempt::BecomeTraceable => call(prctl::set_dumpable(true)),
        Attempt::OutliveParent => call(prctl::set_pdeathsig(None)),
        Attempt::BecomeRoot => call(nix::unistd::setuid(Uid::from_raw(0))),
        Attempt::MakeNamespace => call(unshare(CloneFlags::CLONE_NEWNS)),
        Attempt::EnterNamespace => call(setns(io::stdin(), CloneFlags::CLONE_NEWNET)),
        Attempt::RaiseLimits => {
            use nix::sys::resource::{Resource, setrlimit};
            call(setrlimit(Resource::RLIMIT_NOFILE, 32, 32))
        }
        _ => None,
    }
}
