//! Filters of lists that a person saves for their first page. In: a form with the address of the list. Out: the address kept, if it leads to a list of this desk.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use super::Desk;
use super::fault::{Answer, Fault};
use super::given::Form;
use super::sessions::Person;
use super::words::{say, tell};

/// Where lists are.
const LISTS: [&str; 5] = ["/requests", "/messages", "/letters", "/register", "/queue/"];

/// So long an address may be, and a name.
const LONGEST: (usize, usize) = (1000, 60);

#[derive(Debug, Deserialize)]
pub(super) struct Saved {
    csrf: String,
    act: String,
    name: String,
    #[serde(default)]
    address: String,
}

/// Whether an address leads to a list of this desk, and nowhere else.
fn is_list(address: &str) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    let known = |list: &str| path == list || (list.ends_with('/') && path.starts_with(list));
    address.len() <= LONGEST.0
        && LISTS.iter().any(|l| known(l))
        && !path.contains("//")
        && !address.contains(['\\', '\n', '\r'])
}

/// Saves a filter, or forgets one.
pub(super) async fn act(State(desk): State<Desk>, person: Person, Form(form): Form<Saved>) -> Answer {
    person.check(&form.csrf)?;
    let name = form.name.trim();
    match form.act.as_str() {
        "save" if name.is_empty() || name.chars().count() > LONGEST.1 => {
            return Err(Fault::unfit(tell!("refused-name-of-the-filter", n = LONGEST.1)));
        }
        "save" if !is_list(&form.address) => return Err(Fault::unfit(say("refused-this-is-no-list-of-the"))),
        "save" => desk.archive.save_filter(&person.name, name, &form.address).await?,
        "forget" => desk.archive.forget_filter(&person.name, name).await?,
        other => return Err(Fault::unfit(tell!("refused-not-a-known-step", given = other))),
    }
    Ok(Redirect::to("/").into_response())
}

#[cfg(test)]
mod tests {
    use super::is_list;

    #[test]
    fn a_saved_address_leads_to_a_list_of_the_desk() {
        for list in ["/requests?answered=no&sent=yes", "/queue/overdue", "/register?tab=items&q=a%2Fb", "/letters"] {
            assert!(is_list(list), "{list}");
        }
        for other in [
            "//evil.example/requests",
            "https://x/",
            "/logout",
            "/requestsx",
            "/queue//x.example",
            "/requests\n",
            "",
            "/message/a",
        ] {
            assert!(!is_list(other), "{other}");
        }
        assert!(!is_list(&format!("/requests?q={}", "a".repeat(2000))));
    }
}
