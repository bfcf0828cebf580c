//! Stores the pages of recognised documents, under the hash of their bytes, their media type and their reader, so
//! that nothing is recognised twice. The pages are derived files, the same that the documents name. They can be read
//! again at any time.

use super::pages::{keep_pages, pages};
use crate::model::{Page, Remark};
use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::on;
use crate::store::base::error::{Error, Result};
use crate::store::base::rows::{clean, json as text_json};

/// A paper's pages, and what was odd: of which page, or 0 of the whole.
pub type KeptReading = (Vec<Page>, Vec<(u32, Remark)>);

impl Archive {
    /// A reading from before. One whose file is gone or damaged counts as not kept.
    pub async fn reading(&self, sha256: &str, media_type: &str, reader: &str) -> Result<Option<KeptReading>> {
        let (db, derived) = (self.db.clone(), self.derived.clone());
        let (sha256, media_type, reader) = (sha256.to_owned(), media_type.to_owned(), reader.to_owned());
        let row: Option<(Option<String>, String)> = unit(async move {
            let mut tx = db.read().await?;
            let sql = "SELECT blob, remarks FROM readings WHERE sha256 = $1 AND media_type = $2 AND reader = $3";
            Ok(on!(&mut tx, c => sqlx::query_as(sql)
                .bind(&sha256).bind(&media_type).bind(&reader).fetch_optional(c).await)?)
        })
        .await?;
        let Some((blob, remarks)) = row else { return Ok(None) };
        let remarks = serde_json::from_str(&remarks)
            .map_err(|e| Error::Row { what: "remarks of a reading", found: clean(&e.to_string()) })?;
        let pages = blocking(move || blob.map_or(Ok(Vec::new()), |blob| pages(&derived, &blob))).await;
        match pages {
            Ok(pages) => Ok(Some((pages, remarks))),
            Err(Error::Missing { .. } | Error::Damaged { .. }) => Ok(None),
            Err(other) => Err(other),
        }
    }

    /// Keeps a reading. It changes nothing of what the archive says and writes no event.
    pub async fn keep_reading(
        &self,
        (sha256, media_type, reader): (&str, &str, &str),
        (pages, remarks): KeptReading,
    ) -> Result<()> {
        let (db, derived) = (self.db.clone(), self.derived.clone());
        let (sha256, media_type, reader) = (sha256.to_owned(), media_type.to_owned(), reader.to_owned());
        let blob = blocking(move || keep_pages(&derived, &pages)).await?;
        unit(async move {
            let mut tx = db.write().await?;
            let sql = "INSERT INTO readings (sha256, media_type, reader, blob, remarks) VALUES ($1, $2, $3, $4, $5) \
                       ON CONFLICT (sha256, media_type, reader) DO UPDATE SET blob = $4, remarks = $5";
            on!(&mut tx, c => sqlx::query(sql)
                .bind(&sha256).bind(&media_type).bind(&reader).bind(&blob).bind(text_json(&remarks))
                .execute(c).await.map(|_| ()))?;
            tx.commit().await
        })
        .await
    }
}
