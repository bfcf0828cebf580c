//! The way out. In: a request's reference. Out: its letter as PDF, with the event that says who made it when. Sends nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use crate::letters::{self, Context};
use crate::model::Letter;
use crate::store::Archive;

/// Renders the letter of a request. `language`: the contact's own where `None`. `archive_folder` is where the archive's own templates lie.
///
/// # Errors
/// When the request is not there, a template has a hole, a photograph cannot be set, or the archive refuses.
pub async fn render(
    archive: &Archive,
    reference: &str,
    language: Option<&str>,
    settings: &letters::Settings,
    archive_folder: &Path,
    who: &str,
    now: Timestamp,
) -> anyhow::Result<Letter> {
    // 1. What the letter speaks of: the request, whom it asks, the items, their photographs.
    let register = archive.register().await?;
    let mut photos = BTreeMap::new();
    if let Some(request) = register.request(reference) {
        let hashes = archive.photo_hashes().await?;
        for item in request.items.iter().filter_map(|id| register.item(id)) {
            for (path, sha256) in item.photos.iter().zip(hashes.get(&item.id).into_iter().flatten()) {
                photos.insert(path.clone(), archive.original(sha256).await?);
            }
        }
    }
    let mut settings = settings.clone();
    // A folder of its own templates or fonts is the archive's to have or not.
    let own = |folder: Option<PathBuf>| folder.map(|f| archive_folder.join(f)).filter(|f| f.is_dir());
    settings.templates = own(settings.templates);
    settings.fonts = own(settings.fonts);

    // 2. The letter is dated on the day the request was issued, where that is known to the day: it is the request's own paper.
    let issued = register.request(reference).and_then(|r| r.issued.to_day());
    let dated = issued.unwrap_or_else(|| TimeZone::UTC.to_datetime(now).date());
    let context = Context::gather(&register, reference, photos, dated, &settings)?;

    // 3. Set it: in the language of the request unless another is asked for.
    let language = language.unwrap_or(&context.request.language).to_owned();
    let letter = letters::render("trace_request", &language, &context, &settings)?;

    // 4. Say so on the record.
    let detail =
        json!({ "kind": letter.kind, "language": letter.language, "dated": letter.dated, "sha256": letter.sha256 });
    archive.note("letter rendered", &format!("request {reference}"), detail, who, now).await?;
    Ok(letter)
}
