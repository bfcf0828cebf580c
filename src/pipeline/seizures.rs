//! Seizures and sites: what was found together bears the same name in the register, and is told of, changed and added to together. In: the pairs of a form and the
//! items as the person saw them. Out: all of the items changed, or what is wrong with each field. The rules are those of the register file.

use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::entering::{FieldFault, Pairs, Refused, in_words};
use crate::model::{Documented, Item};
use crate::register::entry::{self, List};
use crate::store::{Archive, Seizure};

/// The keys of what is told of all items together, in the order of the form.
pub const KEYS: &[&str] = &[
    "documented.seizure",
    "documented.date",
    "documented.country",
    "documented.place",
    "documented.coordinates",
    "documented.custodian",
    "documented.circumstances",
];

/// What is said of the items of one key: the same of all of them, or different things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// This, of all of them; empty: nothing, of all of them.
    Alike(String),
    /// Different things: the first few.
    Apart(Vec<String>),
}

/// So many different things are told.
const FEW: usize = 4;

/// What is said of the items, key by key.
pub fn said(items: &[&Item]) -> Vec<(&'static str, Said)> {
    let of = |item: &Item, key: &str| {
        let tree = json!({ "documented": item.documented });
        let value = tree.pointer(&format!("/{}", key.replace('.', "/"))).and_then(Value::as_str);
        value.unwrap_or_default().to_owned()
    };
    let said = |key: &'static str| {
        let mut all: Vec<String> = Vec::new();
        for text in items.iter().map(|item| of(item, key)) {
            if !all.contains(&text) {
                all.push(text);
            }
            if all.len() > FEW {
                break;
            }
        }
        let said = match all.as_mut_slice() {
            [] => Said::Alike(String::new()),
            [one] => Said::Alike(std::mem::take(one)),
            _ => Said::Apart(all.into_iter().filter(|t| !t.is_empty()).take(FEW).collect()),
        };
        (key, said)
    };
    KEYS.iter().copied().map(said).collect()
}

/// What the items are compared with later: a digest of them.
pub fn seen(items: &[&Item]) -> String {
    let text = serde_json::to_string(items).unwrap_or_default();
    hex::encode(Sha256::digest(text.as_bytes()))
}

/// The most items that are changed together.
pub const MOST: usize = 2000;

/// Says of all items of a seizure what stands in the form. A key of which different things were said, and that the form leaves empty, stays as it is with each.
/// The name that they bear now.
///
/// # Errors
/// [`Refused`]; then nothing was changed.
pub async fn change(
    archive: &Archive,
    name: &str,
    pairs: &Pairs,
    was: &str,
    who: &str,
    now: Timestamp,
) -> Result<String, Refused> {
    let found = whole(archive, name).await?;
    let items: Vec<&Item> = found.items.iter().map(|i| &i.item).collect();
    if seen(&items) != was {
        return Err(Refused::Changed { by: "Somebody".to_owned(), now: None });
    }
    let before = said(&items);
    let mut changes: Vec<(&str, String)> = Vec::new();
    for (key, said) in &before {
        let Some((_, typed)) = pairs.iter().find(|(k, _)| k == key) else { continue };
        let typed = typed.trim();
        let stays = match said {
            Said::Alike(text) => text == typed,
            Said::Apart(_) => typed.is_empty(),
        };
        if !stays {
            changes.push((key, typed.to_owned()));
        }
    }
    let changed: Vec<(Item, Documented)> = items
        .iter()
        .map(|item| Ok(((*item).clone(), documented(item, &changes)?)))
        .collect::<Result<_, Vec<FieldFault>>>()
        .map_err(Refused::Fields)?;
    archive.change_documented(changed, who, now).await?;
    let renamed = changes.into_iter().find(|(key, _)| *key == "documented.seizure").map(|(_, name)| name);
    Ok(renamed.unwrap_or_else(|| name.to_owned()))
}

/// Puts an item into a seizure; `name` empty: takes it out of the one that it is in.
///
/// # Errors
/// [`Refused`]; then nothing was changed.
pub async fn put(archive: &Archive, item: &str, name: &str, who: &str, now: Timestamp) -> Result<(), Refused> {
    let fault = |words: &str| {
        Refused::Fields(vec![FieldFault { key: "item".to_owned(), words: words.to_owned(), wrong: true }])
    };
    let Some((item, _)) = archive.item(item).await? else {
        return Err(fault("There is no such item. Type an id, a serial or a model, and choose from the list."));
    };
    let said = documented(&item, &[("documented.seizure", name.trim().to_owned())]).map_err(Refused::Fields)?;
    archive.change_documented(vec![(item, said)], who, now).await?;
    Ok(())
}

/// All items of a seizure.
async fn whole(archive: &Archive, name: &str) -> Result<Seizure, Refused> {
    let fault =
        |words: String| Refused::Fields(vec![FieldFault { key: "documented.seizure".to_owned(), words, wrong: true }]);
    let none = || fault("No item bears this name any more.".to_owned());
    let found = archive.seizure(name, MOST).await?.ok_or_else(none)?;
    if found.more > 0 {
        return Err(fault(format!("More than {MOST} items are not changed together. Import a register file instead.")));
    }
    Ok(found)
}

/// What is said of an item with these changes, by the rules of the register file.
fn documented(item: &Item, changes: &[(&str, String)]) -> Result<Documented, Vec<FieldFault>> {
    let tree = serde_json::to_value(item).unwrap_or_default();
    let mut pairs = entry::flattened(&tree);
    pairs.retain(|(key, _)| !changes.iter().any(|(changed, _)| changed == key));
    pairs.extend(changes.iter().map(|(key, text)| ((*key).to_owned(), text.clone())));
    let tree = entry::assembled(List::Items, &pairs);
    let checked = entry::check(List::Items, tree, &crate::model::Register::default(), &|_| None);
    let register = checked.map_err(|faults| faults.iter().map(|f| in_words(f, List::Items)).collect::<Vec<_>>())?;
    register.items.into_iter().next().map(|item| item.documented).ok_or_else(Vec::new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Category, Edtf, Quantity};

    fn item(id: &str, place: Option<&str>) -> Item {
        Item {
            id: id.to_owned(),
            category: Category::Weapon,
            description: "rifle".to_owned(),
            manufacturer: None,
            model: None,
            calibre: None,
            country_of_manufacture: None,
            year_of_manufacture: None,
            quantity: Quantity::new("1").unwrap(),
            markings: Vec::new(),
            documented: Documented {
                date: Edtf::new("2019-04").unwrap(),
                place: place.map(str::to_owned),
                country: "ML".to_owned(),
                coordinates: None,
                custodian: None,
                circumstances: None,
                seizure: Some("Kidal, April".to_owned()),
            },
            photos: Vec::new(),
            views: Vec::new(),
            captions: Vec::new(),
        }
    }

    #[test]
    fn what_is_alike_and_what_is_not_is_told_apart() {
        let (a, b) = (item("a", Some("Kidal")), item("b", None));
        let said = said(&[&a, &b]);
        let of = |key: &str| said.iter().find(|(k, _)| *k == key).map(|(_, s)| s.clone());
        assert_eq!(of("documented.date"), Some(Said::Alike("2019-04".to_owned())));
        assert_eq!(of("documented.place"), Some(Said::Apart(vec!["Kidal".to_owned()])));
        assert_eq!(of("documented.custodian"), Some(Said::Alike(String::new())));
        assert_ne!(seen(&[&a]), seen(&[&b]));
    }

    #[test]
    fn what_is_said_together_follows_the_rules_of_the_register() {
        let a = item("a", Some("Kidal"));
        let changed =
            documented(&a, &[("documented.place", String::new()), ("documented.custodian", "the army".to_owned())]);
        let changed = changed.unwrap();
        assert_eq!((changed.place.as_deref(), changed.custodian.as_deref()), (None, Some("the army")));
        let faults = documented(&a, &[("documented.country", "Mali".to_owned())]).unwrap_err();
        assert_eq!(faults.iter().map(|f| f.key.as_str()).collect::<Vec<_>>(), ["documented.country"]);
    }
}
