//! Makes an archive of any size through the store: a register of 3,087 requests, and messages with four documents
//! each.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use jiff::{Timestamp, ToSpan};
use tracepost::config::Config;
use tracepost::model::{
    Class, Document, Evidence, Factor, Field, FieldName, Filed, FiledDocument, FiledKind, Ground, GroundKind, Head,
    ItemLink, Judged, LineItem, Link, MessageKind, Page, Part, PartRole, Quantity, Rect, Register, Response, Span,
    State, TextSource, Transfer, Understanding, Unit, Word,
};
use tracepost::pipeline::deciding::Decider;
use tracepost::store::{Archive, Photos};

const REQUESTS: usize = 3087;

/// What pages there are to look at.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub(crate) struct Known {
    pub(crate) arrivals: Vec<String>,
    pub(crate) scans: Vec<String>,
    pub(crate) requests: Vec<String>,
    pub(crate) items: Vec<String>,
}

/// Makes the archive, unless it is there.
pub(crate) fn generate(place: &Path, documents: usize, database: Option<String>) -> Known {
    let list = place.join("known.json");
    if let Ok(text) = fs::read_to_string(&list) {
        return serde_json::from_str(&text).unwrap();
    }
    let program = env!("CARGO_BIN_EXE_tracepost");
    let database = database.map(|url| ["--database".to_owned(), url]);
    let made = Command::new(program)
        .args(["--as", "ana", "init"])
        .arg(place)
        .args(database.iter().flatten())
        .status()
        .unwrap();
    assert!(made.success());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let known = runtime.block_on(fill(place, documents / 4));
    fs::write(&list, serde_json::to_string(&known).unwrap()).unwrap();
    known
}

fn register() -> Register {
    let party = |n: usize| {
        serde_json::json!({ "id": format!("p{n}"), "kind": if n.is_multiple_of(3) { "company" } else { "state" }, "name": format!("Party number {n}"),
            "country": "RO", "contacts": [{ "channel": if n.is_multiple_of(3) { "company" } else { "permanent_mission" }, "name": format!("Mission {n}"),
            "emails": [format!("mission{n}@p{n}.example")], "language": "en" }] })
    };
    let item = |n: usize| {
        serde_json::json!({ "id": format!("item-{n}"), "category": "weapon", "description": format!("Assault rifle {n}"), "manufacturer": "Cugir",
            "model": "AKM", "quantity": "1", "documented": { "date": "2015-03-01", "country": "LY", "seizure": format!("Find {}", n / 25) },
            "markings": [{ "kind": "serial", "text": format!("AB-{:06}", n * 37) }] })
    };
    let request = |n: usize| {
        serde_json::json!({ "reference": format!("TR-{}-{:04}", 2012 + n / 260, n % 260 + 1), "kind": if n.is_multiple_of(4) { "secondary" } else { "primary" },
            "recipient": format!("p{}", n % 120), "items": [format!("item-{n}")], "issued": format!("{}-{:02}-{:02}", 2012 + n / 260, n % 12 + 1, n % 28 + 1),
            "language": "en", "message_ids": [format!("<{n}@tracing.example>")] })
    };
    let all = serde_json::json!({ "tracepost": 1, "parties": (0..120).map(party).collect::<Vec<_>>(),
        "items": (0..REQUESTS).map(item).collect::<Vec<_>>(), "requests": (0..REQUESTS).map(request).collect::<Vec<_>>() });
    serde_json::from_value(all).unwrap()
}

async fn fill(place: &Path, messages: usize) -> Known {
    let config = Config::load(place).unwrap();
    let archive = Archive::open(&config.store, place).await.unwrap();
    let mut now: Timestamp = "2026-01-01T08:00:00Z".parse().unwrap();
    let register = register();
    archive.import_register(register.clone(), Photos::new(), "00", "ana", now).await.unwrap();
    let scan = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/demo/messages/03-girsan-mc21.eml")).unwrap();
    let mut known =
        Known { requests: register.requests.iter().map(|r| r.reference.clone()).collect(), ..Known::default() };
    known.items = register.items.iter().map(|i| i.id.clone()).collect();
    for n in 0..messages {
        now = now.checked_add(20.minutes()).unwrap();
        // A few have a real scan in them, to draw; the others are small.
        let real = n % 500 == 7;
        let mut raw = format!("X-Number: {n}\r\n").into_bytes();
        raw.extend_from_slice(if real { &scan } else { b"Subject: generated\r\n\r\nText.\r\n" });
        let kept = archive.keep_raw(raw, &format!("generated {n}"), "ana", now).await.unwrap();
        archive.file_reading(&kept.sha256, reading(n, &register, now), "tracepost", now).await.unwrap();
        if real {
            known.scans.push(kept.sha256.clone());
        }
        known.arrivals.push(kept.sha256);
        if n % 1000 == 0 {
            println!("{n} of {messages} messages");
        }
    }
    // The older half is done with.
    for sha256 in known.arrivals.iter().take(messages / 2).step_by(2) {
        Decider { archive: &archive, arrival: sha256, who: "ana", now }.submit(2).await.unwrap();
    }
    archive.close().await;
    known
}

/// Files a new message a second, as a worker of the daemon does, until that moment.
pub(crate) fn file_until(place: &Path, end: Instant) -> usize {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let config = Config::load(place).unwrap();
        let archive = Archive::open(&config.store, place).await.unwrap();
        let register = register();
        let mut filed = 0;
        while Instant::now() < end {
            let now = Timestamp::now();
            let raw = format!("X-Late: {now}\r\nSubject: generated\r\n\r\nText.\r\n").into_bytes();
            let kept = archive.keep_raw(raw, "late", "ana", now).await.unwrap();
            archive
                .file_reading(&kept.sha256, reading(10_000_000 + filed, &register, now), "tracepost", now)
                .await
                .unwrap();
            filed += 1;
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        archive.close().await;
        filed
    })
}

fn reading(n: usize, register: &Register, now: Timestamp) -> Filed {
    let request = &register.requests[n % REQUESTS];
    let part = |position: usize, role, name: Option<String>, kind: &str| Part {
        parent: (position > 0).then_some(0),
        role,
        name,
        media_type: kind.to_owned(),
        sha256: format!("{:064x}", n * 10 + position),
        size: 4000,
        head: (position == 0).then(|| {
            Box::new(Head { subject: Some(format!("Trace request {}", request.reference)), ..Head::default() })
        }),
        remarks: Vec::new(),
        bytes: Vec::new(),
        text: None,
    };
    let paper = |position: usize, role, name: Option<String>, kind: &str, document_type: &str| FiledDocument {
        document: Document {
            part: part(position, role, name, kind),
            pages: if position == 0 { Vec::new() } else { vec![page(n % 20)] },
            remarks: Vec::new(),
        },
        understanding: Understanding {
            document_type: document_type.to_owned(),
            type_confidence: 0.9,
            languages: vec!["en".to_owned()],
            fields: if position == 0 { Vec::new() } else { fields(n, position) },
            line_items: if position == 2 { vec![line(n)] } else { Vec::new() },
            losers: Vec::new(),
        },
        item_links: if position == 2 { vec![item_link(n, request)] } else { Vec::new() },
    };
    let unplaced = n.is_multiple_of(50);
    Filed {
        kind: FiledKind::Message,
        state: State::Read,
        message_id: Some(format!("<{n}@mission.example>")),
        content_sha256: Some(format!("c{n}")),
        subject: Some(format!("Your trace request {}", request.reference)),
        from: Some(format!("mission{}@p.example", n % 120)),
        received: Some(now),
        message_kind: Some(if n % 40 == 1 { MessageKind::Bounce } else { MessageKind::Response }),
        duplicate_of: None,
        response: Some(Response {
            class: Class::Permissive,
            confidence: 0.8,
            factors: vec![Factor::ManufacturerConfirmed],
            answers: Vec::new(),
            judged: Judged::default(),
        }),
        documents: vec![
            paper(0, PartRole::Root, None, "message/rfc822", "other"),
            paper(1, PartRole::Body, None, "text/plain", "letter"),
            paper(2, PartRole::Attachment, Some(format!("packing list {n}.pdf")), "application/pdf", "packing_list"),
            paper(3, PartRole::Attachment, Some(format!("invoice {n}.pdf")), "application/pdf", "invoice"),
        ],
        links: if unplaced {
            Vec::new()
        } else {
            vec![Link {
                reference: request.reference.clone(),
                confidence: 0.95,
                grounds: vec![Ground { kind: GroundKind::Subject, text: "reference in subject".to_owned() }],
            }]
        },
        problems: Vec::new(),
        transfers: vec![Transfer {
            request: Some(request.reference.clone()),
            from: Some("Uzina Cugir".to_owned()),
            to: Some("Ministry of Defence".to_owned()),
            when: None,
            quantity: Quantity::new("175"),
            unit: Some(Unit::Piece),
            goods: None,
            contract: None,
            means: None,
            shown_by: Vec::new(),
            contradictions: Vec::new(),
        }],
    }
}

#[allow(clippy::cast_precision_loss)]
fn page(seed: usize) -> Page {
    let mut text = String::new();
    let mut words = Vec::new();
    for n in 0..280 {
        let word = ["consignee", "packing", "rifle", "of", "contract", "the", "delivered", "175"][(n * 7 + seed) % 8];
        let start = text.chars().count();
        text.push_str(word);
        let (x, y) = (60.0 + (n % 8) as f64 * 60.0, 60.0 + (n / 8) as f64 * 20.0);
        let rect = Some(Rect::new(x, y, x + 50.0, y + 12.0));
        words.push(Word { text: word.to_owned(), rect, confidence: 0.9, span: Span::new(start, start + word.len()) });
        text.push(if n % 8 == 7 { '\n' } else { ' ' });
    }
    Page {
        number: 1,
        width: 595.0,
        height: 842.0,
        text_source: TextSource::Ocr,
        reader: "generated".to_owned(),
        text,
        words,
        rules: Vec::new(),
        projection: None,
        fold: None,
        quoted_from: None,
    }
}

fn evidence(y: f64, raw: &str) -> Evidence {
    Evidence {
        page: 1,
        rect: Some(Rect::new(60.0, y, 200.0, y + 12.0)),
        span: Span::new(0, 9),
        raw: raw.to_owned(),
        reader: "generated".to_owned(),
    }
}

fn fields(n: usize, position: usize) -> Vec<Field> {
    let of = |name, value: String, y| Field::machine(name, value.clone(), evidence(y, &value), 0.9, "caption beside");
    vec![
        of(FieldName::DocumentNumber, format!("DN-{n}-{position}"), 80.0),
        of(FieldName::DocumentDate, "2013-12-04".to_owned(), 100.0),
        of(FieldName::Consignor, format!("Company {}", n % 300), 120.0),
        of(FieldName::Consignee, format!("Ministry {}", n % 90), 140.0),
        of(FieldName::ContractNumber, format!("C-{}", n % 4000), 160.0),
        of(FieldName::GrossWeight, "1250 kg".to_owned(), 180.0),
    ]
}

fn line(n: usize) -> LineItem {
    LineItem {
        description: "Rifle AKM".to_owned(),
        quantity: Quantity::new("175"),
        unit: Some(Unit::Piece),
        lots: Vec::new(),
        serials: vec![format!("AB-{:06}", (n % REQUESTS) * 37)],
        evidence: evidence(220.0, "Rifle AKM"),
        confidence: 0.9,
    }
}

fn item_link(n: usize, request: &tracepost::model::TraceRequest) -> ItemLink {
    ItemLink {
        request: Some(request.reference.clone()),
        item: format!("item-{}", n % REQUESTS),
        field: "serials".to_owned(),
        value: format!("AB-{:06}", (n % REQUESTS) * 37),
        confidence: 0.9,
        reason: "same serial number".to_owned(),
        standing: tracepost::model::Standing::Machine,
    }
}
