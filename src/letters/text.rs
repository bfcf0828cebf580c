//! Fills templates. In: a kind of letter, its form, a language, and what the letter says as JSON. Out: markup for
//! `markup`. Templates are Handlebars in strict mode: an unknown variable is an error with file, line and variable.
//! Every value is escaped, so that a name with `<b>` or `&` prints as it is. The archive's own templates replace the
//! built-in ones, file by file.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use handlebars::{Handlebars, RenderErrorReason, Template, TemplateError};

use super::facts::NOTE;
use super::{Error, values};

/// Every built-in template: its path below `templates/letters/`, and its text.
const BUILT_IN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// The built-in templates, for copying: path below `letters/`, text.
pub fn built_in_templates() -> &'static [(&'static str, &'static str)] {
    BUILT_IN
}

/// Where each template's text came from, by its path without `.hbs`.
struct Shelf {
    texts: BTreeMap<String, (PathBuf, String)>,
}

impl Shelf {
    /// The built-in templates. Those of `folder` (an archive's `templates/`) replace them.
    fn open(folder: Option<&Path>) -> Result<Self, Error> {
        let name = |path: &str| path.trim_end_matches(".hbs").to_owned();
        let place = |path: &str| Path::new("built-in templates/letters").join(path);
        let mut texts: BTreeMap<_, _> =
            BUILT_IN.iter().map(|(path, text)| (name(path), (place(path), (*text).to_owned()))).collect();
        let Some(letters) = folder.map(|f| f.join("letters")).filter(|f| f.is_dir()) else {
            return Ok(Self { texts });
        };
        let mut folders = vec![letters.clone()];
        while let Some(folder) = folders.pop() {
            let wrap = |source| Error::Folder { path: folder.clone(), source };
            for entry in fs::read_dir(&folder).map_err(wrap)? {
                let path = entry.map_err(wrap)?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|e| e == "hbs") {
                    let inside = path.strip_prefix(&letters).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                    let text =
                        fs::read_to_string(&path).map_err(|source| Error::Folder { path: path.clone(), source })?;
                    texts.insert(name(&inside), (path, text));
                }
            }
        }
        Ok(Self { texts })
    }

    /// The template for a letter: the one for this form and language, else the one for the language, which is for all forms.
    fn choose(&self, kind: &str, form: &str, language: &str) -> Result<String, Error> {
        let plain = language.split('-').next().unwrap_or(language);
        let mut wanted = vec![format!("{kind}/{form}.{language}"), format!("{kind}/{form}.{plain}")];
        // A note verbale is in the third person from its first word: no letter stands in for it.
        if form != NOTE {
            wanted.extend([format!("{kind}/{language}"), format!("{kind}/{plain}")]);
        }
        if let Some(found) = wanted.into_iter().find(|name| self.texts.contains_key(name)) {
            return Ok(found);
        }
        let beside = format!("{kind}/");
        let mut existing: Vec<_> = self
            .texts
            .keys()
            .filter_map(|name| name.strip_prefix(&beside))
            .filter_map(|name| match name.strip_prefix(&format!("{form}.")) {
                Some(language) => Some(language.to_owned()),
                None => (form != NOTE).then(|| name.to_owned()),
            })
            .filter(|name| !name.contains(['.', '/']))
            .collect();
        existing.sort();
        existing.dedup();
        Err(Error::NoTemplate {
            kind: kind.to_owned(),
            form: form.to_owned(),
            language: language.to_owned(),
            existing: existing.join(", "),
        })
    }

    fn path(&self, name: &str) -> String {
        self.texts.get(name).map_or_else(|| name.to_owned(), |(path, _)| path.display().to_string())
    }
}

/// The languages of a kind of letter, in any form.
///
/// # Errors
/// When the folder of own templates cannot be read.
pub(super) fn languages(folder: Option<&Path>, kind: &str) -> Result<Vec<String>, Error> {
    let shelf = Shelf::open(folder)?;
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
    let shelf = Shelf::open(folder).ok()?;
    let chosen = shelf.choose(kind, form, language).ok()?;
    let title = |text: &str| Some(text.split_once("<letter title=\"")?.1.split_once('"')?.0.to_owned());
    let title = title(&shelf.texts.get(&chosen)?.1)?;
    let names = [
        format!("cover/{kind}.{form}.{language}"),
        format!("cover/{kind}.{language}"),
        format!("cover/{form}.{language}"),
        format!("cover_{language}"),
    ];
    let body = names.into_iter().find(|name| shelf.texts.contains_key(name))?;
    let (engine, _) = engine(&shelf, language, handlebars::no_escape);
    Some((engine.render_template(&title, data).ok()?, engine.render(&body, data).ok()?))
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
    folder: Option<&Path>,
    kind: &str,
    form: &str,
    language: &str,
    data: &serde_json::Value,
) -> Result<Filled, Error> {
    let shelf = Shelf::open(folder)?;
    let chosen = shelf.choose(kind, form, language)?;
    let (engine, unreadable) = engine(&shelf, language, escape);
    if let Some(e) = unreadable.get(chosen.as_str()) {
        return Err(syntax(&shelf, &chosen, e));
    }
    let markup = engine.render(&chosen, data).map_err(|e| {
        let file = shelf.path(e.template_name.as_deref().unwrap_or(&chosen));
        let (line, column) = (e.line_no.unwrap_or(0), e.column_no.unwrap_or(0));
        match e.reason() {
            RenderErrorReason::MissingVariable(variable) => {
                let variable = variable.clone().unwrap_or_else(|| "?".to_owned());
                Error::Hole { file, line, variable: in_source(&shelf, &e, &chosen).unwrap_or(variable) }
            }
            reason => {
                let partial = match reason {
                    RenderErrorReason::PartialNotFound(name) => unreadable.get_key_value(name.as_str()),
                    _ => None,
                };
                let plain = || Error::Template { file, line, column, reason: reason.to_string() };
                partial.map_or_else(plain, |(name, e)| syntax(&shelf, name, e))
            }
        }
    })?;
    Ok(Filled { file: shelf.path(&chosen), markup })
}

thread_local! {
    // Reading a template takes longer than setting the letter; they change only when someone edits them.
    static COMPILED: RefCell<BTreeMap<(String, String), Template>> = const { RefCell::new(BTreeMap::new()) };
}

/// How many templates are cached before the cache is emptied.
const KEPT: usize = 200;

fn compiled(name: &str, text: &str) -> Result<Template, TemplateError> {
    let key = (name.to_owned(), text.to_owned());
    if let Some(template) = COMPILED.with_borrow(|kept| kept.get(&key).cloned()) {
        return Ok(template);
    }
    let template = Template::compile_with_name(text, name.to_owned())?;
    COMPILED.with_borrow_mut(|kept| {
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(key, template.clone());
    });
    Ok(template)
}

fn syntax(shelf: &Shelf, name: &str, error: &TemplateError) -> Error {
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
