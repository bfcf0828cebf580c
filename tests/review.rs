//! The rules: state machines, clocks, the form of right-of-reply texts, what a request must have, what follows from
//! an answer.

use jiff::civil::{Date, date};
use tracepost::model::*;
use tracepost::review::calendar::Calendar;
use tracepost::review::clock::{self, allows, due};
use tracepost::review::reminder::{self, Waiting};
use tracepost::review::secondary::{self, Refused};
use tracepost::review::statement::{self, Statement, Strength, Text};
use tracepost::review::{
    LETTER, LetterVerb, Machine, REPLY, REQUEST, ReplyVerb, RequestVerb, completeness, retention, serial,
};

/// Every pair of state and verb: the table's moves go through, every other is refused with a reason that names what can be done.
fn whole<S, V>(machine: &Machine<S, V>, states: &[S], verbs: &[V]) -> (usize, usize)
where
    S: Copy + Eq + std::fmt::Display + std::fmt::Debug + 'static,
    V: Copy + Eq + std::fmt::Display + std::fmt::Debug + 'static,
{
    let (mut legal, mut illegal) = (0, 0);
    for state in states {
        for verb in verbs {
            let rows: Vec<_> = machine.moves.iter().filter(|(s, v, _)| s == state && v == verb).collect();
            assert!(rows.len() < 2, "{state:?} {verb:?} leads to two places");
            match machine.next("thing X-1", *state, *verb) {
                Ok(to) => {
                    assert_eq!(rows.first().map(|r| r.2), Some(to));
                    legal += 1;
                }
                Err(refused) => {
                    assert!(rows.is_empty());
                    let words = refused.to_string();
                    assert!(words.starts_with(&format!("thing X-1 is {state}: it cannot be {verb}; ")), "{words}");
                    for open in machine.open(*state) {
                        assert!(words.contains(&open.to_string()), "{words}");
                    }
                    illegal += 1;
                }
            }
        }
    }
    assert_eq!(legal, machine.moves.len(), "every row of the table is reached");
    (legal, illegal)
}

#[test]
fn every_move_that_is_not_in_a_table_is_refused_with_the_reason() {
    let counts = [
        whole(&REQUEST, RequestState::ALL, RequestVerb::ALL),
        whole(&LETTER, LetterState::ALL, LetterVerb::ALL),
        whole(&REPLY, ReplyState::ALL, ReplyVerb::ALL),
    ];
    assert_eq!(counts.map(|(l, i)| l + i), [7 * 8, 9 * 11, 6 * 6]);
}

#[test]
fn no_machine_leads_from_an_uncertain_letter_back_into_the_outbox_by_itself() {
    let from_unknown: Vec<_> = LETTER.moves.iter().filter(|m| m.0 == LetterState::OutcomeUnknown).collect();
    assert!(from_unknown.iter().all(|m| m.2 != LetterState::Queued));
    let back: Vec<_> = from_unknown.iter().filter(|m| m.2 == LetterState::Approved).map(|m| m.1).collect();
    assert_eq!(back, [LetterVerb::ClearAsUnsent], "the one way back is a person's word");
    assert!(REPLY.moves.iter().all(|m| m.0 != ReplyState::Locked), "nothing follows a lock");
    assert!(
        LETTER.moves.iter().filter(|m| m.2 == LetterState::Queued).all(|m| m.0 == LetterState::Approved),
        "nothing unapproved is queued"
    );
}

// ---- clocks ----

fn un() -> Calendar {
    Calendar::united_nations().unwrap()
}

fn running(started: Date, days: i64, changes: &[(ClockMove, Date, i64)]) -> Clock {
    let change = |(change, day, days): &(ClockMove, Date, i64)| ClockChange {
        change: *change,
        day: *day,
        days: *days,
        why: "asked".into(),
        who: "ana".into(),
    };
    Clock {
        subject: "TR-1".into(),
        kind: ClockKind::Answer,
        started,
        days,
        stopped: None,
        changes: changes.iter().map(change).collect(),
    }
}

#[test]
fn a_deadline_says_how_it_was_computed() {
    let clock = running(
        date(2026, 11, 2),
        28,
        &[
            (ClockMove::Pause, date(2026, 11, 10), 0),
            (ClockMove::Resume, date(2026, 11, 20), 0),
            (ClockMove::Extend, date(2026, 11, 24), 15),
        ],
    );
    let found = due(&clock, &un(), date(2026, 11, 25));
    // 30 November, ten days of pause, fifteen more: 25 December is a Friday and Christmas, then a weekend.
    assert_eq!(found.on, date(2026, 12, 28));
    let told: Vec<String> = found.steps.iter().map(ToString::to_string).collect();
    let told = told.join("\n");
    for part in [
        "started 2026-11-02, 28 days: 2026-11-30",
        "resumed 2026-11-20 after 10 days (ana: asked): 2026-12-10",
        "extended by 15 days (ana: asked): 2026-12-25",
        "2026-12-25 is not a working day (Christmas Day)",
        "2026-12-27 is not a working day (Sunday)",
        "moved to the next working day of United Nations Headquarters, New York: 2026-12-28",
    ] {
        assert!(told.contains(part), "{part} is not in\n{told}");
    }
    let still = running(date(2026, 11, 2), 28, &[(ClockMove::Pause, date(2026, 11, 10), 0)]);
    let (early, late) = (due(&still, &un(), date(2026, 11, 12)), due(&still, &un(), date(2026, 11, 18)));
    assert!(early.paused && late.paused && late.on > early.on, "a paused clock moves its day along");
}

#[test]
fn senseless_changes_of_a_clock_are_refused() {
    let clock = running(date(2026, 11, 2), 28, &[]);
    let paused = running(date(2026, 11, 2), 28, &[(ClockMove::Pause, date(2026, 11, 10), 0)]);
    let stopped = Clock { stopped: Some(date(2026, 11, 9)), ..clock.clone() };
    let change = |change, day, days| ClockChange { change, day, days, why: "x".into(), who: "ana".into() };
    for (clock, change, why) in [
        (&clock, change(ClockMove::Resume, date(2026, 11, 3), 0), "is not paused"),
        (&paused, change(ClockMove::Pause, date(2026, 11, 12), 0), "paused already"),
        (&paused, change(ClockMove::Resume, date(2026, 11, 9), 0), "cannot have the earlier date 2026-11-09"),
        (&clock, change(ClockMove::Extend, date(2025, 11, 3), 7), "cannot have the earlier date 2025-11-03"),
        (&clock, change(ClockMove::Extend, date(2026, 11, 3), 0), "expected 1 to 730"),
        (&clock, change(ClockMove::Extend, date(2026, 11, 3), 9999), "expected 1 to 730"),
        (&stopped, change(ClockMove::Extend, date(2026, 11, 10), 7), "has stopped"),
    ] {
        assert!(allows(clock, &change).unwrap_err().to_string().contains(why), "{why}");
    }
    assert!(allows(&clock, &change(ClockMove::Extend, date(2026, 11, 3), 7)).is_ok());
    assert_eq!(clock::days_between(date(2026, 11, 3), date(2026, 11, 1)), 0);
}

#[test]
fn reminders_wait_for_what_lies_unread() {
    let waiting = Waiting {
        request: "TR-1".into(),
        due: date(2026, 11, 2),
        paused: false,
        reminded: vec![],
        under_way: false,
        unread: [].into(),
        claimed: [].into(),
        bounced: None,
    };
    let calendar = Calendar::united_nations().unwrap();
    let ask = |w: &Waiting, day| reminder::due(w, 14, &calendar, day);
    assert!(ask(&waiting, date(2026, 11, 2)).unwrap_err().contains("due on"), "not on the day itself");
    assert_eq!(ask(&waiting, date(2026, 11, 3)).unwrap().number, 1);
    let once = Waiting { reminded: vec![date(2026, 11, 5)], ..waiting.clone() };
    assert!(ask(&once, date(2026, 11, 19)).is_err());
    assert_eq!(ask(&once, date(2026, 11, 20)).unwrap().number, 2);
    let twice = Waiting { reminded: vec![date(2026, 11, 5), date(2026, 11, 20)], ..waiting.clone() };
    assert!(ask(&twice, date(2027, 11, 20)).unwrap_err().contains("two reminders were sent already"));
    let claimed = Waiting { claimed: ["message 9c1e cites our reference".to_owned()].into(), ..waiting.clone() };
    let told = ask(&claimed, date(2026, 12, 1)).unwrap().why;
    assert!(told.ends_with("before you write, look at: message 9c1e cites our reference"), "{told}");
    // Of many, three are named: a party that writes much does not fill the page.
    let many: Vec<String> = (0..500).map(|n| format!("message {n}")).collect();
    let claimed = Waiting { claimed: many.into(), ..waiting.clone() };
    let told = ask(&claimed, date(2026, 12, 1)).unwrap().why;
    assert!(told.ends_with("look at: message 0; message 1; message 2; and 497 more"), "{told}");
    for held in [
        Waiting { paused: true, ..waiting.clone() },
        Waiting { under_way: true, ..waiting.clone() },
        Waiting { bounced: Some("a@x.example of x bounced".to_owned()), ..waiting.clone() },
        Waiting { unread: ["message 3f2a is unplaced".to_owned()].into(), ..waiting.clone() },
    ] {
        assert!(ask(&held, date(2026, 12, 1)).is_err(), "{held:?}");
    }
}

// ---- the house form ----

/// The seventeen texts of Diversion Digest 03, as their slots: who asked whom and when, and one or two statements each.
#[allow(clippy::too_many_lines, reason = "a table of seventeen rows")]
fn texts() -> Vec<Text> {
    let text = |responder: &str, requested, replied, promptly, statements: Vec<Statement>| Text {
        replied,
        responder: responder.into(),
        promptly,
        issuer: "Conflict Armament Research".into(),
        requested,
        statements,
    };
    let confirms = |form: &str, slots: &[(&str, &str)]| Statement::new(Strength::Confirms, form, slots);
    let issuer = ("issuer", "Conflict Armament Research");
    let fn_maker = "Fabrique nationale (FN) Herstal";
    let belgian = |item: &str, serials: Option<&str>, order: &str, dated: &str| {
        let mut made = vec![("maker", fn_maker), ("item", item), issuer];
        let mut sold = vec![
            ("item", item),
            ("be", if serials.is_some_and(|s| s.contains('\n')) { "were" } else { "was" }),
            ("order", order),
            ("order_date", dated),
            ("consignee", "Libya"),
            ("delivered", "XXXX"),
        ];
        if let Some(serials) = serials {
            made.push(("serials", serials));
            sold.push(("serials", serials));
        }
        let statements = vec![confirms("manufactured", &made), confirms("order_delivered", &sold)];
        text("the Government of Belgium", date(2015, 8, 5), date(2015, 10, 9), false, statements)
    };
    let fpk = [("item", "FPK 7.62 x 54R mm sniper rifle"), ("lots", "F-7503")];
    vec![
        text(
            "the Government of Romania",
            date(2015, 8, 20),
            date(2015, 10, 7),
            true,
            vec![
                confirms(
                    "manufactured",
                    &[&fpk[..], &[("maker", "Uzina Mecanica Cugir SA"), ("made", "1976/1978"), issuer]].concat(),
                ),
                confirms(
                    "exported_under_contract",
                    &[&fpk[..], &[("be", "was"), ("consignee", "Libya"), ("exported", "1978/1979")]].concat(),
                ),
                Statement::new(
                    Strength::Stated,
                    "retention_law",
                    &[("years_manufacture", "30"), ("years_transfer", "20")],
                ),
                Statement::new(Strength::Besides, "too_old", &[("item", "rifle"), ("be", "was"), ("years", "30")]),
            ],
        ),
        belgian("FN MAG general-purpose machine gun", Some("99352"), "23-2-7520", "1979-10-04"),
        belgian("FN FAL rifle", None, "9503", "1965-12-23"),
        belgian("FN FAL rifle", None, "23-2-4709", "1973-07-30"),
        belgian("FN FAL rifle", None, "A3493", "1972-03-23"),
        belgian("FN FAL rifle", Some("1225111"), "23-2-6255", "1975-08-29"),
        belgian("FN FAL rifle", Some("1243069"), "23-2-6255", "1975-08-29"),
        belgian("FN FAL rifle", Some("1232064"), "23-2-6255", "1975-08-29"),
        belgian("FN FAL rifle", Some("1240363"), "23-2-6255", "1975-08-29"),
        belgian("FN FAL rifle", Some("995754"), "23-2-4709", "1973-07-30"),
        belgian("FN FAL rifle", Some("1004805"), "23-2-4709", "1973-07-30"),
        belgian("FN FAL rifle", Some("781694"), "A752", "1967-12-18"),
        belgian("FN FAL rifle", Some("798432"), "A934", "1968-05-13"),
        belgian("FN FAL rifle", Some("792525"), "A934", "1968-05-13"),
        text(
            "the Government of Italy",
            date(2015, 8, 5),
            date(2016, 12, 15),
            false,
            vec![
                confirms(
                    "contract_inherited",
                    &[
                        ("item", "155H RDX-TNT rounds and charges"),
                        ("be", "were"),
                        ("holder", "Oto Melara"),
                        ("concluded", "198X"),
                    ],
                ),
                confirms(
                    "delivered_by",
                    &[
                        ("supplier", "Avio Srl"),
                        ("item", "155H RDX-TNT rounds and charges"),
                        ("consignee", "Libyan Security Force"),
                        ("delivered", "1982/1985"),
                    ],
                ),
                Statement::new(
                    Strength::Besides,
                    "records_gone",
                    &[("reason", "complete records of the transfer are no longer available")],
                ),
            ],
        ),
        text(
            "Girsan",
            date(2019, 3, 8),
            date(2019, 3, 13),
            false,
            vec![
                confirms(
                    "manufactured",
                    &[("maker", "Girsan"), ("item", "MC21 pistol"), ("serials", "T6368-13 G00356"), issuer],
                ),
                confirms(
                    "order_of_many",
                    &[
                        ("item", "MC21 pistol"),
                        ("serials", "T6368-13 G00356"),
                        ("be", "was"),
                        ("quantity", "175 handguns"),
                        ("consignee", "Billy Trading Company and Civil Engineering, in Burkina Faso,"),
                        ("shipped", "2013-12-04"),
                    ],
                ),
                Statement::new(Strength::Besides, "enclosed", &[("papers", "packing list and customs declaration")]),
            ],
        ),
        text(
            "Girsan",
            date(2019, 8, 6),
            date(2019, 8, 7),
            false,
            vec![confirms(
                "not_manufactured",
                &[
                    ("maker", "Girsan"),
                    ("item", "Zigana 36 pistol"),
                    ("serials", "T0620-10H00582"),
                    ("format", "which begins with T6368 (“T” for the country, “6368” for the manufacturer)"),
                ],
            )],
        ),
    ]
}

#[test]
fn seventeen_texts_hold_every_slot_and_read_back_to_the_same() {
    let texts = texts();
    assert_eq!(texts.len(), 17);
    let mut written = Vec::new();
    for text in &texts {
        let out = statement::write(text).unwrap_or_else(|e| panic!("{e}: {text:?}"));
        let back = statement::read(&out).unwrap_or_else(|e| panic!("{e}: {out}"));
        assert_eq!(&back, text, "{out}");
        for (slot, value) in text.statements.iter().flat_map(|s| &s.slots) {
            for line in value.lines().filter(|_| {
                !matches!(slot.as_str(), "order_date" | "delivered" | "made" | "exported" | "shipped" | "concluded")
            }) {
                assert!(out.contains(line), "{slot} {line:?} is not in {out}");
            }
        }
        written.push(out);
    }
    assert_eq!(
        written[1],
        "On 9 October 2015, the Government of Belgium responded to a formal trace request issued by Conflict Armament Research on 5 August 2015. \
         This response confirms that: 1) Fabrique nationale (FN) Herstal manufactured the FN MAG general-purpose machine gun with serial number 99352, \
         subject to Conflict Armament Research’s trace request; and 2) the FN MAG general-purpose machine gun with serial number 99352 was part of order \
         number 23-2-7520 of 4 October 1979, which was delivered to Libya on an unspecified date."
    );
    assert!(
        written[0].contains("responded promptly")
            && written[0].contains("between 1976 and 1978")
            && written[0].contains("In its response, the Government of Romania stated that under its law")
    );
    assert!(written[14].contains("in the 1980’s") && written[14].contains("“Libyan Security Force”"));
    assert!(written[16].contains("did not manufacture the Zigana 36 pistol"));
    assert_eq!(clock::days_between(texts[0].requested, texts[0].replied), 48);
    assert_eq!(clock::days_between(texts[14].requested, texts[14].replied), 498);
}

#[test]
fn several_numbers_stay_apart_and_a_value_that_would_blur_is_refused() {
    let many = "1225111\n1243069\n1232064\n1240363";
    let mut text = texts().remove(2);
    for s in &mut text.statements {
        s.slots.insert("serials".into(), many.into());
        if s.slots.contains_key("be") {
            s.slots.insert("be".into(), "were".into());
        }
    }
    let out = statement::write(&text).unwrap();
    assert!(out.contains("serial numbers 1225111, 1243069, 1232064 and 1240363"), "{out}");
    assert_eq!(statement::read(&out).unwrap(), text);
    // Words of the form inside a value, a date that is none, a form that is none, a slot too many, a slot missing.
    let spoil = |slot: &str, value: &str| {
        let mut spoilt = text.clone();
        spoilt.statements[1].slots.insert(slot.into(), value.into());
        statement::write(&spoilt).unwrap_err().to_string()
    };
    assert!(
        spoil(
            "item",
            "rifle with serial number 7 was part of order number 9, which was delivered to X on 1 May 1970; the FAL"
        )
        .contains("ambiguous")
    );
    assert!(spoil("order_date", "1973-02-31").contains("is not a date"));
    assert!(spoil("extra", "x").contains("no place for extra"));
    assert!(spoil("consignee", " ").contains("expected text"));
    let mut lacking = text.clone();
    lacking.statements[1].slots.remove("order");
    assert!(statement::write(&lacking).unwrap_err().to_string().contains("it needs order"));
}

#[test]
fn any_text_has_numbered_statements_for_comments() {
    let own = "On 3 May 2026, X answered. It says that: 1) the rifle was made in 1979; 2) it’s response was late; and 3) nothing else.";
    assert_eq!(
        statement::numbered_statements(own),
        ["the rifle was made in 1979", "it’s response was late; and", "nothing else"]
    );
    assert_eq!(statement::numbered_statements(&statement::write(&texts()[0]).unwrap()).len(), 4);
    assert!(statement::numbered_statements("no numbers").is_empty());
}

// ---- requests ----

fn register() -> Register {
    serde_json::from_slice(
        &std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/correspondence/register.json")).unwrap(),
    )
    .unwrap()
}

#[test]
fn a_request_without_what_its_reader_needs_says_what_is_missing() {
    let register = register();
    let missing = |reference: &str, change: &dyn Fn(&mut Item)| {
        let request = register.request(reference).unwrap();
        let mut items: Vec<Item> = request.items.iter().map(|i| register.item(i).unwrap().clone()).collect();
        items.iter_mut().for_each(change);
        let found = completeness::missing(request, &items.iter().collect::<Vec<_>>(), true, 28);
        found.iter().map(ToString::to_string).collect::<Vec<String>>()
    };
    assert_eq!(missing("TR-2026-0001", &|_| {}), Vec::<String>::new());
    type Lack<'t> = (&'t dyn Fn(&mut Item), &'t str);
    let cases: [Lack<'_>; 6] = [
        (&|i: &mut Item| i.manufacturer = None, "its manufacturer"),
        (&|i: &mut Item| i.model = Some("  ".into()), "its exact model"),
        (&|i: &mut Item| i.markings.clear(), "a serial, lot or batch number"),
        (&|i: &mut Item| i.markings[0].text = "PM9-79 B0?417".into(), "its whole serial number"),
        (&|i: &mut Item| i.photos.clear(), "photographs"),
        (&|i: &mut Item| i.documented.circumstances = None, "the circumstances"),
    ];
    for (change, what) in cases {
        let found = missing("TR-2026-0001", change);
        assert!(found.len() == 1 && found[0].contains(what) && found[0].starts_with("item pm9-1: "), "{found:?}");
    }
    assert_eq!(missing("TR-2026-0003", &|_| {}).len(), 5);
    let request = register.request("TR-2026-0001").unwrap();
    let none = completeness::missing(request, &[], false, 0);
    assert_eq!(none.len(), 3, "{none:?}");
}

#[test]
fn old_items_come_with_a_hint_and_never_with_a_bar() {
    let register = register();
    let item = register.item("pm9-1").unwrap();
    let hints = retention::hints(item, &[], date(2026, 5, 4));
    assert!(hints.len() == 2 && hints[0].contains("47 years ago") && hints[0].contains("30 years"), "{hints:?}");
    let own = |records: &str, years| Retention {
        party: "boll".into(),
        records: records.into(),
        years,
        source: "their letter".into(),
        noted_by: "ana".into(),
    };
    assert_eq!(
        retention::hints(item, &[own("manufacture", 100), own("transfer", 60)], date(2026, 5, 4)),
        Vec::<String>::new()
    );
    let young = register.item("sg-7").unwrap();
    assert!(retention::hints(young, &[], date(2026, 5, 4))[0].contains("Arms Trade Treaty"));
    assert!(
        retention::hints(young, &[own("transfer", 10)], date(2026, 5, 4))[0].contains("its own period (their letter)")
    );
}

#[test]
fn a_learnt_format_is_held_against_later_items() {
    let register = register();
    let format = |pattern: &str| SerialFormat {
        party: "boll".into(),
        pattern: pattern.into(),
        note: String::new(),
        source: "x".into(),
        noted_by: "ana".into(),
    };
    let doubts = |formats: &[SerialFormat]| serial::doubts(register.item("pm9-1").unwrap(), &register.parties, formats);
    assert!(
        doubts(&[]).is_empty()
            && doubts(&[format("PM9-##@#####")]).is_empty()
            && doubts(&[format("X*"), format("PM9*")]).is_empty()
    );
    let found = doubts(&[format("PM9-##@####")]);
    assert!(
        found.len() == 1 && found[0].contains("PM9-79 B00417 does not follow the format of Böll & Söhne <Export>"),
        "{found:?}"
    );
    let state = |name: &str| Party {
        kind: PartyKind::State,
        name: name.into(),
        aliases: vec![],
        id: "x".into(),
        country: None,
        contacts: vec![],
    };
    assert!(
        !serial::named(&state("Niger"), "Nigeria")
            && !serial::named(&state("Guinea"), "Guinea-Bissau")
            && serial::named(&state("Niger"), "NIGER")
    );
    let firm = Party { kind: PartyKind::Company, ..state("Girsan") };
    assert!(serial::named(&firm, "Girsan Makina ve Hafif Silah Ltd. Şti.") && !serial::named(&firm, "Girsanov"));
}

// ---- secondary requests ----

fn confirmed(fields: &[(FieldName, &str)]) -> Vec<Disclosed<Confirmed<Value>>> {
    let of = |(name, value): &(FieldName, &str)| {
        let evidence =
            Evidence { page: 1, rect: None, span: Span::new(0, 1), raw: (*value).to_owned(), reader: "x".into() };
        let mut field = Field::machine(*name, *value, evidence, 0.9, "rule");
        let of = |field: &Field| Value::of(field, 0).and_then(Confirmed::of);
        assert_eq!(of(&field), None, "an unreviewed value is not to be had");
        field.standing = Standing::Seen;
        assert_eq!(of(&field), None, "nor one that was only seen");
        field.standing = Standing::Confirmed;
        Disclosure::default().to(&Audience::Quoted, of(&field).unwrap()).unwrap()
    };
    fields.iter().map(of).collect()
}

#[test]
fn a_secondary_request_goes_to_the_confirmed_recipient_unless_the_item_came_home() {
    let mut register = register();
    let parent = register.request("TR-2026-0002").unwrap().clone();
    let draft = |register: &Register, fields: &[(FieldName, &str)], to: Option<&str>| {
        secondary::draft(register, &parent, &confirmed(fields), to)
    };
    assert_eq!(draft(&register, &[], None), Err(Refused::NothingConfirmed));
    let libya = draft(&register, &[(FieldName::Recipient, "Libya")], None).unwrap();
    assert_eq!((libya.recipient.as_str(), libya.items.len()), ("ly", 1));
    assert!(
        matches!(draft(&register, &[(FieldName::Recipient, "Atlantis")], None), Err(Refused::Unknown { name }) if name == "Atlantis")
    );
    assert!(matches!(draft(&register, &[(FieldName::Recipient, "Switzerland")], None), Err(Refused::Answered { .. })));
    let two = [(FieldName::Recipient, "Libya"), (FieldName::Consignee, "Böll & Söhne")];
    assert!(matches!(draft(&register, &two, None), Err(Refused::Several { .. })));
    assert_eq!(draft(&register, &two, Some("boll")).unwrap().recipient, "boll");
    assert!(matches!(draft(&register, &two, Some("ch")), Err(Refused::NotNamed { .. })));

    register.items.iter_mut().for_each(|i| i.documented.country = "LY".into());
    let refused = draft(&register, &[(FieldName::Recipient, "Libya")], None).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "no request is drafted: sg-7 was found in LY, the country of Government of Libya itself"
    );
}
