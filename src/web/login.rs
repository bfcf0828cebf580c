//! Log in, log out, and choose a password. After wrong passwords the next try must wait. The page does not say
//! whether the name or the password was wrong.

use std::time::{Duration, Instant};

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::json;

use super::clock::now;
use super::fault::{Answer, Fault};
use super::filters;
use super::given::{Form, Query};
use super::language::{self, Language};
use super::page::html;
use super::people::{fits, hashed, weakness};
use super::sessions::{Person, cookie, cookie_name, kept, who};
use super::words::{own_name, say, tell};
use super::{Desk, assets};
use crate::store::{LOG_IN_FAILED, MACHINE};

/// A hash that no password has. It is checked for unknown names, so that they take as long as known ones.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Zk1yvGtV1cGJ4tMzkrG9A0TBVKMZxkPzuc9qvBbgGSU";

#[derive(Template)]
#[template(path = "desk/login.html")]
struct LogInPage {
    css: String,
    icon: String,
    organisation: String,
    back: String,
    name: String,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/password.html")]
struct PasswordPage {
    css: String,
    icon: String,
    csrf: String,
    who: String,
    first: bool,
    fault: Option<String>,
    /// The languages of the desk, each with its own name for itself, and whether pages are in it.
    languages: Vec<(&'static str, &'static str, bool)>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Back {
    #[serde(default)]
    back: String,
}

/// The log-in page.
pub(super) async fn form(State(desk): State<Desk>, Query(query): Query<Back>, headers: HeaderMap) -> Answer {
    if who(&desk, &headers, true).await?.is_some() {
        return Ok(Redirect::to(&local(&query.back)).into_response());
    }
    html(&log_in_page(&desk, query.back, String::new(), None))
}

fn log_in_page(desk: &Desk, back: String, name: String, fault: Option<String>) -> LogInPage {
    LogInPage {
        css: assets::url("desk.css"),
        icon: assets::url("icon.svg"),
        organisation: desk.bureau.organisation().to_owned(),
        back,
        name,
        fault,
    }
}

/// An address on this desk. Any other address becomes the first page.
fn local(back: &str) -> String {
    let fine =
        back.starts_with('/') && !back.starts_with("//") && !back.contains('\\') && !back.contains(char::is_control);
    if fine { back.to_owned() } else { "/".to_owned() }
}

#[derive(Debug, Deserialize)]
pub(super) struct LogIn {
    name: String,
    password: String,
    #[serde(default)]
    back: String,
}

/// Checks name and password, and starts a session.
pub(super) async fn log_in(State(desk): State<Desk>, headers: HeaderMap, Form(form): Form<LogIn>) -> Answer {
    let name = form.name.trim().to_owned();
    let again = |status: StatusCode, why: &str| -> Answer {
        let page = log_in_page(&desk, form.back.clone(), form.name.clone(), Some(why.to_owned()));
        Ok((status, html(&page)?).into_response())
    };
    let mark = cookie(&headers, &mark_name(&desk));
    let mark = mark.as_deref();
    if let Err(wait) = desk.log_ins.begin(&name, mark) {
        let wait = seconds(wait);
        let why = tell!("too-many-wrong-passwords-for-name", seconds = wait);
        let mut answer = again(StatusCode::TOO_MANY_REQUESTS, &why)?;
        answer.headers_mut().insert(header::RETRY_AFTER, wait.into());
        return Ok(answer);
    }
    let user = desk.archive.user(&name).await?;
    let hash = user.as_ref().map_or_else(|| NOBODY.to_owned(), |u| u.password.clone());
    let right = {
        let _turn = desk.log_ins.turns.acquire().await;
        let password = form.password.clone();
        tokio::task::spawn_blocking(move || fits(&password, &hash)).await.unwrap_or(false)
    };
    let known = user.is_some();
    let Some(user) = user.filter(|_| right) else {
        failed(&desk, known.then_some(&name)).await?;
        return again(StatusCode::UNAUTHORIZED, say("this-name-and-password-do-not-match"));
    };
    desk.log_ins.right(&name, mark);
    // Whoever was logged in here is not any more.
    if let Some(before) = who(&desk, &headers, false).await? {
        desk.archive.end_session(&before.token, &before.name, now()).await?;
    }
    let token = token()?;
    desk.archive.begin_session(&kept(&token), &user.name, now()).await?;
    let to = if user.must_change { "/password".to_owned() } else { local(&form.back) };
    let mut answer = with_cookie(&desk, &token, Redirect::to(&to).into_response());
    // For a year, and only for the next log-in: it opens nothing.
    let kept = format!(
        "{}={}; HttpOnly; SameSite=Strict; Path=/login; Max-Age=31536000",
        mark_name(&desk),
        desk.log_ins.mark(&name)
    );
    if let Ok(value) = kept.parse() {
        answer.headers_mut().append(header::SET_COOKIE, value);
    }
    Ok(answer)
}

/// Notes a log-in that failed. A name that nobody has is not written down: people type passwords into the wrong field.
async fn failed(desk: &Desk, name: Option<&String>) -> Result<(), Fault> {
    let (subject, detail) = match name {
        Some(name) => (format!("person {name}"), json!({ "door": "desk" })),
        None => match desk.log_ins.stranger(Instant::now()) {
            Some(tries) => ("person unknown".to_owned(), json!({ "door": "desk", "tries": tries })),
            None => return Ok(()),
        },
    };
    Ok(desk.archive.note(LOG_IN_FAILED, &subject, detail, MACHINE, now()).await?)
}

/// The cookie by which a browser is known in which this person has logged in before.
fn mark_name(desk: &Desk) -> String {
    format!("{}_known", cookie_name(desk))
}

/// Whole seconds of a wait, at least one.
fn seconds(wait: Duration) -> u64 {
    wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
}

/// 256 random bits, hexadecimal.
fn token() -> Answer<String> {
    let mut random = [0_u8; 32];
    let no = |_| Fault::new(StatusCode::INTERNAL_SERVER_ERROR, say("refused-the-system-gave-no-random-numbers"));
    getrandom::fill(&mut random).map_err(no)?;
    Ok(hex::encode(random))
}

fn with_cookie(desk: &Desk, token: &str, mut answer: Response) -> Response {
    // No `Secure`: this is plain HTTP on loopback, and not every browser takes that for a safe place.
    let cookie = format!("{}={token}; HttpOnly; SameSite=Strict; Path=/", cookie_name(desk));
    if let Ok(value) = cookie.parse() {
        answer.headers_mut().append(header::SET_COOKIE, value);
    }
    answer
}

#[derive(Debug, Deserialize)]
pub(super) struct Token {
    csrf: String,
}

/// Ends the session.
pub(super) async fn log_out(State(desk): State<Desk>, person: Person, Form(form): Form<Token>) -> Answer {
    person.check(&form.csrf)?;
    desk.archive.end_session(&person.token, &person.name, now()).await?;
    let mut answer = Redirect::to("/login").into_response();
    let cookie = format!("{}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0", cookie_name(&desk));
    if let Ok(value) = cookie.parse() {
        answer.headers_mut().append(header::SET_COOKIE, value);
    }
    Ok(answer)
}

/// The page for choosing a password.
pub(super) async fn password_form(person: Person) -> Answer {
    html(&password_page(&person, None))
}

fn password_page(person: &Person, fault: Option<String>) -> PasswordPage {
    PasswordPage {
        css: assets::url("desk.css"),
        icon: assets::url("icon.svg"),
        csrf: person.csrf.clone(),
        who: person.name.clone(),
        first: person.must_change,
        fault,
        languages: Language::all().map(|l| (l.tag(), own_name(l), l == language::spoken())).collect(),
    }
}

/// The form for the language of one's pages.
#[derive(Debug, Deserialize)]
pub(super) struct Spoken {
    csrf: String,
    language: String,
}

/// Keeps the language in which a person wants their pages.
pub(super) async fn set_language(State(desk): State<Desk>, person: Person, Form(form): Form<Spoken>) -> Answer {
    person.check(&form.csrf)?;
    let language = Language::of(&form.language).ok_or_else(|| Fault::unfit(say("choose-a-language-from-the-list")))?;
    desk.archive.put_language(&person.name, language.tag(), &person.name, now()).await?;
    Ok(Redirect::to("/password").into_response())
}

#[derive(Debug, Deserialize)]
pub(super) struct NewPassword {
    csrf: String,
    current: String,
    password: String,
    again: String,
}

/// Sets a person's own password. All sessions of the person end; this browser gets a new one.
pub(super) async fn set_password(State(desk): State<Desk>, person: Person, Form(form): Form<NewPassword>) -> Answer {
    person.check(&form.csrf)?;
    let again = |why: String| -> Answer {
        Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&password_page(&person, Some(why)))?).into_response())
    };
    if form.password != form.again {
        return again(say("two-new-passwords-differ").to_owned());
    }
    if let Some(why) = weakness(&form.password, &person.name) {
        return again(tell!("choose-another-password", why = why));
    }
    if form.password == form.current {
        return again(say("new-password-is-the-old-one").to_owned());
    }
    // Whoever is here has logged in: counted as in a known browser.
    let mark = desk.log_ins.mark(&person.name);
    if let Err(wait) = desk.log_ins.begin(&person.name, Some(&mark)) {
        return again(tell!("too-many-wrong-passwords", seconds = seconds(wait)));
    }
    let user = desk.archive.user(&person.name).await?.ok_or_else(|| Fault::missing(say("missing-this-person")))?;
    let (current, new) = (form.current.clone(), form.password.clone());
    let hash = {
        let _turn = desk.log_ins.turns.acquire().await;
        let work = move || fits(&current, &user.password).then(|| hashed(&new));
        tokio::task::spawn_blocking(work).await.unwrap_or(None)
    };
    let Some(hash) = hash else {
        failed(&desk, Some(&person.name)).await?;
        return again(say("current-password-is-wrong").to_owned());
    };
    desk.log_ins.right(&person.name, Some(&mark));
    let hash = hash.map_err(|why| Fault::new(StatusCode::INTERNAL_SERVER_ERROR, why))?;
    desk.archive.put_user(&person.name, &hash, false, &person.name, now()).await?;
    let token = token()?;
    desk.archive.begin_session(&kept(&token), &person.name, now()).await?;
    Ok(with_cookie(&desk, &token, Redirect::to("/").into_response()))
}

#[cfg(test)]
mod tests {
    use super::{NOBODY, fits, local};

    #[test]
    fn one_goes_back_to_this_desk_only() {
        assert_eq!(local("/queue/unplaced?who=ana"), "/queue/unplaced?who=ana");
        for elsewhere in ["", "https://x.example", "//x.example", "/\\x.example", "javascript:1", "/a\nb"] {
            assert_eq!(local(elsewhere), "/", "{elsewhere}");
        }
    }

    #[test]
    fn the_hash_of_nobody_is_a_hash() {
        assert!(argon2::password_hash::phc::PasswordHash::new(NOBODY).is_ok() && !fits("", NOBODY));
    }
}
