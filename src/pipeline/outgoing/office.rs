//! Who acts, when, and in which archive. Every step of the correspondence gets this.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::config::{Config, FILE};
use crate::letters::Settings;
use crate::model::{Contact, Handover, Party, Refusal, Register, sentence};
use crate::review::calendar::Calendar;
use crate::store::Archive;

/// What every step of the correspondence gets.
#[derive(Debug, Clone, Copy)]
pub struct Office<'a> {
    /// The archive.
    pub archive: &'a Archive,
    /// Its configuration.
    pub config: &'a Config,
    /// Its folder.
    pub folder: &'a Path,
    /// Who does this.
    pub who: &'a str,
    /// When.
    pub now: Timestamp,
    /// Whether the user said that the clock is right, although the last event is later.
    pub trust_clock: bool,
}

/// A holiday calendar of the archive's own.
const CALENDAR: &str = "calendar.toml";

impl Office<'_> {
    /// The day, in UTC.
    pub fn today(&self) -> Date {
        TimeZone::UTC.to_datetime(self.now).date()
    }

    /// The calendar of working days: the archive's own, else that of the United Nations.
    ///
    /// # Errors
    /// When the archive's own cannot be read.
    pub fn calendar(&self) -> anyhow::Result<Calendar> {
        let own = self.folder.join(CALENDAR);
        if !own.exists() {
            return Ok(Calendar::united_nations()?);
        }
        let text = fs::read_to_string(&own).map_err(|e| anyhow::anyhow!("cannot read {}: {e}", own.display()))?;
        Ok(Calendar::parse(&text, &own.display().to_string())?)
    }

    /// Who writes, with the archive's own templates and fonts if it has some.
    pub fn letters(&self) -> Settings {
        own_folders(&self.config.letters(), self.folder)
    }

    /// Why no letter can be written, as a sentence; `None` if all settings are there.
    pub fn unfinished(&self) -> Option<String> {
        unfinished(self.config, self.folder)
    }

    /// Refuses to write, approve or hand over a letter that does not show who writes it.
    ///
    /// # Errors
    /// With the settings to fill in, and the file they stand in.
    pub fn check_house(&self) -> anyhow::Result<()> {
        self.unfinished().map_or(Ok(()), |what| Err(anyhow::anyhow!(what)))
    }

    /// Refuses a clock that is behind the last event. A wrong clock would give letters and deadlines wrong dates.
    ///
    /// # Errors
    /// When the last event is dated more than an hour after now.
    pub async fn check_clock(&self) -> anyhow::Result<()> {
        let Some(last) = self.archive.last_event_at().await? else { return Ok(()) };
        if self.trust_clock || last <= self.now.saturating_add(1.hour()).unwrap_or(self.now) {
            return Ok(());
        }
        let why = sentence!(
            "this computer’s clock says {here}, but the last event in the archive has the time {last}; set the clock",
            here = self.now.strftime("%Y-%m-%d %H:%M").to_string(),
            last = last.strftime("%Y-%m-%d %H:%M").to_string()
        );
        Err(Refusal::new(why).command("if it is right, use --trust-clock").into())
    }

    /// Checks the day of something that has happened. It must not be in the future, nor so long ago that it must be a typing error.
    ///
    /// # Errors
    /// With the day and what was expected.
    pub fn has_been(&self, day: Date, what: &str) -> anyhow::Result<()> {
        let earliest = self.today().saturating_sub(2.years());
        if day > self.today().saturating_add(1.day()) {
            anyhow::bail!("{what} on {day}: this day is in the future (today is {})", self.today());
        }
        if day < earliest {
            anyhow::bail!("{what} on {day}: this is more than two years ago; check the year");
        }
        Ok(())
    }

    /// The contact to which we write today: the named point of contact, else the mission, else what the register has.
    ///
    /// # Errors
    /// When there is no address at all.
    pub async fn door(&self, party: &Party) -> anyhow::Result<Contact> {
        self.door_among(party, &self.archive.handovers().await?)
    }

    /// The same among hand-overs that were read already: for whoever asks about many parties.
    pub(super) fn door_among(&self, party: &Party, handovers: &[Handover]) -> anyhow::Result<Contact> {
        let today = self.today();
        let handed = handovers.iter().filter(|h| h.party == party.id && h.since <= today);
        if let Some(last) = handed.max_by_key(|h| h.since) {
            return Ok(last.contact.clone());
        }
        Ok(crate::letters::door(party)?.clone())
    }

    /// Checks that the register has this request; if not, suggests the nearest reference.
    ///
    /// # Errors
    /// When there is none of that reference.
    pub fn known(&self, register: &Register, reference: &str) -> anyhow::Result<()> {
        if register.request(reference).is_some() {
            return Ok(());
        }
        let known = register.requests.iter().map(|r| r.reference.as_str());
        Err(match crate::model::nearest(reference, known) {
            Some(near) => Refusal::new(sentence!(
                "there is no request {given} in this archive: did you mean {near}?",
                given = format!("{reference:?}"),
                near = near
            )),
            None => {
                Refusal::new(sentence!("there is no request {given} in this archive", given = format!("{reference:?}")))
                    .command("tracepost request list shows all requests")
            }
        }
        .into())
    }
}

/// Why no letter can be written, as a sentence: settings of the office that nobody has filled in. `None` if all are there.
pub fn unfinished(config: &Config, folder: &Path) -> Option<String> {
    let missing = config.house.missing();
    let (last, others) = missing.split_last()?;
    let names = if others.is_empty() { (*last).to_owned() } else { format!("{} and {last}", others.join(", ")) };
    Some(format!(
        "a letter shows who writes it, but the configuration does not say who; fill in {names} under [house] in {}, then restart the desk and the \
         daemon if they are running",
        folder.join(FILE).display()
    ))
}

/// The day of a message, in UTC.
pub(super) fn day_of(at: jiff::Timestamp) -> Date {
    TimeZone::UTC.to_datetime(at).date()
}

/// The archive may or may not have its own folder of templates or fonts.
pub(super) fn own_folders(settings: &Settings, archive_folder: &Path) -> Settings {
    let own = |folder: &Option<PathBuf>| folder.as_ref().map(|f| archive_folder.join(f)).filter(|f| f.is_dir());
    Settings { templates: own(&settings.templates), fonts: own(&settings.fonts), ..settings.clone() }
}
