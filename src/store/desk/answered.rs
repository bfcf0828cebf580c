//! One condition of SQL that several questions share.

/// Whether something that answers is linked to the request `r`.
macro_rules! answered {
    () => {
        "EXISTS (SELECT 1 FROM links l JOIN arrivals a ON a.sha256 = l.arrival WHERE l.request = r.reference \
         AND l.standing <> 'rejected' AND a.message_kind = 'response')"
    };
}
pub(super) use answered;
