//! The walks, each on one screen. Only this room knows the order of the steps.

pub mod about;

pub mod anchoring;

pub mod brought;

mod came;

mod custody;

pub mod deciding;

pub mod deleting;

pub mod digest;

pub mod drawing;

pub mod drawn_table;

pub mod drawn_words;

pub mod entering;

pub mod evidence;

pub mod export;

pub mod giving_out;

pub mod grades;

pub mod holder;

mod house_mail;

pub mod incoming;

pub mod limits;

pub mod listing;

mod normal;

pub mod outgoing;

pub mod photographs;

mod readings;

pub mod rereading;

pub mod register;

pub mod seizures;

pub mod taking_in;

pub mod senders;

pub mod sent_by;

pub mod settings;

pub mod spreadsheet;

pub mod terms;

pub mod working;
