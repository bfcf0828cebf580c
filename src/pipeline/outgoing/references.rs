//! References of requests that are made here. In: the names in use, and one to be like. Out: the next free one.

use jiff::civil::Date;

/// The next free reference in the form of another: `TR-2026-0004` after `TR-2026-0003`.
pub(in crate::pipeline) fn next_reference<'n>(names: impl Iterator<Item = &'n str>, like: &str, today: Date) -> String {
    let prefix: String = like.chars().take_while(|c| !c.is_ascii_digit()).collect();
    let prefix = format!("{}{}-", if prefix.is_empty() { "TR-" } else { &prefix }, today.year());
    let numbers = names.filter_map(|n| n.strip_prefix(&prefix)?.parse::<u32>().ok());
    format!("{prefix}{:04}", numbers.max().unwrap_or(0) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_one_has_the_form_of_the_others() {
        let today = jiff::civil::date(2026, 5, 4);
        let names = ["TR-2026-0009", "TR-2025-0020", "IMP-2026-0001"];
        assert_eq!(next_reference(names.into_iter(), "TR-2025-0020", today), "TR-2026-0010");
        assert_eq!(next_reference(names.into_iter(), "", today), "TR-2026-0010");
        assert_eq!(next_reference(names.into_iter(), "IMP-2019-0200", today), "IMP-2026-0002");
    }
}
