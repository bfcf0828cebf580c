//! A laid-out document with what is printed on it: its captions, its titles, its languages, its decimal mark. In: a document. Out: a [`Sheet`], on
//! which the finders work. Values are not read here.

use std::ops::Deref;

use rustc_hash::FxHashSet;

use super::captions::{Label, Title, bracketed, headed, initials, running, search, title};
use super::key::Key;
use super::{date, decimal, home, language};
use crate::layout::Layout;
use crate::model::Document;

/// A document ready for the finders.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// Its lines and cells.
    layout: Layout<'a>,
    /// The captions found, in the order of the cells.
    pub labels: Vec<Label>,
    /// The titles of papers on its first pages.
    pub titles: Vec<Title>,
    /// Which of `.` and `,` stands before decimals; `None` where its numbers do not tell.
    pub decimal: Option<char>,
    /// Which way round it writes day and month in figures; `None` where it does not tell.
    pub order: Option<date::Order>,
    /// The countries that its addresses name, ISO 3166-1 alpha-2.
    pub countries: Vec<&'static str>,
    /// Its languages, BCP 47, the main one first.
    pub languages: Vec<&'static str>,
}

/// A sheet is its layout and what is printed there: lines, cells and pages are asked of it as of the layout.
impl<'a> Deref for Sheet<'a> {
    type Target = Layout<'a>;

    fn deref(&self) -> &Self::Target {
        &self.layout
    }
}

/// From this share of its letters on a cell is a title and little else. Chosen by eye; not measured.
const MAINLY: f64 = 0.5;

/// A title that matched better than this is no caption: "END-USER CERTIFICATE" is not "end user" with a value behind it. Chosen by eye on papers
/// whose titles hold captions; not measured.
const TITLE: f64 = 0.8;

impl<'a> Sheet<'a> {
    /// Lays a document out and finds what is printed on it.
    pub fn of(document: &'a Document) -> Self {
        let layout = Layout::of(document);
        let keys: Vec<Key> = layout.cells.iter().map(|c| Key::of(&c.run.text)).collect();
        let exact = search::exact(&layout, &keys);
        // Misprinted captions are looked for in the languages that the others and the text speak, and in the trade's own.
        let text = language::of_text(document);
        let mut languages = language::of(&exact, &text);
        if !languages.contains(&"en") {
            languages.push("en");
        }
        let mut labels = search::find(&layout, &keys, exact, &languages);
        bracketed::close(&layout, &mut labels);
        let titles = title::find(&layout, &keys, &languages);
        let in_title =
            |l: &Label, t: &Title| t.cell == l.cell && t.from <= l.start && t.to > l.end && t.quality > TITLE;
        labels.retain(|l| !titles.iter().any(|t| in_title(l, t)));
        labels.retain_mut(|l| running::keep(&layout, l));
        // A title that is printed again says nothing new.
        let mut told = FxHashSet::default();
        for title in titles.iter().filter(|t| t.share > MAINLY) {
            let Some(cell) = layout.cells.get(title.cell) else { continue };
            let printed: String = cell.run.text.chars().skip(title.from).take(title.to - title.from).collect();
            let initials = initials(&printed);
            if told.insert((initials.clone(), title.kind)) {
                labels.iter_mut().for_each(|l| l.name_by_initials(&initials, title.kind));
            }
        }
        let languages = language::of(&labels, &text);
        labels.retain_mut(|l| l.keep_languages(&languages));
        headed::roles(&layout, &mut labels);
        let decimal = decimal::of(&layout, languages.first().copied());
        let order = date::order_of(&layout.text());
        let countries = home::of(&layout);
        Self { layout, labels, titles, decimal, order, countries, languages }
    }

    /// The captions in a cell, in printed order.
    pub fn labels_of(&self, cell: usize) -> &[Label] {
        let first = self.labels.partition_point(|l| l.cell < cell);
        let after = self.labels.partition_point(|l| l.cell <= cell);
        self.labels.get(first..after).unwrap_or(&[])
    }
}
