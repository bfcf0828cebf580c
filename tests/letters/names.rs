//! Names of the register in French sentences: an English name is put into French where the register says whose it is. Else it stands as it is, in a
//! sentence that is right.

use tracepost::letters::{self, Context, Settings};
use tracepost::model::*;

use super::sample::{all_matter, context, copied, flat, holds, kept, named, outgoing, register, settings};

const MISSION: &str = "Permanent Mission of Romania to the United Nations";

/// What a letter in French says. `change` changes what it is made of.
fn said(kind: &str, name: &str, settings: &Settings, change: impl Fn(&mut Context)) -> String {
    let mut context = Context { matter: all_matter(), ..context(&register(), "TR-2015-0412") };
    change(&mut context);
    let letter = letters::render(kind, "fr", &context, settings).unwrap_or_else(|e| panic!("{kind}: {e}"));
    flat(&copied(&kept(&format!("name.{kind}.{name}"), &letter))).replace('\u{A0}', " ")
}

#[test]
fn a_mission_that_the_register_names_in_english_has_its_french_name() {
    for note_verbale in [true, false] {
        let settings = Settings { note_verbale, ..settings() };
        for kind in letters::kinds() {
            let text = said(kind, "mission", &settings, |_| ());
            holds(&text, &["Mission permanente de la Roumanie auprès de l’Organisation des Nations Unies"]);
            assert!(!text.contains("Permanent Mission"), "{kind}: {text}");
            if note_verbale {
                holds(
                    &text,
                    &[
                        "présente ses compliments à la Mission permanente de la Roumanie auprès",
                        "renouveler à la Mission permanente de la Roumanie auprès",
                    ],
                );
            }
        }
    }
}

#[test]
fn a_name_that_cannot_be_put_into_french_stands_as_it_is_in_a_right_sentence() {
    let settings = Settings { note_verbale: true, ..settings() };
    for (channel, name, country, wanted) in [
        (Channel::PermanentMission, MISSION, None, "à la mission « {} »"),
        (Channel::PermanentMission, MISSION, Some("XX"), "à la mission « {} »"),
        (Channel::PermanentMission, "Permanent Observer Mission of Romania", Some("RO"), "à la mission « {} »"),
        (Channel::PermanentMission, "Mission permanente de la Roumanie", Some("RO"), "à la {}"),
        (Channel::PointOfContact, "Department for Export Controls", Some("RO"), "au point de contact « {} »"),
        (Channel::PointOfContact, "Ministère de la défense", Some("RO"), "au {}"),
        (Channel::PointOfContact, "Le Bureau national de traçage", None, "au Bureau national de traçage"),
        (Channel::PointOfContact, "La Police judiciaire", None, "à la Police judiciaire"),
        (Channel::LicensingAuthority, "Export Licensing Board", Some("RO"), "à l’autorité « {} »"),
        (Channel::LicensingAuthority, "Office des licences", Some("RO"), "à l’{}"),
    ] {
        let text = said("trace_request", "neutral", &settings, |context| {
            context.contact = Contact { channel, name: name.into(), ..context.contact.clone() };
            context.recipient.country = country.map(str::to_owned);
        });
        let wanted = wanted.replace("{}", name);
        holds(&text, &[&format!("ses compliments {wanted} et a"), &format!("pour renouveler {wanted} les")]);
    }
}

#[test]
fn the_mail_with_a_french_note_names_its_reader_as_the_note_does() {
    let register = register();
    let party = register.party("ro").unwrap();
    let contact = letters::door(party).unwrap();
    let letter = outgoing(contact, "fr", "note_verbale");
    for (party, wanted) in
        [(Some(party), "à la Mission permanente de la Roumanie auprès"), (None, "à la mission « Permanent Mission of")]
    {
        let (_, text) = letters::cover(&letter, party, "Mission permanente du Valdor", None);
        holds(&text, &[&format!("ses compliments {wanted}"), &format!("renouveler {wanted}")]);
    }
}

#[test]
fn who_named_the_recipient_has_an_article_and_no_english_within_french() {
    let of = |kind, name: &str, country: &str| {
        let mut party = register().party("ro").unwrap().clone();
        (party.kind, party.name, party.country) = (kind, name.to_owned(), Some(country.to_owned()));
        party
    };
    let (state, firm) = (PartyKind::State, PartyKind::Company);
    for (party, french, english) in [
        (of(state, "Government of Mali", "ML"), "le Gouvernement du Mali désigne", "the Government of Mali names"),
        (
            of(state, "Ministry of Trade", "US"),
            "l’autorité « Ministry of Trade » désigne",
            "the Ministry of Trade names",
        ),
        (of(state, "Ministère du commerce", "FR"), "le Ministère du commerce désigne", "Ministère du commerce names"),
        (of(firm, "Böll & Söhne", "DE"), "Böll & Söhne désigne", ", Böll & Söhne names"),
    ] {
        for note_verbale in [true, false] {
            let settings = Settings { note_verbale, ..settings() };
            for (language, wanted) in [("fr", french), ("en", english)] {
                let mut context = Context { matter: all_matter(), ..context(&register(), "TR-2015-0412") };
                context.request.kind = RequestKind::Secondary;
                context.request.parent = Some("TR-2015-0400".into());
                context.matter.named = Some(named(&party));
                let letter = letters::render("trace_request", language, &context, &settings).unwrap();
                let text = flat(&copied(&kept("name.supplier", &letter))).replace('\u{A0}', " ");
                holds(&text, &[wanted]);
            }
        }
    }
}

#[test]
fn a_state_is_asked_about_a_recipient_under_its_jurisdiction_by_every_channel() {
    for (language, wanted, wrong) in [
        ("en", "a recipient under the jurisdiction of your Government", "Government of Romania as having"),
        ("fr", "un destinataire relevant de la juridiction de votre Gouvernement", "Government of Romania"),
    ] {
        let register = register();
        let mut context = Context { matter: all_matter(), ..context(&register, "TR-2015-0412") };
        context.request.kind = RequestKind::Secondary;
        context.request.parent = Some("TR-2015-0400".into());
        context.contact = register.party("ro").unwrap().contacts[0].clone();
        let letter = letters::render("trace_request", language, &context, &settings()).unwrap();
        let text = flat(&copied(&kept("name.jurisdiction", &letter)));
        holds(&text, &[wanted]);
        assert!(!text.contains(wrong), "{text}");
    }
}

#[test]
fn the_house_with_a_name_of_its_own_loses_the_e_of_de_before_a_vowel() {
    for (organisation, wanted) in [
        ("International Tracing", "au nom d’International Tracing et"),
        ("Élysée Research", "au nom d’Élysée Research et"),
        ("Conflict Tracing Institute", "au nom de Conflict Tracing Institute et"),
        ("Le Centre de traçage", "au nom du Centre de traçage et"),
        ("La Mission du Valdor", "au nom de la Mission du Valdor et"),
    ] {
        let settings = Settings { organisation: organisation.into(), ..settings() };
        holds(&said("trace_request", "house", &settings, |_| ()), &[wanted]);
    }
}
