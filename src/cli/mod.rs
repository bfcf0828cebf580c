//! The command line: one file for each command. In: arguments and the clock. Out: the result on standard output,
//! everything else on standard error, and an exit status. Decides nothing: a command opens the archive, calls the
//! pipeline, and prints what it returns.

mod backup;
mod call;
mod completions;
mod contact;
mod deletion;
mod digest;
mod doctor;
mod door;
mod evidence;
mod exit;
mod export;
mod extract;
mod ingest;
mod init;
mod judged;
mod key;
mod letter;
mod log;
mod marks;
mod matched;
mod message;
mod numbered;
mod originals;
mod out;
mod outbox;
mod person;
mod progress;
mod prove;
mod reply;
mod request;
mod restore;
mod rows;
mod serve;
mod status;
mod table;
mod template;
mod terms;
mod user;
mod verify;
mod watch;
mod worker;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;

use clap::{CommandFactory, Parser, Subcommand};
use nix::sys::prctl;
use nix::sys::resource::{Resource, setrlimit};

use crate::sandbox;
use crate::store;
use call::{Call, Outcome};
use exit::Exit;

#[derive(Debug, Parser)]
#[command(
    name = "tracepost",
    version,
    about = "Carries the correspondence of arms tracing",
    after_help = "Exit status: 0 done; 1 done, but there were problems, which were reported; 2 not done.\n\
                  Results go to standard output, everything else to standard error."
)]
struct Line {
    /// The archive's folder [default: $TRACEPOST_ARCHIVE, else the folder you are in]
    #[arg(long, global = true, value_name = "DIR")]
    archive: Option<PathBuf>,
    /// Your name, for the record of custody [default: your login name]
    #[arg(long = "as", global = true, value_name = "NAME")]
    who: Option<String>,
    /// Sign what you do with your password for the desk. It is asked for, or taken from the first line of the file that $TRACEPOST_PASSWORD_FILE names.
    /// Without this, the record of custody says that you were not authenticated
    #[arg(long, global = true)]
    sign: bool,
    /// Go on even if the archive's last event is later than this computer's clock
    #[arg(long, global = true, hide_short_help = true)]
    trust_clock: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a new archive: configuration, key, database, folders
    Init(init::Words),
    /// Requests: whom we ask about which items, and how far each request has come
    #[command(subcommand)]
    Request(request::Words),
    /// Letters: draft, approve, send
    #[command(subcommand)]
    Letter(letter::Words),
    /// The outbox: send the letters in it, and see what happened to them
    #[command(subcommand)]
    Outbox(outbox::Words),
    /// Right-of-reply texts: draft, propose, comment, agree, lock
    #[command(subcommand)]
    Reply(reply::Words),
    /// Print a locked right-of-reply text byte for byte, after checking its hash
    Quote(reply::QuoteWords),
    /// Whom we write to: addresses, whether mail reaches them, and what we learnt from answers
    #[command(subcommand)]
    Contact(contact::Words),
    /// Letter templates: copy one to change it, check all of them
    #[command(subcommand)]
    Template(template::Words),
    /// Take in messages, mailboxes and documents
    Ingest(ingest::Words),
    /// Watch the mailboxes and take in new mail (the daemon)
    Watch(watch::Words),
    /// Read what waits to be read. Several workers may run, on several computers
    Worker(worker::Words),
    /// Show the state of the mailboxes, what waits, and what to do
    Status(status::Words),
    /// Messages that came in: list, show, confirm values, place
    #[command(subcommand)]
    Message(message::Words),
    /// Terms of use: on what conditions something was given to us, and what may go to others
    #[command(subcommand)]
    Terms(terms::Words),
    /// Delete messages and papers for good, by two persons; and list what was kept for long enough
    #[command(subcommand)]
    Deletion(deletion::Words),
    /// The mail of the morning: how much is new and what is due. Shows it, or sends it at once
    Digest(digest::Words),
    /// Write the whole archive for other programs
    Export(export::Words),
    /// A folder for people outside: originals, values, decisions, and the proof of them, to be checked without tracepost
    Evidence(evidence::Words),
    /// Read documents without an archive and print what was found
    Extract(extract::Words),
    /// People who work with the archive
    #[command(subcommand)]
    Person(person::Words),
    /// People who may log in to the review desk
    #[command(subcommand)]
    User(user::Words),
    /// Start the review desk on this computer
    Serve(serve::Words),
    /// Print the record of custody, or check it
    Log(log::Words),
    /// Copy the archive to another disk, while it is in use
    Backup(backup::Words),
    /// Make an archive anew from a backup, in an empty folder
    Restore(restore::Words),
    /// The archive's key: change it, and say who can recover it
    #[command(subcommand)]
    Key(key::Words),
    /// Check that this computer has what reading needs, and that the archive opens
    Doctor(doctor::Words),
    /// Print the shell completions
    Completions(completions::Words),
    /// Write the manual pages
    Man(completions::ManWords),
}

/// Runs the program on its command line.
pub fn run() -> ExitCode {
    // The reading child is this same program. It must set up its fences before anything else starts.
    if std::env::args_os().nth(1).is_some_and(|a| a == sandbox::CHILD) {
        return sandbox::child_main();
    }
    leave_no_core();
    run_with(std::env::args_os())
}

/// Keeps the memory of this process, which will hold the key, out of core files and away from debuggers of other processes. A kernel that refuses this is none
/// that we know, and no reason to do nothing.
fn leave_no_core() {
    let _ = prctl::set_dumpable(false);
    let _ = setrlimit(Resource::RLIMIT_CORE, 0, 0);
}

/// How long the program waits at its end for open connections. They usually take a millisecond.
const CLOSING: std::time::Duration = std::time::Duration::from_secs(60);

fn run_with(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let line = match Line::try_parse_from(words) {
        Ok(line) => line,
        Err(error) => {
            // Help and version are results. Everything else is wrong usage; clap reports it on standard error.
            let exit = if error.use_stderr() { Exit::NotDone } else { Exit::Done };
            let _ = error.print(); // where even this cannot be written, there is nobody to tell
            return exit.into();
        }
    };
    let call = Call {
        archive: line.archive,
        who: line.who,
        sign: line.sign,
        trust_clock: line.trust_clock,
        opened: Mutex::default(),
    };
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
            Command::Terms(words) => terms::run(&call, words).await,
            Command::Deletion(words) => deletion::run(&call, words).await,
            Command::Digest(words) => digest::run(&call, words).await,
            Command::Export(words) => export::run(&call, words).await,
            Command::Backup(words) => backup::run(&call, words).await,
            Command::Restore(words) => restore::run(&call, words).await,
            Command::Key(words) => key::run(&call, words).await,
            Command::Doctor(words) => doctor::run(&call, words).await,
            Command::Extract(words) => extract::run(&call, words).await,
            Command::Person(words) => person::run(&call, words).await,
            Command::User(words) => user::run(&call, words).await,
            Command::Serve(words) => serve::run(&call, words).await,
            Command::Evidence(words) => evidence::run(&call, words).await,
            Command::Log(words) => log::run(&call, words).await,
            Command::Letter(words) => letter::run(&call, words).await,
            Command::Outbox(words) => outbox::run(&call, words).await,
            Command::Reply(words) => reply::run(&call, words).await,
            Command::Quote(words) => reply::quote(&call, &words).await,
            Command::Contact(words) => contact::run(&call, words).await,
            Command::Template(words) => template::run(&call, words).await,
            Command::Completions(words) => completions::run(&words, &mut Line::command()),
            Command::Man(words) => completions::man(&words, Line::command()),
        };
        door::close(&call).await;
        outcome
    });
    drop(runtime);
    store::wait_for_connections(CLOSING);
    match outcome {
        Ok(exit) => exit.into(),
        // The reader of our output has stopped (`tracepost log | head`).
        Err(error) if out::is_closed_pipe(&error) => Exit::Done.into(),
        Err(error) => {
            out::error(&error.to_string());
            Exit::NotDone.into()
        }
    }
}
