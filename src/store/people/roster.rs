//! The people who work with the archive. A person is added by another, or by the first change that they make. Nobody
//! is removed.

use jiff::Timestamp;

use crate::model::Person;
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::on;
use crate::store::base::error::Result;
use crate::store::base::events::Work;
use crate::store::base::person::{insert, person_name};

impl Archive {
    /// Everyone, in the order they were added.
    pub async fn people(&self) -> Result<Vec<Person>> {
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            let names: Vec<String> =
                on!(&mut tx, c => sqlx::query_scalar("SELECT name FROM people ORDER BY position").fetch_all(c).await)?;
            Ok(names.into_iter().map(|name| Person { name }).collect())
        })
        .await
    }

    /// Adds a person; false where they were there already (nothing is changed then).
    pub async fn add_person(&self, name: &str, who: &str, now: Timestamp) -> Result<bool> {
        let (archive, name, who) = (self.clone(), person_name(name)?, person_name(who)?);
        unit(async move {
            let mut work = Work::begin(&archive, who.clone(), now).await?;
            if who == name {
                work.introduced = true; // their own adding is the one event
            }
            let added = insert(&mut work.tx, &name, now).await?;
            if added {
                work.event("person added", &format!("person {name}"), serde_json::json!({})).await?;
                work.commit().await?;
            }
            Ok(added)
        })
        .await
    }
}
