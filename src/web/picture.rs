//! Pictures of pages and of items. The reading child draws them, and they go out as our own PNG files.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::Desk;
use super::document::load;
use super::fault::{Answer, Fault};
use super::given::Path;
use super::sessions::Person;
use super::words::say;
use crate::pipeline::drawing::quarters;
use crate::store::PictureKey;

/// The widths in pixels: for the strip of pages, beside the form, and zoomed in.
const WIDTHS: [u32; 4] = [120, 400, 1000, 2000];

/// A page of a document.
pub(super) async fn page(
    State(desk): State<Desk>,
    _: Person,
    Path((arrival, n, page, width)): Path<(String, usize, u32, u32)>,
) -> Answer {
    check(width)?;
    let document = load(&desk, &arrival, n).await?;
    let key = PictureKey { sha256: arrival, part: n, page, width };
    Ok(png(desk.easel.page(&key, quarters(&document.remarks, page)).await?))
}

fn check(width: u32) -> Answer<()> {
    if WIDTHS.contains(&width) { Ok(()) } else { Err(Fault::missing(say("missing-a-picture-of-that-width"))) }
}

/// A photograph of an item.
pub(super) async fn photo(
    State(desk): State<Desk>,
    _: Person,
    Path((item, n, width)): Path<(String, usize, u32)>,
) -> Answer {
    check(width)?;
    let view = desk.archive.item_view(&item).await?.ok_or_else(|| Fault::missing(say("missing-this-item")))?;
    let photo = view
        .photos
        .get(n)
        .filter(|p| !p.sha256.is_empty())
        .ok_or_else(|| Fault::missing(say("missing-this-photograph")))?;
    let key = PictureKey { sha256: photo.sha256.clone(), part: 0, page: 1, width };
    Ok(png(desk.easel.page(&key, 0).await?))
}

pub(super) fn png(bytes: Vec<u8>) -> Response {
    // A picture of a case file: `guard` says that no browser keeps it. The archive keeps what was drawn.
    ([(header::CONTENT_TYPE, "image/png")], bytes).into_response()
}
