//! What people write to each other about a request. In: a form. Out: rows; a note, handed to `store`. Whoever is named (`@ben`) finds it on the first page.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use super::Desk;
use super::addresses::form_urlencoded;
use super::clock::now;
use super::fault::{Answer, Fault};
use super::given::{Form, Path};
use super::sessions::Person;
use super::words::{say, tell};

/// So many characters a note has at most.
const LONGEST: usize = 4000;

#[derive(Debug, Deserialize)]
pub(super) struct Note {
    csrf: String,
    words: String,
}

/// The people whom a text names: `@ben`, `@Ana Popescu`. Of two names of which one begins the other, the longer one is meant.
fn named(words: &str, people: &[String]) -> Vec<String> {
    let text = words.to_lowercase();
    let mut people: Vec<&String> = people.iter().collect();
    people.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
    let mut found: Vec<String> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let whole = |name: &&&String| {
            let after = rest.strip_prefix(&name.to_lowercase());
            after.is_some_and(|a| !a.chars().next().is_some_and(char::is_alphanumeric))
        };
        if let Some(name) = people.iter().find(whole)
            && !found.contains(name)
        {
            found.push((*name).clone());
        }
    }
    found
}

/// Adds a note.
pub(super) async fn add(
    State(desk): State<Desk>,
    person: Person,
    Path(reference): Path<String>,
    Form(form): Form<Note>,
) -> Answer {
    person.check(&form.csrf)?;
    let words = form.words.trim();
    if words.is_empty() {
        return Err(Fault::unfit(say("refused-the-note-is-empty-write-what")));
    }
    let length = words.chars().count();
    if length > LONGEST {
        return Err(Fault::unfit(tell!("refused-note-too-long", n = length, most = LONGEST)));
    }
    let people: Vec<String> = desk.archive.people().await?.into_iter().map(|p| p.name).collect();
    desk.archive.add_note(&reference, words, &named(words, &people), &person.name, now()).await?;
    let to = form_urlencoded(&reference).replace('/', "%2F");
    Ok(Redirect::to(&format!("/request/{to}#notes")).into_response())
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn whoever_is_named_is_found_and_nobody_else() {
        let people = ["ana", "Ana Popescu", "ben", "b"].map(str::to_owned);
        assert_eq!(named("@ben, see this. @BEN!", &people), ["ben"]);
        assert_eq!(named("ask @ana popescu and @ana", &people), ["Ana Popescu", "ana"]);
        assert_eq!(named("mail ben@anastasia.example, @benjamin", &people), Vec::<String>::new());
        assert_eq!(named("@ @@b", &people), ["b"]);
    }
}
