//! What evidence is about, and what of it may go to whom. In: a word, an archive, and the recipient. Out: the subjects of events that belong to it, and the
//! arrivals that are let go as a whole, or why they are not. The default is no.

use jiff::Timestamp;

use crate::model::{Audience, Disclosed, Party, Register, Standing, Withheld};
use crate::pipeline::terms;
use crate::store::Archive;

/// What evidence is about.
#[derive(Debug, Clone)]
pub struct About {
    /// In words: `message 3f2a…`.
    pub title: String,
    /// The item or the text itself, as a subject of events; `None` for a message.
    own: Option<String>,
    /// The requests that belong to it, each with the arrivals that answer it.
    requests: Vec<(String, Vec<String>)>,
    /// Arrivals that belong to it without a request.
    arrivals: Vec<String>,
}

impl About {
    /// The title, with the beginning of a hash for the whole of it.
    fn short(&self) -> String {
        match self.title.rsplit_once(' ') {
            Some((word, hash)) if hash.len() == 64 => format!("{word} {}", hash.chars().take(12).collect::<String>()),
            _ => self.title.clone(),
        }
    }
}

/// For whom evidence is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// The house itself. Nothing is withheld.
    House,
    /// A party of the register, by its id.
    Party(String),
    /// Somebody else, in words.
    Other(String),
}

impl Recipient {
    /// Of what a person said: `house`, a party's id, or the name of somebody else.
    ///
    /// # Errors
    /// If nothing is said.
    pub fn of(said: &str, register: &Register) -> anyhow::Result<Self> {
        match said.trim() {
            "" => anyhow::bail!("say for whom it is: house, the id of a party, or a name in words"),
            "house" => Ok(Self::House),
            id if register.party(id).is_some() => Ok(Self::Party(id.to_owned())),
            other => Ok(Self::Other(other.to_owned())),
        }
    }

    /// In words.
    pub fn shown(&self, register: &Register) -> String {
        match self {
            Self::House => "the house itself".to_owned(),
            Self::Party(id) => register.party(id).map_or(id, |p: &Party| &p.name).clone(),
            Self::Other(name) => name.clone(),
        }
    }

    fn audience(&self, suppliers: &[&str]) -> Audience {
        match self {
            Self::House => Audience::House,
            Self::Party(id) if suppliers == [id.as_str()] => Audience::Supplier,
            Self::Party(id) => Audience::Party(id.clone()),
            Self::Other(_) => Audience::Outsiders,
        }
    }
}

/// What may go.
#[derive(Debug)]
pub struct Admitted {
    /// The subjects of events.
    pub subjects: Vec<String>,
    /// The arrivals, by SHA-256, let go with everything in them.
    pub arrivals: Vec<Disclosed<String>>,
    /// What may not go, one line each.
    pub withheld: Vec<String>,
}

/// Finds what a word names: a message or document (an ID or its first characters), an item, or a right-of-reply text.
///
/// # Errors
/// If nothing or more than one thing is named so.
pub async fn find(archive: &Archive, word: &str, register: &Register) -> anyhow::Result<About> {
    let marks = archive.link_marks().await?;
    let answered = |request: &str| {
        let placed = marks.iter().filter(|m| m.request == request && m.standing != Standing::Rejected);
        let mut arrivals: Vec<String> = placed.map(|m| m.arrival.clone()).collect();
        arrivals.sort();
        arrivals.dedup();
        (request.to_owned(), arrivals)
    };
    if let Some(item) = register.items.iter().find(|i| i.id == word) {
        let requests = register.requests.iter().filter(|r| r.items.contains(&item.id));
        let requests = requests.map(|r| answered(&r.reference)).collect();
        let title = format!("item {word}");
        return Ok(About { own: Some(title.clone()), title, requests, arrivals: Vec::new() });
    }
    if let Some(reply) = archive.reply(word).await? {
        let title = format!("right of reply {word}");
        let mut requests = vec![answered(&reply.request)];
        if !requests[0].1.contains(&reply.arrival) {
            requests[0].1.push(reply.arrival);
        }
        return Ok(About { own: Some(title.clone()), title, requests, arrivals: Vec::new() });
    }
    let all = archive.arrivals().await?;
    let found: Vec<&String> = all.iter().filter(|a| word.len() >= 4 && a.starts_with(&word.to_lowercase())).collect();
    match found.as_slice() {
        [one] => Ok(About {
            title: format!("message {one}"),
            own: None,
            requests: Vec::new(),
            arrivals: vec![(*one).clone()],
        }),
        [] => anyhow::bail!(
            "no message, document, item or right-of-reply text is called {word:?}; tracepost message list shows the IDs"
        ),
        _ => anyhow::bail!("several IDs begin with {word:?}; give more of it"),
    }
}

/// Holds it against the terms of use. An arrival goes as a whole, or not at all: the original says everything. A request goes if all that
/// answers it goes, since it names whom the house asks. A text goes if its answer goes.
///
/// # Errors
/// When nothing of it may go, with the reasons; when the archive refuses.
pub async fn admit(
    archive: &Archive,
    about: &About,
    recipient: &Recipient,
    register: &Register,
    now: Timestamp,
) -> anyhow::Result<Admitted> {
    let mut admitted = Admitted { subjects: Vec::new(), arrivals: Vec::new(), withheld: Vec::new() };
    let mut own = about.own.clone();
    for sha256 in &about.arrivals {
        let one = [sha256.clone()];
        let goes = arrivals(archive, &one, recipient, register, now).await?;
        take(&mut admitted, goes, None);
    }
    for (request, of_it) in &about.requests {
        let goes = arrivals(archive, of_it, recipient, register, now).await?;
        let whole = goes.iter().all(Result::is_ok) && (!goes.is_empty() || *recipient == Recipient::House);
        if !whole {
            admitted.withheld.push(format!("request {request}: not everything that answers it may go"));
            // A text says what its answer says.
            own = own.filter(|own| own.starts_with("item "));
        }
        take(&mut admitted, goes, whole.then(|| format!("request {request}")));
    }
    let house = *recipient == Recipient::House;
    if !house && admitted.arrivals.is_empty() || own.is_none() && about.own.is_some() {
        anyhow::bail!(
            "{} may not go to {}: {}; the terms of use decide (tracepost terms), and without a permission nothing goes",
            about.short(),
            recipient.shown(register),
            if admitted.withheld.is_empty() { "nothing answers it".to_owned() } else { admitted.withheld.join("; ") }
        );
    }
    admitted.subjects.extend(own);
    admitted.subjects.sort();
    admitted.subjects.dedup();
    Ok(admitted)
}

type Goes = Result<Disclosed<String>, String>;

fn take(admitted: &mut Admitted, goes: Vec<Goes>, request: Option<String>) {
    admitted.subjects.extend(request);
    for one in goes {
        match one {
            Ok(arrival) if admitted.arrivals.contains(&arrival) => {}
            Ok(arrival) => {
                admitted.subjects.push(format!("arrival {}", *arrival));
                admitted.arrivals.push(arrival);
            }
            Err(line) if admitted.withheld.contains(&line) => {}
            Err(line) => admitted.withheld.push(line),
        }
    }
}

/// Whether each arrival may go.
async fn arrivals(
    archive: &Archive,
    all: &[String],
    recipient: &Recipient,
    register: &Register,
    now: Timestamp,
) -> anyhow::Result<Vec<Goes>> {
    let marks = archive.link_marks().await?;
    let mut goes = Vec::new();
    for sha256 in all {
        let placed = marks.iter().filter(|m| m.arrival == *sha256 && m.standing == Standing::Confirmed);
        let mut suppliers: Vec<&str> =
            placed.filter_map(|m| register.request(&m.request)).map(|r| r.recipient.as_str()).collect();
        suppliers.sort_unstable();
        suppliers.dedup();
        let filed = archive.arrival(sha256).await?.and_then(|a| a.filed);
        let audience = recipient.audience(&suppliers);
        let Some(filed) = filed else {
            goes.push(match *recipient {
                Recipient::House => terms_of_none(sha256),
                _ => Err(format!("{}: it is not read yet", short(sha256))),
            });
            continue;
        };
        let disclosure = terms::disclosure(archive, sha256, &suppliers, &filed, register, now).await?;
        let whole = disclosure.whole(&audience, filed.documents.len(), sha256.clone());
        goes.push(whole.map_err(|(_, why)| format!("{}: {}", short(sha256), reasons(&why))));
    }
    Ok(goes)
}

/// What is not read has no terms; the house has it all the same.
fn terms_of_none(sha256: &str) -> Goes {
    crate::model::Disclosure::default()
        .whole(&Audience::House, 0, sha256.to_owned())
        .map_err(|(_, why)| format!("{}: {}", short(sha256), reasons(&why)))
}

fn short(sha256: &str) -> String {
    format!("message {}", sha256.chars().take(12).collect::<String>())
}

fn reasons(why: &[Withheld]) -> String {
    let mut why = why.to_vec();
    why.sort_unstable();
    why.dedup();
    why.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
