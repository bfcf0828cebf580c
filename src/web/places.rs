//! Where work is: the queues of what came in, with their names, and the pages of what waits in them.

use super::words::say;
use crate::store::Queue;

/// A queue of what came in: its name in addresses, its title, and what is in it.
pub(super) fn told(queue: Queue) -> (&'static str, &'static str, &'static str) {
    match queue {
        Queue::Unplaced => ("unplaced", say("queue-unplaced"), say("queue-unplaced-about")),
        Queue::OnPaper => ("on-paper", say("queue-on-paper"), say("queue-on-paper-about")),
        Queue::ToReview => ("to-review", say("queue-to-review"), say("queue-to-review-about")),
        Queue::Others => ("others", say("queue-others"), say("queue-others-about")),
        Queue::Unread => ("unread", say("queue-unread"), say("queue-unread-about")),
        Queue::ToClassify => ("to-classify", say("queue-to-classify"), say("queue-to-classify-about")),
        Queue::ToNote => ("to-note", say("queue-to-note"), say("queue-to-note-about")),
        Queue::Bounced => ("bounced", say("queue-bounced"), say("queue-bounced-about")),
    }
}

/// The address of a queue.
pub(super) fn address(queue: Queue) -> String {
    format!("/queue/{}", told(queue).0)
}

/// The page of an arrival, or of a part of it.
pub(super) fn part_address((arrival, document): (String, Option<usize>)) -> String {
    match document {
        Some(n) => format!("/document/{arrival}/{n}"),
        None => format!("/message/{arrival}"),
    }
}
