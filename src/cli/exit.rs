//! The exit statuses that `docs/FORMATS.md` promises.

use std::process::ExitCode;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// Done.
    Done,
    /// Done, but there were problems. They were reported, and nothing was lost.
    Problems,
    /// Not done: bad usage, bad configuration, no archive.
    NotDone,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Done => 0,
            Exit::Problems => 1,
            Exit::NotDone => 2,
        })
    }
}
