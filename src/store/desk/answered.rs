//! Conditions of SQL that several questions share.

/// Whether a person has placed something that answers with the request `r`.
macro_rules! answered {
    () => {
        "EXISTS (SELECT 1 FROM links l JOIN arrivals a ON a.sha256 = l.arrival WHERE l.request = r.reference \
         AND l.standing = 'confirmed' AND a.message_kind = 'response')"
    };
}
pub(super) use answered;

/// Whether one of these answers is verified for that request ([`crate::store::decisions::verifications`]).
macro_rules! answered_verified {
    () => {
        concat!(
            "EXISTS (SELECT 1 FROM verifications v JOIN links l ON l.arrival = v.arrival AND l.request = v.request \
             JOIN arrivals a ON a.sha256 = v.arrival WHERE v.request = r.reference AND l.standing = 'confirmed' \
             AND a.message_kind = 'response' AND ",
            holds!(),
            ")"
        )
    };
}
pub(super) use answered_verified;
