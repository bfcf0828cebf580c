//! The names of what is signed or encrypted, and what is said of it. It opens nothing.

use crate::model::Remark;

/// The media type of CMS files.
pub(super) const SEALED: &str = "application/pkcs7-mime";
/// The media type of signatures of something that stands elsewhere.
pub(super) const SIGNATURE: &str = "application/pkcs7-signature";
/// The media type of the part that announces an encrypted one.
pub(super) const PGP: &str = "application/pgp-encrypted";
/// The lines between which something encrypted, a signed text, and its signature stand (RFC 4880, 6.2 and 7).
const PGP_MESSAGE: &str = "-----BEGIN PGP MESSAGE-----";
const PGP_MESSAGE_END: &str = "-----END PGP MESSAGE-----";
const PGP_SIGNED: &str = "-----BEGIN PGP SIGNED MESSAGE-----";
const PGP_SIGNATURE: &str = "-----BEGIN PGP SIGNATURE-----";
const PGP_SIGNATURE_END: &str = "-----END PGP SIGNATURE-----";

/// Whether bytes begin as an encrypted text.
pub(super) fn is_pgp(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(PGP_MESSAGE.as_bytes())
}

/// A text without what is encrypted in it, and without the lines that sign it.
pub(super) fn without_armour(text: String, remarks: &mut Vec<Remark>) -> String {
    let begins = |mark: &str| text.lines().any(|line| line.trim_end() == mark);
    let (locked, signed) = (begins(PGP_MESSAGE), begins(PGP_SIGNED));
    if !locked && !signed {
        return text;
    }
    let mut kept = String::new();
    // What is passed over: until a line, or until an empty one.
    let (mut until, mut masked) = (None::<&str>, false);
    for line in text.lines() {
        let bare = line.trim_end();
        if let Some(end) = until {
            if bare == end {
                until = None;
            }
            continue;
        }
        match bare {
            PGP_MESSAGE => until = Some(PGP_MESSAGE_END),
            PGP_SIGNATURE if masked => (until, masked) = (Some(PGP_SIGNATURE_END), false),
            PGP_SIGNED => (until, masked) = (Some(""), true),
            _ => {
                kept.push_str(if masked { line.strip_prefix("- ").unwrap_or(line) } else { line });
                kept.push('\n');
            }
        }
    }
    if locked {
        remarks.push(encrypted());
    }
    if signed {
        remarks.push(Remark::oddity("signatures", "its text is signed (OpenPGP); the signature was not checked"));
    }
    kept
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

#[cfg(test)]
mod tests {
    use super::without_armour;

    #[test]
    fn armour_is_taken_off() {
        let signed = "Above.\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nMade in 1987.\n- - a list\n-----BEGIN PGP SIGNATURE-----\n\nabc=\n-----END PGP SIGNATURE-----\nBelow.\n";
        let mut remarks = Vec::new();
        assert_eq!(without_armour(signed.to_owned(), &mut remarks), "Above.\nMade in 1987.\n- a list\nBelow.\n");
        assert_eq!(remarks.iter().map(|r| r.code.as_str()).collect::<Vec<_>>(), ["signatures"]);
        let locked = "See below.\n-----BEGIN PGP MESSAGE-----\n\nabc=\n-----END PGP MESSAGE-----\n";
        assert_eq!(without_armour(locked.to_owned(), &mut remarks), "See below.\n");
        assert!(remarks.last().is_some_and(|r| r.grave && r.code == "encrypted"));
        let plain = "They wrote -----BEGIN PGP MESSAGE----- and no more.";
        assert_eq!(without_armour(plain.to_owned(), &mut Vec::new()), plain);
    }
}
