//! Subject and text of the mail that carries a letter. The letter itself is the PDF. In: the letter. Out: both, in the
//! letter's language if there are templates in it, else in English. The subject is the title of the letter's
//! template; the text is a template by kind and form: `templates/letters/cover/<kind>.<form>.<language>.hbs`, `cover/<kind>.<language>.hbs`,
//! `cover/<form>.<language>.hbs`, `cover_<language>.hbs`, whichever is found first.

use std::path::Path;

use serde_json::json;

use super::{countries, facts, text};
use crate::model::{OutgoingLetter, Party};

/// The language of a mail when there is none in the letter's own.
const USUAL: &str = "en";

/// Subject and text of the mail that carries the letter. `party`: whose contact it goes to. `templates` are the archive's own, if it has any.
pub fn cover(
    letter: &OutgoingLetter,
    party: Option<&Party>,
    organisation: &str,
    templates: Option<&Path>,
) -> (String, String) {
    let plain = letter.language.split('-').next().unwrap_or(USUAL);
    // A template of the archive's own that cannot be filled must not leave the mail without words.
    let ways = [(templates, plain), (None, plain), (None, USUAL)];
    ways.into_iter()
        .find_map(|(own, language)| filled(letter, (party, organisation), own, language))
        .unwrap_or_default()
}

fn filled(
    letter: &OutgoingLetter,
    (party, by): (Option<&Party>, &str),
    own: Option<&Path>,
    language: &str,
) -> Option<(String, String)> {
    let form = letter.editing.form.as_deref().unwrap_or_else(|| facts::by_channel(letter.contact.channel));
    let enclosed: Vec<&str> = letter.editing.enclosures.iter().map(|e| e.name.as_str()).collect();
    let data = json!({
        "kind": letter.kind,
        "form": form,
        "mission": form == "permanent_mission",
        "reference": letter.request,
        "number": letter.id,
        "dated": letter.dated.to_string(),
        "organisation": { "name": by },
        "contact": facts::contact(&letter.contact, party.and_then(countries::of_state)),
        "matter": { "text": { "id": letter.reply } },
        "enclosures": enclosed,
    });
    let (title, body) = text::cover(own, (&letter.kind, form, language), &data)?;
    let subject = if title.contains(&letter.request) {
        format!("{title} ({})", letter.id)
    } else {
        format!("{title}: {} ({})", letter.request, letter.id)
    };
    Some((subject, body.trim_start().replace('\u{A0}', " ")))
}

#[cfg(test)]
mod exam {
    use super::*;
    use crate::letters::kinds;
    use crate::model::{Addressee, Channel, Contact, Editing, Gender, LetterState};

    fn letter(kind: &str, language: &str) -> OutgoingLetter {
        OutgoingLetter {
            id: "L-2026-0003".to_owned(),
            kind: kind.to_owned(),
            request: "TR-2026-0007".to_owned(),
            reply: Some("RR-2026-0002".to_owned()),
            reply_version: Some(1),
            again: None,
            party: "x".to_owned(),
            contact: Contact {
                name: "Office".to_owned(),
                address: Vec::new(),
                emails: Vec::new(),
                channel: Channel::Company,
                language: language.to_owned(),
                person: None,
            },
            state: LetterState::Approved,
            language: language.to_owned(),
            dated: jiff::civil::date(2026, 3, 5),
            pdf: String::new(),
            attachment: None,
            drafted_by: "A".to_owned(),
            drafted_at: jiff::Timestamp::UNIX_EPOCH,
            approved_by: None,
            approved_at: None,
            tells: Vec::new(),
            version: 1,
            editing: Editing::default(),
        }
    }

    #[test]
    fn every_kind_has_a_subject_and_a_text_in_its_language() {
        for kind in kinds() {
            for (language, words) in [("en", "5 March 2026"), ("fr", "5 mars 2026"), ("pl", "5 March 2026")] {
                let (subject, body) = cover(&letter(kind, language), None, "Institute & Sons", None);
                assert!(subject.contains("TR-2026-0007") && subject.ends_with("L-2026-0003)"), "{subject}");
                assert!(!subject.starts_with([' ', ':']) && !subject.contains("{{"), "{subject}");
                for wanted in [words, "L-2026-0003", "TR-2026-0007", "Institute & Sons"] {
                    assert!(body.contains(wanted), "{kind} {language}: {body}");
                }
            }
        }
        assert_eq!(
            cover(&letter("reminder", "fr"), None, "I", None).0,
            "Rappel de la demande de traçage TR-2026-0007 (L-2026-0003)"
        );
        assert_eq!(
            cover(&letter("right_of_reply", "en"), None, "I", None).0,
            "Right of reply RR-2026-0002: TR-2026-0007 (L-2026-0003)"
        );
    }

    #[test]
    fn the_mail_is_in_the_register_of_its_letter() {
        let text = |form: &str, language: &str, person: Option<Addressee>| {
            let mut one = letter("trace_request", language);
            one.editing.form = Some(form.to_owned());
            one.contact.channel = if form == "company" { Channel::Company } else { Channel::PermanentMission };
            one.contact.person = person;
            cover(&one, None, "The Mission of Us", None).1
        };
        let roux = |gender| {
            let (name, title, rank) = ("Inès Roux".to_owned(), None, None);
            Some(Addressee { name, title, rank, gender, salutation: None, excellency: None })
        };
        assert!(text("permanent_mission", "en", None).starts_with("Excellency,"));
        assert!(text("permanent_mission", "fr", None).contains("J’ai l’honneur"));
        assert!(text("note_verbale", "en", None).starts_with("The Mission of Us presents its compliments"));
        assert!(!text("note_verbale", "fr", None).contains("Nous"));
        assert!(text("company", "en", roux(Some(Gender::Female))).starts_with("Dear Ms Inès Roux,"));
        assert!(text("company", "fr", roux(Some(Gender::Male))).starts_with("Monsieur,"));
        // Nobody has said which it is: nothing is guessed.
        assert!(text("company", "en", roux(None)).starts_with("Dear Inès Roux,"));
        assert!(text("company", "fr", roux(None)).starts_with("Madame, Monsieur,"));
        let own = roux(None).map(|p| Addressee { salutation: Some("Dear Professor Roux,".into()), ..p });
        assert!(text("company", "en", own).starts_with("Dear Professor Roux,"));
    }
}
