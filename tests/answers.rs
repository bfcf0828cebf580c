//! Answers in the words of many writers (`fixtures/letters`): all that is understood of each is as expected, and what is wrong in it is known.

use serde_json::{Value, json};
use tracepost::model::Register;

use crate::expectations::told::{told, walked};
use crate::expectations::{Run, WRONG, fixtures, json as read_json, truth};
use crate::sandbox::readers;

/// A register with the one request that every letter answers.
fn register() -> Register {
    let register = json!({ "tracepost": 1,
        "parties": [{ "id": "p", "kind": "company", "name": "Responder", "country": "CH",
            "contacts": [{ "channel": "company", "name": "Responder", "emails": ["a@answer.example"], "language": "en" }] }],
        "items": [{ "id": "i", "category": "weapon", "description": "Small arm", "quantity": "1", "markings": [],
            "documented": { "date": "2015-03-01", "country": "LY" } }],
        "requests": [{ "reference": "CTI/0", "kind": "primary", "recipient": "p", "items": ["i"], "issued": "2015-04-01",
            "language": "en", "message_ids": ["<request@tracing.example>"] }] });
    serde_json::from_value(register).unwrap()
}

/// The letter as a mail that answers the request.
fn mail(letter: &Value) -> Vec<u8> {
    let text = letter["text"].as_str().unwrap();
    format!(
        "From: a@answer.example\r\nSubject: Re: Trace request\r\nIn-Reply-To: <request@tracing.example>\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n"
    )
    .into_bytes()
}

/// What the letter says, as the truth of a message. No papers are enclosed in these mails.
fn said(letter: &Value) -> Value {
    let factors: Vec<&Value> =
        letter["factors"].as_array().unwrap().iter().filter(|f| **f != "documents_provided").collect();
    json!({ "class": letter["class"], "factors": factors, "factors_optional": letter["factors_optional"],
        "documents": [{ "languages": [letter["language"]], "fields": letter["fields"] }] })
}

#[tokio::test]
async fn answers_in_other_words_are_understood_as_expected() {
    let (readers, register) = (readers(|_| ()), register());
    let mut run = Run::default();
    for batch in ["first", "second"] {
        let folder = fixtures("letters");
        let mut all = json!({});
        for letter in read_json(&folder.join(format!("{batch}.json"))).as_array().unwrap() {
            let filed = walked(&readers, &register, ("x.eml".into(), mail(letter))).await;
            let mut told = told(&filed);
            told[WRONG] = truth::of_message(&said(letter), &told).into();
            all[letter["id"].as_str().unwrap()] = told;
        }
        run.hold(&folder.join(format!("{batch}.expected.json")), &all);
    }
    run.end();
}
