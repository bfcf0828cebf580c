//! The columns of a sheet of items. In: a heading, as people write it. Out: the key of the register that it stands for. The keys themselves are headings
//! too. Photographs are files, and are not in a sheet.

use super::entry::{List, is_key};
use crate::model::nearest;

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// The value of a key: `documented.date`.
    Key(String),
    /// A marking of this kind, struck on the item. There may be several such columns.
    Marking(&'static str),
    /// Where the marking of the column before it stands on the item.
    Where,
}

/// A heading for each key, as the empty sheet has them. A column of the same name in other words is known too.
pub const HEADINGS: &[(&str, &str)] = &[
    ("Id", "id"),
    ("Category", "category"),
    ("Description", "description"),
    ("Manufacturer", "manufacturer"),
    ("Model", "model"),
    ("Calibre", "calibre"),
    ("Country of manufacture", "country_of_manufacture"),
    ("Year of manufacture", "year_of_manufacture"),
    ("Quantity", "quantity"),
    ("Serial", "serial"),
    ("Lot", "lot"),
    ("Batch", "batch"),
    ("Import mark", "import"),
    ("Proof mark", "proof"),
    ("Factory mark", "factory"),
    ("Other mark", "other"),
    ("Date documented", "documented.date"),
    ("Place", "documented.place"),
    ("Country", "documented.country"),
    ("Coordinates", "documented.coordinates"),
    ("Custodian", "documented.custodian"),
    ("Circumstances", "documented.circumstances"),
    ("Seizure or site", "documented.seizure"),
];

/// Other words for the same columns, as sheets have them.
const ALIKE: &[(&str, &str)] = &[
    ("item", "id"),
    ("item id", "id"),
    ("no", "id"),
    ("number", "id"),
    ("reference", "id"),
    ("type", "category"),
    ("kind", "category"),
    ("maker", "manufacturer"),
    ("producer", "manufacturer"),
    ("caliber", "calibre"),
    ("made in", "country_of_manufacture"),
    ("origin", "country_of_manufacture"),
    ("year", "year_of_manufacture"),
    ("made", "year_of_manufacture"),
    ("qty", "quantity"),
    ("serial number", "serial"),
    ("serial no", "serial"),
    ("lot number", "lot"),
    ("lot no", "lot"),
    ("batch number", "batch"),
    ("date", "documented.date"),
    ("documented", "documented.date"),
    ("documented on", "documented.date"),
    ("date found", "documented.date"),
    ("found on", "documented.date"),
    ("location", "documented.place"),
    ("site", "documented.place"),
    ("place documented", "documented.place"),
    ("country documented", "documented.country"),
    ("country found", "documented.country"),
    ("gps", "documented.coordinates"),
    ("grid", "documented.coordinates"),
    ("grid reference", "documented.coordinates"),
    ("position", "documented.coordinates"),
    ("holder", "documented.custodian"),
    ("context", "documented.circumstances"),
    ("notes", "documented.circumstances"),
    ("seizure", "documented.seizure"),
    ("find", "documented.seizure"),
    ("cache", "documented.seizure"),
];

/// The kinds of markings that have a column.
const MARKINGS: &[&str] = &["serial", "lot", "batch", "import", "proof", "factory", "other"];

/// What a column of that heading holds.
///
/// # Errors
/// With what was expected, if no column has that heading.
pub fn column(heading: &str) -> Result<Column, String> {
    let plain = plain(heading);
    if plain == "where" {
        return Ok(Column::Where);
    }
    let own = HEADINGS.iter().map(|(words, key)| (words.to_lowercase(), *key));
    let alike = ALIKE.iter().map(|(words, key)| ((*words).to_owned(), *key));
    let known = own.chain(alike).find(|(words, _)| *words == plain).map(|(_, key)| key);
    let key = known.unwrap_or(heading.trim());
    if let Some(kind) = MARKINGS.iter().find(|kind| **kind == key) {
        return Ok(Column::Marking(kind));
    }
    if plain.starts_with("photo") || plain == "views" || plain.starts_with("caption") {
        return Err("a sheet without photographs: add them on the page of the item".to_owned());
    }
    if is_key(List::Items, key) && !key.starts_with("markings") && key != "documented" {
        return Ok(Column::Key(key.to_owned()));
    }
    let all = HEADINGS.iter().map(|(words, _)| *words);
    let near = nearest(heading.trim(), all.clone());
    let hint = near.map(|n| format!("; did you mean {n:?}?")).unwrap_or_default();
    Err(format!("a heading of the list ({}){hint}", all.collect::<Vec<_>>().join(", ")))
}

/// A heading without case, and without what people put around it.
fn plain(heading: &str) -> String {
    let words = heading.trim().trim_end_matches(['.', ':', '*']).replace(['_', '.', '-', '/'], " ").to_lowercase();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_by_key_by_word_and_in_other_words() {
        let key = |k: &str| Ok(Column::Key(k.to_owned()));
        assert_eq!(column("documented.date"), key("documented.date"));
        assert_eq!(column(" Date documented: "), key("documented.date"));
        assert_eq!(column("Qty"), key("quantity"));
        assert_eq!(column("Serial no."), Ok(Column::Marking("serial")));
        assert_eq!(column("where"), Ok(Column::Where));
        assert!(column("Calibra").unwrap_err().contains("did you mean \"Calibre\"?"));
        assert!(column("Photos").unwrap_err().contains("on the page of the item"));
        for (words, key) in HEADINGS {
            assert_eq!(column(words), column(key), "{words}");
        }
        for (words, _) in ALIKE {
            assert!(column(words).is_ok(), "{words}");
        }
    }
}
