//! Papers as scanners and telephones give them, below `fixtures/pictures/`: what is read and understood of each is as expected, its words stand in their
//! order and where they stand on the picture.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;
use tracepost::model::Page;
use tracepost::read::Effort;
use tracepost::sandbox::{PageOf, Readers};

use crate::expectations::told::{no_register, told, walked};
use crate::expectations::{Run, WRONG, fixtures, folders, input, json, truth};
use crate::sandbox::readers;

fn with(effort: Effort) -> Readers {
    readers(move |s| s.read.effort = effort)
}

fn case(name: &str) -> (String, Vec<u8>) {
    input(&fixtures("pictures").join(name))
}

fn printed(name: &str) -> Value {
    json(&fixtures("pictures").join(name).join("truth.json"))
}

/// The first page of a case, and what is printed on it.
async fn read(name: &str, effort: Effort) -> (Page, Value) {
    let (file, bytes) = case(name);
    let mut documents = with(effort).read(Some(file), bytes, |_, _| ()).await.unwrap();
    (documents.remove(0).pages.remove(0), printed(name))
}

#[tokio::test]
async fn pictures_are_read_as_expected() {
    let (readers, register) = (with(Effort::Full), no_register());
    let mut run = Run::default();
    for case in folders(&fixtures("pictures")) {
        let filed = walked(&readers, &register, input(&case)).await;
        let mut told = told(&filed);
        let text = &filed.documents[0].document.pages[0].text;
        // A line of text a line of the file.
        told["text"] = text.lines().map(|line| serde_json::json!({ "line": line })).collect();
        told[WRONG] = truth::of_lines(&json(&case.join("truth.json")), text).into();
        run.hold(&case.join("expected.json"), &told);
    }
    run.end();
}

/// The words of a page that have so many letters that a slip is no other word.
fn long_words(page: &Page) -> BTreeSet<String> {
    let letters = |w: &&str| w.chars().filter(|c| c.is_alphabetic()).count() >= 5;
    page.text.split_whitespace().filter(letters).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_page_that_lies_on_a_side_or_on_its_head_is_turned() {
    let paper = fixtures("documents/bill_of_lading/english_boxes/input.pdf");
    let drawn = Command::new("pdftoppm").args(["-r", "150", "-png", "-singlefile"]).arg(paper).output().unwrap();
    let upright = image::load_from_memory(&drawn.stdout).unwrap().to_luma8();
    let readers = with(Effort::Fair);
    let read = async |picture: image::GrayImage| {
        let mut png = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
        let file = Some("page.png".to_owned());
        let mut document = readers.read(file, png.into_inner(), |_, _| ()).await.unwrap().remove(0);
        let turned = document.all_remarks().any(|r| r.code == "page_turned");
        (long_words(&document.pages.remove(0)), turned)
    };
    let (wanted, turned) = read(upright.clone()).await;
    assert!(!turned && wanted.len() > 30, "{wanted:?}");
    for (way, picture) in [
        ("left", image::imageops::rotate270(&upright)),
        ("right", image::imageops::rotate90(&upright)),
        ("on its head", image::imageops::rotate180(&upright)),
    ] {
        let (words, turned) = read(picture).await;
        let same = words.intersection(&wanted).count();
        assert!(turned && same * 10 >= wanted.len() * 9, "{way}: {turned}, {same} of {}", wanted.len());
    }
}

#[tokio::test]
async fn a_photograph_from_an_angle_is_read_and_its_words_are_where_they_stand() {
    let (page, truth) = read("photograph_askew", Effort::Full).await;
    assert!(page.projection.is_some_and(|p| p.slope().is_none()), "nobody noticed that it is a photograph");
    for place in truth["places"].as_array().unwrap() {
        let (word, x, y) =
            (place["word"].as_str().unwrap(), place["x"].as_f64().unwrap(), place["y"].as_f64().unwrap());
        let found: Vec<_> = page.words.iter().filter(|w| w.text == word).filter_map(|w| w.rect.as_ref()).collect();
        let near = found.iter().any(|r| (r.x0 - x).abs() < 5.0 && r.y0 - 3.0 < y && y < r.y1 + 3.0);
        assert!(near, "{word} stands at {x:.0}, {y:.0}; read at {found:?}\n{}", page.text);
    }
}

#[tokio::test]
async fn of_two_pages_on_a_sheet_the_left_one_is_read_first() {
    let (page, truth) = read("sheet_of_two_pages", Effort::Full).await;
    assert!(page.fold.is_some_and(|x| (x - page.width / 2.0).abs() < 12.0), "{:?}", page.fold);
    // The last words of each line stand in the text in the order of the lines.
    let mut from = 0;
    for line in truth["lines"].as_array().unwrap() {
        let last = line.as_str().unwrap().rsplit(' ').next().unwrap();
        let at = page.text[from..].find(last);
        assert!(at.is_some(), "{last:?} does not follow:\n{}", page.text);
        from += at.unwrap();
    }
}

#[tokio::test]
async fn print_under_a_coloured_stamp_is_read() {
    let (full, truth) = read("print_under_stamps", Effort::Full).await;
    let (fair, _) = read("print_under_stamps", Effort::Fair).await;
    let (with, without) = (truth::of_lines(&truth, &full.text).len(), truth::of_lines(&truth, &fair.text).len());
    assert!(with < without, "{with} lines are wrong with the stamps taken off, {without} without\n{}", full.text);
}

#[tokio::test]
async fn a_fax_with_half_the_lines_is_as_high_as_its_paper_was() {
    let (page, _) = read("fax_of_half_the_lines", Effort::Full).await;
    assert!((page.width - 595.0).abs() < 3.0 && (page.height - 842.0).abs() < 3.0, "{} x {}", page.width, page.height);
    // People see it so too: else the boxes of its words would lie beside them.
    for (quarters, height) in [(0, 849), (1, 424)] {
        let what = PageOf { part: 0, page: 1, width: 600, quarters };
        let drawn =
            readers(|s| s.children = 1).draw(None, case("fax_of_half_the_lines").1, what).await.unwrap().unwrap();
        assert!(drawn.width == 600 && drawn.height.abs_diff(height) < 5, "{} x {}", drawn.width, drawn.height);
    }
}
