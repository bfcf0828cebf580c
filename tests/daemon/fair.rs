//! Nothing slow keeps others waiting: while all readers are at long work, a plain mail is read by the one that is kept for it.

use std::fs;
use std::path::Path;

use lettre::message::{Attachment, MultiPart, SinglePart, header::ContentType};
use lopdf::{Document, Object, Stream, dictionary};

use super::rig::{Rig, mail};
use super::torture::{maildir, spool};

/// How many pages each slow paper has. To recognise one takes seconds.
const PAGES: usize = 30;

/// A small PDF of many pages, all with the same fax: little to send, and much to recognise.
fn slow_paper(n: usize) -> Vec<u8> {
    let fax = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pictures/fax_of_half_the_lines/input.tif");
    let fax = image::open(fax).unwrap().into_luma8();
    let (width, height) = (i64::from(fax.width()), i64::from(fax.height()));
    // One bit for each dot; each line begins with a new byte.
    let bits = |line: &[u8]| line.iter().enumerate().fold(0, |byte, (n, dot)| byte | (u8::from(*dot > 127) << (7 - n)));
    let lines = fax.as_raw().chunks(fax.width() as usize);
    let packed: Vec<u8> = lines.flat_map(|line| line.chunks(8).map(bits).collect::<Vec<_>>()).collect();
    let mut pdf = Document::with_version("1.5");
    let mut picture = Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => width, "Height" => height, "ColorSpace" => "DeviceGray", "BitsPerComponent" => 1,
        },
        packed,
    );
    picture.compress().unwrap();
    let picture = pdf.add_object(picture);
    // At 200 dots an inch.
    let (width, height) = (width * 72 / 200, height * 72 / 200);
    let pages = pdf.new_object_id();
    let kids: Vec<Object> = (0..PAGES)
        .map(|page| {
            // Each page of each paper is one of its own.
            let content = format!("{width} 0 0 {height} {n} {page} cm /P Do");
            let content = pdf.add_object(Stream::new(dictionary! {}, content.into_bytes()));
            let page = dictionary! {
                "Type" => "Page", "Parent" => pages, "Contents" => content, "MediaBox" => vec![0.into(), 0.into(), (width + 40).into(), (height + 40).into()],
                "Resources" => dictionary! { "XObject" => dictionary! { "P" => picture } },
            };
            pdf.add_object(page).into()
        })
        .collect();
    let tree = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => PAGES as i64 };
    pdf.objects.insert(pages, tree.into());
    let catalogue = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    pdf.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

fn slow_mail(n: usize) -> Vec<u8> {
    let paper =
        Attachment::new(format!("scan{n}.pdf")).body(slow_paper(n), ContentType::parse("application/pdf").unwrap());
    lettre::Message::builder()
        .from("flood@answers.example".parse().unwrap())
        .to("answers@house.example".parse().unwrap())
        .subject(format!("Scan {n}"))
        .multipart(MultiPart::mixed().singlepart(SinglePart::plain("Enclosed.".to_owned())).singlepart(paper))
        .unwrap()
        .formatted()
}

#[test]
fn a_plain_mail_is_read_while_all_readers_are_at_long_work() {
    let (rig, spool) = (Rig::new(None), spool(&[]));
    rig.configure("", &maildir(spool.path()).replace("kind", "poll_seconds = 1\nkind"));
    let deliver = |name: &str, bytes: &[u8]| {
        fs::write(spool.path().join("tmp").join(name), bytes).unwrap();
        fs::rename(spool.path().join("tmp").join(name), spool.path().join("new").join(name)).unwrap();
    };
    let slow = 6;
    for n in 0..slow {
        deliver(&format!("1.slow{n}"), &slow_mail(n));
    }
    let running = rig.start(&["watch"]);
    rig.until("the slow ones are at work", |s| s["jobs"]["at_work"].as_u64() >= Some(2));
    deliver("2.plain", &mail(2));
    let status = rig.until("the plain mail is read", |s| {
        s["arrivals"].as_array().unwrap().iter().any(|state| state[0] == "read" && state[1] == 1)
    });
    // Only it was read: the others are at work, or wait for their turn. Nothing is lost.
    let jobs = |what: &str| status["jobs"][what].as_u64().unwrap();
    assert_eq!(jobs("waiting") + jobs("at_work"), slow as u64, "{status:#}");
    running.kill();
}
