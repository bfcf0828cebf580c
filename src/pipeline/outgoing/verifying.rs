//! An answer is checked: a person records against what, when, and with which result. In: what they say. Out: the record.
//! Letters, texts and exports can be limited to verified answers. Whether the check was a good one is not judged.

use jiff::civil::Date;

use super::{Office, requests};
use crate::model::{Against, CheckResult, Mend, Refusal, Verification, sentence};

/// What a person says of a check.
#[derive(Debug, Clone)]
pub struct Given {
    /// Against what.
    pub against: Against,
    /// Which papers, which register, which answer.
    pub what: String,
    /// The result.
    pub result: CheckResult,
    /// The day; today if it is not given.
    pub on: Option<Date>,
}

/// Records a check of an answer. `request` is needed if the message answers several.
///
/// # Errors
/// When nobody has placed the message, nothing is said about what it was checked against, or the day is not possible.
pub async fn record(
    office: &Office<'_>,
    arrival: &str,
    request: Option<&str>,
    given: Given,
) -> anyhow::Result<Verification> {
    office.check_clock().await?;
    let link = requests::answered(office, arrival, request).await?;
    if given.what.trim().is_empty() {
        anyhow::bail!("say what the answer was checked against: which papers, which register, which other answer");
    }
    let on = given.on.unwrap_or_else(|| office.today());
    office.has_been(on, "checked")?;
    let check = Verification {
        arrival: arrival.to_owned(),
        request: link.request.clone(),
        against: given.against,
        what: given.what.trim().to_owned(),
        result: given.result,
        on,
        by: office.who.to_owned(),
        at: office.now,
        current: true,
    };
    office.archive.verify(check.clone()).await?;
    Ok(check)
}

/// Refuses an answer that is not verified.
///
/// # Errors
/// With what to do.
pub(super) async fn needs(office: &Office<'_>, arrival: &str, request: &str) -> anyhow::Result<()> {
    let verified = office.archive.verified().await?;
    if !verified.iter().any(|(a, r)| a == arrival && r == request) {
        let short: String = arrival.chars().take(12).collect();
        let why = sentence!(
            "the answer {message} to request {request} is not verified, or somebody has decided on it since; record a check first",
            message = &short,
            request = request
        );
        let command = format!("tracepost message verify {short} papers holds --what TEXT");
        return Err(Refusal::new(why).command(command).mend(Mend::Message(arrival.to_owned())).into());
    }
    Ok(())
}
