//! The settings as a page shows them: values of fields, the version of the file, a summary. Never a secret.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::fields::{Field, Kind, Topic};
use crate::config::{self, FILE, Place, Setting, commented, setting, told_of};
use crate::model::{Sentence, sentence};
use crate::pipeline::outgoing::Bureau;

/// Which settings a form was made from: who saves it later must have seen what is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The SHA-256 of the file.
    pub hash: String,
    /// The settings that are not the built-in ones, by name; without secrets.
    pub told: BTreeMap<String, String>,
}

/// The file's text.
///
/// # Errors
/// With a sentence, when it cannot be read.
pub(super) fn text(folder: &Path) -> Result<String, Sentence> {
    let path = folder.join(FILE);
    let told = |e: std::io::Error| {
        sentence!("The settings cannot be read: {file}: {why}.", file = path.display().to_string(), why = e.to_string())
    };
    fs::read_to_string(&path).map_err(told)
}

/// The sections of which a page tells what somebody else has changed.
const TOLD: [&str; 6] = ["house.", "correspondence.", "retention.", "digest.", "outbox.", "mailbox."];

pub(super) fn version_of(text: &str, folder: &Path) -> Version {
    let mut told = told_of(text, folder);
    // A page gets what is changed on the desk, and nothing else of the configuration.
    told.retain(|name, _| TOLD.iter().any(|section| name.starts_with(section)));
    Version { hash: hex::encode(Sha256::digest(text)), told }
}

/// The settings as they are now.
///
/// # Errors
/// With a sentence, when the file cannot be read.
pub fn version(bureau: &Bureau) -> Result<Version, Sentence> {
    Ok(version_of(&text(bureau.folder())?, bureau.folder()))
}

/// The value of each field of a topic, in order, as its box has it; of a secret, whether there is one.
///
/// # Errors
/// With a sentence, when the file cannot be read.
pub fn values(bureau: &Bureau, topic: &Topic) -> Result<Vec<(&'static Field, String)>, Sentence> {
    let text = text(bureau.folder())?;
    Ok(topic.fields().iter().map(|f| (f, value(&text, topic, f))).collect())
}

/// What the box of a field has.
pub(super) fn value(text: &str, topic: &Topic, field: &Field) -> String {
    let place = topic.place(field);
    if field.kind == Kind::Secret {
        return if has_secret(text, &place) { "there".to_owned() } else { String::new() };
    }
    match setting(text, &place, field.key) {
        Setting::Absent => match place {
            Place::Section(_) => in_words(setting(&commented(None), &place, field.key)),
            Place::Mailbox(_) => field.built_in.to_owned(),
        },
        there => in_words(there),
    }
}

fn in_words(setting: Setting) -> String {
    match setting {
        Setting::Absent => String::new(),
        Setting::Text(text) | Setting::Other(text) => text,
        Setting::Number(n) => n.to_string(),
        Setting::Texts(all) => all.join("\n"),
    }
}

/// The keys by which a server is logged in to.
pub(super) const LOG_INS: [&str; 4] = ["password_file", "password_env", "token_file", "token_command"];

/// Whether there is a way to log in.
pub(super) fn has_secret(text: &str, place: &Place) -> bool {
    let given = |key: &str| match setting(text, place, key) {
        Setting::Absent => false,
        Setting::Text(text) => !text.is_empty(),
        _ => true,
    };
    LOG_INS.iter().any(|key| given(key))
}

/// The mailboxes, in order: name and kind.
///
/// # Errors
/// With a sentence, when the file cannot be read.
pub fn mailboxes(bureau: &Bureau) -> Result<Vec<(String, String)>, Sentence> {
    Ok(config::mailboxes(&text(bureau.folder())?))
}

/// A section of the settings: its title, and names with values.
pub type Section = (Sentence, Vec<(Sentence, Sentence)>);

/// What stands on the first page of the settings, by sections: names and values.
pub fn summary(bureau: &Bureau) -> Vec<Section> {
    let (config, folder) = (bureau.config(), bureau.folder());
    let house = &config.house;
    let signed = [house.signatory_name.as_str(), house.signatory_title.as_str()].join(" ");
    let calendar: Sentence = if folder.join("calendar.toml").is_file() {
        sentence!("calendar.toml in the archive’s folder")
    } else {
        sentence!("weekends and the holidays of the United Nations in New York (built in)")
    };
    let reading = config.sandbox();
    let set = |value: String| if value.trim().is_empty() { sentence!("not set") } else { value.into() };
    let days = |n: usize| sentence!("{n} days", n = n);
    let correspondence = &config.correspondence;
    vec![
        (
            sentence!("Your organisation"),
            vec![
                (sentence!("Organisation"), set(house.organisation.clone())),
                (sentence!("Address"), set(house.address.join(", "))),
                (sentence!("Answers go to"), set(house.email.clone())),
                (sentence!("Signed by"), set(signed.trim().to_owned())),
            ],
        ),
        (
            sentence!("Rules"),
            vec![
                (
                    sentence!("Letters ask for an answer within"),
                    days(usize::try_from(config.letters().reply_days).unwrap_or_default()),
                ),
                (
                    sentence!("A second reminder is proposed after"),
                    sentence!("{n} more days", n = correspondence.second_reminder_after_days.get()),
                ),
                (
                    sentence!("A party may comment on a right-of-reply text within"),
                    sentence!("{n} days", n = correspondence.comment_within_days.get()),
                ),
                (
                    sentence!("Records should be kept for"),
                    sentence!("30 years of manufacture, 20 of transfers (ITI 12), 10 by parties to the ATT (12.4)"),
                ),
                (sentence!("Days that are not working days"), calendar.to_owned()),
            ],
        ),
        (
            sentence!("Reading"),
            vec![
                (sentence!("Documents read at the same time"), reading.children().to_string().into()),
                (sentence!("Longest time for one document"), format!("{} s", reading.total_seconds).into()),
                (sentence!("Most memory for one document"), format!("{} MiB", reading.memory_mib).into()),
            ],
        ),
    ]
}
