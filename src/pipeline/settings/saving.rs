//! Writes settings that a person changed. The steps: nobody else writes meanwhile; what the form was made from is still what is there; the whole new configuration is
//! read by the parser that reads it at every start; passwords and file are written; the event says who changed what. If a step fails, all is put back.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::fields::{Kind, Topic};
use super::files::{lock, put, put_back};
use super::shown::{Version, text, version_of};
use super::typed::{Draft, FieldFault, Pairs, draft, mailbox, placed, scans};
use crate::config::{Config, FILE, commented, told_of, without_mailbox};
use crate::model::{Secret, Sentence, sentence};
use crate::pipeline::outgoing::Bureau;

/// One setting that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its name: the words of its field, or its key.
    pub name: Sentence,
    /// What it was.
    pub was: Sentence,
    /// What it is.
    pub now: Sentence,
}

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// How many settings were changed.
    pub changed: usize,
    /// Whether `tracepost watch` knows of it only after its next start.
    pub daemon: bool,
}

/// Why nothing was saved.
#[derive(Debug)]
pub enum Refused {
    /// Faults of fields.
    Fields(Vec<FieldFault>),
    /// Somebody has changed the settings since the form was made: what, and the version of now.
    Changed {
        /// What was changed meanwhile.
        changes: Vec<Change>,
        /// The settings as they are now.
        now: Box<Version>,
    },
    /// It could not be written.
    Failed(Sentence),
}

impl<T: Into<Sentence>> From<T> for Refused {
    fn from(words: T) -> Self {
        Self::Failed(words.into())
    }
}

/// What would change if this were saved.
///
/// # Errors
/// When it would be refused.
pub fn look(bureau: &Bureau, topic: &Topic, seen: &Version, pairs: &Pairs) -> Result<Vec<Change>, Refused> {
    let folder = bureau.folder();
    let text = current(bureau, seen)?;
    let draft = draft(folder, &text, topic, pairs).map_err(Refused::Fields)?;
    let mut changes = differences(&told_of(&text, folder), &told_of(&draft.text, folder), topic);
    if draft.secret.is_some() {
        changes.push(Change {
            name: sentence!("Password"),
            was: sentence!("not shown"),
            now: sentence!("the one that you typed"),
        });
    }
    Ok(changes)
}

/// Saves what was typed.
///
/// # Errors
/// When it is refused. Nothing is changed then.
pub async fn save(
    bureau: &Bureau,
    topic: &Topic,
    seen: &Version,
    pairs: &Pairs,
    who: &str,
    now: Timestamp,
) -> Result<Done, Refused> {
    let _turn = turn(bureau).await?;
    let text = current(bureau, seen)?;
    let folder = bureau.folder();
    let Draft { text: new, config, secret } = draft(folder, &text, topic, pairs).map_err(Refused::Fields)?;
    let anew = secret.is_some();
    let name = mailbox(topic);
    if let Some(scans) = scans(&config, folder, topic)
        && let Err(why) = fs::create_dir_all(&scans)
    {
        return Err(Refused::Fields(vec![FieldFault::of(
            "path",
            sentence!("The folder cannot be made: {why}.", why = why.to_string()),
        )]));
    }
    let kept = secret.map(Kept::write).transpose()?;
    // Only now are all files there that the mailbox names.
    if let Err(error) = config.check_files(&name, folder) {
        kept.iter().for_each(Kept::undo);
        return Err(Refused::Fields(vec![placed(&error, topic)]));
    }
    let names =
        anew.then(|| if name.is_empty() { "outbox.password".to_owned() } else { format!("mailbox.{name}.password") });
    let changes = differences(&told_of(&text, folder), &told_of(&new, folder), topic);
    let changed = changes.len() + usize::from(anew);
    // What the daemon reads at its start: all of a mailbox, and single fields of the others.
    let read_there = |change: &Change| topic.fields().iter().any(|f| f.daemon && f.label == change.name.english);
    let daemon = changed > 0 && (anew || !name.is_empty() || changes.iter().any(read_there));
    let written = write(bureau, (&text, &new), config, names.into_iter().collect(), who, now).await;
    if written.is_err() {
        kept.iter().for_each(Kept::undo);
    }
    written?;
    Ok(Done { changed, daemon })
}

/// Takes a mailbox out of the settings. Its mail, and what came from it, stay.
///
/// # Errors
/// When it is refused. Nothing is changed then.
pub async fn drop_mailbox(
    bureau: &Bureau,
    name: &str,
    seen: &Version,
    who: &str,
    now: Timestamp,
) -> Result<Done, Refused> {
    let _turn = turn(bureau).await?;
    let text = current(bureau, seen)?;
    let new = without_mailbox(&text, name)?;
    let config = Config::parse(&new, &bureau.folder().join(FILE)).map_err(|e| e.to_string())?;
    write(bureau, (&text, &new), config, Vec::new(), who, now).await?;
    Ok(Done { changed: 1, daemon: true })
}

/// The change could not be put on the record.
#[allow(clippy::needless_pass_by_value, reason = "an error is mapped by it")]
pub(super) fn not_noted(error: crate::store::Error) -> Sentence {
    sentence!("Nothing was changed, because the change could not be noted: {why}.", why = error.to_string())
}

/// A file could not be written.
pub(super) fn not_written(path: &Path, error: &std::io::Error) -> Sentence {
    let (file, why) = (path.display().to_string(), error.to_string());
    sentence!("Nothing was changed: {file} cannot be written: {why}.", file = file, why = why)
}

/// Waits for one's turn among all who change settings.
pub(super) async fn turn(bureau: &Bureau) -> Result<fs::File, Sentence> {
    let folder = bureau.folder().to_owned();
    let locked = tokio::task::spawn_blocking(move || lock(&folder)).await.map_err(|e| Sentence::from(e.to_string()))?;
    locked.map_err(|e| {
        sentence!(
            "The archive’s folder cannot be written: {why}. Whoever runs the computer can mend that.",
            why = e.to_string()
        )
    })
}

/// The text of the settings, if it is still what the form was made from.
fn current(bureau: &Bureau, seen: &Version) -> Result<String, Refused> {
    let text = text(bureau.folder())?;
    let now = version_of(&text, bureau.folder());
    if now.hash == seen.hash {
        return Ok(text);
    }
    let changes = differences(&seen.told, &now.told, &Topic::House);
    Err(Refused::Changed { changes, now: Box::new(now) })
}

/// Writes the file, says so on the record, and takes the new settings over.
async fn write(
    bureau: &Bureau,
    (old, new): (&str, &str),
    config: Config,
    anew: Vec<String>,
    who: &str,
    now: Timestamp,
) -> Result<(), Sentence> {
    let (archive, folder) = (bureau.archive(), bureau.folder());
    let path = folder.join(FILE);
    // What somebody wrote into the file by hand is not this person's.
    archive.note_settings(told_of(old, folder), now).await.map_err(not_noted)?;
    if old != new {
        put(&path, new.as_bytes()).map_err(|e| not_written(&path, &e))?;
    }
    if let Err(error) = archive.change_settings(told_of(new, folder), anew, who, now).await {
        if old != new {
            put_back(&path, Some(old.as_bytes()));
        }
        return Err(not_noted(error));
    }
    bureau.take_over(config);
    Ok(())
}

/// A secret that was written, and what was there before.
struct Kept {
    path: PathBuf,
    before: Option<Vec<u8>>,
}

impl Kept {
    fn write((path, secret): (PathBuf, Secret)) -> Result<Self, Sentence> {
        let before = fs::read(&path).ok();
        put(&path, format!("{}\n", secret.reveal()).as_bytes()).map_err(|e| {
            sentence!("Nothing was changed: the password cannot be written: {why}.", why = e.to_string())
        })?;
        Ok(Self { path, before })
    }

    fn undo(&self) {
        put_back(&self.path, self.before.as_deref());
    }
}

/// What differs between two states of the settings, under the words of the fields.
pub(super) fn differences(
    was: &BTreeMap<String, String>,
    now: &BTreeMap<String, String>,
    topic: &Topic,
) -> Vec<Change> {
    let names: BTreeSet<&String> =
        was.keys().chain(now.keys()).filter(|name| was.get(*name) != now.get(*name)).collect();
    let of = |side: &BTreeMap<String, String>, name: &String| {
        side.get(name)
            .map(|value| plain(value))
            .or_else(|| built_in_value(name))
            .unwrap_or_else(|| sentence!("as built in"))
    };
    names.into_iter().map(|name| Change { name: words(name, topic), was: of(was, name), now: of(now, name) }).collect()
}

/// The built-in value of a setting.
fn built_in_value(name: &str) -> Option<Sentence> {
    use crate::config::{Place, Setting, setting};
    let (section, key) = name.split_once('.')?;
    let sections = ["house", "correspondence", "retention", "digest", "outbox"];
    let section = sections.into_iter().find(|s| *s == section)?;
    Some(match setting(&commented(None), &Place::Section(section), key) {
        Setting::Text(text) | Setting::Other(text) => plain(&text),
        Setting::Number(n) => n.to_string().into(),
        Setting::Texts(all) => plain(&all.join(", ")),
        Setting::Absent => return None,
    })
}

/// A list without its brackets.
fn plain(value: &str) -> Sentence {
    if value.is_empty() || value == "[]" {
        return sentence!("nothing");
    }
    let list = value.strip_prefix("[\"").and_then(|v| v.strip_suffix("\"]"));
    list.map_or_else(|| value.to_owned(), |inside| inside.replace("\", \"", ", ")).into()
}

/// The name of a setting in the words of its field.
fn words(name: &str, topic: &Topic) -> Sentence {
    let key = name.rsplit('.').next().unwrap_or(name);
    let all = [Topic::House, Topic::Deadlines, Topic::Keeping, Topic::Sending];
    if name.starts_with("mailbox.") {
        let label = topic
            .fields()
            .iter()
            .find(|f| f.section.is_empty() && f.key == key && f.kind != Kind::Secret)
            .map(|f| f.label);
        return label.map_or_else(|| name.to_owned().into(), Sentence::of);
    }
    let found = all.iter().flat_map(Topic::fields).find(|f| format!("{}.{}", f.section, f.key) == name);
    found.map_or_else(|| name.to_owned().into(), |f| Sentence::of(f.label))
}
