//! The child's side: it locks itself in, then reads and understands what comes until the pipe closes. Its standard input and output
//! carry only frames.

use std::io::{self, BufReader, BufWriter, Read, Write};
use std::process::ExitCode;

use super::budget::beyond;
use super::frames::{Ask, Tell, Told, receive, send, send_with};
use super::{About, Settings, confine, probe};
use crate::authenticate;
use crate::documents;
use crate::letters;
use crate::model::{Document, Part};
use crate::read::{self, Engine, Leaves, Share, Watch};
use crate::statements::{self, Sentences};
use crate::unpack;

/// Runs the child. The program calls this if its first argument is [`super::CHILD`].
pub fn main() -> ExitCode {
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Standard error goes to the parent, which keeps its tail for the remark.
            let _ = writeln!(io::stderr(), "reading child: {error}");
            ExitCode::from(2)
        }
    }
}

fn serve() -> io::Result<()> {
    let mut from_parent = BufReader::with_capacity(1 << 16, io::stdin().lock());
    let mut to = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let Some((Ask::Prepare(settings), _)) = receive(&mut from_parent)? else {
        return Err(io::Error::other("the first frame must be Prepare"));
    };
    // Nothing foreign has been read so far; nothing is before the fences stand.
    let fences = confine::lock_in(&settings);
    let mut engine = Engine::new(settings.read.clone()).map_err(io::Error::other)?;
    let (version, languages) = engine.about();
    let models = engine.tessdata().to_owned();
    let wanted = read::wanted_models().map(str::to_owned).collect();
    let about = About { fences, engine: version, models, languages, wanted, reader: engine.identity() };
    send(&mut to, &Tell::Ready(about))?;

    while let Some((ask, bytes)) = receive(&mut from_parent)? {
        match ask {
            Ask::Read { name, from, shallow } => {
                let parts = unpacked(name.as_deref(), bytes, &settings, shallow);
                take(&mut from_parent, &mut to, &mut engine, &parts, from, &settings)?;
            }
            Ask::Pages { name, index, share, shallow } => {
                let parts = unpacked(name.as_deref(), bytes, &settings, shallow);
                if let Some(part) = parts.get(index) {
                    let mut pipe = Pipe { from: &mut from_parent, to: &mut to, index, broken: None };
                    let leaves = read::read_shared(part, &mut engine, Some(share), &mut pipe);
                    pipe.done(leaves)?;
                }
                send(&mut to, &Tell::Done)?;
            }
            Ask::Draw { name, what, shallow } => {
                let parts = unpacked(name.as_deref(), bytes, &settings, shallow);
                match read::draw(&parts, &what, &settings.read) {
                    Ok(drawn) => send_with(&mut to, &Tell::Drawn(Ok((drawn.width, drawn.height))), &drawn.rgb)?,
                    Err(remark) => send(&mut to, &Tell::Drawn(Err(remark)))?,
                }
            }
            Ask::Part { name, index, shallow } => {
                let limits = limits(&settings, shallow);
                let bytes = unpack::part(name.as_deref(), bytes, &limits, &settings.read.passwords, index);
                send_with(&mut to, &Tell::Taken(bytes.is_some()), &bytes.unwrap_or_default())?;
            }
            Ask::Grid { name } => {
                let parts = unpacked(name.as_deref(), bytes, &settings, true);
                let nothing = || Err("It is empty.".to_owned());
                send(&mut to, &Tell::Gridded(parts.first().map_or_else(nothing, read::grid)))?;
            }
            Ask::Understand => {
                let document: Document = serde_json::from_slice(&bytes)?;
                send(&mut to, &Tell::Understood(Box::new(documents::found_in(&document))))?;
            }
            Ask::UnderstandPaper { named } => {
                let document: Document = serde_json::from_slice(&bytes)?;
                let found = documents::found_in_one(&document, named.as_deref());
                send(&mut to, &Tell::Understood(Box::new(found)))?;
            }
            Ask::Limits { languages } => {
                let document: Document = serde_json::from_slice(&bytes)?;
                let sentences = Sentences::of(&document.pages, &languages);
                send(&mut to, &Tell::Limited(statements::limits(&document, &sentences)))?;
            }
            Ask::Judge { ours, answers } => {
                send(&mut to, &Tell::Judged(Box::new(authenticate::judge(&bytes, &ours, &answers))))?;
            }
            Ask::Try(trial) => {
                let (tried, pdf) = letters::try_out(&trial);
                send_with(&mut to, &Tell::Tried(Box::new(tried)), &pdf)?;
            }
            Ask::Probe(attempt) => send(&mut to, &Tell::Probed(probe::attempt(attempt)))?,
            Ask::Prepare(_) | Ask::Go { .. } | Ask::Take(_) => return Err(io::Error::other("a frame out of turn")),
        }
    }
    Ok(())
}

/// How far containers are opened: only the outermost one, if asked.
fn limits(settings: &Settings, shallow: bool) -> unpack::Limits {
    let depth = if shallow { 1 } else { settings.unpack.depth };
    unpack::Limits { depth, papers: !shallow, ..settings.unpack }
}

fn unpacked(name: Option<&str>, bytes: Vec<u8>, settings: &Settings, shallow: bool) -> Vec<Part> {
    unpack::unpack(name, bytes, &limits(settings, shallow), &settings.read.passwords)
}

/// Reads the parts from one on, without those whose pages are stored.
fn take(
    from_parent: &mut impl Read,
    to: &mut impl Write,
    engine: &mut Engine,
    parts: &[Part],
    from: usize,
    settings: &Settings,
) -> io::Result<()> {
    // Their bytes stay here: `Part` does not send them.
    send(to, &Told::Parts(parts))?;
    let Some((Ask::Go { known, mut left }, _)) = receive(from_parent)? else {
        return Err(io::Error::other("after the parts comes Go"));
    };
    for (index, part) in parts.iter().enumerate().skip(from) {
        if known.contains(&index) {
            continue;
        }
        let mut pipe = Pipe { from: from_parent, to, index, broken: None };
        // What is beyond the budget is not even opened. A container that is open has no bytes left.
        let mut leaves = if left.is_spent() && !part.bytes.is_empty() {
            Leaves { pages: Vec::new(), remarks: vec![(0, beyond(settings, "none of it was read"))] }
        } else {
            read::read_shared(part, engine, None, &mut pipe)
        };
        left.take(&mut leaves, settings);
        pipe.done(leaves)?;
    }
    send(to, &Tell::Done)
}

/// The parent, while one part is read.
struct Pipe<'p, R, W> {
    from: &'p mut R,
    to: &'p mut W,
    index: usize,
    /// Why it can no longer be reached.
    broken: Option<io::Error>,
}

impl<R: Read, W: Write> Pipe<'_, R, W> {
    fn done(self, leaves: Leaves) -> io::Result<()> {
        match self.broken {
            Some(e) => Err(e),
            None => send(self.to, &Tell::Read { index: self.index, pages: leaves.pages, remarks: leaves.remarks }),
        }
    }

    fn sharing(&mut self, first: u32, of: u32) -> io::Result<Share> {
        send(self.to, &Tell::Sharing { index: self.index, first, of })?;
        match receive(self.from)? {
            Some((Ask::Take(share), _)) => Ok(share),
            _ => Err(io::Error::other("after Sharing comes Take")),
        }
    }
}

impl<R: Read, W: Write> Watch for Pipe<'_, R, W> {
    fn page(&mut self, number: u32, of: u32) {
        if let Err(e) = send(self.to, &Tell::Page { number, of }) {
            self.broken = Some(e);
        }
    }

    fn share(&mut self, first: u32, of: u32) -> Share {
        self.sharing(first, of).unwrap_or_else(|e| {
            self.broken = Some(e);
            Share::ALL
        })
    }
}
