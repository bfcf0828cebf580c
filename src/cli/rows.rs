//! What a check of the rows found, in words and for other programs: `log --verify`, `restore`. The store does the checking.

use serde_json::{Value, json};

use super::out;
use crate::store::{RowFault, RowsHeld};

/// The result in one line.
pub(super) fn line(held: &RowsHeld) -> String {
    if !held.bound {
        return "not bound to events yet: the next thing that is done with this archive takes them in".to_owned();
    }
    let all = out::counted(usize::try_from(held.rows).unwrap_or(usize::MAX), "row", "rows");
    match held.faults.len() as u64 + held.more {
        0 => format!("{all}, each as its last event left it"),
        n => format!("{all}, and {n} {} that the events do not bear out", if n == 1 { "thing" } else { "things" }),
    }
}

/// One line for each of some faults.
pub(super) fn shown_all(faults: &[RowFault]) -> Vec<String> {
    faults.iter().map(|f| out::plain(&shown(f))).collect()
}

/// One line for each fault.
pub(super) fn faults(held: &RowsHeld) -> Vec<String> {
    let mut lines = shown_all(&held.faults);
    if held.more > 0 {
        lines.push(format!("and {} more", held.more));
    }
    lines
}

fn shown(fault: &RowFault) -> String {
    match &fault.row {
        Some((table, key)) => format!("{}: {table} {key}: {}", fault.about, fault.found),
        None => format!("{}: {}", fault.about, fault.found),
    }
}

/// The result for other programs.
pub(super) fn as_json(held: &RowsHeld) -> Value {
    json!({ "bound": held.bound, "checked": held.rows, "faults": faults_as_json(&held.faults), "more": held.more })
}

/// Faults for other programs.
pub(super) fn faults_as_json(faults: &[RowFault]) -> Vec<Value> {
    let fault = |f: &RowFault| {
        let (table, key) = f.row.clone().unzip();
        json!({ "about": f.about, "table": table, "row": key, "event": f.seq, "found": f.found })
    };
    faults.iter().map(fault).collect()
}
