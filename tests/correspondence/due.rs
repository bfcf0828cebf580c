//! What is due: a deadline is the same day wherever it stands, and what is answered is due no more.

use jiff::civil::date;
use tracepost::model::*;
use tracepost::pipeline::outgoing::deadlines;
use tracepost::pipeline::outgoing::letters::{self, Wishes};
use tracepost::pipeline::outgoing::requests::{self, RequestVerb};
use tracepost::pipeline::outgoing::waiting::waiting;

use super::edited::printed;
use super::house::{House, Place, from};

const REQUEST: &str = "TR-2026-0001";

pub(super) async fn a_deadline_is_one_day_wherever_it_stands(place: &Place) {
    let house = House::new(place, 9).await;
    requests::approve(&house.office("ben", 0), REQUEST).await.unwrap();
    // Dated on 4 May, and it goes two days later: the letter asks for an answer by 1 June, and that is the day that is waited for.
    let wishes = Wishes { dated: Some(date(2026, 5, 4)), ..Wishes::default() };
    let letter = letters::draft(&house.office("ana", 2), "trace_request", REQUEST, wishes).await.unwrap();
    let pages = printed(&house, &letter).await;
    assert_eq!(pages.matches("1 June 2026").count(), 2, "at the head and at the end: {pages}");
    letters::approve(&house.office("ben", 2), &letter.id).await.unwrap();
    let note = Some("receipt 7".to_owned());
    letters::hand_over(&house.office("ana", 2), &letter.id, "posted", date(2026, 5, 6), None, note).await.unwrap();
    let due = date(2026, 6, 1);
    assert_eq!(deadlines::explain(&house.office("ana", 3), REQUEST).await.unwrap()[0].due.on, due);
    assert!(deadlines::calendar(&house.office("ana", 3)).await.unwrap().contains("DTSTART;VALUE=DATE:20260601"));
    let late = house.office("ana", 40);
    assert_eq!(waiting(&late).await.unwrap().overdue[0].due, due);
    let reminders = deadlines::reminders(&house.office("ana", 28)).await.unwrap();
    assert!(reminders[0].1.as_ref().unwrap_err().contains("due on 2026-06-01"), "{reminders:?}");
}

pub(super) async fn what_is_answered_is_not_overdue_and_is_offered_once(place: &Place) {
    let house = House::new(place, 9).await;
    let letter = house.approved(REQUEST).await;
    let note = Some("receipt 7".to_owned());
    letters::hand_over(&house.office("ana", 0), &letter.id, "posted", date(2026, 5, 4), None, note).await.unwrap();
    let late = house.office("ana", 60);
    assert_eq!(waiting(&late).await.unwrap().overdue.len(), 1);
    let answer = house.arrives(MessageKind::Response, from("export@boell.example"), vec![], &[REQUEST], 59).await;
    let offers = async || {
        let lines = deadlines::to_do(&late).await.unwrap();
        let offered = lines.iter().filter(|l| l.contains("mark it once")).count();
        let list = waiting(&late).await.unwrap();
        (list.answered, list.overdue.len(), offered)
    };
    assert_eq!(offers().await, (vec![], 1, 0), "nobody has said that it is the answer");
    house.decider(&answer, 60).place(REQUEST, Standing::Confirmed).await.unwrap();
    let short = answer.chars().take(12).collect::<String>();
    assert_eq!(offers().await, (vec![(REQUEST.to_owned(), short)], 0, 1));
    requests::mark(&late, REQUEST, RequestVerb::Answer, "their letter").await.unwrap();
    assert_eq!(offers().await, (vec![], 0, 0), "it is offered once");
    house.record_holds().await;
}
