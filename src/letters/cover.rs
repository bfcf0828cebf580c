//! Subject and text of the mail that carries a letter. The letter itself is the PDF. They are in the letter's
//! language if we have the words, else in English. Plain data, one line for each language.

use crate::model::OutgoingLetter;

use super::values;

/// Words of one language.
struct Words {
    language: &'static str,
    /// By kind. The last one is for all other kinds.
    subjects: [(&'static str, &'static str); 8],
    body: &'static str,
}

const WORDS: &[Words] = &[
    Words {
        language: "en",
        subjects: [
            ("trace_request", "Trace request"),
            ("reminder", "Reminder of trace request"),
            ("thanks", "Your answer to trace request"),
            ("right_of_reply", "Right of reply: trace request"),
            ("lock_notice", "Locked text: trace request"),
            ("counterfeit_notice", "Possible counterfeit: trace request"),
            ("red_flag_notice", "Papers of a transfer: trace request"),
            ("resend", "Trace request, sent again:"),
        ],
        body: "Dear Sir or Madam,\n\nplease find attached our letter {number} of {date} ({reference}).\n\
               Kindly quote {reference} in your answer.\n\n{organisation}\n",
    },
    Words {
        language: "fr",
        subjects: [
            ("trace_request", "Demande de traçage"),
            ("reminder", "Rappel de la demande de traçage"),
            ("thanks", "Votre réponse à la demande de traçage"),
            ("right_of_reply", "Droit de réponse : demande de traçage"),
            ("lock_notice", "Texte arrêté : demande de traçage"),
            ("counterfeit_notice", "Contrefaçon possible : demande de traçage"),
            ("red_flag_notice", "Documents d’un transfert : demande de traçage"),
            ("resend", "Demande de traçage, nouvel envoi :"),
        ],
        body: "Madame, Monsieur,\n\nveuillez trouver ci-joint notre lettre {number} du {date} ({reference}).\n\
               Nous vous saurions gré de rappeler {reference} dans votre réponse.\n\n{organisation}\n",
    },
];

/// Subject and text of the mail that carries the letter.
pub fn cover(letter: &OutgoingLetter, organisation: &str) -> (String, String) {
    let plain = letter.language.split('-').next().unwrap_or("en");
    let Some(words) = WORDS.iter().find(|w| w.language == plain).or(WORDS.first()) else { return Default::default() };
    let subject = words.subjects.iter().find(|(kind, _)| *kind == letter.kind).map_or("", |(_, s)| s);
    let date = values::date(&letter.dated.to_string(), words.language).replace('\u{A0}', " ");
    let body = words
        .body
        .replace("{number}", &letter.id)
        .replace("{date}", &date)
        .replace("{reference}", &letter.request)
        .replace("{organisation}", organisation);
    (format!("{subject} {} ({})", letter.request, letter.id), body)
}
