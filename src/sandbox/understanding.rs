//! What the reading children are asked about documents that were read: what they are and say. In: a document. Out: what a child found in it,
//! checked. A child that dies of it leaves the document as it was read.

use super::Error;
use super::budget::Purse;
use super::exchange::{End, Listener};
use super::frames::{Ask, Tell};
use super::readers::Readers;
use crate::documents::{self, Found};
use crate::model::{Document, Evidence, Field, Page, Standing, Understanding};
use crate::statements::Limit;

impl Readers {
    /// Has a child understand a document. If the child dies of it, nothing is found, and a grave remark says so.
    ///
    /// # Errors
    /// When no child can be started or locked in. Never because of the document.
    pub async fn understand(&self, document: &Document) -> Result<Found, Error> {
        self.understand_within(&self.purse(), document).await
    }

    /// As [`Self::understand`], out of the purse of its message.
    ///
    /// # Errors
    /// When no child can be started or locked in. Never because of the document.
    pub async fn understand_within(&self, purse: &Purse, document: &Document) -> Result<Found, Error> {
        // A container has no words of its own, and the program knows what it is. The child has said that this is one: if there are words, it was wrong.
        if document.part.head.is_some() && document.pages.is_empty() {
            return Ok(documents::found_in(document));
        }
        self.found(purse, &Ask::Understand, document).await
    }

    /// Has a child understand a document of which a person has said that it is one paper, and perhaps of which type.
    ///
    /// # Errors
    /// When no child can be started or locked in. Never because of the document.
    pub async fn understand_paper(&self, document: &Document, named: Option<&str>) -> Result<Found, Error> {
        let ask = Ask::UnderstandPaper { named: named.map(str::to_owned) };
        let mut found = self.found(&self.purse(), &ask, document).await?;
        // The child has no say in what a person said.
        found.papers.clear();
        if let Some(named) = named {
            found.whole.understanding.document_type = named.to_owned();
            found.whole.understanding.type_confidence = 1.0;
        }
        Ok(found)
    }

    async fn found(&self, purse: &Purse, ask: &Ask, document: &Document) -> Result<Found, Error> {
        match self.about_document(purse, ask, document).await? {
            Ok(Tell::Understood(found)) => Ok(checked(*found, &document.pages)),
            Ok(_) => Ok(Found::nothing(End::Died("it gave no answer".into()).remark_of_understanding())),
            Err(end) => Ok(Found::nothing(end.remark_of_understanding())),
        }
    }

    /// Has a child find the sentences behind a letter's limits; none if it dies of them. `languages` are the letter's, BCP 47, the main one first.
    ///
    /// # Errors
    /// When no child can be started or locked in. Never because of the letter.
    pub async fn limits(&self, letter: &Document, languages: &[String]) -> Result<Vec<Limit>, Error> {
        let ask = Ask::Limits { languages: languages.to_vec() };
        Ok(match self.about_document(&self.purse(), &ask, letter).await? {
            Ok(Tell::Limited(limits)) => limits,
            _ => Vec::new(),
        })
    }

    /// Asks a child about a document, and returns its last word.
    async fn about_document(&self, purse: &Purse, ask: &Ask, document: &Document) -> Result<Result<Tell, End>, Error> {
        if purse.is_empty() {
            return Ok(Err(End::Late(self.pool.settings.message_seconds)));
        }
        let document = match serde_json::to_vec(document) {
            Ok(document) => document,
            Err(e) => return Ok(Err(End::Died(e.to_string()))),
        };
        let _turn = self.pool.turn_of(purse).await;
        let mut warm = self.pool.warm().await?;
        let mut again = true;
        loop {
            let mut last = Tell::Done;
            let mut hear = Listener(|told, _| last = told);
            match warm.ask(ask, &document, (&self.pool.settings, purse), &mut hear).await {
                Ok(warm) => {
                    self.pool.rest(warm);
                    return Ok(Ok(last));
                }
                // It may have died, or grown, of what it did before: a child that has done nothing else tries once. What takes too long takes too
                // long there as well.
                Err(End::Died(_) | End::Fat(_)) if again => warm = self.pool.fresh().await?,
                Err(end) => return Ok(Err(end)),
            }
            again = false;
        }
    }
}

/// What a child found, without what it cannot have found: it speaks for the program alone, and only of places that the document has. A child that a file
/// has taken over can still say what is false; it cannot say that a person confirmed it.
pub(super) fn checked(mut found: Found, pages: &[Page]) -> Found {
    let lengths: Vec<(u32, usize)> = pages.iter().map(|p| (p.number, p.text.chars().count())).collect();
    let real = |evidence: &Evidence| {
        let length = lengths.iter().find(|(number, _)| *number == evidence.page).map(|(_, length)| *length);
        length.is_some_and(|length| evidence.span.start <= evidence.span.end && evidence.span.end <= length)
    };
    let sure = |confidence: f64| (0.0..=1.0).contains(&confidence);
    let field = |f: &Field| f.standing == Standing::Machine && sure(f.confidence) && real(&f.evidence);
    let check = |understanding: &mut Understanding| {
        understanding.fields.retain(field);
        understanding.losers.retain(field);
        understanding.line_items.retain(|i| sure(i.confidence) && real(&i.evidence));
        if !sure(understanding.type_confidence) {
            understanding.type_confidence = 0.0;
        }
    };
    check(&mut found.whole.understanding);
    found.papers.iter_mut().for_each(|(_, paper)| check(&mut paper.understanding));
    found
}
