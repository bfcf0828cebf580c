//! The names of the built-in templates of letters, for the settings page: below `letters/`.

use crate::letters;

/// Every built-in template, by its path below `templates/letters/`.
pub fn names() -> Vec<String> {
    letters::built_in_templates().iter().map(|(name, _)| (*name).to_owned()).collect()
}
