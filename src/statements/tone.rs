//! What a letter says beside its claims: refusals, limits of the records, enclosures, receipts, absences. In: sentences. Out: signs, by which `judge` judges
//! the message.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use super::claims::{breaks, delivered, made, made_by_us, negated, ours, unreal_from};
use super::phrases::{Cue, Role};
use super::sentence::Sentence;
use crate::find::number::Found;
use crate::languages;
use crate::layout::tokens::folded;

/// The signs; `true` where any sentence says so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Tone {
    pub denies_making: bool,
    pub refuses: bool,
    /// Cannot share what was asked for: a refusal where no other reason is given.
    pub withholds: bool,
    pub destroyed: bool,
    pub expired: bool,
    pub not_kept: bool,
    pub dissolved: bool,
    pub made_here: bool,
    pub encloses: bool,
    pub received: bool,
    pub later: bool,
    pub away: bool,
    /// A meeting or a call is spoken of.
    pub meets: bool,
    /// Something was looked for and is not to be had.
    pub absent: bool,
    /// The way of the goods is told: ports, a vessel, a carrier.
    pub route: bool,
    /// A delivery is stated.
    pub delivers: bool,
    /// How many words of the trade it has.
    pub trade: usize,
}

impl Tone {
    /// Whether it says nothing.
    pub(super) fn is_silent(&self) -> bool {
        *self == Self::default()
    }

    /// What either says.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            denies_making: self.denies_making || other.denies_making,
            refuses: self.refuses || other.refuses,
            withholds: self.withholds || other.withholds,
            destroyed: self.destroyed || other.destroyed,
            expired: self.expired || other.expired,
            not_kept: self.not_kept || other.not_kept,
            dissolved: self.dissolved || other.dissolved,
            made_here: self.made_here || other.made_here,
            encloses: self.encloses || other.encloses,
            received: self.received || other.received,
            later: self.later || other.later,
            away: self.away || other.away,
            meets: self.meets || other.meets,
            absent: self.absent || other.absent,
            route: self.route || other.route,
            delivers: self.delivers || other.delivers,
            trade: self.trade + other.trade,
        }
    }
}

/// The tone of a text.
pub(crate) fn of<'s>(sentences: impl IntoIterator<Item = &'s Sentence>) -> Tone {
    let mut tone = Tone::default();
    for s in sentences.into_iter().filter(|s| !s.below && !is_disclaimer(s)) {
        add(&mut tone, s);
    }
    tone
}

/// So near before a word of secrecy stands the office that has it in its name.
const NAME: usize = 3;

/// So near behind the verb stands what somebody is: `are not the maker`.
const COMPLEMENT: usize = 3;

/// What a condition or a question opens states nothing, though a word or two stand before it.
const OPENS: usize = 4;

fn add(tone: &mut Tone, s: &Sentence) {
    if unreal_from(s).is_some_and(|from| from <= OPENS) {
        tone.trade += s.all(Role::Trace).count();
        tone.received |= s.has(Role::Received);
        tone.later |= s.has(Role::Later);
        tone.away |= s.has(Role::Away);
        tone.meets |= s.has(Role::Meet);
        return;
    }
    let not = s.has(Role::Not);
    let records = s.has(Role::Records);
    tone.trade += s.all(Role::Trace).count();
    tone.encloses |= s.has(Role::Enclosed);
    tone.received |= s.has(Role::Received);
    tone.later |= s.has(Role::Later);
    tone.away |= s.has(Role::Away);
    tone.meets |= s.has(Role::Meet);
    tone.delivers |= !delivered(s).is_empty() && unreal_from(s).is_none();
    tone.route |= s.all(Role::Route).filter(|c| !negated(s, c)).count() >= 2;
    making(tone, s);
    // `The register of lost firearms`: what is lost are the goods.
    let of_goods = |c: &Cue| s.all(Role::Goods).any(|g| g.from == c.to);
    // `The serial number was erased` tells of the weapon, `according to our records the pistol was lost` of the pistol.
    let papers: Vec<&Cue> = s.all(Role::Records).filter(|c| !is_marking(s, c)).collect();
    let destroyed = !papers.is_empty()
        && !s.has(Role::Dissolved)
        && s.all(Role::Destroyed)
            .any(|c| (!negated(s, c) || says_no(s, c)) && !of_goods(c) && !goods_lost(s, &papers, c));
    let expired = s.has(Role::Retention) && (s.has(Role::Expired) || years(s))
        || records && years(s) && (s.has(Role::Kept) && s.has(Role::Expired));
    // What is kept and the word for keeping it are two words: `cannot provide the documents` tells nothing of keeping.
    let of_records = |c: &&Cue| s.all(Role::Records).any(|r| r.to <= c.from || c.to <= r.from);
    // `No record of it`: what is missing may well have been kept.
    let missing = |c: &&Cue| s.all(Role::Absent).any(|a| a.from <= c.from && c.to <= a.to);
    let keeps = || s.all(Role::Kept).filter(of_records).filter(|c| !missing(c));
    // `We keep no record`: the denial stands before what is kept.
    let nothing = |c: &Cue| s.all(Role::Not).any(|n| n.from >= c.to && n.from - c.to <= 1);
    let kept = keeps().any(|c| negated(s, c) || nothing(c)) || keeps().next().is_some() && not && !s.has(Role::Absent);
    // `A liquidation auction` sells goods; nobody is said to be no more.
    let sale = |c: &Cue| s.at(c.to, Role::Deliver).is_some();
    let gone = s
        .all(Role::Dissolved)
        .filter(|c| !sale(c))
        .any(|c| !records || !s.all(Role::Records).any(|r| r.to <= c.from && c.from - r.to <= 4));
    // Who is no more keeps nothing: that is no second reason.
    let not_kept = records && kept && !expired && !destroyed && !gone;
    tone.destroyed |= destroyed;
    tone.expired |= expired;
    tone.not_kept |= not_kept;
    tone.dissolved |= gone;
    let reason = destroyed || expired || not_kept || gone || s.has(Role::Absent) && records;
    // `The Ministry of National Security`: an office has that name.
    let named = |c: &Cue| {
        (c.from.saturating_sub(NAME)..c.from).any(|n| s.office(n) && s.tokens[n].capital) && s.tokens[c.from].capital
    };
    let secret = s.all(Role::Secret).any(|c| !named(c));
    let refuses = s.has(Role::Deny) && (s.has(Role::Disclose) || secret) && !reason;
    let closed = secret && (not || s.has(Role::Deny) || s.has(Role::Covered));
    // Who cannot share has what is asked for, and so has who is not allowed to provide it; who cannot provide it may lack it.
    let tells = s.has(Role::Share) || s.has(Role::Disclose);
    let kept = keeps().next().is_some() || s.has(Role::Retention);
    let forbidden = s.has(Role::Ground) && (not || s.has(Role::Deny)) && tells && !reason && !kept;
    // Who only says that it cannot be done may say elsewhere why: then it is no refusal.
    let unable =
        refuses && !closed && !s.has(Role::Secret) && !s.has(Role::Ground) && !s.has(Role::Absent) && inability(s);
    tone.refuses |= (refuses && hard(s) && !unable) || forbidden || closed;
    let withholds = !reason && s.all(Role::Share).any(|c| negated(s, c) && !from_us(s, c))
        || refuses && s.has(Role::Share)
        || unable;
    tone.withholds |= withholds;
    tone.absent |= s.has(Role::Absent) && !withholds && !forbidden;
}

/// Whether a line, such as a subject, has the words of an automatic reply in any language.
pub(crate) fn says_away(text: &str) -> bool {
    let tokens = crate::layout::tokens::tokens(text);
    super::phrases::cues(&tokens).iter().any(|c| c.role == Role::Away)
}

/// Whether it is the small print of mail programs: this message is confidential and meant for its addressee.
fn is_disclaimer(s: &Sentence) -> bool {
    static MAIL: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.mail.message)));
    static MEANT: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.mail.meant)));
    let any = |list: &FxHashSet<String>| s.tokens.iter().any(|t| list.contains(&t.text));
    s.has(Role::Secret) && any(&MAIL) && any(&MEANT)
}

/// Words of so few letters join others: `numeri di serie`.
const SMALL: usize = 3;

/// Whether a folded word is one of the words for serial numbers or lots, whole: a beginning is too little here.
fn is_serial(word: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
        let columns = languages::whole().flat_map(|l| l.columns);
        let heads = columns.filter(|(sense, _)| matches!(sense, languages::Column::Serials | languages::Column::Lots));
        let words = folded(heads.flat_map(|(_, list)| list.iter().flat_map(|c| c.split_whitespace())));
        words.into_iter().filter(|w| w.chars().count() > SMALL).collect()
    });
    WORDS.contains(word)
}

/// Whether words for records are words for serial numbers or lots.
fn is_marking(s: &Sentence, records: &Cue) -> bool {
    let kept = |n: usize| s.all(Role::Kept).any(|k| k.from <= n && n < k.to);
    (records.from..records.to).any(|n| is_serial(&s.tokens[n].text)) && !(records.from..records.to).any(kept)
}

/// So near before its verb stands what was lost.
const LOST: usize = 4;

/// Whether the goods are what was destroyed or lost: they stand right before the verb, and the records before them are no noun of theirs.
fn goods_lost(s: &Sentence, papers: &[&Cue], verb: &Cue) -> bool {
    // A word for papers may end with one for goods: `文件`.
    let own = |g: &Cue| !papers.iter().any(|p| p.from < g.to && g.from < p.to);
    let near = |g: &Cue| g.to <= verb.from && verb.from - g.to <= LOST;
    let goods = s.all(Role::Goods).filter(|g| near(g) && own(g)).max_by_key(|g| g.to);
    let Some(goods) = goods else { return false };
    // `The records of the rifles were lost`: a preposition joins the two.
    let joins = |n: usize| (s.is(n, Role::Stop) || s.links(n)) && s.at(n, Role::Generic).is_none();
    let joined = |p: &&&Cue| (p.to..goods.from).any(joins) && !breaks(s, p.to, goods.from);
    let between = papers.iter().any(|p| p.from >= goods.to && p.to <= verb.from || p.from >= verb.to);
    !between && papers.iter().filter(|p| p.to <= goods.from).all(|p| !joined(&p))
}

/// Whether what was not shared was kept from the writer: `was never disclosed to us`, `ne nous a jamais été communiqué`.
fn from_us(s: &Sentence, share: &Cue) -> bool {
    let behind = |w: &Cue| w.from >= share.to && w.from - share.to <= 2;
    let object = |w: &Cue| {
        w.to == w.from + 1 && w.to <= share.from && s.all(Role::Not).any(|n| n.to == w.from && n.from + 1 == n.to)
    };
    s.all(Role::We).any(|w| behind(w) || object(w))
}

/// Whether a denial is a refusal and not mere inability: a ground of secrecy, or a verb of refusing rather than "unable".
fn hard(s: &Sentence) -> bool {
    s.has(Role::Secret)
        || s.all(Role::Deny).any(|c| c.to - c.from == 1 && !s.is(c.from, Role::Not))
        || s.all(Role::Deny).any(|c| c.to - c.from >= 2)
}

/// Whether a cue has its own word of denial, as part of its sense: `yok olmuş`.
fn says_no(s: &Sentence, cue: &Cue) -> bool {
    let inside = |n: &Cue| cue.from <= n.from && n.to <= cue.to;
    let near = |n: &Cue| cue.from <= n.to + 3 && n.from <= cue.to + 3;
    s.all(Role::Not).any(inside) && s.all(Role::Not).filter(|n| near(n)).all(inside)
}

/// Whether every denial is a "cannot", no verb of refusing.
fn inability(s: &Sentence) -> bool {
    s.all(Role::Deny).all(|c| s.all(Role::Not).any(|n| n.from < c.to && c.from < n.to))
}

fn making(tone: &mut Tone, s: &Sentence) {
    let unsure = s.has(Role::Absent) || s.has(Role::Deny) || s.has(Role::Records);
    // `Not made in Greece`: a state speaks of its works.
    let theirs = s.has(Role::We) || s.has(Role::Maker) || s.has(Role::By) || s.names_a_state();
    // `Neither the number nor the maker is on the card`: who is not named is not denied. `We are not the maker`.
    let is = |m: &Cue| {
        s.all(Role::Be).any(|b| b.to <= m.from && m.from - b.to <= COMPLEMENT || m.from < b.to && b.from < m.to)
    };
    let maker = s.all(Role::Maker).any(|m| negated(s, m) && (s.has(Role::We) || is(m)));
    // `Manufacturer` has the beginning of a verb of making.
    let noun =
        |c: &Cue| s.all(Role::Maker).any(|m| m.from <= c.from && c.to <= m.to && !(m.from == c.from && c.to < m.to));
    let make = s.all(Role::Make).any(|c| negated(s, c) && !noun(c));
    tone.denies_making |= s.has(Role::Fake) || (make || maker) && theirs && !unsure;
    tone.made_here |= !s.has(Role::Fake) && (ours(s, &made(s, &delivered(s))) || made_by_us(s));
}

/// Whether the sentence counts years: a number with a word for years behind it.
fn years(s: &Sentence) -> bool {
    static YEARS: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.years)));
    let dated = |n: &Found| s.dates().iter().any(|d| d.span.overlaps(&n.span));
    s.numbers().iter().filter(|n| !dated(n)).any(|n| {
        let to = s.range(n.span).end;
        (to..to + 3).any(|at| s.tokens.get(at).is_some_and(|t| YEARS.contains(&t.text)))
    })
}
