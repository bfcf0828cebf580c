//! What a child gives up before it reads a byte: the files, the network, other processes, and all but a short list of system calls. Each is a
//! [`Protection`] that is active or is not; the parent is told which.
//!
//! Only safe wrappers are used (nix, landlock, seccompiler).

use std::collections::BTreeMap;
use std::os::fd::RawFd;
use std::path::Path;

use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset, RulesetAttr,
    RulesetCreatedAttr, RulesetStatus, Scope,
};
use nix::libc;
use nix::sched::{CloneFlags, unshare};
use nix::sys::prctl;
use nix::sys::resource::{Resource, setrlimit};
use nix::sys::signal::Signal;
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen as Arg, SeccompCmpOp as Op, SeccompCondition, SeccompFilter,
    SeccompRule,
};
use serde::{Deserialize, Serialize};

pub(super) const LANDLOCK: &str = "landlock";
pub(super) const SECCOMP: &str = "seccomp";

/// One thing that keeps a child in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protection {
    /// `landlock`, `seccomp`, `namespaces`, `limits`.
    pub name: String,
    /// Whether it holds.
    pub active: bool,
    /// What it keeps out, or why it does not hold.
    pub detail: String,
}

impl Protection {
    fn of<E: std::fmt::Display>(name: &str, outcome: Result<&str, E>) -> Self {
        match outcome {
            Ok(detail) => Self { name: name.to_owned(), active: true, detail: detail.to_owned() },
            Err(why) => Self { name: name.to_owned(), active: false, detail: why.to_string() },
        }
    }
}

/// Which protections this system offers, found out by starting a child and asking it.
///
/// # Errors
/// When no child can be started.
pub fn report(settings: &super::Settings) -> Result<Vec<Protection>, super::Error> {
    let settings = super::Settings { allow_without_sandbox: true, ..settings.clone() };
    super::keeper::Keeper::with_child(settings).map(|keeper| keeper.ready().protections)
}

/// The first things a child does: it dies with its parent, cannot be looked into or gain rights, and has only its three pipes open.
pub(super) fn first() -> nix::Result<()> {
    prctl::set_pdeathsig(Signal::SIGKILL)?;
    prctl::set_dumpable(false)?;
    prctl::set_no_new_privs()?;
    let open: Vec<RawFd> = std::fs::read_dir("/proc/self/fd")
        .map(|entries| entries.flatten().filter_map(|e| e.file_name().to_str()?.parse().ok()).collect())
        .unwrap_or_default();
    for fd in open.into_iter().filter(|fd| *fd > 2) {
        let _ = nix::unistd::close(fd);
    }
    Ok(())
}

/// Confines the process: name spaces, limits, files. Must run before any other thread is started.
pub(super) fn process(tessdata: &Path, memory: u64) -> Vec<Protection> {
    let spaces = unshare(
        CloneFlags::CLONE_NEWUSER | CloneFlags::CLONE_NEWNET | CloneFlags::CLONE_NEWIPC | CloneFlags::CLONE_NEWUTS,
    );
    vec![
        Protection::of("namespaces", spaces.map(|()| "a user, a network and an IPC name space of its own, all empty")),
        Protection::of(
            "limits",
            limits(memory).map(|()| "address space, open files, no core, no file growth, no processes"),
        ),
        Protection::of(LANDLOCK, files(tessdata)),
    ]
}

/// Hard limits. The address space is what is mapped already, what may be held, and half as much again for what is reserved and not used.
fn limits(memory: u64) -> nix::Result<()> {
    let pages: u64 = std::fs::read_to_string("/proc/self/statm")
        .ok()
        .and_then(|s| s.split_whitespace().next()?.parse().ok())
        .unwrap_or(1 << 18);
    let space = pages * 4096 + memory + memory / 2;
    let hour = 3600;
    for (resource, most) in [
        (Resource::RLIMIT_AS, space),
        (Resource::RLIMIT_CPU, hour),
        (Resource::RLIMIT_FSIZE, 0),
        (Resource::RLIMIT_CORE, 0),
        (Resource::RLIMIT_NOFILE, 32),
    ] {
        setrlimit(resource, most, most)?;
    }
    Ok(())
}

/// Landlock: of all files only the recognition models may be opened, and those only read; no connection may be made.
fn files(tessdata: &Path) -> Result<&'static str, String> {
    let abi = ABI::V6;
    let say = |e: &dyn std::fmt::Display| e.to_string();
    let mut rules = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(abi))
        .and_then(|r| r.handle_access(AccessNet::from_all(abi)))
        .and_then(|r| r.scope(Scope::from_all(abi)))
        .and_then(Ruleset::create)
        .map_err(|e| say(&e))?;
    if let Ok(folder) = PathFd::new(tessdata) {
        let read = PathBeneath::new(folder, AccessFs::ReadFile | AccessFs::ReadDir);
        rules = rules.add_rule(read).map_err(|e| say(&e))?;
    }
    let status = rules.restrict_self().map_err(|e| say(&e))?;
    match status.ruleset {
        RulesetStatus::FullyEnforced => {
            Ok("only the recognition models can be read, nothing written, no connection made")
        }
        RulesetStatus::PartiallyEnforced => {
            Ok("only the recognition models can be read and nothing written (an older kernel: in part)")
        }
        RulesetStatus::NotEnforced => Err("the kernel has no Landlock".to_owned()),
    }
}

/// Seccomp, for every thread: what is not on the list is answered with "not permitted".
pub(super) fn system_calls() -> Protection {
    let outcome =
        filter().and_then(|program| seccompiler::apply_filter_all_threads(&program).map_err(|e| e.to_string()));
    Protection::of(SECCOMP, outcome.map(|()| "some forty system calls: memory, pipes, clocks and reading of files"))
}

/// System calls that a reader needs. None of them opens a connection, starts a process or signals another.
const CALLS: &[libc::c_long] = &[
    libc::SYS_read,
    libc::SYS_write,
    libc::SYS_readv,
    libc::SYS_writev,
    libc::SYS_pread64,
    libc::SYS_lseek,
    libc::SYS_close,
    libc::SYS_fstat,
    libc::SYS_newfstatat,
    libc::SYS_statx,
    libc::SYS_openat,
    libc::SYS_getdents64,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_madvise,
    libc::SYS_brk,
    libc::SYS_futex,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_clock_gettime,
    libc::SYS_clock_nanosleep,
    libc::SYS_nanosleep,
    libc::SYS_gettimeofday,
    libc::SYS_getrandom,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_getrusage,
    libc::SYS_times,
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_restart_syscall,
    libc::SYS_sysinfo,
    libc::SYS_poll,
];

fn filter() -> Result<BpfProgram, String> {
    let say = |e: &dyn std::fmt::Display| e.to_string();
    let when = |index: u8, op: Op, value: u64| {
        SeccompCondition::new(index, Arg::Qword, op, value).and_then(|c| SeccompRule::new(vec![c])).map_err(|e| say(&e))
    };
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> = CALLS.iter().map(|call| (*call, Vec::new())).collect();
    // Memory may be mapped and protected, but never made to be run.
    let unrunnable = |index| when(index, Op::MaskedEq(u64::from(libc::PROT_EXEC.unsigned_abs())), 0);
    rules.insert(libc::SYS_mmap, vec![unrunnable(2)?]);
    rules.insert(libc::SYS_mprotect, vec![unrunnable(2)?]);
    // Limits may be asked for, not set.
    rules.insert(libc::SYS_prlimit64, vec![when(2, Op::Eq, 0)?]);
    // A process may signal itself: that is how it aborts.
    rules.insert(libc::SYS_tgkill, vec![when(0, Op::Eq, u64::from(std::process::id()))?]);
    // Files may be asked about, not turned into something else.
    rules.insert(
        libc::SYS_fcntl,
        vec![
            when(1, Op::Eq, libc::F_GETFL.unsigned_abs().into())?,
            when(1, Op::Eq, libc::F_GETFD.unsigned_abs().into())?,
        ],
    );
    let refuse = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    let target = std::env::consts::ARCH.try_into().map_err(|e| say(&e))?;
    let filter = SeccompFilter::new(rules, refuse, SeccompAction::Allow, target).map_err(|e| say(&e))?;
    filter.try_into().map_err(|e: seccompiler::BackendError| say(&e))
}
