//! Who writes, and where the archive's own templates and fonts are.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// Who writes, and where the archive's own templates and fonts are. Each has a default, so that a first letter can be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The name on the letterhead.
    pub organisation: String,
    /// The postal address, one line each.
    pub address: Vec<String>,
    /// The town before the date.
    pub city: Option<String>,
    /// The mail address for answers.
    pub email: String,
    /// The telephone number.
    pub phone: Option<String>,
    /// On whose mandate it asks, as a sentence of its trace requests.
    pub mandate: Option<String>,
    /// A marking of confidentiality, below the references of each letter.
    pub marking: Option<String>,
    /// Who signs.
    pub signatory_name: String,
    /// The title of the person who signs.
    pub signatory_title: String,
    /// Whether states get notes verbales.
    pub note_verbale: bool,
    /// How many days the letter gives for an answer.
    pub reply_days: i32,
    /// The logo, as a picture that we made ourselves; at the head of the first page.
    #[serde(skip)]
    pub logo: Option<Vec<u8>>,
    /// The scanned signature, likewise; above the name of who signs.
    #[serde(skip)]
    pub signature: Option<Vec<u8>>,
    /// The archive's own templates. Each replaces the built-in one of the same name, such as `letters/trace_request/en.hbs`.
    pub templates: Option<PathBuf>,
    /// Templates that are tried before they are saved, by name without `.hbs`. Each replaces the one of that name.
    pub texts: BTreeMap<String, String>,
    /// A folder of more fonts (TrueType or OpenType), for scripts that the bundled ones do not have.
    pub fonts: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            organisation: "Tracing organisation".to_owned(),
            address: Vec::new(),
            city: None,
            email: "tracing@localhost".to_owned(),
            phone: None,
            mandate: None,
            marking: None,
            signatory_name: "Head of Tracing".to_owned(),
            signatory_title: "Tracing unit".to_owned(),
            note_verbale: false,
            reply_days: 28,
            logo: None,
            signature: None,
            templates: None,
            texts: BTreeMap::new(),
            fonts: None,
        }
    }
}
