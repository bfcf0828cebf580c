//! Backups and restores with the program itself, on both databases: under load, killed, altered, with the wrong key.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use sqlx::Connection;
use tempfile::TempDir;

use super::rig::{Chance, Rig, mail, number};
use crate::cluster::Cluster;

/// An archive with some mails in it, and a folder for backups.
struct Kept {
    rig: Rig,
    aside: TempDir,
}

impl Kept {
    fn new(url: Option<&str>) -> Self {
        let kept = Self { rig: Rig::new(url), aside: tempfile::tempdir().unwrap() };
        kept.takes_in(0..8);
        kept
    }

    fn takes_in(&self, numbers: std::ops::Range<u32>) {
        let mails = tempfile::tempdir().unwrap();
        numbers.for_each(|n| fs::write(mails.path().join(format!("{n:04}.eml")), mail(n)).unwrap());
        self.rig.said(&["ingest", mails.path().to_str().unwrap()]);
    }

    fn backups(&self) -> PathBuf {
        self.aside.path().join("backups")
    }

    fn key(&self) -> PathBuf {
        self.rig.path.join("tracepost.key")
    }

    fn backs_up(&self) -> String {
        self.rig.said(&["backup", self.backups().to_str().unwrap()])
    }

    /// Restores into a new folder beside the backups.
    fn restore(&self, name: &str, more: &[&str]) -> (PathBuf, Output) {
        let (to, backups, key) = (self.aside.path().join(name), self.backups(), self.key());
        let mut words = vec!["restore", backups.to_str().unwrap(), to.to_str().unwrap()];
        if !more.contains(&"--key") {
            words.extend(["--key", key.to_str().unwrap()]);
        }
        words.extend(more);
        let ran = self.rig.run(&words);
        (to, ran)
    }

    fn said_of(folder: &Path, words: &[&str]) -> String {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tracepost"));
        let ran = command.arg("--archive").arg(folder).args(["--as", "ana"]).args(words).output().unwrap();
        assert!(ran.status.success(), "{words:?}: {}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8(ran.stdout).unwrap()
    }
}

/// The address of a new, empty database of its own.
async fn whole_database(cluster: &Cluster) -> String {
    let shared = cluster.database();
    let (name, server) = (shared.rsplit('=').next().unwrap(), shared.rsplit_once('&').unwrap().0);
    let mut c = sqlx::PgConnection::connect(server).await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE whole_{name}"))).execute(&mut c).await.unwrap();
    server.replace("/postgres?", &format!("/whole_{name}?"))
}

fn complaint(ran: &Output) -> String {
    assert!(!ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
    String::from_utf8_lossy(&ran.stderr).into_owned()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
        if entry.is_dir() { all.extend(files(&entry)) } else { all.push(entry) }
    }
    all.sort();
    all
}

#[test]
fn a_restored_archive_is_the_one_that_was_backed_up() {
    let kept = Kept::new(None);
    assert!(kept.backs_up().contains("all read again"));
    let (to, ran) = kept.restore("again", &[]);
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let said = String::from_utf8(ran.stdout).unwrap();
    assert!(said.contains("the record of custody is unbroken") && said.contains("all there and whole"), "{said}");
    assert_eq!(Kept::said_of(&to, &["export"]), kept.rig.said(&["export"]));
    assert!(Kept::said_of(&to, &["log"]).contains("restored: snapshot"));
    // The next backup copies only what is new, and an older snapshot can still be had.
    let first = kept.rig.said(&["export"]);
    kept.takes_in(8..10);
    let said = kept.backs_up();
    let counts: Vec<usize> = said.split([' ', ',']).filter_map(|w| w.parse().ok()).collect();
    assert!(counts[1] * 2 < counts[0], "{said}");
    let oldest = fs::read_dir(kept.backups()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    let oldest = oldest.filter(|n| n.starts_with('2')).min().unwrap();
    let (to, ran) = kept.restore("older", &["--snapshot", &oldest]);
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    assert_eq!(Kept::said_of(&to, &["export"]), first);
    // No key and no password is in a backup.
    let key = fs::read_to_string(kept.key()).unwrap();
    let key = key.lines().find(|l| l.len() == 64).unwrap().to_owned();
    let all = files(&kept.backups());
    assert!(all.iter().all(|f| !String::from_utf8_lossy(&fs::read(f).unwrap()).contains(&key)));
    assert!(all.iter().all(|f| !f.to_string_lossy().contains("password")));
}

#[tokio::test]
async fn a_postgresql_archive_is_restored_into_another_database() {
    let cluster = Cluster::start();
    let kept = Kept::new(Some(&whole_database(&cluster).await));
    kept.backs_up();
    let other = whole_database(&cluster).await;
    let (to, ran) = kept.restore("again", &["--database", &other]);
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    assert_eq!(Kept::said_of(&to, &["export"]), kept.rig.said(&["export"]));
    // What PostgreSQL's own program wrote is not readable in the backup.
    let dump = files(&kept.backups()).into_iter().find(|f| f.ends_with("database.dump.sealed")).unwrap();
    assert!(!String::from_utf8_lossy(&fs::read(dump).unwrap()).contains("answers.example"));
    // A part of a shared database is not copied: its neighbours would be in the backup.
    let shared = Kept::new(Some(&cluster.database()));
    let ran = shared.rig.run(&["backup", shared.backups().to_str().unwrap()]);
    assert!(complaint(&ran).contains("shared with others"));
    // A database with something in it is refused, and stays as it was.
    let (to, ran) = kept.restore("full", &["--database", &other]);
    assert!(complaint(&ran).contains("pg_restore failed"));
    assert!(!to.exists());
}

#[test]
fn an_altered_backup_is_refused_and_named() {
    let kept = Kept::new(None);
    kept.backs_up();
    let mut chance = Chance::new(number("BACKUP_SEED", 7));
    let all: Vec<_> = files(&kept.backups()).into_iter().filter(|f| !f.ends_with(".lock")).collect();
    let mut chosen: Vec<&PathBuf> = all.iter().filter(|f| !f.starts_with(kept.backups().join("originals"))).collect();
    let originals: Vec<&PathBuf> = all.iter().filter(|f| f.starts_with(kept.backups().join("originals"))).collect();
    for _ in 0..3 {
        chosen.push(originals[usize::try_from(chance.below(originals.len() as u64)).unwrap()]);
    }
    for (n, file) in chosen.into_iter().enumerate() {
        let whole = fs::read(file).unwrap();
        let mut altered = whole.clone();
        let at = usize::try_from(chance.below(whole.len() as u64)).unwrap();
        altered[at] ^= 4;
        fs::write(file, &altered).unwrap();
        let (to, ran) = kept.restore(&format!("altered{n}"), &[]);
        let said = complaint(&ran);
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(said.contains(name) || said.contains("backup.json"), "{name}: {said}");
        assert!(!to.exists(), "{name}");
        fs::write(file, &whole).unwrap();
    }
    // The key of another archive, and a key that may not be read by others.
    let other = Rig::new(None);
    let (to, ran) = kept.restore("strange", &["--key", other.path.join("tracepost.key").to_str().unwrap()]);
    assert!(complaint(&ran).contains("the key belongs to another archive"));
    assert!(!to.exists());
    // A folder that holds something is left alone.
    fs::create_dir(kept.aside.path().join("full")).unwrap();
    fs::write(kept.aside.path().join("full/note"), "x").unwrap();
    let (to, ran) = kept.restore("full", &[]);
    assert!(complaint(&ran).contains("not empty"));
    assert!(to.join("note").exists());
    assert!(kept.rig.said(&["backup", "--check", kept.backups().to_str().unwrap()]).contains("all there and whole"));
}

/// Backups while mail comes in; some of them are killed. Each that ended restores to a whole archive.
fn under_load(backups: u64, kills: u64) {
    let kept = Kept::new(None);
    let mut chance = Chance::new(number("BACKUP_SEED", 11));
    let mut next = 8;
    for n in 0..backups {
        let mails = tempfile::tempdir().unwrap();
        (next..next + 6).for_each(|n| fs::write(mails.path().join(format!("{n:04}.eml")), mail(n)).unwrap());
        next += 6;
        let load = kept.rig.start(&["ingest", mails.path().to_str().unwrap()]);
        let backup = kept.rig.command(&["backup", kept.backups().to_str().unwrap()]);
        let mut backup =
            { backup }.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::piped()).spawn().unwrap();
        if n < kills {
            std::thread::sleep(std::time::Duration::from_millis(30 + chance.below(400)));
            let _ = backup.kill();
            let _ = backup.wait();
        } else {
            let ran = backup.wait_with_output().unwrap();
            assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
            let (to, ran) = kept.restore(&format!("under-load-{n}"), &[]);
            assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
            // Its events are the first of the archive's own.
            let (own, restored) = (kept.rig.said(&["log", "--json"]), Kept::said_of(&to, &["log", "--json"]));
            let same = own.lines().zip(restored.lines()).take_while(|(a, b)| a == b).count();
            let after: Vec<&str> = restored.lines().skip(same).collect();
            assert!(same > 8 && after[0].contains("\"restored\"") || after[0].contains("person added"), "{after:?}");
            Kept::said_of(&to, &["log", "--verify"]);
            fs::remove_dir_all(to).unwrap();
        }
        load.ends();
    }
    assert!(files(&kept.backups()).iter().all(|f| !f.to_string_lossy().contains(".unfinished-")));
}

#[test]
fn backups_under_load_and_kills_are_whole() {
    under_load(4, 2);
}

/// 20 backups under load, 10 of them killed.
#[test]
#[ignore = "long: scripts/torture backups"]
fn torture_backups() {
    under_load(20, 10);
}
