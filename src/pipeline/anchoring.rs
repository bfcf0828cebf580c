//! The record of custody is anchored outside: its signed head goes to a file on other storage, to people by mail, and to an authority for time stamps, as the
//! settings say. In: an archive. Out: where its head went, and what failed. Somebody who has the archive and its keys cannot change what others hold.
//!
//! A file is added to only if the archive still agrees with the anchors in it.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::Context;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::house_mail::Letterbox;
use crate::config::Config;
use crate::outboxes::Attachment;
use crate::outboxes::time_stamp::{self, Stamp, Trusted};
use crate::store::{ANCHORED, Anchor, Archive, KeySource, RowFault, SignedHead};

/// Where the head of an archive goes.
#[derive(Debug, Clone)]
pub struct Anchoring {
    source: KeySource,
    file: Option<PathBuf>,
    mail: Option<Letterbox>,
    stamps: Option<(String, Trusted)>,
    every: SignedDuration,
}

/// What became of one anchoring.
#[derive(Debug, Default)]
pub struct Anchored {
    /// The head that was anchored; `None` if nothing has happened since the last time.
    pub head: Option<SignedHead>,
    /// Where it went, one line each.
    pub went: Vec<String>,
    /// What failed, one line each. The rest was done.
    pub faults: Vec<String>,
    /// Where the archive is not the one of the anchors in the file; then nothing was anchored.
    pub differs: Vec<RowFault>,
}

impl Anchoring {
    /// What the settings say, and for one that a person names a file in place of the one in the settings. `folder` is the archive's.
    ///
    /// # Errors
    /// If a file that is named cannot be read, or nobody could be written to.
    pub fn of(config: &Config, folder: &Path, file: Option<&Path>) -> anyhow::Result<Self> {
        let set = &config.anchor;
        let given = |path: &Path| (!path.as_os_str().is_empty()).then(|| folder.join(path));
        let mail = Letterbox::of(config, folder, &set.mail_to, "[anchor] mail_to")?;
        let stamps = match set.time_stamp.trim() {
            "" => None,
            url => Some((url.to_owned(), trusted(config, folder)?)),
        };
        Ok(Self {
            source: KeySource::of(&config.store.key_file, folder)?,
            file: file.map(Path::to_owned).or_else(|| given(&set.file)),
            mail,
            stamps,
            every: SignedDuration::from_hours(i64::try_from(set.every_hours.get()).unwrap_or(24)),
        })
    }

    /// Whether the settings name any place.
    pub fn has_a_place(&self) -> bool {
        self.file.is_some() || self.mail.is_some() || self.stamps.is_some()
    }

    /// When the next anchor is to be made by itself; `None` if never.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn next(&self, archive: &Archive, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
        if self.every.is_zero() || !self.has_a_place() {
            return Ok(None);
        }
        let last = archive.last_anchored().await?;
        Ok(Some(last.map_or(now, |(_, at, _)| at.checked_add(self.every).unwrap_or(now))))
    }

    /// Anchors the record of custody as it is now.
    ///
    /// # Errors
    /// If the archive or the file fails. An authority or a mail server that fails is among the faults.
    pub async fn anchor(&self, archive: &Archive, who: &str, now: Timestamp) -> anyhow::Result<Anchored> {
        let mut done = Anchored::default();
        let before = match &self.file {
            Some(file) => anchors_in(file)?,
            None => Vec::new(),
        };
        if !before.is_empty() {
            let held = archive.verify_anchors(before.clone(), &self.source).await?;
            if !held.faults.is_empty() {
                done.differs = held.faults;
                return Ok(done);
            }
        }
        // What this very command notes is no reason for another anchor, unless its place is a new one.
        let quiet = matches!(archive.last_anchored().await?, Some((_, _, false)));
        if quiet && (self.file.is_none() || !before.is_empty()) {
            return Ok(done);
        }
        let (mut anchor, head) = match &self.file {
            Some(_) => match archive.anchor(before.last(), &self.source, who, now).await? {
                Some(anchor) => (Some(anchor.clone()), anchor.head),
                None => return Ok(done),
            },
            None => (None, archive.signed_head(&self.source, who, now).await?),
        };
        let mut detail = json!({ "size": head.size, "root": head.root });
        let stamp = match self.stamp(&head).await {
            Ok(stamp) => stamp,
            Err(why) => {
                done.faults.push(format!("no time stamp: {why}"));
                None
            }
        };
        if let Some((answer, stamp)) = &stamp {
            if let Some(anchor) = &mut anchor {
                anchor.time_stamp = Some(STANDARD.encode(answer));
            }
            detail["time_stamp"] = json!({ "at": stamp.at.to_string(), "authority": stamp.authority });
            done.went.push(format!("time stamp of {stamp}"));
        }
        if let (Some(file), Some(anchor)) = (&self.file, &anchor) {
            add(file, &serde_json::to_string(anchor)?).with_context(|| format!("cannot write {}", file.display()))?;
            detail["file"] = json!(file.display().to_string());
            done.went.push(format!("anchor {} in {}", before.len() + 1, file.display()));
        }
        if let Some(mail) = &self.mail {
            match mailed(mail, &head, stamp.as_ref().map(|s| &s.0[..]), now).await {
                Ok(reply) => {
                    // A file in a folder has not gone: a person sends it.
                    let (key, line) = if mail.is_sent() {
                        ("mail_to", format!("mailed to {} ({reply})", mail.to.join(", ")))
                    } else {
                        (
                            "mail_written_for",
                            format!("mail for {} {reply}; send it with your mail program", mail.to.join(", ")),
                        )
                    };
                    detail[key] = json!(mail.to);
                    done.went.push(line);
                }
                Err(why) => done.faults.push(format!("not mailed to {}: {why}", mail.to.join(", "))),
            }
        }
        if !done.went.is_empty() {
            archive.note(ANCHORED, "archive", detail, who, now).await?;
            done.head = Some(head);
        }
        Ok(done)
    }

    async fn stamp(&self, head: &SignedHead) -> Result<Option<(Vec<u8>, Stamp)>, String> {
        match &self.stamps {
            None => Ok(None),
            Some((url, trusted)) => time_stamp::ask(url, head.text().as_bytes(), trusted).await.map(Some),
        }
    }
}

/// Mails a head. Says what the server answered, or where the file is.
async fn mailed(to: &Letterbox, head: &SignedHead, stamp: Option<&[u8]>, now: Timestamp) -> Result<String, String> {
    let name = format!("anchor-{}-{}", head.size, head.root.get(..12).unwrap_or_default());
    let subject = format!("Signed head of the record of custody, {} events", head.size);
    let text = words(&to.from_name, head, stamp.is_some());
    to.send(&name, (subject, text), attachments(head, stamp).map_err(|e| e.to_string())?, now).await
}

/// The text of the mail: what it is, the head itself, and how to check it.
fn words(house: &str, head: &SignedHead, stamped: bool) -> String {
    let stamp = if stamped {
        "\nTo check the time stamp (ROOT.pem is the certificate of the authority):\n  openssl ts -verify -in head.tsr -data head.txt -CAfile ROOT.pem\n"
    } else {
        ""
    };
    format!(
        "This is the signed head of the record of custody of {house}, as of {}.\n\nPlease keep this mail. Whoever changes the record later cannot make \
         another one with the same head, so this mail proves what was recorded until then. It tells nothing of what the record says.\n\n{}signature {}\n\n\
         To check the signature, save the attachments and run:\n  openssl pkeyutl -verify -pubin -inkey owner.pem -rawin -in head.txt -sigfile head.sig\n\n\
         To hold the archive against it, on the computer where the archive is:\n  tracepost log --verify --head head.json\n{stamp}",
        head.at,
        head.text(),
        head.signature
    )
}

fn attachments(head: &SignedHead, stamp: Option<&[u8]>) -> anyhow::Result<Vec<Attachment>> {
    let file = |name: &str, media_type: &str, bytes: Vec<u8>| Attachment {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        bytes,
    };
    let mut all = vec![
        file("head.txt", "text/plain", head.text().into_bytes()),
        file("head.sig", "application/octet-stream", head.signature_bytes()),
        file("owner.pem", "application/x-pem-file", head.pem().into_bytes()),
        file("head.json", "application/json", serde_json::to_vec(head)?),
    ];
    all.extend(stamp.map(|bytes| file("head.tsr", "application/timestamp-reply", bytes.to_vec())));
    Ok(all)
}

/// The certificates that the settings trust to name authorities for time stamps.
fn trusted(config: &Config, folder: &Path) -> anyhow::Result<Trusted> {
    let file = &config.anchor.time_stamp_ca;
    let pem = match file.as_os_str().is_empty() {
        true => None,
        false => {
            let path = folder.join(file);
            Some(fs::read(&path).with_context(|| format!("[anchor] time_stamp_ca: cannot read {}", path.display()))?)
        }
    };
    Trusted::of(pem.as_deref()).map_err(|why| anyhow::anyhow!("[anchor] time_stamp_ca: {why}"))
}

/// What the time stamps among some anchors say, or what is wrong with them.
///
/// # Errors
/// If the certificates that are trusted cannot be read.
pub fn stamps(config: &Config, folder: &Path, anchors: &[Anchor]) -> anyhow::Result<(Vec<Stamp>, Vec<String>)> {
    let (mut good, mut faults) = (Vec::new(), Vec::new());
    if anchors.iter().all(|a| a.time_stamp.is_none()) {
        return Ok((good, faults));
    }
    let trusted = trusted(config, folder)?;
    for (n, anchor) in anchors.iter().enumerate() {
        let Some(answer) = &anchor.time_stamp else { continue };
        let checked = STANDARD
            .decode(answer)
            .map_err(|_| "it is not Base64".to_owned())
            .and_then(|bytes| time_stamp::check(&bytes, anchor.head.text().as_bytes(), &trusted, None));
        match checked {
            Ok(stamp) => good.push(stamp),
            Err(why) => {
                faults.push(format!("anchor {} of {}: its time stamp does not hold: {why}", n + 1, anchor.head.at))
            }
        }
    }
    Ok((good, faults))
}

/// The anchors in a file; none if it is not there.
///
/// # Errors
/// If it cannot be read, or a line is no anchor.
pub fn anchors_in(file: &Path) -> anyhow::Result<Vec<Anchor>> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => anyhow::bail!("cannot read {}: {e}", file.display()),
    };
    let line = |(n, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|e| {
            anyhow::anyhow!(
                "{}, line {}: this is not an anchor ({e}); put the file back from your copy",
                file.display(),
                n + 1
            )
        })
    };
    text.lines().enumerate().map(line).collect()
}

fn add(file: &Path, line: &str) -> std::io::Result<()> {
    let mut to = OpenOptions::new().append(true).create(true).mode(0o600).open(file)?;
    to.write_all(format!("{line}\n").as_bytes())?;
    to.sync_all()?;
    // A file that is new is there for good once its folder is on the disk.
    match file.parent().filter(|p| !p.as_os_str().is_empty()) {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}
