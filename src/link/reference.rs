//! Finds our own references in text, also if they were typed differently: `TR 2015/412` for `TR-2015-0412`, `l` for
//! `1`, `O` for `0`, the number before the year. Whole parts are compared, so a longer or shorter number is another
//! reference.

use std::collections::HashMap;

use super::text::{Run, windows};
use crate::model::{Span, fold};

/// The references of the register, by key.
#[derive(Debug, Default)]
pub(super) struct References {
    exact: Vec<String>,
    /// Keys of references as issued.
    keys: HashMap<Vec<String>, Vec<usize>>,
    /// Keys with the last two parts exchanged, if no other reference has that key.
    turned: HashMap<Vec<String>, Vec<usize>>,
    /// The most parts of one reference.
    longest: usize,
}

/// A reference found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cited {
    /// The request.
    pub(super) request: usize,
    /// Its position.
    pub(super) span: Span,
    /// Whether it is written as we write it.
    pub(super) verbatim: bool,
}

impl References {
    pub(super) fn new<'a>(references: impl Iterator<Item = &'a str>) -> Self {
        let mut all = Self::default();
        for (n, reference) in references.enumerate() {
            let key = key(reference);
            all.longest = all.longest.max(key.len());
            all.exact.push(reference.to_owned());
            all.keys.entry(key).or_default().push(n);
        }
        for (key, requests) in &all.keys {
            if let [prefix @ .., a, b] = key.as_slice()
                && !prefix.is_empty()
            {
                let mut turned = prefix.to_vec();
                turned.extend([b.clone(), a.clone()]);
                if !all.keys.contains_key(&turned) {
                    all.turned.insert(turned, requests.clone());
                }
            }
        }
        all
    }

    /// Every reference of ours in these runs, in their order. `text` is what the runs were made of.
    pub(super) fn find(&self, text: &str, runs: &[Run]) -> Vec<Cited> {
        let mut found: Vec<Cited> = Vec::new();
        // Where the last citation of each request ends: windows come in the order of the text.
        let mut ends: HashMap<usize, usize> = HashMap::new();
        if self.longest == 0 {
            return found;
        }
        for window in windows(runs, self.longest) {
            let mut parts: Vec<String> = Vec::new();
            let mut best = None;
            for run in window {
                parts.extend(split(&run.folded));
                if parts.len() > self.longest {
                    break;
                }
                if let Some(requests) = self.keys.get(&parts).or_else(|| self.turned.get(&parts)) {
                    best = Some((requests, Span::new(window[0].span.start, run.span.end)));
                }
            }
            let Some((requests, span)) = best else {
                continue;
            };
            let printed = span.of(text);
            // Two references of the register may share a key; the one that stands there word for word goes before.
            let verbatim: Vec<_> = requests.iter().copied().filter(|r| self.exact[*r] == printed).collect();
            let requests = if verbatim.is_empty() { requests } else { &verbatim };
            for request in requests {
                let end = ends.entry(*request).or_default();
                if *end <= span.start {
                    *end = span.end;
                    found.push(Cited { request: *request, span, verbatim: !verbatim.is_empty() });
                }
            }
        }
        found
    }
}

/// A reference as its folded parts: letters and digits apart, numbers without leading zeros.
pub(super) fn key(reference: &str) -> Vec<String> {
    reference
        .split(|c: char| !c.is_alphanumeric())
        .filter(|r| !r.is_empty())
        .flat_map(|run| split(&fold(run)))
        .collect()
}

/// A folded run, split into digits and other letters.
fn split(folded: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for c in folded.chars() {
        let digit = c.is_ascii_digit();
        match parts.last_mut() {
            Some(last) if last.ends_with(|l: char| l.is_ascii_digit()) == digit => last.push(c),
            _ => parts.push(c.to_string()),
        }
    }
    for part in &mut parts {
        let short = part.trim_start_matches('0');
        if !short.is_empty() && short.len() < part.len() && part.ends_with(|c: char| c.is_ascii_digit()) {
            *part = short.to_owned();
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::super::text::runs;
    use super::*;

    fn cited(text: &str) -> Vec<(usize, bool)> {
        let known = ["TR-2015-0412", "TR-2015-0041", "TR-2016-0412", "Q/17/5"];
        let references = References::new(known.into_iter());
        references.find(text, &runs(text, None)).into_iter().map(|c| (c.request, c.verbatim)).collect()
    }

    #[test]
    fn a_reference_is_found_however_it_is_retyped() {
        assert_eq!(cited("Re: TR-2015-0412"), [(0, true)]);
        for text in [
            "your TR 2015/412 of",
            "TR2015-0412",
            "tr–2O15–O4l2",
            "TR. 2015. 0412",
            "TR/412/2015",
            "ТR-2015-412",
            "TR-2015-\n0412",
        ] {
            assert_eq!(cited(text), [(0, false)], "{text}");
        }
        assert_eq!(cited("Q/17/5 and TR-2016-0412, TR-2015-0041"), [(3, true), (2, true), (1, true)]);
    }

    #[test]
    fn another_number_is_another_reference() {
        for text in [
            "TR-2015-4120",
            "TR-2015-04123",
            "ATR-2015-0412",
            "TR-2015",
            "TR, see 2015 and then 412",
            "STR 2015 412",
            "TR-2017-0412",
        ] {
            assert_eq!(cited(text), [], "{text}");
        }
    }
}
