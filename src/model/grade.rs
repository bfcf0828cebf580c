//! How strong the grounds of a link are, and whose address a message bears.

use super::named::named;

named! {
    /// The grade of a link, strongest first. What each may do by itself is in `link::grade`.
    Grade {
        /// A person placed it.
        Placed "placed",
        /// It is in the thread of our own mail, and its sender is verified and is the party's.
        VerifiedThread "verified_thread",
        /// It is in the thread of our own mail. Its sender is not verified.
        Thread "thread",
        /// It comes from the party's known address, and the sender is verified.
        KnownSender "known_sender",
        /// It cites our reference and comes from the party's domain, and the sender is verified.
        ReferenceAndDomain "reference_and_domain",
        /// It cites our reference. Anybody can do that.
        Reference "reference",
        /// It names the serial number of an item.
        Serial "serial",
        /// It names a lot number of an item, or a run of numbers that contains its serial number.
        Lot "lot",
        /// It names an order or contract number.
        Number "number",
        /// Only the name in its From header is the party's.
        Name "name",
    }
}

/// Whose address stands in the From header, as it claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// A known address of the party.
    Address,
    /// Another address in a domain of the party.
    Domain,
    /// Somebody else's.
    Stranger,
}
