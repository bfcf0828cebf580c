//! `template check`: makes every kind of letter in every language and for every channel with made-up values. So the
//! person who edits a template finds its faults, not the letter that needs it. Some values contain markup.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::matter::{Cited, Denied, Named};
use super::{Context, Earlier, Error, KINDS, Matter, ProofSaid, Received, ReplyText, Settings, facts, render, text};
use crate::model::{
    Addressee, Category, Channel, Contact, Documented, Edtf, FieldName, Gender, Item, Marking, MarkingKind, Party,
    PartyKind, Quantity, RequestKind, TraceRequest,
};

/// The result for one template.
#[derive(Debug)]
pub struct Checked {
    /// The kind of letter.
    pub kind: &'static str,
    /// The language.
    pub language: String,
    /// The channel.
    pub form: &'static str,
    /// What is wrong with it.
    pub fault: Option<Error>,
}

/// Checks every template: the built-in ones and the archive's own.
///
/// # Errors
/// When the folder of own templates cannot be read.
pub fn check(settings: &Settings) -> Result<Vec<Checked>, Error> {
    let mut found = Vec::new();
    for kind in KINDS {
        for language in text::languages(settings, kind.name)? {
            let forms = [
                (Channel::PermanentMission, false),
                (Channel::PointOfContact, false),
                (Channel::Company, false),
                (Channel::PermanentMission, true),
            ];
            for (channel, note_verbale) in forms {
                let settings = Settings { note_verbale, ..settings.clone() };
                let tries =
                    [false, true].into_iter().flat_map(|full| [1, 2].map(|number| sample(channel, full, number)));
                let mut form = "";
                let fault = tries
                    .map(|context| {
                        form = facts::form(&context, &settings);
                        render(kind.name, &language, &context, &settings)
                    })
                    .find_map(Result::err);
                found.push(Checked { kind: kind.name, language: language.clone(), form, fault });
            }
        }
    }
    Ok(found)
}

/// Made-up values for a letter: all of them if `full`, else as few as possible.
pub(super) fn sample(channel: Channel, full: bool, number: u8) -> Context {
    let dated: Date = date(2026, 1, 15);
    let given = |text: &str| full.then(|| text.to_owned());
    let day = |text: &str| Edtf::new(text).unwrap_or_else(|| Edtf::day(dated));
    let item = |id: &str| Item {
        id: id.to_owned(),
        category: Category::Weapon,
        description: "Pistol <b>&amp; \"so\"</b>".to_owned(),
        manufacturer: Some("Fabrique & Fils <SA>".to_owned()),
        model: Some("P-1".to_owned()),
        calibre: given("9 x 19 mm"),
        country_of_manufacture: given("BE"),
        year_of_manufacture: full.then(|| day("1976/1978")),
        quantity: Quantity::new("1").unwrap_or_else(|| unreachable!("1 is a quantity")),
        markings: vec![Marking {
            kind: MarkingKind::Serial,
            text: "T6368-13 G00356".to_owned(),
            place: given("frame"),
        }],
        documented: Documented {
            date: day("2025-05-03"),
            place: given("Kidal"),
            country: "ML".to_owned(),
            coordinates: given("18.4411 N, 1.4078 E"),
            custodian: given("gendarmerie <local>"),
            circumstances: given("Found <in> a cache & documented there."),
            seizure: given("Cache <7>"),
        },
        photos: Vec::new(),
        views: Vec::new(),
        captions: Vec::new(),
    };
    let company = channel == Channel::Company;
    Context {
        request: TraceRequest {
            reference: "TR-2026-0001".to_owned(),
            kind: if full { RequestKind::Secondary } else { RequestKind::Primary },
            parent: given("TR-2025-0412"),
            recipient: "sample".to_owned(),
            items: vec!["one".to_owned()],
            issued: day("2026-01-15"),
            language: "en".to_owned(),
            message_ids: Vec::new(),
            sent: None,
        },
        parent_issued: full.then(|| day("2025-08-20")),
        recipient: Party {
            id: "sample".to_owned(),
            kind: if company { PartyKind::Company } else { PartyKind::State },
            name: if company { "Fabrique & Fils <SA>" } else { "Government of Belgium" }.to_owned(),
            aliases: Vec::new(),
            country: Some("BE".to_owned()),
            contacts: Vec::new(),
        },
        contact: Contact {
            channel,
            name: "Permanent Mission of Belgium & others <to the United Nations>".to_owned(),
            emails: Vec::new(),
            address: vec!["885 Second Avenue".to_owned()],
            language: "en".to_owned(),
            person: full.then(|| Addressee {
                name: "Ines <Roux>".to_owned(),
                title: (number == 1).then(|| "Head of Export & Control".to_owned()),
                rank: (number == 2).then(|| "Colonel".to_owned()),
                gender: (number == 1).then_some(Gender::Female),
                salutation: None,
                excellency: (number == 2).then_some(false),
            }),
        },
        items: if number == 2 { vec![item("one"), item("two")] } else { vec![item("one")] },
        photos: BTreeMap::new(),
        dated,
        reply_by: date(2026, 2, 12),
        matter: matter(full, number),
    }
}

fn matter(full: bool, number: u8) -> Matter {
    let given = |text: &str| full.then(|| text.to_owned());
    Matter {
        number: Some("L-2026-0001".to_owned()),
        earlier: vec![Earlier {
            number: "L-2025-0007".to_owned(),
            dated: "2025-12-01".to_owned(),
            kind: "trace_request".to_owned(),
        }],
        reminder: Some(number),
        last: number == 2,
        received: Some(Received { day: "2026-01-10".to_owned(), number: given("NV/14/2026") }),
        text: Some(ReplyText {
            id: "RR-2026-0001".to_owned(),
            version: 2,
            text: "On 10 January 2026, “X & Y” responded <promptly>.".to_owned(),
            statements: if full {
                vec!["the pistol was made in 1979".to_owned(), "it’s gone".to_owned()]
            } else {
                Vec::new()
            },
            lock_date: Some("2026-02-12".to_owned()),
            sha256: "0".repeat(64),
            agreed: full,
        }),
        named: full.then(|| Named {
            by: (number == 1).then(|| ("Government of Belgium & others".to_owned(), "2026-01-10".to_owned())),
            state: (number == 1).then(|| "BE".to_owned()),
            facts: vec![
                (FieldName::DeliveryDate, "1979-10".to_owned()),
                (FieldName::Quantity, "175".to_owned()),
                (FieldName::ContractNumber, "23-2-<7520>".to_owned()),
            ],
        }),
        withheld: if full { vec!["2 values withheld: on file only".to_owned()] } else { Vec::new() },
        verified: full,
        denied: Some(Denied { items: None }),
        findings: vec!["no date of expiry".to_owned(), "one number <on> two documents".to_owned()],
        covered: if number == 2 { vec!["TR-2026-0001".to_owned(), "TR-2026-0002".to_owned()] } else { Vec::new() },
        cited: if full {
            let one = |name: &str, value: &str| Cited { name: name.to_owned(), dated: false, value: value.to_owned() };
            vec![one("certificate", "EUC <7>"), one("consignee", "Handel & Sohn"), one("licence_number", "X/17")]
        } else {
            Vec::new()
        },
        grounds: given("the <roll> mark is not ours").into_iter().collect(),
        serial_format: given("T6368-##@#####"),
        proof: Some(ProofSaid {
            how: if full { "posted" } else { "handed_over" }.to_owned(),
            day: "2025-12-03".to_owned(),
            note: given("receipt RR123456785BE"),
        }),
        copy_of: given("L-2025-0007"),
        copies: given("Ministry of Trade & Industry").into_iter().collect(),
        enclosures: given("the certificate <copy>").into_iter().collect(),
    }
}
