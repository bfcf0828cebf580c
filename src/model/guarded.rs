//! Work with a library that gives up on some foreign files by a panic. In: the work. Out: what came of it, or a sentence that says so: a file that a library does
//! not expect is a damaged file, and no end of the program that reads the others.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What is said of such a file.
pub(crate) const UNEXPECTED: &str = "it is put together in a way that no program writes";

/// Does the work. Nothing that it changed is used again where it did not end.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(UNEXPECTED.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_panics_has_a_sentence() {
        assert_eq!(guarded(|| Ok(4)), Ok(4));
        assert_eq!(guarded::<u8>(|| Err("torn".to_owned())), Err("torn".to_owned()));
        let at = |n: usize| [1, 2, 3].get(n).copied().expect("a panic for this test");
        assert_eq!(guarded(|| Ok(at(7))), Err(UNEXPECTED.to_owned()));
    }
}
