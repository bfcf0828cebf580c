//! The name of a party in a block of name and address. In: the lines under a caption. Out: the name alone, legal form kept, wrapped names put
//! together, with how sure the cut is. It never invents a party and does not look one up.

use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::FxHashSet;

use super::country;
use super::key::{fold, is_ideograph};
use crate::languages::{self, SHARED};
use crate::layout::Run;

/// Legal forms of firms, folded.
static LEGAL_FORMS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| SHARED.legal_forms.iter().chain(SHARED.legal_forms_on_forms).map(|form| fold(form)).collect());

/// Words of streets and post, folded: a line with one of them is address.
static STREET: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| languages::words(|l| l.parties.streets).chain(SHARED.streets.iter().copied()).map(fold).collect());

/// How words of streets end that are put together with others, folded.
static STREET_ENDINGS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| languages::words(|l| l.parties.street_endings).map(fold).collect());

/// So many letters at least stand before such an ending.
const STREET_NAME: usize = 3;

/// Words that leave a name unfinished at a line's end, folded.
static UNFINISHED: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| languages::words(|l| l.parties.unfinished).map(fold).collect());

/// Words that name a part of an office or firm, folded: behind a comma or a dash they belong to the name.
static UNITS: LazyLock<FxHashSet<String>> = LazyLock::new(|| languages::words(|l| l.parties.units).map(fold).collect());

/// Words that name offices of states, folded: their lines go together.
static OFFICES: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| languages::words(|l| l.parties.offices).map(fold).collect());

/// What was taken for a party's name.
#[derive(Debug, Clone, PartialEq)]
pub struct Party {
    /// The name.
    pub run: Run,
    /// How sure the cut is, 0 to 1.
    pub sure: f64,
}

/// The party named at the head of a block.
pub fn find(block: &Run) -> Option<Party> {
    let lines: Vec<Run> = block.lines().into_iter().map(|l| without_lead(&l)).filter(|l| !l.is_empty()).collect();
    let first = lines.iter().position(|l| looks_like_a_name(&l.text))?;
    if first > 1 {
        return None;
    }
    let mut name = first_cell(lines.get(first)?);
    if let Some(both) = wrapped_unit(&name, lines.get(first + 1)) {
        name = both;
    }
    // Where the address has lines of its own, a comma in the first line belongs to the name.
    let own_lines = lines.get(first + 1).is_some_and(|l| is_address(&l.text) && !l.text.contains('\t'));
    let (cut, inline) = without_inline_address(&name, own_lines);
    let mut sure = if inline { 0.88 } else { 0.94 };
    if !inline {
        for (n, next) in lines.get(first + 1..).unwrap_or(&[]).iter().take(2).enumerate() {
            let next = first_cell(next);
            let behind = lines.get(first + 2 + n).map(first_cell);
            if !(goes_on(&name, &next) || n == 0 && goes_on_later(&name, &next, behind.as_ref())) {
                break;
            }
            let (head, _) = without_inline_address(&next, false);
            name.append(' ', &head);
            sure = 0.85;
        }
    } else {
        name = cut;
    }
    let name = without_run_on_address(&name, own_lines);
    let run = tidy(&name);
    let letters = run.text.chars().filter(|c| c.is_alphabetic()).count();
    // Letters round the rim of a stamp stand apart from each other.
    let scattered = run.text.split_whitespace().all(|w| w.chars().count() == 1) && letters < 12;
    if letters < 2 || scattered || run.len() > 110 || letters * 2 < run.len() {
        return None;
    }
    if run.text.split_whitespace().count() > 12 {
        sure *= 0.5;
    }
    Some(Party { run, sure })
}

/// The name at the head of one line of a block, for lists and prose.
pub fn head(line: &Run) -> Run {
    tidy(&without_inline_address(line, false).0)
}

fn first_cell(line: &Run) -> Run {
    let end = line.text.chars().position(|c| c == '\t').unwrap_or(line.len());
    line.cut(0, end)
}

/// Without `Messrs`, `M/s`, `1.`, `Name:` before the name.
fn without_lead(line: &Run) -> Run {
    static LEAD: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let lead = |word: &str| regex::escape(word).replace(" :", r"\s*:").replace(' ', r"\s+");
        let leads = languages::words(|l| l.parties.leads).map(lead).collect::<Vec<_>>().join("|");
        Regex::new(&format!(r"(?i)^(?:{leads}|\d{{1,2}}[.)]|[:;,.\-–•*|]+)\s+")).ok()
    });
    let line = line.trim(|c| c.is_whitespace() || ":;,*_|•".contains(c));
    let cut = LEAD.as_ref().and_then(|r| r.find(&line.text)).map_or(0, |m| m.as_str().chars().count());
    line.cut(cut, line.len())
}

/// Whether a line can be a name at all: letters, no street, no mail address, not mostly digits.
fn looks_like_a_name(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    letters >= 2 && digits * 2 <= letters && !text.contains('@') && !text.contains("www.") && !text.contains("http")
}

fn words(text: &str) -> Vec<String> {
    // `d.o.o.` and `S.p.A.` are one word each.
    let glued = text.replace(['.', '·'], "");
    let folded = glued.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(fold);
    // OCR reads the small o of `d.o.o.` and `s r.o.` as a nought.
    folded.map(|w| if w.chars().any(char::is_alphabetic) && w.len() < 6 { w.replace('0', "o") } else { w }).collect()
}

/// Whether the text has a legal form among its words.
pub fn has_legal_form(text: &str) -> bool {
    let words = words(text);
    words.iter().any(|w| LEGAL_FORMS.contains(w))
        || LEGAL_FORMS.iter().any(|f| f.starts_with(is_ideograph) && text.contains(f.as_str()))
}

/// A name without the words that say what legal form it has, folded.
pub fn without_legal_form(text: &str) -> String {
    let words = words(text);
    let kept: Vec<_> = words.iter().filter(|w| !LEGAL_FORMS.contains(w.as_str())).cloned().collect();
    if kept.is_empty() { words.join(" ") } else { kept.join(" ") }
}

/// Whether a line is of an address: a street, a town with its code, a country, a telephone.
pub fn is_address(text: &str) -> bool {
    let town = |t: &str| text.trim_start().starts_with(t) || text.contains(&format!(" {t} "));
    if languages::words(|l| l.parties.towns).any(town) {
        return true;
    }
    let words = words(&text.replace('.', ". "));
    text.chars().any(|c| c.is_numeric())
        || text.contains('@')
        || words.iter().any(|w| STREET.contains(w))
        || words.iter().any(|w| STREET_ENDINGS.iter().any(|e| w.ends_with(e) && w.len() >= e.len() + STREET_NAME))
        || country::find(text).first().is_some_and(|c| c.raw.chars().count() + 3 >= text.trim().chars().count())
}

/// Whether the last word is a legal form: what stands behind a comma then is no more of the name.
pub fn ends_with_form(text: &str) -> bool {
    words(text).last().is_some_and(|w| LEGAL_FORMS.contains(w) && w != "co" && w != "company")
}

/// Whether a text names a part of an office: a word for one among few, and nothing of a street or a figure.
fn is_unit(text: &str) -> bool {
    let found = words(text);
    let street = |w: &String| STREET.contains(w) && !UNITS.contains(w);
    (1..=7).contains(&found.len())
        && found.iter().any(|w| UNITS.contains(w))
        && !found.iter().any(street)
        && !text.chars().any(|c| c.is_numeric() || c == '@')
}

/// A name cut at the line's end inside its last part ("..., Supply" above "Branch"): both lines.
fn wrapped_unit(line: &Run, next: Option<&Run>) -> Option<Run> {
    let next = first_cell(next?);
    let (_, tail) = line.text.rsplit_once(',')?;
    let part = format!("{} {}", tail.trim(), next.text);
    let open = !is_address(tail) && tail.trim().chars().next().is_some_and(char::is_uppercase) && !is_unit(tail);
    (open && !next.text.contains(',') && is_unit(&part) && next.text.split_whitespace().count() <= 3).then(|| {
        let mut both = line.clone();
        both.append(' ', &next);
        both
    })
}

/// Whether the next line goes on with the name.
fn goes_on(name: &Run, next: &Run) -> bool {
    let last = words(&name.text).pop().unwrap_or_default();
    let first = next.text.chars().next();
    if name.text.ends_with(['&', '-', '–', '/', '+']) || UNFINISHED.contains(&last) {
        return next.text.chars().any(char::is_alphabetic);
    }
    if is_address(&next.text) {
        return false;
    }
    let open = name.text.matches(['(', '"', '«', '„']).count() > name.text.matches([')', '"', '»', '“']).count();
    if open || first.is_some_and(|c| matches!(c, '&' | '(')) || first.is_some_and(char::is_lowercase) {
        return true;
    }
    let words = words(&next.text);
    let opens_small = words.first().is_some_and(|w| UNFINISHED.contains(w));
    let offices = |text: &str| self::words(text).iter().any(|w| OFFICES.contains(w));
    // A line that is a firm's whole name by itself ("Deccan Cables Ltd" under a product's) does not go on with the one above it.
    let whole = words.len() >= 3 && name.text.chars().any(|c| c.is_numeric());
    let form = has_legal_form(&next.text) && !has_legal_form(&name.text) && !whole;
    form || (opens_small && words.len() > 1) || (offices(&name.text) && offices(&next.text) && !next.text.contains(','))
}

/// Whether a name in a narrow box goes on over a line without a sign of it, to the one that ends with its legal form: "Nordkap Line", "Shipping", "Services GmbH".
fn goes_on_later(name: &Run, next: &Run, behind: Option<&Run>) -> bool {
    let narrow = |run: &Run| {
        run.text.split_whitespace().count() <= 3
            && !run.text.contains([',', ':'])
            && !run.text.chars().any(char::is_numeric)
    };
    let ends = behind.is_some_and(|b| narrow(b) && ends_with_form(&b.text) && !is_address(&b.text));
    ends && narrow(name) && narrow(next) && !has_legal_form(&name.text) && !is_address(&next.text)
}

/// The name without an address behind a comma on the same line; also whether there was one.
fn without_inline_address(line: &Run, own_lines: bool) -> (Run, bool) {
    let chars: Vec<char> = line.text.chars().collect();
    // A comma inside brackets parts nothing.
    let inside = bracketed(&chars);
    let parts = |(i, c): &(usize, &char)| {
        matches!(c, ',' | ';' | '，' | '،' | '|' | '·' | '•') && !inside.iter().any(|range| range.contains(i))
    };
    let commas: Vec<usize> = chars.iter().enumerate().filter(parts).map(|(i, _)| i).collect();
    let segment = |from: usize, to: usize| -> String { chars.get(from..to).unwrap_or(&[]).iter().collect() };
    for (n, &comma) in commas.iter().enumerate() {
        let next = segment(comma + 1, commas.get(n + 1).copied().unwrap_or(chars.len()));
        let rest = segment(comma + 1, chars.len());
        // "Holm Ltd, (formerly Strand Ltd)": a remark.
        let remark = next.trim_start().starts_with(['(', '（']) && has_legal_form(&segment(0, comma));
        let form = has_legal_form(&next) && !next.chars().any(|c| c.is_numeric()) && !remark;
        let form_later = has_legal_form(&rest) && !is_address(&next) && !has_legal_form(&segment(0, comma));
        let offices = |t: &str| words(t).iter().any(|w| OFFICES.contains(w));
        let office = offices(&next) && offices(&segment(0, comma)) && !is_address(&next);
        let kept = own_lines && !is_address(&next) && !ends_with_form(&segment(0, comma));
        let part = is_unit(&next);
        if !(form || form_later || office || kept || part) {
            return (line.cut(0, comma), true);
        }
    }
    // A bracketed remark is not the name unless it opens it; a dash set off by spaces parts name and place.
    if let Some(at) = line.text.find(" – ").or_else(|| line.text.find(" - ")) {
        let at = line.text.get(..at).map_or(0, |t| t.chars().count());
        if is_address(&segment(at + 3, chars.len())) {
            return (line.cut(0, at), true);
        }
    }
    (line.clone(), false)
}

/// The stretches inside brackets that are closed.
fn bracketed(chars: &[char]) -> Vec<std::ops::Range<usize>> {
    let mut opened = Vec::new();
    let mut found = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        match c {
            '(' | '（' => opened.push(at),
            ')' | '）' => found.extend(opened.pop().map(|open| open..at)),
            _ => {}
        }
    }
    found
}

/// A cell that puts name and address on one line without a comma: the name ends with its legal form, else before the first word of address.
fn without_run_on_address(name: &Run, own_lines: bool) -> Run {
    // Where the address has lines of its own, a line without figures is a name through and through: "Tatra Industrial Castings".
    if own_lines && !name.text.chars().any(char::is_numeric) {
        return name.clone();
    }
    let words: Vec<(usize, String)> = word_places(&name.text);
    let town = |w: &str| languages::words(|l| l.parties.towns).any(|t| t == w);
    let address = |w: &str| town(w) || is_house_number(w) || STREET.contains(&fold(w));
    let Some(first) = words.iter().skip(1).position(|(_, w)| address(w)).map(|i| i + 1) else { return name.clone() };
    // "Banco Industrial del Sur": without any figure, a word of address in the midst of a name that goes on is none.
    let ends = |w: &str| STREET.contains(&fold(w)) || town(w);
    let capital = words.get(first).is_some_and(|(_, w)| w.chars().next().is_some_and(char::is_uppercase));
    let shouted = !name.text.chars().any(char::is_lowercase);
    let last = words.last().is_some_and(|(_, w)| ends(w) || !country::find(w).is_empty());
    if !name.text.chars().any(char::is_numeric)
        && !name.text.contains(',')
        && capital
        && !shouted
        && !last
        && words.get(first).is_some_and(|(_, w)| !town(w))
        && words.len() <= 6
    {
        return name.clone();
    }
    let form =
        words.get(..first).and_then(|w| w.iter().rposition(|(_, w)| LEGAL_FORMS.contains(&self::words(w).concat())));
    // "Karadeniz Av Silahları San. ve Tic. A.Ş.": a legal form at the line's end, and no figure before it, makes all of it a name ("Av" is a street in
    // one tongue and the hunt in another).
    // "National Port Police": a word of address between words of an office's name, where nothing before it is a name by itself.
    let office = |w: Option<&(usize, String)>| w.is_some_and(|(_, w)| OFFICES.contains(&fold(w)));
    let inside = office(words.get(first + 1)) && !words.iter().take(first).any(|w| office(Some(w))) && form.is_none();
    if !name.text.chars().any(char::is_numeric) && (ends_with_form(&name.text) || inside) {
        return name.clone();
    }
    let end = match form {
        Some(i) if i > 0 => i + 1,
        // A number may belong to a name ("Arsenal 2000 AD"); an address has a number and more behind it.
        _ if words.len() - first >= 2 || words.get(first).is_some_and(|(_, w)| town(w)) => first,
        _ => return name.clone(),
    };
    words.get(end).map_or_else(|| name.clone(), |(at, _)| name.cut(0, *at))
}

/// Whether a word is the number of a house or of a post district (`12a`, `D-10115`), and no mark of a name (`KLV2`).
fn is_house_number(word: &str) -> bool {
    let letters = word.chars().take_while(|c| !c.is_numeric()).filter(|c| c.is_alphabetic()).count();
    let figures = word.chars().filter(|c| c.is_numeric()).count();
    figures > 0 && figures >= letters
}

/// The words of a text with the places where they begin.
fn word_places(text: &str) -> Vec<(usize, String)> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut fresh = true;
    for (i, c) in text.chars().enumerate() {
        if c.is_whitespace() {
            fresh = true;
        } else if fresh {
            found.push((i, c.to_string()));
            fresh = false;
        } else if let Some((_, word)) = found.last_mut() {
            word.push(c);
        }
    }
    found
}

/// Without marks around it; the stop of an abbreviation stays.
fn tidy(run: &Run) -> Run {
    let run = run.trim(|c| c.is_whitespace() || ",;:|_*•=".contains(c));
    let stop = run.text.ends_with('.') && !has_legal_form(run.text.rsplit(char::is_whitespace).next().unwrap_or(""));
    let short = run
        .text
        .rsplit(char::is_whitespace)
        .next()
        .is_some_and(|w| w.chars().count() <= 5 || w.matches('.').count() > 1);
    if stop && !short { run.cut(0, run.len() - 1) } else { run }
}

#[cfg(test)]
mod exam {
    use super::*;
    use crate::model::Span;

    fn name(block: &str) -> Option<String> {
        let mut run = Run::new(0);
        for line in block.lines() {
            run.push('\n', line, Span::new(0, line.chars().count()));
        }
        find(&run).map(|p| p.run.text)
    }

    #[test]
    fn a_word_of_streets_in_a_name_above_its_address_is_no_address() {
        assert_eq!(name("TATRA INDUSTRIAL CASTINGS\n14 Mill Road"), Some("TATRA INDUSTRIAL CASTINGS".to_owned()));
    }

    #[test]
    fn a_comma_inside_brackets_parts_nothing() {
        assert_eq!(name("Depot KLV2 (Aarhus, DK)\nHavnegade 7"), Some("Depot KLV2 (Aarhus, DK)".to_owned()));
        assert_eq!(name("Orion (Pty) Trading, 7 Quay Street (North)"), Some("Orion (Pty) Trading".to_owned()));
    }

    #[test]
    fn what_stands_before_a_name_is_no_part_of_it() {
        for (block, wanted) in [
            ("Messrs. Tolley & Grange Ltd", "Tolley & Grange Ltd"),
            ("Firma Beispiel GmbH", "Beispiel GmbH"),
            ("Nom : Ateliers du Nord SA", "Ateliers du Nord SA"),
            ("t.a.v. Voorbeeld B.V.", "Voorbeeld B.V."),
        ] {
            assert_eq!(name(block).as_deref(), Some(wanted), "{block}");
        }
    }

    #[test]
    fn a_part_of_an_office_belongs_to_its_name_and_an_address_does_not() {
        let cases = [
            (
                "National Police Service, Logistics Department\nHarbour Road 3",
                "National Police Service, Logistics Department",
            ),
            (
                "People's Council for Defence, Supply\nBranch\n12 Palm Street",
                "People's Council for Defence, Supply Branch",
            ),
            ("Ministarstvo odbrane, Uprava za nabavke, Nemanjina 15", "Ministarstvo odbrane, Uprava za nabavke"),
            ("Fundição do Norte Ltda., Rodovia do Sol, km 5", "Fundição do Norte Ltda."),
            ("ATELIERS DU NORD SA, ZI DU PORT\n4 avenue des Ateliers", "ATELIERS DU NORD SA"),
            ("Acme Tools, Inc., 5 Mill Street", "Acme Tools, Inc."),
            ("Northern Harbour Police of Wexmoor\nPier 4, Wexmoor", "Northern Harbour Police of Wexmoor"),
            ("Ministry of Fisheries Harbour Office Road", "Ministry of Fisheries"),
            ("A la orden de Banco Industrial del Sur\nCalle 4", "A la orden de Banco Industrial del Sur"),
            ("Nordkap Line\nShipping\nServices GmbH\nHafenstrasse 5", "Nordkap Line Shipping Services GmbH"),
        ];
        for (block, expected) in cases {
            assert_eq!(name(block).as_deref(), Some(expected), "{block:?}");
        }
    }

    #[test]
    fn letters_round_a_stamp_are_no_name() {
        assert_eq!(name("N E C"), None);
        assert_eq!(name("R A L R"), None);
    }
}
