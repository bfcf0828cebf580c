//! Every kind of letter, in every form and language: what it says, in which voice, to which person.

use tracepost::letters::{self, Context, Settings};
use tracepost::model::*;

use super::sample::{all_matter, context, copied, flat, holds, kept, received, register, settings};

#[test]
fn every_kind_is_there_in_english_and_french_and_by_every_door() {
    let checked = letters::check(&settings()).unwrap();
    let faults: Vec<_> =
        checked.iter().filter_map(|c| c.fault.as_ref().map(|f| format!("{} {}: {f}", c.kind, c.form))).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for kind in letters::kinds() {
        for language in ["en", "fr"] {
            let found = checked.iter().filter(|c| c.kind == kind && c.language == language).count();
            assert_eq!(found, 4, "{kind} in {language}, by three doors and as a note verbale");
        }
    }
}

#[test]
fn each_kind_says_what_it_is_for_and_prints_values_as_they_are() {
    let register = register();
    let matter = letters::Matter {
        received: Some(received(Some("NV/14 <b>&"))),
        text: Some(letters::ReplyText {
            text: "On 7 October 2015, “X & <Y>” responded; it's response was late.".into(),
            statements: vec!["the rifle was made in 1979".into(), "it’s <gone>".into()],
            ..all_matter().text.unwrap()
        }),
        findings: vec!["the certificate has no date of expiry & names \"the Government\" only".into()],
        serial_format: Some("T6368-##@#####".into()),
        proof: Some(letters::ProofSaid {
            how: "posted".into(),
            day: "2015-08-22".into(),
            note: Some("RR 1 <2>".into()),
        }),
        ..all_matter()
    };
    for (kind, language, wanted) in [
        ("reminder", "en", &["L-2015-0001", "20 August 2015", "second reminder, and the last"][..]),
        ("reminder", "fr", &["second et le dernier", "Notre référence"]),
        ("thanks", "en", &["acknowledge, with thanks", "NV/14 <b>&", "received on 7 October 2015"]),
        ("thanks", "fr", &["accuser réception", "Votre référence"]),
        (
            "right_of_reply",
            "en",
            &[
                "RR-2015-0001, version 2",
                "“X & <Y>” responded; it's response",
                "1. the rifle was made in 1979",
                "it’s <gone>",
                "by 4 November 2015",
            ],
        ),
        ("right_of_reply", "fr", &["au plus tard le 4 novembre 2015", "“X & <Y>” responded; it's response"]),
        (
            "lock_notice",
            "en",
            &[
                "is locked: the date announced for it, 4 November 2015, has passed",
                "it's response was late.",
                "aaaaaaaa",
            ],
        ),
        ("lock_notice", "fr", &["est arrêté", "est passée"]),
        ("counterfeit_notice", "en", &["was not made by it", "T6368-##@#####", "may be a counterfeit"]),
        ("counterfeit_notice", "fr", &["une contrefaçon"]),
        ("red_flag_notice", "en", &["no date of expiry & names \"the Government\" only", "I draw no conclusion"]),
        ("red_flag_notice", "fr", &["Je n’en tire aucune conclusion"]),
        ("resend", "en", &["posted on 22 August 2015 (RR 1 <2>)", "a copy of which is enclosed"]),
        ("resend", "fr", &["postée le 22 août 2015"]),
    ] {
        let context = Context { matter: matter.clone(), ..context(&register, "TR-2015-0412") };
        let letter =
            letters::render(kind, language, &context, &settings()).unwrap_or_else(|e| panic!("{kind} {language}: {e}"));
        let text = flat(&copied(&kept(&format!("{kind}.{language}"), &letter))).replace('\u{A0}', " ");
        holds(&text, wanted);
        holds(&text, &["TR-2015-0412", "L-2015-0007", "A. Archivist"]);
    }
}

#[test]
fn a_kind_without_its_matter_says_what_is_missing() {
    let register = register();
    for (kind, lacks) in [
        ("reminder", "an earlier letter: none was sent"),
        ("thanks", "the message that it answers"),
        ("right_of_reply", "the text for the responder"),
        ("lock_notice", "the locked text"),
        ("counterfeit_notice", "the answer that denies the item"),
        ("red_flag_notice", "at least one finding"),
        ("resend", "the proof that it was delivered"),
    ] {
        let refused =
            letters::render(kind, "en", &context(&register, "TR-2015-0412"), &settings()).unwrap_err().to_string();
        assert!(refused.contains(lacks), "{kind}: {refused}");
    }
    let unknown = letters::render("love_letter", "en", &context(&register, "TR-2015-0412"), &settings()).unwrap_err();
    assert!(unknown.to_string().contains("the kinds are: trace_request, reminder, thanks"), "{unknown}");
}

/// The words by which a voice is known. The labels of references are no part of it.
fn spoken(text: &str, words: &[&str]) -> Vec<String> {
    let mut text = text.replace('’', "' ");
    for label in ["Our reference", "Your reference", "Notre référence", "Votre référence"] {
        text = text.replace(label, "");
    }
    let known = |w: &&str| words.contains(&w.to_lowercase().as_str());
    let found = text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| w != &"I" || words.contains(&"i"));
    found.filter(known).map(str::to_owned).collect()
}

#[test]
fn each_letter_has_one_voice_in_every_form_and_language() {
    let register = register();
    let forms = [
        ("mission", "TR-2015-0412"),
        ("contact", "TR-2015-0412"),
        ("company", "TR-2015-0500"),
        ("note", "TR-2015-0412"),
    ];
    for kind in letters::kinds() {
        for language in letters::languages(&settings(), kind).unwrap() {
            for (form, reference) in forms {
                let settings =
                    Settings { note_verbale: form == "note", marking: Some("CONFIDENTIAL".into()), ..settings() };
                let mut context = Context { matter: all_matter(), ..context(&register, reference) };
                if form == "contact" {
                    context.contact = register.party("ro").unwrap().contacts[0].clone();
                }
                if form != "mission" {
                    context.matter.reminder = Some(1);
                }
                let letter = letters::render(kind, &language, &context, &settings)
                    .unwrap_or_else(|e| panic!("{kind} {language} {form}: {e}"));
                let text = flat(&copied(&kept(&format!("voice.{kind}.{language}.{form}"), &letter)));
                let wrong: &[&str] = match (form, language.as_str()) {
                    ("note", "en") => &["i", "me", "my", "we", "us", "our", "you", "your", "yours"],
                    ("note", _) => {
                        &["je", "j'", "me", "m'", "mon", "ma", "mes", "nous", "notre", "nos", "vous", "votre", "vos"]
                    }
                    ("mission", "en") => &["we", "us", "our"],
                    ("mission", _) => &["nous", "notre", "nos"],
                    (_, "en") => &["i", "me", "my"],
                    (_, _) => &["je", "j'", "me", "m'", "mon", "ma", "mes"],
                };
                let found = spoken(&text, wrong);
                assert!(found.is_empty(), "{kind} {language} {form} says {found:?}: {text}");
                holds(
                    &text,
                    &[
                        "CONFIDENTIAL",
                        reference,
                        "L-2015-0007",
                        "certificate 17.pdf; map.png"
                            .replace("; ", if language == "fr" { " ; " } else { "; " })
                            .as_str(),
                    ],
                );
                assert!(!text.contains("photos/") && !text.contains("{{"), "a leftover: {text}");
                if form == "note" {
                    let (opening, closing) = if language == "fr" {
                        ("présente ses compliments à", "saisit cette occasion pour renouveler")
                    } else {
                        (
                            "presents its compliments to the Permanent Mission of Romania",
                            "avails itself of this opportunity to renew to the Permanent Mission",
                        )
                    };
                    holds(&text, &[opening, closing, "L.S.", "20"]);
                    assert!(!text.contains("A. Archivist"), "a note verbale has no signature: {text}");
                } else {
                    holds(&text, &["A. Archivist"]);
                }
            }
        }
    }
}

#[test]
fn persons_are_addressed_as_they_are_and_nothing_is_guessed() {
    let register = register();
    let person = |gender, rank: Option<&str>, salutation: Option<&str>, excellency| Addressee {
        name: "Inès Roux".into(),
        title: Some("Head of Export Control".into()),
        rank: rank.map(str::to_owned),
        gender,
        salutation: salutation.map(str::to_owned),
        excellency,
    };
    let text = |reference: &str, language: &str, one: Addressee| {
        let mut context = context(&register, reference);
        context.contact.person = Some(one);
        let letter = letters::render("trace_request", language, &context, &settings()).unwrap();
        flat(&copied(&kept(&format!("person.{reference}.{language}"), &letter)))
    };
    let (mission, firm) = ("TR-2015-0412", "TR-2015-0500");
    let (her, him) = (Some(Gender::Female), Some(Gender::Male));
    for (reference, language, one, wanted) in [
        (
            firm,
            "en",
            person(her, None, None, None),
            &["Ms Inès Roux Head of Export Control", "Dear Ms Inès Roux,", "Yours sincerely,"][..],
        ),
        (firm, "en", person(None, None, None, None), &["Dear Inès Roux,", "Yours sincerely,"]),
        (firm, "en", person(him, Some("Colonel"), None, None), &["Colonel Inès Roux", "Dear Colonel Inès Roux,"]),
        (
            firm,
            "fr",
            person(her, None, None, None),
            &["Madame Inès Roux", "Madame, ", "agréer, Madame, l’expression de nos salutations"],
        ),
        (firm, "fr", person(None, None, None, None), &["Madame, Monsieur,"]),
        (
            mission,
            "en",
            person(her, None, None, None),
            &["H.E. Ms Inès Roux", "Excellency,", "accept, Excellency, the"],
        ),
        (mission, "en", person(him, None, None, Some(false)), &["Mr Inès Roux", "Sir,", "accept, Sir, the assurances"]),
        (mission, "en", person(None, None, None, Some(false)), &["Sir or Madam,"]),
        (mission, "fr", person(None, None, None, None), &["Son Excellence Inès Roux", "Excellence,"]),
        (
            mission,
            "fr",
            person(None, None, Some("Madame l’Ambassadrice,"), None),
            &["agréer, Madame l’Ambassadrice, l’assurance"],
        ),
    ] {
        let guessed = one.gender.is_none() && one.salutation.is_none();
        let text = text(reference, language, one);
        holds(&text, wanted);
        if guessed {
            for wrong in ["Ms Inès", "Mr Inès", "Madame Inès", "Monsieur Inès", "His/Her"] {
                assert!(!text.contains(wrong), "{wrong} is a guess: {text}");
            }
        }
    }
}

#[test]
fn french_letters_give_the_house_its_article() {
    let register = register();
    for (organisation, note_verbale, article) in
        [("Mission permanente du Valdor", true, "La "), ("Institut de traçage", false, "L’")]
    {
        let settings = Settings { organisation: organisation.into(), note_verbale, ..settings() };
        for kind in letters::kinds() {
            let mut context = Context { matter: all_matter(), ..context(&register, "TR-2015-0412") };
            context.request.kind = RequestKind::Secondary;
            context.request.parent = Some("TR-2015-0400".into());
            let letter = letters::render(kind, "fr", &context, &settings).unwrap();
            let text = flat(&copied(&kept(&format!("article.{kind}.{note_verbale}"), &letter))).replace('\u{A0}', " ");
            // The head, the foot and the signature have the bare name; a sentence never begins with it.
            let text = text.replace(&format!("{organisation} ·"), "");
            for bare in [". {}", "à {}", "note, {}", "contraire, {}", "lequel {}", "de {}"] {
                let bare = bare.replace("{}", organisation);
                assert!(!text.contains(&bare), "{kind}: {bare:?} in {text}");
            }
            if kind == "trace_request" {
                holds(&text, &[&format!("{article}{organisation} documente les armes")]);
            }
        }
    }
}

#[test]
fn an_answer_is_dated_by_the_day_on_which_it_came_and_by_no_other() {
    let register = register();
    for (kind, language, wanted) in [
        ("thanks", "en", "answer, received on 7 October 2015, to"),
        ("thanks", "fr", "réponse de votre Gouvernement, reçue le 7 octobre 2015, aux demandes"),
        ("counterfeit_notice", "en", "answer, received on 7 October 2015, according"),
        ("counterfeit_notice", "fr", "réponse de votre Gouvernement, reçue le 7 octobre 2015, selon"),
    ] {
        let matter = letters::Matter { received: Some(received(None)), ..all_matter() };
        let context = Context { matter, ..context(&register, "TR-2015-0412") };
        let letter = letters::render(kind, language, &context, &settings()).unwrap();
        let text = flat(&copied(&kept(&format!("day.{kind}.{language}"), &letter))).replace('\u{A0}', " ");
        holds(&text, &[wanted]);
    }
}
