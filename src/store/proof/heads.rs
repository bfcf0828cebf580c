//! Signed heads. The events are the leaves of a tree of hashes (RFC 6962): the content of a leaf is the 32 bytes of the event's hash. The root over all of
//! them vouches for each. A head says it in a text that the owner signs.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::store::base::archive::{Archive, blocking, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::key::KeySource;
use crate::store::base::merkle::{Hash, leaf, root};
use crate::store::base::signing::{SigningKey, is_signed, pem};

/// A head with its signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedHead {
    /// The archive's own number.
    pub archive: String,
    /// How many events there are.
    pub size: i64,
    /// The root of the tree over them, hexadecimal.
    pub root: String,
    /// The hash of the last of them, hexadecimal.
    pub last: String,
    /// When it was signed, RFC 3339.
    pub at: String,
    /// The owner's public key, hexadecimal.
    pub key: String,
    /// The signature of [`SignedHead::text`], hexadecimal.
    pub signature: String,
}

impl SignedHead {
    /// What is signed: a line for each field, a name, a space and the value.
    pub fn text(&self) -> String {
        let Self { archive, size, root, last, at, key, .. } = self;
        format!("tracepost head 1\narchive {archive}\nsize {size}\nroot {root}\nlast {last}\nat {at}\nkey {key}\n")
    }

    /// Whether the signature is that of the key that the head names.
    pub fn is_signed(&self) -> bool {
        is_signed(&self.key, self.text().as_bytes(), &self.signature)
    }

    /// The public key as openssl reads it.
    pub fn pem(&self) -> String {
        pem(&self.key)
    }

    /// The bytes of the signature.
    pub fn signature_bytes(&self) -> Vec<u8> {
        hex::decode(&self.signature).unwrap_or_default()
    }
}

/// What events are called that name a key of the owner.
const NAMED_BY: [&str; 2] = ["archive made", "signing key made"];

/// The public keys that events name as the owner's.
pub(super) async fn named_keys(tx: &mut Tx) -> Result<Vec<String>> {
    let sql = "SELECT detail FROM events WHERE what = $1 OR what = $2 ORDER BY seq";
    let details: Vec<String> =
        on!(tx, c => sqlx::query_scalar(sql).bind(NAMED_BY[0]).bind(NAMED_BY[1]).fetch_all(c).await)?;
    let key = |detail: String| {
        let detail: serde_json::Value = serde_json::from_str(&detail).ok()?;
        Some(detail.get("signing_key")?.as_str()?.to_owned())
    };
    Ok(details.into_iter().filter_map(key).collect())
}

/// The hashes of the events, in order.
pub(super) async fn hashes(tx: &mut Tx, from: i64, to: i64) -> Result<Vec<Hash>> {
    let sql = "SELECT hash FROM events WHERE seq >= $1 AND seq <= $2 ORDER BY seq";
    let hashes: Vec<String> = on!(tx, c => sqlx::query_scalar(sql).bind(from).bind(to).fetch_all(c).await)?;
    hashes.iter().map(|h| bytes_of(h)).collect()
}

/// A hash of hexadecimal digits.
pub(super) fn bytes_of(digits: &str) -> Result<Hash> {
    let mut hash = [0; 32];
    let wrong = |_| Error::Row { what: "a hash", found: digits.to_owned() };
    hex::decode_to_slice(digits, &mut hash).map_err(wrong)?;
    Ok(hash)
}

/// The leaves of the tree over events with those hashes.
pub(super) fn leaves(hashes: &[Hash]) -> Vec<Hash> {
    hashes.iter().map(|h| leaf(h)).collect()
}

impl Archive {
    /// The head as it is now, signed. The owner's key is made, and named in an event, if there is none. `source` is where the archive's key is.
    ///
    /// # Errors
    /// Errors of the keys and of the database.
    pub async fn signed_head(&self, source: &KeySource, who: &str, now: Timestamp) -> Result<SignedHead> {
        let key = self.signing_key(source, who, now).await?;
        let db = self.db.clone();
        unit(async move {
            let mut tx = db.read().await?;
            signed(&mut tx, &key, now).await
        })
        .await
    }

    /// The owner's signature of some bytes.
    ///
    /// # Errors
    /// Errors of the keys and of the database.
    pub async fn signature(&self, source: &KeySource, bytes: &[u8], (who, now): (&str, Timestamp)) -> Result<Vec<u8>> {
        let key = self.signing_key(source, who, now).await?;
        Ok(hex::decode(key.sign(bytes)).unwrap_or_default())
    }

    /// The owner's key.
    pub(super) async fn signing_key(&self, source: &KeySource, who: &str, now: Timestamp) -> Result<SigningKey> {
        let source = source.clone();
        let key = blocking(move || SigningKey::find(&source)?.map_or_else(|| SigningKey::make(&source), Ok)).await?;
        let db = self.db.clone();
        let named = unit(async move {
            let mut tx = db.read().await?;
            named_keys(&mut tx).await
        })
        .await?;
        if !named.contains(&key.public()) {
            self.note(NAMED_BY[1], "archive", json!({ "signing_key": key.public() }), who, now).await?;
        }
        Ok(key)
    }
}

/// The head as a transaction sees it.
pub(super) async fn signed(tx: &mut Tx, key: &SigningKey, now: Timestamp) -> Result<SignedHead> {
    let archive = on!(&mut *tx, c => sqlx::query_scalar("SELECT uuid FROM archive").fetch_one(c).await)?;
    let hashes = hashes(tx, 1, i64::MAX).await?;
    let mut head = SignedHead {
        archive,
        size: i64::try_from(hashes.len()).unwrap_or(i64::MAX),
        root: hex::encode(root(&leaves(&hashes))),
        last: hashes.last().map(hex::encode).unwrap_or_default(),
        at: now.to_string(),
        key: key.public(),
        signature: String::new(),
    };
    head.signature = key.sign(head.text().as_bytes());
    Ok(head)
}
