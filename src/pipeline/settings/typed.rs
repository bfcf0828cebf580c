//! What a person typed, as values of the configuration. In: fields and the texts of their boxes. Out: the text of the whole new configuration, checked by the parser
//! that reads it at every start, or a fault beside each field that has one.

use std::fs;
use std::path::{Path, PathBuf};

use super::fields::{Field, Kind, Topic};
use super::files::{SECRETS, inside};
use super::shown::{LOG_INS, has_secret, value};
use crate::config::{Config, Error, FILE, Place, Setting, changed};
use crate::mailboxes;
use crate::model::{Secret, Sentence, sentence};
use crate::outboxes::bounds;

/// Keys and texts, as a form sends them.
pub type Pairs = Vec<(String, String)>;

/// What is wrong with a field; without a key, with the form as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// The key of the field.
    pub key: String,
    /// A sentence.
    pub words: Sentence,
}

impl FieldFault {
    pub(super) fn of(key: &str, words: impl Into<Sentence>) -> Self {
        Self { key: key.to_owned(), words: words.into() }
    }
}

/// A configuration that is not written yet.
#[derive(Debug)]
pub(super) struct Draft {
    /// Its text.
    pub(super) text: String,
    /// What it says.
    pub(super) config: Config,
    /// The password that was typed, and the file that it belongs in.
    pub(super) secret: Option<(PathBuf, Secret)>,
}

/// The longest text of one line, and of a list.
const LONGEST: usize = 2000;

/// The new configuration.
///
/// # Errors
/// With each fault beside its field.
pub(super) fn draft(
    folder: &Path,
    text: &str,
    topic: &Topic,
    pairs: &[(String, String)],
) -> Result<Draft, Vec<FieldFault>> {
    let mut faults = Vec::new();
    let mut values: Vec<(&Field, Setting)> = Vec::new();
    let mut moved = false;
    let of = |key: &str| pairs.iter().find(|(k, _)| k == key).map(|(_, v)| v.replace("\r\n", "\n"));
    for field in topic.fields().iter().filter(|f| f.kind != Kind::Secret) {
        let Some(typed) = of(field.key) else { continue };
        let before = value(text, topic, field);
        if typed.trim() == before.trim() {
            continue;
        }
        match read(folder, field, typed.trim()) {
            Ok(setting) => {
                moved |= topic.way().contains(&field.key);
                values.push((field, setting));
            }
            Err(words) => faults.push(FieldFault::of(field.key, words)),
        }
    }
    let has = topic.fields().iter().find(|f| f.kind == Kind::Secret).map(|f| topic.place(f));
    let password = of("password").filter(|p| !p.is_empty() && has.is_some());
    let no_user = matches!(topic, Topic::Sending) && of("username").is_some_and(|u| u.trim().is_empty());
    if no_user && password.is_some() {
        faults.push(FieldFault::of(
            "username",
            sentence!("A password needs a user name. Write it, or leave the password empty."),
        ));
    }
    if let Some(words) = password.as_deref().and_then(odd_password) {
        faults.push(FieldFault::of("password", words));
    }
    if let Some(place) = has.as_ref().filter(|_| password.is_none() && !no_user) {
        // What is kept is not sent to a server, or by a way, that somebody has just typed.
        if moved && has_secret(text, place) {
            let words = sentence!(
                "Server, port, protection, user or certificate were changed. Type the password again: the one that is kept goes only where it went until now."
            );
            faults.push(FieldFault::of("password", words));
        } else if !has_secret(text, place)
            && (matches!(topic, Topic::Mailbox(..)) || of("username").is_some_and(|u| !u.trim().is_empty()))
        {
            faults.push(FieldFault::of("password", sentence!("Type the password.")));
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let file = secret_file(topic);
    let text = written(text, topic, &values, (password.is_some(), no_user, &file))
        .map_err(|words| vec![FieldFault::of("", words)])?;
    let config = Config::parse(&text, &folder.join(FILE)).map_err(|e| vec![placed(&e, topic)])?;
    checked(&config, folder, topic).map_err(|fault| vec![fault])?;
    Ok(Draft { text, config, secret: password.map(|p| (folder.join(file), Secret::new(p))) })
}

/// The file that a password which was typed is kept in, below the archive's folder.
fn secret_file(topic: &Topic) -> String {
    match topic {
        Topic::Mailbox(name, _) => format!("{SECRETS}/mailbox-{name}.password"),
        _ => format!("{SECRETS}/outbox.password"),
    }
}

fn written(
    text: &str,
    topic: &Topic,
    values: &[(&Field, Setting)],
    (password, no_user, file): (bool, bool, &str),
) -> Result<String, String> {
    let mut text = text.to_owned();
    if let Topic::Mailbox(name, kind) = topic {
        let place = Place::Mailbox(name.clone());
        if crate::config::setting(&text, &place, "kind") == Setting::Absent {
            text = changed(&text, &place, &[("kind", Setting::Text(kind.clone()))])?;
        }
    }
    for (field, setting) in values {
        text = changed(&text, &topic.place(field), &[(field.key, setting.clone())])?;
    }
    let Some(field) = topic.fields().iter().find(|f| f.kind == Kind::Secret) else { return Ok(text) };
    let place = topic.place(field);
    if password {
        // One way to log in: what a person types here takes the place of a token or a variable.
        let mut keys = vec![("password_file", Setting::Text(file.to_owned()))];
        if matches!(topic, Topic::Mailbox(..)) {
            keys.extend(LOG_INS.iter().filter(|k| **k != "password_file").map(|k| (*k, Setting::Absent)));
        }
        return changed(&text, &place, &keys);
    }
    if no_user && has_secret(&text, &place) {
        return changed(&text, &place, &[("password_file", Setting::Text(String::new()))]);
    }
    Ok(text)
}

/// A box as a value.
fn read(folder: &Path, field: &Field, typed: &str) -> Result<Setting, Sentence> {
    if typed.chars().count() > LONGEST {
        return Err(sentence!("This is too long. Write at most {most} signs.", most = LONGEST));
    }
    let one_line = |text: &str| {
        if text.chars().any(char::is_control) {
            return Err(sentence!("Write one line, without signs that nobody sees."));
        }
        Ok(())
    };
    match field.kind {
        Kind::Lines => {
            let lines: Vec<String> = typed.lines().map(|l| l.trim().to_owned()).filter(|l| !l.is_empty()).collect();
            lines.iter().try_for_each(|l| one_line(l))?;
            if field.key == "mail_to" {
                lines.iter().try_for_each(|l| address(l))?;
            }
            Ok(Setting::Texts(lines))
        }
        Kind::Number(_, _, true) if typed.is_empty() => Ok(Setting::Absent),
        Kind::Number(from, to, _) => {
            let number = typed.parse().ok().filter(|n| (from..=to).contains(n));
            number
                .map(Setting::Number)
                .ok_or_else(|| sentence!("Write a whole number from {from} to {to}.", from = from, to = to))
        }
        Kind::Choice(all) => match all.iter().any(|(name, _)| *name == typed) {
            true => Ok(Setting::Text(typed.to_owned())),
            false => Err(sentence!("Choose one of the list.")),
        },
        Kind::Path if typed.is_empty() && field.key == "ca_file" => Ok(empty(field)),
        Kind::Path => inside(folder, typed).map(|_| Setting::Text(typed.to_owned())),
        Kind::Line => {
            one_line(typed)?;
            if matches!(field.key, "email" | "copy_to") && !typed.is_empty() {
                address(typed)?;
            }
            Ok(if typed.is_empty() { empty(field) } else { Setting::Text(typed.to_owned()) })
        }
        Kind::Secret => Ok(Setting::Absent),
    }
}

/// An empty box: in a section the key stays, with nothing in it; a mailbox has no such key.
fn empty(field: &Field) -> Setting {
    if field.section.is_empty() { Setting::Absent } else { Setting::Text(String::new()) }
}

fn address(text: &str) -> Result<(), Sentence> {
    let told =
        || sentence!("{given} is no mail address. Write one such as answers@example.org.", given = format!("{text:?}"));
    bounds::address(text).map_err(|_| told())
}

fn odd_password(password: &str) -> Option<Sentence> {
    if password.chars().count() > 1000 {
        return Some(sentence!("A password can have at most 1000 signs."));
    }
    password.chars().any(char::is_control).then(|| sentence!("A password is one line. Copy it again."))
}

/// What the parser does not check, because it does not look at files or servers.
fn checked(config: &Config, folder: &Path, topic: &Topic) -> Result<(), FieldFault> {
    match topic {
        Topic::Sending => {
            let outbox = &config.outbox;
            let here = matches!(outbox.host.as_str(), "localhost" | "127.0.0.1" | "::1");
            if outbox.security == crate::outboxes::Security::None && !here {
                let words = sentence!(
                    "Without protection letters may only go to a mail server on this computer. Choose STARTTLS or TLS from the start."
                );
                return Err(FieldFault::of("security", words));
            }
            if outbox.host.trim().is_empty()
                || outbox.host.contains(|c: char| c.is_whitespace() || "/:@".contains(c))
                    && outbox.host.parse::<std::net::IpAddr>().is_err()
            {
                return Err(FieldFault::of("host", sentence!("Write the name of the mail server, without a port.")));
            }
            if outbox.hello.trim().is_empty() || outbox.hello.contains(char::is_whitespace) {
                return Err(FieldFault::of("hello", sentence!("Write a name without spaces, such as localhost.")));
            }
            pem(folder, &outbox.ca_file)
        }
        Topic::Keeping if !config.digest.mail_to.is_empty() && config.house.email.trim().is_empty() => {
            Err(FieldFault::of("mail_to", sentence!("The house has no mail address to send from. Fill it in first.")))
        }
        _ => Ok(()),
    }
}

/// The folder for scans of a topic, if it is below the archive's folder: the desk makes it when it is saved.
pub(super) fn scans(config: &Config, folder: &Path, topic: &Topic) -> Option<PathBuf> {
    match config.watched(&mailbox(topic), folder).ok()??.place {
        mailboxes::Place::Scans { folder: at, .. } if at.starts_with(folder) => Some(at),
        _ => None,
    }
}

/// The name of the mailbox of a topic.
pub(super) fn mailbox(topic: &Topic) -> String {
    if let Topic::Mailbox(name, _) = topic { name.clone() } else { String::new() }
}

fn pem(folder: &Path, file: &Path) -> Result<(), FieldFault> {
    if file.as_os_str().is_empty() {
        return Ok(());
    }
    let text = fs::read(folder.join(file))
        .map_err(|e| FieldFault::of("ca_file", sentence!("This file cannot be read: {why}.", why = e.to_string())))?;
    let found = text.windows(27).any(|w| w == b"-----BEGIN CERTIFICATE-----");
    found
        .then_some(())
        .ok_or_else(|| FieldFault::of("ca_file", sentence!("This file holds no certificate. Name a PEM file.")))
}

/// A fault of the parser, beside the field of the topic that it is about.
pub(super) fn placed(error: &Error, topic: &Topic) -> FieldFault {
    let Error::Fault { line, fault, .. } = error else { return FieldFault::of("", sentence(&error.to_string())) };
    let own = fault.trim_start_matches('[').split_once("] ").or_else(|| fault.split_once("]] "));
    let named = own.and_then(|(section, rest)| Some((section.trim_matches(['[', ']']), rest.split_once(": ")?)));
    if let Some((section, (key, words))) = named {
        let ours = |f: &&Field| f.key == key && (f.section == section || f.section.is_empty() && section == "mailbox");
        let secret = LOG_INS.contains(&key).then_some("password");
        if let Some(key) = topic.fields().iter().find(ours).map(|f| f.key).or(secret) {
            return FieldFault::of(key, sentence(words));
        }
    }
    FieldFault::of(
        "",
        sentence!("The file of the settings would have a fault in line {line}: {fault}.", line = *line, fault = fault),
    )
}

fn sentence(words: &str) -> String {
    let mut signs = words.trim().chars();
    let text: String = signs.next().map(|c| c.to_uppercase().chain(signs).collect()).unwrap_or_default();
    if text.ends_with(['.', '!', '?']) { text } else { format!("{text}.") }
}
