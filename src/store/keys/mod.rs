//! What happens to an archive's key: it is changed, and it is given to recipients who keep the secret to it offline. In: an archive, or its folder.
//! Out: key files, recovery files, and events.

mod recovery;
mod rotation;

pub use recovery::{Recipient, recover};
pub use rotation::Rotated;
