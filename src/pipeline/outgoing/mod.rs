//! The way out. Each step of the correspondence is a function that a command or a page can call: a request is
//! checked and approved; its letter is drafted, approved by a second person, queued and sent; its outcome comes
//! back; clocks run; a right-of-reply text is drafted, proposed, locked and quoted. [`Office`] says who does it,
//! when, and in which archive. The rules are in `review`, the rows in `store`; this room only knows the order.

pub mod bounces;
mod bureau;
pub mod comments;
pub mod contacts;
pub mod coverage;
pub mod deadlines;
pub mod facts;
mod fates;
pub(in crate::pipeline) mod house_pictures;
pub mod letters;
mod lock_dates;
mod office;
mod once;
mod photographs;
pub(in crate::pipeline) mod references;
pub mod reminders;
pub mod replies;
pub mod reports;
pub mod requests;
pub mod secondary;
pub mod sending;
mod telling;
pub mod templates;
mod unconfirmed;
pub mod verifying;
pub mod waiting;

pub use bureau::Bureau;
pub use house_pictures::Picture;
pub use office::{Office, unfinished};

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::json;

use crate::letters as forms;
use crate::letters::Context;
use crate::model::{Letter, Register};
use crate::sandbox::Readers;

/// Makes the letter of a request. `language`: `None` means the contact's own.
///
/// # Errors
/// When the request does not exist, a template names an unknown value, a photograph cannot be used, or the archive fails.
pub async fn render(office: &Office<'_>, reference: &str, language: Option<&str>) -> anyhow::Result<Letter> {
    // 1. What the letter speaks of: the request, whom it asks, the items, their photographs.
    let register = office.archive.register().await?;
    let settings = office.letterhead().await?;

    // 2. The letter is dated on the day the request was issued, where that is known to the day: it is the request's own paper.
    let issued = register.request(reference).and_then(|r| r.issued.to_day());
    let dated = issued.unwrap_or_else(|| office.today());
    let context = gather(office, &register, reference, dated, &settings).await?;

    // 3. Set it: in the language of the request unless another is asked for.
    let language = language.unwrap_or(&context.request.language).to_owned();
    let letter = forms::render("trace_request", &language, &context, &settings)?;

    // 4. Say so on the record.
    let detail =
        json!({ "kind": letter.kind, "language": letter.language, "dated": letter.dated, "sha256": letter.sha256 });
    office.archive.note("letter rendered", &format!("request {reference}"), detail, office.who, office.now).await?;
    Ok(letter)
}

/// What a letter of this request contains, with photographs.
async fn gather(
    office: &Office<'_>,
    register: &Register,
    reference: &str,
    dated: Date,
    settings: &forms::Settings,
) -> anyhow::Result<Context> {
    let mut photos = BTreeMap::new();
    if let Some(request) = register.request(reference) {
        let hashes = office.archive.photo_hashes().await?;
        // A child is started only if there is a photograph.
        let readers = Readers::new(office.config.sandbox());
        for item in request.items.iter().filter_map(|id| register.item(id)) {
            for (path, sha256) in item.photos.iter().zip(hashes.get(&item.id).into_iter().flatten()) {
                let foreign = office.archive.original(sha256).await?;
                photos.insert(path.clone(), photographs::redrawn(&readers, path, foreign).await?);
            }
        }
    }
    Ok(Context::gather(register, reference, photos, dated, settings)?)
}
