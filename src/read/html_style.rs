//! What the styles of a page of HTML hide: `display:none`, type of no size, type in the colour of its ground. In: the tags in their order, and the rules of
//! the page. Out: whether what stands here is seen. Rules for other media, and those for places in places, are not followed.

use std::collections::HashMap;

use html5ever::tokenizer::Tag;

/// Elements inside of elements beyond this depth look like the one around them.
const DEEPEST: usize = 500;
/// Rules beyond this number are not those of a letter.
const MOST_RULES: usize = 2_000;
/// Colours whose parts differ by no more than this look the same.
const ALIKE: u8 = 5;
/// Elements that hold nothing, and have no end tag.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
/// Elements that end where another of them begins, and the elements that part them.
const SIBLINGS: &[(&[&str], &[&str])] = &[
    (&["td", "th"], &["table", "tr"]),
    (&["tr"], &["table"]),
    (&["li"], &["ul", "ol"]),
    (&["dd", "dt"], &["dl"]),
    (&["p"], &["td", "th", "div", "table"]),
];

/// A colour, red, green and blue.
type Colour = [u8; 3];
const WHITE: Colour = [255; 3];
const BLACK: Colour = [0; 3];

/// How an element looks.
#[derive(Debug, Clone, Copy)]
struct Look {
    hidden: bool,
    /// Type has no size.
    sizeless: bool,
    /// `None`: not known.
    ink: Option<Colour>,
    /// `None`: a picture, or not known.
    ground: Option<Colour>,
}

/// The elements that are open, and the rules of the page.
pub(super) struct Looks {
    rules: HashMap<String, String>,
    base: Look,
    open: Vec<(String, Look)>,
}

impl Looks {
    pub(super) fn of(html: &str) -> Self {
        let mut rules = HashMap::new();
        let mut unknown = false;
        let lower = html.to_ascii_lowercase();
        let mut rest = lower.as_str();
        while let Some((_, sheet)) = rest.split_once("<style") {
            let (sheet, after) = sheet.split_once("</style").unwrap_or((sheet, ""));
            read_rules(sheet.split_once('>').map_or("", |(_, s)| s), &mut rules, &mut unknown);
            rest = after;
        }
        let ground = (!unknown).then_some(WHITE);
        Self { rules, base: Look { hidden: false, sizeless: false, ink: Some(BLACK), ground }, open: Vec::new() }
    }

    /// Whether text that stands here is not seen.
    pub(super) fn unseen(&self) -> bool {
        let look = self.now();
        let alike = |a: Colour, b: Colour| a.iter().zip(b).all(|(a, b)| a.abs_diff(b) <= ALIKE);
        look.hidden || look.sizeless || look.ink.zip(look.ground).is_some_and(|(ink, ground)| alike(ink, ground))
    }

    fn now(&self) -> Look {
        self.open.last().map_or(self.base, |(_, look)| *look)
    }

    /// An element begins.
    pub(super) fn begins(&mut self, tag: &Tag) {
        let name: &str = &tag.name;
        if let Some((siblings, around)) = SIBLINGS.iter().find(|(siblings, _)| siblings.contains(&name)) {
            let last = self.open.iter().rposition(|(n, _)| siblings.contains(&n.as_str()));
            let fence = self.open.iter().rposition(|(n, _)| around.contains(&n.as_str()));
            if let Some(last) = last.filter(|l| fence.is_none_or(|f| f < *l)) {
                self.open.truncate(last);
            }
        }
        if tag.self_closing || VOID.contains(&name) || self.open.len() >= DEEPEST {
            return;
        }
        let mut look = self.now();
        let given = |key: &str| tag.attrs.iter().find(|a| &*a.name.local == key).map(|a| a.value.to_ascii_lowercase());
        look.hidden |= given("hidden").is_some();
        given("bgcolor").into_iter().for_each(|value| look.ground = colour(&value));
        if given("background").is_some() {
            look.ground = None;
        }
        let ink = if name == "font" { given("color") } else { given("text").filter(|_| name == "body") };
        ink.into_iter().for_each(|value| look.ink = colour(&value));
        let mut rules: Vec<&str> = self.rules.get(name).map(String::as_str).into_iter().collect();
        let (classes, id, own) = (given("class").unwrap_or_default(), given("id"), given("style"));
        rules.extend(classes.split_whitespace().filter_map(|c| self.rules.get(&format!(".{c}"))).map(String::as_str));
        rules.extend(id.and_then(|id| self.rules.get(&format!("#{id}"))).map(String::as_str));
        rules.extend(own.as_deref());
        rules.iter().for_each(|rule| look.apply(rule));
        self.open.push((name.to_owned(), look));
    }

    /// An element ends.
    pub(super) fn ends(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|(n, _)| n == name) {
            self.open.truncate(at);
        }
    }
}

impl Look {
    fn apply(&mut self, declarations: &str) {
        let (mut low, mut cut) = (false, false);
        for declaration in declarations.split(';') {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let value = value.replace("!important", "");
            let value = value.trim();
            match name.trim() {
                "display" => self.hidden |= value == "none",
                "visibility" => self.hidden |= value == "hidden" || value == "collapse",
                "opacity" => self.hidden |= nothing(value),
                "max-height" | "height" | "max-width" | "width" if nothing(value) => low = true,
                "overflow" => cut = value == "hidden",
                "text-indent" | "left" | "top" => self.hidden |= far_out(value),
                "font-size" => self.sizeless = nothing(value),
                "color" if value == "transparent" => self.ink = self.ground,
                "color" => self.ink = colour(value).or(self.ink.filter(|_| value == "inherit")),
                "background" | "background-color"
                    if !["inherit", "transparent", "none", "initial"].contains(&value) =>
                {
                    self.ground = colour(value);
                }
                "background-image" if value != "none" => self.ground = None,
                _ => {}
            }
        }
        self.hidden |= low && cut;
    }
}

/// The rules of a style sheet, by selector: of elements, classes and names. `unknown`: some ground hangs on more than that.
fn read_rules(sheet: &str, rules: &mut HashMap<String, String>, unknown: &mut bool) {
    let sheet = without_comments(sheet);
    let mut rest = sheet.as_str();
    while let Some((selectors, after)) = rest.split_once('{') {
        let selectors = selectors.rsplit([';', '}']).next().unwrap_or_default().trim();
        if selectors.starts_with('@') {
            // `@media` has rules of its own inside.
            let end = closing(after);
            rest = after.get(end..).unwrap_or_default();
            continue;
        }
        let (declarations, next) = after.split_once('}').unwrap_or((after, ""));
        rest = next;
        for selector in selectors.split(',').map(str::trim) {
            let bare = selector.trim_start_matches(['.', '#']);
            let simple = !bare.is_empty() && bare.chars().all(|c| c.is_alphanumeric() || "-_".contains(c));
            if simple && rules.len() < MOST_RULES {
                let kept = rules.entry(selector.to_owned()).or_default();
                kept.push_str(declarations);
                kept.push(';');
            } else {
                *unknown |= declarations.contains("background");
            }
        }
    }
}

/// Where the block that is open ends, behind its brace.
fn closing(text: &str) -> usize {
    let mut depth = 1_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

/// A style sheet without comments; the marks `<!--` around it are none.
fn without_comments(sheet: &str) -> String {
    let sheet = sheet.replace("<!--", " ").replace("-->", " ");
    let mut out = String::new();
    let mut rest = sheet.as_str();
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// Whether a measure is nothing: `0`, `0px`, `0.0em`.
fn nothing(value: &str) -> bool {
    number(value) == Some(0.0)
}

/// Whether a place is far outside of the page.
fn far_out(value: &str) -> bool {
    number(value).is_some_and(|n| n <= -900.0)
}

fn number(value: &str) -> Option<f64> {
    let end = value.find(|c: char| !(c.is_ascii_digit() || "-.".contains(c))).unwrap_or(value.len());
    value.get(..end)?.parse().ok()
}

/// A colour; `None` if it is not known.
fn colour(value: &str) -> Option<Colour> {
    let value = value.trim();
    if let Some(named) = [("white", WHITE), ("black", BLACK)].iter().find(|(n, _)| *n == value) {
        return Some(named.1);
    }
    if let Some(inside) = value.strip_prefix("rgb(").and_then(|v| v.strip_suffix(')')) {
        let parts: Vec<u8> = inside.split([',', ' ']).filter_map(|p| p.trim().parse().ok()).collect();
        return parts.try_into().ok();
    }
    let digits = value.strip_prefix('#').unwrap_or(value);
    let digits = if digits.len() == 3 { digits.chars().flat_map(|c| [c, c]).collect() } else { digits.to_owned() };
    let bytes = hex::decode(digits).ok()?;
    bytes.try_into().ok()
}

#[cfg(test)]
mod tests {
    use crate::read::html::shown;

    #[test]
    fn what_styles_hide_is_left_out() {
        for hidden in [
            "<div style='display: none !important'><p>HIDDEN</p></div>",
            "<div style='font-size:0px;line-height:0'>HIDDEN</div>",
            "<span style='visibility:hidden'>HIDDEN</span>",
            "<p hidden>HIDDEN",
            "<span style='color:#FFFFFF'>HIDDEN</span>",
            "<font color=white>HIDDEN</font>",
            "<table bgcolor='#EEEEEE'><tr><td style='color:rgb(238, 238, 240)'>HIDDEN</td></tr></table>",
            "<div style='max-height:0;overflow:hidden'>HIDDEN</div>",
            "<div style='position:absolute;left:-9999px'>HIDDEN</div>",
            "<style>/* x */ .pre, #q {display:none}</style><div class='a pre'>HIDDEN</div><b id=q>HIDDEN</b>",
        ] {
            let page = shown(&format!("<html><body><p>Before.</p>{hidden}<p>Behind.</p></body></html>"));
            assert!(page.text.contains("Before.") && page.text.contains("Behind."), "{hidden}: {}", page.text);
            assert!(!page.text.contains("HIDDEN") && page.unseen.contains("HIDDEN"), "{hidden}: {}", page.text);
        }
    }

    #[test]
    fn what_is_seen_stays() {
        for seen in [
            "<table><tr><td bgcolor='#003366'><font color='#ffffff'>SEEN</font></td></tr></table>",
            "<table><tr><td style='font-size:0'><div style='font-size:14px'>SEEN</div></td></tr></table>",
            "<style>@media print { .a {display:none} } .b td {background:#036}</style><p class=a style='color:white'>SEEN</p>",
            "<img style='display:none' src='x'>SEEN",
            "<div style='display:none'>x</div>SEEN",
            "<table><tr><td style='display:none'>x<td>SEEN</table>",
            "<p style='display:none'>x<p>SEEN",
            "<div style='background:url(a.png);color:white'>SEEN</div>",
            "<div style='height:0'>SEEN</div>",
            "<span style='color:#1F497D'>SEEN</span>",
        ] {
            assert!(shown(seen).text.contains("SEEN"), "{seen}");
        }
    }
}
