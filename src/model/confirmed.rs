//! What a person has confirmed. Letters, right-of-reply texts, secondary requests and confirmed exports accept only this
//! type. It can only be made from something that a person stands behind, so nothing unchecked reaches them by mistake.

use std::ops::Deref;

use serde::{Serialize, Serializer};

use super::{Field, FieldName, Span, Standing};

/// Something behind which a person can stand: a value, a factor, a class, a link.
pub trait Vouched {
    /// Who vouches for it.
    fn standing(&self) -> Standing;
}

/// Something that a person has confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed<T>(T);

impl<T: Vouched> Confirmed<T> {
    /// Takes what a person has confirmed; `None` for anything else.
    pub fn of(what: T) -> Option<Self> {
        (what.standing() == Standing::Confirmed).then_some(Self(what))
    }
}

impl<T> Deref for Confirmed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Serialize> Serialize for Confirmed<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(out)
    }
}

/// A field that has a value, with its place in the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    name: FieldName,
    value: String,
    standing: Standing,
    items: Option<Vec<String>>,
    page: u32,
    span: Span,
    document: usize,
}

impl Value {
    /// The value of a field; `None` if it has none. `document` is the index of its document in the message.
    pub fn of(field: &Field, document: usize) -> Option<Self> {
        Some(Self {
            name: field.name,
            value: field.value.clone()?,
            standing: field.standing,
            items: field.items.clone(),
            page: field.evidence.page,
            span: field.evidence.span,
            document,
        })
    }

    /// What it is.
    pub fn name(&self) -> FieldName {
        self.name
    }

    /// Its value in the normal form.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The items of which a person says that it is stated; `None` if nobody has said, empty if it is of none of ours.
    pub fn items(&self) -> Option<&[String]> {
        self.items.as_deref()
    }

    /// Its position: document, page, first code point. Used to sort values in reading order.
    pub fn place(&self) -> (usize, u32, usize) {
        (self.document, self.page, self.span.start)
    }
}

impl Vouched for Value {
    fn standing(&self) -> Standing {
        self.standing
    }
}

/// A value is written as its text.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.value)
    }
}
