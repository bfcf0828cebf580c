//! What is sent again, and what a reminder speaks of: the trace request, and no other letter of the request.

use mail_parser::{MessageParser, MimeHeaders};
use tracepost::model::*;
use tracepost::pipeline::outgoing::letters::{self, Wishes};
use tracepost::pipeline::outgoing::{reminders, requests};

use super::edited::printed;
use super::house::{House, Place, changed, from};

const REQUEST: &str = "TR-2026-0001";

async fn by_post(house: &House, id: &str, n: i64) {
    let (office, note) = (house.office("ana", n), Some("receipt 7".to_owned()));
    letters::hand_over(&office, id, "posted", office.today(), None, note).await.unwrap();
}

/// The names of the files in the mail of a letter that goes by a mail program.
async fn enclosed(house: &House, letter: &OutgoingLetter, n: i64) -> Vec<String> {
    letters::approve(&house.office("ben", n), &letter.id).await.unwrap();
    let queued = letters::queue(&house.office("ana", n), &letter.id, Some(Way::Folder)).await.unwrap();
    let mail = house.archive.original(&queued.mail).await.unwrap();
    let mail = MessageParser::new().parse(&mail).unwrap();
    mail.attachments().filter_map(|a| a.attachment_name()).map(str::to_owned).collect()
}

pub(super) async fn what_is_sent_again_is_the_request_that_went_last(place: &Place) {
    let house = House::new(place, 9).await;
    let first = house.approved(REQUEST).await;
    by_post(&house, &first.id, 0).await;
    let second = house.approved(REQUEST).await;
    by_post(&house, &second.id, 0).await;
    let resend = letters::draft(&house.office("ana", 10), "resend", REQUEST, Wishes::default()).await.unwrap();
    let text = letters::text(&house.office("ben", 10), &resend.id).await.unwrap();
    assert!(text.contains(&format!("our letter {} of", second.id)), "{text}");
    let pages = printed(&house, &resend).await;
    assert!(pages.contains(&format!("Enclosure: copy of {}", second.id)), "{pages}");
    let enclosed = enclosed(&house, &resend, 10).await;
    let has = |letter: &OutgoingLetter| enclosed.contains(&format!("{}.pdf", letter.id));
    assert!(has(&resend) && has(&second) && !has(&first), "{enclosed:?}");
}

pub(super) async fn a_reminder_encloses_the_request(place: &Place) {
    let house = House::new(place, 9).await;
    let first = house.approved(REQUEST).await;
    by_post(&house, &first.id, 0).await;
    let reminder = reminders::draft(&house.office("ana", 60), REQUEST).await.unwrap();
    let pages = printed(&house, &reminder).await;
    assert!(pages.contains(&format!("Enclosure: copy of {}", first.id)), "{pages}");
    let enclosed = enclosed(&house, &reminder, 60).await;
    assert!(enclosed.contains(&format!("{}.pdf", first.id)), "{enclosed:?}");
}

pub(super) async fn a_reminder_speaks_of_the_request_and_of_no_other_letter(place: &Place) {
    let (_kept, file) = changed(|register| {
        register["requests"][0]["sent"] = serde_json::json!({ "on": "2026-05-04", "way": "mail" });
    });
    let house = House::set(place, 9, &file, "").await;
    let head = from("export@boell.example");
    let arrival = house.arrives(MessageKind::Acknowledgement, head, vec![], &[REQUEST], 1).await;
    house.decider(&arrival, 1).place(REQUEST, Standing::Confirmed).await.unwrap();
    let wishes = Wishes { received: Some(arrival), ..Wishes::default() };
    let thanks = letters::draft(&house.office("ana", 2), "thanks", REQUEST, wishes).await.unwrap();
    letters::approve(&house.office("ben", 2), &thanks.id).await.unwrap();
    by_post(&house, &thanks.id, 2).await;
    assert!(requests::approve(&house.office("ben", 60), REQUEST).await.is_err(), "it went long ago");
    let reminder = reminders::draft(&house.office("ana", 60), REQUEST).await.unwrap();
    let text = letters::text(&house.office("ben", 60), &reminder.id).await.unwrap();
    assert!(text.contains(&format!("our letter {REQUEST} of")) && !text.contains(&thanks.id), "{text}");
}
