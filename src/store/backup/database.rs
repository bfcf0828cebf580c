//! The database of a backup. SQLite is copied by `VACUUM INTO`, which sees one moment and lets others write meanwhile; the copy is encrypted with the same
//! key, is opened, and is checked. PostgreSQL is copied by `pg_dump`, whose output is encrypted before it is on the disk.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use percent_encoding::percent_decode_str;
use sqlx::postgres::PgSslMode;
use url::Url;

use super::files::wrong;
use crate::model::{KEY_VARIABLE, SIGNING_KEY_VARIABLE};
use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::{Address, Db};
use crate::store::base::error::{Error, Result, at};
use crate::store::base::sealed::{self, Broken};
use crate::store::base::settings::Settings;

/// The copy of SQLite's file.
pub(super) const SQLITE: &str = "database.db";

/// The encrypted output of `pg_dump`.
pub(super) const DUMP: &str = "database.dump.sealed";

/// A database that was copied.
pub(super) struct Copied {
    /// Its file in the snapshot.
    pub(super) file: String,
    /// `sqlite` or `postgresql`.
    pub(super) kind: &'static str,
    /// The last event in it.
    pub(super) events: i64,
    pub(super) head: String,
}

impl Archive {
    /// Copies the database, as it is at one moment, into the folder of a snapshot.
    pub(super) async fn copy_database(&self, settings: &Settings, base: &Path, folder: &Path) -> Result<Copied> {
        match &self.db {
            Db::Sqlite { readers, .. } => {
                let (pool, path) = (readers.clone(), folder.join(SQLITE));
                let (events, head) = unit(async move { vacuum(&pool, &path).await }).await?;
                Ok(Copied { file: SQLITE.to_owned(), kind: "sqlite", events, head })
            }
            Db::Pg(pool) => {
                let address = Address::parse(settings.url.reveal(), base)?.shown();
                let url = settings.url.reveal().to_owned();
                // Before the dump, so that what it names is in the dump. Events of the meantime are in it as well.
                let (events, head) = sqlx::query_as("SELECT seq, hash FROM event_head").fetch_one(pool).await?;
                let (key, path) = (self.backup_key, folder.join(DUMP));
                blocking(move || dump(&url, &address, &key, &path)).await?;
                Ok(Copied { file: DUMP.to_owned(), kind: "postgresql", events, head })
            }
        }
    }
}

/// Copies, and looks at the copy: every page, every row's place, and the last event.
async fn vacuum(pool: &sqlx::SqlitePool, path: &Path) -> Result<(i64, String)> {
    let place = path.to_string_lossy().into_owned();
    // A connection of its own, since the pool's are kept from writing.
    let mut c = pool.acquire().await?.detach();
    sqlx::query("PRAGMA query_only = OFF").execute(&mut c).await?;
    sqlx::query("VACUUM INTO $1").bind(&place).execute(&mut c).await?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).map_err(at("cannot set the mode of", path))?;
    File::open(path).and_then(|f| f.sync_all()).map_err(at("cannot sync", path))?;
    // Without a key of its own, it is opened with the key of this database.
    sqlx::query("ATTACH $1 AS copy").bind(&place).execute(&mut c).await?;
    let broken: Vec<String> = sqlx::query_scalar("PRAGMA copy.cipher_integrity_check").fetch_all(&mut c).await?;
    let checked: Vec<String> = sqlx::query_scalar("PRAGMA copy.quick_check").fetch_all(&mut c).await?;
    let fault = broken.first().or_else(|| checked.first().filter(|c| *c != "ok"));
    if let Some(fault) = fault {
        return Err(wrong(path, format!("the copy of the database is not whole ({fault}); the disk may be failing")));
    }
    Ok(sqlx::query_as("SELECT seq, hash FROM copy.event_head").fetch_one(&mut c).await?)
}

/// A program of PostgreSQL that speaks with a database. The password goes by the environment, since arguments are seen by everybody on the machine.
fn client(program: &str, url: &str, address: &str) -> Result<Command> {
    let unclear = || Error::Address { found: address.to_owned() };
    let mut url = Url::parse(url).map_err(|_| unclear())?;
    let asked: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    // These programs copy whole databases, and know settings by the names without a hyphen.
    if asked.iter().any(|(name, _)| name.starts_with("options")) {
        let found = format!(
            "{address} is a part of a database that is shared with others; copy it with PostgreSQL's own tools"
        );
        return Err(wrong(Path::new(address), found));
    }
    if !asked.is_empty() {
        let known = asked.iter().filter(|(name, _)| name != "statement-cache-capacity");
        url.query_pairs_mut().clear().extend_pairs(known.map(|(name, value)| (name.replace('-', ""), value)));
    }
    let password = url.password().map(|p| percent_decode_str(p).decode_utf8_lossy().into_owned());
    let mut command = Command::new(program);
    command.env_remove(KEY_VARIABLE).env_remove(SIGNING_KEY_VARIABLE);
    if let Some(password) = password {
        url.set_password(None).map_err(|()| unclear())?;
        command.env("PGPASSWORD", password);
    }
    // What we demand of the server, they demand, too.
    if let Ok(Address::Server(options)) = Address::parse(url.as_str(), Path::new("."))
        && matches!(options.get_ssl_mode(), PgSslMode::VerifyFull)
        && !asked.iter().any(|(name, _)| name == "sslmode")
    {
        command.env("PGSSLMODE", "verify-full");
    }
    command.args(["--no-password", "--no-owner", "--no-privileges", "--dbname"]).arg(url.as_str());
    Ok(command)
}

/// The name that goes into the encryption of a dump.
const DUMP_NAME: &str = "database.dump";

/// Has `pg_dump` write the database, and encrypts what it writes.
fn dump(url: &str, address: &str, key: &[u8; 32], path: &Path) -> Result<()> {
    let mut command = client("pg_dump", url, address)?;
    command.arg("--format=custom").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().map_err(|e| no_client("pg_dump", path, &e))?;
    let file =
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(at("cannot write", path))?;
    let mut out = BufWriter::new(file);
    // What it says goes to a pipe that holds 64 KiB; it says less, and is read when it is done.
    if let Some(from) = running.stdout.take() {
        let sealed = sealed::write_from(key, DUMP_NAME, &mut BufReader::new(from), &mut out);
        let synced = sealed.and_then(|()| out.flush()).and_then(|()| out.get_ref().sync_all());
        synced.map_err(at("cannot write", path))?;
    }
    ended("pg_dump", path, running)
}

/// Has `pg_restore` fill an empty database from a dump.
pub(super) fn fill(url: &str, address: &str, key: &[u8; 32], path: &Path) -> Result<()> {
    let mut command = client("pg_restore", url, address)?;
    command.args(["--exit-on-error", "--single-transaction"]);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut running = command.spawn().map_err(|e| no_client("pg_restore", path, &e))?;
    let file = File::open(path).map_err(at("cannot read", path))?;
    if let Some(mut to) = running.stdin.take() {
        match sealed::read_into(key, DUMP_NAME, &mut BufReader::new(file), &mut to) {
            Ok(()) => {}
            // It says itself why it stopped listening.
            Err(Broken::Io(e)) if e.kind() == io::ErrorKind::BrokenPipe => {}
            Err(Broken::Io(e)) => return Err(at("cannot read", path)(e)),
            Err(Broken::Altered(how)) => return Err(wrong(path, how.to_owned())),
        }
    }
    ended("pg_restore", path, running)
}

fn no_client(program: &str, path: &Path, error: &io::Error) -> Error {
    let folder = path.parent().unwrap_or(path);
    wrong(folder, format!("cannot start {program} ({error}); install it: apt-get install postgresql-client"))
}

fn ended(program: &str, path: &Path, running: Child) -> Result<()> {
    let done = running.wait_with_output().map_err(at("cannot wait for the program that copies", path))?;
    if done.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&done.stderr);
    let said = said.lines().find(|l| l.contains("error")).or(said.lines().next()).unwrap_or("it said nothing");
    Err(wrong(path, format!("{program} failed: {said}")))
}
