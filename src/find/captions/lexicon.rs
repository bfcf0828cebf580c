//! All captions of all tongues, folded, ready to be looked up. In: the shelf `languages`. Out: the longest caption that starts at a word of
//! a key, exact or with a few letters forgiven. What the caption stands over is a [`Sense`].

use std::sync::LazyLock;

// Nobody else chooses the keys of these tables, so they need no hash that withstands chosen ones.
use rustc_hash::{FxHashMap, FxHashSet};

use crate::find::key::{Key, NUMBER, fold};
use crate::languages::{self, Column};
use crate::model::FieldName;

/// What a caption stands over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sense {
    /// A field.
    Field(FieldName),
    /// The number of a document of that type: `Invoice No.`
    NumberOf(&'static str),
    /// The date of a document of that type: `Invoice date`.
    DateOf(&'static str),
    /// The title of a document type.
    Title(&'static str),
    /// A column of a goods table.
    Column(Column),
    /// A property of a thing: its mass, its length.
    Property,
    /// Something that is none of our fields, but ends the value before it.
    Aside,
}

impl Sense {
    /// Whether it stands over a number that may be cited inside a sentence ("under contract No. 12").
    pub fn is_reference(self) -> bool {
        use FieldName as F;
        matches!(
            self,
            Self::NumberOf(_)
                | Self::Field(
                    F::ContractNumber | F::OrderNumber | F::InvoiceNumber | F::LicenceNumber | F::DocumentNumber
                )
        )
    }
}

/// Folded captions.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    exact: FxHashMap<String, Vec<(Sense, &'static str)>>,
    /// Each sense of a caption with every tongue that has it; `exact` has the first alone.
    spoken: FxHashMap<String, Vec<(Sense, &'static str)>>,
    /// By tongue and length in characters: a mask of letter pairs, the folded caption.
    near: FxHashMap<&'static str, Vec<Vec<(u128, String)>>>,
    /// Captions of two words and more without their small words, each with its full form.
    lean: FxHashMap<String, String>,
    longest: usize,
    /// How captions begin: what begins otherwise is not looked up.
    openings: FxHashSet<[char; OPENING]>,
    /// The same of those without their small words.
    lean_openings: FxHashSet<[char; OPENING]>,
}

/// So many letters of a caption are its opening; a shorter one is filled up with `\0`.
const OPENING: usize = 4;

/// The first letters, and how many there were.
fn opening(letters: impl Iterator<Item = char>) -> [char; OPENING] {
    let mut opening = ['\0'; OPENING];
    opening.iter_mut().zip(letters).for_each(|(place, c)| *place = c);
    opening
}

/// Articles and prepositions that captions have or leave out ("Destinazione della merce"), folded.
static SMALL_WORDS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| languages::words(|l| l.forms.small).map(fold).collect());

/// The words without the small ones; `None` where fewer than two are left.
fn lean<'w>(words: impl Iterator<Item = &'w str>) -> Option<String> {
    let kept: Vec<&str> = words.filter(|w| !SMALL_WORDS.contains(*w)).collect();
    (kept.len() >= 2).then(|| kept.concat())
}

/// A caption found.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    pub senses: Vec<(Sense, &'static str)>,
    /// The senses with every tongue that has them.
    pub spoken: Vec<(Sense, &'static str)>,
    pub quality: f64,
    /// Characters matched.
    pub length: usize,
    /// The word behind it.
    pub next: usize,
}

/// The captions of every tongue on the shelf.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    for language in languages::ALL {
        let code = language.code;
        for (field, captions) in language.captions {
            captions.iter().for_each(|c| lexicon.add(c, Sense::Field(*field), code));
        }
        for (column, captions) in language.columns {
            captions.iter().for_each(|c| lexicon.add(c, Sense::Column(*column), code));
        }
        language.properties.iter().for_each(|c| lexicon.add(c, Sense::Property, code));
        language.asides.iter().for_each(|c| lexicon.add(c, Sense::Aside, code));
        let dates: Vec<&str> = language
            .captions
            .iter()
            .filter(|(f, _)| *f == FieldName::DocumentDate)
            .flat_map(|(_, c)| c.iter().copied())
            .collect();
        // What no type claims has no numbers and dates to be found.
        for (kind, titles) in language.titles.iter().filter(|(kind, _)| *kind != languages::OTHER) {
            for title in *titles {
                lexicon.add_title(title, kind, &dates, code);
            }
        }
    }
    lexicon
});

/// Makes the table now.
pub(super) fn make_ready() {
    LazyLock::force(&LEXICON);
}

/// The captions of lots and serials alone, under one tongue: few enough to be looked for misprinted inside a text.
pub(crate) static MARKS: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let columns = languages::ALL.iter().flat_map(|l| l.columns);
    for (column, captions) in columns.filter(|(c, _)| matches!(c, Column::Lots | Column::Serials)) {
        captions.iter().for_each(|c| lexicon.add(c, Sense::Column(*column), ANY));
    }
    lexicon
});

/// The tongue of [`MARKS`].
pub(crate) const ANY: &str = "";

impl Lexicon {
    pub(super) fn add(&mut self, caption: &str, sense: Sense, language: &'static str) {
        let key = Key::of(caption);
        let canonical = key.text();
        // `InvoiceNo` run together is not split into words, so the plain form is kept beside the one with the number sign.
        let plain = canonical.contains(NUMBER).then(|| canonical.replace(NUMBER, "no"));
        let short = lean(words_of(&key).iter().map(String::as_str));
        for form in [Some(canonical), plain].into_iter().flatten() {
            if form.is_empty() || form == "no" {
                continue;
            }
            let length = form.chars().count();
            self.longest = self.longest.max(length);
            self.openings.insert(opening(form.chars()));
            self.spoken.entry(form.clone()).or_default().push((sense, language));
            let senses = self.exact.entry(form.clone()).or_default();
            if senses.iter().all(|(_, l)| *l != language) {
                let buckets = self.near.entry(language).or_default();
                if buckets.len() <= length {
                    buckets.resize_with(length + 1, Vec::new);
                }
                let mask = pairs(form.chars());
                let known = |b: &Vec<(u128, String)>| b.iter().any(|(m, f)| *m == mask && *f == form);
                if let Some(bucket) = buckets.get_mut(length).filter(|b| !known(b)) {
                    bucket.push((mask, form.clone()));
                }
            }
            if let Some(short) = short.clone() {
                self.lean_openings.insert(opening(short.chars()));
                self.lean.entry(short).or_insert(form);
            }
            if !senses.iter().any(|(s, _)| *s == sense) {
                senses.push((sense, language));
            }
        }
    }

    /// The captions that any title gives: its number and its date, in the orders that tongues use.
    fn add_title(&mut self, title: &str, kind: &'static str, dates: &[&str], language: &'static str) {
        for form in [
            "{} no",
            "no {}",
            "no of {}",
            "no de {}",
            "no de la {}",
            "no du {}",
            "no del {}",
            "no des {}",
            "no der {}",
            "{}nummer",
            "{}s no",
            "{}snummer",
            "no. de l'{}",
        ] {
            self.add(&form.replace("{}", title), Sense::NumberOf(kind), language);
        }
        for date in dates.iter().filter(|d| !d.contains(' ') && d.chars().count() <= 8) {
            for form in [
                format!("{title} {date}"),
                format!("{date} {title}"),
                format!("{date} of {title}"),
                format!("{date} de {title}"),
            ] {
                self.add(&form, Sense::DateOf(kind), language);
            }
        }
    }

    /// Whether any caption begins as these letters do.
    fn opens(&self, letters: &[char]) -> bool {
        let full = opening(letters.iter().copied());
        (1..=OPENING.min(letters.len())).any(|n| {
            let mut start = full;
            start.iter_mut().skip(n).for_each(|c| *c = '\0');
            self.openings.contains(&start)
        })
    }

    /// The senses of a caption that reads exactly so, with every tongue that has them.
    fn spoken(&self, key: &str) -> Vec<(Sense, &'static str)> {
        self.spoken.get(key).cloned().unwrap_or_default()
    }

    /// The senses of a caption that reads exactly so.
    fn get(&self, key: &str) -> Option<&Vec<(Sense, &'static str)>> {
        self.exact.get(key)
    }

    /// The nearest caption of those tongues within the letters that may be forgiven, with how many it took.
    fn near(&self, key: &[char], forgive: Forgive) -> Option<(&str, usize)> {
        let allowed = forgiven(key.len(), forgive.ocr);
        if allowed == 0 {
            return None;
        }
        let own = pairs(key.iter().copied());
        let text: String = key.iter().collect();
        let mut best: Option<(&str, usize)> = None;
        let buckets = forgive.tongues.iter().filter_map(|t| self.near.get(t));
        for bucket in
            buckets.flat_map(|b| b.iter().enumerate().skip(key.len().saturating_sub(allowed)).take(2 * allowed + 1))
        {
            let limit = allowed.min(forgiven(bucket.0, forgive.ocr));
            for (mask, caption) in bucket.1 {
                // One wrong letter touches two pairs here and two there.
                if (mask ^ own).count_ones() as usize > 4 * limit {
                    continue;
                }
                let distance = strsim::levenshtein(&text, caption);
                if distance <= limit && best.is_none_or(|(_, d)| distance < d) {
                    best = Some((caption, distance));
                }
            }
        }
        best
    }
}

/// The folded words of a caption.
fn words_of(key: &Key) -> Vec<String> {
    key.starts.windows(2).filter_map(|w| Some(key.chars.get(*w.first()?..*w.get(1)?)?.iter().collect())).collect()
}

/// Which misprints are forgiven.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Forgive<'a> {
    /// Whether the page was read by OCR: then more.
    pub ocr: bool,
    /// The tongues whose captions are tried.
    pub tongues: &'a [&'static str],
}

/// A caption may be misprinted in so many words at the most; longer ones are found by their beginning.
const WORDS: usize = 7;

/// The longest caption that begins at that word of the key, letter for letter or, where that is allowed, nearly.
pub(crate) fn longest(lexicon: &Lexicon, key: &Key, word: usize, forgive: Option<Forgive<'_>>) -> Option<Hit> {
    let start = *key.starts.get(word)?;
    let ends = || {
        (word + 1..key.starts.len())
            .take_while(|n| key.starts.get(*n).is_some_and(|e| e - start <= lexicon.longest + 2))
    };
    let piece = |n: usize| key.starts.get(n).and_then(|e| key.chars.get(start..*e)).unwrap_or(&[]);
    let mut exact = None;
    let mut text = String::new();
    let mut done = start;
    let opens = lexicon.opens(key.chars.get(start..).unwrap_or(&[]));
    for n in ends().take_while(|_| opens) {
        let end = key.starts.get(n).copied().unwrap_or(done);
        text.extend(key.chars.get(done..end).unwrap_or(&[]));
        done = end;
        if let Some(senses) = lexicon.get(&text) {
            let spoken = lexicon.spoken(&text);
            exact = Some(Hit { senses: senses.clone(), spoken, quality: 1.0, length: piece(n).len(), next: n });
        }
    }
    // Where other articles stand between the words, it is the same caption; a longer one than what was found letter for letter.
    let leaned = lean_hit(lexicon, key, word, exact.as_ref().map_or(word + 2, |h| h.next + 1));
    let exact = leaned.or(exact);
    let (None, Some(forgive)) = (&exact, forgive) else { return exact };
    let mut best: Option<Hit> = None;
    for n in ends().take(WORDS) {
        let part = piece(n);
        if let Some((caption, distance)) = lexicon.near(part, forgive) {
            let quality = 1.0 - MISPRINT * distance as f64 / part.len() as f64;
            if best.as_ref().is_none_or(|b| quality >= b.quality) {
                let senses = lexicon.get(caption).cloned().unwrap_or_default();
                let spoken = lexicon.spoken(caption);
                best = Some(Hit { senses, spoken, quality, length: part.len(), next: n });
            }
        }
    }
    best
}

/// The longest caption that begins at that word but for its small words, and ends at `least` or behind it.
fn lean_hit(lexicon: &Lexicon, key: &Key, word: usize, least: usize) -> Option<Hit> {
    let start = *key.starts.get(word)?;
    let first = key.chars.get(start..*key.starts.get(word + 1)?)?;
    if first.len() >= OPENING && !lexicon.lean_openings.contains(&opening(first.iter().copied())) {
        return None;
    }
    let of = |n: usize| -> Option<String> {
        Some(key.chars.get(*key.starts.get(n)?..*key.starts.get(n + 1)?)?.iter().collect())
    };
    let words: Vec<String> = (word..word + LEAN).map_while(of).collect();
    let small = |n: usize| words.get(n).is_some_and(|w| SMALL_WORDS.contains(w));
    if small(0) || !(1..words.len()).any(small) && least > word + 2 {
        return None;
    }
    (2..=words.len()).rev().filter(|n| word + n >= least && !small(n - 1)).find_map(|n| {
        let short = lean(words.get(..n)?.iter().map(String::as_str))?;
        let full = lexicon.lean.get(&short)?;
        let (senses, spoken) = (lexicon.get(full)?.clone(), lexicon.spoken(full));
        let end = key.starts.get(word + n)?;
        Some(Hit { senses, spoken, quality: LEANED, length: end - start, next: word + n })
    })
}

/// The most words of a caption that is compared without its small words.
const LEAN: usize = 8;

/// Each wrong letter costs so many times its share of a caption's letters: two captions that differ by a letter are as a rule two captions. Chosen by eye; not
/// measured.
const MISPRINT: f64 = 1.5;
/// The quality of a caption that has other small words than the list. Chosen by eye; not measured.
const LEANED: f64 = 0.97;

/// How many wrong letters a caption of that length may have. Short ones have none: too many words are one letter away.
fn forgiven(length: usize, ocr: bool) -> usize {
    match (length, ocr) {
        (0..=5, _) => 0,
        (6..=9, true) => 1,
        (10..=15, true) => 2,
        (_, true) => 3,
        (6..=8, false) => 0,
        (9..=17, false) => 1,
        (_, false) => 2,
    }
}

/// Whether a text is a caption of that field.
pub fn says_field(text: &str, field: FieldName) -> bool {
    LEXICON.get(&fold(text)).is_some_and(|senses| senses.iter().any(|(s, _)| *s == Sense::Field(field)))
}

/// Whether a text is a caption of that column.
pub(crate) fn says_column(text: &str, column: Column) -> bool {
    LEXICON.get(&fold(text)).is_some_and(|senses| senses.iter().any(|(s, _)| *s == Sense::Column(column)))
}

/// The fields whose captions stand in a text, letter for letter.
pub fn mentions(text: &str) -> Vec<FieldName> {
    let key = Key::of(text);
    let hits = (0..key.starts.len().saturating_sub(1)).filter_map(|word| longest(&LEXICON, &key, word, None));
    let fields = hits.flat_map(|h| h.senses).filter_map(|(s, _)| match s {
        Sense::Field(field) => Some(field),
        _ => None,
    });
    fields.collect()
}

/// A bit for each pair of neighbouring letters, to compare two texts in one instruction.
fn pairs(chars: impl Iterator<Item = char>) -> u128 {
    let mut last = '^';
    chars.fold(0, |mask, c| {
        let bit = (last as u32).wrapping_mul(31).wrapping_add(c as u32).wrapping_mul(0x9E37_79B1) >> 25;
        last = c;
        mask | 1 << bit
    })
}
