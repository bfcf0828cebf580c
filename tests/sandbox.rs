//! The fences hold: what the child must not do is refused, or it ends only the child. The parent lives on.

use std::path::PathBuf;

use tracepost::sandbox::{Attempt, Readers, Settings};

/// Readers whose children are the program under test.
pub(crate) fn readers(change: impl FnOnce(&mut Settings)) -> Readers {
    let mut settings =
        Settings { program: Some(PathBuf::from(env!("CARGO_BIN_EXE_tracepost"))), ..Settings::default() };
    change(&mut settings);
    Readers::new(settings)
}

#[tokio::test]
async fn every_forbidden_thing_is_refused() {
    let readers = readers(|s| s.children = 1);
    let fences = readers.fences().await.unwrap();
    assert!(fences.hold(), "{fences:?}");
    std::fs::write("/tmp/tracepost-probe-target", "x").unwrap();
    let mut broken = Vec::new();
    for attempt in Attempt::REFUSED {
        match readers.probe(*attempt).await.unwrap() {
            // Refused by a fence: "no such file" or "connection refused" would only mean that there was nothing to have.
            Ok(Err(why)) if why.contains("not permitted") || why.contains("denied") || why.contains("EPERM") => {}
            Ok(Err(why)) => broken.push(format!("{attempt:?} failed for another reason: {why}")),
            Ok(Ok(got)) => broken.push(format!("{attempt:?} was allowed: {got}")),
            Err(died) => broken.push(format!("{attempt:?} killed the child: {}", died.detail)),
        }
    }
    assert!(std::fs::exists("/tmp/tracepost-probe-target").unwrap());
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[tokio::test]
async fn a_child_that_hangs_aborts_or_eats_memory_ends_alone() {
    let readers = readers(|s| {
        s.children = 1;
        s.silence_seconds = 1;
        s.memory_mib = 128;
    });
    let expected = ["out_of_memory", "timed_out", "reader_crashed", "reader_crashed"];
    for (attempt, code) in Attempt::FATAL.iter().zip(expected) {
        let remark = readers.probe(*attempt).await.unwrap().unwrap_err();
        assert_eq!(remark.code, code, "{attempt:?}: {}", remark.detail);
        assert!(remark.grave);
        // The next is served as if nothing had been.
        let documents = readers.read(Some("note.txt".into()), b"hello".to_vec(), |_, _| ()).await.unwrap();
        assert_eq!(documents.len(), 1, "after {attempt:?}");
        assert!(documents[0].remarks.iter().all(|r| !r.grave), "{:?}", documents[0].remarks);
    }
}

#[tokio::test]
async fn a_program_that_is_no_reader_is_an_error_that_says_so() {
    let readers = readers(|s| s.program = Some(PathBuf::from("/bin/false")));
    let error = readers.read(None, b"x".to_vec(), |_, _| ()).await.unwrap_err().to_string();
    assert!(error.contains("before it said anything") && error.contains("exit status 1"), "{error}");
    let gone = self::readers(|s| s.program = Some(PathBuf::from("/no/such/program")));
    let error = gone.read(None, b"x".to_vec(), |_, _| ()).await.unwrap_err().to_string();
    assert!(error.contains("/no/such/program"), "{error}");
}
