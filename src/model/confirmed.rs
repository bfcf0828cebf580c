//! A value that a person has confirmed. Letters, right-of-reply texts and secondary requests accept only this type.
//! It can only be made from a confirmed field, so an unchecked value cannot reach them by mistake.

use super::{Field, FieldName, Span, Standing};

/// A confirmed field with a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirmed {
    name: FieldName,
    value: String,
    page: u32,
    span: Span,
    document: usize,
}

impl Confirmed {
    /// Makes one from a field; `None` if nobody has confirmed it, or it has no value. `document` says in which document it stood.
    pub fn of(field: &Field, document: usize) -> Option<Self> {
        let value = field.value.clone().filter(|_| field.standing == Standing::Confirmed)?;
        Some(Self { name: field.name, value, page: field.evidence.page, span: field.evidence.span, document })
    }

    /// What it is.
    pub fn name(&self) -> FieldName {
        self.name
    }

    /// Its value in the normal form.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Its position: document, page, first code point. Used to sort values in reading order.
    pub fn place(&self) -> (usize, u32, usize) {
        (self.document, self.page, self.span.start)
    }
}
