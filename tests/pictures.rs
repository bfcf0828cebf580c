//! Papers as scanners and telephones give them, below `fixtures/pictures/`: their words are read, in their order, where they stand.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use tracepost::model::Page;
use tracepost::read::Effort;
use tracepost::sandbox::PageOf;

use crate::sandbox::readers;

/// A case read with that effort: its first page, and what is printed on it.
async fn read(case: &str, effort: Effort) -> (Page, Value) {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pictures").join(case);
    let truth = serde_json::from_slice(&fs::read(place.join("truth.json")).unwrap()).unwrap();
    let readers = readers(move |s| {
        s.children = 1;
        s.read.effort = effort;
    });
    let mut files = fs::read_dir(&place).unwrap().map(|e| e.unwrap().path());
    let input = files.find(|p| p.file_stem().is_some_and(|s| s == "input")).unwrap();
    let mut documents = readers.read(None, fs::read(input).unwrap(), |_, _| ()).await.unwrap();
    (documents.remove(0).pages.remove(0), truth)
}

fn bag(text: &str) -> BTreeMap<String, usize> {
    let mut bag = BTreeMap::new();
    for word in text.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())) {
        *bag.entry(word.to_owned()).or_default() += usize::from(!word.is_empty());
    }
    bag
}

/// The share of the printed words that were read, letter for letter.
#[allow(clippy::cast_precision_loss)]
fn recall(page: &Page, truth: &Value) -> f64 {
    let lines: Vec<&str> = truth["lines"].as_array().unwrap().iter().map(|l| l.as_str().unwrap()).collect();
    let (printed, read) = (bag(&lines.join(" ")), bag(&page.text));
    let found: usize = printed.iter().map(|(word, n)| read.get(word).copied().unwrap_or(0).min(*n)).sum();
    found as f64 / printed.values().sum::<usize>() as f64
}

#[tokio::test]
async fn a_photograph_from_an_angle_is_read_and_its_words_are_where_they_stand() {
    let (page, truth) = read("photograph_askew", Effort::Full).await;
    assert!(recall(&page, &truth) >= 0.95, "{}\n{}", recall(&page, &truth), page.text);
    assert!(page.photographed.is_some(), "nobody noticed that it is a photograph");
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
    assert!(recall(&page, &truth) >= 0.97, "{}\n{}", recall(&page, &truth), page.text);
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
    let (with, without) = (recall(&full, &truth), recall(&fair, &truth));
    assert!(with >= 0.9 && with > without, "{with} with the stamps taken off, {without} without\n{}", full.text);
}

#[tokio::test]
async fn a_fax_with_half_the_lines_is_as_high_as_its_paper_was() {
    let (page, truth) = read("fax_of_half_the_lines", Effort::Full).await;
    assert!((page.width - 595.0).abs() < 3.0 && (page.height - 842.0).abs() < 3.0, "{} x {}", page.width, page.height);
    // People see it so too: else the boxes of its words would lie beside them.
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pictures/fax_of_half_the_lines/input.tif");
    for (quarters, height) in [(0, 849), (1, 424)] {
        let what = PageOf { part: 0, page: 1, width: 600, quarters };
        let drawn = readers(|s| s.children = 1).draw(None, fs::read(&file).unwrap(), what).await.unwrap().unwrap();
        assert!(drawn.width == 600 && drawn.height.abs_diff(height) < 5, "{} x {}", drawn.width, drawn.height);
    }
    assert!(recall(&page, &truth) >= 0.95, "{}\n{}", recall(&page, &truth), page.text);
}
