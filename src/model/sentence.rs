//! A sentence for a person, made in a room that knows no languages but English: its words, and what stands in them. Who shows it may say it in another language: the
//! words themselves are the key ([`Sentence::key`]), so that none has to be thought of, and none can be that of another sentence.

use std::fmt;

/// A sentence, or a line, for a person. It prints in English.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The words, with a name in braces for each thing that stands in them: `{day} is no day.` Empty: nobody can say it in another language.
    pub pattern: &'static str,
    /// What stands in them, by name.
    pub put: Vec<(&'static str, StandsIn)>,
    /// The whole in English.
    pub english: String,
}

/// What stands in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StandsIn {
    /// A count, which may decide the form of the words around it.
    Number(i64),
    /// A text, shown as it is.
    Text(String),
    /// A sentence or a name of ours, said in the language of the whole.
    Words(Sentence),
}

impl Sentence {
    /// Words of our own that stand in a table of ours, such as the labels of a form. Others are made by the macro `sentence!`, where a test finds them.
    pub fn of(pattern: &'static str) -> Self {
        Self { pattern, put: Vec::new(), english: pattern.to_owned() }
    }

    /// The key of these words among the messages of a language: `below-` and their first words. Empty if there is none.
    pub fn key(&self) -> String {
        key(self.pattern)
    }
}

/// How many words a key has: so many that no two sentences share them. A test says so if two do.
const WORDS: usize = 9;

/// The key of a pattern.
pub fn key(pattern: &str) -> String {
    if pattern.is_empty() {
        return String::new();
    }
    let mut inside = false;
    let mut plain = String::new();
    for c in pattern.chars() {
        match c {
            '{' => inside = true,
            '}' => inside = false,
            // An apostrophe parts no word.
            '’' | '\'' => {}
            _ if inside => {}
            c if c.is_ascii_alphanumeric() => plain.push(c.to_ascii_lowercase()),
            _ => plain.push(' '),
        }
    }
    let words: Vec<&str> = plain.split_whitespace().take(WORDS).collect();
    format!("below-{}", words.join("-"))
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english)
    }
}

impl std::error::Error for Sentence {}

/// Words that stay as they are: those of a library, a server or a file.
impl From<String> for Sentence {
    fn from(english: String) -> Self {
        Self { english, ..Self::default() }
    }
}

impl From<String> for StandsIn {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for StandsIn {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for StandsIn {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

/// A day, as everywhere: 2026-05-12.
impl From<jiff::civil::Date> for StandsIn {
    fn from(day: jiff::civil::Date) -> Self {
        Self::Text(day.to_string())
    }
}

impl From<Sentence> for StandsIn {
    fn from(sentence: Sentence) -> Self {
        Self::Words(sentence)
    }
}

macro_rules! numbers {
    ($($number:ty)*) => { $(impl From<$number> for StandsIn {
        fn from(n: $number) -> Self {
            i64::try_from(n).map_or_else(|_| Self::Text(n.to_string()), Self::Number)
        }
    })* };
}

numbers!(usize u64 u32 u16 i64 i32);

impl fmt::Display for StandsIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(n) => n.fmt(f),
            Self::Text(text) => text.fmt(f),
            Self::Words(sentence) => sentence.fmt(f),
        }
    }
}

/// A sentence with what stands in it: `sentence!("{day} is no day.", day = day)`. The words are a literal, and nothing is shown by its debug form: a test reads them off the source.
macro_rules! sentence {
    ($pattern:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        $(let $name = $crate::model::StandsIn::from($value);)*
        $crate::model::Sentence {
            english: format!($pattern $(, $name = $name)*),
            pattern: $pattern,
            put: vec![$((stringify!($name), $name)),*],
        }
    }};
}

pub(crate) use sentence;

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn a_sentence_is_known_by_its_words_and_prints_with_what_stands_in_them() {
        let said = sentence!("{day} is no day of {year}.", day = "May", year = 7_u32);
        assert_eq!(said.to_string(), "May is no day of 7.");
        assert_eq!(said.key(), "below-is-no-day-of");
        assert_eq!(said.put, [("day", StandsIn::Text("May".to_owned())), ("year", StandsIn::Number(7))]);
        assert_eq!(key("The archive’s folder"), "below-the-archives-folder");
        // What others wrote has no key, whatever it says.
        assert_eq!(Sentence::from(String::from("no")).key(), "");
        assert_eq!(Sentence::of("no").key(), "below-no");
    }
}
