//! The tasks that bounces open. In: the archive. Out: one line for each: an address to mend, or a message to place. A
//! task ends when mail reaches the address again, or when the party gets another address.

use super::Office;
use crate::model::Register;

/// What is to be done about bounces, one line each.
///
/// # Errors
/// When the archive fails.
pub async fn tasks(office: &Office<'_>) -> anyhow::Result<Vec<String>> {
    let mut lines = Vec::new();
    for held in office.archive.held_reports().await? {
        if held.message_kind.as_deref() != Some("bounce") {
            continue;
        }
        let short: String = held.arrival.chars().take(12).collect();
        let letter = held.letter.map_or_else(|| "a letter of ours".to_owned(), |l| format!("letter {l}"));
        lines.push(format!(
            "message {short} says that {letter} did not arrive, but anybody could have written it ({}): look at it; if it is right, \
             tracepost message place {short} REFERENCE; if not, tracepost message kind {short} unrelated",
            held.held
        ));
    }
    let register = office.archive.register().await?;
    for (party, email, why) in dead(office, &register).await? {
        lines.push(format!(
            "{email} of {party} bounced ({why}): mend the address (contact hand-over {party}, the register, or its page on the desk), then draft the \
             letter again (letter draft)"
        ));
    }
    Ok(lines)
}

/// Addresses that bounced and that the next letter would go to: party, address, why.
async fn dead(office: &Office<'_>, register: &Register) -> anyhow::Result<Vec<(String, String, String)>> {
    let health = office.archive.address_health().await?;
    let handovers = office.archive.handovers().await?;
    let mut found = Vec::new();
    for party in &register.parties {
        let Ok(door) = office.door_among(party, &handovers) else { continue };
        for email in &door.emails {
            let bad = health.iter().find(|h| h.bounces > 0 && h.email.eq_ignore_ascii_case(email));
            if let Some(bad) = bad {
                let why = bad.last_reason.clone().unwrap_or_else(|| "no reason is known".to_owned());
                found.push((party.id.clone(), email.clone(), why));
            }
        }
    }
    Ok(found)
}

/// The requests whose next letter would go to an address that bounced: the reference, and why.
pub(super) async fn by_request(office: &Office<'_>) -> anyhow::Result<std::collections::HashMap<String, String>> {
    let register = office.archive.register().await?;
    let mut found = std::collections::HashMap::new();
    for (party, email, why) in dead(office, &register).await? {
        for request in register.requests.iter().filter(|r| r.recipient == party) {
            found.insert(
                request.reference.clone(),
                format!("{email} of {party} bounced ({why}); mend the address first"),
            );
        }
    }
    Ok(found)
}
