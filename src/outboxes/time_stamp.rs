//! Time stamps of others (RFC 3161). In: a text. Out: an authority's signed word that the text was there at a time. [`ask`] goes to the authority over HTTP,
//! with the hash alone; [`check`] holds an answer against the text and the certificates that are trusted. `openssl ts -verify` checks the same answer.

use std::fmt;
use std::time::Duration;

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use der::asn1::{Int, OctetString, OctetStringRef};
use der::oid::ObjectIdentifier;
use der::oid::db::rfc5911::{ID_CONTENT_TYPE, ID_MESSAGE_DIGEST, ID_SIGNED_DATA};
use der::oid::db::rfc5912::{ID_SHA_256, ID_SHA_384, ID_SHA_512};
use der::{Decode, Encode};
use jiff::Timestamp;
use ring::digest;
use tokio_rustls::rustls::pki_types::{CertificateDer, SignatureVerificationAlgorithm, TrustAnchor, UnixTime};
use webpki::{EndEntityCert, KeyUsage, ring as algorithms};
use x509_tsp::{MessageImprint, TimeStampReq, TimeStampResp, TspVersion, TstInfo};

/// The longest answer that is read, in bytes.
const LONGEST: usize = 1 << 20;

/// How long an authority may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a time stamp is called among the contents of signed data (RFC 3161, 2.4.2).
const TST_INFO: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");

/// The purpose that the certificate of an authority must name (RFC 3161, 2.3): 1.3.6.1.5.5.7.3.8, as the contents of its DER.
const TIME_STAMPING: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x08];

/// What a time stamp says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When the text was there, by the authority's clock.
    pub at: Timestamp,
    /// The authority, as its certificate names it.
    pub authority: String,
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} by {}", self.at, self.authority)
    }
}

/// Asks an authority for a time stamp of a text: its answer, checked, as it came, and what it says.
///
/// # Errors
/// Why there is none, in a sentence: the authority cannot be reached, refuses, or answers what does not hold.
pub async fn ask(url: &str, text: &[u8], trusted: &Trusted) -> Result<(Vec<u8>, Stamp), String> {
    let mut nonce = [0; 8];
    getrandom::fill(&mut nonce).map_err(|e| format!("no random number: {e}"))?;
    nonce[0] = nonce[0] & 0x3f | 0x40; // positive, and of full length
    let question = question(text, &nonce).map_err(|e| format!("the question could not be written: {e}"))?;
    let answer = post(url, question).await.map_err(|why| format!("{url}: {why}"))?;
    let stamp = check(&answer, text, trusted, Some(&nonce)).map_err(|why| format!("{url}: {why}"))?;
    Ok((answer, stamp))
}

async fn post(url: &str, question: Vec<u8>) -> Result<Vec<u8>, String> {
    // The HTTP client takes the process's own cryptography; one that is there already is as good.
    let _ = tokio_rustls::rustls::crypto::ring::default_provider().install_default();
    let told = |e: reqwest::Error| {
        let mut why = e.to_string();
        let mut source = std::error::Error::source(&e);
        while let Some(inner) = source {
            why = format!("{why}: {inner}");
            source = inner.source();
        }
        why
    };
    // An answer that leads elsewhere is refused: the authority is the one that the settings name.
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(PATIENCE).build();
    let asked = client.map_err(told)?.post(url).header("Content-Type", "application/timestamp-query").body(question);
    let mut answer = asked.send().await.map_err(told)?;
    if !answer.status().is_success() {
        return Err(format!("the authority answered {}", answer.status()));
    }
    let mut bytes = Vec::new();
    while let Some(some) = answer.chunk().await.map_err(told)? {
        bytes.extend_from_slice(&some);
        if bytes.len() > LONGEST {
            return Err("the answer is far too long for a time stamp".to_owned());
        }
    }
    Ok(bytes)
}

/// The question: the hash of the text, and a number that the answer must repeat.
fn question(text: &[u8], nonce: &[u8]) -> der::Result<Vec<u8>> {
    let imprint = MessageImprint {
        hash_algorithm: spki::AlgorithmIdentifier { oid: ID_SHA_256, parameters: None },
        hashed_message: OctetString::new(hash(text))?,
    };
    TimeStampReq {
        version: TspVersion::V1,
        message_imprint: imprint,
        req_policy: None,
        nonce: Some(Int::new(nonce)?),
        cert_req: true,
        extensions: None,
    }
    .to_der()
}

fn hash(text: &[u8]) -> Vec<u8> {
    digest::digest(&digest::SHA256, text).as_ref().to_vec()
}

/// The certificates that are trusted to name authorities.
#[derive(Debug, Clone)]
pub struct Trusted(Vec<TrustAnchor<'static>>);

impl Trusted {
    /// The certificates in a PEM file, or those of this computer.
    ///
    /// # Errors
    /// If there are none.
    pub fn of(pem: Option<&[u8]>) -> Result<Self, String> {
        use tokio_rustls::rustls::pki_types::pem::PemObject;
        let certificates: Vec<CertificateDer<'static>> = match pem {
            Some(pem) => CertificateDer::pem_slice_iter(pem)
                .collect::<Result<_, _>>()
                .map_err(|e| format!("the file of certificates is not PEM: {e:?}"))?,
            None => rustls_native_certs::load_native_certs().certs,
        };
        let anchor = |c: &CertificateDer<'_>| webpki::anchor_from_trusted_cert(c).ok().map(|a| a.to_owned());
        let anchors: Vec<_> = certificates.iter().filter_map(anchor).collect();
        if anchors.is_empty() {
            return Err("there is no certificate that could be trusted".to_owned());
        }
        Ok(Self(anchors))
    }
}

/// Whether an answer is a time stamp of the text, signed by an authority that is trusted; says what it says. `nonce` is the number of the question, when it
/// was just asked.
///
/// # Errors
/// What does not hold.
pub fn check(answer: &[u8], text: &[u8], trusted: &Trusted, nonce: Option<&[u8]>) -> Result<Stamp, String> {
    let odd = |what: &'static str| move |e: der::Error| format!("the answer has no {what} that can be read ({e})");
    let answer = TimeStampResp::from_der(answer).map_err(odd("time stamp"))?;
    let Some(token) = answer.time_stamp_token else {
        let words = answer.status.status_string.iter().flatten().map(|s| s.to_string()).collect::<Vec<_>>().join("; ");
        return Err(format!("the authority refused ({:?}) {words}", answer.status.status));
    };
    let signed = signed_data(&token).map_err(odd("signed data"))?;
    let content = content(&signed).ok_or("the answer is signed, but it is no time stamp")?;
    let info = TstInfo::from_der(&content).map_err(odd("time"))?;
    if info.message_imprint.hash_algorithm.oid != ID_SHA_256
        || info.message_imprint.hashed_message.as_bytes() != hash(text)
    {
        return Err("the time stamp is of another text".to_owned());
    }
    if nonce.is_some_and(|n| info.nonce.as_ref().map(|found| found.as_bytes()) != Some(n)) {
        return Err("the time stamp answers another question".to_owned());
    }
    let seconds = info.gen_time.to_unix_duration().as_secs();
    let authority = signer(&signed, &content, trusted, seconds)?;
    let at = i64::try_from(seconds).ok().and_then(|s| Timestamp::from_second(s).ok());
    Ok(Stamp { at: at.ok_or("the time of the time stamp is none")?, authority })
}

fn signed_data(token: &ContentInfo) -> der::Result<SignedData> {
    if token.content_type != ID_SIGNED_DATA {
        return Err(der::ErrorKind::OidUnknown { oid: token.content_type }.into());
    }
    token.content.decode_as()
}

/// The bytes that are signed.
fn content(signed: &SignedData) -> Option<Vec<u8>> {
    let inside = &signed.encap_content_info;
    let bytes = inside.econtent.as_ref().filter(|_| inside.econtent_type == TST_INFO)?;
    Some(bytes.decode_as::<OctetStringRef<'_>>().ok()?.as_bytes().to_vec())
}

/// Who signed, as their certificate names them: the signature holds, and the certificate was good for time stamps at that time.
fn signer(signed: &SignedData, content: &[u8], trusted: &Trusted, seconds: u64) -> Result<String, String> {
    let [info] = signed.signer_infos.0.as_slice() else {
        return Err("a time stamp has one signer, and this has others".to_owned());
    };
    let SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber { issuer, serial_number }) = &info.sid else {
        return Err("the signer is not named by issuer and number".to_owned());
    };
    let all: Vec<_> = signed.certificates.iter().flat_map(|set| set.0.iter()).collect();
    let all: Vec<_> = all
        .into_iter()
        .filter_map(|c| if let CertificateChoices::Certificate(c) = c { Some(c) } else { None })
        .collect();
    let own =
        all.iter().find(|c| c.tbs_certificate.issuer == *issuer && c.tbs_certificate.serial_number == *serial_number);
    let own = own.ok_or("the certificate of the signer is not there")?;
    let as_der = |c: &x509_cert::Certificate| c.to_der().map(CertificateDer::from).map_err(|e| e.to_string());
    let leaf = as_der(own)?;
    let others = all.iter().map(|c| as_der(c)).collect::<Result<Vec<_>, _>>()?;
    let certificate =
        EndEntityCert::try_from(&leaf).map_err(|e| format!("the signer's certificate cannot be read: {e}"))?;
    certificate
        .verify_for_usage(
            webpki::ALL_VERIFICATION_ALGS,
            &trusted.0,
            &others,
            UnixTime::since_unix_epoch(Duration::from_secs(seconds)),
            KeyUsage::required(TIME_STAMPING),
            None,
            None,
        )
        .map_err(|e| format!("the signer is no authority for time stamps that is trusted here: {e}"))?;
    let signed_bytes = attributes(info, content)?;
    let holds = by_digest(info.digest_alg.oid)
        .iter()
        .any(|a| certificate.verify_signature(*a, &signed_bytes, info.signature.as_bytes()).is_ok());
    if !holds {
        return Err("the signature of the time stamp does not hold".to_owned());
    }
    Ok(own.tbs_certificate.subject.to_string())
}

/// What the signature covers: the signed attributes, which must name the content and its digest (RFC 5652, 5.4).
fn attributes(info: &SignerInfo, content: &[u8]) -> Result<Vec<u8>, String> {
    let signed = info.signed_attrs.as_ref().ok_or("the time stamp has no signed attributes")?;
    let value = |oid| {
        let one = signed.iter().find(|a| a.oid == oid)?;
        if one.values.len() == 1 { one.values.get(0) } else { None }
    };
    let algorithm = match info.digest_alg.oid {
        ID_SHA_256 => &digest::SHA256,
        ID_SHA_384 => &digest::SHA384,
        ID_SHA_512 => &digest::SHA512,
        other => return Err(format!("the time stamp uses a digest that is not accepted ({other})")),
    };
    let found = value(ID_MESSAGE_DIGEST).and_then(|v| v.decode_as::<OctetStringRef<'_>>().ok());
    if found.map(|d| d.as_bytes()) != Some(digest::digest(algorithm, content).as_ref()) {
        return Err("the signed digest is not that of the time stamp".to_owned());
    }
    let kind = value(ID_CONTENT_TYPE).and_then(|v| v.decode_as::<ObjectIdentifier>().ok());
    if kind != Some(TST_INFO) {
        return Err("what is signed does not say that it is a time stamp".to_owned());
    }
    signed.to_der().map_err(|e| format!("the signed attributes cannot be read: {e}"))
}

/// The ways to sign that go with a digest.
fn by_digest(oid: ObjectIdentifier) -> Vec<&'static dyn SignatureVerificationAlgorithm> {
    match oid {
        ID_SHA_256 => {
            vec![algorithms::RSA_PKCS1_2048_8192_SHA256, algorithms::ECDSA_P256_SHA256, algorithms::ECDSA_P384_SHA256]
        }
        ID_SHA_384 => {
            vec![algorithms::RSA_PKCS1_2048_8192_SHA384, algorithms::ECDSA_P256_SHA384, algorithms::ECDSA_P384_SHA384]
        }
        ID_SHA_512 => vec![algorithms::RSA_PKCS1_2048_8192_SHA512],
        _ => Vec::new(),
    }
}
