//! Why a letter could not be made: what is wrong, where, and what to do. These errors are about templates, fonts and
//! photographs, and about requests without what their reader needs. Odd input is refused earlier, when the register
//! is imported.

use std::path::PathBuf;

use thiserror::Error;

/// Why a letter could not be made.
#[derive(Debug, Error)]
pub enum Error {
    /// There is no such kind of letter.
    #[error("there is no letter of kind {kind:?}; the kinds are: {known}")]
    UnknownKind {
        /// What was asked for.
        kind: String,
        /// The kinds that exist.
        known: String,
    },
    /// The letter does not exist in this language.
    #[error(
        "letter {kind} ({form}) does not exist in language {language:?}; the languages are: {existing}; to add one, write the file templates/letters/{kind}/{language}.hbs"
    )]
    NoTemplate {
        /// The kind of letter.
        kind: String,
        /// Its form.
        form: String,
        /// The language asked for.
        language: String,
        /// The languages that exist.
        existing: String,
    },
    /// Handlebars cannot read or run the template.
    #[error("{file}, line {line}, column {column}: {reason}")]
    Template {
        /// The template.
        file: String,
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What Handlebars says.
        reason: String,
    },
    /// The template names a value that this letter does not have.
    #[error(
        "{file}, line {line}, column {column}: there is no value called `{variable}`; the built-in template shows the names that exist"
    )]
    Hole {
        /// The template.
        file: String,
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// As written there.
        variable: String,
    },
    /// The filled template is not a letter.
    #[error("{file}: line {line} of the text that the template makes: {reason}")]
    Markup {
        /// The template.
        file: String,
        /// In the filled text, counted from 1.
        line: usize,
        /// What was expected.
        reason: String,
    },
    /// The edited body does not fit the letter.
    #[error("the edited text does not fit the letter: {reason}")]
    Body {
        /// What is wrong, and what to do.
        reason: String,
    },
    /// The register does not have what the recipient needs.
    #[error("the letter for request {reference} cannot be made; missing: {}", missing.join("; "))]
    Incomplete {
        /// The request.
        reference: String,
        /// One line each.
        missing: Vec<String>,
    },
    /// The request is not in the register, or it names something that is not.
    #[error("request {reference}: {what} is not in the register")]
    NotInRegister {
        /// The request.
        reference: String,
        /// What was looked for.
        what: String,
    },
    /// This party has no contact for this letter.
    #[error("party {party} has no contact for this letter; add one in the register ({needed})")]
    NoContact {
        /// The party's id.
        party: String,
        /// The channels that can be used.
        needed: &'static str,
    },
    /// A photograph cannot go into the annex.
    #[error("photograph {file}: {reason}")]
    Photo {
        /// As the register names it.
        file: String,
        /// Why.
        reason: String,
    },
    /// No font has a character. A letter never prints an empty box.
    #[error("no font has the characters {characters}; put a font that has them into the archive's folder `fonts`")]
    NoGlyph {
        /// The characters with their code points.
        characters: String,
    },
    /// A folder or file of templates or fonts cannot be read.
    #[error("{}: {source}", path.display())]
    Folder {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The PDF writer fails.
    #[error("the pdf cannot be written: {reason}")]
    Pdf {
        /// What it says.
        reason: String,
    },
}
