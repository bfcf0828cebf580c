//! Templates, for whoever edits them: all of them set with made-up values, and the built-in ones to copy.

use std::path::Path;

use crate::config::Config;
use crate::letters;

pub use crate::letters::Checked;

/// Sets every letter in every language by every door.
///
/// # Errors
/// When the archive's own templates cannot be read.
pub fn check(config: &Config, folder: &Path) -> anyhow::Result<Vec<Checked>> {
    Ok(letters::check(&super::own_folders(&config.letters(), folder))?)
}

/// The built-in templates: path below `letters/`, text.
pub fn built_in() -> &'static [(&'static str, &'static str)] {
    letters::built_in_templates()
}

/// The kinds of letters.
pub fn kinds() -> Vec<&'static str> {
    letters::kinds().collect()
}
