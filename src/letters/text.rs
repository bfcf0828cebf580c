//! Fills templates. In: a kind of letter, its form, a language, and what the letter says as JSON. Out: markup for
//! `markup`. Templates are Handlebars in strict mode: an unknown variable is an error with file, line and variable.
//! Every value is escaped, so that a name with `<b>` or `&` prints as it is. The archive's own templates replace the
//! built-in ones, file by file.

use std::collections::BTreeMap;
use std::path::Path;

use handlebars::{Handlebars, RenderError, RenderErrorReason, TemplateError};

use super::included::sound;
use super::shelf::{Shelf, compiled, shelf};
use super::{Error, Settings, values};

/// The languages of a kind of letter, in any form.
///
/// # Errors
/// When the folder of own templates cannot be read.
pub(super) fn languages(settings: &Settings, kind: &str) -> Result<Vec<String>, Error> {
    let shelf = shelf(settings)?;
    let beside = format!("{kind}/");
    let mut found: Vec<String> = shelf
        .texts
        .keys()
        .filter_map(|name| name.strip_prefix(&beside))
        .map(|name| name.rsplit('.').next().unwrap_or(name).to_owned())
        .collect();
    found.sort();
    found.dedup();
    Ok(found)
}

/// Subject and text of the mail that carries a letter, filled. The subject is the title of the letter's template; the text is the one for this kind and
/// form, else for the kind, else for the form, else the usual one. Both are in the same language; `None` if either is missing in it or cannot be filled.
pub(super) fn cover(
    folder: Option<&Path>,
    (kind, form, language): (&str, &str, &str),
    data: &serde_json::Value,
) -> Option<(String, String)> {
    let shelf = Shelf::open(folder, &BTreeMap::new()).ok()?;
    let names = [
        format!("cover/{kind}.{form}.{language}"),
        format!("cover/{kind}.{language}"),
        format!("cover/{form}.{language}"),
        format!("cover_{language}"),
    ];
    let body = names.into_iter().find(|name| shelf.texts.contains_key(name))?;
    mail(&shelf, (kind, form, language), &body, data).ok()
}

/// The same with that template as its text.
///
/// # Errors
/// Those of a template.
pub(super) fn mail(
    shelf: &Shelf,
    (kind, form, language): (&str, &str, &str),
    body: &str,
    data: &serde_json::Value,
) -> Result<(String, String), Error> {
    let chosen = shelf.choose(kind, form, language)?;
    let title = |text: &str| Some(text.split_once("<letter title=\"")?.1.split_once('"')?.0.to_owned());
    let untitled = || Error::Markup { file: shelf.path(&chosen), line: 1, reason: "<letter> has no title".to_owned() };
    let title = shelf.texts.get(&chosen).and_then(|(_, text)| title(text)).ok_or_else(untitled)?;
    sound(shelf, body)?;
    let (engine, unreadable) = engine(shelf, language, handlebars::no_escape);
    if let Some(e) = unreadable.get(body) {
        return Err(syntax(shelf, body, e));
    }
    let subject = engine.render_template(&title, data).map_err(|e| unfilled(shelf, &chosen, &e, &unreadable))?;
    let text = engine.render(body, data).map_err(|e| unfilled(shelf, body, &e, &unreadable))?;
    Ok((subject, text))
}

/// The engine with every template that can be read, and the faults of the others. Any template may include any other, but one that cannot be read spoils only
/// the letters that need it.
fn engine<'s>(
    shelf: &'s Shelf,
    language: &str,
    escape: fn(&str) -> String,
) -> (Handlebars<'static>, BTreeMap<&'s str, TemplateError>) {
    let mut engine = Handlebars::new();
    engine.set_strict_mode(true);
    engine.register_escape_fn(escape);
    values::register(&mut engine, language);
    let mut unreadable = BTreeMap::new();
    for (name, (_, text)) in &shelf.texts {
        match compiled(name, text) {
            Ok(template) => engine.register_template(name, template),
            Err(e) => {
                unreadable.insert(name.as_str(), e);
            }
        }
    }
    (engine, unreadable)
}

/// The markup of a letter, and the file it came from.
#[derive(Debug, Clone)]
pub struct Filled {
    /// The template.
    pub file: String,
    /// What it says, in the markup of letters.
    pub markup: String,
}

/// Fills the template of a letter.
///
/// # Errors
/// [`Error::NoTemplate`], [`Error::Template`] if Handlebars cannot read it, [`Error::Hole`] for an unknown variable.
pub(super) fn fill(
    settings: &Settings,
    kind: &str,
    form: &str,
    language: &str,
    data: &serde_json::Value,
) -> Result<Filled, Error> {
    let shelf = shelf(settings)?;
    let chosen = shelf.choose(kind, form, language)?;
    sound(&shelf, &chosen)?;
    let (engine, unreadable) = engine(&shelf, language, escape);
    if let Some(e) = unreadable.get(chosen.as_str()) {
        return Err(syntax(&shelf, &chosen, e));
    }
    let markup = engine.render(&chosen, data).map_err(|e| unfilled(&shelf, &chosen, &e, &unreadable))?;
    Ok(Filled { file: shelf.path(&chosen), markup })
}

/// Why a template could not be filled, with its place.
fn unfilled(shelf: &Shelf, chosen: &str, e: &RenderError, unreadable: &BTreeMap<&str, TemplateError>) -> Error {
    let file = shelf.path(e.template_name.as_deref().unwrap_or(chosen));
    let (line, column) = (e.line_no.unwrap_or(0), e.column_no.unwrap_or(0));
    match e.reason() {
        RenderErrorReason::MissingVariable(variable) => {
            let variable = variable.clone().unwrap_or_else(|| "?".to_owned());
            Error::Hole { file, line, column, variable: in_source(shelf, e, chosen).unwrap_or(variable) }
        }
        reason => {
            let partial = match reason {
                RenderErrorReason::PartialNotFound(name) => unreadable.get_key_value(name.as_str()),
                _ => None,
            };
            let plain = || Error::Template { file, line, column, reason: plain(reason) };
            partial.map_or_else(plain, |(name, e)| syntax(shelf, name, e))
        }
    }
}

/// What the engine says, in words of ours where they are plainer.
fn plain(reason: &RenderErrorReason) -> String {
    match reason {
        RenderErrorReason::HelperNotFound(name) => format!("there is no block and no helper called {name:?}"),
        RenderErrorReason::PartialNotFound(name) => format!("there is no part called {name:?}"),
        RenderErrorReason::DecoratorNotFound(name) => format!("there is nothing called {name:?}"),
        other => other.to_string(),
    }
}

pub(super) fn syntax(shelf: &Shelf, name: &str, error: &TemplateError) -> Error {
    let (line, column) = error.pos().unwrap_or((0, 0));
    Error::Template { file: shelf.path(name), line, column, reason: error.reason().to_string() }
}

/// The variable as the author wrote it, because the engine names only its last part.
fn in_source(shelf: &Shelf, error: &handlebars::RenderError, chosen: &str) -> Option<String> {
    let (_, text) = shelf.texts.get(error.template_name.as_deref().unwrap_or(chosen))?;
    let line = text.lines().nth(error.line_no?.checked_sub(1)?)?;
    let from = line.get(error.column_no?.checked_sub(1)?..)?;
    let inside = from.trim_start_matches('{').split('}').next()?.trim();
    (!inside.is_empty()).then(|| inside.to_owned())
}

/// A value as text for the markup. Control characters are shown by their names.
fn escape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}
