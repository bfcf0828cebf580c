//! Alarms: people are told once when something fails, and once when it works again. The archive remembers what was
//! told. If the archive cannot be written, this process remembers. The log says what is wrong with which mailbox. It
//! never says what a letter says.

use std::collections::HashSet;
use std::process::Stdio;
use std::sync::Mutex;
use std::time::Duration;

use jiff::Timestamp;
use tokio::io::AsyncWriteExt;

use crate::mailboxes::Trouble;
use crate::model::{KEY_VARIABLE, SIGNING_KEY_VARIABLE};
use crate::store::Archive;

/// Begins and ends alarms.
#[derive(Debug)]
pub(super) struct Alerts {
    archive: Archive,
    command: Vec<String>,
    /// The alarms that this process has begun, by subject and code.
    open: Mutex<HashSet<(String, String)>>,
}

impl Alerts {
    pub(super) fn new(archive: Archive, command: Vec<String>) -> Self {
        Self { archive, command, open: Mutex::default() }
    }

    /// Begins an alarm.
    pub(super) async fn begin(&self, subject: &str, code: &str, fault: &str, advice: &str) {
        let fresh = self.open.lock().is_ok_and(|mut open| open.insert((subject.to_owned(), code.to_owned())));
        if !fresh {
            return;
        }
        // An archive that cannot be written to is no reason to keep quiet.
        let new = self.archive.raise(subject, code, fault, advice, Timestamp::now()).await.unwrap_or(true);
        if new {
            tracing::error!(subject, code, "alarm begins");
            self.tell(subject, code, "begins", &format!("{subject}: {fault}; {advice}")).await;
        }
    }

    /// Begins the alarm of a mailbox that does not work.
    pub(super) async fn trouble(&self, subject: &str, trouble: &Trouble) {
        self.begin(subject, trouble.code, &trouble.fault, &trouble.advice).await;
    }

    /// Ends the alarms of a subject (only those with this code, if one is given).
    pub(super) async fn end(&self, subject: &str, code: Option<&str>) {
        let ended = self.archive.clear_alarms(subject, code, Timestamp::now()).await;
        if ended.is_err() {
            return; // it stays open, here and there, and is ended at the next good sign
        }
        if let Ok(mut open) = self.open.lock() {
            open.retain(|(s, c)| s != subject || code.is_some_and(|code| code != c));
        }
        for alarm in ended.unwrap_or_default() {
            tracing::info!(subject, code = alarm.code, "alarm ends");
            let since = alarm.began.strftime("%Y-%m-%d %H:%M UTC");
            let line = format!("{subject}: works again (the fault since {since} was: {})", alarm.fault);
            self.tell(subject, &alarm.code, "ends", &line).await;
        }
    }

    /// Ends an alarm that this process or an earlier one began. It is cheap if none is open.
    pub(super) async fn end_if_open(&self, subject: &str, code: &str) {
        if self.open.lock().is_ok_and(|open| open.contains(&(subject.to_owned(), code.to_owned()))) {
            self.end(subject, Some(code)).await;
        }
    }

    /// Loads the alarms that earlier runs began and did not end.
    pub(super) async fn recall(&self) {
        let Ok(alarms) = self.archive.alarms(false).await else { return };
        if let Ok(mut open) = self.open.lock() {
            open.extend(alarms.into_iter().map(|a| (a.subject, a.code)));
        }
    }

    async fn tell(&self, subject: &str, code: &str, what: &str, line: &str) {
        let Some((program, arguments)) = self.command.split_first() else { return };
        let told = async {
            let mut child = tokio::process::Command::new(program)
                .args(arguments)
                .env_remove(KEY_VARIABLE)
                .env_remove(SIGNING_KEY_VARIABLE)
                .env("TRACEPOST_ALARM", what)
                .env("TRACEPOST_SUBJECT", subject)
                .env("TRACEPOST_CODE", code)
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .kill_on_drop(true)
                .spawn()?;
            if let Some(mut stdin) = child.stdin.take() {
                stdin.write_all(format!("tracepost: {line}\n").as_bytes()).await?;
            }
            child.wait().await
        };
        match tokio::time::timeout(Duration::from_secs(30), told).await {
            Ok(Ok(status)) if status.success() => {}
            _ => tracing::warn!(subject, code, "the alert command failed"),
        }
    }
}
