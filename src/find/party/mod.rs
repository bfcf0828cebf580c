//! The name of a party in a block of name and address. In: the lines under a caption. Out: the name alone, legal form kept, wrapped names put
//! together, with how sure the cut is. It never invents a party and does not look one up.

mod address;
mod cut;
mod words;
mod wrapped;

use std::sync::LazyLock;

use regex::Regex;

use super::key::is_number_word;
use crate::languages;
use crate::layout::Run;
use cut::{without_inline_address, without_run_on_address};
use wrapped::{first_cell, goes_on, goes_on_later, wrapped_unit};

pub use address::is_address;
pub use words::{ends_with_form, has_legal_form, without_legal_form};

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
    let read = block.lines().into_iter().map(|l| (without_lead(&l), led(&l)));
    let (lines, led): (Vec<Run>, Vec<bool>) = read.filter(|(l, _)| !l.is_empty()).unzip();
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
            // "Attn. J. Moor" under a name is somebody in its house.
            if led.get(first + 1 + n).is_some_and(|l| *l) {
                break;
            }
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
    let whole = name;
    let name = without_run_on_address(&whole, own_lines);
    if goes_on_as_prose(&whole, name.len()) {
        return None;
    }
    let run = without_register(&tidy(&name));
    let letters = run.text.chars().filter(|c| c.is_alphabetic()).count();
    // Letters round the rim of a stamp stand apart from each other.
    // "Register of Holm No.": the caption of a number.
    let caption = run.text.split_whitespace().next_back().is_some_and(is_number_word);
    let scattered = run.text.split_whitespace().all(|w| w.chars().count() == 1) && letters < 12;
    if letters < 2 || scattered || caption || run.len() > 110 || letters * 2 < run.len() {
        return None;
    }
    if run.text.split_whitespace().count() > 12 {
        sure *= 0.5;
    }
    Some(Party { run, sure })
}

/// "Payment is due within 15 days", cut before its figure: what is cut off goes on in small letters, and an address has names.
fn goes_on_as_prose(line: &Run, from: usize) -> bool {
    let rest: String = line.text.chars().skip(from).collect();
    let small = |w: &str| w.chars().next().is_some_and(|c| c.is_lowercase() || c.is_numeric());
    rest.split_whitespace().count() >= PROSE && rest.split_whitespace().all(small)
}

/// So many words of a sentence tell it from the rest of a name. Chosen by eye; not measured.
const PROSE: usize = 3;

/// Without the number of a register in brackets behind it: "(BRN 40117725K)".
fn without_register(name: &Run) -> Run {
    let open = name.text.chars().position(|c| c == '(').filter(|_| name.text.ends_with(')'));
    let inside: String = open.map_or(String::new(), |at| name.text.chars().skip(at).collect());
    let figures = inside.chars().filter(char::is_ascii_digit).count();
    match open {
        Some(at) if at > 0 && figures >= REGISTER => name.cut(0, at).trim(char::is_whitespace),
        _ => name.clone(),
    }
}

/// The number of a register has so many figures at least. Chosen by eye; not measured.
const REGISTER: usize = 6;

/// The name at the head of one line of a block, for lists and prose.
pub fn head(line: &Run) -> Run {
    tidy(&without_inline_address(line, false).0)
}

/// Without `Messrs`, `M/s`, `1.`, `Name:` before the name.
fn without_lead(line: &Run) -> Run {
    let line = line.trim(|c| c.is_whitespace() || ":;,*_|•".contains(c));
    line.cut(lead(&line), line.len())
}

/// Whether words stand before the name of a line that say whose it is.
fn led(line: &Run) -> bool {
    let line = line.trim(|c| c.is_whitespace() || ":;,*_|•".contains(c));
    line.cut(0, lead(&line)).text.chars().any(char::is_alphabetic)
}

/// How many characters stand before the name of a line.
fn lead(line: &Run) -> usize {
    static LEAD: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let lead = |word: &str| regex::escape(word).replace(" :", r"\s*:").replace(' ', r"\s+");
        let leads = languages::words(|l| l.parties.leads).map(lead).collect::<Vec<_>>().join("|");
        Regex::new(&format!(r"(?i)^(?:{leads}|\d{{1,2}}[.)]|[:;,.\-–•*|]+)(?:\s+|$)")).ok()
    });
    LEAD.as_ref().and_then(|r| r.find(&line.text)).map_or(0, |m| m.as_str().chars().count())
}

/// A code before a dash has so many figures at least.
const CODE: usize = 3;

/// Whether a line can be a name at all: letters, no street, no mail address, not mostly digits.
fn looks_like_a_name(text: &str) -> bool {
    // "(a division of Holm Ltd)" says more of the name above it.
    let remark = text.trim_start().starts_with(['(', '（']) && text.trim_end().ends_with([')', '）']);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    // "4117 - carriage for a firm": an entry of a list of codes.
    let code = text.split_once(" - ").is_some_and(|(c, _)| c.len() >= CODE && c.bytes().all(|b| b.is_ascii_digit()));
    !remark
        && !code
        && letters >= 2
        && digits * 2 <= letters
        && !text.contains('@')
        && !text.contains("www.")
        && !text.contains("http")
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
            ("Rennby Ropes Ltd\n(formerly known as Malon Twine Ltd)\nPier 4", "Rennby Ropes Ltd"),
            ("Molenhof Handel\nt.a.v. jvdb\nKade 4", "Molenhof Handel"),
            ("NORTHQUAY WEAVERS LTD Harbour Trade Centre\n4th Floor, 12 Mill Road", "NORTHQUAY WEAVERS LTD"),
            ("Malon Ropes Ltd Rennby Branch\n4 Mill Road", "Malon Ropes Ltd Rennby Branch"),
            (
                "Rennby Harbour Power Company\nLimited LLC, 1301 Quay Tower\nRennby",
                "Rennby Harbour Power Company Limited LLC",
            ),
            ("Malon Company, LTD.\nThe Old Brickyard\n4 Mill Road", "Malon Company, LTD."),
            ("Kale Makina San. İnş.\nGıda Tic. Ltd. Şti.\nOsb Sok No:15", "Kale Makina San. İnş. Gıda Tic. Ltd. Şti."),
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
    fn a_sentence_a_caption_of_a_number_and_an_entry_of_a_list_are_no_names() {
        assert_eq!(name("Le solde est dû dans 30 jours"), None);
        assert_eq!(name("RCS de Rennby n°"), None);
        assert_eq!(name("4117 - CARRIAGE FOR A FIRM"), None);
    }

    #[test]
    fn letters_round_a_stamp_are_no_name() {
        assert_eq!(name("N E C"), None);
        assert_eq!(name("R A L R"), None);
    }
}
