//! Answers in the words of many writers (`fixtures/letters`): what is read out of them is mostly right, and most of it is found.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tracepost::{documents, read, statements, unpack};

/// How often something was wanted, given, and both.
#[derive(Debug, Default)]
struct Tally {
    wanted: usize,
    given: usize,
    right: usize,
}

impl Tally {
    #[allow(clippy::cast_precision_loss, reason = "a few hundred")]
    fn shares(&self) -> (f64, f64) {
        (self.right as f64 / self.given.max(1) as f64, self.right as f64 / self.wanted.max(1) as f64)
    }
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn texts<'v>(value: &'v Value, key: &str) -> Vec<&'v str> {
    value[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// The batch's fields, its factors, and in how many letters the class was right.
fn batch(name: &str) -> (Tally, Tally, usize, usize) {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/letters").join(name);
    let letters: Vec<Value> = serde_json::from_slice(&fs::read(place).unwrap()).unwrap();
    let mut engine = read::Engine::new(read::Settings::default()).unwrap();
    let (mut fields, mut factors, mut classed) = (Tally::default(), Tally::default(), 0);
    for letter in &letters {
        let mail = format!(
            "From: a@answer.example\r\nSubject: Re: Trace request\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
             Content-Transfer-Encoding: 8bit\r\n\r\n{}\r\n",
            letter["text"].as_str().unwrap()
        );
        let parts = unpack::unpack(Some("x.eml"), mail.into_bytes(), &unpack::Limits::default(), &[]);
        let papers: Vec<_> = parts.iter().map(|p| read::read(p, &mut engine, &mut |_, _| {})).collect();
        let understood: Vec<_> = papers.iter().map(documents::understand).collect();
        let mut found: Vec<(String, String)> = Vec::new();
        for field in understood.iter().flat_map(|u| &u.fields) {
            let one = (field.name.as_str().to_owned(), plain(field.value.as_deref().unwrap_or_default()));
            if !found.contains(&one) {
                found.push(one);
            }
        }
        let mut free = found.clone();
        for truth in letter["fields"].as_array().unwrap() {
            let forms: Vec<String> =
                truth["value"].as_str().into_iter().chain(texts(truth, "accept")).map(plain).collect();
            let hit = free.iter().position(|(n, v)| truth["name"] == n.as_str() && forms.contains(v));
            let optional = truth["optional"] == true;
            if let Some(at) = hit {
                free.remove(at);
            }
            fields.wanted += usize::from(!optional);
            fields.right += usize::from(hit.is_some() && !optional);
            fields.given += usize::from(hit.is_some() && !optional);
        }
        fields.given += free.len();
        let response = statements::judge(&papers, &understood, true).response;
        let class = response.as_ref().map(|r| serde_json::to_value(r.class).unwrap());
        classed += usize::from(class.as_ref() == Some(&letter["class"]));
        let (wanted, may) = (texts(letter, "factors"), texts(letter, "factors_optional"));
        // No papers are enclosed in these mails.
        let wanted: Vec<&str> = wanted.into_iter().filter(|f| *f != "documents_provided").collect();
        let given: Vec<&str> = response.iter().flat_map(|r| &r.factors).map(|f| f.as_str()).collect();
        let given: Vec<&str> = given.into_iter().filter(|f| !may.contains(f)).collect();
        factors.wanted += wanted.len();
        factors.given += given.len();
        factors.right += given.iter().filter(|f| wanted.contains(f)).count();
    }
    println!(
        "{name}: fields {fields:?} {:?}, factors {factors:?} {:?}, class {classed} of {}",
        fields.shares(),
        factors.shares(),
        letters.len()
    );
    (fields, factors, classed, letters.len())
}

#[test]
fn answers_in_other_words_are_understood() {
    for (name, precision, recall, factor, class) in
        [("first.json", 0.92, 0.78, 0.75, 0.9), ("second.json", 0.88, 0.68, 0.6, 0.82)]
    {
        let (fields, factors, classed, letters) = batch(name);
        let (p, r) = fields.shares();
        assert!(p >= precision && r >= recall, "{name}: precision {p:.3}, recall {r:.3}: {fields:?}");
        assert!(factors.shares().1 >= factor, "{name}: {factors:?}");
        #[allow(clippy::cast_precision_loss, reason = "a few dozen")]
        let share = classed as f64 / letters as f64;
        assert!(share >= class, "{name}: the class is right in {classed} of {letters}");
    }
}
