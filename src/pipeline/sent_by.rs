//! What was found about a sender, as text for people. In: findings and DNS answers. Out: one line for each check.

use crate::authenticate::{Answer, Finding};
use crate::store::Sender;

/// A check and its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// `DMARC`, `SPF`, `ARC`, `DKIM`, or another heading.
    pub name: &'static str,
    /// `pass`, `fail` and so on (RFC 8601, 2.7), or text under another heading.
    pub result: String,
    /// The domain it is about; may be empty.
    pub domain: String,
    /// More details; may be empty.
    pub detail: String,
}

impl Check {
    /// Everything except the name, in one line.
    pub fn line(&self) -> String {
        let of = if self.domain.is_empty() { String::new() } else { format!(" for {}", self.domain) };
        let more = if self.detail.is_empty() { String::new() } else { format!(" ({})", self.detail) };
        format!("{}{of}{more}", self.result)
    }
}

/// The findings about a sender, check by check, and why nothing could be judged, if that is so.
pub fn checks(sender: &Sender) -> Vec<Check> {
    let check = |name, of: &Finding| Check {
        name,
        result: of.result.clone(),
        domain: of.domain.clone(),
        detail: of.detail.clone(),
    };
    let found = &sender.findings;
    let single = [("DMARC", &found.dmarc), ("SPF", &found.spf), ("ARC", &found.arc)];
    let mut checks: Vec<_> = single.iter().filter_map(|(name, of)| Some(check(*name, of.as_ref()?))).collect();
    checks.extend(found.dkim.iter().map(|f| check("DKIM", f)));
    for (name, said) in [("our own server wrote", &found.own_server), ("could not be judged", &sender.fault)] {
        if let Some(said) = said {
            checks.push(Check { name, result: said.clone(), domain: String::new(), detail: String::new() });
        }
    }
    checks
}

/// The questions to the DNS and its answers of that time, one line each.
pub fn answers(sender: &Sender) -> Vec<String> {
    sender.answers.iter().map(Answer::line).collect()
}

#[cfg(test)]
mod tests {
    use super::{Finding, Sender, checks};
    use crate::authenticate::{Findings, SenderVerdict};

    #[test]
    fn findings_are_told_check_by_check() {
        let finding = |result: &str, domain: &str, detail: &str| Finding {
            result: result.to_owned(),
            domain: domain.to_owned(),
            detail: detail.to_owned(),
        };
        let mut sender = Sender {
            checked: jiff::Timestamp::UNIX_EPOCH,
            verdict: SenderVerdict::NotVerified,
            findings: Findings {
                dkim: vec![finding("pass", "a.example", "selector s")],
                dmarc: Some(finding("fail", "b.example", "")),
                own_server: Some("mx; spf=pass".to_owned()),
                ..Findings::default()
            },
            fault: None,
            answers: Vec::new(),
        };
        let lines: Vec<_> = checks(&sender).iter().map(|c| format!("{} {}", c.name, c.line())).collect();
        assert_eq!(
            lines,
            ["DMARC fail for b.example", "DKIM pass for a.example (selector s)", "our own server wrote mx; spf=pass"]
        );
        sender.findings = Findings::default();
        assert_eq!(checks(&sender), []);
        sender.fault = Some("no DNS".to_owned());
        assert_eq!(checks(&sender)[0].line(), "no DNS");
    }
}
