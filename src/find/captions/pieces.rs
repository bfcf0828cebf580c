//! Captions of which a part is not known. In: the text of a cell. Out: one caption that fills the cell: put together from the pieces in several languages that
//! are known, or the number of something that no list knows.

use super::extent::in_brackets;
use super::label::{Label, NAMELESS};
use super::lexicon::Forgive;
use super::longest::longest;
use super::sense::Sense;
use super::shelf::LEXICON;
use crate::find::key::{Key, NUMBER};
use crate::model::FieldName;

/// The longest cell that is looked at as captions of several languages.
const PIECED: usize = 120;

/// What is left of the quality of a caption that is put together from the pieces known. Chosen by eye; not measured.
const PUT_TOGETHER: f64 = 0.97;
/// The weight of a caption of which only the word for "number" is known: less than that of any known one. Chosen by eye; not measured.
const NAMELESS_WEIGHT: usize = 4;
/// So much of a piece must be known. Chosen by eye; not measured.
const KNOWN: f64 = 0.75;

/// `3 Locul prevăzut ... / Lieu prévu pour la livraison / Place of delivery of`: a caption in several languages of which the first is not known, or by
/// a prefix that says something else ("Locul", "Datum"). The pieces that are known through and through tell; all of the cell is caption.
pub(super) fn pieced(
    index: usize,
    key: &Key,
    chars: &[char],
    lead: usize,
    forgive: Option<Forgive<'_>>,
) -> Option<Label> {
    let from = key.begin(lead)?;
    let text = chars.get(from..)?;
    let caption =
        text.len() <= PIECED && !text.iter().any(|c| c.is_numeric()) && text.iter().any(|c| matches!(c, '/' | '|'));
    let colon = text.iter().position(|c| matches!(c, ':' | '：'));
    if !caption || colon.is_some_and(|c| text.get(c + 1..).is_some_and(|r| r.iter().any(|c| c.is_alphanumeric()))) {
        return None;
    }
    let words = key.starts.len().saturating_sub(1);
    let sign = |n: usize| {
        let between = key.end(n).zip(key.begin(n)).and_then(|(a, b)| chars.get(a..b));
        between.is_some_and(|b| b.iter().any(|c| matches!(c, '/' | '|')))
    };
    let mut opens: Vec<usize> = vec![lead];
    opens.extend((lead + 1..words).filter(|n| sign(*n)));
    // "Requested flight/Date" is known as a whole.
    let whole = longest(&LEXICON, key, lead, None);
    if whole.is_some_and(|h| opens.get(1).is_some_and(|o| h.next > *o)) {
        return None;
    }
    let mut pieces = Vec::new();
    for (at, open) in opens.iter().enumerate() {
        let end = opens.get(at + 1).copied().unwrap_or(words);
        let letters = key.starts.get(end)?.checked_sub(*key.starts.get(*open)?)?;
        let hit = longest(&LEXICON, key, *open, forgive).filter(|h| h.next <= end);
        let share = hit.as_ref().map_or(0.0, |h| h.length as f64 / letters.max(1) as f64);
        pieces.push((share, hit));
    }
    // Where the first piece is known, the usual way reads all of it.
    if pieces.len() < 2 || pieces.first().is_some_and(|p| p.0 >= KNOWN) {
        return None;
    }
    let (mut senses, mut spoken) = (Vec::new(), Vec::new());
    let (mut quality, mut weight) = (1.0_f64, 0);
    for hit in pieces.into_iter().filter(|p| p.0 >= KNOWN).filter_map(|p| p.1).filter(|h| h.length > 3) {
        quality = quality.min(hit.quality);
        weight += hit.length;
        spoken.extend(hit.spoken);
        for sense in hit.senses {
            if !senses.contains(&sense) {
                senses.push(sense);
            }
        }
    }
    let colon = colon.is_some();
    let text = chars.iter().collect();
    (!senses.is_empty()).then_some(Label {
        cell: index,
        top: index,
        start: 0,
        end: chars.len(),
        senses,
        spoken,
        quality: quality * PUT_TOGETHER,
        colon,
        alone: true,
        leads: true,
        numbered: false,
        text,
        weight,
    })
}

/// "Loading carrier (vessel)" alone in its cell: words that no list knows, and the caption of a place, a ship or a voyage in brackets.
pub(super) fn bracketed(index: usize, chars: &[char]) -> Option<Label> {
    let text: String = chars.iter().collect();
    let trimmed = text.trim_end().trim_end_matches([':', '：']).trim_end();
    let open = chars.iter().position(|c| *c == '(')?;
    let plain = chars.len() <= SHORT && !chars.iter().any(|c| c.is_numeric()) && trimmed.ends_with(')');
    let before = chars.get(..open)?.iter().collect::<String>();
    let words = (1..=WORDS).contains(&before.split_whitespace().count());
    let hit = in_brackets(chars, open, chars.len()).filter(|_| plain && words)?;
    Some(Label {
        cell: index,
        top: index,
        start: 0,
        end: chars.len(),
        senses: hit.senses,
        spoken: hit.spoken,
        quality: PUT_TOGETHER,
        colon: trimmed.len() < text.trim_end().len(),
        alone: true,
        leads: true,
        numbered: false,
        weight: hit.length,
        text,
    })
}

/// Such a caption has so many characters at the most, and so many words before its brackets. Chosen by eye; not measured.
const SHORT: usize = 40;
const WORDS: usize = 3;

/// "List No." alone in its cell: a number of something no list knows. It may be the paper's own, and it ends the value before it.
pub(super) fn nameless_number(index: usize, key: &Key, chars: &[char], word: usize) -> Option<Label> {
    let words = key.starts.len().saturating_sub(1);
    let last = key.chars.last().is_some_and(|c| *c == NUMBER) && words > word + 1 && words <= word + 6;
    let plain = chars.iter().all(|c| !c.is_numeric()) && chars.len() <= 40;
    let first = key.begin(word).and_then(|i| chars.get(i)).is_some_and(|c| c.is_alphabetic());
    let senses = vec![(Sense::Field(FieldName::DocumentNumber), "en")];
    let text: String = chars.iter().collect();
    let colon = text.trim_end().ends_with(':');
    // "Norway a NO" has the code of a country, not the word for "number".
    let code = text.trim_end().ends_with(" NO") && text.chars().any(char::is_lowercase);
    (last && plain && first && !code).then_some(Label {
        cell: index,
        start: 0,
        end: chars.len(),
        spoken: senses.clone(),
        senses,
        quality: NAMELESS,
        colon,
        alone: true,
        leads: true,
        numbered: false,
        text,
        weight: NAMELESS_WEIGHT,
        top: index,
    })
}
