//! The bytes of one part of a mail. In: the part, and the mail. Out: its bytes as the sender attached them.

use mail_parser::{Encoding, MessagePart, PartType};

/// The bytes of a part, after transfer decoding and before any character set is applied.
pub(super) fn of(part: &MessagePart<'_>, raw: &[u8]) -> Vec<u8> {
    let slice = raw.get(part.raw_body_offset() as usize..part.raw_end_offset() as usize).unwrap_or_default();
    match (&part.body, part.encoding) {
        (PartType::Binary(bytes) | PartType::InlineBinary(bytes), _) => bytes.to_vec(),
        (PartType::Message(inner), Encoding::Base64 | Encoding::QuotedPrintable) => inner.raw_message.to_vec(),
        (_, Encoding::Base64) => {
            mail_parser::decoders::base64::base64_decode(slice).unwrap_or_else(|| part.contents().to_vec())
        }
        (_, Encoding::QuotedPrintable) => mail_parser::decoders::quoted_printable::quoted_printable_decode(slice)
            .unwrap_or_else(|| part.contents().to_vec()),
        _ => slice.to_vec(),
    }
}
