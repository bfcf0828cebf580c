//! What may leave the house. In: what a person confirmed, the terms on which it was given, and to whom it would go. Out: a
//! [`Disclosed`], or why it is withheld. [`Disclosure::to`] is the only function that makes one, and letters, texts and exports
//! for others accept nothing else. The default is no: what carries no permission is given to no third party.

use std::fmt;
use std::ops::Deref;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::{Confirmed, FactorMark, FieldName, LinkMark, Party, PartyKind, Term, TermKind, TermOf, Value, fold};

/// To whom something would go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Audience {
    /// The house itself: nothing leaves it.
    House,
    /// Whoever supplied it, in a letter to them alone. They know it.
    Supplier,
    /// Whoever supplied it, in a text that is published when it is locked.
    Text,
    /// Everybody, in a text to which the supplier agreed or did not object in time.
    Quoted,
    /// Another party, by its id.
    Party(String),
    /// Everybody else.
    Outsiders,
}

impl Audience {
    /// That of a letter to a party, about what another one supplied, or the same.
    pub fn of(recipient: &str, supplier: &str) -> Self {
        if recipient == supplier { Self::Supplier } else { Self::Party(recipient.to_owned()) }
    }
}

/// Why something is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Withheld {
    /// It stays on file.
    OnFileOnly,
    /// It may not be given to others before that day.
    Embargo(Date),
    /// The party may not be named.
    NotNamed,
    /// It names a private person.
    PrivatePerson,
    /// It names somebody whom the register does not know: nobody has said that it is not a private person.
    PerhapsPrivate,
    /// Nobody has given permission.
    NoPermission,
}

impl Withheld {
    /// The name in every format.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OnFileOnly => "on_file_only",
            Self::Embargo(_) => "embargo",
            Self::NotNamed => "not_named",
            Self::PrivatePerson => "private_person",
            Self::PerhapsPrivate => "perhaps_private",
            Self::NoPermission => "no_permission",
        }
    }

    /// What was withheld, as lines: `2 values withheld: on file only`.
    pub fn lines(withheld: &[Self]) -> Vec<String> {
        let mut kinds = withheld.to_vec();
        kinds.sort_unstable();
        kinds.dedup();
        let line = |why: &Self| {
            let count = withheld.iter().filter(|w| *w == why).count();
            format!("{count} {} withheld: {why}", if count == 1 { "value" } else { "values" })
        };
        kinds.iter().map(line).collect()
    }

    /// Why a text does not state it, as a sentence.
    pub fn in_a_text(self) -> &'static str {
        match self {
            Self::OnFileOnly => "its terms of use: it stays on file",
            Self::Embargo(_) => "its terms of use: it is under an embargo",
            Self::NotNamed => "its terms of use: it may not be named",
            Self::PrivatePerson | Self::PerhapsPrivate => "its terms of use: private persons are not named",
            Self::NoPermission => "its terms of use: nobody has given permission",
        }
    }

    /// Whether only a name is hidden: that there is such a value may be said.
    pub fn masks(self) -> bool {
        matches!(self, Self::NotNamed | Self::PrivatePerson | Self::PerhapsPrivate)
    }
}

impl fmt::Display for Withheld {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OnFileOnly => f.write_str("on file only"),
            Self::Embargo(until) => write!(f, "embargo until {until}"),
            Self::NotNamed => f.write_str("may not be named"),
            Self::PrivatePerson => f.write_str("a private person"),
            Self::PerhapsPrivate => f.write_str("perhaps a private person: not a party in the register"),
            Self::NoPermission => f.write_str("no permission to give it to others"),
        }
    }
}

/// Something that may go to an audience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosed<T>(T);

impl<T> Deref for Disclosed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Serialize> Serialize for Disclosed<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(out)
    }
}

/// What terms are held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A value, in the document of that index.
    Value(usize, FieldName, &'a str),
    /// That there is such a document, by its index: its type, not its text.
    Document(usize),
    /// What is said of the answer as a whole: a class, a factor.
    Whole,
    /// Whose answer it is.
    Supplier,
}

/// Something that can be told to others.
pub trait Tellable {
    /// What terms are held against.
    fn piece(&self) -> Piece<'_>;
}

impl Tellable for Confirmed<Value> {
    fn piece(&self) -> Piece<'_> {
        Piece::Value(self.place().0, self.name(), self.value())
    }
}

impl Tellable for Confirmed<FactorMark> {
    fn piece(&self) -> Piece<'_> {
        Piece::Whole
    }
}

/// That a party answered, and when.
impl Tellable for Confirmed<LinkMark> {
    fn piece(&self) -> Piece<'_> {
        Piece::Supplier
    }
}

/// The terms of one answer.
#[derive(Debug, Clone, Default)]
pub struct Disclosure {
    /// The message, by its SHA-256.
    pub arrival: String,
    /// Whoever supplied it, by their id; empty if nobody has placed it. Several, if it was placed with requests to several.
    pub suppliers: Vec<String>,
    /// Every term that holds.
    pub terms: Vec<Term>,
    /// The parties of the register.
    pub parties: Vec<Party>,
    /// The values of the message that stand: document, name, normal form.
    pub values: Vec<(usize, FieldName, String)>,
    /// The values that name a state or a firm, by their form: no private person.
    pub public: Vec<String>,
    /// The day on which it would go.
    pub day: Option<Date>,
}

impl Disclosure {
    /// The one door: what the terms let go to an audience.
    ///
    /// # Errors
    /// With the thing, and why it is withheld.
    pub fn to<T: Tellable>(&self, audience: &Audience, what: T) -> Result<Disclosed<T>, (T, Withheld)> {
        match self.withheld(audience, what.piece()) {
            Some(why) => Err((what, why)),
            None => Ok(Disclosed(what)),
        }
    }

    /// The door for what holds an answer as a whole, such as its original: everything that is known to be in it must be let go. `papers` is the number
    /// of its documents. What nobody has placed is nobody's to allow.
    ///
    /// # Errors
    /// With the thing, and why each part of it is withheld.
    pub fn whole<T>(&self, audience: &Audience, papers: usize, what: T) -> Result<Disclosed<T>, (T, Vec<Withheld>)> {
        let values = self.values.iter().map(|(document, name, value)| Piece::Value(*document, *name, value));
        let pieces = [Piece::Supplier, Piece::Whole].into_iter().chain((0..papers).map(Piece::Document)).chain(values);
        let mut why: Vec<Withheld> = pieces.filter_map(|piece| self.withheld(audience, piece)).collect();
        if self.suppliers.is_empty() && *audience != Audience::House {
            why.push(Withheld::NoPermission);
        }
        if why.is_empty() { Ok(Disclosed(what)) } else { Err((what, why)) }
    }

    /// Why a piece of the answer is withheld from an audience; `None` if it may go.
    pub fn withheld(&self, audience: &Audience, piece: Piece<'_>) -> Option<Withheld> {
        if matches!(audience, Audience::House | Audience::Supplier) {
            return None;
        }
        let named = self.named(piece);
        if let Some(restriction) = self.restriction(audience, piece, &named) {
            return Some(restriction);
        }
        match audience {
            Audience::House | Audience::Supplier | Audience::Text | Audience::Quoted => return None,
            // Whoever is named is asked about it.
            Audience::Party(id) if named.iter().any(|p| p.id == *id) => return None,
            Audience::Party(_) | Audience::Outsiders => {}
        }
        let allows = |t: &&Term| self.allows(t) && self.is_permission_for(t, piece);
        let Some(_) = self.terms.iter().find(allows) else { return Some(Withheld::NoPermission) };
        // A permission for an answer is not one for the people in it.
        let own = |t: &&Term| allows(t) && matches!(t.of, TermOf::Value(..));
        let public = matches!(piece, Piece::Value(_, _, value) if self.public.iter().any(|p| p == value));
        let known = public || named.iter().any(|p| p.kind != PartyKind::Other) || self.terms.iter().any(|t| own(&t));
        (names_somebody(piece) && !known).then_some(Withheld::PerhapsPrivate)
    }

    /// The strictest restriction that covers a piece. A restriction covers more than it says, a permission exactly what it says.
    fn restriction(&self, audience: &Audience, piece: Piece<'_>, named: &[&Party]) -> Option<Withheld> {
        let of_supplier = |t: &Term| matches!(&t.of, TermOf::Party(p) if self.suppliers.contains(p));
        let of_named = |t: &Term| matches!(&t.of, TermOf::Party(p) if named.iter().any(|n| n.id == *p));
        let somebody = names_somebody(piece) || piece == Piece::Supplier;
        let holds = |t: &Term| -> Option<Withheld> {
            let covered = self.covers(t, piece);
            match t.kind {
                TermKind::MayUse => None,
                TermKind::OnFileOnly => (covered || of_supplier(t) || of_named(t)).then_some(Withheld::OnFileOnly),
                TermKind::Embargo => {
                    let until = t.until.filter(|until| self.day.is_none_or(|day| day < *until));
                    // A text can be agreed on before it may be published.
                    let until = until.filter(|_| *audience != Audience::Text);
                    let holds = covered || of_supplier(t) || of_named(t);
                    until.filter(|_| holds).map(Withheld::Embargo)
                }
                TermKind::NotNamed | TermKind::PrivatePerson => {
                    let by_value = covered && matches!(t.of, TermOf::Value(..));
                    let by_paper = covered && somebody;
                    let masked = by_value || by_paper || of_named(t) || piece == Piece::Supplier && of_supplier(t);
                    let why = if t.kind == TermKind::NotNamed { Withheld::NotNamed } else { Withheld::PrivatePerson };
                    masked.then_some(why)
                }
            }
        };
        self.terms.iter().filter(|t| t.holds()).filter_map(holds).min()
    }

    /// Whether a term of this answer covers a piece, as a restriction does: whatever lies in what it is about, and the same value
    /// wherever it stands in the message.
    fn covers(&self, term: &Term, piece: Piece<'_>) -> bool {
        match (&term.of, piece) {
            (TermOf::Party(_), _) => false,
            (of, _) if of.arrival() != Some(self.arrival.as_str()) => false,
            (TermOf::Answer(_), _) => true,
            (TermOf::Document(_, d), Piece::Value(document, ..) | Piece::Document(document)) => *d == document,
            (TermOf::Value(_, d, n, v), Piece::Value(document, name, value)) => {
                // A value that was corrected since has left its term behind: it covers all of that name.
                let stands = self.values.iter().any(|(at, what, text)| (at, what) == (d, n) && text == v);
                fold(v) == fold(value) || !stands && (*d, *n) == (document, name)
            }
            (TermOf::Document(..), Piece::Whole | Piece::Supplier) => false,
            (TermOf::Value(..), Piece::Whole | Piece::Supplier | Piece::Document(_)) => false,
        }
    }

    /// Whether a term is a permission that has begun.
    fn allows(&self, term: &Term) -> bool {
        let begun = || term.until.zip(self.day).is_some_and(|(until, day)| day >= until);
        term.holds() && (term.kind == TermKind::MayUse || term.kind == TermKind::Embargo && begun())
    }

    /// Whether a permission is one for exactly this piece, or for what it is a part of.
    fn is_permission_for(&self, term: &Term, piece: Piece<'_>) -> bool {
        match (&term.of, piece) {
            // What a party says of itself is a permission for what it supplies, not for what others say of it.
            (TermOf::Party(party), _) => self.suppliers.iter().all(|s| s == party) && !self.suppliers.is_empty(),
            (of, _) if of.arrival() != Some(self.arrival.as_str()) => false,
            (TermOf::Answer(_), _) => true,
            (TermOf::Document(_, d), Piece::Value(document, ..) | Piece::Document(document)) => *d == document,
            (TermOf::Value(_, d, n, v), Piece::Value(document, name, value)) => {
                (*d, *n) == (document, name) && v == value
            }
            (TermOf::Document(..) | TermOf::Value(..), _) => false,
        }
    }

    /// The parties of the register that a piece names.
    fn named(&self, piece: Piece<'_>) -> Vec<&Party> {
        match piece {
            Piece::Value(_, _, value) => self.parties.iter().filter(|p| p.is_called(value)).collect(),
            Piece::Supplier => self.parties.iter().filter(|p| self.suppliers.contains(&p.id)).collect(),
            Piece::Document(_) | Piece::Whole => Vec::new(),
        }
    }
}

/// Whether a piece is the name of somebody.
fn names_somebody(piece: Piece<'_>) -> bool {
    matches!(piece, Piece::Value(_, name, _) if name.names_somebody())
}
