//! Accepts connections for the desk, within limits: how many there are at once, how long the head of a request may take, and how long somebody who
//! has not logged in may take to send a log-in. In: a listener and the pages. Out: answers, until it is told to stop.

use super::words::say;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The most connections at once. A browser keeps up to six; fifty people at once need 300. Those beyond wait in the kernel's queue.
const CONNECTIONS: usize = 320;

/// Within this time the head of a request must be there: from the beginning of the connection, or from the end of the last answer. Browsers send it at once,
/// and open another connection where one was closed.
const HEAD: Duration = Duration::from_secs(15);

/// The most bytes of a head. Our longest addresses and cookies have some hundred.
const HEAD_BYTES: usize = 32 << 10;

/// Within this time a log-in must be there and answered. The body has 16 KiB at most; the delay after wrong passwords is answered at once.
const LOG_IN: Duration = Duration::from_secs(20);

/// How long open connections may go on after the end: for an answer that is under way.
const LAST_ANSWERS: Duration = Duration::from_secs(20);

/// Serves until `stop` resolves.
///
/// # Errors
/// When the listener fails.
pub(super) async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) -> io::Result<()> {
    let slots = Arc::new(Semaphore::new(CONNECTIONS));
    let open = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let next = async {
            let slot = Arc::clone(&slots).acquire_owned().await.map_err(io::Error::other)?;
            Ok::<_, io::Error>((slot, listener.accept().await))
        };
        let (slot, accepted) = tokio::select! {
            () = &mut stop => break,
            next = next => next?,
        };
        match accepted {
            Ok((stream, _)) => converse(stream, slot, router.clone(), &open),
            Err(error) => {
                tracing::warn!(%error, "a connection was not accepted");
                // Too many open files: others end in the meantime.
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    let _ = tokio::time::timeout(LAST_ANSWERS, open.shutdown()).await; // whoever still waits then is not answered
    Ok(())
}

/// Answers the requests of one connection, in a task of its own.
fn converse(stream: TcpStream, slot: OwnedSemaphorePermit, router: Router, open: &GracefulShutdown) {
    // Without this the end of an answer waits for the receipt of its beginning: some 40 ms a page (RFC 896 against RFC 1122, 4.2.3.2).
    let _ = stream.set_nodelay(true);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(HEAD_BYTES);
    let conversation = open.watch(http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(router)));
    tokio::spawn(async move {
        // A connection that breaks is no fault of ours.
        let _ = conversation.await;
        drop(slot);
    });
}

/// Ends a request that takes too long: for those that nobody has logged in for.
pub(super) async fn promptly(request: Request, next: Next) -> Response {
    match tokio::time::timeout(LOG_IN, next.run(request)).await {
        Ok(answer) => answer,
        Err(_) => (StatusCode::REQUEST_TIMEOUT, say("log-in-took-too-long")).into_response(),
    }
}
