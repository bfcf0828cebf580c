//! `tracepost serve`: runs the review desk on this computer until it is told to stop.

use std::net::SocketAddr;

use anyhow::Context;
use clap::Args;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::exit::Exit;
use super::{Call, Outcome, door, out};
use crate::model::Door;
use crate::pipeline::drawing::Easel;
use crate::pipeline::outgoing::Bureau;
use crate::sandbox::Readers;
use crate::web;

#[derive(Debug, Args)]
#[command(after_help = "Example:\n  tracepost user add \"Ana Lopes\"\n  tracepost serve --listen 127.0.0.1:8477")]
pub(super) struct Words {
    /// The address of the desk. Only addresses of this computer are allowed, because the desk uses plain HTTP. Port 0 takes a free port
    #[arg(long, default_value = "127.0.0.1:8477", value_name = "ADDRESS:PORT")]
    listen: SocketAddr,
    /// With a page of all components (/design), for whoever changes a page of the desk
    #[arg(long)]
    design: bool,
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    super::watch::log();
    let (config, archive) = door::open(call).await?;
    // Whoever acts on the desk has logged in to it.
    let archive = archive.through(Door::Desk);
    if !words.listen.ip().is_loopback() {
        anyhow::bail!(
            "--listen {}: other computers could reach that address, and the desk uses plain HTTP; use 127.0.0.1:{}",
            words.listen,
            words.listen.port()
        );
    }
    door::settings(call, &archive).await?;
    let readers = Readers::new(config.sandbox());
    let easel = Easel::new(archive.clone(), readers);
    let listener = TcpListener::bind(words.listen).await.with_context(|| {
        format!("cannot listen on {}; perhaps another desk runs there; try --listen 127.0.0.1:0", words.listen)
    })?;
    if archive.users().await?.is_empty() {
        out::note("nobody can log in yet; to add somebody: tracepost user add NAME");
    }
    out::say(&format!("the review desk is at http://{}/ (Ctrl-C stops it)", listener.local_addr()?))?;
    let bureau = Bureau::new(archive.clone(), config, door::folder(call));
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let stop = async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    };
    web::serve(listener, archive.clone(), easel, bureau, words.design, stop).await?;
    archive.close().await;
    Ok(Exit::Done)
}
