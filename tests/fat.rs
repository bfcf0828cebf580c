//! Mails that are slow or fat to read, of twelve kinds: little to send, and much work or memory for whoever opens them. Tests and a benchmark draw them. The
//! same number gives the same bytes.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::Path;

use image::{ExtendedColorType, ImageEncoder, codecs::png::PngEncoder};
use lettre::message::{Attachment, MultiPart, SinglePart, header::ContentType};
use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use zip::write::{SimpleFileOptions, ZipWriter};

/// How much there is of what makes a mail slow or fat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// As much as takes a minute, or the limit of memory.
    Full,
    /// As much as a test has time for.
    #[allow(dead_code, reason = "the benchmark has time")]
    Small,
}

impl Size {
    fn of(self, full: usize, small: usize) -> usize {
        if self == Self::Full { full } else { small }
    }
}

/// What a kind is called, and how its mail is drawn.
type Kind = (&'static str, fn(u32, Size) -> Vec<u8>);

/// The twelve kinds.
pub(crate) const KINDS: [Kind; 12] = [
    ("a fax of many pages", |n, size| with(n, "fax.pdf", "application/pdf", fax(n, size.of(12, 1)))),
    ("forms that draw forms", |n, size| with(n, "forms.pdf", "application/pdf", forms(n, size.of(8, 4)))),
    ("a drawing of many lines", |n, size| with(n, "lines.pdf", "application/pdf", lines(n, size.of(300_000, 10_000)))),
    ("a picture of noise", |n, size| with(n, "noise.png", "image/png", noise(n, size.of(1200, 200)))),
    ("a picture of a billion dots", |n, _| with(n, "wide.png", "image/png", wide(n))),
    ("a hundred texts in a zip", |n, size| with(n, "texts.zip", "application/zip", texts(n, size.of(100, 5)))),
    ("a zip that swells", |n, _| with(n, "swells.zip", "application/zip", swelling(n))),
    ("a sheet of many cells", |n, size| with(n, "cells.xlsx", SHEET, cells(n, size.of(60_000, 2000)))),
    ("a body of captions", |n, size| body(n, "text/plain", &captions(n, size.of(20_000, 500)))),
    ("HTML in many layers", |n, size| body(n, "text/html", &layers(n, size.of(40_000, 2000)))),
    ("mail within mail", |n, size| nested(n, size.of(60, 12))),
    ("thousands of parts", |n, size| parts(n, size.of(4000, 200))),
];

const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The mail of this number: the kinds come in turn.
pub(crate) fn mail(n: u32, size: Size) -> Vec<u8> {
    let (_, draw) = KINDS[n as usize % KINDS.len()];
    draw(n, size)
}

fn with(n: u32, name: &str, kind: &str, paper: Vec<u8>) -> Vec<u8> {
    let paper = Attachment::new(name.to_owned()).body(paper, ContentType::parse(kind).unwrap());
    head(n)
        .multipart(MultiPart::mixed().singlepart(SinglePart::plain("Enclosed.".to_owned())).singlepart(paper))
        .unwrap()
        .formatted()
}

fn head(n: u32) -> lettre::message::MessageBuilder {
    // Senders of their own: none is put behind for what another sent.
    let from = format!("flood{n}@answers.example");
    lettre::Message::builder()
        .from(from.parse().unwrap())
        .to("answers@house.example".parse().unwrap())
        .message_id(Some(format!("<fat-{n}@answers.example>")))
        .date(std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_444_000_000))
        .subject(format!("Papers {n}"))
}

fn body(n: u32, kind: &str, text: &str) -> Vec<u8> {
    format!(
        "From: flood{n}@answers.example\r\nTo: answers@house.example\r\nSubject: Papers {n}\r\nDate: Mon, 5 Oct 2015 10:00:00 +0000\r\n\
         Message-ID: <fat-{n}@answers.example>\r\nMIME-Version: 1.0\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n{text}\r\n"
    )
    .into_bytes()
}

/// A small PDF of many pages, all with the same fax: little to send, and much to recognise.
pub(crate) fn fax(n: u32, pages: usize) -> Vec<u8> {
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
    // Each page of each paper is one of its own.
    let contents = (0..pages).map(|page| format!("{width} 0 0 {height} {n} {page} cm /P Do")).collect();
    whole(pdf, contents, dictionary! { "XObject" => dictionary! { "P" => picture } }, (width + 40, height + 40))
}

/// A form that draws ten forms, each of which draws ten, and so on: so many levels.
fn forms(n: u32, levels: usize) -> Vec<u8> {
    let mut pdf = Document::with_version("1.5");
    let font = pdf.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let form = |pdf: &mut Document, content: String, resources| -> ObjectId {
        let own = dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 595.into(), 842.into()], "Resources" => resources };
        pdf.add_object(Stream::new(own, content.into_bytes()))
    };
    let text = format!("BT /F 9 Tf 1 0 0 1 {} 400 Tm (lot {n}) Tj ET", n % 500);
    let mut inner = form(&mut pdf, text, dictionary! { "Font" => dictionary! { "F" => font } });
    for _ in 0..levels {
        inner = form(&mut pdf, "/X Do ".repeat(10), dictionary! { "XObject" => dictionary! { "X" => inner } });
    }
    whole(pdf, vec!["/X Do".to_owned()], dictionary! { "XObject" => dictionary! { "X" => inner } }, (595, 842))
}

/// A page that is ruled with many lines.
fn lines(n: u32, lines: usize) -> Vec<u8> {
    let mut content = String::new();
    for line in 0..lines {
        let _ = write!(content, "{} {} m 500 {} l S ", line % 50, line % 800, (line + n as usize) % 800);
    }
    whole(Document::with_version("1.5"), vec![content], dictionary! {}, (595, 842))
}

/// The PDF with these pages.
fn whole(
    mut pdf: Document,
    contents: Vec<String>,
    resources: lopdf::Dictionary,
    (width, height): (i64, i64),
) -> Vec<u8> {
    let pages = pdf.new_object_id();
    let mut kids: Vec<Object> = Vec::new();
    for content in contents {
        let mut content = Stream::new(dictionary! {}, content.into_bytes());
        content.compress().unwrap();
        let content = pdf.add_object(content);
        let page = dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content, "MediaBox" => vec![0.into(), 0.into(), width.into(), height.into()],
            "Resources" => resources.clone(),
        };
        kids.push(pdf.add_object(page).into());
    }
    let count = kids.len() as i64;
    pdf.objects.insert(pages, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalogue = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    pdf.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

fn png(dots: &[u8], width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes).write_image(dots, width, height, ExtendedColorType::L8).unwrap();
    bytes
}

/// A picture in which recognition looks for letters everywhere and finds none. It is black or white in strokes of a few dots, which packs well enough.
fn noise(n: u32, side: usize) -> Vec<u8> {
    let mut chance = fastrand::Rng::with_seed(u64::from(n));
    let cell = 6;
    let cells: Vec<bool> = (0..(side / cell + 1) * (side / cell + 1)).map(|_| chance.bool()).collect();
    let dots: Vec<u8> = (0..side * side)
        .map(|at| if cells[at / side / cell * (side / cell + 1) + at % side / cell] { 0 } else { 255 })
        .collect();
    png(&dots, side as u32, side as u32)
}

/// A picture that claims 30,000 by 30,000 dots, and has hardly any.
fn wide(n: u32) -> Vec<u8> {
    let mut bytes = png(&[(n % 256) as u8; 64], 8, 8);
    // The first chunk is IHDR: width and height begin at 16, the sum over the chunk at 29 (PNG, 11.2.2).
    bytes[16..20].copy_from_slice(&30_000_u32.to_be_bytes());
    bytes[20..24].copy_from_slice(&30_000_u32.to_be_bytes());
    let mut sum = flate2::Crc::new();
    sum.update(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.sum().to_be_bytes());
    bytes
}

fn zipped(files: impl Iterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Texts of half a megabyte each.
fn texts(n: u32, count: usize) -> Vec<u8> {
    zipped((0..count).map(|text| {
        let line =
            format!("Invoice {n}-{text}: 12 rifles, serial AB{text:04}, shipped on 4 May 2011 to Tern Arms Ltd.\n");
        (format!("{text}.txt"), line.repeat(6000).into_bytes())
    }))
}

/// A zip with a zip in it that holds 200 MB of nothing.
fn swelling(n: u32) -> Vec<u8> {
    let inner = zipped(std::iter::once((format!("{n}.txt"), vec![b' '; 200 << 20])));
    zipped(std::iter::once(("inner.zip".to_owned(), inner)))
}

/// A sheet, each row of which has five cells.
fn cells(n: u32, rows: usize) -> Vec<u8> {
    let own = |name: &str, text: String| (name.to_owned(), text.into_bytes());
    let mut sheet =
        String::from("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
    for row in 1..=rows {
        let _ = write!(sheet, "<row r=\"{row}\">");
        for column in ["A", "B", "C", "D", "E"] {
            let _ = write!(sheet, "<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>lot {n}{row}</t></is></c>");
        }
        sheet.push_str("</row>");
    }
    sheet.push_str("</sheetData></worksheet>");
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
        <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
        <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
        <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    let link = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"{id}\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let book = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
        xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    let files = [
        own("[Content_Types].xml", types.to_owned()),
        own("_rels/.rels", link("r1", "officeDocument", "xl/workbook.xml")),
        own("xl/workbook.xml", book.to_owned()),
        own("xl/_rels/workbook.xml.rels", link("r1", "worksheet", "worksheets/sheet1.xml")),
        own("xl/worksheets/sheet1.xml", sheet),
    ];
    zipped(files.into_iter())
}

/// Captions without end.
fn captions(n: u32, lines: usize) -> String {
    format!("Quantity: Invoice No.: Date of shipment: Consignee: {n}\r\n").repeat(lines)
}

/// Elements in elements.
fn layers(n: u32, layers: usize) -> String {
    format!("{}lot {n}{}", "<div><b>".repeat(layers), "</b></div>".repeat(layers))
}

fn nested(n: u32, levels: usize) -> Vec<u8> {
    let mut mail = body(n, "text/plain", "The innermost.");
    for level in 0..levels {
        let head = format!(
            "From: flood{n}@answers.example\r\nSubject: Fwd {level}\r\nMessage-ID: <fat-{n}-{level}@answers.example>\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--b{level}\r\n\
             Content-Type: message/rfc822\r\n\r\n"
        );
        mail = [head.as_bytes(), &mail, format!("\r\n--b{level}--\r\n").as_bytes()].concat();
    }
    mail
}

fn parts(n: u32, count: usize) -> Vec<u8> {
    let mut text = String::new();
    for part in 0..count {
        let _ = write!(text, "--b\r\nContent-Type: text/plain; name={part}.txt\r\n\r\nSerial {n}{part:05}\r\n");
    }
    let head = format!(
        "From: flood{n}@answers.example\r\nSubject: Papers {n}\r\nMessage-ID: <fat-{n}@answers.example>\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n"
    );
    format!("{head}{text}--b--\r\n").into_bytes()
}
