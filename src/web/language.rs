//! In which language a page is. In: what its user chose; before anybody has logged in, what their browser asks for. Out: a language that is told to
//! nobody, but is known to everything that makes the page.

use std::cell::Cell;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header;
use axum::middleware::Next;
use axum::response::Response;
use fluent_langneg::{NegotiationStrategy, negotiate_languages, parse_accepted_languages};
use unic_langid::LanguageIdentifier;

/// The files: one for each language, English first. A language is added here, and by its file.
pub(super) const FILES: [(&str, &str); 6] = [
    ("en", include_str!("../../templates/desk/words/en.ftl")),
    ("fr", include_str!("../../templates/desk/words/fr.ftl")),
    ("es", include_str!("../../templates/desk/words/es.ftl")),
    ("ru", include_str!("../../templates/desk/words/ru.ftl")),
    ("ar", include_str!("../../templates/desk/words/ar.ftl")),
    ("zh", include_str!("../../templates/desk/words/zh.ftl")),
];

/// A language of the desk: its place in the list of files. English is the first, and stands for what no other has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Language(usize);

/// So much of what a browser asks for is read.
const LONGEST: usize = 200;

tokio::task_local! {
    /// The language of the page that is being made.
    static SPOKEN: Cell<Language>;
}

impl Language {
    /// Every language.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..FILES.len()).map(Self)
    }

    /// Its place in the list of files.
    pub(super) fn place(self) -> usize {
        self.0
    }

    /// Its tag: `fr`.
    pub(super) fn tag(self) -> &'static str {
        FILES.get(self.0).map_or("en", |(tag, _)| tag)
    }

    /// The language of a tag.
    pub(super) fn of(tag: &str) -> Option<Self> {
        Self::all().find(|l| l.tag() == tag)
    }

    /// The best one for what a browser asks for (`Accept-Language`).
    fn asked(accepted: &str) -> Self {
        let accepted: String = accepted.chars().take(LONGEST).collect();
        let ours: Vec<LanguageIdentifier> = Self::all().filter_map(|l| l.tag().parse().ok()).collect();
        let asked = parse_accepted_languages(&accepted);
        let found = negotiate_languages(&asked, &ours, None, NegotiationStrategy::Lookup);
        found.first().and_then(|l| Self::of(l.language.as_str())).unwrap_or_default()
    }
}

/// The language of the page that is being made; English outside of pages.
pub(super) fn spoken() -> Language {
    SPOKEN.try_with(Cell::get).unwrap_or_default()
}

/// From here on the page is in this language: its user is known.
pub(super) fn speak(language: Language) {
    // Outside of a page there is nothing to be told.
    let _ = SPOKEN.try_with(|spoken| spoken.set(language));
}

/// Work of a task of its own, in the language of whoever asked for it.
pub(super) fn still<F: Future>(work: F) -> impl Future<Output = F::Output> {
    SPOKEN.scope(Cell::new(spoken()), work)
}

/// Gives every page a language: the one that its browser asks for, until its user is known.
pub(super) async fn hear(request: Request<Body>, next: Next) -> Response {
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    SPOKEN.scope(Cell::new(Language::asked(accepted)), next.run(request)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_language_that_it_asks_for() {
        for (accepted, tag) in [
            ("fr-CH, fr;q=0.9, en;q=0.8", "fr"),
            ("de-DE,de;q=0.9,ru;q=0.5,en;q=0.4", "ru"),
            ("zh-CN,zh;q=0.9", "zh"),
            ("ar", "ar"),
            ("es-419", "es"),
            ("de", "en"),
            ("*", "en"),
            ("", "en"),
            ("'; DROP TABLE users; --", "en"),
            (&"fr,".repeat(10_000), "fr"),
        ] {
            assert_eq!(Language::asked(accepted).tag(), tag, "{accepted:.40}");
        }
    }

    #[tokio::test]
    async fn a_language_holds_for_one_page_and_its_own_work() {
        assert_eq!(spoken().tag(), "en");
        let page = SPOKEN.scope(Cell::new(Language::default()), async {
            speak(Language::of("ru").unwrap());
            let apart = tokio::spawn(still(async { spoken().tag() })).await.unwrap();
            let alone = tokio::spawn(async { spoken().tag() }).await.unwrap();
            (apart, alone, spoken().tag())
        });
        assert_eq!(page.await, ("ru", "en", "ru"));
        assert_eq!(spoken().tag(), "en");
    }
}
