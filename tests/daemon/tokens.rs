//! XOAUTH2 with a real Dovecot that checks the tokens. A good token works. A token that has expired, has another key
//! or is for another person is refused and reported once. A new token in the file is used without a restart.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use super::rig::{Rig, bodies, mail};
use crate::dovecot::{Dovecot, USER};

/// The key that Dovecot knows.
const KEY: &str = "a key of the tests, as long as it must be";

/// A JSON web token (RFC 7519, HS256), signed by Python's own library.
fn token(person: &str, key: &str, ends_in: i64) -> String {
    let script = "import base64, hashlib, hmac, json, sys, time\n\
        b = lambda x: base64.urlsafe_b64encode(x).rstrip(b'=')\n\
        now = int(time.time())\n\
        head = b(json.dumps({'alg': 'HS256', 'typ': 'JWT'}).encode())\n\
        body = b(json.dumps({'sub': sys.argv[1], 'iat': now - 60, 'exp': now + int(sys.argv[3])}).encode())\n\
        said = head + b'.' + body\n\
        print((said + b'.' + b(hmac.new(sys.argv[2].encode(), said, hashlib.sha256).digest())).decode())";
    let ran = Command::new("python3").args(["-c", script, person, key, &ends_in.to_string()]).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8(ran.stdout).unwrap().trim().to_owned()
}

/// What Dovecot needs to check tokens, in a folder that its user may read.
fn keys(folder: &Path) {
    let key = folder.join("keys/default/HS256");
    fs::create_dir_all(&key).unwrap();
    let encoded = Command::new("python3")
        .args(["-c", "import base64, sys; print(base64.b64encode(sys.argv[1].encode()).decode(), end='')", KEY])
        .output()
        .unwrap();
    fs::write(key.join("default"), encoded.stdout).unwrap();
    let text = format!(
        "introspection_mode = local\nlocal_validation_key_dict = fs:posix:prefix={}/keys/\nusername_attribute = sub\n",
        folder.display()
    );
    fs::write(folder.join("oauth2"), text).unwrap();
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
}

fn private(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

#[test]
fn tokens_are_taken_refused_and_renewed() {
    let folder = tempfile::Builder::new().prefix("tp-jwt").tempdir_in("/tmp").unwrap();
    keys(folder.path());
    let dovecot = Dovecot::with(&format!(
        "auth_mechanisms = xoauth2 plain login\npassdb {{\n  driver = oauth2\n  mechanisms = xoauth2\n  args = {}/oauth2\n}}\n\
         service anvil {{\n  unix_listener anvil-auth-penalty {{\n    mode = 0\n  }}\n}}\n",
        folder.path().display()
    ));
    (0..3).for_each(|n| dovecot.deliver(&mail(n)));
    let rig = Rig::new(None);
    let by_file = Rig::imap("answers", dovecot.port, "")
        .replace("password_file = \"answers.password\"", "token_file = \"token\"");
    rig.configure("", &by_file);
    let file = rig.path.join("token");
    // Run out, of another's key, for another person, and no token at all.
    for (what, bad) in [
        ("run out", token(USER, KEY, -10)),
        ("another key", token(USER, "another key, as long as the first one is", 600)),
        ("another person", token("somebody", KEY, 600)),
        ("none", "not a token".to_owned()),
    ] {
        private(&file, &bad);
        let (status, err) = rig.once();
        assert_eq!(status, 1, "{what}: {err}");
        let health = rig.status();
        assert_eq!(health["alarms"].as_array().unwrap().len(), 1, "{what}: {health:#}");
        assert_eq!(health["alarms"][0]["code"], "login_refused", "{what}: {health:#}");
        let fault = health["alarms"][0]["fault"].as_str().unwrap();
        assert!(fault.contains("refuses the token of answers"), "{what}: {fault}");
        assert!(!err.contains(&bad) && !health.to_string().contains(&bad), "{what}: the token is told");
        assert!(health["arrivals"].as_array().unwrap().is_empty(), "{what}");
    }
    private(&file, &token(USER, KEY, 600));
    assert_eq!(rig.once().0, 0, "{}", rig.status());
    rig.holds(&bodies(&dovecot));
    assert_eq!(rig.status()["status"], "ok", "and the alarm is over");

    // The same by a program that prints the token; it is asked at each login.
    let program = rig.path.join("give");
    fs::write(&program, format!("#!/bin/sh\necho asked >>{0}/asked\ncat {0}/token\n", rig.path.display())).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o700)).unwrap();
    let by_program = by_file.replace("token_file = \"token\"", &format!("token_command = [{program:?}]"));
    rig.configure("", &by_program);
    dovecot.deliver(&mail(3));
    assert_eq!(rig.once().0, 0);
    assert_eq!(rig.once().0, 0);
    assert_eq!(fs::read_to_string(rig.path.join("asked")).unwrap().lines().count(), 2);
    rig.holds(&bodies(&dovecot));

    // A token that runs out while the daemon runs: a new one in its place is taken at the next login.
    rig.configure("", &by_file.replace("poll_seconds = 5", "poll_seconds = 1"));
    private(&file, &token(USER, KEY, -10));
    let running = rig.start(&["watch"]);
    rig.until("the token is refused", |s| s["alarms"][0]["code"] == "login_refused");
    dovecot.deliver(&mail(4));
    private(&file, &token(USER, KEY, 600));
    rig.until("all is well", |s| {
        s["status"] == "ok" && s["arrivals"][0][1] == 5 && s["jobs"]["waiting"] == 0 && s["jobs"]["at_work"] == 0
    });
    assert_eq!(running.stop().0, Some(0));
    rig.holds(&bodies(&dovecot));
}
