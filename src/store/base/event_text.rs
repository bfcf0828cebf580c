//! An event as the bytes of which its hash is made. Anyone can make them, and their SHA-256.
//!
//! An event with a list of rows is text: the line `tracepost event 2`, then a line each for `seq`, `at` (RFC 3339), `who`, `what`, `subject`, `detail`,
//! `previous` and `rows` (the root of its list of rows): the name, a space, the value. A number is decimal, anything else is a JSON string. Every line ends
//! with a line feed.
//!
//! An event of an earlier program has no list. Its bytes are the line `tracepost event 1` with a line feed, and then the fields `seq` (decimal) to
//! `previous` in the same order, each as 8 bytes big-endian length in bytes and the UTF-8 bytes.

use sha2::{Digest, Sha256};

use crate::model::Event;

/// The bytes of which an event's hash is made.
pub(in crate::store) fn bytes(event: &Event) -> Vec<u8> {
    let (seq, at) = (event.seq.to_string(), event.at.to_string());
    let fields = [
        ("at", &at),
        ("who", &event.who),
        ("what", &event.what),
        ("subject", &event.subject),
        ("detail", &event.detail),
        ("previous", &event.previous),
    ];
    let Some(rows) = &event.rows else {
        let mut bytes = b"tracepost event 1\n".to_vec();
        for field in [&seq].into_iter().chain(fields.iter().map(|(_, value)| *value)) {
            bytes.extend((field.len() as u64).to_be_bytes());
            bytes.extend(field.as_bytes());
        }
        return bytes;
    };
    let mut text = format!("tracepost event 2\nseq {seq}\n");
    for (name, value) in fields.into_iter().chain([("rows", rows)]) {
        text.push_str(&format!("{name} {}\n", serde_json::Value::from(value.as_str())));
    }
    text.into_bytes()
}

/// The hash of an event's other fields, in hexadecimal.
pub(in crate::store) fn hash(event: &Event) -> String {
    hex::encode(Sha256::digest(bytes(event)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_text_that_anybody_can_write() {
        let event = Event {
            seq: 7,
            at: "2026-11-30T09:00:00Z".parse().unwrap(),
            who: "ana".to_owned(),
            what: "read".to_owned(),
            subject: "arrival ab".to_owned(),
            detail: "{\"kind\":\"message\"}".to_owned(),
            previous: "00".to_owned(),
            rows: Some("ff".to_owned()),
            hash: String::new(),
        };
        let expected = "tracepost event 2\nseq 7\nat \"2026-11-30T09:00:00Z\"\nwho \"ana\"\nwhat \"read\"\nsubject \"arrival ab\"\n\
                        detail \"{\\\"kind\\\":\\\"message\\\"}\"\nprevious \"00\"\nrows \"ff\"\n";
        assert_eq!(String::from_utf8(bytes(&event)).unwrap(), expected);
        let earlier = Event { rows: None, ..event };
        assert!(bytes(&earlier).starts_with(b"tracepost event 1\n\0\0\0\0\0\0\0\x017\0\0\0\0\0\0\0\x14"));
    }
}
