//! Turns the configuration into the settings of other rooms: for `letters`, who writes; for `sandbox`, the limits of
//! the reading child.

use std::path::PathBuf;

use super::Config;
use super::house::Form;
use crate::letters;
use crate::read;
use crate::sandbox;

impl Config {
    /// What the letters print about us. The archive's own templates are in its folder `templates/`, its own fonts in `fonts/`.
    pub fn letters(&self) -> letters::Settings {
        let house = &self.house;
        let given = |text: &str| Some(text.to_owned()).filter(|t| !t.trim().is_empty());
        letters::Settings {
            organisation: house.organisation.clone(),
            address: house.address.clone(),
            city: given(&house.city),
            email: house.email.clone(),
            phone: given(&house.phone),
            mandate: given(&house.mandate),
            marking: given(&house.marking),
            signatory_name: house.signatory_name.clone(),
            signatory_title: house.signatory_title.clone(),
            note_verbale: house.form == Form::NoteVerbale,
            reply_days: i32::try_from(house.answer_within_days.get()).unwrap_or(28),
            logo: None,
            signature: None,
            templates: Some(PathBuf::from("templates")),
            texts: std::collections::BTreeMap::new(),
            fonts: Some(PathBuf::from("fonts")),
        }
    }

    /// How the child reads, and its limits.
    pub fn sandbox(&self) -> sandbox::Settings {
        let reading = &self.reading;
        let plain = sandbox::Settings::default();
        sandbox::Settings {
            children: reading.children.map_or(0, |n| usize::try_from(n.get()).unwrap_or(1)),
            silence_seconds: reading.silence_limit_seconds.get(),
            total_seconds: reading.time_limit_seconds.get(),
            memory_mib: reading.memory_limit_mib.get(),
            message_seconds: reading.message_limit_seconds.get(),
            message_words: usize::try_from(reading.message_limit_words.get()).unwrap_or(usize::MAX),
            message_pages: usize::try_from(reading.message_limit_pages.get()).unwrap_or(usize::MAX),
            allow_without_sandbox: reading.allow_without_sandbox,
            program: reading.reader.clone(),
            read: read::Settings { effort: reading.effort, passwords: reading.passwords.clone(), ..plain.read },
            ..plain
        }
    }
}
