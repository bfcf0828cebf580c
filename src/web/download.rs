//! What a sender sent, as downloads. The browser never shows these bytes. If their text is shown, it is text on our
//! own page.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::Desk;
use super::fault::{Answer, Fault};
use super::given::Path;
use super::sessions::Person;
use super::words::{say, small_name};
use crate::model::unseen;
use crate::pipeline::sent_by;
use crate::store::Sender;

/// How much of a raw mail is shown as text.
const SHOWN: usize = 100_000;

/// The raw message, as it came.
pub(super) async fn raw(State(desk): State<Desk>, _: Person, Path(arrival): Path<String>) -> Answer {
    desk.archive.state(&arrival).await?.ok_or_else(|| Fault::missing(say("missing-this-message")))?;
    let bytes = desk.archive.original(&arrival).await?;
    Ok(attachment(&format!("{}.bin", super::shown::short(&arrival)), bytes))
}

/// A part of a message as it was sent. The reading child takes it out of the message; nothing here looks into it.
pub(super) async fn file(State(desk): State<Desk>, _: Person, Path((arrival, n)): Path<(String, usize)>) -> Answer {
    let document =
        desk.archive.desk_document(&arrival, n).await?.ok_or_else(|| Fault::missing(say("missing-this-part")))?;
    let bytes = desk.easel.part(&arrival, n, &document.sha256).await?;
    let name = document.name.unwrap_or_else(|| format!("{}-{n}.bin", super::shown::short(&arrival)));
    Ok(attachment(&name, bytes))
}

/// Bytes that the browser saves and does not open: it gets no type that it would show, and no file name that a system would run.
pub(super) fn attachment(name: &str, bytes: Vec<u8>) -> Response {
    // A browser shows this name, and a disk keeps it: its ending must be where it seems to be.
    let name = unseen::shown(name);
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "._- ".contains(c) { c } else { '_' }).collect();
    let whole: String = name
        .bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() || b"._-".contains(&b) {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect();
    let disposition = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}");
    let headers =
        [(header::CONTENT_TYPE, "application/octet-stream".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (headers, bytes).into_response()
}

/// A raw mail as text, and whether there is more of it.
pub(super) fn raw_text(bytes: &[u8]) -> (String, bool) {
    let shown = bytes.get(..SHOWN).unwrap_or(bytes);
    let text = String::from_utf8_lossy(shown).replace('\r', "");
    let text = text.chars().map(|c| if c.is_control() && c != '\n' && c != '\t' { '\u{FFFD}' } else { c }).collect();
    (text, bytes.len() > SHOWN)
}

/// The head of a mail, line by line.
pub(super) struct Headers {
    /// Names and values, in their order in the mail.
    pub(super) lines: Vec<(String, String)>,
    /// What receiving servers wrote about the sender, in their words.
    pub(super) claimed: Vec<String>,
    /// What we found about the sender when it came in.
    pub(super) sender: Option<SentBy>,
}

/// What we found about a sender when the mail came in.
pub(super) struct SentBy {
    /// The verdict in one word.
    pub(super) verdict: String,
    /// When, to the minute, in UTC.
    pub(super) checked: String,
    /// Each check and its result.
    pub(super) checks: Vec<(&'static str, String)>,
    /// Each question to the DNS and the answer of that time.
    pub(super) answers: Vec<String>,
}

impl SentBy {
    /// The same as text for a page.
    pub(super) fn of(sender: Sender) -> Self {
        Self {
            verdict: small_name(sender.verdict.as_str()),
            checked: super::shown::minute(&sender.checked.to_string()),
            checks: sent_by::checks(&sender).iter().map(|c| (c.name, c.line())).collect(),
            answers: sent_by::answers(&sender),
        }
    }
}

/// The head of a message with what is known of its sender.
pub(super) async fn headers(desk: &Desk, arrival: &str) -> Result<Headers, Fault> {
    let mut headers = head_of(&desk.archive.original(arrival).await?);
    headers.sender = desk.archive.sender(arrival).await?.map(SentBy::of);
    Ok(headers)
}

/// Splits the headers of a mail, as text. Folded lines are joined (RFC 5322, 2.2.3).
fn head_of(bytes: &[u8]) -> Headers {
    let (text, _) = raw_text(bytes);
    let mut lines: Vec<(String, String)> = Vec::new();
    for line in text.split('\n').take_while(|l| !l.trim().is_empty()).take(500) {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = lines.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            lines.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }
    let auth = |n: &str| {
        ["authentication-results", "arc-authentication-results", "received-spf"].contains(&n.to_lowercase().as_str())
    };
    let claimed = lines.iter().filter(|(n, _)| auth(n)).map(|(n, v)| format!("{n}: {v}")).collect();
    Headers { lines, claimed, sender: None }
}

#[cfg(test)]
mod tests {
    use super::{attachment, head_of};

    #[test]
    fn a_name_cannot_break_out_of_its_header() {
        let answer = attachment("a\"b\r\nX: y.html", Vec::new());
        let value = answer.headers().get("content-disposition").unwrap().to_str().unwrap();
        assert!(value.starts_with("attachment; filename=\"a_b__X_ y.html\"") && !value.contains('\n'), "{value}");
        let answer = attachment("offer\u{202E}fdp.exe", Vec::new());
        let value = answer.headers().get("content-disposition").unwrap().to_str().unwrap();
        assert!(value.ends_with("''offer%5BU%2B202E%5Dfdp.exe"), "{value}");
        assert_eq!(answer.headers().get("content-type").unwrap(), "application/octet-stream");
    }

    #[test]
    fn folded_heads_are_one_line() {
        let head = head_of(b"Subject: a\r\n b\r\nAuthentication-Results: mx; spf=pass\r\n\r\nBody: no");
        assert_eq!(
            head.lines,
            [("Subject".into(), "a b".into()), ("Authentication-Results".into(), "mx; spf=pass".into())]
        );
        assert_eq!(head.claimed, ["Authentication-Results: mx; spf=pass"]);
    }
}
