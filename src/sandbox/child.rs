//! The child's side: confines itself before it reads a byte of input, then reads until its input ends.
//!
//! Standard input brings requests, standard output takes replies, standard error what the engine grumbles. Nothing else is open.

use std::io::{self, Read, Stdin, Stdout};
use std::process::ExitCode;

use super::frame::{self, Reply, Request};
use super::{confine, probe};
use crate::read::{self, Engine};
use crate::unpack;

/// The stack of the thread that reads. Some readers go down into nested structures by recursion; this much lets the limits on depth come first.
const STACK: usize = 256 << 20;

/// The hidden command `__read`: runs until its standard input ends.
pub fn main() -> ExitCode {
    if confine::first().is_err() {
        return ExitCode::from(2);
    }
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}

fn serve() -> io::Result<()> {
    let mut input = io::stdin();
    let Some((Request::Start { memory, allow_without_sandbox, read }, _)) = frame::read(&mut input)? else {
        return Ok(());
    };
    let engine = match Engine::new(read.clone()) {
        Ok(engine) => engine,
        Err(error) => return frame::write(&mut io::stdout(), &Reply::Refused(error.to_string()), &[]),
    };
    let tessdata = engine.tessdata().to_owned();
    let mut protections = confine::process(&tessdata, memory + STACK as u64);
    let reader = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        let mut output = io::stdout();
        protections.push(confine::system_calls());
        let bare = |name: &str| !protections.iter().any(|p| p.name == name && p.active);
        if (bare(confine::LANDLOCK) || bare(confine::SECCOMP)) && !allow_without_sandbox {
            let why: Vec<String> =
                protections.iter().filter(|p| !p.active).map(|p| format!("{}: {}", p.name, p.detail)).collect();
            let why = format!(
                "this system offers no sandbox ({}); see `allow_without_sandbox` in the configuration",
                why.join("; ")
            );
            return frame::write(&mut output, &Reply::Refused(why), &[]);
        }
        let (tesseract, languages) = engine.about();
        frame::write(&mut output, &Reply::Ready { protections, tesseract, languages }, &[])?;
        answer(engine, &mut input, &mut output)
    })?;
    reader.join().unwrap_or_else(|_| std::process::abort())
}

fn answer(mut engine: Engine, input: &mut Stdin, output: &mut Stdout) -> io::Result<()> {
    while let Some((request, raw)) = frame::read(input)? {
        match request {
            Request::Start { .. } => {}
            Request::Probe(what) => {
                let outcome = probe::attempt(&what);
                frame::write(output, &Reply::Probed(outcome), &[])?;
            }
            Request::Read { name, limits, done } => {
                read_all(&mut engine, name.as_deref(), raw, &limits, &done, output)?
            }
        }
    }
    // The pipe has ended: the parent is gone or has let go.
    let _ = input.read(&mut [0]);
    Ok(())
}

fn read_all(
    engine: &mut Engine,
    name: Option<&str>,
    raw: Vec<u8>,
    limits: &unpack::Limits,
    done: &[usize],
    output: &mut Stdout,
) -> io::Result<()> {
    let mut parts = unpack::unpack(name, raw, limits);
    frame::write(output, &Reply::Parts(parts.iter().map(read::without_bytes).collect()), &[])?;
    for (index, part) in parts.iter_mut().enumerate() {
        if done.contains(&index) {
            continue;
        }
        frame::write(output, &Reply::At { part: index, page: 0, pages: 0 }, &[])?;
        let mut failed = Ok(());
        let document = read::read(part, engine, &mut |page, pages| {
            if failed.is_ok() {
                failed = frame::write(output, &Reply::At { part: index, page, pages }, &[]);
            }
        });
        failed?;
        frame::write(output, &Reply::Document { part: index, document }, &[])?;
        part.bytes = Vec::new();
        part.text = None;
    }
    frame::write(output, &Reply::Done, &[])
}
