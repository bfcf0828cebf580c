//! Who reads which pages of a document: the pages that need recognition are shared among readers. Also what is
//! reported meanwhile.

use crate::model::{Document, Page, Part, Remark};

/// Every so-manieth page, from one on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Share {
    /// The first page of the share.
    pub first: u32,
    /// From each page of it to the next.
    pub step: u32,
}

impl Share {
    /// All pages.
    pub const ALL: Self = Self { first: 1, step: 1 };

    fn has(self, page: u32) -> bool {
        page >= self.first && (page - self.first).is_multiple_of(self.step.max(1))
    }
}

/// Whoever has a document read.
pub trait Watch {
    /// A page is about to be read, of so many.
    fn page(&mut self, number: u32, of: u32);

    /// Page `first` and those after it take recognition: which of them are to be read here, that page among them. Asked once a document; the others
    /// are read by others.
    fn share(&mut self, first: u32, of: u32) -> Share;
}

/// Has all of it read by one reader, and hears of the pages.
pub(super) struct Alone<'f>(pub(super) &'f mut dyn FnMut(u32, u32));

impl Watch for Alone<'_> {
    fn page(&mut self, number: u32, of: u32) {
        (self.0)(number, of);
    }

    fn share(&mut self, _: u32, _: u32) -> Share {
        Share::ALL
    }
}

/// What of a part was read, each remark with the page that it is of; 0: of the whole.
#[derive(Debug, Default)]
pub struct Leaves {
    /// The pages, or those of a share.
    pub pages: Vec<Page>,
    /// What was odd.
    pub remarks: Vec<(u32, Remark)>,
}

impl Leaves {
    /// A page's remarks, kept with its number.
    pub(super) fn note(&mut self, page: u32, remarks: Vec<Remark>) {
        self.remarks.extend(remarks.into_iter().map(|r| (page, r)));
    }

    /// The rest of it, read by others: pages in their order, remarks in that of their pages.
    pub fn join(&mut self, rest: Self) {
        self.pages.extend(rest.pages);
        self.remarks.extend(rest.remarks);
        self.pages.sort_by_key(|p| p.number);
        self.remarks.sort_by_key(|(page, _)| *page);
    }

    /// The document of this part.
    pub fn document(self, part: Part) -> Document {
        Document { part, pages: self.pages, remarks: self.remarks.into_iter().map(|(_, r)| r).collect() }
    }
}

impl From<Document> for Leaves {
    fn from(document: Document) -> Self {
        Self { pages: document.pages, remarks: document.remarks.into_iter().map(|r| (0, r)).collect() }
    }
}

/// The pages of a document as they come up to be read: all of them, until one has taken recognition; from then on those of a share.
pub(super) struct Turns<'w> {
    watch: &'w mut dyn Watch,
    share: Share,
    /// Whether it has been asked for, or was given from the start.
    shared: bool,
    of: u32,
}

impl<'w> Turns<'w> {
    /// The turns of a document of `of` pages, of which `given` are to be read here; `None`: as it comes.
    pub(super) fn new(watch: &'w mut dyn Watch, given: Option<Share>, of: u32) -> Self {
        Self { watch, share: given.unwrap_or(Share::ALL), shared: given.is_some(), of }
    }

    /// Whether this page is to be read here; its reading begins.
    pub(super) fn comes(&mut self, number: u32) -> bool {
        if !self.share.has(number) {
            return false;
        }
        self.watch.page(number, self.of.max(number));
        true
    }

    /// This page takes recognition, which is what is worth sharing.
    pub(super) fn recognised(&mut self, number: u32) {
        if !self.shared && number < self.of {
            self.shared = true;
            self.share = self.watch.share(number, self.of);
        }
    }
}

#[cfg(test)]
mod exam {
    use super::*;

    struct Two(Vec<u32>);

    impl Watch for Two {
        fn page(&mut self, number: u32, _: u32) {
            self.0.push(number);
        }
        fn share(&mut self, first: u32, _: u32) -> Share {
            Share { first, step: 2 }
        }
    }

    #[test]
    fn scanned_pages_are_shared_from_the_first_on() {
        let mut watch = Two(Vec::new());
        let mut turns = Turns::new(&mut watch, None, 8);
        for number in 1..=8 {
            if turns.comes(number) && number >= 3 {
                turns.recognised(number);
            }
        }
        assert_eq!(watch.0, [1, 2, 3, 5, 7]);
        let mut other = Two(Vec::new());
        let mut turns = Turns::new(&mut other, Some(Share { first: 4, step: 2 }), 8);
        for number in 1..=8 {
            if turns.comes(number) {
                turns.recognised(number);
            }
        }
        assert_eq!(other.0, [4, 6, 8]);
    }
}
