//! All that is found in one document, and how it is put beside the rest of a message. In: a document. Out: what it is and says, the papers that it holds, and
//! what is odd. [`found_in`] and
//! [`found_in_one`] think, and run in the reading child. [`assembled`] only puts together.

use serde::{Deserialize, Serialize};

use super::bounds::first_part;
use super::several::{paper, parted};
use super::{OTHER, bundle, remarks, silent, understand, understand_as};
use crate::model::{Document, Page, Remark};
use crate::statements::Understood;

/// What was found in a document. Holds no page of it: whoever asked has them.
#[derive(Debug, Serialize, Deserialize)]
pub struct Found {
    /// What it is and says. A file that holds several papers says nothing itself.
    pub whole: Understood,
    /// What is odd about it.
    pub remarks: Vec<Remark>,
    /// The papers that the file holds, in the order of its pages: how many pages each has, and what it is and says. None if it is one paper.
    pub papers: Vec<(usize, Understood)>,
}

impl Found {
    /// Nothing: the document was read, and it is not known what it says. `why` is the remark that says so.
    pub fn nothing(why: Remark) -> Self {
        Self { whole: silent(OTHER, 0.0, Vec::new()), remarks: vec![why], papers: Vec::new() }
    }
}

/// What a document is and says: its type, its values, its rows of goods, numbers that cannot be right. A file that holds several papers is parted.
pub fn found_in(document: &Document) -> Found {
    if let Some((first, cut)) = first_part(document) {
        let mut found = found_in(&first);
        found.remarks.push(cut);
        return found;
    }
    let remarks = remarks(document);
    let parted = parted(document);
    if parted.is_empty() {
        return Found { whole: understand(document), remarks, papers: Vec::new() };
    }
    let said: Vec<Understood> = parted.iter().map(understand).collect();
    let whole = bundle(&said);
    Found { whole, remarks, papers: parted.iter().map(|p| p.pages.len()).zip(said).collect() }
}

/// What a document is and says of which a person has said that it is one paper, and perhaps of which type (one of [`super::names`]).
pub fn found_in_one(document: &Document, named: Option<&str>) -> Found {
    if let Some((first, cut)) = first_part(document) {
        let mut found = found_in_one(&first, named);
        found.remarks.push(cut);
        return found;
    }
    let whole = named.map_or_else(|| understand(document), |named| understand_as(document, named));
    Found { whole, remarks: remarks(document), papers: Vec::new() }
}

/// The papers of a file of which a person has said on which pages one begins. `starts` are places in the list of pages; the first is 0.
pub fn parted_at(document: &Document, starts: &[usize]) -> Vec<Document> {
    let ends = starts.iter().skip(1).copied().chain([document.pages.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(from, to)| paper(document, document.pages.get(*from..to).unwrap_or_default()))
        .collect()
}

/// One paper of the pages of several files, in that order. Its pages are numbered anew; remarks that name a page name its new number.
pub fn joined(files: &[Document]) -> Option<Document> {
    let (first, pages) = (files.first()?, files.iter().flat_map(|f| &f.pages));
    let pages: Vec<Page> = (1..).zip(pages).map(|(number, page)| Page { number, ..page.clone() }).collect();
    let mut remarks = Vec::new();
    let mut before = 0;
    for file in files {
        for remark in file.remarks.iter().filter(|r| r.code == "page_turned") {
            let rest = remark.detail.strip_prefix("page ").and_then(|r| r.split_once(' '));
            let Some((number, rest)) = rest else { continue };
            let at = file.pages.iter().position(|p| p.number.to_string() == number);
            if let Some(at) = at {
                remarks.push(Remark { detail: format!("page {} {rest}", before + at + 1), ..remark.clone() });
            }
        }
        before += file.pages.len();
    }
    let told: Vec<String> = files
        .iter()
        .map(|f| format!("{} ({})", f.part.name.as_deref().unwrap_or("a file without a name"), f.pages.len()))
        .collect();
    remarks.push(Remark::oddity(
        "joined",
        format!("its pages came in several files, and a person put them together: {}", told.join(", ")),
    ));
    let mut paper = paper(first, &[]);
    (paper.pages, paper.remarks) = (pages, remarks);
    Some(paper)
}

/// The documents of a message with what was found in each, in the same order. The papers of a file stand at the end of the list, as its children.
pub fn assembled(mut documents: Vec<Document>, found: Vec<Found>) -> (Vec<Document>, Vec<Understood>) {
    let (mut papers, mut understood) = (Vec::new(), Vec::new());
    for (index, (document, found)) in documents.iter_mut().zip(found).enumerate() {
        document.remarks.extend(found.remarks);
        understood.push(found.whole);
        let mut rest = document.pages.as_slice();
        let mut of_file = Vec::new();
        for (pages, said) in found.papers {
            let (own, others) = rest.split_at(pages.min(rest.len()));
            rest = others;
            let mut paper = paper(document, own);
            paper.part.parent = Some(index);
            of_file.push((paper, said));
        }
        if !of_file.is_empty() {
            document.remarks.push(several(of_file.iter().map(|(paper, _)| paper)));
        }
        papers.extend(of_file);
    }
    let (more, said): (Vec<_>, Vec<_>) = papers.into_iter().unzip();
    documents.extend(more);
    understood.extend(said);
    (documents, understood)
}

/// That a file holds several papers, and where each stands in it.
fn several<'p>(papers: impl Iterator<Item = &'p Document>) -> Remark {
    let pages = |paper: &Document| match (paper.pages.first(), paper.pages.last()) {
        (Some(first), Some(last)) if first.number != last.number => format!("{}-{}", first.number, last.number),
        (Some(first), _) => first.number.to_string(),
        _ => String::new(),
    };
    let places: Vec<String> = papers.map(pages).collect();
    let detail =
        format!("it holds {} papers, on the pages {}; each is read by itself", places.len(), places.join(", "));
    Remark::oddity("several_papers", detail)
}
