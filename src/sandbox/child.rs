//! The child's side: lock in, then read what comes until the pipe closes. Its standard input and output carry frames and nothing else.

use std::io::{self, BufReader, BufWriter, Write};
use std::process::ExitCode;

use super::frames::{Ask, Tell, Told, receive, send, send_with};
use super::{About, Settings, confine, probe};
use crate::authenticate;
use crate::model::Part;
use crate::read::{self, Engine};
use crate::unpack;

/// The whole life of the child. Called by the program's door when its first argument is [`super::CHILD`].
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
    let mut from = BufReader::with_capacity(1 << 16, io::stdin().lock());
    let mut to = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let Some((Ask::Prepare(settings), _)) = receive(&mut from)? else {
        return Err(io::Error::other("the first frame must be Prepare"));
    };
    // Nothing foreign has been read so far; nothing is before the fences stand.
    let fences = confine::lock_in(&settings);
    let mut engine = Engine::new(settings.read.clone()).map_err(io::Error::other)?;
    let (version, languages) = engine.about();
    let about = About { fences, engine: version, models: engine.tessdata().to_owned(), languages };
    send(&mut to, &Tell::Ready(about))?;

    while let Some((ask, bytes)) = receive(&mut from)? {
        match ask {
            Ask::Read { name, from, shallow } => {
                let parts = unpacked(name.as_deref(), bytes, &settings, shallow);
                take(&mut to, &mut engine, &parts, from)?;
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
            Ask::Judge { ours, answers } => {
                send(&mut to, &Tell::Judged(Box::new(authenticate::judge(&bytes, &ours, &answers))))?;
            }
            Ask::Probe(attempt) => send(&mut to, &Tell::Probed(probe::attempt(attempt)))?,
            Ask::Prepare(_) => return Err(io::Error::other("Prepare comes once")),
        }
    }
    Ok(())
}

/// How far containers are opened: the outermost alone where that is asked for.
fn limits(settings: &Settings, shallow: bool) -> unpack::Limits {
    let depth = if shallow { 1 } else { settings.unpack.depth };
    unpack::Limits { depth, papers: !shallow, ..settings.unpack }
}

fn unpacked(name: Option<&str>, bytes: Vec<u8>, settings: &Settings, shallow: bool) -> Vec<Part> {
    unpack::unpack(name, bytes, &limits(settings, shallow), &settings.read.passwords)
}

fn take(to: &mut impl Write, engine: &mut Engine, parts: &[Part], from: usize) -> io::Result<()> {
    // Their bytes stay here: `Part` does not send them.
    send(to, &Told::Parts(parts))?;
    for (index, part) in parts.iter().enumerate().skip(from) {
        let mut broken = None;
        let document = read::read(part, engine, &mut |number, of| {
            if let Err(e) = send(to, &Tell::Page { number, of }) {
                broken = Some(e);
            }
        });
        if let Some(e) = broken {
            return Err(e);
        }
        send(to, &Tell::Read { index, pages: document.pages, remarks: document.remarks })?;
    }
    send(to, &Tell::Done)
}
