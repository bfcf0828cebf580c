//! The result of a job, and why no job can be done at all. Plain data, for code that does a part of a job.

use crate::model::Filed;
use crate::{sandbox, store};

/// The result of a job.
#[derive(Debug)]
pub enum Came {
    /// The arrival was read and filed.
    Filed(Box<Filed>),
    /// Its sender was checked.
    Checked,
    /// It failed, and will be tried again after a pause.
    Again(String),
    /// It needs more than a first look, and waits for its turn among the slow ones.
    Later,
    /// It is given up and shown to people.
    Stopped(String),
    /// Another worker has it now, or it is already done. There is nothing to do.
    Elsewhere,
}

/// Why no job can be done at all. The job was given back unchanged.
#[derive(Debug, thiserror::Error)]
pub enum Halt {
    /// Nothing can be read here.
    #[error(transparent)]
    Readers(#[from] sandbox::Error),
    /// The archive fails.
    #[error(transparent)]
    Store(#[from] store::Error),
}
