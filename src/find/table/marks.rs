//! Lots and serial numbers as papers print them, in columns of their own or inside a description ("Lot No. 3-78, S/N A-1001 to A-1175"). In:
//! runs of text. Out: [`Marks`], a run of serials kept as one string, and what is left of the text without them.

use super::identifiers::{read, words};
use crate::find::captions::lexicon::Forgive;
use crate::find::captions::longest::{Hit, longest};
use crate::find::captions::sense::Sense;
use crate::find::captions::shelf::{ANY, LEXICON, MARKS};
use crate::find::key::Key;
use crate::languages::Column;
use crate::layout::Run;

pub(super) use super::identifiers::is_joint_of_a_run;
pub use super::identifiers::{listed, run_length};

/// Lots and serials of one item.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Marks {
    /// As printed.
    pub lots: Vec<String>,
    /// As printed; a run of numbers is one string.
    pub serials: Vec<String>,
}

impl Marks {
    /// Takes those of another in.
    pub fn add(&mut self, other: Marks) {
        for lot in other.lots {
            if !self.lots.contains(&lot) {
                self.lots.push(lot);
            }
        }
        for serial in other.serials {
            if !self.serials.contains(&serial) {
                self.serials.push(serial);
            }
        }
    }
}

/// Adds what a broken line goes on with, without a space.
pub(super) fn join(run: &mut Run, other: &Run) {
    run.text.push_str(&other.text);
    run.at.extend_from_slice(&other.at);
}

/// The marks inside a description, and the description without them.
pub fn inside(run: &Run) -> (Marks, Run) {
    let key = Key::of(&run.text);
    let words_of = key.starts.len().saturating_sub(1);
    let chars: Vec<char> = run.text.chars().collect();
    let mut marks = Marks::default();
    let mut keep: Vec<(usize, usize)> = Vec::new();
    let (mut kept_from, mut word) = (0, 0);
    // A caption with nothing behind it, and where it ends: the next may be the same in a second language ("Nº de lote / Lot").
    let mut before: Option<(Column, usize, usize)> = None;
    while word < words_of {
        let start = key.begin(word).unwrap_or(0);
        let hit = longest(&LEXICON, &key, word, None).filter(|h| h.length > 1);
        // A caption of some length may be misprinted, where identifiers follow it.
        let hit = hit.filter(|h| column_of(h).is_some()).or_else(|| misprinted(&key, word));
        let column = hit.as_ref().and_then(column_of);
        let (Some(hit), Some(column)) = (hit, column) else {
            word += 1;
            continue;
        };
        let end = key.end(hit.next).unwrap_or(start);
        let rest: String = chars.get(end..).unwrap_or(&[]).iter().collect();
        let (found, taken) = read(&words(&rest), false);
        // Within that caption, or behind a stroke.
        let joined = |from: usize| {
            start < from || chars.get(from..start).is_some_and(|b| b.iter().all(|c| " /|(–-".contains(*c)))
        };
        let start = before.filter(|(c, _, end)| *c == column && joined(*end)).map_or(start, |(_, start, _)| start);
        if found.is_empty() || start < kept_from {
            let end = before.filter(|(_, from, _)| *from == start).map_or(end, |(_, _, before)| before.max(end));
            before = Some((column, start, end));
            word += 1;
            continue;
        }
        match column {
            Column::Lots => marks.lots.extend(found),
            _ => marks.serials.extend(found),
        }
        keep.push((kept_from, start));
        kept_from = end + taken;
        while word < words_of && key.begin(word).is_some_and(|at| at < kept_from) {
            word += 1;
        }
    }
    keep.push((kept_from, chars.len()));
    let mut rest = Run::new(run.page);
    for (from, to) in keep {
        let piece = run.cut(from, to);
        let joint = if piece.text.starts_with('\t') { '\t' } else { ' ' };
        rest.append(joint, &piece.trim(|c| c.is_whitespace() || ",;:.-–—|".contains(c)));
    }
    (marks, rest.trim(|c| c.is_whitespace() || ",;:(/–-".contains(c)))
}

fn column_of(hit: &Hit) -> Option<Column> {
    hit.senses.iter().find_map(|(s, _)| match s {
        Sense::Column(c @ (Column::Lots | Column::Serials)) => Some(*c),
        _ => None,
    })
}

/// A misprinted caption of marks is at least so long.
const MISPRINTED: usize = 7;

fn misprinted(key: &Key, word: usize) -> Option<Hit> {
    let forgive = Some(Forgive { ocr: true, languages: &[ANY] });
    longest(&MARKS, key, word, forgive).filter(|h| h.length >= MISPRINTED)
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn runs_are_one_string_however_their_sign_was_read() {
        assert_eq!(listed("QZ-28-7272+QZ-28-8271"), ["QZ-28-7272 – QZ-28-8271"]);
        assert_eq!(listed("SR 1225 – SR 1308, JV 3779 – JV 3869"), ["SR 1225 – SR 1308", "JV 3779 – JV 3869"]);
        assert_eq!(listed("12+5"), Vec::<String>::new());
    }

    #[test]
    fn runs_are_counted() {
        assert_eq!(run_length("LW-31-2001 to LW-31-2100"), Some(100));
        assert_eq!(run_length("SR 1225 – SR 1308"), Some(84));
        assert_eq!(run_length("A-1001 – 1175"), Some(175));
        assert_eq!(run_length("A-1001 – B-1175"), None);
        assert_eq!(run_length("RT 17/08"), None);
    }

    #[test]
    fn a_list_without_commas_is_a_list() {
        assert_eq!(listed("DK 31-07-204 DK 58-11-690 DK 90-16-125"), ["DK 31-07-204", "DK 58-11-690", "DK 90-16-125"]);
        assert_eq!(listed("T6368-13 G00356"), ["T6368-13 G00356"]);
        assert_eq!(listed("RT 17/08 DK 500"), ["RT 17/08"]);
        assert_eq!(listed("1001,1002,1003"), ["1001", "1002", "1003"]);
    }

    #[test]
    fn a_caption_of_marks_may_be_misprinted() {
        let mut run = Run::new(0);
        run.text = "81 mm mortar bomb: LoUbatch RT 17/08".into();
        run.at = (0..run.text.chars().count()).collect();
        let (marks, rest) = inside(&run);
        assert_eq!((marks.lots.as_slice(), rest.text.as_str()), (&["RT 17/08".to_owned()][..], "81 mm mortar bomb"));
    }

    #[test]
    fn a_caption_in_two_languages_goes_with_its_lots() {
        let mut run = Run::new(0);
        run.text = "81 mm mortar bomb Nº de lote / Lot No. RT 17/08, RT 18/08".into();
        run.at = (0..run.text.chars().count()).collect();
        let (marks, rest) = inside(&run);
        assert_eq!((marks.lots.len(), rest.text.as_str()), (2, "81 mm mortar bomb"));
    }

    #[test]
    fn the_weight_in_the_next_cell_is_no_lot() {
        let mut run = Run::new(0);
        run.text = "12.7 mm cartridges: 500 rounds – Lot No. 52-1804-33\t1 284,6 kg".into();
        run.at = (0..run.text.chars().count()).collect();
        assert_eq!(inside(&run).0.lots, ["52-1804-33"]);
        assert_eq!(listed("52-1804-33 1 284,6"), ["52-1804-33"]);
    }
}
