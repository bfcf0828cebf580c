//! Common wordings of letters in Greek. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, lacks_limit, says_limit, states};
use crate::model::Factor::{ManufacturerDenied, RecordsNotKept, RefusalToShare, RetentionExpired};
use crate::model::FieldName::{DeliveryDate, Quantity, Recipient};

#[test]
fn what_was_done_is_found() {
    states("Εκποιήθηκε στις 12 Οκτωβρίου 2006 στην Κυνηγετικά Είδη Πίνδος ΕΠΕ.", &[(DeliveryDate, "2006-10-12")]);
    states(
        "Σαράντα περίστροφα διανεμήθηκαν στη Δημοτική Αστυνομία Πατρών στις 28 Φεβρουαρίου 1991.",
        &[(Recipient, "Δημοτική Αστυνομία Πατρών"), (DeliveryDate, "1991-02-28"), (Quantity, "40")],
    );
}

#[test]
fn hearsay_and_the_way_of_papers_state_nothing() {
    keeps_silent("Λέγεται ότι η παρτίδα πουλήθηκε σε έμπορο της Τεργέστης.", &[Recipient]);
    keeps_silent(
        "Το αίτημά σας παραδόθηκε στη Διεύθυνση Νομικών Υποθέσεων στις 5 Μαΐου 2023.",
        &[Recipient, DeliveryDate],
    );
}

#[test]
fn a_polite_refusal_is_one() {
    says_limit(
        "Παρακαλούμε να κατανοήσετε ότι δεν μπορούμε να αποκαλύψουμε τα στοιχεία των πελατών μας.",
        RefusalToShare,
    );
}

#[test]
fn limits_are_told_from_what_only_looks_like_them() {
    says_limit("Υποχρεούμαστε να φυλάσσουμε αυτά τα έγγραφα μόνο δέκα έτη.", RetentionExpired);
    says_limit("Δεν τηρούσαμε κανένα μητρώο πωληθέντων όπλων.", RecordsNotKept);
    says_limit("Η εταιρεία δεν παρήγαγε αυτά τα φυσίγγια.", ManufacturerDenied);
    says_limit("Ο νόμος μας απαγορεύει να πούμε σε ποιον πουλάμε.", RefusalToShare);
    lacks_limit("Η καρτέλα δεν αναφέρει τον κατασκευαστή.", ManufacturerDenied);
    lacks_limit("Το όπλο δεν φέρει όνομα κατασκευαστή.", ManufacturerDenied);
}
