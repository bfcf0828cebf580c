//! Jobs that wait for a worker, and how many there are.

/// What must be done with an arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobKind {
    /// Unpack, read, understand, link, file.
    Read,
    /// Find out who really sent it.
    Authenticate,
}

impl JobKind {
    /// Its name in the queue.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Authenticate => "authenticate",
        }
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Read, Self::Authenticate].into_iter().find(|k| k.as_str() == name)
    }
}

/// A job that one worker has taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// The arrival's SHA-256.
    pub arrival: String,
    /// What must be done.
    pub kind: JobKind,
    /// The token of this taking. A write with an earlier token is refused.
    pub token: i64,
    /// How many workers have died at it.
    pub deaths: i64,
    /// How often it has failed before.
    pub failures: i64,
    /// In whose name its effect is written; `None`: the program's.
    pub who: Option<String>,
}

/// How many jobs there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct JobCount {
    /// Not started, or waiting for another try.
    pub waiting: u64,
    /// Held by a worker.
    pub at_work: u64,
    /// Given up. A person must look.
    pub stopped: u64,
}

/// A job that was given up.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct StoppedJob {
    /// The arrival's SHA-256.
    pub arrival: String,
    /// What should have been done.
    #[serde(serialize_with = "by_name")]
    pub kind: JobKind,
    /// Why it was given up, in one line.
    pub fault: String,
}

fn by_name<S: serde::Serializer>(kind: &JobKind, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_str(kind.as_str())
}
