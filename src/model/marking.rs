//! What is struck, cast or printed on an item. Each marking is kept by code point, with a folded key for comparing.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// What a marking is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkingKind {
    /// A unique identifier: only one item has it.
    Serial,
    /// A collective identifier, shared by a production lot.
    Lot,
    /// A collective identifier, shared by a batch.
    Batch,
    /// The importing country's mark.
    Import,
    /// A proof house's mark.
    Proof,
    /// The factory's mark.
    Factory,
    /// Anything else.
    Other,
}

impl MarkingKind {
    /// The name as written in every format.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Serial => "serial",
            Self::Lot => "lot",
            Self::Batch => "batch",
            Self::Import => "import",
            Self::Proof => "proof",
            Self::Factory => "factory",
            Self::Other => "other",
        }
    }

    /// Whether it identifies an item or a group of items (serial, lot, batch), so that documents can be searched for it.
    pub fn identifies(self) -> bool {
        matches!(self, Self::Serial | Self::Lot | Self::Batch)
    }
}

/// A marking of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marking {
    /// What it is for.
    pub kind: MarkingKind,
    /// As read, by code point, with inner spaces, hyphens and Cyrillic letters.
    pub text: String,
    /// Where on the item it stands: `receiver`, `label`.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

impl Marking {
    /// The folded key: see [`fold`].
    pub fn key(&self) -> String {
        fold(&self.text)
    }
}

/// The key under which two spellings of one identifier are equal: only letters and digits, upper case, with look-alikes of
/// typewriters, of OCR and of the Cyrillic and Greek alphabets made one (`O`/`0`, `I`/`l`/`1`, `S`/`5`, `Z`/`2`, `B`/`8`;
/// `А`/`A`, `В`/`B` ...). Two different numbers can share a key, so an equal key is a ground, never a proof.
pub fn fold(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_uppercase)
        .filter(|c| c.is_alphanumeric())
        .map(|c| match c {
            'O' | 'О' | 'Ο' | 'Q' => '0',
            'I' | 'L' | 'І' | 'Ι' | '|' => '1',
            'Z' | 'Ζ' => '2',
            'S' | 'Ѕ' => '5',
            'B' | 'В' | 'Β' => '8',
            'А' | 'Α' => 'A',
            'Е' | 'Ε' => 'E',
            'К' | 'Κ' => 'K',
            'М' | 'Μ' => 'M',
            'Н' | 'Η' => 'H',
            'Р' | 'Ρ' => 'P',
            'С' => 'C',
            'Т' | 'Τ' => 'T',
            'У' | 'Υ' => 'Y',
            'Х' | 'Χ' => 'X',
            'Ј' => 'J',
            other => digit(other),
        })
        .collect()
}

/// A decimal digit of any script as its ASCII digit; any other character as it is.
fn digit(c: char) -> char {
    let zero = match c {
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        '\u{0966}'..='\u{096F}' => 0x0966,
        _ => return c,
    };
    char::from_digit(c as u32 - zero, 10).unwrap_or(c)
}
