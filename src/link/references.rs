//! Our references in text, in whatever shape the register gives them, and however they were retyped: other separators, other case,
//! `l` for `1`, `O` for `0`, zeros dropped. Text comes in, requests go out. Two references of the register that fall together when
//! folded are told apart by the exact form, or not at all: never the wrong one.

use std::collections::{HashMap, HashSet};

use super::tokens::{Gap, Piece, pieces};
use crate::model::{Span, fold};

/// The references of a register, by their keys.
#[derive(Debug, Default)]
pub(super) struct References {
    /// By their parts, zeros dropped.
    by_parts: HashMap<String, Vec<usize>>,
    /// By their letters and digits in one run, where they have letters.
    by_run: HashMap<String, Vec<usize>>,
    /// As the register writes them, in upper case.
    exact: Vec<String>,
    /// The first parts; what begins with none of them is no reference.
    firsts: HashSet<String>,
    /// How many runs of letters and digits the longest has.
    longest: usize,
}

/// A reference found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cited {
    pub request: usize,
    pub span: Span,
    pub raw: String,
    /// Whether it is written as in the register.
    pub exact: bool,
}

impl References {
    pub fn add(&mut self, reference: &str, request: usize) {
        let found = pieces(reference, usize::MAX);
        let parts = parts(&found);
        let Some(first) = parts.first() else { return };
        self.firsts.insert(first.clone());
        self.longest = self.longest.max(found.len());
        self.by_parts.entry(parts.join("-")).or_default().push(request);
        if reference.chars().any(char::is_alphabetic) {
            self.by_run.entry(fold(reference)).or_default().push(request);
        }
        if self.exact.len() <= request {
            self.exact.resize(request + 1, String::new());
        }
        self.exact[request] = reference.to_uppercase();
    }

    /// All of our references in the code points `from..until` of a text.
    pub fn find(&self, text: &str, from: usize, until: usize) -> Vec<Cited> {
        let found = pieces(text, until);
        let mut out = Vec::new();
        let mut at = 0;
        while at < found.len() {
            let piece = &found[at];
            if piece.span.start < from || !self.may_begin(piece) {
                at += 1;
                continue;
            }
            match self.longest_at(&found, at, text) {
                Some((cited, end)) => {
                    out.push(cited);
                    at = end;
                }
                None => at += 1,
            }
        }
        out
    }

    fn may_begin(&self, piece: &Piece) -> bool {
        split(&piece.key).first().is_some_and(|first| self.firsts.contains(first))
            || self
                .firsts
                .iter()
                .any(|f| f.len() >= 2 && piece.key.starts_with(f.as_str()) && piece.key.len() > f.len())
    }

    fn longest_at(&self, found: &[Piece], at: usize, text: &str) -> Option<(Cited, usize)> {
        let most = (at + self.longest + 2).min(found.len());
        let reach = found[at + 1..most].iter().take_while(|p| p.gap == Gap::Joint).count() + 1;
        (1..=reach).rev().find_map(|n| {
            let run = &found[at..at + n];
            let key = parts(run).join("-");
            let joined: String = run.iter().map(|p| p.key.as_str()).collect();
            let requests = self.by_parts.get(&key).or_else(|| self.by_run.get(&joined))?;
            let span = run.first()?.span.union(&run.last()?.span);
            let raw = span.of(text).to_owned();
            if goes_on(text, span) {
                return None;
            }
            let upper = raw.to_uppercase();
            let exact = requests.iter().copied().find(|r| self.exact.get(*r).is_some_and(|e| *e == upper));
            let request = exact.or_else(|| requests.first().copied().filter(|_| requests.len() == 1))?;
            Some((Cited { request, span, raw, exact: exact.is_some() }, at + n))
        })
    }
}

/// Whether the number goes on behind the stretch (`TR-2015-0412-2`), or before it: it is then another paper's.
fn goes_on(text: &str, span: Span) -> bool {
    let mut after = text.chars().skip(span.end);
    let behind = matches!(after.next(), Some('-' | '–' | '/')) && after.next().is_some_and(|c| c.is_ascii_digit());
    let before: Vec<char> = text.chars().skip(span.start.saturating_sub(2)).take(span.start.min(2)).collect();
    let front = matches!(before.as_slice(), [a, '-' | '/'] if a.is_ascii_digit());
    behind || front
}

/// The parts of an identifier: cut at signs and where letters and digits meet; zeros in front of a number dropped.
fn parts(found: &[Piece]) -> Vec<String> {
    found.iter().flat_map(|p| split(&p.key)).collect()
}

fn split(key: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut digits = None;
    for c in key.chars() {
        let is_digit = c.is_ascii_digit();
        if digits != Some(is_digit) {
            out.push(String::new());
            digits = Some(is_digit);
        }
        if let Some(last) = out.last_mut() {
            last.push(c);
        }
    }
    for part in &mut out {
        if part.starts_with('0') && part.chars().all(|c| c.is_ascii_digit()) {
            let bare = part.trim_start_matches('0');
            *part = if bare.is_empty() { "0".to_owned() } else { bare.to_owned() };
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(references: &[&str]) -> References {
        let mut all = References::default();
        for (n, r) in references.iter().enumerate() {
            all.add(r, n);
        }
        all
    }

    fn found(all: &References, text: &str) -> Vec<usize> {
        all.find(text, 0, usize::MAX).into_iter().map(|c| c.request).collect()
    }

    #[test]
    fn retyped_references_are_ours() {
        let all = index(&["TR-2015-0412", "TR-2015-0413", "OTW/17/B-9"]);
        for text in [
            "TR-2015-0412",
            "tr 2015/412",
            "TR–2015–0412.",
            "(TR2015-0412)",
            "TR.2015.0412",
            "TR-20l5-O412",
            "TR20150412",
            "Trace request TR -2015 - 0412 of",
        ] {
            assert_eq!(found(&all, text), [0], "{text}");
        }
        assert_eq!(found(&all, "otw 17 b 9"), [2]);
    }

    #[test]
    fn other_numbers_are_not() {
        let all = index(&["TR-2015-0412"]);
        for text in [
            "TR-2015-0411",
            "TR-2015-04121",
            "TR-2015-0412-2",
            "TR-2014-0412",
            "2015-0412",
            "TR 2015",
            "CTR-2015-0412",
            "5/TR-2015-0412",
        ] {
            assert_eq!(found(&all, text), Vec::<usize>::new(), "{text}");
        }
    }

    #[test]
    fn twins_need_the_exact_form() {
        let all = index(&["TR-2015-0412", "TR-2015-412"]);
        assert_eq!(found(&all, "TR-2015-412"), [1]);
        assert_eq!(found(&all, "TR-2015-0412"), [0]);
        assert_eq!(found(&all, "TR 2015/0412"), Vec::<usize>::new());
    }
}
