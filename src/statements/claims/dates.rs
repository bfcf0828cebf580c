//! Which date of a sentence belongs to which word. A date belongs to the nearest word that can have one: delivering, making, or a document with its own
//! date. If possible, each word has one date. In: a sentence with its verbs. Out: dated claims.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::claim::Claim;
use super::numbers::identifier;
use crate::languages;
use crate::layout::tokens::folded;
use crate::model::FieldName;
use crate::statements::phrases::{Cue, Role};
use crate::statements::sentence::Sentence;

/// A word that can have a date.
struct Holder {
    from: usize,
    to: usize,
    /// What a date of it is; `None` for papers and events that are no claim.
    gives: Option<FieldName>,
}

/// Farther than this a date belongs to no word.
const FAR: usize = 45;

/// The dates of manufacture and delivery that a sentence states.
pub(super) fn of(s: &Sentence, delivers: &[Cue], makes: &[Cue]) -> Vec<Claim> {
    if s.dates().is_empty() || (delivers.is_empty() && makes.is_empty() && !s.has(Role::Buy)) {
        return Vec::new();
    }
    let holders = holders(s, delivers, makes);
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for (d, date) in s.dates().iter().enumerate() {
        let range = s.range(date.span);
        for (h, holder) in holders.iter().enumerate() {
            let cost = cost(s, holder, range.start, range.end);
            if cost <= FAR {
                pairs.push((cost, d, h));
            }
        }
    }
    pairs.sort_unstable();
    let mut owner: Vec<Option<usize>> = vec![None; s.dates().len()];
    let mut used = vec![0_usize; holders.len()];
    // First one date a word; what is left over goes to the nearest.
    for most in [0, 9] {
        for (_, d, h) in &pairs {
            if owner[*d].is_none() && used[*h] <= most {
                owner[*d] = Some(*h);
                used[*h] += 1;
            }
        }
    }
    let claim = |(d, h): (usize, usize)| {
        let date = s.dates().get(d)?;
        let name = holders.get(h)?.gives?;
        let sure = date.alternatives.is_empty();
        let confidence = if sure { 0.9 } else { 0.55 };
        Some(Claim {
            name,
            value: date.value.to_string(),
            page: s.page,
            span: date.span,
            confidence,
            rule: "date beside its verb",
        })
    };
    owner.iter().enumerate().filter_map(|(d, h)| claim((d, (*h)?))).collect()
}

fn holders(s: &Sentence, delivers: &[Cue], makes: &[Cue]) -> Vec<Holder> {
    let mut out: Vec<Holder> = Vec::new();
    let mut add = |cue: &Cue, gives: Option<FieldName>| {
        // A word of two lists, or two words side by side (`was delivered`, `delivery date`), hold one date between them.
        if !out.iter().any(|h| h.from < cue.to && cue.from < h.to) {
            match out.iter_mut().find(|h| h.gives == gives && gives.is_some() && (h.to == cue.from || cue.to == h.from))
            {
                Some(beside) => (beside.from, beside.to) = (beside.from.min(cue.from), beside.to.max(cue.to)),
                None => out.push(Holder { from: cue.from, to: cue.to, gives }),
            }
        }
    };
    for cue in makes {
        add(cue, Some(FieldName::ManufactureDate));
    }
    for cue in delivers.iter().chain(s.all(Role::Buy)) {
        add(cue, Some(FieldName::DeliveryDate));
    }
    // Papers and events have dates of their own: a register burnt in 1999 says nothing of a delivery.
    for role in [Role::Doc, Role::Contract, Role::Order, Role::Destroyed, Role::Dissolved] {
        for cue in s.all(role) {
            // `order No. 23-2-6255 of 29 August 1975`: the number is part of what has the date.
            let numbered = matches!(role, Role::Contract | Role::Order).then(|| identifier(s, cue.to)).flatten();
            add(&Cue { to: numbered.map_or(cue.to, |(_, to)| to), ..*cue }, None);
        }
    }
    out
}

/// How far a date is from a word: the tokens between, more for what stands behind the date, and for every comma, conjunction, other date
/// or other word that lies between.
fn cost(s: &Sentence, holder: &Holder, from: usize, to: usize) -> usize {
    let (start, end, side) = if holder.to <= from { (holder.to, from, 0) } else { (to, holder.from.max(to), 3) };
    let between = s.tokens.get(start..end).unwrap_or(&[]);
    let commas = between.iter().filter(|t| t.is_sign(",;，；،、")).count();
    let ands = (start..end).filter(|n| s.is(*n, Role::Link) && is_and(&s.tokens[*n].text)).count();
    let dates = s.dates().iter().filter(|d| s.range(d.span).start >= start && s.range(d.span).end <= end).count();
    let length = if s
        .tokens
        .get(start)
        .is_some_and(|t| t.text.chars().next().is_some_and(crate::layout::tokens::is_ideograph))
    {
        (end - start) / 2
    } else {
        end - start
    };
    length + side + 2 * commas + 3 * ands + 5 * dates
}

pub(super) fn is_and(word: &str) -> bool {
    static AND: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.and)));
    AND.contains(word)
}
