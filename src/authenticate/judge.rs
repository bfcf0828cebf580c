//! Judges who sent a message, with the DNS answers that it is given. It asks nobody. In: the raw message, our mail
//! server's name, DNS answers. Out: findings, a verdict, and the questions that are still open.

use mail_auth::dmarc::verify::DmarcParameters;
use mail_auth::hickory_resolver::config::{ResolverConfig, ResolverOpts};
use mail_auth::spf::verify::SpfParameters;
use mail_auth::{
    AuthenticatedMessage, DkimOutput, DkimResult, DmarcResult, MessageAuthenticator, Parameters, SpfOutput, SpfResult,
};

use super::dns;
use super::envelope::{Envelope, envelope};
use super::judgement::Judgement;
use super::known::Known;
use crate::model::sender::{Answer, Finding, Findings, SenderVerdict};

/// The most signatures that are checked. Each costs questions and time.
const SIGNATURES: usize = 10;

/// Judges a message.
///
/// # Errors
/// When the check itself cannot start. Never because of the message.
pub fn judge(raw: &[u8], ours: &str, answers: &[Answer]) -> Result<Judgement, String> {
    let mut findings = Findings::default();
    let Some(mut message) = AuthenticatedMessage::parse(raw) else {
        return Ok(Judgement { findings, verdict: SenderVerdict::NotVerified, questions: Vec::new() });
    };
    message.dkim_headers.truncate(SIGNATURES);
    // A runtime without network: nothing in it ever asks, since every question is answered before it would be.
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|e| e.to_string())?;
    let known = Known::new(answers);
    let (envelope, verdict) = runtime.block_on(async {
        let judge = MessageAuthenticator(dns::resolver(ResolverConfig::default(), ResolverOpts::default())?);
        let envelope = envelope(message.headers.iter().copied(), ours);
        let verdict = findings_of(&judge, &message, &envelope, &known, &mut findings).await;
        Ok::<_, String>((envelope, verdict))
    })?;
    findings.own_server = envelope.results;
    let questions = known.missing.take().into_iter().collect();
    Ok(Judgement { findings, verdict, questions })
}

/// The parameters of a check, with the given answers as its caches.
macro_rules! with {
    ($params:expr, $known:expr) => {
        Parameters::new($params)
            .with_txt_cache($known)
            .with_mx_cache($known)
            .with_ptr_cache($known)
            .with_ipv4_cache($known)
            .with_ipv6_cache($known)
    };
}

async fn findings_of(
    judge: &MessageAuthenticator,
    message: &AuthenticatedMessage<'_>,
    envelope: &Envelope,
    known: &Known<'_>,
    findings: &mut Findings,
) -> SenderVerdict {
    let domains: std::collections::BTreeSet<String> =
        message.from.iter().filter_map(|f| Some(f.rsplit_once('@')?.1.to_lowercase())).collect();
    findings.from = (domains.len() == 1).then(|| domains.first().cloned()).flatten();

    let dkim = judge.verify_dkim(with!(message, known)).await;
    findings.dkim = dkim.iter().map(signature).collect();

    let spf = match envelope.ip {
        Some(ip) => {
            let params = SpfParameters::verify(ip, &envelope.helo, "localhost", &envelope.mail_from);
            let out = judge.verify_spf(with!(params, known)).await;
            // Addresses that could not be asked for prove nothing by their absence.
            let proved = out.result() == SpfResult::Pass || !known.troubled.get();
            let result = if proved { spf_word(out.result()) } else { "temperror" };
            findings.spf = Some(Finding {
                result: result.to_owned(),
                domain: out.domain().to_owned(),
                detail: format!("sent by {ip}"),
            });
            if proved { out } else { SpfOutput::new(out.domain().to_owned()).with_result(SpfResult::TempError) }
        }
        None => SpfOutput::new(String::new()).with_result(SpfResult::None),
    };
    let sender = envelope.mail_from.rsplit_once('@').map_or(envelope.helo.as_str(), |(_, domain)| domain);
    let params = DmarcParameters {
        message,
        dkim_output: &dkim,
        dkim2_output: None,
        rfc5321_mail_from_domain: sender,
        spf_output: &spf,
    };
    let dmarc = judge.verify_dmarc(with!(params, known)).await;
    let (by_dkim, by_spf) = (dmarc.dkim_result().clone(), dmarc.spf_result().clone());
    let passed = by_dkim == DmarcResult::Pass || by_spf == DmarcResult::Pass;
    let unsure = |r: &DmarcResult| matches!(r, DmarcResult::TempError(_));
    let word = match () {
        () if passed => "pass",
        () if unsure(&by_dkim) || unsure(&by_spf) => "temperror",
        () if by_dkim == DmarcResult::None && by_spf == DmarcResult::None => "none",
        () => "fail",
    };
    let policy = format!("policy {:?}", dmarc.policy()).to_lowercase();
    findings.dmarc = Some(Finding { result: word.to_owned(), domain: dmarc.domain().to_owned(), detail: policy });

    let arc = judge.verify_arc(with!(message, known)).await;
    if *arc.result() != DkimResult::None {
        let (result, detail) = dkim_word(arc.result());
        findings.arc = Some(Finding { result: result.to_owned(), domain: String::new(), detail });
    }

    // A domain without a policy vouches by a signature of its own.
    let own = |out: &&DkimOutput<'_>| {
        let signer = out.signature().map(|s| s.d.to_lowercase()).unwrap_or_default();
        findings
            .from
            .as_ref()
            .is_some_and(|from| *from == signer || from.ends_with(&format!(".{signer}")) && signer.contains('.'))
    };
    let signed = dkim.iter().filter(own).any(|out| *out.result() == DkimResult::Pass);
    let in_vain = dkim.iter().any(|out| matches!(out.result(), DkimResult::TempError(_)))
        || word == "temperror"
        || spf.result() == SpfResult::TempError;
    match () {
        // Several From domains: nobody can say whom it is from.
        () if findings.from.is_none() => SenderVerdict::NotVerified,
        () if passed || (word == "none" && signed) => SenderVerdict::Verified,
        () if in_vain => SenderVerdict::CouldNotCheck,
        () => SenderVerdict::NotVerified,
    }
}

fn signature(out: &DkimOutput<'_>) -> Finding {
    let (result, mut detail) = dkim_word(out.result());
    let mut domain = String::new();
    if let Some(signature) = out.signature() {
        domain.clone_from(&signature.d);
        let mut notes = vec![format!("selector {}", signature.s)];
        if signature.l > 0 {
            notes.push("only a part is signed; text may have been added after it".to_owned());
        }
        if !detail.is_empty() {
            notes.push(detail);
        }
        detail = notes.join("; ");
    }
    Finding { result: result.to_owned(), domain: plain(&domain), detail: plain(&detail) }
}

fn dkim_word(result: &DkimResult) -> (&'static str, String) {
    match result {
        DkimResult::Pass => ("pass", String::new()),
        DkimResult::Neutral(why) => ("neutral", why.to_string()),
        DkimResult::Fail(why) => ("fail", why.to_string()),
        DkimResult::PermError(why) => ("permerror", why.to_string()),
        DkimResult::TempError(why) => ("temperror", why.to_string()),
        DkimResult::None => ("none", String::new()),
    }
}

fn spf_word(result: SpfResult) -> &'static str {
    match result {
        SpfResult::Pass => "pass",
        SpfResult::Fail => "fail",
        SpfResult::SoftFail => "softfail",
        SpfResult::Neutral => "neutral",
        SpfResult::TempError => "temperror",
        SpfResult::PermError => "permerror",
        SpfResult::None => "none",
    }
}

/// The sender's words: one line of at most 200 characters.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(200).collect()
}
