//! The limits of the child: the section `[reading]` of the configuration.

use std::num::NonZero;
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::read;
use crate::unpack;

/// So many bytes the archives of one message may expand to, all together: half of what a child may hold in memory.
const EXPANDED: u64 = 256 << 20;

/// The limits and settings of reading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How many children read at the same time; 0 means one for each core.
    pub children: usize,
    /// A document without progress for this long is set aside.
    pub silence_seconds: u64,
    /// A document that takes longer than this is set aside.
    pub total_seconds: u64,
    /// A child that uses more memory than this is stopped.
    pub memory_mib: u64,
    /// All children together may work so long for one message.
    pub message_seconds: u64,
    /// So many words are read out of one message. The parent holds all of them at once, several times over: with 250,000, a flood of mails that are as large as may be
    /// took it to 276 MiB, with 500,000 to 519 MiB.
    pub message_words: usize,
    /// So many pages are read out of one message.
    pub message_pages: usize,
    /// Also what was too slow or too large once is tried again.
    pub afresh: bool,
    /// Read even if the child cannot be locked in.
    pub allow_without_sandbox: bool,
    /// The program to start as the child; `None`: this one.
    #[serde(skip)]
    pub program: Option<PathBuf>,
    /// How documents are read.
    #[serde(flatten)]
    pub read: read::Settings,
    /// How far containers are unpacked.
    #[serde(skip)]
    pub unpack: unpack::Limits,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            children: 0,
            silence_seconds: 60,
            total_seconds: 600,
            memory_mib: 512,
            message_seconds: 1800,
            message_words: 250_000,
            message_pages: 5000,
            afresh: false,
            allow_without_sandbox: false,
            program: None,
            read: read::Settings::default(),
            unpack: unpack::Limits { expanded: EXPANDED, ..unpack::Limits::default() },
        }
    }
}

impl Settings {
    /// The same settings, without a budget for the message: for one that a person wants read, however long it takes. The limits of one child stay.
    #[must_use]
    pub fn without_budget(self) -> Self {
        let most = usize::MAX;
        Self { message_seconds: u64::MAX / 1000, message_words: most, message_pages: most, afresh: true, ..self }
    }

    /// How many children there will be.
    pub fn children(&self) -> usize {
        match self.children {
            0 => std::thread::available_parallelism().map_or(1, NonZero::get),
            n => n,
        }
    }

    pub(super) fn silence(&self) -> Duration {
        Duration::from_secs(self.silence_seconds)
    }

    pub(super) fn total(&self) -> Duration {
        Duration::from_secs(self.total_seconds)
    }

    pub(super) fn memory(&self) -> u64 {
        self.memory_mib << 20
    }
}
