//! To whom the goods went: `delivered to X`, `purchased by X`, `the recipient was X`, or a state alone. In: a sentence and its verbs of delivering. Out: claims,
//! and the country behind the name.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::claim::{Claim, named, plain};
use super::dates::is_and;
use super::maker::{is_named, subject, subject_behind};
use super::meant::{bought, contrast, negated};
use crate::find::country;
use crate::languages;
use crate::layout::tokens::{Kind, Token, folded};
use crate::model::{FieldName, Span};
use crate::statements::names::{self, Name};
use crate::statements::phrases::{Cue, Role};
use crate::statements::sentence::Sentence;

/// To whom: `delivered to X`, `purchased by X`, `the recipient was X`, `X'e teslim edildi`.
pub(super) fn recipients(s: &Sentence, delivers: &[Cue], text: &str, out: &mut Vec<Claim>) {
    use FieldName::Recipient;
    let mut found: Vec<Claim> = Vec::new();
    for by in s.all(Role::Bought).filter(|c| !negated(s, c)) {
        if let Some(name) = names::after(s, by.to) {
            found.extend(named(s, Recipient, name, text, 0.85, "bought by"));
        }
    }
    // `réceptionnée le 5 octobre 1982 par le Ministère`: a date stands between the verb and its preposition.
    for verb in bought(s) {
        let by = s.all(Role::By).filter(|b| b.from >= verb.to && b.from - verb.to <= 8);
        let between = |b: &&Cue| {
            (verb.to..b.from).all(|n| {
                s.dates().iter().any(|d| d.span.overlaps(&s.tokens[n].span))
                    || s.is(n, Role::Stop)
                    || s.is(n, Role::Generic)
                    || s.is(n, Role::Route)
                    // `Réceptionné au port de Douala le 22 octobre par X`: the place.
                    || s.tokens[n].capital && (s.is(n - 1, Role::Stop) || s.links(n - 1))
                    || s.links(n)
            })
        };
        if let Some(name) = by.filter(between).find_map(|b| names::after(s, b.to)).filter(|n| n.sure) {
            found.extend(named(s, Recipient, name, text, 0.85, "bought by"));
        }
    }
    for bought in s.all(Role::BoughtAfter).filter(|c| !negated(s, c)) {
        if let Some(name) = names::before(s, bought.from) {
            found.extend(named(s, Recipient, name, text, 0.85, "bought by"));
        }
    }
    for noun in s.all(Role::Recipient).filter(|c| !negated(s, c)) {
        if let Some(name) = is_named(s, noun) {
            found.extend(named(s, Recipient, name, text, 0.85, "recipient is"));
        } else if let Some(name) = told_in_short(s, noun) {
            found.extend(named(s, Recipient, name, text, 0.75, "recipient, in short"));
        }
    }
    for verb in bought(s) {
        let name = names::before(s, verb.from)
            .or_else(|| subject(s, verb))
            .or_else(|| subject_behind(s, verb, |n| n.sure))
            .or_else(|| {
                names::after(s, verb.to).filter(|n| n.sure && n.from == verb.to && verb.grammar.recipient_follows_verb)
            });
        if let Some(name) = name.filter(|n| n.sure || n.to - n.from >= 2) {
            found.extend(named(s, Recipient, name, text, 0.85, "X bought"));
        }
    }
    if found.is_empty() && !delivers.is_empty() {
        let best = to_whom(s, delivers)
            .into_iter()
            .filter_map(|(cost, name)| Some((cost, named(s, Recipient, name, text, 0.9, "delivered to")?)));
        let mut ranked: Vec<(usize, Claim)> = best
            .filter(|(_, c)| c.confidence > 0.8 || !s.has(Role::Route) && (c.value.contains(' ') || acronym(&c.value)))
            .collect();
        ranked.sort_by_key(|(cost, claim)| (country_only(&claim.value), *cost));
        let least = ranked.first().map_or(0, |r| r.0);
        let first = ranked.iter().find(|(cost, claim)| *cost <= least + 3 || claim.confidence > 0.85 && *cost <= 30);
        let first = first.map(|r| r.1.clone());
        // `Sold to X, who passed it on to Y`: each verb has a recipient of its own.
        let own = |c: &Claim| {
            let at = s.range(c.span).start;
            delivers.iter().rfind(|d| d.to <= at).filter(|d| at - d.to <= OWN_VERB).map(|d| d.from)
        };
        let second = |c: &Claim| {
            let taken =
                first.as_ref().is_none_or(|f| f.span.overlaps(&c.span) || own(f).is_none_or(|v| own(c) == Some(v)));
            c.confidence > 0.85 && own(c).is_some() && !taken && !country_only(&c.value)
        };
        let more = ranked.iter().map(|r| &r.1).find(|c| second(c)).cloned();
        found.extend(first.into_iter().chain(more));
    }
    found.dedup_by(|a, b| a.span.overlaps(&b.span));
    let seats: Vec<Claim> = found.iter_mut().filter_map(|c| seat(c, text)).collect();
    out.extend(seats);
    out.extend(country_of(s, &found, text));
    found.iter_mut().for_each(|c| with_state(s, c, text));
    if found.is_empty() {
        out.extend(to_a_state(s, delivers, text));
    }
    out.extend(found);
}

/// `2) Buyers X Industries, Delta City.`: in the style of telegrams the name stands right behind the noun that opens the line.
fn told_in_short(s: &Sentence, noun: &Cue) -> Option<Name> {
    let opens = (0..noun.from).all(|n| s.tokens[n].kind != Kind::Word);
    let name = names::after(s, noun.to).filter(|n| n.from == noun.to && n.to - n.from >= 2)?;
    let office = (name.from..name.to).any(|n| s.office(n));
    let capitals = s.tokens[name.from].capital && s.tokens[name.from + 1].capital;
    let verb = s.all(Role::Be).chain(s.all(Role::Deliver)).any(|c| c.from >= name.to && c.from - name.to <= 2);
    (opens && capitals && !office && !verb && !noun.grammar.nouns_capitalised).then_some(name)
}

/// Whether a name is the initials of an army or an office: `FAPLA`.
fn acronym(value: &str) -> bool {
    value.chars().count() >= 3 && value.chars().all(char::is_uppercase)
}

/// So near behind its verb stands the recipient of a second delivery in a sentence; its date may stand between.
const OWN_VERB: usize = 9;

/// Cuts the seat off a firm's name, where a country stands behind its legal form (`Halcyon Trading Corporation of Singapore`), and gives it as its country.
fn seat(claim: &mut Claim, text: &str) -> Option<Claim> {
    let printed = claim.span.of(text);
    let country = country::find(printed).into_iter().next_back()?;
    let chars: Vec<char> = printed.chars().collect();
    let ends = chars.get(country.span.end..)?.iter().all(|c| !c.is_alphanumeric());
    let before: String = chars.get(..country.span.start)?.iter().collect();
    let (name, joint) = before.trim_end().rsplit_once(char::is_whitespace)?;
    let small = joint.chars().count() <= 4 && joint.chars().all(char::is_lowercase);
    let form = name
        .rsplit(char::is_whitespace)
        .next()
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())?;
    if !(ends && small && names::form(&form)) {
        return None;
    }
    let span = Span::new(claim.span.start + country.span.start, claim.span.start + country.span.end);
    let found = Claim {
        name: FieldName::Country,
        value: country.code.to_owned(),
        span,
        rule: "country of the recipient",
        ..claim.clone()
    };
    claim.span = Span::new(claim.span.start, claim.span.start + name.trim_end().chars().count());
    claim.value = plain(name);
    Some(found)
}

/// `Ministry of Defence, Mali`: an office without a state in its name has the state that stands behind a comma.
pub(crate) fn with_state(s: &Sentence, claim: &mut Claim, text: &str) {
    let range = s.range(claim.span);
    let office = range.clone().all(|n| s.office(n) || s.links(n)) && range.len() <= FEW;
    let comma = s.tokens.get(range.end).filter(|t| t.is_sign(",，"));
    let (Some(comma), true) = (comma, office && country::find(&claim.value).is_empty()) else { return };
    let ends = |n: &usize| s.tokens[*n].is_sign(",;.，；。()") || s.tokens[*n].kind == Kind::Number;
    let end = (range.end + 1..s.tokens.len()).find(ends).unwrap_or(s.tokens.len());
    let inner = Span::new(comma.span.end, s.tokens.get(end).map_or(s.span.end, |t| t.span.start));
    let state = country::find(inner.of(text)).into_iter().find(|c| c.span.start <= 1);
    if let Some(state) = state {
        claim.span = Span::new(claim.span.start, inner.start + state.span.end);
        claim.value = plain(claim.span.of(text));
    }
}

/// A name of an office with so few words tells no state's from another's.
const FEW: usize = 6;

/// The rule of a recipient that is named by its state only (`exported to Libya`): it counts where a letter names no other.
pub(crate) const STATE_ONLY: &str = "delivered to a state";

pub(super) fn to_a_state(s: &Sentence, delivers: &[Cue], text: &str) -> Vec<Claim> {
    if s.has(Role::Route) || delivers.is_empty() {
        return Vec::new();
    }
    let near = to_whom(s, delivers).into_iter().filter(|(cost, _)| *cost <= 3).map(|(_, name)| name);
    let state = near.filter_map(|name| {
        let recipient = named(s, FieldName::Recipient, name, text, 0.85, STATE_ONLY)?;
        let found = country::find(&recipient.value).into_iter().next()?;
        country_only(&recipient.value).then(|| {
            let country = Claim { name: FieldName::Country, value: found.code.to_owned(), ..recipient.clone() };
            vec![recipient, country]
        })
    });
    state.take(1).flatten().collect()
}

/// The country in brackets behind a recipient: `X (Iraq)`.
pub(crate) fn country_of(s: &Sentence, found: &[Claim], text: &str) -> Option<Claim> {
    found.iter().filter(|c| c.name == FieldName::Recipient).find_map(|c| {
        // The full stop of a legal form (`Ltd. Şti. (Türkiye)`) is not part of the name.
        let at = s.range(c.span).end;
        let at = at + usize::from(s.tokens.get(at).is_some_and(|t| t.is_sign(".") && !t.spaced));
        // `X in Burkina Faso`: a small word, and the country right behind it.
        let within = |t: &Token| {
            t.kind == Kind::Word
                && !t.capital
                && t.text.chars().count() <= 2
                && s.is(at, Role::Stop)
                && !is_and(&t.text)
        };
        let open = s.tokens.get(at).filter(|t| t.is_sign("(（,，") || within(t) && s.at(at, Role::By).is_none())?;
        let bracket = open.is_sign("(（");
        let ends =
            |n: &usize| s.tokens[*n].is_sign(")）.,;") || s.dates().iter().any(|d| d.span.overlaps(&s.tokens[*n].span));
        let close = (at + 1..s.tokens.len().min(at + 8)).find(ends).unwrap_or(s.tokens.len().min(at + 8));
        let inner = Span::new(open.span.end, s.tokens.get(close).map_or(s.span.end, |t| t.span.start));
        // In brackets the country may have company (`Baghdad, Iraq`); behind a comma it stands first.
        let country = country::find(inner.of(text)).into_iter().find(|c| bracket || c.span.start <= 1)?;
        let span = Span::new(inner.start + country.span.start, inner.start + country.span.end);
        let value = country.code.to_owned();
        Some(Claim {
            name: FieldName::Country,
            value,
            page: s.page,
            span,
            confidence: 0.85,
            rule: "country of the recipient",
        })
    })
}

/// Prepositions that say for whom, folded.
static FOR: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.for_whom)));

/// A name in ideographs has so many at least: `国防部` alone names nobody.
const LEAST_HAN: usize = 4;

/// Names behind (or before) words that mark a recipient, with their distance from a verb of delivering.
pub(super) fn to_whom(s: &Sentence, delivers: &[Cue]) -> Vec<(usize, Name)> {
    let mut out = Vec::new();
    let distance = |at: usize| {
        delivers
            .iter()
            .map(|d| if d.to <= at { at - d.to } else { d.from.abs_diff(at) + 4 })
            .min()
            .unwrap_or(usize::MAX)
    };
    for to in s.all(Role::To) {
        // `Министерството на отбраната`: where one word says "to" and "of", it says "of" behind an office.
        let genitive = to.to == to.from + 1
            && to.from > 0
            && s.office(to.from - 1)
            && s.all(Role::Link).any(|l| l.from == to.from && l.to == to.to);
        // `Чрез посредничеството на X`: behind the word for a broker it says "of" too.
        let brokers = s.all(Role::Via).any(|v| v.to == to.from || v.from < to.from && to.to <= v.to);
        if genitive || brokers {
            continue;
        }
        // A word of the phrase may be a noun of the name's class (`министерству`, `إلى وزارة`), which then belongs to the name.
        let own = |n: &usize| s.is(*n, Role::Head) && s.at(*n, Role::Head).is_some();
        let first = s.is(to.from, Role::Generic) || names::form(&s.tokens[to.from].text);
        let start = if first { to.from } else { (to.from..to.to).find(own).map_or(to.to, |n| opening(s, n)) };
        // In Arabic the word for "company" opens the name, though the phrase ends with it.
        let company = start > to.from && names::opens_a_firm(&s.tokens[start - 1].text);
        let start = if company { start - 1 } else { start };
        let taken = s.all(Role::Via).chain(s.all(Role::By)).any(|c| c.to == start && c.from < to.from);
        let found = names::after(s, start).or_else(|| apposed_to(s, start)).filter(|_| !taken);
        out.extend(found.map(|name| (distance(to.from), name)));
    }
    // `went out on 2 August for the Gold Coast Regiment`: for whom goods are told only before an office or a firm.
    // `The Directorate for Supply`: inside the name of an office it says nothing of goods.
    let named = |n: usize| n > 0 && (s.office(n - 1) || names::works_noun(&s.tokens[n - 1].text));
    for at in (1..s.tokens.len()).filter(|n| FOR.contains(&s.tokens[n - 1].text) && !named(n - 1)) {
        let name = names::after(s, at).filter(|n| n.sure && n.from <= at + 1 && n.to - n.from >= 2);
        out.extend(name.map(|n| (distance(at) + 2, n)));
    }
    // Without a preposition the recipient stands right behind the verb: `交付马里共和国国防部`.
    for verb in delivers.iter().filter(|d| d.grammar.recipient_follows_verb) {
        // A short one is the rest of a name in which the verb stands: `出口总公司`.
        let name = names::after(s, verb.to).filter(|n| n.sure && n.from == verb.to && n.to - n.from >= LEAST_HAN);
        out.extend(name.map(|n| (1, n)));
    }
    for to in s.all(Role::ToAfter) {
        let end = if s.is(to.from, Role::Head) || s.tokens[to.from].capital { to.to } else { to.from };
        out.extend(names::before(s, end).map(|n| (distance(to.from), n)));
    }
    for to in
        s.all(Role::ToSuffix).filter(|c| c.from > 0 && s.tokens[c.from - 1].is_sign("'’") && !s.tokens[c.from].spaced)
    {
        out.extend(names::before(s, to.from - 1).map(|n| (distance(to.from), n)));
    }
    let carried = s.has(Role::Carry) || s.has(Role::Route);
    let entrusted = |n: &Name| carried && s.all(Role::Entrusted).any(|e| e.to <= n.from && n.from - e.to <= 2);
    let denied = contrast(s).unwrap_or(0);
    out.retain(|(_, n)| n.from >= denied && !entrusted(n));
    out
}

/// So many small words has the noun before a comma and its name: `to another dealer, X LLC`.
const NOUN: usize = 4;

/// The firm in apposition to small words: `to a customer of ours, X Ltd`.
fn apposed_to(s: &Sentence, at: usize) -> Option<Name> {
    let small = |n: usize| {
        s.tokens[n].kind == Kind::Word
            && (!s.tokens[n].capital || s.cues.iter().any(|c| c.from == n && c.grammar.nouns_capitalised))
    };
    let comma = (at..s.tokens.len().min(at + NOUN + 1))
        .find(|n| !small(*n))
        .filter(|n| *n > at && s.tokens[*n].is_sign(",，"))?;
    let verb = (at..comma).any(|n| s.at(n, Role::Deliver).is_some() || s.at(n, Role::Make).is_some());
    names::after(s, comma + 1).filter(|n| n.from <= comma + 3 && names::is_firm(s, *n) && !verb)
}

/// Where a name begins whose office has small words with capitals before it: `Bjelovarskoj policiji`.
fn opening(s: &Sentence, office: usize) -> usize {
    let dated = |n: usize| s.dates().iter().any(|d| d.span.overlaps(&s.tokens[n].span));
    let adjective = |n: usize| {
        let t = &s.tokens[n];
        t.capital && t.kind == Kind::Word && !t.apart && n > 0 && !dated(n) && s.at(n, Role::Deliver).is_none()
    };
    let mut from = office;
    while from > 1 && !s.tokens[from].capital && adjective(from - 1) || from > 1 && from < office && adjective(from - 1)
    {
        from -= 1;
    }
    from
}

pub(super) fn country_only(value: &str) -> bool {
    let found = country::find(value);
    found.first().is_some_and(|c| c.raw.chars().count() + 4 >= value.chars().count())
}
