//! Photographs that people have added to a form and may not have saved yet. In: their hashes. Out: whether one was added here. Kept in memory alone, in a list of
//! bounded size: a form can name no other original as a photograph.

use std::sync::Mutex;

/// So many are remembered; the oldest are forgotten first.
const MOST: usize = 2000;

/// Their hashes.
#[derive(Debug, Default)]
pub(super) struct Fresh(Mutex<Vec<String>>);

impl Fresh {
    /// One was added.
    pub(super) fn add(&self, hash: &str) {
        if let Ok(mut all) = self.0.lock() {
            all.push(hash.to_owned());
            let over = all.len().saturating_sub(MOST);
            all.drain(..over);
        }
    }

    /// Whether it was.
    pub(super) fn has(&self, hash: &str) -> bool {
        self.0.lock().is_ok_and(|all| all.iter().any(|h| h == hash))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_are_forgotten_first() {
        let fresh = Fresh::default();
        for n in 0..=MOST {
            fresh.add(&n.to_string());
        }
        assert!(!fresh.has("0") && fresh.has("1") && fresh.has(&MOST.to_string()) && !fresh.has("x"));
    }
}
