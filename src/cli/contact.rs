//! `tracepost contact ...`: whom we write to, and what we learnt about each party.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::door::{self, Desk};
use super::exit::Exit;
use super::table::table;
use super::{Call, Outcome, out};
use crate::model::{Addressee, Channel, Contact, Gender};
use crate::pipeline::outgoing::contacts::{self, Correspondent};

#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// List the parties, with the contact that gets the next letter
    List,
    /// Show one party: its addresses and whether mail reached them, its hand-overs, and what we learnt from its answers
    Show {
        /// The party's id
        party: String,
    },
    /// Note that a party has named a point of contact. From that day on, letters go there
    HandOver(HandOver),
    /// Note the format of a maker's genuine serial numbers. Items are compared with it
    #[command(
        after_help = "In the pattern, # is a digit, @ is a letter and * is anything. Other characters stand for themselves. Blanks and hyphens do not count.\n\
                            Example: tracepost contact serial-format girsan 'T6368-##@#####' --source 4be1c7 --note 'T for the country, 6368 for the maker'"
    )]
    SerialFormat {
        /// The maker's id
        party: String,
        /// The pattern
        pattern: String,
        /// Where you learnt this: the ID of a message, or words
        #[arg(long)]
        source: String,
        /// What the parts of the number mean
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Note how long a party keeps its records, as it says itself
    #[command(after_help = "Example: tracepost contact retention ro transfer 20 --source 'note verbale 14/2015'")]
    Retention {
        /// The party's id
        party: String,
        /// Which records: manufacture or transfer
        records: String,
        /// The number of years
        years: i64,
        /// Where you learnt this
        #[arg(long)]
        source: String,
    },
}

#[derive(Debug, Args)]
#[command(
    after_help = "Example: tracepost contact hand-over be --name 'Export Control Service' --email control@service.be.example \\\n    \
                        --language fr --since 2026-03-01 --evidence note-verbale.pdf"
)]
pub(super) struct HandOver {
    /// The party's id
    party: String,
    /// The point of contact's name
    #[arg(long)]
    name: String,
    /// Its mail address; you may give this several times
    #[arg(long = "email", value_name = "ADDRESS")]
    emails: Vec<String>,
    /// One line of its postal address; you may give this several times
    #[arg(long = "address", value_name = "LINE")]
    address: Vec<String>,
    /// The language to write in
    #[arg(long, default_value = "en")]
    language: String,
    #[command(flatten)]
    person: PersonArgs,
    /// The first day [default: today]
    #[arg(long, value_name = "DAY")]
    since: Option<String>,
    /// The party's own letter that says so; the archive keeps it
    #[arg(long, value_name = "FILE")]
    evidence: Option<PathBuf>,
    /// Where the agreement is written down, in words
    #[arg(long, default_value = "")]
    note: String,
}

/// The person at an address. What is not given is not guessed.
#[derive(Debug, Default, Args)]
pub(super) struct PersonArgs {
    /// The full name of the person at that address
    #[arg(long = "person", value_name = "NAME")]
    person_name: Option<String>,
    /// The person's function: 'Head of Export Control'
    #[arg(long, requires = "person_name")]
    title: Option<String>,
    /// What stands before the name: Colonel, Dr
    #[arg(long, requires = "person_name")]
    rank: Option<String>,
    /// How the person is addressed; without it, a letter has a form that fits everybody
    #[arg(long, value_enum, requires = "person_name")]
    gender: Option<GenderWord>,
    /// The salutation, if it is to be another than the usual one: 'Dear Professor Roux,'
    #[arg(long, requires = "person_name")]
    salutation: Option<String>,
    /// Whether the person is an Excellency [default: at a permanent mission, yes; elsewhere, no]
    #[arg(long, requires = "person_name", value_name = "true|false")]
    excellency: Option<bool>,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(super) enum GenderWord {
    /// Madam
    Female,
    /// Sir
    Male,
}

impl PersonArgs {
    fn person(self) -> anyhow::Result<Option<Addressee>> {
        let given = [&self.person_name, &self.title, &self.rank, &self.salutation];
        if given.into_iter().flatten().any(|t| t.trim().is_empty() || t.chars().any(char::is_control)) {
            anyhow::bail!("the name, title, rank and salutation of a person are text on one line");
        }
        let gender = self.gender.map(|g| match g {
            GenderWord::Female => Gender::Female,
            GenderWord::Male => Gender::Male,
        });
        let (title, rank, salutation, excellency) = (self.title, self.rank, self.salutation, self.excellency);
        Ok(self.person_name.map(|name| Addressee { name, title, rank, gender, salutation, excellency }))
    }
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let desk = match words {
        Words::List | Words::Show { .. } => Desk::look(call).await?,
        _ => Desk::open(call).await?,
    };
    let office = desk.office();
    match words {
        Words::List => {
            let rows: Vec<_> = contacts::correspondents(&office, None).await?.iter().map(row).collect();
            out::say(&table(["ID", "PARTY", "NEXT LETTER TO", "CHANNEL", "LANGUAGE", "BOUNCES"], &rows))?;
        }
        Words::Show { party } => {
            for one in contacts::correspondents(&office, Some(&party)).await? {
                lines(&one).iter().try_for_each(|l| out::say(&out::plain(l)))?;
            }
        }
        Words::HandOver(w) => {
            let since = door::day(w.since.as_deref(), office.today())?;
            let evidence = door::bytes(w.evidence.as_deref())?;
            let contact = Contact {
                channel: Channel::PointOfContact,
                name: w.name.clone(),
                emails: w.emails,
                address: w.address,
                language: w.language,
                person: w.person.person()?,
            };
            contacts::hand_over(&office, &w.party, contact, since, evidence, &w.note).await?;
            out::say(&out::plain(&format!("from {since} on, letters to {} go to {}", w.party, w.name)))?;
        }
        Words::SerialFormat { party, pattern, source, note } => {
            let doubts = contacts::learn_format(&office, &party, &pattern, &note, &source).await?;
            out::say(&out::plain(&format!("noted for {party}: {pattern}")))?;
            doubts.iter().try_for_each(|d| out::say(&out::plain(d)))?;
        }
        Words::Retention { party, records, years, source } => {
            contacts::learn_retention(&office, &party, &records, years, &source).await?;
            out::say(&out::plain(&format!("noted for {party}: it keeps records of {records} for {years} years")))?;
        }
    }
    desk.archive.close().await;
    Ok(Exit::Done)
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::PermanentMission => "permanent mission",
        Channel::PointOfContact => "point of contact",
        Channel::LicensingAuthority => "licensing authority",
        Channel::Company => "company",
    }
}

fn row(c: &Correspondent) -> [String; 6] {
    let door = c.door.as_ref();
    let bounced: i64 = c.health.iter().map(|h| h.bounces).sum();
    let health = if bounced > 0 {
        out::counted(usize::try_from(bounced).unwrap_or(0), "bounce", "bounces")
    } else {
        String::new()
    };
    [
        c.party.id.clone(),
        c.party.name.clone(),
        door.map_or_else(|| "no address".to_owned(), |d| d.name.clone()),
        door.map_or("-", |d| channel(d.channel)).to_owned(),
        door.map_or_else(|| "-".to_owned(), |d| d.language.clone()),
        health,
    ]
}

fn lines(c: &Correspondent) -> Vec<String> {
    let mut lines = vec![format!("{} ({})", c.party.name, c.party.id)];
    for contact in c.party.contacts.iter().chain(c.handovers.iter().map(|h| &h.contact)) {
        let mark = if Some(contact) == c.door.as_ref() { "  <- gets the next letter" } else { "" };
        lines.push(format!("  {} ({}, {}){mark}", contact.name, channel(contact.channel), contact.language));
        lines.extend(contact.person.iter().map(|p| {
            let rank = p.rank.as_ref().map(|r| format!("{r} ")).unwrap_or_default();
            let title = p.title.as_ref().map(|t| format!(", {t}")).unwrap_or_default();
            let gender = p.gender.map_or("gender of address not known", |g| g.as_str());
            let salutation = p.salutation.as_ref().map(|s| format!(", “{s}”")).unwrap_or_default();
            format!("      {rank}{}{title} ({gender}{salutation})", p.name)
        }));
        lines.extend(contact.address.iter().map(|l| format!("      {l}")));
        for email in &contact.emails {
            let health = c.health.iter().find(|h| h.email.eq_ignore_ascii_case(email));
            let told = health.map(|h| {
                let last =
                    h.last_success.map(|t| format!("; last reached {}", t.strftime("%Y-%m-%d"))).unwrap_or_default();
                let bounced = h
                    .last_reason
                    .as_ref()
                    .filter(|_| h.bounces > 0)
                    .map(|r| format!("; {} bounced, last: {r}", h.bounces));
                format!("{last}{}", bounced.unwrap_or_default())
            });
            lines.push(format!("      {email}{}", told.unwrap_or_default()));
        }
    }
    for h in &c.handovers {
        let evidence = h.evidence.as_ref().map(|e| format!("evidence {}", e.chars().take(12).collect::<String>()));
        lines.push(format!(
            "  handed over to {} on {} ({}{}), noted by {}",
            h.contact.name,
            h.since,
            evidence.unwrap_or_default(),
            h.note,
            h.noted_by
        ));
    }
    lines.extend(
        c.formats.iter().map(|f| format!("  serial numbers follow {} ({}; source: {})", f.pattern, f.note, f.source)),
    );
    lines.extend(
        c.retention
            .iter()
            .map(|r| format!("  keeps records of {} for {} years (source: {})", r.records, r.years, r.source)),
    );
    lines
}
