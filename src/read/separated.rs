//! A sheet as text (CSV) in; the same text with its cells parted by tabs out, as workbooks are read. The separator is the one that parts the lines best;
//! quotation marks hold a cell together, over lines too.

/// What may stand between two cells.
const SEPARATORS: &[char] = &[';', ',', '\t', '|'];

/// Whether a file's name or its type says that it is a sheet as text.
pub(super) fn is(media_type: &str, name: Option<&str>) -> bool {
    let ending = name.and_then(|n| n.rsplit_once('.')).map(|(_, e)| e.to_ascii_lowercase());
    matches!(media_type, "text/csv" | "text/tab-separated-values")
        || ending.is_some_and(|e| matches!(e.as_str(), "csv" | "tsv" | "tab"))
}

/// The text with tabs between its cells; `None` where no separator parts it.
pub(super) fn tabbed(text: &str) -> Option<String> {
    let rows = cells(text);
    if parted(&rows).0 == 0 {
        return None;
    }
    let mut out = String::new();
    for row in rows {
        out.push_str(row.join("\t").trim_end_matches('\t'));
        out.push('\n');
    }
    Some(out)
}

/// The cells of a text, row by row.
pub(super) fn cells(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    // Excel writes the separator on the first line: "sep=;".
    let (told, text) = match text.split_once('\n') {
        Some((first, rest)) if first.trim_end().len() == 5 && first.to_lowercase().starts_with("sep=") => {
            (first.chars().nth(4), rest)
        }
        _ => (None, text),
    };
    match told {
        Some(separator) => rows(text, separator),
        None => SEPARATORS.iter().map(|s| rows(text, *s)).max_by_key(|rows| parted(rows)).unwrap_or_default(),
    }
}

/// How well a separator parts the rows: how many have the same number of cells, and how many cells that is.
fn parted(rows: &[Vec<String>]) -> (usize, usize) {
    let lengths = || rows.iter().map(Vec::len).filter(|l| *l > 1);
    lengths().map(|l| (lengths().filter(|other| *other == l).count(), l)).max().unwrap_or_default()
}

/// The rows and cells of a text with that separator.
fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                cell.push('"');
                chars.next();
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            // A line's end inside a cell is kept as one that ends no row.
            '\n' if quoted => cell.push('\u{2028}'),
            '\r' => {}
            '\n' => {
                row.push(kept(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c if c == separator && !quoted => row.push(kept(&mut cell)),
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(kept(&mut cell));
        rows.push(row);
    }
    rows
}

fn kept(cell: &mut String) -> String {
    std::mem::take(cell).trim().replace('\t', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_that_parts_best_wins() {
        let text =
            "DELIVERY NOTE\nNo;DN-41\nNo;Goods;Qty;Weight\n1;Pistol, 9 mm;40;0,9\n2;\"Belt; leather\";1.200;0,3\n";
        let tabs = tabbed(text).unwrap();
        assert_eq!(tabs.lines().nth(3), Some("1\tPistol, 9 mm\t40\t0,9"));
        assert_eq!(tabs.lines().nth(4), Some("2\tBelt; leather\t1.200\t0,3"));
        let commas = "No,Goods,Qty\n1,\"Mine, \"\"AP\"\"\nmodel 3\",\"1,200\"\n";
        assert_eq!(tabbed(commas).unwrap().lines().nth(1), Some("1\tMine, \"AP\"\u{2028}model 3\t1,200"));
        assert_eq!(tabbed("sep=|\na|b\n").as_deref(), Some("a\tb\n"));
        assert_eq!(tabbed("only words\non two lines\n"), None);
    }

    #[test]
    fn a_sheet_is_known_by_type_or_name() {
        assert!(is("text/plain", Some("List.CSV")) && is("text/csv", None) && !is("text/plain", Some("a.txt")));
    }
}
