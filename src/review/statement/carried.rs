//! Holds a text against the facts. In: the text as it stands, drafted or written by hand, and the confirmed facts of the
//! answer. Out: each fact with the statements that carry it, each statement with its facts, what is not carried, and what a
//! statement says that nobody has confirmed. It changes nothing.

use super::facts::{Fact, Facts, REASONS, naming, slots};
use super::slots::Statement;
use super::{forms, numbered_statements, pattern, phrase, read};
use crate::model::{Confirmed, Factor, FactorMark, FieldName, Item, Value};

/// A fact, and where the text has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The item's id; `None` for the answer as a whole.
    pub item: Option<String>,
    /// What it is: `order number`.
    pub name: String,
    /// Its value; empty for a factor.
    pub value: String,
    /// The numbers of the statements that carry it, from 1.
    pub statements: Vec<usize>,
    /// Why no statement can carry it.
    pub why: Option<&'static str>,
}

/// A text held against the facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Every confirmed fact of the answer.
    pub facts: Vec<Carried>,
    /// The statements of the text, in their order.
    pub statements: Vec<String>,
    /// For each statement what it says in a slot of the house form that nobody has confirmed.
    pub unconfirmed: Vec<Vec<String>>,
}

impl Checked {
    /// The facts of that statement (from 1).
    pub fn of_statement(&self, number: usize) -> impl Iterator<Item = &Carried> {
        self.facts.iter().filter(move |f| f.statements.contains(&number))
    }

    /// The facts that no statement carries.
    pub fn missing(&self) -> impl Iterator<Item = &Carried> {
        self.facts.iter().filter(|f| f.statements.is_empty())
    }
}

/// A statement as it is searched.
struct Said {
    text: String,
    /// Its slots, if it is in the house form.
    slots: Option<Statement>,
}

/// Holds a text against the facts. `known` are the facts of every answer to the request: a comment can confirm what the first answer did not say.
pub fn checked(text: &str, facts: &Facts<'_>, known: &[Facts<'_>]) -> Checked {
    let said = statements(text);
    let alone = facts.items.len() == 1;
    let all: Vec<&Item> = facts.items.iter().map(|a| a.item).collect();
    let numbers = |holds: &dyn Fn(&Said) -> bool| {
        said.iter().enumerate().filter(|(_, s)| holds(s)).map(|(n, _)| n + 1).collect::<Vec<_>>()
    };
    let row = |item: Option<&Item>, fact: &Fact<'_>, statements, why| Carried {
        item: item.map(|i| i.id.clone()),
        name: fact.name(),
        value: fact.value().to_owned(),
        statements,
        why,
    };
    let mut found = Vec::new();
    for about in &facts.items {
        let speaks = |s: &Said| speaks_of(s, about.item, &all);
        let carries = |name: FieldName, value: &str| numbers(&|s| speaks(s) && says_value(s, name, value));
        for fact in &about.facts {
            let statements = match fact {
                Fact::Value(value) => carries(value.name(), value.value()),
                Fact::Factor(mark) if mark.factor().supports() => {
                    // It sums up values: where they are carried, it is.
                    let names = mark.factor().rests_on();
                    let values = about.facts.iter().filter_map(|f| match f {
                        Fact::Value(v) if names.contains(&v.name()) => Some(v),
                        _ => None,
                    });
                    let mut all: Vec<usize> = values.flat_map(|v| carries(v.name(), v.value())).collect();
                    all.sort_unstable();
                    all.dedup();
                    all
                }
                Fact::Factor(mark) => numbers(&|s| speaks(s) && says_factor(s, mark.factor())),
            };
            // A factor that sums up values, of which none is confirmed.
            let bare = |m: &Confirmed<FactorMark>| {
                m.factor().supports() && !m.factor().rests_on().iter().any(|n| !about.values(*n).is_empty())
            };
            let why = matches!(fact, Fact::Factor(m) if bare(m))
                .then_some("no confirmed value of this item stands behind it");
            found.push(row(Some(about.item), fact, statements, why));
        }
    }
    for fact in &facts.whole {
        found.push(row(None, fact, numbers(&|s| s.text.contains("The response included ")), None));
    }
    found.extend(facts.left.iter().map(|left| row(None, &left.fact, Vec::new(), Some(left.why))));
    let unconfirmed = said.iter().map(|s| unconfirmed(s, known, &all, alone)).collect();
    Checked { facts: found, statements: said.into_iter().map(|s| s.text).collect(), unconfirmed }
}

/// Whether a text says that value.
pub fn says(text: &str, name: FieldName, value: &str) -> bool {
    statements(text).iter().any(|s| says_value(s, name, value))
}

/// The statements of a text: by the house form, else by its numbers, else by its sentences.
fn statements(text: &str) -> Vec<Said> {
    if let Ok(known) = read(text) {
        let of = |s: Statement| {
            let text = pattern::write(forms::form(&s.form)?.pattern, &s.slots).ok()?;
            Some(Said { text, slots: Some(s) })
        };
        return known.statements.into_iter().filter_map(of).collect();
    }
    let mut found = numbered_statements(text);
    if found.is_empty() {
        found = text.split_inclusive(['\n']).flat_map(|line| line.split(". ")).map(|s| s.trim().to_owned()).collect();
        found.retain(|s| !s.is_empty());
    }
    found.into_iter().map(|text| Said { text, slots: None }).collect()
}

/// Whether a statement is about that item. One that names no item is about the only one; it is about none of several.
fn speaks_of(said: &Said, item: &Item, all: &[&Item]) -> bool {
    if let Some(statement) = &said.slots {
        let named = ["item", "serials", "lots"].iter().any(|slot| statement.slots.contains_key(*slot));
        let own = naming(item);
        return if named { named_as(statement, &own) } else { all.len() == 1 };
    }
    let has = |i: &Item| i.markings.iter().any(|m| whole(&said.text, &m.text));
    has(item) || all.len() == 1 && !all.iter().any(|i| i.id != item.id && has(i))
}

fn named_as(statement: &Statement, own: &[(&'static str, String)]) -> bool {
    ["item", "serials", "lots"].iter().all(|slot| {
        let wanted = own.iter().find(|(k, _)| k == slot).map(|(_, v)| v.as_str());
        statement.slots.get(*slot).map(String::as_str) == wanted
    })
}

fn says_value(said: &Said, name: FieldName, value: &str) -> bool {
    match &said.slots {
        Some(statement) if statement.form == "not_manufactured" => false,
        Some(statement) => {
            let says = |v: &String| v == value || !name.is_date() && whole(v, value);
            slots(name).iter().any(|slot| statement.slots.get(*slot).is_some_and(says))
        }
        None => {
            let dated = name.is_date().then(|| phrase::bare(value).or_else(|| phrase::when(value))).flatten();
            whole(&said.text, dated.as_deref().unwrap_or(value))
        }
    }
}

fn says_factor(said: &Said, factor: Factor) -> bool {
    if factor == Factor::ManufacturerDenied {
        return match &said.slots {
            Some(statement) => statement.form == "not_manufactured",
            None => said.text.contains("did not manufacture"),
        };
    }
    REASONS.iter().any(|(f, reason)| *f == factor && said.text.contains(reason))
}

/// Whether a text has those words, and not as a part of longer ones.
fn whole(text: &str, words: &str) -> bool {
    let cut = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    !words.trim().is_empty()
        && text
            .match_indices(words)
            .any(|(at, _)| cut(text[..at].chars().next_back()) && cut(text[at + words.len()..].chars().next()))
}

/// What a statement of the house form says without a confirmed fact behind it.
fn unconfirmed(said: &Said, known: &[Facts<'_>], all: &[&Item], alone: bool) -> Vec<String> {
    let Some(statement) = &said.slots else { return Vec::new() };
    let form = statement.form.as_str();
    let abouts: Vec<_> = known.iter().flat_map(|k| &k.items).filter(|a| speaks_of(said, a.item, all)).collect();
    let names_item = statement.slots.contains_key("item");
    if (names_item || !alone) && abouts.is_empty() && !matches!(form, "documents" | "enclosed" | "added") {
        return vec!["an item that this request does not ask about".to_owned()];
    }
    let values = || abouts.iter().flat_map(|a| a.facts.iter()).filter_map(value_of);
    let has_factor = |factor: Factor| abouts.iter().any(|a| a.has(factor));
    let denied = form == "not_manufactured" && has_factor(Factor::ManufacturerDenied);
    let mut found = Vec::new();
    for name in FieldName::ALL {
        for (slot, value) in slots(*name).iter().filter_map(|s| Some((*s, statement.slots.get(*s)?))) {
            // "175 pistols" says what is confirmed as 175, and more clearly.
            let confirmed = || values().any(|v| v.name() == *name && (v.value() == value || whole(value, v.value())));
            if value != "XXXX" && !(slot == "maker" && denied) && !confirmed() {
                found.push(format!("{} {value:?}", name.as_str().replace('_', " ")));
            }
        }
    }
    if let Some(reason) = statement.slots.get("reason")
        && !REASONS.iter().any(|(factor, r)| r == reason && has_factor(*factor))
    {
        found.push(format!("that {reason}"));
    }
    if matches!(form, "documents" | "enclosed") && !known.iter().flat_map(|k| &k.whole).any(provides) {
        found.push("that documents were enclosed".to_owned());
    }
    found
}

fn value_of<'a>(fact: &Fact<'a>) -> Option<&'a Confirmed<Value>> {
    if let Fact::Value(value) = fact { Some(value) } else { None }
}

fn provides(fact: &Fact<'_>) -> bool {
    let is = |mark: &Confirmed<FactorMark>| mark.factor() == Factor::DocumentsProvided;
    matches!(fact, Fact::Factor(mark) if is(mark))
}
