//! Sentences of the rooms below the desk ([`crate::model::Sentence`]), in the language of whoever reads. One that has no words in it is shown in English and marked as
//! such, so that a screen reader says it right.

use std::fmt;

use askama::FastWritable;
use askama::filters::HtmlSafe;
use fluent_bundle::FluentValue;

use super::language::{self, Language};
use super::shown;
use super::words::{Put, Said, known, known_here, tell};
use crate::model::{Remark, Sentence, StandsIn};
use crate::review::completeness::Lack;

/// A sentence as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// In the language of the page, or in English.
    pub(super) text: String,
    /// As HTML, with what stands in it isolated.
    html: String,
    /// Whether it is in English, and the page is not.
    pub(super) foreign: bool,
}

impl Put for StandsIn {
    fn value(&self) -> FluentValue<'static> {
        match self {
            Self::Number(n) => (*n).into(),
            Self::Text(text) => text.clone().into(),
            Self::Words(sentence) => told(sentence).text.into(),
        }
    }
}

impl Put for Told {
    fn value(&self) -> FluentValue<'static> {
        self.text.clone().into()
    }
}

impl Told {
    /// The same inside a message.
    pub(super) fn within(self, key: &str, name: &'static str) -> Self {
        let said = Said::from(key).put(name, &self.text);
        // Its marks would be escaped in there: the whole is a text.
        Self { text: said.text(), html: said.to_string(), foreign: false }
    }
}

/// A remark of the reader: its code has a name in each language, and what it says of this paper is in English.
pub(super) fn remark(remark: &Remark) -> Told {
    kept(&format!("remark-{}", remark.code.replace('_', "-")), &shown::without_commands(&remark.detail))
}

/// A sentence in the language of whoever reads.
pub(super) fn told(sentence: &Sentence) -> Told {
    let english = language::spoken() == Language::default();
    let key = sentence.key();
    if !english && known_here(&key) {
        let said = sentence.put.iter().fold(Said::from(key.as_str()), |said, (name, value)| said.put(name, value));
        return Told { text: said.text(), html: said.to_string(), foreign: false };
    }
    let html = escaped(&sentence.english);
    Told { text: sentence.english.clone(), html, foreign: !english }
}

/// A value that is one of ours, such as "nothing", or what somebody wrote, which is in no certain language.
pub(super) fn value(sentence: &Sentence) -> Told {
    let told = told(sentence);
    Told { foreign: told.foreign && !sentence.pattern.is_empty(), ..told }
}

/// What an entry lacks, with the reason if one is given.
pub(super) fn lacking(lack: &Lack) -> String {
    let what = told(&lack.what).text;
    match &lack.why {
        Some(why) => tell!("what-and-why", what = what, why = told(why).text),
        None => what,
    }
}

/// What is kept in English, such as a remark of the reader, behind its name in the language of whoever reads. An English page shows it as it is.
pub(super) fn kept(name: &str, english: &str) -> Told {
    let own = escaped(english);
    if language::spoken() == Language::default() {
        return Told { text: english.to_owned(), html: own, foreign: false };
    }
    let marked = format!("<span lang=\"en\" dir=\"ltr\">{own}</span>");
    match known(name) {
        Some(name) => {
            let text = tell!("what-and-why", what = name, why = english);
            let html = format!("{} {marked}", escaped(&tell!("what-and-why", what = name, why = "")).trim_end());
            Told { text, html, foreign: false }
        }
        None => Told { text: english.to_owned(), html: own, foreign: true },
    }
}

/// What in a document is like an identifier of an item: the name of the field, what stands there, and in English why it is.
pub(super) fn alike(field: &str, there: &str, why: &str) -> Told {
    let why_told = told(&why.to_owned().into());
    let text = format!("{field} {there} ({why})");
    let html = format!("{} <bdi>{}</bdi> ({why_told})", escaped(field), escaped(there));
    Told { text, html, foreign: false }
}

fn escaped(text: &str) -> String {
    askama::filters::escape(text, askama::filters::Html).map(|e| e.to_string()).unwrap_or_default()
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.foreign {
            write!(f, "<span lang=\"en\" dir=\"ltr\">{}</span>", self.html)
        } else {
            f.write_str(&self.html)
        }
    }
}

impl FastWritable for Told {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        write!(dest, "{self}").map_err(Into::into)
    }
}

impl HtmlSafe for Told {}
