//! `tracepost request list`: one line for each request.

use crate::cli::exit::Exit;
use crate::cli::table::table;
use crate::cli::{Call, Outcome, door, out};
use crate::model::{Case, Register, RequestKind, TraceRequest};

pub(in crate::cli) async fn run(call: &Call, json: bool) -> Outcome {
    let (_, archive) = door::open(call).await?;
    let register = archive.register().await?;
    let cases = archive.cases().await?;
    archive.close().await;
    if json {
        out::say(&serde_json::to_string_pretty(&register.requests)?)?;
    } else if register.requests.is_empty() {
        out::note("no requests yet; to import some: tracepost request import FILE.json");
    } else {
        let rows: Vec<_> = register.requests.iter().map(|r| row(&register, &cases, r)).collect();
        out::say(&table(["REFERENCE", "STATE", "KIND", "ISSUED", "LANGUAGE", "RECIPIENT", "ITEMS"], &rows))?;
    }
    Ok(Exit::Done)
}

fn row(register: &Register, cases: &[Case], request: &TraceRequest) -> [String; 7] {
    let state = cases.iter().find(|c| c.request == request.reference).map(|c| c.state.to_string()).unwrap_or_default();
    let kind = match request.kind {
        RequestKind::Primary => "primary",
        RequestKind::Secondary => "secondary",
    };
    let recipient = register.party(&request.recipient).map_or(request.recipient.as_str(), |p| p.name.as_str());
    [
        request.reference.clone(),
        state,
        kind.to_owned(),
        request.issued.to_string(),
        request.language.clone(),
        recipient.to_owned(),
        items(&request.items),
    ]
}

/// The first three ids, and how many more there are.
fn items(ids: &[String]) -> String {
    let few: Vec<&str> = ids.iter().take(3).map(String::as_str).collect();
    let more = ids.len().saturating_sub(few.len());
    if more == 0 { few.join(", ") } else { format!("{} and {more} more", few.join(", ")) }
}
