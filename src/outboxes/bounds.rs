//! Checks what goes to a mail server. Refused are a bare carriage return or line feed, a NUL, a line that is too
//! long, and too many recipients. Such bytes have made lettre send more than it was told (RUSTSEC-2026-0561), so
//! they are refused before lettre sees them.

use super::{Envelope, Error};

/// The most addresses of one letter.
pub const MOST_RECIPIENTS: usize = 20;
/// The longest line (RFC 5321, 4.5.3.1.6).
const LONGEST_LINE: usize = 998;

/// Checks an envelope.
///
/// # Errors
/// [`Error::Address`], [`Error::TooMany`].
pub fn envelope(envelope: &Envelope) -> Result<(), Error> {
    let found = envelope.recipients.len();
    if found > MOST_RECIPIENTS {
        return Err(Error::TooMany { found, most: MOST_RECIPIENTS });
    }
    std::iter::once(&envelope.sender).chain(&envelope.recipients).try_for_each(|a| address(a))
}

/// Checks one address: `local@domain`, ASCII or not, with nothing that a server could take for a command.
///
/// # Errors
/// [`Error::Address`].
pub fn address(email: &str) -> Result<(), Error> {
    let refuse = |reason: &str| Err(Error::Address { found: email.to_owned(), reason: reason.to_owned() });
    if email.chars().any(char::is_control) {
        return refuse("it contains a line break or another control character");
    }
    if email.chars().any(|c| c.is_whitespace() || "<>()[],;:\\\"".contains(c)) {
        return refuse("it contains a character that no address can have");
    }
    let Some((local, domain)) = email.rsplit_once('@') else { return refuse("it has no @") };
    if local.is_empty() || local.len() > 64 || local.contains('@') {
        return refuse("the part before @ is empty or too long");
    }
    let label = |l: &str| !l.is_empty() && l.len() <= 63 && !l.starts_with('-') && !l.ends_with('-');
    if domain.len() > 255 || !domain.split('.').all(label) {
        return refuse("the part after @ is not a domain");
    }
    Ok(())
}

/// Checks the text of a header.
///
/// # Errors
/// [`Error::Field`].
pub fn field(field: &'static str, text: &str) -> Result<(), Error> {
    let what = match text.chars().find(|c| matches!(c, '\r' | '\n' | '\0')) {
        Some('\0') => "a NUL",
        Some(_) => "a line break",
        None => return Ok(()),
    };
    Err(Error::Field { field, what })
}

/// Checks the final bytes: lines end in CRLF, there is no single CR or LF and no NUL, and no line is longer than a server must accept.
///
/// # Errors
/// [`Error::Bytes`].
pub fn bytes(mail: &[u8]) -> Result<(), Error> {
    let mut line = 0;
    for (at, byte) in mail.iter().enumerate() {
        let what = match byte {
            0 => Some("a NUL"),
            b'\n' if at == 0 || mail.get(at - 1) != Some(&b'\r') => Some("a bare line feed"),
            b'\r' if mail.get(at + 1) != Some(&b'\n') => Some("a bare carriage return"),
            _ => None,
        };
        line = if matches!(byte, b'\n' | b'\r') { 0 } else { line + 1 };
        let what = what.or((line > LONGEST_LINE).then_some("a line of more than 998 bytes"));
        if let Some(what) = what {
            return Err(Error::Bytes { what, at });
        }
    }
    Ok(())
}
