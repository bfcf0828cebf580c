//! Values of forms that no drawing shows (ISO 32000-1, 12.7). In: a page. Out: the value of each field without an appearance, as glyphs in
//! the field's place: programs that fill in forms often leave it to the viewer to draw them. What stands in a form that cannot be read
//! (XFA) is named in a remark.

use hayro::hayro_interpret::TransformExt;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream, String as Text};
use hayro::kurbo::{Affine, Point};
use quick_xml::events::Event;

use super::glyph::Glyph;
use super::raster::PdfPage;
use crate::model::Remark;

/// How many fields of a page are looked at, and how deep they may lie in each other.
const MOST: usize = 5_000;
const DEEPEST: usize = 16;
/// A value longer than this is no value of a paper.
const LONGEST: usize = 4_000;
/// The size of type where a field says none, and the greatest that fits a line.
const USUAL_SIZE: f64 = 11.0;
/// The letters of most faces are half as wide as high.
const WIDTH: f64 = 0.5;
/// Bits of a note's flags: it is not shown (12.5.3).
const HIDDEN: i32 = 1 << 1 | 1 << 5;
/// Bit of a field's flags: its value is a password.
const PASSWORD: i32 = 1 << 13;
/// Bit of a field's flags: it is a button to push, with no value.
const PUSHED: i32 = 1 << 16;
/// How much of the data of a form a remark tells.
const TOLD: usize = 600;

/// The values that stand in fields without an appearance. `run` is the number of the first run of glyphs.
pub(super) fn undrawn(page: &PdfPage<'_>, run: u32) -> Vec<Glyph> {
    let upright = page.initial_transform(true).to_kurbo();
    let mut glyphs = Vec::new();
    let notes = page.raw().get::<Array<'_>>("Annots");
    for (note, run) in notes.iter().flat_map(|n| n.iter::<Dict<'_>>()).take(MOST).zip(run..) {
        let drawn = note.get::<Dict<'_>>("AP").is_some_and(|a| a.contains_key("N"));
        let hidden = note.get::<i32>("F").unwrap_or(0) & HIDDEN != 0;
        if drawn || hidden {
            continue;
        }
        let kind = note.get::<Name<'_>>("Subtype").map(|s| s.as_str().to_owned());
        let text = match kind.as_deref() {
            Some("Widget") => value(&note).or_else(|| ticked(&note)),
            Some("FreeText") => note.get::<Text<'_>>("Contents").map(|t| decoded(t.as_bytes())),
            _ => None,
        };
        let (Some(text), Some(place)) = (text, note.get::<Rect>("Rect")) else { continue };
        set(&text, place, size(&note), upright, run, &mut glyphs);
    }
    glyphs
}

/// The value of a field: its own, or that of the field it belongs to.
fn value(note: &Dict<'_>) -> Option<String> {
    let kind = inherited(note, |d| d.get::<Name<'_>>("FT").map(|n| n.as_str().to_owned()))?;
    let flags = inherited(note, |d| d.get::<i32>("Ff")).unwrap_or(0);
    if !matches!(kind.as_str(), "Tx" | "Ch") || kind == "Tx" && flags & PASSWORD != 0 {
        return None;
    }
    inherited(note, |d| match d.get::<Object<'_>>("V")? {
        Object::String(text) => Some(decoded(text.as_bytes())),
        Object::Stream(stream) => stream.decoded_data().ok().map(|data| decoded(&data)),
        Object::Array(list) => {
            let texts: Vec<String> = list.iter::<Text<'_>>().map(|t| decoded(t.as_bytes())).collect();
            Some(texts.join(", "))
        }
        _ => None,
    })
}

/// A cross for a box that is ticked.
fn ticked(note: &Dict<'_>) -> Option<String> {
    let kind = inherited(note, |d| d.get::<Name<'_>>("FT").map(|n| n.as_str().to_owned()))?;
    let button = inherited(note, |d| d.get::<i32>("Ff")).unwrap_or(0) & PUSHED != 0;
    let name = |d: &Dict<'_>, key: &str| d.get::<Name<'_>>(key).map(|n| n.as_str().to_owned());
    let state = name(note, "AS").or_else(|| inherited(note, |d| name(d, "V")))?;
    (kind == "Btn" && !button && state != "Off").then(|| "X".to_owned())
}

/// What a field says, or the field that it belongs to.
fn inherited<T>(note: &Dict<'_>, ask: impl Fn(&Dict<'_>) -> Option<T>) -> Option<T> {
    let mut at = note.clone();
    for _ in 0..DEEPEST {
        if let Some(found) = ask(&at) {
            return Some(found);
        }
        at = at.get::<Dict<'_>>("Parent")?;
    }
    None
}

/// The size of type that a field's default appearance gives: `/Helv 11 Tf`; nothing where it is to fit.
fn size(note: &Dict<'_>) -> Option<f64> {
    let appearance = inherited(note, |d| d.get::<Text<'_>>("DA").map(|t| decoded(t.as_bytes())))?;
    let words: Vec<&str> = appearance.split_whitespace().collect();
    let at = words.iter().position(|w| *w == "Tf")?.checked_sub(1)?;
    words.get(at)?.parse().ok().filter(|s: &f64| *s > 0.0)
}

/// Sets a text into a place, a line under another, as a viewer would.
fn set(text: &str, place: Rect, size: Option<f64>, upright: Affine, run: u32, glyphs: &mut Vec<Glyph>) {
    let (wide, high) = (place.width(), place.height());
    if wide <= 0.0 || high <= 0.0 {
        return;
    }
    let text: String = text.replace("\r\n", "\n").replace('\r', "\n").chars().take(LONGEST).collect();
    let size = size.unwrap_or(USUAL_SIZE).min(high);
    let per_line = (wide / (size * WIDTH)).max(1.0);
    let lines = wrapped(&text, per_line);
    // One line stands in the middle of the field's height, several begin at its top.
    let first = if lines.len() == 1 { place.y0 + high / 2.0 - size * 0.3 } else { place.y1 - size };
    for (n, line) in (0_u32..).zip(&lines) {
        let base = (first - f64::from(n) * size * 1.15).max(place.y0);
        #[expect(clippy::cast_precision_loss, reason = "letters of a line")]
        let step = (size * WIDTH).min(wide / line.chars().count().max(1) as f64);
        for (m, c) in (0_u32..).zip(line.chars()) {
            let x = place.x0 + f64::from(m) * step;
            let (from, to) = (upright * Point::new(x, base), upright * Point::new(x + step, base));
            // The advance times this is the size that words are measured by.
            glyphs.push(Glyph { text: c.to_string(), from, to, size, visible: true, covered: false, run });
        }
    }
}

/// The lines of a text, none much longer than a field is wide.
#[expect(clippy::cast_precision_loss, reason = "letters of a line")]
fn wrapped(text: &str, per_line: f64) -> Vec<String> {
    let several = text.contains('\n');
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let mut now = String::new();
        for word in line.split_whitespace() {
            let long = now.chars().count() + word.chars().count();
            if several && !now.is_empty() && long as f64 > per_line {
                lines.push(std::mem::take(&mut now));
            }
            now = if now.is_empty() { word.to_owned() } else { format!("{now} {word}") };
        }
        lines.push(now);
    }
    lines.retain(|l| !l.is_empty());
    lines
}

/// A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 if it says so, else a code page similar to Windows-1252.
pub(super) fn decoded(bytes: &[u8]) -> String {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => {
            encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned()
        }
        None => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

/// Says that the paper's values stand in a form that is not drawn on its pages; `None` where it is an ordinary one.
pub(super) fn unread_form(pdf: &Pdf) -> Option<Remark> {
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let form = root.get::<Dict<'_>>("AcroForm")?;
    let xml = packets(&form)?;
    let fields = form.get::<Array<'_>>("Fields").is_some_and(|f| f.iter::<Dict<'_>>().next().is_some());
    if fields && root.get::<bool>("NeedsRendering") != Some(true) {
        return None;
    }
    let values = data(&xml);
    let told = if values.is_empty() { String::new() } else { format!("; its data: {values}") };
    let detail = format!(
        "the values of this paper stand in a form (XFA) that its pages do not show and that is not read; print it to a new PDF and take that in{told}"
    );
    Some(Remark::grave("form_not_read", detail))
}

/// The XML of an XFA form: one stream, or names and streams in turn.
fn packets(form: &Dict<'_>) -> Option<String> {
    let text = |stream: &Stream<'_>| {
        stream.decoded_data().ok().map(|data| String::from_utf8_lossy(&data).into_owned()).unwrap_or_default()
    };
    match form.get::<Object<'_>>("XFA")? {
        Object::Stream(stream) => Some(text(&stream)),
        Object::Array(list) => {
            Some(list.iter::<Object<'_>>().filter_map(Object::into_stream).map(|s| text(&s)).collect())
        }
        _ => None,
    }
}

/// The names and values below the element `data`, as far as a remark tells them.
fn data(xml: &str) -> String {
    let mut reader = quick_xml::Reader::from_str(xml);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    let (mut inside, mut name, mut told) = (false, String::new(), Vec::new());
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                name = tag.local_name().as_ref().to_owned();
                inside |= name == "data";
            }
            Ok(Event::End(tag)) if tag.local_name().as_ref() == "data" => inside = false,
            Ok(Event::Text(text)) if inside => {
                let value = text.trim().to_owned();
                if !value.is_empty() {
                    told.push(format!("{name} {value}"));
                }
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    told.join("; ").chars().take(TOLD).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_set_into_its_field() {
        let mut glyphs = Vec::new();
        set("AB 12", Rect::new(100.0, 200.0, 300.0, 220.0), Some(10.0), Affine::IDENTITY, 7, &mut glyphs);
        assert_eq!(glyphs.iter().map(|g| g.text.as_str()).collect::<String>(), "AB 12");
        assert!(glyphs.iter().all(|g| g.from.x >= 100.0 && g.to.x <= 300.0 && (200.0..220.0).contains(&g.from.y)));
        // A long value keeps within its field.
        glyphs.clear();
        set(&"W".repeat(90), Rect::new(0.0, 0.0, 100.0, 12.0), None, Affine::IDENTITY, 7, &mut glyphs);
        assert!(glyphs.iter().all(|g| g.to.x <= 100.1));
        glyphs.clear();
        set("one\rtwo", Rect::new(0.0, 0.0, 100.0, 40.0), None, Affine::IDENTITY, 7, &mut glyphs);
        assert!(glyphs[0].from.y > glyphs[3].from.y);
    }

    #[test]
    fn data_of_a_form_are_told() {
        let xml = "<x:xdp><template><text>not this</text></template><x:datasets><x:data><paper><no>A-1</no><day>2020</day></paper></x:data></x:datasets></x:xdp>";
        assert_eq!(data(xml), "no A-1; day 2020");
        assert_eq!(data("<a><data></a>"), "");
    }
}
