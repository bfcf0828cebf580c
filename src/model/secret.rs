//! A text that must not be seen: a password, or an address with one in it. It prints as `***`.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};

/// The variable of the environment that may hold an archive's key. Programs that tracepost starts do not get it.
pub const KEY_VARIABLE: &str = "TRACEPOST_KEY";

/// The variable of the environment that gives the key with which the archive's owner signs, if [`KEY_VARIABLE`] gives the archive's.
pub const SIGNING_KEY_VARIABLE: &str = "TRACEPOST_SIGNING_KEY";

/// A text that neither `{:?}` nor serialisation shows. [`Secret::reveal`] is the only way to read it, and easy to search for.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Hides the text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself. Pass it on, and never store it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str("***")
    }
}
