//! The calendar of working days, as a person changes it on the desk. In: the text of a calendar file. Out: the archive's own `calendar.toml`, read by the parser that reads it for
//! every deadline; or none, so that the built-in calendar holds.

use std::fs;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use sha2::{Digest, Sha256};

use super::files::{put, put_back};
use super::saving::{not_noted, not_written, turn};
use super::shown::text;
use crate::config::{told_of, with_holiday, with_weekend, without_holiday};
use crate::model::{Sentence, sentence};
use crate::pipeline::outgoing::Bureau;
use crate::review::calendar::{Calendar, UNITED_NATIONS};

/// The archive's own calendar.
const FILE: &str = "calendar.toml";

/// The longest text of one.
const LONGEST: usize = 200_000;

/// A calendar as the desk shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarText {
    /// Its text.
    pub text: String,
    /// Whether it is the archive's own.
    pub own: bool,
    /// The SHA-256 of the archive's own file; empty for none.
    pub hash: String,
}

/// The calendar that holds.
///
/// # Errors
/// With a sentence, when its file cannot be read.
pub fn calendar(bureau: &Bureau) -> Result<CalendarText, Sentence> {
    let path = bureau.folder().join(FILE);
    if !path.exists() {
        return Ok(CalendarText { text: UNITED_NATIONS.to_owned(), own: false, hash: String::new() });
    }
    let told = |e: std::io::Error| {
        sentence!("The calendar cannot be read: {file}: {why}.", file = path.display().to_string(), why = e.to_string())
    };
    let text = fs::read_to_string(&path).map_err(told)?;
    let hash = hex::encode(Sha256::digest(&text));
    Ok(CalendarText { text, own: true, hash })
}

/// The days of the next year that are no working days besides weekends, with their names.
///
/// # Errors
/// With a sentence that says what is wrong in the text.
pub fn closed_days(text: &str, from: Date) -> Result<Vec<(Date, String)>, Sentence> {
    if text.len() > LONGEST {
        return Err(sentence!("This is too long. A calendar can have at most {most} signs.", most = LONGEST));
    }
    let calendar = Calendar::parse(text, FILE)
        .map_err(|fault| Sentence::from(format!("{}.", fault.reason.trim_end_matches('.'))))?;
    let days = (0..366_i64).map(|n| from.saturating_add(n.days()));
    let named = days.filter_map(|day| Some((day, calendar.holiday_on(day)?)));
    Ok(named.collect())
}

/// What a person wants of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// One more day, of one year (`2027-03-10`) or of each (`12-24`).
    Add {
        /// The name of the holiday.
        name: String,
        /// The day.
        day: String,
    },
    /// Without the holiday at this place of the list.
    Drop {
        /// Its place, from 0.
        at: usize,
        /// Its name.
        name: String,
    },
    /// These days of the week are no working days.
    Weekend(Vec<String>),
    /// This is the whole text.
    Text(String),
    /// The built-in calendar holds.
    BuiltIn,
}

/// The text that a wish makes of another; `None` for the built-in calendar.
fn wished(text: &str, wish: &Wish) -> Result<Option<String>, Sentence> {
    Ok(Some(match wish {
        Wish::Add { name, day } => {
            if name.is_empty() || name.chars().any(char::is_control) {
                return Err(sentence!("Write the name of the holiday, on one line."));
            }
            let whole = if day.len() == 5 { format!("2024-{day}") } else { day.clone() };
            if !(matches!(day.len(), 5 | 10) && whole.parse::<Date>().is_ok()) {
                let given = format!("{day:?}");
                return Err(sentence!(
                    "{given} is no day. Write one such as 2027-03-10, or 12-24 for every year.",
                    given = given
                ));
            }
            with_holiday(text, name, day)?
        }
        Wish::Drop { at, name } => without_holiday(text, *at, name)?,
        Wish::Weekend(days) => with_weekend(text, days)?,
        Wish::Text(text) => text.clone(),
        Wish::BuiltIn => return Ok(None),
    }))
}

/// Changes the calendar.
///
/// # Errors
/// With a sentence. Nothing is changed then.
pub async fn keep_calendar(
    bureau: &Bureau,
    seen: &str,
    wish: &Wish,
    who: &str,
    now: Timestamp,
) -> Result<(), Sentence> {
    let _turn = turn(bureau).await?;
    let is = calendar(bureau)?;
    let new = wished(&is.text, wish)?;
    if let Some(text) = &new {
        closed_days(text, jiff::tz::TimeZone::UTC.to_datetime(now).date())?;
    }
    if is.hash != seen {
        return Err(sentence!(
            "Somebody has changed the calendar since you opened this page, so nothing was saved. Copy what you typed, open the page again, and put it in."
        ));
    }
    let (folder, path) = (bureau.folder(), bureau.folder().join(FILE));
    let before = fs::read(&path).ok();
    let settings = text(folder)?;
    bureau.archive().note_settings(told_of(&settings, folder), now).await.map_err(not_noted)?;
    let cannot = |e: std::io::Error| not_written(&path, &e);
    match &new {
        Some(text) => put(&path, text.as_bytes()).map_err(cannot)?,
        None if before.is_some() => fs::remove_file(&path).map_err(cannot)?,
        None => return Ok(()),
    }
    let noted = bureau.archive().change_settings(told_of(&settings, folder), Vec::new(), who, now).await;
    if noted.is_err() {
        put_back(&path, before.as_deref());
    }
    noted.map_err(not_noted)
}
