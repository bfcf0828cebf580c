//! Signs that nobody sees, on pages. In: a page as HTML. Out: the same page, in which such signs in the text are shown by their number
//! ([`crate::model::unseen`]), and are not obeyed by the browser. What a form sends back stays as it is: beside a box with such signs stands what is in it.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::model::unseen::{is_unseen, shown};

/// Attributes that a browser shows.
const SHOWN: &[&str] = &["title", "aria-label", "alt", "placeholder"];

/// The page with every such sign shown.
pub(super) fn visible(page: String) -> String {
    if !page.contains(is_unseen) {
        return page;
    }
    let mut out = String::with_capacity(page.len() + 256);
    let mut rest = page.as_str();
    while let Some(begin) = rest.find('<') {
        out.push_str(&shown(&rest[..begin]));
        rest = &rest[begin..];
        let (tag, after) = rest.split_at(end_of_tag(rest));
        rest = after;
        let name = name_of(tag);
        if !tag.contains(is_unseen) {
            out.push_str(tag);
        } else {
            out.push_str(&attributes(tag));
            let hidden = tag.contains("type=\"hidden\"") || tag.contains("type=hidden");
            if name == "input" && !hidden {
                note(&mut out, value_of(tag));
            }
        }
        // What is in these is no text of the page: a form sends it, or a script reads it.
        if matches!(name, "textarea" | "script" | "style") {
            let end = rest.find(&format!("</{name}")).unwrap_or(rest.len());
            let (inside, after) = rest.split_at(end);
            out.push_str(inside);
            let (tag, after) = after.split_at(end_of_tag(after));
            out.push_str(tag);
            rest = after;
            if name == "textarea" && inside.contains(is_unseen) {
                note(&mut out, inside);
            }
        }
    }
    out.push_str(&shown(rest));
    out
}

/// Where a tag ends: after its `>`, but for one in quotation marks.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn name_of(tag: &str) -> &str {
    let name = tag.trim_start_matches('<');
    name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// The tag with those attributes made visible that a browser shows.
fn attributes(tag: &str) -> Cow<'_, str> {
    let mut out = Cow::Borrowed(tag);
    for name in SHOWN {
        let open = format!(" {name}=\"");
        let Some(begin) = out.find(&open).map(|at| at + open.len()) else { continue };
        let Some(length) = out[begin..].find('"') else { continue };
        let value = shown(&out[begin..begin + length]).into_owned();
        out.to_mut().replace_range(begin..begin + length, &value);
    }
    out
}

fn value_of(tag: &str) -> &str {
    let begin = tag.find(" value=\"").map_or(tag.len(), |at| at + " value=\"".len());
    let value = &tag[begin..];
    &value[..value.find('"').unwrap_or(value.len())]
}

/// What is in a box, beside it. It is escaped already.
fn note(out: &mut String, value: &str) {
    if value.contains(is_unseen) {
        let _ = write!(out, "<span class=\"odd-sign\">{}</span>", shown(value)); // a String takes everything
    }
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_nobody_sees_is_shown_and_forms_stay_as_they_are() {
        let page = "<title>a\u{202E}b</title><p title=\"x\u{200B}y > z\" data-v=\"\u{200B}\">offer\u{202E}fdp.exe</p>\
                    <input name=\"v\" value=\"1\u{2066}2\"><input type=\"hidden\" name=\"seen\" value=\"1\u{2066}2\">\
                    <textarea>t\u{200F}</textarea><script>\"\u{202E}\"</script>end\u{FEFF}";
        let expected = "<title>a[U+202E]b</title><p title=\"x[U+200B]y > z\" data-v=\"\u{200B}\">offer[U+202E]fdp.exe</p>\
                        <input name=\"v\" value=\"1\u{2066}2\"><span class=\"odd-sign\">1[U+2066]2</span>\
                        <input type=\"hidden\" name=\"seen\" value=\"1\u{2066}2\">\
                        <textarea>t\u{200F}</textarea><span class=\"odd-sign\">t[U+200F]</span>\
                        <script>\"\u{202E}\"</script>end[U+FEFF]";
        assert_eq!(visible(page.to_owned()), expected);
        let plain = "<p>نص عربي</p>".to_owned();
        assert_eq!(visible(plain.clone()), plain);
        assert_eq!(visible("cut \u{202E}<a href=\"".to_owned()), "cut [U+202E]<a href=\"");
    }
}
