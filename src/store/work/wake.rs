//! Wakes workers when a job is queued. On PostgreSQL, `NOTIFY` reaches the workers on every computer. It only wakes
//! them: a worker that misses it looks again by itself. On SQLite there is nothing to listen to, and looking is
//! cheap.

use std::time::Duration;

use sqlx::postgres::PgListener;

use crate::store::base::archive::Archive;
use crate::store::base::database::Db;
use crate::store::base::error::Result;

/// Waits for word that work is queued.
pub struct Wake {
    listener: Option<PgListener>,
    archive: Archive,
}

impl std::fmt::Debug for Wake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wake")
    }
}

impl Archive {
    /// Listens from now on.
    pub async fn wake(&self) -> Result<Wake> {
        let listener = match &self.db {
            Db::Sqlite { .. } => None,
            Db::Pg(pool) => Some(listen(pool).await?),
        };
        Ok(Wake { listener, archive: self.clone() })
    }
}

impl Wake {
    /// Until word comes, `at_most` so long. Losing the connection is no error: it is made again at the next call.
    pub async fn heard(&mut self, at_most: Duration) {
        let Db::Pg(pool) = &self.archive.db else {
            return tokio::time::sleep(at_most).await;
        };
        if self.listener.is_none() {
            self.listener = listen(pool).await.ok();
        }
        let Some(listener) = &mut self.listener else {
            return tokio::time::sleep(at_most).await;
        };
        if let Ok(Err(_)) = tokio::time::timeout(at_most, listener.recv()).await {
            self.listener = None;
            tokio::time::sleep(at_most.min(Duration::from_secs(1))).await;
        }
    }
}

async fn listen(pool: &sqlx::PgPool) -> Result<PgListener> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen("tracepost_jobs").await?;
    Ok(listener)
}
