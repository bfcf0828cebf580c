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
mod counterfeit_notice;
mod countries;
mod cover;
mod drawing;
mod error;
mod facts;
mod flow;
mod fonts;
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
mod sheet;
mod table;
mod text;
mod thanks;
mod trace_request;
mod values;

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::model::{Channel, Contact, Edtf, Item, Letter, Party, PartyKind, Register, TraceRequest};

pub use cover::cover;
pub use drawing::{A4, Align, Area, Canvas, Colour, Family, Piece, Style};
pub use error::Error;
pub use matter::{Earlier, Matter, ProofSaid, Received, ReplyText};
pub use metadata::About;
pub use samples::{Checked, check};
pub use text::built_in_templates;

use fonts::Fonts;
use picture::Picture;

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
    /// Who signs.
    pub signatory_name: String,
    /// The title of the person who signs.
    pub signatory_title: String,
    /// How many days the letter gives for an answer.
    pub reply_days: i32,
    /// The archive's own templates. Each replaces the built-in one of the same name, such as `letters/trace_request/en.hbs`.
    pub templates: Option<PathBuf>,
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
            signatory_name: "Head of Tracing".to_owned(),
            signatory_title: "Tracing unit".to_owned(),
            reply_days: 28,
            templates: None,
            fonts: None,
        }
    }
}

/// What a letter is about: the request, the recipient and its contact, the items and their photographs, and two dates.
#[derive(Debug, Clone, PartialEq)]
pub struct Context {
    /// The request.
    pub request: TraceRequest,
    /// For a secondary request: when its parent was issued, if known.
    pub parent_issued: Option<Edtf>,
    /// Who is asked.
    pub recipient: Party,
    /// The contact. The form of address follows from its channel.
    pub contact: Contact,
    /// The items, in the request's order.
    pub items: Vec<Item>,
    /// The bytes of the photographs (PNG or JPEG), by the names in the register.
    pub photos: BTreeMap<String, Vec<u8>>,
    /// The day printed on the letter.
    pub dated: Date,
    /// The day by which an answer is asked for.
    pub reply_by: Date,
    /// What else it needs.
    pub matter: Matter,
}

/// A kind of letter: a file in this folder.
pub(crate) struct Kind {
    /// Its name, and the folder of its templates.
    name: &'static str,
    /// What is missing for its reader, one line each.
    missing: fn(&Context) -> Vec<String>,
    /// What its templates can use.
    data: fn(&Context, &Settings) -> serde_json::Value,
}

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

impl Context {
    /// Gathers a request's nouns from the register. `dated` is the day the letter bears; the answer is asked for
    /// `settings.reply_days` later.
    ///
    /// # Errors
    /// [`Error::NotInRegister`], [`Error::NoContact`].
    pub fn gather(
        register: &Register,
        reference: &str,
        photos: BTreeMap<String, Vec<u8>>,
        dated: Date,
        settings: &Settings,
    ) -> Result<Self, Error> {
        let lost = |what: String| Error::NotInRegister { reference: reference.to_owned(), what };
        let request = register.request(reference).ok_or_else(|| lost("the request itself".to_owned()))?;
        let recipient =
            register.party(&request.recipient).ok_or_else(|| lost(format!("party {:?}", request.recipient)))?;
        let mut items = Vec::new();
        for id in &request.items {
            items.push(register.item(id).ok_or_else(|| lost(format!("item {id:?}")))?.clone());
        }
        let parent_issued = request.parent.as_ref().and_then(|p| register.request(p)).map(|p| p.issued.clone());
        Ok(Self {
            request: request.clone(),
            parent_issued,
            recipient: recipient.clone(),
            contact: door(recipient)?.clone(),
            items,
            photos,
            dated,
            reply_by: dated.saturating_add(settings.reply_days.days()),
            matter: Matter::default(),
        })
    }
}

/// The contact of a party for a letter: for a state its permanent mission, else its point of contact; for a firm the firm.
///
/// # Errors
/// [`Error::NoContact`] if the register has none.
pub fn door(party: &Party) -> Result<&Contact, Error> {
    let (order, needed): (&[Channel], _) = if party.kind == PartyKind::State {
        (&[Channel::PermanentMission, Channel::PointOfContact], "permanent_mission or point_of_contact")
    } else {
        (&[Channel::Company, Channel::PointOfContact], "company")
    };
    order
        .iter()
        .find_map(|channel| party.contacts.iter().find(|c| c.channel == *channel))
        .ok_or_else(|| Error::NoContact { party: party.id.clone(), needed })
}

/// Pages and the pictures on them, ready for `sheet`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Letterset {
    pages: Vec<drawing::Page>,
    pictures: Vec<Picture>,
}

/// Renders a letter of `kind` ([`kinds`]) in `language` (BCP 47).
///
/// # Errors
/// Any [`Error`]: each says what, where, and what to do.
pub fn render(kind: &str, language: &str, context: &Context, settings: &Settings) -> Result<Letter, Error> {
    let Some(found) = KINDS.iter().find(|k| k.name == kind) else {
        let known = kinds().collect::<Vec<_>>().join(", ");
        return Err(Error::UnknownKind { kind: kind.to_owned(), known });
    };
    let missing = (found.missing)(context);
    if !missing.is_empty() {
        return Err(Error::Incomplete { reference: context.request.reference.clone(), missing });
    }
    let data = (found.data)(context, settings);
    let form = facts::form(context.contact.channel);
    let filled = text::fill(settings.templates.as_deref(), kind, form, language, &data)?;
    let set = Set { file: &filled.file, photos: &context.photos, settings };
    let pdf = set.pdf(&filled.markup, &settings.organisation, language, context.dated)?;
    Ok(Letter {
        kind: kind.to_owned(),
        reference: context.request.reference.clone(),
        language: language.to_owned(),
        dated: context.dated.to_string(),
        sha256: hex::encode(Sha256::digest(&pdf)),
        pdf,
    })
}

/// Makes a PDF from a text in the markup of letters (see `markup.rs`), with the bundled fonts. For documents that are not our letters.
///
/// # Errors
/// [`Error::Markup`] naming the line, [`Error::Photo`], [`Error::NoGlyph`].
pub fn typeset(markup: &str, photos: &BTreeMap<String, Vec<u8>>, about: &About) -> Result<Vec<u8>, Error> {
    let settings = Settings::default();
    let set = Set { file: &about.title, photos, settings: &settings };
    set.pdf(markup, &about.author, &about.language, about.dated)
}

/// What making the PDF needs besides the text.
struct Set<'a> {
    file: &'a str,
    photos: &'a BTreeMap<String, Vec<u8>>,
    settings: &'a Settings,
}

impl Set<'_> {
    fn pdf(&self, markup: &str, author: &str, language: &str, dated: Date) -> Result<Vec<u8>, Error> {
        let form = markup::read(markup).map_err(|fault| Error::Markup {
            file: self.file.to_owned(),
            line: fault.line,
            reason: fault.what,
        })?;
        let (mut names, mut pictures) = (Vec::new(), Vec::new());
        for name in form.pictures() {
            if let (false, Some(bytes)) = (names.contains(name), self.photos.get(name)) {
                pictures.push(Picture::load(name, bytes)?);
                names.push(name.clone());
            }
        }
        let about = About {
            title: form.title.clone(),
            author: author.to_owned(),
            language: if form.language.is_empty() { language.to_owned() } else { form.language.clone() },
            dated,
        };
        Fonts::with(self.settings.fonts.as_deref(), |fonts| {
            let pages = flow::pages(&form, fonts, &names, &pictures)?;
            sheet::write(&Letterset { pages, pictures }, fonts, &about)
        })
    }
}
