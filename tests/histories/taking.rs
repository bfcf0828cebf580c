//! A history as it goes on: takes one step after another.

use tracepost::model::*;
use tracepost::pipeline::outgoing::letters::{self, Wishes};
use tracepost::pipeline::outgoing::replies::{self, Named};
use tracepost::pipeline::outgoing::{reminders, requests, sending};
use tracepost::store::stamp;

use super::REQUEST;
use super::step::Step;
use crate::correspondence::{House, from, report, stating};

/// A history as it goes on: the archive, the day, and what came in, with the values that it states.
pub(super) struct History {
    pub(super) house: House,
    pub(super) day: i64,
    pub(super) came: Vec<(String, [String; 3])>,
}

impl History {
    /// The last letter but so many.
    async fn letter(&self, back: usize) -> Option<String> {
        self.house.archive.letters().await.unwrap().into_iter().rev().nth(back).map(|l| l.id)
    }

    fn message(&self, back: usize) -> Option<&(String, [String; 3])> {
        self.came.iter().rev().nth(back)
    }

    async fn reply(&self) -> Option<RightOfReply> {
        self.house.archive.replies().await.unwrap().pop()
    }

    /// Takes a step as this person. Refused steps are no failure: the promises are asked either way.
    #[allow(clippy::too_many_lines, reason = "one arm for each step of a history")]
    pub(super) async fn take(&mut self, step: &Step, who: &'static str) -> anyhow::Result<()> {
        let office = self.house.office(who, self.day);
        let none = || anyhow::anyhow!("nothing there");
        match step {
            Step::Pass(days) => self.day += days,
            Step::ApproveRequest => requests::approve(&office, REQUEST).await.map(|_| ())?,
            Step::DraftTrace(again) => {
                let wishes =
                    Wishes { again: again.then(|| "the first has a wrong page".to_owned()), ..Wishes::default() };
                letters::draft(&office, "trace_request", REQUEST, wishes).await?;
            }
            Step::Remind => reminders::draft(&office, REQUEST).await.map(|_| ())?,
            Step::Edit(n, message, value) => {
                let letter = self.letter(*n).await.ok_or_else(none)?;
                let stated = self.message(*message).and_then(|(_, stated)| stated.get(*value));
                let words =
                    stated.map_or("A colleague will call.".to_owned(), |v| format!("It is said that {v} knows."));
                letters::edit(&office, &letter, letters::Edits { add: vec![words], ..Default::default() }).await?;
            }
            Step::ApproveLetter(n, read) => {
                let id = self.letter(*n).await.ok_or_else(none)?;
                let pdf = letters::known(&office, &id).await?.pdf;
                letters::approve_read(&office, &id, read.then_some(pdf.as_str())).await?;
            }
            Step::Queue(n) => {
                letters::queue(&office, &self.letter(*n).await.ok_or_else(none)?, Some(Way::Folder)).await?;
            }
            Step::Send => {
                sending::send_due(&office, None, |_| ()).await?;
            }
            Step::Withdraw(n) => letters::withdraw(&office, &self.letter(*n).await.ok_or_else(none)?, "x").await?,
            Step::HandOver(n) => {
                let letter = self.letter(*n).await.ok_or_else(none)?;
                letters::hand_over(&office, &letter, "posted", office.today(), None, Some("receipt 7".into())).await?;
            }
            Step::Settle(n, word) => {
                letters::settle(&office, &self.letter(*n).await.ok_or_else(none)?, *word, "their call").await?;
            }
            Step::Comes(kind, thread, theirs, verdict) => {
                let n = self.came.len();
                let last = self.letter(0).await;
                let id = match &last {
                    Some(l) => self.house.archive.transmission(l).await?.map(|t| t.message_id),
                    None => None,
                };
                let id = id.filter(|_| *thread).unwrap_or_else(|| format!("<none-{n}@x.example>"));
                let address = if *theirs { "export@boell.example" } else { "stranger@elsewhere.example" };
                let head = match kind {
                    MessageKind::Bounce => report("failed", "5.1.1", "export@boell.example", &id),
                    MessageKind::DeliveryReport => report("delivered", "2.0.0", "export@boell.example", &id),
                    _ => Head { in_reply_to: vec![id], ..Head::default() },
                };
                let head = Head { from: from(address).from, message_id: Some(format!("<came-{n}@x.example>")), ..head };
                let stated = [format!("Maker {n} GmbH"), format!("ORD-{n}-77"), format!("Recipient {n} Ltd")];
                let text = format!("{} made PM9-79 B00417. Order {} went to {}.", stated[0], stated[1], stated[2]);
                let names = [FieldName::Manufacturer, FieldName::OrderNumber, FieldName::Recipient];
                let values: Vec<_> = names.into_iter().zip(stated.iter().map(String::as_str)).collect();
                let papers = vec![stating("letter", &text, &values)];
                let arrival = self.house.arrives(*kind, head, papers, &[REQUEST], self.day).await;
                self.house.sender(&arrival, *verdict, self.day).await;
                self.came.push((arrival, stated));
            }
            Step::Place(n, standing) => {
                let (arrival, _) = self.message(*n).ok_or_else(none)?;
                self.house.decider(arrival, self.day).place(REQUEST, *standing).await?;
            }
            Step::Rule(n, position, yes) => {
                let (arrival, _) = self.message(*n).ok_or_else(none)?;
                let ruling = if *yes { Ruling::Accept } else { Ruling::Refuse };
                let shown = self.house.archive.desk_document(arrival, 1).await?.ok_or_else(none)?;
                let field = shown.fields.iter().find(|f| f.position == *position).ok_or_else(none)?;
                let was = stamp(field.field.standing, field.field.value.as_deref(), field.field.absent);
                let decision = Decision { document: 1, position: *position, ruling, was };
                self.house.decider(arrival, self.day).fields(vec![decision]).await?;
            }
            Step::Undo(n, paper) => {
                let (arrival, _) = self.message(*n).ok_or_else(none)?;
                self.house.decider(arrival, self.day).undo(paper.then_some(1)).await?;
            }
            Step::DraftAnswered(n, thanks) => {
                let (arrival, _) = self.message(*n).ok_or_else(none)?;
                let kind = if *thanks { "thanks" } else { "red_flag_notice" };
                let findings = if *thanks { Vec::new() } else { vec!["no day of expiry".to_owned()] };
                let wishes = Wishes { received: Some(arrival.clone()), findings, ..Wishes::default() };
                letters::draft(&office, kind, REQUEST, wishes).await?;
            }
            Step::DraftReply(n) => {
                let (arrival, _) = self.message(*n).ok_or_else(none)?;
                replies::draft(&office, arrival, None).await?;
            }
            Step::Revise => {
                let reply = self.reply().await.ok_or_else(none)?;
                let text = format!("{} (as they say)", reply.versions.last().unwrap().text);
                replies::revise(&office, &reply.id, &text, "their comment").await?;
            }
            Step::Propose(days) => {
                let reply = self.reply().await.ok_or_else(none)?;
                let day = office.today().saturating_add(jiff::ToSpan::days(*days));
                replies::propose(&office, &reply.id, Some(day)).await?;
            }
            Step::Comment => {
                replies::comment(&office, &self.reply().await.ok_or_else(none)?.id, None, "no", "their note").await?;
            }
            Step::SettleComment => {
                let reply = self.reply().await.ok_or_else(none)?;
                let open = reply.comments.iter().find(|c| c.settled.is_none()).ok_or_else(none)?;
                replies::settle_comment(&office, &reply.id, open.number, Settled::SetAside, "not so").await?;
            }
            Step::Agree => replies::agree(&office, &self.reply().await.ok_or_else(none)?.id, "their note 9").await?,
            Step::Lock(right) => {
                let reply = self.reply().await.ok_or_else(none)?;
                let last = reply.versions.last().unwrap();
                let named = Named { version: Some(last.number), sha256: right.then(|| last.sha256.clone()) };
                replies::lock(&office, &reply.id, &named).await?;
            }
            Step::Mark(verb) => requests::mark(&office, REQUEST, *verb, "x").await.map(|_| ())?,
        }
        Ok(())
    }
}
