//! Through whom the goods went: brokers, agents, carriers. In: a sentence and its verbs of delivering. Out: claims.

use super::claim::{Claim, named};
use super::maker::{is_named, name_start};
use super::meant::negated;
use super::recipient::country_only;
use crate::layout::tokens::{Kind, is_ideograph};
use crate::model::FieldName;
use crate::statements::names::{self, Name};
use crate::statements::phrases::{Cue, Role};
use crate::statements::sentence::Sentence;

/// Through whom: `through the broker X`, `X aracılığıyla`, `X acted as intermediary`.
pub(super) fn intermediaries(s: &Sentence, delivers: &[Cue], text: &str, out: &mut Vec<Claim>) {
    use FieldName::Intermediary;
    let mut found = Vec::new();
    // `国际货运代理有限公司承运`: the nouns inside of the firm's name say nothing of this carriage.
    let inside = |c: &Cue| names::inside_a_firm(s, c.from) || names::inside_a_firm(s, c.to - 1);
    let named_so = |c: &Cue| inside_name(s, c) || inside(c);
    for via in s.all(Role::Via).filter(|c| !negated(s, c) && !named_so(c)) {
        let mut at = via.to;
        while let Some(end) = s.at(at, Role::Via).or_else(|| s.at(at, Role::Recipient)) {
            at = end;
        }
        let at = if at == via.to { name_start(s, via) } else { at };
        let name = is_named(s, &Cue { to: at, ..*via }).or_else(|| names::after(s, at));
        let han = |n: &Name| s.tokens[n.from].text.starts_with(is_ideograph);
        // `Went through the ERP`: one word, and nothing was delivered.
        let word = |n: &Name| n.to - n.from < 2 && delivers.is_empty() && !names::is_firm(s, *n);
        let place = |n: &Name| {
            word(n) || !n.sure && (han(n) || (n.to - n.from < 2 || delivers.is_empty() && s.has(Role::Route)))
        };
        if let Some(name) = name.filter(|n| !place(n)) {
            found.extend(named(s, Intermediary, name, text, 0.85, "through"));
        }
    }
    for via in s.all(Role::ViaAfter).filter(|c| !negated(s, c) && !inside(c)) {
        if let Some(name) = names::before(s, via.from).or_else(|| names::before(s, relative(s, via.from)?)) {
            found.extend(named(s, Intermediary, name, text, 0.8, "X was between"));
        }
    }
    // `The carriage was entrusted to X`: without a noun of transport what was entrusted may be the goods.
    let carried = s.has(Role::Carry) || s.has(Role::Route);
    for entrusted in s.all(Role::Entrusted).filter(|c| carried && !negated(s, c)) {
        if let Some(name) = names::after(s, entrusted.to).filter(|n| n.from <= entrusted.to + 2) {
            found.extend(named(s, Intermediary, name, text, 0.82, "entrusted to"));
        }
    }
    for noun in s.all(Role::Carry).chain(s.all(Role::Route)).filter(|c| !negated(s, c) && !inside(c)) {
        if let Some(name) = carrier(s, noun) {
            found.extend(named(s, Intermediary, name, text, 0.82, "carried by"));
        }
    }
    found.retain(|c| !country_only(&c.value));
    found.dedup_by(|a, b| a.span.overlaps(&b.span));
    // What is named as going between is not the recipient as well.
    out.retain(|o| o.name != FieldName::Recipient || !found.iter().any(|f: &Claim| f.span.overlaps(&o.span)));
    out.extend(found);
}

/// Where a relative clause begins that goes up to this token: `X, which acted as intermediary`.
fn relative(s: &Sentence, at: usize) -> Option<usize> {
    let pronoun = at.checked_sub(1).filter(|n| s.is(*n, Role::Stop) && !s.tokens[*n].capital)?;
    pronoun.checked_sub(1).filter(|n| s.tokens[*n].is_sign(",，")).or(Some(pronoun))
}

/// Whether a noun stands inside a firm's name: `Hartwell Brokers NV`.
pub(super) fn inside_name(s: &Sentence, cue: &Cue) -> bool {
    let word = |n: usize| s.tokens.get(n).is_some_and(|t| t.capital && t.kind == Kind::Word);
    let before = cue.from.checked_sub(1).is_some_and(word);
    word(cue.from) && before && !cue.grammar.nouns_capitalised && !s.tokens[cue.from].line
}

/// Who carried the goods: `transport was performed by X`, `перевозку осуществила компания X`, `nakliye X tarafından`.
pub(super) fn carrier(s: &Sentence, noun: &Cue) -> Option<Name> {
    // `Livrat Ministerului de Interne`: a preposition behind a noun for an office is part of a name.
    let in_name = |b: &&Cue| b.from > 0 && s.office(b.from - 1);
    let by = s
        .all(Role::By)
        .filter(|b| b.from >= noun.to && b.from - noun.to <= 8 && !in_name(b))
        .find_map(|b| names::after(s, b.to));
    let after = || {
        s.all(Role::ByAfter)
            .filter(|b| b.from >= noun.to && b.from - noun.to <= 20)
            .find_map(|b| names::before(s, b.from))
    };
    // A noun with a capital inside the sentence is part of a firm's name (`Logistics Department`), but where all nouns have one.
    if s.tokens.get(noun.from).is_some_and(|t| t.capital) && noun.from > 0 && !noun.grammar.nouns_capitalised {
        return None;
    }
    let reach = if noun.role == Role::Carry { 5 } else { 0 };
    let subject = || {
        let ahead = noun.to..(noun.to + reach).min(s.tokens.len());
        // `Carried the crates to the Ministry`: behind the preposition stands the recipient.
        let ahead = ahead.take_while(|n| s.at(*n, Role::To).is_none());
        ahead.filter_map(|n| names::after(s, n)).find(|n| n.sure && n.from <= noun.to + 6)
    };
    by.or_else(after)
        .or_else(subject)
        .filter(|n| n.sure && (s.tokens[n.from].capital || !s.tokens[n.from].text.is_ascii()))
}
