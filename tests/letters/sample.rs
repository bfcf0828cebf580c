//! The register, the house and the matter that the tests of letters share, and the way to read a letter again.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::{Date, date};
use tracepost::letters::{self, Context, Settings};
use tracepost::model::*;

pub(super) const DAY: Date = date(2015, 8, 20);

pub(super) fn register() -> Register {
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

pub(super) fn settings() -> Settings {
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

pub(super) fn photo() -> Vec<u8> {
    let picture = image::RgbImage::from_fn(640, 360, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

pub(super) fn context(register: &Register, reference: &str) -> Context {
    let photos = BTreeMap::from([("photos/fpk-left.png".to_owned(), photo())]);
    Context::gather(register, reference, photos, DAY, &settings()).unwrap()
}

pub(super) fn kept(name: &str, letter: &Letter) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("letters");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.pdf"));
    fs::write(&path, &letter.pdf).unwrap();
    path
}

/// The text as someone copies it out of a viewer.
pub(super) fn copied(path: &Path) -> String {
    let out = Command::new("pdftotext").arg("-raw").arg(path).arg("-").output().expect("poppler-utils is installed");
    assert!(out.status.success(), "pdftotext refuses {}", path.display());
    String::from_utf8(out.stdout).unwrap()
}

/// One space for any white space.
pub(super) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn made(reference: &str, language: &str) -> String {
    let letter = letters::render("trace_request", language, &context(&register(), reference), &settings()).unwrap();
    flat(&copied(&kept(&format!("{reference}.{language}"), &letter)))
}

#[track_caller]
pub(super) fn holds(text: &str, wanted: &[&str]) {
    for part in wanted {
        assert!(text.contains(part), "{part:?} is not in: {text}");
    }
}

/// The link of a message that a person placed with the request.
fn placed() -> Confirmed<LinkMark> {
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
    Confirmed::of(mark).unwrap()
}

/// That message, with the number that the person confirmed.
pub(super) fn received(number: Option<&str>) -> letters::Received {
    let told = Disclosure::default();
    let number = number.map(|number| {
        let evidence = Evidence { page: 1, rect: None, span: Span::new(0, 1), raw: number.into(), reader: "x".into() };
        let mut field = Field::machine(FieldName::DocumentNumber, number, evidence, 0.9, "rule");
        field.standing = Standing::Confirmed;
        told.to(&Audience::Supplier, Value::of(&field, 0).and_then(Confirmed::of).unwrap()).unwrap()
    });
    let link = placed();
    assert!(told.to(&Audience::Party("another".into()), link.clone()).is_err(), "the default is no");
    letters::Received::of(&told.to(&Audience::Supplier, link).unwrap(), date(2015, 10, 7), number.as_ref())
}

/// That the message, of this party, named the recipient.
pub(super) fn named(party: &Party) -> letters::Named {
    let link = Disclosure::default().to(&Audience::Supplier, placed()).unwrap();
    letters::Named::of(Some((&link, party, date(2015, 10, 7))), &[])
}

/// A denial that a person set.
pub(super) fn denied() -> Option<letters::Denied> {
    let mut response = Response::proposed(Class::Permissive, 0.9, vec![Factor::ManufacturerDenied]);
    assert!(Confirmed::of(response.factor_marks().remove(0)).is_none(), "a proposed denial is not to be had");
    response.judged.by = Some("ana".into());
    let mark = Confirmed::of(response.factor_marks().remove(0)).unwrap();
    letters::Denied::of(&Disclosure::default().to(&Audience::Supplier, mark).unwrap())
}

/// What every kind needs, told in words of nobody.
pub(super) fn all_matter() -> letters::Matter {
    letters::Matter {
        number: Some("L-2015-0007".into()),
        earlier: vec![letters::Earlier {
            number: "L-2015-0001".into(),
            dated: "2015-08-20".into(),
            kind: "trace_request".into(),
        }],
        reminder: Some(2),
        last: true,
        received: Some(received(Some("NV/14"))),
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

/// A letter as the archive has it, for the mail that carries it.
pub(super) fn outgoing(contact: &Contact, language: &str, form: &str) -> OutgoingLetter {
    OutgoingLetter {
        id: "L-2015-0007".into(),
        kind: "trace_request".into(),
        request: "TR-2015-0412".into(),
        reply: None,
        reply_version: None,
        again: None,
        party: "ro".into(),
        contact: contact.clone(),
        state: LetterState::Approved,
        language: language.into(),
        dated: DAY,
        pdf: String::new(),
        attachment: None,
        drafted_by: "A".into(),
        drafted_at: jiff::Timestamp::UNIX_EPOCH,
        approved_by: None,
        approved_at: None,
        tells: Vec::new(),
        version: 1,
        editing: Editing { form: Some(form.into()), ..Editing::default() },
    }
}
