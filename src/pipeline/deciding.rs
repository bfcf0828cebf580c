//! The one way to decide. In: who decides, when, on which arrival, and what they say, in their words. Out: the
//! decision, kept in normal form, with what follows from it. The command line and the review desk both use it, so a
//! decision leaves the same rows and events by either. Whether a decision is right is not checked.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;

use super::custody;
use super::limits::{Said, limits};
use super::normal::normal;
use crate::model::{
    Class, Decision, Evidence, Factor, FieldName, Given, LineRuling, MessageKind, Quantity, Ruling, SentenceMark,
    Standing, Unit,
};
use crate::store::{self, Archive, DeskDocument, Hand};

/// Why a decision was not kept. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What the person gave is not what the field takes.
    #[error("{0}")]
    Unfit(String),
    /// The archive refuses.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// What the functions of this file return.
pub type Result<T> = std::result::Result<T, Error>;

/// A line of goods as a person writes it.
#[derive(Debug, Clone, Copy)]
pub struct LineWords<'a> {
    /// What was delivered.
    pub description: &'a str,
    /// How many or how much; empty for none.
    pub quantity: &'a str,
    /// The name of a unit; empty for none.
    pub unit: &'a str,
    /// Lots, with semicolons or line ends between them.
    pub lots: &'a str,
    /// Serials, likewise.
    pub serials: &'a str,
}

/// A person who decides on an arrival.
#[derive(Debug, Clone, Copy)]
pub struct Decider<'a> {
    /// Where the arrival is.
    pub archive: &'a Archive,
    /// Its SHA-256.
    pub arrival: &'a str,
    /// The person.
    pub who: &'a str,
    /// The time.
    pub now: Timestamp,
}

impl Decider<'_> {
    fn hand(&self) -> Hand {
        Hand { who: self.who.to_owned(), now: self.now, legs: custody::legs }
    }

    /// Decides on fields: on all of them, or on none. Says the decisions as they were kept, corrected values in their normal form.
    ///
    /// # Errors
    /// [`Error::Unfit`] where a corrected value is not one that its field takes; [`Error::Store`] where somebody else was faster.
    pub async fn fields(&self, mut decisions: Vec<Decision>) -> Result<Vec<Decision>> {
        let mut documents = HashMap::new();
        for decision in &mut decisions {
            if let Ruling::About(items) = &decision.ruling {
                self.asked_about(items).await?;
            }
            let Ruling::Correct(given) = &mut decision.ruling else { continue };
            let document = match documents.entry(decision.document) {
                Entry::Occupied(loaded) => loaded.into_mut(),
                Entry::Vacant(place) => place.insert(self.document(decision.document).await?),
            };
            // A field that is gone is the archive's to tell.
            let Some(field) = document.fields.iter().find(|f| f.position == decision.position) else { continue };
            given.value = normal(field.field.name, &given.value, &document.languages).map_err(Error::Unfit)?;
        }
        self.archive.decide(self.hand(), self.arrival, decisions.clone()).await?;
        Ok(decisions)
    }

    /// Adds a field that the machine did not find. Says at which position it stands.
    ///
    /// # Errors
    /// [`Error::Unfit`] where the value is not one that the field takes; [`Error::Store`] where there is no such document.
    pub async fn add(&self, document: usize, name: FieldName, mut given: Given) -> Result<usize> {
        let languages = self.document(document).await?.languages;
        given.value = normal(name, &given.value, &languages).map_err(Error::Unfit)?;
        Ok(self.archive.add_field(self.hand(), self.arrival, document, name, given).await?)
    }

    /// Decides on a line of goods. `None` says that the machine read it right. `was` is the standing that the person saw.
    ///
    /// # Errors
    /// [`Error::Unfit`] where quantity or unit are none; [`Error::Store`] where somebody else was faster.
    pub async fn line(
        &self,
        document: usize,
        position: usize,
        words: Option<LineWords<'_>>,
        was: Standing,
    ) -> Result<()> {
        self.lines(document, vec![(position, words, was)]).await
    }

    /// Decides on lines of goods: on all of them, or on none. It is one decision, and is undone as one.
    ///
    /// # Errors
    /// [`Error::Unfit`] where quantity or unit of one are none; [`Error::Store`] where somebody else was faster.
    pub async fn lines(&self, document: usize, decisions: Vec<(usize, Option<LineWords<'_>>, Standing)>) -> Result<()> {
        let many = decisions.len() > 1;
        let ruled = |(position, words, was): (usize, Option<LineWords<'_>>, Standing)| {
            let ruling = words.map(line).transpose();
            // Of one line, it stands beside it what is wrong.
            let told = ruling.map_err(|e| match e {
                Error::Unfit(why) if many => Error::Unfit(format!("line {}: {why}", position + 1)),
                other => other,
            });
            Ok::<_, Error>((position, told?, was))
        };
        let decisions = decisions.into_iter().map(ruled).collect::<Result<Vec<_>>>()?;
        Ok(self.archive.decide_lines(self.hand(), self.arrival, document, decisions).await?)
    }

    /// Adds a line of goods that the machine did not find. Says at which position it stands.
    ///
    /// # Errors
    /// [`Error::Unfit`] where nothing is said, or quantity or unit are none; [`Error::Store`] where there is no such document.
    pub async fn add_line(&self, document: usize, words: LineWords<'_>) -> Result<usize> {
        let said = [words.description, words.quantity, words.lots, words.serials];
        if said.iter().all(|w| w.trim().is_empty()) {
            return Err(Error::Unfit("the line is empty; say what was delivered".to_owned()));
        }
        Ok(self.archive.add_lines(self.hand(), self.arrival, document, vec![(line(words)?, None)]).await?)
    }

    /// Adds the lines of a table that the person has drawn over a page, each with its place: all of them, or none. It is one decision, and is undone as one. Says at
    /// which position the first stands.
    ///
    /// # Errors
    /// [`Error::Unfit`] where there is no line, or quantity or unit of one are none; [`Error::Store`] where there is no such document.
    pub async fn add_table(&self, document: usize, rows: Vec<(LineWords<'_>, Evidence)>) -> Result<usize> {
        if rows.is_empty() {
            return Err(Error::Unfit("no row is chosen; tick those that are lines of goods".to_owned()));
        }
        let ruled = |(n, (words, shown)): (usize, (LineWords<'_>, Evidence))| match line(words) {
            Ok(ruling) => Ok((ruling, Some(shown))),
            Err(Error::Unfit(why)) => Err(Error::Unfit(format!("row {}: {why}", n + 1))),
            Err(other) => Err(other),
        };
        let lines = rows.into_iter().enumerate().map(ruled).collect::<Result<Vec<_>>>()?;
        Ok(self.archive.add_lines(self.hand(), self.arrival, document, lines).await?)
    }

    /// Says that a line of goods is not in the document. `was` is the standing that the person saw.
    ///
    /// # Errors
    /// [`Error::Store`] where there is no such line, or somebody else was faster.
    pub async fn refuse_line(&self, document: usize, position: usize, was: Standing) -> Result<()> {
        Ok(self.archive.refuse_line(self.hand(), self.arrival, (document, position), was).await?)
    }

    /// Says whether a number in a document is that of the item with which the program matched it. `was` is the standing that the person saw.
    ///
    /// # Errors
    /// [`Error::Store`] where there is no such match, or somebody else was faster.
    pub async fn matches(&self, document: usize, position: usize, right: bool, was: Standing) -> Result<()> {
        let standing = if right { Standing::Confirmed } else { Standing::Rejected };
        Ok(self.archive.decide_match(self.hand(), self.arrival, (document, position), standing, was).await?)
    }

    /// Submits a document as reviewed. Says how many values were seen and not decided on.
    ///
    /// # Errors
    /// [`Error::Store`] where there is no such document.
    pub async fn submit(&self, document: usize) -> Result<u64> {
        Ok(self.archive.submit_document(self.hand(), self.arrival, document).await?)
    }

    /// Says whether the message answers a request: `Confirmed`, `Rejected`, or `Seen` for "not enough information".
    ///
    /// # Errors
    /// [`Error::Store`] where there is no such request, or where a link is rejected that nobody has proposed.
    pub async fn place(&self, request: &str, standing: Standing) -> Result<()> {
        self.archive.place(self.hand(), self.arrival, request.trim(), standing).await?;
        self.let_go().await;
        Ok(())
    }

    /// What a placed message says of our letters now counts. Where this is cut short, the next sweep does it: the decision stands either way.
    async fn let_go(&self) {
        let _ = super::outgoing::reports::again(self.archive, self.arrival, self.now).await;
    }

    /// Says what kind of message it is.
    ///
    /// # Errors
    /// [`Error::Store`] where it is no message.
    pub async fn kind(&self, kind: MessageKind) -> Result<()> {
        self.archive.set_kind(self.hand(), self.arrival, kind).await?;
        self.let_go().await;
        Ok(())
    }

    /// Says that the message is done with, or that it is not.
    ///
    /// # Errors
    /// [`Error::Store`] where there is no such message.
    pub async fn settle(&self, settled: bool) -> Result<()> {
        Ok(self.archive.settle(self.hand(), self.arrival, settled).await?)
    }

    /// Sets class and factors of a response. `items` says of which items a factor is said.
    ///
    /// # Errors
    /// [`Error::Unfit`] for items of a factor that is not set, or of an item that no request of the message asks about. [`Error::Store`] where there
    /// is no such message.
    pub async fn classify(&self, class: Class, factors: &[Factor], items: BTreeMap<Factor, Vec<String>>) -> Result<()> {
        if let Some(extra) = items.keys().find(|f| !factors.contains(f)) {
            return Err(Error::Unfit(format!("{} has items, but is not among the factors", extra.as_str())));
        }
        self.asked_about(items.values().flatten()).await?;
        Ok(self.archive.classify(self.hand(), self.arrival, class, factors, items).await?)
    }

    /// Says whether a sentence says what the program saw in it. `said` is one of [`limits`].
    ///
    /// # Errors
    /// [`Error::Unfit`] if the program saw no such sentence. [`Error::Store`] where there is no such message.
    pub async fn sentence(&self, said: &Said, right: bool) -> Result<()> {
        let arrival = self.archive.arrival(self.arrival).await?;
        let filed =
            arrival.and_then(|a| a.filed).ok_or_else(|| store::Error::Unknown(format!("message {}", self.arrival)))?;
        let place = |s: &Said| (s.document, s.page, s.span, s.factor);
        let all = limits(&filed);
        if !all.iter().any(|s| place(s) == place(said)) {
            return Err(Error::Unfit("the program saw no factor in such a sentence; reload the page".to_owned()));
        }
        let marks = filed.response.map(|r| r.judged.sentences).unwrap_or_default();
        let rejected = |s: &Said| {
            let mut of_it = marks.iter().filter(|m| (m.document, m.page, m.span, m.factor) == place(s));
            of_it.any(|m| m.standing == Standing::Rejected)
        };
        let others = all.iter().any(|s| s.factor == said.factor && place(s) != place(said) && !rejected(s));
        let mark = SentenceMark {
            document: said.document,
            page: said.page,
            span: said.span,
            factor: said.factor,
            standing: if right { Standing::Confirmed } else { Standing::Rejected },
            others,
            by: self.who.to_owned(),
            at: self.now,
        };
        Ok(self.archive.judge_sentence(self.hand(), self.arrival, mark).await?)
    }

    /// Refuses items that no request of this message asks about.
    async fn asked_about(&self, items: impl IntoIterator<Item = &String>) -> Result<()> {
        let known = super::about::asked(self.archive, self.arrival).await?;
        match items.into_iter().find(|i| !known.iter().any(|k| k.id == **i)) {
            Some(other) => Err(Error::Unfit(format!(
                "no request that this message answers asks about item {other:?}; it can be {}",
                known.iter().map(|k| k.id.as_str()).collect::<Vec<_>>().join(", ")
            ))),
            None => Ok(()),
        }
    }

    /// Takes this person's last decision back: on a document, or (`None`) on the message as a whole. Says what it was.
    ///
    /// # Errors
    /// [`Error::Store`] where they have decided nothing there, or where a later decision stands.
    pub async fn undo(&self, document: Option<usize>) -> Result<String> {
        Ok(self.archive.undo(self.hand(), self.arrival, document).await?)
    }

    /// Says that one document of the message belongs to a request, beside what the message as a whole answers. The message is placed with it too, and the
    /// values of the document are stated of the items of that request: of the one that it asks about, else each of the one whose number stands beside it, where
    /// that is among them. What a person has said of a value stays. Says how many values have an item now, and how many still need one.
    ///
    /// # Errors
    /// [`Error::Store`] where there is no such request or document.
    pub async fn assign(&self, document: usize, request: &str) -> Result<(usize, usize)> {
        let request = request.trim();
        self.document(document).await?;
        let unknown = || store::Error::Unknown(format!("request {request}"));
        let view = self.archive.request_view(request).await?.ok_or_else(unknown)?;
        let items: Vec<String> = view.request.items.clone();
        self.place(request, Standing::Confirmed).await?;
        let stated = super::about::stated(self.archive, self.arrival).await?;
        let open = stated.into_iter().filter(|s| s.document == document && s.field.items.is_none());
        let (mut decisions, mut left) = (Vec::new(), 0);
        for value in open {
            let proposed = value.proposed.filter(|i| items.contains(i));
            let item = if let [only] = items.as_slice() { Some(only.clone()) } else { proposed };
            let Some(item) = item else {
                left += 1;
                continue;
            };
            let field = &value.field;
            let was = store::stamp(field.standing, field.value.as_deref(), field.absent);
            decisions.push(Decision { document, position: value.position, ruling: Ruling::About(vec![item]), was });
        }
        let count = decisions.len();
        self.archive.decide(self.hand(), self.arrival, decisions).await?;
        Ok((count, left))
    }

    async fn document(&self, n: usize) -> Result<DeskDocument> {
        let found = self.archive.desk_document(self.arrival, n).await?;
        Ok(found.ok_or_else(|| store::Error::Unknown(format!("document {} {n}", self.arrival)))?)
    }
}

/// A line of goods in normal form.
fn line(words: LineWords<'_>) -> Result<LineRuling> {
    let quantity = match words.quantity.trim() {
        "" => None,
        text => {
            let plain = normal(FieldName::Quantity, text, &[]).ok().and_then(|q| Quantity::new(&q));
            let unfit = || Error::Unfit(format!("{text:?} is not a quantity; write it like 175 or 1250.5"));
            Some(plain.ok_or_else(unfit)?)
        }
    };
    let unit = match words.unit {
        "" => None,
        name => {
            let unfit = || Error::Unfit(format!("{name:?} is not a unit; choose one from the list"));
            Some(unit(name).ok_or_else(unfit)?)
        }
    };
    let list = |text: &str| {
        text.split([';', '\n']).map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    Ok(LineRuling {
        description: words.description.trim().to_owned(),
        quantity,
        unit,
        lots: list(words.lots),
        serials: list(words.serials),
    })
}

fn unit(name: &str) -> Option<Unit> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).ok()
}
