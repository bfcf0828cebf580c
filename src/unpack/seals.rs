//! The names of what is signed or encrypted, and what is said of it. It opens nothing.

use crate::model::Remark;

/// The media type of CMS files.
pub(super) const SEALED: &str = "application/pkcs7-mime";
/// The media type of signatures of something that stands elsewhere.
pub(super) const SIGNATURE: &str = "application/pkcs7-signature";
/// The media type of the part that announces an encrypted one.
pub(super) const PGP: &str = "application/pgp-encrypted";
/// The first line of an encrypted text (RFC 4880, 6.2).
const PGP_MESSAGE: &str = "-----BEGIN PGP MESSAGE-----";

/// Whether a text is an encrypted one.
pub(super) fn is_pgp(text: &str) -> bool {
    text.trim_start().starts_with(PGP_MESSAGE)
}

/// That something is encrypted.
pub(super) fn encrypted() -> Remark {
    let detail = "it is encrypted for a key that is not here; ask the sender for it without encryption, or decrypt it and take that in";
    Remark::grave("encrypted", detail)
}

/// That something is only the signature of other parts.
pub(super) fn detached() -> Remark {
    Remark::oddity("signatures", "it is the signature of what came with it; not checked")
}
