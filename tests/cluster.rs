//! A private PostgreSQL server for tests: its own folder, a socket and no port. It stops when it goes out of scope
//! or the test process dies. It has Debian's settings, so it is as durable as a real one.

use std::fs;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use tempfile::TempDir;

pub(crate) struct Cluster {
    folder: TempDir,
    server: Child,
    bin: PathBuf,
    made: AtomicU32,
}

impl Cluster {
    /// Makes and starts a server. PostgreSQL missing is a failure, never a silent skip.
    pub(crate) fn start() -> Self {
        let bin = programs();
        let folder = tempfile::Builder::new().prefix("tp-pg").tempdir_in("/tmp").unwrap();
        if let Some((uid, gid)) = servant() {
            chown(folder.path(), Some(uid), Some(gid)).unwrap();
        }
        let data = folder.path().join("data");
        let made = program(&bin.join("initdb"))
            .args(["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--username=postgres", "--no-sync", "-D"])
            .arg(&data)
            .output()
            .unwrap();
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        let server = serve(&bin, folder.path());
        let cluster = Self { folder, server, bin, made: AtomicU32::new(0) };
        cluster.wait();
        cluster
    }

    /// The same with TLS, on a port of this computer; `certificate` and `key` are PEM files.
    #[allow(dead_code, reason = "the store's own tests include this file too, and need no TLS")]
    pub(crate) fn over_tls(certificate: &Path, key: &Path) -> (Self, u16) {
        let mut cluster = Self::start();
        drop(cluster.server.stdin.take());
        let _ = cluster.server.wait();
        let data = cluster.folder.path().join("data");
        for (from, name) in [(certificate, "server.crt"), (key, "server.key")] {
            let to = data.join(name);
            fs::write(&to, fs::read(from).unwrap()).unwrap();
            fs::set_permissions(&to, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
            if let Some((uid, gid)) = servant() {
                chown(&to, Some(uid), Some(gid)).unwrap();
            }
        }
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        // The later of two settings counts, and this file is read after postgresql.conf.
        fs::write(data.join("postgresql.auto.conf"), "ssl = on\n").unwrap();
        cluster.server = serve_at(&cluster.bin, cluster.folder.path(), port);
        for _ in 0..400 {
            if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return (cluster, port);
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("{}", fs::read_to_string(cluster.folder.path().join("log")).unwrap_or_default());
    }

    /// Ends the server at once, as `pg_ctl restart -m immediate` does, and starts it: it recovers from its log.
    #[allow(dead_code, reason = "the store's own tests include this file too, and crash nothing")]
    pub(crate) fn crash(&mut self) {
        drop(self.server.stdin.take());
        let _ = self.server.wait();
        self.server = serve(&self.bin, self.folder.path());
        self.wait();
    }

    /// Until the server takes connections; `pg_isready` itself waits no longer than told.
    fn wait(&self) {
        for _ in 0..400 {
            let ready = Command::new(self.bin.join("pg_isready")).arg("-q").arg("-h").arg(self.folder.path()).status();
            if ready.unwrap().success() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        panic!("the test's PostgreSQL did not start: {log}");
    }

    /// What the server answers to a statement.
    pub(crate) fn said(&self, sql: &str) -> String {
        let ran = Command::new(self.bin.join("psql"))
            .arg("-h")
            .arg(self.folder.path())
            .args(["-U", "postgres", "-qAt", "-c", sql])
            .output()
            .unwrap();
        assert!(ran.status.success(), "psql: {}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8_lossy(&ran.stdout).trim().to_owned()
    }

    /// The address of a new, empty schema: as good as a database of its own, and made without the syncs that one costs.
    pub(crate) fn database(&self) -> String {
        let name = format!("t{}", self.made.fetch_add(1, Ordering::Relaxed));
        self.said(&format!("CREATE SCHEMA {name}"));
        let host = self.folder.path().display();
        format!("postgres://postgres@localhost/postgres?host={host}&options[search_path]={name}")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.server.stdin.take());
        let _ = self.server.wait();
    }
}

/// The shell stops the server when its standard input ends: at the end of the test, and also when the test process is killed. At once (QUIT): an
/// orderly stop would first sync every file of databases that nobody needs any more.
fn serve(bin: &Path, folder: &Path) -> Child {
    served(bin, folder, "", 5432)
}

/// The same with a port of this computer.
#[allow(dead_code, reason = "the store's own tests include this file too, and need no port")]
fn serve_at(bin: &Path, folder: &Path, port: u16) -> Child {
    served(bin, folder, "127.0.0.1", port)
}

fn served(bin: &Path, folder: &Path, addresses: &str, port: u16) -> Child {
    let script = r#""$0" -D "$1" -k "$2" -c listen_addresses="$3" -p "$4" -c max_connections=60 >>"$2/log" 2>&1 & cat >/dev/null; kill -QUIT $!; wait $!"#;
    program(Path::new("/bin/sh"))
        .arg("-c")
        .arg(script)
        .arg(bin.join("postgres"))
        .arg(folder.join("data"))
        .arg(folder)
        .arg(addresses)
        .arg(port.to_string())
        .stdin(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The newest installed PostgreSQL.
fn programs() -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions
        .filter_map(|v| Some((v.file_name().to_str()?.parse::<u32>().ok()?, v.path().join("bin"))))
        .filter(|(_, bin)| bin.join("initdb").exists())
        .max();
    newest.expect("PostgreSQL is not installed: run scripts/setup (Debian package postgresql)").1
}

/// The user a server may run as when we are root: PostgreSQL refuses to run as root.
fn servant() -> Option<(u32, u32)> {
    use nix::unistd::{Uid, User};
    let user = || ["postgres", "nobody"].iter().find_map(|n| User::from_name(n).ok().flatten());
    Uid::effective().is_root().then(user).flatten().map(|u| (u.uid.as_raw(), u.gid.as_raw()))
}

fn program(path: &Path) -> Command {
    let mut command = Command::new(path);
    command.current_dir("/");
    if let Some((uid, gid)) = servant() {
        command.uid(uid).gid(gid);
    }
    command
}
