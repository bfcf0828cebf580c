//! The settings, one file for each sheet: `overview` says how things stand, `sheet` changes what stands in `tracepost.toml`, `holidays` the working days, `pictures` logo and
//! signature, `templates` the texts of letters, `users` who may log in. This file has their addresses alone.

mod holidays;
mod overview;
mod pictures;
mod sheet;
mod tabs;
mod templates;
mod users;
mod watched;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use super::desk::Desk;

/// The most bytes of a form with a picture. The picture itself may be smaller; who sends a larger one is told so in words.
const LARGEST: usize = 128 << 20;

/// The pages of the settings.
pub(super) fn pages() -> Router<Desk> {
    Router::new()
        .route("/settings", get(overview::show))
        .route("/settings/house", get(sheet::house).post(sheet::save_house))
        .route("/settings/deadlines", get(sheet::deadlines).post(sheet::save_deadlines))
        .route("/settings/keeping", get(sheet::keeping).post(sheet::save_keeping))
        .route("/settings/sending", get(sheet::sending).post(sheet::save_sending))
        .route("/settings/mailboxes", get(sheet::mailboxes))
        .route("/settings/mailbox", get(sheet::new_mailbox))
        .route("/settings/mailbox/{name}", get(sheet::mailbox).post(sheet::save_mailbox))
        .route("/settings/holidays", get(holidays::show).post(holidays::save))
        .route("/settings/pictures", get(pictures::show))
        .route(
            "/settings/picture/{name}",
            get(pictures::picture).post(pictures::save).layer(DefaultBodyLimit::max(LARGEST)),
        )
        .route("/settings/templates", get(templates::list))
        .route("/settings/template/{*path}", get(templates::show).post(templates::save))
        .route("/settings/look/{*path}", post(templates::look))
        .route("/settings/look/page/{hash}/{page}", get(templates::picture))
        .route("/settings/users", get(users::show))
        .route("/settings/users/add", post(users::add))
        .route("/settings/users/again", post(users::again))
        .route("/settings/users/end", post(users::end))
}
