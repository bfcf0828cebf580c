//! The review desk: the pages on which people decide. In: HTTP requests from this computer. Out: pages, pictures
//! drawn by the reading child, and decisions, handed to `pipeline` and `store` in the user's name. One file for each
//! page. It decides nothing itself. It gives out what a sender sent only as a download.

mod act;
mod addresses;
mod again;
mod assets;
mod bulk;
mod charts;
mod clock;
mod counts;
mod coverage;
mod custody;
mod deletion;
mod design;
mod desk;
mod document;
mod download;
mod drawn;
mod entry;
mod fault;
mod fields;
mod figures;
mod filters;
mod follow;
mod fresh;
mod given;
mod guard;
mod home;
mod item;
mod language;
mod leaves;
mod letters;
mod listen;
mod lists;
mod login;
mod looks;
mod matched;
mod message;
mod notes;
mod overview;
mod page;
mod party;
mod people;
mod picture;
mod places;
mod presence;
mod previews;
mod queues;
mod register;
mod reply;
mod request;
mod reread;
mod saved;
mod search;
mod seizure;
mod sentences;
mod sessions;
mod setup;
mod shown;
mod spreadsheet;
mod tables;
mod terms;
mod tries;
mod upload;
mod visible;
mod witness;
mod words;

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use axum::{Router, middleware};
use tokio::net::TcpListener;

use crate::pipeline::drawing::Easel;
use crate::pipeline::outgoing::Bureau;
use crate::store::Archive;

pub use people::{fits, hashed, one_time_password, weakness};

use desk::Desk;

/// The largest upload.
const MAX_UPLOAD: usize = 128 << 20;

/// The most bytes of any other form: a text that somebody wrote, and what decides on it.
const MAX_FORM: usize = 4 << 20;

/// The most bytes of a log-in: a name, a password and an address. Nobody has logged in when they are read.
const MAX_LOG_IN: usize = 16 << 10;

/// Serves the desk on a bound listener until `stop` resolves. `design`: with a page of all components, for whoever changes a page. Refuses a listener that other computers can reach.
///
/// # Errors
/// When the listener is not on loopback, or serving fails.
pub async fn serve(
    listener: TcpListener,
    archive: Archive,
    easel: Easel,
    bureau: Bureau,
    design: bool,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let address = listener.local_addr()?;
    if !address.ip().is_loopback() {
        return Err(std::io::Error::other(format!(
            "other computers can reach {address}, and the desk uses plain HTTP; listen on 127.0.0.1"
        )));
    }
    let desk = Desk {
        archive,
        easel,
        bureau,
        counts: Arc::default(),
        presence: Arc::default(),
        log_ins: Arc::default(),
        looks: Arc::default(),
        fresh: Arc::default(),
        leaves: Arc::default(),
        previews: Arc::default(),
        figures: Arc::default(),
        design,
        address,
    };
    listen::serve(listener, router(desk), stop).await
}

/// The pages on which the register is written.
fn register_pages() -> Router<Desk> {
    let files = DefaultBodyLimit::max(MAX_UPLOAD);
    Router::new()
        .route("/register", get(register::show))
        .route("/party/{id}", get(party::show))
        .route("/find/parties", get(register::parties))
        .route("/find/items", get(register::items))
        .route("/seizure/{name}", get(seizure::show).post(seizure::change))
        .route("/seizure/{name}/items", post(seizure::put))
        .route("/register/spreadsheet", get(spreadsheet::form).post(spreadsheet::look).layer(files))
        .route("/register/spreadsheet/empty", get(spreadsheet::empty))
        .route("/register/spreadsheet/import", post(spreadsheet::import))
        .route("/register/check/{list}", post(entry::check))
        .route("/register/photo/{sha256}", get(entry::photo))
        .route("/register/{list}", get(entry::new).post(entry::create).layer(files))
        .route("/register/{list}/{name}", get(entry::edit).post(entry::change).layer(files))
}

fn router(desk: Desk) -> Router {
    let pages = Router::new()
        .route("/", get(home::show))
        .route("/queue/{name}", get(queues::show))
        .route("/work", post(queues::work))
        .route("/saved", post(saved::act))
        .route("/work/many", post(bulk::act))
        .route("/message/{arrival}", get(message::show))
        .route("/message/{arrival}/place", post(message::place))
        .route("/message/{arrival}/kind", post(message::kind))
        .route("/message/{arrival}/again", post(message::try_again))
        .route("/message/{arrival}/class", post(message::classify))
        .route("/message/{arrival}/sentence", post(message::sentence))
        .route("/message/{arrival}/verify", post(message::verify))
        .route("/message/{arrival}/undo", post(message::undo))
        .route("/message/{arrival}/deletion", post(deletion::act))
        .route("/message/{arrival}/raw", get(download::raw))
        .route("/document/{arrival}/{n}", get(document::show))
        .route("/document/{arrival}/{n}/words/{page}", get(document::words))
        .route("/document/{arrival}/{n}/file", get(download::file))
        .route("/document/{arrival}/{n}/field/{position}", post(act::field))
        .route("/document/{arrival}/{n}/field/{position}/items", post(act::about))
        .route("/document/{arrival}/{n}/field", post(act::add))
        .route("/document/{arrival}/{n}/line", post(act::add_line))
        .route("/document/{arrival}/{n}/line/{position}", post(act::line))
        .route("/document/{arrival}/{n}/lines", post(act::lines))
        .route("/document/{arrival}/{n}/table", post(drawn::look))
        .route("/document/{arrival}/{n}/table/add", post(drawn::add))
        .route("/document/{arrival}/{n}/match/{position}", post(matched::decide))
        .route("/document/{arrival}/{n}/type", post(reread::kind))
        .route("/document/{arrival}/{n}/request", post(reread::assign))
        .route("/document/{arrival}/{n}/refuse", post(reread::refuse))
        .route("/document/{arrival}/{n}/copy", post(reread::copy))
        .route("/document/{arrival}/{n}/join", post(reread::join))
        .route("/document/{arrival}/{n}/papers", post(reread::part))
        .route("/document/{arrival}/{n}/submit", post(act::submit))
        .route("/document/{arrival}/{n}/undo", post(act::undo))
        .route("/document/{arrival}/{n}/draft", post(act::draft))
        .route("/document/{arrival}/{n}/here", post(act::here))
        .route("/page/{arrival}/{n}/{page}/{width}", get(picture::page))
        .route("/photo/{item}/{n}/{width}", get(picture::photo))
        .route("/search", get(search::show))
        .route("/find/requests", get(search::requests))
        .route("/messages", get(lists::messages))
        .route("/requests", get(lists::requests))
        .route("/request/{reference}", get(request::show))
        .route("/request/{reference}/act", post(request::act))
        .route("/request/{reference}/note", post(notes::add))
        .route("/request/{reference}/clock", post(request::clock))
        .route("/letters", get(letters::list).post(letters::draft))
        .route("/letter/{id}", get(letters::show).post(letters::act).layer(DefaultBodyLimit::max(MAX_UPLOAD)))
        .route("/letter/{id}/page/{page}", get(letters::picture))
        .route("/letter/{id}/pdf", get(letters::pdf))
        .route("/letter/{id}/enclosure/{n}", get(letters::enclosure))
        .route("/message/{arrival}/reply", post(reply::draft))
        .route("/message/{arrival}/secondary", post(request::secondary))
        .route("/reply/{id}", get(reply::show).post(reply::act))
        .route("/item/{id}", get(item::show))
        .merge(register_pages())
        .route("/letter/{id}/again", post(again::draft))
        .route("/overview", get(overview::show))
        .route("/coverage", get(coverage::show))
        .route("/deletions", get(deletion::show))
        .route("/terms", get(terms::show).post(terms::set))
        .route("/terms/lift", post(terms::lift))
        .route("/upload", get(upload::form).post(upload::take).layer(DefaultBodyLimit::max(MAX_UPLOAD)))
        .merge(setup::pages())
        .route("/password", get(login::password_form).post(login::set_password))
        .route("/language", post(login::set_language))
        .route("/logout", post(login::log_out))
        .route("/session", get(sessions::session))
        .route("/design", get(design::show))
        .route("/design/colours.css", get(design::style))
        .layer(middleware::from_fn_with_state(desk.clone(), witness::witness))
        .layer(middleware::from_fn_with_state(desk.clone(), sessions::only_people));
    Router::new()
        .merge(pages)
        .route(
            "/login",
            get(login::form)
                .post(login::log_in)
                .layer(DefaultBodyLimit::max(MAX_LOG_IN))
                .layer(middleware::from_fn(listen::promptly)),
        )
        .route("/static/{version}/{name}", get(assets::get))
        .fallback(sessions::nowhere)
        .layer(DefaultBodyLimit::max(MAX_FORM))
        .layer(middleware::from_fn(sessions::tell_scripts))
        .layer(middleware::from_fn_with_state(desk.clone(), guard::guard))
        .layer(middleware::from_fn(language::hear))
        .with_state(desk)
}
