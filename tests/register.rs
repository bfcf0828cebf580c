//! Register files: which are accepted, and every fault with line, key, what was expected and what was found.

use tracepost::model::Register;
use tracepost::register::{Fault, parse};

const WHOLE: &str = include_str!("../fixtures/registers/whole/register.json");

fn read(text: &str) -> Result<Register, Vec<Fault>> {
    parse(text.as_bytes(), &|_| None)
}

/// The whole register with one stretch replaced; the stretch must be there once.
fn with(old: &str, new: &str) -> String {
    assert_eq!(WHOLE.matches(old).count(), 1, "{old} must stand there once");
    WHOLE.replacen(old, new, 1)
}

#[test]
fn a_whole_register_is_taken() {
    let register = read(WHOLE).unwrap();
    assert_eq!(register, serde_json::from_str(WHOLE).unwrap());
    assert_eq!(read(&format!("\u{FEFF}{WHOLE}")).unwrap(), register, "with a byte order mark");
    assert_eq!(read(&WHOLE.replace('\n', "\r\n")).unwrap(), register, "with lines of Windows");
    assert_eq!(read("{\"tracepost\":1}").unwrap().requests.len(), 0);
}

#[test]
fn names_are_brought_to_nfc_and_markings_are_not() {
    let decomposed = with("Mecanică", "Mecanica\u{306}");
    let decomposed = decomposed.replace("АБ  12", "É  12").replace("É", "E\u{301}");
    let register = read(&decomposed).unwrap();
    assert_eq!(register.items[0].manufacturer.as_deref(), Some("Uzina Mecanică Cugir SA"));
    assert_eq!(register.items[0].markings[1].text, "E\u{301}  12 – ▲");
}

/// Each: what is replaced, by what, and what the fault must say, line included.
const FAULTS: &[(&str, &str, &[&str])] = &[
    (
        r#""description": "FPK sniper rifle""#,
        r#""descripton": "FPK sniper rifle""#,
        &[
            "line 13, column 5: items[0]: expected the key \"description\" with text, found none",
            "line 13, column 44: items[0].descripton: expected only keys of an item",
            "found the unknown key \"descripton\"; did you mean \"description\"?",
        ],
    ),
    (
        r#""tracepost": 1"#,
        r#""tracepost": 2"#,
        &["line 1, column 16: tracepost: expected the number 1", "found the number 2"],
    ),
    (r#""tracepost": 1,"#, "", &["line 1, column 1: expected the key \"tracepost\""]),
    (
        r#""kind": "lot""#,
        r#""kind": "lott""#,
        &["items[0].markings[0].kind: expected one of serial, lot", "found \"lott\"; did you mean \"lot\"?"],
    ),
    (
        r#""id": "zas""#,
        r#""id": "ro""#,
        &["parties[1].id: expected an id of its own, found \"ro\" again (first on line 3)"],
    ),
    (r#""id": "am-2""#, r#""id": "fpk-1""#, &["items[1].id: expected an id of its own, found \"fpk-1\" again"]),
    (
        r#""reference": "TR-2015-0413""#,
        r#""reference": "TR-2015-0412""#,
        &["line 26, column 20: requests[1].reference", "first on line 24"],
    ),
    (
        r#""reference": "TR-2015-0413""#,
        r#""reference": """#,
        &["requests[0].reference: expected text that is not empty, found \"\""],
    ),
    (
        r#""recipient": "zas""#,
        r#""recipient": "zaz""#,
        &["line 24", "requests[0].recipient: expected the id of a party", "found \"zaz\"; did you mean \"zas\"?"],
    ),
    (
        r#"["am-2", "fpk-1"]"#,
        r#"["am-2", "nothing"]"#,
        &["requests[0].items[1]: expected the id of an item of this file, found \"nothing\""],
    ),
    (r#"["am-2", "fpk-1"]"#, r#"["am-2", "am-2"]"#, &["requests[0].items[1]: expected each item once"]),
    (r#"["am-2", "fpk-1"]"#, "[]", &["requests[0].items: expected at least one item"]),
    (
        r#""parent": "TR-2015-0412""#,
        r#""parent": "TR-2014-9999""#,
        &["requests[0].parent: expected the reference of a request"],
    ),
    (
        r#""parent": "TR-2015-0412""#,
        r#""parent": null"#,
        &["requests[0].parent: expected the reference of the request whose answer"],
    ),
    (r#""parent": "TR-2015-0412""#, r#""parent": "TR-2015-0413""#, &["a circle through \"TR-2015-0413\""]),
    (r#""parent": null"#, r#""parent": "TR-2015-0413""#, &["requests[1].parent: expected no parent"]),
    (
        r#""issued": "2015-08-20""#,
        r#""issued": "20.08.2015""#,
        &["requests[1].issued: expected a date such as", "found \"20.08.2015\""],
    ),
    (
        r#""country": "LB""#,
        r#""country": "Libya""#,
        &["items[0].documented.country: expected a country as two capital letters"],
    ),
    (
        r#""mission@ro.example""#,
        r#""mission at ro.example""#,
        &["parties[0].contacts[0].emails[0]: expected a mail address"],
    ),
    (r#""mission@ro.example""#, r#""m@ro.example\r\nBcc: x@y""#, &["emails[0]: expected a mail address"]),
    (
        r#""<tr-2015-0412@tracing.example>""#,
        r#""tr-2015-0412@tracing.example""#,
        &["message_ids[0]: expected a Message-ID"],
    ),
    (
        r#""quantity": "1250.50""#,
        r#""quantity": 1250.5"#,
        &["items[1].quantity: expected a quantity as text", "found the number 1250.5"],
    ),
    (r#""quantity": "1250.50""#, r#""quantity": "-3""#, &["items[1].quantity: expected a decimal as text"]),
    (
        r#""aliases": ["România", "Roumanie"]"#,
        r#""aliases": null"#,
        &["parties[0].aliases: expected a list, found null"],
    ),
    (
        r#""aliases": ["România", "Roumanie"]"#,
        r#""aliases": "Roumanie""#,
        &["parties[0].aliases: expected a list, found \"Roumanie\""],
    ),
    (r#""language": "ro" }"#, r#""language": "Romanian" }"#, &["parties[0].contacts[1].language: expected a language"]),
    (
        r#""calibre": "7.62 x 54R mm""#,
        r#""model": "other""#,
        &["line 14", "items[0].model: expected each key once, found \"model\" again (first on line 14)"],
    ),
    (
        r#""photos/left.jpg""#,
        r#""../left.jpg""#,
        &["items[0].photos[0]: expected a path below the register file's folder"],
    ),
    (r#""photos/left.jpg""#, r#""/etc/passwd""#, &["items[0].photos[0]: expected a path below"]),
    (
        r#""name": "Government of Romania""#,
        r#""name": "Government\u0000""#,
        &["parties[0].name: expected text on one line"],
    ),
    (r#""country": "SY" } }"#, r#""country": "SY", } }"#, &["line 22", "expected JSON, found what is not JSON"]),
    (r#""country": "SY" } }"#, r#""country": "SY" } // far away }"#, &["line 22", "not JSON"]),
    (r#""country": "SY" } }"#, r#""country": 'SY' } }"#, &["line 22", "not JSON"]),
];

#[test]
fn every_fault_names_line_key_expected_and_found() {
    let mut wrong = Vec::new();
    for (old, new, expected) in FAULTS {
        match read(&with(old, new)) {
            Ok(_) => wrong.push(format!("{new}: taken")),
            Err(faults) => {
                let told = faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
                wrong.extend(
                    expected.iter().filter(|e| !told.contains(*e)).map(|e| format!("{new}: {e:?} is not in\n{told}")),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn all_faults_of_a_file_are_told_in_the_order_of_lines() {
    let text = with("\"RO\",\n", "\"Romania\",\n")
        .replace("\"sniper\"", "")
        .replace("F-7503", "")
        .replace("\"zas\", \"items\"", "\"x\", \"items\"");
    let faults = read(&text).unwrap_err();
    let paths: Vec<_> = faults.iter().map(|f| f.path.as_str()).collect();
    assert_eq!(paths, ["parties[0].country", "items[0].markings[0].text", "requests[0].recipient"]);
    assert!(faults.is_sorted_by_key(|f| f.line));
}

#[test]
fn what_is_no_text_or_no_register_is_named() {
    let told = |bytes: &[u8]| parse(bytes, &|_| None).unwrap_err()[0].to_string();
    assert_eq!(told(b""), "line 1, column 1: expected JSON, found an empty file");
    assert!(told(b"[]").contains("expected the register, an object, found a list"));
    assert!(
        told(b"{\n \"tracepost\": 1, \"x\": \"\xe9\" }")
            .contains("line 2, column 24: expected text in UTF-8, found the byte 0xe9")
    );
    assert!(told(b"\xff\xfe{\0}\0").contains("UTF-16"));
    assert!(told(b"{\"tracepost\": 1} {}").contains("not JSON"));
    assert!(told("[".repeat(100_000).as_bytes()).contains("not JSON"));
    assert!(told(b"%PDF-1.4").contains("not JSON"));
    assert!(told(b"{\"tracepost\": 1e0}").contains("expected the number 1"));
    assert!(told(&vec![b' '; tracepost::register::MAX_BYTES + 1]).contains("at most 256 MiB"));
}

#[test]
fn a_photograph_that_is_not_there_is_a_fault_with_its_line() {
    let missing = |path: &str| (path == "photos/left.jpg").then(|| "which does not exist".to_owned());
    let faults = parse(WHOLE.as_bytes(), &missing).unwrap_err();
    assert_eq!(faults.len(), 1);
    let told = faults[0].to_string();
    assert!(
        told.contains("line 20")
            && told.contains("items[0].photos[0]")
            && told.contains("\"photos/left.jpg\" which does not exist"),
        "{told}"
    );
}
