//! How far a caption reaches behind its first words: over brackets, a second language ("Consignee / Destinataire"), words that say how its value is written,
//! the colon. In: the text of a cell and the caption that begins in it. Out: all of the caption.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::label::Label;
use super::lexicon::Forgive;
use super::longest::{Hit, longest};
use super::sense::Sense;
use super::shelf::LEXICON;
use super::title::TITLES;
use crate::find::key::{Key, NUMBER, key_of};
use crate::languages;
use crate::model::FieldName;

/// Takes what belongs to a caption behind its first words: brackets, a second language, the colon. Also gives the next word's index.
pub(super) fn extend(
    index: usize,
    key: &Key,
    chars: &[char],
    word: usize,
    hit: Hit,
    forgive: Option<Forgive<'_>>,
) -> (Label, usize) {
    let at = |n: usize| key.begin(n).unwrap_or(chars.len());
    let end_of = |n: usize| key.end(n).unwrap_or(0);
    let start = at(word);
    let mut senses = hit.senses;
    let mut spoken = hit.spoken;
    let (mut quality, mut weight, mut next) = (hit.quality, hit.length, hit.next);
    let first = hit.length;
    let mut end = skip_brackets(chars, end_of(next));
    if let Some(inner) = in_brackets(chars, end_of(next), end) {
        (senses, spoken) = (inner.senses, inner.spoken);
        weight += inner.length;
    }
    loop {
        let between = gap(chars, end, key, &mut next);
        // "Art-Nr-Kunde": a hyphen without spaces makes one word.
        let hyphened = matches!(between, ['-']);
        let sign = !hyphened
            && between.iter().any(|c| matches!(c, '/' | '|' | '\\' | '-' | '–' | '—' | '·' | '•' | '&' | ','));
        // "Vessel and Voyage No.": a word for "and" joins two captions too.
        let and = !sign && is_and(key, next);
        let joint = sign || and;
        if between.contains(&':') || between.contains(&'：') {
            break;
        }
        // A stroke between two captions is read as the letter that looks like it: `Exporter l Exportateur`.
        let stroke = forgive.is_some_and(|f| f.ocr) && !joint && is_stroke(key, chars, next);
        let more = longest(&LEXICON, key, next + usize::from(stroke || and), forgive.filter(|_| joint || stroke));
        // "Wagon No. – N° wagon": a word for "number" that opens the second language is no caption of its own.
        let bare = |m: &Hit| m.length == 1 && joint && first > 1 && m.next + 1 < key.starts.len();
        let Some(more) =
            more.filter(|m| !(stroke && m.senses.iter().all(|s| senses.iter().all(|t| t.0 != s.0)) || bare(m)))
        else {
            end = foreign(chars, end, joint, word > 0).unwrap_or(end);
            break;
        };
        let same = more.senses.iter().any(|s| senses.iter().any(|t| t.0 == s.0));
        if !(same || joint && !hyphened) {
            break;
        }
        quality = quality.min(more.quality);
        weight += more.length;
        spoken.extend(more.spoken);
        // "Contract No. and date": the date of that paper, not of this one.
        let cited = senses.iter().any(|(s, _)| s.is_reference());
        senses.extend(more.senses.into_iter().filter(|(s, _)| !(cited && *s == Sense::Field(FieldName::DocumentDate))));
        next = more.next;
        end = skip_brackets(chars, end_of(next));
    }
    let end = skip_tail(key, chars, end, &mut next);
    let end = of_paper(key, chars, end, &mut next).unwrap_or(end);
    // "Vs. ordine n.": a word for "number" that closes the cell belongs to the caption.
    while next + 1 < key.starts.len() && at(next) < end {
        next += 1;
    }
    let closes = next + 2 == key.starts.len() && key.starts.get(next).and_then(|s| key.chars.get(*s)) == Some(&NUMBER);
    let end = if closes { end_of(next + 1).max(end) } else { end };
    let end = series(chars, start, end).unwrap_or(end);
    let (end, colon) = skip_colon(chars, end);
    while next + 1 < key.starts.len() && at(next) < end {
        next += 1;
    }
    let text = chars.get(start..end).unwrap_or(&[]).iter().collect();
    let alone = end >= chars.len();
    (
        Label {
            cell: index,
            top: index,
            start,
            end,
            senses,
            spoken,
            quality,
            colon,
            alone,
            leads: true,
            numbered: false,
            text,
            weight,
        },
        next,
    )
}

/// Words for "and", folded.
static AND: LazyLock<FxHashSet<String>> = LazyLock::new(|| languages::words(|l| l.dates.and).map(key_of).collect());

/// Whether a word says "and".
fn is_and(key: &Key, word: usize) -> bool {
    let letters = key.starts.get(word).zip(key.starts.get(word + 1)).and_then(|(a, b)| key.chars.get(*a..*b));
    letters.is_some_and(|l| AND.contains(&l.iter().collect::<String>()))
}

/// Whether a word is a lone sign that a stroke is taken for.
fn is_stroke(key: &Key, chars: &[char], word: usize) -> bool {
    let printed = key.begin(word).zip(key.end(word + 1)).and_then(|(from, to)| chars.get(from..to));
    matches!(printed, Some(['l' | 'I' | '1' | 'i']))
}

/// What stands between the end of a caption and the next word; moves `next` past words inside brackets that were skipped.
fn gap<'c>(chars: &'c [char], end: usize, key: &Key, next: &mut usize) -> &'c [char] {
    let at = |n: usize| key.begin(n).unwrap_or(chars.len());
    while *next + 1 < key.starts.len() && at(*next) < end {
        *next += 1;
    }
    chars.get(end..at(*next).max(end)).unwrap_or(&[])
}

/// Behind `(name, address, country)`, if that follows.
fn skip_brackets(chars: &[char], end: usize) -> usize {
    let rest = chars.get(end..).unwrap_or(&[]);
    let open = rest.iter().position(|c| !c.is_whitespace() && *c != '.');
    match open.and_then(|i| rest.get(i).map(|c| (i, *c))) {
        Some((i, '(' | '（' | '[')) => {
            let close = rest.iter().skip(i).position(|c| matches!(c, ')' | '）' | ']'));
            close.map_or(end, |c| end + i + c + 1)
        }
        _ => end,
    }
}

/// "Export carrier (vessel)", "From (port of loading)": where brackets hold the caption of a place, a ship or a voyage alone, that is what the form asks for.
pub(super) fn in_brackets(chars: &[char], from: usize, to: usize) -> Option<Hit> {
    use FieldName as F;
    let inner: String = chars.get(from..to)?.iter().collect();
    let inner = inner.trim_matches(|c: char| !c.is_alphanumeric());
    let key = Key::of(inner);
    let found = longest(&LEXICON, &key, 0, None).filter(|h| h.next + 1 == key.starts.len())?;
    let route = [
        F::Vessel,
        F::Voyage,
        F::Flight,
        F::Vehicle,
        F::PortOfLoading,
        F::PortOfDischarge,
        F::PlaceOfLoading,
        F::PlaceOfDelivery,
        F::AirportOfDeparture,
        F::AirportOfDestination,
    ];
    found.senses.iter().any(|(s, _)| matches!(s, Sense::Field(f) if route.contains(f))).then_some(found)
}

/// A second caption that no list knows ("Consignee / Mottaker:") ends at the colon or with the cell. In a numbered box a dash parts two languages too
/// ("62 Sendungsnummer – Zásielka").
fn foreign(chars: &[char], end: usize, joint: bool, numbered: bool) -> Option<usize> {
    let rest = chars.get(end..)?;
    let slash = rest.iter().take(3).any(|c| matches!(c, '/' | '|') || numbered && matches!(c, '–' | '—' | '-'));
    let colon = rest.iter().position(|c| matches!(c, ':' | '：'));
    let upto = colon.unwrap_or(rest.len());
    let words = rest.get(..upto)?;
    let plain = words.iter().all(|c| !c.is_numeric()) && upto <= 40;
    (joint && slash && plain && (colon.is_some() || words.iter().filter(|c| c.is_whitespace()).count() <= 4))
        .then_some(end + upto)
}

/// `No. DVC 85203`, `No. DVC-85203`: a type's short name in capitals between the word for "number" and the digits opens the number itself. Gives
/// the end of the caption before it.
fn series(chars: &[char], start: usize, end: usize) -> Option<usize> {
    let text: String = chars.get(start..end)?.iter().collect();
    let (before, last) = text.trim_end().rsplit_once(char::is_whitespace)?;
    let short = (2..=5).contains(&last.chars().count()) && last.chars().all(char::is_uppercase);
    let numbered = Key::of(before).chars.last() == Some(&NUMBER);
    let mark = |c: &&char| !c.is_whitespace() && !matches!(c, '-' | '/' | '_');
    let digits = chars.get(end..)?.iter().find(mark).is_some_and(char::is_ascii_digit);
    (short && numbered && digits).then(|| start + before.chars().count())
}

/// Words that only say how the value is to be written: `Carrier's name`, `Consignee, full name and address`. Folded.
static TAIL: LazyLock<FxHashSet<String>> = LazyLock::new(|| languages::words(|l| l.forms.tail).map(key_of).collect());

/// Whether a caption asks for a name alone ("Name", "Company name"), inside the box of a party.
pub(in crate::find) fn names(caption: &str) -> bool {
    let key = Key::of(caption);
    let words = key.starts.windows(2).filter_map(|w| key.chars.get(*w.first()?..*w.get(1)?));
    let mut words = words.map(|w| w.iter().collect::<String>()).peekable();
    // Of ideographs each is a word to the key, and the caption is one.
    words.peek().is_some() && (NAME.contains(&key.text()) || words.all(|w| NAME.contains(&w)))
}

/// Words for a name, folded.
static NAME: LazyLock<FxHashSet<String>> = LazyLock::new(|| languages::words(|l| l.forms.name).map(key_of).collect());

/// Behind words that belong to a caption, if nothing else stands between it and the end of its cell or a colon.
fn skip_tail(key: &Key, chars: &[char], end: usize, next: &mut usize) -> usize {
    let mut word = *next;
    while word + 1 < key.starts.len() && key.begin(word).is_some_and(|b| b < end) {
        word += 1;
    }
    let first = word;
    let mut upto = end;
    while let (Some(a), Some(b)) = (key.starts.get(word), key.starts.get(word + 1)) {
        let text: String = key.chars.get(*a..*b).unwrap_or(&[]).iter().collect();
        if !TAIL.contains(&text) {
            break;
        }
        word += 1;
        upto = key.end(word).unwrap_or(upto);
        if chars.get(upto).is_some_and(|c| matches!(c, ':' | '：')) {
            break;
        }
    }
    let whole = word + 1 >= key.starts.len() || chars.get(upto).is_some_and(|c| matches!(c, ':' | '：' | ')'));
    if word > first && whole { upto } else { end }
}

/// "Place and date of issue of B/L": behind the name of a paper that closes a caption.
fn of_paper(key: &Key, chars: &[char], end: usize, next: &mut usize) -> Option<usize> {
    let words = key.starts.len().saturating_sub(1);
    let mut word = *next;
    while word < words && key.begin(word).is_some_and(|b| b < end) {
        word += 1;
    }
    let small = key.starts.get(word).zip(key.starts.get(word + 1)).and_then(|(a, b)| key.chars.get(*a..*b))?;
    if !TAIL.contains(&small.iter().collect::<String>()) {
        return None;
    }
    let title = longest(&TITLES, key, word + 1, None)?;
    let closes = title.next >= words && chars.get(key.end(words)?..)?.iter().all(|c| !c.is_alphanumeric());
    closes.then(|| {
        *next = words;
        key.end(words).unwrap_or(end)
    })
}

/// Behind the colon, dots and dashes that end a caption.
fn skip_colon(chars: &[char], end: usize) -> (usize, bool) {
    let mut at = end;
    let mut colon = false;
    while let Some(c) = chars.get(at) {
        match c {
            ':' | '：' | '﹕' => colon = true,
            '.' | '…' | '_' | '*' | ')' | '°' | 'º' | '˚' => {}
            c if c.is_whitespace() => {}
            '-' | '–' | '—' | '=' if chars.get(at + 1).is_none_or(|c| c.is_whitespace()) => colon = true,
            _ => break,
        }
        at += 1;
    }
    (at, colon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_with_the_caption_of_a_ship_say_what_is_asked_for() {
        let senses = |text: &str| {
            let (key, chars) = (Key::of(text), text.chars().collect::<Vec<_>>());
            let hit = longest(&LEXICON, &key, 0, None).unwrap();
            extend(0, &key, &chars, 0, hit, None).0.senses.into_iter().map(|s| s.0).collect::<Vec<_>>()
        };
        assert!(senses("Carrier (Vessel)").contains(&Sense::Field(FieldName::Vessel)));
        assert!(!senses("Carrier (Vessel)").contains(&Sense::Field(FieldName::Carrier)));
        assert!(senses("Shipper (name, address)").contains(&Sense::Field(FieldName::Consignor)));
    }

    #[test]
    fn a_stroke_read_as_a_letter_joins_two_captions() {
        let label = |text: &str, ocr: bool| {
            let (key, chars) = (Key::of(text), text.chars().collect::<Vec<_>>());
            let forgive = Some(Forgive { ocr, languages: &["en", "fr"] });
            let hit = longest(&LEXICON, &key, 0, forgive).unwrap();
            extend(0, &key, &chars, 0, hit, forgive).0
        };
        assert!(label("Exporter / Exportateur", false).alone);
        assert!(label("Exporter l Exportateur", true).alone);
        assert!(!label("Exporter l Exportateur", false).alone, "a text layer says what it says");
        assert!(!label("Exporter I Lindqvist", true).alone, "what follows is no caption");
    }
}
