//! All captions of all tongues, folded, ready to be looked up. In: the shelf `languages`. Out: the longest caption that starts at a word of
//! a key, exact or with a few letters forgiven. What the caption stands over is a [`Sense`].

use std::collections::HashMap;
use std::sync::LazyLock;

use super::key::{Key, NUMBER, fold};
use crate::languages::{self, Column};
use crate::model::FieldName;

/// What a caption stands over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sense {
    /// A field.
    Field(FieldName),
    /// The number of a document of that type: `Invoice No.`
    NumberOf(&'static str),
    /// The date of a document of that type: `Invoice date`.
    DateOf(&'static str),
    /// A column of a goods table.
    Column(Column),
    /// Something that is none of our fields, but ends the value before it.
    Aside,
}

impl Sense {
    /// Whether it stands over a number that may be cited inside a sentence ("under contract No. 12").
    pub fn is_reference(self) -> bool {
        use FieldName as F;
        matches!(
            self,
            Self::NumberOf(_)
                | Self::Field(
                    F::ContractNumber | F::OrderNumber | F::InvoiceNumber | F::LicenceNumber | F::DocumentNumber
                )
        )
    }
}

/// Folded captions.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    exact: HashMap<String, Vec<(Sense, &'static str)>>,
    /// By length in characters: letter mask, folded caption.
    by_length: Vec<Vec<(u64, String)>>,
    longest: usize,
}

/// A caption found.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    pub senses: Vec<(Sense, &'static str)>,
    pub quality: f64,
    /// Characters matched.
    pub length: usize,
    /// The word behind it.
    pub next: usize,
}

/// The captions of every tongue on the shelf.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    for language in languages::ALL {
        let code = language.code;
        for (field, captions) in language.captions {
            captions.iter().for_each(|c| lexicon.add(c, Sense::Field(*field), code));
        }
        for (column, captions) in language.columns {
            captions.iter().for_each(|c| lexicon.add(c, Sense::Column(*column), code));
        }
        language.asides.iter().for_each(|c| lexicon.add(c, Sense::Aside, code));
        let dates: Vec<&str> = language
            .captions
            .iter()
            .filter(|(f, _)| *f == FieldName::DocumentDate)
            .flat_map(|(_, c)| c.iter().copied())
            .collect();
        for (kind, titles) in language.titles {
            for title in *titles {
                lexicon.add_title(title, kind, &dates, code);
            }
        }
    }
    lexicon
});

impl Lexicon {
    fn add(&mut self, caption: &str, sense: Sense, language: &'static str) {
        let canonical = fold(caption);
        // `InvoiceNo` run together is not split into words, so the plain form is kept beside the one with the number sign.
        let plain = canonical.replace(NUMBER, "no");
        for form in [canonical, plain] {
            if form.is_empty() || form == "no" {
                continue;
            }
            let senses = self.exact.entry(form.clone()).or_default();
            if senses.is_empty() {
                let length = form.chars().count();
                self.longest = self.longest.max(length);
                if self.by_length.len() <= length {
                    self.by_length.resize_with(length + 1, Vec::new);
                }
                if let Some(bucket) = self.by_length.get_mut(length) {
                    bucket.push((mask(form.chars()), form));
                }
            }
            if !senses.iter().any(|(s, _)| *s == sense) {
                senses.push((sense, language));
            }
        }
    }

    /// The captions that any title gives: its number and its date, in the orders that tongues use.
    fn add_title(&mut self, title: &str, kind: &'static str, dates: &[&str], language: &'static str) {
        for form in [
            "{} no",
            "no {}",
            "no of {}",
            "no de {}",
            "no de la {}",
            "no du {}",
            "no del {}",
            "no des {}",
            "no der {}",
            "{}nummer",
            "no. de l'{}",
        ] {
            self.add(&form.replace("{}", title), Sense::NumberOf(kind), language);
        }
        for date in dates.iter().filter(|d| !d.contains(' ') && d.chars().count() <= 8) {
            for form in [
                format!("{title} {date}"),
                format!("{date} {title}"),
                format!("{date} of {title}"),
                format!("{date} de {title}"),
            ] {
                self.add(&form, Sense::DateOf(kind), language);
            }
        }
    }

    /// The senses of a caption that reads exactly so.
    fn get(&self, key: &str) -> Option<&Vec<(Sense, &'static str)>> {
        self.exact.get(key)
    }

    /// The nearest caption within the letters that may be forgiven, with how many it took.
    fn near(&self, key: &[char], ocr: bool) -> Option<(&str, usize)> {
        let allowed = forgiven(key.len(), ocr);
        if allowed == 0 {
            return None;
        }
        let own = mask(key.iter().copied());
        let text: String = key.iter().collect();
        let mut best: Option<(&str, usize)> = None;
        for length in key.len().saturating_sub(allowed)..=key.len() + allowed {
            for (mask, caption) in self.by_length.get(length).map_or(&[][..], Vec::as_slice) {
                if (mask ^ own).count_ones() as usize > 2 * allowed {
                    continue;
                }
                let limit = best.map_or(allowed, |(_, d)| d.saturating_sub(1)).min(forgiven(length, ocr));
                if limit == 0 {
                    continue;
                }
                let distance = strsim::levenshtein(&text, caption);
                if distance <= limit {
                    best = Some((caption, distance));
                }
            }
        }
        best
    }
}

/// The longest caption that begins at that word of the key; with `forgive`, near misses count.
pub(crate) fn longest(lexicon: &Lexicon, key: &Key, word: usize, forgive: bool, ocr: bool) -> Option<Hit> {
    let start = *key.starts.get(word)?;
    let ends = || {
        (word + 1..key.starts.len())
            .take_while(|n| key.starts.get(*n).is_some_and(|e| e - start <= lexicon.longest + 2))
    };
    let piece = |n: usize| key.starts.get(n).and_then(|e| key.chars.get(start..*e)).unwrap_or(&[]);
    let mut exact = None;
    for n in ends() {
        let text: String = piece(n).iter().collect();
        if let Some(senses) = lexicon.get(&text) {
            exact = Some(Hit { senses: senses.clone(), quality: 1.0, length: piece(n).len(), next: n });
        }
    }
    if exact.is_some() || !forgive {
        return exact;
    }
    let mut best: Option<Hit> = None;
    for n in ends() {
        let part = piece(n);
        if let Some((caption, distance)) = lexicon.near(part, ocr) {
            let quality = 1.0 - 1.5 * distance as f64 / part.len() as f64;
            if best.as_ref().is_none_or(|b| quality >= b.quality) {
                let senses = lexicon.get(caption).cloned().unwrap_or_default();
                best = Some(Hit { senses, quality, length: part.len(), next: n });
            }
        }
    }
    best
}

/// How many wrong letters a caption of that length may have. Short ones have none: too many words are one letter away.
fn forgiven(length: usize, ocr: bool) -> usize {
    match (length, ocr) {
        (0..=5, _) => 0,
        (6..=9, true) => 1,
        (10..=15, true) => 2,
        (_, true) => 3,
        (6..=8, false) => 0,
        (9..=17, false) => 1,
        (_, false) => 2,
    }
}

/// A bit for each letter that occurs, to compare two texts in one instruction.
fn mask(chars: impl Iterator<Item = char>) -> u64 {
    chars.fold(0, |m, c| m | 1 << (c as u32 % 64))
}
