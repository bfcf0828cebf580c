//! What the sender wrote: cut into pieces, with the sentences behind the claims marked and the quotation folded. In: the pages of the text of a
//! message. Out: its pieces. It decides on nothing.

use std::collections::BTreeMap;

use crate::model::{Filed, FiledDocument, Page as Sheet, PartRole, Span};
use crate::pipeline::limits;
use crate::web::shown;

/// A piece of text and its role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct Run {
    pub(in crate::web) text: String,
    /// Whether it belongs to a sentence behind a claim.
    pub(in crate::web) claimed: bool,
    /// Whether it is the value itself.
    pub(in crate::web) value: bool,
    /// What is claimed, for the tool tip.
    pub(in crate::web) tip: String,
}

/// What the sender wrote, cut into pieces. The quotation is separate.
pub(super) struct Written {
    pub(super) runs: Vec<Run>,
    pub(super) quoted: String,
    pub(super) document: usize,
}

pub(super) fn written(filed: &Filed, limits: &[limits::Said]) -> Vec<Written> {
    let bodies = filed.documents.iter().enumerate().filter(|(_, d)| d.document.part.role == PartRole::Body);
    bodies.flat_map(|(n, d)| d.document.pages.iter().map(move |p| page_of(n, d, p, limits))).collect()
}

/// One page of what the sender typed.
fn page_of(document: usize, filed: &FiledDocument, page: &Sheet, limits: &[limits::Said]) -> Written {
    let mut claims: Vec<(Span, String)> = filed
        .understanding
        .fields
        .iter()
        .filter(|f| f.evidence.page == page.number && f.value.is_some())
        .map(|f| {
            let value = f.value.as_deref().unwrap_or_default();
            (f.evidence.span, format!("{}: {value}", shown::words(f.name.as_str())))
        })
        .collect();
    let limits = limits.iter().filter(|l| l.document == document && l.page == page.number);
    claims.extend(limits.map(|l| (l.span, shown::factor(l.factor).to_owned())));
    let end = page.quoted_from.unwrap_or(usize::MAX);
    let new: String = page.text.chars().take(end).collect();
    Written { runs: runs(&new, &claims), quoted: page.text.chars().skip(end).collect(), document }
}

/// Cuts a text where sentences with claims, and the values in them, begin and end.
pub(in crate::web) fn runs(text: &str, claims: &[(Span, String)]) -> Vec<Run> {
    let chars: Vec<char> = text.chars().collect();
    let mut tips: Vec<BTreeMap<usize, ()>> = vec![BTreeMap::new(); chars.len()];
    let mut value = vec![false; chars.len()];
    for (n, (span, _)) in claims.iter().enumerate() {
        let (start, end) = (span.start.min(chars.len()), span.end.min(chars.len()));
        if start >= end {
            continue;
        }
        let from = (0..start).rev().find(|i| ends_sentence(&chars, *i)).map_or(0, |i| i + 1);
        let to = (end - 1..chars.len()).find(|i| ends_sentence(&chars, *i)).map_or(chars.len(), |i| i + 1);
        for tip in tips.get_mut(from..to).into_iter().flatten() {
            tip.insert(n, ());
        }
        value.get_mut(start..end).into_iter().flatten().for_each(|v| *v = true);
    }
    let mut out: Vec<Run> = Vec::new();
    let mut last: Option<(&BTreeMap<usize, ()>, bool)> = None;
    for ((c, tip), value) in chars.iter().zip(&tips).zip(&value) {
        if last == Some((tip, *value))
            && let Some(run) = out.last_mut()
        {
            run.text.push(*c);
            continue;
        }
        last = Some((tip, *value));
        let names: Vec<&str> = tip.keys().filter_map(|n| claims.get(*n)).map(|(_, t)| t.as_str()).collect();
        out.push(Run { text: c.to_string(), claimed: !tip.is_empty(), value: *value, tip: names.join("\n") });
    }
    out
}

/// Whether a sentence ends at this character: a full stop before a blank, or the end of a line.
fn ends_sentence(chars: &[char], at: usize) -> bool {
    let blank_after = chars.get(at + 1).is_none_or(|c| c.is_whitespace());
    match chars.get(at) {
        Some('\n') => true,
        Some('。' | '！' | '？') => true,
        // An abbreviation or an initial before the stop is no end: `No.`, `S.A.`
        Some('.') => {
            blank_after && chars.get(at.saturating_sub(3)..at).is_some_and(|w| w.iter().all(|c| c.is_alphanumeric()))
        }
        Some('!' | '?' | ';') => blank_after,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_lights_its_sentence_and_its_value() {
        let text = "Thank you. The rifle was made in 1978 at Cugir. Nothing more.";
        let claims = [(Span::new(33, 37), "Manufacture date: 1978".to_owned())];
        let runs = runs(text, &claims);
        assert_eq!(runs.iter().map(|r| r.text.as_str()).collect::<String>(), text);
        let claimed: String = runs.iter().filter(|r| r.claimed).map(|r| r.text.as_str()).collect();
        assert_eq!(claimed.trim(), "The rifle was made in 1978 at Cugir.");
        assert_eq!(runs.iter().find(|r| r.value).map(|r| r.text.as_str()), Some("1978"));
        // A span that lies outside of the text harms nothing.
        assert_eq!(super::runs("ab", &[(Span::new(5, 9), String::new())]).len(), 1);
    }
}
