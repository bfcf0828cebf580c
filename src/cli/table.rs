//! A table for people. Each column is as wide as its longest cell; two blanks stand between columns.

use unicode_width::UnicodeWidthStr;

use super::out::plain;

/// The lines of a table, with its headings. No line ends with blanks.
pub(super) fn table<const N: usize>(heads: [&str; N], rows: &[[String; N]]) -> String {
    let rows: Vec<[String; N]> = std::iter::once(heads.map(str::to_owned))
        .chain(rows.iter().map(|row| row.each_ref().map(|c| plain(c))))
        .collect();
    let mut widths = [0; N];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn wide_letters_keep_columns_straight() {
        let rows = [["北方".to_owned(), "1".to_owned()], ["a".to_owned(), String::new()]];
        assert_eq!(table(["name", "n"], &rows), "name  n\n北方  1\na");
    }
}
