//! Letters that were made for a look while somebody writes a template: PDFs by the hash of their bytes. They are kept in memory alone, a few of them.

use std::collections::VecDeque;
use std::sync::Mutex;

use sha2::{Digest, Sha256};

/// How many are kept, and how large one may be.
const KEPT: usize = 24;
const LARGEST: usize = 8 << 20;

/// The last looks.
#[derive(Debug, Default)]
pub(super) struct Previews {
    kept: Mutex<VecDeque<(String, Vec<u8>)>>,
}

impl Previews {
    /// Keeps a letter; its hash. `None` for one that is empty or too large.
    pub(super) fn keep(&self, pdf: Vec<u8>) -> Option<String> {
        if pdf.is_empty() || pdf.len() > LARGEST {
            return None;
        }
        let hash = hex::encode(Sha256::digest(&pdf));
        let mut kept = self.kept.lock().ok()?;
        kept.retain(|(known, _)| *known != hash);
        if kept.len() >= KEPT {
            kept.pop_front();
        }
        kept.push_back((hash.clone(), pdf));
        Some(hash)
    }

    /// A letter of that hash, while it is kept.
    pub(super) fn of(&self, hash: &str) -> Option<Vec<u8>> {
        let kept = self.kept.lock().ok()?;
        kept.iter().find(|(known, _)| known == hash).map(|(_, pdf)| pdf.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_looks_are_kept() {
        let previews = Previews::default();
        let first = previews.keep(b"a".to_vec()).unwrap();
        assert_eq!(previews.of(&first).unwrap(), b"a");
        (0..KEPT).for_each(|n| _ = previews.keep(n.to_string().into_bytes()));
        assert!(previews.of(&first).is_none() && previews.keep(Vec::new()).is_none());
    }
}
