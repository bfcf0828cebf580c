//! A chain of custody as a picture: who, when, how many, and which document shows it. In: transfers. Out: an SVG,
//! read from top to bottom.

use std::fmt::Write as _;

use super::shown;
use super::words::{say, small_name, tell};
use crate::store::Leg;

/// How high a party and an arrow are, in units of the picture.
const PARTY: usize = 44;
const LEG: usize = 44;
/// How many transfers between two parties are drawn.
const MOST: usize = 3;
const WIDTH: usize = 640;

/// The transfers as a picture; `None` if there are none. Transfers that share a party are drawn in one chain, the others below.
pub(super) fn picture(legs: &[Leg]) -> Option<String> {
    if legs.is_empty() {
        return None;
    }
    let mut body = String::new();
    let mut y = 6;
    let mut told = Vec::new();
    let mut last: Option<String> = None;
    for (n, (giver, receiver, legs)) in grouped(legs).iter().enumerate() {
        if last.as_deref().is_none_or(|l| !same(l, giver)) {
            if n > 0 {
                y += 16;
            }
            party(&mut body, y, giver);
            y += PARTY;
        }
        // Several papers, or lines of one, show the same two parties: one arrow, and what each shows beside it.
        let shown = legs.len().min(MOST);
        let middle = y + LEG * shown + 22;
        let _ = write!(body, "<path class=\"leg\" d=\"M40 {y}V{}\" marker-end=\"url(#tip)\"/>", middle - 3);
        for (k, leg) in legs.iter().take(MOST).enumerate() {
            let (first, more) = (told_of(leg), legs.len() - MOST.min(legs.len()));
            let more = if k + 1 == MOST && more > 0 {
                format!(" {}", tell!("custody-more-like-it", n = more))
            } else {
                String::new()
            };
            let at = y + LEG * k;
            let against = otherwise(leg);
            let _ = write!(
                body,
                "<text x=\"60\" y=\"{}\">{}</text><text class=\"shown\" x=\"60\" y=\"{}\">{}{more}\
                 <tspan class=\"against\">{}</tspan></text>",
                at + 24,
                escaped(&cut(&first, 84)),
                at + 42,
                shown_by(leg),
                escaped(&if against.is_empty() { String::new() } else { format!(" · {}", cut(&against, 60)) }),
            );
            let against = if against.is_empty() { String::new() } else { format!("; {against}") };
            told.push(tell!("custody-from-to", giver = giver, receiver = receiver, what = format!("{first}{against}")));
        }
        y = middle;
        party(&mut body, y, receiver);
        y += PARTY;
        last = Some(receiver.clone());
    }
    let height = y + 6;
    Some(format!(
        "<svg class=\"custody\" viewBox=\"0 0 {WIDTH} {height}\" role=\"group\" aria-label=\"{}\">\
         <defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">\
         <path d=\"M0 0L8 4L0 8z\"/></marker></defs>{body}</svg>",
        escaped(&tell!("custody-chain", told = told.join(". "))),
    ))
}

/// Groups transfers between the same two parties, in the order of the first of each group.
fn grouped(legs: &[Leg]) -> Vec<(String, String, Vec<&Leg>)> {
    let name = |n: Option<&str>| n.unwrap_or_else(|| say("custody-not-stated")).to_owned();
    let mut groups: Vec<(String, String, Vec<&Leg>)> = Vec::new();
    for leg in legs {
        let (giver, receiver) = (name(leg.transfer.from.as_deref()), name(leg.transfer.to.as_deref()));
        match groups.iter_mut().find(|(g, r, _)| same(g, &giver) && same(r, &receiver)) {
            Some((_, _, all)) => all.push(leg),
            None => groups.push((giver, receiver, vec![leg])),
        }
    }
    groups
}

/// When, how many, of what, under which contract.
fn told_of(leg: &Leg) -> String {
    let leg = &leg.transfer;
    let unit = leg.unit.map(|u| small_name(u.as_str())).unwrap_or_default();
    let many = leg.quantity.as_ref().map(|q| format!("{q} {unit}")).unwrap_or_default();
    let contract = leg.contract.as_ref().map(|c| tell!("custody-contract", number = c)).unwrap_or_default();
    let when = leg.when.as_ref().map_or(say("custody-date-not-stated"), |d| d.as_str());
    let means = leg.means.as_ref().map(|m| tell!("custody-by-means", means = m)).unwrap_or_default();
    let all = [when, many.trim(), leg.goods.as_deref().unwrap_or_default(), &contract, &means];
    all.iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

/// What other documents say instead; empty if none does.
fn otherwise(leg: &Leg) -> String {
    let each: Vec<_> =
        leg.transfer.contradictions.iter().map(|c| format!("{} {}", small_name(&c.fact), c.value)).collect();
    if each.is_empty() { String::new() } else { tell!("custody-another-says", what = each.join(", ")) }
}

/// What shows a transfer, in words and links.
fn shown_by(leg: &Leg) -> String {
    format!("{} {}", escaped(say("custody-shown-by")), papers(leg))
}

/// Links to the documents that show a transfer, or to the message if the document is not found.
fn papers(leg: &Leg) -> String {
    let link = |to: &str, name: &str| {
        format!("<a href=\"{to}\"><tspan class=\"paper\">{}</tspan></a>", escaped(&cut(name, 30)))
    };
    let arrival = &leg.arrival;
    let named = leg.documents.iter().take(2).map(|(n, name, kind)| {
        let name = name.clone().unwrap_or_else(|| shown::words(kind));
        link(&format!("/document/{arrival}/{n}"), &name)
    });
    let named: Vec<String> = named.collect();
    let more = leg.documents.len().saturating_sub(2);
    match (named.is_empty(), more) {
        (true, _) => link(&format!("/message/{arrival}"), say("this-message")),
        (false, 0) => named.join(", "),
        (false, more) => {
            let more = link(&format!("/message/{arrival}"), &tell!("custody-more", n = more));
            format!("{} {} {more}", named.join(", "), say("custody-and"))
        }
    }
}

/// Whether two names are one party's: only case, spaces and full stops may differ.
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

/// Escapes text from outside for an SVG.
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
    use crate::model::{Contradiction, Edtf, Quantity, Transfer};

    #[test]
    fn one_chain_where_the_receiver_gives_on_and_no_markup_from_outside() {
        let leg = |from: &str, to: &str| -> Leg {
            let some = |t: &str| Some(t.to_owned());
            let against = Contradiction {
                fact: "quantity".to_owned(),
                value: "1<u>80".to_owned(),
                shown_by: vec![("a".to_owned(), "quantity".to_owned())],
            };
            Leg {
                transfer: Transfer {
                    request: None,
                    from: some(from),
                    to: some(to),
                    when: Edtf::new("1978"),
                    quantity: Quantity::new("175"),
                    unit: None,
                    goods: None,
                    contract: some("<b>"),
                    means: None,
                    shown_by: Vec::new(),
                    contradictions: vec![against],
                },
                arrival: "a1".to_owned(),
                documents: vec![(2, some("list<i>.pdf"), "packing_list".to_owned())],
            }
        };
        let picture = picture(&[leg("Cugir", "Army & Co."), leg("ARMY & CO", "<script>")]).unwrap();
        assert_eq!(picture.matches("class=\"party\"").count(), 3);
        assert!(picture.contains("&lt;script&gt;") && !picture.contains("<script>") && !picture.contains("<b>"));
        assert!(picture.contains("href=\"/document/a1/2\"") && picture.contains("list&lt;i&gt;.pdf"), "{picture}");
        assert!(picture.contains("another document says: quantity 1&lt;u&gt;80"), "{picture}");
        assert!(super::picture(&[]).is_none());
        // What two papers show of the same two parties is one arrow.
        let twice = super::picture(&[leg("Cugir", "Army"), leg("CUGIR", "Army.")]).unwrap();
        assert_eq!((twice.matches("class=\"party\"").count(), twice.matches("class=\"leg\"").count()), (2, 1));
    }
}
