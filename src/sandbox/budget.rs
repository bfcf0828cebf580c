//! The budget of one message: how much time its children may take, and how many words and pages may be read out of it. In: what was used. Out: what is
//! left. The child keeps to it, and the parent checks that it does. What is beyond is named and kept.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::Settings;
use crate::model::Remark;
use crate::read::Leaves;

/// The children may work so long for a message at first sight, if all other readers are busy. Measured: a mail without papers takes 0.05 s in a release build,
/// and less than a second in one that is not optimised; a scan of one page takes 3 s and more.
const FIRST_LOOK: Duration = Duration::from_secs(2);

/// The code of what is beyond the budget of its message.
const CODE: &str = "over_budget";

/// The words and pages that may still be read out of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Left {
    pub(super) words: usize,
    pub(super) pages: usize,
}

impl Left {
    pub(super) fn all(settings: &Settings) -> Self {
        Self { words: settings.message_words, pages: settings.message_pages }
    }

    /// Whether nothing more may be read.
    pub(super) fn is_spent(self) -> bool {
        self.words == 0 || self.pages == 0
    }

    /// Takes what was read of a document out of what is left. Pages beyond are dropped, the last one is cut, and a grave remark says so.
    pub(super) fn take(&mut self, leaves: &mut Leaves, settings: &Settings) {
        let whole = leaves.pages.len();
        let mut cut = false;
        let mut kept = Vec::new();
        for page in std::mem::take(&mut leaves.pages) {
            if self.is_spent() {
                break;
            }
            self.pages -= 1;
            if page.words.len() > self.words {
                kept.push(page.first_words(self.words));
                self.words = 0;
                cut = true;
            } else {
                self.words -= page.words.len();
                kept.push(page);
            }
        }
        if cut || kept.len() < whole {
            let to = kept
                .last()
                .map_or_else(|| "none of it was read".to_owned(), |p| format!("it was read up to page {}", p.number));
            leaves.remarks.push((0, beyond(settings, &to)));
        }
        leaves.pages = kept;
    }
}

/// The remark on a document that is beyond the words and pages of its message.
pub(super) fn beyond(settings: &Settings, read: &str) -> Remark {
    let detail = format!(
        "the message is larger than one message may be ({} words, {} pages): {read}, and its bytes are safe in the archive; to read all of it: tracepost \
         worker --whole ID",
        settings.message_words, settings.message_pages
    );
    Remark::grave(CODE, detail)
}

/// The remark on a document for which no time is left.
pub(super) fn too_late(settings: &Settings) -> Remark {
    let detail = format!(
        "the other documents of this message took all of its {} s: this one was not read, and its bytes are safe in the archive; to read all of it: \
         tracepost worker --whole ID",
        settings.message_seconds
    );
    Remark::grave(CODE, detail)
}

/// The time that the children may still take for a message, all together. Shared by those who work for it.
#[derive(Debug)]
pub struct Purse {
    left: AtomicU64,
    /// Whether this is only a first look, by the reader that is kept for it.
    quick: bool,
}

impl Purse {
    /// All the time that one message may take.
    pub fn full(settings: &Settings) -> Self {
        Self { left: AtomicU64::new(settings.message_seconds.saturating_mul(1000)), quick: false }
    }

    /// The time for a first look: enough for a plain mail, and too little for one that would keep others waiting.
    pub(super) fn first_look(settings: &Settings) -> Self {
        let most = u64::try_from(FIRST_LOOK.as_millis()).unwrap_or(u64::MAX);
        Self { left: AtomicU64::new(settings.message_seconds.saturating_mul(1000).min(most)), quick: true }
    }

    /// Whether this is only a first look.
    pub fn is_quick(&self) -> bool {
        self.quick
    }

    /// What is left.
    pub(super) fn left(&self) -> Duration {
        Duration::from_millis(self.left.load(Ordering::Relaxed))
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.left().is_zero()
    }

    /// Takes time out.
    pub(super) fn pay(&self, time: Duration) {
        let millis = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        // The closure always gives a value.
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| Some(left.saturating_sub(millis)));
    }
}

#[cfg(test)]
mod exam {
    use super::*;
    use crate::model::Page;

    #[test]
    fn a_message_has_so_many_words_and_pages_in_all() {
        let settings = Settings { message_words: 10, message_pages: 4, ..Settings::default() };
        let mut left = Left::all(&settings);
        let mut first = Leaves { pages: vec![Page::of("w", 1, 3), Page::of("w", 2, 3)], remarks: Vec::new() };
        left.take(&mut first, &settings);
        assert_eq!((first.pages.len(), first.remarks.len(), left), (2, 0, Left { words: 4, pages: 2 }));
        let mut second = Leaves { pages: vec![Page::of("w", 1, 6), Page::of("w", 2, 6)], remarks: Vec::new() };
        left.take(&mut second, &settings);
        assert_eq!(second.pages.iter().map(|p| (p.words.len(), p.text.as_str())).collect::<Vec<_>>(), [(4, "w w w w")]);
        assert!(left.is_spent());
        let (_, told) = &second.remarks[0];
        assert!(told.grave && told.detail.contains("up to page 1"), "{}", told.detail);
        let mut third = Leaves { pages: vec![Page::of("w", 1, 1)], remarks: Vec::new() };
        left.take(&mut third, &settings);
        assert!(third.pages.is_empty() && third.remarks.len() == 1);
    }

    #[test]
    fn time_is_paid_out_of_one_purse() {
        let purse = Purse::full(&Settings { message_seconds: 3, ..Settings::default() });
        purse.pay(Duration::from_millis(2500));
        assert_eq!(purse.left(), Duration::from_millis(500));
        purse.pay(Duration::from_secs(9));
        assert!(purse.is_empty());
    }
}
