//! The configuration in each room's own words: what the letters need to know of the house, what the reading child needs to know of its bounds.

use std::path::PathBuf;

use super::Config;
use crate::letters;
use crate::read;
use crate::sandbox;

impl Config {
    /// What the letters show of the house. Own templates lie in `templates/` and own fonts in `fonts/`, both below the archive's folder.
    pub fn letters(&self) -> letters::Settings {
        let house = &self.house;
        let given = |text: &str| Some(text.to_owned()).filter(|t| !t.trim().is_empty());
        letters::Settings {
            organisation: house.organisation.clone(),
            address: house.address.clone(),
            city: given(&house.city),
            email: house.email.clone(),
            phone: given(&house.phone),
            signatory_name: house.signatory_name.clone(),
            signatory_title: house.signatory_title.clone(),
            reply_days: i32::try_from(house.answer_within_days.get()).unwrap_or(28),
            templates: Some(PathBuf::from("templates")),
            fonts: Some(PathBuf::from("fonts")),
        }
    }

    /// How the child reads, and within which bounds.
    pub fn sandbox(&self) -> sandbox::Settings {
        let reading = &self.reading;
        let plain = sandbox::Settings::default();
        sandbox::Settings {
            children: reading.children.map_or(0, |n| usize::try_from(n.get()).unwrap_or(1)),
            silence_seconds: reading.silence_limit_seconds.get(),
            total_seconds: reading.time_limit_seconds.get(),
            memory_mib: reading.memory_limit_mib.get(),
            allow_without_sandbox: reading.allow_without_sandbox,
            read: read::Settings { effort: reading.effort, passwords: reading.passwords.clone(), ..plain.read },
            ..plain
        }
    }
}
