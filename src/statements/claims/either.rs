//! Values of which a sentence leaves open which one is right: `in 1991 or 1992`, `400 or 500 rifles`, `to X or to Y`. In: a sentence and its claims. Out: the
//! claims, with a probability that says so.

use super::claim::Claim;
use crate::find::date;
use crate::layout::tokens::Kind;
use crate::model::FieldName;
use crate::statements::phrases::Role;
use crate::statements::sentence::Sentence;

/// How sure one of two values is at the most. Chosen by hand: one of them is right.
const EITHER: f64 = 0.4;

/// So many small words stand between "or" and the value: `or in 1992`, `or to the Royal Guard`.
const SMALL: usize = 2;

/// Lowers the claims of which another stands beside an "or".
pub(super) fn in_doubt(s: &Sentence, claims: &mut [Claim]) {
    let kinds: [&[FieldName]; 3] = [
        &[FieldName::ManufactureDate, FieldName::DeliveryDate],
        &[FieldName::Quantity],
        &[FieldName::Manufacturer, FieldName::Recipient, FieldName::Intermediary],
    ];
    for claim in claims.iter_mut() {
        let Some(kind) = kinds.iter().position(|names| names.contains(&claim.name)) else { continue };
        let range = s.range(claim.span);
        let like = |at: usize| is_like(s, kind, at);
        // A word of one letter is another's article in a language beside: between names it tells nothing.
        let long = |at: usize| s.tokens.get(at).is_some_and(|t| kind < 2 || t.text.chars().count() > 1);
        let or = |at: &usize| s.is(*at, Role::Or) && long(*at);
        let behind = (range.end..=range.end + 1).find(or).is_some_and(|at| (at + 1..=at + 1 + SMALL).any(like));
        let before = (range.start.saturating_sub(1 + SMALL)..range.start)
            .find(or)
            .is_some_and(|at| (at.saturating_sub(1 + SMALL)..at).any(like));
        if behind || before {
            claim.confidence = claim.confidence.min(EITHER);
        }
    }
}

/// Whether a token may be part of a value of this kind: a date, a number, a name.
fn is_like(s: &Sentence, kind: usize, at: usize) -> bool {
    let Some(token) = s.tokens.get(at) else { return false };
    match kind {
        0 => date::is_month(&token.text) || s.dates().iter().any(|d| d.span.overlaps(&token.span)),
        1 => s.numbers().iter().any(|n| n.span.overlaps(&token.span)),
        _ => token.capital && token.kind == Kind::Word || s.office(at),
    }
}
