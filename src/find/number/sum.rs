//! The sum of number words as they come. In: the value of each word. Out: whether it goes on with the number, and the value of the whole. It knows how
//! numbers are put together, and no words.

/// A number as its words come.
#[derive(Debug, Clone, Default)]
pub(super) struct Sum {
    /// What is closed by a word for a thousand or more.
    above: u64,
    /// The least such word; the next must be less.
    last: Option<u64>,
    /// The hundreds, tens and units in hand.
    hand: u64,
    /// Whether anything is in hand.
    open: bool,
}

impl Sum {
    /// Takes a word's value in, where it goes on with the number.
    pub(super) fn take(&mut self, n: u64) -> bool {
        let (tens, hundreds) = (self.hand % 100, self.hand / 100);
        let fits = match n {
            1000.. => {
                let unit = if n >= 1_000_000 { 1_000_000 } else { 1000 };
                if self.last.is_some_and(|l| l <= unit) {
                    return false;
                }
                // `ألفان` is two thousand in one word.
                self.above += if self.open { self.hand * unit } else { n };
                (self.last, self.hand, self.open) = (Some(unit), 0, false);
                return true;
            }
            100 if self.open && hundreds == 0 && (1..100).contains(&tens) => {
                self.hand *= 100;
                return true;
            }
            100..=999 => !self.open,
            // `quatre-vingt` is four twenties; `soixante-dix` and `quatre-vingt-dix` go on to nineteen.
            20 if tens == 4 => {
                self.hand += 76;
                return true;
            }
            10..=19 if tens == 60 || tens == 80 => true,
            10..=99 => tens == 0,
            _ => tens == 0 || (tens >= 20 && tens.is_multiple_of(10)),
        };
        if fits {
            self.hand += n;
            self.open = true;
        }
        fits
    }

    /// Takes tens in behind units: `خمسة وعشرون`, `خمسة عشر`.
    pub(super) fn behind_units(&mut self, n: u64) -> bool {
        let fits = (1..10).contains(&(self.hand % 100)) && (10..100).contains(&n) && n.is_multiple_of(10);
        if fits {
            self.hand += n;
        }
        fits
    }

    /// Takes units in behind ten: `on beş`.
    pub(super) fn behind_ten(&mut self, n: u64) -> bool {
        let fits = self.hand % 100 == 10 && (1..10).contains(&n);
        if fits {
            self.hand += n;
        }
        fits
    }

    pub(super) fn value(&self) -> u64 {
        self.above + self.hand
    }
}
