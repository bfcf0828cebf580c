//! Passwords: hashed with Argon2id, generated for a first log-in, and checked for length.

use super::words::{say, tell};
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

/// The shortest password that is accepted.
pub(super) const SHORTEST: usize = 12;

/// Letters and digits that do not look alike.
const SIGNS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// From this value on a random byte is thrown away: below it each sign comes as often as any other.
const FAIR: u8 = 248;

/// The hash of a password, in PHC form. It takes a tenth of a second on purpose, so do not call it on a thread that serves pages.
///
/// # Errors
/// When the system gives no random numbers.
pub fn hashed(password: &str) -> Result<String, String> {
    let hash = Argon2::default().hash_password(password.as_bytes()).map_err(|e| e.to_string())?;
    Ok(hash.to_string())
}

/// Whether a password has this hash.
pub fn fits(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|h| Argon2::default().verify_password(password.as_bytes(), &h).is_ok())
}

/// A one-time password to read from a screen: 4 groups of 5 characters, 99 bits.
///
/// # Errors
/// When the system gives no random numbers.
pub fn one_time_password() -> Result<String, String> {
    let mut signs = Vec::new();
    while signs.len() < 20 {
        let mut random = [0_u8; 32];
        getrandom::fill(&mut random).map_err(|e| e.to_string())?;
        let fair = random.iter().filter(|b| **b < FAIR);
        signs.extend(fair.filter_map(|b| SIGNS.get(usize::from(*b) % SIGNS.len())).map(|sign| char::from(*sign)));
    }
    signs.truncate(20);
    Ok(signs.chunks(5).map(|c| c.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
}

/// Why a new password is refused.
pub fn weakness(password: &str, name: &str) -> Option<String> {
    if password.chars().count() < SHORTEST {
        return Some(tell!("password-too-short", n = SHORTEST));
    }
    if password.chars().count() > 200 {
        return Some(say("password-too-long").to_owned());
    }
    let plain = password.to_lowercase();
    if name.chars().count() > 3 && plain.contains(&name.to_lowercase()) {
        return Some(say("password-has-name").to_owned());
    }
    let first = plain.chars().next();
    if plain.chars().all(|c| Some(c) == first) {
        return Some(say("password-repeated").to_owned());
    }
    None
}
