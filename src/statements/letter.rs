//! All claims of one letter. In: its sheet and its sentences. Out: claims, each value once. Known limits: a statement that runs over two sentences ("It was
//! sold in 1978. The buyer was ...") is read sentence by sentence. Pronouns are not resolved.

use rustc_hash::FxHashMap;

use super::claims::{self, Claim};
use super::parse::Sentences;
use super::phrases::{Cue, Role};
use super::sentence::Sentence;
use super::table::Tables;
use super::{asked, captions, head};
use crate::find::Sheet;
use crate::layout::tokens::Kind;
use crate::model::FieldName;

/// The claims of a letter: those of its head, then those of its sentences.
pub(crate) fn claims(sheet: &Sheet, sentences: &Sentences) -> Vec<Claim> {
    let tables = Tables::of(sheet, sentences);
    let mut found = head::of(sheet, sentences);
    found.retain(|c| !tables.hold(c.page, c.span));
    found.extend(tables.claims.iter().cloned());
    let mut announced = None;
    for s in sentences.all().iter().filter(|s| !s.below && !tables.hold(s.page, s.span)) {
        let Some(page) = sheet.page(s.page) else { continue };
        announced = announces(s).or(announced.filter(|_| is_entry(s)));
        let mut listed = captions::of(s, &page.text);
        listed.extend(claims::country_of(s, &listed, &page.text));
        listed.iter_mut().filter(|c| c.name == FieldName::Recipient).for_each(|c| claims::with_state(s, c, &page.text));
        let entry = announced.filter(|_| listed.is_empty() && is_entry(s));
        found
            .extend(entry.map_or_else(|| stated(s, &page.text, listed), |verb| claims::of_entry(s, &verb, &page.text)));
    }
    let answered = asked::answers(sheet, sentences.all());
    // A day alone beneath a question is no letter's.
    found.retain(|c| {
        c.name != FieldName::DocumentDate || !answered.iter().any(|a| a.page == c.page && a.span.overlaps(&c.span))
    });
    let new = |c: &Claim| !found.iter().any(|f| f.name == c.name && f.page == c.page && f.span.overlaps(&c.span));
    let answered: Vec<Claim> = answered.into_iter().filter(new).collect();
    found.extend(answered);
    let dated: Vec<_> = found.iter().filter(|c| c.name == FieldName::DocumentDate).map(|c| (c.page, c.span)).collect();
    // What dates the letter dates no delivery, though its letterhead speaks of export.
    let own = |c: &Claim| {
        matches!(c.name, FieldName::DeliveryDate | FieldName::ManufactureDate)
            && dated.iter().any(|(page, span)| *page == c.page && span.overlaps(&c.span))
    };
    found.retain(|c| !own(c));
    name_the_sender(sentences, &mut found);
    let named = |c: &Claim| c.name == FieldName::Recipient && c.rule != claims::STATE_ONLY;
    if found.iter().any(named) {
        found.retain(|c| c.rule != claims::STATE_ONLY);
    }
    days_in_doubt(&mut found);
    unique(found)
}

/// The verb of delivering by which a sentence announces a list: it ends in a colon.
fn announces(s: &Sentence) -> Option<Cue> {
    s.tokens.last().filter(|t| t.is_sign(":："))?;
    claims::delivered(s).into_iter().next_back()
}

/// Whether a line is an entry of a list, without a verb of its own.
fn is_entry(s: &Sentence) -> bool {
    let mark = s.tokens.first().is_some_and(|t| t.is_sign("-–—•*·▪"))
        || s.tokens.first().is_some_and(|t| t.kind == Kind::Number) && s.tokens.get(1).is_some_and(|t| t.is_sign(")."));
    let verbs = [Role::Deliver, Role::Make, Role::Buy, Role::Bought, Role::Be, Role::Not];
    mark && !verbs.iter().any(|r| s.has(*r))
}

/// How sure the days of deliveries are where a letter tells more of them than recipients. Chosen by hand: one of them is of something else.
const DAYS: f64 = 0.7;

/// Lowers the days of deliveries in a letter that tells more of them than recipients: of some nobody knows who received what.
fn days_in_doubt(found: &mut [Claim]) {
    let count = |name: FieldName| {
        let mut all: Vec<&str> = found.iter().filter(|c| c.name == name).map(|c| c.value.as_str()).collect();
        all.sort_unstable();
        all.dedup();
        all.len()
    };
    if count(FieldName::DeliveryDate) > count(FieldName::Recipient).max(1) {
        let days = found.iter_mut().filter(|c| c.name == FieldName::DeliveryDate);
        days.for_each(|c| c.confidence = c.confidence.min(DAYS));
    }
}

/// What a sentence states, or a line of captions and values: of what stands behind its values the numbers (`Buyer: X, 26 pieces in all, order 12`).
fn stated(s: &Sentence, text: &str, listed: Vec<Claim>) -> Vec<Claim> {
    use FieldName as F;
    if listed.is_empty() {
        return claims::of(s, text);
    }
    let number = |c: &Claim| matches!(c.name, F::Quantity | F::OrderNumber | F::ContractNumber);
    let new = |c: &Claim| number(c) && !listed.iter().any(|l| l.name == c.name || l.span.overlaps(&c.span));
    let more: Vec<Claim> = claims::of(s, text).into_iter().filter(new).collect();
    listed.into_iter().chain(more).collect()
}

/// Puts the sender's name where the letter says "we made it"; without one the claim has no value and falls away.
fn name_the_sender(sentences: &Sentences, found: &mut Vec<Claim>) {
    if found.iter().any(|c| c.value.is_empty()) {
        let sender = head::sender(sentences);
        let named = found.iter().any(|c| c.name == FieldName::Manufacturer && !c.value.is_empty());
        for claim in found.iter_mut().filter(|c| c.value.is_empty()) {
            if let Some((value, page, span)) = sender.clone().filter(|_| !named) {
                (claim.value, claim.page, claim.span) = (value, page, span);
            }
        }
        found.retain(|c| !c.value.is_empty());
    }
}

/// Each value once, with its best proof.
fn unique(found: Vec<Claim>) -> Vec<Claim> {
    let (mut out, mut places) = (Vec::<Claim>::new(), FxHashMap::default());
    for claim in found {
        let key: String = claim.value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let place = *places.entry((claim.name, key)).or_insert(out.len());
        match out.get_mut(place) {
            Some(same) if same.confidence < claim.confidence => *same = claim,
            Some(_) => {}
            None => out.push(claim),
        }
    }
    out
}
