//! Work with a library that gives up on some foreign files by a panic. In: the work. Out: what came of it, or nothing: a file that a library does not expect
//! is a damaged file, and no end of the program that reads the others. What is said of the file is decided by whoever reads it.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What is said of such a file.
pub(crate) const UNEXPECTED: &str = "it is put together in a way that the program does not expect";

/// Does the work; `None` if it panicked. Nothing that it changed is relied on then.
pub(crate) fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_panics_comes_to_nothing() {
        assert_eq!(guarded(|| 4), Some(4));
        let at = |n: usize| [1, 2, 3].get(n).copied().expect("a panic for this test");
        assert_eq!(guarded(|| at(7)), None);
    }
}
