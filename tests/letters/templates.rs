//! Templates: an archive’s own, and what is wrong with one.

use std::collections::BTreeMap;
use std::fs;

use tracepost::letters::{self, Context, Error, Settings};

use super::sample::{DAY, all_matter, context, copied, flat, holds, kept, register, settings};

#[test]
fn what_is_asked_for_wrongly_is_said() {
    let register = register();
    let say = |error: Error| error.to_string();
    let context = context(&register, "TR-2015-0412");
    let unknown = letters::render("sonnet", "en", &context, &settings()).map(|_| ()).unwrap_err();
    assert!(say(unknown).contains("the kinds are: trace_request"));
    let language = letters::render("trace_request", "xx", &context, &settings()).map(|_| ()).unwrap_err();
    let language = say(language);
    assert!(language.contains("\"xx\"") && language.contains("the languages are: en, fr"), "{language}");
    let door = Context::gather(&register, "TR-2015-0600", BTreeMap::new(), DAY, &settings()).unwrap_err();
    assert!(say(door).contains("party mute has no contact"));
    let lost = Context::gather(&register, "TR-1", BTreeMap::new(), DAY, &settings()).unwrap_err();
    assert!(say(lost).contains("TR-1"));
}

/// A folder of templates of the archive's own, with one file in it.
fn own(file: &str, text: &str) -> (tempfile::TempDir, Settings) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letters").join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    let settings = Settings { templates: Some(folder.path().to_owned()), ..settings() };
    (folder, settings)
}

#[test]
fn an_archive_has_templates_of_its_own() {
    let context = context(&register(), "TR-2015-0413");
    let (_folder, settings) =
        own("trace_request/company.en.hbs", "<letter title=\"t\"><p>Ours: {{reference}}</p></letter>");
    let letter = letters::render("trace_request", "en", &context, &settings).unwrap();
    assert_eq!(flat(&copied(&kept("own", &letter))), "Ours: TR-2015-0413");
    // The other languages and forms are still the built-in ones.
    let letter = letters::render("trace_request", "fr", &context, &settings).unwrap();
    holds(&copied(&kept("own-fr", &letter)), &["Madame, Monsieur,"]);
    // A new language is a new file.
    let (_folder, settings) =
        own("trace_request/es.hbs", "<letter><p>Señores: {{country recipient.country}}</p></letter>");
    let letter = letters::render("trace_request", "es", &context, &settings).unwrap();
    holds(&copied(&kept("own-es", &letter)), &["Señores: Bélgica"]);
    // Where the table of countries has no column for it, the name is the English one.
    let (_folder, settings) =
        own("trace_request/nl.hbs", "<letter><p>Geachte: {{country recipient.country}}</p></letter>");
    let letter = letters::render("trace_request", "nl", &context, &settings).unwrap();
    holds(&copied(&kept("own-nl", &letter)), &["Geachte: Belgium"]);
}

#[test]
fn a_hole_in_a_template_names_file_line_and_variable() {
    let context = context(&register(), "TR-2015-0413");
    let fault = |text: &str| {
        let (_folder, settings) = own("trace_request/en.hbs", text);
        letters::render("trace_request", "en", &context, &settings).unwrap_err().to_string()
    };
    let hole = fault("<letter>\n<p>{{organisation.name}}</p>\n<p>{{organisation.motto}}</p>\n</letter>");
    holds(&hole, &["trace_request/en.hbs, line 3", "organisation.motto"]);
    let nested = fault("<letter>\n{{#each items}}\n<p>\n{{colour}}</p>\n{{/each}}\n</letter>");
    holds(&nested, &["trace_request/en.hbs, line 4", "colour"]);
    let syntax = fault("<letter>\n<p>{{#if}</p></letter>");
    holds(&syntax, &["trace_request/en.hbs, line 2"]);
    let (_folder, settings) = own("trace_request/fr.hbs", "<letter>\n<p>{{#if}</p></letter>");
    assert!(
        letters::render("trace_request", "en", &context, &settings).is_ok(),
        "one broken template spoils the others"
    );
    let markup = fault("<letter>\n<p>one</p>\n<blink>two</blink></letter>");
    holds(&markup, &["trace_request/en.hbs", "line 3", "unknown element <blink>"]);
}

#[test]
fn a_new_language_has_no_note_verbale_until_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("letters/thanks");
    fs::create_dir_all(&own).unwrap();
    fs::write(
        own.join("xx.hbs"),
        "<letter title=\"Thanks {{reference}}\" language=\"xx\"><p>We thank you.</p></letter>",
    )
    .unwrap();
    let register = register();
    let context = Context { matter: all_matter(), ..context(&register, "TR-2015-0412") };
    let settings = Settings { templates: Some(folder.path().to_owned()), ..settings() };
    assert!(letters::render("thanks", "xx", &context, &settings).is_ok());
    let note = Settings { note_verbale: true, ..settings };
    let refused = letters::render("thanks", "xx", &context, &note).unwrap_err().to_string();
    assert!(refused.contains("note_verbale") && refused.contains("en, fr"), "{refused}");
}
