//! Joins the legs that several documents show, and orders them as the goods went. In: legs; those of the strongest documents come first. Out: legs. Facts
//! that contradict the first one stand behind it.

use super::alike;
use super::leg::{Leg, Told};

/// Legs between the same two parties with the same goods are one.
pub(super) fn merged(legs: Vec<Leg>) -> Vec<Leg> {
    let mut all: Vec<Leg> = Vec::new();
    for leg in legs {
        match place(&all, &leg).and_then(|n| all.get_mut(n)) {
            Some(there) => take(there, leg),
            None => all.push(leg),
        }
    }
    all
}

/// The leg that this one is another account of.
fn place(all: &[Leg], leg: &Leg) -> Option<usize> {
    let between = |a: &Leg| {
        same(a.to.as_ref(), leg.to.as_ref()) == Some(true) && same(a.from.as_ref(), leg.from.as_ref()) != Some(false)
    };
    // Two lines of one paper are two deliveries, however alike they are: seven cartons of 25 are not one of 25.
    let papers = |l: &Leg| l.to.iter().flat_map(|t| &t.shown_by).map(|(paper, _)| paper.clone()).collect::<Vec<_>>();
    let own = papers(leg);
    let other = |a: &Leg| !papers(a).iter().any(|p| own.contains(p));
    let candidates: Vec<usize> =
        all.iter().enumerate().filter(|(_, a)| between(a) && other(a)).map(|(n, _)| n).collect();
    let at = |n: &usize| all.get(*n);
    let marked = |a: &Leg| a.marks.iter().any(|m| leg.marks.contains(m));
    let described = |a: &Leg| matches!((&a.goods, &leg.goods), (Some(a), Some(b)) if alike::goods(a, b));
    let as_many =
        |a: &Leg| matches!((a.quantity.first(), leg.quantity.first()), (Some(a), Some(b)) if many(&a.value, &b.value));
    let by = |test: &dyn Fn(&Leg) -> bool| candidates.iter().find(|n| at(n).is_some_and(test)).copied();
    // Of goods described alike those that are as many; where they are not, only the one there is, since a paper may have several lines of one
    // description.
    let alone = candidates.iter().filter(|n| at(n).is_some_and(described)).count() == 1;
    let found = by(&marked).or_else(|| by(&|a| described(a) && as_many(a)));
    let found = found.or_else(|| if alone { by(&described) } else { None });
    found.or_else(|| {
        // A paper that names no goods, or but one line, means the only ones that there are; or those that are as many.
        let plain = leg.lines <= 1;
        let one = candidates
            .first()
            .copied()
            .filter(|n| candidates.len() == 1 && plain && at(n).is_some_and(|a| a.lines <= 1));
        one.or_else(|| if leg.goods.is_none() { by(&as_many) } else { None })
    })
}

/// Whether two parties are one; `None` where one of them is not named.
fn same(a: Option<&Told>, b: Option<&Told>) -> Option<bool> {
    Some(alike::party(&a?.value, &b?.value))
}

fn many(a: &str, b: &str) -> bool {
    let plain =
        |t: &str| if t.contains('.') { t.trim_end_matches('0').trim_end_matches('.').to_owned() } else { t.to_owned() };
    plain(a) == plain(b)
}

fn take(there: &mut Leg, leg: Leg) {
    fact(&mut there.from, leg.from);
    fact(&mut there.to, leg.to);
    facts(&mut there.when, leg.when, alike::dates);
    facts(&mut there.quantity, leg.quantity, many);
    facts(&mut there.contract, leg.contract, |a, b| crate::model::fold(a) == crate::model::fold(b));
    facts(&mut there.means, leg.means, |a, b| alike::words(a).intersection(&alike::words(b)).next().is_some());
    there.unit = there.unit.or(leg.unit);
    there.goods = there.goods.take().or(leg.goods);
    there.marks.extend(leg.marks);
    there.lines = there.lines.max(leg.lines);
}

/// A party: what else shows it is added.
fn fact(there: &mut Option<Told>, told: Option<Told>) {
    match (there.as_mut(), told) {
        (Some(there), Some(told)) => there.shown_by.extend(told.shown_by),
        (None, told) => *there = told,
        (Some(_), None) => {}
    }
}

/// Facts that agree are one, the more precise of dates before the other; the rest stand side by side.
fn facts(there: &mut Vec<Told>, told: Vec<Told>, agree: impl Fn(&str, &str) -> bool) {
    for one in told {
        match there.iter_mut().find(|t| agree(&t.value, &one.value)) {
            Some(same) => {
                if one.value.len() > same.value.len() && one.value.starts_with(&same.value) {
                    same.value = one.value;
                }
                same.shown_by.extend(one.shown_by);
            }
            None => there.push(one),
        }
    }
}

/// The legs as the goods went: who gives comes after having received. Where that says nothing, by day, and as they were.
pub(super) fn in_order(mut legs: Vec<Leg>) -> Vec<Leg> {
    let mut ordered = Vec::with_capacity(legs.len());
    let day = |leg: &Leg| leg.when.first().map(|t| t.value.clone());
    legs.sort_by_key(|leg| (day(leg).is_none(), day(leg)));
    while !legs.is_empty() {
        let waits = |leg: &Leg| {
            legs.iter().any(|l| {
                same(l.to.as_ref(), leg.from.as_ref()) == Some(true)
                    && same(l.from.as_ref(), leg.from.as_ref()) != Some(true)
            })
        };
        let next = legs.iter().position(|leg| !waits(leg)).unwrap_or(0);
        ordered.push(legs.remove(next));
    }
    ordered
}
