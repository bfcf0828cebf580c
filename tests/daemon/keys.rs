//! The key of an archive: changed while the program is killed, recovered with a secret that was kept offline, and given by a file, by a credential or by
//! the environment. With the program itself, on both databases.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::rig::{Rig, mail};
use crate::cluster::Cluster;

fn archive(url: Option<&str>, mails: u32) -> Rig {
    let rig = Rig::new(url);
    let folder = tempfile::tempdir().unwrap();
    (0..mails).for_each(|n| fs::write(folder.path().join(format!("{n:04}.eml")), mail(n)).unwrap());
    rig.said(&["ingest", folder.path().to_str().unwrap()]);
    rig
}

fn private(path: &Path, text: &str, mode: u32) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn key(rig: &Rig) -> String {
    fs::read_to_string(rig.path.join("tracepost.key")).unwrap()
}

/// The names of the encrypted files.
fn names(rig: &Rig) -> BTreeSet<PathBuf> {
    let mut all = BTreeSet::new();
    for root in ["originals", "originals/derived"] {
        for shard in fs::read_dir(rig.path.join(root)).unwrap().flatten().filter(|e| e.file_name().len() == 2) {
            all.extend(fs::read_dir(shard.path()).unwrap().flatten().map(|e| e.path()));
        }
    }
    all
}

fn refused(ran: &Output) -> String {
    assert_eq!(ran.status.code(), Some(2), "{}", String::from_utf8_lossy(&ran.stdout));
    String::from_utf8_lossy(&ran.stderr).into_owned()
}

fn whole(rig: &Rig, when: &str) {
    let ran = rig.run(&["log", "--verify"]);
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(
        ran.status.success() && said.contains("all there and whole"),
        "{when}: {said}{}",
        String::from_utf8_lossy(&ran.stderr)
    );
}

fn a_changed_key_opens_everything_and_the_old_one_nothing(url: Option<&str>) {
    let rig = archive(url, 6);
    let (export, old, before) = (rig.said(&["export"]), key(&rig), names(&rig));
    let said = rig.said(&["key", "rotate"]);
    assert!(said.contains(&format!("{} files are encrypted again", before.len())), "{said}");
    assert_eq!(rig.said(&["export"]), export);
    whole(&rig, "after the change");
    let after = names(&rig);
    assert!(after.len() == before.len() && after.is_disjoint(&before), "names tell nothing to who has the old key");
    let log = rig.said(&["log"]);
    assert!(log.contains("key changed: key") && log.contains("change of the key finished"), "{log}");
    // The old key is kept for older backups, out of use, and opens nothing here.
    let new = key(&rig);
    assert_ne!(new, old);
    let kept = fs::read_dir(&rig.path).unwrap().flatten().map(|e| e.path());
    let of_the_archive = |p: &std::path::PathBuf| {
        p.to_string_lossy().contains("tracepost.key.") && !p.ends_with("tracepost.key.signing")
    };
    let kept: Vec<_> = kept.filter(of_the_archive).collect();
    assert!(kept.len() == 1 && kept[0].to_string_lossy().contains("tracepost.key.until-"), "{kept:?}");
    assert_eq!(fs::read_to_string(&kept[0]).unwrap(), old);
    private(&rig.path.join("tracepost.key"), &old, 0o600);
    let said = refused(&rig.run(&["log"]));
    assert!(said.contains("tracepost.key does not open") && said.contains("belongs to another archive"), "{said}");
    private(&rig.path.join("tracepost.key"), &new, 0o600);
    // And once more: what comes in later is changed as well.
    rig.said(&["key", "rotate"]);
    assert_eq!(rig.said(&["export"]), export);
    whole(&rig, "after the second change");
}

#[test]
fn the_key_is_changed_on_sqlite() {
    a_changed_key_opens_everything_and_the_old_one_nothing(None);
}

#[test]
fn the_key_is_changed_on_postgresql() {
    let cluster = Cluster::start();
    a_changed_key_opens_everything_and_the_old_one_nothing(Some(&cluster.database()));
}

/// Kills a change of the key at durable calls, and once more while it goes on. After each kill everything is readable with the key files that are there,
/// and mail comes in.
#[cfg(target_arch = "x86_64")]
fn killed(every: u64) {
    use super::steps::run;
    let first = archive(None, 3);
    let aside = tempfile::tempdir().unwrap();
    let identity = aside.path().join("identity");
    let recipient = offline(&identity);
    first.said(&["key", "recovery", "add", "safe", &recipient]);
    let export = first.said(&["export"]);
    let all = run(&first.like().command(&["key", "rotate"]), None).points;
    assert!(all > 100, "only {all} points: the tracer sees too little");
    let (mut kills, mut again) = (0, 0);
    for point in (1..=all).filter(|n| n % every == 1 % every) {
        let rig = first.like();
        kills += u32::from(run(&rig.command(&["key", "rotate"]), Some(point)).killed_at.is_some());
        whole(&rig, &format!("killed at {point}"));
        assert_eq!(rig.said(&["export"]), export, "killed at {point}");
        if (point / every).is_multiple_of(2) {
            again += u32::from(run(&rig.command(&["key", "rotate"]), Some(1 + point * 7 % 97)).killed_at.is_some());
            whole(&rig, &format!("killed at {point} and again"));
        }
        if (point / every).is_multiple_of(3) {
            // All keys are lost at this moment: the recovery files bring them back.
            let keys = fs::read_dir(&rig.path).unwrap().flatten().map(|e| e.path());
            keys.filter(|p| p.to_string_lossy().contains("tracepost.key")).for_each(|p| fs::remove_file(p).unwrap());
            rig.said(&["key", "recover", "--identity", identity.to_str().unwrap()]);
            whole(&rig, &format!("killed at {point} and recovered"));
        }
        let new = tempfile::tempdir().unwrap();
        fs::write(new.path().join("new.eml"), mail(77)).unwrap();
        rig.said(&["ingest", new.path().to_str().unwrap()]);
        rig.said(&["key", "rotate"]);
        whole(&rig, &format!("killed at {point} and finished"));
        assert!(names(&rig).len() > names(&first).len(), "nothing doubled, the new mail is there");
        let left = fs::read_dir(&rig.path).unwrap().flatten().map(|e| e.file_name().into_string().unwrap());
        let left: Vec<_> = left
            .filter(|n| n.ends_with(".new") || n.ends_with(".old") || n.contains("new.age") || n.contains("old.age"))
            .collect();
        assert!(left.is_empty(), "killed at {point}: {left:?}");
    }
    println!("{kills} kills at {all} points, {again} more while it went on: everything readable after each");
}

#[cfg(target_arch = "x86_64")]
#[test]
fn a_change_of_the_key_survives_kills() {
    killed(super::rig::number("TORTURE_EVERY", 97));
}

/// At least 50 kills.
#[cfg(target_arch = "x86_64")]
#[test]
#[ignore = "long: scripts/torture keys"]
fn torture_keys() {
    killed(super::rig::number("TORTURE_EVERY", 29));
}

/// A recipient whose secret is in that file.
fn offline(identity: &Path) -> String {
    let made = Command::new("age-keygen").arg("-o").arg(identity).output().unwrap();
    assert!(made.status.success());
    let text = fs::read_to_string(identity).unwrap();
    text.lines().find_map(|l| l.strip_prefix("# public key: ")).unwrap().to_owned()
}

#[test]
fn a_lost_key_is_recovered_with_a_secret_kept_offline() {
    let rig = archive(None, 2);
    let aside = tempfile::tempdir().unwrap();
    let (safe, other) = (aside.path().join("safe"), aside.path().join("other"));
    let (recipient, second) = (offline(&safe), offline(&other));
    let said = refused(&rig.run(&["key", "recovery", "add", "safe", "--help-me"]));
    assert!(said.contains("--help-me"), "{said}");
    let said = refused(&rig.run(&["key", "recovery", "add", "safe", "ssh-ed25519 AAAA"]));
    assert!(said.contains("expected a recipient of age"), "{said}");
    let said = refused(&rig.run(&["key", "recovery", "add", "safe", &recipient[..recipient.len() - 1]]));
    assert!(said.contains("age refused"), "{said}");
    assert!(!rig.path.join("recovery.age").exists());
    rig.said(&["key", "recovery", "add", "safe", &recipient]);
    rig.said(&["key", "recovery", "add", "notary", &second]);
    let said = refused(&rig.run(&["key", "recovery", "add", "safe", &second]));
    assert!(said.contains("exists already"), "{said}");
    let list = rig.said(&["key", "recovery", "list"]);
    assert!(list.contains(&recipient) && list.contains("notary") && list.contains("ana"), "{list}");
    let log = rig.said(&["log"]);
    assert!(log.contains("recovery recipient added: recovery notary"), "{log}");

    // The recovery file holds no key that can be read, and is in a backup.
    let digits = key(&rig).lines().last().unwrap().to_owned();
    let file = fs::read_to_string(rig.path.join("recovery.age")).unwrap();
    assert!(file.starts_with("-----BEGIN AGE ENCRYPTED FILE-----") && !file.contains(&digits));
    let (export, backups) = (rig.said(&["export"]), aside.path().join("backups"));
    rig.said(&["backup", backups.to_str().unwrap()]);

    // A recipient that was removed does not open what is written from then on.
    rig.said(&["key", "recovery", "remove", "notary"]);
    fs::remove_file(rig.path.join("tracepost.key")).unwrap();
    let said = refused(&rig.run(&["key", "recover", "--identity", other.to_str().unwrap()]));
    assert!(said.contains("age refused: age: error: no identity matched"), "{said}");
    let said = refused(&rig.run(&["key", "recover", "--identity", "/nowhere/identity"]));
    assert!(said.contains("/nowhere/identity"), "{said}");
    rig.said(&["key", "recover", "--identity", safe.to_str().unwrap()]);
    assert!(key(&rig).ends_with(&format!("{digits}\n")));
    whole(&rig, "recovered");
    let said = refused(&rig.run(&["key", "recover", "--identity", safe.to_str().unwrap()]));
    assert!(said.contains("tracepost.key") && said.contains("exists"), "{said}");

    // The whole circle: nothing is left but a backup and the secret.
    let wrapped = fs::read_dir(&backups).unwrap().flatten().map(|e| e.path().join("settings/recovery.age"));
    let wrapped = wrapped.filter(|p| p.exists()).max().unwrap();
    let out = aside.path().join("key-again");
    let words = [
        "key",
        "recover",
        "--identity",
        safe.to_str().unwrap(),
        "--wrapped",
        wrapped.to_str().unwrap(),
        "--out",
        out.to_str().unwrap(),
    ];
    rig.said(&words);
    let again = aside.path().join("again");
    rig.said(&["restore", backups.to_str().unwrap(), again.to_str().unwrap(), "--key", out.to_str().unwrap()]);
    let ran =
        Command::new(env!("CARGO_BIN_EXE_tracepost")).arg("--archive").arg(&again).arg("export").output().unwrap();
    assert_eq!(String::from_utf8(ran.stdout).unwrap(), export);
    // `age` alone opens it too.
    let ran = Command::new("age").args(["--decrypt", "--identity"]).arg(&safe).arg(&wrapped).output().unwrap();
    assert!(String::from_utf8(ran.stdout).unwrap().contains(&digits));

    // The recipients are those of the new key as well.
    rig.said(&["key", "rotate"]);
    let out = aside.path().join("new-key");
    rig.said(&["key", "recover", "--identity", safe.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(fs::read_to_string(&out).unwrap(), key(&rig));
}

#[tokio::test]
async fn a_recipient_that_was_written_without_the_key_is_refused() {
    use sqlx::Connection;
    let cluster = Cluster::start();
    let url = cluster.database();
    let rig = archive(Some(&url), 0);
    let aside = tempfile::tempdir().unwrap();
    let strange = offline(&aside.path().join("strange"));
    let mut c = sqlx::PgConnection::connect(&url).await.unwrap();
    let sql = format!("INSERT INTO recovery VALUES ('safe', '{strange}', '2026-01-01T00:00:00Z', 'ana', 'none')");
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut c).await.unwrap();
    for words in [&["key", "rotate"][..], &["key", "recovery", "list"]] {
        let said = refused(&rig.run(words));
        assert!(said.contains("\"safe\" was not written with this archive's key"), "{said}");
    }
    assert!(!rig.path.join("recovery.age").exists() && !rig.path.join("tracepost.key.new").exists());
}

#[test]
fn a_key_comes_from_systemd_or_the_environment() {
    let rig = archive(None, 1);
    let (text, settings) = (key(&rig), rig.path.join("tracepost.toml"));
    let plain = fs::read_to_string(&settings).unwrap();
    fs::remove_file(rig.path.join("tracepost.key")).unwrap();
    let from = |key_file: &str| {
        fs::write(&settings, plain.replacen("[store]\n", &format!("[store]\nkey_file = {key_file:?}\n"), 1)).unwrap();
        let mut command = rig.command(&["log", "--verify"]);
        command.env_remove("CREDENTIALS_DIRECTORY").env_remove("TRACEPOST_KEY");
        command
    };
    let opens = |command: &mut Command| {
        let ran = command.output().unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    };
    let digits = text.lines().last().unwrap();
    opens(from("env:TRACEPOST_KEY").env("TRACEPOST_KEY", digits));
    let said = refused(&from("env:TRACEPOST_KEY").output().unwrap());
    assert!(said.contains("there is no variable TRACEPOST_KEY"), "{said}");
    let said = refused(&from("env:TRACEPOST_KEY").env("TRACEPOST_KEY", &digits[1..]).output().unwrap());
    assert!(said.contains("$TRACEPOST_KEY is damaged") && !said.contains(&digits[2..20]), "{said}");
    let said = refused(&from("env:TRACEPOST_KEY").env("TRACEPOST_KEY", "ab".repeat(32)).output().unwrap());
    assert!(said.contains("the key in $TRACEPOST_KEY does not open"), "{said}");

    let credentials = tempfile::tempdir().unwrap();
    private(&credentials.path().join("archive"), &text, 0o440);
    opens(from("credential:archive").env("CREDENTIALS_DIRECTORY", credentials.path()));
    let said = refused(&from("credential:archive").output().unwrap());
    assert!(said.contains("LoadCredential=archive:FILE"), "{said}");
    fs::set_permissions(credentials.path().join("archive"), fs::Permissions::from_mode(0o444)).unwrap();
    let said = refused(&from("credential:archive").env("CREDENTIALS_DIRECTORY", credentials.path()).output().unwrap());
    assert!(said.contains("other users can read"), "{said}");

    // Such a key is changed where it is made, not here.
    from("env:TRACEPOST_KEY");
    let said = refused(&rig.command(&["key", "rotate"]).env("TRACEPOST_KEY", digits).output().unwrap());
    assert!(said.contains("it is given by env:TRACEPOST_KEY; put it into a file"), "{said}");
}

#[test]
fn a_key_is_not_changed_while_others_work() {
    let rig = archive(None, 1);
    let before = key(&rig);
    // A second connection of another program: it is this test.
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let archive = runtime.block_on(rig.archive());
    let said = refused(&rig.run(&["key", "rotate"]));
    assert!(said.contains("another program has") && said.contains("stop tracepost watch"), "{said}");
    assert_eq!(key(&rig), before);
    assert!(!rig.path.join("tracepost.key.new").exists());
    runtime.block_on(archive.close());
    rig.said(&["key", "rotate"]);
}

/// A process that opened the archive before the change writes nothing after it.
#[test]
fn who_has_the_old_key_writes_no_more() {
    let cluster = Cluster::start();
    let rig = archive(Some(&cluster.database()), 1);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let archive = runtime.block_on(rig.archive());
    rig.said(&["key", "rotate"]);
    let error = runtime.block_on(archive.add_person("eve", "ana", jiff::Timestamp::now())).unwrap_err();
    assert!(matches!(error, tracepost::store::Error::KeyChanged), "{error:?}");
    runtime.block_on(archive.close());
    whole(&rig, "after the attempt");
}

#[test]
fn a_damaged_original_is_named_and_stays_named() {
    let rig = archive(None, 3);
    let one = names(&rig).into_iter().find(|p| !p.to_string_lossy().contains("derived")).unwrap();
    let mut bytes = fs::read(&one).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&one, &bytes).unwrap();
    let ran = rig.run(&["key", "rotate"]);
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(ran.status.code() == Some(1) && said.contains("is damaged, and was not encrypted again"), "{said}");
    let ran = rig.run(&["log", "--verify"]);
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(ran.status.code() == Some(1) && said.contains("is damaged"), "{said}");
}

#[test]
fn a_key_in_a_backup_is_told_of() {
    let rig = archive(None, 1);
    let aside = tempfile::tempdir().unwrap();
    let backups = aside.path().join("backups");
    let said = rig.said(&["doctor"]);
    assert!(said.contains("beside the archive") && said.contains("none was made"), "{said}");
    rig.said(&["backup", backups.to_str().unwrap()]);
    assert!(rig.said(&["doctor"]).contains("the key is not in it"));
    // A copy under another name, among notes.
    let notes = backups.join("read me first.txt");
    fs::write(&notes, format!("the key, just in case: {}", key(&rig).lines().last().unwrap().to_uppercase())).unwrap();
    for words in
        [&["doctor"][..], &["backup", backups.to_str().unwrap()], &["backup", "--check", backups.to_str().unwrap()]]
    {
        let ran = rig.run(words);
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        assert!(
            ran.status.code() == Some(1) && said.contains("read me first.txt: the archive's key stands in it"),
            "{words:?}: {said}"
        );
    }
}

/// What `sha256sum` says of a folder.
fn checked(folder: &Path) -> Output {
    Command::new("sha256sum").args(["--strict", "-c", "SHA256SUMS"]).current_dir(folder).output().unwrap()
}

#[test]
fn originals_go_out_as_they_came_with_a_manifest() {
    let rig = archive(None, 5);
    let aside = tempfile::tempdir().unwrap();
    let out = aside.path().join("out");
    let said = rig.said(&["export", "--format", "eml", "--out", out.to_str().unwrap()]);
    assert!(said.contains("wrote 5 originals"), "{said}");
    assert!(checked(&out).status.success());
    let manifest: serde_json::Value = serde_json::from_slice(&fs::read(out.join("manifest.json")).unwrap()).unwrap();
    let rows = manifest["files"].as_array().unwrap();
    let given: BTreeSet<Vec<u8>> =
        rows.iter().map(|r| fs::read(out.join(r["file"].as_str().unwrap())).unwrap()).collect();
    assert_eq!(given, (0..5).map(mail).collect(), "byte for byte");
    assert!(
        rows.iter().all(|r| r["file"].as_str().unwrap().ends_with(".eml") && r["sightings"][0]["source"].is_string())
    );
    let listed = fs::read_dir(&out).unwrap().flatten();
    assert!(listed.map(|e| e.metadata().unwrap().permissions().mode() & 0o777).all(|mode| mode == 0o600));
    // The event vouches for the list, and the list for the files.
    let log = rig.said(&["log", "--json"]);
    let event = log.lines().last().unwrap();
    assert!(
        event.contains("originals given out") && event.contains(said.split_whitespace().last().unwrap()),
        "{event}"
    );
    // A changed file is found by `sha256sum`; a folder with something in it is refused; one message alone can be asked for.
    fs::write(out.join(rows[2]["file"].as_str().unwrap()), "other").unwrap();
    let ran = checked(&out);
    assert!(
        !ran.status.success()
            && String::from_utf8_lossy(&ran.stdout).contains(&format!("{}: FAILED", rows[2]["file"].as_str().unwrap()))
    );
    let said = refused(&rig.run(&["export", "--format", "eml", "--out", out.to_str().unwrap()]));
    assert!(said.contains("not empty"), "{said}");
    let said = refused(&rig.run(&["export", "--format", "eml"]));
    assert!(said.contains("--out DIR"), "{said}");
    let one = aside.path().join("one");
    let id = rows[1]["sha256"].as_str().unwrap();
    rig.said(&["export", "--format", "eml", "--message", &id[..10], "--out", one.to_str().unwrap()]);
    assert_eq!(fs::read_dir(&one).unwrap().count(), 3);
    // One that is damaged is named, and the others are there.
    let damaged = names(&rig).into_iter().find(|p| !p.to_string_lossy().contains("derived")).unwrap();
    fs::write(&damaged, "x").unwrap();
    let rest = aside.path().join("rest");
    let ran = rig.run(&["export", "--format", "eml", "--out", rest.to_str().unwrap()]);
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(ran.status.code() == Some(1) && said.contains("is damaged"), "{said}");
    assert!(checked(&rest).status.success());
}

/// An archive with so many small originals. Their hashes, too.
fn large(all: u32) -> (Rig, Vec<String>) {
    use tracepost::store::{Delivery, Place};
    let rig = archive(None, 0);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let kept = runtime.block_on(rig.archive());
    for from in (0..all).step_by(1000) {
        let some = (from..all.min(from + 1000)).map(|n| Delivery {
            bytes: format!("From: depot@quay.example\r\nSubject: note {n}\r\n\r\n{}\r\n", "goods ".repeat(300))
                .into_bytes(),
            source: format!("made {n}"),
            place: Place {
                mailbox: "made".to_owned(),
                folder: String::new(),
                generation: String::new(),
                name: n.to_string(),
                stamp: String::new(),
            },
            check_sender: false,
        });
        runtime.block_on(kept.receive(some.collect(), jiff::Timestamp::now())).unwrap();
    }
    let hashes = runtime.block_on(kept.arrivals()).unwrap();
    runtime.block_on(kept.close());
    (rig, hashes)
}

/// How long a change of the key takes with 100,000 small originals.
#[test]
#[ignore = "long: scripts/torture keys"]
fn torture_keys_hundred_thousand() {
    let all = u32::try_from(super::rig::number("TORTURE_ORIGINALS", 100_000)).unwrap();
    let (rig, _) = large(all);
    let begun = std::time::Instant::now();
    let said = rig.said(&["key", "rotate"]);
    let seconds = begun.elapsed().as_secs();
    assert!(said.contains(&format!("{all} files are encrypted again")), "{said}");
    whole(&rig, "after the change");
    println!("{all} originals of 2 KiB under a new key in {seconds} s");
}

/// 50 kills at random times of changes of the key of 100,000 originals, one change after another. After each kill, originals are read; after every tenth, all.
#[test]
#[ignore = "long: scripts/torture keys"]
fn torture_keys_hundred_thousand_killed() {
    use super::rig::{Chance, number};
    let all = u32::try_from(number("TORTURE_ORIGINALS", 100_000)).unwrap();
    let (kills, longest) = (number("TORTURE_KILLS", 50), number("TORTURE_LONGEST", 30_000));
    let seed = number("TRACEPOST_SEED", 18);
    let mut chance = Chance::new(seed);
    let (rig, hashes) = large(all);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let begun = std::time::Instant::now();
    let (mut killed, mut ended) = (0, 0);
    while killed < kills {
        let mut running = rig.start(&["key", "rotate"]);
        std::thread::sleep(std::time::Duration::from_millis(chance.below(longest)));
        if running.has_ended() {
            running.ends();
            ended += 1;
            continue;
        }
        running.kill();
        killed += 1;
        let archive = runtime.block_on(rig.archive());
        for _ in 0..50 {
            let sha256 = &hashes[usize::try_from(chance.below(u64::from(all))).unwrap()];
            let bytes = runtime.block_on(archive.original(sha256)).unwrap();
            assert!(bytes.starts_with(b"From: depot"), "kill {killed} (seed {seed})");
        }
        runtime.block_on(archive.close());
        if killed % 10 == 0 {
            whole(&rig, &format!("kill {killed} (seed {seed})"));
        }
    }
    let said = rig.said(&["key", "rotate"]);
    whole(&rig, &said);
    assert_eq!(names(&rig).len(), hashes.len(), "nothing is left of an old key");
    println!(
        "{all} originals: {killed} kills of {} changes of the key in {} s: everything readable after each (seed {seed})",
        ended + 1,
        begun.elapsed().as_secs()
    );
}
