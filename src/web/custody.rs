//! A chain of custody as a picture: who, when, how many, and which paper shows it. In: legs; out: SVG of rows, to be read from top to bottom.

use std::fmt::Write as _;

use crate::store::Leg;

/// How high a party and an arrow are, in units of the picture.
const PARTY: usize = 44;
const ARROW: usize = 62;
const WIDTH: usize = 640;

/// The legs as a picture; `None` where there are none. Legs that share a party are drawn in one chain, others below.
pub(super) fn picture(legs: &[Leg]) -> Option<String> {
    if legs.is_empty() {
        return None;
    }
    let mut body = String::new();
    let mut y = 6;
    let mut told = Vec::new();
    let mut last: Option<String> = None;
    for (n, (giver, receiver, when, quantity, unit, goods, contract, arrival)) in legs.iter().enumerate() {
        let giver = giver.clone().unwrap_or_else(|| "not stated".to_owned());
        let receiver = receiver.clone().unwrap_or_else(|| "not stated".to_owned());
        if last.as_deref().is_none_or(|l| !same(l, &giver)) {
            if n > 0 {
                y += 16;
            }
            party(&mut body, y, &giver);
            y += PARTY;
        }
        let many = quantity.as_ref().map(|q| format!("{q} {}", unit.as_deref().unwrap_or(""))).unwrap_or_default();
        let first = [when.as_deref().unwrap_or("date not stated"), many.trim(), goods.as_deref().unwrap_or_default()];
        let first = first.iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join(" · ");
        let second = contract.as_ref().map(|c| format!("contract or order {c} · ")).unwrap_or_default();
        let middle = y + ARROW;
        let _ = write!(
            body,
            "<path class=\"leg\" d=\"M40 {y}V{}\" marker-end=\"url(#tip)\"/><text x=\"60\" y=\"{}\">{}</text>\
             <a href=\"/message/{arrival}\"><text class=\"paper\" x=\"60\" y=\"{}\">{}the message that shows it</text></a>",
            middle - 3,
            y + 25,
            escaped(&cut(&first, 84)),
            y + 44,
            escaped(&second),
        );
        y = middle;
        party(&mut body, y, &receiver);
        y += PARTY;
        told.push(format!("{giver} to {receiver}: {first}"));
        last = Some(receiver);
    }
    let height = y + 6;
    Some(format!(
        "<svg class=\"custody\" viewBox=\"0 0 {WIDTH} {height}\" role=\"group\" aria-label=\"Chain of custody. {}\">\
         <defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">\
         <path d=\"M0 0L8 4L0 8z\"/></marker></defs>{body}</svg>",
        escaped(&told.join(". ")),
    ))
}

/// Names that differ in case, spacing and stops only are one party's.
fn same(a: &str, b: &str) -> bool {
    let plain = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    plain(a) == plain(b)
}

fn party(body: &mut String, y: usize, name: &str) {
    let _ = write!(
        body,
        "<rect class=\"party\" x=\"6\" y=\"{y}\" width=\"{}\" height=\"{PARTY}\" rx=\"4\"/><text class=\"name\" x=\"20\" y=\"{}\">{}</text>",
        WIDTH - 12,
        y + 27,
        escaped(&cut(name, 76)),
    );
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most { text.to_owned() } else { text.chars().take(most - 1).chain(['…']).collect() }
}

/// Foreign text for a picture.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_chain_where_the_receiver_gives_on_and_no_markup_from_outside() {
        let leg = |from: &str, to: &str| -> Leg {
            let some = |t: &str| Some(t.to_owned());
            (some(from), some(to), some("1978"), some("175"), some("piece"), None, some("<b>"), "a1".to_owned())
        };
        let picture = picture(&[leg("Cugir", "Army & Co."), leg("ARMY & CO", "<script>")]).unwrap();
        assert_eq!(picture.matches("class=\"party\"").count(), 3);
        assert!(picture.contains("&lt;script&gt;") && !picture.contains("<script>") && !picture.contains("<b>"));
        assert!(super::picture(&[]).is_none());
    }
}
