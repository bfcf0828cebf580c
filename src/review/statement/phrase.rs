//! Dates in our form: `4 December 2013`, `between 1976 and 1978`, `in the 1980’s`, `on an unspecified date`. From
//! EDTF and back to the same EDTF.

use jiff::civil::Date;

use crate::model::Edtf;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `4 December 2013`.
pub fn day(date: Date) -> String {
    let month = usize::try_from(date.month()).ok().and_then(|m| MONTHS.get(m.checked_sub(1)?)).unwrap_or(&"");
    format!("{} {month} {}", date.day(), date.year())
}

/// A period with its preposition, for sentences of our own; the EDTF text itself if it is not a date.
pub fn period(edtf: &str) -> String {
    when(edtf).unwrap_or_else(|| edtf.to_owned())
}

pub(super) fn day_back(text: &str) -> Option<Date> {
    let mut words = text.split(' ');
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    let month = MONTHS.iter().position(|m| *m == month)? + 1;
    if words.next().is_some() || day.starts_with('0') {
        return None;
    }
    Date::new(year.parse().ok()?, i8::try_from(month).ok()?, day.parse().ok()?).ok()
}

/// A day, a month or a year, without a preposition.
pub(super) fn bare(edtf: &str) -> Option<String> {
    let date = Edtf::new(edtf)?;
    if let Some(whole) = date.to_day() {
        return Some(day(whole));
    }
    if edtf.len() == 4 && edtf.bytes().all(|b| b.is_ascii_digit()) {
        return Some(edtf.to_owned());
    }
    let (year, month) = edtf.split_once('-').filter(|(y, m)| y.len() == 4 && m.len() == 2)?;
    let month = month.parse::<usize>().ok().and_then(|m| MONTHS.get(m.checked_sub(1)?))?;
    Some(format!("{month} {year}"))
}

pub(super) fn bare_back(text: &str) -> Option<String> {
    if let Some(date) = day_back(text) {
        return Some(Edtf::day(date).to_string());
    }
    if let Some((month, year)) = text.split_once(' ') {
        let month = MONTHS.iter().position(|m| *m == month)? + 1;
        return Edtf::new(&format!("{year}-{month:02}")).map(|d| d.to_string());
    }
    Edtf::new(text).map(|d| d.to_string())
}

/// A time with its preposition.
pub(super) fn when(edtf: &str) -> Option<String> {
    Edtf::new(edtf)?;
    if edtf == "XXXX" {
        return Some("on an unspecified date".to_owned());
    }
    if let Some((from, to)) = edtf.split_once('/') {
        return Some(format!("between {} and {}", bare(from)?, bare(to)?));
    }
    if let Some(decade) = edtf.strip_suffix('X').filter(|d| d.len() == 3 && !d.contains('X')) {
        return Some(format!("in the {decade}0’s"));
    }
    if let Some(about) = edtf.strip_suffix('~') {
        return Some(format!("in about {}", bare(about)?));
    }
    let on = if edtf.len() == 10 { "on" } else { "in" };
    Some(format!("{on} {}", bare(edtf)?))
}

pub(super) fn when_back(text: &str) -> Option<String> {
    if text == "on an unspecified date" {
        return Some("XXXX".to_owned());
    }
    if let Some((from, to)) = text.strip_prefix("between ").and_then(|t| t.split_once(" and ")) {
        return Some(format!("{}/{}", bare_back(from)?, bare_back(to)?));
    }
    if let Some(decade) = text.strip_prefix("in the ").and_then(|t| t.strip_suffix("0’s")).filter(|d| d.len() == 3) {
        return Some(format!("{decade}X"));
    }
    if let Some(about) = text.strip_prefix("in about ") {
        return Some(format!("{}~", bare_back(about)?));
    }
    let found = bare_back(text.strip_prefix("on ").or_else(|| text.strip_prefix("in "))?)?;
    // The preposition must be the one that we would have written.
    (when(&found).as_deref() == Some(text)).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_precision_comes_back() {
        for (edtf, said) in [
            ("2013-12-04", "on 4 December 2013"),
            ("1979-10", "in October 1979"),
            ("1979", "in 1979"),
            ("1976/1978", "between 1976 and 1978"),
            ("1982-01-05/1985-03", "between 5 January 1982 and March 1985"),
            ("198X", "in the 1980’s"),
            ("1979~", "in about 1979"),
            ("XXXX", "on an unspecified date"),
        ] {
            assert_eq!(when(edtf).as_deref(), Some(said));
            assert_eq!(when_back(said).as_deref(), Some(edtf));
        }
        assert_eq!(when("soon"), None);
        assert_eq!(when_back("on 31 February 2013"), None);
        assert_eq!(when_back("in 4 December 2013"), None);
    }
}
