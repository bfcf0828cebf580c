//! Whom we write to: the contact that gets the next letter, whether mail reached each address, and what we learnt
//! from a party's answers.

use jiff::civil::Date;

use super::Office;
use crate::model::{AddressHealth, Channel, Contact, Handover, Party, Register, Retention, SerialFormat};
use crate::outboxes::bounds;
use crate::review::serial;

/// A party that we write to.
#[derive(Debug, Clone, PartialEq)]
pub struct Correspondent {
    /// The party.
    pub party: Party,
    /// The contact that gets the next letter; `None` if there is no address.
    pub door: Option<Contact>,
    /// Its hand-overs, oldest first.
    pub handovers: Vec<Handover>,
    /// Whether mail reached its addresses.
    pub health: Vec<AddressHealth>,
    /// Its serial formats.
    pub formats: Vec<SerialFormat>,
    /// How long it keeps records.
    pub retention: Vec<Retention>,
}

/// Every party, or one.
///
/// # Errors
/// When the one is not in the register.
pub async fn correspondents(office: &Office<'_>, only: Option<&str>) -> anyhow::Result<Vec<Correspondent>> {
    let register = office.archive.register().await?;
    if let Some(id) = only {
        known(&register, id)?;
    }
    let archive = office.archive;
    let (handovers, health) = (archive.handovers().await?, archive.address_health().await?);
    let (formats, periods) = (archive.serial_formats().await?, archive.retention_periods().await?);
    let mut found = Vec::new();
    for party in register.parties.iter().filter(|p| only.is_none_or(|id| p.id == id)).cloned() {
        let own: Vec<_> = handovers.iter().filter(|h| h.party == party.id).cloned().collect();
        let emails: Vec<String> = party
            .contacts
            .iter()
            .chain(own.iter().map(|h| &h.contact))
            .flat_map(|c| &c.emails)
            .map(|e| e.to_lowercase())
            .collect();
        found.push(Correspondent {
            door: office.door_among(&party, &handovers).ok(),
            handovers: own,
            health: health.iter().filter(|h| emails.contains(&h.email)).cloned().collect(),
            formats: formats.iter().filter(|f| f.party == party.id).cloned().collect(),
            retention: periods.iter().filter(|r| r.party == party.id).cloned().collect(),
            party,
        });
    }
    Ok(found)
}

fn known<'r>(register: &'r Register, id: &str) -> anyhow::Result<&'r Party> {
    let hint = || {
        crate::model::nearest(id, register.parties.iter().map(|p| p.id.as_str()))
            .map(|n| format!("; did you mean {n}?"))
    };
    register
        .party(id)
        .ok_or_else(|| anyhow::anyhow!("party {id:?} is not in the register{}", hint().unwrap_or_default()))
}

/// Notes that a party has named a point of contact. From that day on, its letters go there.
///
/// # Errors
/// When the party does not exist, an address is not valid, or neither evidence nor a note is given.
pub async fn hand_over(
    office: &Office<'_>,
    party: &str,
    mut contact: Contact,
    since: Date,
    evidence: Option<Vec<u8>>,
    note: &str,
) -> anyhow::Result<()> {
    let register = office.archive.register().await?;
    let party = known(&register, party)?;
    contact.channel = Channel::PointOfContact;
    contact.emails.iter().try_for_each(|e| bounds::address(e))?;
    if contact.emails.is_empty() && contact.address.is_empty() {
        anyhow::bail!(
            "the point of contact has no mail address and no postal address; give one with --email or --address"
        );
    }
    if evidence.is_none() && note.trim().is_empty() {
        anyhow::bail!("say where the agreement is written down: --evidence FILE (the party’s own letter), or --note");
    }
    office.has_been(since, "the hand-over")?;
    let evidence = match evidence {
        Some(bytes) => Some(office.archive.keep(bytes).await?),
        None => None,
    };
    let handover = Handover {
        party: party.id.clone(),
        contact,
        since,
        evidence,
        note: note.to_owned(),
        noted_by: office.who.to_owned(),
    };
    Ok(office.archive.add_handover(handover, office.who, office.now).await?)
}

/// Notes the format of a maker's genuine serial numbers. Items are compared with it. Returns a line for each item of the register that does not
/// follow it.
///
/// # Errors
/// When the pattern matches everything, or no source is given.
pub async fn learn_format(
    office: &Office<'_>,
    party: &str,
    pattern: &str,
    note: &str,
    source: &str,
) -> anyhow::Result<Vec<String>> {
    let register = office.archive.register().await?;
    let party = known(&register, party)?;
    serial::check_pattern(pattern).map_err(|e| anyhow::anyhow!(e))?;
    if source.trim().is_empty() {
        anyhow::bail!("say where you learnt this: --source with the ID of a message, or with words");
    }
    let format = SerialFormat {
        party: party.id.clone(),
        pattern: pattern.to_owned(),
        note: note.to_owned(),
        source: source.to_owned(),
        noted_by: office.who.to_owned(),
    };
    office.archive.add_serial_format(format, office.who, office.now).await?;
    let formats = office.archive.serial_formats().await?;
    Ok(register.items.iter().flat_map(|i| serial::doubts(i, &register.parties, &formats)).collect())
}

/// Notes how long a party keeps records of one kind: `manufacture` or `transfer`.
///
/// # Errors
/// When the kind or the number makes no sense.
pub async fn learn_retention(
    office: &Office<'_>,
    party: &str,
    records: &str,
    years: i64,
    source: &str,
) -> anyhow::Result<()> {
    let register = office.archive.register().await?;
    let party = known(&register, party)?;
    if !matches!(records, "manufacture" | "transfer") || !(1..=200).contains(&years) {
        anyhow::bail!("expected records of manufacture or transfer, and 1 to 200 years; found {records:?}, {years}");
    }
    let retention = Retention {
        party: party.id.clone(),
        records: records.to_owned(),
        years,
        source: source.to_owned(),
        noted_by: office.who.to_owned(),
    };
    Ok(office.archive.add_retention(retention, office.who, office.now).await?)
}
