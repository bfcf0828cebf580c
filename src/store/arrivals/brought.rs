//! Answers that came on paper or by hand. In: who brought one, when, and a note. Out: a row for the arrival, with
//! its event.

use jiff::Timestamp;
use serde_json::json;

use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::Result;
use crate::store::base::events::Work;
use crate::store::base::rows::clean;

impl Archive {
    /// Notes who brought an answer and when.
    pub async fn note_brought(
        &self,
        arrival: &str,
        by: &str,
        on: &str,
        note: &str,
        who: &str,
        now: Timestamp,
    ) -> Result<()> {
        let (archive, arrival, who) = (self.clone(), arrival.to_owned(), who.to_owned());
        let (by, on, note) = (clean(by), on.to_owned(), clean(note));
        unit(async move {
            let mut work = Work::begin(&archive, who, now).await?;
            let sql = "INSERT INTO brought (arrival, brought_by, brought_on, note) VALUES ($1, $2, $3, $4) \
                       ON CONFLICT (arrival) DO UPDATE SET brought_by = $2, brought_on = $3, note = $4";
            on!(&mut work.tx, c => sqlx::query(sql)
                .bind(&arrival).bind(&by).bind(&on).bind(&note).execute(c).await.map(|_| ()))?;
            let detail = json!({ "by": by, "on": on, "note": note });
            work.event("brought by hand", &format!("arrival {arrival}"), detail).await?;
            work.commit().await
        })
        .await
    }
}
