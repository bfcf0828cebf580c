//! The reminder: an answer is overdue. The first one asks. The second one says that it is the last, and what will be
//! published. It is never drafted while a message from the party is not read (`review::reminder`).

use super::{Context, Kind, facts};

/// On the shelf.
pub(super) const KIND: Kind = Kind { name: "reminder", missing, data: facts::data };

fn missing(context: &Context) -> Vec<String> {
    let mut missing = Vec::new();
    if context.matter.earlier.is_empty() {
        missing.push("an earlier letter: none was sent".to_owned());
    }
    if context.matter.reminder.is_none() {
        missing.push("whether it is the first reminder or the second".to_owned());
    }
    missing
}
