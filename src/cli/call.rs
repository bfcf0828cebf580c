//! What every command gets, and what it returns.

use std::path::PathBuf;
use std::sync::Mutex;

use super::exit::Exit;
use crate::store::Archive;

/// What a command returns. The error's text is one line: what is wrong, where, and what to do.
pub(super) type Outcome = anyhow::Result<Exit>;

/// What every command gets.
#[derive(Debug)]
pub(super) struct Call {
    pub(super) archive: Option<PathBuf>,
    pub(super) who: Option<String>,
    /// Whether what is done is signed with the person's password.
    pub(super) sign: bool,
    pub(super) trust_clock: bool,
    /// The archives that were opened. They are closed before the program ends, however it ends: a process that exits while SQLCipher's
    /// thread works may crash in the clean-up of OpenSSL.
    pub(super) opened: Mutex<Vec<Archive>>,
}
