//! The factors of a response as rows, each with the values and sentences that support it.

use crate::model::{Factor, Filed, Judged, PartRole, SentenceMark, Standing};
use crate::pipeline::limits;
use crate::web::shown;
use crate::web::words::say;

/// A factor and what supports it.
pub(super) struct FactorRow {
    pub(super) value: &'static str,
    pub(super) words: &'static str,
    pub(super) limits: bool,
    pub(super) ticked: bool,
    pub(super) support: Vec<Support>,
    /// Why somebody must decide on it again.
    pub(super) reopened: Option<String>,
    /// The items of which it can be said, and whether it is. Empty if there is only one.
    pub(super) items: Vec<(String, bool)>,
}

/// What stands behind a factor.
#[derive(PartialEq)]
pub(super) struct Support {
    pub(super) text: String,
    pub(super) href: String,
    /// For a sentence: how a form names it, and how it stands.
    pub(super) sentence: Option<(String, &'static str)>,
}

/// How many values and sentences are shown beside a factor: as many as a reader takes in at a glance.
const SUPPORT: usize = 6;

/// How many characters of a sentence are shown beside its factor.
const SENTENCE: usize = 160;

pub(super) fn factor_row(
    factor: Factor,
    ticked: &[Factor],
    arrival: &str,
    filed: Option<&Filed>,
    limits: &[limits::Said],
    judged: &Judged,
    asked: &[String],
) -> FactorRow {
    let names = factor.rests_on();
    let mut support: Vec<Support> = Vec::new();
    for (n, document) in filed.iter().flat_map(|f| f.documents.iter().enumerate()) {
        for field in document.understanding.fields.iter().filter(|f| names.contains(&f.name)) {
            if let Some(value) = &field.value {
                let href = format!("/document/{arrival}/{n}#{}", field.name.as_str());
                if !support.iter().any(|s| s.text == *value) {
                    support.push(Support { text: value.clone(), href, sentence: None });
                }
            }
        }
        if factor == Factor::DocumentsProvided && document.document.part.role == PartRole::Attachment {
            let name = document.document.part.name.clone().unwrap_or_else(|| say("a-file-without-a-name").to_owned());
            support.push(Support { text: name, href: format!("/document/{arrival}/{n}"), sentence: None });
        }
    }
    for said in limits.iter().filter(|l| l.factor == factor) {
        let short: String = said.text.chars().take(SENTENCE).collect();
        let cut = if short.len() < said.text.len() { "…" } else { "" };
        let place =
            |m: &&SentenceMark| (m.document, m.page, m.span, m.factor) == (said.document, said.page, said.span, factor);
        let standing = match judged.sentences.iter().find(place).map(|m| m.standing) {
            Some(Standing::Rejected) => "rejected",
            Some(_) => "confirmed",
            None => "",
        };
        let name = format!("{} {} {} {} {}", said.document, said.page, said.span.start, said.span.end, factor.as_str());
        support.push(Support {
            text: format!("{short}{cut}"),
            href: format!("/document/{arrival}/{}", said.document),
            sentence: Some((name, standing)),
        });
    }
    support.truncate(SUPPORT);
    FactorRow {
        value: factor.as_str(),
        words: shown::factor(factor),
        limits: factor.limits() || factor == Factor::ManufacturerDenied,
        ticked: ticked.contains(&factor),
        support,
        reopened: judged.reopened.iter().find(|r| r.factor == factor).map(|r| r.because.clone()),
        items: asked
            .iter()
            .filter(|_| asked.len() > 1 && factor != Factor::DocumentsProvided)
            .map(|i| (i.clone(), judged.items.get(&factor).is_some_and(|of| of.contains(i))))
            .collect(),
    }
}
