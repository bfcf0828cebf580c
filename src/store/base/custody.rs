//! Every table of the archive, and whether its rows are bound to events. Each change of a bound row is in the list of rows of an event
//! ([`super::events`]), and a check holds rows and lists against each other. A test holds this list against the migrations, so that nobody
//! can forget a new table.

/// What is known of a table.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) enum Table {
    /// Its rows are bound to events.
    Bound {
        /// What its rows are about, as the subject of an event says it, and the column that names it: `("letter", "id")`.
        about: (&'static str, &'static str),
        /// Columns that change without an event, since no evidence is in them.
        without: &'static [&'static str],
    },
    /// Its rows serve the work, are made again at any time, or are bound in another way. They are no evidence.
    Working,
}

const fn bound(word: &'static str, column: &'static str) -> Table {
    Table::Bound { about: (word, column), without: &[] }
}

/// All tables.
pub(in crate::store) const TABLES: &[(&str, Table)] = &[
    ("archive", bound("archive", "uuid")),
    // People.
    ("people", bound("person", "name")),
    ("users", bound("person", "name")),
    ("recovery", bound("recovery", "name")),
    ("assignments", bound("work on", "subject")),
    // The register.
    ("parties", bound("party", "id")),
    ("party_aliases", bound("party", "party")),
    ("contacts", bound("party", "party")),
    ("contact_emails", bound("party", "party")),
    ("items", bound("item", "id")),
    ("markings", bound("item", "item")),
    ("photos", bound("item", "item")),
    ("requests", bound("request", "reference")),
    ("request_items", bound("request", "request")),
    ("request_message_ids", bound("request", "request")),
    ("cases", bound("request", "request")),
    ("notes", bound("request", "request")),
    // What came in, and what was read in it.
    ("arrivals", bound("arrival", "sha256")),
    ("sightings", bound("arrival", "arrival")),
    ("brought", bound("arrival", "arrival")),
    ("senders", bound("arrival", "arrival")),
    ("documents", bound("arrival", "arrival")),
    ("fields", bound("arrival", "arrival")),
    ("line_items", bound("arrival", "arrival")),
    ("line_identifiers", bound("arrival", "arrival")),
    ("links", bound("arrival", "arrival")),
    ("grounds", bound("arrival", "arrival")),
    ("item_links", bound("arrival", "arrival")),
    ("remarks", bound("arrival", "arrival")),
    ("transfers", bound("arrival", "arrival")),
    // What people decide.
    ("decisions", bound("arrival", "arrival")),
    ("verifications", bound("arrival", "arrival")),
    ("deletions", bound("arrival", "arrival")),
    ("terms", bound("term", "number")),
    // What goes out. How far the sending of a letter has come is no evidence: its outcome is, and that is in the letter's own row.
    ("replies", bound("right of reply", "id")),
    ("reply_versions", bound("right of reply", "reply")),
    ("reply_comments", bound("right of reply", "reply")),
    ("letters", bound("letter", "id")),
    ("transmissions", Table::Bound { about: ("letter", "letter"), without: &["claim", "dot", "attempts"] }),
    ("letter_recipients", bound("letter", "letter")),
    ("letter_proofs", bound("letter", "letter")),
    ("address_health", bound("address", "email")),
    ("handovers", bound("party", "party")),
    ("clocks", bound("clock", "subject")),
    ("clock_changes", bound("clock", "subject")),
    ("serial_formats", bound("party", "party")),
    ("retention_periods", bound("party", "party")),
    // The record itself, which has hashes of its own.
    ("events", Table::Working),
    ("event_head", Table::Working),
    ("event_rows", Table::Working),
    // What serves the work. Where a thing waits follows from other rows.
    ("_sqlx_migrations", Table::Working),
    ("jobs", Table::Working),
    ("mailboxes", Table::Working),
    ("mailbox_items", Table::Working),
    ("alarms", Table::Working),
    ("sessions", Table::Working),
    ("drafts", Table::Working),
    ("mentions", Table::Working),
    ("saved_filters", Table::Working),
    ("waiting", Table::Working),
    // Which arrivals were looked at for reports. What a report says is an event, and in the rows of its letter.
    ("letter_reports", Table::Working),
    ("page_pictures", Table::Working),
    ("readings", Table::Working),
];

/// What is known of the table of that name.
pub(in crate::store) fn table(name: &str) -> Option<Table> {
    TABLES.iter().find(|(n, _)| *n == name).map(|(_, table)| *table)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    fn migrations(kind: &str) -> Vec<(String, String)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(kind);
        let read =
            |entry: fs::DirEntry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap());
        fs::read_dir(folder).unwrap().map(|entry| read(entry.unwrap())).collect()
    }

    #[test]
    fn every_table_is_in_the_list() {
        let listed: BTreeSet<&str> = TABLES.iter().map(|(name, _)| *name).collect();
        assert_eq!(listed.len(), TABLES.len(), "a table is listed twice");
        for kind in ["sqlite", "postgres"] {
            for (file, text) in migrations(kind) {
                for made in text.lines().filter_map(|line| line.strip_prefix("CREATE TABLE ")) {
                    let name = made.split([' ', '(']).next().unwrap();
                    assert!(
                        listed.contains(name),
                        "{file} makes the table {name}: say in src/store/base/custody.rs whether its rows are bound to events"
                    );
                }
            }
        }
    }

    #[test]
    fn no_migration_changes_bound_rows() {
        for kind in ["sqlite", "postgres"] {
            for (file, text) in migrations(kind).into_iter().filter(|(file, _)| file.as_str() > "20261130090000") {
                for (name, _) in TABLES.iter().filter(|(_, table)| matches!(table, Table::Bound { .. })) {
                    for word in ["UPDATE", "INSERT INTO", "DELETE FROM", "DROP TABLE"] {
                        assert!(
                            !text.contains(&format!("{word} {name} ")) && !text.contains(&format!("{word} {name};")),
                            "{file} changes rows of {name}, and no event tells of it: give the new column a default, or make the change in \
                             a unit of work"
                        );
                    }
                }
            }
        }
    }
}
