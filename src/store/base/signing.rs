//! The key with which the archive's owner signs (Ed25519, RFC 8032). It lies beside the archive's key, by the same rules: in a file with the ending
//! `.signing` that only the owner can read, in a credential of systemd with that ending, or in the variable [`SIGNING_KEY_VARIABLE`]. It is not in the
//! database, and a change of the archive's key does not change it. A new one may be made at any time: events name each.

use std::env;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};

use super::error::{Error, Result};
use super::key::{Key, KeySource};
use super::keyring::beside;
use crate::model::SIGNING_KEY_VARIABLE;

/// The ending of its name.
const ENDING: &str = "signing";

/// What stands before the 32 bytes of a public key of Ed25519 in DER (RFC 8410, section 4).
const BEFORE_PUBLIC: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/// The owner's key.
pub(in crate::store) struct SigningKey {
    seed: Key,
    pair: Ed25519KeyPair,
}

/// Where the key that signs lies, or what gives it, for messages.
fn place(source: &KeySource) -> KeySource {
    match source {
        KeySource::File(path) => KeySource::File(beside(path, ENDING)),
        KeySource::Credential(path) => KeySource::Credential(beside(path, ENDING)),
        KeySource::Variable => KeySource::Variable,
    }
}

impl SigningKey {
    /// The key beside the archive's, if there is one.
    ///
    /// # Errors
    /// [`Error::KeyOpen`] if others can read it, [`Error::KeyDamaged`] if it is none.
    pub(in crate::store) fn find(source: &KeySource) -> Result<Option<Self>> {
        if *source == KeySource::Variable {
            let text = env::var(SIGNING_KEY_VARIABLE).ok();
            return text.map(|t| Self::of(Key::parse(&t, format!("${SIGNING_KEY_VARIABLE}").as_ref())?)).transpose();
        }
        match Key::from(&place(source)) {
            Ok(seed) => Self::of(seed).map(Some),
            Err(Error::KeyMissing { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Makes a key beside the archive's; what another process has made meanwhile is taken.
    ///
    /// # Errors
    /// [`Error::KeyNotGiven`] if the archive's key is not in a file: then somebody else must make this one.
    pub(in crate::store) fn make(source: &KeySource) -> Result<Self> {
        let named = place(source);
        let KeySource::File(path) = &named else {
            let advice = match &named {
                KeySource::Variable => format!(
                    "there is no variable {SIGNING_KEY_VARIABLE}; set it to a key to sign with: 64 hexadecimal digits, as \
                     openssl rand -hex 32 makes them"
                ),
                _ => format!(
                    "there is no credential {}; give the service one with 64 hexadecimal digits, as openssl rand -hex 32 makes them",
                    named.shown().file_name().unwrap_or_default().display()
                ),
            };
            return Err(Error::KeyNotGiven { setting: source.shown().display().to_string(), advice });
        };
        match Key::create_signing(path) {
            Ok(seed) => Self::of(seed),
            Err(error) => Self::find(source)?.ok_or(error),
        }
    }

    fn of(seed: Key) -> Result<Self> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed.seed()).map_err(|e| Error::Random(e.to_string()))?;
        Ok(Self { seed, pair })
    }

    /// The public key, hexadecimal.
    pub(in crate::store) fn public(&self) -> String {
        hex::encode(self.pair.public_key().as_ref())
    }

    /// The signature of some bytes, hexadecimal.
    pub(in crate::store) fn sign(&self, bytes: &[u8]) -> String {
        hex::encode(self.pair.sign(bytes).as_ref())
    }

    /// The key under which an anchor keeps the names of rows.
    pub(in crate::store) fn of_names(&self) -> [u8; 32] {
        self.seed.derive("anchors")
    }
}

/// Whether a signature is that of some bytes by a public key. Both are hexadecimal.
pub(in crate::store) fn is_signed(public: &str, bytes: &[u8], signature: &str) -> bool {
    let (Ok(public), Ok(signature)) = (hex::decode(public), hex::decode(signature)) else { return false };
    UnparsedPublicKey::new(&ED25519, public).verify(bytes, &signature).is_ok()
}

/// A public key as openssl reads it.
pub(in crate::store) fn pem(public: &str) -> String {
    let der = [&BEFORE_PUBLIC[..], &hex::decode(public).unwrap_or_default()].concat();
    format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", STANDARD.encode(der))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_are_those_of_the_rfc() {
        // RFC 8032, section 7.1, test 2.
        let seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
        let key = SigningKey::of(Key::parse(seed, "test".as_ref()).unwrap()).unwrap();
        assert_eq!(key.public(), "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        let signature = key.sign(&[0x72]);
        assert_eq!(
            signature,
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        );
        assert!(is_signed(&key.public(), &[0x72], &signature));
        assert!(!is_signed(&key.public(), &[0x73], &signature));
        assert!(!is_signed(&key.public(), &[0x72], "no signature"));
        assert!(pem(&key.public()).contains("\nMCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=\n"));
    }
}
