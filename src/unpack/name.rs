//! Makes the file names of senders harmless. In: a name as the sender gave it. Out: a name that can be shown and
//! stored. The sender's own spelling stays in a remark.

use crate::model::Remark;

/// The longest name, in characters. File systems allow 255 bytes.
const LONGEST: usize = 200;

/// The last component of a name, without control and direction characters; `None` if nothing is left.
pub(super) fn harmless(given: &str, remarks: &mut Vec<Remark>) -> Option<String> {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let mut kept: String = last.chars().filter(|&c| !c.is_control() && !invisible(c)).collect();
    kept = kept.trim().to_owned();
    if kept.chars().all(|c| c == '.') {
        kept.clear();
    }
    if kept.chars().count() > LONGEST {
        kept = shorten(&kept);
    }
    if kept != given.trim() && !given.trim().is_empty() {
        let shown: String = given.chars().take(LONGEST).flat_map(char::escape_debug).collect();
        remarks
            .push(Remark::oddity("unsafe_name", format!("the sender named it \"{shown}\"; it is kept as \"{kept}\"")));
    }
    (!kept.is_empty()).then_some(kept)
}

/// Invisible characters that change how a name looks: direction marks and zero-width ones (Unicode TR 36, 3.2).
fn invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Removes the middle, so that the ending stays.
fn shorten(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let tail = chars.len().saturating_sub(20);
    let head: String = chars.iter().take(LONGEST - 21).collect();
    let end: String = chars.iter().skip(tail).collect();
    format!("{head}…{end}")
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn folders_and_tricks_are_taken_off() {
        for (given, kept, odd) in [
            ("../../etc/passwd", Some("passwd"), true),
            ("C:\\temp\\liste.pdf", Some("liste.pdf"), true),
            ("Приложение 1.pdf", Some("Приложение 1.pdf"), false),
            ("annex\u{202e}fdp.exe", Some("annexfdp.exe"), true),
            ("..", None, true),
            ("", None, false),
        ] {
            let mut remarks = Vec::new();
            assert_eq!(harmless(given, &mut remarks).as_deref(), kept);
            assert_eq!(!remarks.is_empty(), odd, "{given}");
        }
    }
}
