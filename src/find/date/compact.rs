//! Days in eight figures: `20170314` (ISO 8601, basic format). They are dates under the caption of one alone: elsewhere they are numbers. In: the words below
//! a caption. Out: the day.

use super::Found;
use crate::model::{Edtf, Span};

/// The years that such figures may begin with: papers of the trade are no older.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2099;

/// The day that a text opens with; `None` where it opens with anything else.
pub fn compact(text: &str) -> Option<Found> {
    let start = text.chars().take_while(|c| c.is_whitespace()).count();
    let figures: String = text.trim_start().chars().take_while(char::is_ascii_alphanumeric).collect();
    let part = |from: usize, to: usize| figures.get(from..to)?.parse::<u32>().ok();
    if figures.len() != 8 || !YEARS.contains(&part(0, 4)?) {
        return None;
    }
    let value = Edtf::new(&format!("{:04}-{:02}-{:02}", part(0, 4)?, part(4, 6)?, part(6, 8)?))?;
    value.to_day()?;
    Some(Found { span: Span::new(start, start + 8), value, alternatives: Vec::new(), raw: figures })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_figures_are_a_day() {
        assert_eq!(compact(" 20190228").map(|f| f.value.to_string()).as_deref(), Some("2019-02-28"));
        for text in ["20190229", "20191301", "18990101", "201902281", "20190228A", "2019-02-28"] {
            assert_eq!(compact(text), None, "{text}");
        }
    }
}
