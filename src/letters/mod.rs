//! Letters: one text in one language, set as one PDF. In: a kind of letter, a language, a [`Context`] of nouns and the [`Settings`] of
//! whoever writes. Out: a [`Letter`], the same bytes for the same input on every run. Sends nothing, reads no clock, and opens no file
//! but templates and fonts of the archive's own.
//!
//! A kind is a file here, and a folder of templates under `templates/letters/` with one file for each language. The walk:
//! `facts` and the kind say what may be said, `text` fills the template, `markup` reads blocks from it, `flow` (with `paragraph`, `table`
//! and `picture`) puts them on pages, `sheet` writes PDF. A new language of a letter is a new template; a new kind is a new file, two
//! lines here, and its folder. [`check`] renders every template there is with made-up values.

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

/// Who writes, and where own templates and fonts lie. Each has a default, so that a first letter can be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The name on the letterhead.
    pub organisation: String,
    /// The postal address, one line each.
    pub address: Vec<String>,
    /// The town from which letters are dated.
    pub city: Option<String>,
    /// Where answers are to go.
    pub email: String,
    /// The telephone number.
    pub phone: Option<String>,
    /// Who signs.
    pub signatory_name: String,
    /// In which function.
    pub signatory_title: String,
    /// After how many days an answer is asked for.
    pub reply_days: i32,
    /// The archive's own templates, laid over the built-in ones file by file: `letters/trace_request/en.hbs` in it comes first.
    pub templates: Option<PathBuf>,
    /// A folder of further fonts (TrueType or OpenType), for scripts the bundled ones have not.
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

/// What a letter is about: the request, whom it goes to by which door, its items and their photographs, its two days.
#[derive(Debug, Clone, PartialEq)]
pub struct Context {
    /// The request.
    pub request: TraceRequest,
    /// When the request that led to this one was issued (of a secondary request, if known).
    pub parent_issued: Option<Edtf>,
    /// Who is asked.
    pub recipient: Party,
    /// By which door; the form of address follows it.
    pub contact: Contact,
    /// The items, in the request's order.
    pub items: Vec<Item>,
    /// The bytes of the photographs (PNG or JPEG), by the names the items give them.
    pub photos: BTreeMap<String, Vec<u8>>,
    /// The day printed on the letter.
    pub dated: Date,
    /// The day by which an answer is asked for.
    pub reply_by: Date,
    /// What it speaks of besides.
    pub matter: Matter,
}

/// A kind of letter: a file of this shelf.
pub(crate) struct Kind {
    /// Its name, and the folder of its templates.
    name: &'static str,
    /// What its reader could not do without, and is not there: one line each.
    missing: fn(&Context) -> Vec<String>,
    /// What its templates may say.
    data: fn(&Context, &Settings) -> serde_json::Value,
}

/// The shelf.
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

/// By which door to write to a party: a state's permanent mission first, then its point of contact; a firm directly.
///
/// # Errors
/// [`Error::NoContact`] where the register gives none that would do.
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

/// Sets a text in the letters' own markup (see `markup.rs`) as PDF, with the bundled fonts: for papers that are no letter of ours.
///
/// # Errors
/// [`Error::Markup`] naming the line, [`Error::Photo`], [`Error::NoGlyph`].
pub fn typeset(markup: &str, photos: &BTreeMap<String, Vec<u8>>, about: &About) -> Result<Vec<u8>, Error> {
    let settings = Settings::default();
    let set = Set { file: &about.title, photos, settings: &settings };
    set.pdf(markup, &about.author, &about.language, about.dated)
}

/// What setting needs besides the text.
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
