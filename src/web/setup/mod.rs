//! The settings, one file for each topic: `overview` says how things stand, `topic` changes what stands in `tracepost.toml`, `mailboxes` the
//! mailboxes there, `holidays` the working days, `pictures` logo and
//! signature, `templates` the texts of letters, `users` who may log in. This file has their addresses alone.

mod holidays;
mod mailboxes;
mod overview;
mod pictures;
mod tabs;
mod templates;
mod topic;
mod users;
mod watched;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use super::desk::Desk;
#[cfg(test)]
pub(super) use holidays::WEEK;

/// The most bytes of a form with a picture. The picture itself may be smaller; who sends a larger one is told so in words.
const LARGEST: usize = 128 << 20;

/// The pages of the settings.
pub(super) fn pages() -> Router<Desk> {
    Router::new()
        .route("/settings", get(overview::show))
        .route("/settings/house", get(topic::house).post(topic::save_house))
        .route("/settings/deadlines", get(topic::deadlines).post(topic::save_deadlines))
        .route("/settings/keeping", get(topic::keeping).post(topic::save_keeping))
        .route("/settings/sending", get(topic::sending).post(topic::save_sending))
        .route("/settings/mailboxes", get(mailboxes::list))
        .route("/settings/mailbox", get(mailboxes::new))
        .route("/settings/mailbox/{name}", get(mailboxes::one).post(mailboxes::save))
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
