//! A sender in one line: "Holm & Co · 4 Quay Street · 27700 Rennby", small above the window of the envelope (DIN 5008), or across the head or the foot of the
//! page. In: a sheet. Out: the name, and the cell that it stands in.

use std::sync::LazyLock;

use regex::Regex;

use super::block::Block;
use crate::find::{Sheet, party, region};
use crate::layout::Run;

/// Signs that part the pieces of such a line.
static STRONG: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\s*[●•·∙▪■|]\s*|\s+[-–—*]\s+").ok());

/// A postal code and a town.
static TOWN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:[A-Z]{1,2}[ -])?[0-9]{3,6}(?:[ -][0-9]{2,4})? \p{Lu}\p{L}+|\p{L} [0-9]{5,6}$|^[0-9]{5,6}$").ok()
});

/// The line stands in this share of the page from above, or from below. Chosen by eye; not measured.
const PLACE: (f64, f64) = (0.3, 0.85);

/// It has so many pieces at least.
const PIECES: usize = 3;

/// The sender in one line; the first of several.
pub(super) fn of(sheet: &Sheet) -> Option<Block> {
    let page = sheet.page(0).filter(|p| p.height > 0.0)?;
    let lines = sheet
        .lines
        .iter()
        .enumerate()
        .filter(|(_, l)| l.page == 0 && (l.place.y0 < PLACE.0 * page.height || l.place.y0 > PLACE.1 * page.height));
    lines.filter_map(|(at, line)| Some((line.cells.start, sender(sheet, at)?))).find_map(|(cell, run)| {
        let captioned = sheet.labels_of(cell).first().is_some_and(region::is_break);
        let party = party::find(&run).filter(|_| !captioned)?;
        Some(Block { cell, party })
    })
}

/// The first piece of a line, where a street or a town stands in another.
fn sender(sheet: &Sheet, line: usize) -> Option<Run> {
    let run = sheet.line(line);
    let name = name(&run.text)?;
    let before = run.text.find(name).map_or(0, |at| run.text.get(..at).map_or(0, |t| t.chars().count()));
    Some(run.cut(before, before + name.chars().count()))
}

fn name(text: &str) -> Option<&str> {
    let strong: Vec<&str> = STRONG.as_ref()?.split(text).filter(|p| !p.trim().is_empty()).collect();
    let weak: Vec<&str> = text.split('\t').next()?.split(", ").collect();
    // Addresses have commas too: there the name shows itself by its legal form.
    let by_commas = weak.first().is_some_and(|first| party::has_legal_form(first));
    let parts = if strong.len() >= PIECES {
        strong
    } else if by_commas {
        weak
    } else {
        return None;
    };
    let (first, rest) = parts.split_first()?;
    let town = |part: &&str| part.split(", ").any(|p| TOWN.as_ref().is_some_and(|t| t.is_match(p.trim())));
    let letters = first.chars().filter(|c| c.is_alphabetic()).count() >= 4;
    let named = letters && !first.chars().any(|c| c.is_ascii_digit()) && first.split_whitespace().count() <= WORDS;
    (parts.len() >= PIECES && named && rest.iter().any(town)).then(|| first.trim_end())
}

/// A name has so many words at most: more are a sentence.
const WORDS: usize = 8;

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_sender_in_one_line() {
        for (text, first) in [
            ("Holm & Co ● Kai 4 ● 27700 Rennby", Some("Holm & Co")),
            ("Orfèvre SARL - 12 rue Haute - 84340 Malon - France", Some("Orfèvre SARL")),
            ("Ostrava Steel Ltd., Nová 7, 70200 Ostrava", Some("Ostrava Steel Ltd.")),
            ("East Harbour, Nová 7, 70200 Ostrava", None),
            ("We deliver on 3 May, by lorry, to Lyon", None),
            ("Total • 120 • 44", None),
        ] {
            assert_eq!(name(text), first, "{text}");
        }
    }
}
