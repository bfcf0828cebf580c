//! Tries a mailbox or the mail server, with what stands in the form. In: what was typed. Out: what was found, in plain words. It changes nothing there, sends no letter, and
//! ends within a short time, whatever the other side does.

use std::sync::LazyLock;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tokio::sync::Semaphore;

use super::fields::Topic;
use super::shown::text;
use super::typed::{FieldFault, Pairs, draft, placed, scans};
use crate::mailboxes::{Afterwards, Login, Place, Settings, Trouble};
use crate::model::{Sentence, Way, sentence};
use crate::outboxes;
use crate::pipeline::outgoing::Bureau;

/// How long a whole test may take, and one step of it.
const WHOLE: Duration = Duration::from_secs(25);
const STEP: u64 = 8;

/// How many tests run at the same time: nobody scans a network from here.
static TURNS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(2));

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Whether it is well.
    pub well: bool,
    /// What it is.
    pub words: Sentence,
}

impl Found {
    fn well(words: impl Into<Sentence>) -> Self {
        Self { well: true, words: words.into() }
    }

    fn bad(words: impl Into<Sentence>) -> Self {
        Self { well: false, words: words.into() }
    }
}

/// Tries what stands in the form.
///
/// # Errors
/// With faults of fields.
pub async fn test(bureau: &Bureau, topic: &Topic, pairs: &Pairs) -> Result<Vec<Found>, Vec<FieldFault>> {
    let whole = |words: Sentence| vec![FieldFault::of("", words)];
    let folder = bureau.folder();
    let draft = draft(folder, &text(folder).map_err(whole)?, topic, pairs)?;
    let Ok(_turn) = TURNS.try_acquire() else {
        return Ok(vec![Found::bad(sentence!("Two other tests are running. Try again in a moment."))]);
    };
    let typed = draft.secret.map(|(_, secret)| secret);
    let work = async {
        match topic {
            Topic::Mailbox(name, _) => {
                let found = draft.config.watched(name, folder).map_err(|e| vec![placed(&e, topic)])?;
                let Some(mut mailbox) = found else {
                    return Ok(vec![Found::bad(sentence!("There is no such mailbox any more."))]);
                };
                if scans(&draft.config, folder, topic).is_some_and(|at| !at.exists()) {
                    return Ok(vec![Found::well(sentence!(
                        "The folder is not there yet. It is made when this is saved."
                    ))]);
                }
                match (typed, &mut mailbox.place) {
                    (Some(secret), Place::Imap(server)) => server.login = Login::Password(secret),
                    _ => draft.config.check_files(name, folder).map_err(|e| vec![placed(&e, topic)])?,
                }
                Ok(open(mailbox).await)
            }
            _ => {
                // A password that was only typed has no file yet.
                let mut config = draft.config.clone();
                if typed.is_some() {
                    config.outbox.password_file = std::path::PathBuf::new();
                }
                let settings = config.outbox(folder).map_err(|e| vec![FieldFault::of("password", format!("{e}."))])?;
                let password = typed.or_else(|| settings.password.clone());
                Ok(deliver(outboxes::Settings { password, step_seconds: STEP, dot_seconds: STEP, ..settings }).await)
            }
        }
    };
    let late = || vec![Found::bad(sentence!("The server did not answer within {n} seconds.", n = WHOLE.as_secs()))];
    tokio::time::timeout(WHOLE, work).await.unwrap_or_else(|_| Ok(late()))
}

/// Looks into each folder of a mailbox, and changes nothing in it.
async fn open(mut mailbox: Settings) -> Vec<Found> {
    let mut folders = mailbox.folders();
    let target = if let Afterwards::Move(to) = &mailbox.afterwards { Some(to.clone()) } else { None };
    folders.extend(target.clone());
    mailbox.afterwards = Afterwards::Leave;
    mailbox.timeout = Duration::from_secs(STEP);
    let mut found = Vec::new();
    for folder in folders {
        let looked = async { mailbox.open(&folder).await?.look(true).await };
        match looked.await {
            Ok(look) => {
                found.push(Found::well(opened(&folder, look.total)));
                if target.as_ref() == Some(&folder) {
                    found.push(Found::well(sentence!("Folder {folder} is where mail is moved to.", folder = &folder)));
                }
            }
            Err(trouble) => {
                found.push(Found::bad(told(&trouble)));
                // What keeps us out of the server keeps us out of its other folders.
                if trouble.code != "folder_missing" {
                    break;
                }
            }
        }
    }
    if matches!(mailbox.place, Place::Imap(_)) && found.iter().any(|f| f.well) {
        found.insert(0, Found::well(sentence!("The server accepts the user and the password.")));
    }
    found
}

fn opened(folder: &str, n: u64) -> Sentence {
    match (folder.is_empty(), n) {
        (true, 1) => sentence!("The folder can be opened: 1 message in it."),
        (true, _) => sentence!("The folder can be opened: {n} messages in it.", n = n),
        (false, 1) => sentence!("Folder {folder} can be opened: 1 message in it.", folder = folder),
        (false, _) => sentence!("Folder {folder} can be opened: {n} messages in it.", folder = folder, n = n),
    }
}

fn told(trouble: &Trouble) -> String {
    let advice = trouble.advice.split("; tracepost tries").next().unwrap_or_default();
    let advice = if advice.starts_with("tracepost tries") { "" } else { advice };
    let (fault, advice) = (capital(&trouble.fault), capital(advice));
    if advice.is_empty() { format!("{fault}.") } else { format!("{fault}. {advice}.") }
}

fn capital(words: &str) -> String {
    let mut signs = words.chars();
    signs.next().map(|c| c.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// What a server said, without the password: a server may send back what it got.
fn silent(settings: &outboxes::Settings, words: &str) -> String {
    let password = settings.password.as_ref().map(|p| p.reveal().to_owned()).unwrap_or_default();
    if password.is_empty() {
        return words.to_owned();
    }
    let user = settings.username.clone().unwrap_or_default();
    let forms = [format!("\0{user}\0{password}"), password.clone()].map(|text| STANDARD.encode(text));
    let hidden = |text: String, form: &str| text.replace(form, "***").replace(form.trim_end_matches('='), "***");
    let words = forms.iter().fold(words.to_owned(), |text, form| hidden(text, form));
    words.replace(&password, "***")
}

/// Talks to the mail server up to where a letter would follow, or looks whether the folder can be written.
async fn deliver(settings: outboxes::Settings) -> Vec<Found> {
    if settings.way == Way::Smtp || settings.username.is_some() {
        return match outboxes::smtp::try_out(&settings).await {
            Ok(words) => vec![Found::well(words), Found::well(sentence!("No letter was sent."))],
            Err(why) => {
                vec![Found::bad(format!("{}.", capital(silent(&settings, why.trim_end_matches('.')).as_str())))]
            }
        };
    }
    let folder = settings.folder.clone();
    let made = tokio::task::spawn_blocking(move || {
        std::fs::create_dir_all(&folder)?;
        let probe = folder.join(".tracepost-test");
        std::fs::write(&probe, b"")?;
        std::fs::remove_file(&probe)
    });
    vec![match made.await.map_err(|e| e.to_string()).and_then(|done| done.map_err(|e| e.to_string())) {
        Ok(()) => Found::well(sentence!("The folder can be written. A person sends what lies there.")),
        Err(why) => Found::bad(sentence!("The folder cannot be written: {why}.", why = why)),
    }]
}
