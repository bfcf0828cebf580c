//! Turns text into lines of glyphs. In: pieces of styled text, and the width of a column. Out: lines from top to
//! bottom, each with its height, its baseline and its glyphs. Each glyph knows its text, so that a letter can be
//! copied and searched. The crate parley does shaping, bidirectional order and line breaking; `flow` does page
//! breaking.

use parley::{
    Alignment, AlignmentOptions, FontFamily, FontStyle, FontWeight, Layout, LineHeight, OverflowWrap, Run,
    StyleProperty, TextWrapMode,
};

use super::drawing::{Align, Colour, Glyph, GlyphRun, Piece};
use super::fonts::Fonts;

/// One line: its height, its baseline in that height, and its runs with their distance from the left.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) height: f32,
    pub(super) baseline: f32,
    pub(super) runs: Vec<(f32, GlyphRun)>,
}

/// Sets `pieces` in lines of at most `width`. Characters that no font has are added to `fonts.missing`.
pub(super) fn set(fonts: &mut Fonts, pieces: &[Piece], width: f32, align: Align, leading: f32) -> Vec<Line> {
    let text: String = pieces.iter().map(|p| p.text.as_str()).collect();
    let mut layout = lay_out(fonts, &text, pieces, width, leading, true);
    if too_wide(&layout, width) {
        // A marking wider than its column must break somewhere: better in its middle than over the page's edge.
        layout = lay_out(fonts, &text, pieces, width, leading, false);
    }
    let side = match align {
        Align::Start => Alignment::Start,
        Align::End => Alignment::End,
        Align::Centre => Alignment::Center,
        Align::Justify => Alignment::Justify,
    };
    layout.align(side, AlignmentOptions::default());
    let mut lines = Vec::new();
    for line in layout.lines() {
        let metrics = line.metrics();
        let mut pen = metrics.offset + metrics.inline_min_coord;
        let mut runs = Vec::new();
        for run in line.runs() {
            for part in glyphs(fonts, &text, &run, &mut pen) {
                runs.push(part);
            }
        }
        lines.push(Line { height: metrics.line_height, baseline: metrics.baseline - metrics.block_min_coord, runs });
    }
    lines
}

fn lay_out(
    fonts: &mut Fonts,
    text: &str,
    pieces: &[Piece],
    width: f32,
    leading: f32,
    unbroken: bool,
) -> Layout<Colour> {
    let stacks: Vec<_> = pieces.iter().map(|p| fonts.stack(p.style.family)).collect();
    let mut builder = fonts.layouts.ranged_builder(&mut fonts.context, text, 1.0, false);
    builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(leading)));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    let mut at = 0;
    for (piece, stack) in pieces.iter().zip(&stacks) {
        let range = at..at + piece.text.len();
        at = range.end;
        let style = piece.style;
        if range.start == 0 {
            // An empty paragraph still has the height of a line of its style.
            builder.push_default(StyleProperty::FontSize(style.size));
            builder.push_default(StyleProperty::FontFamily(FontFamily::Source(stack.as_str().into())));
        }
        builder.push(StyleProperty::FontFamily(FontFamily::Source(stack.as_str().into())), range.clone());
        builder.push(StyleProperty::FontSize(style.size), range.clone());
        builder.push(StyleProperty::Brush(style.colour), range.clone());
        if style.bold {
            builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
        }
        if style.italic {
            builder.push(StyleProperty::FontStyle(FontStyle::Italic), range.clone());
        }
        if style.unbroken && unbroken {
            builder.push(StyleProperty::TextWrapMode(TextWrapMode::NoWrap), range);
        }
    }
    let mut layout = builder.build(text);
    layout.break_all_lines(Some(width));
    layout
}

fn too_wide(layout: &Layout<Colour>, width: f32) -> bool {
    layout.lines().any(|line| line.metrics().advance - line.metrics().hanging_advance > width + 0.5)
}

/// The glyphs of one run in visual order, split where the colour changes. `pen` moves on by the width of the run.
fn glyphs(fonts: &mut Fonts, text: &str, run: &Run<'_, Colour>, pen: &mut f32) -> Vec<(f32, GlyphRun)> {
    let Some(face) = fonts.face_of(run.font()) else { return Vec::new() };
    let mut parts: Vec<(f32, GlyphRun)> = Vec::new();
    // Right to left, the later letters of a ligature are met before the cluster that carries its glyph.
    let mut awaiting = String::new();
    for cluster in run.visual_clusters() {
        let stands_for = text.get(cluster.text_range()).unwrap_or_default();
        if cluster.is_ligature_continuation() {
            if run.is_rtl() {
                awaiting.insert_str(0, stands_for);
            } else if let Some(last) = parts.last_mut().and_then(|(_, r)| r.glyphs.last_mut()) {
                last.text.push_str(stands_for);
            }
            continue;
        }
        let colour = cluster.style().brush;
        if parts.last().is_none_or(|(_, r)| r.colour != colour) {
            parts.push((*pen, GlyphRun { face, size: run.font_size(), colour, glyphs: Vec::new() }));
        }
        let Some((start, part)) = parts.last_mut() else { continue };
        let mut stands_for = plain_spaces(&format!("{stands_for}{}", std::mem::take(&mut awaiting)));
        for glyph in cluster.glyphs() {
            let id = u16::try_from(glyph.id).unwrap_or(0);
            if id == 0 {
                fonts.missing.extend(stands_for.chars().filter(|c| !c.is_control()));
            }
            let text = std::mem::take(&mut stands_for);
            part.glyphs.push(Glyph { id, x: *pen + glyph.x - *start, y: glyph.y, text });
            *pen += glyph.advance;
        }
    }
    parts
}

/// A non-breaking or narrow space is copied as a normal space, so that a search finds the words.
fn plain_spaces(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '\u{A0}' | '\u{202F}' | '\u{2009}') { ' ' } else { c }).collect()
}
