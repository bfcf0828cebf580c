//! The section `[watch]`: how the daemon runs.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use serde::Deserialize;
use toml::Spanned;

use super::values::{Whole, program};

/// How the daemon runs.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Watch {
    /// Whether `tracepost watch` also reads what it takes in. If not, `tracepost worker` does, here or on other computers.
    pub works: bool,
    /// The address for health and metrics, such as `127.0.0.1:7878`; empty for none.
    pub health: Option<Spanned<String>>,
    /// How much of the archive's disks must stay free, in MiB.
    pub disk_reserve_mib: Whole<0, 1_048_576>,
    /// How long a worker holds a job before it must renew it, in seconds.
    pub lease_seconds: Whole<5, 3600>,
    /// A program to run when an alarm begins, and when it is over.
    #[serde(deserialize_with = "program")]
    pub alert_command: Vec<String>,
    /// Our own mail addresses. Mail from them is a copy of our own mail.
    pub own_addresses: Vec<String>,
    /// Whether senders are checked.
    pub check_senders: bool,
    /// The name of our own mail server, as in the headers that it writes. Empty: no header is believed.
    pub authserv_id: Option<Spanned<String>>,
    /// The name server to ask. Empty: those of this computer.
    pub dns_server: Option<Spanned<String>>,
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
            check_senders: true,
            authserv_id: None,
            dns_server: None,
        }
    }
}

/// A fault: its position in the file, and what is wrong.
pub(super) type Fault = (usize, String);

impl Watch {
    /// Checks what serde cannot.
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
        if let Some(id) = &self.authserv_id
            && id.get_ref().chars().any(|c| c.is_whitespace() || c.is_control() || ";()@<>".contains(c))
        {
            let found = id.get_ref();
            let what = format!(
                "[watch] authserv_id: expected the name of your mail server such as \"mx.example.org\", found {found:?}"
            );
            return Err((id.span().start, what));
        }
        if let Some(server) = &self.dns_server
            && self.name_server().is_none()
        {
            let found = server.get_ref();
            let what = format!(
                "[watch] dns_server: expected an address such as \"192.0.2.53\" or \"127.0.0.1:5353\", found {found:?}"
            );
            return Err((server.span().start, what));
        }
        Ok(())
    }

    /// The name server to ask, if one is named.
    pub(super) fn name_server(&self) -> Option<SocketAddr> {
        let server = self.dns_server.as_ref()?.get_ref();
        server.parse().ok().or_else(|| server.parse::<IpAddr>().ok().map(|ip| SocketAddr::new(ip, 53)))
    }

    /// Checks that the programs in it can be run.
    pub(super) fn check_world(&self) -> Result<(), Fault> {
        match self.alert_command.first() {
            Some(program) if !found_program(program) => {
                let what = format!(
                    "[watch] alert_command: {program:?} was not found or cannot be run; correct the name, or install the program"
                );
                Err((0, what))
            }
            _ => Ok(()),
        }
    }
}

/// Whether a program of that name can be started.
pub(super) fn found_program(name: &str) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let runs = |path: PathBuf| path.metadata().is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o111 != 0);
    if name.contains('/') {
        return runs(PathBuf::from(name));
    }
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| runs(folder.join(name))))
}
