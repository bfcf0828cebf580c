//! The correspondence on both databases, with a real mail server: the right letter, by the right person, once.
//! Each file asks about one part of it; the exam below puts all questions to each database.

mod coming_back;
mod due;
mod edited;
mod fallen;
mod house;
mod kills;
mod right_of_reply;
mod sending;
mod sent_again;
mod standing;

pub(crate) use house::{House, Place, day, field, from, paper, report, stating};
pub(crate) use kills::Program;

use coming_back::*;
use due::*;
use edited::*;
use fallen::*;
use right_of_reply::*;
use sending::*;
use sent_again::*;
use standing::*;

use crate::cluster::Cluster;
use crate::exam::exam;

#[test]
fn the_workflow_on_sqlite() {
    examine(Place::Sqlite);
}

#[test]
fn the_workflow_on_postgresql() {
    examine(Place::Postgres(Box::new(Cluster::start())));
}

/// Puts every question.
fn examine(place: Place) {
    exam!(
        place;
        two_people_and_then_the_mail_server,
        a_letter_in_plain_ascii_is_sent,
        every_fault_ends_in_a_named_state_and_nothing_goes_twice,
        five_days_of_later_end_in_refused,
        two_people_at_once_send_one_letter,
        bounces_reports_answers_and_copies_come_back_to_the_letter,
        addresses_that_would_do_harm_are_refused,
        a_clock_a_year_off_dates_nothing,
        what_goes_by_hand_has_a_day_and_a_proof,
        what_is_sent_again_is_the_request_that_went_last,
        a_deadline_is_one_day_wherever_it_stands,
        what_is_answered_is_not_overdue_and_is_offered_once,
        a_reminder_encloses_the_request,
        a_reminder_speaks_of_the_request_and_of_no_other_letter,
        reminders_are_proposed_and_held_back,
        a_text_is_drafted_commented_locked_and_quoted,
        a_superseded_proposal_goes_nowhere,
        the_same_letter_does_not_go_twice_without_a_reason,
        an_imported_request_counts_as_sent_with_its_date_and_way,
        the_bounce_of_an_imported_mail_counts_when_placed,
        a_secondary_request_follows_from_what_was_confirmed,
        class_and_factors_fall_with_what_they_rest_on,
        a_verified_answer_is_apart_from_a_confirmed_one,
        contacts_hand_over_and_teach,
        a_letter_is_edited_and_read_before_it_is_approved,
        what_is_written_into_a_letter_is_held_against_the_facts,
        a_state_writes_notes_verbales_to_states,
        notices_name_what_was_confirmed_and_thanks_go_to_whoever_wrote,
        what_fell_since_keeps_a_letter_back,
        a_text_goes_and_is_locked_only_while_its_facts_are_confirmed,
        a_red_flag_notice_goes_to_the_licensing_authority,
    );
}
