//! What one sentence states: who made the goods and when; to whom they went, when, how many, under which order, through whom. In: a sentence. Out: [`Claim`]s.
//! What is denied is no claim. All languages go through the same rules; their words are data.

mod claim;

mod dates;

mod either;

mod intermediary;

mod maker;

mod meant;

mod numbers;

mod owners;

mod quantity;

mod recipient;

mod reported;

mod unreal;

pub(crate) use claim::{Claim, plain};
pub(crate) use maker::ours;
pub(crate) use meant::{breaks, delivered, made, made_by_us, negated};
pub(crate) use numbers::identifier;
pub(crate) use recipient::{STATE_ONLY, country_of, with_state};
pub(crate) use unreal::unreal_from;

use meant::made_by;

use super::phrases::{Cue, Role};
use super::sentence::Sentence;
use crate::model::FieldName;

/// All that a sentence states.
pub(crate) fn of(s: &Sentence, text: &str) -> Vec<Claim> {
    stated(s, text, delivered(s))
}

/// What an entry of a list states, which a sentence with a verb of delivering announced: `We made three deliveries: - 4,000 m to X, 2 May 2021`.
pub(crate) fn of_entry(s: &Sentence, announced: &Cue, text: &str) -> Vec<Claim> {
    stated(s, text, vec![Cue { from: 0, to: 0, ..*announced }])
}

fn stated(s: &Sentence, text: &str, delivers: Vec<Cue>) -> Vec<Claim> {
    let mut out = Vec::new();
    if reported::reported(s) {
        return out;
    }
    let makes: Vec<Cue> = made(s, &delivers);
    maker::maker(s, &makes, text, &mut out);
    recipient::recipients(s, &delivers, text, &mut out);
    intermediary::intermediaries(s, &delivers, text, &mut out);
    let dated: Vec<Cue> = makes.iter().copied().chain(made_by(s)).collect();
    out.extend(dates::of(s, &delivers, &dated));
    quantity::quantities(s, &delivers, &mut out);
    numbers::numbers(s, text, &mut out);
    // `The sales files of 1998 were burnt`: no delivery is told.
    let gone = s.all(Role::Destroyed).any(|c| !negated(s, c)) && s.has(Role::Records);
    if gone && !out.iter().any(|c| c.name == FieldName::Recipient) {
        out.retain(|c| c.name != FieldName::DeliveryDate);
    }
    out.iter_mut().for_each(claim::without_seat);
    either::in_doubt(s, &mut out);
    dates::of_a_chain(s, &delivers, &mut out);
    if let Some(from) = reported::repeated_from(s) {
        out.retain(|c| s.range(c.span).start < from);
    }
    if let Some(from) = unreal_from(s) {
        let number = |c: &Claim| matches!(c.name, FieldName::OrderNumber | FieldName::ContractNumber);
        out.retain(|c| number(c) || s.range(c.span).start < from);
    }
    out
}
