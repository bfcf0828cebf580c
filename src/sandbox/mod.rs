//! The locked-in child that opens untrusted bytes, and the parent's side of its pipe. In: bytes. Out: documents, and what they say. The
//! child has no network, no database, no key, no files except Tesseract's models, and hard limits of time and
//! memory. A file that kills it is set aside and named, and the rest is read. Reading fails only if no child can be
//! started, never because of a document.

mod attempt;

mod budget;

mod child;

mod confine;

mod exchange;

mod frames;

#[cfg(feature = "fuzzing")]
pub mod fuzzed;

mod known;

mod pool;

mod probe;

mod probe_calls;

mod progress;

mod readers;

mod settings;

mod silence;

mod understanding;

pub use attempt::Attempt;
pub use budget::Purse;
pub use child::main as child_main;
pub use confine::{About, Fences};
pub use known::{Known, ReadingKey};
pub use readers::Readers;
pub use settings::Settings;

pub use crate::read::{Cell, Drawn, Grid, Leaves, PageOf};

/// The argument that makes the program the child.
pub const CHILD: &str = "__read";

/// Why nothing can be read at all.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The program could not start itself again.
    #[error("the reading child {program} could not be started: {source}; check that the program file is still there")]
    Start {
        /// The program that should start.
        program: String,
        /// Why not.
        source: std::io::Error,
    },
    /// The child ended before it was ready.
    #[error("the reading child ended before it said anything: {0}")]
    Stillborn(String),
    /// This computer cannot lock the child in.
    #[error(
        "nothing is read, because the reading child cannot be locked in on this computer ({0}); use a kernel with Landlock and seccomp, or set \
         allow_without_sandbox = true under [reading] in tracepost.toml"
    )]
    Open(String),
}
