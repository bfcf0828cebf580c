//! The queue of jobs, the signal that wakes workers, and alarms. In: a job for an arrival. Out: the same job, for
//! one worker at a time. Nothing is read or filed here.

pub(super) mod alarms;
pub(super) mod jobs;
pub(super) mod wake;
