//! Letters as a ministry or a firm gets them. The letters of the tests are left under `target/tmp/letters/`, so that
//! you can look at them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::{Date, date};
use tracepost::letters::{self, Context, Error, Settings};
use tracepost::model::*;

const DAY: Date = date(2015, 8, 20);

fn register() -> Register {
    serde_json::from_value(serde_json::json!({
        "tracepost": 1,
        "parties": [
            { "id": "ro", "kind": "state", "name": "Government of Romania", "country": "RO", "contacts": [
                { "channel": "point_of_contact", "name": "Department for Export Controls", "language": "en" },
                { "channel": "permanent_mission", "name": "Permanent Mission of Romania to the United Nations",
                  "emails": ["mission@ro.example"], "address": ["573-577 Third Avenue", "New York, NY 10016"],
                  "language": "en" } ] },
            { "id": "fn", "kind": "company", "name": "Fabrique & Fils <SA>", "country": "BE", "contacts": [
                { "channel": "company", "name": "Fabrique & Fils <SA>", "address": ["Rue de l’Œuvre 1", "4040 Herstal"],
                  "language": "fr" } ] },
            { "id": "mute", "kind": "company", "name": "No Door Ltd" } ],
        "items": [
            { "id": "fpk", "category": "weapon", "description": "FPK sniper rifle",
              "manufacturer": "Uzina Mecanică Cugir SA", "model": "FPK", "calibre": "7.62 x 54R mm",
              "country_of_manufacture": "RO", "year_of_manufacture": "1976/1978", "quantity": "1",
              "markings": [ { "kind": "lot", "text": "F-7503", "where": "receiver" } ],
              "documented": { "date": "2014-05-03", "place": "Tripoli", "country": "LY",
                "circumstances": "Documented by a field team in the custody of a local security force, which said that it had taken the rifle from an armed group." },
              "photos": ["photos/fpk-left.png"] },
            { "id": "odd", "category": "weapon", "description": "Pistol <b>& \"so\"</b>", "manufacturer": "Завод «Молот»",
              "model": "ПМ", "quantity": "12500.5", "year_of_manufacture": "198X",
              "markings": [ { "kind": "serial", "text": "ТК 2375 <b>&\"", "where": "left side" },
                            { "kind": "serial", "text": "T6368-13 G00356" },
                            { "kind": "factory", "text": "★ △ 54" }, { "kind": "proof", "text": "الجيش ٤٥٦" } ],
              "documented": { "date": "2016-12", "country": "CI" } } ],
        "requests": [
            { "reference": "TR-2015-0412", "kind": "primary", "recipient": "ro", "items": ["fpk"],
              "issued": "2015-08-20", "language": "en" },
            { "reference": "TR-2015-0413", "kind": "primary", "recipient": "fn", "items": ["odd", "fpk"],
              "issued": "2015-08-20", "language": "fr" },
            { "reference": "TR-2015-0500", "kind": "secondary", "parent": "TR-2015-0412", "recipient": "fn",
              "items": ["odd"], "issued": "2015-11-01", "language": "en" },
            { "reference": "TR-2015-0600", "kind": "primary", "recipient": "mute", "items": ["odd"],
              "issued": "2015-11-01", "language": "en" } ]
    }))
    .expect("the register of the tests is a register")
}

fn settings() -> Settings {
    Settings {
        organisation: "Conflict Tracing Institute".into(),
        address: vec!["14 Harbour Street".into(), "London EC1 0AA".into(), "United Kingdom".into()],
        city: Some("London".into()),
        email: "tracing@cti.example".into(),
        phone: Some("+44 20 5550 0100".into()),
        signatory_name: "A. Archivist".into(),
        signatory_title: "Head of Tracing".into(),
        ..Settings::default()
    }
}

fn photo() -> Vec<u8> {
    let picture = image::RgbImage::from_fn(640, 360, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn context(register: &Register, reference: &str) -> Context {
    let photos = BTreeMap::from([("photos/fpk-left.png".to_owned(), photo())]);
    Context::gather(register, reference, photos, DAY, &settings()).unwrap()
}

fn kept(name: &str, letter: &Letter) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("letters");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.pdf"));
    fs::write(&path, &letter.pdf).unwrap();
    path
}

/// The text as someone copies it out of a viewer.
fn copied(path: &Path) -> String {
    let out = Command::new("pdftotext").arg("-raw").arg(path).arg("-").output().expect("poppler-utils is installed");
    assert!(out.status.success(), "pdftotext refuses {}", path.display());
    String::from_utf8(out.stdout).unwrap()
}

/// One space for any white space.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn made(reference: &str, language: &str) -> String {
    let letter = letters::render("trace_request", language, &context(&register(), reference), &settings()).unwrap();
    flat(&copied(&kept(&format!("{reference}.{language}"), &letter)))
}

#[track_caller]
fn holds(text: &str, wanted: &[&str]) {
    for part in wanted {
        assert!(text.contains(part), "{part:?} is not in: {text}");
    }
}

#[test]
fn a_state_is_written_to_through_its_mission() {
    let text = made("TR-2015-0412", "en");
    holds(
        &text,
        &[
            "Conflict Tracing Institute",
            "His/Her Excellency",
            "Permanent Mission of Romania to the United Nations",
            "573-577 Third Avenue",
            "London, 20 August 2015",
            "Our reference: TR-2015-0412",
            "by 17 September 2015",
            "Excellency,",
            "I have the honour to address you",
            "formal notice that it may have been diverted",
            "Manufacturer: Uzina Mecanică",
            "7.62 x 54R mm",
            "1976–1978",
            "Lot: F-7503 (receiver)",
            "3 May 2014",
            "Tripoli, Libya",
            "which said that it had taken the rifle",
            "paragraph 17 (c)",
            "the assurances of my highest consideration",
            "A. Archivist",
            "Photograph 1. Item 1, FPK sniper rifle, lot F-7503",
            "Our reference TR-2015-0412 · Page 1 of 3",
            "Page 3 of 3",
        ],
    );
    assert!(!text.contains("presents its compliments"), "only states write notes verbales");
}

#[test]
fn a_mission_is_written_to_in_french() {
    let text = made("TR-2015-0412", "fr");
    holds(
        &text,
        &[
            "Excellence,",
            "J’ai l’honneur de m’adresser à vous",
            "London, le 20 août 2015",
            "au plus tard le 17 septembre 2015",
            "Marquages, tels que lus",
            "Lot : F-7503 (receiver)",
            "Libye",
            "l’assurance de ma très haute considération",
            "Page 1 sur ",
        ],
    );
}

#[test]
fn a_company_is_written_to_in_both_languages_and_values_print_as_they_are() {
    let french = made("TR-2015-0413", "fr");
    let odd = [
        "Fabrique & Fils <SA>",
        "Rue de l’Œuvre 1",
        "Pistol <b>& \"so\"</b>",
        "Завод «Молот»",
        "ТК 2375 <b>&\"",
        "T6368-13 G00356",
        "★ △ 54",
        "الجيش",
        "Côte d’Ivoire",
    ];
    holds(&french, &odd);
    holds(&french, &["Madame, Monsieur,", "12 500,5", "1980–1989", "décembre 2016", "salutations distinguées"]);
    let english = made("TR-2015-0413", "en");
    holds(&english, &odd);
    holds(&english, &["Dear Sir or Madam,", "12,500.5", "December 2016", "Yours faithfully,"]);
}

#[test]
fn a_secondary_request_names_the_one_before() {
    let text = made("TR-2015-0500", "en");
    holds(
        &text,
        &["Earlier request: TR-2015-0412 of 20 August 2015", "This is a secondary request.", "names Fabrique & Fils"],
    );
}

#[test]
fn brokers_and_carriers_are_asked_about_carriage() {
    let mut register = register();
    let recipient = register.request("TR-2015-0500").unwrap().recipient.clone();
    for (kind, told, asked) in [
        (PartyKind::Carrier, "as having carried the item", "carried the item, or a consignment"),
        (PartyKind::Broker, "as an intermediary in the transfer of the item", "as broker or otherwise"),
    ] {
        register.parties.iter_mut().find(|p| p.id == recipient).unwrap().kind = kind;
        let letter = letters::render("trace_request", "en", &context(&register, "TR-2015-0500"), &settings()).unwrap();
        let text = flat(&copied(&kept(&format!("{kind:?}"), &letter)));
        holds(
            &text,
            &[
                told,
                asked,
                "bill of lading, air waybill or other transport document",
                "brokering, transit or export authorisation",
            ],
        );
        for wrong in ["as having received", "still held", "what became of it"] {
            assert!(!text.contains(wrong), "{wrong}: {text}");
        }
    }
}

#[test]
fn the_same_letter_is_the_same_bytes() {
    let register = register();
    let once = letters::render("trace_request", "fr", &context(&register, "TR-2015-0413"), &settings()).unwrap();
    let other = letters::render("trace_request", "en", &context(&register, "TR-2015-0412"), &settings()).unwrap();
    let again = std::thread::spawn(move || {
        letters::render("trace_request", "fr", &context(&register, "TR-2015-0413"), &settings()).unwrap()
    })
    .join()
    .unwrap();
    assert!(once.pdf == again.pdf, "two renderings of one letter differ");
    assert_eq!(once.sha256, again.sha256);
    assert_ne!(once.sha256, other.sha256);
}

#[test]
fn a_letter_says_what_it_is() {
    let letter = letters::render("trace_request", "fr", &context(&register(), "TR-2015-0413"), &settings()).unwrap();
    let document = lopdf::Document::load_mem(&letter.pdf).unwrap();
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"fr");
    let metadata = document.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    let xmp = String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap();
    assert!(xmp.contains("Demande de traçage TR-2015-0413"), "{xmp}");
    let path = kept("says-what-it-is", &letter);
    let info = Command::new("pdfinfo").arg(path).output().unwrap().stdout;
    let info = String::from_utf8(info).unwrap();
    holds(&info, &["Demande de traçage TR-2015-0413", "Conflict Tracing Institute", "A4"]);
}

#[test]
fn every_font_is_embedded_and_cut_down() {
    let letter = letters::render("trace_request", "fr", &context(&register(), "TR-2015-0413"), &settings()).unwrap();
    let out = Command::new("pdffonts").arg(kept("fonts", &letter)).output().unwrap().stdout;
    let out = String::from_utf8(out).unwrap();
    for line in out.lines().skip(2) {
        assert!(line.contains("yes yes yes"), "a font is not embedded, not cut down or has no Unicode: {line}");
    }
    assert!(letter.pdf.len() < 400_000, "a letter of {} bytes", letter.pdf.len());
}

#[test]
fn forty_items_go_over_pages_and_none_is_lost() {
    let mut register = register();
    let base = register.items[0].clone();
    let mut ids = Vec::new();
    for n in 0..40 {
        let mut item = base.clone();
        item.id = format!("many-{n}");
        item.markings[0].text = format!("KM {n:03}-X{}", "7".repeat(n));
        ids.push(item.id.clone());
        register.items.push(item);
    }
    // One item with more markings than a page has lines.
    let extra = base.markings[0].clone();
    let last = register.items.last_mut().unwrap();
    for n in 0..90 {
        let mut marking = extra.clone();
        marking.text = format!("box {n} of 90");
        last.markings.push(marking);
    }
    register.requests[0].items = ids;
    let letter = letters::render("trace_request", "en", &context(&register, "TR-2015-0412"), &settings()).unwrap();
    let path = kept("forty", &letter);
    let text = copied(&path);
    let pages: Vec<_> = text.split('\u{c}').filter(|p| !p.trim().is_empty()).collect();
    let with_rows = pages.iter().filter(|p| p.contains("Lot: ")).count();
    let with_head = pages.iter().filter(|p| p.contains("Markings, as read")).count();
    assert!(with_rows > 5 && with_rows == with_head, "{with_head} heads on {with_rows} pages of rows");
    let squeezed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    for n in 0..40 {
        let serial = format!("KM {n:03}-X{}", "7".repeat(n));
        let fits = n < 20;
        assert!(!fits || text.contains(&serial), "{serial} is lost or broken over two lines");
        let squeezed_serial = serial.replace(' ', "");
        // The last item's row is longer than a page: there the lines of all cells stand side by side.
        assert!(n == 39 || squeezed.contains(&format!("{squeezed_serial}(receiver)")), "{serial} is cut by its column");
    }
    assert!(text.contains("Items 1–40: Documented by a field team"), "what is true of all items is said once");
    for n in 0..90 {
        assert!(text.contains(&format!("box {n} of 90")), "marking {n} is lost");
    }
    assert!(text.contains(&format!("Page {0} of {0}", pages.len())), "{} pages", pages.len());
}

#[test]
fn what_is_asked_for_wrongly_is_said() {
    let register = register();
    let say = |error: Error| error.to_string();
    let context = context(&register, "TR-2015-0412");
    let unknown = letters::render("sonnet", "en", &context, &settings()).map(|_| ()).unwrap_err();
    assert!(say(unknown).contains("the kinds are: trace_request"));
    let tongue = letters::render("trace_request", "xx", &context, &settings()).map(|_| ()).unwrap_err();
    let tongue = say(tongue);
    assert!(tongue.contains("\"xx\"") && tongue.contains("the languages are: en, fr"), "{tongue}");
    let door = Context::gather(&register, "TR-2015-0600", BTreeMap::new(), DAY, &settings()).unwrap_err();
    assert!(say(door).contains("party mute has no contact"));
    let lost = Context::gather(&register, "TR-1", BTreeMap::new(), DAY, &settings()).unwrap_err();
    assert!(say(lost).contains("TR-1"));
}

#[test]
fn a_request_that_lacks_what_its_reader_needs_is_refused_with_the_list() {
    let mut context = context(&register(), "TR-2015-0412");
    context.items[0].model = None;
    context.items[0].markings.clear();
    context.items[0].photos.clear();
    let error = letters::render("trace_request", "en", &context, &settings()).unwrap_err().to_string();
    holds(&error, &["TR-2015-0412", "item fpk: `model`", "item fpk: `markings` or `photos`"]);
}

#[test]
fn photographs_that_cannot_be_shown_are_named() {
    let mut context = context(&register(), "TR-2015-0412");
    context.photos.insert("photos/fpk-left.png".into(), photo()[..200].to_vec());
    let error = letters::render("trace_request", "en", &context, &settings()).unwrap_err().to_string();
    holds(&error, &["photograph photos/fpk-left.png", "damaged"]);
    context.photos.insert("photos/fpk-left.png".into(), b"no picture".to_vec());
    let error = letters::render("trace_request", "en", &context, &settings()).unwrap_err().to_string();
    holds(&error, &["photograph photos/fpk-left.png"]);
    context.photos.clear();
    let error = letters::render("trace_request", "en", &context, &settings()).unwrap_err().to_string();
    holds(&error, &["photograph photos/fpk-left.png", "not given"]);
}

#[test]
fn a_character_without_a_font_is_named_not_boxed() {
    let mut context = context(&register(), "TR-2015-0412");
    context.items[0].markings[0].text = "56式 批".into();
    let error = letters::render("trace_request", "en", &context, &settings()).unwrap_err().to_string();
    holds(&error, &["式 (U+5F0F)", "批 (U+6279)", "`fonts`"]);
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
    holds(&copied(&kept("own-es", &letter)), &["Señores: Belgium"]);
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

// ---- the other kinds ----

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

/// A message that a person placed with the request, with the number that they confirmed.
fn received(number: &str) -> letters::Received {
    let mark = LinkMark {
        arrival: String::new(),
        request: "TR-2015-0412".into(),
        standing: Standing::Confirmed,
        by: None,
        received: None,
        message_kind: None,
        sender: None,
        verdict: None,
        grounds: Vec::new(),
    };
    let evidence = Evidence { page: 1, rect: None, span: Span::new(0, 1), raw: number.into(), reader: "x".into() };
    let mut field = Field::machine(FieldName::DocumentNumber, number, evidence, 0.9, "rule");
    field.standing = Standing::Confirmed;
    let told = Disclosure::default();
    let number = told.to(&Audience::Supplier, Value::of(&field, 0).and_then(Confirmed::of).unwrap()).unwrap();
    let link = Confirmed::of(mark).unwrap();
    assert!(told.to(&Audience::Party("another".into()), link.clone()).is_err(), "the default is no");
    letters::Received::of(&told.to(&Audience::Supplier, link).unwrap(), date(2015, 10, 7), Some(&number))
}

/// A denial that a person set.
fn denied() -> Option<letters::Denied> {
    let mut response = Response::proposed(Class::Permissive, 0.9, vec![Factor::ManufacturerDenied]);
    assert!(Confirmed::of(response.factor_marks().remove(0)).is_none(), "a proposed denial is not to be had");
    response.judged.by = Some("ana".into());
    let mark = Confirmed::of(response.factor_marks().remove(0)).unwrap();
    letters::Denied::of(&Disclosure::default().to(&Audience::Supplier, mark).unwrap())
}

#[test]
fn each_kind_says_what_it_is_for_and_prints_values_as_they_are() {
    let register = register();
    let matter = letters::Matter {
        number: Some("L-2015-0007".into()),
        earlier: vec![letters::Earlier {
            number: "L-2015-0001".into(),
            dated: "2015-08-20".into(),
            kind: "trace_request".into(),
        }],
        reminder: Some(2),
        last: true,
        received: Some(received("NV/14 <b>&")),
        named: None,
        withheld: vec![],
        verified: false,
        denied: denied(),
        text: Some(letters::ReplyText {
            id: "RR-2015-0001".into(),
            version: 2,
            text: "On 7 October 2015, “X & <Y>” responded; it's response was late.".into(),
            statements: vec!["the rifle was made in 1979".into(), "it’s <gone>".into()],
            lock_date: Some("2015-11-04".into()),
            sha256: "a".repeat(64),
            agreed: false,
        }),
        findings: vec!["the certificate has no date of expiry & names \"the Government\" only".into()],
        covered: vec!["TR-2015-0412".into(), "TR-2015-0413".into()],
        grounds: vec!["the roll mark is not ours".into()],
        copies: vec![],
        enclosures: vec![],
        cited: vec![],
        serial_format: Some("T6368-##@#####".into()),
        proof: Some(letters::ProofSaid {
            how: "posted".into(),
            day: "2015-08-22".into(),
            note: Some("RR 1 <2>".into()),
        }),
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

/// What every kind needs, told in words of nobody.
fn all_matter() -> letters::Matter {
    letters::Matter {
        number: Some("L-2015-0007".into()),
        earlier: vec![letters::Earlier {
            number: "L-2015-0001".into(),
            dated: "2015-08-20".into(),
            kind: "trace_request".into(),
        }],
        reminder: Some(2),
        last: true,
        received: Some(received("NV/14")),
        denied: denied(),
        text: Some(letters::ReplyText {
            id: "RR-2015-0001".into(),
            version: 2,
            text: "On 7 October 2015, the party responded that the rifle was made in 1979.".into(),
            statements: vec!["the rifle was made in 1979".into(), "it was delivered in Libya".into()],
            lock_date: Some("2015-11-04".into()),
            sha256: "a".repeat(64),
            agreed: false,
        }),
        findings: vec!["the certificate has no date of expiry".into()],
        covered: vec!["TR-2015-0412".into(), "TR-2015-0413".into()],
        grounds: vec!["the roll mark is not of the factory".into()],
        copies: vec!["Ministry of Trade".into()],
        enclosures: vec!["certificate 17.pdf".into(), "map.png".into()],
        proof: Some(letters::ProofSaid { how: "posted".into(), day: "2015-08-22".into(), note: Some("RR 12".into()) }),
        ..letters::Matter::default()
    }
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
fn a_trace_request_says_on_whose_mandate_and_where_and_what_each_photograph_shows() {
    let mut register = register();
    let item = register.items.iter_mut().find(|i| i.id == "fpk").unwrap();
    item.documented.coordinates = Some("32.8872 N, 13.1913 E".into());
    item.documented.custodian = Some("a local security force".into());
    item.views = vec!["left side of the receiver".into()];
    let settings = Settings { mandate: Some("It acts under a mandate of its board.".into()), ..settings() };
    for language in ["en", "fr"] {
        let letter =
            letters::render("trace_request", language, &context(&register, "TR-2015-0412"), &settings).unwrap();
        let text = flat(&copied(&kept(&format!("site.{language}"), &letter)));
        holds(
            &text,
            &[
                "It acts under a mandate of its board.",
                "32.8872 N, 13.1913 E",
                "a local security force",
                "left side of the receiver",
                "F-7503 (receiver)",
            ],
        );
        assert!(!text.contains("fpk-left"), "the name of a file: {text}");
    }
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
