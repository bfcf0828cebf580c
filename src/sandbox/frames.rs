//! The protocol between parent and child. A frame has two lengths (u32, big-endian), then a JSON text of the first
//! length, then raw bytes of the second.

use std::io::{self, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use super::attempt::Attempt;
use super::budget::Left;
use super::{About, Settings};
use crate::authenticate::{Answer, Judgement};
use crate::documents::Found;
use crate::letters::{Trial, Tried};
use crate::model::{Page, Part, Remark};
use crate::read::{Grid, PageOf, Share};
use crate::statements::Limit;

/// The longest raw part that either side accepts. A hostile peer cannot make the other reserve more.
const LONGEST: usize = 1 << 30;

/// The longest text that the parent accepts from a child: what the budget of a message leaves of one document, at some 150 bytes a word.
const LONGEST_TEXT: usize = 96 << 20;

/// What the parent asks.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Ask {
    /// Lock yourself in, and say which fences hold.
    Prepare(Box<Settings>),
    /// Unpack the bytes of this frame, and read its parts from this index on.
    Read {
        /// The file name, if there is one.
        name: Option<String>,
        /// The first part to read. Those before it are done or set aside.
        from: usize,
        /// Open only the outermost container, because unpacking all of it killed a child.
        shallow: bool,
    },
    /// After [`Tell::Parts`]: read the parts, without these, whose pages are stored.
    Go {
        /// Their indices.
        known: Vec<usize>,
        /// How much may still be read out of the message.
        left: Left,
    },
    /// After [`Tell::Sharing`]: read these pages. Other children read the rest.
    Take(Share),
    /// Unpack the bytes of this frame and read a share of the pages of one of its parts.
    Pages {
        /// The file name, if there is one.
        name: Option<String>,
        /// Which part.
        index: usize,
        /// Which pages.
        share: Share,
        /// As for reading.
        shallow: bool,
    },
    /// Unpack the bytes of this frame and draw a page of one of its parts.
    Draw {
        /// The file name, if there is one.
        name: Option<String>,
        /// Which.
        what: PageOf,
        /// As for reading.
        shallow: bool,
    },
    /// Unpack the bytes of this frame, and return those of one part.
    Part {
        /// The file name, if there is one.
        name: Option<String>,
        /// Which.
        index: usize,
        /// As for reading.
        shallow: bool,
    },
    /// Give the cells of the list in this frame.
    Grid {
        /// The file name, if there is one.
        name: Option<String>,
    },
    /// Understand the document in this frame, which is written as JSON.
    Understand,
    /// Understand the document in this frame as one paper. It is written as JSON.
    UnderstandPaper {
        /// The type that a person named.
        named: Option<String>,
    },
    /// Find the sentences behind the limits of the letter in this frame, which is written as JSON.
    Limits {
        /// Its languages, BCP 47, the main one first.
        languages: Vec<String>,
    },
    /// Judge who sent the message in this frame.
    Judge {
        /// The name of our own mail server; empty if none is believed.
        ours: String,
        /// What the DNS has answered so far.
        answers: Vec<Answer>,
    },
    /// Try a template of a letter.
    Try(Box<Trial>),
    /// Try something forbidden.
    Probe(Attempt),
}

impl Ask {
    /// The most raw bytes that an answer to this may have. Only who asks for bytes gets any.
    pub(super) fn most_raw(&self) -> usize {
        match self {
            Self::Draw { .. } | Self::Part { .. } | Self::Try(_) => LONGEST,
            Self::Prepare(_)
            | Self::Read { .. }
            | Self::Go { .. }
            | Self::Take(_)
            | Self::Pages { .. }
            | Self::Grid { .. }
            | Self::Understand
            | Self::UnderstandPaper { .. }
            | Self::Limits { .. }
            | Self::Judge { .. }
            | Self::Probe(_) => 0,
        }
    }
}

/// What the child says.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Tell {
    /// Its fences, its engine and its models.
    Ready(About),
    /// The parts in the bytes. Waits for [`Ask::Go`].
    Parts(Vec<Part>),
    /// A page of a part is about to be read.
    Page {
        /// The page, from 1.
        number: u32,
        /// Of how many.
        of: u32,
    },
    /// A part has been read.
    Read {
        /// Its index.
        index: usize,
        /// Its pages, or those of the share.
        pages: Vec<Page>,
        /// Remarks, with their page; 0 means the whole part.
        remarks: Vec<(u32, Remark)>,
    },
    /// This page of a part and the pages after it need recognition. Waits for [`Ask::Take`].
    Sharing {
        /// The part's index.
        index: usize,
        /// The page.
        first: u32,
        /// Of how many.
        of: u32,
    },
    /// All of it has been read.
    Done,
    /// The page is drawn, and its pixels are the raw bytes of this frame; or the reason why not.
    Drawn(Result<(u32, u32), Remark>),
    /// The part's bytes are the raw bytes of this frame; false if there is no such part.
    Taken(bool),
    /// The cells, or why it is no list.
    Gridded(Result<Grid, String>),
    /// What was found in the document.
    Understood(Box<Found>),
    /// The sentences behind a letter's limits.
    Limited(Vec<Limit>),
    /// The judgement, or why none could be made.
    Judged(Box<Result<Judgement, String>>),
    /// What is wrong with the template. The raw bytes of this frame are a letter made of it.
    Tried(Box<Tried>),
    /// The result of the attempt.
    Probed(Result<String, String>),
}

impl Tell {
    /// Whether the child has answered in full with this.
    pub(super) fn ends(&self) -> bool {
        match self {
            Self::Ready(_) | Self::Parts(_) | Self::Page { .. } | Self::Read { .. } | Self::Sharing { .. } => false,
            Self::Done
            | Self::Drawn(_)
            | Self::Taken(_)
            | Self::Gridded(_)
            | Self::Understood(_)
            | Self::Limited(_)
            | Self::Judged(_)
            | Self::Tried(_)
            | Self::Probed(_) => true,
        }
    }
}

/// [`Tell::Parts`] as the child writes it, without a copy of the parts.
#[derive(Debug, Serialize)]
pub(super) enum Told<'a> {
    /// The parts in the bytes.
    Parts(&'a [Part]),
}

/// Reads a frame; `None` at the end of the stream.
pub(super) fn receive<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<Option<(T, Vec<u8>)>> {
    let mut lengths = [0; 8];
    match from.read_exact(&mut lengths) {
        Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let (text, bytes) = split(lengths)?;
    let mut json = vec![0; text];
    from.read_exact(&mut json)?;
    let mut raw = vec![0; bytes];
    from.read_exact(&mut raw)?;
    Ok(Some((serde_json::from_slice(&json)?, raw)))
}

/// Writes a frame without raw bytes.
pub(super) fn send(to: &mut impl Write, what: &impl Serialize) -> io::Result<()> {
    send_with(to, what, &[])
}

/// Writes a frame with raw bytes.
pub(super) fn send_with(to: &mut impl Write, what: &impl Serialize, raw: &[u8]) -> io::Result<()> {
    let json = serde_json::to_vec(what)?;
    to.write_all(&head(json.len(), raw.len())?)?;
    to.write_all(&json)?;
    to.write_all(raw)?;
    to.flush()
}

/// As [`receive`], in the parent, with at most so many raw bytes.
pub(super) async fn listen<T: DeserializeOwned>(
    from: &mut (impl AsyncRead + Unpin),
    most_raw: usize,
) -> io::Result<Option<(T, Vec<u8>)>> {
    let mut lengths = [0; 8];
    match from.read_exact(&mut lengths).await {
        Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    };
    let (text, bytes) = split(lengths)?;
    if text > LONGEST_TEXT {
        return Err(io::Error::other(format!("its answer is {text} bytes long, more than {LONGEST_TEXT}")));
    }
    if bytes > most_raw {
        return Err(io::Error::other(format!(
            "its answer has {bytes} raw bytes, and at most {most_raw} were asked for"
        )));
    }
    // Grown as they come: a child that claims much and sends nothing costs nothing.
    let (mut json, mut raw) = (Vec::new(), Vec::new());
    (&mut *from).take(text as u64).read_to_end(&mut json).await?;
    (&mut *from).take(bytes as u64).read_to_end(&mut raw).await?;
    if json.len() < text || raw.len() < bytes {
        return Ok(None);
    }
    Ok(Some((serde_json::from_slice(&json)?, raw)))
}

/// As [`send`], in the parent, with raw bytes.
pub(super) async fn ask(to: &mut (impl AsyncWrite + Unpin), what: &impl Serialize, raw: &[u8]) -> io::Result<()> {
    let json = serde_json::to_vec(what)?;
    to.write_all(&head(json.len(), raw.len())?).await?;
    to.write_all(&json).await?;
    to.write_all(raw).await?;
    to.flush().await
}

fn head(text: usize, raw: usize) -> io::Result<[u8; 8]> {
    let size = |n: usize| {
        let small = u32::try_from(n).ok().filter(|_| n <= LONGEST);
        small.ok_or_else(|| io::Error::other(format!("{n} bytes are more than a frame takes ({LONGEST})")))
    };
    let mut head = [0; 8];
    head[..4].copy_from_slice(&size(text)?.to_be_bytes());
    head[4..].copy_from_slice(&size(raw)?.to_be_bytes());
    Ok(head)
}

fn split(lengths: [u8; 8]) -> io::Result<(usize, usize)> {
    let [a, b, c, d, e, f, g, h] = lengths;
    let text = u32::from_be_bytes([a, b, c, d]) as usize;
    let raw = u32::from_be_bytes([e, f, g, h]) as usize;
    if text > LONGEST || raw > LONGEST {
        return Err(io::Error::other(format!("a frame of {text} and {raw} bytes is longer than {LONGEST}")));
    }
    Ok((text, raw))
}

#[cfg(test)]
mod exam {
    use futures::FutureExt;

    use super::*;

    #[test]
    fn raw_bytes_come_only_when_asked_for() {
        let mut frame = Vec::new();
        send_with(&mut frame, &Tell::Taken(true), b"four").unwrap();
        let heard = |most: usize| listen::<Tell>(&mut frame.as_slice(), most).now_or_never().unwrap();
        assert!(matches!(heard(4), Ok(Some((Tell::Taken(true), raw))) if raw == b"four"));
        assert!(heard(3).is_err_and(|e| e.to_string().contains("4 raw bytes")));
        assert!(Ask::Part { name: None, index: 0, shallow: false }.most_raw() > 4 && Ask::Understand.most_raw() == 0);
    }
}
