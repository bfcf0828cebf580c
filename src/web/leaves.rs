//! The pages of papers that are open at the moment, with their words: a page of the desk asks for them again and again, and they are long to read. In: a
//! document. Out: its pages. What is kept is decrypted, so it stays in memory, and little of it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use super::fault::Answer;
use crate::model::Page;
use crate::store::{Archive, DeskDocument};

/// How many documents are kept.
const MOST: usize = 8;

/// How many pages they have in all.
const MOST_PAGES: usize = 600;

/// A document's pages, by the name of the derived file that holds them.
type Kept = (String, Arc<Vec<Page>>);

/// The pages that were asked for last.
#[derive(Debug, Default)]
pub(super) struct Leaves(Mutex<VecDeque<Kept>>);

impl Leaves {
    /// The pages of a document.
    pub(super) async fn of(&self, archive: &Archive, document: &DeskDocument) -> Answer<Arc<Vec<Page>>> {
        let Some(name) = document.pages_name() else { return Ok(Arc::default()) };
        if let Some(pages) = self.kept(name) {
            return Ok(pages);
        }
        let pages = Arc::new(archive.pages_of(document).await?);
        self.keep(name.to_owned(), pages.clone());
        Ok(pages)
    }

    fn kept(&self, name: &str) -> Option<Arc<Vec<Page>>> {
        let mut all = self.0.lock().ok()?;
        let at = all.iter().position(|(n, _)| n == name)?;
        let found = all.remove(at)?;
        let pages = found.1.clone();
        all.push_back(found);
        Some(pages)
    }

    fn keep(&self, name: String, pages: Arc<Vec<Page>>) {
        let Ok(mut all) = self.0.lock() else { return };
        all.retain(|(n, _)| *n != name);
        all.push_back((name, pages));
        let many = |all: &VecDeque<Kept>| all.iter().map(|(_, p)| p.len()).sum::<usize>() > MOST_PAGES;
        while all.len() > MOST || (all.len() > 1 && many(&all)) {
            all.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TextSource;

    fn pages(n: u32) -> Arc<Vec<Page>> {
        let page = |number| Page {
            number,
            width: 0.0,
            height: 0.0,
            text_source: TextSource::None,
            reader: String::new(),
            text: String::new(),
            words: Vec::new(),
            rules: Vec::new(),
            projection: None,
            fold: None,
            quoted_from: None,
        };
        Arc::new((1..=n).map(page).collect())
    }

    #[test]
    fn the_last_ones_are_kept_and_little_of_them() {
        let leaves = Leaves::default();
        for n in 0..12 {
            leaves.keep(format!("p{n}"), pages(2));
        }
        assert!(leaves.kept("p3").is_none() && leaves.kept("p4").is_some());
        leaves.keep("long".to_owned(), pages(599));
        assert!(leaves.kept("long").is_some_and(|p| p.len() == 599));
        assert!(leaves.kept("p11").is_none(), "a long paper takes the room of others");
        leaves.keep("longer".to_owned(), pages(2000));
        assert!(leaves.kept("longer").is_some() && leaves.kept("long").is_none());
    }
}
