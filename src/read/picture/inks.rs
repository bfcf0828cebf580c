//! Pixels in red, green and blue in; the picture in grey out, and, where some of its ink is coloured, the same in black ink alone: stamps and signatures
//! are coloured, and lie on print.

use super::gray::Gray;

/// A picture by its inks.
#[derive(Debug, Clone)]
pub(in crate::read) struct Inks {
    /// All of them.
    pub(in crate::read) all: Gray,
    /// Black ink alone; none where there is no coloured one, or so much that it is the paper or the table it lies on.
    pub(in crate::read) black: Option<Gray>,
}

/// Colour counts where the strongest and the weakest of red, green and blue are so far apart: yellowed paper and warm light stay below.
const COLOURED: u8 = 60;
/// So far apart, nothing of it is black.
const PURE: u8 = 120;
/// Ink is at least this dark.
const DARK: u8 = 190;
/// Coloured ink takes such a share of the picture: below it is the noise of the camera, above it the paper.
const SHARE: (f64, f64) = (0.000_3, 0.08);
/// Larger pictures have print enough in every letter, and a second copy of them would not fit the reader's bounds.
const LARGEST: usize = 40_000_000;

impl Inks {
    /// A picture that has no colour.
    pub(in crate::read) fn gray(all: Gray) -> Self {
        Self { all, black: None }
    }

    /// From pixels row by row.
    pub(in crate::read) fn of(width: u32, height: u32, pixels: impl Iterator<Item = [u8; 3]> + Clone) -> Self {
        let mut coloured = 0_u64;
        let data: Vec<u8> = pixels
            .clone()
            .map(|[r, g, b]| {
                let luma = Gray::luma(r, g, b);
                coloured += u64::from(spread(r, g, b) > COLOURED && luma < DARK);
                luma
            })
            .collect();
        #[allow(clippy::cast_precision_loss)]
        let share = coloured as f64 / data.len().max(1) as f64;
        let black = ((SHARE.0..SHARE.1).contains(&share) && data.len() <= LARGEST).then(|| {
            let rims = rims(width, pixels.clone());
            let print = |([r, g, b], rim): ([u8; 3], bool)| match without_colour(r, g, b) {
                rest if rim && rest > RIM => 255,
                rest => rest,
            };
            Gray { width, height, data: pixels.zip(rims).map(print).collect() }
        });
        Self { all: Gray { width, height, data }, black }
    }

    /// Turned clockwise by quarter turns.
    pub(in crate::read) fn turned(&self, quarters: u8) -> Self {
        Self { all: self.all.turned(quarters), black: self.black.as_ref().map(|b| b.turned(quarters)) }
    }
}

/// So near to coloured ink, in pixels, a JPEG has mixed its colour with that of the paper (it keeps colours at half the fineness), ...
const NEAR: usize = 2;
/// ... and what is lighter than this is the rim of a stroke of it. Print is darker.
const RIM: u8 = 120;

/// Which pixels are near to coloured ink.
fn rims(width: u32, pixels: impl Iterator<Item = [u8; 3]>) -> Vec<bool> {
    let coloured = pixels.map(|[r, g, b]| spread(r, g, b) > COLOURED && Gray::luma(r, g, b) < DARK);
    let inks: Vec<bool> = coloured.collect();
    let width = (width as usize).max(1);
    let mut near = vec![false; inks.len()];
    for at in inks.iter().enumerate().filter_map(|(at, ink)| ink.then_some(at)) {
        let (x, y) = (at % width, at / width);
        for row in y.saturating_sub(NEAR)..=y + NEAR {
            let (from, to) = (row * width + x.saturating_sub(NEAR), row * width + (x + NEAR + 1).min(width));
            near.get_mut(from..to).unwrap_or_default().fill(true);
        }
    }
    near
}

/// A square of a prepared picture, in pixels: some two letters.
const SQUARE: u32 = 32;
/// Pixels of coloured ink and of print in a square that make it one of both.
const BOTH: u32 = 12;
/// So many such squares are more than a signature that touches its line.
const SQUARES: usize = 4;

/// Whether coloured ink lies on print: of the same page prepared with all inks and in black alone.
pub(in crate::read) fn lies_on_print(all: &Gray, black: &Gray) -> bool {
    let squares = (0..all.height.div_ceil(SQUARE)).flat_map(|y| (0..all.width.div_ceil(SQUARE)).map(move |x| (x, y)));
    let both = |(x, y): &(u32, u32)| {
        let (mut coloured, mut print) = (0, 0);
        for y in y * SQUARE..((y + 1) * SQUARE).min(all.height) {
            for x in x * SQUARE..((x + 1) * SQUARE).min(all.width) {
                let (with, without) = (all.at(x, y), black.at(x, y));
                coloured += u32::from(with < 150 && without > 220);
                print += u32::from(without < 110);
            }
        }
        coloured > BOTH && print > BOTH
    };
    squares.filter(both).take(SQUARES).count() == SQUARES
}

fn spread(r: u8, g: u8, b: u8) -> u8 {
    r.max(g).max(b) - r.min(g).min(b)
}

/// What is left of a pixel without its colour: paper, the purer the colour is. Print under a stamp has hardly any. Of coloured ink the strongest colour
/// stays bright even where it thins out at the edge of a stroke, of black ink it is as dark as the others.
fn without_colour(r: u8, g: u8, b: u8) -> u8 {
    let strongest = u32::from(r.max(g).max(b));
    let pure = u32::from(spread(r, g, b).saturating_sub(COLOURED / 2).min(PURE - COLOURED / 2));
    let light = strongest + (255 - strongest) * pure / u32::from(PURE - COLOURED / 2);
    u8::try_from(light).unwrap_or(255)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_over_print_is_taken_off() {
        // Paper, print, and a blue bar over both.
        let pixel = |n: usize| match (n % 100, n / 100) {
            (40..60, 50) => [20, 22, 60],
            (_, 50) => [15, 15, 15],
            (40..60, 20..80) => [40, 60, 200],
            _ => [250, 248, 240],
        };
        let inks = Inks::of(100, 100, (0..10_000).map(pixel));
        assert!(inks.black.is_none(), "twelve hundredths are no stamp");
        let pixel = |n: usize| if (n % 100) < 55 { pixel(n) } else { [250, 248, 240] };
        let few = |n: usize| if (n / 100) < 55 { pixel(n) } else { [250, 248, 240] };
        let inks = Inks::of(100, 100, (0..10_000).map(few));
        let black = inks.black.unwrap();
        assert!(inks.all.at(45, 30) < 100 && black.at(45, 30) > 230, "the stamp is gone");
        assert!(black.at(45, 50) < 90 && black.at(10, 50) < 30, "print stays, also under it");
        assert!(!lies_on_print(&inks.all, &inks.all));
        assert!(Inks::of(100, 100, (0..10_000).map(|_| [250, 240, 225])).black.is_none());
    }
}
