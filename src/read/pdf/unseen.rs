//! Leaves out text that nobody sees on the page: in white, painted over, or never drawn where no picture is under it. In: what stands on a page.
//! Out: the same without it, and a remark that says what it was.

use hayro::kurbo::Rect as Area;

use super::glyph::Glyph;
use super::glyphs::Seen;
use crate::model::Remark;

/// So many letters of it a remark tells.
const TOLD: usize = 120;
/// Fewer letters than this are left out without a word: program names, marks of the typesetting.
const FEW: usize = 4;
/// A page of so many drawn paths may show its text as outlines, with the text itself not drawn.
const OUTLINES: usize = 100;

/// Leaves out text that is not seen, and says so.
pub(super) fn left_out(seen: &mut Seen, number: u32) -> Option<Remark> {
    let outlined = seen.strokes >= OUTLINES && !seen.glyphs.iter().any(|g| g.visible);
    let pictures: Vec<Area> = seen.pictures.iter().map(|p| p.area.inflate(2.0, 2.0)).collect();
    let hidden = |g: &Glyph| g.covered || !g.visible && !outlined && !pictures.iter().any(|p| p.contains(g.from));
    let (out, kept): (Vec<Glyph>, Vec<Glyph>) = std::mem::take(&mut seen.glyphs).into_iter().partition(hidden);
    seen.glyphs = kept;
    let text = shown(&out);
    if text.chars().filter(|c| c.is_alphanumeric()).count() < FEW {
        return None;
    }
    let told: String = text.chars().take(TOLD).collect();
    let detail = format!(
        "page {number}: text that nobody sees on it (in white, painted over, or not drawn) was left out: {told}"
    );
    Some(Remark::oddity("unseen_text", detail))
}

/// Leaves out text that is not drawn in these places: they are read from their picture.
pub(super) fn drop_in(seen: &mut Seen, areas: &[Area]) {
    seen.glyphs.retain(|g| g.visible || !areas.iter().any(|a| a.contains(g.from)));
}

/// The text of a page as it was shown, run by run.
pub(super) fn text(seen: &Seen) -> String {
    shown(&seen.glyphs)
}

fn shown(glyphs: &[Glyph]) -> String {
    let mut text = String::new();
    let mut last: Option<&Glyph> = None;
    for glyph in glyphs {
        if last.is_some_and(|l| l.run != glyph.run && l.to.distance(glyph.from) > glyph.size * 0.2) {
            text.push(' ');
        }
        text.push_str(&glyph.text);
        last = Some(glyph);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
