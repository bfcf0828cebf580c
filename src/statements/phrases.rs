//! The claim words of all languages in one table. In: tokens. Out: [`Cue`]s: which list a word is on, where it stands, and in which language. Which language
//! counts is decided afterwards, by how much of the text each one explains.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::languages::{self, ALL, Claims, Grammar};
use crate::layout::tokens::{Kind, Token, tokens};

macro_rules! roles {
    ($($variant:ident $field:ident),* $(,)?) => {
        /// The lists of [`Claims`], by name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Role { $($variant),* }

        fn lists(claims: &Claims) -> Vec<(Role, &'static [&'static str])> {
            vec![$((Role::$variant, claims.$field)),*]
        }
    };
}

roles! {
    We we, Not not, Make make, By by, At at, ByAfter by_after, Maker maker, Deliver deliver, To to, ToAfter to_after, ToSuffix to_suffix, Bought bought,
    BoughtAfter bought_after, Recipient recipient, Via via, ViaAfter via_after, Buy buy, Carry carry, Entrusted entrusted, Route route, Contract contract, Order order, Be be, Generic generic,
    Head head, Link link, Stop stop, Goods goods, Quantity quantity, Confirm confirm, Records records, Destroyed destroyed,
    Retention retention, Expired expired, Kept kept, Absent absent, Deny deny, Covered covered, Disclose disclose, Share share, Ground ground, Unreal unreal, Secret secret, Dissolved dissolved,
    Fake fake, Enclosed enclosed, Received received, Later later, Meet meet, Away away, Trace trace, Greet greet, Close close, Doc doc, Event event, Or or,
}

/// A word of a list, found: tokens `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cue {
    pub role: Role,
    /// The language's place on the shelf: which it is, no rule asks.
    pub language: usize,
    /// How the language builds sentences: what rules ask.
    pub grammar: &'static Grammar,
    pub from: usize,
    /// One past its last token.
    pub to: usize,
}

struct Part {
    text: String,
    prefix: bool,
}

struct Phrase {
    role: Role,
    language: usize,
    grammar: &'static Grammar,
    parts: Vec<Part>,
}

/// Phrases by their first word; where that is a stem, by up to three of its first characters.
#[derive(Default)]
struct Table {
    words: FxHashMap<String, Vec<Phrase>>,
    stems: FxHashMap<String, Vec<Phrase>>,
}

/// So many characters of a stem are looked up.
const STEM: usize = 3;

static PHRASES: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    for (number, language) in ALL.iter().enumerate() {
        for (role, list) in lists(&language.claims) {
            for text in list {
                let parts = parts(text);
                let Some(first) = parts.first() else { continue };
                let (by, key) = if first.prefix {
                    (&mut table.stems, first.text.chars().take(STEM).collect())
                } else {
                    (&mut table.words, first.text.clone())
                };
                by.entry(key).or_default().push(Phrase { role, language: number, grammar: &language.grammar, parts });
            }
        }
    }
    table
});

/// The phrases that may begin with this word.
fn beginning(word: &str) -> impl Iterator<Item = &'static Phrase> + use<> {
    let lists = (1..=STEM.min(word.chars().count())).filter_map(|n| {
        let end = word.char_indices().nth(n).map_or(word.len(), |(at, _)| at);
        PHRASES.stems.get(word.get(..end)?)
    });
    let lists: Vec<&'static Vec<Phrase>> = PHRASES.words.get(word).into_iter().chain(lists).collect();
    lists.into_iter().flatten()
}

fn parts(phrase: &str) -> Vec<Part> {
    let mut out: Vec<Part> = Vec::new();
    for token in tokens(phrase) {
        if token.is_sign("*") {
            if let Some(last) = out.last_mut() {
                last.prefix = true;
            }
        } else {
            out.push(Part { text: token.text, prefix: false });
        }
    }
    out
}

/// All cues of a text's tokens. Words are tried without a glued particle (the Arabic "and", "in") as well.
pub(crate) fn cues(tokens: &[Token]) -> Vec<Cue> {
    let mut out = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if !matches!(token.kind, Kind::Word | Kind::Sign) {
            continue;
        }
        try_word(tokens, at, &token.text, &mut out);
        for bare in bare_forms(&token.text) {
            try_word(tokens, at, bare, &mut out);
        }
    }
    out
}

/// A word without a particle that its language writes together with it.
fn bare_forms(word: &str) -> impl Iterator<Item = &str> {
    let bare = GLUED.iter().find_map(|particle| word.strip_prefix(particle));
    bare.filter(|b| b.chars().count() > 2).into_iter()
}

/// The particles of all languages that are written together with the next word.
static GLUED: LazyLock<Vec<&str>> = LazyLock::new(|| languages::words(|l| l.glued.words).collect());

fn try_word(tokens: &[Token], at: usize, word: &str, out: &mut Vec<Cue>) {
    for phrase in beginning(word) {
        if let Some(to) = ends(phrase, tokens, at, word) {
            let Phrase { role, language, grammar, .. } = *phrase;
            push(out, Cue { role, language, grammar, from: at, to });
        }
    }
}

/// Keeps the longest cue of a list at a place.
fn push(out: &mut Vec<Cue>, cue: Cue) {
    let same = |c: &&mut Cue| c.role == cue.role && c.language == cue.language && c.from == cue.from;
    match out.iter_mut().rev().take_while(|c| c.from == cue.from).find(same) {
        Some(old) => old.to = old.to.max(cue.to),
        None => out.push(cue),
    }
}

fn ends(phrase: &Phrase, tokens: &[Token], at: usize, word: &str) -> Option<usize> {
    let mut here = at;
    for (n, part) in phrase.parts.iter().enumerate() {
        // A hyphen or apostrophe in the text, or in the phrase alone, does not matter.
        while n > 0 && tokens.get(here)?.is_sign("-'’‐‑.") && !is_sign(&part.text) {
            here += 1;
        }
        if n > 0 && is_sign(&part.text) && tokens.get(here).is_none_or(|t| t.kind != Kind::Sign) {
            continue;
        }
        let found = if n == 0 { word } else { tokens.get(here)?.text.as_str() };
        let same = if part.prefix { found.starts_with(&part.text) } else { found == part.text };
        if !same {
            return None;
        }
        here += 1;
    }
    Some(here)
}

fn is_sign(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// Whether a folded word with a capital more likely opens a sentence than goes on with a name: it opens a phrase of some language's lists.
pub(crate) fn opens_sentence(word: &str) -> bool {
    let opens = |p: &Phrase| {
        let list = !matches!(
            p.role,
            Role::Generic
                | Role::Head
                | Role::Link
                | Role::Goods
                | Role::To
                | Role::By
                | Role::Carry
                | Role::Close
                | Role::Maker
        );
        let first = p.parts.first().is_some_and(|f| if f.prefix { word.starts_with(&f.text) } else { word == f.text });
        list && first
    };
    word == "the" || word.chars().count() > 1 && beginning(word).any(opens)
}

/// The language that explains a text best; `None` where none explains anything.
pub(crate) fn best_language(tokens: &[Token], cues: &[Cue]) -> Option<usize> {
    let mut words: Vec<(usize, usize)> =
        cues.iter().flat_map(|c| (c.from..c.to).map(|word| (c.language, word))).collect();
    words.sort_unstable();
    words.dedup();
    let languages =
        words.chunk_by(|a, b| a.0 == b.0).filter_map(|own| own.first().map(|(language, _)| (own.len(), language)));
    let best = languages.map(|(count, language)| (count, std::cmp::Reverse(*language))).max()?;
    (best.0 * 3 >= tokens.iter().filter(|t| t.kind == Kind::Word).count()).then_some(best.1.0)
}

/// A sentence is of the languages that explain so much of it as the best does: related languages share words.
const NEARLY: f64 = 0.8;

/// The languages of one sentence, of which the letter's are `letter`; those where nothing of it tells.
pub(crate) fn languages_of(cues: &[Cue], letter: &[usize]) -> Vec<usize> {
    let mut words: Vec<(usize, usize)> =
        cues.iter().flat_map(|c| (c.from..c.to).map(|word| (c.language, word))).collect();
    words.sort_unstable();
    words.dedup();
    let told: Vec<(usize, usize)> =
        words.chunk_by(|a, b| a.0 == b.0).filter_map(|own| Some((own.first()?.0, own.len()))).collect();
    let best = told.iter().map(|(_, count)| *count).max().unwrap_or(0);
    if best < 2 {
        return letter.to_vec();
    }
    told.into_iter().filter(|(_, count)| *count as f64 >= NEARLY * best as f64).map(|(language, _)| language).collect()
}

/// The languages that explain a text best, by the share of its words that stand in their lists; at least one.
pub(crate) fn languages(tokens: usize, cues: &[Cue], told: &[&str]) -> Vec<usize> {
    let mut explained = vec![vec![false; tokens]; ALL.len()];
    for cue in cues {
        if let Some(words) = explained.get_mut(cue.language) {
            for word in words.iter_mut().take(cue.to).skip(cue.from) {
                *word = true;
            }
        }
    }
    let score: Vec<f64> = explained
        .iter()
        .zip(ALL)
        .map(|(words, language)| {
            let count = words.iter().filter(|w| **w).count() as f64;
            let bonus = match told.iter().position(|t| *t == language.code) {
                Some(0) => 1.3,
                Some(_) => 1.1,
                None => 1.0,
            };
            count * bonus
        })
        .collect();
    let best = score.iter().copied().fold(0.0, f64::max);
    (0..ALL.len()).filter(|n| score[*n] >= 0.82 * best).collect()
}
