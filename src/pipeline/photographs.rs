//! Photographs that a person adds to an item. In: a file that somebody gave us. Out: its name in the register and its hash, if the reading child can decode it.
//! This process never decodes it.

use std::path::Path;

use super::drawing::{Easel, Undrawn};
use crate::store::PictureKey;

/// The largest photograph that is accepted.
pub const MAX_PHOTO: u64 = 64 * 1024 * 1024;

/// The longest name that is kept of a file.
const LONGEST: usize = 60;

/// What is wrong with the beginning of a file that is to be a photograph, if anything.
pub(super) fn no_picture(head: &[u8]) -> Option<String> {
    match infer::get(head) {
        Some(kind) if kind.matcher_type() == infer::MatcherType::Image => None,
        Some(kind) => Some(format!("which is not a picture but {}", kind.mime_type())),
        None => Some("which is not a picture".to_owned()),
    }
}

/// Keeps a photograph. Returns its name in the register, which says by its end which bytes it has, and its SHA-256.
///
/// # Errors
/// With a sentence that says why it is not one.
pub async fn keep(easel: &Easel, name: &str, bytes: Vec<u8>) -> Result<(String, String), String> {
    if bytes.len() as u64 > MAX_PHOTO {
        return Err(format!("{name} has {} MiB. A photograph may have {}.", bytes.len() >> 20, MAX_PHOTO >> 20));
    }
    if let Some(why) = no_picture(bytes.get(..bytes.len().min(4096)).unwrap_or_default()) {
        return Err(format!("{name} is a file {why}. Choose a JPEG or PNG."));
    }
    let ending = infer::get(&bytes).map_or("jpg", |kind| kind.extension());
    let sha256 = easel.archive().keep(bytes).await.map_err(|e| e.to_string())?;
    check(easel, &sha256).await.map_err(|why| format!("{name}: {why}"))?;
    Ok((file_name(name, &sha256, ending), sha256))
}

/// Whether the child can draw it.
///
/// # Errors
/// With a sentence that says why not.
pub(super) async fn check(easel: &Easel, sha256: &str) -> Result<(), String> {
    let original = easel.archive().original(sha256).await.map_err(|_| "This photograph is not here. Add it again.")?;
    if no_picture(original.get(..original.len().min(4096)).unwrap_or_default()).is_some() {
        return Err("This is not a picture. Choose a JPEG or PNG.".to_owned());
    }
    let key = PictureKey { sha256: sha256.to_owned(), part: 0, page: 1, width: 400 };
    match easel.page(&key, 0).await {
        Ok(_) => Ok(()),
        Err(Undrawn::Page(why)) => {
            Err(format!("This picture cannot be shown ({why}). Save it as JPEG or PNG and add that."))
        }
        Err(error) => Err(format!("This picture could not be checked: {error}. Add it again.")),
    }
}

/// `left side.JPG` becomes `left side-3fa94b21c0de.jpg`: two files of one name stay two.
fn file_name(name: &str, sha256: &str, ending: &str) -> String {
    let stem = Path::new(name).file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let plain: String = stem.chars().map(|c| if c.is_alphanumeric() || " _-.".contains(c) { c } else { '_' }).collect();
    let plain: String = plain.trim_matches([' ', '.']).chars().take(LONGEST).collect();
    let hash: String = sha256.chars().take(12).collect();
    if plain.is_empty() { format!("{hash}.{ending}") } else { format!("{}-{hash}.{ending}", plain.trim_end()) }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_name_stays_inside_of_its_folder() {
        let hash = "3fa94b21c0de55";
        assert_eq!(file_name("left side.JPG", hash, "jpg"), "left side-3fa94b21c0de.jpg");
        assert_eq!(file_name("../../etc/passwd", hash, "png"), "passwd-3fa94b21c0de.png");
        assert_eq!(file_name("..", hash, "png"), "3fa94b21c0de.png");
        assert_eq!(file_name("a\u{202E}b\\c:d.png", hash, "png"), "a_b_c_d-3fa94b21c0de.png");
        assert_eq!(file_name(&"x".repeat(900), hash, "png").len(), 60 + 1 + 12 + 4);
    }
}
