//! Chooses the body of a message. In: the leaves of a message. Out: its one body, removed from the list. The
//! alternatives that were not chosen are removed too, because they say the same.

use std::fmt::Write as _;

use super::leaf::{Leaf, Readable, named};
use super::{Found, charset};
use crate::model::{PartRole, Remark};

/// Removes the body from the leaves. A message without readable text has none, and a remark says so.
pub(super) fn take(leaves: &mut Vec<Leaf>, cut_short: bool, remarks: &mut Vec<Remark>) -> Option<Found> {
    let (mut texts, rest): (Vec<Leaf>, Vec<Leaf>) =
        std::mem::take(leaves).into_iter().partition(|l| l.readable.is_some());
    *leaves = rest;
    for leaf in &mut texts {
        let found = &mut leaf.found;
        found.text = Some(charset::decode(&found.bytes, found.charset.as_deref(), &mut found.remarks));
    }
    let html = texts.iter().filter(|l| l.readable == Some(Readable::Html));
    let shown: String = html.filter_map(|l| l.found.text.as_deref()).collect();
    mark_inline(leaves, &shown);
    let chosen = choose(texts);
    if chosen.iter().all(|l| l.found.text.as_deref().is_none_or(|t| t.trim().is_empty())) {
        if leaves.is_empty() && !cut_short {
            remarks.push(Remark::oddity("empty", "the message has neither text nor attachments"));
        }
        if chosen.is_empty() {
            return None;
        }
    }
    join(chosen)
}

/// Of each set of alternatives, the plain text, unless it only stands in for the HTML. Text outside of a set stays.
fn choose(texts: Vec<Leaf>) -> Vec<Leaf> {
    let weight = |set: Option<u32>, kind: Readable| {
        let same = texts.iter().filter(|l| l.alternative == set && l.readable == Some(kind));
        same.map(|l| letters(l, kind)).sum::<usize>()
    };
    let keep: Vec<bool> = texts
        .iter()
        .map(|leaf| {
            let Some(set) = leaf.alternative else { return true };
            let (plain, html) = (weight(Some(set), Readable::Plain), weight(Some(set), Readable::Html));
            // A stand-in ("your program cannot show HTML") is much shorter than what it stands for.
            let plain_wins = plain > 0 && (html == 0 || plain * 5 >= html);
            (leaf.readable == Some(Readable::Plain)) == plain_wins
        })
        .collect();
    texts.into_iter().zip(keep).filter_map(|(leaf, keep)| keep.then_some(leaf)).collect()
}

/// How many letters and digits a reader would see.
fn letters(leaf: &Leaf, kind: Readable) -> usize {
    let text = leaf.found.text.as_deref().unwrap_or_default();
    if kind == Readable::Plain {
        return text.chars().filter(|c| c.is_alphanumeric()).count();
    }
    let (mut seen, mut in_tag, mut unseen) = (0, false, false);
    for (at, c) in text.char_indices() {
        if c == '<' {
            in_tag = true;
            let rest = text.get(at + 1..at + 8).unwrap_or_default().to_ascii_lowercase();
            unseen = rest.starts_with("style") || rest.starts_with("script") || rest.starts_with("head");
        }
        seen += usize::from(!in_tag && !unseen && c.is_alphanumeric());
        in_tag &= c != '>';
    }
    seen
}

/// One body from several texts: plain if all are plain, else HTML in which plain text keeps its lines.
fn join(mut chosen: Vec<Leaf>) -> Option<Found> {
    let all_plain = chosen.iter().all(|l| l.readable == Some(Readable::Plain));
    if chosen.len() == 1 {
        let mut found = chosen.pop()?.found;
        found.role = PartRole::Body;
        found.media_type = Some(if all_plain { "text/plain" } else { "text/html" });
        return Some(found);
    }
    let mut text = String::new();
    let mut whole = Found::new(PartRole::Body, Vec::new());
    for leaf in chosen {
        let piece = leaf.found.text.unwrap_or_default();
        if all_plain || leaf.readable == Some(Readable::Html) {
            text.push_str(&piece);
            text.push('\n');
        } else {
            let escaped = piece.replace('&', "&amp;").replace('<', "&lt;");
            let _ = writeln!(text, "<pre>{escaped}</pre>");
        }
        whole.bytes.extend(leaf.found.bytes);
        whole.remarks.extend(leaf.found.remarks);
    }
    whole.media_type = Some(if all_plain { "text/plain" } else { "text/html" });
    whole.text = Some(text);
    Some(whole)
}

/// An image that the HTML shows (`cid:`) is inline, even if the sender did not say so.
fn mark_inline(leaves: &mut [Leaf], html: &str) {
    for leaf in leaves {
        let image = leaf.found.declared.as_deref().is_some_and(|d| d.starts_with("image/"));
        let shown = leaf.content_id.as_deref().is_some_and(|id| !id.is_empty() && html.contains(&format!("cid:{id}")));
        if image && shown {
            leaf.found.role = PartRole::Inline;
        } else if leaf.found.role == PartRole::Inline && named(&leaf.found) && !html.is_empty() {
            // Shown nowhere in the text, and with a name: a file sent along, whatever label the sender's program put on it.
            leaf.found.role = PartRole::Attachment;
        }
    }
}
