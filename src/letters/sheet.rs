//! Writes the PDF. Only this file knows printpdf. In: pages as plain data, their pictures, and what the document is.
//! Out: the bytes of the PDF, with subset fonts, where each glyph knows its text. `metadata` makes the last pass.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, ExternalStream, ExternalXObject, FontId, Line, LinePoint, Op, PaintMode,
    ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfParseErrorSeverity, PdfSaveOptions, Point, Pt, Rect,
    Rgb, TextItem, TextMatrix, XObject, XObjectId, XObjectTransform,
};

use super::drawing::{Colour, GlyphRun, Letterset, Mark, Page};
use super::error::Error;
use super::fonts::Fonts;
use super::metadata::{self, About};
use super::picture::{Coding, Picture};

thread_local! {
    // A parsed font by the layout engine's name for its bytes: parsing takes longer than writing a letter.
    static PARSED: RefCell<BTreeMap<(u64, u32), Rc<ParsedFont>>> = const { RefCell::new(BTreeMap::new()) };
}

/// Writes the PDF.
///
/// # Errors
/// [`Error::Pdf`] if a font or the file cannot be written.
pub(super) fn write(set: &Letterset, fonts: &Fonts, about: &About) -> Result<Vec<u8>, Error> {
    let mut pdf = PdfDocument::new(&about.title);
    for (number, picture) in set.pictures.iter().enumerate() {
        pdf.resources.xobjects.map.insert(picture_id(number), embed(picture));
    }
    let mut used = UsedFonts::default();
    for page in &set.pages {
        let mut pen = Pen { page, ops: Vec::new(), fonts, used: &mut used, in_text: false, font: None, ink: None };
        pen.marks(&page.marks)?;
        pen.leave_text();
        let ops = pen.ops;
        let sheet = Rect::from_wh(Pt(page.width), Pt(page.height));
        pdf.pages.push(PdfPage { media_box: sheet.clone(), trim_box: sheet.clone(), crop_box: sheet, ops });
    }
    for (number, (face, _)) in used.fonts.iter().enumerate() {
        pdf.resources.fonts.map.insert(font_id(number), PdfFont::new(parsed(fonts, *face)?.as_ref().clone()));
    }
    let mut warnings = Vec::new();
    let document = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    if let Some(bad) = warnings.iter().find(|w| w.severity == PdfParseErrorSeverity::Error) {
        return Err(Error::Pdf { reason: bad.msg.clone() });
    }
    metadata::finish(document, about)
}

/// The numbers of the fonts in the file. A face is embedded a second time if one of its glyphs stands for two different texts (a Cyrillic
/// `А` drawn with the glyph of the Latin `A`), because a serial number must be copied as it was read.
#[derive(Default)]
struct UsedFonts {
    fonts: Vec<(usize, BTreeMap<u16, String>)>,
}

impl UsedFonts {
    fn number(&mut self, face: usize, glyph: u16, text: &str) -> usize {
        let fits = |(f, map): &(usize, BTreeMap<u16, String>)| *f == face && map.get(&glyph).is_none_or(|t| t == text);
        let number = self.fonts.iter().position(fits).unwrap_or_else(|| {
            self.fonts.push((face, BTreeMap::new()));
            self.fonts.len() - 1
        });
        if let Some((_, map)) = self.fonts.get_mut(number) {
            map.entry(glyph).or_insert_with(|| text.to_owned());
        }
        number
    }
}

fn parsed(fonts: &Fonts, number: usize) -> Result<Rc<ParsedFont>, Error> {
    let fail = || Error::Pdf { reason: format!("font {number} cannot be parsed for embedding") };
    let face = fonts.face(number).ok_or_else(fail)?;
    let key = (face.bytes.id(), face.index);
    if let Some(font) = PARSED.with_borrow(|kept| kept.get(&key).cloned()) {
        return Ok(font);
    }
    let font = ParsedFont::from_bytes(face.bytes.data(), face.index as usize, &mut Vec::new()).ok_or_else(fail)?;
    let font = Rc::new(font);
    PARSED.with_borrow_mut(|kept| kept.insert(key, font.clone()));
    Ok(font)
}

/// The tag before a subset font's name: six capital letters.
fn font_id(number: usize) -> FontId {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or(0));
    FontId(format!("TPST{}{}", letter(number / 26), letter(number)))
}

fn picture_id(number: usize) -> XObjectId {
    XObjectId(format!("Picture{number}"))
}

fn embed(picture: &Picture) -> XObject {
    let name = |n: &str| DictItem::Name(n.as_bytes().to_vec());
    let mut dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(picture.width))),
        ("Height".to_owned(), DictItem::Int(i64::from(picture.height))),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
        (
            "ColorSpace".to_owned(),
            name(if picture.coding == (Coding::Jpeg { grey: true }) { "DeviceGray" } else { "DeviceRGB" }),
        ),
    ]);
    let compress = picture.coding == Coding::Rgb;
    if !compress {
        dict.insert("Filter".to_owned(), name("DCTDecode"));
    }
    let stream = ExternalStream { dict, content: picture.bytes.clone(), compress };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}

/// Turns the marks of a page into PDF operators.
struct Pen<'a> {
    page: &'a Page,
    ops: Vec<Op>,
    fonts: &'a Fonts,
    used: &'a mut UsedFonts,
    in_text: bool,
    font: Option<(usize, f32)>,
    ink: Option<Colour>,
}

/// Two digits: a hundredth of a point is finer than any printer.
fn round(v: f32) -> f32 {
    (v * 100.0).round() / 100.0
}

fn colour([r, g, b]: Colour) -> Color {
    let part = |c: u8| (f32::from(c) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: part(r), g: part(g), b: part(b), icc_profile: None })
}

impl Pen<'_> {
    fn point(&self, (x, y): (f32, f32)) -> Point {
        Point { x: Pt(round(x)), y: Pt(round(self.page.height - y)) }
    }

    fn leave_text(&mut self) {
        if self.in_text {
            self.ops.push(Op::EndTextSection);
            self.in_text = false;
        }
    }

    fn marks(&mut self, marks: &[Mark]) -> Result<(), Error> {
        for mark in marks {
            if let Mark::Text { x, baseline, run } = mark {
                self.text(*x, *baseline, run)?;
                continue;
            }
            self.leave_text();
            match mark {
                Mark::Text { .. } => {}
                Mark::Rule { from, to, width, colour } => self.path(&[*from, *to], *width, *colour),
                Mark::Ring { x, y, radius, width, colour } => self.ring((*x, *y), *radius, *width, *colour),
                Mark::Frame { area, fill, stroke } => {
                    if let Some(fill) = fill {
                        self.ops.push(Op::SetFillColor { col: colour(*fill) });
                        self.ink = None;
                        self.rectangle(area, PaintMode::Fill);
                    }
                    if let Some((width, ink)) = stroke {
                        self.ops.push(Op::SetOutlineColor { col: colour(*ink) });
                        self.ops.push(Op::SetOutlineThickness { pt: Pt(*width) });
                        self.rectangle(area, PaintMode::Stroke);
                    }
                }
                Mark::Picture { area, number } => {
                    let corner = self.point((area.x, area.y + area.height));
                    let matrix = [round(area.width), 0.0, 0.0, round(area.height), corner.x.0, corner.y.0];
                    self.ops.push(Op::SaveGraphicsState);
                    self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
                    let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
                    self.ops.push(Op::UseXobject { id: picture_id(*number), transform });
                    self.ops.push(Op::RestoreGraphicsState);
                }
                Mark::Turned { degrees, about, marks } => self.turned(*degrees, *about, marks)?,
            }
        }
        Ok(())
    }

    fn turned(&mut self, degrees: f32, about: (f32, f32), marks: &[Mark]) -> Result<(), Error> {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let (sin, cos) = ((sin * 1e5).round() / 1e5, (cos * 1e5).round() / 1e5);
        let at = self.point(about);
        let (x, y) = (at.x.0, at.y.0);
        let matrix = [cos, sin, -sin, cos, round(x - cos * x + sin * y), round(y - sin * x - cos * y)];
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
        self.marks(marks)?;
        self.leave_text();
        self.ops.push(Op::RestoreGraphicsState);
        (self.font, self.ink) = (None, None); // what was set inside is forgotten outside
        Ok(())
    }

    fn rectangle(&mut self, area: &super::drawing::Area, mode: PaintMode) {
        let corner = self.point((area.x, area.y + area.height));
        let rectangle = Rect {
            x: corner.x,
            y: corner.y,
            width: Pt(round(area.width)),
            height: Pt(round(area.height)),
            mode: Some(mode),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn path(&mut self, points: &[(f32, f32)], width: f32, ink: Colour) {
        let points = points.iter().map(|p| LinePoint { p: self.point(*p), bezier: false }).collect();
        self.ops.push(Op::SetOutlineColor { col: colour(ink) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
        self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
    }

    /// A circle of four Bézier curves.
    fn ring(&mut self, (x, y): (f32, f32), radius: f32, width: f32, ink: Colour) {
        let handle = radius * 0.552_285;
        let around = [
            (0.0, -radius, false),
            (handle, -radius, true),
            (radius, -handle, true),
            (radius, 0.0, false),
            (radius, handle, true),
            (handle, radius, true),
            (0.0, radius, false),
            (-handle, radius, true),
            (-radius, handle, true),
            (-radius, 0.0, false),
            (-radius, -handle, true),
            (-handle, -radius, true),
            (0.0, -radius, false),
        ];
        let points = around
            .iter()
            .map(|(dx, dy, bezier)| LinePoint { p: self.point((x + dx, y + dy)), bezier: *bezier })
            .collect();
        self.ops.push(Op::SetOutlineColor { col: colour(ink) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
        self.ops.push(Op::DrawLine { line: Line { points, is_closed: true } });
    }

    /// One run, with as few operators as possible, so that programs that read the file see one line.
    fn text(&mut self, x: f32, baseline: f32, run: &GlyphRun) -> Result<(), Error> {
        if run.glyphs.is_empty() {
            return Ok(());
        }
        let font = parsed(self.fonts, run.face)?;
        let em = f32::from(font.pdf_font_metrics.units_per_em.max(1));
        // What the reader advances by: the width in the file, which printpdf cuts to whole thousandths of an em.
        let advance = |id: u16| (f32::from(font.get_horizontal_advance(id)) * 1000.0 / em).trunc();
        if !self.in_text {
            self.ops.push(Op::StartTextSection);
            self.in_text = true;
        }
        if self.ink != Some(run.colour) {
            self.ops.push(Op::SetFillColor { col: colour(run.colour) });
            self.ink = Some(run.colour);
        }
        let mut items: Vec<TextItem> = Vec::new();
        let mut line: Option<(f32, f32)> = None; // where the reader's pen stands, in thousandths of an em, and the height
        for glyph in &run.glyphs {
            let number = self.used.number(run.face, glyph.id, &glyph.text);
            let wanted = glyph.x * 1000.0 / run.size;
            if self.font != Some((number, run.size)) || line.is_none_or(|(_, y)| (y - glyph.y).abs() > 0.01) {
                self.show(&mut items);
                if self.font != Some((number, run.size)) {
                    let font = PdfFontHandle::External(font_id(number));
                    self.ops.push(Op::SetFont { font, size: Pt(run.size) });
                    self.font = Some((number, run.size));
                }
                let at = self.point((x + glyph.x, baseline + glyph.y));
                self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(at.x, at.y) });
                line = Some((wanted, glyph.y));
            }
            let Some((pen, _)) = &mut line else { continue };
            let back = ((*pen - wanted) * 10.0).round() / 10.0;
            if back.abs() >= 0.5 {
                items.push(TextItem::Offset(back));
                *pen -= back;
            }
            items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(glyph.id, 0.0, glyph.text.clone())]));
            *pen += advance(glyph.id);
        }
        self.show(&mut items);
        Ok(())
    }

    fn show(&mut self, items: &mut Vec<TextItem>) {
        if !items.is_empty() {
            self.ops.push(Op::ShowText { items: std::mem::take(items) });
        }
    }
}
