//! Letters as each kind of reader gets them: a firm is not asked what an authority is asked.

use tracepost::letters::{self, Context, Settings};

use super::sample::{all_matter, context, copied, flat, holds, kept, register, settings};

/// What a letter with this matter says to the firm, or to the state's point of contact.
fn said(kind: &str, language: &str, firm: bool, matter: letters::Matter) -> String {
    let register = register();
    let reference = if firm { "TR-2015-0413" } else { "TR-2015-0412" };
    let mut context = Context { matter, ..context(&register, reference) };
    if !firm {
        context.contact = register.party("ro").unwrap().contacts[0].clone();
    }
    let letter = letters::render(kind, language, &context, &settings()).unwrap_or_else(|e| panic!("{kind}: {e}"));
    flat(&copied(&kept(&format!("reader.{kind}.{language}.{firm}"), &letter))).replace('\u{A0}', " ")
}

#[test]
fn a_firm_does_not_consider_licences() {
    for (language, of_firm, of_authority) in [
        ("en", "in your own checks of the same parties", "when licences for the same parties are considered"),
        ("fr", "dans vos propres vérifications", "lors de l’examen de licences"),
    ] {
        let [firm, authority] = [true, false].map(|firm| said("red_flag_notice", language, firm, all_matter()));
        holds(&firm, &[of_firm]);
        holds(&authority, &[of_authority]);
        assert!(!firm.contains(of_authority) && !authority.contains(of_firm), "{firm} / {authority}");
    }
}

#[test]
fn what_goes_with_a_letter_stands_below_it_with_the_copy_of_our_own() {
    let copy_of = Some("L-2015-0001".to_owned());
    for (language, several, alone) in [
        (
            "en",
            "Enclosures: copy of L-2015-0001; certificate 17.pdf; map.png",
            "Enclosure: copy of L-2015-0001 Copy to",
        ),
        (
            "fr",
            "Pièces jointes : copie de L-2015-0001 ; certificate 17.pdf ; map.png",
            "Pièce jointe : copie de L-2015-0001 Copie",
        ),
    ] {
        let matter = letters::Matter { copy_of: copy_of.clone(), ..all_matter() };
        holds(&said("resend", language, false, matter.clone()), &[several]);
        holds(&said("reminder", language, true, letters::Matter { enclosures: Vec::new(), ..matter }), &[alone]);
        let none = letters::Matter { enclosures: Vec::new(), ..all_matter() };
        let text = said("reminder", language, true, none);
        assert!(!text.contains("Enclosure") && !text.contains("jointe :"), "{text}");
    }
}

#[test]
fn one_photograph_is_spoken_of_as_one() {
    for (language, firm, wanted) in [
        ("en", false, ["The photograph in the annex shows the item", "Annex to TR-2015-0412: photograph Photograph 1"]),
        ("fr", false, ["La photographie en annexe montre l’objet", "TR-2015-0412 : photographie Photographie 1"]),
        ("en", true, ["A photograph is in the annex.", "Annex to TR-2015-0413: photograph Photograph 1"]),
    ] {
        holds(&said("counterfeit_notice", language, firm, all_matter()), &wanted);
    }
}

#[test]
fn a_note_says_of_the_item_and_not_of_the_house_that_it_may_have_been_diverted() {
    let house = Settings { note_verbale: true, ..settings() };
    for (language, wanted) in [
        ("en", "the Conflict Tracing Institute gives formal notice that this item may have been diverted"),
        ("fr", "Conflict Tracing Institute notifie formellement que cet objet a pu être détourné"),
    ] {
        let context = Context { matter: all_matter(), ..context(&register(), "TR-2015-0412") };
        let letter = letters::render("trace_request", language, &context, &house).unwrap();
        holds(&flat(&copied(&kept(&format!("reader.notice.{language}"), &letter))), &[wanted]);
    }
}
