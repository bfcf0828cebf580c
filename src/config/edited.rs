//! Changes single settings in the text of a configuration. In: the text, a section, keys with their new values. Out: the text with these values; comments,
//! order and keys that nobody changes stay as their writer left them. A value is written as TOML writes it, so that nothing in it can become a key. Whether
//! the whole is right is not judged here: [`super::Config::parse`] does that.

use toml_edit::{Array, ArrayOfTables, Document, DocumentMut, Item, Table, TableLike, Value};

/// Where a setting stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the section of that name.
    Section(&'static str),
    /// In the section of the mailbox of that name.
    Mailbox(String),
}

/// The value of a setting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Setting {
    /// There is none: what is built in holds.
    #[default]
    Absent,
    /// A text.
    Text(String),
    /// A whole number.
    Number(u64),
    /// A list of texts.
    Texts(Vec<String>),
    /// What has another form. It is shown, and never written.
    Other(String),
}

/// Why a text cannot be changed: a sentence for a person.
pub type Uneditable = String;

/// The section of the mailboxes.
const MAILBOX: &str = "mailbox";

/// The value of a setting as the text has it.
pub fn setting(text: &str, place: &Place, key: &str) -> Setting {
    let Ok(document) = Document::parse(text) else { return Setting::Absent };
    let found = match place {
        Place::Section(name) => document.get(name).and_then(Item::as_table_like).and_then(|t| t.get(key)),
        Place::Mailbox(name) => document
            .get(MAILBOX)
            .and_then(Item::as_array_of_tables)
            .and_then(|all| all.iter().find(|t| is_named(t, name)))
            .and_then(|t| t.get(key)),
    };
    let Some(value) = found.and_then(Item::as_value) else { return Setting::Absent };
    let texts = |all: &Array| all.iter().map(|v| v.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>();
    match value {
        Value::String(text) => Setting::Text(text.value().clone()),
        Value::Integer(n) => u64::try_from(*n.value()).map_or_else(|_| other(value), Setting::Number),
        Value::Array(all) => texts(all).map_or_else(|| other(value), Setting::Texts),
        _ => other(value),
    }
}

fn other(value: &Value) -> Setting {
    Setting::Other(value.to_string().trim().to_owned())
}

/// The mailboxes, in order: name and kind.
pub fn mailboxes(text: &str) -> Vec<(String, String)> {
    let Ok(document) = Document::parse(text) else { return Vec::new() };
    let of = |t: &Table, key: &str| t.get(key).and_then(Item::as_str).unwrap_or_default().to_owned();
    let all = document.get(MAILBOX).and_then(Item::as_array_of_tables);
    all.into_iter().flatten().map(|t| (of(t, "name"), of(t, "kind"))).collect()
}

fn is_named(table: &Table, name: &str) -> bool {
    table.get("name").and_then(Item::as_str) == Some(name)
}

/// The text with these values. A mailbox that is not there is added, with its name.
///
/// # Errors
/// When the text is no TOML, or has something else in that place.
pub fn changed(text: &str, place: &Place, values: &[(&str, Setting)]) -> Result<String, Uneditable> {
    let mut text = text.to_owned();
    for (key, _) in values.iter().filter(|(_, v)| *v == Setting::Absent) {
        text = without(&text, place, key)?;
    }
    let mut document: DocumentMut = text.parse().map_err(|_| no_toml())?;
    let table = table(&mut document, place)?;
    for (key, value) in values {
        let new = match value {
            Setting::Absent | Setting::Other(_) => continue,
            Setting::Text(text) => Value::from(text.as_str()),
            Setting::Number(n) => Value::from(i64::try_from(*n).unwrap_or(i64::MAX)),
            Setting::Texts(all) => Value::Array(all.iter().map(String::as_str).collect()),
        };
        match table.get_mut(key).and_then(Item::as_value_mut) {
            Some(old) => {
                // What stands around the old value, such as a remark behind it, stands around the new one.
                let decor = old.decor().clone();
                *old = new;
                *old.decor_mut() = decor;
            }
            None => _ = table.insert(key, Item::Value(new)),
        }
    }
    Ok(document.to_string())
}

/// The table of a place; a section that is missing is begun.
fn table<'d>(document: &'d mut DocumentMut, place: &Place) -> Result<&'d mut dyn TableLike, Uneditable> {
    let odd = |name: &str| format!("[{name}] is written in a way that the desk cannot change; change it in the file");
    match place {
        Place::Section(name) => {
            let item = document.entry(name).or_insert_with(|| Item::Table(Table::new()));
            item.as_table_like_mut().ok_or_else(|| odd(name))
        }
        Place::Mailbox(name) => {
            let item = document.entry(MAILBOX).or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
            let all = item.as_array_of_tables_mut().ok_or_else(|| odd("[mailbox]"))?;
            let at = all.iter().position(|t| is_named(t, name)).unwrap_or(all.len());
            if at == all.len() {
                let mut new = Table::new();
                new.decor_mut().set_prefix("\n");
                new.insert("name", Item::Value(Value::from(name.as_str())));
                all.push(new);
            }
            all.get_mut(at).map(|t| t as &mut dyn TableLike).ok_or_else(|| odd("[mailbox]"))
        }
    }
}

/// The text without a key: its lines go, and what stands above them stays.
fn without(text: &str, place: &Place, key: &str) -> Result<String, Uneditable> {
    let document = Document::parse(text).map_err(|_| no_toml())?;
    let of = |t: &Table| Some((t.key(key)?.span()?.start, t.get(key)?.span()?.end));
    let span = match place {
        Place::Section(name) => document.get(name).and_then(Item::as_table).and_then(of),
        Place::Mailbox(name) => document
            .get(MAILBOX)
            .and_then(Item::as_array_of_tables)
            .and_then(|all| all.iter().find(|t| is_named(t, name)))
            .and_then(of),
    };
    let Some((from, until)) = span else { return Ok(text.to_owned()) };
    let from = text.get(..from).and_then(|before| before.rfind('\n')).map_or(0, |n| n + 1);
    let until = text.get(until..).and_then(|after| after.find('\n')).map_or(text.len(), |n| until + n + 1);
    Ok(format!("{}{}", text.get(..from).unwrap_or_default(), text.get(until..).unwrap_or_default()))
}

/// The text without a mailbox. What stands above its section stays.
///
/// # Errors
/// When the text is no TOML, or has no such mailbox.
pub fn without_mailbox(text: &str, name: &str) -> Result<String, Uneditable> {
    let mut document: DocumentMut = text.parse().map_err(|_| no_toml())?;
    let gone = || format!("there is no mailbox {name:?} any more");
    let all = document.get_mut(MAILBOX).and_then(Item::as_array_of_tables_mut).ok_or_else(gone)?;
    let at = all.iter().position(|t| is_named(t, name)).ok_or_else(gone)?;
    let above = |t: &Table| t.decor().prefix().and_then(|p| p.as_str()).unwrap_or_default().to_owned();
    let kept = above(&all.remove(at));
    if let Some(next) = all.get_mut(at) {
        let own = above(next);
        next.decor_mut().set_prefix(format!("{kept}{own}"));
        return Ok(document.to_string());
    }
    if all.is_empty() {
        document.remove(MAILBOX);
    }
    let trailing = document.trailing().as_str().unwrap_or_default().to_owned();
    document.set_trailing(format!("{kept}{trailing}"));
    Ok(document.to_string())
}

fn no_toml() -> Uneditable {
    "the file of the settings cannot be read; whoever runs the desk must mend it".to_owned()
}

#[cfg(test)]
mod exam {
    use super::*;
    use crate::config::commented;

    fn text(value: &str) -> Setting {
        Setting::Text(value.to_owned())
    }

    #[test]
    fn only_what_is_changed_changes() {
        let house = Place::Section("house");
        let before = commented(None).replace("city = \"\"", "city  =  \"\"   # where we sit");
        let after = changed(&before, &house, &[("city", text("Bern \" [store]\nurl = 'x'"))]).unwrap();
        // Every other line is as it was, in its order, and the remark stands behind the new value.
        let mut rest = after.lines();
        let others = before.lines().filter(|l| !l.starts_with("city"));
        assert!(others.into_iter().all(|line| rest.any(|l| l == line)), "{after}");
        assert!(after.contains("# where we sit") && after.contains("\ncity  =  "), "{after}");
        assert_eq!(setting(&after, &house, "city"), text("Bern \" [store]\nurl = 'x'"));
        assert_eq!(setting(&after, &Place::Section("store"), "url"), text("sqlite:tracepost.db"));
        // What is set to what it was changes nothing.
        let same = changed(&before, &house, &[("form", text("letter")), ("answer_within_days", Setting::Number(28))]);
        assert_eq!(same.unwrap(), before);
    }

    #[test]
    fn sections_and_mailboxes_come_and_go_and_remarks_stay() {
        let paper = Place::Mailbox("paper".to_owned());
        let new = [("kind", text("scans")), ("path", text("in"))];
        let begun = changed("# mine\n", &Place::Section("digest"), &[("hour", Setting::Number(4))]).unwrap();
        let first = changed(&begun, &paper, &new).unwrap();
        assert!(first.contains("# mine") && first.contains("[digest]\nhour = 4\n"), "{first}");
        assert!(first.contains("[[mailbox]]\nname = \"paper\"\nkind = \"scans\"\npath = \"in\"\n"), "{first}");
        assert_eq!(mailboxes(&first), [("paper".to_owned(), "scans".to_owned())]);

        let two =
            format!("{first}\n# the other\n[[mailbox]]\nname = \"b\"\nkind = \"maildir\"\n# far away\npath = \"m\"\n");
        let one = without_mailbox(&two, "paper").unwrap();
        assert_eq!(mailboxes(&one), [("b".to_owned(), "maildir".to_owned())]);
        let none = without_mailbox(&one, "b").unwrap();
        assert!(mailboxes(&none).is_empty() && none.contains("# the other") && none.contains("# mine"), "{none}");
        assert!(without_mailbox(&none, "b").unwrap_err().contains("no mailbox"));

        // A key that goes leaves the remark above it.
        let less = changed(&two, &Place::Mailbox("b".to_owned()), &[("path", Setting::Absent)]).unwrap();
        assert!(
            less.contains("# far away") && !less.contains("path = \"m\"") && less.contains("path = \"in\""),
            "{less}"
        );
    }

    #[test]
    fn a_mailbox_beside_the_built_in_examples_leaves_them_whole() {
        let built_in = commented(None);
        let more =
            changed(&built_in, &Place::Mailbox("m".to_owned()), &[("kind", text("maildir")), ("path", text("m"))]);
        let more = more.unwrap();
        let config = crate::config::Config::parse(&more, std::path::Path::new("t.toml")).unwrap();
        assert_eq!(config.mailbox.len(), 1);
        assert!(built_in.lines().all(|l| more.lines().any(|m| m == l)), "{more}");
    }
}
