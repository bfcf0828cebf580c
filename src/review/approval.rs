//! Two persons: the one who drafts does not approve.

use unicode_normalization::UnicodeNormalization;

/// An approval by the wrong person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{drafter} drafted {subject}, so somebody else must approve it")]
pub struct SamePerson {
    /// What was to be approved.
    pub subject: String,
    /// Who drafted it.
    pub drafter: String,
}

/// Whether `approver` may approve what `drafter` drafted. Names that differ only in case or spaces are one person.
///
/// # Errors
/// [`SamePerson`].
pub fn second_person(subject: &str, drafter: &str, approver: &str) -> Result<(), SamePerson> {
    let same = |name: &str| name.nfkc().flat_map(char::to_lowercase).filter(|c| !c.is_whitespace()).collect::<String>();
    if same(drafter) == same(approver) {
        return Err(SamePerson { subject: subject.to_owned(), drafter: drafter.to_owned() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::second_person;

    #[test]
    fn nobody_approves_their_own() {
        assert!(second_person("letter L-1", "ana", "ben").is_ok());
        for same in ["ana", "Ana", " ana ", "ＡＮＡ"] {
            assert!(second_person("letter L-1", "ana", same).is_err(), "{same}");
        }
    }
}
