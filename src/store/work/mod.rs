//! Work that waits: jobs with leases, the word that wakes workers, alarms. In: a job for an arrival; out: one taker at a time. Does none of the work.

pub(super) mod alarms;
pub(super) mod jobs;
pub(super) mod wake;
