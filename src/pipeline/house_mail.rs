//! Mail that the house writes to its own people: signed heads, the digest. In: a subject, a text, files. Out: what the server answered, or where the file lies
//! that a person must send. It goes as `[outbox]` says, and is no letter: it has no number and no approval.

use std::path::Path;

use anyhow::Context;
use jiff::Timestamp;

use crate::config::Config;
use crate::model::Way;
use crate::outboxes::{self, Attachment, Envelope, Mail, Outcome};

/// To whom such mail goes, and how.
#[derive(Debug, Clone)]
pub(super) struct Letterbox {
    pub(super) to: Vec<String>,
    pub(super) from_name: String,
    outbox: outboxes::Settings,
}

impl Letterbox {
    /// What the settings say; `None` if nobody is to get any. `setting` names the list of addresses in messages.
    ///
    /// # Errors
    /// If nobody could be written to.
    pub(super) fn of(config: &Config, folder: &Path, to: &[String], setting: &str) -> anyhow::Result<Option<Self>> {
        if to.is_empty() {
            return Ok(None);
        }
        let outbox = config.outbox(folder)?;
        if outbox.from.is_empty() {
            anyhow::bail!("{setting}: [house] has no email to send from");
        }
        if outbox.way == Way::Smtp {
            outbox.check()?;
        }
        let envelope = Envelope { sender: outbox.from.clone(), recipients: to.to_vec() };
        outboxes::bounds::envelope(&envelope).with_context(|| setting.to_owned())?;
        Ok(Some(Self { to: to.to_vec(), from_name: config.house.organisation.clone(), outbox }))
    }

    /// Whether a mail goes to a server. Otherwise it is written into a folder, and has not gone yet.
    pub(super) fn is_sent(&self) -> bool {
        self.outbox.way == Way::Smtp
    }

    /// Sends a mail or writes it into the folder. `name` is that of the file, and the first part of the Message-ID.
    pub(super) async fn send(
        &self,
        name: &str,
        (subject, text): (String, String),
        attachments: Vec<Attachment>,
        now: Timestamp,
    ) -> Result<String, String> {
        let domain = self.outbox.from.rsplit('@').next().unwrap_or("localhost");
        let mail = Mail {
            from_name: self.from_name.clone(),
            from: self.outbox.from.clone(),
            to: self.to.clone(),
            cc: Vec::new(),
            subject,
            text,
            message_id: format!("<{name}@{domain}>"),
            in_reply_to: None,
            references: Vec::new(),
            unsent: !self.is_sent(),
            date: now,
            attachments,
        };
        let bytes = outboxes::compose(&mail).map_err(|e| e.to_string())?;
        let outcome = if self.is_sent() {
            let envelope = Envelope { sender: self.outbox.from.clone(), recipients: self.to.clone() };
            outboxes::smtp::send(&self.outbox, &envelope, &bytes, Box::pin(async { Ok(()) })).await
        } else {
            outboxes::folder::put(&self.outbox.folder, name, &bytes)
        };
        match outcome {
            Outcome::Sent { reply, rejected } if rejected.is_empty() => Ok(reply),
            Outcome::Sent { rejected, .. } => {
                Err(rejected.iter().map(|r| format!("{}: {}", r.email, r.reply)).collect::<Vec<_>>().join("; "))
            }
            Outcome::Refused { reply, .. } | Outcome::Later { reply } | Outcome::Unknown { reply } => Err(reply),
        }
    }
}
