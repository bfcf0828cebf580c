//! Common wordings of letters in English. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, lacks_limit, says_limit, states};
use crate::model::Factor::{
    EntityDissolved, ManufacturerDenied, RecordsDestroyed, RecordsNotKept, RefusalToShare, RetentionExpired,
};
use crate::model::FieldName::{DeliveryDate, ManufactureDate, Manufacturer, Recipient};

#[test]
fn what_was_done_is_found() {
    states(
        "It entered the inventory of the Armed Forces of Malta in August 1975.",
        &[(Recipient, "Armed Forces of Malta"), (DeliveryDate, "1975-08")],
    );
    states(
        "Kandara Rifles drew these weapons from our central depot on 1 December 1999.",
        &[(Recipient, "Kandara Rifles"), (DeliveryDate, "1999-12-01")],
    );
    states("The rifle is make by our company in November 2006.", &[(ManufactureDate, "2006-11")]);
    states("The pistol was put together in our Leeds shop in March 1994.", &[(ManufactureDate, "1994-03")]);
    states("The one who bought it was Nordvik Import AS.", &[(Recipient, "Nordvik Import AS")]);
}

#[test]
fn hearsay_and_the_way_of_papers_state_nothing() {
    keeps_silent("Presumably it was made by Halden Works in 1978.", &[Manufacturer, ManufactureDate]);
    keeps_silent("It is said that the whole lot was sold to Nordvik Import AS in 1981.", &[Recipient, DeliveryDate]);
    keeps_silent(
        "The request was handed over to the Department of Legal Affairs on 5 May 2023.",
        &[Recipient, DeliveryDate],
    );
    keeps_silent("Our workshop closed the production of revolvers in 1938.", &[ManufactureDate]);
}

#[test]
fn a_polite_refusal_is_one() {
    says_limit(
        "We would appreciate your understanding that we cannot disclose the names of our customers.",
        RefusalToShare,
    );
}

#[test]
fn limits_are_told_from_what_only_looks_like_them() {
    says_limit("These papers were due for destruction after twelve years.", RetentionExpired);
    says_limit("At that time serial numbers were not noted when goods left the depot.", RecordsNotKept);
    says_limit("These grenades are nothing of ours.", ManufacturerDenied);
    says_limit("We did not produce this cartridge.", ManufacturerDenied);
    says_limit("Such particulars are given only to the police.", RefusalToShare);
    says_limit("We consider it not expedient to give the information.", RefusalToShare);
    says_limit("Such particulars can be furnished to law enforcement agencies only.", RefusalToShare);
    says_limit("Our predecessors threw the old order books away.", RecordsDestroyed);
    lacks_limit("This letter may not be published without our authorisation.", ManufacturerDenied);
    lacks_limit("Your case has been closed.", EntityDissolved);
    lacks_limit("The register does not mention the maker of this weapon.", ManufacturerDenied);
    lacks_limit("The rifle bears no maker's name.", ManufacturerDenied);
    lacks_limit("Please do not treat this as our answer.", RefusalToShare);
    lacks_limit("Your file is corrupted, please send it again.", RecordsDestroyed);
}
