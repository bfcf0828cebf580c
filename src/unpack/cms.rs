//! Reads what a CMS file is (RFC 5652; `.p7m`, `.p7s`), in DER or BER. In: bytes. Out: the content that was signed, or that it
//! is encrypted. No signature is checked: that depends on who is trusted and what was revoked, which nobody knows here.

use bcder::decode::{Constructed, DecodeError, Source};
use bcder::{Mode, OctetString, Oid, Tag};

/// `1.2.840.113549.1.7`, the arc of the types of content, in bytes.
const ARC: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07];
/// The members of that arc.
const SIGNED: u8 = 2;
const ENVELOPED: u8 = 3;
/// `1.2.840.113549.1.9.16.1.23`: enveloped, with a code of authentication (RFC 5083).
const AUTH_ENVELOPED: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x17];

/// What a CMS file holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Cms {
    /// Signed content.
    Signed(Vec<u8>),
    /// A signature of something that stands elsewhere.
    Detached,
    /// Encrypted content.
    Enveloped,
}

/// Whether bytes begin as a CMS file does: a sequence whose first member is the name of a type of content.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(24)).unwrap_or_default();
    let named = |oid: &[u8]| start.windows(oid.len()).position(|w| w == oid);
    bytes.first() == Some(&0x30) && (named(ARC).or_else(|| named(AUTH_ENVELOPED))).is_some_and(|at| at <= 8)
}

/// What the file holds; `None` if it cannot be read, or is something else.
pub(super) fn of(bytes: &[u8]) -> Option<Cms> {
    if !is_one(bytes) {
        return None;
    }
    Mode::Ber.decode(bytes, |outer| outer.take_sequence(content_info)).ok().flatten()
}

fn content_info<S: Source>(info: &mut Constructed<'_, S>) -> Result<Option<Cms>, DecodeError<S::Error>> {
    let oid = Oid::take_from(info)?;
    let member = oid.as_ref().strip_prefix(ARC);
    if oid.as_ref() == AUTH_ENVELOPED || member == Some(&[ENVELOPED]) {
        skip_rest(info)?;
        return Ok(Some(Cms::Enveloped));
    }
    if member != Some(&[SIGNED]) {
        skip_rest(info)?;
        return Ok(None);
    }
    info.take_constructed_if(Tag::CTX_0, |content| content.take_sequence(signed_data)).map(Some)
}

/// The version, the algorithms, then the content, which is left out where the signature is detached.
fn signed_data<S: Source>(data: &mut Constructed<'_, S>) -> Result<Cms, DecodeError<S::Error>> {
    data.skip_one()?;
    data.skip_one()?;
    let content = data.take_sequence(|encapsulated| {
        Oid::skip_in(encapsulated)?;
        encapsulated.take_opt_constructed_if(Tag::CTX_0, OctetString::take_from)
    })?;
    skip_rest(data)?;
    Ok(content.map_or(Cms::Detached, |octets| Cms::Signed(octets.to_bytes().to_vec())))
}

/// Skips what is left. (`skip_all` of the library asks for one more value where a length was left open.)
fn skip_rest<S: Source>(values: &mut Constructed<'_, S>) -> Result<(), DecodeError<S::Error>> {
    while values.skip_opt(|_, _, _| Ok(()))?.is_some() {}
    Ok(())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A value with a definite length.
    fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
        let n = content.len();
        let length = match u8::try_from(n) {
            Ok(short) if short < 128 => vec![short],
            _ => [vec![0x84], u32::try_from(n).unwrap().to_be_bytes().to_vec()].concat(),
        };
        [vec![tag], length, content.to_vec()].concat()
    }

    /// A value of indefinite length.
    fn open(tag: u8, content: &[u8]) -> Vec<u8> {
        [&[tag, 0x80], content, &[0, 0]].concat()
    }

    fn oid(last: u8) -> Vec<u8> {
        tlv(0x06, &[ARC, &[last]].concat())
    }

    /// Signed data; `chunk`: in BER, with lengths left open and the content in chunks.
    pub(in crate::unpack) fn signed(content: &[u8], chunk: Option<usize>) -> Vec<u8> {
        let octets = match chunk {
            None => tlv(0x04, content),
            Some(size) => open(0x24, &content.chunks(size).flat_map(|c| tlv(0x04, c)).collect::<Vec<_>>()),
        };
        let wrap = |tag: u8, content: &[u8]| if chunk.is_some() { open(tag, content) } else { tlv(tag, content) };
        let encapsulated = wrap(0x30, &[oid(1), wrap(0xA0, &octets)].concat());
        let data = [tlv(0x02, &[1]), tlv(0x31, &[]), encapsulated, tlv(0x31, &[])].concat();
        wrap(0x30, &[oid(SIGNED), wrap(0xA0, &wrap(0x30, &data))].concat())
    }

    #[test]
    fn signed_content_is_found_in_der_and_in_ber() {
        let text = b"Content-Type: text/plain\r\n\r\nThe rifle was made in 1987.".repeat(9);
        for chunk in [None, Some(7), Some(100)] {
            assert_eq!(of(&signed(&text, chunk)), Some(Cms::Signed(text.clone())), "{chunk:?}");
        }
    }

    #[test]
    fn what_is_detached_or_encrypted_is_told_apart() {
        let bare = tlv(0x30, &oid(1));
        let data = [tlv(0x02, &[1]), tlv(0x31, &[]), bare, tlv(0x31, &[])].concat();
        let detached = tlv(0x30, &[oid(SIGNED), tlv(0xA0, &tlv(0x30, &data))].concat());
        assert_eq!(of(&detached), Some(Cms::Detached));
        let enveloped = tlv(0x30, &[oid(ENVELOPED), tlv(0xA0, &tlv(0x30, &[]))].concat());
        assert_eq!(of(&enveloped), Some(Cms::Enveloped));
        assert_eq!(of(&detached[..20]), None);
        assert_eq!(of(b"0 is not a sequence at all, is it?"), None);
    }
}
