//! What the parent has heard about one arrival so far, and how it answers: which parts have stored pages, and which
//! pages another child reads.

use std::sync::Arc;

use futures::FutureExt;
use futures::future::OptionFuture;
use sha2::{Digest, Sha256};
use tokio::task::JoinHandle;

use super::About;
use super::budget::{Left, Purse, too_late};
use super::exchange::{End, Hear};
use super::frames::{Ask, Tell};
use super::known::ReadingKey;
use super::pool::Pool;
use crate::model::{Document, Part, PartRole, Remark, TextSource};
use crate::read::{self, Leaves, Share};

/// One arrival that is being read.
pub(super) struct Progress<'r, F> {
    pool: &'r Pool,
    name: Option<String>,
    bytes: Arc<Vec<u8>>,
    seen: F,
    /// The reader, as in the key of stored pages.
    reader: String,
    parts: Vec<Part>,
    /// The stored pages of a part; removed when used.
    found: Vec<Option<Leaves>>,
    documents: Vec<Document>,
    /// What may still be read out of the message.
    left: Left,
    purse: Arc<Purse>,
    helpers: Vec<Helper>,
    /// The remark for the whole arrival, if only its outermost container was opened.
    shallow: Option<Remark>,
}

/// Another child that reads a share of a part's pages.
struct Helper {
    share: Share,
    of: u32,
    task: JoinHandle<Result<Leaves, End>>,
}

impl Drop for Helper {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl<'r, F: FnMut(u32, u32) + Send> Progress<'r, F> {
    /// The beginning, before anything was heard.
    pub(super) fn new(pool: &'r Pool, name: Option<String>, bytes: Arc<Vec<u8>>, purse: Arc<Purse>, seen: F) -> Self {
        Self {
            left: Left::all(&pool.settings),
            purse,
            pool,
            name,
            bytes,
            seen,
            reader: String::new(),
            parts: Vec::new(),
            found: Vec::new(),
            documents: Vec::new(),
            helpers: Vec::new(),
            shallow: None,
        }
    }

    /// A child takes the work.
    pub(super) fn begin(&mut self, about: &About) {
        self.reader.clone_from(&about.reader);
        self.helpers.clear();
    }

    /// How many documents there are so far.
    pub(super) fn documents(&self) -> usize {
        self.documents.len()
    }

    /// Whether only the outermost container is opened.
    pub(super) fn is_shallow(&self) -> bool {
        self.shallow.is_some()
    }

    /// The child has read all of it.
    pub(super) fn finish(mut self) -> Vec<Document> {
        self.take_known();
        std::mem::take(&mut self.documents)
    }

    /// Remembers what a child could not read within its limits, so that it is not tried again when it comes again. A child that died by itself may have been
    /// killed from outside: that is not remembered.
    pub(super) async fn remember(&mut self, end: &End) {
        let part = self.parts.get(self.documents.len()).filter(|part| read::costly(part));
        let key = part.filter(|_| end.is_of_limits() && !self.purse.is_empty()).map(|part| self.key_of_limits(part));
        if let (Some(known), Some(key)) = (self.pool.known.clone(), key) {
            let leaves = Leaves { pages: Vec::new(), remarks: vec![(0, end.remark_when_it_comes_again())] };
            known.keep(&key, &leaves).await;
        }
    }

    /// The child ended during the work. Returns the documents if nothing is left to read; else another child goes on.
    pub(super) fn ended(&mut self, end: &End) -> Option<Vec<Document>> {
        if self.parts.is_empty() {
            if self.shallow.is_some() {
                return Some(vec![unopened(self.name.clone(), &self.bytes, end.remark())]);
            }
            // What dies of something packed deep inside is tried again without opening that: a mail's text and its other attachments are
            // read all the same.
            self.shallow = Some(end.remark_of_unpacking());
            return None;
        }
        self.take_known();
        if let Some(part) = self.parts.get(self.documents.len()) {
            self.documents.push(Document { part: part.clone(), pages: Vec::new(), remarks: vec![end.remark()] });
        }
        self.take_known();
        (self.documents.len() >= self.parts.len()).then(|| std::mem::take(&mut self.documents))
    }

    /// No time is left for the message: what has not been read is named.
    pub(super) fn out_of_time(mut self) -> Vec<Document> {
        self.take_known();
        let remark = too_late(&self.pool.settings);
        let unread = self.parts.iter().skip(self.documents.len());
        let unread =
            unread.map(|part| Document { part: part.clone(), pages: Vec::new(), remarks: vec![remark.clone()] });
        let mut documents = std::mem::take(&mut self.documents);
        documents.extend(unread);
        if documents.is_empty() {
            documents.push(unopened(self.name.clone(), &self.bytes, remark));
        }
        documents
    }

    /// Documents with stored pages come in the order of the parts, like the others.
    fn take_known(&mut self) {
        while let Some(mut leaves) = self.found.get_mut(self.documents.len()).and_then(Option::take) {
            let Some(part) = self.parts.get(self.documents.len()) else { return };
            self.left.take(&mut leaves, &self.pool.settings);
            self.documents.push(leaves.document(part.clone()));
        }
    }

    fn key(&self, part: &Part) -> ReadingKey {
        ReadingKey { sha256: part.sha256.clone(), media_type: part.media_type.clone(), reader: self.reader.clone() }
    }

    /// The key of what could not be read within these limits. Other limits are another try.
    fn key_of_limits(&self, part: &Part) -> ReadingKey {
        let ReadingKey { sha256, media_type, reader } = self.key(part);
        let settings = &self.pool.settings;
        let limits = (settings.silence_seconds, settings.total_seconds, settings.memory_mib);
        ReadingKey { sha256, media_type, reader: format!("{reader} within {limits:?}") }
    }

    async fn parts(&mut self, mut parts: Vec<Part>) -> Ask {
        if self.parts.is_empty() {
            if let Some(whole) = parts.first_mut() {
                whole.remarks.extend(self.shallow.clone());
            }
            self.parts = parts;
        }
        self.found = Vec::new();
        for (index, part) in self.parts.iter().enumerate() {
            let wanted = self.pool.known.clone().filter(|_| index >= self.documents.len() && read::costly(part));
            let key = self.key(part);
            let mut found = OptionFuture::from(wanted.as_ref().map(|known| known.find(&key))).await.flatten();
            if let (None, Some(known), false) = (&found, &wanted, self.pool.settings.afresh) {
                found = known.find(&self.key_of_limits(part)).await;
            }
            self.found.push(found);
        }
        let known = self.found.iter().enumerate().filter(|(_, f)| f.is_some()).map(|(n, _)| n).collect();
        self.take_known();
        Ask::Go { known, left: self.left }
    }

    /// Shares the pages from one on among this child and the free ones.
    fn sharing(&mut self, index: usize, first: u32, of: u32) -> Ask {
        self.helpers.clear();
        let pages = of.saturating_sub(first).saturating_add(1);
        let most = u32::try_from(self.pool.width()).unwrap_or(u32::MAX).min(pages);
        let mut free = Vec::new();
        // A first look takes nobody else's reader.
        while free.len() + 1 < most as usize
            && !self.purse.is_quick()
            && let Some(turn) = self.pool.free()
        {
            free.push(turn);
        }
        let step = u32::try_from(free.len()).unwrap_or(0) + 1;
        for (n, turn) in (1..).zip(free) {
            let share = Share { first: first.saturating_add(n), step };
            let ask = Ask::Pages { name: self.name.clone(), index, share, shallow: self.shallow.is_some() };
            let task = self.pool.help(turn, ask, Arc::clone(&self.bytes), Arc::clone(&self.purse));
            self.helpers.push(Helper { share, of, task });
        }
        Ask::Take(Share { first, step })
    }

    async fn read(&mut self, mut leaves: Leaves) {
        let Some(part) = self.parts.get(self.documents.len()).cloned() else { return };
        let mut lost = Vec::new();
        for mut helper in std::mem::take(&mut self.helpers) {
            match (&mut helper.task).await {
                // What is odd about the whole is told by whoever reads its first page.
                Ok(Ok(rest)) => leaves
                    .join(Leaves { remarks: rest.remarks.into_iter().filter(|(page, _)| *page > 0).collect(), ..rest }),
                Ok(Err(end)) => lost.push(end.remark_of_pages(helper.share, helper.of)),
                Err(e) => lost.push(End::Died(e.to_string()).remark_of_pages(helper.share, helper.of)),
            }
        }
        if let Some(known) = self.pool.known.clone().filter(|_| lost.is_empty() && worth_keeping(&leaves)) {
            known.keep(&self.key(&part), &leaves).await;
        }
        leaves.remarks.extend(lost.into_iter().map(|r| (0, r)));
        // The child has kept to it, unless a file has taken it over.
        self.left.take(&mut leaves, &self.pool.settings);
        self.documents.push(leaves.document(part));
        self.take_known();
    }
}

impl<F: FnMut(u32, u32) + Send> Hear for Progress<'_, F> {
    async fn hear(&mut self, told: Tell, _: Vec<u8>) -> Option<Ask> {
        match told {
            Tell::Parts(parts) => return Some(self.parts(parts).boxed().await),
            Tell::Page { number, of } => (self.seen)(number, of),
            Tell::Sharing { index, first, of } => return Some(self.sharing(index, first, of)),
            // A child that speaks out of turn is not believed: documents come in the order of the parts.
            Tell::Read { index, pages, remarks } if index == self.documents.len() => {
                self.read(Leaves { pages, remarks }).await;
            }
            _ => {}
        }
        None
    }
}

/// Whether its pages are worth storing: recognition was needed, and everything was read.
fn worth_keeping(leaves: &Leaves) -> bool {
    leaves.pages.iter().any(|p| p.text_source == TextSource::Ocr) && leaves.remarks.iter().all(|(_, r)| !r.grave)
}

/// An arrival that could not even be unpacked, as one document.
fn unopened(name: Option<String>, bytes: &[u8], why: Remark) -> Document {
    let part = Part {
        parent: None,
        role: PartRole::Root,
        name,
        media_type: "application/octet-stream".to_owned(),
        sha256: hex::encode(Sha256::digest(bytes)),
        size: bytes.len() as u64,
        head: None,
        remarks: Vec::new(),
        bytes: Vec::new(),
        text: None,
    };
    Document { part, pages: Vec::new(), remarks: vec![why] }
}
