//! The sections `[[mailbox]]`: which mailboxes are watched. In: the keys of each section. Out: the settings for the
//! room `mailboxes`, or the first fault with its position in the file. Checks what serde cannot: which keys belong
//! together, and whether the files exist and are right. Contacts nothing.

use std::collections::HashSet;
use std::fs;
use std::net::IpAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;
use toml::Spanned;

use super::values::{Whole, program};
use super::watch::{Fault, found_program};
use crate::mailboxes::{Afterwards, Login, Place, Server, Settings, Tls};
use crate::model::Secret;

/// A kind of mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    /// Folders on an IMAP server.
    Imap,
    /// A Maildir.
    Maildir,
    /// A folder for scans.
    Scans,
}

/// How a connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Protection {
    /// From the first byte on.
    Implicit,
    /// After STARTTLS.
    Starttls,
    /// Not at all. Only allowed on this computer.
    None,
}

/// What happens to the mailbox's copy of a mail that is safe in the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum After {
    /// Nothing.
    Leave,
    /// It gets a flag.
    Flag,
    /// It is moved.
    Move,
}

/// One mailbox, as written in the file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mailbox {
    name: Spanned<String>,
    kind: Spanned<Kind>,
    host: Option<Spanned<String>>,
    port: Option<Spanned<Whole<1, 65_535>>>,
    tls: Option<Spanned<Protection>>,
    ca_file: Option<Spanned<PathBuf>>,
    user: Option<Spanned<String>>,
    password_file: Option<Spanned<PathBuf>>,
    password_env: Option<Spanned<String>>,
    token_file: Option<Spanned<PathBuf>>,
    #[serde(default, deserialize_with = "spanned_program")]
    token_command: Option<Spanned<Vec<String>>>,
    folders: Option<Spanned<Vec<String>>>,
    path: Option<Spanned<PathBuf>>,
    quiet_seconds: Option<Spanned<Whole<0, 3600>>>,
    afterwards: Option<Spanned<After>>,
    flag: Option<Spanned<String>>,
    move_to: Option<Spanned<String>>,
    poll_seconds: Option<Whole<1, 270>>,
    timeout_seconds: Option<Whole<1, 80>>,
    largest_mib: Option<Whole<1, 400>>,
}

fn spanned_program<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<Spanned<Vec<String>>>, D::Error> {
    #[derive(Deserialize)]
    #[serde(transparent)]
    struct Program(#[serde(deserialize_with = "program")] Vec<String>);
    let program = Spanned::<Program>::deserialize(d)?;
    Ok(Some(Spanned::new(program.span(), program.into_inner().0)))
}

/// The first of these keys that is present, with its position in the file.
macro_rules! given {
    ($of:expr, $($key:ident),*) => {
        [$(($of.$key.as_ref().map(|k| k.span().start), stringify!($key))),*]
            .into_iter()
            .find_map(|(at, key)| at.map(|at| (at, key)))
    };
}

fn fault<T>(at: usize, key: &str, what: impl std::fmt::Display) -> Result<T, Fault> {
    Err((at, format!("[[mailbox]] {key}: {what}")))
}

/// Whether a name may be used in a log, a metric and a sighting.
fn is_name(name: &str) -> bool {
    (1..=40).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
}

/// All mailboxes of the configuration; paths are relative to `base`.
pub(super) fn settings(mailboxes: &[Mailbox], base: &Path) -> Result<Vec<Settings>, Fault> {
    let (mut names, mut paths) = (HashSet::new(), HashSet::new());
    let mut all = Vec::new();
    for mailbox in mailboxes {
        let (at, name) = (mailbox.name.span().start, mailbox.name.get_ref());
        if !is_name(name) {
            return fault(at, "name", format!("expected 1 to 40 letters, digits, - _ or ., found {name:?}"));
        }
        if !names.insert(name.clone()) {
            return fault(at, "name", format!("two mailboxes are named {name:?}; give one of them another name"));
        }
        if let Some(path) = &mailbox.path
            && !paths.insert(path.get_ref().clone())
        {
            let shown = path.get_ref().display();
            return fault(path.span().start, "path", format!("two mailboxes watch {shown}; remove one of them"));
        }
        all.push(mailbox.settings(base)?);
    }
    Ok(all)
}

impl Mailbox {
    /// Whether it has that name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.get_ref() == name
    }

    fn settings(&self, base: &Path) -> Result<Settings, Fault> {
        let place = match self.kind.get_ref() {
            Kind::Imap => Place::Imap(self.server(base)?),
            Kind::Maildir => Place::Maildir(self.folder(base, "a Maildir")?),
            Kind::Scans => Place::Scans {
                folder: self.folder(base, "a folder for scans")?,
                quiet: Duration::from_secs(self.quiet_seconds.as_ref().map_or(10, |q| q.get_ref().get())),
            },
        };
        let seconds = |n: u64| Duration::from_secs(n);
        Ok(Settings {
            name: self.name.get_ref().clone(),
            place,
            poll: seconds(self.poll_seconds.map_or(240, Whole::get)),
            timeout: seconds(self.timeout_seconds.map_or(60, Whole::get)),
            largest: self.largest_mib.map_or(200, Whole::get) << 20,
            afterwards: self.afterwards()?,
        })
    }

    fn folder(&self, base: &Path, what: &str) -> Result<PathBuf, Fault> {
        if let Some((at, key)) = given!(
            self,
            host,
            port,
            tls,
            ca_file,
            user,
            password_file,
            password_env,
            token_file,
            token_command,
            folders,
            flag,
            move_to,
            afterwards
        ) {
            return fault(at, key, format!("is only for kind = \"imap\"; {what} does not use it; remove it"));
        }
        if let (Kind::Maildir, Some(quiet)) = (self.kind.get_ref(), &self.quiet_seconds) {
            return fault(
                quiet.span().start,
                "quiet_seconds",
                "is only for kind = \"scans\"; a Maildir does not use it; remove it",
            );
        }
        match &self.path {
            Some(path) if path.get_ref().as_os_str().is_empty() => {
                fault(path.span().start, "path", "expected the path of a folder, found \"\"")
            }
            Some(path) => Ok(base.join(path.get_ref())),
            None => fault(self.kind.span().start, "path", format!("is missing: {what} needs path = \"FOLDER\"")),
        }
    }

    fn server(&self, base: &Path) -> Result<Server, Fault> {
        if let Some((at, key)) = given!(self, path, quiet_seconds) {
            return fault(at, key, "is only for folders; kind = \"imap\" does not use it; remove it");
        }
        let missing = |key: &str, like: &str| {
            fault(self.kind.span().start, key, format!("is missing: kind = \"imap\" needs {key} = {like}"))
        };
        let Some(host) = &self.host else { return missing("host", "\"mail.example.org\"") };
        let Some(user) = &self.user else { return missing("user", "\"answers@example.org\"") };
        let name = host.get_ref();
        let plain = |n: &str| {
            !n.is_empty() && n.len() < 254 && n.bytes().all(|b| b.is_ascii_alphanumeric() || b".-".contains(&b))
        };
        if name.parse::<IpAddr>().is_err() && (!plain(name) || name.starts_with(['.', '-'])) {
            return fault(
                host.span().start,
                "host",
                format!("expected a host name without imaps:// and without a port, found {name:?}"),
            );
        }
        let text = user.get_ref();
        if text.is_empty() || text.chars().any(char::is_control) {
            return fault(user.span().start, "user", format!("expected a login name on one line, found {text:?}"));
        }
        let tls = match self.tls.as_ref().map(|t| (*t.get_ref(), t.span().start)) {
            None | Some((Protection::Implicit, _)) => Tls::Implicit,
            Some((Protection::Starttls, _)) => Tls::StartTls,
            Some((Protection::None, at)) => {
                let here = name == "localhost" || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
                if !here {
                    return fault(
                        at,
                        "tls",
                        format!(
                            "\"none\" would send the password over the network without encryption; use \"implicit\" with {name}"
                        ),
                    );
                }
                Tls::None
            }
        };
        let usual = if tls == Tls::Implicit { 993 } else { 143 };
        Ok(Server {
            host: name.clone(),
            port: self.port.as_ref().map_or(usual, |p| u16::try_from(p.get_ref().get()).unwrap_or(usual)),
            tls,
            ca_file: self.ca_file.as_ref().map(|p| base.join(p.get_ref())),
            user: text.clone(),
            login: self.login(base)?,
            folders: self.folders()?,
        })
    }

    fn login(&self, base: &Path) -> Result<Login, Fault> {
        let mut ways: Vec<(usize, &str, Login)> = Vec::new();
        if let Some(p) = &self.password_file {
            ways.push((p.span().start, "password_file", Login::PasswordFile(base.join(p.get_ref()))));
        }
        if let Some(p) = &self.password_env {
            let password = std::env::var(p.get_ref()).unwrap_or_default();
            ways.push((p.span().start, "password_env", Login::Password(Secret::new(password))));
        }
        if let Some(p) = &self.token_file {
            ways.push((p.span().start, "token_file", Login::TokenFile(base.join(p.get_ref()))));
        }
        if let Some(p) = &self.token_command {
            ways.push((p.span().start, "token_command", Login::TokenCommand(p.get_ref().clone())));
        }
        if let [(_, first, _), (at, second, _), ..] = ways.as_slice() {
            return fault(*at, second, format!("{first} is given too; keep only one of the two"));
        }
        match ways.pop() {
            Some((_, _, login)) => Ok(login),
            None => fault(
                self.kind.span().start,
                "password_file",
                "is missing: kind = \"imap\" needs password_file, password_env, token_file or token_command",
            ),
        }
    }

    fn folders(&self) -> Result<Vec<String>, Fault> {
        let Some(folders) = &self.folders else { return Ok(vec!["INBOX".to_owned()]) };
        let (at, names) = (folders.span().start, folders.get_ref());
        if names.is_empty() {
            return fault(at, "folders", "expected names of folders such as [\"INBOX\"], found an empty list");
        }
        if let Some(odd) = names.iter().find(|n| n.is_empty() || n.chars().any(char::is_control)) {
            return fault(at, "folders", format!("expected names of folders, found {odd:?}"));
        }
        let mut seen = HashSet::new();
        match names.iter().find(|n| !seen.insert(*n)) {
            Some(twice) => fault(at, "folders", format!("{twice:?} is in the list twice; remove one")),
            None => Ok(names.clone()),
        }
    }

    fn afterwards(&self) -> Result<Afterwards, Fault> {
        let after = self.afterwards.as_ref().map_or(After::Leave, |a| *a.get_ref());
        if let (Some(flag), true) = (&self.flag, after != After::Flag) {
            return fault(
                flag.span().start,
                "flag",
                "has no effect without afterwards = \"flag\"; add that, or remove flag",
            );
        }
        if let (Some(to), true) = (&self.move_to, after != After::Move) {
            return fault(
                to.span().start,
                "move_to",
                "has no effect without afterwards = \"move\"; add that, or remove move_to",
            );
        }
        match after {
            After::Leave => Ok(Afterwards::Leave),
            After::Flag => {
                let flag = self.flag.as_ref().map_or("$Tracepost", |f| f.get_ref().as_str());
                // RFC 3501: a keyword is an atom. System flags begin with a backslash.
                let atom =
                    |f: &str| !f.is_empty() && f.bytes().all(|b| b.is_ascii_graphic() && !b"(){%*\"\\]".contains(&b));
                let system = ["\\Seen", "\\Flagged", "\\Answered"].contains(&flag);
                if !system && !atom(flag) {
                    let at = self.flag.as_ref().map_or(0, |f| f.span().start);
                    return fault(
                        at,
                        "flag",
                        format!("expected a flag such as \"$Tracepost\" or \"\\\\Seen\", found {flag:?}"),
                    );
                }
                Ok(Afterwards::Flag(flag.to_owned()))
            }
            After::Move => {
                let at = self.afterwards.as_ref().map_or(0, |a| a.span().start);
                let Some(to) = &self.move_to else {
                    return fault(at, "move_to", "is missing: afterwards = \"move\" needs move_to = \"FOLDER\"");
                };
                let watched =
                    self.folders.as_ref().map_or(to.get_ref() == "INBOX", |f| f.get_ref().contains(to.get_ref()));
                let name = to.get_ref();
                if name.is_empty() || name.chars().any(char::is_control) {
                    return fault(to.span().start, "move_to", format!("expected the name of a folder, found {name:?}"));
                }
                if watched {
                    return fault(
                        to.span().start,
                        "move_to",
                        format!("{name:?} is watched too; name a folder that is not in folders"),
                    );
                }
                Ok(Afterwards::Move(name.clone()))
            }
        }
    }

    /// Checks that files, folders and programs exist and are right.
    pub(super) fn check_world(&self, base: &Path) -> Result<(), Fault> {
        for (key, file) in [("password_file", &self.password_file), ("token_file", &self.token_file)] {
            if let Some(file) = file {
                secret_file(file.span().start, key, &base.join(file.get_ref()))?;
            }
        }
        if let Some(env) = &self.password_env {
            let (at, name) = (env.span().start, env.get_ref());
            if std::env::var_os(name).is_none_or(|v| v.is_empty()) {
                return fault(
                    at,
                    "password_env",
                    format!("the environment variable {name} is not set; set it where tracepost is started"),
                );
            }
        }
        if let Some(command) = &self.token_command
            && let Some(name) = command.get_ref().first()
            && !found_program(name)
        {
            return fault(
                command.span().start,
                "token_command",
                format!("{name:?} was not found or cannot be run; correct the name, or install the program"),
            );
        }
        if let Some(file) = &self.ca_file {
            let (at, path) = (file.span().start, base.join(file.get_ref()));
            let shown = path.display();
            match fs::read(&path) {
                Err(e) => return fault(at, "ca_file", format!("cannot read {shown}: {e}; correct the path")),
                Ok(text) if !text.windows(27).any(|w| w == b"-----BEGIN CERTIFICATE-----") => {
                    return fault(at, "ca_file", format!("{shown} holds no certificate; expected a PEM file"));
                }
                Ok(_) => {}
            }
        }
        if let Some(path) = &self.path {
            self.check_folder(path.span().start, &base.join(path.get_ref()))?;
        }
        Ok(())
    }

    fn check_folder(&self, at: usize, path: &Path) -> Result<(), Fault> {
        let shown = path.display();
        if let Err(e) = fs::read_dir(path) {
            return fault(
                at,
                "path",
                format!("cannot open the folder {shown}: {e}; correct the path, or make the folder"),
            );
        }
        match self.kind.get_ref() {
            Kind::Maildir if !path.join("new").is_dir() || !path.join("cur").is_dir() => {
                fault(at, "path", format!("{shown} is not a Maildir: it has no folders new and cur; correct the path"))
            }
            Kind::Scans if nix::unistd::access(path, nix::unistd::AccessFlags::W_OK).is_err() => fault(
                at,
                "path",
                format!("tracepost cannot write to {shown}, but it must move files there; change its permissions"),
            ),
            _ => Ok(()),
        }
    }
}

/// Checks a file with a secret: it exists, only its owner can read it, and it is not empty.
fn secret_file(at: usize, key: &str, path: &Path) -> Result<(), Fault> {
    let shown = path.display();
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(e) => return fault(at, key, format!("cannot read {shown}: {e}; put the secret there, on its first line")),
    };
    let mode = fs::metadata(path).map_or(0, |m| m.permissions().mode() & 0o7777);
    if mode & 0o077 != 0 {
        return fault(at, key, format!("other users can read {shown} (mode {mode:04o}); run: chmod 600 {shown}"));
    }
    if text.lines().next().unwrap_or_default().is_empty() {
        return fault(at, key, format!("the first line of {shown} is empty; put the secret there"));
    }
    Ok(())
}
