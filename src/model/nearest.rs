//! Finds the known name nearest to an unknown one, for "did you mean" in messages.

/// The known name nearest to `name`; `None` if none is near (more than a third of the letters differ).
pub fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let wanted = name.to_lowercase();
    let reach = (wanted.chars().count() / 3).max(1);
    let distance = |k: &str| strsim::damerau_levenshtein(&wanted, &k.to_lowercase());
    known.into_iter().map(|k| (distance(k), k)).filter(|(d, _)| *d <= reach).min().map(|(_, k)| k)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_is_found_and_far_is_not() {
        let known = ["description", "category", "id"];
        assert_eq!(nearest("descripton", known), Some("description"));
        assert_eq!(nearest("Catgeory", known), Some("category"));
        assert_eq!(nearest("colour", known), None);
    }
}
