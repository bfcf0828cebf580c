//! Where work is: the queues of what came in, with their names, and the pages of what waits in them.

use crate::store::Queue;

/// A queue of what came in: its name in addresses, its title, and what is in it.
pub(super) fn told(queue: Queue) -> (&'static str, &'static str, &'static str) {
    match queue {
        Queue::Unplaced => ("unplaced", "Unplaced", "Messages that are linked to no request yet"),
        Queue::OnPaper => (
            "on-paper",
            "Received on paper",
            "Papers that came without a mail, and that nobody has placed with a request",
        ),
        Queue::ToReview => ("to-review", "To review", "Documents whose values nobody has checked"),
        Queue::Others => (
            "others",
            "Other papers",
            "Papers and spreadsheets of a type that the program does not know, and that nobody has looked at",
        ),
        Queue::Unread => {
            ("unread", "Could not be read", "Files that the program could not read: a person must look at them")
        }
        Queue::ToClassify => ("to-classify", "To classify", "Responses whose class and factors nobody has set"),
        Queue::ToNote => (
            "to-note",
            "To note",
            "Acknowledgements, automatic replies, reports and comments that nobody has looked at",
        ),
        Queue::Bounced => ("bounced", "Bounced", "Our mails that came back, and letters that did not arrive"),
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
