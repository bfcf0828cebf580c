//! Letters: one text in one language, as one PDF. In: a kind of letter, a language, a [`Context`] with the request
//! and its items, and the [`Settings`] of the sender. Out: a [`Letter`]; the same input gives the same bytes on
//! every run. It sends nothing, reads no clock, and opens only the archive's own templates and fonts.
//!
//! A kind is a file in this folder, and a folder under `templates/letters/` with one template for each language. The
//! steps: `facts` and the kind collect what the letter says, `text` fills the template, `markup` reads blocks from
//! it, `flow` (with `paragraph`, `table` and `picture`) puts them on pages, and `sheet` writes the PDF. A new
//! language of a letter is a new template. A new kind is a new file, two lines in this file, and its folder of
//! templates. [`check`] makes every letter with made-up values.

mod blocks;
mod body;
mod canvas;
mod context;
mod counterfeit_notice;
mod countries;
mod cover;
mod drawing;
mod error;
mod facts;
mod flow;
mod fonts;
mod included;
mod lock_notice;
mod markup;
mod matter;
mod metadata;
mod paragraph;
mod picture;
mod red_flag_notice;
mod reminder;
mod resend;
mod right_of_reply;
mod samples;
mod settings;
mod sheet;
mod shelf;
mod slice;
mod table;
mod text;
mod thanks;
mod trace_request;
mod trial;
mod values;

use std::collections::BTreeMap;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::model::Letter;

pub use body::{body, plain, units};
pub use canvas::Canvas;
pub use context::{Context, door};
pub use cover::cover;
pub use drawing::{A4, Align, Area, Colour, Family, Piece, Style};
pub use error::Error;
pub use facts::form;
pub use matter::{Cited, Denied, Earlier, Matter, Named, ProofSaid, Received, ReplyText};
pub use metadata::About;
pub use samples::{Checked, check};
pub use settings::Settings;
pub use shelf::built_in_templates;
pub use text::Filled;
pub use trial::{Flaw, Trial, Tried, try_out};

use blocks::{Form, Own};
use context::Kind;
use drawing::Letterset;
use fonts::Fonts;
use picture::Picture;

/// All kinds.
const KINDS: &[Kind] = &[
    trace_request::KIND,
    reminder::KIND,
    thanks::KIND,
    right_of_reply::KIND,
    lock_notice::KIND,
    counterfeit_notice::KIND,
    red_flag_notice::KIND,
    resend::KIND,
];

/// The names of all kinds.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|k| k.name)
}

/// The languages in which there is a letter of that kind.
///
/// # Errors
/// When the archive's own templates cannot be read.
pub fn languages(settings: &Settings, kind: &str) -> Result<Vec<String>, Error> {
    text::languages(settings, kind)
}

/// Renders a letter of `kind` ([`kinds`]) in `language` (BCP 47).
///
/// # Errors
/// Any [`Error`]: each says what, where, and what to do.
pub fn render(kind: &str, language: &str, context: &Context, settings: &Settings) -> Result<Letter, Error> {
    set(kind, language, &filled(kind, language, context, settings)?, None, context, settings)
}

/// Fills the template of a letter: what it says before anybody edits it.
///
/// # Errors
/// [`Error::UnknownKind`], [`Error::Incomplete`], and those of the template.
pub fn filled(kind: &str, language: &str, context: &Context, settings: &Settings) -> Result<Filled, Error> {
    let Some(found) = KINDS.iter().find(|k| k.name == kind) else {
        let known = kinds().collect::<Vec<_>>().join(", ");
        return Err(Error::UnknownKind { kind: kind.to_owned(), known });
    };
    let missing = (found.missing)(context);
    if !missing.is_empty() {
        return Err(Error::Incomplete { reference: context.request.reference.clone(), missing });
    }
    let data = (found.data)(context, settings);
    text::fill(settings, kind, facts::form(context, settings), language, &data)
}

/// Puts a filled template on pages. `edited`: its body as a person has edited it (see [`body()`]).
///
/// # Errors
/// [`Error::Body`] if the edited body does not fit the template, and those of the markup, the photographs and the fonts.
pub fn set(
    kind: &str,
    language: &str,
    filled: &Filled,
    edited: Option<&str>,
    context: &Context,
    settings: &Settings,
) -> Result<Letter, Error> {
    let mut form = read(filled)?;
    if let Some(text) = edited {
        form = body::edited(form, text).map_err(|reason| Error::Body { reason })?;
    }
    let set = Set { photos: &context.photos, settings };
    let pdf = set.pdf(&form, &settings.organisation, language, context.dated)?;
    Ok(Letter {
        kind: kind.to_owned(),
        reference: context.request.reference.clone(),
        language: language.to_owned(),
        dated: context.dated.to_string(),
        sha256: hex::encode(Sha256::digest(&pdf)),
        pdf,
    })
}

fn read(filled: &Filled) -> Result<Form, Error> {
    markup::read(&filled.markup).map_err(|fault| Error::Markup {
        file: filled.file.clone(),
        line: fault.line,
        reason: fault.what,
    })
}

/// Makes a PDF from a text in the markup of letters (see `markup.rs`), with the bundled fonts. For documents that are not our letters.
///
/// # Errors
/// [`Error::Markup`] naming the line, [`Error::Photo`], [`Error::NoGlyph`].
pub fn typeset(markup: &str, photos: &BTreeMap<String, Vec<u8>>, about: &About) -> Result<Vec<u8>, Error> {
    let settings = Settings::default();
    let form = read(&Filled { file: about.title.clone(), markup: markup.to_owned() })?;
    Set { photos, settings: &settings }.pdf(&form, &about.author, &about.language, about.dated)
}

/// What making the PDF needs besides the text.
struct Set<'a> {
    photos: &'a BTreeMap<String, Vec<u8>>,
    settings: &'a Settings,
}

impl Set<'_> {
    fn pdf(&self, form: &Form, author: &str, language: &str, dated: Date) -> Result<Vec<u8>, Error> {
        let (mut names, mut pictures) = (Vec::new(), Vec::new());
        let own = [(Own::Logo, &self.settings.logo), (Own::Signature, &self.settings.signature)];
        for name in form.pictures() {
            let bytes = match own.iter().find(|(own, _)| own.name() == name) {
                Some((_, house)) => house.as_ref(),
                None => self.photos.get(name),
            };
            if let (false, Some(bytes)) = (names.iter().any(|n| n == name), bytes) {
                pictures.push(Picture::load(name, bytes)?);
                names.push(name.to_owned());
            }
        }
        let about = About {
            title: form.title.clone(),
            author: author.to_owned(),
            language: if form.language.is_empty() { language.to_owned() } else { form.language.clone() },
            dated,
        };
        Fonts::with(self.settings.fonts.as_deref(), |fonts| {
            let pages = flow::pages(form, fonts, &names, &pictures)?;
            sheet::write(&Letterset { pages, pictures }, fonts, &about)
        })
    }
}
