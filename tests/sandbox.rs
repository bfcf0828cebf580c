//! The reading child: what it may not do is refused or bounded, what kills it is set aside and named, and the rest goes on.

use std::path::PathBuf;
use std::sync::OnceLock;

use tracepost::sandbox::{Probe, Readers, Settings};

/// One pool for all tests: starting children takes longer than most of the tests.
pub(crate) fn readers() -> &'static Readers {
    static READERS: OnceLock<Readers> = OnceLock::new();
    READERS.get_or_init(|| Readers::start(settings()).unwrap())
}

pub(crate) fn settings() -> Settings {
    Settings { program: Some(PathBuf::from(env!("CARGO_BIN_EXE_tracepost"))), children: 2, ..Settings::default() }
}

#[tokio::test]
async fn forbidden_things_are_refused() {
    let made = std::env::temp_dir().join(format!("tracepost-probe-{}", std::process::id()));
    let victim = made.with_extension("victim");
    std::fs::write(&victim, b"here").unwrap();
    let path = |p: &std::path::Path| p.display().to_string();
    for probe in [
        Probe::ReadFile("/etc/passwd".into()),
        Probe::ReadFile("/proc/self/environ".into()),
        Probe::ReadFile("/etc/hostname".into()),
        Probe::ReadFile(path(&victim)),
        Probe::ReadFile("/dev/urandom".into()),
        Probe::WriteFile(path(&made)),
        Probe::WriteFile("/dev/shm/tracepost-probe".into()),
        Probe::WriteFile(path(&victim)),
        Probe::DeleteFile(path(&victim)),
        Probe::ListFolder("/".into()),
        Probe::ListFolder("/proc".into()),
        Probe::InternetSocket,
        Probe::LocalSocket,
        Probe::Exec,
        Probe::Fork,
        Probe::Thread,
        Probe::SignalParent,
        Probe::ParentMemory,
        Probe::ParentEnvironment,
        Probe::Unshare,
        Probe::RaiseLimits,
        Probe::Mount,
        Probe::Dumpable,
    ] {
        let outcome = readers().probe(probe.clone()).await.unwrap();
        assert!(outcome.starts_with("refused"), "{probe:?}: {outcome}");
    }
    assert!(!made.exists());
    assert_eq!(std::fs::read(&victim).unwrap(), b"here");
    std::fs::remove_file(&victim).unwrap();
}

#[tokio::test]
async fn a_child_has_next_to_nothing() {
    let environment = readers().probe(Probe::Environment).await.unwrap();
    assert_eq!(environment, "done: LANG OMP_THREAD_LIMIT");
}

#[tokio::test]
async fn runaway_children_are_ended_and_replaced() {
    let impatient = Readers::start(Settings { children: 1, silence_seconds: 1, ..settings() }).unwrap();
    for probe in [Probe::Hang, Probe::Spin] {
        let outcome = impatient.probe(probe.clone()).await.unwrap();
        assert_eq!(outcome, "killed: timed_out", "{probe:?}");
    }
    let readers = Readers::start(Settings { children: 1, ..settings() }).unwrap();
    for (probe, end) in [
        (Probe::Memory(4096), "killed: out_of_memory"),
        (Probe::Reserve(1 << 20), "died: out_of_memory"),
        (Probe::Abort, "died: reader_crashed (SIGABRT)"),
        (Probe::Recurse, "died: reader_crashed"),
        (Probe::Exit, "died: reader_crashed (exit status 0)"),
    ] {
        let outcome = readers.probe(probe.clone()).await.unwrap();
        assert!(outcome.starts_with(end), "{probe:?}: {outcome}");
    }
    let documents = readers.read(Some("note.txt".into()), b"It still reads.".to_vec(), |_| {}).await.unwrap();
    assert_eq!(documents[0].pages[0].text, "It still reads.");
}

#[tokio::test]
async fn a_missing_program_is_told_at_once() {
    let broken = Settings { program: Some("/nonexistent/tracepost".into()), ..settings() };
    let Err(error) = Readers::start(broken) else { panic!("it started") };
    assert!(error.to_string().contains("/nonexistent/tracepost"), "{error}");
    let mut broken = settings();
    broken.read.tessdata = Some("/nonexistent/tessdata".into());
    let Err(error) = Readers::start(broken) else { panic!("it started") };
    assert!(error.to_string().contains("tesseract-ocr-eng"), "{error}");
}
