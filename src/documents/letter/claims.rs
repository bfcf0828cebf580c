//! What one sentence states: who made the goods and when, to whom they went, when, how many, under which order, through whom. A sentence
//! comes in, [`Claim`]s go out. Nothing negated is a claim. Sentences of all tongues go through the same rules; the words are data.

use super::dates;
use super::names::{self, Name};
use super::phrases::{Cue, Role};
use super::sentence::Sentence;
use crate::find::country;
use crate::find::tokens::{Kind, is_ideograph};
use crate::model::{FieldName, Span};

/// A statement before it is a field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Claim {
    pub name: FieldName,
    /// In its normal form; empty for a maker that is the sender (`we manufactured`), whom the letterhead names.
    pub value: String,
    pub page: usize,
    pub span: Span,
    pub confidence: f64,
    pub rule: &'static str,
}

/// Words after which a negation no longer holds.
const BUT: &[&str] = &[
    "but",
    "however",
    "mais",
    "aber",
    "jedoch",
    "sondern",
    "pero",
    "sino",
    "но",
    "однако",
    "а",
    "ma",
    "mas",
    "porem",
    "dar",
    "insa",
    "ale",
    "lecz",
    "ali",
    "nego",
    "vec",
    "али",
    "ancak",
    "fakat",
    "ama",
    "а",
    "обаче",
    "проте",
    "але",
    "لكن",
    "ولكن",
    "但",
    "然",
];

/// German and Turkish on the shelf of tongues: their verbs and negations stand behind.
const GERMAN: usize = 2;
const TURKISH: usize = 7;

/// How far before a word its negation may stand.
const SCOPE: usize = 7;

/// All that a sentence states.
pub(crate) fn of(s: &Sentence, text: &str) -> Vec<Claim> {
    let mut out = Vec::new();
    let delivers: Vec<Cue> = delivered(s);
    let makes: Vec<Cue> = made(s, &delivers);
    maker(s, &makes, text, &mut out);
    recipients(s, &delivers, text, &mut out);
    intermediaries(s, &delivers, text, &mut out);
    let dated: Vec<Cue> = makes.iter().copied().chain(made_by(s)).collect();
    out.extend(dates::of(s, &delivers, &dated));
    quantities(s, &delivers, &mut out);
    numbers(s, text, &mut out);
    out
}

/// The words of delivering that are meant: not negated, and not part of the name of a paper (`delivery note`, `export licence`).
pub(crate) fn delivered(s: &Sentence) -> Vec<Cue> {
    let paper = |c: &Cue| s.at(c.to, Role::Doc).is_some() && c.to == c.from + 1;
    s.all(Role::Deliver).filter(|c| !negated(s, c) && !paper(c)).copied().collect()
}

/// The words of making that are meant: not negated, no light verb behind a noun of delivery (`the shipment was made`), no part of a name.
pub(crate) fn made(s: &Sentence, delivers: &[Cue]) -> Vec<Cue> {
    let maker = |c: &Cue| s.all(Role::Maker).any(|m| m.from < c.to && c.from < m.to);
    let light = |c: &Cue| {
        let small = |n: usize| s.is(n, Role::Be) || s.is(n, Role::Stop) || s.is(n, Role::Generic);
        delivers.iter().any(|d| d.to <= c.from && c.from - d.to <= 3 && (d.to..c.from).all(small))
            && s.all(Role::Make).count() == 1
    };
    let in_name = |c: &Cue| {
        s.tokens[c.from].capital
            && c.from > 0
            && s.tokens.get(c.to).is_some_and(|t| t.capital || t.text == "d" || t.text == "de")
            && c.tongue != 2
    };
    // `Reference is made to your letter of ...`: the verb is part of the phrase.
    let of_paper =
        |c: &Cue| s.all(Role::Doc).any(|d| d.from <= c.from && c.to <= d.to && d.to - d.from > c.to - c.from);
    let meant = |c: &&Cue| !negated(s, c) && !light(c) && !in_name(c) && !maker(c) && !of_paper(c);
    s.all(Role::Make).filter(meant).copied().collect()
}

/// The words of making that open a phrase which names the maker (`manufactured by X between 1976 and 1978`): they have a date all the same.
fn made_by(s: &Sentence) -> impl Iterator<Item = Cue> {
    let opens = |c: &Cue| s.all(Role::Maker).any(|m| m.from == c.from && m.to > c.to);
    s.all(Role::Make).filter(move |c| opens(c) && !negated(s, c)).copied()
}

/// Whether it was made by the writer: `manufactured by our company`, `fabriqué par nous`.
pub(crate) fn made_by_us(s: &Sentence) -> bool {
    let behind = |m: &Cue, w: &Cue| m.to <= w.from && w.from - m.to <= 1 || m.from < w.from && w.from < m.to;
    s.all(Role::Maker).any(|m| made_by(s).any(|c| c.from == m.from) && s.all(Role::We).any(|w| behind(m, w)))
}

/// Whether what a cue says is denied.
pub(crate) fn negated(s: &Sentence, cue: &Cue) -> bool {
    s.all(Role::Not).any(|n| {
        let overlaps = n.from < cue.to && cue.from < n.to;
        let before = n.to <= cue.from && cue.from - n.to <= SCOPE && !breaks(s, n.to, cue.from);
        // German and Turkish put the negation behind the verb or its object.
        let behind = cue.to <= n.from
            && n.from - cue.to <= 3
            && matches!(n.tongue, GERMAN | TURKISH)
            && !breaks(s, cue.to, n.from);
        overlaps || before || behind
    })
}

/// Whether something between these tokens ends the reach of a negation.
fn breaks(s: &Sentence, from: usize, to: usize) -> bool {
    s.tokens.get(from..to).unwrap_or(&[]).iter().any(|t| t.is_sign(",;:—，；،、(") || BUT.contains(&t.text.as_str()))
}

fn claim(
    s: &Sentence,
    name: FieldName,
    from: usize,
    to: usize,
    text: &str,
    confidence: f64,
    rule: &'static str,
) -> Option<Claim> {
    let span = s.span_of(from, to)?;
    let value = plain(span.of(text));
    (!value.is_empty()).then_some(Claim { name, value, page: s.page, span, confidence, rule })
}

/// A name as it is written on one line.
pub(crate) fn plain(raw: &str) -> String {
    let mut joined = String::new();
    for word in raw.split_whitespace() {
        // Recognition puts spaces between ideographs; nobody writes them.
        let glued = joined.chars().last().is_some_and(is_ideograph) && word.starts_with(is_ideograph);
        if !joined.is_empty() && !glued {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined.trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '-' | '–' | ' ')).to_owned()
}

fn named(s: &Sentence, field: FieldName, name: Name, text: &str, base: f64, rule: &'static str) -> Option<Claim> {
    let confidence = if name.sure { base } else { base - 0.2 };
    let about = (name.from..name.to)
        .any(|n| s.is(n, Role::Doc) && !s.is(n, Role::Head) || s.is(n, Role::Greet) && name.to - name.from == 1);
    if about || is_month(s, name) {
        return None;
    }
    claim(s, field, name.from, name.to, text, confidence, rule)
}

fn is_month(s: &Sentence, name: Name) -> bool {
    name.to == name.from + 1 && s.tokens.get(name.from).is_some_and(|t| crate::find::date::is_month(&t.text))
}

/// The maker: `manufactured by X`, `the manufacturer is X`, `X tarafından üretilmiştir`, `we manufactured`.
fn maker(s: &Sentence, makes: &[Cue], text: &str, out: &mut Vec<Claim>) {
    use FieldName::Manufacturer;
    // "We must deny having made it", "it is a copy": nobody is named as its maker.
    if s.has(Role::Fake) {
        return;
    }
    let mut found = Vec::new();
    for make in makes {
        // `production of X`: the preposition is part of the phrase, and what follows may be the goods; only a sure name counts.
        let noun = |b: &Cue| b.from <= make.from && make.from < b.to;
        for by in s.all(Role::By).filter(|b| noun(b) || b.from >= make.to && b.from - make.to <= 8) {
            if let Some(name) = names::after(s, name_start(s, by)).filter(|n| n.sure || !noun(by)) {
                found.extend(named(s, Manufacturer, name, text, 0.9, "made by"));
            }
        }
        for by in s.all(Role::By).filter(|b| b.to <= make.from && make.from - b.to <= 20) {
            if let Some(name) = names::after(s, name_start(s, by)).filter(|n| n.sure || n.to == make.from) {
                found.extend(named(s, Manufacturer, name, text, 0.85, "made by"));
            }
        }
        let behind = |b: &&Cue| {
            b.from.abs_diff(make.from) <= 10 && (b.to <= make.from || b.from == make.from || make.tongue == 7)
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
    for noun in s.all(Role::Maker).filter(|c| !negated(s, c)) {
        if let Some(name) = is_named(s, noun).or_else(|| apposed(s, noun)) {
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
    found.dedup_by(|a, b| a.span.overlaps(&b.span));
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

/// Where a name begins behind a preposition; a legal form on the list of prepositions belongs to the name (`заводом`, but `ООО`), and so does a noun with
/// a capital (`dalle Officine Meccaniche X`), but in German, where all nouns have one.
fn name_start(s: &Sentence, by: &Cue) -> usize {
    let last = by.to.saturating_sub(1);
    let capital = |n: usize| s.tokens.get(n).is_some_and(|t| t.capital && t.kind == Kind::Word);
    let form = by.to == by.from + 1 && s.tokens.get(by.from).is_some_and(|t| t.capital && names::form(&t.text));
    let noun = by.tongue != GERMAN
        && last > 0
        && capital(last)
        && (capital(by.to)
            || names::leads_to_form(s, by.to)
            || s.tokens.get(by.to).is_some_and(|t| t.is_sign("«“„\"")))
        && !s.tokens[last].line;
    if form || noun { last } else { by.to }
}

/// Whether the sender says that the goods are its own: `we manufactured`, `our product`, `manufactured by our company`, `is ours`.
pub(crate) fn ours(s: &Sentence, makes: &[Cue]) -> bool {
    let confirmed = s.all(Role::Confirm).any(|c| {
        c.to - c.from >= 2 && c.to <= s.tokens.len() && (c.from..c.to).any(|n| s.is(n, Role::We)) && !negated(s, c)
    });
    let joined = |w: &Cue, m: &Cue| near(s, w, m, 3) || s.all(Role::By).any(|b| b.to == w.from && near(s, m, w, 8));
    confirmed || makes.iter().any(|m| s.all(Role::We).any(|w| joined(w, m)))
}

/// The name in apposition to a noun: `the manufacturer, X, ...` or `fabricant X`.
fn apposed(s: &Sentence, noun: &Cue) -> Option<Name> {
    let comma = usize::from(s.tokens.get(noun.to).is_some_and(|t| t.is_sign(",")));
    names::after(s, noun.to + comma).filter(|n| n.sure && n.from <= noun.to + comma + 2)
}

/// The name behind the verb that joins a noun and its complements with it: `the producer of the item in question is X`.
fn joined_by_be(s: &Sentence, noun: &Cue) -> Option<Name> {
    let be = (noun.to..noun.to + 9)
        .take_while(|n| s.tokens.get(*n).is_some_and(|t| t.kind != Kind::Sign || inside_number(s, *n)))
        .find_map(|n| s.at(n, Role::Be));
    // `Изготовитель автоматов, указанных в обращении: X`: a long caption.
    let colon = || (noun.to..noun.to + 9).find(|n| s.tokens.get(*n).is_some_and(|t| t.is_sign(":："))).map(|n| n + 1);
    let be = be.or_else(colon)?;
    let article = (be..be + 3).find(|n| s.at(*n, Role::Generic).is_none()).unwrap_or(be);
    names::after(s, be).filter(|n| n.from <= article && (n.sure || n.to - n.from >= 2))
}

/// The firm that confirms that it made the goods: `X, S.A. confirma haber fabricado el artículo`.
fn confirming(s: &Sentence, make: &Cue) -> Option<Name> {
    let small =
        |n: usize| s.tokens[n].kind == Kind::Word && !s.tokens[n].capital && s.tokens[n].text.chars().count() <= 7;
    let confirm = s.all(Role::Confirm).filter(|c| c.to <= make.from && make.from - c.to <= 4);
    let confirm = confirm.filter(|c| (c.to..make.from).all(small)).min_by_key(|c| c.from)?;
    subject(s, confirm)
}

/// A stroke or hyphen inside a number of something, not one between words.
fn inside_number(s: &Sentence, at: usize) -> bool {
    let sign = s.tokens.get(at).is_some_and(|t| t.is_sign("-–/.") && !t.spaced);
    sign && s.tokens.get(at + 1).is_some_and(|t| !t.spaced && t.kind != Kind::Sign)
}

/// The firm that stands behind its verb: `proizvela je Fabrika X a.d.`, `виготовило у 2002 році ДП «X»`: an auxiliary verb and a date may
/// stand between, a preposition not.
fn subject_behind(s: &Sentence, verb: &Cue, enough: impl Fn(Name) -> bool) -> Option<Name> {
    let mut at = verb.to;
    while at < s.tokens.len() && at < verb.to + 7 {
        let dated = s.dates.iter().any(|d| d.span.overlaps(&s.tokens[at].span));
        let small = s.is(at, Role::Be) || s.at(at, Role::Generic).is_some() && !s.tokens[at].capital;
        // `у 2002 році`: the preposition of a date, and the word for "year" behind it.
        let of_date = !s.tokens[at].capital
            && s.tokens[at].kind == Kind::Word
            && s.tokens[at].text.chars().count() <= 5
            && (at.saturating_sub(1)..=at + 1)
                .any(|n| s.tokens.get(n).is_some_and(|t| s.dates.iter().any(|d| d.span.overlaps(&t.span))));
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
fn acknowledged(s: &Sentence) -> Option<Name> {
    let firm =
        |n: &Name| n.sure && (n.from..n.to).any(|t| names::form(&s.tokens[t].text) || s.tokens[t].is_sign("«“„"));
    let taken = |n: usize| [Role::To, Role::Via, Role::Doc].iter().any(|r| s.all(*r).any(|c| c.to == n));
    (0..s.tokens.len()).filter(|n| s.tokens[*n].capital && !taken(*n)).filter_map(|n| names::after(s, n)).find(firm)
}

/// The firm that stands right before its verb: `X SA manufactured`, with an auxiliary verb between.
fn subject(s: &Sentence, verb: &Cue) -> Option<Name> {
    let mut at = verb.from;
    for _ in 0..2 {
        if at > 0 && !s.tokens[at - 1].capital && s.tokens[at - 1].text.chars().count() <= 5 && s.is(at - 1, Role::Stop)
        {
            at -= 1;
        }
    }
    names::before(s, at).filter(|n| names::is_firm(s, *n))
}

fn near(s: &Sentence, a: &Cue, b: &Cue, reach: usize) -> bool {
    let (first, second) = if a.from <= b.from { (a, b) } else { (b, a) };
    second.from <= first.to + reach
        && !s.tokens.get(first.to..second.from).unwrap_or(&[]).iter().any(|t| t.is_sign(";"))
}

/// The name behind a noun and what joins them: `the consignee was X`, `destinataire : X`.
fn is_named(s: &Sentence, noun: &Cue) -> Option<Name> {
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

/// To whom: `delivered to X`, `purchased by X`, `the recipient was X`, `X'e teslim edildi`.
fn recipients(s: &Sentence, delivers: &[Cue], text: &str, out: &mut Vec<Claim>) {
    use FieldName::Recipient;
    let mut found: Vec<Claim> = Vec::new();
    for bought in s.all(Role::Bought).filter(|c| !negated(s, c)) {
        if let Some(name) = names::after(s, bought.to) {
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
        }
    }
    for verb in s.all(Role::Buy).filter(|c| !negated(s, c)) {
        let name = names::before(s, verb.from)
            .or_else(|| subject(s, verb))
            .or_else(|| subject_behind(s, verb, |n| n.sure))
            .or_else(|| names::after(s, verb.to).filter(|n| n.sure && n.from == verb.to && verb.tongue == 5));
        if let Some(name) = name.filter(|n| n.sure || n.to - n.from >= 2) {
            found.extend(named(s, Recipient, name, text, 0.85, "X bought"));
        }
    }
    if found.is_empty() && !delivers.is_empty() {
        let best = to_whom(s, delivers)
            .into_iter()
            .filter_map(|(cost, name)| Some((cost, named(s, Recipient, name, text, 0.9, "delivered to")?)));
        let mut ranked: Vec<(usize, Claim)> =
            best.filter(|(_, c)| c.confidence > 0.8 || !s.has(Role::Route) && c.value.contains(' ')).collect();
        ranked.sort_by_key(|(cost, claim)| (country_only(&claim.value), *cost));
        let least = ranked.first().map_or(0, |r| r.0);
        found.extend(
            ranked
                .into_iter()
                .filter(|(cost, claim)| *cost <= least + 3 || claim.confidence > 0.85 && *cost <= 30)
                .map(|r| r.1)
                .take(1),
        );
    }
    found.dedup_by(|a, b| a.span.overlaps(&b.span));
    out.extend(country_of(s, &found, text));
    if found.is_empty() {
        out.extend(to_a_state(s, delivers, text));
    }
    out.extend(found);
}

/// The rule of a recipient that is named by its state only (`exported to Libya`): it counts where a letter names no other.
pub(super) const STATE_ONLY: &str = "delivered to a state";

fn to_a_state(s: &Sentence, delivers: &[Cue], text: &str) -> Vec<Claim> {
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
pub(super) fn country_of(s: &Sentence, found: &[Claim], text: &str) -> Option<Claim> {
    found.iter().filter(|c| c.name == FieldName::Recipient).find_map(|c| {
        // The full stop of a legal form (`Ltd. Şti. (Türkiye)`) is not part of the name.
        let at = s.range(c.span).end;
        let at = at + usize::from(s.tokens.get(at).is_some_and(|t| t.is_sign(".") && !t.spaced));
        let open = s.tokens.get(at).filter(|t| t.is_sign("(（,，"))?;
        let bracket = !open.is_sign(",，");
        let ends =
            |n: &usize| s.tokens[*n].is_sign(")）.,;") || s.dates.iter().any(|d| d.span.overlaps(&s.tokens[*n].span));
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

/// Names behind (or before) words that mark a recipient, with their distance from a verb of delivering.
fn to_whom(s: &Sentence, delivers: &[Cue]) -> Vec<(usize, Name)> {
    let mut out = Vec::new();
    let distance = |at: usize| {
        delivers
            .iter()
            .map(|d| if d.to <= at { at - d.to } else { d.from.abs_diff(at) + 4 })
            .min()
            .unwrap_or(usize::MAX)
    };
    for to in s.all(Role::To) {
        // The word itself may be a noun of the name's class (`министерству`), which then belongs to the name.
        let start = if s.is(to.from, Role::Head) || s.is(to.from, Role::Generic) || names::form(&s.tokens[to.from].text)
        {
            to.from
        } else {
            to.to
        };
        let taken = s.all(Role::Via).chain(s.all(Role::By)).any(|c| c.to == start && c.from < to.from);
        if let Some(name) = names::after(s, start).filter(|_| !taken) {
            out.push((distance(to.from), name));
        }
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
    out
}

fn country_only(value: &str) -> bool {
    let found = country::find(value);
    found.first().is_some_and(|c| c.raw.chars().count() + 4 >= value.chars().count())
}

/// Through whom: `through the broker X`, `X aracılığıyla`, `X acted as intermediary`.
fn intermediaries(s: &Sentence, delivers: &[Cue], text: &str, out: &mut Vec<Claim>) {
    use FieldName::Intermediary;
    let mut found = Vec::new();
    for via in s.all(Role::Via).filter(|c| !negated(s, c) && !inside_name(s, c)) {
        let mut at = via.to;
        while let Some(end) = s.at(at, Role::Via).or_else(|| s.at(at, Role::Recipient)) {
            at = end;
        }
        let at = if at == via.to { name_start(s, via) } else { at };
        let name = is_named(s, &Cue { to: at, ..*via }).or_else(|| names::after(s, at));
        let han = |n: &Name| s.tokens[n.from].text.starts_with(is_ideograph);
        let place = |n: &Name| !n.sure && (han(n) || (n.to - n.from < 2 || delivers.is_empty() && s.has(Role::Route)));
        if let Some(name) = name.filter(|n| !place(n)) {
            found.extend(named(s, Intermediary, name, text, 0.85, "through"));
        }
    }
    for via in s.all(Role::ViaAfter).filter(|c| !negated(s, c)) {
        if let Some(name) = names::before(s, via.from) {
            found.extend(named(s, Intermediary, name, text, 0.8, "X was between"));
        }
    }
    for noun in s.all(Role::Carry).chain(s.all(Role::Route)).filter(|c| !negated(s, c)) {
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

/// Whether a noun stands inside a firm's name: `Scaldis Brokers NV`.
fn inside_name(s: &Sentence, cue: &Cue) -> bool {
    let word = |n: usize| s.tokens.get(n).is_some_and(|t| t.capital && t.kind == Kind::Word);
    let before = cue.from.checked_sub(1).is_some_and(word);
    word(cue.from) && before && cue.tongue != GERMAN && !s.tokens[cue.from].line
}

/// Who carried the goods: `transport was performed by X`, `перевозку осуществила компания X`, `nakliye X tarafından`.
fn carrier(s: &Sentence, noun: &Cue) -> Option<Name> {
    let by = s.all(Role::By).filter(|b| b.from >= noun.to && b.from - noun.to <= 8).find_map(|b| names::after(s, b.to));
    let after = || {
        s.all(Role::ByAfter)
            .filter(|b| b.from >= noun.to && b.from - noun.to <= 20)
            .find_map(|b| names::before(s, b.from))
    };
    // A noun with a capital inside the sentence is part of a firm's name (`Logistics Department`), but for German.
    if s.tokens.get(noun.from).is_some_and(|t| t.capital) && noun.from > 0 && noun.tongue != GERMAN {
        return None;
    }
    let reach = if noun.role == Role::Carry { 5 } else { 0 };
    let subject = || {
        let ahead = noun.to..(noun.to + reach).min(s.tokens.len());
        ahead.filter_map(|n| names::after(s, n)).find(|n| n.sure && n.from <= noun.to + 6)
    };
    by.or_else(after)
        .or_else(subject)
        .filter(|n| n.sure && (s.tokens[n.from].capital || !s.tokens[n.from].text.is_ascii()))
}

/// How many: a number before a word for goods, or behind `consignment of`, in a sentence about a delivery.
fn quantities(s: &Sentence, delivers: &[Cue], out: &mut Vec<Claim>) {
    for number in &s.numbers {
        let range = s.range(number.span);
        let (from, to) = (range.start, range.end);
        if from >= to
            || s.dates.iter().any(|d| d.span.overlaps(&number.span))
            || is_measure(s, to)
            || is_numbered(s, from)
            || denied(s, from)
        {
            continue;
        }
        let goods = (to..(to + 5).min(s.tokens.len()))
            .take_while(|n| {
                !s.tokens[*n].is_sign(",;.()，、。")
                    || s.tokens[*n].is_sign(".") && s.tokens.get(n + 1).is_some_and(|t| !t.spaced)
            })
            .any(|n| s.at(n, Role::Goods).is_some());
        let announced = s.all(Role::Quantity).any(|q| q.to <= from && from - q.to <= 2 || q.from == to);
        let one = number.value.as_str() == "1";
        // `what they got: forty-eight rifles`: an entry of a list.
        let entry = from > 0 && s.tokens[from - 1].is_sign(":：") && s.tokens.len() <= 20;
        if (goods
            && (!delivers.is_empty() || announced || entry || s.has(Role::Order) || s.has(Role::Buy))
            && (!one || announced))
            || (announced && !delivers.is_empty() && !one)
        {
            let confidence = if goods && !number.in_words { 0.85 } else { 0.65 };
            out.push(Claim {
                name: FieldName::Quantity,
                value: number.value.to_string(),
                page: s.page,
                span: number.span,
                confidence,
                rule: "number of goods",
            });
        }
    }
}

/// Whether a number is denied: `not for 400 rifles, but for 350`.
fn denied(s: &Sentence, at: usize) -> bool {
    s.all(Role::Not).any(|n| n.to <= at && at - n.to <= 2 && !breaks(s, n.to, at) && s.tokens[n.from].text != "no")
}

/// Whether what follows a number makes it a measure, a price or a share.
fn is_measure(s: &Sentence, at: usize) -> bool {
    let Some(next) = s.tokens.get(at) else { return false };
    const MEASURES: &[&str] = &[
        "mm",
        "cm",
        "x",
        "×",
        "cal",
        "мм",
        "毫",
        "ملم",
        "مم",
        "eur",
        "usd",
        "days",
        "years",
        "year",
        "jahre",
        "jahren",
        "ans",
        "anos",
        "anni",
        "ani",
        "лет",
        "года",
        "lat",
        "godina",
        "yil",
        "yillik",
        "年",
        "月",
        "日",
        "天",
        "سنوات",
        "سنة",
        "عاما",
        "عام",
    ];
    next.is_sign("%$€£×/") || MEASURES.contains(&next.text.as_str()) || (next.kind == Kind::Mixed && !next.spaced)
}

/// Whether a number is a number of something (`No. 175`, `номер 175`), not a count.
fn is_numbered(s: &Sentence, at: usize) -> bool {
    let mut back = at;
    while back > 0 && s.tokens[back - 1].is_sign(".:º°") {
        back -= 1;
    }
    back > 0
        && (is_number_word(&s.tokens[back - 1].text) || s.tokens[back - 1].is_sign("№#$€£"))
        && !(s.is(back - 1, Role::Quantity))
}

/// Words that say "number", folded.
fn is_number_word(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "no",
        "nr",
        "n",
        "num",
        "number",
        "numbers",
        "numero",
        "nummer",
        "номер",
        "номером",
        "номера",
        "numer",
        "numerem",
        "numeru",
        "numar",
        "numarul",
        "numara",
        "numarasi",
        "numarali",
        "br",
        "broj",
        "бр",
        "број",
        "brojem",
        "brojevima",
        "nos",
        "رقم",
        "برقم",
        "号",
        "编",
        "номеру",
        "numerze",
        "ref",
        "reference",
    ];
    WORDS.contains(&word)
}

/// Numbers of contracts and orders.
fn numbers(s: &Sentence, text: &str, out: &mut Vec<Claim>) {
    for (role, name) in [(Role::Contract, FieldName::ContractNumber), (Role::Order, FieldName::OrderNumber)] {
        for cue in s.all(role) {
            if let Some((from, to)) = identifier(s, cue.to).or_else(|| identifier_before(s, cue)) {
                out.extend(claim(s, name, from, to, text, 0.85, "number behind its noun"));
            }
        }
    }
}

/// Turkish and Chinese put the number before its noun: `SP-15/662 no.lu sipariş`, `95JM-208号合同`.
fn identifier_before(s: &Sentence, cue: &Cue) -> Option<(usize, usize)> {
    let han = s.tokens[cue.from].text.chars().next().is_some_and(is_ideograph);
    if cue.tongue != TURKISH && !han {
        return None;
    }
    let mut end = cue.from;
    let marks = |t: &crate::find::tokens::Token| {
        is_number_word(&t.text)
            || t.is_sign(".")
            || matches!(t.text.as_str(), "lu" | "li" | "nolu" | "sayili" | "tarihli" | "第")
    };
    while end > 0 && cue.from - end < 4 && s.tokens.get(end - 1).is_some_and(marks) {
        end -= 1;
    }
    (end.saturating_sub(8)..end).find_map(|from| identifier(s, from).filter(|(a, b)| *a == from && *b == end))
}

/// The identifier that stands behind a noun, with words for "number" between.
pub(crate) fn identifier(s: &Sentence, at: usize) -> Option<(usize, usize)> {
    let (mut from, mut told) = (at, false);
    for _ in 0..7 {
        let Some(token) = s.tokens.get(from) else { break };
        let word = is_number_word(&token.text) || token.is_sign("№#");
        told |= word;
        let small = token.kind == Kind::Word
            && !token.capital
            && (s.is(from, Role::Generic)
                || s.is(from, Role::Link)
                || s.is(from, Role::Be)
                || s.is(from, Role::We)
                || s.is(from, Role::Stop) && told);
        if word
            || token.is_sign(".,:：º°’'(第?")
                && (!token.is_sign(",") || s.tokens.get(from + 1).is_some_and(|t| is_number_word(&t.text)))
            || token.text == "第"
            || token.text == "码"
            || token.text == "編"
            || small && from < at + 4
        {
            from += 1;
        } else {
            break;
        }
    }
    let to = identifier_end(s, from);
    let tokens = s.tokens.get(from..to)?;
    let digits: usize = tokens.iter().map(|t| t.text.chars().filter(char::is_ascii_digit).count()).sum();
    let span = s.span_of(from, to)?;
    let plain_number = tokens.len() == 1 && tokens.iter().all(|t| t.kind == Kind::Number);
    let dated = s.dates.iter().any(|d| {
        d.span.overlaps(&span) && !(told && d.span.end <= span.end && d.span.start >= span.start && d.raw.len() < 5)
    });
    let counted = (to..to + 3).any(|n| s.at(n, Role::Goods).is_some());
    let plausible = if plain_number { told && digits >= 1 || digits >= 4 && !counted } else { digits >= 2 };
    (digits > 0 && plausible && (!dated || tokens.len() > 5 && told)).then_some((from, to))
}

/// One past the last token of the run of letters, digits and joining signs that begins here.
fn identifier_end(s: &Sentence, from: usize) -> usize {
    let mut to = from;
    let dated = |span: Span| s.dates.iter().any(|d| d.raw.chars().count() >= 8 && d.span.overlaps(&span));
    while let Some(token) = s.tokens.get(to) {
        // `26-00-1140 / 17.02.2017`: the day behind a number is no part of it.
        if to > from
            && token.spaced
            && (dated(token.span) || s.tokens.get(to + 1).is_some_and(|t| t.spaced && dated(t.span)))
        {
            break;
        }
        if to > from && token.spaced {
            let sign_before = s.tokens[to - 1].is_sign("-–/");
            let sign_here = token.is_sign("-–/")
                && s.tokens.get(to + 1).is_some_and(|t| t.kind == Kind::Number || t.kind == Kind::Mixed);
            let code = token.kind == Kind::Number
                && to == from + 1
                && s.tokens[from].kind == Kind::Word
                && s.tokens[from].capital
                && s.tokens[from].text.len() <= 4;
            if !(sign_before && token.kind != Kind::Sign || sign_here || code) {
                break;
            }
        }
        let joins = match token.kind {
            Kind::Number | Kind::Mixed => true,
            Kind::Word => {
                token.capital
                    || to > from && !token.spaced
                    || to == from
                        && token.text.len() <= 2
                        && s.tokens.get(to + 1).is_some_and(|t| !t.spaced && t.is_sign("-/"))
            }
            Kind::Sign => {
                token.is_sign("-–/._‐‑")
                    && s.tokens.get(to + 1).is_some_and(|t| (!t.spaced || !token.is_sign(".")) && t.kind != Kind::Sign)
            }
        };
        let han = token.text.chars().next().is_some_and(crate::find::tokens::is_ideograph);
        if !joins || han {
            break;
        }
        to += 1;
    }
    // Letters alone are no number.
    if s.tokens.get(from..to).is_some_and(|t| t.iter().any(|t| matches!(t.kind, Kind::Number | Kind::Mixed))) {
        to
    } else {
        from
    }
}
