//! Style sheet, scripts and icon, built into the program. Their address contains the hash of all of them, so a
//! browser can keep them for ever and asks again after an update.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

type Asset = (&'static str, &'static str, &'static [u8]);

const ALL: &[Asset] = &[
    ("desk.css", "text/css; charset=utf-8", include_bytes!("../../assets/desk/desk.css")),
    ("desk.js", "text/javascript; charset=utf-8", include_bytes!("../../assets/desk/desk.js")),
    ("entry.css", "text/css; charset=utf-8", include_bytes!("../../assets/desk/entry.css")),
    ("entry.js", "text/javascript; charset=utf-8", include_bytes!("../../assets/desk/entry.js")),
    ("find.js", "text/javascript; charset=utf-8", include_bytes!("../../assets/desk/find.js")),
    ("document.js", "text/javascript; charset=utf-8", include_bytes!("../../assets/desk/document.js")),
    ("sheet.js", "text/javascript; charset=utf-8", include_bytes!("../../assets/desk/sheet.js")),
    ("message.js", "text/javascript; charset=utf-8", include_bytes!("../../assets/desk/message.js")),
    ("template.js", "text/javascript; charset=utf-8", include_bytes!("../../assets/desk/template.js")),
    ("icon.svg", "image/svg+xml", include_bytes!("../../assets/desk/icon.svg")),
];

static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut digest = Sha256::new();
    for (name, _, bytes) in ALL {
        digest.update(name.as_bytes());
        digest.update(bytes);
    }
    hex::encode(digest.finalize()).chars().take(12).collect()
});

/// The address of an asset.
pub(super) fn url(name: &str) -> String {
    format!("/static/{}/{name}", *VERSION)
}

/// Serves one.
pub(super) async fn get(Path((version, name)): Path<(String, String)>) -> Response {
    let found = ALL.iter().find(|(n, _, _)| *n == name && version == *VERSION);
    match found {
        Some((_, kind, bytes)) => {
            let headers =
                [(header::CONTENT_TYPE, *kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
            (headers, *bytes).into_response()
        }
        None => (StatusCode::NOT_FOUND, "this file does not exist").into_response(),
    }
}
