//! Words that name a line of a list by a letter and its number: `m1` is the first match, `s2` the second sentence. In: words of the command line. Out: those
//! that are meant, and the lines that they name.

use super::out;

/// A word such as `m1`.
pub(super) struct Numbered {
    word: String,
    number: usize,
}

/// A list whose lines have numbers.
pub(super) struct List<'a, T> {
    /// The lines.
    pub(super) all: &'a [T],
    /// What a line is: `match`.
    pub(super) what: &'a str,
    /// The command that shows the list.
    pub(super) shown_by: String,
}

/// The words of that letter, and the rest.
pub(super) fn parted(which: Vec<String>, letter: char) -> (Vec<Numbered>, Vec<String>) {
    let (mut meant, mut rest) = (Vec::new(), Vec::new());
    for word in which {
        match word.strip_prefix(letter).and_then(|n| n.parse().ok()) {
            Some(number) => meant.push(Numbered { word, number }),
            None => rest.push(word),
        }
    }
    (meant, rest)
}

impl Numbered {
    /// The line that it names.
    pub(super) fn of<'a, T>(&self, list: &List<'a, T>) -> anyhow::Result<&'a T> {
        self.number.checked_sub(1).and_then(|n| list.all.get(n)).ok_or_else(|| {
            anyhow::anyhow!("there is no {} {}; {} lists {}", list.what, self.word, list.shown_by, list.all.len())
        })
    }

    /// Says what was decided about it.
    pub(super) fn say(&self, right: bool, what: &str) -> anyhow::Result<()> {
        let done = if right { "confirmed" } else { "rejected" };
        out::say(&out::plain(&format!("{done} {} {what}", self.word)))
    }
}
