//! Recognises delivery reports (RFC 3464, RFC 6522) and reading receipts (RFC 8098). In: a message. Out: what it
//! reports, for each recipient. Also recognises old notices that quote the headers of the mail in their text; whether
//! such a text speaks of a failure or of a delay is not judged here.

use mail_parser::{Message, MessageParser, MimeHeaders};

use super::charset;
use super::leaf::Leaf;
use crate::model::{Fate, Head, Report};

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

/// A delivery status: a group of fields for the message, then one for each recipient (RFC 3464, section 2.1). Each recipient has a fate of its
/// own; the report as a whole says what became of the one that fared worst.
fn status(text: &str, report: &mut Report) {
    for group in groups(text) {
        let mut fate = Fate::default();
        for (name, value) in fields(&group) {
            match name.as_str() {
                "action" => fate.action = Some(word(&value)),
                "status" => fate.status = value.split_whitespace().next().map(str::to_owned),
                FINAL => fate.recipient = Some(address(&value)),
                ORIGINAL => fate.original = Some(address(&value)),
                "original-envelope-id" if value.contains('@') && report.original_message_id.is_none() => {
                    report.original_message_id = Some(format!("<{}>", value.trim_matches(['<', '>'])));
                }
                _ => {}
            }
        }
        if fate != Fate::default() {
            report.recipients.push(fate);
        }
    }
    if let Some(worst) = report.recipients.iter().min_by_key(|fate| goodness(fate)).cloned() {
        report.action = worst.action;
        report.status = worst.status;
        report.recipient = worst.recipient.or(worst.original);
    }
}

/// How well a mail fared at a recipient.
fn goodness(fate: &Fate) -> u8 {
    match fate.action.as_deref() {
        Some("failed") => 0,
        None if fate.status.as_deref().is_some_and(|s| s.starts_with('5')) => 1,
        Some("delayed") => 2,
        Some("delivered") => 4,
        _ => 3,
    }
}

/// The groups of fields, parted by empty lines. Some programs put an empty line into a group: what follows it without a recipient of its own
/// belongs to the group before. Some leave the empty line out: a second recipient of the same kind begins a group.
fn groups(text: &str) -> Vec<String> {
    let mut groups: Vec<String> = Vec::new();
    let mut fresh = true;
    for line in text.lines() {
        if line.trim().is_empty() {
            fresh = true;
            continue;
        }
        let open = groups.last().map(String::as_str).unwrap_or_default();
        let has = |wanted: Option<&str>| {
            open.lines().any(|l| recipient_field(l).is_some() && (wanted.is_none() || recipient_field(l) == wanted))
        };
        let here = recipient_field(line);
        let begins = if fresh {
            here.is_some() || !line.starts_with([' ', '\t']) && !has(None)
        } else {
            here.is_some() && (has(here) || has(Some(FINAL)))
        };
        match groups.last_mut() {
            Some(group) if !begins => group.push_str(&format!("{line}\n")),
            _ => groups.push(format!("{line}\n")),
        }
        fresh = false;
    }
    groups
}

/// The fields that name a recipient; the one of the sender's words stands before the one of the server's.
const ORIGINAL: &str = "original-recipient";
const FINAL: &str = "final-recipient";

/// Which of them a line is.
fn recipient_field(line: &str) -> Option<&'static str> {
    let name = line.split(':').next().unwrap_or_default().trim().to_ascii_lowercase();
    [ORIGINAL, FINAL].into_iter().find(|field| *field == name)
}

/// The first word, in lower case, without a comment behind it.
fn word(value: &str) -> String {
    let ends = |c: char| c.is_whitespace() || c == '(' || c == ';';
    value.split(ends).next().unwrap_or_default().to_ascii_lowercase()
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

/// A notice without the standard parts: its sender is empty (`<>`) or a mail system, and it has the headers of a mail in its text.
fn quoted(head: &Head, body: &str, mut report: Report) -> Option<Report> {
    let system = head.from.iter().any(|a| {
        let local = a.email.split('@').next().unwrap_or_default();
        ["mailer-daemon", "postmaster", "mail-daemon", "maildaemon"].contains(&local)
            || local.starts_with("microsoftexchange")
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

#[cfg(test)]
mod tests {
    use super::*;

    fn told(groups: &str) -> Report {
        let mut report = Report::default();
        status(groups, &mut report);
        report
    }

    #[test]
    fn each_recipient_has_a_fate_of_its_own() {
        let message = "Reporting-MTA: dns; mx.example\r\nArrival-Date: Mon, 1 Feb 2021 10:00:00 +0000\r\n\r\n";
        let lost = "Original-Recipient: rfc822;office@a.example\r\nFinal-Recipient: rfc822; lost@b.example\r\nAction: failed (no such user)\r\nStatus: 5.1.1\r\n\r\n";
        let held = "Final-Recipient: rfc822; held@b.example\r\nAction: Delayed\r\nStatus: 4.4.1 (no answer)\r\n\r\n";
        let there = "Final-Recipient: rfc822; there@b.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n";
        for groups in [[lost, held, there], [there, held, lost], [held, there, lost]] {
            let report = told(&format!("{message}{}{}{}", groups[0], groups[1], groups[2]));
            assert_eq!(report.recipients.len(), 3);
            assert_eq!((report.action.as_deref(), report.status.as_deref()), (Some("failed"), Some("5.1.1")));
            assert_eq!(report.recipient.as_deref(), Some("lost@b.example"));
            let held = report.recipients.iter().find(|f| f.recipient.as_deref() == Some("held@b.example")).unwrap();
            assert_eq!((held.action.as_deref(), held.status.as_deref()), (Some("delayed"), Some("4.4.1")));
        }
        let report = told(&format!("{message}{there}\r\n{held}"));
        assert_eq!(report.recipient.as_deref(), Some("held@b.example"));
    }

    #[test]
    fn an_empty_line_inside_of_a_group_parts_nothing() {
        let report =
            told("Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@b.example\n\nAction: failed\nStatus: 5.2.2\n");
        assert_eq!(report.recipients.len(), 1);
        assert_eq!((report.action.as_deref(), report.recipient.as_deref()), (Some("failed"), Some("a@b.example")));
    }
}
