//! Evidence on paper: a PDF that says what the folder holds, what was found and decided, and the numbers by which the folder is checked. In: the evidence.
//! Out: a PDF, made by the engine of the letters.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Context;
use jiff::civil::Date;

use crate::letters::{About, typeset};
use crate::model::{Arrival, Field, Standing, in_words, unseen};
use crate::store::Evidence;

/// What is told.
pub(super) struct Told<'a> {
    pub(super) title: &'a str,
    /// For whom it is.
    pub(super) recipient: &'a str,
    pub(super) fingerprint: &'a str,
    pub(super) day: Date,
    pub(super) papers: &'a [Arrival],
    /// Only values that a person has confirmed.
    pub(super) confirmed: bool,
    pub(super) evidence: &'a Evidence,
}

/// Makes the PDF.
pub(super) fn paper(told: &Told<'_>) -> anyhow::Result<Vec<u8>> {
    let about = About {
        title: format!("Evidence: {}", told.title),
        author: "tracepost".into(),
        language: "en".into(),
        dated: told.day,
    };
    let (full, short) = (markup(told, true), || markup(told, false));
    // The fonts do not have every sign of the world: then the values are left to the files.
    typeset(&full, &BTreeMap::new(), &about)
        .or_else(|_| typeset(&short(), &BTreeMap::new(), &about))
        .context("cannot make the paper of the evidence")
}

/// Text that the markup takes as text.
fn plain(text: &str) -> String {
    unseen::shown(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace(char::is_control, " ")
}

/// A hash that stands on one line as it is: people type it off the paper.
fn whole(hash: &str) -> String {
    format!("<mark>{}</mark>", plain(hash))
}

fn markup(told: &Told<'_>, values: bool) -> String {
    let head = &told.evidence.head;
    let mut text = format!(
        "<letter title=\"Evidence\" language=\"en\" size=\"9\">\n<footer>Page <page/> of <pages/></footer>\n\
         <h>Evidence: {}</h>\n<p>Made on {} for {}. The folder that belongs to this paper is checked with:</p>\n\
         <p indent=\"12\"><mark>sh check.sh {}</mark></p>\n",
        title(told.title),
        told.day,
        plain(told.recipient),
        plain(told.fingerprint)
    );
    // Two lines of 64 signs: no line of a page has room for all of it.
    let (left, right) = head.signature.split_at_checked(64).unwrap_or((&head.signature, ""));
    let rows = [
        ("Archive", plain(&head.archive)),
        ("Events", head.size.to_string()),
        ("Root", whole(&head.root)),
        ("Signed at", plain(&head.at)),
        ("Signature", format!("{}<br/>{}", whole(left), whole(right))),
        ("Owner's key", whole(&head.key)),
    ];
    text.push_str("<table columns=\"80 1*\" rules=\"lines\" size=\"8\">\n");
    for (name, value) in rows {
        let _ = writeln!(text, "<row><cell>{name}</cell><cell>{value}</cell></row>");
    }
    text.push_str("</table>\n");
    for arrival in told.papers {
        one(&mut text, arrival, values, told.confirmed);
    }
    text.push_str("<h>What happened</h>\n<table columns=\"32 92 70 1* 2*\" rules=\"lines\" size=\"8\">\n");
    text.push_str(
        "<head><cell>Event</cell><cell>When</cell><cell>Who</cell><cell>What</cell><cell>By which door</cell></head>\n",
    );
    for event in told.evidence.events.iter().map(|e| &e.event) {
        let (who, what) =
            if values { (plain(&event.who), plain(&event.what)) } else { (String::new(), plain(&event.what)) };
        let at = event.at.strftime("%Y-%m-%d %H:%M:%SZ");
        let _ = writeln!(
            text,
            "<row><cell>{}</cell><cell>{at}</cell><cell>{who}</cell><cell>{what}</cell><cell>{}</cell></row>",
            event.seq,
            plain(&door(&event.detail))
        );
    }
    text.push_str("</table>\n</letter>\n");
    text
}

/// By which door somebody came, and whether it is known who they were, as an event says it.
fn door(detail: &str) -> String {
    let detail: serde_json::Value = serde_json::from_str(detail).unwrap_or_default();
    detail.get("door").and_then(serde_json::Value::as_str).unwrap_or("–").to_owned()
}

/// What the evidence is about. A heading has no room for a whole hash: it stands under "Original".
fn title(title: &str) -> String {
    match title.rsplit_once(' ') {
        Some((word, hash)) if hash.len() == 64 => {
            format!("{} {}", plain(word), plain(&hash.chars().take(12).collect::<String>()))
        }
        _ => plain(title),
    }
}

/// One arrival: its hash, and what was found in it.
fn one(text: &mut String, arrival: &Arrival, values: bool, confirmed: bool) {
    let _ = writeln!(text, "<h>Original</h>\n<p>{} bytes, SHA-256:<br/>{}</p>", arrival.size, whole(&arrival.sha256));
    let Some(filed) = arrival.filed.as_ref().filter(|_| values) else { return };
    for (name, value) in [("Subject", &filed.subject), ("From", &filed.from)] {
        if let Some(value) = value {
            let _ = writeln!(text, "<p>{name}: {}</p>", plain(value));
        }
    }
    let wanted = |f: &&Field| !confirmed || f.standing == Standing::Confirmed;
    let fields = filed.documents.iter().enumerate();
    let fields: Vec<(usize, &Field)> =
        fields.flat_map(|(n, d)| d.understanding.fields.iter().filter(wanted).map(move |f| (n, f))).collect();
    if fields.is_empty() {
        return;
    }
    text.push_str("<table columns=\"36 90 1* 60 110\" rules=\"lines\" size=\"8\">\n");
    text.push_str("<head><cell>Paper</cell><cell>Value</cell><cell>As found</cell><cell>Standing</cell><cell>Page and box</cell></head>\n");
    for (n, field) in fields {
        let e = &field.evidence;
        let position =
            e.rect.map_or(String::new(), |r| format!(": {:.0}, {:.0} to {:.0}, {:.0}", r.x0, r.y0, r.x1, r.y1));
        let _ = writeln!(
            text,
            "<row><cell>{n}</cell><cell>{}</cell><cell>{}</cell><cell>{}</cell><cell>{}{position}</cell></row>",
            plain(&in_words(field.name.as_str())),
            plain(field.value.as_deref().unwrap_or("(absent)")),
            standing(field.standing),
            e.page
        );
    }
    text.push_str("</table>\n");
}

/// Who stands behind a value.
fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Machine => "unchecked",
        Standing::Seen => "seen",
        Standing::Confirmed => "confirmed",
        Standing::Rejected => "rejected",
    }
}
