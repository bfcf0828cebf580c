//! The names of files in a ZIP. In: the bytes of a name. Out: the name. Few programs say in which character set they write: names are in UTF-8, in the code
//! page of the sender's DOS window, or in that of his Windows (PKWARE APPNOTE, appendix D). The letters decide.

use encoding_rs::{GBK, WINDOWS_1252};

use super::charset::{guess, plausibility};

/// Code page 850 from 0x80 on: that of Western Europe, with the letters of code page 437 at the same places.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
/// The tables of two bytes a sign. The detector tells them apart by many signs, which a name does not have.
const OF_TWO_BYTES: &[&str] = &["Big5", "EUC-KR", "EUC-JP", "Shift_JIS", "GBK", "gb18030"];

/// A name as the sender saw it.
pub(super) fn decoded(bytes: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let mut guess = guess(bytes);
    // Accented letters stand alone among plain ones, signs of two bytes side by side.
    let alone = !bytes.windows(2).any(|pair| !pair.iter().any(u8::is_ascii));
    if OF_TWO_BYTES.contains(&guess.name()) && alone {
        guess = WINDOWS_1252;
    }
    // The common signs of Chinese have an area of their own (GB 2312, level 1).
    let encoding = if OF_TWO_BYTES.contains(&guess.name()) && common_chinese(bytes) { GBK } else { guess };
    let windows = encoding.decode(bytes).0.into_owned();
    let dos: String = bytes.iter().filter_map(|b| dos(*b)).collect();
    if OF_TWO_BYTES.contains(&encoding.name()) || likeness(&windows) >= likeness(&dos) { windows } else { dos }
}

/// How much a name looks like words: letters stand beside letters of their own script.
fn likeness(name: &str) -> f64 {
    let letters: Vec<char> = name.chars().collect();
    let latin = |c: char| c < '\u{250}';
    let mixed =
        letters.windows(2).filter(|w| w.iter().all(|c| c.is_alphabetic()) && latin(w[0]) != latin(w[1])).count();
    #[expect(clippy::cast_precision_loss, reason = "letters of a name")]
    let mixed = mixed as f64;
    plausibility(name) - mixed
}

fn dos(byte: u8) -> Option<char> {
    match byte.checked_sub(0x80) {
        None => Some(char::from(byte)),
        Some(at) => CP850.chars().nth(usize::from(at)),
    }
}

fn common_chinese(bytes: &[u8]) -> bool {
    let mut rest = bytes.iter();
    while let Some(first) = rest.next() {
        let pair = first.is_ascii() || (0xB0..=0xD7).contains(first) && rest.next().is_some_and(|b| *b >= 0xA1);
        if !pair {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{CP850, decoded};

    fn in_dos(text: &str) -> Vec<u8> {
        let byte = |c: char| {
            let at = CP850.chars().position(|d| d == c).map(|n| u8::try_from(n + 0x80).unwrap());
            at.unwrap_or_else(|| u8::try_from(c).unwrap())
        };
        text.chars().map(byte).collect()
    }

    #[test]
    fn names_are_read_in_the_senders_code_page() {
        assert_eq!(CP850.chars().count(), 128);
        for name in [
            "Überprüfung größe.txt",
            "Relación de façade é.pdf",
            "Prüfung der Straße 5.pdf",
            "Señal.jpg",
            "Prüfung.pdf",
        ] {
            assert_eq!(decoded(&in_dos(name)), name);
            assert_eq!(decoded(&encoding_rs::WINDOWS_1252.encode(name).0), name);
            assert_eq!(decoded(name.as_bytes()), name);
        }
        for name in ["Накладная 12.txt", "ОТВЕТ.pdf", "Сертификат конечного пользователя.pdf"]
        {
            assert_eq!(decoded(&encoding_rs::IBM866.encode(name).0), name);
            assert_eq!(decoded(&encoding_rs::WINDOWS_1251.encode(name).0), name);
        }
        for name in ["发票 12.txt", "装箱单.pdf", "关于追溯的答复.docx"] {
            assert_eq!(decoded(&encoding_rs::GBK.encode(name).0), name);
        }
    }
}
