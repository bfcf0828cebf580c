//! One condition of SQL that several questions share.

/// Whether a person has placed something that answers with the request `r`.
macro_rules! answered {
    () => {
        "EXISTS (SELECT 1 FROM links l JOIN arrivals a ON a.sha256 = l.arrival WHERE l.request = r.reference \
         AND l.standing = 'confirmed' AND a.message_kind = 'response')"
    };
}
pub(super) use answered;
