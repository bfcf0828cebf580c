//! Which date of a sentence belongs to which word. A date belongs to the nearest word that can have one: delivering, making, or a document with its own
//! date. If possible, each word has one date. In: a sentence with its verbs. Out: dated claims.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::claim::Claim;
use super::meant::{contrast, negated};
use super::numbers::identifier;
use super::owners::{FAR, best, owners};
use crate::languages;
use crate::layout::tokens::{Kind, folded, tokens};
use crate::model::{FieldName, Span};
use crate::statements::phrases::{Cue, Role};
use crate::statements::sentence::Sentence;

/// A word that can have a date.
struct Holder {
    from: usize,
    to: usize,
    /// What a date of it is; `None` for papers and events that are no claim.
    gives: Option<FieldName>,
    /// Whether it is no more than a sale or a bill: where a delivery has a day of its own, that of the bill is none.
    weak: bool,
    /// Whether its language puts verbs last.
    last: bool,
    /// Whether its language puts what belongs to a paper before its noun: `3 Mayıs tarihli sipariş`.
    before: bool,
}

/// The dates of manufacture and delivery that a sentence states.
pub(super) fn of(s: &Sentence, delivers: &[Cue], makes: &[Cue]) -> Vec<Claim> {
    if s.dates().is_empty() || (delivers.is_empty() && makes.is_empty() && !s.has(Role::Buy) && !s.has(Role::Bought)) {
        return Vec::new();
    }
    let holders = holders(s, delivers, makes);
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    let denied = contrast(s).unwrap_or(0);
    for (d, date) in s.dates().iter().enumerate() {
        let range = s.range(date.span);
        if range.start < denied {
            continue;
        }
        for (h, holder) in holders.iter().enumerate() {
            let cost = cost(s, holder, range.start, range.end);
            if cost <= FAR {
                pairs.push((cost, d, h));
            }
        }
    }
    pairs.sort_unstable();
    let mut owner = owners(&pairs, s.dates().len());
    let close = in_doubt(&pairs, &owner, &holders);
    // First one date a word; what is left over goes to the nearest, but is in doubt where it is none of a list of dates.
    let first = owner.clone();
    for (_, d, h) in &pairs {
        if owner[*d].is_none() {
            owner[*d] = Some(*h);
        }
    }
    let listed = |d: usize| {
        let other = (0..first.len()).filter(|o| *o != d && first[*o].is_some() && first[*o] == owner[d]);
        other.into_iter().any(|o| beside(s, d, o))
    };
    let delivered = |h: &Option<usize>| {
        let holder = h.and_then(|h| holders.get(h));
        holder.is_some_and(|h| h.gives == Some(FieldName::DeliveryDate) && !h.weak)
    };
    let dated = owner.iter().any(delivered);
    let claim = |(d, h): (usize, usize)| {
        let date = s.dates().get(d)?;
        let holder = holders.get(h).filter(|h| !(h.weak && dated))?;
        let name = holder.gives?;
        let sure = date.alternatives.is_empty() && !(date.borrowed && holder.gives == Some(FieldName::ManufactureDate));
        let lone = first.get(d).is_some_and(Option::is_some) || listed(d);
        let confidence = if !lone {
            LEFT_OVER
        } else if close.contains(&d) || of_history(s, holder, date.span) {
            CLOSE
        } else if sure {
            if date.borrowed { BORROWED } else { 0.9 }
        } else {
            0.55
        };
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

/// So near before the verb or the date stands what makes the year one of history.
const HISTORY: usize = 3;

/// Whether a year of making is one of the history of a firm or a model: `the first of them was made in 1978`, `we made it until 1985`.
fn of_history(s: &Sentence, holder: &Holder, date: Span) -> bool {
    static WORDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.history)));
    let range = s.range(date);
    let (from, to) = if holder.to <= range.start { (holder.from, range.start) } else { (range.start, holder.to) };
    let word = |n: usize| s.tokens.get(n).is_some_and(|t| WORDS.contains(&t.text));
    // `Exported since 1 January 2006`: of a delivery only a word at the date itself says so; where verbs stand last, behind it.
    if holder.gives == Some(FieldName::DeliveryDate) {
        return range.start > 0 && word(range.start - 1) || holder.last && (range.end..range.end + 2).any(word);
    }
    (from.saturating_sub(HISTORY)..to).any(word)
}

/// How sure a day is whose year stands at another date. Chosen by hand: a year may end between the two.
const BORROWED: f64 = 0.75;

/// How sure a date is whose word has another one.
const LEFT_OVER: f64 = 0.4;

/// So few tokens stand between the dates of a list: `450 in May 2006 and the remaining 150 in November 2006`.
const LISTED: usize = 7;

/// So many words that are on no list may stand there: `the remaining`.
const STRANGE: usize = 1;

/// Whether two dates are of one list: little stands between them, an "and" or a comma with it, and no other verb.
fn beside(s: &Sentence, a: usize, b: usize) -> bool {
    let (Some(a), Some(b)) = (s.dates().get(a.min(b)), s.dates().get(a.max(b))) else { return false };
    let (from, to) = (s.range(a.span).end, s.range(b.span).start);
    let joined = (from..to).any(|n| is_and(&s.tokens[n].text) || s.tokens[n].is_sign(",，、/;–-"));
    // A word with a capital, or one that is on no list, may be a verb or a name that the first date belongs to.
    let known = |n: usize| {
        let roles = [Role::Link, Role::Stop, Role::Goods, Role::Quantity, Role::To, Role::Generic];
        s.tokens[n].kind != Kind::Word
            || roles.iter().any(|r| s.is(n, *r))
            || s.numbers().iter().any(|o| s.range(o.span).contains(&n))
    };
    let verb = s.all(Role::Deliver).any(|c| c.from >= from && c.to <= to);
    let strange = (from..to).filter(|n| !known(*n)).count();
    to >= from && to - from <= LISTED && joined && !verb && strange <= STRANGE
}

/// How sure the days are of two deliveries of which one recipient alone was read. Chosen by hand: one of them is the recipient's.
const CHAIN: f64 = 0.5;

/// Lowers the days of a chain: `we received it on 3 May from A and sold it on 9 June to B`. If fewer recipients than days were read, it is not known
/// whose day is whose. A list of days of one verb is no chain.
pub(super) fn of_a_chain(s: &Sentence, delivers: &[Cue], claims: &mut [Claim]) {
    let verb = |c: &Claim| {
        let at = s.range(c.span).start;
        delivers.iter().chain(s.all(Role::Buy)).min_by_key(|d| d.from.abs_diff(at)).map(|d| d.from)
    };
    let days: Vec<&Claim> = claims.iter().filter(|c| c.name == FieldName::DeliveryDate).collect();
    let recipients = claims.iter().filter(|c| c.name == FieldName::Recipient).count();
    let (Some(first), true) = (days.first(), days.len() > recipients.max(1)) else { return };
    if days.iter().any(|d| d.value != first.value && verb(d) != verb(first)) {
        let days = claims.iter_mut().filter(|c| c.name == FieldName::DeliveryDate);
        days.for_each(|c| c.confidence = c.confidence.min(CHAIN));
    }
}

/// How sure a date is that could as well be another word's.
const CLOSE: f64 = 0.5;

/// So much dearer another way to give the dates to their words must be. Chosen by hand: one comma, or two words.
const MARGIN: usize = 2;

/// The dates that another way, hardly dearer, gives to a word of another sense.
fn in_doubt(pairs: &[(usize, usize, usize)], owner: &[Option<usize>], holders: &[Holder]) -> Vec<usize> {
    let cheapest = best(pairs, owner.len(), None).0;
    let gives = |h: Option<usize>| h.and_then(|h| holders.get(h)).and_then(|h| h.gives);
    let close = |d: &usize| {
        let Some(own) = owner.get(*d).copied().flatten() else { return false };
        let (cost, other) = best(pairs, owner.len(), Some((*d, own)));
        let moved = other.get(*d).copied().flatten();
        moved.is_some() && gives(moved) != gives(Some(own)) && cost <= cheapest + MARGIN
    };
    // A date that stands nearer to the word than the word's own, and nearer than to what it was given to, may be the word's.
    let price = |d: usize, h: usize| pairs.iter().find(|p| p.1 == d && p.2 == h).map(|p| p.0);
    let robbed = |d: &usize| {
        let Some(own) = owner.get(*d).copied().flatten() else { return false };
        let Some(paid) = price(*d, own) else { return false };
        (0..owner.len()).filter(|o| o != d).any(|o| {
            let nearer = price(o, own).filter(|p| *p < paid);
            let given = owner.get(o).copied().flatten().filter(|h| *h != own && gives(Some(*h)).is_none());
            nearer.is_some_and(|p| given.and_then(|h| price(o, h)).is_some_and(|g| p < g))
        })
    };
    (0..owner.len()).filter(|d| close(d) || robbed(d)).collect()
}

fn holders(s: &Sentence, delivers: &[Cue], makes: &[Cue]) -> Vec<Holder> {
    let mut out: Vec<Holder> = Vec::new();
    let is_event = |c: &Cue| s.all(Role::Event).any(|e| e.from == c.from && e.to == c.to);
    let mut add = |cue: &Cue, gives: Option<FieldName>| {
        let weak = gives == Some(FieldName::DeliveryDate) && is_event(cue);
        // A word of two lists, or two words side by side (`was delivered`, `delivery date`), hold one date between them.
        if !out.iter().any(|h| h.from < cue.to && cue.from < h.to) {
            match out.iter_mut().find(|h| h.gives == gives && gives.is_some() && (h.to == cue.from || cue.to == h.from))
            {
                Some(beside) => {
                    (beside.from, beside.to) = (beside.from.min(cue.from), beside.to.max(cue.to));
                    beside.weak &= weak;
                }
                None => {
                    let (last, before) = (cue.grammar.verbs_last, cue.grammar.number_before_noun);
                    out.push(Holder { from: cue.from, to: cue.to, gives, weak, last, before });
                }
            }
        }
    };
    for cue in makes {
        add(cue, Some(FieldName::ManufactureDate));
    }
    // `Received by X on 3 May`: the day is that of the delivery, unless who it was received by only follows the verb. An order, and what was ordered, has
    // a day of its own.
    let within = |a: &Cue, b: &Cue| a.from < b.to && b.from < a.to;
    let ordered = |c: &Cue| s.all(Role::Order).chain(s.all(Role::Event)).any(|o| within(o, c));
    let bought = s.all(Role::Bought).filter(|c| !negated(s, c) && !ordered(c));
    for cue in delivers.iter().chain(super::meant::bought(s)).chain(bought) {
        add(cue, Some(FieldName::DeliveryDate));
    }
    // Papers and events have dates of their own: a register burnt in 1999 says nothing of a delivery.
    // Papers first: "commandé" (ordered) is an event, and without its accent the word for the order too, which goes on to the order's number.
    let papers = [Role::Doc, Role::Contract, Role::Order, Role::Event, Role::Destroyed, Role::Dissolved, Role::Expired];
    // `Sold over the counter`: without records nothing is over.
    let kept = s.has(Role::Records) || s.has(Role::Retention) || s.has(Role::Kept);
    for role in papers.into_iter().filter(|r| *r != Role::Expired || kept) {
        // `The dissolved MGB`: before its name the word tells no event.
        let adjective = |c: &Cue| role == Role::Dissolved && s.is(c.from, Role::Generic);
        for cue in s.all(role).filter(|c| !adjective(c)) {
            // `order No. 23-2-6255 of 29 August 1975`: the number is part of what has the date.
            let numbered = matches!(role, Role::Contract | Role::Order).then(|| identifier(s, cue.to)).flatten();
            add(&Cue { to: numbered.map_or(cue.to, |(_, to)| to), ..*cue }, None);
        }
    }
    out
}

/// How much farther a date is from the verb before it, where verbs stand last.
const VERB_AHEAD: usize = 6;

/// How much farther a date is from a paper for each comma between.
const PAPER_PARTED: usize = 6;

/// How much farther a date is from the paper that a preposition opens behind it.
const PAPER_ANEW: usize = 12;

/// How much farther a date is from a verb that another clause has behind it.
const CLAUSE: usize = 6;

/// How far a date is from a word: the tokens between, more for what stands behind the date, and for every comma, conjunction, other date
/// or other word that lies between.
fn cost(s: &Sentence, holder: &Holder, from: usize, to: usize) -> usize {
    let verb = holder.gives.is_some();
    let (ahead, behind) = if verb && holder.last { (VERB_AHEAD, 0) } else { (0, 3) };
    let (start, end, side) =
        if holder.to <= from { (holder.to, from, ahead) } else { (to, holder.from.max(to), behind) };
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
    // Where what belongs to a paper stands before its noun, what stands behind is another's.
    let side = side + if !verb && holder.before && holder.last && holder.to <= from { VERB_AHEAD } else { 0 };
    // `In November 1972 under order No. 5`: a preposition between says that the date is not the paper's.
    let preposition = !verb && !holder.before && holder.from >= to && (start..end).any(|n| s.is(n, Role::Stop));
    let side = side + if preposition { PAPER_ANEW } else { 0 };
    // `Made in 1965 and taken on charge by X`: what an "and" right behind the date begins is another verb's.
    let side =
        side + if verb && holder.from >= to && s.tokens.get(to).is_some_and(|t| is_and(&t.text)) { CLAUSE } else { 0 };
    // `The contract dated 3 May`, `3 Mayıs tarihli sözleşme`: the day is the paper's. `3 Mayıs tarihinde`: it is the verb's.
    if holder.gives == Some(FieldName::DeliveryDate) && dated(s, from, to) {
        return FAR + 1;
    }
    let side = side + if !verb && beside_phrase(s, from, to, &DONE_AFTER, false) { PAPER_ANEW } else { 0 };
    // What dates a paper stands in one breath with it.
    let parted = if verb { 2 } else { PAPER_PARTED };
    length + side + parted * commas + 3 * ands + 5 * dates
}

/// Phrases beside a day, by their folded words.
type Phrases = LazyLock<Vec<Vec<String>>>;

fn phrases(list: impl Iterator<Item = &'static str>) -> Vec<Vec<String>> {
    list.map(|phrase| tokens(phrase).into_iter().map(|t| t.text).collect()).collect()
}

static DATED: Phrases = LazyLock::new(|| phrases(languages::whole().flat_map(|l| l.dates.dated.iter().copied())));
static DATED_AFTER: Phrases =
    LazyLock::new(|| phrases(languages::whole().flat_map(|l| l.dates.dated_after.iter().copied())));
static DONE_AFTER: Phrases =
    LazyLock::new(|| phrases(languages::whole().flat_map(|l| l.dates.done_after.iter().copied())));

/// Whether a day is said to be a paper's.
fn dated(s: &Sentence, from: usize, to: usize) -> bool {
    beside_phrase(s, from, to, &DATED, true) || beside_phrase(s, from, to, &DATED_AFTER, false)
}

/// Whether one of these phrases stands right before a day, or right behind it.
fn beside_phrase(s: &Sentence, from: usize, to: usize, phrases: &[Vec<String>], before: bool) -> bool {
    let stands = |at: usize, phrase: &[String]| {
        phrase.iter().enumerate().all(|(n, word)| s.tokens.get(at + n).is_some_and(|t| t.text == *word))
    };
    phrases.iter().any(|phrase| {
        let at = if before { from.checked_sub(phrase.len()) } else { Some(to) };
        at.is_some_and(|at| stands(at, phrase))
    })
}

pub(super) fn is_and(word: &str) -> bool {
    static AND: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.and)));
    AND.contains(word)
}
