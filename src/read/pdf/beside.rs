//! A page with text, and pictures beside it that may have writing on them. In: the page as its text says it, and its picture. Out: a page
//! with the words of both.

use hayro::kurbo::Rect as Area;

use super::glyphs::Seen;
use super::raster::{self, PdfPage};
use crate::model::{Page, Remark};
use crate::read::Engine;
use crate::read::compose::{Sheet, Token, blocks, laid_out};
use crate::read::picture::{Picture, only, print_height};

/// The picture of a page with nothing on it but the places that are to be read.
pub(super) struct Places {
    picture: Picture,
}

/// The picture of these places; `None` where there is no writing on them, or where it cannot be drawn.
pub(super) fn places(page: &PdfPage<'_>, seen: &Seen, areas: &[Area], engine: &Engine) -> Option<Places> {
    let mut picture = raster::upright(page, seen, engine).ok()?;
    let (width, _) = page.render_dimensions();
    let scale = f64::from(picture.gray.width) / f64::from(width);
    let boxes: Vec<[f64; 4]> = areas.iter().map(|a| [a.x0, a.y0, a.x1, a.y1].map(|v| v * scale)).collect();
    picture.gray = only(&picture.gray, &boxes);
    picture.black = picture.black.as_ref().map(|black| only(black, &boxes));
    print_height(&picture.gray)?;
    Some(Places { picture })
}

/// The page with the words of its pictures too.
pub(super) fn read(layer: Page, places: Places, engine: &mut Engine, remarks: &mut Vec<Remark>) -> Page {
    let (number, width, height) = (layer.number, layer.width, layer.height);
    let read = engine.read_picture(number, width, height, places.picture, &[], remarks);
    if read.words.is_empty() || (read.width - width).abs() > 1.0 {
        return layer;
    }
    let detail = format!("page {number}: a picture beside its text was read too");
    remarks.push(Remark::oddity("picture_read", detail));
    let mut all = blocks(&layer);
    all.extend(blocks(&read));
    all.sort_by(|a, b| top(a).total_cmp(&top(b)));
    let mut rules = layer.rules;
    rules.extend(read.rules);
    let reader = format!("{}; {}", layer.reader, read.reader);
    Page { fold: layer.fold, ..laid_out(Sheet { number, width, height, source: read.text_source, reader, rules }, all) }
}

fn top(block: &[Vec<Token>]) -> f64 {
    block.iter().flatten().map(|t| t.rect.y0).fold(f64::MAX, f64::min)
}
