//! The archive export of `docs/FORMATS.md`: every message with the requests it answers, its class and factors, and its documents.
//! In: messages and loose documents, one at a time. Out: JSON, written as it goes, so that an archive larger than memory passes.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::record::{self, Options, confidence, problems, records};
use crate::model::{FiledDocument, Message};

/// An export under way.
#[derive(Debug)]
pub struct Export<W: Write> {
    out: W,
    options: Options,
    part: Part,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// In `messages`; whether one has been written.
    Messages(bool),
    /// In `documents`; whether one has been written.
    Documents(bool),
}

impl<W: Write> Export<W> {
    /// Opens the export.
    ///
    /// # Errors
    /// What the writer says.
    pub fn begin(mut out: W, options: Options) -> io::Result<Self> {
        out.write_all(b"{\"tracepost\":1,\n\"messages\":[")?;
        Ok(Self { out, options, part: Part::Messages(false) })
    }

    /// Writes a message. All messages come before the first loose document.
    ///
    /// # Errors
    /// What the writer says.
    pub fn message(&mut self, message: &Message) -> io::Result<()> {
        let Part::Messages(more) = self.part else {
            return Err(io::Error::other("a message after the first loose document"));
        };
        self.write(&message_record(message, self.options), more)?;
        self.part = Part::Messages(true);
        Ok(())
    }

    /// Writes a document that was taken in without a message, with what is in it.
    ///
    /// # Errors
    /// What the writer says.
    pub fn loose(&mut self, documents: &[FiledDocument]) -> io::Result<()> {
        if let Part::Messages(_) = self.part {
            self.out.write_all(b"],\n\"documents\":[")?;
            self.part = Part::Documents(false);
        }
        for one in records(documents, None, self.options) {
            self.write(&one, self.part == Part::Documents(true))?;
            self.part = Part::Documents(true);
        }
        Ok(())
    }

    /// Closes the export.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(mut self) -> io::Result<()> {
        self.loose(&[])?;
        self.out.write_all(b"]}\n")?;
        self.out.flush()
    }

    fn write(&mut self, value: &Value, more: bool) -> io::Result<()> {
        self.out.write_all(if more { b",\n" } else { b"\n" })?;
        serde_json::to_writer(&mut self.out, value)?;
        Ok(())
    }
}

/// One message as an object.
pub fn message_record(message: &Message, options: Options) -> Value {
    let request = |link: &crate::model::Link| {
        json!({
            "reference": link.reference,
            "confidence": confidence(link.confidence),
            "reasons": link.grounds.iter().map(|g| g.text.as_str()).collect::<Vec<_>>(),
        })
    };
    let own = message.documents.first().into_iter().flat_map(|d| d.document.all_remarks());
    let mut out = json!({
        "message_id": message.message_id,
        "sha256": message.sha256,
        "subject": message.subject,
        "problems": problems(message.problems.iter().chain(own)),
        "sightings": message.sightings,
        "received": message.received,
        "from": message.from,
        "kind": message.kind,
        "duplicate_of": message.duplicate_of,
        "requests": message.links.iter().map(request).collect::<Vec<_>>(),
    });
    if let Some(response) = &message.response {
        out["response"] = json!({
            "class": response.class,
            "confidence": confidence(response.confidence),
            "factors": response.factors,
        });
    }
    // The root is the message itself; its documents are what is in it.
    out["documents"] = record::records(&message.documents, Some(0), options).into();
    out
}
