//! The legs that one document shows by itself. In: a document with its fields. Out: at most one leg for each line of goods. Each fact names the field that
//! shows it.

use super::alike;
use crate::model::{
    Contradiction, Edtf, Field, FieldName, LineItem, Nature, Quantity, Standing, Transfer, Understanding, Unit,
};

/// Who gives, in the order of how directly the paper says so.
const FROM: &[FieldName] = &[FieldName::Consignor, FieldName::Exporter, FieldName::Seller, FieldName::Manufacturer];
/// Who receives. An end user comes before the importer who buys for him.
const TO: &[FieldName] =
    &[FieldName::Recipient, FieldName::Consignee, FieldName::EndUser, FieldName::Buyer, FieldName::Importer];
/// When the goods moved. A paper's own date is not among them: it says when it was written.
const WHEN: &[FieldName] = &[FieldName::DeliveryDate, FieldName::ShipmentDate];
/// Under what agreement.
const UNDER: &[FieldName] = &[FieldName::ContractNumber, FieldName::OrderNumber];
/// On what they moved.
const BY: &[FieldName] = &[FieldName::Vessel, FieldName::Flight, FieldName::Vehicle];

/// The field that shows a fact: the document's SHA-256 and the field's name.
pub(super) type Shown = (String, String);

/// A fact with what shows it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Told {
    pub(super) value: String,
    pub(super) shown_by: Vec<Shown>,
}

impl Told {
    /// The name of the field that shows it.
    fn name(&self) -> &str {
        self.shown_by.first().map_or("", |(_, name)| name.as_str())
    }
}

/// A leg as one or more papers tell it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Leg {
    pub(super) from: Option<Told>,
    pub(super) to: Option<Told>,
    pub(super) when: Vec<Told>,
    pub(super) quantity: Vec<Told>,
    pub(super) contract: Vec<Told>,
    pub(super) means: Vec<Told>,
    pub(super) goods: Option<String>,
    pub(super) unit: Option<Unit>,
    /// Lots and serials of the goods, folded.
    pub(super) marks: Vec<String>,
    /// How many lines of goods the paper has that shows it.
    pub(super) lines: usize,
}

/// What one document tells of legs.
#[derive(Debug)]
pub(super) struct Account {
    pub(super) legs: Vec<Leg>,
    /// Smaller: closer to when the goods moved.
    pub(super) rank: u8,
    /// Whether it is a letter, which may name no numbers at all.
    pub(super) letter: bool,
}

/// What a document of that nature tells.
pub(super) fn account(sha256: &str, understanding: &Understanding, nature: Nature) -> Account {
    let letter = nature == Nature::Letter;
    Account { legs: legs(sha256, understanding, letter), rank: rank(nature), letter }
}

/// What went with the goods comes before what was agreed, told afterwards, or intended.
fn rank(nature: Nature) -> u8 {
    match nature {
        Nature::WithTheGoods => 0,
        Nature::OfTheSale => 1,
        Nature::Letter => 2,
        Nature::Supporting | Nature::Unconnected => 3,
    }
}

fn legs(sha256: &str, understanding: &Understanding, letter: bool) -> Vec<Leg> {
    let valued = || understanding.fields.iter().filter(|f| f.standing != Standing::Rejected);
    let told = |f: &Field| {
        Some(Told { value: f.value.clone()?, shown_by: vec![(sha256.to_owned(), f.name.as_str().to_owned())] })
    };
    let first = |names: &[FieldName]| names.iter().find_map(|n| valued().filter(|f| f.name == *n).find_map(told));
    // A letter may name several receivers, of several items; what else it says is then of none of them for certain.
    let mut receivers: Vec<Told> = Vec::new();
    if letter {
        for one in valued().filter(|f| f.name == FieldName::Recipient).filter_map(told) {
            if !receivers.iter().any(|r| alike::party(&r.value, &one.value)) {
                receivers.push(one);
            }
        }
    }
    if receivers.is_empty() {
        receivers.extend(first(TO));
    }
    // Without a receiver nothing has passed from hand to hand.
    let several = receivers.len() > 1;
    let leg = |to: Told| {
        let only = |fact: Option<Told>| fact.filter(|_| !several).into_iter().collect::<Vec<_>>();
        Leg {
            from: first(FROM).filter(|from| !alike::party(&from.value, &to.value)),
            to: Some(to),
            when: only(first(WHEN).filter(|t| Edtf::new(&t.value).is_some())),
            quantity: only(first(&[FieldName::Quantity]).filter(|t| Quantity::new(&t.value).is_some())),
            contract: only(first(UNDER)),
            means: only(first(BY)),
            ..Leg::default()
        }
    };
    let of = |leg: &Leg, item: &LineItem| Leg {
        quantity: item.quantity.iter().map(|q| Told { value: q.as_str().to_owned(), shown_by: line(sha256) }).collect(),
        unit: item.unit,
        goods: Some(item.description.clone()).filter(|d| !d.trim().is_empty()),
        marks: item.lots.iter().chain(&item.serials).map(|t| crate::model::fold(t)).filter(|k| k.len() > 3).collect(),
        lines: understanding.line_items.len(),
        ..leg.clone()
    };
    let legs = receivers.into_iter().map(leg);
    if understanding.line_items.is_empty() {
        return legs.collect();
    }
    legs.flat_map(|leg| understanding.line_items.iter().map(move |item| of(&leg, item))).collect()
}

/// A line of goods is named as what it is; it is no field.
fn line(sha256: &str) -> Vec<Shown> {
    vec![(sha256.to_owned(), "line_items".to_owned())]
}

impl Leg {
    /// For the record: of several values the first, the others beside it.
    pub(super) fn transfer(self, request: Option<&str>) -> Transfer {
        let mut shown_by: Vec<Shown> = Vec::new();
        let mut contradictions = Vec::new();
        let mut show = |by: &[Shown]| {
            by.iter().for_each(|s| {
                if !shown_by.contains(s) {
                    shown_by.push(s.clone())
                }
            })
        };
        let mut party = |told: Option<Told>| {
            told.map(|t| {
                show(&t.shown_by);
                t.value
            })
        };
        let (from, to) = (party(self.from), party(self.to));
        let mut fact = |fact: &str, order: &[FieldName], mut told: Vec<Told>| {
            told.sort_by_key(|t| order.iter().position(|n| n.as_str() == t.name()));
            let mut told = told.into_iter();
            let first = told.next()?;
            show(&first.shown_by);
            // A delivery and the shipment before it are two days, a contract and an order two numbers: neither speaks against the other.
            let against = told.filter(|t| order.is_empty() || t.name() == first.name());
            contradictions.extend(against.map(|t| Contradiction {
                fact: fact.to_owned(),
                value: t.value,
                shown_by: t.shown_by,
            }));
            Some(first.value)
        };
        let when = fact("when", WHEN, self.when);
        let quantity = fact("quantity", &[], self.quantity);
        let contract = fact("contract", UNDER, self.contract);
        let means = fact("means", BY, self.means);
        Transfer {
            request: request.map(str::to_owned),
            from,
            to,
            when: when.as_deref().and_then(Edtf::new),
            quantity: quantity.as_deref().and_then(Quantity::new),
            unit: self.unit,
            goods: self.goods,
            contract,
            means,
            shown_by,
            contradictions,
        }
    }
}
