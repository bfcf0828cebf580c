//! What is told wrongly: what a `truth.json` says of a fixture is held against what is told of it. In: both. Out: a list of what is missing, wrong or made up,
//! each with what is right.

use serde_json::{Value, json};

/// The statements of a list.
fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn entry(of: impl Into<String>, found: &Value, right: &Value) -> Value {
    json!({ "of": of.into(), "found": found, "right": right })
}

/// What is wrong in what is told of a message: its kind, class and factors and each of its papers, in their order. `told` is as `told::told` gives it.
pub(crate) fn of_message(truth: &Value, told: &Value) -> Vec<Value> {
    let mut wrong = Vec::new();
    for key in ["kind", "class"] {
        if truth.get(key).is_some_and(|right| *right != told[key]) {
            wrong.push(entry(key, &told[key], &truth[key]));
        }
    }
    if truth.get("requests").is_some() {
        let found: Vec<&Value> = list(told, "requests").iter().map(|r| &r["reference"]).collect();
        let right: Vec<&Value> = list(truth, "requests").iter().collect();
        if found != right {
            wrong.push(entry("requests", &json!(found), &json!(right)));
        }
    }
    let (right, may) = (list(truth, "factors"), list(truth, "factors_optional"));
    let found = list(told, "factors");
    if truth.get("factors").is_some() {
        let missing = right.iter().filter(|f| !found.contains(f)).map(|f| entry("factor", &Value::Null, f));
        wrong.extend(missing);
        let made_up = found.iter().filter(|f| !right.contains(f) && !may.contains(f));
        wrong.extend(made_up.map(|f| entry("factor", f, &Value::Null)));
    }
    let papers: Vec<&Value> = list(told, "documents").iter().filter(|d| d["document_type"] != "message").collect();
    let truths = list(truth, "documents");
    if papers.len() != truths.len() {
        wrong.push(entry("documents", &papers.len().into(), &truths.len().into()));
    }
    for (n, (truth, paper)) in truths.iter().zip(&papers).enumerate() {
        wrong.extend(of_paper(truth, paper).into_iter().map(|mut wrong| {
            if papers.len() > 1 {
                let name = paper["name"].as_str().map_or_else(|| format!("paper {}", n + 1), str::to_owned);
                wrong["in"] = name.into();
            }
            wrong
        }));
    }
    wrong
}

/// What is wrong in what is told of one paper.
pub(crate) fn of_paper(truth: &Value, told: &Value) -> Vec<Value> {
    let mut wrong = Vec::new();
    for key in ["document_type", "languages"] {
        if truth.get(key).is_some_and(|right| *right != told[key]) {
            wrong.push(entry(key, &told[key], &truth[key]));
        }
    }
    wrong.extend(of_fields(list(truth, "fields"), list(told, "fields")));
    wrong.extend(of_items(list(truth, "line_items"), list(told, "line_items")));
    wrong
}

/// Whether a value is that of a statement: as it stands, or one of the other forms that are as right.
fn same(truth: &Value, value: &Value) -> bool {
    truth["value"] == *value || list(truth, "accept").contains(value)
}

/// Fields that are missing, wrong or made up. One that is told twice counts once; one that is optional is neither missed nor made up.
fn of_fields(truths: &[Value], told: &[Value]) -> Vec<Value> {
    let mut free: Vec<(&Value, &Value)> = Vec::new();
    for field in told.iter().filter(|f| !f["value"].is_null()) {
        let one = (&field["name"], &field["value"]);
        if !free.contains(&one) {
            free.push(one);
        }
    }
    let mut missed = Vec::new();
    for truth in truths {
        let before = free.len();
        free.retain(|(name, value)| !(**name == truth["name"] && same(truth, value)));
        if free.len() == before && truth["optional"] != true {
            missed.push(truth);
        }
    }
    let mut wrong = Vec::new();
    for truth in missed {
        let instead = free.iter().position(|(name, _)| **name == truth["name"]).map(|at| free.remove(at).1);
        wrong.push(entry(truth["name"].as_str().unwrap(), instead.unwrap_or(&Value::Null), &truth["value"]));
    }
    wrong.extend(free.into_iter().map(|(name, value)| entry(name.as_str().unwrap(), value, &Value::Null)));
    wrong
}

/// Whether two cells say the same. Which of the dashes stands between the ends of a run makes no difference.
fn alike(a: &Value, b: &Value) -> bool {
    let dashes = |v: &Value| v.to_string().replace(['–', '—', '−'], "-");
    a == b || a.is_array() && dashes(a) == dashes(b)
}

/// Rows of goods, cell by cell. Rows are held together by their marks, else by their description, their quantity, their order.
fn of_items(truths: &[Value], told: &[Value]) -> Vec<Value> {
    const CELLS: [&str; 5] = ["description", "quantity", "unit", "lots", "serials"];
    let mut free: Vec<&Value> = told.iter().collect();
    let mut paired: Vec<(usize, &Value)> = Vec::new();
    let same = |a: &Value, b: &Value, cells: &[&str]| cells.iter().all(|c| alike(&a[*c], &b[*c]));
    for cells in [
        &CELLS[..],
        &["lots", "serials", "quantity"],
        &["description", "quantity"],
        &["description"],
        &["quantity"],
        &[],
    ] {
        for (n, truth) in truths.iter().enumerate() {
            if paired.iter().any(|(m, _)| *m == n) {
                continue;
            }
            if let Some(at) = free.iter().position(|row| same(truth, row, cells)) {
                paired.push((n, free.remove(at)));
            }
        }
    }
    paired.sort_by_key(|(n, _)| *n);
    let mut wrong = Vec::new();
    for (n, truth) in truths.iter().enumerate() {
        match paired.iter().find(|(m, _)| *m == n) {
            Some((_, row)) => {
                let cells = CELLS.iter().filter(|c| !alike(&truth[**c], &row[**c]));
                wrong.extend(cells.map(|c| entry(format!("row {}, {c}", n + 1), &row[*c], &truth[*c])));
            }
            None => wrong.push(entry(format!("row {}", n + 1), &Value::Null, &truth["description"])),
        }
    }
    wrong.extend(free.iter().map(|row| entry("row", &row["description"], &Value::Null)));
    wrong
}

#[test]
fn what_is_missing_wrong_or_made_up_is_named() {
    let field = |name: &str, value: &str| json!({ "name": name, "value": value });
    let row = |what: &str, lots: &[&str]| json!({ "description": what, "quantity": "5", "unit": "piece", "lots": lots, "serials": [] });
    let truth = json!({ "document_type": "letter", "fields": [field("seller", "A"), field("buyer", "B"), field("vessel", "C")],
        "line_items": [row("pistols", &["1", "2"]), row("rifles", &[])] });
    assert_eq!(of_paper(&truth, &truth), Vec::<Value>::new());
    let told = json!({ "document_type": "letter", "fields": [field("seller", "A"), field("buyer", "X"), field("carrier", "D")],
        "line_items": [row("pistols", &["1"])] });
    let wrong = [
        json!({ "of": "buyer", "found": "X", "right": "B" }),
        json!({ "of": "vessel", "found": null, "right": "C" }),
        json!({ "of": "carrier", "found": "D", "right": null }),
        json!({ "of": "row 1, lots", "found": ["1"], "right": ["1", "2"] }),
        json!({ "of": "row 2", "found": null, "right": "rifles" }),
    ];
    assert_eq!(of_paper(&truth, &told), wrong);
}

/// Printed lines that were read otherwise or not at all, and lines that nobody printed.
pub(crate) fn of_lines(truth: &Value, read: &str) -> Vec<Value> {
    let mut free: Vec<&str> = read.lines().filter(|l| !l.trim().is_empty()).collect();
    let mut missed: Vec<&str> = list(truth, "lines").iter().map(|l| l.as_str().unwrap()).collect();
    missed.retain(|line| match free.iter().position(|l| l == line) {
        Some(at) => {
            free.remove(at);
            false
        }
        None => true,
    });
    let mut wrong = Vec::new();
    for line in missed {
        let alike = |read: &str| strsim::normalized_levenshtein(line, read);
        let nearest = free.iter().enumerate().max_by(|a, b| alike(a.1).total_cmp(&alike(b.1)));
        let instead = nearest.filter(|(_, read)| alike(read) >= 0.5).map(|(at, _)| at).map(|at| free.remove(at));
        wrong.push(entry("line", &json!(instead), &line.into()));
    }
    wrong.extend(free.into_iter().map(|line| entry("line", &line.into(), &Value::Null)));
    wrong
}

#[test]
fn a_line_read_otherwise_stands_beside_what_was_printed() {
    let truth = json!({ "lines": ["Gross weight: 312 kg", "Driver", "Storekeeper"] });
    assert_eq!(of_lines(&truth, "Driver\n\nStorekeeper\nGross weight: 312 kg\n"), Vec::<Value>::new());
    let wrong = [
        json!({ "of": "line", "found": "Gross weight: 3l2 kg", "right": "Gross weight: 312 kg" }),
        json!({ "of": "line", "found": null, "right": "Storekeeper" }),
        json!({ "of": "line", "found": "~", "right": null }),
    ];
    assert_eq!(of_lines(&truth, "Gross weight: 3l2 kg\nDriver\n~"), wrong);
}
