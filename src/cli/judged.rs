//! What a person says of a response: its class and factors, the sentences behind them, and of which items a value is stated.
//! In: words of the command line. Out: the decision, by way of `pipeline::deciding`. It decides nothing itself.

use std::collections::BTreeMap;

use super::door::{decider, short};
use super::numbered::{List, parted};
use super::table::table;
use super::{Call, door, out};
use crate::model::{Class, Factor, Filed, Standing};
use crate::pipeline::about;
use crate::pipeline::limits::{Said, limits};
use crate::store::Archive;

async fn filed(archive: &Archive, id: &str) -> anyhow::Result<(String, Filed)> {
    let sha256 = door::arrival(archive, id).await?;
    let found = archive.arrival(&sha256).await?.and_then(|a| a.filed);
    let filed = found.ok_or_else(|| anyhow::anyhow!("message {id} is not read yet; tracepost ingest reads it"))?;
    Ok((sha256, filed))
}

/// Decides on the sentences among `which` (`s1`, `s2`), and gives back the rest.
pub(super) async fn sentences(
    call: &Call,
    archive: &Archive,
    id: &str,
    which: Vec<String>,
    right: bool,
) -> anyhow::Result<Vec<String>> {
    let (meant, rest) = parted(which, 's');
    if meant.is_empty() {
        return Ok(rest);
    }
    let who = door::person(call, archive).await?;
    let (sha256, filed) = filed(archive, id).await?;
    let all = limits(&filed);
    let list = List { all: &all, what: "sentence", shown_by: format!("tracepost message sentences {id}") };
    for word in &meant {
        let said = word.of(&list)?;
        decider(archive, &sha256, &who).sentence(said, right).await?;
        word.say(right, &format!("{}: {}", said.factor.as_str(), said.text))?;
    }
    Ok(rest)
}

/// Lists the sentences in which the program saw a factor.
pub(super) async fn list(archive: &Archive, id: &str) -> anyhow::Result<()> {
    let (_, filed) = filed(archive, id).await?;
    let marks = filed.response.as_ref().map(|r| r.judged.sentences.clone()).unwrap_or_default();
    let standing = |s: &Said| {
        let place = (s.document, s.page, s.span, s.factor);
        let mark = marks.iter().find(|m| (m.document, m.page, m.span, m.factor) == place);
        match mark.map(|m| m.standing) {
            Some(Standing::Rejected) => "rejected",
            Some(_) => "confirmed",
            None => "machine",
        }
    };
    let row = |(n, s): (usize, &Said)| {
        [format!("s{}", n + 1), standing(s).to_owned(), s.factor.as_str().to_owned(), out::plain(&s.text)]
    };
    let rows: Vec<_> = limits(&filed).iter().enumerate().map(row).collect();
    if rows.is_empty() {
        out::note("the program saw no limiting factor in a sentence of this message");
    } else {
        out::say(&table(["NUMBER", "STANDING", "FACTOR", "SENTENCE"], &rows))?;
    }
    for reopened in filed.response.iter().flat_map(|r| &r.judged.reopened) {
        out::say(&out::plain(&format!("needs a decision: {} ({})", reopened.factor.as_str(), reopened.because)))?;
    }
    Ok(())
}

/// Lists the values of a message with the items of which they are stated.
pub(super) async fn items(archive: &Archive, id: &str) -> anyhow::Result<()> {
    let sha256 = door::arrival(archive, id).await?;
    let asked: Vec<String> = about::asked(archive, &sha256).await?.into_iter().map(|i| i.id).collect();
    let row = |s: about::Stated| {
        let said = match (&s.field.items, asked.as_slice(), s.proposed) {
            (Some(items), ..) if items.is_empty() => "none of ours".to_owned(),
            (Some(items), ..) => items.join(", "),
            (None, [one], _) => one.clone(),
            (None, _, Some(item)) => format!("? {item} (proposed)"),
            (None, _, None) => "?".to_owned(),
        };
        let value = s.field.value.unwrap_or_default();
        [format!("{}.{}", s.document, s.position), s.field.name.as_str().to_owned(), value, said]
    };
    let rows: Vec<_> = about::stated(archive, &sha256).await?.into_iter().map(row).collect();
    out::say(&table(["NUMBER", "NAME", "VALUE", "ITEMS"], &rows))?;
    out::say(&out::plain(&format!("the requests of this message ask about: {}", asked.join(", "))))
}

/// Gives each confirmed value without items the one that the program proposes.
pub(super) async fn as_proposed(call: &Call, archive: &Archive, id: &str) -> anyhow::Result<()> {
    let who = door::person(call, archive).await?;
    let sha256 = door::arrival(archive, id).await?;
    let decisions = about::as_proposed(&about::stated(archive, &sha256).await?);
    let count = decisions.len();
    decider(archive, &sha256, &who).fields(decisions).await?;
    out::say(&format!("{count} confirmed values have the item that was proposed"))?;
    items(archive, id).await
}

/// Sets class and factors.
pub(super) async fn classify(
    call: &Call,
    archive: &Archive,
    id: &str,
    class: &str,
    words: &[String],
) -> anyhow::Result<()> {
    let named = |name: &str| serde_json::from_value(serde_json::Value::String(name.to_owned())).ok();
    let class: Class = named(class)
        .ok_or_else(|| anyhow::anyhow!("{class:?} is not a class; choose expansive, permissive or dissuasive"))?;
    let (mut factors, mut items): (Vec<Factor>, BTreeMap<Factor, Vec<String>>) = (Vec::new(), BTreeMap::new());
    for word in words {
        let (name, of) = word.split_once('=').map_or((word.as_str(), None), |(n, o)| (n, Some(o)));
        let found = Factor::ALL.iter().copied().find(|f| f.as_str() == name);
        let factor = found.ok_or_else(|| {
            let near = crate::model::nearest(name, Factor::ALL.iter().map(|f| f.as_str()));
            let hint = near.map_or_else(|| "docs/FORMATS.md lists them".to_owned(), |n| format!("did you mean {n}?"));
            anyhow::anyhow!("{name:?} is not a factor: {hint}")
        })?;
        factors.push(factor);
        if let Some(of) = of {
            items.entry(factor).or_default().extend(of.split(',').map(|i| i.trim().to_owned()));
        }
    }
    // In their fixed order, each once.
    let factors: Vec<Factor> = Factor::ALL.iter().copied().filter(|f| factors.contains(f)).collect();
    let who = door::person(call, archive).await?;
    let sha256 = door::arrival(archive, id).await?;
    decider(archive, &sha256, &who).classify(class, &factors, items).await?;
    let names: Vec<&str> = factors.iter().map(|f| f.as_str()).collect();
    let class = serde_json::to_value(class)?.as_str().unwrap_or_default().to_owned();
    out::say(&format!("{} is {class}: {}", short(&sha256), names.join(", ")))
}
