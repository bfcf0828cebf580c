//! What is on the page and what is not: text that nobody sees, layers that say something else than the picture, scans beside text, forms that
//! nobody drew, several papers in one file. The files are made here, and their scans are drawn by the program itself.

use std::fmt::Write as _;

use tracepost::documents;
use tracepost::model::{Document, Page};
use tracepost::sandbox::{PageOf, Readers};

use crate::sandbox::readers;

const PAGE: (u32, u32) = (595, 842);

/// A PDF from its objects, of which the first is the catalogue and the second the tree of pages.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", n + 1).into_bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let start = out.len();
    let mut tail = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    places.iter().for_each(|p| writeln!(tail, "{p:010} 00000 n ").unwrap());
    write!(tail, "trailer<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1).unwrap();
    out.extend(tail.into_bytes());
    out
}

fn stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let mut out = format!("<<{dict}/Length {}>>stream\n", data.len()).into_bytes();
    out.extend(data);
    out.extend(b"\nendstream");
    out
}

/// A page of drawing instructions; `extra` stands in the page, `more` are objects from number 6 on, `font` is added to the face `F`.
fn page(content: &str, extra: &str, font: &str, more: Vec<Vec<u8>>) -> Vec<u8> {
    let pictures: String = (0..more.len()).map(|n| format!("/I{n} {} 0 R", n + 6)).collect();
    let (w, h) = PAGE;
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 {w} {h}]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<<{pictures}>>/ExtGState<</Clear<</ca 0>>>>>>{extra}>>"
        )
        .into_bytes(),
        stream("", content.as_bytes()),
        format!("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding{font}>>").into_bytes(),
    ];
    objects.extend(more);
    pdf(&objects)
}

/// Lines of text, one below another, from this height down.
fn lines(from: u32, lines: &[&str]) -> String {
    let mut out = String::new();
    for (n, line) in (0_u32..).zip(lines) {
        let masked = line.replace('(', "\\(").replace(')', "\\)");
        writeln!(out, "BT /F 12 Tf 60 {} Td ({masked}) Tj ET", from - n * 22).unwrap();
    }
    out
}

async fn read(readers: &Readers, bytes: Vec<u8>) -> Document {
    readers.read(Some("paper.pdf".into()), bytes, |_, _| ()).await.unwrap().remove(0)
}

fn codes(document: &Document) -> Vec<&str> {
    document.remarks.iter().map(|r| r.code.as_str()).collect()
}

/// Where a word stands.
fn place<'p>(page: &'p Page, word: &str) -> &'p tracepost::model::Rect {
    let found = page.words.iter().find(|w| w.text == word);
    found.and_then(|w| w.rect.as_ref()).unwrap_or_else(|| panic!("no {word} in {}", page.text))
}

/// A page as a picture, in so many strips: an object for each.
async fn scanned(readers: &Readers, bytes: Vec<u8>, strips: u32) -> Vec<Vec<u8>> {
    let what = PageOf { part: 0, page: 1, width: 1240, quarters: 0 };
    let drawn = readers.draw(None, bytes, what).await.unwrap().unwrap();
    let row = drawn.width as usize;
    let gray: Vec<u8> = drawn.rgb.chunks_exact(3).map(|p| p[0]).collect();
    let high = drawn.height / strips;
    let dict = |h: u32| {
        let w = drawn.width;
        format!("/Type/XObject/Subtype/Image/Width {w}/Height {h}/ColorSpace/DeviceGray/BitsPerComponent 8")
    };
    (0..strips)
        .map(|n| {
            let rows = if n + 1 == strips { drawn.height - n * high } else { high };
            let from = (n * high) as usize * row;
            stream(&dict(rows), &gray[from..from + rows as usize * row])
        })
        .collect()
}

const DELIVERY: &[&str] = &[
    "DELIVERY NOTE No. 5520",
    "Consignee: Harbour Police of Westmark",
    "Consignor: Alder Precision Works",
    "Description of goods: signal pistols, calibre 26.5 mm",
    "Quantity: 340 pieces",
    "Serial numbers: AP-7001 to AP-7340",
    "The goods were received in good order and condition.",
];

#[tokio::test]
async fn values_of_a_form_that_nobody_drew_stand_in_their_fields() {
    let readers = readers(|_| ());
    let field = |value: &str, y: u32| {
        format!("<</Type/Annot/Subtype/Widget/FT/Tx/V({value})/DA(/F 11 Tf 0 g)/Rect[260 {y} 500 {}]/F 4>>", y + 18)
    };
    let hidden = "<</Type/Annot/Subtype/Widget/FT/Tx/V(unseen)/Rect[260 300 500 318]/F 2>>";
    let extra = format!("/Annots[{}{}{hidden}]", field("AP-5520", 755), field("Westmark \\(north\\)", 733));
    let document = read(&readers, page(&lines(760, &["Certificate No.", "Country"]), &extra, "", vec![])).await;
    let text = &document.pages[0].text;
    assert!(text.contains("AP-5520") && text.contains("(north)") && !text.contains("unseen"), "{text}");
    let rect = place(&document.pages[0], "AP-5520");
    assert!(rect.x0 >= 259.0 && rect.y0 > 60.0 && rect.y1 < 92.0, "{rect:?}");
}

#[tokio::test]
async fn a_form_that_cannot_be_read_is_named() {
    let readers = readers(|_| ());
    let xml = "<xdp><datasets><data><note><no>AP-5520</no></note></data></datasets></xdp>";
    let bytes = pdf(&[
        b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[]/XFA[(datasets) 5 0 R]>>>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>".to_vec(),
        stream("", b"0 0 10 10 re S"),
        stream("", xml.as_bytes()),
    ]);
    let document = read(&readers, bytes).await;
    let remark = document.remarks.iter().find(|r| r.code == "form_not_read").unwrap();
    assert!(remark.grave && remark.detail.contains("AP-5520"), "{remark:?}");
}

#[tokio::test]
async fn text_that_nobody_sees_is_left_out_and_told() {
    let readers = readers(|_| ());
    let seen = lines(780, DELIVERY);
    let hidden = [
        format!("1 1 1 rg {} 0 g", lines(400, &["Quantity: 999 pieces"])),
        format!("{} 0.9 g 50 390 400 30 re f 0 g", lines(400, &["Quantity: 999 pieces"])),
        format!("3 Tr {} 0 Tr", lines(400, &["Quantity: 999 pieces"])),
    ];
    for hidden in hidden {
        let document = read(&readers, page(&format!("{seen}{hidden}"), "", "", vec![])).await;
        let text = &document.pages[0].text;
        assert!(text.contains("340 pieces") && !text.contains("999"), "{text}");
        let remark = document.remarks.iter().find(|r| r.code == "unseen_text").unwrap();
        assert!(remark.detail.contains("999"), "{remark:?}");
    }
    // White on a dark ground is seen, and so is what lies on a ground that was painted before.
    let head = format!("0 g 50 390 400 30 re f 1 1 1 rg {} 0 g", lines(400, &["Quantity in white"]));
    let ground = format!("0.8 g 50 290 400 30 re f 0 g {}", lines(300, &["Quantity on grey"]));
    let document = read(&readers, page(&format!("{seen}{head}{ground}"), "", "", vec![])).await;
    let text = &document.pages[0].text;
    assert!(text.contains("in white") && text.contains("on grey") && codes(&document).is_empty(), "{text}");
}

#[tokio::test]
async fn specks_and_what_stands_outside_of_its_clip_are_left_out() {
    let readers = readers(|_| ());
    let seen = lines(780, DELIVERY);
    let hidden = [
        "BT /F 0.4 Tf 60 400 Td (Quantity: 999 pieces) Tj ET".to_owned(),
        format!("q 300 500 90 90 re W n {} Q", lines(400, &["Quantity: 999 pieces"])),
    ];
    for hidden in hidden {
        let document = read(&readers, page(&format!("{seen}{hidden}"), "", "", vec![])).await;
        let text = &document.pages[0].text;
        assert!(text.contains("340 pieces") && !text.contains("999"), "{text}");
        assert_eq!(codes(&document), ["unseen_text"]);
    }
}

#[tokio::test]
async fn clear_text_over_a_picture_is_its_text_and_nothing_elsewhere() {
    let readers = readers(|_| ());
    let logo = scanned(&readers, page(&lines(780, &["Alder Precision Works"]), "", "", vec![]), 1).await;
    // A letterhead, as high as a tenth of the page.
    let seen = format!("q 120 0 0 80 50 730 cm /I0 Do Q {}", lines(600, DELIVERY));
    for (y, kept) in [(760, true), (300, false)] {
        let content = format!("{seen} /Clear gs {}", lines(y, &["Telephone 4471"]));
        let document = read(&readers, page(&content, "", "", logo.clone())).await;
        assert_eq!(document.pages[0].text.contains("Telephone 4471"), kept, "{}", document.pages[0].text);
        assert_eq!(codes(&document).is_empty(), kept);
    }
}

#[tokio::test]
async fn boxes_are_ticked_and_notes_in_the_margin_are_told() {
    let readers = readers(|_| ());
    let tick = |state: &str, y: u32| {
        format!("<</Type/Annot/Subtype/Widget/FT/Btn/V/{state}/AS/{state}/Rect[200 {y} 212 {}]>>", y + 12)
    };
    let note = "<</Type/Annot/Subtype/Text/Contents(only 79 arrived)/Rect[400 700 420 720]>>";
    let extra = format!("/Annots[{}{}{note}]", tick("Yes", 757), tick("Off", 735));
    let document =
        read(&readers, page(&lines(760, &["Export for good", "Export for a time"]), &extra, "", vec![])).await;
    assert_eq!(document.pages[0].text.trim(), "Export for good X\nExport for a time");
    assert_eq!(codes(&document), ["comments"]);
    assert!(document.remarks[0].detail.contains("only 79 arrived"));
}

#[tokio::test]
async fn text_in_no_language_is_read_from_its_picture() {
    let readers = readers(|_| ());
    let map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange \
               1 beginbfrange <21> <7A> <0026> endbfrange endcmap end end";
    let bytes = page(&lines(780, DELIVERY), "", "/ToUnicode 6 0 R", vec![stream("", map.as_bytes())]);
    let document = read(&readers, bytes).await;
    let text = &document.pages[0].text;
    assert!(text.contains("Westmark") && text.contains("340 pieces"), "{text}");
    assert_eq!(codes(&document), ["text_layer_unusable"]);
}

#[tokio::test]
async fn strips_of_a_scan_are_held_against_the_text_over_them() {
    let readers = readers(|_| ());
    let strips = scanned(&readers, page(&lines(780, DELIVERY), "", "", vec![]), 6).await;
    let mut content = String::new();
    let high = f64::from(PAGE.1) / 6.0;
    for n in 0..6 {
        let y = f64::from(PAGE.1) - high * f64::from(n + 1);
        writeln!(content, "q {} 0 0 {high} 0 {y} cm /I{n} Do Q", PAGE.0).unwrap();
    }
    let stale = [
        "INVOICE 77 of another firm",
        "Total amount due within thirty days",
        "Garden tools and watering cans",
        "Thank you for your order",
    ];
    let bytes = page(&format!("{content} 3 Tr {}", lines(700, &stale)), "", "", strips);
    let document = read(&readers, bytes).await;
    let text = &document.pages[0].text;
    assert!(text.contains("Westmark") && !text.contains("Garden"), "{text}");
    assert_eq!(codes(&document), ["text_layer_differs"]);
}

#[tokio::test]
async fn a_scan_beside_text_is_read_too() {
    let readers = readers(|_| ());
    let scan = scanned(&readers, page(&lines(780, DELIVERY), "", "", vec![]), 1).await;
    let above = lines(800, &["Sent on by the registry of the Harbour Police on 9 May 2016", "Entry number HP-2016/88"]);
    // Scaled to half a page, below the text.
    let bytes = page(&format!("{above} q 420 0 0 594 80 60 cm /I0 Do Q"), "", "", scan);
    let document = read(&readers, bytes).await;
    let page = &document.pages[0];
    assert!(page.text.contains("HP-2016/88") && page.text.contains("340"), "{}", page.text);
    assert_eq!(codes(&document), ["picture_read"]);
    let rect = place(page, "Westmark");
    assert!(rect.x0 > 80.0 && rect.y0 > 188.0 && rect.y1 < 300.0, "{rect:?}");
}

#[tokio::test]
async fn several_papers_of_one_file_are_parted() {
    let readers = readers(|_| ());
    let certificate = [
        "END USER CERTIFICATE",
        "Certificate No. WM-17/3",
        "End user: Harbour Police of Westmark",
        "Date of issue: 4 May 2016",
    ];
    let list = [
        "PACKING LIST",
        "Packing list No. 88-16",
        "Consignee: Harbour Police of Westmark",
        "Number of packages: 12",
        "Page 1 of 2",
    ];
    let rest = ["Packing list No. 88-16", "PACKING LIST", "Gross weight: 340 kg", "Page 2 of 2"];
    let other = ["PACKING LIST", "Packing list No. 89-16", "Consignee: Alder Precision Works", "Number of packages: 3"];
    let pages = [&certificate[..], &list, &rest, &other];
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[4 0 R 6 0 R 8 0 R 10 0 R]/Count 4>>".to_vec(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
    ];
    for (n, page) in (0_usize..).zip(pages) {
        let contents = 5 + n * 2;
        let dict = format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {contents} 0 R/Resources<</Font<</F 3 0 R>>>>>>"
        );
        objects.push(dict.into_bytes());
        objects.push(stream("", lines(780, page).as_bytes()));
    }
    let document = read(&readers, pdf(&objects)).await;
    let papers = documents::parted(&document);
    let numbers: Vec<Vec<u32>> = papers.iter().map(|p| p.pages.iter().map(|p| p.number).collect()).collect();
    assert_eq!(numbers, [vec![1], vec![2, 3], vec![4]]);
    let types: Vec<String> = papers.iter().map(|p| documents::understand(p).understanding.document_type).collect();
    assert_eq!(types, ["end_user_certificate", "packing_list", "packing_list"]);
    // One paper of several pages is one.
    let one = Document { pages: document.pages[1..3].to_vec(), ..document };
    assert!(documents::parted(&one).is_empty());
}
