//! Terms of use: recorded and lifted by a person, and found in letters where they are stated. In: what a person says; the pages of a
//! message. Out: terms in the archive, proposals of terms, and the [`Disclosure`] of an answer. Only a person makes a term:
//! the program proposes. What a term lets go is decided in `model`.

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

use crate::find::{country, date};
use crate::languages;
use crate::model::{
    Audience, Confirmed, Disclosure, FieldName, Filed, FiledDocument, Lifted, PartRole, Piece, Register, Tellable,
    Term, TermKind, TermOf, Value, Withheld,
};
use crate::review::statement::says;
use crate::store::{self, Archive};

/// What a person says of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What it is about.
    pub of: TermOf,
    /// What it says.
    pub kind: TermKind,
    /// For an embargo: the first day on which it may be given to others.
    pub until: Option<Date>,
    /// The words in which it was stated, or where it is written down.
    pub words: String,
}

/// Records a term. Returns its number.
///
/// # Errors
/// When there is nothing of that kind, nothing is said about where the term is stated, or an embargo has no day.
pub async fn set(archive: &Archive, given: Given, who: &str, now: Timestamp) -> anyhow::Result<i64> {
    there(archive, &given.of).await?;
    if given.words.trim().is_empty() {
        anyhow::bail!("say in which words the term was stated, or where it is written down");
    }
    match (given.kind, given.until) {
        (TermKind::Embargo, None) => {
            anyhow::bail!("an embargo ends on a day: give the first day on which it may be given to others")
        }
        (TermKind::Embargo, Some(_)) | (_, None) => {}
        (kind, Some(_)) => anyhow::bail!("{kind} has no day; only an embargo has one"),
    }
    let term = Term {
        number: 0,
        of: given.of,
        kind: given.kind,
        until: given.until,
        words: given.words.trim().to_owned(),
        by: who.to_owned(),
        at: now,
        lifted: None,
    };
    Ok(archive.set_term(term).await?)
}

/// Lifts a term.
///
/// # Errors
/// When there is none of that number, it was lifted before, or no reason is given.
pub async fn lift(archive: &Archive, number: i64, why: &str, who: &str, now: Timestamp) -> anyhow::Result<()> {
    if why.trim().is_empty() {
        anyhow::bail!("say why term {number} does not hold any more; the record of custody keeps it");
    }
    let lifted = Lifted { by: who.to_owned(), at: now, why: why.trim().to_owned() };
    Ok(archive.lift_term(number, lifted).await?)
}

/// Refuses a term about what is not in the archive.
async fn there(archive: &Archive, of: &TermOf) -> anyhow::Result<()> {
    if let TermOf::Party(id) = of {
        let register = archive.register().await?;
        if register.party(id).is_none() {
            let hint = crate::model::nearest(id, register.parties.iter().map(|p| p.id.as_str()));
            let hint = hint.map(|n| format!("; did you mean {n}?")).unwrap_or_default();
            anyhow::bail!("there is no party {id:?} in the register{hint}");
        }
        return Ok(());
    }
    let arrival = of.arrival().unwrap_or_default();
    let filed = archive.arrival(arrival).await?.and_then(|a| a.filed);
    let filed = filed.ok_or_else(|| anyhow::anyhow!("message {arrival} is not read yet"))?;
    let document = match of {
        TermOf::Document(_, document) | TermOf::Value(_, document, ..) => *document,
        TermOf::Answer(_) | TermOf::Party(_) => return Ok(()),
    };
    let Some(paper) = filed.documents.get(document) else {
        anyhow::bail!(
            "the message has {} documents, counted from 0; there is no document {document}",
            filed.documents.len()
        );
    };
    if let TermOf::Value(_, _, name, value) = of {
        let stands = paper.understanding.fields.iter().any(|f| f.name == *name && f.value.as_deref() == Some(value));
        if !stands {
            anyhow::bail!("document {document} has no {} {value:?}", name.as_str().replace('_', " "));
        }
    }
    Ok(())
}

/// What terms let go of an answer. `suppliers` are the parties that answered, by id.
///
/// # Errors
/// When the archive refuses.
pub async fn disclosure(
    archive: &Archive,
    arrival: &str,
    suppliers: &[&str],
    filed: &Filed,
    register: &Register,
    now: Timestamp,
) -> Result<Disclosure, store::Error> {
    let terms = archive.terms().await?.into_iter().filter(Term::holds).collect();
    let values: Vec<(usize, FieldName, String)> = filed
        .documents
        .iter()
        .enumerate()
        .flat_map(|(n, d)| d.understanding.fields.iter().filter_map(move |f| Some((n, f.name, f.value.clone()?))))
        .collect();
    let public = values.iter().filter(|(_, name, value)| name.names_somebody() && is_country(value));
    Ok(Disclosure {
        arrival: arrival.to_owned(),
        suppliers: suppliers.iter().map(|s| (*s).to_owned()).collect(),
        terms,
        parties: register.parties.clone(),
        public: public.map(|(_, _, value)| value.clone()).collect(),
        values,
        day: Some(TimeZone::UTC.to_datetime(now).date()),
    })
}

/// Whether a text is the name of a country and nothing more.
fn is_country(text: &str) -> bool {
    country::find(text).first().is_some_and(|f| (f.span.start, f.span.end) == (0, text.chars().count()))
}

/// The numbers of the terms that hold for an answer: its own, and those of whoever supplied it or is named in it.
pub fn holding(disclosure: &Disclosure) -> Vec<i64> {
    let named = |id: &str| {
        let party = disclosure.parties.iter().find(|p| p.id == id);
        party.is_some_and(|p| {
            disclosure.values.iter().any(|(_, name, value)| name.names_somebody() && p.is_called(value))
        })
    };
    let of_it = |t: &&Term| match &t.of {
        TermOf::Party(id) => disclosure.suppliers.contains(id) || named(id),
        of => of.arrival() == Some(disclosure.arrival.as_str()),
    };
    disclosure.terms.iter().filter(of_it).map(|t| t.number).collect()
}

/// The values that a text says and that are withheld from an audience, as lines: `recipient "Chad" (on file only)`.
pub fn withheld_in(disclosure: &Disclosure, filed: &Filed, text: &str, audience: &Audience) -> Vec<String> {
    let confirmed = confirmed_values(filed);
    let stated = confirmed.iter().map(|v| (v.place().0, v.name(), v.value()));
    // A value that a term names, also if nobody stands behind it any more.
    let named = disclosure.terms.iter().filter_map(|t| match &t.of {
        TermOf::Value(arrival, document, name, value) if *arrival == disclosure.arrival => {
            Some((*document, *name, value.as_str()))
        }
        _ => None,
    });
    let low = text.to_lowercase();
    let said = |name, value: &str| says(text, name, value) || says(&low, name, &value.to_lowercase());
    let mut lines = Vec::new();
    for (document, name, value) in stated.chain(named).filter(|(_, name, _)| tells_much(*name)) {
        let why = disclosure.withheld(audience, Piece::Value(document, name, value));
        if let Some(why) = why.filter(|_| said(name, value)) {
            lines.push(format!("{} {value:?} ({why})", name.as_str().replace('_', " ")));
        }
    }
    lines.sort();
    lines.dedup();
    lines
}

/// Why a paper of an answer is withheld from an audience; `None` if it may be handed on. A paper says all that stands in it: one value that is withheld keeps
/// the whole paper back.
pub fn paper_withheld(disclosure: &Disclosure, filed: &Filed, index: usize, audience: &Audience) -> Option<Withheld> {
    let paper = Paper { document: index };
    if let Err((_, why)) = disclosure.to(audience, paper) {
        return Some(why);
    }
    let fields = filed.documents.get(index).into_iter().flat_map(|d| &d.understanding.fields);
    fields
        .filter_map(|f| Some((f.name, f.value.as_deref()?)))
        .find_map(|(name, value)| disclosure.withheld(audience, Piece::Value(index, name, value)))
}

/// A paper of an answer, by its index in the message.
#[derive(Debug, Clone, Copy)]
struct Paper {
    document: usize,
}

impl Tellable for Paper {
    fn piece(&self) -> Piece<'_> {
        Piece::Document(self.document)
    }
}

/// Whether a value of that name betrays where it comes from. A count of packages or a currency stands in many texts by chance.
fn tells_much(name: FieldName) -> bool {
    !matches!(name, FieldName::Packages | FieldName::Currency | FieldName::Incoterm | FieldName::Country)
}

/// The confirmed values of what was read.
pub fn confirmed_values(filed: &Filed) -> Vec<Confirmed<Value>> {
    let of = |(n, d): (usize, &FiledDocument)| {
        let fields = d.understanding.fields.iter();
        fields.filter_map(move |f| Confirmed::of(Value::of(f, n)?)).collect::<Vec<_>>()
    };
    filed.documents.iter().enumerate().flat_map(of).collect()
}

/// A term that a letter seems to state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// What it seems to say.
    pub kind: TermKind,
    /// For an embargo: its day, if the sentence has one.
    pub until: Option<Date>,
    /// The document's index in the message.
    pub document: usize,
    /// Its page, from 1.
    pub page: u32,
    /// The sentence, on one line.
    pub words: String,
}

/// The longest sentence that is searched, in characters. A term is stated in few words; longer "sentences" are tables.
const LONGEST: usize = 600;

/// The terms that the mail's text and the letters in it seem to state, in their order. They bind nobody until a person records them.
pub fn proposed(filed: &Filed) -> Vec<Proposed> {
    let written =
        |d: &FiledDocument| d.document.part.role == PartRole::Body || super::limits::is_letter(&d.understanding);
    let mut found = Vec::new();
    for (n, paper) in filed.documents.iter().enumerate().filter(|(_, d)| written(d)) {
        let languages: Vec<&str> = paper.understanding.languages.iter().map(String::as_str).collect();
        for page in &paper.document.pages {
            let own: String = page.text.chars().take(page.quoted_from.unwrap_or(usize::MAX)).collect();
            for sentence in sentences(&own) {
                for (kind, until) in stated(&sentence, &languages) {
                    let one = Proposed { kind, until, document: n, page: page.number, words: sentence.clone() };
                    if !found.contains(&one) {
                        found.push(one);
                    }
                }
            }
        }
    }
    found
}

/// The sentences of a text, each on one line. A sentence ends at a full stop before a blank, or at an empty line.
fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut one = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let blank_line = c == '\n' && next.is_none_or(|n| n == '\n' || n == '\r');
        let stop = matches!(c, '.' | '!' | '?' | '؟') && next.is_none_or(char::is_whitespace) || "。！？".contains(c);
        if !blank_line {
            one.push(c);
        }
        if stop || blank_line {
            found.push(std::mem::take(&mut one));
        }
    }
    found.push(one);
    let joined = found.iter().map(|s| s.split_whitespace().collect::<Vec<_>>().join(" "));
    joined.filter(|s| !s.is_empty() && s.chars().count() <= LONGEST).collect()
}

/// The terms that a sentence states.
fn stated(sentence: &str, languages: &[&str]) -> Vec<(TermKind, Option<Date>)> {
    let text = sentence.to_lowercase().replace('’', "'");
    let has = |list: fn(&'static languages::Language) -> &'static [&'static str]| {
        languages::words(list).any(|phrase| text.contains(phrase))
    };
    let hint = date::Hint { languages, order: None, bare_years: false };
    let days = || date::find(sentence, &hint).into_iter().filter_map(|d| d.value.to_day());
    let embargo = has(|l| l.terms.embargo);
    let until = if embargo { days().next_back() } else { None };
    // "The name may not be disclosed" keeps a name back, not the answer.
    let mut rest = text.clone();
    languages::words(|l| l.terms.not_named).for_each(|phrase| rest = rest.replace(phrase, " "));
    let on_file = until.is_none() && languages::words(|l| l.terms.on_file_only).any(|phrase| rest.contains(phrase));
    let mut found = Vec::new();
    if on_file {
        found.push((TermKind::OnFileOnly, None));
    }
    // "May be published only after the trial" and "must not be published before the trial" are embargoes as well: the person who records one says until
    // which day. What keeps it back stands beside it, so that nobody has to choose the weaker of the two.
    if until.is_some() || embargo && (on_file || has(|l| l.terms.may_use)) {
        found.push((TermKind::Embargo, until));
    }
    if has(|l| l.terms.not_named) {
        found.push((TermKind::NotNamed, None));
    }
    if has(|l| l.terms.private_person) {
        found.push((TermKind::PrivatePerson, None));
    }
    // A permission is proposed only if nothing in its clause speaks against it.
    if !on_file && !embargo && clauses(&text).any(allows) {
        found.push((TermKind::MayUse, None));
    }
    found
}

fn clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', ':', '(', ')', '–', '—', '،', '，', '；'])
}

/// Whether a clause gives permission: a phrase stands in it, and nothing beside the phrase denies.
fn allows(clause: &str) -> bool {
    let phrases = languages::words(|l| l.terms.may_use).filter(|phrase| clause.contains(phrase));
    phrases.map(|phrase| clause.replace(phrase, " ")).any(|rest| !denies(&rest))
}

fn denies(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).collect();
    languages::words(|l| l.claims.not).any(|not| match not.strip_suffix('*') {
        Some(stem) => words.iter().any(|w| w.starts_with(stem)),
        // Chinese has no blanks between words.
        None => words.contains(&not) || not.contains(is_ideograph) && text.contains(not),
    })
}

fn is_ideograph(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}
