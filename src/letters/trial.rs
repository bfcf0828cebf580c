//! Tries a template before it is saved. In: its name, and the texts of all templates of the archive's own as they would be. Out: what is wrong with the letters that need it, with line and column, and
//! one of these letters with made-up values. It runs in the reading child: what somebody typed may never end.

use serde::{Deserialize, Serialize};

use super::included::{parts, too_deep};
use super::samples::sample;
use super::shelf::{self, Shelf, compiled};
use super::text;
use super::{Context, Error, KINDS, Settings, facts, filled, set};
use crate::model::Channel;

/// A template that is to be tried.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Trial {
    /// Its name, without `.hbs`.
    pub name: String,
    /// The house, with the texts of all templates of its own.
    pub settings: Settings,
    /// Whether every letter that needs it is made, or one.
    pub whole: bool,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    /// How many letters were made.
    pub letters: usize,
    /// What is wrong; each thing once.
    pub flaws: Vec<Flaw>,
    /// Of a template for mails: subject and text.
    pub mail: Option<(String, String)>,
    /// Which letter is shown: kind, language and form.
    pub shown: String,
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flaw {
    /// The file.
    pub file: String,
    /// The line, from 1; 0 if it is not known.
    pub line: usize,
    /// The column, from 1; 0 if it is not known.
    pub column: usize,
    /// What is wrong.
    pub words: String,
    /// Whether only a font is missing.
    pub font: bool,
}

/// The longest text of a template.
const LONGEST: usize = 100_000;

/// The forms of letters, as channels and whether the house writes notes verbales.
const FORMS: [(Channel, bool); 4] = [
    (Channel::PermanentMission, false),
    (Channel::PointOfContact, false),
    (Channel::Company, false),
    (Channel::PermanentMission, true),
];

/// Tries it. The letter that is shown is a PDF; it has no bytes if none could be made.
pub fn try_out(trial: &Trial) -> (Tried, Vec<u8>) {
    let mut tried = Tried::default();
    let text = trial.settings.texts.get(&trial.name).map(String::as_str).unwrap_or_default();
    let file = format!("templates/letters/{}.hbs", trial.name);
    let flaw = |(line, column): (usize, usize), words: &str| Flaw {
        file: file.clone(),
        line,
        column,
        words: words.to_owned(),
        font: false,
    };
    if text.len() > LONGEST {
        tried.flaws.push(flaw((0, 0), &format!("the template has more than {LONGEST} bytes")));
        return (tried, Vec::new());
    }
    if let Some(at) = too_deep(text) {
        tried.flaws.push(flaw(at, "blocks or brackets stand too deep in each other here"));
        return (tried, Vec::new());
    }
    let shelf = match shelf::shelf(&trial.settings) {
        Ok(shelf) => shelf,
        Err(error) => return (Tried { flaws: vec![told(&error)], ..tried }, Vec::new()),
    };
    // What cannot be read is told first, also where no letter needs it.
    if let Err(error) = compiled(&trial.name, text) {
        tried.flaws.push(told(&text::syntax(&shelf, &trial.name, &error)));
        return (tried, Vec::new());
    }
    if let Err(error) = parts(&shelf, &trial.name) {
        tried.flaws.push(told(&error));
        return (tried, Vec::new());
    }
    if trial.name.starts_with("cover") {
        mails(trial, &trial.name, &shelf, &mut tried);
        return (tried, Vec::new());
    }
    let pdf = letters(trial, &shelf, &mut tried);
    if tried.letters == 0 && tried.flaws.is_empty() {
        // A part that no letter has stands in mails.
        for cover in shelf.texts.keys().filter(|name| name.starts_with("cover")) {
            if parts(&shelf, cover).is_ok_and(|parts| parts.contains(&trial.name)) {
                mails(trial, cover, &shelf, &mut tried);
            }
        }
    }
    (tried, pdf)
}

/// Makes the letters that need the template.
fn letters(trial: &Trial, shelf: &Shelf, tried: &mut Tried) -> Vec<u8> {
    let mut pdf = Vec::new();
    for kind in KINDS {
        for language in text::languages(&trial.settings, kind.name).unwrap_or_default() {
            for (channel, note_verbale) in FORMS {
                let settings = Settings { note_verbale, ..trial.settings.clone() };
                let form = facts::form(&sample(channel, true, 1), &settings);
                let needed = shelf.choose(kind.name, form, &language).and_then(|chosen| parts(shelf, &chosen));
                // A letter that does not exist, or whose own text is wrong, is not this template's fault.
                if !needed.is_ok_and(|parts| parts.contains(&trial.name)) {
                    continue;
                }
                let samples =
                    [true, false].into_iter().flat_map(|full| [1, 2].map(|number| sample(channel, full, number)));
                for context in samples {
                    let made = made(kind.name, &language, &context, &settings, trial.whole || pdf.is_empty());
                    tried.letters += 1;
                    match made {
                        Ok(bytes) if pdf.is_empty() => {
                            pdf = bytes;
                            tried.shown = format!("{} in {language}, {form}", kind.name).replace('_', " ");
                        }
                        Ok(_) => {}
                        Err(error) => {
                            let flaw = told(&error);
                            if !tried.flaws.contains(&flaw) {
                                tried.flaws.push(flaw);
                            }
                        }
                    }
                    if !trial.whole {
                        return pdf;
                    }
                }
            }
        }
    }
    pdf
}

fn made(kind: &str, language: &str, context: &Context, settings: &Settings, whole: bool) -> Result<Vec<u8>, Error> {
    let text = filled(kind, language, context, settings)?;
    if whole { Ok(set(kind, language, &text, None, context, settings)?.pdf) } else { Ok(Vec::new()) }
}

/// Fills a template for mails, with few values and with all.
fn mails(trial: &Trial, name: &str, shelf: &Shelf, tried: &mut Tried) {
    // `cover_en`, `cover/note_verbale.en`, `cover/reminder.company.fr`: the last word is the language.
    let language = name.rsplit(['_', '.', '/']).next().unwrap_or("en");
    let form = FORMS.into_iter().map(|(channel, note)| {
        let settings = Settings { note_verbale: note, ..trial.settings.clone() };
        (facts::form(&sample(channel, true, 1), &settings), channel)
    });
    let (form, channel) =
        form.into_iter().find(|(form, _)| name.contains(form)).unwrap_or(("company", Channel::Company));
    let kind = KINDS.iter().map(|k| k.name).find(|kind| name.contains(kind)).unwrap_or("trace_request");
    for full in [true, false] {
        let context = sample(channel, full, 1);
        let data = serde_json::json!({
            "kind": kind,
            "form": form,
            "mission": form == "permanent_mission",
            "reference": context.request.reference,
            "number": "L-2026-0001",
            "dated": context.dated.to_string(),
            "organisation": { "name": trial.settings.organisation },
            "contact": facts::contact(&context.contact, Some("BE")),
            "matter": { "text": { "id": "RR-2026-0001" } },
            "enclosures": context.matter.enclosures,
        });
        match text::mail(shelf, (kind, form, language), name, &data) {
            Ok(mail) => {
                tried.letters += 1;
                tried.mail.get_or_insert(mail);
            }
            Err(error) => tried.flaws.push(told(&error)),
        }
    }
    tried.flaws.dedup();
    tried.shown = format!("the mail of a {kind} in {language}, {form}").replace('_', " ");
}

fn told(error: &Error) -> Flaw {
    let at = |file: &str, line: usize, column: usize, words: String| Flaw {
        file: file.to_owned(),
        line,
        column,
        words,
        font: false,
    };
    match error {
        Error::Template { file, line, column, reason } => at(file, *line, *column, reason.clone()),
        Error::Hole { file, line, column, variable } => at(
            file,
            *line,
            *column,
            format!("there is no value called {variable:?}; the built-in template shows the names that exist"),
        ),
        Error::Markup { file, line, reason } => {
            at(file, 0, 0, format!("line {line} of the text that the template makes: {reason}"))
        }
        Error::NoGlyph { .. } => Flaw { font: true, ..at("", 0, 0, error.to_string()) },
        other => at("", 0, 0, other.to_string()),
    }
}

#[cfg(test)]
mod exam {
    use std::collections::BTreeMap;

    use super::*;

    fn tried(name: &str, text: &str, more: &[(&str, &str)]) -> Tried {
        let all = [(name, text)]
            .iter()
            .chain(more)
            .map(|(n, t)| ((*n).to_owned(), (*t).to_owned()))
            .collect::<BTreeMap<_, _>>();
        let settings = Settings { texts: all, ..Settings::default() };
        try_out(&Trial { name: name.to_owned(), settings, whole: false }).0
    }

    #[test]
    fn what_never_ends_and_what_is_not_there_is_told_with_its_place() {
        let place = |t: &Tried| (t.flaws[0].line, t.flaws[0].column > 0, t.flaws[0].words.clone());
        let itself = tried("the_en", "x\n  {{> the_en}}", &[]);
        assert!(matches!(place(&itself), (2, true, words) if words.contains("includes itself")), "{itself:?}");
        let round = tried("the_en", "{{> what_en}}", &[("what_en", "\n{{#if a}}{{> the_en}}{{/if}}")]);
        assert!(matches!(place(&round), (2, true, words) if words.contains("\"the_en\" includes itself")), "{round:?}");
        let made = tried("the_en", "{{> (lookup this \"a\")}}", &[]);
        assert!(place(&made).2.contains("write the name itself"), "{made:?}");
        let deep = tried("the_en", &"{{#if a}}".repeat(5000), &[]);
        assert!(place(&deep).2.contains("too deep"), "{deep:?}");
        let brackets = tried("the_en", &format!("{{{{eq {}1", "(eq ".repeat(5000)), &[]);
        assert!(place(&brackets).2.contains("too deep"), "{brackets:?}");
        let loops = tried("the_en", &format!("{}x{}", "{{#each a}}".repeat(6), "{{/each}}".repeat(6)), &[]);
        assert!(place(&loops).2.contains("loops"), "{loops:?}");
        let hole = tried("reminder/en", "<letter title=\"x\" language=\"en\">\n<p>{{nobody.knows}}</p></letter>", &[]);
        assert!(matches!(place(&hole), (2, true, words) if words.contains("nobody.knows")), "{hole:?}");
        let block =
            tried("reminder/en", "<letter title=\"x\" language=\"en\">\n<p>{{#blok}}a{{/blok}}</p></letter>", &[]);
        assert!(matches!(place(&block), (2, true, words) if words.contains("blok")), "{block:?}");
        let open = tried("reminder/en", "<letter>\n{{#if a}}", &[]);
        assert!(open.flaws[0].line > 0, "{open:?}");
        let element = tried("reminder/en", "<letter title=\"x\" language=\"en\"><blok/></letter>", &[]);
        assert!(place(&element).2.contains("unknown element <blok>"), "{element:?}");
    }

    #[test]
    fn the_built_in_templates_have_no_flaws() {
        for (path, text) in shelf::built_in_templates() {
            let name = path.trim_end_matches(".hbs");
            let found = tried(name, text, &[]);
            assert!(found.flaws.is_empty() && found.letters > 0, "{path}: {found:?}");
            // A part that only mails have is tried in them.
            assert!(found.mail.is_some() || !name.starts_with("cover"), "{path}");
        }
    }
}
