//! What was found in an arrival, as text for a terminal: the message, its request, why they are linked, and each
//! value with its position. In: filed messages. Out: text.

use std::fmt::Write as _;

use crate::model::{Evidence, Filed, FiledDocument, FiledKind, LineItem, PartRole, Remark};

/// How detailed a listing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// A few lines for each message.
    Brief,
    /// Every value with its position.
    Full,
}

/// The listing of one arrival. `name` is its heading.
pub fn arrival(name: &str, message: &Filed, depth: Depth) -> String {
    if message.kind == FiledKind::Document {
        return loose(&message.documents, depth);
    }
    let mut out = String::new();
    let kind = message.message_kind.map_or("unreadable", |k| k.as_str());
    let placed = if message.links.is_empty() {
        "unplaced: no request matches".to_owned()
    } else {
        message.links.iter().map(|l| l.reference.as_str()).collect::<Vec<_>>().join(", ")
    };
    let _ = writeln!(out, "{name}\n  {:<12} {placed}", kind.replace('_', " "));
    for link in &message.links {
        let why: Vec<_> = link.grounds.iter().map(|g| g.text.as_str()).collect();
        let _ = writeln!(out, "  {:<12} {}: {}", "why", link.reference, why.join("; "));
    }
    if let Some(first) = &message.duplicate_of {
        let _ = writeln!(out, "  {:<12} second delivery of {}", "twice", &first[..first.len().min(12)]);
    }
    if let Some(response) = &message.response {
        let factors: Vec<_> = response.factors.iter().map(|f| f.as_str().replace('_', " ")).collect();
        let _ = writeln!(out, "  {:<12} {}: {}", "class", class(message), factors.join(", "));
    }
    match depth {
        Depth::Brief => brief(&mut out, message),
        Depth::Full => message.documents.iter().for_each(|d| document(&mut out, d)),
    }
    message.problems.iter().for_each(|r| remark(&mut out, None, r));
    out
}

fn loose(documents: &[FiledDocument], depth: Depth) -> String {
    let mut out = String::new();
    for one in documents {
        if depth == Depth::Full {
            document(&mut out, one);
        } else {
            let u = &one.understanding;
            let _ = writeln!(out, "{}\n  {}, {} values", name_of(one), u.document_type.replace('_', " "), found(one));
        }
    }
    out
}

fn class(message: &Filed) -> String {
    message.response.as_ref().map(|r| format!("{:?}", r.class).to_lowercase()).unwrap_or_default()
}

fn found(one: &FiledDocument) -> usize {
    one.understanding.fields.len() + one.understanding.line_items.len()
}

fn brief(out: &mut String, message: &Filed) {
    let values: usize = message.documents.iter().map(found).sum();
    let papers = message.documents.iter().filter(|d| d.document.part.role != PartRole::Root).count();
    let _ = writeln!(out, "  {:<12} {values} values in {papers} documents", "found");
    for one in &message.documents {
        one.document.all_remarks().filter(|r| r.grave).for_each(|r| remark(out, Some(&name_of(one)), r));
    }
}

fn name_of(one: &FiledDocument) -> String {
    let part = &one.document.part;
    match (&part.name, part.role) {
        (Some(name), _) => name.clone(),
        (None, PartRole::Body) => "the mail itself".to_owned(),
        (None, PartRole::Message) => "an enclosed mail".to_owned(),
        (None, _) => part.media_type.clone(),
    }
}

fn document(out: &mut String, one: &FiledDocument) {
    let u = &one.understanding;
    let name = name_of(one);
    if found(one) > 0 || !one.item_links.is_empty() {
        let kind = u.document_type.replace('_', " ");
        let _ = writeln!(out, "  in {name} ({kind})");
    }
    for field in &u.fields {
        let value = field.value.as_deref().unwrap_or("-");
        row(out, field.name.as_str(), value, &field.evidence, field.confidence);
    }
    for item in &u.line_items {
        row(out, "item", &goods(item), &item.evidence, item.confidence);
    }
    for link in &one.item_links {
        let on = link.request.as_deref().unwrap_or("on no request");
        let _ = writeln!(out, "    {:<20} {} bears {:?}: {} ({on})", "= item", link.item, link.value, link.reason);
    }
    one.document.all_remarks().for_each(|r| remark(out, Some(&name), r));
}

fn goods(item: &LineItem) -> String {
    let quantity = item.quantity.as_ref().map_or("?", |q| q.as_str());
    let unit = item.unit.map_or("", |u| u.as_str());
    let mut text = format!("{quantity} {unit} {}", item.description);
    for (label, marks) in [("lot", &item.lots), ("serial", &item.serials)] {
        if !marks.is_empty() {
            let _ = write!(text, ", {label} {}", marks.join(", "));
        }
    }
    text
}

fn row(out: &mut String, name: &str, value: &str, evidence: &Evidence, confidence: f64) {
    let place = evidence.rect.map_or_else(
        || format!("page {}, characters {}-{}", evidence.page, evidence.span.start, evidence.span.end),
        |r| format!("page {}, box {:.0} {:.0} {:.0} {:.0}", evidence.page, r.x0, r.y0, r.x1, r.y1),
    );
    let name = name.replace('_', " ");
    let percent = confidence * 100.0;
    let _ = writeln!(out, "    {name:<20} {value:<44} {place}  {percent:.0} %");
}

fn remark(out: &mut String, of: Option<&str>, remark: &Remark) {
    let sign = if remark.grave { "problem" } else { "note" };
    let of = of.map(|o| format!("{o}: ")).unwrap_or_default();
    let _ = writeln!(out, "  {sign:<12} {of}{} ({})", remark.detail, remark.code);
}
