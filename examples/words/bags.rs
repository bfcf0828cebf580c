//! Compares bags of words: the words of a document, as its truth lists them, and the words of a text. Case is
//! ignored. Extra single letters and extra page numbers do not count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use regex::Regex;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::Case;

/// Words with how often each stands there.
#[derive(Debug, Default)]
pub(crate) struct Bag(BTreeMap<String, usize>);

/// How a text's words compare with the printed ones.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) found: usize,
    pub(crate) wanted: usize,
    right: usize,
    given: usize,
    pub(crate) missed: Vec<String>,
    pub(crate) extra: Vec<String>,
}

impl Bag {
    /// A word is a run of letters and digits; a point, comma, slash or hyphen between two of them belongs to it.
    fn of(text: &str) -> Self {
        let word = Regex::new(r"[^\W_]+(?:[.,/\-][^\W_]+)*").expect("it is one");
        let text: String = text.nfc().collect();
        let mut bag = Self::default();
        for found in word.find_iter(&text) {
            *bag.0.entry(found.as_str().to_lowercase()).or_default() += 1;
        }
        bag
    }

    pub(crate) fn against(&self, text: &str) -> Tally {
        let free = Regex::new(r"^(?:.|\d{1,2}/\d{1,2})$").expect("it is one");
        let have = Self::of(text);
        let mut tally = Tally::default();
        let words: BTreeSet<&String> = self.0.keys().chain(have.0.keys()).collect();
        for word in words {
            let of = |bag: &Self| bag.0.get(word).copied().unwrap_or(0);
            let (wanted, given) = (of(self), of(&have));
            let both = wanted.min(given);
            tally.found += both;
            tally.wanted += wanted;
            tally.missed.extend(std::iter::repeat_n(word.clone(), wanted - both));
            if !free.is_match(word) {
                tally.right += both;
                tally.given += given;
                tally.extra.extend(std::iter::repeat_n(word.clone(), given - both));
            }
        }
        tally
    }
}

#[allow(clippy::cast_precision_loss)]
impl Tally {
    pub(crate) fn recall(&self) -> f64 {
        self.found as f64 / self.wanted.max(1) as f64
    }

    pub(crate) fn precision(&self) -> f64 {
        self.right as f64 / self.given.max(1) as f64
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.found += other.found;
        self.wanted += other.wanted;
        self.right += other.right;
        self.given += other.given;
    }
}

/// The documents of a truth that have words and a file of their own.
pub(crate) fn cases(truth: &Path, only: &[String], names: &[String], every: usize) -> Vec<Case> {
    let truth: Value = serde_json::from_slice(&fs::read(truth).expect("the truth is there")).expect("it is JSON");
    let list = |v: &Value, key: &str| v.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let mut open = list(&truth, "loose_documents");
    open.extend(list(&truth, "messages").iter().flat_map(|m| list(m, "documents")));
    let mut cases: BTreeMap<String, Case> = BTreeMap::new();
    while let Some(document) = open.pop() {
        open.extend(list(&document, "children"));
        let text = |key: &str| document.get(key).and_then(Value::as_str);
        let Some(name) = text("loose").and_then(|f| f.rsplit('/').next()) else { continue };
        let words = document.get("words").and_then(Value::as_object).cloned().unwrap_or_default();
        let degradation = text("degradation").unwrap_or("unknown").to_owned();
        let asked = only.is_empty() || only.contains(&degradation);
        if words.is_empty() || !asked || !(names.is_empty() || names.iter().any(|n| name.contains(n))) {
            continue;
        }
        let mut bag = Bag::default();
        for (word, count) in words {
            let count = count.as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(1);
            *bag.0.entry(word.nfc().collect::<String>().to_lowercase()).or_default() += count;
        }
        let languages = list(&document, "languages").iter().filter_map(Value::as_str).map(str::to_owned).collect();
        cases.insert(name.to_owned(), Case { name: name.to_owned(), degradation, languages, words: bag });
    }
    cases.into_values().step_by(every.max(1)).collect()
}

/// Tesseract's models for languages (BCP 47), English among them.
pub(crate) fn models(languages: &[String]) -> String {
    let model = |tag: &String| {
        Some(match tag.as_str() {
            "fr" => "fra",
            "es" => "spa",
            "de" => "deu",
            "ru" => "rus",
            "tr" => "tur",
            "sr" => "srp_latn",
            "ro" => "ron",
            "pl" => "pol",
            "ar" => "ara",
            "zh" => "chi_sim",
            "uk" => "ukr",
            "it" => "ita",
            "pt" => "por",
            _ => return None,
        })
    };
    languages.iter().filter_map(model).chain(["eng"]).collect::<Vec<_>>().join("+")
}
