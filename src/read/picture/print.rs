//! Measures how high print is, in dots. In: a picture. Out: the height of most letters, or nothing where there is little
//! print. A letter in too few dots cannot be recognised, whatever resolution the file states.

use super::blobs::Grid;
use super::gray::{Gray, ink_level};

/// Shapes of so many dots in height may be letters; what is lower is dirt, what is higher a picture.
const HEIGHTS: std::ops::RangeInclusive<usize> = 4..=80;
/// Fewer shapes than this are no page of print.
const ENOUGH: usize = 80;

/// The height of most letters, in dots: of those without ascenders, because these are most.
pub(in crate::read) fn print_height(gray: &Gray) -> Option<usize> {
    let ink = ink_level(gray);
    let cells = gray.data.iter().map(|v| *v <= ink).collect();
    let blobs = Grid { cells, across: gray.width as usize }.blobs();
    let mut heights: Vec<usize> = blobs
        .iter()
        .map(|b| (b.x1 - b.x0, b.y1 - b.y0))
        .filter(|(width, height)| HEIGHTS.contains(height) && width * 4 >= *height && *width <= height * 4)
        .map(|(_, height)| height)
        .collect();
    if heights.len() < ENOUGH {
        return None;
    }
    heights.sort_unstable();
    heights.get(heights.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of squares as high as letters.
    fn page(height: usize, count: usize) -> Gray {
        let width = 1000;
        let mut data = vec![255; width * 1000];
        for n in 0..count {
            let (x, y) = ((n % 20) * 40, (n / 20) * 90);
            for row in y..y + height {
                data[row * width + x..row * width + x + height].fill(20);
            }
        }
        Gray { width: 1000, height: 1000, data }
    }

    #[test]
    fn letters_are_measured_where_there_are_enough() {
        assert_eq!(print_height(&page(7, 200)), Some(7));
        assert_eq!(print_height(&page(15, 200)), Some(15));
        assert_eq!(print_height(&page(15, 20)), None);
    }
}
