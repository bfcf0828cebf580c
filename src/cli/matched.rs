//! `tracepost message matches`: where a number in a message is that of one of our items. In: words of the command line. Out: the list, or a person's yes or no
//! about one match, by way of `pipeline::deciding`. It decides nothing itself.

use super::door::decider;
use super::numbered::{List, parted};
use super::table::table;
use super::{Call, door, out};
use crate::model::Standing;
use crate::store::{Archive, Match};

/// Decides on the matches among `which` (`m1`, `m2`), and gives back the rest.
pub(super) async fn decide(
    call: &Call,
    archive: &Archive,
    id: &str,
    which: Vec<String>,
    right: bool,
) -> anyhow::Result<Vec<String>> {
    let (meant, rest) = parted(which, 'm');
    if meant.is_empty() {
        return Ok(rest);
    }
    let who = door::person(call, archive).await?;
    let sha256 = door::arrival(archive, id).await?;
    let all = archive.matches(&sha256).await?;
    let list = List { all: &all, what: "match", shown_by: format!("tracepost message matches {id}") };
    for word in &meant {
        let one = word.of(&list)?;
        decider(archive, &sha256, &who).matches(one.document, one.position, right, one.link.standing).await?;
        word.say(right, &format!("{}: {}", one.link.item, one.link.value))?;
    }
    Ok(rest)
}

/// Lists the matches.
pub(super) async fn list(archive: &Archive, id: &str) -> anyhow::Result<()> {
    let all = archive.matches(&door::arrival(archive, id).await?).await?;
    let row = |(n, m): (usize, &Match)| {
        let standing = match m.link.standing {
            Standing::Machine => "machine",
            Standing::Seen => "seen",
            Standing::Confirmed => "confirmed",
            Standing::Rejected => "rejected",
        };
        [
            format!("m{}", n + 1),
            standing.to_owned(),
            m.link.item.clone(),
            m.link.request.clone().unwrap_or_else(|| "-".to_owned()),
            m.document.to_string(),
            out::plain(&m.link.value),
            out::plain(&m.link.reason),
        ]
    };
    let rows: Vec<_> = all.iter().enumerate().map(row).collect();
    if rows.is_empty() {
        out::note("no number in this message is that of one of our items");
        return Ok(());
    }
    out::say(&table(["NUMBER", "STANDING", "ITEM", "REQUEST", "DOCUMENT", "FOUND", "WHY"], &rows))
}
