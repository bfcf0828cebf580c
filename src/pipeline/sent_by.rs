//! What was found about a sender, check by check, for people to read. In: findings and DNS answers as they are kept. Out: a line each.

use crate::authenticate::Answer;

/// A check and what it gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// `DMARC`, `SPF`, `ARC`, `DKIM`, or what else is told.
    pub name: &'static str,
    /// `pass`, `fail` and so on (RFC 8601, 2.7); for the last two, what is told.
    pub result: String,
    /// The domain it is about; may be empty.
    pub domain: String,
    /// What else there is to say; may be empty.
    pub detail: String,
}

impl Check {
    /// All of it but the name, in a line.
    pub fn line(&self) -> String {
        let of = if self.domain.is_empty() { String::new() } else { format!(" for {}", self.domain) };
        let more = if self.detail.is_empty() { String::new() } else { format!(" ({})", self.detail) };
        format!("{}{of}{more}", self.result)
    }
}

/// Takes kept findings apart ([`crate::authenticate::Findings`] as JSON, or `{"fault": ...}` where nothing could be judged).
pub fn checks(kept: &str) -> Vec<Check> {
    let found: serde_json::Value = serde_json::from_str(kept).unwrap_or_default();
    let text = |value: &serde_json::Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let check = |name, of: &serde_json::Value| Check {
        name,
        result: text(of, "result"),
        domain: text(of, "domain"),
        detail: text(of, "detail"),
    };
    let single = [("DMARC", "dmarc"), ("SPF", "spf"), ("ARC", "arc")];
    let mut checks: Vec<_> =
        single.iter().filter(|(_, key)| found[key].is_object()).map(|(name, key)| check(name, &found[key])).collect();
    checks.extend(found["dkim"].as_array().into_iter().flatten().map(|f| check("DKIM", f)));
    for (name, key) in [("our own server wrote", "own_server"), ("could not be judged", "fault")] {
        if let Some(said) = found[key].as_str() {
            checks.push(Check { name, result: said.to_owned(), domain: String::new(), detail: String::new() });
        }
    }
    checks
}

/// What was asked of the DNS and what it answered then, as kept.
pub fn answers(kept: &str) -> Vec<String> {
    let answers: Vec<Answer> = serde_json::from_str(kept).unwrap_or_default();
    answers.iter().map(Answer::line).collect()
}

#[cfg(test)]
mod tests {
    use super::checks;

    #[test]
    fn findings_are_told_check_by_check() {
        let kept = r#"{"dkim":[{"result":"pass","domain":"a.example","detail":"selector s"}],"spf":null,
                       "dmarc":{"result":"fail","domain":"b.example"},"own_server":"mx; spf=pass"}"#;
        let lines: Vec<_> = checks(kept).iter().map(|c| format!("{} {}", c.name, c.line())).collect();
        assert_eq!(
            lines,
            ["DMARC fail for b.example", "DKIM pass for a.example (selector s)", "our own server wrote mx; spf=pass"]
        );
        assert_eq!(checks(r#"{"fault":"no DNS"}"#)[0].line(), "no DNS");
        assert_eq!(checks("not JSON"), []);
    }
}
