//! What templates do with the keys of messages ([`super::words`]): `{{ "key"|say }}`, `{{ "key"|put("n", n) }}` in text, `{{ "key"|with("n", n) }}` in
//! attributes, `{{ "key"|cut(0) }}` for one piece, `{{ unit|named }}` for a name that the program gives.

#![allow(unreachable_pub, reason = "the macro makes public functions")]

use askama::{Result, Values};

use super::sentences::{self, Told};
use super::words::{self, Put, Said};

/// A message in which nothing stands.
#[askama::filter_fn]
pub(super) fn say(key: &str, _: &dyn Values) -> Result<&'static str> {
    Ok(words::known(key).unwrap_or("?"))
}

/// A message with that in it, as HTML. Several are put one after another.
#[askama::filter_fn]
pub(super) fn put<S: Into<Said>, T: Put>(said: S, _: &dyn Values, name: &'static str, value: T) -> Result<Said> {
    Ok(said.into().put(name, &value))
}

/// One piece of a message.
#[askama::filter_fn]
pub(super) fn cut<S: Into<Said>>(said: S, _: &dyn Values, piece: usize) -> Result<Said> {
    Ok(said.into().cut(piece))
}

/// A message as text without marks, for an attribute.
#[askama::filter_fn]
pub(super) fn plain<S: Into<Said>>(said: S, _: &dyn Values) -> Result<String> {
    Ok(said.into().text())
}

/// A line of a room below the desk, which is in English: marked as such on a page in another language.
#[askama::filter_fn]
pub(super) fn english<S: AsRef<str>>(line: S, _: &dyn Values) -> Result<Told> {
    Ok(sentences::told(&line.as_ref().to_owned().into()))
}

/// A name that the program gives, in the middle of a sentence.
#[askama::filter_fn]
pub(super) fn named<S: AsRef<str>>(name: S, _: &dyn Values) -> Result<String> {
    Ok(words::small_name(name.as_ref()))
}
