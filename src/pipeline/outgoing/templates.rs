//! Templates, for people who change them: makes every letter with made-up values, and gives out the built-in ones.

use std::path::Path;

use crate::config::Config;
use crate::letters;

pub use crate::letters::Checked;

/// Makes every letter in every language and for every channel.
///
/// # Errors
/// When the archive's own templates cannot be read.
pub fn check(config: &Config, folder: &Path) -> anyhow::Result<Vec<Checked>> {
    Ok(letters::check(&super::office::own_folders(&config.letters(), folder))?)
}

/// The built-in templates: path below `letters/`, text.
pub fn built_in() -> &'static [(&'static str, &'static str)] {
    letters::built_in_templates()
}

/// The kinds of letters.
pub fn kinds() -> Vec<&'static str> {
    letters::kinds().collect()
}

/// The languages in which there is a letter of that kind.
///
/// # Errors
/// When the archive's own templates cannot be read.
pub fn languages(office: &super::Office<'_>, kind: &str) -> anyhow::Result<Vec<String>> {
    Ok(letters::languages(&office.letters(), kind)?)
}
