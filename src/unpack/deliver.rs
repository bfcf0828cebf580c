//! Recognises delivery reports (RFC 3464, RFC 6522) and reading receipts (RFC 8098). In: a message. Out: what it
//! reports. Also recognises old bounces that quote the headers of the failed mail in their text.

use mail_parser::{Message, MessageParser, MimeHeaders};

use super::charset;
use super::leaf::Leaf;
use crate::model::{Head, Report};

/// The report, if the message is one.
pub(super) fn report(message: &Message<'_>, leaves: &[Leaf], head: &Head, body: Option<&str>) -> Option<Report> {
    let mut report = Report::default();
    let mut is_report = message.is_content_type("multipart", "report");
    for leaf in leaves {
        match leaf.found.declared.as_deref() {
            Some("message/delivery-status" | "message/global-delivery-status") => {
                is_report = true;
                status(&charset::decode_unlabelled(&leaf.found.bytes), &mut report);
            }
            Some("message/disposition-notification") => {
                is_report = true;
                report.action = Some("disposition".to_owned());
                receipt(&charset::decode_unlabelled(&leaf.found.bytes), &mut report);
            }
            Some("message/rfc822" | "text/rfc822-headers" | "message/global" | "message/global-headers") => {
                let inner = MessageParser::default().parse_headers(&leaf.found.bytes);
                let id = inner.and_then(|m| m.message_id().map(|id| format!("<{id}>")));
                report.original_message_id = report.original_message_id.or(id);
            }
            _ => {}
        }
    }
    if is_report {
        return Some(report);
    }
    quoted(head, body?, report)
}

/// The fields of a delivery status. The last recipient group that says more than "delivered" counts.
fn status(text: &str, report: &mut Report) {
    for (name, value) in fields(text) {
        match name.as_str() {
            "action" if report.action.as_deref() != Some("failed") => report.action = Some(value.to_ascii_lowercase()),
            "status" => report.status = value.split_whitespace().next().map(str::to_owned),
            "final-recipient" | "original-recipient" if report.recipient.is_none() => {
                report.recipient = Some(address(&value))
            }
            "original-envelope-id" if value.contains('@') && report.original_message_id.is_none() => {
                report.original_message_id = Some(format!("<{}>", value.trim_matches(['<', '>'])));
            }
            _ => {}
        }
    }
}

fn receipt(text: &str, report: &mut Report) {
    for (name, value) in fields(text) {
        match name.as_str() {
            "final-recipient" => report.recipient = Some(address(&value)),
            "original-message-id" => report.original_message_id = Some(format!("<{}>", value.trim_matches(['<', '>']))),
            _ => {}
        }
    }
}

/// `rfc822; someone@example.org` without its type.
fn address(value: &str) -> String {
    value.rsplit(';').next().unwrap_or_default().trim().trim_matches(['<', '>']).to_lowercase()
}

/// Lines `Name: value`. Folded lines are joined, and names are in lower case.
fn fields(text: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match (line.starts_with([' ', '\t']), line.split_once(':'), fields.last_mut()) {
            (true, _, Some((_, value))) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            (false, Some((name, value)), _) => fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned())),
            _ => {}
        }
    }
    fields
}

/// A bounce without the standard parts: its sender is empty (`<>`) or a mail system, and it has the headers of a mail in its text.
fn quoted(head: &Head, body: &str, mut report: Report) -> Option<Report> {
    let system = head.from.iter().any(|a| {
        let local = a.email.split('@').next().unwrap_or_default();
        ["mailer-daemon", "postmaster", "mail-daemon", "maildaemon"].contains(&local)
    });
    let nobody = head.return_path.as_deref() == Some("");
    let marked = head.machine_marks.iter().any(|m| m.starts_with("x-failed-recipients:"));
    if !(system || marked || nobody) {
        return None;
    }
    let lines: Vec<&str> = body.lines().map(|l| l.trim_start_matches(['>', ' ', '\t', '|'])).collect();
    let code = lines.iter().find_map(|l| enhanced_status(l));
    let quoted: Vec<(String, String)> = fields(&lines.join("\n"));
    let id = quoted.iter().find(|(n, _)| n == "message-id").map(|(_, v)| v.clone());
    if id.is_none() && code.is_none() && !marked {
        return None; // an out-of-office note may be sent by nobody as well
    }
    if !(system || marked) && code.is_none() {
        return None;
    }
    let delayed = code.as_deref().is_some_and(|c| c.starts_with('4'));
    report.action = report.action.or_else(|| Some(if delayed { "delayed" } else { "failed" }.to_owned()));
    report.status = report.status.or(code);
    let named =
        head.machine_marks.iter().find_map(|m| m.strip_prefix("x-failed-recipients:")).map(|v| v.trim().to_lowercase());
    report.recipient = report.recipient.or(named).or_else(|| lines.iter().find_map(|l| bare_address(l)));
    report.original_message_id =
        report.original_message_id.or(id.map(|i| format!("<{}>", i.trim().trim_matches(['<', '>']))));
    Some(report)
}

/// An enhanced status code (RFC 3463): class 2, 4 or 5, subject, detail.
fn enhanced_status(line: &str) -> Option<String> {
    let words = line.split(|c: char| !(c.is_ascii_digit() || c == '.'));
    let code = |w: &&str| {
        let parts: Vec<&str> = w.split('.').collect();
        parts.len() == 3
            && matches!(parts.first(), Some(&("2" | "4" | "5")))
            && parts.iter().skip(1).all(|p| (1..=3).contains(&p.len()))
    };
    words.map(|w| w.trim_matches('.')).find(code).map(str::to_owned)
}

/// A line that is an address and little else: `<someone@example.org>:`.
fn bare_address(line: &str) -> Option<String> {
    let bare = line.trim().trim_end_matches(':').trim_matches(['<', '>']);
    (bare.contains('@') && !bare.contains(char::is_whitespace)).then(|| bare.to_lowercase())
}
