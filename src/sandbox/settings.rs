//! The limits of the child: the section `[reading]` of the configuration.

use std::num::NonZero;
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::read;
use crate::unpack;

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
