//! What came of the histories: so that a run shows that what it is about did happen.

use std::collections::BTreeMap;
use std::fmt;

use tracepost::model::*;
use tracepost::store::Archive;

use super::step::Step;

/// Counts over one history or many.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) histories: usize,
    pub(super) taken: usize,
    /// How many histories end with a locked text.
    pub(super) locked: usize,
    /// Letters that went, by kind.
    went: BTreeMap<String, usize>,
    /// Steps that were refused, by step, with the reasons.
    refusals: BTreeMap<String, BTreeMap<String, usize>>,
}

impl Tally {
    /// Counts a step, and why it was refused if it was.
    pub(super) fn note(&mut self, step: &Step, refused: Option<anyhow::Error>) {
        let Some(why) = refused else {
            self.taken += 1;
            return;
        };
        let name = format!("{step:?}").split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
        *self.refusals.entry(name).or_default().entry(kind(&why.to_string())).or_default() += 1;
    }

    /// Counts what a history leaves in its archive.
    pub(super) async fn end(&mut self, archive: &Archive) {
        self.histories = 1;
        self.locked = archive.replies().await.unwrap().iter().any(|r| r.state == ReplyState::Locked).into();
        let went = |l: &OutgoingLetter| matches!(l.state, LetterState::Sent | LetterState::Delivered);
        for letter in archive.letters().await.unwrap().into_iter().filter(went) {
            *self.went.entry(letter.kind).or_default() += 1;
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.histories += other.histories;
        self.taken += other.taken;
        self.locked += other.locked;
        for (kind, n) in other.went {
            *self.went.entry(kind).or_default() += n;
        }
        for (step, reasons) in other.refusals {
            let own = self.refusals.entry(step).or_default();
            for (reason, n) in reasons {
                *own.entry(reason).or_default() += n;
            }
        }
    }

    pub(super) fn refused(&self) -> usize {
        self.refusals.values().flat_map(BTreeMap::values).sum()
    }

    pub(super) fn line(&self) -> String {
        let (went, refused) = (self.went.values().sum::<usize>(), self.refused());
        format!(
            "{} steps taken so far, {refused} refused, {went} letters went, {} of {} histories end with a locked text",
            self.taken, self.locked, self.histories
        )
    }
}

/// A reason without what differs from history to history: words with a figure in them, and what stands in quotes.
fn kind(reason: &str) -> String {
    let plain = reason.split('"').step_by(2).collect::<Vec<_>>().join("…");
    let words = plain.split_whitespace().map(|w| if w.contains(|c: char| c.is_ascii_digit()) { "…" } else { w });
    words.take(14).collect::<Vec<_>>().join(" ")
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}", self.line())?;
        let went: Vec<String> = self.went.iter().map(|(kind, n)| format!("{n} {kind}")).collect();
        writeln!(out, "letters that went: {}", went.join(", "))?;
        for (step, reasons) in &self.refusals {
            writeln!(out, "refused: {} {step}", reasons.values().sum::<usize>())?;
            for (reason, n) in reasons {
                writeln!(out, "  {n} {reason}")?;
            }
        }
        Ok(())
    }
}
