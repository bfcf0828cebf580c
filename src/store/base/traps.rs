//! Triggers on purpose the two traps of sqlx that `database.rs` avoids: a caller that goes away in the middle of
//! `BEGIN`, and many writers that read before they write.

#[path = "../../../tests/cluster.rs"]
pub(super) mod cluster;

use std::future::poll_fn;
use std::path::Path;
use std::pin::pin;
use std::task::Poll;

use super::database::{Address, Db, Tx, on};

const KEY: [u8; 32] = [1; 32];

async fn connect(url: &str, base: &Path, make: bool) -> Db {
    Db::connect(&Address::parse(url, base).unwrap(), &KEY, Path::new("key"), make).await.unwrap()
}

/// Drops a future the moment it has to wait for the `n`th time.
async fn drop_at<F: Future>(future: F, n: usize) {
    let mut future = pin!(future);
    let mut waits = 0;
    poll_fn(|cx| {
        let ready = future.as_mut().poll(cx).is_ready();
        waits += 1;
        if ready || waits >= n { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

async fn run(tx: &mut Tx, sql: &'static str) {
    on!(tx, c => sqlx::query(sql).execute(c).await.map(|_| ())).unwrap();
}

/// As the field reported it (sqlx #4393): what is written without a transaction of its own on a connection that a cancelled `BEGIN` left open
/// was acknowledged, and gone when the connection closed.
async fn acknowledged_writes_survive_cancelled_begins(url: &str, base: &Path) {
    let db = connect(url, base, true).await;
    let mut tx = db.write().await.unwrap();
    run(&mut tx, "CREATE TABLE kept (n BIGINT)").await;
    tx.commit().await.unwrap();
    let mut acknowledged = 0;
    for n in 0..200 {
        drop_at(db.write(), n % 6 + 1).await;
        drop_at(db.read(), n % 5 + 1).await;
        let insert = "INSERT INTO kept VALUES (1)";
        let done = match &db {
            Db::Sqlite { writer, .. } => sqlx::query(insert).execute(writer).await.map(|_| ()),
            Db::Pg(pool) => sqlx::query(insert).execute(pool).await.map(|_| ()),
        };
        done.unwrap();
        acknowledged += 1;
    }
    db.close().await;
    let db = connect(url, base, false).await;
    let mut tx = db.read().await.unwrap();
    let found: i64 = on!(&mut tx, c => sqlx::query_scalar("SELECT count(*) FROM kept").fetch_one(c).await).unwrap();
    assert_eq!(found, acknowledged, "acknowledged writes are gone");
}

/// Transactions that read and then write, from several openings of one database at once: none may fail, none may overwrite another.
async fn readers_that_write_do_not_fail(url: &str, base: &Path) {
    let first = connect(url, base, true).await;
    let mut tx = first.write().await.unwrap();
    run(&mut tx, "CREATE TABLE counter (n BIGINT)").await;
    run(&mut tx, "INSERT INTO counter VALUES (0)").await;
    tx.commit().await.unwrap();
    let mut tasks = Vec::new();
    for _ in 0..8 {
        let db = connect(url, base, false).await;
        tasks.push(tokio::spawn(async move {
            for _ in 0..25 {
                let mut tx = db.write().await.unwrap();
                if let Tx::Pg(_) = tx {
                    run(&mut tx, "LOCK TABLE counter IN EXCLUSIVE MODE").await; // what the head of the events does for the archive
                }
                let n: i64 = on!(&mut tx, c => sqlx::query_scalar("SELECT n FROM counter").fetch_one(c).await).unwrap();
                let update = "UPDATE counter SET n = $1";
                on!(&mut tx, c => sqlx::query(update).bind(n + 1).execute(c).await.map(|_| ())).unwrap();
                tx.commit().await.unwrap();
            }
            db.close().await;
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    let mut tx = first.read().await.unwrap();
    let n: i64 = on!(&mut tx, c => sqlx::query_scalar("SELECT n FROM counter").fetch_one(c).await).unwrap();
    assert_eq!(n, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    acknowledged_writes_survive_cancelled_begins("sqlite:a.db", folder.path()).await;
    readers_that_write_do_not_fail("sqlite:b.db", folder.path()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_postgresql() {
    let cluster = cluster::Cluster::start();
    let folder = tempfile::tempdir().unwrap();
    acknowledged_writes_survive_cancelled_begins(&cluster.database(), folder.path()).await;
    readers_that_write_do_not_fail(&cluster.database(), folder.path()).await;
}
