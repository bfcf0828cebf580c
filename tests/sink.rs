//! A mail server for tests (aiosmtpd, from Debian), with one fault at a time and a ledger of what it accepted. It
//! ends with the test.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use tempfile::TempDir;

pub(crate) struct Sink {
    folder: TempDir,
    server: Child,
    said: BufReader<ChildStdout>,
    pub(crate) port: u16,
}

impl Sink {
    /// Starts one; `words` as `sink.py` says. aiosmtpd missing is a failure, never a silent skip.
    pub(crate) fn start(words: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/servers/sink.py");
        // Debian's own Python, which has Debian's aiosmtpd.
        let mut command = Command::new("/usr/bin/python3");
        command.arg(script).arg(folder.path()).args(words).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut server = command.spawn().expect("python3 is installed (scripts/setup)");
        let mut said = BufReader::new(server.stdout.take().unwrap());
        let mut port = String::new();
        said.read_line(&mut port).unwrap();
        let port = port.trim().parse().expect("the sink did not start: is python3-aiosmtpd installed (scripts/setup)?");
        Self { folder, server, said, port }
    }

    /// Sets the fault of the next connections; `""` for none.
    pub(crate) fn fault(&self, fault: &str) {
        fs::write(self.folder.path().join("fault"), fault).unwrap();
    }

    /// Waits until the sink stands still at its fault.
    pub(crate) fn stalled(&mut self) -> String {
        let mut line = String::new();
        self.said.read_line(&mut line).unwrap();
        line.trim().trim_start_matches("stalled ").to_owned()
    }

    /// What was accepted: Message-ID, SHA-256, recipients.
    pub(crate) fn ledger(&self) -> Vec<[String; 3]> {
        let text = fs::read_to_string(self.folder.path().join("ledger")).unwrap_or_default();
        let of = |line: &str| {
            let mut words = line.split(' ').map(str::to_owned);
            [words.next().unwrap(), words.next().unwrap(), words.next().unwrap()]
        };
        text.lines().map(of).collect()
    }

    /// How often a mail of that Message-ID was accepted.
    pub(crate) fn accepted(&self, message_id: &str) -> usize {
        self.ledger().iter().filter(|l| l[0] == message_id).count()
    }

    /// The bytes of an accepted mail.
    pub(crate) fn mail(&self, sha256: &str) -> Vec<u8> {
        fs::read(self.folder.path().join("mails").join(format!("{sha256}.eml"))).unwrap()
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        drop(self.server.stdin.take());
        let _ = self.server.wait();
    }
}

/// A certificate of its own for `localhost`: certificate and key (PEM files in `folder`).
pub(crate) fn certificate(folder: &Path) -> (PathBuf, PathBuf) {
    let (cert, key) = (folder.join("cert.pem"), folder.join("key.pem"));
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"])
        .args(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"])
        .args(["-addext", "basicConstraints=critical,CA:FALSE", "-keyout"])
        .arg(&key)
        .arg("-out")
        .arg(&cert)
        .output()
        .expect("openssl is installed (scripts/setup)");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    (cert, key)
}
