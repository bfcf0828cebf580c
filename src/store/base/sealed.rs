//! The shape of an encrypted file. In: bytes and a key; out: a file that tells nothing, and the other way round. Streams in
//! segments, so that memory does not grow with the file; a cut, reordered or altered segment is refused.
//!
//! Layout: 8 bytes `tracepo1`, 24 bytes nonce, 48 bytes wrapped data key, then segments of 65,536 bytes plus 16 bytes tag, the
//! last one shorter. The data key is random for each file and wrapped (XChaCha20-Poly1305) under the archive's key for originals. A change
//! of the archive's key gives each file a new data key: who has an old head and the old key opens nothing of what is there now. Segments are XChaCha20-Poly1305 in STREAM construction (32-bit
//! big-endian counter and last-block flag). The file's name is authenticated with the head: two files cannot be swapped.

use std::io::{self, Read, Write};

use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

const MAGIC: &[u8; 8] = b"tracepo1";
const SEGMENT: usize = 65_536;
const TAG: usize = 16;
const NONCE: usize = 24;
const WRAPPED: usize = 32 + TAG;

/// Why a sealed file could not be opened.
#[derive(Debug)]
pub(in crate::store) enum Broken {
    /// Its content is not what was written; in words.
    Altered(&'static str),
    /// It could not be read.
    Io(io::Error),
}

impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Writes `bytes` sealed under `key` for a file of that `name`.
pub(in crate::store) fn write(key: &[u8; 32], name: &str, bytes: &[u8], out: &mut impl Write) -> io::Result<()> {
    write_from(key, name, &mut { bytes }, out)
}

/// Writes all that `from` gives, sealed as [`write()`] does, without holding it.
pub(in crate::store) fn write_from(
    key: &[u8; 32],
    name: &str,
    from: &mut impl Read,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut data_key = [0; 32];
    let mut nonce = [0; NONCE];
    for random in [&mut data_key[..], &mut nonce[..]] {
        getrandom::fill(random).map_err(|e| io::Error::other(e.to_string()))?;
    }
    let wrapped = XChaCha20Poly1305::new(key.into())
        .encrypt((&nonce).into(), Payload { msg: &data_key, aad: name.as_bytes() })
        .map_err(|_| io::Error::other("cannot wrap a data key"))?;
    out.write_all(MAGIC)?;
    out.write_all(&nonce)?;
    out.write_all(&wrapped)?;
    // The data key serves this one file, so the stream's own nonce may be constant.
    let mut stream = EncryptorBE32::<XChaCha20Poly1305>::new((&data_key).into(), &[0; NONCE - 5].into());
    let too_long = |_| io::Error::other("too long to encrypt");
    let mut segment = take(from, SEGMENT)?;
    loop {
        let next = take(from, SEGMENT)?;
        if next.is_empty() {
            return out.write_all(&stream.encrypt_last(&segment[..]).map_err(too_long)?);
        }
        out.write_all(&stream.encrypt_next(&segment[..]).map_err(too_long)?)?;
        segment = next;
    }
}

/// Reads what [`write()`] wrote.
pub(in crate::store) fn read(key: &[u8; 32], name: &str, input: &mut impl Read) -> Result<Vec<u8>, Broken> {
    let mut bytes = Vec::new();
    read_into(key, name, input, &mut bytes)?;
    Ok(bytes)
}

/// Opens what [`write()`] wrote, without holding it. What has been written out before an error is not to be used.
pub(in crate::store) fn read_into(
    key: &[u8; 32],
    name: &str,
    input: &mut impl Read,
    out: &mut impl Write,
) -> Result<(), Broken> {
    let head = take(input, MAGIC.len() + NONCE + WRAPPED)?;
    let cut = || Broken::Altered("its head is cut");
    let (magic, rest) = head.split_at_checked(MAGIC.len()).ok_or_else(cut)?;
    let (nonce, wrapped) = rest.split_first_chunk::<NONCE>().ok_or_else(cut)?;
    if magic != MAGIC || wrapped.len() != WRAPPED {
        return Err(Broken::Altered("it does not begin as an original of an archive"));
    }
    let data_key = XChaCha20Poly1305::new(key.into())
        .decrypt(nonce.into(), Payload { msg: wrapped, aad: name.as_bytes() })
        .ok()
        .and_then(|k| <[u8; 32]>::try_from(k).ok())
        .ok_or(Broken::Altered("its head does not open with this archive's key"))?;
    let mut stream = DecryptorBE32::<XChaCha20Poly1305>::new((&data_key).into(), &[0; NONCE - 5].into());
    let altered = |_| Broken::Altered("a segment is altered or cut");
    let mut segment = take(input, SEGMENT + TAG)?;
    loop {
        let next = take(input, SEGMENT + TAG)?;
        if next.is_empty() {
            return Ok(out.write_all(&stream.decrypt_last(&segment[..]).map_err(altered)?)?);
        }
        out.write_all(&stream.decrypt_next(&segment[..]).map_err(altered)?)?;
        segment = next;
    }
}

/// Whether the head of a file of that name opens with the key. It says nothing of the rest.
pub(in crate::store) fn opens(key: &[u8; 32], name: &str, file: &[u8]) -> bool {
    let Some((nonce, rest)) = file.get(MAGIC.len()..).and_then(|rest| rest.split_first_chunk::<NONCE>()) else {
        return false;
    };
    let Some(wrapped) = rest.get(..WRAPPED) else { return false };
    let opened =
        XChaCha20Poly1305::new(key.into()).decrypt(nonce.into(), Payload { msg: wrapped, aad: name.as_bytes() });
    file.starts_with(MAGIC) && opened.is_ok()
}

/// Up to `n` bytes; fewer at the end.
fn take(input: &mut impl Read, n: usize) -> io::Result<Vec<u8>> {
    let mut out = Vec::with_capacity(n);
    input.take(n as u64).read_to_end(&mut out)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: [u8; 32] = [3; 32];

    fn sealed(bytes: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        write(&KEY, "name", bytes, &mut out).unwrap();
        out
    }

    #[test]
    fn every_length_around_a_segment_comes_back() {
        for n in [0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 3 * SEGMENT + 17] {
            let bytes: Vec<u8> = (0..n).map(|i| (i % 251) as u8).collect();
            assert_eq!(read(&KEY, "name", &mut &sealed(&bytes)[..]).unwrap(), bytes, "{n} bytes");
        }
    }

    #[test]
    fn a_changed_cut_or_renamed_file_is_refused() {
        let whole = sealed(&vec![9; 2 * SEGMENT + 5]);
        for at in [0, 10, 40, 100, SEGMENT, whole.len() - 1] {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            assert!(matches!(read(&KEY, "name", &mut &changed[..]), Err(Broken::Altered(_))), "bit flipped at {at}");
        }
        // Cut exactly between two segments: only the last-block flag betrays it.
        for n in [0, 7, 80, 80 + SEGMENT + TAG, whole.len() - 1] {
            assert!(matches!(read(&KEY, "name", &mut &whole[..n]), Err(Broken::Altered(_))), "cut to {n}");
        }
        assert!(matches!(read(&KEY, "other", &mut &whole[..]), Err(Broken::Altered(_))));
        assert!(matches!(read(&[4; 32], "name", &mut &whole[..]), Err(Broken::Altered(_))));
    }
}
