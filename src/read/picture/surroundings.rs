//! A photograph of a sheet in; the same with the table it lies on made white out. The table is what is clearly darker than the sheet and
//! reaches in from the edges.

use super::gray::Gray;

/// Tiles along the shorter side.
const TILES: u32 = 120;
/// A table is at most this bright, against the sheet.
const DARKER: f32 = 0.85;

/// What lies around the sheet, tile by tile.
pub(super) struct Surroundings {
    outside: Vec<bool>,
    /// The side of a tile, in pixels.
    pub(super) tile: u32,
    pub(super) columns: usize,
    pub(super) rows: usize,
    /// How bright the sheet is.
    sheet: f32,
}

impl Surroundings {
    /// None where the sheet fills the picture.
    pub(super) fn find(gray: &Gray) -> Option<Self> {
        let tile = (gray.width.min(gray.height) / TILES).max(4);
        let (columns, rows) = (gray.width.div_ceil(tile) as usize, gray.height.div_ceil(tile) as usize);
        let tiles = brightness(gray, tile, columns, rows);
        let is_edge = |n: usize| {
            n < columns || n >= columns * (rows - 1) || n.is_multiple_of(columns) || n % columns == columns - 1
        };
        let inner = |n: &usize| {
            let (x, y) = (n % columns, n / columns);
            x > columns / 4 && x < columns * 3 / 4 && y > rows / 4 && y < rows * 3 / 4
        };
        let edge = median((0..tiles.len()).filter(|n| is_edge(*n)).filter_map(|n| tiles.get(n).copied()).collect())?;
        let sheet = median((0..tiles.len()).filter(inner).filter_map(|n| tiles.get(n).copied()).collect())?;
        if edge > sheet * DARKER {
            return None;
        }
        let limit = f32::midpoint(edge, sheet);
        let outside = reach(&tiles, columns, rows, limit, is_edge);
        let covered = outside.iter().filter(|o| **o).count();
        // A dark page with a light figure on it is no sheet on a table.
        (covered * 5 <= outside.len() * 4).then_some(Self { outside, tile, columns, rows, sheet })
    }

    pub(super) fn is_outside(&self, column: usize, row: usize) -> bool {
        self.outside.get(row * self.columns + column) == Some(&true)
    }
}

/// The picture without what lies around the sheet; `None` where nothing does.
pub(super) fn without_surroundings(gray: &Gray) -> Option<Gray> {
    let around = Surroundings::find(gray)?;
    let mut cut = gray.clone();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let white = around.sheet as u8;
    for y in 0..gray.height {
        for x in 0..gray.width {
            if around.is_outside((x / around.tile) as usize, (y / around.tile) as usize)
                && let Some(v) = cut.data.get_mut(y as usize * gray.width as usize + x as usize)
            {
                *v = white;
            }
        }
    }
    Some(cut)
}

/// The brightness that three quarters of a tile's pixels do not reach: print on a tile does not darken it.
fn brightness(gray: &Gray, tile: u32, columns: usize, rows: usize) -> Vec<f32> {
    let mut tiles = Vec::with_capacity(columns * rows);
    for r in 0..rows {
        for c in 0..columns {
            let mut values: Vec<u8> = Vec::new();
            #[allow(clippy::cast_possible_truncation)]
            let (top, left) = (r as u32 * tile, c * tile as usize);
            for y in (top..(top + tile).min(gray.height)).step_by(2) {
                let row = gray.row(y);
                values
                    .extend(row.get(left..(left + tile as usize).min(row.len())).unwrap_or_default().iter().step_by(2));
            }
            values.sort_unstable();
            tiles.push(values.get(values.len() * 3 / 4).map_or(255.0, |v| f32::from(*v)));
        }
    }
    tiles
}

/// The dark tiles that hang together with the edges, and the tiles next to them: the sheet's own edge lies there.
fn reach(tiles: &[f32], columns: usize, rows: usize, limit: f32, is_edge: impl Fn(usize) -> bool) -> Vec<bool> {
    let dark = |n: usize| tiles.get(n).is_some_and(|b| *b < limit);
    let mut outside = vec![false; tiles.len()];
    let mut open: Vec<usize> = (0..tiles.len()).filter(|n| is_edge(*n) && dark(*n)).collect();
    while let Some(n) = open.pop() {
        match outside.get_mut(n) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        if !dark(n) {
            continue;
        }
        let (x, y) = (n % columns, n / columns);
        let near = [
            (x > 0).then(|| n - 1),
            (x + 1 < columns).then_some(n + 1),
            (y > 0).then(|| n - columns),
            (y + 1 < rows).then_some(n + columns),
        ];
        open.extend(near.into_iter().flatten());
    }
    outside
}

fn median(mut values: Vec<f32>) -> Option<f32> {
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 2).copied()
}
