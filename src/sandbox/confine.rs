//! The fences: what the child gives up before it reads any foreign byte. Each fence is tried and reported. The
//! parent decides whether they are enough. They use the kernel's own means through safe wrappers: namespaces,
//! Landlock, seccomp, resource limits.

use std::path::{Path, PathBuf};

use nix::libc;
use nix::sched::{CloneFlags, unshare};
use nix::sys::prctl;
use nix::sys::resource::{Resource, setrlimit};
use nix::sys::signal::Signal;
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
};
use serde::{Deserialize, Serialize};

use super::Settings;

/// The fences around the child.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fences {
    /// Its own user and network namespace, with only a dead loopback interface.
    pub namespaces: bool,
    /// Landlock: it can only read Tesseract's models, and no other file.
    pub landlock: bool,
    /// seccomp: a short list of system calls; no sockets, no programs, no new processes.
    pub seccomp: bool,
    /// Resource limits: memory, processor time, no written file, no core file.
    pub limits: bool,
    /// The missing fences, and why they are missing.
    pub missing: Vec<String>,
}

/// What a child says about itself before it reads anything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Its fences.
    pub fences: Fences,
    /// The recognition engine's version.
    pub engine: String,
    /// The folder of its models.
    pub models: PathBuf,
    /// The installed models, by name.
    pub languages: Vec<String>,
    /// The models that the languages of documents need, by name.
    pub wanted: Vec<String>,
    /// Changes if anything changes that affects what is read: code, engine, models, settings. See [`super::ReadingKey`].
    pub reader: String,
}

impl Fences {
    /// Whether files and network are both closed.
    pub fn hold(&self) -> bool {
        self.landlock && self.seccomp && self.limits
    }
}

/// Sets up all fences that this computer offers.
pub(super) fn lock_in(settings: &Settings) -> Fences {
    let mut fences = Fences::default();
    let mut stands = |what: &str, result: Result<(), String>| match result {
        Ok(()) => true,
        Err(why) => {
            fences.missing.push(format!("{what}: {why}"));
            false
        }
    };
    stands("parent's death", die_with_parent());
    stands("inherited files", close_inherited());
    let limits = stands("resource limits", limit(settings));
    let namespaces = stands("namespaces", leave_network());
    let landlock = stands("landlock", close_files(settings));
    // Last: it forbids the calls that put up the others.
    let seccomp = stands("seccomp", filter_calls());
    fences.limits = limits;
    fences.namespaces = namespaces;
    fences.landlock = landlock;
    fences.seccomp = seccomp;
    fences
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn die_with_parent() -> Result<(), String> {
    prctl::set_pdeathsig(Signal::SIGKILL).map_err(said)?;
    // No debugger, no core file, and /proc/PID of it belongs to root.
    prctl::set_dumpable(false).map_err(said)?;
    prctl::set_no_new_privs().map_err(said)
}

/// Closes everything except the three standard streams.
fn close_inherited() -> Result<(), String> {
    let open: Vec<i32> = std::fs::read_dir("/proc/self/fd")
        .map_err(said)?
        .filter_map(|e| e.ok()?.file_name().to_str()?.parse().ok())
        .filter(|fd| *fd > 2)
        .collect();
    for fd in open {
        // The folder just listed is among them and already closed: that is no fault.
        let _ = nix::unistd::close(fd);
    }
    Ok(())
}

fn limit(settings: &Settings) -> Result<(), String> {
    let memory = settings.memory();
    // Data: what the child can fill. The address space is larger, since models and libraries are only mapped.
    let bounds = [
        (Resource::RLIMIT_DATA, memory + memory / 2),
        (Resource::RLIMIT_AS, memory.saturating_mul(4).max(4 << 30)),
        (Resource::RLIMIT_CORE, 0),
        (Resource::RLIMIT_FSIZE, 0),
        (Resource::RLIMIT_NOFILE, 64),
        (Resource::RLIMIT_MEMLOCK, 0),
        (Resource::RLIMIT_MSGQUEUE, 0),
    ];
    for (resource, bound) in bounds {
        setrlimit(resource, bound, bound).map_err(|e| format!("{resource:?}: {e}"))?;
    }
    Ok(())
}

fn leave_network() -> Result<(), String> {
    let flags =
        CloneFlags::CLONE_NEWUSER | CloneFlags::CLONE_NEWNET | CloneFlags::CLONE_NEWIPC | CloneFlags::CLONE_NEWUTS;
    unshare(flags).map_err(said)
}

/// The folder of the models: the operator's, else Debian's.
fn models(settings: &Settings) -> Vec<PathBuf> {
    let own = settings.read.tessdata.clone().or_else(|| std::env::var_os("TESSDATA_PREFIX").map(PathBuf::from));
    let debian = ["/usr/share/tesseract-ocr", "/usr/share/tessdata"].map(PathBuf::from);
    own.into_iter().chain(debian).filter(|p| Path::is_dir(p)).collect()
}

fn close_files(settings: &Settings) -> Result<(), String> {
    use landlock::{
        ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset, RulesetAttr,
        RulesetCreatedAttr, RulesetStatus, Scope,
    };
    let abi = ABI::V6;
    let mut ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(abi))
        .map_err(said)?
        .handle_access(AccessNet::from_all(abi))
        .map_err(said)?
        .scope(Scope::from_all(abi))
        .map_err(said)?
        .create()
        .map_err(said)?;
    for folder in models(settings) {
        let rule = PathBeneath::new(PathFd::new(folder).map_err(said)?, AccessFs::ReadFile | AccessFs::ReadDir);
        ruleset = ruleset.add_rule(rule).map_err(said)?;
    }
    match ruleset.restrict_self().map_err(said)?.ruleset {
        RulesetStatus::NotEnforced => Err("the kernel does not enforce it".to_owned()),
        RulesetStatus::FullyEnforced | RulesetStatus::PartiallyEnforced => Ok(()),
    }
}

/// The system calls that reading needs: memory, its pipe, the models, the clock, its own exit. All others are refused with EPERM.
fn filter_calls() -> Result<(), String> {
    let allowed = [
        libc::SYS_read,
        libc::SYS_write,
        libc::SYS_readv,
        libc::SYS_writev,
        libc::SYS_pread64,
        libc::SYS_close,
        libc::SYS_lseek,
        libc::SYS_openat,
        libc::SYS_fstat,
        libc::SYS_newfstatat,
        libc::SYS_statx,
        libc::SYS_faccessat,
        libc::SYS_faccessat2,
        libc::SYS_getdents64,
        libc::SYS_readlinkat,
        libc::SYS_getcwd,
        libc::SYS_mmap,
        libc::SYS_munmap,
        libc::SYS_mremap,
        libc::SYS_mprotect,
        libc::SYS_madvise,
        libc::SYS_brk,
        libc::SYS_futex,
        libc::SYS_sched_yield,
        libc::SYS_sched_getaffinity,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_sigaltstack,
        libc::SYS_getpid,
        libc::SYS_gettid,
        libc::SYS_getrandom,
        libc::SYS_clock_gettime,
        libc::SYS_clock_getres,
        libc::SYS_clock_nanosleep,
        libc::SYS_nanosleep,
        libc::SYS_gettimeofday,
        libc::SYS_getrusage,
        libc::SYS_uname,
        libc::SYS_sysinfo,
        libc::SYS_ppoll,
        libc::SYS_restart_syscall,
        libc::SYS_exit,
        libc::SYS_exit_group,
        libc::SYS_rseq,
        libc::SYS_set_robust_list,
        libc::SYS_membarrier,
    ];
    let mut rules: std::collections::BTreeMap<i64, Vec<SeccompRule>> =
        allowed.into_iter().map(|call| (call, Vec::new())).collect();
    // The calls that older libraries make by their old names.
    #[cfg(target_arch = "x86_64")]
    for call in [
        libc::SYS_open,
        libc::SYS_stat,
        libc::SYS_lstat,
        libc::SYS_access,
        libc::SYS_readlink,
        libc::SYS_poll,
        libc::SYS_time,
    ] {
        rules.insert(call, Vec::new());
    }
    // Only to ask for a terminal (TCGETS), which the C library does when it opens a stream.
    let terminal = SeccompCondition::new(1, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, 0x5401).map_err(said)?;
    rules.insert(libc::SYS_ioctl, vec![SeccompRule::new(vec![terminal]).map_err(said)?]);
    // Only to ask about a file, and to mark it as closed on exec. F_SETOWN and F_SETSIG would have the kernel signal another process.
    let asks = [libc::F_GETFD, libc::F_SETFD, libc::F_GETFL];
    let asks = asks.map(|command| {
        SeccompCondition::new(1, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, u64::from(command.unsigned_abs()))
    });
    let asks = asks.map(|condition| SeccompRule::new(vec![condition.map_err(said)?]).map_err(said));
    rules.insert(libc::SYS_fcntl, asks.into_iter().collect::<Result<_, _>>()?);
    // A signal to itself alone: that is how abort() ends.
    let own = u64::from(std::process::id());
    let itself = SeccompCondition::new(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, own).map_err(said)?;
    rules.insert(libc::SYS_tgkill, vec![SeccompRule::new(vec![itself]).map_err(said)?]);
    // Limits may be asked for, not set: the third argument is the new limit.
    let asks = SeccompCondition::new(2, SeccompCmpArgLen::Qword, SeccompCmpOp::Eq, 0).map_err(said)?;
    rules.insert(libc::SYS_prlimit64, vec![SeccompRule::new(vec![asks]).map_err(said)?]);

    let refuse = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    let arch = std::env::consts::ARCH.try_into().map_err(|e| format!("{e:?}"))?;
    let filter = SeccompFilter::new(rules, refuse, SeccompAction::Allow, arch).map_err(said)?;
    let program: BpfProgram = filter.try_into().map_err(said)?;
    seccompiler::apply_filter(&program).map_err(said)
}
