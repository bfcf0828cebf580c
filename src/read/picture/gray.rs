//! A picture in grey, and the level that parts its ink from its paper. Plain data.

/// A grey image: 0 is black, 255 white.
#[derive(Debug, Clone)]
pub(in crate::read) struct Gray {
    pub(in crate::read) width: u32,
    pub(in crate::read) height: u32,
    pub(in crate::read) data: Vec<u8>,
}

/// A page's picture and its resolution across and down, in dots an inch.
#[derive(Debug, Clone)]
pub(in crate::read) struct Picture {
    pub(in crate::read) gray: Gray,
    /// The same in black ink alone, where there is coloured ink on it.
    pub(in crate::read) black: Option<Gray>,
    pub(in crate::read) dpi: (f64, f64),
}

impl Gray {
    /// Luma of red, green and blue (ITU-R BT.601).
    pub(in crate::read) fn luma(r: u8, g: u8, b: u8) -> u8 {
        ((u32::from(r) * 77 + u32::from(g) * 150 + u32::from(b) * 29) >> 8) as u8
    }

    /// One row; empty past the end.
    pub(in crate::read) fn row(&self, y: u32) -> &[u8] {
        let start = y as usize * self.width as usize;
        self.data.get(start..start + self.width as usize).unwrap_or_default()
    }

    /// One pixel; white past the edges.
    pub(in crate::read) fn at(&self, x: u32, y: u32) -> u8 {
        if x >= self.width { 255 } else { self.row(y).get(x as usize).copied().unwrap_or(255) }
    }

    /// Turned clockwise by quarter turns.
    pub(in crate::read) fn turned(&self, quarters: u8) -> Self {
        let (w, h) = (self.width as usize, self.height as usize);
        match quarters % 4 {
            0 => self.clone(),
            2 => Self { width: self.width, height: self.height, data: self.data.iter().rev().copied().collect() },
            turn => {
                let mut data = vec![255; w * h];
                for (y, row) in self.data.chunks_exact(w.max(1)).enumerate() {
                    for (x, &v) in row.iter().enumerate() {
                        let (nx, ny) = if turn == 1 { (h - 1 - y, x) } else { (y, w - 1 - x) };
                        if let Some(p) = data.get_mut(ny * h + nx) {
                            *p = v;
                        }
                    }
                }
                Self { width: self.height, height: self.width, data }
            }
        }
    }

    /// How many pixels have each value.
    pub(in crate::read) fn histogram(&self) -> [u32; 256] {
        let mut histogram = [0; 256];
        for &v in &self.data {
            histogram[v as usize] += 1;
        }
        histogram
    }
}

/// The level that parts ink from paper best (Otsu 1979): the variance between the two classes is greatest there.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
pub(in crate::read) fn otsu(histogram: &[u32; 256]) -> u8 {
    let total: f64 = histogram.iter().map(|&n| f64::from(n)).sum();
    let sum: f64 = histogram.iter().enumerate().map(|(v, &n)| v as f64 * f64::from(n)).sum();
    let (mut below, mut below_sum, mut best, mut level) = (0.0, 0.0, -1.0, 127);
    for (v, &n) in histogram.iter().enumerate() {
        below += f64::from(n);
        below_sum += v as f64 * f64::from(n);
        let above = total - below;
        if below == 0.0 || above <= 0.0 {
            continue;
        }
        let between = below * above * (below_sum / below - (sum - below_sum) / above).powi(2);
        if between > best {
            (best, level) = (between, v as u8);
        }
    }
    level
}

/// On a picture that was evened out nothing lighter than this is ink.
pub(super) const LIGHTEST_INK: u8 = 190;

/// The level up to which pixels of an evened picture are ink. Where there is little of it, the best parting would run through the paper's grain.
pub(in crate::read) fn ink_level(gray: &Gray) -> u8 {
    otsu(&gray.histogram()).min(LIGHTEST_INK - 20)
}
