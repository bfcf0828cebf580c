//! Character recognition, by Tesseract. In: a page's picture. Out: a page of words, made upright, evenly lit and straight to be read, in the language that the
//! page itself shows. `ready` prepares the picture, `choice` says how it is read, `passes` betters what was read.

mod agrees;
mod alike;
mod choice;
mod engines;
mod marks;
mod model;
mod other_script;
mod overlooked;
mod own_language;
mod passes;
mod points;
mod ready;
mod script;
mod second;
mod sense;
mod tsv;
mod two_scripts;
mod word;

pub(super) use agrees::Layer;
pub(super) use engines::{Engines, LATIN};

use super::compose::{Sheet, Token, laid_out};
use super::picture::{Fineness, Picture};
use super::{Engine, order};
use crate::model::{Page, Rect, Remark, TextSource};

use points::Points;
use ready::{Ready, prepared};

impl Engine {
    /// Reads a page from its picture. `width` and `height` are the page's, in points; the page given back is upright.
    pub(super) fn read_picture(
        &mut self,
        number: u32,
        width: f64,
        height: f64,
        picture: Picture,
        known_rules: &[Rect],
        remarks: &mut Vec<Remark>,
    ) -> Page {
        let (mut ready, choice) = self.ready(&picture);
        let (mut size, mut source) = ((width, height), (picture.gray.width, picture.gray.height));
        if choice.quarters > 0 {
            let degrees = u32::from(choice.quarters) * 90;
            remarks.push(Remark::oddity(
                "page_turned",
                format!("page {number} was turned by {degrees}° clockwise to be read"),
            ));
            if choice.quarters % 2 == 1 {
                size = (height, width);
                source = (source.1, source.0);
            }
            ready = prepared(&turned(&picture, choice.quarters), Fineness::Best);
        }
        drop(picture);
        for missing in &choice.missing {
            remarks.push(model_missing(number, missing));
        }
        let read = passes::read(&mut self.engines, &mut ready, choice, self.settings.effort);
        let reader = format!("tesseract {} {}", self.engines.version, read.told());
        let Ready { prepared, lines } = &ready;
        let points = Points { prepared, x: size.0 / f64::from(source.0), y: size.1 / f64::from(source.1) };
        // Lines are put together while they are straight; only then each box goes where it stands on the page.
        let straight: Vec<Rect> = lines.iter().map(|l| points.straight(l.map(f64::from))).collect();
        let tokens: Vec<Token> = read.words.iter().map(|w| points.token(w)).collect();
        let fold = order::fold(&tokens, &straight, points.size());
        let mut blocks = order::of_two(tokens, &straight, fold);
        for token in blocks.iter_mut().flatten().flatten() {
            token.rect = points.unstraightened(&token.rect);
        }
        let mut rules: Vec<Rect> = lines.iter().map(|l| points.rect(l.map(f64::from))).collect();
        rules.extend_from_slice(known_rules);
        let found = blocks.iter().any(|b| !b.is_empty());
        let source = if found { TextSource::Ocr } else { TextSource::None };
        let page = laid_out(Sheet { number, width: size.0, height: size.1, source, reader, rules }, blocks);
        let fold = fold.map(|x| points.unstraightened(&Rect::new(x, 0.0, x, points.size().1)).x0);
        Page { projection: Some(points.projection(size)), fold, ..page }
    }
}

/// A picture turned clockwise by quarter turns.
fn turned(picture: &Picture, quarters: u8) -> Picture {
    let dpi = if quarters % 2 == 1 { (picture.dpi.1, picture.dpi.0) } else { picture.dpi };
    Picture { gray: picture.gray.turned(quarters), black: picture.black.as_ref().map(|b| b.turned(quarters)), dpi }
}

fn model_missing(number: u32, model: &str) -> Remark {
    let package = format!("tesseract-ocr-{}", model.replace('_', "-"));
    let detail =
        format!("page {number} seems to want the model {model}, which is not installed (Debian package {package})");
    Remark::oddity("model_missing", detail)
}
