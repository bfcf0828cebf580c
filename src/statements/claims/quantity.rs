//! How many: a number before a word for goods, or behind words that announce it, in a sentence about a delivery. In: a sentence. Out: claims. Where pieces are
//! counted, their weight is no claim.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::claim::Claim;
use super::dates::is_and;
use super::meant::breaks;
use super::numbers::is_number_word;
use crate::find::date;
use crate::find::table::count;
use crate::languages::{self, SHARED};
use crate::layout::tokens::{Kind, folded, is_ideograph};
use crate::model::FieldName;
use crate::statements::phrases::{Cue, Role};
use crate::statements::sentence::Sentence;

/// How many: a number before a word for goods, or behind `consignment of`, in a sentence about a delivery.
pub(super) fn quantities(s: &Sentence, delivers: &[Cue], out: &mut Vec<Claim>) {
    let (mut counts, mut weights) = (Vec::new(), Vec::new());
    let mut counted = 0;
    for number in s.numbers() {
        let range = s.range(number.span);
        let from = range.start;
        // `Twenty dozen crates`: the dozen is no number of its own.
        if from < counted {
            continue;
        }
        // `A batch of four thousand (4,000) rifles`: the brackets close behind the figures.
        let bracketed =
            from > 0 && s.tokens[from - 1].is_sign("(（") && s.tokens.get(range.end).is_some_and(|t| t.is_sign(")）"));
        let (times, to) = multiple(s, range.end + usize::from(bracketed));
        counted = if times > 1 { to } else { counted };
        if from >= to
            || s.dates().iter().any(|d| d.span.overlaps(&number.span))
            || is_measure(s, to)
            || is_numbered(s, from)
            || is_serial(s, from, to)
            || is_marking(s, from, to)
            || is_share(s, from, to)
            || denied(s, from)
            || is_others(s, to)
        {
            continue;
        }
        let goods = (to..(to + 5).min(s.tokens.len()))
            // `HG 850 wurden 1981 an die Waffenhaus KG verkauft`: what stands behind a verb or a preposition is not what the number counts.
            .take_while(|n| !s.is(*n, Role::Be) && !s.is(*n, Role::To))
            .take_while(|n| {
                !s.tokens[*n].is_sign(",;.()，、。")
                    || s.tokens[*n].is_sign(".") && s.tokens.get(n + 1).is_some_and(|t| !t.spaced)
            })
            .any(|n| s.at(n, Role::Goods).is_some());
        // `Two hundred (200)`: who writes a number twice counts something.
        let twice = bracketed && s.numbers().iter().any(|n| n.value == number.value && s.range(n.span).end + 1 == from);
        let goods = goods || twice;
        let announced = s.all(Role::Quantity).any(|q| q.to <= from && from - q.to <= 2 || q.from == to);
        // `the quantity under this contract was 120,000 rounds`.
        let is = |q: &Cue| s.all(Role::Be).any(|b| q.to <= b.from && b.to == from) && !breaks(s, q.to, from);
        let announced = announced || goods && s.all(Role::Quantity).any(is);
        // `48,000 rounds in total`, though the verb stands in the sentence before.
        let total = goods && from == 0 && s.all(Role::Quantity).any(|q| q.from > to && q.to <= to + BEHIND);
        let announced = announced || total;
        // `Cut up among 420 pieces`: where goods were only lost or destroyed, the number is none of a delivery.
        let handed = !delivers.is_empty() || s.has(Role::Order) || s.has(Role::Buy) || s.has(Role::Bought);
        if !handed && (s.has(Role::Event) || s.has(Role::Destroyed)) {
            continue;
        }
        // `One of fifty supplied to X`.
        let of = |n: usize| s.is(n, Role::Link) || s.is(n, Role::Stop) || s.is(n, Role::Generic);
        let single = s.numbers().iter().any(|n| {
            let end = s.range(n.span).end;
            n.value.as_str() == "1" && end < from && from - end <= 2 && (end..from).all(of)
        });
        let (goods, announced) = (goods || single && handed, announced || single);
        let one = number.value.as_str() == "1";
        // `what they got: forty-eight rifles`: an entry of a list.
        let entry = from > 0 && s.tokens[from - 1].is_sign(":：") && s.tokens.len() <= 20;
        if (goods
            && (!delivers.is_empty()
                || announced
                || entry
                || s.has(Role::Order)
                || s.has(Role::Buy)
                || s.has(Role::Bought))
            && (!one || announced))
            || (announced && !delivers.is_empty() && !one)
        {
            // Number words that another word follows may go on in a way that is not known.
            // `Trei mii de bucăți`: a preposition may stand between.
            let joint =
                usize::from(s.tokens.get(to).is_some_and(|t| t.text.chars().count() <= 2 && t.kind == Kind::Word));
            let counted_here = s.at(to, Role::Goods).or_else(|| s.at(to + joint, Role::Goods)).is_some();
            // `One of sixty supplied to X`: a verb of delivering ends them.
            let verb = s.at(to, Role::Deliver).is_some() || s.at(to, Role::Bought).is_some();
            let whole = counted_here || verb || s.tokens.get(to).is_none_or(|t| t.kind == Kind::Sign);
            let confidence = match (goods, number.in_words) {
                (true, false) => 0.85,
                (_, true) if !whole => 0.4,
                _ => 0.65,
            };
            let Some(value) = number.value.times(times) else { continue };
            let claim = Claim {
                name: FieldName::Quantity,
                value: value.to_string(),
                page: s.page,
                span: s.span_of(from, to).unwrap_or(number.span),
                confidence,
                rule: "number of goods",
            };
            if weighed(s, to) { weights.push(claim) } else { counts.push(claim) }
        }
    }
    // Of pieces that are counted the weight is no second quantity.
    out.extend(if counts.is_empty() { weights } else { counts });
}

/// How many the word at this token multiplies the number before it by (`ten dozen`), and where it ends.
fn multiple(s: &Sentence, at: usize) -> (u64, usize) {
    let word = s.tokens.get(at).filter(|t| t.kind == Kind::Word);
    let own = word
        .and_then(|t| count::multiple(&t.text))
        .filter(|(_, taken)| word.is_some_and(|t| *taken == t.text.chars().count()));
    own.map_or((1, at), |(times, _)| (times, at + 1))
}

/// So near behind the number stands what says that it is a total.
const BEHIND: usize = 6;

/// Whether a weight follows a number.
pub(super) fn weighed(s: &Sentence, at: usize) -> bool {
    static WEIGHTS: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.weights)));
    s.tokens.get(at).is_some_and(|t| WEIGHTS.contains(&t.text))
}

/// Whether a number is denied: `not for 400 rifles, but for 350`.
pub(super) fn denied(s: &Sentence, at: usize) -> bool {
    // `all five of the rifles in your schedule` are those that were asked about.
    static ALL: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.all)));
    let all = |n: usize| s.tokens.get(n).is_some_and(|t| ALL.contains(&t.text));
    let word = |n: usize| s.tokens.get(n).is_some_and(|t| t.kind == Kind::Word);
    let announced = at > 0 && s.is(at - 1, Role::Quantity);
    if at > 0 && !announced && (all(at - 1) || at > 1 && word(at - 1) && all(at - 2)) {
        return true;
    }
    s.all(Role::Not).any(|n| n.to <= at && at - n.to <= 2 && !breaks(s, n.to, at) && s.tokens[n.from].text != "no")
}

/// Whether a number counts others than those that were delivered: `together with 27 other weapons`.
fn is_others(s: &Sentence, to: usize) -> bool {
    static OTHERS: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.others)));
    s.tokens.get(to).is_some_and(|t| OTHERS.contains(&t.text))
}

/// So many words may stand between such a word and the number: `each of which holds 20`.
const SHARE: usize = 3;

/// Whether a number says how many there are in each of several: `20 to each box`, `300 boxes of three shells each`, `2,000 crates with 660 rounds`.
fn is_share(s: &Sentence, from: usize, to: usize) -> bool {
    let each = |n: usize| s.says_each(n);
    // A short word says so only right before the number: `по 20`, but `по договору 20`.
    let short = |text: &str| text.chars().count() <= 2 && text.chars().all(|c| c.is_lowercase());
    let long = |n: usize| !short(&s.tokens[n].text);
    let number = |n: usize| s.numbers().iter().any(|o| s.range(o.span).contains(&n));
    let free = |from: usize, to: usize| !breaks(s, from, to) && !(from..to).any(number);
    let before = (from.saturating_sub(SHARE)..from).any(|n| each(n) && (n + 1 == from || long(n)) && free(n, from));
    let goods = s.at(to, Role::Goods);
    // `300 cases with 12 grenades each`, but `300 cases with each 12 grenades`: the word belongs to the number that follows it.
    let others = |n: usize| (n + 1..n + 1 + SHARE).any(|o| number(o) && free(n + 1, o));
    let own = |n: usize| each(n) && long(n) && free(to, n) && !others(n);
    let behind = goods.is_some_and(|g| (g..(g + SHARE).min(s.tokens.len())).any(own));
    // What holds them was counted before, and a small word joins the two.
    let small = |n: usize| {
        let t = &s.tokens[n];
        t.kind == Kind::Word
            && !t.capital
            && t.text.chars().count() <= 4
            && !is_and(&t.text)
            && s.at(n, Role::To).is_none()
    };
    let holder = from >= 2 && small(from - 1) && goods.is_some();
    let counted = |g: &Cue| g.to + 1 == from && s.numbers().iter().any(|o| s.range(o.span).end == g.from);
    before || behind || holder && s.all(Role::Goods).any(counted)
}

/// Whether what follows a number makes it a measure, a price or a share.
pub(super) fn is_measure(s: &Sentence, at: usize) -> bool {
    let Some(next) = s.tokens.get(at) else { return false };
    static MEASURES: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
        let own = languages::words(|l| l.words.measures).chain(languages::words(|l| l.words.years));
        folded(own.chain(SHARED.measures.iter().copied()))
    });
    // `The sale of 3 May`: a day whose year is not told.
    let day = date::is_month(&next.text) && at > 0 && s.tokens[at - 1].text.len() <= 2;
    day || next.is_sign("%$€£×/") || MEASURES.contains(&next.text) || (next.kind == Kind::Mixed && !next.spaced)
}

/// How words for serial and lot numbers begin, of all languages, folded.
static SERIAL: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let heads = languages::whole()
        .flat_map(|l| l.columns)
        .filter(|(sense, _)| matches!(sense, languages::Column::Serials | languages::Column::Lots));
    let words = heads.flat_map(|(_, list)| list.iter().flat_map(|c| c.split_whitespace()));
    let folded = folded(words).into_iter();
    folded.filter(|w| w.chars().count() >= STEM && !is_number_word(w)).map(|w| w.chars().take(STEM).collect()).collect()
});

/// So many letters of a word for serial numbers are looked at.
const STEM: usize = 4;

/// A prefix of a serial number has so many letters at most.
const PREFIX: usize = 4;

/// Whether a number is a serial number by what stands right beside it: a prefix in capitals (`KX 90217`, unless it counts the goods behind it), or the
/// sign for a number behind it (`90217号`).
fn is_serial(s: &Sentence, from: usize, to: usize) -> bool {
    let sign =
        s.tokens.get(to).is_some_and(|t| !t.spaced && is_number_word(&t.text) && t.text.starts_with(is_ideograph));
    let prefix = from > 0
        && from + 1 == to
        && s.in_capitals(from - 1)
        && s.tokens[from - 1].text.chars().count() <= PREFIX
        && !s.is(from - 1, Role::Quantity);
    sign || prefix && s.at(to, Role::Goods).is_none()
}

/// Whether a folded word begins as a word for serial or lot numbers does.
fn serial_word(word: &str) -> bool {
    SERIAL.contains(&word.chars().take(STEM).collect::<String>())
}

/// How many words may stand between a word for a serial number and the number.
const BETWEEN: usize = 3;

/// Whether a number is a serial or lot number: a word for one stands before it, or right behind it where languages put it there.
fn is_marking(s: &Sentence, from: usize, to: usize) -> bool {
    let serial = |n: usize| serial_word(&s.tokens[n].text) && !s.is(n, Role::Quantity) && !s.is(n, Role::Goods);
    let before = (from.saturating_sub(BETWEEN + 1)..from).rev().take_while(|n| !s.tokens[*n].is_sign(",;()，；。"));
    let single = from + 1 == to;
    single && (before.into_iter().any(serial) || s.tokens.get(to).is_some_and(|_| serial(to)))
}

/// Whether a number is a number of something (`No. 175`, `номер 175`), not a count.
pub(super) fn is_numbered(s: &Sentence, at: usize) -> bool {
    let mut back = at;
    // `编号为1823301`: a verb may join the two.
    while back > 0 && (s.tokens[back - 1].is_sign(".:：º°") || back == at && s.is(back - 1, Role::Be)) {
        back -= 1;
    }
    back > 0
        && (is_number_word(&s.tokens[back - 1].text) || s.tokens[back - 1].is_sign("№#$€£"))
        && !(s.is(back - 1, Role::Quantity))
}
