//! The text of a page that its sender wrote. In: a page. Out: its characters, without quotations of earlier mails. Every character keeps its place.

use crate::languages;
use crate::model::Page;

/// The new text of a page as characters; what is quoted is cut off, but what is forwarded is what the letter is about.
pub(crate) fn own_text(page: &Page) -> Vec<char> {
    let mut all: Vec<char> = page.text.chars().collect();
    without_marked(&mut all, page.quoted_from);
    let Some(from) = page.quoted_from.filter(|f| *f < all.len()) else { return all };
    let opening: String = all[from..].iter().take(120).collect();
    let first = opening.trim_start().lines().next().unwrap_or("").to_lowercase();
    // The announcement may stand above the head with which the quotation begins.
    let before: String = all[..from].iter().collect();
    let above = before.trim_end().lines().next_back().unwrap_or("").to_lowercase();
    if !languages::words(|l| l.mail.forwarded).any(|f| first.contains(f) || above.contains(f)) {
        return all[..from].to_vec();
    }
    // Inside the forwarded mail a quotation of ours ends it again.
    let rest: String = all[from..].iter().collect();
    let quoted = rest
        .char_indices()
        .find(|(at, c)| *c == '\n' && rest[at + 1..].starts_with('>'))
        .map_or(rest.len(), |(at, _)| at);
    let end = from + rest[..quoted].chars().count();
    let mut own = all[..end].to_vec();
    without_heads(&mut own, from);
    own
}

/// Where the lines end that an earlier mail wrote and that stand between the sender's own: behind each the sender goes on.
pub(super) fn marked(page: &Page) -> Vec<usize> {
    let end = page.quoted_from.unwrap_or(usize::MAX);
    let mut at = 0;
    let mut ends = Vec::new();
    for line in page.text.split('\n') {
        let next = at + line.chars().count() + 1;
        if line.trim_start().starts_with('>') && next <= end {
            ends.push(next);
        }
        at = next;
    }
    ends
}

/// Blanks the lines between others that begin with `>`: they are an earlier mail's, and the answers stand beneath them. Places stay.
fn without_marked(chars: &mut [char], quoted_from: Option<usize>) {
    let end = quoted_from.unwrap_or(chars.len()).min(chars.len());
    let mut at = 0;
    while at < end {
        let length = chars[at..].iter().take_while(|c| **c != '\n').count();
        let line = &mut chars[at..at + length];
        if line.iter().find(|c| !c.is_whitespace()) == Some(&'>') {
            line.fill(' ');
        }
        at += length + 1;
    }
}

/// Blanks the lines of the forwarded mail's head (`Date: ...`, `Subject: ...`): they say when it was sent, not what is stated. Places stay.
fn without_heads(chars: &mut [char], from: usize) {
    let mut at = from + chars.get(from..).unwrap_or(&[]).iter().take_while(|c| **c != '\n').count() + 1;
    for _ in 0..12 {
        let line = chars.get(at..).unwrap_or(&[]);
        let length = line.iter().take_while(|c| **c != '\n').count();
        let colon = line.iter().take(length).position(|c| matches!(c, ':' | '：'));
        let caption = colon.is_some_and(|c| (2..=20).contains(&c) && line.iter().take(c).all(|c| !c.is_numeric()));
        if !caption {
            break;
        }
        chars.iter_mut().skip(at).take(length).for_each(|c| *c = ' ');
        at += length + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::without_heads;

    #[test]
    fn the_head_of_a_forwarded_mail_states_nothing_and_keeps_its_length() {
        let text = "Begin forwarded message:\nFrom: A <a@b.example>\nDate: 5 June 2019\n\nDate of delivery: 1978";
        let mut chars: Vec<char> = text.chars().collect();
        without_heads(&mut chars, 0);
        let left: String = chars.iter().collect();
        assert_eq!(left.chars().count(), text.chars().count());
        assert_eq!(
            left.split_whitespace().collect::<Vec<_>>().join(" "),
            "Begin forwarded message: Date of delivery: 1978"
        );
    }
}
