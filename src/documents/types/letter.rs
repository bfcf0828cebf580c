//! Letters: covering letters, notes verbales, the text of mails.
//!
//! Issued by whoever answers a trace request. Mistaken for certificates in prose. A letter gives its own number and date, the request that it cites,
//! and what it states of the transfer: maker, dates, recipient, quantity, contract, order, intermediary, country. Quoted mails are left out. The room
//! `statements` does the reading.

use crate::documents::findings::Findings;
use crate::documents::kind::DocumentType;
use crate::documents::paper::Paper;
use crate::find::Sheet;
use crate::layout::Run;
use crate::model::{Field, Nature, PartRole};
use crate::statements::{self, Claim};

/// The type.
#[derive(Debug)]
pub(crate) struct Letter;

/// However illegible its print, a claim keeps this share of its confidence: sentences bear each other out. Chosen by hand.
const LEAST_LEGIBLE: f64 = 0.3;

impl DocumentType for Letter {
    fn name(&self) -> &'static str {
        "letter"
    }

    fn nature(&self) -> Nature {
        Nature::Letter
    }

    fn likeness(&self, paper: &Paper<'_>) -> f64 {
        if paper.sheet.document.part.role == PartRole::Body {
            return 1.0;
        }
        statements::likeness(&paper.sheet, &paper.sentences)
    }

    fn read(&self, paper: &Paper<'_>) -> Findings {
        let claims = statements::claims(&paper.sheet, &paper.sentences);
        Findings { fields: claims.iter().map(|c| field(&paper.sheet, c)).collect(), ..Findings::default() }
    }
}

fn field(sheet: &Sheet, claim: &Claim) -> Field {
    let mut run = Run::new(claim.page);
    let text = sheet.page(claim.page).map_or("", |p| claim.span.of(&p.text));
    run.push(' ', text, claim.span);
    let confidence = claim.confidence * sheet.legibility(&run).max(LEAST_LEGIBLE);
    Field::machine(claim.name, claim.value.clone(), sheet.evidence(&run), confidence, format!("letter: {}", claim.rule))
}
