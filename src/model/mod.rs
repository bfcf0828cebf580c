//! The nouns: plain data that all rooms pass to each other.
//!
//! - What we ask ([`TraceRequest`]), of whom ([`Party`]), about what ([`Item`], [`Marking`]).
//! - What came in ([`RawMail`], [`Part`], [`Document`], [`Page`], [`Word`]).
//! - What it says ([`Field`], [`LineItem`], each with its [`Evidence`]), and what it belongs to ([`Link`], with its [`Ground`]s).
//! - What follows from it ([`Transfer`]).
//! - What goes out, and how far it has come ([`Case`], [`OutgoingLetter`], [`RightOfReply`], [`Clock`]).
//! - What was odd ([`Remark`]), and who did what when ([`Event`]).
//!
//! It imports no other room, opens no file and reads no clock.

mod arrival;
mod case;
mod clock;
mod confirmed;
mod date;
mod decision;
mod deletion;
mod disclosure;
mod document;
mod event;
mod field;
mod grade;
mod guarded;
mod item;
mod job;
mod letter;
mod link;
mod marking;
mod median;
mod message;
mod named;
mod nature;
mod nearest;
mod outgoing;
mod party;
mod place;
mod quantity;
mod refusal;
mod remark;
mod request;
mod response;
mod right_of_reply;
mod secret;
pub mod sender;
mod sentence;
mod serial_format;
mod terms;
mod transfer;
pub mod unseen;
mod verification;

pub use arrival::{Arrival, Filed, FiledDocument, FiledKind, Sighting, State};
pub use case::{Case, RequestState};
pub use clock::{Clock, ClockChange, ClockKind, ClockMove};
pub use confirmed::{Confirmed, Value, Vouched};
pub use date::Edtf;
pub use decision::{Decision, Given, LineRuling, Ruling};
pub use deletion::{Deletion, PastRetention};
pub use disclosure::{Audience, Disclosed, Disclosure, Piece, Tellable, Withheld};
pub use document::{Document, Page, Part, PartRole, TextSource, Word};
pub use event::{Door, Event, Person};
pub use field::{Absent, Evidence, Field, FieldName, LineItem, Standing, Understanding};
pub use grade::{Grade, Whose};
pub(crate) use guarded::{UNEXPECTED, guarded};
pub use item::{Category, Documented, Item};
pub use job::{Job, JobCount, JobKind, StoppedJob};
pub use letter::{Letter, LetterKind};
pub use link::{Ground, GroundKind, ItemLink, Link, LinkMark, Links};
pub use marking::{Marking, MarkingKind, fold};
pub use median::median;
pub use message::{Address, Fate, Head, MessageKind, RawMail, Report};
pub use named::in_words;
pub use nature::Nature;
pub use nearest::nearest;
pub use outgoing::{
    AddressHealth, Editing, Enclosure, Handover, LetterState, OutgoingLetter, Proof, Tells, Transmission, Way,
};
pub use party::{Addressee, Channel, Contact, Gender, Party, PartyKind};
pub use place::{Projection, Rect, Span};
pub use quantity::{Quantity, Unit};
pub use refusal::{Mend, Refusal};
pub use remark::Remark;
pub use request::{Register, RequestKind, SentBefore, SentWay, TraceRequest};
pub use response::{
    Class, ClassMark, Factor, FactorMark, ItemAnswer, Judged, RejectedValue, Reopened, Response, SentenceMark, fallen,
};
pub use right_of_reply::{ReplyComment, ReplyState, ReplyVersion, RightOfReply, Settled, Settlement};
pub use secret::{KEY_VARIABLE, SIGNING_KEY_VARIABLE, Secret};
pub(crate) use sentence::sentence;
pub use sentence::{Sentence, StandsIn, key as sentence_key};
pub use serial_format::{Retention, SerialFormat};
pub use terms::{Lifted, Term, TermKind, TermOf};
pub use transfer::{Contradiction, Transfer};
pub use verification::{Against, CheckResult, Verification};
