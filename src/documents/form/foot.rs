//! Who speaks at the foot of a page: firms print their name there in small, with legal form, seat, register and tax number. In: a sheet. Out: the name, and how
//! sure it is. Senders in one line of several pieces are found by `one_line`.

use super::block::{Block, banks};
use crate::find::party::{self, Party};
use crate::find::{Sheet, region};
use crate::layout::{Cell, Run};

/// The foot is this share of the first page from above. Chosen by eye; not measured.
const FOOT: f64 = 0.8;
/// A name with its legal form stands within so many words at the head of its line.
const WORDS: usize = 7;
/// A number of a register or of a tax office has so many figures at least.
const FIGURES: usize = 8;
/// How sure a name at the foot is: with its legal form, and one without it above the firm's address. Chosen by eye; not measured.
const SURE: (f64, f64) = (0.8, 0.6);
/// The name stands right above its address, within so many heights.
const OVER: f64 = 1.5;

/// The firm named at the foot of the first page.
pub(super) fn of(sheet: &Sheet) -> Option<(Block, f64)> {
    let page = sheet.page(0).filter(|p| p.height > 0.0)?;
    let low = |c: &Cell| c.run.page == 0 && c.place.y0 > FOOT * page.height;
    let cells: Vec<(usize, &Cell)> = sheet.cells.iter().enumerate().filter(|(_, c)| low(c)).collect();
    if !cells.iter().any(|(_, c)| registered(&c.run.text)) {
        return None;
    }
    let free = |at: usize| !sheet.labels_of(at).first().is_some_and(region::is_break);
    let mut own = cells.iter().filter(|(at, _)| free(*at)).filter_map(|(at, c)| Some((*at, with_form(&c.run)?)));
    if let Some((cell, run)) = own.next() {
        let party = Party { run, sure: SURE.0 };
        return Some((Block { cell, party }, SURE.0));
    }
    let over = cells.iter().filter(|(at, c)| free(*at) && alone(sheet, c) && over_address(&cells, c));
    let (cell, found) = over.clone().next()?;
    let party = party::find(&found.run).filter(|p| p.run.text.chars().count() == found.run.len())?;
    Some((Block { cell: *cell, party }, SURE.1))
}

/// Whether a text has the number of a register, a tax office or an account.
fn registered(text: &str) -> bool {
    let figures = |w: &str| w.chars().filter(char::is_ascii_digit).count();
    let words: Vec<&str> = text.split_whitespace().collect();
    // Groups of figures are one number.
    words.windows(3).any(|w| w.iter().all(|w| figures(w) > 1) && w.iter().map(|w| figures(w)).sum::<usize>() >= FIGURES)
        || words.iter().any(|w| figures(w) >= FIGURES)
}

/// The name at the head of a line up to its legal form, where more stands behind it than the name.
fn with_form(run: &Run) -> Option<Run> {
    let mut end = 0;
    let mut name = None;
    for word in run.text.split(' ').take(WORDS) {
        let from = end;
        end = from + word.chars().count();
        let bare = word.trim_end_matches([',', ';', ':']);
        if bare.chars().any(|c| c.is_ascii_digit()) || matches!(bare, "-" | "–" | "—" | "·" | "•" | "|") {
            break;
        }
        if from > 0 && party::ends_with_form(bare) {
            name = Some(run.cut(0, from + bare.chars().count()));
        } else if name.is_some() {
            break;
        }
        end += 1;
    }
    // "Le paiement est dû": a legal form in small letters in the midst of small ones is a word of a sentence.
    let last = |n: &Run| n.text.split(' ').next_back().is_some_and(|w| w.chars().all(char::is_lowercase));
    let goes_on = |n: &Run| run.text.chars().skip(n.len()).find(|c| !c.is_whitespace()).is_some_and(char::is_lowercase);
    let name = name.filter(|n| !(last(n) && goes_on(n)));
    // The first word opens a name and no sentence.
    name.filter(|n| {
        n.text.chars().next().is_some_and(char::is_uppercase) && !n.text.contains(['.', ':', ',']) || formed(n)
    })
}

/// Whether the only stops of a name are those of its legal form: `Malon S.A.`
fn formed(name: &Run) -> bool {
    let words: Vec<&str> = name.text.split(' ').collect();
    let (last, before) = words.split_last().unwrap_or((&"", &[]));
    let plain = before.iter().all(|w| !w.contains([':', '.']) && !w.ends_with(','));
    plain && party::ends_with_form(last) && name.text.starts_with(char::is_uppercase)
}

/// Whether a cell stands alone on its line, as words without figures.
fn alone(sheet: &Sheet, cell: &Cell) -> bool {
    let words = cell.run.text.split_whitespace().count();
    let plain = !cell.run.text.chars().any(|c| c.is_numeric() || ".:@/".contains(c));
    sheet.cells_of(cell.line).len() == 1 && plain && (1..=WORDS).contains(&words)
}

/// Whether an address stands right below.
fn over_address(cells: &[(usize, &Cell)], cell: &Cell) -> bool {
    cells.iter().any(|(_, below)| {
        let near = below.place.y0 - cell.place.y1;
        let under = near > -0.5 * cell.height && near < OVER * cell.height && below.line == cell.line + 1;
        under
            && party::is_address(&below.run.text)
            && !banks(&below.run.text)
            && below.place.overlap_x(&cell.place) > 0.0
    })
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;
    use crate::model::FieldName;

    fn seller(foot: &[&str]) -> Option<String> {
        let mut prints = vec![
            (60.0, 40.0, 18.0, "Facture"),
            (320.0, 90.0, 10.0, "Odile Marchenoir"),
            (320.0, 104.0, 10.0, "14 rue du Quai"),
            (320.0, 118.0, 10.0, "29100 Douarnenez"),
            (60.0, 200.0, 10.0, "Facture n° 7741 du 3 mars 2016"),
            (60.0, 240.0, 10.0, "Total TTC"),
            (300.0, 240.0, 10.0, "410,00 €"),
        ];
        prints.extend(foot.iter().zip([780.0, 790.0, 800.0]).map(|(line, y)| (60.0, y, 7.0, *line)));
        let fields = understand(&drawn::paper(&[&prints])).understanding.fields;
        fields.into_iter().find(|f| f.name == FieldName::Seller)?.value
    }

    #[test]
    fn the_firm_at_the_foot_speaks_where_the_head_has_the_addressee_alone() {
        let foot = ["Cordages Rennby SAS au capital de 40 000 Euros - 491 220 775 RCS Brest - 8 quai Nord 29200 Brest"];
        assert_eq!(seller(&foot).as_deref(), Some("Cordages Rennby SAS"));
        let foot = ["CORDAGES RENNBY", "Siège : 8 quai Nord 29200 Brest, Siret 49122077500017"];
        assert_eq!(seller(&foot).as_deref(), Some("CORDAGES RENNBY"));
    }

    #[test]
    fn a_sentence_at_the_foot_names_nobody() {
        assert_ne!(
            seller(&["Our terms are known. Ltd and others 49122077500017"]).as_deref(),
            Some("Our terms are known. Ltd")
        );
    }
}
