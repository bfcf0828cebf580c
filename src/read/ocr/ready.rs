//! A page's picture made ready for recognition. In: the picture as it came. Out: the prepared picture without its ruled lines, those lines, and the
//! choice by which it is read: as it came where that reads well, else from more dots.

use super::choice::{self, AtOnce, Choice};
use super::second;
use super::word::Recognised;
use crate::read::picture::{self, Fineness, Picture, Prepared};
use crate::read::{Effort, Engine};

/// A picture ready for recognition.
pub(super) struct Ready {
    /// Without its ruled lines: in a strip of a table recognition makes no sense of what stands between them.
    pub(super) prepared: Prepared,
    /// The ruled lines, each a thin box in pixels.
    pub(super) lines: Vec<[u32; 4]>,
}

/// A picture prepared, and its ruled lines taken out of it.
pub(super) fn prepared(picture: &Picture, fineness: Fineness) -> Ready {
    let mut prepared = picture::prepare(picture, fineness);
    let lines = picture::ruled_lines(&prepared.gray, prepared.dpi);
    picture::without_rules(&mut prepared.gray, &lines);
    Ready { prepared, lines }
}

impl Engine {
    /// A page's picture ready for recognition, its ruled lines, and how it is to be read: as it came where that reads well.
    pub(super) fn ready(&mut self, picture: &Picture) -> (Ready, Choice) {
        let mut before = None;
        if self.settings.effort == Effort::Quick {
            let fineness = if picture::legible(picture) { Fineness::Given } else { Fineness::Best };
            let ready = prepared(picture, fineness);
            let choice = choice::once(&mut self.engines, &ready.prepared.gray, ready.prepared.dpi);
            return (ready, choice);
        }
        if picture::legible(picture) {
            let ready = prepared(picture, Fineness::Given);
            match choice::at_once(&mut self.engines, &ready.prepared.gray, ready.prepared.dpi) {
                AtOnce::Sure(choice) => return (ready, choice),
                AtOnce::Fair(words) => return self.bettered(picture, &ready.prepared, words),
                AtOnce::Doubtful(sense) => before = Some(sense),
            }
        }
        let ready = prepared(picture, Fineness::Best);
        let choice = choice::choose(&mut self.engines, &ready.prepared.gray, ready.prepared.dpi, before);
        (ready, choice)
    }

    /// The picture with more dots, and the words of it as it came: those in doubt read again.
    fn bettered(&mut self, picture: &Picture, coarse: &Prepared, mut words: Vec<Recognised>) -> (Ready, Choice) {
        let ready = prepared(picture, Fineness::Best);
        let fine = &ready.prepared;
        for word in &mut words {
            let [x0, y0, x1, y1] = word.area;
            let (from, to) = (coarse.back(x0, y0), coarse.back(x1, y1));
            let (from, to) = (fine.forth(from.0, from.1), fine.forth(to.0, to.1));
            word.area = [from.0, from.1, to.0, to.1];
        }
        let doubtful = picture::only(&fine.gray, &second::in_doubt(&words));
        let choice = choice::bettered(&mut self.engines, words, &doubtful, fine.dpi);
        (ready, choice)
    }
}
