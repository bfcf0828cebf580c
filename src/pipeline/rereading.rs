//! What a person says that a document is, and how many papers a file holds. In: their word. Out: the document read anew by it, in a child, and the decision
//! kept. What people have confirmed stays.

use jiff::Timestamp;

use super::custody;
use crate::documents;
use crate::model::{Document, FiledDocument, Standing, Understanding};
use crate::sandbox::{self, Readers};
use crate::store::{self, Archive, Hand};

/// Why a document was not read anew. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What the person said cannot be.
    #[error("{0}")]
    Unfit(String),
    /// The archive refuses.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// No reader can be started.
    #[error(transparent)]
    Reader(#[from] sandbox::Error),
}

/// What the functions of this file return.
pub type Result<T> = std::result::Result<T, Error>;

/// The names that a person can give a paper.
pub fn types() -> impl Iterator<Item = &'static str> {
    documents::names()
}

/// A person who says what a document is.
#[derive(Debug, Clone, Copy)]
pub struct Rereader<'a> {
    /// Where the document is.
    pub archive: &'a Archive,
    /// Who reads it anew.
    pub readers: &'a Readers,
    /// The SHA-256 of its arrival.
    pub arrival: &'a str,
    /// Its place in it.
    pub document: usize,
    /// The person.
    pub who: &'a str,
    /// The time.
    pub now: Timestamp,
}

impl Rereader<'_> {
    fn hand(&self) -> Hand {
        Hand { who: self.who.to_owned(), now: self.now, legs: custody::legs }
    }

    async fn filed(&self) -> Result<FiledDocument> {
        let filed = self.archive.filed_document(self.arrival, self.document).await?;
        let filed =
            filed.ok_or_else(|| store::Error::Unknown(format!("document {} {}", self.arrival, self.document)))?;
        if filed.document.part.head.is_some() {
            return Err(Error::Unfit("a message as a whole is no paper; its text and its attachments are".to_owned()));
        }
        Ok(filed)
    }

    /// Says of which type it is. Its values are read anew as those of one. `was` is the type that the person saw.
    ///
    /// # Errors
    /// [`Error::Unfit`] for a type that there is not, or a message; [`Error::Store`] where somebody else was faster.
    pub async fn set_type(&self, was: &str, named: &str) -> Result<()> {
        if !types().any(|t| t == named) {
            return Err(Error::Unfit(format!("{named:?} is no type of paper; choose one from the list")));
        }
        let filed = self.filed().await?;
        let found = self.readers.understand_paper(&filed.document, Some(named)).await?;
        let read = found.whole.understanding;
        Ok(self.archive.set_type(self.hand(), self.arrival, self.document, was, read).await?)
    }

    /// Turns down all that the program read in it and that nobody has confirmed. Says how many values and lines that were.
    ///
    /// # Errors
    /// [`Error::Store`] where there is no such document.
    pub async fn refuse(&self) -> Result<usize> {
        Ok(self.archive.refuse_reading(self.hand(), self.arrival, self.document).await?)
    }

    /// Says that it is a copy of another paper, so that what both state is counted once. `of` names that paper: its arrival and its place there.
    ///
    /// # Errors
    /// [`Error::Unfit`] where it is the same paper, or a person has confirmed something in this one; [`Error::Store`] where there is no such paper, or somebody
    /// else was faster.
    pub async fn is_copy(&self, of: (&str, usize)) -> Result<()> {
        if of == (self.arrival, self.document) {
            return Err(Error::Unfit("a paper is no copy of itself; choose the other one".to_owned()));
        }
        let filed = self.filed().await?;
        let other = self.archive.filed_document(of.0, of.1).await?;
        let other = other.ok_or_else(|| Error::Unfit("there is no such paper; choose one from the list".to_owned()))?;
        if other.document.part.head.is_some() {
            return Err(Error::Unfit("that is a message; choose one of its papers".to_owned()));
        }
        let stands = |s: Standing| s == Standing::Confirmed;
        let said = self.archive.desk_document(self.arrival, self.document).await?;
        if said.is_some_and(|d| {
            d.fields.iter().any(|f| stands(f.field.standing)) || d.lines.iter().any(|l| stands(l.standing))
        }) {
            return Err(Error::Unfit(
                "people have confirmed what this paper states; undo that first, or say it of the other paper"
                    .to_owned(),
            ));
        }
        let nothing = self.nothing(&filed.document);
        Ok(self.archive.set_copy(self.hand(), (self.arrival, self.document), of, nothing).await?)
    }

    /// Says that the pages of other files of the same message go on where this one ends, in that order: they are one paper, which is read as one.
    ///
    /// # Errors
    /// [`Error::Unfit`] where there is nothing to go on, where one is no whole file, or where people have confirmed something in one; [`Error::Store`] where
    /// somebody else was faster.
    pub async fn join(&self, more: &[usize]) -> Result<usize> {
        let mut places = vec![self.document];
        for place in more {
            if places.contains(place) {
                return Err(Error::Unfit("each file goes on once; choose another one".to_owned()));
            }
            places.push(*place);
        }
        if places.len() < 2 {
            return Err(Error::Unfit("choose the file in which it goes on".to_owned()));
        }
        let (mut files, mut sources) = (Vec::new(), Vec::new());
        for place in &places {
            let one = Rereader { document: *place, ..*self };
            let filed = one.filed().await?;
            let said = self.archive.desk_document(self.arrival, *place).await?;
            let said = said.ok_or_else(|| store::Error::Unknown(format!("document {} {place}", self.arrival)))?;
            let name = said.name.clone().unwrap_or_else(|| format!("document {place}"));
            let part = self.archive.source_part(self.arrival, *place).await?;
            let whole = part == *place
                && said.joined.is_empty()
                && self.archive.papers_of(self.arrival, *place).await?.is_empty();
            if !whole || said.withdrawn_by.is_some() || filed.document.pages.is_empty() {
                return Err(Error::Unfit(format!("{name} is not a whole file of one paper; say first that it is one")));
            }
            let stands = |s: Standing| s == Standing::Confirmed;
            if said.fields.iter().any(|f| stands(f.field.standing)) || said.lines.iter().any(|l| stands(l.standing)) {
                return Err(Error::Unfit(format!("people have confirmed what {name} states; undo that first")));
            }
            sources.extend(filed.document.pages.iter().map(|p| (*place, p.number)));
            files.push(filed.document);
        }
        let nothing = self.nothing(files.first().ok_or_else(|| Error::Unfit("there is no such file".to_owned()))?);
        let document = documents::joined(&files).ok_or_else(|| Error::Unfit("there is no such file".to_owned()))?;
        let found = self.readers.understand_paper(&document, None).await?;
        let document = Document { remarks: [document.remarks, found.remarks].concat(), ..document };
        let paper = FiledDocument { document, understanding: found.whole.understanding, item_links: Vec::new() };
        Ok(self.archive.join_files(self.hand(), self.arrival, &places, nothing, paper, &sources).await?)
    }

    /// Says that the files whose pages were put together in this paper are papers of their own. Each is read anew.
    ///
    /// # Errors
    /// [`Error::Unfit`] where its pages came in one file; [`Error::Store`] where somebody else was faster.
    pub async fn take_apart(&self) -> Result<()> {
        let said = self.archive.desk_document(self.arrival, self.document).await?;
        let joined = said.map(|d| d.joined).unwrap_or_default();
        let mut places: Vec<usize> = joined.iter().map(|(place, _)| *place).collect();
        places.dedup();
        if places.is_empty() {
            return Err(Error::Unfit("its pages came in one file; there is nothing to take apart".to_owned()));
        }
        let nothing = self.nothing(&self.filed().await?.document);
        let mut read = Vec::new();
        for place in places {
            let filed = Rereader { document: place, ..*self }.filed().await?;
            read.push((place, self.readers.understand_paper(&filed.document, None).await?.whole.understanding));
        }
        Ok(self.archive.part_files(self.hand(), (self.arrival, self.document), nothing, read).await?)
    }

    /// Says on which of its pages a paper begins. The first page always begins one: with no other, the file is one paper. `was` are the documents that were its
    /// papers when the person looked.
    ///
    /// # Errors
    /// [`Error::Unfit`] for a page that it does not have, or where this changes nothing; [`Error::Store`] where somebody else was faster.
    pub async fn part(&self, was: &[usize], begins: &[u32]) -> Result<()> {
        let filed = self.filed().await?;
        for place in was {
            let paper = self.archive.desk_document(self.arrival, *place).await?;
            if paper.is_some_and(|p| !p.joined.is_empty()) {
                return Err(Error::Unfit(
                    "its pages are put together with those of another file; take them apart first".to_owned(),
                ));
            }
        }
        let pages = &filed.document.pages;
        let mut starts = vec![0];
        for number in begins {
            let place = pages.iter().position(|p| p.number == *number);
            starts.push(place.ok_or_else(|| Error::Unfit(format!("this file has no page {number}")))?);
        }
        starts.sort_unstable();
        starts.dedup();
        if starts.len() == 1 && was.is_empty() {
            return Err(Error::Unfit(
                "say on which page the next paper begins; the file is one paper already".to_owned(),
            ));
        }
        let nothing = self.nothing(&filed.document);
        if starts.len() == 1 {
            let whole = self.readers.understand_paper(&filed.document, None).await?.whole.understanding;
            return Ok(self.keep(was, (whole, nothing), Vec::new()).await?);
        }
        let mut papers = Vec::new();
        for document in documents::parted_at(&filed.document, &starts) {
            let found = self.readers.understand_paper(&document, None).await?;
            let document = Document { remarks: [document.remarks, found.remarks].concat(), ..document };
            papers.push(FiledDocument { document, understanding: found.whole.understanding, item_links: Vec::new() });
        }
        let whole = Understanding { languages: filed.understanding.languages, ..nothing.clone() };
        Ok(self.keep(was, (whole, nothing), papers).await?)
    }

    async fn keep(
        &self,
        was: &[usize],
        said: (Understanding, Understanding),
        papers: Vec<FiledDocument>,
    ) -> std::result::Result<(), store::Error> {
        self.archive.part_file(self.hand(), (self.arrival, self.document), was, said, papers).await
    }

    /// What a document says that is no paper of its own.
    fn nothing(&self, document: &Document) -> Understanding {
        let blank = Document { pages: Vec::new(), ..document.clone() };
        let mut nothing = documents::found_in_one(&blank, Some(crate::languages::OTHER)).whole.understanding;
        nothing.languages.clear();
        nothing
    }
}
