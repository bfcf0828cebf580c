//! A currency under its caption. In: words. Out: the code.

use super::reading::Reading;
use crate::find::currency::{self, How};
use crate::layout::Run;

/// How sure a currency is by its code, and by a sign or a name that one currency has. Chosen by eye; what a score is worth is measured by the calibration.
const SURE: (f64, f64) = (0.96, 0.9);

/// The currency that a text names; `None` where only a sign stands that many currencies share.
pub(super) fn currency(line: &Run) -> Option<Reading> {
    let all = currency::find(&line.text);
    let one = all.iter().find(|f| f.how == How::Code).or(all.iter().find(|f| f.codes.len() == 1))?;
    let sure = if one.how == How::Code { SURE.0 } else { SURE.1 };
    Some(Reading::new(*one.codes.first()?, line.cut(one.span.start, one.span.end), sure))
}
