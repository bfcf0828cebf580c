//! The demonstration is a fixture too: all that is found in its mails is as expected, and what is wrong in it is known. So is a mail in Arabic that
//! answers one of its requests.

use std::fs;

use serde_json::json;
use tracepost::model::Register;

use crate::expectations::told::{told, walked};
use crate::expectations::{Run, WRONG, fixtures, input, json as read_json, truth};
use crate::sandbox::readers;

fn register() -> Register {
    serde_json::from_value(read_json(&fixtures("demo/register.json"))).unwrap()
}

#[tokio::test]
async fn the_demonstration_is_read_as_expected() {
    let (readers, register, folder) = (readers(|_| ()), register(), fixtures("demo"));
    let truths = read_json(&folder.join("truth.json"));
    let mut all = json!({});
    let mut names: Vec<String> =
        fs::read_dir(folder.join("messages")).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert!(names.iter().eq(truths.as_object().unwrap().keys()), "{names:?} and {truths}");
    for name in names {
        let bytes = fs::read(folder.join("messages").join(&name)).unwrap();
        let mut told = told(&walked(&readers, &register, (name.clone(), bytes)).await);
        told[WRONG] = truth::of_message(&truths[&name], &told).into();
        all[&name] = told;
    }
    let mut run = Run::default();
    run.hold(&folder.join("expected.json"), &all);
    run.end();
}

#[tokio::test]
async fn a_mail_in_arabic_is_read_as_expected() {
    let (readers, case) = (readers(|s| s.children = 1), fixtures("desk/arabic"));
    let mut told = told(&walked(&readers, &register(), input(&case)).await);
    told[WRONG] = truth::of_message(&read_json(&case.join("truth.json")), &told).into();
    let mut run = Run::default();
    run.hold(&case.join("expected.json"), &told);
    run.end();
}
