//! Addresses of pages: text as a part of one, and where the entries of the register are shown and changed.

use axum::response::{IntoResponse, Redirect, Response};

use crate::pipeline::entering::List;

/// Text for the query of an address.
pub(super) fn form_urlencoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Where an entry is changed.
pub(super) fn address(list: List, name: &str) -> String {
    format!("/register/{}/{}", list.word(), encoded(name))
}

/// Where an entry is shown.
pub(super) fn shown_at(list: List, name: &str) -> String {
    format!("/{}/{}", list.word(), encoded(name))
}

fn encoded(name: &str) -> String {
    form_urlencoded(name).replace('/', "%2F")
}

/// The id of a field on the page of a form.
pub(super) fn id_of(key: &str) -> String {
    let plain: String = key.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("f-{}", plain.trim_matches('-'))
}

/// The field of a key, or the part of the form that holds its list.
pub(super) fn anchor(key: &str) -> String {
    if matches!(key, "items" | "markings" | "photos" | "contacts") { key.to_owned() } else { id_of(key) }
}

/// To another page of the desk.
pub(super) fn go(href: &str) -> Response {
    Redirect::to(href).into_response()
}
