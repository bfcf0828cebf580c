//! The words of the desk in its languages. In: the key of a message, and what stands in it. Out: its text, in the language of whoever reads
//! ([`super::language`]). The messages stand in Fluent files, one for each language, in `templates/desk/words`. What a sender, a letter or a person
//! wrote is no message: it is shown as it is.
//!
//! A message may be cut by `|` into pieces: between two of them a page has a link or a key. What is put into a text is isolated (`<bdi>`), so that the
//! direction of one does not disturb the other; English pages isolate in their templates what a stranger wrote.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::LazyLock;

use askama::filters::HtmlSafe;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::language::{self, FILES, Language};

/// What separates the pieces of a message.
const CUT: char = '|';

/// Stands for [`CUT`] in what is put into a message: a sign of the private use area, which is turned back at the end.
const NO_CUT: char = '\u{F8FE}';

/// Around what is put into a message, until it is HTML.
const BEGIN: char = '\u{F8FC}';
const END: char = '\u{F8FD}';

/// One language: its messages, and those of them in which nothing stands.
struct Words {
    bundle: FluentBundle<FluentResource>,
    plain: HashMap<String, String>,
    /// What the scripts say, as JSON.
    scripts: String,
}

/// The keys of what the scripts say begin so.
const SCRIPTS: &str = "js-";

static ALL: LazyLock<Vec<Words>> = LazyLock::new(|| FILES.iter().map(|(tag, text)| read(tag, text)).collect());

/// Parses a file. A test holds that none has a fault; what cannot be read is left out, and English stands for it.
fn read(tag: &str, text: &str) -> Words {
    let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    let (resource, faults) = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, faults)) => (resource, faults),
    };
    for fault in faults {
        tracing::error!(%fault, "a message of the desk cannot be read");
    }
    let keys = keys(text);
    bundle.add_resource_overriding(resource);
    let mut plain = HashMap::new();
    for key in keys {
        let pattern = bundle.get_message(&key).and_then(|m| m.value());
        let mut faults = Vec::new();
        let text = pattern.map(|p| bundle.format_pattern(p, None, &mut faults).into_owned());
        if let (Some(text), true) = (text, faults.is_empty()) {
            plain.insert(key, text);
        }
    }
    let scripts = plain.iter().filter(|(key, _)| key.starts_with(SCRIPTS)).collect::<BTreeMap<_, _>>();
    let scripts = serde_json::to_string(&scripts).unwrap_or_default();
    Words { bundle, plain, scripts }
}

/// The keys of a file, in its order.
fn keys(text: &str) -> Vec<String> {
    let key = |line: &str| {
        let (key, _) = line.split_once(" = ").or_else(|| line.split_once(" ="))?;
        key.starts_with(|c: char| c.is_ascii_lowercase()).then(|| key.to_owned())
    };
    text.lines().filter_map(key).collect()
}

fn words(language: Language) -> Option<&'static Words> {
    ALL.get(language.place())
}

/// A message in which nothing stands, in the language of whoever reads. One that is not known is its own key: a test finds it.
pub(super) fn say(key: &str) -> &str {
    known(key).unwrap_or(key)
}

/// The same; `None` where there is no such message.
pub(super) fn known(key: &str) -> Option<&'static str> {
    known_in(language::spoken(), key).or_else(|| known_in(Language::default(), key))
}

/// Whether the language of whoever reads has such a message, with or without something in it.
pub(super) fn known_here(key: &str) -> bool {
    !key.is_empty() && words(language::spoken()).is_some_and(|w| w.bundle.has_message(key))
}

/// The same in a certain language.
fn known_in(language: Language, key: &str) -> Option<&'static str> {
    words(language)?.plain.get(key).map(String::as_str)
}

/// What the scripts of a page say, as JSON.
pub(super) fn scripts() -> &'static str {
    words(language::spoken()).map_or("{}", |w| w.scripts.as_str())
}

/// A language's own name for itself: "Français".
pub(super) fn own_name(language: Language) -> &'static str {
    known_in(language, "language-name").unwrap_or_else(|| language.tag())
}

/// A name that the program gives, in words and with a capital: `packing_list` is "Packing list". A name without a message is shown as it is.
pub(super) fn name(name: &str) -> String {
    match known(&name_key(name)) {
        Some(words) => words.to_owned(),
        None => crate::model::in_words(name),
    }
}

/// The same in the middle of a sentence. English shows the name as it is.
pub(super) fn small_name(name: &str) -> String {
    if language::spoken() == Language::default() {
        return name.to_owned();
    }
    let Some(words) = known(&name_key(name)) else { return name.to_owned() };
    let mut chars = words.chars();
    match (chars.next(), chars.clone().next()) {
        // An abbreviation stays as it is.
        (Some(_), Some(second)) if second.is_uppercase() => words.to_owned(),
        (Some(first), _) => first.to_lowercase().chain(chars).collect(),
        _ => words.to_owned(),
    }
}

/// The key of a name: `name-packing-list`.
fn name_key(name: &str) -> String {
    let sign = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    format!("name-{}", name.chars().map(sign).collect::<String>())
}

/// What can stand in a message.
pub(super) trait Put {
    /// As Fluent takes it.
    fn value(&self) -> FluentValue<'static>;
}

impl Put for str {
    fn value(&self) -> FluentValue<'static> {
        self.to_owned().into()
    }
}

impl Put for String {
    fn value(&self) -> FluentValue<'static> {
        self.clone().into()
    }
}

impl<T: Put + ?Sized> Put for &T {
    fn value(&self) -> FluentValue<'static> {
        (**self).value()
    }
}

macro_rules! numbers {
    ($($number:ty)*) => { $(impl Put for $number {
        fn value(&self) -> FluentValue<'static> {
            (*self).into()
        }
    })* };
}

numbers!(usize u64 u32 i64 i32);

macro_rules! shown {
    ($($shown:ty)*) => { $(impl Put for $shown {
        fn value(&self) -> FluentValue<'static> {
            self.to_string().into()
        }
    })* };
}

shown!(jiff::civil::Date crate::model::Edtf);

/// A message with what stands in it. As HTML: what is put in is isolated, and everything is escaped.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    key: String,
    /// Which of its pieces; all of it without one.
    piece: Option<usize>,
    put: Vec<(&'static str, FluentValue<'static>)>,
}

impl From<&str> for Said {
    fn from(key: &str) -> Self {
        Self { key: key.to_owned(), ..Self::default() }
    }
}

impl From<&&str> for Said {
    fn from(key: &&str) -> Self {
        (*key).into()
    }
}

impl Said {
    /// One piece of it.
    pub(super) fn cut(self, piece: usize) -> Self {
        Self { piece: Some(piece), ..self }
    }

    /// With that in it.
    pub(super) fn put(mut self, name: &'static str, value: &impl Put) -> Self {
        self.put.push((name, value.value()));
        self
    }

    /// As text: for attributes, files and refusals.
    pub(super) fn text(&self) -> String {
        self.made(|text| text.replace(CUT, &NO_CUT.to_string())).replace(NO_CUT, &CUT.to_string())
    }

    /// As HTML.
    fn html(&self) -> String {
        let english = language::spoken() == Language::default();
        let isolated = |text: String| {
            let text = text.replace(CUT, &NO_CUT.to_string());
            if english { text } else { format!("{BEGIN}{text}{END}") }
        };
        let text = self.made(isolated);
        let mut out = String::with_capacity(text.len() + 32);
        for c in text.chars() {
            match c {
                BEGIN => out.push_str("<bdi>"),
                END => out.push_str("</bdi>"),
                NO_CUT => out.push(CUT),
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&#34;"),
                '\'' => out.push_str("&#39;"),
                c => out.push(c),
            }
        }
        out
    }

    fn made(&self, around: impl Fn(String) -> String) -> String {
        let mut args = FluentArgs::with_capacity(self.put.len());
        for (name, value) in &self.put {
            let value = match value {
                FluentValue::String(text) => {
                    // What we use as marks is nothing that anybody writes.
                    let clean: String = text.chars().filter(|c| !matches!(*c, BEGIN | END | NO_CUT)).collect();
                    around(clean).into()
                }
                other => other.clone(),
            };
            args.set(*name, value);
        }
        let text = made_in(language::spoken(), &self.key, &args)
            .or_else(|| made_in(Language::default(), &self.key, &args))
            .unwrap_or_else(|| self.key.clone());
        match self.piece {
            Some(n) => text.split(CUT).nth(n).unwrap_or_default().to_owned(),
            None => text,
        }
    }
}

fn made_in(language: Language, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let words = words(language)?;
    let pattern = words.bundle.get_message(key)?.value()?;
    let mut faults = Vec::new();
    let text = words.bundle.format_pattern(pattern, Some(args), &mut faults);
    faults.is_empty().then(|| text.into_owned())
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.html())
    }
}

impl HtmlSafe for Said {}

/// A message as text: `tell!("page-number", n = 3)`.
macro_rules! tell {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::web::words::Said::from($key)$(.put(stringify!($name), &$value))*.text()
    };
}

pub(super) use tell;

#[cfg(test)]
#[path = "words_held.rs"]
mod held;
