//! What was found about a sender, as text for people. In: stored findings and DNS answers. Out: one line for each
//! check.

use crate::authenticate::Answer;

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

/// Splits stored findings ([`crate::authenticate::Findings`] as JSON, or `{"fault": ...}` if nothing could be judged).
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

/// The stored questions to the DNS and its answers of that time.
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
