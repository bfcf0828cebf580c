//! The section `[watch]`: how the daemon runs.

use std::path::PathBuf;

use serde::Deserialize;
use toml::Spanned;

use super::values::{Whole, program};

/// How the daemon runs.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Watch {
    /// Whether `tracepost watch` reads what it takes in; else `tracepost worker` does, here or on other machines.
    pub works: bool,
    /// Where health and metrics are served, `127.0.0.1:7878`; empty: nowhere.
    pub health: Option<Spanned<String>>,
    /// How much must stay free on the archive's disks, in MiB.
    pub disk_reserve_mib: Whole<0, 1_048_576>,
    /// For how long a worker takes a job at a time, in seconds.
    pub lease_seconds: Whole<5, 3600>,
    /// A program that is told each alarm once.
    #[serde(deserialize_with = "program")]
    pub alert_command: Vec<String>,
    /// Our own addresses: what comes from them is a copy of our own mail.
    pub own_addresses: Vec<String>,
}

impl Default for Watch {
    fn default() -> Self {
        Self {
            works: true,
            health: None,
            disk_reserve_mib: Whole::of(1024),
            lease_seconds: Whole::of(60),
            alert_command: Vec::new(),
            own_addresses: Vec::new(),
        }
    }
}

/// Where a fault stands in the file, and what it is.
pub(super) type Fault = (usize, String);

impl Watch {
    /// What serde cannot see.
    pub(super) fn check(&self) -> Result<(), Fault> {
        if let Some(health) = &self.health
            && !health.get_ref().is_empty()
            && health.get_ref().parse::<std::net::SocketAddr>().is_err()
        {
            let found = health.get_ref();
            let what =
                format!("[watch] health: expected an address and a port such as \"127.0.0.1:7878\", found {found:?}");
            return Err((health.span().start, what));
        }
        Ok(())
    }

    /// The programs and folders it names are looked for.
    pub(super) fn check_world(&self) -> Result<(), Fault> {
        match self.alert_command.first() {
            Some(program) if !found_program(program) => {
                let what = format!(
                    "[watch] alert_command: {program:?} is not to be found or may not be run; correct it, or install it"
                );
                Err((0, what))
            }
            _ => Ok(()),
        }
    }
}

/// Whether a program could be started by that name.
pub(super) fn found_program(name: &str) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let runs = |path: PathBuf| path.metadata().is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o111 != 0);
    if name.contains('/') {
        return runs(PathBuf::from(name));
    }
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| runs(folder.join(name))))
}
