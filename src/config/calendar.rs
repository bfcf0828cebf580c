//! Changes the text of a calendar file: days of the weekend, holidays. In: the text. Out: the text with the change; everything else stays as its writer left it. What a calendar may hold is
//! judged by the parser of `review`.

use toml_edit::{Array, ArrayOfTables, Document, DocumentMut, Item, Table, Value};

use super::edited::Uneditable;

/// The section of the holidays, and the key of the weekend.
const HOLIDAY: &str = "holiday";
const WEEKEND: &str = "weekend";

/// The days of the week that are no working days.
pub fn weekend(text: &str) -> Vec<String> {
    let Ok(document) = Document::parse(text) else { return Vec::new() };
    let days = document.get(WEEKEND).and_then(Item::as_array);
    days.into_iter().flatten().filter_map(Value::as_str).map(str::to_lowercase).collect()
}

/// The holidays in order: the name, and the rule as it is written.
pub fn holidays(text: &str) -> Vec<(String, String)> {
    let Ok(document) = Document::parse(text) else { return Vec::new() };
    let all = document.get(HOLIDAY).and_then(Item::as_array_of_tables);
    let rule = |t: &Table| {
        let one = |key: &str| t.get(key).and_then(Item::as_value);
        let dates =
            |v: &Value| v.as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(", ");
        let text = |v: &Value| v.as_str().unwrap_or_default().to_owned();
        let easter = |days: i64| match days {
            0 => "Easter Sunday".to_owned(),
            n if n < 0 => format!("{} days before Easter Sunday", -n),
            n => format!("{n} days after Easter Sunday"),
        };
        let parts = [
            one("day").map(|v| format!("every year on {}", text(v))),
            one("weekday").map(|v| format!("every year: {} (number, weekday, month)", text(v))),
            one("easter").and_then(Value::as_integer).map(easter),
            one("dates").map(dates),
        ];
        parts.into_iter().flatten().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("; ")
    };
    all.into_iter()
        .flatten()
        .map(|t| (t.get("name").and_then(Item::as_str).unwrap_or_default().to_owned(), rule(t)))
        .collect()
}

fn parsed(text: &str) -> Result<DocumentMut, Uneditable> {
    text.parse().map_err(|_| "The calendar cannot be read. Mend its text first.".to_owned())
}

/// The text with another weekend.
///
/// # Errors
/// When the text is no TOML.
pub fn with_weekend(text: &str, days: &[String]) -> Result<String, Uneditable> {
    let mut document = parsed(text)?;
    let mut new = Value::Array(days.iter().map(String::as_str).collect());
    if let Some(old) = document.get(WEEKEND).and_then(Item::as_value) {
        *new.decor_mut() = old.decor().clone();
    }
    document.insert(WEEKEND, Item::Value(new));
    Ok(document.to_string())
}

/// The text with one more day: of every year (`12-24`), or of one year (`2027-03-10`). A holiday of that name gets one more date.
///
/// # Errors
/// When the text is no TOML, or has something else in that place.
pub fn with_holiday(text: &str, name: &str, day: &str) -> Result<String, Uneditable> {
    let mut document = parsed(text)?;
    let all = document.entry(HOLIDAY).or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    let all = all
        .as_array_of_tables_mut()
        .ok_or("The holidays are written in a way that the desk cannot change. Change the text.")?;
    let yearly = day.len() == 5;
    let known = all.iter_mut().find(|t| t.get("name").and_then(Item::as_str) == Some(name));
    match known {
        Some(table) if !yearly => {
            let dates = table.entry("dates").or_insert_with(|| Item::Value(Value::Array(Array::new())));
            let dates = dates.as_array_mut().ok_or("The dates of this holiday are no list. Change the text.")?;
            dates.push(day);
        }
        _ => {
            let mut new = Table::new();
            new.decor_mut().set_prefix("\n");
            new.insert("name", Item::Value(Value::from(name)));
            let dates = || Value::Array([day].into_iter().collect());
            let (key, value) = if yearly { ("day", Value::from(day)) } else { ("dates", dates()) };
            new.insert(key, Item::Value(value));
            all.push(new);
        }
    }
    Ok(document.to_string())
}

/// The text without the holiday at that place of the list.
///
/// # Errors
/// When the text is no TOML, or has no such holiday.
pub fn without_holiday(text: &str, at: usize, name: &str) -> Result<String, Uneditable> {
    let mut document = parsed(text)?;
    let gone = || format!("{name} is not in the calendar any more.");
    let all = document.get_mut(HOLIDAY).and_then(Item::as_array_of_tables_mut).ok_or_else(gone)?;
    if all.get(at).and_then(|t| t.get("name")).and_then(Item::as_str) != Some(name) {
        return Err(gone());
    }
    all.remove(at);
    Ok(document.to_string())
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn days_come_and_go_and_the_rest_stays() {
        let text = "# ours\nname = \"x\"\nweekend = [\"saturday\", \"sunday\"] # here\n\n[[holiday]]\n# by decree\nname = \"A\"\ndates = [\"2026-01-02\"]\n";
        let more = with_holiday(text, "A", "2027-01-04").unwrap();
        assert!(more.contains("dates = [\"2026-01-02\", \"2027-01-04\"]") && more.contains("# by decree"), "{more}");
        let more = with_holiday(&more, "B \"b\"\n", "12-24").unwrap();
        assert_eq!(holidays(&more)[1], ("B \"b\"\n".to_owned(), "every year on 12-24".to_owned()));
        let friday = with_weekend(&more, &["friday".to_owned()]).unwrap();
        assert!(friday.starts_with("# ours\nname = \"x\"\nweekend = [\"friday\"] # here\n"), "{friday}");
        assert_eq!(weekend(&friday), ["friday"]);
        assert_eq!(
            with_weekend(&without_holiday(&friday, 1, "B \"b\"\n").unwrap(), &weekend(text))
                .unwrap()
                .matches("[[holiday]]")
                .count(),
            1
        );
        assert!(without_holiday(&friday, 0, "B").is_err());
    }
}
