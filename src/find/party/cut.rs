//! A name and an address on one line. In: the line of a name. Out: the name alone, cut at a comma, a dash, its legal form or the first word of address.

use super::address::{is_address, is_house_number, is_street, is_unit};
use super::words::{
    ends_with_form, has_legal_form, is_legal_form, is_office, is_part, names_office, words as legal_words,
};
use crate::find::country;
use crate::find::key::key_of;
use crate::languages;
use crate::layout::Run;

/// The name without an address behind a comma on the same line; also whether there was one.
pub(super) fn without_inline_address(line: &Run, own_lines: bool) -> (Run, bool) {
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
        let office = names_office(&next) && names_office(&segment(0, comma)) && !is_address(&next);
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
pub(super) fn without_run_on_address(name: &Run, own_lines: bool) -> Run {
    // Where the address has lines of its own, a line without figures is a name through and through: "Tatra Industrial Castings".
    if own_lines && !name.text.chars().any(char::is_numeric) {
        return without_building(name);
    }
    let words: Vec<(usize, String)> = word_places(&name.text);
    let town = |w: &str| languages::words(|l| l.parties.towns).any(|t| t == w);
    let address = |w: &str| town(w) || is_house_number(w) || is_street(w);
    let Some(first) = words.iter().skip(1).position(|(_, w)| address(w)).map(|i| i + 1) else { return name.clone() };
    // "Banco Industrial del Sur": without any figure, a word of address in the midst of a name that goes on is none.
    let ends = |w: &str| is_street(w) || town(w);
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
    let form = words.get(..first).and_then(|w| w.iter().rposition(|(_, w)| is_legal_form(&legal_words(w).concat())));
    // "Karadeniz Av Silahları San. ve Tic. A.Ş.": a legal form at the line's end, and no figure before it, makes all of it a name ("Av" is a street in
    // one language and the hunt in another).
    // "National Port Police": a word of address between words of an office's name, where nothing before it is a name by itself.
    let office = |w: Option<&(usize, String)>| w.is_some_and(|(_, w)| is_office(&key_of(w)));
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

/// "NORTHQUAY WEAVERS LTD Harbour Trade Centre" over the rest of the address: behind a legal form that ends names, several words with capitals are a building
/// or a town. A part of the firm behind it ("Branch") belongs to the name.
fn without_building(name: &Run) -> Run {
    let words = word_places(&name.text);
    let closes = |w: &str| ends_with_form(w) && w.chars().filter(|c| c.is_alphabetic()).count() >= CLOSING;
    let Some(form) = words.iter().skip(1).position(|(_, w)| closes(w)).map(|n| n + 1) else { return name.clone() };
    let rest = words.get(form + 1..).unwrap_or(&[]);
    let plain = |w: &str| {
        let folded = legal_words(w).concat();
        w.starts_with(char::is_uppercase) && w.chars().all(char::is_alphabetic) && !is_legal_form(&folded)
    };
    let part = rest.iter().any(|(_, w)| is_part(&key_of(w)) || is_office(&key_of(w)));
    match rest.first() {
        Some((at, _)) if rest.len() >= BUILDING && !part && rest.iter().all(|(_, w)| plain(w)) => name.cut(0, *at),
        _ => name.clone(),
    }
}

/// A legal form of so many letters and more ends a name wherever it stands: "AB", "AS" and "SA" open names too, or are words. Chosen by eye; not measured.
const CLOSING: usize = 3;

/// A building or a town behind a name has so many words at least. Chosen by eye; not measured.
const BUILDING: usize = 2;

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
