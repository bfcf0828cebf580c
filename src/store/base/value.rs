//! A value of a column, alike for both databases, and how a row's text writes it.

/// A value of a column.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::store) enum Value {
    /// Nothing.
    Empty,
    /// A whole number.
    Integer(i64),
    /// Another number.
    Real(f64),
    /// Text.
    Text(String),
}

impl Value {
    /// As a row's text has it.
    pub(in crate::store) fn shown(&self) -> String {
        match self {
            Self::Empty => "null".to_owned(),
            Self::Integer(n) => n.to_string(),
            // Both databases take -0 for 0.
            Self::Real(x) => format!("{:?}", if *x == 0.0 { 0.0 } else { *x }),
            Self::Text(text) => serde_json::Value::from(text.as_str()).to_string(),
        }
    }

    /// Without quotes: to name something by it.
    pub(in crate::store) fn plain(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            other => other.shown(),
        }
    }
}
