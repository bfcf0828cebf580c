//! Where the templates of letters come from: those in the program, those of the archive, those that are being tried. In: a folder, and texts. Out: the text of each by its name, the template for
//! a letter, a template that the engine has read.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use handlebars::{Template, TemplateError};

use super::facts::NOTE;
use super::{Error, Settings};

/// Every built-in template: its path below `templates/letters/`, and its text.
const BUILT_IN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// The built-in templates, for copying: path below `letters/`, text.
pub fn built_in_templates() -> &'static [(&'static str, &'static str)] {
    BUILT_IN
}

/// Where each template's text came from, by its path without `.hbs`.
pub(super) struct Shelf {
    pub(super) texts: BTreeMap<String, (PathBuf, String)>,
}

impl Shelf {
    /// The built-in templates. Those of `folder` (an archive's `templates/`) replace them, and those of `texts`, by name, replace both.
    pub(super) fn open(folder: Option<&Path>, texts: &BTreeMap<String, String>) -> Result<Self, Error> {
        let mut shelf = Self::of(folder)?;
        let own = |(name, text): (&String, &String)| {
            (name.clone(), (Path::new("templates/letters").join(format!("{name}.hbs")), text.clone()))
        };
        shelf.texts.extend(texts.iter().map(own));
        Ok(shelf)
    }

    fn of(folder: Option<&Path>) -> Result<Self, Error> {
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
    pub(super) fn choose(&self, kind: &str, form: &str, language: &str) -> Result<String, Error> {
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

    pub(super) fn path(&self, name: &str) -> String {
        self.texts.get(name).map_or_else(|| name.to_owned(), |(path, _)| path.display().to_string())
    }
}

/// The templates of a house.
pub(super) fn shelf(settings: &Settings) -> Result<Shelf, Error> {
    Shelf::open(settings.templates.as_deref(), &settings.texts)
}

thread_local! {
    // Reading a template takes longer than setting the letter; they change only when someone edits them.
    static COMPILED: RefCell<BTreeMap<(String, String), Template>> = const { RefCell::new(BTreeMap::new()) };
}

/// How many templates are cached before the cache is emptied.
const KEPT: usize = 200;

pub(super) fn compiled(name: &str, text: &str) -> Result<Template, TemplateError> {
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
