//! Working days and holidays, as data. A calendar is a file (`assets/calendars/`), and an archive may have its own.
//! A holiday is a day of the year, a weekday of a month, a number of days from Easter, or a list of dates. A holiday
//! on a weekend moves to the nearest working day.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use serde::Deserialize;

/// The calendar of the United Nations in New York, which is that of the permanent missions there.
pub const UNITED_NATIONS: &str = include_str!("../../assets/calendars/un-new-york.toml");

/// A calendar, as in its file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// Whose calendar it is.
    pub name: String,
    /// The days of the week that are not working days, in English.
    weekend: Vec<String>,
    /// The holidays.
    #[serde(default)]
    holiday: Vec<Holiday>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Holiday {
    name: String,
    /// `MM-DD`.
    day: Option<String>,
    /// `1 monday 09`, `last monday 05`, `4 thursday 11`.
    weekday: Option<String>,
    /// Days from Easter Sunday (Western).
    easter: Option<i64>,
    /// Single days without a rule (by the moon, for example).
    #[serde(default)]
    dates: Vec<Date>,
}

/// A calendar file that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("calendar {file}: {reason}")]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The reason.
    pub reason: String,
}

impl Calendar {
    /// Reads a calendar file; `file` is for messages.
    ///
    /// # Errors
    /// [`Fault`] naming what was expected.
    pub fn parse(text: &str, file: &str) -> Result<Self, Fault> {
        let fault = |reason: String| Fault { file: file.to_owned(), reason };
        let calendar: Self = toml::from_str(text).map_err(|e| fault(e.message().replace('\n', " ")))?;
        for day in &calendar.weekend {
            weekday(day).ok_or_else(|| {
                fault(format!("weekend: {day:?} is not a day of the week (expected a name such as \"saturday\")"))
            })?;
        }
        if calendar.weekend.len() > 6 {
            return Err(fault("weekend: no working day is left".to_owned()));
        }
        for holiday in &calendar.holiday {
            let said = holiday.day.is_some()
                || holiday.weekday.is_some()
                || holiday.easter.is_some()
                || !holiday.dates.is_empty();
            let good = holiday.day.as_deref().is_none_or(|d| month_day(d).is_some())
                && holiday.weekday.as_deref().is_none_or(|w| nth(w, 2024).is_some());
            if !said || !good {
                return Err(fault(format!(
                    "holiday {:?}: expected day = \"12-25\", weekday = \"4 thursday 11\", easter = -2 or dates = [\"2026-03-20\"]",
                    holiday.name
                )));
            }
        }
        Ok(calendar)
    }

    /// The United Nations' own.
    ///
    /// # Errors
    /// None in practice: the file is part of the program and a test reads it.
    pub fn united_nations() -> Result<Self, Fault> {
        Self::parse(UNITED_NATIONS, "assets/calendars/un-new-york.toml")
    }

    /// Why the day is not a working day; `None` if it is one.
    pub fn closed(&self, day: Date) -> Option<String> {
        if self.is_weekend(day) {
            return Some(name_of(day.weekday()).to_owned());
        }
        self.holiday.iter().find(|h| self.observed(h, day)).map(|h| h.name.clone())
    }

    /// The holiday that is kept on that day, if one is.
    pub fn holiday_on(&self, day: Date) -> Option<String> {
        self.holiday.iter().find(|h| self.observed(h, day)).map(|h| h.name.clone())
    }

    /// The day itself if it is a working day, else the next working day, with a reason for each skipped day.
    pub fn next_working(&self, day: Date) -> (Date, Vec<(Date, String)>) {
        let (mut day, mut passed) = (day, Vec::new());
        while let Some(why) = self.closed(day) {
            passed.push((day, why));
            let next = day.saturating_add(1.day());
            if next == day || passed.len() > 60 {
                break;
            }
            day = next;
        }
        (day, passed)
    }

    fn is_weekend(&self, day: Date) -> bool {
        self.weekend.iter().any(|w| weekday(w) == Some(day.weekday()))
    }

    /// Whether the holiday is kept on that day.
    fn observed(&self, holiday: &Holiday, day: Date) -> bool {
        if holiday.dates.contains(&day) {
            return true;
        }
        // Around New Year a holiday of one year is kept in the other.
        [day.year() - 1, day.year(), day.year() + 1]
            .into_iter()
            .filter_map(|y| holiday.in_year(y))
            .any(|on| self.nearest_working(on) == day)
    }

    /// A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after.
    fn nearest_working(&self, day: Date) -> Date {
        for away in 0..7_i64 {
            for day in [day.saturating_sub(away.days()), day.saturating_add(away.days())] {
                if !self.is_weekend(day) {
                    return day;
                }
            }
        }
        day
    }
}

impl Holiday {
    fn in_year(&self, year: i16) -> Option<Date> {
        if let Some((month, day)) = self.day.as_deref().and_then(month_day) {
            return Date::new(year, month, day).ok();
        }
        if let Some(rule) = &self.weekday {
            return nth(rule, year);
        }
        self.easter.map(|days| easter(year).saturating_add(days.days()))
    }
}

fn month_day(text: &str) -> Option<(i8, i8)> {
    let (month, day) = text.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    Date::new(2024, month, day).ok().map(|_| (month, day))
}

/// `4 thursday 11`, `last monday 05`.
fn nth(rule: &str, year: i16) -> Option<Date> {
    let mut words = rule.split_whitespace();
    let (which, day, month) = (words.next()?, weekday(words.next()?)?, words.next()?.parse().ok()?);
    let which = if which == "last" { -1 } else { which.parse().ok()? };
    Date::new(year, month, 1).ok()?.nth_weekday_of_month(which, day).ok()
}

fn weekday(name: &str) -> Option<Weekday> {
    [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ]
    .into_iter()
    .find(|w| name_of(*w).eq_ignore_ascii_case(name))
}

fn name_of(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    let small = |n: i32| i8::try_from(n).unwrap_or(1);
    Date::new(year, small(month), small(day)).unwrap_or(date(year, 4, 1))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Calendar, easter};

    #[test]
    fn easter_is_where_the_church_has_it() {
        for (y, m, d) in [(2000, 4, 23), (2015, 4, 5), (2024, 3, 31), (2026, 4, 5), (2038, 4, 25)] {
            assert_eq!(easter(y), date(y, m, d));
        }
    }

    #[test]
    fn the_united_nations_are_closed_when_they_say_so() {
        let un = Calendar::united_nations().unwrap_or_else(|e| panic!("{e}"));
        for (day, why) in [
            (date(2026, 4, 3), "Good Friday"),
            (date(2026, 5, 25), "Memorial Day"),
            (date(2026, 7, 3), "Independence Day"), // the fourth is a Saturday
            (date(2026, 11, 26), "Thanksgiving Day"),
            (date(2026, 11, 28), "Saturday"),
            (date(2021, 12, 31), "New Year’s Day"), // the first of 2022 is a Saturday
            (date(2026, 3, 20), "Eid al-Fitr"),
        ] {
            assert_eq!(un.closed(day).as_deref(), Some(why), "{day}");
        }
        assert_eq!(un.closed(date(2026, 11, 25)), None);
        assert_eq!(un.next_working(date(2026, 12, 25)).0, date(2026, 12, 28));
    }

    #[test]
    fn a_calendar_with_a_slip_is_refused() {
        for bad in [
            "name = \"x\"\nweekend = [\"satuday\"]",
            "name = \"x\"\nweekend = []\n[[holiday]]\nname = \"y\"",
            "name = \"x\"\nweekend = []\n[[holiday]]\nname = \"y\"\nday = \"13-01\"",
            "name = \"x\"\nweekend = []\n[[holiday]]\nname = \"y\"\nweekday = \"6 someday 1\"",
            "weekend = []",
        ] {
            assert!(Calendar::parse(bad, "calendar.toml").is_err(), "{bad}");
        }
    }
}
