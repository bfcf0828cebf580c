//! Terms of use, as people record and lift them. In: a term. Out: all of them. One that is about a message is a decision in the
//! journal, which its maker can take back; taken back, it is lifted, so that no number is given twice.

use serde_json::json;

use super::journal::put;
use super::rows::{self, TermRow};
use super::sides::Rows;
use crate::model::{Lifted, Term, TermOf};
use crate::store::base::archive::{Archive, unit};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::{Error, Result};
use crate::store::base::events::Work;
use crate::store::base::rows::{clean, clean_maybe, day, int, named, time};

/// The names of these decisions in the journal. They change nothing that a check of an answer rests on.
const SET: &str = "terms set";
const LIFTED: &str = "terms lifted";

impl Archive {
    /// Records a term. Its number is given here, and returned.
    pub async fn set_term(&self, term: Term) -> Result<i64> {
        let archive = self.clone();
        unit(async move {
            let mut work = Work::begin(&archive, term.by.clone(), term.at).await?;
            let sql = "SELECT coalesce(max(number), 0) + 1 FROM terms";
            let number: i64 = on!(&mut work.tx, c => sqlx::query_scalar(sql).fetch_one(c).await)?;
            let row = row(&Term { number, ..term.clone() });
            rows::insert_term(&mut work.tx, &row).await?;
            decided(&mut work, &term.of, SET, (Rows::default(), Rows { terms: vec![row], ..Rows::default() })).await?;
            work.commit().await?;
            Ok(number)
        })
        .await
    }

    /// Lifts a term.
    ///
    /// # Errors
    /// [`Error::Unknown`] if there is none of that number, [`Error::Changed`] if somebody has lifted it.
    pub async fn lift_term(&self, number: i64, lifted: Lifted) -> Result<()> {
        let archive = self.clone();
        unit(async move {
            let mut work = Work::begin(&archive, lifted.by.clone(), lifted.at).await?;
            let before = rows::term(&mut work.tx, number).await?;
            let before = before.ok_or_else(|| Error::Unknown(format!("term {number}")))?;
            if let Some(by) = before.lifted_by {
                return Err(Error::Changed { subject: format!("term {number}"), by });
            }
            let after = TermRow {
                lifted_by: Some(lifted.by),
                lifted_at: Some(lifted.at.to_string()),
                lifted_why: clean_maybe(Some(&lifted.why)),
                ..before.clone()
            };
            rows::write_term(&mut work.tx, &after).await?;
            let of = term(before.clone())?.of;
            let side = |row| Rows { terms: vec![row], ..Rows::default() };
            decided(&mut work, &of, LIFTED, (side(before), side(after))).await?;
            work.commit().await
        })
        .await
    }

    /// Every term, oldest first; those that were lifted too.
    pub async fn terms(&self) -> Result<Vec<Term>> {
        let db = self.db.clone();
        unit(async move { all(&mut db.read().await?).await }).await
    }
}

async fn all(tx: &mut Tx) -> Result<Vec<Term>> {
    let sql = "SELECT * FROM terms ORDER BY number";
    let rows: Vec<TermRow> = on!(tx, c => sqlx::query_as(sql).fetch_all(c).await)?;
    rows.into_iter().map(term).collect()
}

/// Writes what was decided: into the journal of a message with its event, or the event alone for a party.
async fn decided(work: &mut Work, of: &TermOf, what: &str, rows: (Rows, Rows)) -> Result<()> {
    let detail = json!({ "of": of, "term": rows.1.terms.first() });
    match of {
        TermOf::Party(party) => work.event(what, &format!("party {party}"), detail).await,
        TermOf::Answer(arrival) => put(work, arrival, None, (what, detail), rows).await,
        TermOf::Document(arrival, document) | TermOf::Value(arrival, document, ..) => {
            put(work, arrival, Some(*document), (what, detail), rows).await
        }
    }
}

fn row(term: &Term) -> TermRow {
    let (document, name, value) = match &term.of {
        TermOf::Document(_, document) => (Some(*document), None, None),
        TermOf::Value(_, document, name, value) => (Some(*document), Some(*name), Some(value.clone())),
        TermOf::Answer(_) | TermOf::Party(_) => (None, None, None),
    };
    TermRow {
        number: term.number,
        arrival: term.of.arrival().map(str::to_owned),
        document: document.map(int),
        name: name.map(|n| n.as_str().to_owned()),
        value,
        party: if let TermOf::Party(party) = &term.of { Some(party.clone()) } else { None },
        kind: term.kind.as_str().to_owned(),
        until: term.until.map(|d| d.to_string()),
        words: clean(&term.words),
        set_by: term.by.clone(),
        set_at: term.at.to_string(),
        lifted_by: None,
        lifted_at: None,
        lifted_why: None,
    }
}

fn term(row: TermRow) -> Result<Term> {
    let number = row.number;
    let of = match (row.arrival, row.document.and_then(|d| usize::try_from(d).ok()), row.name, row.value, row.party) {
        (None, None, None, None, Some(party)) => TermOf::Party(party),
        (Some(arrival), None, None, None, None) => TermOf::Answer(arrival),
        (Some(arrival), Some(document), None, None, None) => TermOf::Document(arrival, document),
        (Some(arrival), Some(document), Some(name), Some(value), None) => {
            TermOf::Value(arrival, document, named("the name of a value", &name)?, value)
        }
        _ => return Err(Error::Row { what: "what a term is about", found: format!("term {number}") }),
    };
    let lifted = match (row.lifted_by, row.lifted_at) {
        (Some(by), Some(at)) => Some(Lifted { by, at: time(&at)?, why: row.lifted_why.unwrap_or_default() }),
        _ => None,
    };
    Ok(Term {
        number,
        of,
        kind: named("a kind of term", &row.kind)?,
        until: row.until.as_deref().map(day).transpose()?,
        words: row.words,
        by: row.set_by,
        at: time(&row.set_at)?,
        lifted,
    })
}
