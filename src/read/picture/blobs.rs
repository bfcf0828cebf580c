//! Finds connected shapes of ink in a grid of squares (connected components, corners included).

/// Squares with ink in them, row by row.
pub(super) struct Grid {
    pub(super) cells: Vec<bool>,
    /// How many squares a row has.
    pub(super) across: usize,
}

/// What hangs together: its box (right and bottom lie beyond it) and how many of its squares are ink.
#[derive(Debug, Clone, Copy)]
pub(super) struct Blob {
    pub(super) x0: usize,
    pub(super) y0: usize,
    pub(super) x1: usize,
    pub(super) y1: usize,
    pub(super) cells: usize,
}

impl Grid {
    /// All of them, from above.
    pub(super) fn blobs(mut self) -> Vec<Blob> {
        let mut blobs = Vec::new();
        for at in 0..self.cells.len() {
            if self.cells.get(at).copied().unwrap_or(false) {
                blobs.push(self.take(at));
            }
        }
        blobs
    }

    fn take(&mut self, from: usize) -> Blob {
        let across = self.across.max(1);
        let mut blob = Blob { x0: usize::MAX, y0: usize::MAX, x1: 0, y1: 0, cells: 0 };
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            let Some(cell) = self.cells.get_mut(at).filter(|c| **c) else { continue };
            *cell = false;
            let (x, y) = (at % across, at / across);
            blob.cells += 1;
            (blob.x0, blob.x1) = (blob.x0.min(x), blob.x1.max(x + 1));
            (blob.y0, blob.y1) = (blob.y0.min(y), blob.y1.max(y + 1));
            for ny in y.saturating_sub(1)..=y + 1 {
                for nx in x.saturating_sub(1)..=(x + 1).min(across - 1) {
                    open.push(ny * across + nx);
                }
            }
        }
        blob
    }
}
