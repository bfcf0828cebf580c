//! A connection that holds back the final dot of a mail. Before the dot, nobody else has the letter. After it,
//! somebody may have it. A row in the database separates the two. So the write with the dot waits until that row is
//! on disk. If the row cannot be written, the dot is not sent.
//!
//! It also notices a server that sends something before it is asked. Before TLS, bytes after a whole reply are an
//! attempt to slip commands past the handshake (STARTTLS injection). The connection then ends.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use futures::future::BoxFuture;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// What is stored before the dot.
pub type Mark = BoxFuture<'static, Result<(), String>>;

/// Where the letter is.
enum Stage {
    /// Before the end of its text.
    Before(Option<Mark>),
    /// The next write has the dot. The mark comes first.
    AtDot(Mark),
    /// The mark is stored, and the dot may have been written.
    Written,
    /// The mark could not be stored. Nothing more is written.
    Shut(String),
}

/// The half that the sender keeps.
#[derive(Clone)]
pub(super) struct Handle(Arc<Mutex<Stage>>);

impl Handle {
    /// A handle on a connection that stores this mark before the dot.
    pub(super) fn new(mark: Mark) -> Self {
        Self(Arc::new(Mutex::new(Stage::Before(Some(mark)))))
    }

    /// Says that the whole text was written. The next write is the dot.
    pub(super) fn text_is_written(&self) {
        let mut stage = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Stage::Before(mark) = &mut *stage
            && let Some(mark) = mark.take()
        {
            *stage = Stage::AtDot(mark);
        }
    }

    /// Whether the dot may have been written.
    pub(super) fn dot_is_written(&self) -> bool {
        matches!(*self.0.lock().unwrap_or_else(PoisonError::into_inner), Stage::Written)
    }
}

/// The half that is the connection.
pub(super) struct Gate {
    inner: TcpStream,
    handle: Handle,
    /// Whether the connection still reads plain text from the server.
    plain: bool,
}

impl fmt::Debug for Gate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gate")
    }
}

impl Gate {
    /// A gate before this connection.
    pub(super) fn new(inner: TcpStream, handle: Handle) -> Self {
        Self { inner, handle, plain: true }
    }

    /// The other end.
    pub(super) fn peer_addr(&self) -> io::Result<std::net::SocketAddr> {
        self.inner.peer_addr()
    }
}

/// Whether more text follows a whole reply (`250 ok`; a hyphen after the code says that more lines follow).
fn speaks_on(text: &[u8]) -> bool {
    let mut lines = text.split_inclusive(|b| *b == b'\n').peekable();
    while let Some(line) = lines.next() {
        let last = line.len() > 3
            && line.iter().take(3).all(u8::is_ascii_digit)
            && line.get(3) != Some(&b'-')
            && line.ends_with(b"\n");
        if last && lines.peek().is_some() {
            return true;
        }
    }
    false
}

impl AsyncRead for Gate {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        ready!(Pin::new(&mut self.inner).poll_read(cx, buf))?;
        let new = buf.filled().get(before..).unwrap_or_default();
        if self.plain && speaks_on(new) {
            return Poll::Ready(Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "the server sent something before it was asked",
            )));
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Gate {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        // A TLS handshake begins with this byte, and no command does.
        if bytes.first() == Some(&0x16) {
            self.plain = false;
        }
        {
            let mut stage = self.handle.0.lock().unwrap_or_else(PoisonError::into_inner);
            if let Stage::AtDot(mark) = &mut *stage {
                *stage = match ready!(mark.as_mut().poll(cx)) {
                    Ok(()) => Stage::Written,
                    Err(why) => Stage::Shut(why),
                };
            }
            if let Stage::Shut(why) = &*stage {
                return Poll::Ready(Err(io::Error::other(why.clone())));
            }
        }
        Pin::new(&mut self.inner).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::speaks_on;

    #[test]
    fn a_reply_is_a_reply() {
        assert!(!speaks_on(b"220 mail ready\r\n"));
        assert!(!speaks_on(b"250-a\r\n250-STARTTLS\r\n250 HELP\r\n"));
        assert!(!speaks_on(b"250-a\r\n250 HE"));
        assert!(speaks_on(b"220 go ahead\r\n250 injected\r\n"));
    }
}
