//! Writes the archive export of `docs/FORMATS.md`: every message with the requests that it answers, its class and
//! factors, and its documents. In: messages and loose documents, one at a time. Out: JSON, written step by step, so
//! that an archive larger than memory can be exported.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::outsiders::{self, LeftOut};
pub use super::record::People;
use super::record::{self, Options, confidence, problems, records};
use crate::model::{
    Arrival, Confirmed, Disclosure, Factor, Filed, FiledDocument, FiledKind, Grade, Link, Response, Standing, State,
};

/// The grades of a message's links, by request; a rejected link has none.
pub type Grades = BTreeMap<String, Grade>;

/// An export that is being written.
#[derive(Debug)]
pub struct Export<W: Write> {
    out: W,
    options: Options,
    part: Part,
    left: LeftOut,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Inside `messages`; whether one was written.
    Messages(bool),
    /// Inside `documents`; whether one was written.
    Documents(bool),
}

impl<W: Write> Export<W> {
    /// Begins the export.
    ///
    /// # Errors
    /// The error of the writer.
    pub fn begin(mut out: W, options: Options) -> io::Result<Self> {
        let standing = match (options.verified, options.confirmed) {
            (true, _) => "verified",
            (false, true) => "confirmed",
            (false, false) => "machine",
        };
        let audience = if options.outsiders.is_some() { "outsiders" } else { "house" };
        write!(out, "{{\"tracepost\":1,\n\"audience\":\"{audience}\",\"standing\":\"{standing}\",\n\"messages\":[")?;
        Ok(Self { out, options, part: Part::Messages(false), left: LeftOut::default() })
    }

    /// Writes an arrival, with the grades of its links by request. All messages come before the first loose document.
    ///
    /// # Errors
    /// The error of the writer.
    pub fn arrival(&mut self, arrival: &Arrival, people: &People, grades: &Grades) -> io::Result<()> {
        match &arrival.filed {
            Some(filed) if filed.kind == FiledKind::Document => self.loose(&filed.documents),
            filed => self.message(arrival, filed.as_ref(), people, grades),
        }
    }

    /// Writes an arrival for readers outside of the house, as far as its terms of use allow. In the same order.
    ///
    /// # Errors
    /// The error of the writer.
    pub fn told(&mut self, arrival: &Arrival, people: &People, disclosure: &Disclosure) -> io::Result<()> {
        let Some(filed) = &arrival.filed else { return Ok(()) };
        if filed.kind == FiledKind::Document {
            let each = outsiders::loose(filed, disclosure, &mut self.left);
            return self.papers(each);
        }
        let Part::Messages(more) = self.part else {
            return Err(io::Error::other("a message after the first loose document"));
        };
        if let Some(one) = outsiders::message(arrival, filed, people, disclosure, &mut self.left) {
            self.write(&one, more)?;
            self.part = Part::Messages(true);
        }
        Ok(())
    }

    fn message(
        &mut self,
        arrival: &Arrival,
        filed: Option<&Filed>,
        people: &People,
        grades: &Grades,
    ) -> io::Result<()> {
        let Part::Messages(more) = self.part else {
            return Err(io::Error::other("a message after the first loose document"));
        };
        self.write(&message_record(arrival, filed, people, grades, self.options), more)?;
        self.part = Part::Messages(true);
        Ok(())
    }

    fn loose(&mut self, documents: &[FiledDocument]) -> io::Result<()> {
        self.papers(records(documents, None, self.options))
    }

    fn papers(&mut self, papers: Vec<Value>) -> io::Result<()> {
        if let Part::Messages(_) = self.part {
            self.out.write_all(b"],\n\"documents\":[")?;
            self.part = Part::Documents(false);
        }
        for one in papers {
            self.write(&one, self.part == Part::Documents(true))?;
            self.part = Part::Documents(true);
        }
        Ok(())
    }

    /// Ends the export. Returns what was left out of one for readers outside.
    ///
    /// # Errors
    /// The error of the writer.
    pub fn end(mut self) -> io::Result<LeftOut> {
        self.loose(&[])?;
        self.out.write_all(b"]")?;
        if self.options.outsiders.is_some() {
            let left = json!({ "arrivals": outsiders::told(&self.left.arrivals), "values": outsiders::told(&self.left.values) });
            write!(self.out, ",\n\"withheld\":{left}")?;
        }
        self.out.write_all(b"}\n")?;
        self.out.flush()?;
        Ok(self.left)
    }

    fn write(&mut self, value: &Value, more: bool) -> io::Result<()> {
        self.out.write_all(if more { b",\n" } else { b"\n" })?;
        serde_json::to_writer(&mut self.out, value)?;
        Ok(())
    }
}

/// One message as an object. A message that was kept but not read has only its identity and its sightings, and a problem that says so; one that
/// was deleted has the first two alone.
pub fn message_record(
    arrival: &Arrival,
    filed: Option<&Filed>,
    people: &People,
    grades: &Grades,
    options: Options,
) -> Value {
    let placed = |link: &&Link| !options.confirmed || people.placed.iter().any(|p| p.request == link.reference);
    let request = |link: &Link| {
        json!({
            "reference": link.reference,
            "confidence": confidence(link.confidence),
            "grade": grades.get(&link.reference),
            "reasons": link.grounds.iter().map(|g| g.text.as_str()).collect::<Vec<_>>(),
        })
    };
    let kind = filed.and_then(|f| f.message_kind).filter(|_| !options.confirmed || people.kind);
    let mut out = json!({
        "message_id": filed.and_then(|f| f.message_id.as_deref()),
        "sha256": arrival.sha256,
        "subject": filed.and_then(|f| f.subject.as_deref()),
        "state": arrival.state,
        "problems": [],
        "sightings": arrival.sightings.len(),
        "received": filed.and_then(|f| f.received),
        "from": filed.and_then(|f| f.from.as_deref()),
        "kind": kind,
        "duplicate_of": filed.and_then(|f| f.duplicate_of.as_deref()),
        "requests": [],
        "documents": [],
    });
    let Some(filed) = filed else {
        if arrival.state == State::Deleted {
            return out;
        }
        out["problems"] = json!([{ "code": "not_yet_read", "detail": "the bytes are safe in the archive, but not read yet", "grave": true }]);
        return out;
    };
    let own = filed.documents.first().into_iter().flat_map(|d| d.document.all_remarks());
    if !people.verified.is_empty() {
        out["verified"] = json!(people.verified);
    }
    out["problems"] = problems(filed.problems.iter().chain(own));
    out["requests"] = filed.links.iter().filter(placed).map(request).collect();
    if let Some(said) = filed.response.as_ref().and_then(|r| response(r, options)) {
        out["response"] = said;
    }
    // The root is the message itself; its documents are what is in it.
    out["documents"] = record::records(&filed.documents, Some(0), options).into();
    // The legs of a chain of custody are built by the program, from lines of goods as well, which nobody confirms one by one.
    if !filed.transfers.is_empty() && !options.confirmed {
        out["transfers"] = json!(filed.transfers);
    }
    out
}

/// The class and factors of a response. In a confirmed export they are those that a person set, and that lost nothing on which they rest.
fn response(response: &Response, options: Options) -> Option<Value> {
    if options.confirmed {
        let class = Confirmed::of(response.class_mark())?;
        let factors: Vec<Factor> =
            response.factor_marks().into_iter().filter_map(Confirmed::of).map(|m| m.factor()).collect();
        return Some(json!({
            "class": class.class,
            "standing": Standing::Confirmed,
            "confidence": 1.0,
            "factors": factors,
            "answers": response.confirmed_answers(),
        }));
    }
    let mut out = json!({
        "class": response.class,
        "standing": if response.judged.by.is_some() { Standing::Confirmed } else { Standing::Machine },
        "confidence": confidence(response.confidence),
        "factors": response.factors,
        "answers": response.answers,
    });
    if !response.judged.reopened.is_empty() {
        out["standing"] = json!(Standing::Seen);
        out["needs_decision"] = json!(response.judged.reopened);
    }
    Some(out)
}
