//! Stops a program at every call that changes a disk or sends something to a peer, and kills it at a chosen call,
//! before the kernel does the call or after. The calls are counted over all threads, in their order. (strace counts
//! for each thread and kills only before a call, so it misses some calls of a program with several threads.)

use std::collections::HashMap;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use nix::errno::Errno;
use nix::libc;
use nix::sys::ptrace::{self, Options};
use nix::sys::signal::{Signal, kill, killpg};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;

/// How a run went.
pub(super) struct Ran {
    /// How many points it came to: two for each call.
    pub(super) points: u64,
    /// The call at which it was killed.
    pub(super) killed_at: Option<&'static str>,
}

/// Runs a command without input or output, in a process group of its own; killed, with all that belongs to it, at the point of that number: 2n - 1
/// is before the nth call, 2n after it. Only the program itself is followed, not the children it starts.
pub(super) fn run(command: &Command, kill_at: Option<u64>) -> Ran {
    // It stops itself, so that nothing of it runs unseen.
    let mut stopped = Command::new("/bin/sh");
    stopped.args(["-c", "kill -STOP $$; exec \"$0\" \"$@\""]).arg(command.get_program()).args(command.get_args());
    stopped.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // It is waited for below, with all of its group.
    #[allow(clippy::zombie_processes)]
    let child = stopped.spawn().unwrap();
    let leader = Pid::from_raw(child.id().try_into().unwrap());
    assert!(matches!(waitpid(leader, Some(WaitPidFlag::WUNTRACED)).unwrap(), WaitStatus::Stopped(..)));
    ptrace::seize(leader, Options::PTRACE_O_TRACESYSGOOD | Options::PTRACE_O_TRACECLONE | Options::PTRACE_O_EXITKILL)
        .expect("this test may trace the programs it starts");
    kill(leader, Signal::SIGCONT).unwrap();

    let mut ran = Ran { points: 0, killed_at: None };
    let mut inside: HashMap<Pid, &'static str> = HashMap::new();
    loop {
        // Its group alone: other children of this process are not ours to wait for.
        let status = match waitpid(Pid::from_raw(-leader.as_raw()), Some(WaitPidFlag::__WALL)) {
            Ok(status) => status,
            Err(Errno::EINTR) => continue,
            Err(Errno::ECHILD) => return ran,
            Err(error) => panic!("{error}"),
        };
        let (thread, signal) = match status {
            WaitStatus::PtraceSyscall(thread) => {
                if let Some(call) = met(thread, &mut inside) {
                    ran.points += 1;
                    if Some(ran.points) == kill_at {
                        ran.killed_at = Some(call);
                        killpg(leader, Signal::SIGKILL).unwrap();
                        while waitpid(Pid::from_raw(-leader.as_raw()), Some(WaitPidFlag::__WALL)) != Err(Errno::ECHILD)
                        {
                        }
                        return ran;
                    }
                }
                (thread, None)
            }
            WaitStatus::PtraceEvent(thread, ..) => (thread, None),
            WaitStatus::Stopped(thread, signal) => (thread, Some(signal)),
            _ => continue,
        };
        match ptrace::syscall(thread, signal) {
            // It was killed by another in that moment.
            Ok(()) | Err(Errno::ESRCH) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

/// The durable call that a thread is about to make, or has just made.
fn met(thread: Pid, inside: &mut HashMap<Pid, &'static str>) -> Option<&'static str> {
    let before = ptrace::syscall_info(thread).ok()?.op == libc::PTRACE_SYSCALL_INFO_ENTRY;
    if !before {
        return inside.remove(&thread);
    }
    let registers = ptrace::getregs(thread).ok()?;
    let call = durable(thread, i64::try_from(registers.orig_rax).ok()?, registers.rdi, registers.rdx)?;
    inside.insert(thread, call);
    Some(call)
}

/// The name of a call that changes what a disk or a peer holds.
fn durable(thread: Pid, number: i64, first: u64, third: u64) -> Option<&'static str> {
    let name = match number {
        libc::SYS_write => "write",
        libc::SYS_pwrite64 => "pwrite64",
        libc::SYS_writev => "writev",
        libc::SYS_pwritev => "pwritev",
        libc::SYS_sendto => "sendto",
        libc::SYS_sendmsg => "sendmsg",
        libc::SYS_fsync => "fsync",
        libc::SYS_fdatasync => "fdatasync",
        libc::SYS_ftruncate => "ftruncate",
        libc::SYS_fallocate => "fallocate",
        libc::SYS_rename => "rename",
        libc::SYS_renameat => "renameat",
        libc::SYS_renameat2 => "renameat2",
        libc::SYS_link => "link",
        libc::SYS_linkat => "linkat",
        libc::SYS_unlink => "unlink",
        libc::SYS_unlinkat => "unlinkat",
        libc::SYS_mkdir => "mkdir",
        libc::SYS_mkdirat => "mkdirat",
        // Only where it makes a file.
        libc::SYS_openat if third & libc::O_CREAT as u64 != 0 => "openat",
        _ => return None,
    };
    // Writes to pipes and bells between threads change nothing that lasts.
    let lasts = |fd: u64| {
        let to = std::fs::read_link(format!("/proc/{thread}/fd/{fd}")).unwrap_or_default();
        to.starts_with("/") && !to.starts_with("/dev") || to.to_string_lossy().starts_with("socket:")
    };
    let written = matches!(name, "write" | "pwrite64" | "writev" | "pwritev" | "sendto" | "sendmsg");
    (!written || lasts(first)).then_some(name)
}

/// A copy of an archive's folder, side by side with it.
pub(super) fn copy(from: &Path, to: &Path) {
    assert!(Command::new("cp").arg("-a").arg(from).arg(to).status().unwrap().success());
}
