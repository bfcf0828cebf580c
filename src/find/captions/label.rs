//! Captions on a page: in go a layout's cells, out come [`Label`]s, each with what it stands over and how well it matches. Captions of all
//! tongues are tried, one behind another ("Consignee / Destinataire"), with box numbers before and remarks in brackets behind, and
//! forgiving what OCR does to them. It does not look for values.

use super::lexicon::{self, Forgive, LEXICON, Sense};
use crate::find::key::{Key, NUMBER};
use crate::find::unit;
use crate::layout::{Cell, Layout};
use crate::model::{FieldName, TextSource};

/// A caption found in a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The cell it stands in.
    pub cell: usize,
    /// The cell its first line stands in, where a narrow box broke it in two; else the same.
    pub top: usize,
    /// Where it starts in the cell's run, in characters (box number included).
    pub start: usize,
    /// Where it ends (colon and brackets included): what follows in the cell is value.
    pub end: usize,
    /// What it says it stands over, in printed order, with the tongue of each.
    pub senses: Vec<(Sense, &'static str)>,
    /// How well it matched: 1 exactly, less where letters had to be forgiven.
    pub quality: f64,
    /// Whether a colon follows.
    pub colon: bool,
    /// Whether it fills its cell.
    pub alone: bool,
    /// Whether it stands at the start of its cell (else inside a sentence or behind another value).
    pub leads: bool,
    /// The caption's words as printed.
    pub text: String,
    /// Of how many letters and digits it matched.
    pub weight: usize,
}

impl Label {
    /// Whether it says something that the other says.
    pub fn says_any(&self, other: &Label) -> bool {
        other.senses.iter().any(|(s, _)| self.says(*s))
    }

    /// Whether it says that.
    pub fn says(&self, sense: Sense) -> bool {
        self.senses.iter().any(|(s, _)| *s == sense)
    }
}

/// The captions that stand there letter for letter. `keys` are the cells' texts, folded.
pub(in crate::find) fn exact(layout: &Layout, keys: &[Key]) -> Vec<Label> {
    let mut found = Vec::new();
    for (index, (cell, key)) in layout.cells.iter().zip(keys).enumerate() {
        of_cell(index, cell, key, None, &mut found);
    }
    found
}

/// The captions of all cells, misprinted ones of those tongues too; `exact` are those that stand there letter for letter.
pub(in crate::find) fn find(layout: &Layout, keys: &[Key], exact: Vec<Label>, tongues: &[&'static str]) -> Vec<Label> {
    let mut found = Vec::new();
    let mut exact = exact.into_iter().peekable();
    for (index, (cell, key)) in layout.cells.iter().zip(keys).enumerate() {
        let own: Vec<Label> = std::iter::from_fn(|| exact.next_if(|l| l.cell == index)).collect();
        let ocr = layout.page(cell.run.page).is_some_and(|p| p.text_source == TextSource::Ocr);
        let words = key.starts.len().saturating_sub(1);
        if words <= if ocr { PROSE } else { PROSE / 2 } {
            of_cell(index, cell, key, Some(Forgive { ocr, tongues }), &mut found);
        } else {
            found.extend(own);
        }
    }
    wrapped(layout, tongues, &mut found);
    without_bare_numbers(layout, &mut found);
    found
}

/// "No." alone says of what it is the number by its place: behind another caption it opens that one's value, in a row or a column of a table it
/// numbers rows.
fn without_bare_numbers(layout: &Layout, found: &mut Vec<Label>) {
    let line = |cell: usize| layout.cells.get(cell).map_or(0, |c| c.line);
    let bare = |l: &Label| l.weight == 1 && l.says(Sense::Field(FieldName::DocumentNumber));
    let captions: Vec<usize> =
        found.iter().filter(|l| !bare(l) && l.leads && (l.alone || l.colon)).map(|l| l.cell).collect();
    let drop = |l: &Label| {
        let Some(cell) = layout.cells.get(l.cell).filter(|_| bare(l)) else { return false };
        let before = l.cell.checked_sub(1).filter(|c| line(*c) == cell.line && captions.contains(c));
        let row = layout.lines.get(cell.line).is_some_and(|r| r.cells.len() >= 3) && l.alone;
        before.is_some() || row
    };
    found.retain(|l| !drop(l));
}

/// Captions that run over two lines of a narrow box: "No. of" above "pkgs". They stand for the lower cell, under which the value is.
fn wrapped(layout: &Layout, tongues: &[&'static str], found: &mut Vec<Label>) {
    for (upper, cell) in layout.cells.iter().enumerate().filter(|(_, c)| c.run.len() <= 44) {
        let Some(lower) = beneath(layout, cell) else { continue };
        let Some(under) =
            layout.cells.get(lower).filter(|u| u.run.len() <= 30 && !u.run.text.chars().any(|c| c.is_numeric()))
        else {
            continue;
        };
        let text = format!("{} {}", cell.run.text, under.run.text);
        let (key, chars) = (Key::of(&text), text.chars().collect::<Vec<_>>());
        let lead = numbering(&key, &chars);
        let own = key.starts.len().saturating_sub(Key::of(&under.run.text).starts.len());
        let ocr = layout.page(cell.run.page).is_some_and(|p| p.text_source == TextSource::Ocr);
        let forgive = Some(Forgive { ocr, tongues });
        let Some(hit) = lexicon::longest(&LEXICON, &key, lead, forgive) else { continue };
        let (label, next) = extend(lower, &key, &chars, lead, hit, forgive);
        let letters: usize = key.chars.len() - key.starts.get(lead).copied().unwrap_or(0);
        let longer = found.iter().filter(|l| l.cell == upper || l.cell == lower).all(|l| l.weight < label.weight);
        if !longer || !label.alone || next <= own || label.weight * 10 < letters * 8 {
            continue;
        }
        found.retain(|l| l.cell != upper && l.cell != lower);
        found.push(Label { top: upper, start: 0, end: under.run.len(), ..label });
    }
    found.sort_by_key(|l| (l.cell, l.start));
}

/// The cell right below, at the same left edge, in the same size, nearer than lines of different boxes stand.
fn beneath(layout: &Layout, cell: &Cell) -> Option<usize> {
    if layout.page(cell.run.page).is_none_or(|p| p.width == 0.0) {
        return None;
    }
    (cell.line + 1..(cell.line + 4).min(layout.lines.len()))
        .filter_map(|l| layout.lines.get(l))
        .flat_map(|l| l.cells.clone())
        .find(|i| {
            layout.cells.get(*i).is_some_and(|c| {
                c.run.page == cell.run.page
                    && (c.place.x0 - cell.place.x0).abs() < 3.0
                    && c.place.y0 - cell.place.y1 < 0.6 * cell.height
                    && c.place.y0 > cell.place.mid_y()
                    && (c.height - cell.height).abs() < 0.3 * cell.height
            })
        })
}

/// Longer cells are prose: a caption is not looked for behind misprints in them.
const PROSE: usize = 14;

fn of_cell(index: usize, cell: &Cell, key: &Key, forgive: Option<Forgive<'_>>, found: &mut Vec<Label>) {
    let chars: Vec<char> = cell.run.text.chars().collect();
    let words = key.starts.len().saturating_sub(1);
    let lead = numbering(key, &chars);
    if let Some(label) = pieced(index, key, &chars, lead, forgive) {
        found.push(label);
        return;
    }
    let mut word = 0;
    while word < words {
        let leads = word == lead || word == 0;
        let Some(hit) = lexicon::longest(&LEXICON, key, word, forgive.filter(|_| leads)) else {
            if let Some(label) = leads.then(|| nameless_number(index, key, &chars, word)).flatten() {
                found.push(label);
                return;
            }
            word += 1;
            continue;
        };
        let bare = hit.length == 1;
        let (mut label, next) = extend(index, key, &chars, word, hit, forgive);
        if bare && label.weight == 1 {
            // "No." alone is a caption only at the head of a cell and before a number.
            let digits = chars.get(label.end..).is_some_and(|r| r.iter().take(12).any(char::is_ascii_digit));
            if !leads || !(label.alone || digits) {
                word += 1;
                continue;
            }
            label.senses.retain(|(s, _)| !matches!(s, Sense::Column(crate::languages::Column::Serials)));
        }
        // A caption in the middle of a cell is believed only where it is set off: by a colon, or as "No." behind a noun.
        if leads || label.colon || label.senses.iter().any(|(s, _)| s.is_reference()) {
            found.push(Label { leads, start: if leads { 0 } else { label.start }, ..label });
            word = next.max(word + 1);
        } else {
            word += 1;
        }
    }
}

/// The longest cell that is looked at as captions of several tongues.
const PIECED: usize = 120;
/// So much of a piece must be known.
const KNOWN: f64 = 0.75;

/// `3 Locul prevăzut ... / Lieu prévu pour la livraison / Place of delivery of`: a caption in several tongues of which the first is not known, or by
/// a prefix that says something else ("Locul", "Datum"). The pieces that are known through and through tell; all of the cell is caption.
fn pieced(index: usize, key: &Key, chars: &[char], lead: usize, forgive: Option<Forgive<'_>>) -> Option<Label> {
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
    let mut pieces = Vec::new();
    for (at, open) in opens.iter().enumerate() {
        let end = opens.get(at + 1).copied().unwrap_or(words);
        let letters = key.starts.get(end)?.checked_sub(*key.starts.get(*open)?)?;
        let hit = lexicon::longest(&LEXICON, key, *open, forgive).filter(|h| h.next <= end);
        let share = hit.as_ref().map_or(0.0, |h| h.length as f64 / letters.max(1) as f64);
        pieces.push((share, hit));
    }
    // Where the first piece is known, the usual way reads all of it.
    if pieces.len() < 2 || pieces.first().is_some_and(|p| p.0 >= KNOWN) {
        return None;
    }
    let mut senses = Vec::new();
    let (mut quality, mut weight) = (1.0_f64, 0);
    for hit in pieces.into_iter().filter(|p| p.0 >= KNOWN).filter_map(|p| p.1).filter(|h| h.length > 3) {
        quality = quality.min(hit.quality);
        weight += hit.length;
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
        quality: quality * 0.97,
        colon,
        alone: true,
        leads: true,
        text,
        weight,
    })
}

/// "List No." alone in its cell: a number of something no list knows. It may be the paper's own, and it ends the value before it.
fn nameless_number(index: usize, key: &Key, chars: &[char], word: usize) -> Option<Label> {
    let words = key.starts.len().saturating_sub(1);
    let last = key.chars.last().is_some_and(|c| *c == NUMBER) && words > word + 1 && words <= word + 6;
    let plain = chars.iter().all(|c| !c.is_numeric()) && chars.len() <= 40;
    let first = key.begin(word).and_then(|i| chars.get(i)).is_some_and(|c| c.is_alphabetic());
    let senses = vec![(Sense::Field(FieldName::DocumentNumber), "en")];
    let text: String = chars.iter().collect();
    let colon = text.trim_end().ends_with(':');
    (last && plain && first).then_some(Label {
        cell: index,
        start: 0,
        end: chars.len(),
        senses,
        quality: 0.6,
        colon,
        alone: true,
        leads: true,
        text,
        weight: 4,
        top: index,
    })
}

/// The index of the first word behind a box number or list mark (`2 Consignee`, `(14) Carrier`, `4a. Date`).
fn numbering(key: &Key, chars: &[char]) -> usize {
    let word = |n: usize| key.starts.get(n).zip(key.starts.get(n + 1)).and_then(|(a, b)| key.chars.get(*a..*b));
    let Some(first) = word(0) else { return 0 };
    // `1.1.1`, `14.1`: sections of sections.
    let levels =
        (0..4).take_while(|n| word(*n).is_some_and(|w| w.len() <= 2 && w.iter().all(char::is_ascii_digit))).count();
    if levels > 1
        && key.begin(levels).and_then(|i| chars.get(i)).is_some_and(|c| c.is_alphabetic())
        && dotted(key, chars, levels)
    {
        return levels;
    }
    let digits = first.iter().filter(|c| c.is_ascii_digit()).count();
    let mark = (1..=2).contains(&digits) && first.len() <= digits + 1;
    let after = key.from.get(first.len()).and_then(|i| chars.get(*i)).is_some_and(|c| c.is_alphabetic());
    let letter =
        first.len() == 1 && key.from.first().and_then(|i| chars.get(*i + 1)).is_some_and(|c| matches!(c, '.' | ')'));
    if !(after && (mark || letter)) {
        return 0;
    }
    // `18 pièces` is an amount, not box 18.
    let rest: String = key.begin(1).and_then(|at| chars.get(at..)).unwrap_or(&[]).iter().collect();
    let marked = key.end(1).and_then(|at| chars.get(at)).is_some_and(|c| matches!(c, '.' | ')' | ':'));
    if !marked && rest.split_whitespace().count() == 1 && unit::of(&rest).is_some() {
        return 0;
    }
    1
}

/// Whether full stops alone part the first words.
fn dotted(key: &Key, chars: &[char], words: usize) -> bool {
    (1..words).all(|n| {
        let between = key.end(n).zip(key.begin(n)).and_then(|(a, b)| chars.get(a..b));
        between.is_some_and(|b| b == ['.'])
    })
}

/// Takes what belongs to a caption behind its first words: brackets, a second tongue, the colon. Also gives the next word's index.
fn extend(
    index: usize,
    key: &Key,
    chars: &[char],
    word: usize,
    hit: lexicon::Hit,
    forgive: Option<Forgive<'_>>,
) -> (Label, usize) {
    let at = |n: usize| key.begin(n).unwrap_or(chars.len());
    let end_of = |n: usize| key.end(n).unwrap_or(0);
    let start = at(word);
    let mut senses = hit.senses;
    let (mut quality, mut weight, mut next) = (hit.quality, hit.length, hit.next);
    let mut end = skip_brackets(chars, end_of(next));
    loop {
        let between = gap(chars, end, key, &mut next);
        let joint = between.iter().any(|c| matches!(c, '/' | '|' | '\\' | '-' | '–' | '—' | '·' | '•' | '&' | ','));
        if between.contains(&':') || between.contains(&'：') {
            break;
        }
        // A stroke between two captions is read as the letter that looks like it: `Exporter l Exportateur`.
        let stroke = forgive.is_some_and(|f| f.ocr) && !joint && is_stroke(key, chars, next);
        let more = lexicon::longest(&LEXICON, key, next + usize::from(stroke), forgive.filter(|_| joint || stroke));
        let Some(more) = more.filter(|m| !stroke || m.senses.iter().any(|s| senses.iter().any(|t| t.0 == s.0))) else {
            end = foreign(chars, end, joint).unwrap_or(end);
            break;
        };
        let same = more.senses.iter().any(|s| senses.iter().any(|t| t.0 == s.0));
        if !(joint || same) {
            break;
        }
        quality = quality.min(more.quality);
        weight += more.length;
        senses.extend(more.senses);
        next = more.next;
        end = skip_brackets(chars, end_of(next));
    }
    let end = skip_tail(key, chars, end, &mut next);
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
    (Label { cell: index, top: index, start, end, senses, quality, colon, alone, leads: true, text, weight }, next)
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

/// A second caption that no list knows ("Consignee / Mottaker:") ends at the colon or with the cell.
fn foreign(chars: &[char], end: usize, joint: bool) -> Option<usize> {
    let rest = chars.get(end..)?;
    let slash = rest.iter().take(3).any(|c| matches!(c, '/' | '|'));
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
const TAIL: &[&str] = &[
    "s",
    "name",
    "names",
    "and",
    "or",
    "address",
    "addresses",
    "full",
    "complete",
    "details",
    "country",
    "city",
    "in",
    "block",
    "capitals",
    "style",
    "firm",
    "nom",
    "et",
    "adresse",
    "pays",
    "raison",
    "sociale",
    "complete",
    "und",
    "anschrift",
    "land",
    "nombre",
    "y",
    "direccion",
    "domicilio",
    "pais",
    "nume",
    "denumire",
    "si",
    "adresa",
    "tara",
    "nazwa",
    "adres",
    "i",
    "kraj",
    "nazwisko",
    "lub",
    "наименование",
    "и",
    "адрес",
    "страна",
    "naziv",
    "zemlja",
    "adi",
    "ve",
    "adresi",
    "ulke",
    "nome",
    "e",
    "indirizzo",
    "paese",
    "endereco",
    "morada",
    "الاسم",
    "والعنوان",
    "العنوان",
    "اسم",
    "وعنوان",
    "名称",
    "及",
    "地址",
    "和",
    "name,",
    "код",
    "code",
    "kg",
    "kgs",
    "кг",
    "m3",
    "of",
    "the",
    "vessel's",
    "goods",
    "merchandise",
    "marchandise",
    "marchandises",
    "gutes",
    "груза",
    "товара",
    "mercancia",
    "marfii",
    "towaru",
    "robe",
    "merce",
    "mercadoria",
    "la",
];

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
        if !TAIL.contains(&text.as_str()) {
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
    fn a_stroke_read_as_a_letter_joins_two_captions() {
        let label = |text: &str, ocr: bool| {
            let (key, chars) = (Key::of(text), text.chars().collect::<Vec<_>>());
            let forgive = Some(Forgive { ocr, tongues: &["en", "fr"] });
            let hit = lexicon::longest(&LEXICON, &key, 0, forgive).unwrap();
            extend(0, &key, &chars, 0, hit, forgive).0
        };
        assert!(label("Exporter / Exportateur", false).alone);
        assert!(label("Exporter l Exportateur", true).alone);
        assert!(!label("Exporter l Exportateur", false).alone, "a text layer says what it says");
        assert!(!label("Exporter I Lindqvist", true).alone, "what follows is no caption");
    }
}
