//! The facts of an answer, item by item. In: the confirmed values and factors of the answer, and the items of the request.
//! Out: for each item the facts that are stated of it; those of the answer as a whole; and those of which no text can
//! speak, each with the reason. Nothing is dropped: every confirmed value and factor is in one of the three.

use crate::model::{Confirmed, Disclosed, Factor, FactorMark, FieldName, Item, MarkingKind, Value, Withheld};

/// Something that a person has confirmed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fact<'a> {
    /// A value.
    Value(&'a Confirmed<Value>),
    /// A factor.
    Factor(&'a Confirmed<FactorMark>),
}

impl Fact<'_> {
    /// What it is, in words: `order number`, `records destroyed`.
    pub fn name(&self) -> String {
        match self {
            Self::Value(value) => value.name().as_str().replace('_', " "),
            Self::Factor(mark) => mark.factor().as_str().replace('_', " "),
        }
    }

    /// Its value; empty for a factor.
    pub fn value(&self) -> &str {
        match self {
            Self::Value(value) => value.value(),
            Self::Factor(_) => "",
        }
    }
}

/// An item with the facts that are stated of it.
#[derive(Debug)]
pub struct About<'a> {
    /// The item.
    pub item: &'a Item,
    /// What is stated of it, in reading order, each once.
    pub facts: Vec<Fact<'a>>,
}

/// A fact of which no text speaks, and why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Left<'a> {
    /// The fact.
    pub fact: Fact<'a>,
    /// Why.
    pub why: &'static str,
}

/// The facts of an answer.
#[derive(Debug)]
pub struct Facts<'a> {
    /// Item by item, in the request's order.
    pub items: Vec<About<'a>>,
    /// What is said of the answer as a whole.
    pub whole: Vec<Fact<'a>>,
    /// What no text speaks of.
    pub left: Vec<Left<'a>>,
}

/// The values that a text states. What else a paper bears (weights, packages, its own number) describes the paper, not the item's way.
const STATED: &[FieldName] = &[
    FieldName::Manufacturer,
    FieldName::ManufactureDate,
    FieldName::OrderNumber,
    FieldName::ContractNumber,
    FieldName::InvoiceNumber,
    FieldName::LicenceNumber,
    FieldName::DeliveryDate,
    FieldName::ShipmentDate,
    FieldName::Quantity,
    FieldName::Recipient,
    FieldName::Consignee,
    FieldName::Buyer,
    FieldName::EndUser,
    FieldName::Importer,
    FieldName::Seller,
    FieldName::Exporter,
    FieldName::Consignor,
    FieldName::Carrier,
    FieldName::Intermediary,
];

impl<'a> Facts<'a> {
    /// Sorts the confirmed values and factors of an answer by item. `items` are those of the request. `scope` are the ids of all items that the answer
    /// can be about: those of every request that it answers. If there is only one, what nobody has given an item is about that one.
    pub fn of(
        items: &[&'a Item],
        scope: &[String],
        values: &'a [Disclosed<Confirmed<Value>>],
        factors: &'a [Disclosed<Confirmed<FactorMark>>],
    ) -> Self {
        let mut found = Self {
            items: items.iter().map(|item| About { item, facts: Vec::new() }).collect(),
            whole: Vec::new(),
            left: Vec::new(),
        };
        let mut values: Vec<&Confirmed<Value>> = values.iter().map(|v| &**v).collect();
        values.sort_by_key(|v| v.place());
        for value in values {
            let fact = Fact::Value(value);
            if STATED.contains(&value.name()) {
                found.put(fact, value.items(), scope);
            } else {
                found
                    .left
                    .push(Left { fact, why: "it describes the paper, and the house form has no sentence for it" });
            }
        }
        for mark in factors {
            let fact = Fact::Factor(mark);
            if mark.factor() == Factor::DocumentsProvided {
                found.whole.push(fact);
            } else {
                found.put(fact, mark.items(), scope);
            }
        }
        found
    }

    /// Adds what is confirmed and may not be told: no text speaks of it, and the reason is its terms of use.
    pub fn withholding(
        mut self,
        values: &'a [(Confirmed<Value>, Withheld)],
        factors: &'a [(Confirmed<FactorMark>, Withheld)],
    ) -> Self {
        self.left.extend(values.iter().map(|(v, why)| Left { fact: Fact::Value(v), why: why.in_a_text() }));
        self.left.extend(factors.iter().map(|(f, why)| Left { fact: Fact::Factor(f), why: why.in_a_text() }));
        self
    }

    /// Puts a fact with the items of which it is said.
    fn put(&mut self, fact: Fact<'a>, said: Option<&[String]>, scope: &[String]) {
        let why = match (said, scope) {
            (Some([]), _) => "a person says that it is about none of our items",
            (None, [one]) => return self.add(fact, std::slice::from_ref(one)),
            (None, _) => "nobody has said of which item it is stated",
            (Some(ids), _) if self.items.iter().any(|a| ids.contains(&a.item.id)) => return self.add(fact, ids),
            (Some(_), _) => "it is stated of an item of another request",
        };
        self.left.push(Left { fact, why });
    }

    fn add(&mut self, fact: Fact<'a>, ids: &[String]) {
        for about in self.items.iter_mut().filter(|a| ids.contains(&a.item.id)) {
            let same = |f: &Fact<'_>| f.name() == fact.name() && f.value() == fact.value();
            if !about.facts.iter().any(same) {
                about.facts.push(fact);
            }
        }
    }
}

impl<'a> About<'a> {
    /// The values of that name.
    pub(super) fn values(&self, name: FieldName) -> Vec<&'a Confirmed<Value>> {
        let of = |fact: &Fact<'a>| match fact {
            Fact::Value(value) if value.name() == name => Some(*value),
            _ => None,
        };
        self.facts.iter().filter_map(of).collect()
    }

    /// Whether that factor is confirmed of it.
    pub(super) fn has(&self, factor: Factor) -> bool {
        self.facts.iter().any(|f| matches!(f, Fact::Factor(mark) if mark.factor() == factor))
    }
}

/// How a text names an item: the slots `item`, `serials`, `lots`.
pub(super) fn naming(item: &Item) -> Vec<(&'static str, String)> {
    let mut slots = vec![("item", item.description.clone())];
    for (slot, kinds) in
        [("serials", &[MarkingKind::Serial][..]), ("lots", &[MarkingKind::Lot, MarkingKind::Batch][..])]
    {
        let numbers: Vec<_> =
            item.markings.iter().filter(|m| kinds.contains(&m.kind)).map(|m| m.text.as_str()).collect();
        if !numbers.is_empty() {
            slots.push((slot, numbers.join("\n")));
        }
    }
    slots
}

/// The reasons of limiting factors, as they stand in a text.
pub(super) const REASONS: &[(Factor, &str)] = &[
    (Factor::RetentionExpired, "the period for which records are kept has expired"),
    (Factor::RecordsDestroyed, "the records were destroyed"),
    (Factor::RecordsNotKept, "no records were kept"),
    (Factor::EntityDissolved, "the company no longer exists"),
    (Factor::RefusalToShare, "the information may not be shared"),
];

/// The slots in which a value of that name stands. No two names share one.
pub(super) fn slots(name: FieldName) -> &'static [&'static str] {
    match name {
        FieldName::Manufacturer => &["maker"],
        FieldName::ManufactureDate => &["made"],
        FieldName::OrderNumber => &["order"],
        FieldName::ContractNumber => &["contract"],
        FieldName::InvoiceNumber => &["invoice_number"],
        FieldName::LicenceNumber => &["licence"],
        FieldName::DeliveryDate => &["delivered"],
        FieldName::ShipmentDate => &["shipped", "exported"],
        FieldName::Quantity => &["quantity"],
        FieldName::Recipient => &["consignee"],
        FieldName::Consignee => &["consigned_to"],
        FieldName::Buyer => &["buyer"],
        FieldName::EndUser => &["end_user"],
        FieldName::Importer => &["importer"],
        FieldName::Seller => &["seller"],
        FieldName::Exporter => &["exporter", "supplier"],
        FieldName::Consignor => &["consignor"],
        FieldName::Carrier => &["carrier"],
        FieldName::Intermediary => &["intermediary"],
        _ => &[],
    }
}
