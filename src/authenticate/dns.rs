//! Asks the DNS. It runs in the parent. In: questions. Out: one answer for each. If the DNS gave no answer, the
//! answer says so.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures::stream::{self, StreamExt};
use mail_auth::hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig, ResolverOpts};
use mail_auth::hickory_resolver::net::runtime::TokioRuntimeProvider;
use mail_auth::hickory_resolver::proto::rr::{RData, RecordType};
use mail_auth::hickory_resolver::system_conf::read_system_conf;
use mail_auth::hickory_resolver::{Resolver, TokioResolver};
use tokio_rustls::rustls;

use crate::model::sender::{Answer, Kind, Question, Record};

/// The longest time for one question.
const PATIENCE: Duration = Duration::from_secs(15);

/// How many records of an answer are used, and how long a text may be.
const RECORDS: usize = 64;
const TEXT: usize = 8192;

/// The name servers.
#[derive(Clone)]
pub struct Dns(Option<TokioResolver>);

impl std::fmt::Debug for Dns {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Dns")
    }
}

impl Dns {
    /// The name servers of this computer, or one by its address.
    pub fn new(server: Option<SocketAddr>) -> Self {
        let mut options = ResolverOpts::default();
        options.timeout = Duration::from_secs(3);
        options.attempts = 2;
        let built = match server {
            Some(server) => {
                let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(|mut c| {
                    c.port = server.port();
                    c
                });
                let server = NameServerConfig::new(server.ip(), true, connections.to_vec());
                resolver(ResolverConfig::from_parts(None, Vec::new(), vec![server]), options).ok()
            }
            None => read_system_conf().ok().and_then(|(config, mut found)| {
                (found.timeout, found.attempts) = (options.timeout, options.attempts);
                resolver(config, found).ok()
            }),
        };
        Self(built)
    }

    /// Asks several questions at the same time.
    pub async fn ask(&self, questions: Vec<Question>) -> Vec<Answer> {
        stream::iter(questions.into_iter().map(|q| self.one(q))).buffered(8).collect().await
    }

    async fn one(&self, question: Question) -> Answer {
        let trouble = |question, why: String| Answer { question, records: Vec::new(), trouble: Some(why) };
        let Some(resolver) = &self.0 else { return trouble(question, "this computer has no name server".to_owned()) };
        let kind = match question.kind {
            Kind::Txt => RecordType::TXT,
            Kind::Mx => RecordType::MX,
            Kind::A => RecordType::A,
            Kind::Aaaa => RecordType::AAAA,
        };
        let asked = tokio::time::timeout(PATIENCE, resolver.lookup(question.name.as_str(), kind)).await;
        match asked {
            Err(_) => trouble(question, "the DNS does not answer".to_owned()),
            Ok(Err(error)) if error.is_no_records_found() => Answer { question, records: Vec::new(), trouble: None },
            Ok(Err(_)) => trouble(question, "the DNS gives no answer".to_owned()),
            Ok(Ok(found)) => {
                let records = found.answers().iter().filter_map(|r| record(&r.data)).take(RECORDS).collect();
                Answer { question, records, trouble: None }
            }
        }
    }
}

/// A resolver of those name servers. It speaks plain DNS; without a word about TLS it would look for the system's authorities, which the reading child
/// cannot see.
pub(super) fn resolver(config: ResolverConfig, options: ResolverOpts) -> Result<TokioResolver, String> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|e| e.to_string())?
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
    Resolver::builder_with_config(config, TokioRuntimeProvider::default())
        .with_options(options)
        .with_tls_config(tls)
        .build()
        .map_err(|e| e.to_string())
}

fn record(data: &RData) -> Option<Record> {
    Some(match data {
        RData::TXT(text) => {
            let bytes: Vec<u8> = text.txt_data.iter().flat_map(|part| part.iter().copied()).take(TEXT).collect();
            Record::Text(String::from_utf8_lossy(&bytes).into_owned())
        }
        RData::MX(mx) => Record::Mx(mx.preference, mx.exchange.to_lowercase().to_ascii()),
        RData::A(a) => Record::Text(a.0.to_string()),
        RData::AAAA(a) => Record::Text(a.0.to_string()),
        _ => return None,
    })
}
