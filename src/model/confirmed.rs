//! A value that a person has confirmed. Letters, right-of-reply texts and secondary requests take these and nothing else, so that an unreviewed
//! value cannot reach one by oversight: there is no other way to make one than from a field that stands confirmed.

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
    /// The field as a confirmed one; `None` if nobody has confirmed it, or it has no value. `document` says in which paper it stood.
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

    /// Where it stood: document, page, first code point; for putting values in the order they were read.
    pub fn place(&self) -> (usize, u32, usize) {
        (self.document, self.page, self.span.start)
    }
}
