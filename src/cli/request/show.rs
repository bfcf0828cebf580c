//! `tracepost request show REFERENCE`: prints one request.

use serde_json::json;

use crate::cli::exit::Exit;
use crate::cli::{Call, Outcome, door, out};
use crate::model::{Case, Channel, Contact, Item, Party, Register, RequestKind, TraceRequest, nearest};

pub(in crate::cli) async fn run(call: &Call, reference: &str, json: bool) -> Outcome {
    let (_, archive) = door::open(call).await?;
    let register = archive.register().await?;
    let case = archive.case(reference).await?;
    archive.close().await;
    let Some(request) = register.request(reference) else {
        let known = register.requests.iter().map(|r| r.reference.as_str());
        let hint = nearest(reference, known).map(|n| format!("did you mean {n}?"));
        let hint = hint.unwrap_or_else(|| "tracepost request list shows all requests".to_owned());
        anyhow::bail!("there is no request {reference:?} in this archive; {hint}");
    };
    if json {
        let items: Vec<_> = request.items.iter().filter_map(|id| register.item(id)).collect();
        let recipient = register.party(&request.recipient);
        let shown = json!({ "tracepost": 1, "request": request, "case": case, "recipient": recipient, "items": items });
        out::say(&serde_json::to_string_pretty(&shown)?)?;
    } else {
        lines(&register, request, case.as_ref()).iter().try_for_each(|line| out::say(&out::plain(line)))?;
    }
    Ok(Exit::Done)
}

fn lines(register: &Register, request: &TraceRequest, case: Option<&Case>) -> Vec<String> {
    let kind = match (request.kind, &request.parent) {
        (RequestKind::Primary, _) => "primary".to_owned(),
        (RequestKind::Secondary, Some(parent)) => format!("secondary, follows from {parent}"),
        (RequestKind::Secondary, None) => "secondary".to_owned(),
    };
    let mut lines = vec![
        request.reference.clone(),
        format!("  kind       {kind}"),
        format!("  issued     {}", request.issued),
        format!("  language   {}", request.language),
    ];
    if let Some(case) = case {
        let by = |name: &Option<String>| name.as_ref().map(|n| format!(" by {n}")).unwrap_or_default();
        lines.push(format!(
            "  state      {}{}",
            case.state,
            case.sent_on.map(|d| format!(", sent {d}")).unwrap_or_default()
        ));
        lines.push(format!(
            "  drafted   {}",
            if case.drafted_by.is_some() { by(&case.drafted_by) } else { " -".to_owned() }
        ));
        lines.extend(case.approved_by.as_ref().map(|n| format!("  approved   by {n}")));
    }
    lines.extend(request.message_ids.iter().map(|id| format!("  sent as    {id}")));
    match register.party(&request.recipient) {
        Some(party) => recipient(party, &mut lines),
        None => lines.push(format!("  recipient  {}", request.recipient)),
    }
    for id in &request.items {
        lines.push(String::new());
        match register.item(id) {
            Some(found) => item(found, &mut lines),
            None => lines.push(format!("  item       {id}")),
        }
    }
    lines
}

fn recipient(party: &Party, lines: &mut Vec<String>) {
    let country = party.country.as_ref().map(|c| format!(", {c}")).unwrap_or_default();
    lines.push(format!("  recipient  {} ({}{country})", party.name, party.id));
    for contact in &party.contacts {
        address(contact, lines);
    }
    if party.contacts.is_empty() {
        lines.push("             the register has no address for it".to_owned());
    }
}

fn address(contact: &Contact, lines: &mut Vec<String>) {
    let door = match contact.channel {
        Channel::PermanentMission => "permanent mission",
        Channel::PointOfContact => "point of contact",
        Channel::LicensingAuthority => "licensing authority",
        Channel::Company => "company",
    };
    lines.push(format!("             {} ({door}, {})", contact.name, contact.language));
    lines.extend(contact.address.iter().chain(&contact.emails).map(|line| format!("               {line}")));
}

fn item(item: &Item, lines: &mut Vec<String>) {
    let documented = &item.documented;
    let place = documented.place.as_ref().map(|p| format!("{p}, ")).unwrap_or_default();
    lines.push(format!("  item       {}: {} (quantity {})", item.id, item.description, item.quantity));
    let year = item.year_of_manufacture.as_ref().map(ToString::to_string);
    let facts = [
        ("maker", item.manufacturer.as_ref()),
        ("model", item.model.as_ref()),
        ("calibre", item.calibre.as_ref()),
        ("made in", item.country_of_manufacture.as_ref()),
        ("year", year.as_ref()),
    ];
    let known = facts.iter().filter_map(|(name, value)| value.map(|v| format!("    {name:<9}{v}")));
    lines.extend(known);
    for marking in &item.markings {
        let place = marking.place.as_ref().map(|p| format!(" ({p})")).unwrap_or_default();
        lines.push(format!("    {:<9}{}{place}", marking.kind.as_str(), marking.text));
    }
    lines.push(format!("    found    {}, {place}{}", documented.date, documented.country));
    lines.extend(documented.circumstances.iter().map(|c| format!("             {c}")));
    lines.extend(item.photos.iter().map(|p| format!("    photo    {p}")));
}
