//! The command line: one file a command. In: words and the clock; out: the result alone on standard output, everything else on
//! standard error, and an exit status. Decides nothing; it opens the archive, calls a walk, and says what came of it.

mod completions;
mod contact;
mod doctor;
mod door;
mod exit;
mod export;
mod extract;
mod ingest;
mod init;
mod letter;
mod log;
mod marks;
mod message;
mod out;
mod outbox;
mod person;
mod progress;
mod reply;
mod request;
mod serve;
mod status;
mod table;
mod template;
mod user;
mod watch;
mod worker;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;

use clap::{Parser, Subcommand};

use crate::sandbox;
use crate::store::{self, Archive};
use exit::Exit;

/// What a command comes to. The error's text is one line: what, where, what to do.
type Outcome = anyhow::Result<Exit>;

#[derive(Debug, Parser)]
#[command(
    name = "tracepost",
    version,
    about = "Carries the correspondence of arms tracing",
    after_help = "Exit status: 0 done; 1 done, with problems that were told; 2 not done.\n\
                  The result goes to standard output, everything else to standard error."
)]
struct Line {
    /// The archive's folder [default: $TRACEPOST_ARCHIVE, else the working directory]
    #[arg(long, global = true, value_name = "DIR")]
    archive: Option<PathBuf>,
    /// Who does this, for the record of custody [default: the login name]
    #[arg(long = "as", global = true, value_name = "NAME")]
    who: Option<String>,
    /// Go on although the last event in the archive is dated later than this computer's clock
    #[arg(long, global = true, hide_short_help = true)]
    trust_clock: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a new archive: configuration, key, database, folders
    Init(init::Words),
    /// Requests: what we ask, of whom, about what, and how far it has come
    #[command(subcommand)]
    Request(request::Words),
    /// Letters: drafted, approved by a second person, sent
    #[command(subcommand)]
    Letter(letter::Words),
    /// The outbox: send what is queued, see what became of it
    #[command(subcommand)]
    Outbox(outbox::Words),
    /// Right-of-reply texts: drafted, proposed, commented on, locked
    #[command(subcommand)]
    Reply(reply::Words),
    /// Print a locked right-of-reply text, byte for byte, checked against its hash
    Quote(reply::QuoteWords),
    /// Correspondents: to whom letters go, how addresses serve, what answers have taught
    #[command(subcommand)]
    Contact(contact::Words),
    /// Letter templates: check them, copy them to change them
    #[command(subcommand)]
    Template(template::Words),
    /// Take in what came: messages, mailboxes, loose papers
    Ingest(ingest::Words),
    /// Watch the mailboxes and take in what comes: the daemon
    Watch(watch::Words),
    /// Read what waits; any number may run, on any machine
    Worker(worker::Words),
    /// How the daemon and its mailboxes are, what waits, what to do
    Status(status::Words),
    /// What came in: list it, show it
    #[command(subcommand)]
    Message(message::Words),
    /// Write the whole archive for other programs
    Export(export::Words),
    /// Read papers without an archive and print what was found
    Extract(extract::Words),
    /// Those who work with the archive
    #[command(subcommand)]
    Person(person::Words),
    /// Those who may log in to the review desk
    #[command(subcommand)]
    User(user::Words),
    /// Serve the review desk on this machine
    Serve(serve::Words),
    /// Show the record of custody, or verify it
    Log(log::Words),
    /// Look whether this machine offers what reading needs, and whether the archive opens
    Doctor(doctor::Words),
    /// Print what makes a shell complete tracepost's commands
    Completions(completions::Words),
    /// Write the manual pages
    Man(completions::ManWords),
}

/// What every command is told.
#[derive(Debug)]
struct Call {
    archive: Option<PathBuf>,
    who: Option<String>,
    trust_clock: bool,
    /// What was opened: closed before the program ends, whichever way it ends. A process that leaves while SQLCipher's thread is at work may crash
    /// in the clean-up of OpenSSL.
    opened: Mutex<Vec<Archive>>,
}

/// Runs the program on its command line.
pub fn run() -> ExitCode {
    // The reading child is this program by another name; it must come to its fences before anything else is started.
    if std::env::args_os().nth(1).is_some_and(|a| a == sandbox::CHILD) {
        return sandbox::child_main();
    }
    run_with(std::env::args_os())
}

/// How long the end of the program waits for connections that nobody waited for; they take a millisecond.
const CLOSING: std::time::Duration = std::time::Duration::from_secs(60);

fn run_with(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let line = match Line::try_parse_from(words) {
        Ok(line) => line,
        Err(error) => {
            // Help and version are results; all else is bad usage, which clap tells on standard error.
            let exit = if error.use_stderr() { Exit::NotDone } else { Exit::Done };
            let _ = error.print(); // where even this cannot be written, there is nobody to tell
            return exit.into();
        }
    };
    let call = Call { archive: line.archive, who: line.who, trust_clock: line.trust_clock, opened: Mutex::default() };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            out::error(&format!("cannot start: {error}"));
            return Exit::NotDone.into();
        }
    };
    let outcome = runtime.block_on(async {
        let outcome = match line.command {
            Command::Init(words) => init::run(&call, words).await,
            Command::Request(words) => request::run(&call, words).await,
            Command::Ingest(words) => ingest::run(&call, words).await,
            Command::Watch(words) => watch::run(&call, words).await,
            Command::Worker(words) => worker::run(&call, words).await,
            Command::Status(words) => status::run(&call, words).await,
            Command::Message(words) => message::run(&call, words).await,
            Command::Export(words) => export::run(&call, words).await,
            Command::Doctor(words) => doctor::run(&call, words).await,
            Command::Extract(words) => extract::run(&call, words).await,
            Command::Person(words) => person::run(&call, words).await,
            Command::User(words) => user::run(&call, words).await,
            Command::Serve(words) => serve::run(&call, words).await,
            Command::Log(words) => log::run(&call, words).await,
            Command::Letter(words) => letter::run(&call, words).await,
            Command::Outbox(words) => outbox::run(&call, words).await,
            Command::Reply(words) => reply::run(&call, words).await,
            Command::Quote(words) => reply::quote(&call, &words).await,
            Command::Contact(words) => contact::run(&call, words).await,
            Command::Template(words) => template::run(&call, words).await,
            Command::Completions(words) => completions::run(&words),
            Command::Man(words) => completions::man(&words),
        };
        door::close(&call).await;
        outcome
    });
    drop(runtime);
    store::wait_for_connections(CLOSING);
    match outcome {
        Ok(exit) => exit.into(),
        // Whoever reads us has had enough (`tracepost log | head`).
        Err(error) if out::is_closed_pipe(&error) => Exit::Done.into(),
        Err(error) => {
            out::error(&error.to_string());
            Exit::NotDone.into()
        }
    }
}
