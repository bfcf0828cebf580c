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

    /// An Outlook message whose table of sectors is nowhere: found by fuzzing.
    const BENT: &[u8] = include_bytes!("../../fuzz/kept/unpack/an_outlook_message_without_sectors");

    #[test]
    fn a_part_that_a_library_does_not_expect_keeps_nobody_from_reading_the_others() {
        use base64::Engine as _;
        let bent = base64::engine::general_purpose::STANDARD.encode(BENT);
        let mail = format!(
            "Subject: answer\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nSee below.\n\n\
             --B\nContent-Type: application/vnd.ms-outlook; name=a.msg\nContent-Disposition: attachment; filename=a.msg\n\
             Content-Transfer-Encoding: base64\n\n{bent}\n\n--B\nContent-Type: text/csv; name=list.csv\n\
             Content-Disposition: attachment; filename=list.csv\n\nSerial\n4471\n\n--B--\n"
        );
        let parts = crate::unpack::unpack(None, mail.into_bytes(), &crate::unpack::Limits::default(), &[]);
        let of = |name: &str| parts.iter().find(|p| p.name.as_deref() == Some(name)).unwrap();
        assert!(of("a.msg").remarks.iter().any(|r| r.code == "damaged"), "{:?}", of("a.msg").remarks);
        assert_eq!(of("list.csv").text.as_deref().map(str::trim), Some("Serial\n4471"));
    }

    #[test]
    fn work_that_panics_has_a_sentence() {
        assert_eq!(guarded(|| Ok(4)), Ok(4));
        assert_eq!(guarded::<u8>(|| Err("torn".to_owned())), Err("torn".to_owned()));
        let at = |n: usize| [1, 2, 3].get(n).copied().expect("a panic for this test");
        assert_eq!(guarded(|| Ok(at(7))), Err(UNEXPECTED.to_owned()));
    }
}
