//! Which verbs of a sentence count: not denied, and not part of a name or a phrase. In: a sentence. Out: its cues of delivering and making.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::languages;
use crate::layout::tokens::folded;
use crate::statements::phrases::{Cue, Role};
use crate::statements::sentence::Sentence;

/// Words after which a negation no longer holds.
static BUT: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.but)));

/// Second persons before a noun for a letter, folded.
static YOURS: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.yours)));

/// So far behind the words for a letter stands the verb of which it is the subject; its date and number may stand between.
const CAME: usize = 12;

/// So many auxiliary verbs may stand between a paper and the verb of which it is the subject: `has also been`.
const AUXILIARIES: usize = 3;

/// How far before a word its negation may stand.
const SCOPE: usize = 7;

/// The words of delivering that are meant: not negated, and not part of the name of a paper (`delivery note`, `export licence`).
pub(crate) fn delivered(s: &Sentence) -> Vec<Cue> {
    let paper = |c: &Cue| s.at(c.to, Role::Doc).is_some() && c.to == c.from + 1;
    // `Your letter of 3 May reached us on ...`: what came is the letter.
    let your = |n: usize| s.tokens.get(n).is_some_and(|t| YOURS.contains(&t.text));
    // `Solicitarea dumneavoastră`: in some languages the word stands behind.
    let yours = |d: &Cue| d.from > 0 && your(d.from - 1) || your(d.to);
    let free = |from: usize, to: usize| !breaks(s, from, to) && !(from..to).any(|n| s.is(n, Role::Goods));
    let came =
        |c: &Cue| s.all(Role::Doc).any(|d| yours(d) && d.to <= c.from && c.from - d.to <= CAME && free(d.to, c.from));
    // `The file has been forwarded to the Ministry`: the subject stands right before its verb, with small words between.
    let small = |n: usize| s.is(n, Role::Be) || s.is(n, Role::Stop) || s.is(n, Role::Link);
    let forwarded = |c: &Cue| {
        s.all(Role::Doc)
            .any(|d| d.to <= c.from && c.from - d.to <= AUXILIARIES && (d.to..c.from).all(small) && c.from > d.to)
    };
    // `Entered the depot on ...`: the verb is part of a phrase for something else.
    let event = |c: &Cue| s.all(Role::Event).any(|e| e.from <= c.from && c.to <= e.to && e.to - e.from > c.to - c.from);
    let taken_up = contrast(s);
    let denied = |c: &Cue| negated(s, c) && taken_up.is_none_or(|at| at < c.to);
    // `The records of deliveries from 1974 to 1983`: the deliveries are what the records are of.
    let small_word = |n: usize| s.is(n, Role::Link) || s.is(n, Role::Stop) || s.is(n, Role::Generic);
    let books = |c: &Cue| {
        let mut held = s.all(Role::Records).chain(s.all(Role::Doc)).filter(|r| r.to < c.from && c.from - r.to <= 2);
        held.any(|r| (r.to..c.from).all(small_word) && !s.is(r.to, Role::To) && !s.is(r.to, Role::By))
    };
    let meant = |c: &&Cue| {
        !denied(c)
            && !paper(c)
            && !books(c)
            && !came(c)
            && !forwarded(c)
            && !event(c)
            && !inside_name(s, c)
            && !takes_a_paper(s, c)
    };
    s.all(Role::Deliver).filter(meant).copied().collect()
}

/// The verbs of buying and receiving that are meant: not negated, and with goods for their object, not a paper (`received the notice of its loss`).
pub(crate) fn bought(s: &Sentence) -> impl Iterator<Item = &Cue> {
    s.all(Role::Buy).filter(|c| !negated(s, c) && !takes_a_paper(s, c))
}

/// Whether the object of a verb is a paper: it stands right behind the verb, with an article at most between.
fn takes_a_paper(s: &Sentence, verb: &Cue) -> bool {
    let article = s.at(verb.to, Role::Generic).filter(|_| s.tokens.get(verb.to).is_some_and(|t| !t.capital));
    [Some(verb.to), article].into_iter().flatten().any(|n| s.at(n, Role::Doc).is_some())
}

/// Where a sentence takes up what it denied: `not delivered to X but to Y`. The token behind the "but", if who received it or when follows at once.
pub(super) fn contrast(s: &Sentence) -> Option<usize> {
    let denies = |d: &Cue| s.all(Role::Not).any(|n| n.to <= d.to);
    let denied = |at: usize| s.all(Role::Deliver).any(|d| d.to < at && denies(d));
    let dated = |at: usize| s.dates().iter().any(|d| (at..=at + 1).contains(&s.range(d.span).start));
    (1..s.tokens.len())
        .filter(|at| BUT.contains(&s.tokens[at - 1].text) && denied(*at))
        .find(|at| s.at(*at, Role::To).is_some() || dated(*at))
}

/// Whether a word with a capital stands between others with capitals: `Oriole Range Supply Ltd`.
fn inside_name(s: &Sentence, cue: &Cue) -> bool {
    let capital = |n: usize| s.tokens.get(n).is_some_and(|t| t.capital && !t.apart);
    // `Balaton Export-Import Rt.`: a hyphen joins two words of it.
    let hyphen = s.tokens.get(cue.to).is_some_and(|t| t.is_sign("-–") && !t.spaced);
    let next = cue.to + usize::from(hyphen);
    let between = cue.from > 0 && capital(cue.from - 1) && capital(next) && !s.tokens[cue.from].apart;
    capital(cue.from) && between && !cue.grammar.nouns_capitalised
}

/// The words of making that are meant: not negated, no light verb behind a noun of delivery (`the shipment was made`), no part of a name.
pub(crate) fn made(s: &Sentence, delivers: &[Cue]) -> Vec<Cue> {
    let maker = |c: &Cue| s.all(Role::Maker).any(|m| m.from < c.to && c.from < m.to);
    let light = |c: &Cue| {
        let small = |n: usize| s.is(n, Role::Be) || s.is(n, Role::Stop) || s.is(n, Role::Generic);
        delivers
            .iter()
            .chain(s.all(Role::Carry))
            .any(|d| d.to <= c.from && c.from - d.to <= 3 && (d.to..c.from).all(small))
            && s.all(Role::Make).count() == 1
    };
    let in_name = |c: &Cue| {
        s.tokens[c.from].capital
            && c.from > 0
            && s.tokens.get(c.to).is_some_and(|t| t.capital || t.text == "d" || t.text == "de")
            && !c.grammar.nouns_capitalised
    };
    // `Reference is made to your letter of ...`: the verb is part of the phrase.
    let of_paper =
        |c: &Cue| s.all(Role::Doc).any(|d| d.from <= c.from && c.to <= d.to && d.to - d.from > c.to - c.from);
    // `Our factory keeps no such records`: the factory alone makes nothing.
    let writer = |c: &Cue| s.all(Role::We).any(|w| w.from <= c.from && c.to <= w.to);
    let meant = |c: &&Cue| !negated(s, c) && !light(c) && !in_name(c) && !maker(c) && !of_paper(c) && !writer(c);
    s.all(Role::Make).filter(meant).copied().collect()
}

/// The words of making that open a phrase which names the maker (`manufactured by X between 1976 and 1978`): they have a date all the same.
pub(super) fn made_by(s: &Sentence) -> impl Iterator<Item = Cue> {
    let opens = |c: &Cue| s.all(Role::Maker).any(|m| m.from == c.from && m.to > c.to);
    s.all(Role::Make).filter(move |c| opens(c) && !negated(s, c)).copied()
}

/// Whether it was made by the writer: `manufactured by our company`, `fabriqué par nous`.
pub(crate) fn made_by_us(s: &Sentence) -> bool {
    let behind = |m: &Cue, w: &Cue| m.to <= w.from && w.from - m.to <= 1 || m.from < w.from && w.from < m.to;
    s.all(Role::Maker).any(|m| made_by(s).any(|c| c.from == m.from) && s.all(Role::We).any(|w| behind(m, w)))
}

/// How far the noun of a preposition of lack stands behind it: an adjective may stand between.
const LACKED: usize = 1;

/// Prepositions of lack, folded.
static WITHOUT: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.without)));

/// Whether what a cue says is denied.
pub(crate) fn negated(s: &Sentence, cue: &Cue) -> bool {
    s.all(Role::Not).any(|n| {
        let overlaps = n.from < cue.to && cue.from < n.to;
        // `Without change: the year of production`: only the change is lacking.
        let lack = n.to == n.from + 1 && WITHOUT.contains(&s.tokens[n.from].text);
        let scope = if lack { LACKED } else { SCOPE };
        let before = n.to <= cue.from && cue.from - n.to <= scope && !breaks(s, n.to, cue.from);
        // Some languages put the negation behind the verb or its object.
        let behind =
            cue.to <= n.from && n.from - cue.to <= 3 && n.grammar.negation_follows && !breaks(s, cue.to, n.from);
        overlaps || before || behind
    })
}

/// Whether something between these tokens ends the reach of a negation.
pub(crate) fn breaks(s: &Sentence, from: usize, to: usize) -> bool {
    s.tokens.get(from..to).unwrap_or(&[]).iter().any(|t| t.is_sign(",;:—，；،、(") || BUT.contains(&t.text))
}
