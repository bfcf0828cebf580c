//! Makes the final mail, once. Its bytes are kept, and every try sends the same bytes. In: texts, attachments,
//! addresses, a Message-ID and a date from the caller. Out: bytes that pass [`super::bounds`].

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use lettre::message::header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment as Part, Body, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

use super::{Error, bounds};

/// One attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The parts of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The sender's name.
    pub from_name: String,
    /// The sender's address.
    pub from: String,
    /// The recipients.
    pub to: Vec<String>,
    /// Who gets a copy.
    pub cc: Vec<String>,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// In angle brackets.
    pub message_id: String,
    /// The earlier mail that it answers or follows.
    pub in_reply_to: Option<String>,
    /// The mails of the same exchange, oldest first. What it answers is the last one.
    pub references: Vec<String>,
    /// That a person still sends it with a mail program, which then opens it as a draft.
    pub unsent: bool,
    /// Its date.
    pub date: Timestamp,
    /// Its attachments.
    pub attachments: Vec<Attachment>,
}

/// Makes a mail.
///
/// # Errors
/// [`Error`] for an address or a text that a server could take for a command.
pub fn compose(mail: &Mail) -> Result<Vec<u8>, Error> {
    bounds::field("the organisation’s name", &mail.from_name)?;
    bounds::field("the subject", &mail.subject)?;
    bounds::field("the Message-ID", &mail.message_id)?;
    let mut builder = Message::builder()
        .from(mailbox(Some(&mail.from_name), &mail.from)?)
        .subject(&mail.subject)
        .message_id(Some(mail.message_id.clone()))
        .date(SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(mail.date.as_second()).unwrap_or(0)));
    for to in &mail.to {
        builder = builder.to(mailbox(None, to)?);
    }
    for copy in &mail.cc {
        builder = builder.cc(mailbox(None, copy)?);
    }
    if let Some(earlier) = &mail.in_reply_to {
        bounds::field("the earlier Message-ID", earlier)?;
        builder = builder.in_reply_to(earlier.clone());
    }
    if !mail.references.is_empty() {
        for earlier in &mail.references {
            bounds::field("an earlier Message-ID", earlier)?;
        }
        builder = builder.references(mail.references.join(" "));
    }
    if mail.unsent {
        builder = builder.header(Unsent);
    }
    let text = mail.text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{FFFD}");
    let mut parts = MultiPart::mixed().singlepart(SinglePart::plain(text));
    for file in &mail.attachments {
        bounds::field("a file’s name", &file.name)?;
        let kind = ContentType::parse(&file.media_type).map_err(|e| Error::Compose(e.to_string()))?;
        // Always base64: a file arrives byte for byte, whatever its line ends and however long its lines. Left to choose, lettre puts
        // in a file of plain ASCII as it is, bare line feeds and all.
        let bytes = Body::new_with_encoding(file.bytes.clone(), ContentTransferEncoding::Base64)
            .map_err(|_| Error::Compose(format!("{} cannot be written as base64", file.name)))?;
        parts = parts.singlepart(Part::new(file.name.clone()).body(bytes, kind));
    }
    let bytes = builder.multipart(parts).map_err(|e| Error::Compose(e.to_string()))?.formatted();
    bounds::bytes(&bytes)?;
    Ok(bytes)
}

/// `X-Unsent: 1`: mail programs open such a file as a draft that can be sent.
#[derive(Debug, Clone)]
struct Unsent;

impl Header for Unsent {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("X-Unsent")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "1".to_owned())
    }
}

fn mailbox(name: Option<&str>, email: &str) -> Result<Mailbox, Error> {
    bounds::address(email)?;
    let address: Address = email.parse().map_err(|e: lettre::address::AddressError| Error::Address {
        found: email.to_owned(),
        reason: e.to_string(),
    })?;
    Ok(Mailbox::new(name.map(str::to_owned), address))
}
