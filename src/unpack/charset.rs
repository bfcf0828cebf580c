//! Decodes text. In: bytes, and the character set that the sender states. Out: Unicode. If the statement cannot be
//! true, the letters of the text decide, and a remark says so.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

use crate::model::Remark;

/// Decodes text. Line ends become `\n`.
pub(super) fn decode(bytes: &[u8], declared: Option<&str>, remarks: &mut Vec<Remark>) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
        return lines(&text);
    }
    if declared.is_some_and(|d| d.eq_ignore_ascii_case("utf-7") || d.eq_ignore_ascii_case("unicode-1-1-utf-7")) {
        return lines(&utf7(bytes));
    }
    let label = declared.and_then(|d| Encoding::for_label(d.as_bytes()));
    if bytes.is_ascii() && !bytes.contains(&0x1B) {
        return lines(&String::from_utf8_lossy(bytes));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        // Other encodings hardly ever make valid UTF-8 of more than ASCII (RFC 3629, 1).
        if declared.is_some() && label != Some(UTF_8) && !text.is_ascii() {
            remarks.push(differs(declared, UTF_8));
        }
        if !text.is_ascii() || label.is_none() {
            return lines(text);
        }
    }
    let guess = guess(bytes);
    if let Some(encoding) = label {
        let (text, _, broken) = encoding.decode(bytes);
        let (other, _, _) = guess.decode(bytes);
        if encoding == guess || !broken && plausibility(&text) >= plausibility(&other) {
            return lines(&text);
        }
        if plausibility(&other) <= plausibility(&text) {
            remarks.push(Remark::oddity("charset", format!("some bytes are not {}", encoding.name())));
            return lines(&text);
        }
    }
    remarks.push(differs(declared, guess));
    lines(&guess.decode(bytes).0)
}

/// Text of unknown encoding, such as a raw 8-bit header line.
pub(super) fn decode_unlabelled(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => guess(bytes).decode(bytes).0.into_owned(),
    }
}

fn differs(declared: Option<&str>, used: &'static Encoding) -> Remark {
    let was =
        declared.map_or("no character set was given".to_owned(), |d| format!("the character set was given as {d}"));
    Remark::oddity("charset", format!("{was}; the text reads as {}", used.name()))
}

/// The encoding that fits best: the detector's, unless a similar one gives more plausible words.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let first = detector.guess(None, Utf8Detection::Deny);
    let near: &[&'static Encoding] = match first.name() {
        "windows-1251" | "KOI8-U" | "KOI8-R" | "IBM866" | "ISO-8859-5" | "x-mac-cyrillic" => {
            &[encoding_rs::WINDOWS_1251, encoding_rs::KOI8_U, encoding_rs::IBM866, encoding_rs::ISO_8859_5]
        }
        _ => &[],
    };
    let mut best = first;
    for candidate in near {
        if plausibility(&candidate.decode(bytes).0) > plausibility(&best.decode(bytes).0) {
            best = candidate;
        }
    }
    best
}

/// How much a text looks like real words; 1 is best. In real text, letters stand beside letters of the same script, capitals stand at the front of
/// words, and there are no control or replacement characters. A wrong encoding breaks one of these.
pub(super) fn plausibility(text: &str) -> f64 {
    let (mut odd, mut high) = (0.0, 0.0_f64);
    let mut before = ' ';
    let mut run = 0;
    for c in text.chars() {
        if !c.is_ascii() {
            high += 1.0;
            odd += oddness(before, c, run);
        }
        run = if !c.is_ascii() && c.is_alphabetic() && c < '\u{250}' { run + 1 } else { 0 };
        before = c;
    }
    1.0 - odd / high.max(1.0)
}

fn oddness(before: char, c: char, run: usize) -> f64 {
    if c == '\u{fffd}' || c.is_control() {
        return 2.0;
    }
    if matches!(c, '\u{2500}'..='\u{25ff}') {
        return 1.0;
    }
    if !c.is_alphabetic() {
        // A sign between letters, as in `Pr¶fung`, is a letter read from the wrong table.
        return if before.is_alphabetic() && !"’“”«»–—…°№·".contains(c) { 0.6 } else { 0.1 };
    }
    if before.is_lowercase() && c.is_uppercase() {
        return 1.0;
    }
    // No Latin language writes three accented letters in a row.
    if run >= 2 && c < '\u{250}' { 1.0 } else { 0.0 }
}

fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{0}'], "\n")
}

/// UTF-7 (RFC 2152): base64 of UTF-16 between `+` and `-`.
fn utf7(bytes: &[u8]) -> String {
    let mut out = String::new();
    let mut rest = bytes;
    while let Some(plus) = rest.iter().position(|&b| b == b'+') {
        out.push_str(&String::from_utf8_lossy(rest.get(..plus).unwrap_or_default()));
        rest = rest.get(plus + 1..).unwrap_or_default();
        let end = rest.iter().position(|b| !b.is_ascii_alphanumeric() && !b"+/".contains(b)).unwrap_or(rest.len());
        let coded = rest.get(..end).unwrap_or_default();
        if coded.is_empty() {
            out.push('+');
        }
        let wide = sextets(coded);
        let units: Vec<u16> = wide.chunks_exact(2).map(|p| u16::from_be_bytes([p[0], p[1]])).collect();
        out.push_str(&String::from_utf16_lossy(&units));
        rest = rest.get(end..).unwrap_or_default();
        rest = rest.strip_prefix(b"-").unwrap_or(rest);
    }
    out.push_str(&String::from_utf8_lossy(rest));
    out
}

fn sextets(coded: &[u8]) -> Vec<u8> {
    let (mut bits, mut held, mut out) = (0_u32, 0, Vec::new());
    for &b in coded {
        let value = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' => 62,
            _ => 63,
        };
        bits = (bits << 6 | u32::from(value)) & 0x00FF_FFFF;
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held & 0xFF) as u8);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::decode;

    const LETTER: &str = "Уважаемые господа! На ваш запрос сообщаем, что изделие было изготовлено на нашем заводе в 1986 году и отгружено.";

    #[test]
    fn a_wrong_or_missing_word_is_not_believed() {
        for encoding in [encoding_rs::WINDOWS_1251, encoding_rs::KOI8_R, encoding_rs::IBM866] {
            let bytes = encoding.encode(LETTER).0.into_owned();
            for declared in [None, Some("us-ascii"), Some("iso-8859-1"), Some("utf-8"), Some("x-unknown")] {
                let mut remarks = Vec::new();
                assert_eq!(decode(&bytes, declared, &mut remarks), LETTER, "{} as {declared:?}", encoding.name());
                assert_eq!(remarks.len(), 1);
            }
        }
    }

    #[test]
    fn a_true_word_is_believed() {
        let cases: &[(&str, &str)] = &[
            ("windows-1251", LETTER),
            ("koi8-r", LETTER),
            ("iso-8859-9", "Sayın yetkili, tüfeğin üretim yılı 1998'dir; müşteri İstanbul'daki şirkettir."),
            ("iso-8859-2", "Szanowni Państwo, broń została wyprodukowana w zakładach łódzkich, żadnych innych źródeł."),
            ("gb18030", "尊敬的先生,贵方查询的产品由我厂于一九九二年生产。"),
            ("shift_jis", "ご照会の製品は当社で製造されたものです。"),
            (
                "iso-8859-1",
                "Nous vous prions d'agréer, à l'occasion, l'expression de notre très haute considération. Élevé à Liège.",
            ),
        ];
        for (label, text) in cases {
            let bytes = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap().encode(text).0.into_owned();
            let mut remarks = Vec::new();
            assert_eq!(decode(&bytes, Some(label), &mut remarks), *text, "{label}");
            assert!(remarks.is_empty(), "{label}: {remarks:?}");
        }
    }

    #[test]
    fn utf_7_is_decoded() {
        assert_eq!(decode(b"Hi Mom -+Jjo--+AOk-! 1 +- 1", Some("utf-7"), &mut Vec::new()), "Hi Mom -☺-é! 1 + 1");
    }
}
