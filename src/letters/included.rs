//! Which parts a template includes. In: the templates. Out: the names of all parts that one needs, or why it cannot be filled: a part that includes itself, over others or at once, would never
//! end. A name that is made while the template is filled is refused, because nobody can say beforehand where it leads.

use std::collections::BTreeSet;

use handlebars::Template;
use handlebars::template::{HelperTemplate, TemplateElement};

use super::Error;
use super::shelf::{Shelf, compiled};

/// How deep loops may stand in loops, over all parts.
const LOOPS: usize = 5;

/// How deep blocks, and brackets of one kind or another, may stand in each other. The engine's parser goes as deep as the text does.
const DEEP: usize = 60;

/// Refuses what would not end.
///
/// # Errors
/// [`Error::Template`] with file, line and column.
pub(super) fn sound(shelf: &Shelf, name: &str) -> Result<(), Error> {
    parts(shelf, name).map(|_| ())
}

/// The template and all parts that it needs, by name.
///
/// # Errors
/// [`Error::Template`] with file, line and column.
pub(super) fn parts(shelf: &Shelf, name: &str) -> Result<BTreeSet<String>, Error> {
    let mut walk = Walk { shelf, open: Vec::new(), done: BTreeSet::new() };
    walk.template(name, 0)?;
    Ok(walk.done.into_iter().map(|(name, _)| name).collect())
}

/// The line and the column at which a text stands deeper than it may.
pub(super) fn too_deep(text: &str) -> Option<(usize, usize)> {
    let (mut blocks, mut brackets, mut line, mut begin) = (0_usize, 0_usize, 1, 0);
    for (at, c) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        match c {
            '\n' => (line, begin) = (line + 1, at + 1),
            '{' if rest.starts_with("{{#") || rest.starts_with("{{^") || rest.starts_with("{{~#") => blocks += 1,
            '{' if rest.starts_with("{{/") || rest.starts_with("{{~/") => blocks = blocks.saturating_sub(1),
            _ => {}
        }
        match c {
            '(' | '[' | '{' => brackets += 1,
            ')' | ']' | '}' => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        if blocks > DEEP || brackets > DEEP {
            return Some((line, at - begin + 1));
        }
    }
    None
}

struct Walk<'s> {
    shelf: &'s Shelf,
    /// The parts that are being walked through.
    open: Vec<String>,
    /// The parts that were, each with the depth of loops around it.
    done: BTreeSet<(String, usize)>,
}

impl Walk<'_> {
    fn template(&mut self, name: &str, loops: usize) -> Result<(), Error> {
        // What is missing or cannot be read is told when it is filled.
        let Some((_, text)) = self.shelf.texts.get(name) else { return Ok(()) };
        if !self.done.insert((name.to_owned(), loops)) {
            return Ok(());
        }
        if let Some(at) = too_deep(text) {
            return Err(self.fault(
                name,
                at,
                format!("blocks or brackets stand more than {DEEP} deep in each other here"),
            ));
        }
        let Ok(template) = compiled(name, text) else { return Ok(()) };
        self.open.push(name.to_owned());
        self.elements(name, &template, loops)?;
        self.open.pop();
        Ok(())
    }

    fn fault(&self, name: &str, (line, column): (usize, usize), reason: String) -> Error {
        Error::Template { file: self.shelf.path(name), line, column, reason }
    }

    fn elements(&mut self, name: &str, template: &Template, loops: usize) -> Result<(), Error> {
        for (n, element) in template.elements.iter().enumerate() {
            let at = template.mapping.get(n).map_or((0, 0), |at| (at.0, at.1));
            match element {
                TemplateElement::HelperBlock(block) => {
                    let loops = loops + usize::from(block.name.as_name() == Some("each"));
                    if loops > LOOPS {
                        return Err(self.fault(
                            name,
                            at,
                            format!("loops stand more than {LOOPS} deep in each other here"),
                        ));
                    }
                    self.inside(name, block, loops)?;
                }
                TemplateElement::PartialExpression(part) | TemplateElement::PartialBlock(part) => {
                    let Some(named) = part.name.as_name() else {
                        let reason = "the name of the part is made while the template is filled; write the name itself";
                        return Err(self.fault(name, at, reason.to_owned()));
                    };
                    if self.open.iter().any(|open| open == named) {
                        let reason = format!("the part {named:?} includes itself, so that it would never end");
                        return Err(self.fault(name, at, reason));
                    }
                    self.template(named, loops)?;
                    if let Some(inner) = &part.template {
                        self.elements(name, inner, loops)?;
                    }
                }
                TemplateElement::DecoratorExpression(_) | TemplateElement::DecoratorBlock(_) => {
                    let reason = "parts are files of their own; {{#*inline}} and its like are not used";
                    return Err(self.fault(name, at, reason.to_owned()));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn inside(&mut self, name: &str, block: &HelperTemplate, loops: usize) -> Result<(), Error> {
        [&block.template, &block.inverse].into_iter().flatten().try_for_each(|inner| self.elements(name, inner, loops))
    }
}
