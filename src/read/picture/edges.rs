//! A grey picture in; the same without the dark edges that a scanner's open lid or a copier leaves around the paper.

use super::gray::Gray;

/// How far from the very edge darkness may begin, as a share of the side.
const REACH: usize = 200;

/// Whitens what is dark from an edge on inwards. Print never runs to the edge of the paper; what does is not print.
pub(super) fn without_dark_edges(gray: &mut Gray, paper: u8) {
    let (width, height) = (gray.width as usize, gray.height as usize);
    if width < 16 || height < 16 {
        return;
    }
    let dark = paper / 2 + paper / 8;
    for y in 0..height {
        let row = y * width;
        clear(&mut gray.data, (0..width).map(|x| row + x), dark, width / REACH);
        clear(&mut gray.data, (0..width).rev().map(|x| row + x), dark, width / REACH);
    }
    for x in 0..width {
        clear(&mut gray.data, (0..height).map(|y| y * width + x), dark, height / REACH);
        clear(&mut gray.data, (0..height).rev().map(|y| y * width + x), dark, height / REACH);
    }
}

/// Whitens the first run of dark pixels along a line, when it begins at its start, with the blur at its end.
fn clear(data: &mut [u8], line: impl Iterator<Item = usize>, dark: u8, reach: usize) {
    let mut begun = false;
    let mut blur = 2;
    for (n, at) in line.enumerate() {
        let Some(v) = data.get_mut(at) else { return };
        if *v < dark {
            begun = true;
        } else if begun {
            blur -= 1;
        } else if n > reach {
            return;
        }
        if begun {
            if blur == 0 {
                return;
            }
            *v = 255;
        }
    }
}
