//! Who made the goods: `manufactured by X`, `the manufacturer is X`, `X confirms having made it`, `we made it`. In: a sentence and its verbs of making. Out:
//! claims. Recipients use the same ways in which a name stands beside a noun or a verb; they are here too.

use super::claim::{Claim, named};
use super::meant::negated;
use crate::layout::tokens::Kind;
use crate::model::FieldName;
use crate::statements::names::{self, Name};
use crate::statements::phrases::{Cue, Role};
use crate::statements::sentence::Sentence;

/// The maker: `manufactured by X`, `the manufacturer is X`, `X tarafından üretilmiştir`, `we manufactured`.
pub(super) fn maker(s: &Sentence, makes: &[Cue], text: &str, out: &mut Vec<Claim>) {
    use FieldName::Manufacturer;
    // "We must deny having made it", "it is a copy": nobody is named as its maker.
    if s.has(Role::Fake) {
        return;
    }
    let mut found = Vec::new();
    for make in makes {
        // `production of X`: the preposition is part of the phrase, and what follows may be the goods; only a sure name counts.
        let noun = |b: &Cue| b.from <= make.from && make.from < b.to;
        // `Made in 1984, purchased by X`, `最终用户为X`: the preposition is the recipient's.
        let theirs = |b: &Cue| {
            s.all(Role::Bought).any(|o| o.from < b.from && b.to == o.to)
                || s.all(Role::Recipient).any(|r| r.to == b.from)
        };
        for by in s.all(Role::By).filter(|b| !theirs(b) && (noun(b) || b.from >= make.to && b.from - make.to <= 8)) {
            if let Some(name) = names::after(s, name_start(s, by)).filter(|n| n.sure || !noun(by)) {
                found.extend(named(s, Manufacturer, name, text, 0.9, "made by"));
            }
        }
        for by in s.all(Role::By).filter(|b| b.to <= make.from && make.from - b.to <= 20) {
            // `Commandées par le Ministère de X, les grenades de la production de 2003`: a comma parts the verb from another's name.
            let parted =
                |n: &Name| !make.grammar.verbs_last && (n.to..make.from).any(|at| s.tokens[at].is_sign(",;–—"));
            if let Some(name) =
                names::after(s, name_start(s, by)).filter(|n| (n.sure || n.to == make.from) && !parted(n))
            {
                found.extend(named(s, Manufacturer, name, text, 0.85, "made by"));
            }
        }
        // `Made at X`: the place is its maker if it is a works or a firm.
        if found.is_empty() {
            let other =
                |b: &Cue| s.all(Role::Deliver).chain(s.all(Role::Buy)).any(|d| d.from >= make.to && d.to <= b.from);
            let at = s.all(Role::At).filter(|b| b.from >= make.to && b.from - make.to <= NEAR_MAKE && !other(b));
            let firm = at.filter_map(|b| names::after(s, name_start(s, b))).find(|n| names::is_firm(s, *n));
            found.extend(firm.and_then(|name| named(s, Manufacturer, name, text, 0.8, "made at")));
        }
        let behind = |b: &&Cue| {
            b.from.abs_diff(make.from) <= 10
                && (b.to <= make.from || b.from == make.from || make.grammar.maker_follows_verb)
        };
        for by in s.all(Role::ByAfter).filter(behind) {
            if let Some(name) = names::before(s, by.from) {
                found.extend(named(s, Manufacturer, name, text, 0.85, "made by"));
            }
        }
        if found.is_empty()
            && let Some(name) = subject(s, make)
                .or_else(|| confirming(s, make))
                .or_else(|| subject_behind(s, make, |n| names::is_firm(s, n)))
        {
            found.extend(named(s, Manufacturer, name, text, 0.75, "X made"));
        }
    }
    if makes.is_empty()
        && let Some(name) = is_by(s)
    {
        found.extend(named(s, Manufacturer, name, text, 0.75, "is by X"));
    }
    if !makes.is_empty()
        && let Some(name) = beside_us(s)
    {
        found.extend(named(s, Manufacturer, name, text, 0.85, "we, X, made"));
    }
    for noun in s.all(Role::Maker).filter(|c| !negated(s, c)) {
        // `manufactured by X`: a name with a capital right behind the preposition is enough, though less sure.
        let made_by = s.all(Role::By).any(|b| noun.from < b.from && b.to == noun.to);
        let behind = || names::after(s, noun.to).filter(|n| made_by && n.from == noun.to && s.tokens[n.from].capital);
        if let Some(name) = is_named(s, noun).or_else(|| apposed(s, noun)).or_else(behind) {
            found.extend(named(s, Manufacturer, name, text, 0.85, "maker is"));
        }
    }
    if found.is_empty()
        && !makes.is_empty()
        && s.has(Role::Confirm)
        && let Some(name) = acknowledged(s)
    {
        found.extend(named(s, Manufacturer, name, text, 0.7, "X acknowledges its product"));
    }
    // Of two that overlap the longer one is the whole name: `Uzina de Armament X S.A.`, not what stands behind its preposition.
    found.dedup_by(|a, b| {
        let same = a.span.overlaps(&b.span);
        if same && a.span.start < b.span.start && a.span.end == b.span.end {
            std::mem::swap(a, b);
        }
        // Of two ways to the same name the surer one counts.
        if same && a.span == b.span && a.confidence > b.confidence {
            std::mem::swap(a, b);
        }
        same
    });
    if found.is_empty() && ours(s, makes) {
        let span = makes.first().and_then(|c| s.span_of(c.from, c.to)).unwrap_or(s.span);
        found.push(Claim {
            name: Manufacturer,
            value: String::new(),
            page: s.page,
            span,
            confidence: 0.7,
            rule: "we made",
        });
    }
    out.extend(found);
}

/// So near behind the verb stands the place where it was made.
const NEAR_MAKE: usize = 9;

/// Who "we" are: `it was we, X, who made it`.
fn beside_us(s: &Sentence) -> Option<Name> {
    let comma = |n: usize| s.tokens.get(n).is_some_and(|t| t.is_sign(",，"));
    let name = s.all(Role::We).filter(|w| comma(w.to)).find_map(|w| names::after(s, w.to + 1))?;
    let capitals = (name.from..name.to).filter(|n| s.tokens[*n].capital).count();
    (comma(name.to) && (name.sure || capitals >= 2)).then_some(name)
}

/// Whose make it is: `Both are by X`.
fn is_by(s: &Sentence) -> Option<Name> {
    let other = [Role::Carry, Role::Route, Role::Via, Role::Deliver, Role::Buy, Role::Doc];
    // `Is a make of X`: an article may stand between.
    let article = |n: usize| s.is(n, Role::Generic) || s.is(n, Role::Stop) || s.is(n, Role::Make);
    let be = |n: usize| n > 0 && s.is(n - 1, Role::Be);
    let by = s.all(Role::By).find(|b| be(b.from) || b.from > 0 && article(b.from - 1) && be(b.from - 1))?;
    let name = names::after(s, name_start(s, by)).filter(|n| names::is_firm(s, *n))?;
    (!negated(s, by) && !other.iter().any(|r| s.has(*r))).then_some(name)
}

/// Where a name begins behind a preposition; a legal form on the list of prepositions belongs to the name (`заводом`, but `ООО`), and so does a noun with
/// a capital (`dalle Officine Meccaniche X`), but where all nouns have one, as in German.
pub(super) fn name_start(s: &Sentence, by: &Cue) -> usize {
    let capital = |n: usize| s.tokens.get(n).is_some_and(|t| t.capital && t.kind == Kind::Word);
    // `u Fabrici oružja Brenovac a.d.`: the phrase may go on behind the noun that opens the name.
    // `Uzina de Armament X S.A.`: the phrase itself may be the beginning of the name.
    let opens = by.from > 0
        && by.to > by.from + 1
        && capital(by.from)
        && !s.tokens[by.from].apart
        && names::works_noun(&s.tokens[by.from].text);
    if opens && !by.grammar.nouns_capitalised && capital(by.to) {
        return by.from;
    }
    let last = (by.from + 1..by.to).find(|n| capital(*n)).unwrap_or(by.to.saturating_sub(1));
    let form = by.to == by.from + 1 && s.tokens.get(by.from).is_some_and(|t| t.capital && names::form(&t.text));
    let noun = !by.grammar.nouns_capitalised
        && last > 0
        && capital(last)
        && (capital(by.to)
            || names::numbered(s, by.to)
            || names::leads_to_form(s, by.to)
            || s.tokens.get(by.to).is_some_and(|t| t.is_sign("«“„\"")))
        && !s.tokens[last].line;
    // In Arabic the word for "company" opens the name, though the phrase ends with it.
    let company = last > by.from && s.tokens.get(last).is_some_and(|t| names::opens_a_firm(&t.text));
    if form || noun || company { last } else { by.to }
}

/// Whether the sender says that the goods are its own: `we manufactured`, `our product`, `manufactured by our company`, `is ours`.
pub(crate) fn ours(s: &Sentence, makes: &[Cue]) -> bool {
    let confirmed = s.all(Role::Confirm).any(|c| {
        c.to - c.from >= 2 && c.to <= s.tokens.len() && (c.from..c.to).any(|n| s.is(n, Role::We)) && !negated(s, c)
    });
    // `The name of who made it was never told us`: a denial parts the two.
    let parted = |w: &Cue, m: &Cue| s.all(Role::Not).any(|n| m.to <= n.from && n.to <= w.from);
    let joined = |w: &Cue, m: &Cue| {
        near(s, w, m, 3) && !parted(w, m) || s.all(Role::By).any(|b| b.to == w.from && near(s, m, w, 8))
    };
    confirmed || makes.iter().any(|m| s.all(Role::We).any(|w| joined(w, m)))
}

/// The firm that confirms that it made the goods: `X, S.A. confirma haber fabricado el artículo`.
pub(super) fn confirming(s: &Sentence, make: &Cue) -> Option<Name> {
    let small =
        |n: usize| s.tokens[n].kind == Kind::Word && !s.tokens[n].capital && s.tokens[n].text.chars().count() <= 7;
    let confirm = s.all(Role::Confirm).filter(|c| c.to <= make.from && make.from - c.to <= 4);
    let confirm = confirm.filter(|c| (c.to..make.from).all(small)).min_by_key(|c| c.from)?;
    // `Armurerie Valmont confirms manufacture`: two words with capitals that are no office.
    let office = |n: &Name| (n.from..n.to).any(|at| s.office(at) || s.is(at, Role::We));
    let two = |n: &Name| n.to - n.from >= 2 && (n.from..n.to).all(|at| s.tokens[at].capital) && !office(n);
    subject(s, confirm).or_else(|| names::before(s, confirm.from).filter(two))
}

/// The firm that stands behind its verb: `proizvela je Fabrika X a.d.`, `виготовило у 2002 році ДП «X»`: an auxiliary verb and a date may
/// stand between, a preposition not.
pub(super) fn subject_behind(s: &Sentence, verb: &Cue, enough: impl Fn(Name) -> bool) -> Option<Name> {
    let mut at = verb.to;
    while at < s.tokens.len() && at < verb.to + 7 {
        let dated = s.dates().iter().any(|d| d.span.overlaps(&s.tokens[at].span));
        let small = s.is(at, Role::Be) || s.at(at, Role::Generic).is_some() && !s.tokens[at].capital;
        // `у 2002 році`: the preposition of a date, and the word for "year" behind it.
        let of_date = !s.tokens[at].capital
            && s.tokens[at].kind == Kind::Word
            && s.tokens[at].text.chars().count() <= 5
            && (at.saturating_sub(1)..=at + 1)
                .any(|n| s.tokens.get(n).is_some_and(|t| s.dates().iter().any(|d| d.span.overlaps(&t.span))));
        if !(dated || small || of_date) {
            break;
        }
        at += 1;
    }
    let prepositions = [Role::To, Role::By, Role::Via, Role::Doc];
    let free = !prepositions.iter().any(|r| s.all(*r).any(|c| c.from <= at && at < c.to || c.to == at));
    names::after(s, at).filter(|n| n.from == at && free && enough(*n))
}

/// The firm that a sentence of confirmation has for its subject: `X has recognised the rifle as its own product`.
pub(super) fn acknowledged(s: &Sentence) -> Option<Name> {
    let firm =
        |n: &Name| n.sure && (n.from..n.to).any(|t| names::form(&s.tokens[t].text) || s.tokens[t].is_sign("«“„"));
    let taken = |n: usize| [Role::To, Role::Via, Role::Doc].iter().any(|r| s.all(*r).any(|c| c.to == n));
    (0..s.tokens.len()).filter(|n| s.tokens[*n].capital && !taken(*n)).filter_map(|n| names::after(s, n)).find(firm)
}

/// The firm that stands right before its verb: `X SA manufactured`, with an auxiliary verb between.
pub(super) fn subject(s: &Sentence, verb: &Cue) -> Option<Name> {
    let mut at = verb.from;
    for _ in 0..2 {
        if at > 0 && !s.tokens[at - 1].capital && s.tokens[at - 1].text.chars().count() <= 5 && s.is(at - 1, Role::Stop)
        {
            at -= 1;
        }
    }
    // `Die X AG 1981 gefertigt hatte`: a date stands between.
    while at > 0 && s.dates().iter().any(|d| d.span.overlaps(&s.tokens[at - 1].span)) {
        at -= 1;
    }
    names::before(s, at).filter(|n| names::is_firm(s, *n))
}

pub(super) fn near(s: &Sentence, a: &Cue, b: &Cue, reach: usize) -> bool {
    let (first, second) = if a.from <= b.from { (a, b) } else { (b, a) };
    second.from <= first.to + reach
        && !s.tokens.get(first.to..second.from).unwrap_or(&[]).iter().any(|t| t.is_sign(";"))
}

/// The name in apposition to a noun: `the manufacturer, X, ...` or `fabricant X`.
pub(super) fn apposed(s: &Sentence, noun: &Cue) -> Option<Name> {
    let comma = usize::from(s.tokens.get(noun.to).is_some_and(|t| t.is_sign(",")));
    names::after(s, noun.to + comma).filter(|n| n.sure && n.from <= noun.to + comma + 2)
}

/// The name behind the verb that joins a noun and its complements with it: `the producer of the item in question is X`.
pub(super) fn joined_by_be(s: &Sentence, noun: &Cue) -> Option<Name> {
    let be = (noun.to..noun.to + 9)
        .take_while(|n| s.tokens.get(*n).is_some_and(|t| t.kind != Kind::Sign || inside_number(s, *n)))
        .find_map(|n| s.at(n, Role::Be));
    // `Изготовитель автоматов, указанных в обращении: X`: a long caption.
    let colon = || (noun.to..noun.to + 9).find(|n| s.tokens.get(*n).is_some_and(|t| t.is_sign(":："))).map(|n| n + 1);
    let be = be.or_else(colon)?;
    let article = (be..be + 3).find(|n| s.at(*n, Role::Generic).is_none()).unwrap_or(be);
    names::after(s, be).filter(|n| n.from <= article && (n.sure || n.to - n.from >= 2))
}

/// A stroke or hyphen inside a number of something, not one between words.
pub(super) fn inside_number(s: &Sentence, at: usize) -> bool {
    let sign = s.tokens.get(at).is_some_and(|t| t.is_sign("-–/.") && !t.spaced);
    sign && s.tokens.get(at + 1).is_some_and(|t| !t.spaced && t.kind != Kind::Sign)
}

/// The name behind a noun and what joins them: `the consignee was X`, `destinataire : X`.
pub(super) fn is_named(s: &Sentence, noun: &Cue) -> Option<Name> {
    if let Some(name) = joined_by_be(s, noun) {
        return Some(name);
    }
    let mut at = noun.to;
    let mut joined = false;
    for _ in 0..6 {
        if let Some(end) = s.at(at, Role::Be) {
            (at, joined) = (end, true);
        } else if s.tokens.get(at).is_some_and(|t| t.is_sign(":：=—–-,")) {
            (at, joined) = (at + 1, true);
        } else if let Some(end) = s.at(at, Role::Generic).filter(|_| s.tokens.get(at).is_some_and(|t| !t.capital)) {
            at = end;
        } else {
            break;
        }
    }
    let name = names::after(s, at)?;
    let opens = s.tokens.get(name.from).is_some_and(|t| !s.is(name.from, Role::Stop) || t.capital);
    (opens && (joined || name.sure)).then_some(name)
}
