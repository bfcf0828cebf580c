//! Reads Date lines that the standard no longer knows, or never did (RFC 5322, 4.3; RFC 850; ctime; ISO 8601). In: the line. Out: the point in time;
//! nothing where day and month cannot be told apart. A line without a zone is taken for UTC, as the standard has it for zones that nobody knows.

use jiff::Timestamp;
use jiff::civil::DateTime;

/// Months as they are shortened everywhere in mail.
const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Zones by name, in hours from UTC (RFC 5322, 4.3, and those of Europe and the Far East that have one meaning).
const ZONES: &[(&str, i64)] = &[
    ("z", 0),
    ("ut", 0),
    ("utc", 0),
    ("gmt", 0),
    ("wet", 0),
    ("bst", 1),
    ("cet", 1),
    ("met", 1),
    ("mez", 1),
    ("cest", 2),
    ("mesz", 2),
    ("eet", 2),
    ("eest", 3),
    ("msk", 3),
    ("hkt", 8),
    ("jst", 9),
    ("est", -5),
    ("edt", -4),
    ("cst", -6),
    ("cdt", -5),
    ("mst", -7),
    ("mdt", -6),
    ("pst", -8),
    ("pdt", -7),
];

/// What has been found of a date so far.
#[derive(Debug, Default)]
struct Found {
    day: Option<i64>,
    month: Option<i64>,
    year: Option<i64>,
    time: Option<(i64, i64, i64)>,
    /// Seconds from UTC.
    zone: Option<i64>,
    afternoon: Option<bool>,
}

/// The point in time that a Date line names.
pub(super) fn read(line: &str) -> Option<Timestamp> {
    let mut found = Found::default();
    let bare = without_comments(line).replace(',', " ").to_ascii_lowercase();
    for word in bare.split_whitespace() {
        // `2018-03-12t10:00:00z`
        let joined = word.split_once('t').filter(|(date, time)| date.len() >= 8 && time.contains(':'));
        match joined.filter(|(date, _)| date.starts_with(|c: char| c.is_ascii_digit())) {
            Some((date, time)) => {
                found.take(date);
                found.take(time);
            }
            None => found.take(word),
        }
    }
    found.moment()
}

impl Found {
    fn take(&mut self, word: &str) {
        if self.time.is_none()
            && let Some((time, zone)) = time(word)
        {
            self.time = Some(time);
            self.zone = self.zone.or(zone);
        } else if let Some(zone) = zone(word).filter(|_| self.time.is_some()) {
            self.zone = self.zone.or(Some(zone));
        } else if let Ok(number) = word.parse::<i64>() {
            self.number(number, word.len());
        } else if word == "am" || word == "pm" {
            self.afternoon = Some(word == "pm");
        } else if let Some(month) = month(word) {
            self.month = self.month.or(Some(month));
        } else {
            self.date(word);
        }
    }

    /// A number on its own: the day, then the year.
    fn number(&mut self, number: i64, digits: usize) {
        if self.day.is_none() && digits <= 2 {
            self.day = Some(number);
        } else if self.year.is_none() {
            self.year = Some(year(number, digits));
        }
    }

    /// `12-mar-18`, `2018-03-12`, `2018/3/12`, `31/03/2018`.
    fn date(&mut self, word: &str) {
        let pieces: Vec<&str> = word.split(['-', '/', '.']).collect();
        let &[first, second, third] = pieces.as_slice() else { return };
        let number = |piece: &str| piece.parse::<i64>().ok();
        if let Some(month) = month(second) {
            (self.day, self.month) = (number(first), Some(month));
            self.year = number(third).map(|y| year(y, third.len()));
        } else if first.len() == 4 {
            (self.year, self.month, self.day) = (number(first), number(second), number(third));
        } else if let (Some(a), Some(b), Some(last)) = (number(first), number(second), number(third)) {
            // Which of the two is the month is only clear where the other cannot be one.
            let (day, month) = if a > 12 { (a, b) } else { (b, a) };
            if day > 12 || a == b {
                (self.day, self.month, self.year) = (Some(day), Some(month), Some(year(last, third.len())));
            }
        }
    }

    fn moment(&self) -> Option<Timestamp> {
        let (hour, minute, second) = self.time.unwrap_or_default();
        let hour = match self.afternoon {
            Some(true) if hour < 12 => hour + 12,
            Some(false) if hour == 12 => 0,
            _ => hour,
        };
        let small = |n: i64| i8::try_from(n).ok();
        let year = i16::try_from(self.year?).ok()?;
        // "24:00" is the next day's midnight, and a leap second is the next minute.
        let day = DateTime::new(year, small(self.month?)?, small(self.day?)?, 0, 0, 0, 0).ok()?;
        if !(0..=24).contains(&hour) || !(0..60).contains(&minute) || !(0..=60).contains(&second) {
            return None;
        }
        let midnight = jiff::tz::Offset::UTC.to_timestamp(day).ok()?.as_second();
        let seconds = midnight + hour * 3600 + minute * 60 + second - self.zone.unwrap_or(0);
        Timestamp::from_second(seconds).ok()
    }
}

/// Years of two and three digits (RFC 5322, 4.3).
fn year(number: i64, digits: usize) -> i64 {
    match digits {
        0..=2 if number < 50 => number + 2000,
        0..=3 => number + 1900,
        _ => number,
    }
}

/// A month's name, shortened or in full.
fn month(word: &str) -> Option<i64> {
    let word = word.trim_end_matches('.');
    let start = word.get(..3).filter(|_| word.chars().all(|c| c.is_ascii_alphabetic()))?;
    (1..).zip(MONTHS).find(|(_, name)| **name == start).map(|(n, _)| n)
}

/// `10:00`, `10:00:00.5`, with the zone that may stand at its end.
fn time(word: &str) -> Option<((i64, i64, i64), Option<i64>)> {
    let end = word.find(|c: char| !(c.is_ascii_digit() || c == ':' || c == '.')).unwrap_or(word.len());
    let (clock, rest) = word.split_at_checked(end)?;
    let mut pieces = clock.split(':');
    let (hour, minute) = (pieces.next()?.parse().ok()?, pieces.next()?.parse().ok()?);
    let second = pieces.next().map_or(Some(0), |s| s.split('.').next()?.parse().ok())?;
    let zone = zone(rest);
    (pieces.next().is_none() && (rest.is_empty() || zone.is_some())).then_some(((hour, minute, second), zone))
}

/// `+0100`, `+1:00`, `gmt`, `gmt+0100`, `cest`: seconds from UTC.
fn zone(word: &str) -> Option<i64> {
    let offset = ["gmt", "utc"].iter().find_map(|z| word.strip_prefix(z)).filter(|o| !o.is_empty()).unwrap_or(word);
    if let Some(digits) = offset.strip_prefix(['+', '-']) {
        let bare = digits.replace(':', "");
        let number: i64 = bare.parse().ok().filter(|_| (1..=4).contains(&bare.len()))?;
        let (hours, minutes) = if bare.len() <= 2 { (number, 0) } else { (number / 100, number % 100) };
        let seconds = hours * 3600 + minutes * 60;
        return Some(if offset.starts_with('-') { -seconds } else { seconds });
    }
    ZONES.iter().find(|(name, _)| *name == word).map(|(_, hours)| hours * 3600)
}

fn without_comments(line: &str) -> String {
    let mut depth = 0_usize;
    let mut bare = String::new();
    for c in line.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn older_and_odd_lines_are_read() {
        for (line, moment) in [
            ("Mon Mar 12 10:00:00 2018", "2018-03-12T10:00:00Z"),
            ("Mon Mar 12 10:00:00 CET 2018", "2018-03-12T09:00:00Z"),
            ("Monday, 12-Mar-18 10:00:00 GMT", "2018-03-12T10:00:00Z"),
            ("12-Mar-2018 10:00 +0100", "2018-03-12T09:00:00Z"),
            ("12 Mar 118 10:00:00 EST", "2018-03-12T15:00:00Z"),
            ("Mon, 12 March 2018 10:00:00 GMT+0100", "2018-03-12T09:00:00Z"),
            ("Wed, 12 Sept 2018 10:00:00 +0000 (odd (zone))", "2018-09-12T10:00:00Z"),
            ("Mar 12, 2018 10:00:30 PM", "2018-03-12T22:00:30Z"),
            ("2018-03-12T10:00:00+02:00", "2018-03-12T08:00:00Z"),
            ("2018-03-12 10:00:00.123Z", "2018-03-12T10:00:00Z"),
            ("31/03/2018 10:00", "2018-03-31T10:00:00Z"),
            ("31 Dec 98 24:00 -0500", "1999-01-01T05:00:00Z"),
        ] {
            assert_eq!(read(line).map(|m| m.to_string()).as_deref(), Some(moment), "{line}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for line in
            ["", "yesterday", "04/03/2018 10:00", "31 Feb 2018 10:00", "12 Mar 10:00", "12 Mar 2018 10:99", "1-2-3-4"]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
