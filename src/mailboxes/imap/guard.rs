//! Guards the connection to a server that may lie. In: a stream. Out: the same bytes, or an error if the server
//! announces a literal larger than what was asked for, writes an endless line, writes a status that no parser expects, closes the connection, or does not
//! answer. Without this, the parser behind it would reserve memory for any announced size, take the end of the
//! connection for the end of an answer, panic, or wait for ever.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep};

/// Any stream to a server.
pub(super) trait Wire: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Wire for T {}

/// The longest line outside of a literal. A search over a mailbox with a million messages fits.
const LONGEST_LINE: usize = 12 << 20;

/// The guarded connection.
pub(super) struct Guard {
    wire: Box<dyn Wire>,
    /// The largest literal that is allowed.
    largest: u64,
    /// How long the server may take to answer.
    silence: Duration,
    bell: Pin<Box<Sleep>>,
    /// Bytes of the current literal that have not come yet.
    literal: u64,
    /// Bytes of the current line so far.
    line: usize,
    /// The end of the line, as far as it may be `{digits}`.
    tail: Tail,
    /// The beginning of the line, as far as it shows whether it is a status.
    head: Vec<u8>,
    /// Whether the byte before this one was `]`.
    bracket: bool,
}

/// So many bytes of a line show whether it is a status: `A123 PREAUTH [`.
const HEAD: usize = 64;

/// How much of `{digits}` the end of a line has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tail {
    Text,
    Digits(u64),
    Closed(u64),
    Return(u64),
}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Guard")
    }
}

impl Guard {
    pub(super) fn new(wire: Box<dyn Wire>, largest: u64, silence: Duration) -> Self {
        let bell = Box::pin(tokio::time::sleep(silence));
        Self { wire, largest, silence, bell, literal: 0, line: 0, tail: Tail::Text, head: Vec::new(), bracket: false }
    }

    /// The connection itself, to be wrapped in TLS.
    pub(super) fn into_wire(self) -> Box<dyn Wire> {
        self.wire
    }

    /// Sets how long the server may take to answer from now on.
    pub(super) fn allow_silence(&mut self, silence: Duration) {
        self.silence = silence;
        self.bell.as_mut().reset(Instant::now() + silence);
    }

    /// Refuses a status whose text goes on without a space behind its code (`OK [ALERT]é`; RFC 3501, `resp-text`, has a space there). The parser takes the first
    /// byte of the text for that space, and panics where a letter has several.
    fn status(&mut self, byte: u8) -> io::Result<()> {
        if byte == b'\n' {
            self.head.clear();
            self.bracket = false;
            return Ok(());
        }
        if self.bracket && !byte.is_ascii() && is_status(&self.head) {
            return Err(refused("a status with text where a space belongs".to_owned()));
        }
        self.bracket = byte == b']';
        if self.head.len() < HEAD {
            self.head.push(byte);
        }
        Ok(())
    }

    /// Follows what the server says.
    fn follow(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut rest = bytes;
        while let Some((&byte, after)) = rest.split_first() {
            if self.literal > 0 {
                let n = usize::try_from(self.literal).unwrap_or(usize::MAX).min(rest.len());
                self.literal -= n as u64;
                rest = &rest[n..];
                continue;
            }
            rest = after;
            self.line += 1;
            if self.line > LONGEST_LINE {
                return Err(refused(format!("a line of more than {LONGEST_LINE} bytes")));
            }
            self.status(byte)?;
            self.tail = match (self.tail, byte) {
                (_, b'{') => Tail::Digits(0),
                (Tail::Digits(n), b'0'..=b'9') => {
                    Tail::Digits(n.saturating_mul(10).saturating_add(u64::from(byte - b'0')))
                }
                (Tail::Digits(n), b'}') => Tail::Closed(n),
                (Tail::Closed(n), b'\r') => Tail::Return(n),
                (Tail::Return(n) | Tail::Closed(n), b'\n') => {
                    if n > self.largest {
                        return Err(refused(format!(
                            "a literal of {n} bytes, where at most {} were asked for",
                            self.largest
                        )));
                    }
                    self.literal = n;
                    self.line = 0;
                    Tail::Text
                }
                (_, b'\n') => {
                    self.line = 0;
                    Tail::Text
                }
                _ => Tail::Text,
            };
        }
        Ok(())
    }
}

/// Whether a line begins as a status with a code: a tag or `*`, one of five words, and a bracket.
fn is_status(head: &[u8]) -> bool {
    let mut words = head.splitn(3, |b| *b == b' ');
    let word = words.nth(1).unwrap_or_default();
    let known = [&b"OK"[..], b"NO", b"BAD", b"BYE", b"PREAUTH"].iter().any(|w| word.eq_ignore_ascii_case(w));
    known && words.next().is_some_and(|rest| rest.starts_with(b"["))
}

fn refused(what: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("the server announced {what}"))
}

impl AsyncRead for Guard {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        let before = buf.filled().len();
        match Pin::new(&mut this.wire).poll_read(cx, buf) {
            Poll::Ready(Ok(())) => {
                let got = buf.filled().get(before..).unwrap_or_default();
                if got.is_empty() && buf.remaining() > 0 {
                    let message = "the server closed the connection";
                    return Poll::Ready(Err(io::Error::new(io::ErrorKind::ConnectionAborted, message)));
                }
                let at = Instant::now() + this.silence;
                this.bell.as_mut().reset(at);
                let got = got.to_vec();
                Poll::Ready(this.follow(&got))
            }
            Poll::Ready(Err(e)) => Poll::Ready(Err(e)),
            Poll::Pending => match this.bell.as_mut().poll(cx) {
                Poll::Ready(()) => {
                    let message = format!("the server did not answer for {} s", this.silence.as_secs());
                    Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, message)))
                }
                Poll::Pending => Poll::Pending,
            },
        }
    }
}

impl AsyncWrite for Guard {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        // We ask, and the time of the answer begins.
        let at = Instant::now() + self.silence;
        self.bell.as_mut().reset(at);
        Pin::new(&mut self.wire).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.wire).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.wire).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard() -> Guard {
        Guard::new(Box::new(tokio::io::empty()), 1000, Duration::from_secs(1))
    }

    #[tokio::test]
    async fn literals_are_measured_wherever_a_read_cuts_them() {
        let talk =
            b"* 1 FETCH (UID 1 BODY[] {12}\r\n{9999999}\r\n.)\r\nA1 OK {not one}\r\n* 2 FETCH (BODY[] {1001}\r\n";
        for cut in 1..talk.len() {
            let mut guard = guard();
            let refused = guard.follow(&talk[..cut]).and_then(|()| guard.follow(&talk[cut..]));
            assert!(refused.is_err_and(|e| e.to_string().contains("1001")), "cut at {cut}");
        }
        assert!(guard().follow(b"* 1 FETCH (BODY[] {99999999999999999999999}\r\n").is_err());
        assert!(guard().follow(&talk[..60]).is_ok());
    }

    #[tokio::test]
    async fn a_status_without_its_space_is_refused() {
        for odd in ["A0001 OK [ALERT]\u{e9}t\u{e9}\r\n", "* ok [UIDVALIDITY 7]\u{fffd}\r\n", "* BYE [X]\u{4f60}\r\n"] {
            for cut in 0..odd.len() {
                let mut guard = guard();
                let (one, two) = odd.as_bytes().split_at(cut);
                assert!(guard.follow(one).and_then(|()| guard.follow(two)).is_err(), "{odd} cut at {cut}");
            }
        }
        for good in [
            "A1 OK [ALERT] \u{e9}\r\n",
            "* LIST () \"/\" \"[a]\u{e9}\"\r\n",
            "* OK ready [x]\u{e9}\r\n",
            "A1 OK [X]\r\n\u{e9}",
        ] {
            assert!(guard().follow(good.as_bytes()).is_ok(), "{good}");
        }
    }

    #[tokio::test]
    async fn an_endless_line_is_refused() {
        let mut guard = guard();
        let some = vec![b'x'; 1 << 20];
        assert!((0..16).any(|_| guard.follow(&some).is_err()));
    }
}
