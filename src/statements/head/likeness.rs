//! How much a document looks like a letter. In: its sheet and its sentences. Out: a likeness.

use super::cited::cited;
use super::date::own_date;
use crate::find::Sheet;
use crate::layout::tokens::Kind;
use crate::statements::parse::Sentences;
use crate::statements::phrases::Role;
use crate::statements::sentence::Sentence;

/// How much the sentences are those of a letter, on the scale of `DocumentType::likeness`: each sign of one adds to it.
pub(crate) fn likeness(sheet: &Sheet, sentences: &Sentences) -> f64 {
    let all = sentences.all();
    let words = |s: &Sentence| s.tokens.iter().filter(|t| t.kind == Kind::Word).count();
    let prose = all.iter().filter(|s| words(s) >= 7 && small_words(s) >= 2).count();
    let short = all
        .iter()
        .filter(|s| (3..7).contains(&words(s)) && small_words(s) >= 1 && !s.tokens.iter().any(|t| t.is_sign(":")))
        .count();
    let greets = all.iter().any(|s| s.all(Role::Greet).any(|c| c.from <= 14));
    let closes = all.iter().any(|s| s.below) || all.iter().rev().take(8).any(|s| s.has(Role::Close));
    let ours = all.iter().any(|s| s.has(Role::We) || s.has(Role::Confirm) || s.has(Role::Absent));
    let cites = !cited(sentences).is_empty() || all.iter().any(|s| s.has(Role::Doc) && s.has(Role::Trace));
    let dated = own_date(sheet, sentences).is_some();
    let captions = sheet.labels.iter().filter(|l| l.leads && l.quality > 0.9).count();
    let mut likeness = 0.0;
    for (holds, weight) in [(greets, 0.3), (closes, 0.35), (ours, 0.15), (cites, 0.2), (dated, 0.1)] {
        likeness += if holds { weight } else { 0.0 };
    }
    likeness += (0.12 * prose as f64 + 0.05 * short as f64).min(0.35);
    // A form prints captions; a letter does not.
    likeness -= (0.04 * captions.saturating_sub(3) as f64).min(0.4);
    if prose + short == 0 { likeness.min(0.2) } else { likeness.clamp(0.0, 0.92) }
}

fn small_words(s: &Sentence) -> usize {
    s.cues.iter().filter(|c| matches!(c.role, Role::Stop | Role::Link | Role::We | Role::Be)).count()
}
