//! The two databases behind one door: SQLite (encrypted by SQLCipher) and PostgreSQL, with one SQL text for both. Here and only here
//! are connections opened. Two traps of sqlx 0.9 are closed here:
//!
//! - SQLite's `begin()` is deferred, and a transaction that reads and then writes fails under load in spite of the busy time-out:
//!   writers go through a pool of one connection with `BEGIN IMMEDIATE`.
//! - On PostgreSQL a cancelled `begin()` hands the next borrower a connection with an open transaction, and what that one writes is
//!   lost (sqlx #4393): every borrower sends `ROLLBACK` first, and every unit of work is a task of its own ([`super::archive::unit`]),
//!   which a caller that goes away cannot cancel.

use std::fs::OpenOptions;
use std::net::IpAddr;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions, PgSslMode};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Executor, Postgres, Sqlite, Transaction};

use super::arming::{POSTGRES_TABLE, arm_postgres, arm_sqlite};
use super::error::{Error, Result, at};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// How long a writer waits for another process to let go of the database.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs the same body on whichever database the transaction belongs to: `on!(tx, c => sqlx::query("…").execute(c).await)`.
macro_rules! on {
    ($tx:expr, $c:ident => $body:expr) => {
        match $tx {
            $crate::store::base::database::Tx::Sqlite(inner) => {
                let $c = &mut **inner;
                $body
            }
            $crate::store::base::database::Tx::Pg(inner) => {
                let $c = &mut **inner;
                $body
            }
        }
    };
}
pub(in crate::store) use on;

/// An open database.
#[derive(Clone)]
pub(in crate::store) enum Db {
    /// A file.
    Sqlite {
        /// One connection: SQLite has one writer.
        writer: SqlitePool,
        /// Connections that only read.
        readers: SqlitePool,
    },
    /// A server.
    Pg(PgPool),
}

/// A transaction; dropped without `commit`, it is rolled back.
pub(in crate::store) enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Pg(Transaction<'static, Postgres>),
}

/// Where a database is.
#[derive(Debug, Clone)]
pub(in crate::store) enum Address {
    File(PathBuf),
    Server(Box<PgConnectOptions>),
}

impl Address {
    /// Understands `sqlite:FILE` (relative to `base`) and `postgres://…`.
    pub(in crate::store) fn parse(url: &str, base: &Path) -> Result<Self> {
        if let Some(file) = url.strip_prefix("sqlite:")
            && !file.is_empty()
            && !file.starts_with("//")
        {
            return Ok(Self::File(base.join(file)));
        }
        let server = url.starts_with("postgres://") || url.starts_with("postgresql://");
        let options = server.then(|| url.parse::<PgConnectOptions>().ok()).flatten();
        let options = options.ok_or_else(|| Error::Address { found: without_password(url) })?;
        Ok(Self::Server(Box::new(guarded(options)?)))
    }

    /// For messages: never with a password.
    pub(in crate::store) fn shown(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Server(o) => {
                format!(
                    "postgres://{}@{}:{}/{}",
                    o.get_username(),
                    o.get_host(),
                    o.get_port(),
                    o.get_database().unwrap_or("")
                )
            }
        }
    }
}

/// A server on another computer is spoken to with TLS, and its certificate is checked: what an archive holds never crosses a network in plain text, nor goes to
/// whoever stands in between. Where the address says nothing of it, this is what happens; where it says less, it is refused.
fn guarded(options: PgConnectOptions) -> Result<PgConnectOptions> {
    let host = options.get_host().trim_matches(['[', ']']);
    let here = options.get_socket().is_some()
        || host.starts_with('/')
        || host == "localhost"
        || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    match options.get_ssl_mode() {
        _ if here => Ok(options),
        PgSslMode::VerifyFull | PgSslMode::VerifyCa => Ok(options),
        PgSslMode::Prefer => Ok(options.ssl_mode(PgSslMode::VerifyFull)),
        weaker => Err(Error::PlainDatabase { host: host.to_owned(), found: format!("{weaker:?}").to_lowercase() }),
    }
}

/// The address with everything between the scheme and `@` left out.
fn without_password(url: &str) -> String {
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://***@{host}"),
        _ => url.to_owned(),
    }
}

impl Db {
    /// Opens the database; `make` lets a file be made that is not there. Asks it a question at once, since connecting with a wrong key
    /// succeeds. Does not look at what it holds.
    pub(in crate::store) async fn connect(
        address: &Address,
        key: &[u8; 32],
        key_file: &Path,
        make: bool,
    ) -> Result<Self> {
        match address {
            Address::File(path) => sqlite(path, key, make).await.map_err(|error| match error {
                Error::Database(e) if not_a_database(e.as_ref()) => {
                    Error::KeyWrong { path: key_file.to_owned(), place: address.shown() }
                }
                other => other,
            }),
            Address::Server(options) => postgres(options, address).await,
        }
    }

    /// Opens SQLite's file for this process alone, without write-ahead log; [`Error::Rotation`] if anybody else has it open.
    pub(in crate::store) async fn alone(path: &Path, key: &[u8; 32]) -> Result<Self> {
        let options = keyed(path, key)
            .locking_mode(SqliteLockingMode::Exclusive)
            .journal_mode(SqliteJournalMode::Delete)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(2));
        let writer = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.map_err(|error| {
            let busy = error.as_database_error().and_then(|e| e.code()).is_some_and(|code| code == "5");
            if busy { others_are_in(path) } else { error.into() }
        })?;
        Ok(Self::Sqlite { readers: writer.clone(), writer })
    }

    /// Encrypts SQLite's file, opened with [`Db::alone`], with another key: all pages, in one transaction of its own.
    pub(in crate::store) async fn rekey(&self, key: &[u8; 32]) -> Result<()> {
        if let Self::Sqlite { writer, .. } = self {
            // A pragma takes no parameters; the digits are ours.
            let sql = format!("PRAGMA rekey = \"x'{}'\"", hex::encode(key));
            sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(writer).await?;
        }
        Ok(())
    }

    /// Whether an archive lives here already.
    pub(in crate::store) async fn has_archive(&self) -> Result<bool> {
        let mut tx = self.read().await?;
        Ok(match &mut tx {
            Tx::Sqlite(c) => {
                let sql = "SELECT count(*) FROM sqlite_schema WHERE name = 'archive'";
                sqlx::query_scalar::<_, i64>(sql).fetch_one(&mut **c).await? > 0
            }
            Tx::Pg(c) => {
                let sql = "SELECT to_regclass('archive') IS NOT NULL";
                sqlx::query_scalar::<_, bool>(sql).fetch_one(&mut **c).await?
            }
        })
    }

    /// Brings the tables to what this program expects.
    pub(in crate::store) async fn migrate(&self, shown: &str) -> Result<()> {
        let done = match self {
            Self::Sqlite { writer, .. } => SQLITE.run(writer).await,
            Self::Pg(pool) => POSTGRES.run(pool).await,
        };
        done.map_err(|error| match error {
            MigrateError::VersionMissing(version) | MigrateError::VersionTooNew(version, _) => {
                Error::Newer { place: shown.to_owned(), detail: format!("its tables are of version {version}") }
            }
            other => Error::Database(Box::new(other)),
        })?;
        if let Self::Pg(pool) = self {
            arm_postgres(&mut *pool.acquire().await?).await?;
        }
        Ok(())
    }

    /// A transaction that may write. On SQLite it holds the one writer's lock from here on.
    pub(in crate::store) async fn write(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { writer, .. } => {
                let mut tx = match writer.begin_with("BEGIN IMMEDIATE").await {
                    Ok(tx) => tx,
                    Err(_) => {
                        anew(writer).await;
                        writer.begin_with("BEGIN IMMEDIATE").await?
                    }
                };
                arm_sqlite(&mut tx).await?;
                Tx::Sqlite(tx)
            }
            Self::Pg(pool) => Tx::Pg(pool.begin().await?),
        })
    }

    /// A transaction that only reads: all its questions see the same moment.
    pub(in crate::store) async fn read(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { readers, .. } => Tx::Sqlite(match readers.begin().await {
                Ok(tx) => tx,
                Err(_) => {
                    anew(readers).await;
                    readers.begin().await?
                }
            }),
            Self::Pg(pool) => Tx::Pg(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?),
        })
    }

    /// Lets go of every connection.
    pub(in crate::store) async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Pg(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes what was done last; refused where it changed a row that is bound to events, since no event tells of it.
    pub(in crate::store) async fn commit(mut self) -> Result<()> {
        let sql = "SELECT tbl FROM changed_rows LIMIT 1";
        let untold: Option<String> = on!(&mut self, c => sqlx::query_scalar(sql).fetch_optional(c).await)?;
        match untold {
            Some(table) => Err(Error::Untold { table }),
            None => self.finish().await,
        }
    }

    /// Makes what was done last. Only for a unit of work, which has written its events.
    pub(in crate::store) async fn finish(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Pg(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

/// Closes a connection on which no transaction can be begun, so that the next is a new one. After a full disk SQLite has rolled back by itself, sqlx counts the
/// transaction as open still, and the connection would refuse for ever.
async fn anew(pool: &SqlitePool) {
    if let Ok(broken) = pool.acquire().await {
        let _ = broken.close().await; // it is gone either way
    }
}

/// SQLite, encrypted: the key is the first thing the connection hears.
async fn sqlite(path: &Path, key: &[u8; 32], make: bool) -> Result<Db> {
    let place = path.display().to_string();
    if !make && !path.exists() {
        let advice =
            "put the file back, or correct url in the configuration; tracepost init makes a new archive".to_owned();
        return Err(Error::NoDatabase { place, advice });
    }
    if make {
        // Made by hand for its permissions: SQLite's side files take over those of the database.
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        made.map_err(at("cannot make the database", path))?;
    }
    let options = keyed(path, key)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE);
    let writer =
        SqlitePoolOptions::new().max_connections(1).acquire_timeout(PATIENCE).connect_with(options.clone()).await?;
    let asked: [(&'static str, &'static str, &'static str); 4] = [
        ("cipher_version", "PRAGMA cipher_version", "any"),
        ("journal_mode", "PRAGMA journal_mode", "wal"),
        ("synchronous", "PRAGMA synchronous", "2"),
        ("foreign_keys", "PRAGMA foreign_keys", "1"),
    ];
    for (setting, sql, expected) in asked {
        let mut connection = writer.acquire().await?;
        let row = sqlx::query(sql).fetch_optional(&mut *connection).await?;
        let found = row.map(|r| shown_value(&r)).unwrap_or_default();
        if found.is_empty() || (expected != "any" && found != expected) {
            return Err(Error::Unsafe { place, setting, found, expected });
        }
    }
    let readers = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(PATIENCE)
        .connect_lazy_with(options.pragma("query_only", "ON"));
    Ok(Db::Sqlite { writer, readers })
}

/// A file of SQLite with its key, which is the first thing that a connection hears.
fn keyed(path: &Path, key: &[u8; 32]) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        // SQLCipher would print to standard error what we tell in our own words, and no other pragma can come this early.
        .pragma("key", format!("\"x'{}'\"; PRAGMA cipher_log_level = NONE", hex::encode(key)))
        // What is written down for a moment stays in memory.
        .pragma("temp_store", "MEMORY")
}

fn others_are_in(path: &Path) -> Error {
    Error::Rotation(format!(
        "another program has {} open; stop tracepost watch, serve and worker first",
        path.display()
    ))
}

/// SQLITE_NOTADB: what a file encrypted under another key looks like.
fn not_a_database(error: &(dyn std::error::Error + Send + Sync + 'static)) -> bool {
    let error = error.downcast_ref::<sqlx::Error>().and_then(sqlx::Error::as_database_error);
    error.and_then(|e| e.code()).is_some_and(|code| code == "26")
}

/// The first column of a pragma's answer, number or text, as text.
fn shown_value(row: &sqlx::sqlite::SqliteRow) -> String {
    use sqlx::Row;
    row.try_get::<String, _>(0).or_else(|_| row.try_get::<i64, _>(0).map(|n| n.to_string())).unwrap_or_default()
}

/// PostgreSQL, refused where it would forget what it said it had written.
async fn postgres(options: &PgConnectOptions, address: &Address) -> Result<Db> {
    let place = address.shown();
    let options = options.clone().application_name("tracepost").options([("client_min_messages", "error")]);
    let pool = PgPoolOptions::new()
        .max_connections(8)
        .acquire_timeout(PATIENCE)
        .after_connect(|connection, _| {
            Box::pin(async move {
                connection.execute(POSTGRES_TABLE).await?;
                Ok(())
            })
        })
        .before_acquire(|connection, _| {
            Box::pin(async move {
                // Closes what a cancelled `begin()` may have left open; costs a round trip, and nothing else where nothing is open.
                connection.execute("ROLLBACK").await?;
                Ok(true)
            })
        })
        .connect_with(options)
        .await
        .map_err(|e| Error::NoDatabase {
            place: place.clone(),
            advice: format!("{e}; check that the server runs, and check url in the configuration"),
        })?;
    let asked: [(&'static str, &'static str, &'static str); 4] = [
        ("server_encoding", "SHOW server_encoding", "UTF8"),
        ("fsync", "SHOW fsync", "on"),
        ("full_page_writes", "SHOW full_page_writes", "on"),
        ("synchronous_commit", "SHOW synchronous_commit", "on, remote_write or remote_apply"),
    ];
    for (setting, sql, expected) in asked {
        let found: String = sqlx::query_scalar(sql).fetch_one(&pool).await?;
        if !expected.split([',', ' ']).any(|e| e == found) {
            return Err(Error::Unsafe { place, setting, found, expected });
        }
    }
    Ok(Db::Pg(pool))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(url: &str) -> Result<PgSslMode> {
        match Address::parse(url, Path::new("."))? {
            Address::Server(options) => Ok(options.get_ssl_mode()),
            Address::File(path) => panic!("{}", path.display()),
        }
    }

    #[test]
    fn a_server_elsewhere_must_prove_who_it_is() {
        for here in ["localhost", "127.0.0.1", "127.8.8.8", "[::1]"] {
            assert_eq!(
                mode(&format!("postgres://a:b@{here}:5432/d")).unwrap() as u8,
                PgSslMode::Prefer as u8,
                "{here}"
            );
            assert!(mode(&format!("postgres://a:b@{here}/d?sslmode=disable")).is_ok());
        }
        assert!(mode("postgres://a@localhost/d?host=/run/postgresql&sslmode=disable").is_ok());
        for elsewhere in
            ["db.example.org", "192.0.2.7", "[2001:db8::7]", "localhost.example.org", "127.0.0.1.example.org"]
        {
            let with = |words: &str| mode(&format!("postgres://a:secret@{elsewhere}:5432/d{words}"));
            assert_eq!(with("").unwrap() as u8, PgSslMode::VerifyFull as u8, "{elsewhere}");
            assert_eq!(with("?sslmode=verify-ca").unwrap() as u8, PgSslMode::VerifyCa as u8, "{elsewhere}");
            for weak in ["disable", "allow", "require"] {
                let refused = with(&format!("?sslmode={weak}")).unwrap_err().to_string();
                assert!(refused.contains("sslmode=verify-full") && refused.contains(weak), "{refused}");
                assert!(!refused.contains("secret") && !refused.contains('\n'), "{refused}");
            }
        }
    }
}
