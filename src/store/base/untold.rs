//! A statement that changes a bound row outside of a unit of work is refused: its transaction is not written. In a unit of work without an event, an
//! event tells of it that the store makes by itself.

use tempfile::TempDir;

use super::archive::Archive;
use super::database::{Tx, on};
use super::error::{Error, Result};
use super::events::Work;
use super::settings::Settings;
use super::traps::cluster::Cluster;
use crate::model::Secret;

async fn put_person(tx: &mut Tx) -> Result<()> {
    let sql = "INSERT INTO people (name, position, added) VALUES ('eve', 77, 'now')";
    Ok(on!(tx, c => sqlx::query(sql).execute(c).await.map(|_| ()))?)
}

async fn is_refused(settings: &Settings) {
    let folder = TempDir::new().unwrap();
    let now = "2026-11-30T09:00:00Z".parse().unwrap();
    let archive = Archive::create(settings, folder.path(), "ana", now).await.unwrap();

    let mut tx = archive.db.write().await.unwrap();
    put_person(&mut tx).await.unwrap();
    let error = tx.commit().await.unwrap_err();
    assert!(matches!(&error, Error::Untold { table } if table == "people"), "{error}");

    let mut work = Work::begin(&archive, "ana".to_owned(), now).await.unwrap();
    put_person(&mut work.tx).await.unwrap();
    work.commit().await.unwrap();
    let last = archive.events(1, 100).await.unwrap().pop().unwrap();
    assert_eq!((last.what.as_str(), last.subject.as_str()), ("rows changed", "person eve"));
    let held = archive.verify_rows().await.unwrap();
    assert!(held.faults.is_empty() && held.rows == 3, "{held:?}");

    // With its event it goes, also if the event comes first.
    let mut work = Work::begin(&archive, "ana".to_owned(), now).await.unwrap();
    work.event("person added", "person eve", serde_json::json!({})).await.unwrap();
    let sql = "UPDATE people SET added = 'later' WHERE name = 'eve'";
    on!(&mut work.tx, c => sqlx::query(sql).execute(c).await.map(|_| ())).unwrap();
    work.commit().await.unwrap();
    let held = archive.verify_rows().await.unwrap();
    assert!(held.faults.is_empty() && held.rows == 3, "{held:?}");

    // What is no evidence needs none.
    let mut tx = archive.db.write().await.unwrap();
    let sql = "INSERT INTO drafts (who, subject, content, at) VALUES ('ana', 's', 'c', 'now')";
    on!(&mut tx, c => sqlx::query(sql).execute(c).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
    archive.close().await;
}

#[tokio::test]
async fn on_sqlite() {
    is_refused(&Settings::default()).await;
}

#[tokio::test]
async fn on_postgresql() {
    let cluster = Cluster::start();
    is_refused(&Settings { url: Secret::new(cluster.database()), ..Settings::default() }).await;
}
