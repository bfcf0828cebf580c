//! What the judge says: findings, verdict, and the DNS questions that are still open. Plain data. It crosses the pipe from
//! the reading child.

use serde::{Deserialize, Serialize};

use crate::model::sender::{Findings, Question, SenderVerdict};

/// A judgement, from the given answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// What was found.
    pub findings: Findings,
    /// The verdict.
    pub verdict: SenderVerdict,
    /// The open questions; empty if the judgement is final.
    pub questions: Vec<Question>,
}
