//! Which documents are about the same consignment. In: documents and what they say. Out: groups of positions, in the order of their first document.

use std::collections::{BTreeMap, BTreeSet};

use super::alike;
use super::leg::Account;
use crate::model::{FieldName, Standing, Understanding, fold};

/// Numbers by which one paper names another, or the agreement, or the load. Our own reference is not among them: all that answers a request has it.
const NUMBERS: &[FieldName] = &[
    FieldName::ContractNumber,
    FieldName::OrderNumber,
    FieldName::InvoiceNumber,
    FieldName::LicenceNumber,
    FieldName::DocumentNumber,
    FieldName::ContainerNumber,
];

/// A key shorter than this is shared by chance.
const SHORTEST: usize = 4;

/// The groups; a paper that shows no leg joins others all the same, by its numbers.
pub(super) fn consignments(papers: &[Account], understandings: &[&Understanding]) -> Vec<Vec<usize>> {
    let mut group: Vec<usize> = (0..papers.len()).collect();
    let mut first_with: BTreeMap<String, usize> = BTreeMap::new();
    for (n, understanding) in understandings.iter().enumerate() {
        for key in keys(understanding) {
            let first = *first_with.entry(key).or_insert(n);
            join(&mut group, first, n);
        }
    }
    // A letter that names a receiver speaks of the papers whose receiver that is, if they are of one consignment.
    for (n, letter) in papers.iter().enumerate().filter(|(_, p)| p.letter) {
        let receivers: Vec<&str> = letter.legs.iter().filter_map(|l| Some(l.to.as_ref()?.value.as_str())).collect();
        let meant = |p: &Account| {
            p.legs.iter().filter_map(|l| l.to.as_ref()).any(|to| receivers.iter().any(|r| alike::party(r, &to.value)))
        };
        let found: BTreeSet<usize> = (0..papers.len())
            .filter(|k| *k != n && papers.get(*k).is_some_and(meant))
            .map(|k| root(&group, k))
            .filter(|g| *g != root(&group, n))
            .collect();
        if let (1, Some(one)) = (found.len(), found.first()) {
            join(&mut group, *one, n);
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for n in 0..papers.len() {
        groups.entry(root(&group, n)).or_default().push(n);
    }
    groups.into_values().collect()
}

/// Each number, lot and serial of a paper, folded.
fn keys(understanding: &Understanding) -> BTreeSet<String> {
    let stands = understanding.fields.iter().filter(|f| NUMBERS.contains(&f.name) && f.standing != Standing::Rejected);
    let numbers = stands.filter_map(|f| f.value.as_deref());
    let marks = understanding.line_items.iter().flat_map(|i| i.lots.iter().chain(&i.serials)).map(String::as_str);
    let numbered = |key: &String| key.chars().count() >= SHORTEST && key.chars().any(|c| c.is_ascii_digit());
    numbers.chain(marks).map(fold).filter(numbered).collect()
}

/// The smallest position of a group; links always point to a smaller one.
fn root(group: &[usize], mut n: usize) -> usize {
    while let Some(&up) = group.get(n)
        && up != n
    {
        n = up;
    }
    n
}

fn join(group: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(group, a), root(group, b));
    if let Some(link) = group.get_mut(a.max(b)) {
        *link = a.min(b);
    }
}
