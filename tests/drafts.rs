//! Ten right-of-reply texts from answers in `fixtures/letters`, as a person would have confirmed them: the text, and what its checker says of it.

use jiff::civil::date;
use serde_json::{Value as Json, json};
use tracepost::model::*;
use tracepost::review::statement::{self, Checked, Facts, checked, draft};

use crate::expectations::{Run, fixtures, json as read_json};

/// The letter of that id, in either batch.
fn letter(id: &str) -> Json {
    let all = ["first", "second"].map(|batch| read_json(&fixtures("letters").join(format!("{batch}.json"))));
    let found = all.iter().flat_map(|b| b.as_array().unwrap()).find(|l| l["id"] == id);
    found.unwrap_or_else(|| panic!("no letter {id}")).clone()
}

/// What nobody has restricted may stand in a text for whoever said it.
fn told_of<T: Tellable + std::fmt::Debug>(what: T) -> Disclosed<T> {
    Disclosure::default().to(&Audience::Text, what).unwrap()
}

/// The values that a person confirmed: what the truth wants, where it stands in the text.
fn values(letter: &Json, case: &Json) -> Vec<Disclosed<Confirmed<Value>>> {
    let text = letter["text"].as_str().unwrap();
    let wanted = letter["fields"].as_array().unwrap().iter().filter(|f| f["optional"] != true);
    let of = |field: &Json| {
        let value = field["value"].as_str().unwrap();
        let raw = field["raw"].as_str().unwrap_or(value);
        let at = text.find(raw).map_or(0, |byte| text[..byte].chars().count());
        let span = Span::new(at, at + raw.chars().count());
        let evidence = Evidence { page: 1, rect: None, span, raw: raw.into(), reader: "mail body".into() };
        let name: FieldName = serde_json::from_value(field["name"].clone()).unwrap();
        let mut field = Field::machine(name, value, evidence, 0.9, "test");
        assert!(Value::of(&field, 1).and_then(Confirmed::of).is_none(), "a proposed value is not to be had");
        field.standing = Standing::Confirmed;
        field.items = serde_json::from_value(case["values"][value].clone()).unwrap();
        told_of(Value::of(&field, 1).and_then(Confirmed::of).unwrap())
    };
    wanted.map(of).collect()
}

/// The factors that a person set.
fn factors(letter: &Json, case: &Json) -> Vec<Disclosed<Confirmed<FactorMark>>> {
    let factors: Vec<Factor> = serde_json::from_value(letter["factors"].clone()).unwrap();
    let mut response = Response::proposed(Class::of(&factors), 0.9, factors);
    assert!(
        response.factor_marks().into_iter().filter_map(Confirmed::of).next().is_none(),
        "a proposal is not to be had"
    );
    response.judged.by = Some("ana".into());
    response.judged.items = serde_json::from_value(case["factors"].clone()).unwrap_or_default();
    response.factor_marks().into_iter().filter_map(Confirmed::of).map(told_of).collect()
}

fn told(text: &str, found: &Checked) -> Json {
    let fact = |f: &statement::Carried| {
        let mut told = json!({ "fact": f.name, "value": f.value, "statements": f.statements });
        if let Some(item) = &f.item {
            told["item"] = json!(item);
        }
        if let Some(why) = f.why {
            told["why"] = json!(why);
        }
        told
    };
    let unconfirmed: Vec<&String> = found.unconfirmed.iter().flatten().collect();
    json!({ "text": text, "facts": found.facts.iter().map(fact).collect::<Vec<_>>(), "unconfirmed": unconfirmed })
}

#[test]
fn ten_drafts_state_all_that_is_confirmed_of_each_item_and_nothing_else() {
    let (folder, mut all) = (fixtures("replies"), json!({}));
    for case in read_json(&folder.join("cases.json")).as_array().unwrap() {
        let id = case["letter"].as_str().unwrap();
        let letter = letter(id);
        let (values, factors) = (values(&letter, case), factors(&letter, case));
        let items: Vec<Item> = serde_json::from_value(case["items"].clone()).unwrap();
        let party: Party = serde_json::from_value(case["party"].clone()).unwrap();
        let scope: Vec<String> = items.iter().map(|i| i.id.clone()).collect();
        let facts = Facts::of(&items.iter().collect::<Vec<_>>(), &scope, &values, &factors);
        let response = statement::Response {
            party: &party,
            replied: date(2021, 5, 4),
            issuer: "Conflict Tracing Institute",
            requested: date(2021, 3, 1),
        };
        let (_, text) = draft(&response, &facts).unwrap_or_else(|e| panic!("{id}: {e}"));
        let found = checked(&text, &facts, std::slice::from_ref(&facts));
        // Whatever can be said is said; what cannot has a reason.
        let silent: Vec<_> = found.missing().filter(|f| f.why.is_none()).collect();
        assert!(silent.is_empty(), "{id}: {silent:?} in {text}");
        assert!(found.unconfirmed.iter().all(Vec::is_empty), "{id}: {found:?}");
        for n in 1..=found.statements.len() {
            assert!(found.of_statement(n).next().is_some(), "{id}: statement {n} rests on nothing: {text}");
        }
        all[id] = told(&text, &found);
    }
    let mut run = Run::default();
    run.hold(&folder.join("expected.json"), &all);
    run.end();
}

fn item(id: &str, serial: &str) -> Item {
    serde_json::from_value(json!({ "id": id, "category": "weapon", "description": "carbine", "quantity": "1",
        "markings": [{ "kind": "serial", "text": serial }], "documented": { "date": "2020-01-01", "country": "ML" } }))
    .unwrap()
}

/// A confirmed value in a document, said of items.
fn value(
    name: FieldName,
    value: &str,
    document: usize,
    at: usize,
    items: Option<&[&str]>,
) -> Disclosed<Confirmed<Value>> {
    let evidence = Evidence { page: 1, rect: None, span: Span::new(at, at + 1), raw: value.into(), reader: "x".into() };
    let mut field = Field::machine(name, value, evidence, 0.9, "test");
    field.standing = Standing::Confirmed;
    field.items = items.map(|ids| ids.iter().map(|i| (*i).to_owned()).collect());
    told_of(Value::of(&field, document).and_then(Confirmed::of).unwrap())
}

fn set(factors: &[(Factor, &[&str])]) -> Vec<Disclosed<Confirmed<FactorMark>>> {
    let mut response = Response::proposed(Class::Permissive, 0.9, factors.iter().map(|(f, _)| *f).collect());
    response.judged.by = Some("ben".into());
    for (factor, items) in factors.iter().filter(|(_, items)| !items.is_empty()) {
        response.judged.items.insert(*factor, items.iter().map(|i| (*i).to_owned()).collect());
    }
    response.factor_marks().into_iter().filter_map(Confirmed::of).map(told_of).collect()
}

/// Drafts for a party that answered on 2 February 2022.
fn drafted(facts: &Facts<'_>) -> Result<String, String> {
    let party: Party =
        serde_json::from_value(json!({ "id": "p", "kind": "company", "name": "Ostrava Zbrojovka" })).unwrap();
    let (replied, requested) = (date(2022, 2, 2), date(2022, 1, 3));
    let response = statement::Response { party: &party, replied, issuer: "The Office", requested };
    draft(&response, facts).map(|(_, text)| text).map_err(|e| e.to_string())
}

#[test]
fn a_fact_stays_with_its_item_and_is_said_of_no_other() {
    let (one, two) = (item("c-1", "OZ 10"), item("c-2", "OZ 20"));
    let scope = ["c-1".to_owned(), "c-2".to_owned()];
    let values = [
        value(FieldName::OrderNumber, "77/1", 1, 10, Some(&["c-1"])),
        value(FieldName::Recipient, "Alpha Depot", 1, 20, Some(&["c-1"])),
        value(FieldName::ContractNumber, "K 5", 1, 30, Some(&["c-1"])),
        value(FieldName::Quantity, "1", 1, 40, Some(&["c-1"])),
        value(FieldName::OrderNumber, "77/2", 1, 50, Some(&["c-2"])),
        value(FieldName::Intermediary, "Beta Forwarding", 1, 60, Some(&["c-2"])),
        value(FieldName::DeliveryDate, "1999-03", 1, 70, None),
        value(FieldName::Vessel, "Mira", 1, 80, Some(&["c-2"])),
        value(FieldName::Buyer, "Gamma", 1, 90, Some(&[])),
        value(FieldName::Seller, "Delta", 1, 95, Some(&["other"])),
    ];
    let factors = set(&[(Factor::RecordsDestroyed, &["c-2"]), (Factor::RefusalToShare, &[])]);
    let facts = Facts::of(&[&one, &two], &scope, &values, &factors);
    let text = drafted(&facts).unwrap();
    let found = checked(&text, &facts, std::slice::from_ref(&facts));
    let of = |serial: &str| {
        let said: Vec<&String> = found.statements.iter().filter(|s| s.contains(serial)).collect();
        said.iter().map(|s| s.as_str()).collect::<Vec<_>>().join("\n")
    };
    let (first, second) = (of("OZ 10"), of("OZ 20"));
    for said in ["77/1", "Alpha Depot", "K 5", "is 1"] {
        assert!(first.contains(said) && !second.contains(said), "{said}: {text}");
    }
    for said in ["77/2", "Beta Forwarding", "the records were destroyed"] {
        assert!(second.contains(said) && !first.contains(said), "{said}: {text}");
    }
    // What nobody gave an item is nowhere, and the checker tells it with the reason.
    for (unsaid, why) in [
        ("1999", "nobody has said of which item"),
        ("Mira", "describes the paper"),
        ("Gamma", "none of our items"),
        ("Delta", "another request"),
        ("may not be shared", "nobody has said of which item"),
    ] {
        assert!(!text.contains(unsaid), "{unsaid}: {text}");
        let left = found
            .missing()
            .find(|f| f.value.contains(unsaid) || unsaid == "may not be shared" && f.name == "refusal to share");
        assert!(left.and_then(|f| f.why).is_some_and(|w| w.contains(why)), "{unsaid}: {found:?}");
    }
    assert_eq!(found.missing().count(), 5, "{found:?}");
}

#[test]
fn facts_of_different_papers_or_with_rivals_share_no_statement() {
    let one = item("c-1", "OZ 10");
    let scope = ["c-1".to_owned()];
    let apart = [
        value(FieldName::Recipient, "Alpha Depot", 1, 20, None),
        value(FieldName::DeliveryDate, "1999-03-04", 2, 5, None),
    ];
    let none = set(&[]);
    let text = drafted(&Facts::of(&[&one], &scope, &apart, &none)).unwrap();
    assert!(text.contains("was delivered to Alpha Depot; and 2)"), "{text}");
    assert!(text.contains("was delivered on 4 March 1999."), "{text}");
    let rivals = [
        value(FieldName::Recipient, "Alpha Depot", 1, 20, None),
        value(FieldName::Recipient, "Beta Depot", 1, 30, None),
        value(FieldName::DeliveryDate, "1999-03-04", 1, 40, None),
        // A certificate's end user has received nothing.
        value(FieldName::EndUser, "Ministry of Forests", 2, 1, None),
    ];
    let text = drafted(&Facts::of(&[&one], &scope, &rivals, &none)).unwrap();
    assert!(text.contains("delivered to Alpha Depot;") && text.contains("delivered to Beta Depot;"), "{text}");
    assert!(text.contains("Ministry of Forests is named as the end user of the carbine"), "{text}");
}

#[test]
fn a_proposed_factor_stands_in_no_text() {
    let one = item("c-1", "OZ 10");
    let scope = ["c-1".to_owned()];
    let values = [value(FieldName::Recipient, "Alpha Depot", 1, 20, None)];
    for factor in Factor::ALL {
        let mut response = Response::proposed(Class::Permissive, 1.0, vec![*factor]);
        let marks =
            |r: &Response| r.factor_marks().into_iter().filter_map(Confirmed::of).map(told_of).collect::<Vec<_>>();
        let proposed = marks(&response);
        let text = drafted(&Facts::of(&[&one], &scope, &values, &proposed)).unwrap();
        let plain = drafted(&Facts::of(&[&one], &scope, &values, &set(&[]))).unwrap();
        assert_eq!(text, plain, "{factor:?}");
        // Nor one that a person set and that has lost what it rested on.
        response.judged.by = Some("ana".into());
        response.judged.reopened = vec![Reopened { factor: *factor, because: String::new() }];
        assert_eq!(drafted(&Facts::of(&[&one], &scope, &values, &marks(&response))).unwrap(), plain, "{factor:?}");
    }
    let expired = set(&[(Factor::RetentionExpired, &[])]);
    let text = drafted(&Facts::of(&[&one], &scope, &values, &expired)).unwrap();
    assert!(text.contains("because the period for which records are kept has expired"), "{text}");
    let nothing = drafted(&Facts::of(&[&one], &scope, &[], &set(&[])));
    assert!(nothing.unwrap_err().contains("nothing that is confirmed"));
}

#[test]
fn a_statement_that_nobody_confirmed_is_told_whoever_wrote_it() {
    let one = item("c-1", "OZ 10");
    let scope = ["c-1".to_owned()];
    let values = [
        value(FieldName::Recipient, "Alpha Depot", 1, 20, None),
        value(FieldName::Quantity, "175", 1, 30, None),
        value(FieldName::ContractNumber, "K 5", 1, 40, None),
    ];
    let facts = Facts::of(&[&one], &scope, &values, &[]);
    let text = drafted(&facts).unwrap();
    let check = |text: &str| checked(text, &facts, std::slice::from_ref(&facts));
    let changed = check(&text.replace("Alpha Depot", "Omega Depot"));
    assert_eq!(changed.unconfirmed.concat(), ["recipient \"Omega Depot\""]);
    assert!(changed.missing().any(|f| f.value == "Alpha Depot"));
    let clearer = check(&text.replace("is 175", "is 175 carbines"));
    assert!(clearer.unconfirmed.concat().is_empty() && clearer.missing().next().is_none(), "{clearer:?}");
    let stranger = check(&text.replace("OZ 10", "OZ 11"));
    assert!(stranger.unconfirmed.concat().iter().any(|u| u.contains("does not ask about")), "{stranger:?}");
    let excuse =
        check(&format!("{text} It could not provide any further information because the records were destroyed."));
    assert_eq!(excuse.unconfirmed.concat(), ["that the records were destroyed"]);
    // A text of a person's own: by its numbers, and a number within a longer one is not meant.
    let own = check("They say: 1) carbine OZ 10 went to Alpha Depot; 2) there were 1750 of them, says contract K 5.");
    let carried = |value: &str| own.facts.iter().find(|f| f.value == value).unwrap().statements.clone();
    assert_eq!((carried("Alpha Depot"), carried("175"), carried("K 5")), (vec![1], vec![], vec![2]));
}
