//! Several papers in one file. In: a document. Out: its papers, each with its own pages; none where it is one paper. A page begins a paper where
//! its title names another type than the pages before it have, or the same type with another number, or where the count of pages begins anew.

use std::sync::LazyLock;

use regex::Regex;

use super::findings::Findings;
use super::kind::DocumentType;
use super::paper::Paper;
use super::recognise;
use crate::find::any_of;
use crate::languages;
use crate::model::{Document, FieldName, Nature, Page, Part, PartRole, Remark};

/// From this likeness on a page has a title that names its type: the scale of [`DocumentType::likeness`] calls 0.9 that.
const TITLED: f64 = 0.75;
/// A file of more pages is a book; its pages are not looked at one by one.
const MOST: usize = 100;

/// `Page 2 of 3`, `2/3`, `Seite 2 von 3`: the number of a page, and of how many, on a line of its own or at its end.
static COUNTED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let of = any_of(languages::words(|l| l.forms.of_pages));
    Regex::new(&format!(r"(?m)(?:^|\s)(\d{{1,3}})\s?(?:/|{of})\s?(\d{{1,3}})\s*$")).ok()
});

/// What a page tells of where a paper begins.
struct Leaf {
    kind: Option<&'static dyn DocumentType>,
    titled: bool,
    number: Option<String>,
    count: Option<(u32, u32)>,
}

/// The papers of a file that holds several; none of one that holds one.
pub fn parted(document: &Document) -> Vec<Document> {
    let pages = &document.pages;
    if !(2..=MOST).contains(&pages.len()) || !paged(&document.part) {
        return Vec::new();
    }
    let leaves: Vec<Leaf> = pages.iter().map(|page| leaf(document, page)).collect();
    let mut starts = vec![0];
    for at in 1..pages.len() {
        let from = starts.last().copied().unwrap_or(0);
        let open = leaves.get(from..at).unwrap_or_default();
        if leaves.get(at).is_some_and(|leaf| begins(leaf, open)) {
            starts.push(at);
        }
    }
    if starts.len() < 2 {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([pages.len()]);
    starts.iter().zip(ends).map(|(from, to)| paper(document, pages.get(*from..to).unwrap_or_default())).collect()
}

/// Whether a page begins a paper, behind the pages of the one that is open.
fn begins(leaf: &Leaf, open: &[Leaf]) -> bool {
    let (Some(first), Some(before)) = (open.first(), open.last()) else { return true };
    // "Page 2 of 3" goes on.
    if let (Some((number, of)), Some((last, before_of))) = (leaf.count, before.count)
        && number == last + 1
        && of == before_of
    {
        return false;
    }
    if leaf.count.is_some_and(|(number, _)| number > 1) || !leaf.titled {
        return false;
    }
    let named = |leaf: &Leaf| leaf.kind.map(DocumentType::name);
    if named(leaf) != named(first) {
        return first.titled || first.kind.is_none();
    }
    let numbers = leaf.number.as_ref().zip(first.number.as_ref());
    first.titled && numbers.is_some_and(|(here, there)| here != there)
}

fn leaf(document: &Document, page: &Page) -> Leaf {
    let alone = Document { part: document.part.clone(), pages: vec![page.clone()], remarks: Vec::new() };
    let paper = Paper::of(&alone);
    let (kind, _) = recognise(&paper);
    // A letter is known by what it says, not by a title, and its second page says as much.
    let form = kind.filter(|k| k.nature() != Nature::Letter);
    let titled = form.is_some_and(|k| k.likeness(&paper) >= TITLED);
    let findings = form.filter(|_| titled).map_or_else(Findings::default, |k| k.read(&paper));
    let number = findings.fields.iter().find(|f| f.name == FieldName::DocumentNumber).and_then(|f| f.value.clone());
    Leaf { kind, titled, number, count: counted(&page.text) }
}

fn counted(text: &str) -> Option<(u32, u32)> {
    let found = COUNTED
        .as_ref()?
        .captures_iter(text)
        .filter_map(|c| Some((c.get(1)?.as_str().parse().ok()?, c.get(2)?.as_str().parse().ok()?)));
    // A day and a month are no count of pages, nor is a page behind the last.
    let (number, of): (u32, u32) = found.filter(|(number, of)| number <= of && *number > 0 && *of > 1).last()?;
    Some((number, of))
}

/// Files whose pages are sheets of paper.
fn paged(part: &Part) -> bool {
    part.media_type == "application/pdf" || part.media_type == "image/tiff"
}

/// A paper of a file: these pages of it.
pub(super) fn paper(document: &Document, pages: &[Page]) -> Document {
    let part = Part { role: PartRole::Member, remarks: Vec::new(), ..document.part.without_bytes() };
    // A page that was turned to be read is shown turned.
    let of_these = |r: &&Remark| pages.iter().any(|p| r.detail.starts_with(&format!("page {} was turned", p.number)));
    let remarks = document.remarks.iter().filter(of_these).cloned().collect();
    Document { part, pages: pages.to_vec(), remarks }
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn pages_are_counted() {
        assert_eq!(counted("Invoice 17\nPage 2 of 3"), Some((2, 3)));
        assert_eq!(counted("Seite 1 von 2\nRechnung"), Some((1, 2)));
        assert_eq!(counted("стр. 3 из 3"), Some((3, 3)));
        assert_eq!(counted("lot 4/2017 delivered"), None);
        assert_eq!(counted("nothing here 5/3"), None);
    }
}
