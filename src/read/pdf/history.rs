//! Counts how often a PDF was changed after it was first written. A program that changes a PDF can append what is
//! new and leave the old as it was (ISO 32000-1, 7.5.6). So the old states are still in the file.

use crate::model::Remark;

/// No honest file has been changed more often.
const MOST: usize = 1_000;

/// Says that a file was changed; `None` where it never was, or its tables cannot be followed.
pub(super) fn remark(bytes: &[u8]) -> Option<Remark> {
    let changes = changes(bytes)?;
    let times = if changes == 1 { "once".to_owned() } else { format!("{changes} times") };
    let detail = format!(
        "the file was changed {times} after it was first written ({} revisions are in it); the last was read",
        changes + 1
    );
    (changes > 0).then(|| Remark::oddity("revisions", detail))
}

/// How many sections were appended: the chain of tables, from the last back to the first.
fn changes(bytes: &[u8]) -> Option<usize> {
    let tail = bytes.len().saturating_sub(2048);
    let mark = last(bytes.get(tail..)?, b"startxref")?;
    let mut at = number(bytes.get(tail + mark + 9..)?)?;
    // The offsets count from where the file begins, which need not be the first byte.
    let start = find(bytes.get(..bytes.len().min(1024))?, b"%PDF-")?;
    let (mut seen, mut sections) = (Vec::new(), 0_usize);
    while seen.len() < MOST && !seen.contains(&at) {
        seen.push(at);
        let section = bytes.get(at..).filter(|s| is_table(s)).or_else(|| bytes.get(start.checked_add(at)?..))?;
        if !is_table(section) {
            return None;
        }
        sections += usize::from(!is_empty(section));
        let Some(before) = before(section) else { break };
        at = before;
    }
    // A file made to be shown while it is loaded has two tables from the start (annex F).
    let linear = find(bytes.get(start..bytes.len().min(start + 1024))?, b"/Linearized").is_some();
    Some(sections.saturating_sub(1 + usize::from(linear)))
}

fn is_table(section: &[u8]) -> bool {
    let section = section.trim_ascii_start();
    section.starts_with(b"xref") || section.first().is_some_and(u8::is_ascii_digit)
}

/// A table without entries changes nothing: some programs write one only to point to another kind of table.
fn is_empty(section: &[u8]) -> bool {
    let words = section.split(u8::is_ascii_whitespace).filter(|w| !w.is_empty());
    words.take(4).collect::<Vec<_>>() == [b"xref".as_slice(), b"0", b"0", b"trailer"]
}

/// Where the table before this one is: `/Prev` of the trailer, or of the dictionary that a stream begins with.
fn before(section: &[u8]) -> Option<usize> {
    let table = section.trim_ascii_start().starts_with(b"xref");
    let from = if table { find(section, b"trailer")? } else { 0 };
    let rest = section.get(from..)?;
    let end = find(rest, if table { b"startxref".as_slice() } else { b"stream" }).unwrap_or(rest.len());
    let dictionary = rest.get(..end)?;
    number(dictionary.get(find(dictionary, b"/Prev")? + 5..)?)
}

fn number(bytes: &[u8]) -> Option<usize> {
    let digits = bytes.trim_ascii_start();
    let end = digits.iter().take(12).take_while(|b| b.is_ascii_digit()).count();
    std::str::from_utf8(digits.get(..end)?).ok()?.parse().ok()
}

fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len()).position(|w| w == needle)
}

fn last(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len()).rposition(|w| w == needle)
}

#[cfg(test)]
mod tests {
    use super::changes;

    fn section(file: &mut Vec<u8>, table: &str, before: Option<usize>) -> usize {
        let at = file.len();
        let before = before.map(|b| format!("/Prev {b}")).unwrap_or_default();
        file.extend(format!("{table}\ntrailer\n<< /Size 2 {before} >>\nstartxref\n{at}\n%%EOF\n").bytes());
        at
    }

    #[test]
    fn appended_sections_are_counted() {
        let mut file = b"%PDF-1.4\n".to_vec();
        let first = section(&mut file, "xref\n0 1\n0000000000 65535 f ", None);
        assert_eq!(changes(&file), Some(0));
        let second = section(&mut file, "xref\n0 0", Some(first));
        assert_eq!(changes(&file), Some(0));
        section(&mut file, "xref\n1 1\n0000000009 00000 n ", Some(second));
        assert_eq!(changes(&file), Some(1));
    }

    #[test]
    fn chains_that_loop_or_lead_nowhere_end() {
        let mut file = b"%PDF-1.4\n".to_vec();
        section(&mut file, "xref\n0 1\n0000000000 65535 f ", Some(9));
        assert_eq!(changes(&file), Some(0));
        section(&mut file, "xref\n0 1\n0000000000 65535 f ", Some(999_999_999_999));
        assert_eq!(changes(&file), None);
        assert_eq!(changes(b""), None);
    }
}
