//! Finds circles among the files of one room. In: the source. Out: each group of files that depend on each other in
//! a circle, with the names that tie them. In a circle no file can be read, tested or changed without the others.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::paths::House;

/// Files of one room that depend on each other in a circle.
pub(super) struct Circle {
    files: BTreeSet<String>,
    /// From which file to which, with the names that the first takes from the second.
    ties: BTreeMap<(String, String), BTreeSet<String>>,
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "a circle of {} files:", self.files.len())?;
        for ((from, to), names) in &self.ties {
            writeln!(f, "  {from} -> {to}: {}", names.iter().map(String::as_str).collect::<Vec<_>>().join(", "))?;
        }
        Ok(())
    }
}

/// All circles. None crosses rooms, because the floor plan forbids it.
pub(super) fn circles(house: &House) -> Vec<Circle> {
    let ties = ties(house);
    let mut leads_to: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (from, to) in ties.keys() {
        leads_to.entry(*from).or_default().insert(*to);
    }
    let reached: BTreeMap<usize, BTreeSet<usize>> =
        leads_to.keys().map(|from| (*from, reached(&leads_to, *from))).collect();
    let mut found: BTreeMap<BTreeSet<usize>, Circle> = BTreeMap::new();
    for (from, to) in &reached {
        let round: BTreeSet<usize> =
            to.iter().copied().filter(|n| reached.get(n).is_some_and(|back| back.contains(from))).collect();
        if !round.contains(from) {
            continue;
        }
        let path = |n: &usize| house.files[*n].path.clone();
        let inside = ties.iter().filter(|((a, b), _)| round.contains(a) && round.contains(b));
        let circle = Circle {
            files: round.iter().map(path).collect(),
            ties: inside.map(|((a, b), names)| ((path(a), path(b)), names.clone())).collect(),
        };
        found.insert(round, circle);
    }
    found.into_values().collect()
}

fn ties(house: &House) -> BTreeMap<(usize, usize), BTreeSet<String>> {
    let mut ties: BTreeMap<(usize, usize), BTreeSet<String>> = BTreeMap::new();
    for from in 0..house.files.len() {
        for named in house.named_by(from).into_iter().filter(|named| named.of_the_house) {
            if let Some((to, name)) = house.definer(&named.path)
                && to != from
                && house.files[to].room == house.files[from].room
            {
                ties.entry((from, to)).or_default().insert(name);
            }
        }
    }
    ties
}

fn reached(leads_to: &BTreeMap<usize, BTreeSet<usize>>, from: usize) -> BTreeSet<usize> {
    let (mut found, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(at) = open.pop() {
        open.extend(leads_to.get(&at).into_iter().flatten().copied().filter(|n| found.insert(*n)));
    }
    found
}
