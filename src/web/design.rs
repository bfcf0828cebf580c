//! The components of the desk, each in each of its states, in light and in dark: for whoever changes a page. It is there only if the desk was started with `serve --design`; `docs/desk/DESIGN.md` has
//! the rules. It shows nothing of the archive.

use std::sync::LazyLock;

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

use super::fault::{Answer, not_found};
use super::filters;
use super::page::{Page, html};
use super::sessions::Person;
use super::words::say;
use super::{Desk, assets};

/// The two schemes: the class of a part of the page, and its title.
const SCHEMES: [(&str, &str); 2] = [("in-light", "Light"), ("in-dark", "Dark")];

/// The colours of the style sheet for a part of a page. They stand there once: the first block is for light systems, the second for dark ones.
static COLOURS: LazyLock<String> = LazyLock::new(|| colours(include_str!("../../assets/desk/desk.css")));

fn colours(css: &str) -> String {
    let block = |from: &str| from.split_once(":root {").and_then(|(_, rest)| Some(rest.split_once('}')?.0.to_owned()));
    let (light, dark) = css.split_once("@media (prefers-color-scheme: dark)").unwrap_or((css, ""));
    let of = |class: &str, text: Option<String>| {
        format!(
            ".{class} {{ {} background: var(--paper); color: var(--ink); padding: 0 1rem 1rem; }}\n",
            text.unwrap_or_default().trim()
        )
    };
    format!("{}{}", of("in-light", block(light)), of("in-dark", block(dark)))
}

#[derive(Template)]
#[template(path = "desk/design.html")]
struct DesignPage {
    page: Page,
    style: String,
    schemes: [(&'static str, &'static str); 2],
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person) -> Answer {
    if !desk.design {
        return Err(not_found().await);
    }
    let page = Page::new(&desk, &person, "design", say("components")).await?;
    html(&DesignPage { page, style: assets::url("entry.css"), schemes: SCHEMES })
}

/// The colours of both schemes.
pub(super) async fn style(State(desk): State<Desk>, _: Person) -> Answer {
    if !desk.design {
        return Err(not_found().await);
    }
    Ok(([(header::CONTENT_TYPE, "text/css; charset=utf-8")], COLOURS.as_str()).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_schemes_have_all_colours() {
        let css = COLOURS.as_str();
        let variables = |class: &str| {
            let block = css.split(&format!(".{class} {{")).nth(1).unwrap().split('}').next().unwrap();
            block
                .split(';')
                .filter_map(|d| d.trim().strip_prefix("--")?.split_once(':').map(|(n, _)| n.to_owned()))
                .collect::<Vec<_>>()
        };
        assert!(variables("in-light").len() > 20, "{css}");
        assert_eq!(variables("in-light"), variables("in-dark"));
        assert!(css.contains("color-scheme: dark") && css.contains("color-scheme: light"));
    }
}
