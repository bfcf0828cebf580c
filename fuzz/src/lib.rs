//! What the fuzz targets share with the program that draws their corpus: the form of an input, where that is not simply a file.

pub mod office;
pub mod paper;

use tracepost::model::Document;

/// Lets the guards of the program catch what a library throws: libFuzzer's own hook ends the process before. A panic of ours still does.
pub fn let_libraries_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |told| {
        // Files of the crates that we build upon lie in the folder of the registry, those of the compiler's library in its own.
        let foreign =
            told.location().is_some_and(|l| l.file().contains("/registry/src/") || l.file().contains("/rustc/"));
        if !foreign {
            before(told);
        }
    }));
}

/// Whether the words of a document's pages stand where they say.
///
/// # Panics
/// When one does not.
pub fn check_pages(document: &Document) {
    for page in &document.pages {
        let text: Vec<char> = page.text.chars().collect();
        let mut before = 0;
        for word in &page.words {
            let there = text.get(word.span.start..word.span.end).map(|chars| chars.iter().collect::<String>());
            assert_eq!(there.as_deref(), Some(word.text.as_str()), "page {}: {:?}", page.number, word.span);
            assert!(word.span.start >= before, "page {}: words out of order at {:?}", page.number, word.span);
            before = word.span.end;
            let finite = |r: &tracepost::model::Rect| [r.x0, r.y0, r.x1, r.y1].iter().all(|n| n.is_finite());
            assert!(word.rect.as_ref().is_none_or(finite), "page {}: a box without an end", page.number);
        }
    }
}

/// A frame of the sandbox's pipe: two lengths, a JSON text, no raw bytes.
pub fn frame(json: &[u8]) -> Vec<u8> {
    let length = u32::try_from(json.len()).unwrap_or(0);
    [&length.to_be_bytes()[..], &[0; 4], json].concat()
}
