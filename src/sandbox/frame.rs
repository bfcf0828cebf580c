//! What parent and child say to each other: a length, a JSON head, and raw bytes behind it. Both ends are this program.

use std::io::{self, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Probe, Protection};
use crate::model::{Document, Part};
use crate::read;
use crate::unpack;

/// No head is longer: a child that went astray cannot make the parent allocate without bound.
const LONGEST_HEAD: u64 = 256 << 20;

/// From the parent.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Request {
    /// The first word: how to run.
    Start { memory: u64, allow_without_sandbox: bool, read: read::Settings },
    /// Read the bytes behind this head, but for the parts named, which were read before.
    Read { name: Option<String>, limits: unpack::Limits, done: Vec<usize> },
    /// Try something forbidden.
    Probe(Probe),
}

/// From the child.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Reply {
    /// Confined, and waiting for input.
    Ready { protections: Vec<Protection>, tesseract: String, languages: Vec<String> },
    /// It will not read, and why.
    Refused(String),
    /// What the input consists of.
    Parts(Vec<Part>),
    /// Reading a part; said at its beginning and at each page.
    At { part: usize, page: u32, pages: u32 },
    /// A part that has been read.
    Document { part: usize, document: Document },
    /// All parts have been read.
    Done,
    /// What came of a probe.
    Probed(String),
}

/// Writes one frame.
pub(super) fn write<T: Serialize>(to: &mut impl Write, head: &T, raw: &[u8]) -> io::Result<()> {
    let head = serde_json::to_vec(head)?;
    to.write_all(&(head.len() as u64).to_le_bytes())?;
    to.write_all(&(raw.len() as u64).to_le_bytes())?;
    to.write_all(&head)?;
    to.write_all(raw)?;
    to.flush()
}

/// Reads one frame; `None` at the end of the stream.
pub(super) fn read<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<Option<(T, Vec<u8>)>> {
    let mut lengths = [0; 16];
    match from.read_exact(&mut lengths) {
        Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let (head, raw) = split(&lengths)?;
    let mut bytes = Vec::new();
    from.take(head).read_to_end(&mut bytes)?;
    let mut body = Vec::new();
    from.take(raw).read_to_end(&mut body)?;
    Ok(Some((serde_json::from_slice(&bytes)?, body)))
}

/// Takes a whole frame off the front of what has arrived; `None` while it is not all there.
pub(super) fn take<T: DeserializeOwned>(arrived: &mut Vec<u8>) -> io::Result<Option<T>> {
    let Some(lengths) = arrived.first_chunk::<16>() else { return Ok(None) };
    let (head, raw) = split(lengths)?;
    #[allow(clippy::cast_possible_truncation)]
    let (head, whole) = (16 + head as usize, 16 + (head + raw) as usize);
    if arrived.len() < whole {
        return Ok(None);
    }
    let value = serde_json::from_slice(arrived.get(16..head).unwrap_or_default())?;
    arrived.drain(..whole);
    Ok(Some(value))
}

fn split(lengths: &[u8; 16]) -> io::Result<(u64, u64)> {
    let number = |at: usize| lengths.get(at..at + 8).and_then(|b| b.try_into().ok()).map_or(0, u64::from_le_bytes);
    let (head, raw) = (number(0), number(8));
    if head > LONGEST_HEAD || raw > 1 << 40 {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "a frame longer than any that is sent"));
    }
    Ok((head, raw))
}
