//! Gives the DNS answers to `mail_auth` in the form of its caches. If it asks for an answer that is not there, the
//! question is noted, and it gets an answer that proves nothing. The whole judgement is then repeated with more
//! answers.

use std::borrow::Borrow;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::hash::{Hash, Hasher};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use mail_auth::common::parse::TxtRecordParser;
use mail_auth::common::verify::DomainKey;
use mail_auth::dmarc::Dmarc;
use mail_auth::spf::Spf;
use mail_auth::{DnsError, DnssecStatus, Error, MX, RecordSet, ResolverCache, Txt};

use crate::model::sender::{Answer, Kind, Question, Record};

/// The answers, and the open questions.
pub(super) struct Known<'a> {
    answers: HashMap<&'a Question, &'a Answer>,
    pub(super) missing: RefCell<BTreeSet<Question>>,
    /// Whether an answer other than a text was missing. Its absence proves nothing.
    pub(super) troubled: Cell<bool>,
}

impl<'a> Known<'a> {
    pub(super) fn new(answers: &'a [Answer]) -> Self {
        let answers = answers.iter().map(|a| (&a.question, a)).collect();
        Self { answers, missing: RefCell::default(), troubled: Cell::new(false) }
    }

    fn look<Q: Hash + ?Sized>(&self, name: &Q, kind: Kind) -> Option<&'a Answer> {
        let question = Question { name: spelled(name)?, kind };
        let answer = self.answers.get(&question).copied();
        if answer.is_none() {
            self.missing.borrow_mut().insert(question);
        }
        if kind != Kind::Txt && answer.is_none_or(|a| a.trouble.is_some()) {
            self.troubled.set(true);
        }
        answer
    }

    fn set<T: Clone, Q: Hash + ?Sized>(
        &self,
        name: &Q,
        kind: Kind,
        each: impl Fn(&Record) -> Option<T>,
    ) -> RecordSet<T> {
        let records: Vec<T> = self.look(name, kind).map_or(&[][..], |a| &a.records).iter().filter_map(each).collect();
        RecordSet { rrset: records.into(), dnssec_status: DnssecStatus::Indeterminate }
    }
}

/// Reads the letters of a name that can only be hashed: a `str` gives its bytes to the hasher, and then a byte 0xFF.
fn spelled<Q: Hash + ?Sized>(name: &Q) -> Option<String> {
    struct Listener(Vec<u8>);
    impl Hasher for Listener {
        fn finish(&self) -> u64 {
            0
        }
        fn write(&mut self, bytes: &[u8]) {
            self.0.extend_from_slice(bytes);
        }
    }
    let mut listener = Listener(Vec::new());
    name.hash(&mut listener);
    let name = String::from_utf8(listener.0.strip_suffix(&[0xff])?.to_vec()).ok()?;
    Some(name.to_lowercase())
}

impl ResolverCache<Box<str>, Txt> for Known<'_> {
    fn get<Q: Hash + Eq + ?Sized>(&self, name: &Q) -> Option<Txt>
    where
        Box<str>: Borrow<Q>,
    {
        let unknown = |why: &str| Some(Txt::Error(Error::Dns(DnsError::Resolver(why.to_owned()))));
        let Some(answer) = self.look(name, Kind::Txt) else { return unknown("not asked yet") };
        if let Some(trouble) = &answer.trouble {
            return unknown(trouble);
        }
        let texts =
            answer.records.iter().filter_map(|r| if let Record::Text(t) = r { Some(t.as_bytes()) } else { None });
        let name = &answer.question.name;
        Some(if name.contains("._domainkey.") {
            first::<DomainKey>(texts)
        } else if name.starts_with("_dmarc.") {
            first::<Dmarc>(texts)
        } else {
            first::<Spf>(texts)
        })
    }

    fn remove<Q: Hash + Eq + ?Sized>(&self, _: &Q) -> Option<Txt>
    where
        Box<str>: Borrow<Q>,
    {
        None
    }

    fn insert(&self, _: Box<str>, _: Txt, _: std::time::Instant) {}
}

/// The first text that parses.
fn first<'t, T: TxtRecordParser + Into<Txt>>(texts: impl Iterator<Item = &'t [u8]>) -> Txt {
    let mut wrong =
        Error::Dns(DnsError::RecordNotFound(mail_auth::hickory_resolver::proto::op::ResponseCode::NXDomain));
    for text in texts {
        match T::parse(text) {
            Ok(record) => return record.into(),
            Err(error) => wrong = error,
        }
    }
    Txt::Error(wrong)
}

/// The caches that hold sets of records.
macro_rules! sets {
    ($key:ty, $of:ty, $get:expr) => {
        impl ResolverCache<$key, RecordSet<$of>> for Known<'_> {
            fn get<Q: Hash + Eq + ?Sized>(&self, name: &Q) -> Option<RecordSet<$of>>
            where
                $key: Borrow<Q>,
            {
                let get: fn(&Self, &Q) -> RecordSet<$of> = $get;
                Some(get(self, name))
            }

            fn remove<Q: Hash + Eq + ?Sized>(&self, _: &Q) -> Option<RecordSet<$of>>
            where
                $key: Borrow<Q>,
            {
                None
            }

            fn insert(&self, _: $key, _: RecordSet<$of>, _: std::time::Instant) {}
        }
    };
}

fn address<T: std::str::FromStr>(record: &Record) -> Option<T> {
    if let Record::Text(text) = record { text.parse().ok() } else { None }
}

sets!(Box<str>, Ipv4Addr, |known, name| known.set(name, Kind::A, address));
sets!(Box<str>, Ipv6Addr, |known, name| known.set(name, Kind::Aaaa, address));
sets!(Box<str>, MX, |known, name| known.set(name, Kind::Mx, |record| match record {
    Record::Mx(preference, host) =>
        Some(MX { exchanges: vec![host.clone().into_boxed_str()].into_boxed_slice(), preference: *preference }),
    Record::Text(_) => None,
}));
// Names of addresses are used by SPF's `ptr` alone, which RFC 7208 says not to use: it matches nothing.
sets!(IpAddr, Box<str>, |_, _| RecordSet { rrset: Vec::new().into(), dnssec_status: DnssecStatus::Indeterminate });

#[cfg(test)]
mod tests {
    use super::spelled;

    #[test]
    fn names_are_heard_letter_by_letter() {
        assert_eq!(spelled("S1._DomainKey.example.org.").as_deref(), Some("s1._domainkey.example.org."));
    }
}
