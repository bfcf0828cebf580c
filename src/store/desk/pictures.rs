//! Pictures of pages that were drawn once, encrypted, among the derived files. They can be drawn again at any time.

use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::rows::int;

/// Which picture: of which bytes, which part of them, which page, how many pixels across.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PictureKey {
    /// The SHA-256 of the original.
    pub sha256: String,
    /// The part's index in what it unpacks to.
    pub part: usize,
    /// The page, from 1.
    pub page: u32,
    /// How many pixels across.
    pub width: u32,
}

impl Archive {
    /// A picture that has been drawn before. One whose file is gone or damaged counts as not drawn.
    pub async fn picture(&self, key: &PictureKey) -> Result<Option<Vec<u8>>> {
        let (db, derived, key) = (self.db.clone(), self.derived.clone(), key.clone());
        let blob: Option<String> = unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT blob FROM page_pictures WHERE sha256 = $1 AND part = $2 AND page = $3 AND width = $4";
            Ok(on!(&mut tx, c => sqlx::query_scalar(sql)
                .bind(&key.sha256).bind(int(key.part)).bind(i64::from(key.page)).bind(i64::from(key.width))
                .fetch_optional(c).await)?)
        })
        .await?;
        let Some(blob) = blob else { return Ok(None) };
        blocking(move || match derived.get(&blob) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(Error::Missing { .. } | Error::Damaged { .. }) => Ok(None),
            Err(other) => Err(other),
        })
        .await
    }

    /// Keeps a picture. It changes nothing of what the archive says and writes no event.
    pub async fn keep_picture(&self, key: &PictureKey, bytes: Vec<u8>) -> Result<()> {
        let (db, derived, key) = (self.db.clone(), self.derived.clone(), key.clone());
        let blob = blocking(move || derived.keep(&bytes)).await?;
        unit(async move {
            let mut tx = db.write().await?;
            let sql = "INSERT INTO page_pictures (sha256, part, page, width, blob) VALUES ($1, $2, $3, $4, $5) \
                       ON CONFLICT (sha256, part, page, width) DO UPDATE SET blob = $5";
            on!(&mut tx, c => sqlx::query(sql)
                .bind(&key.sha256).bind(int(key.part)).bind(i64::from(key.page)).bind(i64::from(key.width)).bind(&blob)
                .execute(c).await.map(|_| ()))?;
            tx.commit().await
        })
        .await
    }
}
