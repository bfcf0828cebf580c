//! The child's limits: the section `[reading]` of the configuration.

use std::num::NonZero;
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::read;
use crate::unpack;

/// How reading is bounded, and what it reads with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How many children read at a time; 0: one a core.
    pub children: usize,
    /// A document that gives no sign of progress for so long is set aside.
    pub silence_seconds: u64,
    /// A document that takes longer in all is set aside.
    pub total_seconds: u64,
    /// A child that holds more memory than this is killed.
    pub memory_mib: u64,
    /// Read even where the child cannot be locked in.
    pub allow_without_sandbox: bool,
    /// The program to start as the child; `None`: this one.
    #[serde(skip)]
    pub program: Option<PathBuf>,
    /// How papers are read.
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
            allow_without_sandbox: false,
            program: None,
            read: read::Settings::default(),
            unpack: unpack::Limits::default(),
        }
    }
}

impl Settings {
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
