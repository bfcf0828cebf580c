//! What a response says of each item that it names. One letter often answers for several items, with different results. In: documents as understood, and
//! the items whose identifiers stand in them. Out: the factors of each item.
//!
//! A sentence belongs to the items whose lots or serials it holds. The sentences behind it in the same paragraph belong to the same items. Sentences
//! before the first one, or in a paragraph that names no item, belong to all.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::judge::{factors, inside};
use super::said::{Said, tone_of};
use super::tone::Tone;
use super::understood::Understood;
use crate::model::{Document, Factor, Field, FieldName, ItemAnswer, ItemLink, Nature, Page, fold};

/// An item as it is named in a message: its request, its id.
type Item = (Option<String>, String);

/// The answers, in the order of requests and items. `items` has the links of each document. `whole` are the factors of the message, which hold for an item
/// of which nothing is said apart.
pub fn item_answers(
    documents: &[Document],
    understood: &[Understood],
    items: &[Vec<ItemLink>],
    whole: &[Factor],
) -> Vec<ItemAnswer> {
    let mut named: BTreeMap<Item, BTreeSet<String>> = BTreeMap::new();
    for link in items.iter().flatten() {
        named.entry((link.request.clone(), link.item.clone())).or_default().insert(fold(&link.value));
    }
    let papers = || documents.iter().zip(understood);
    let letters: Vec<(&Document, &Understood)> =
        papers().filter(|(d, u)| u.nature == Nature::Letter && !inside(documents, d)).collect();
    let owners: Vec<Vec<BTreeSet<&Item>>> = letters.iter().map(|(d, u)| owners(&d.pages, &u.said, &named)).collect();
    let told: BTreeSet<&Item> = owners.iter().flatten().flatten().copied().collect();
    let of = |item: &Item| {
        // Where only one is told of, or none, there is nothing to tell apart.
        let factors = if told.len() < 2 || !told.contains(item) {
            whole.to_vec()
        } else {
            let enclosed = papers().zip(items).any(|((_, u), links)| {
                u.nature.shows_transfer() && (links.is_empty() || links.iter().any(|l| l.item == item.1))
            });
            apart(&letters, &owners, item, enclosed)
        };
        ItemAnswer { request: item.0.clone(), item: item.1.clone(), factors }
    };
    named.keys().map(of).collect()
}

/// Whose each sentence is; of nobody in particular: of all.
fn owners<'n>(
    pages: &[Page],
    sentences: &[Said],
    named: &'n BTreeMap<Item, BTreeSet<String>>,
) -> Vec<BTreeSet<&'n Item>> {
    let texts: Vec<Vec<char>> = pages.iter().map(|p| p.text.chars().collect()).collect();
    let mut owners: Vec<BTreeSet<&Item>> = Vec::with_capacity(sentences.len());
    let mut before: Option<&Said> = None;
    for s in sentences {
        let text = texts.get(s.page).map_or(&[][..], Vec::as_slice);
        let own: String = text.get(s.span.start..s.span.end).unwrap_or_default().iter().collect();
        let key = fold(&own);
        let mut here: BTreeSet<&Item> = named
            .iter()
            .filter(|(_, keys)| keys.iter().any(|k| !k.is_empty() && key.contains(k)))
            .map(|(i, _)| i)
            .collect();
        let follows = before.is_some_and(|b| b.page == s.page && !parted(text, b.span.end, s.span.start));
        if here.is_empty() && follows {
            here = owners.last().cloned().unwrap_or_default();
        }
        owners.push(here);
        before = Some(s);
    }
    owners
}

/// Whether an empty line stands between two places.
fn parted(text: &[char], from: usize, to: usize) -> bool {
    // A sentence may end with its line.
    let between = text.get(from.saturating_sub(1)..to).unwrap_or_default();
    between.iter().filter(|c| **c == '\n').count() > 1
}

/// The factors of the sentences that are of an item, or of all.
fn apart(
    letters: &[(&Document, &Understood)],
    owners: &[Vec<BTreeSet<&Item>>],
    item: &Item,
    enclosed: bool,
) -> Vec<Factor> {
    let mut tone = Tone::default();
    let mut fields: Vec<&Field> = Vec::new();
    for ((_, u), owners) in letters.iter().zip(owners) {
        let sentences = &u.said;
        let mine = |o: &BTreeSet<&Item>| o.is_empty() || o.contains(item);
        let others: Vec<&Said> = sentences.iter().zip(owners).filter(|(_, o)| !mine(o)).map(|(s, _)| s).collect();
        tone = tone.and(tone_of(sentences.iter().zip(owners).filter(|(_, o)| mine(o)).map(|(s, _)| s)));
        let elsewhere = |f: &Field| {
            let page = f.evidence.page.saturating_sub(1) as usize;
            others.iter().any(|s| s.page == page && s.span.overlaps(&f.evidence.span))
        };
        // A value that is said of several items is kept once, with one of its places.
        let own = sentences.iter().zip(owners).filter(|(_, o)| o.contains(item)).map(|(s, _)| s);
        let said: HashSet<(FieldName, &str)> =
            own.flat_map(|s| &s.claims).map(|(n, value)| (*n, value.as_str())).collect();
        let again = |f: &Field| f.value.as_deref().is_some_and(|value| said.contains(&(f.name, value)));
        fields.extend(u.understanding.fields.iter().filter(|f| !elsewhere(f) || again(f)));
    }
    factors(&fields, &tone, enclosed)
}
