//! Common wordings of letters in Spanish. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, lacks_limit, says_limit, states};
use crate::model::Factor::{EntityDissolved, ManufacturerDenied, RecordsNotKept, RefusalToShare, RetentionExpired};
use crate::model::FieldName::{DeliveryDate, ManufactureDate, Recipient};

#[test]
fn what_was_done_is_found() {
    states("Lo armamos en nuestra planta en mayo de 1977.", &[(ManufactureDate, "1977-05")]);
    states(
        "La pistola se dio de alta en el inventario de la Policía de Investigaciones en abril de 2001.",
        &[(Recipient, "Policía de Investigaciones"), (DeliveryDate, "2001-04")],
    );
}

#[test]
fn hearsay_and_the_way_of_papers_state_nothing() {
    keeps_silent("Según recuerdo, pudo haberse vendido a Paraguay.", &[Recipient]);
    keeps_silent("El expediente se cerró el 3 de mayo de 2022.", &[DeliveryDate]);
}

#[test]
fn a_polite_refusal_is_one() {
    says_limit("Agradecemos que comprenda que no podemos facilitar los datos de nuestros clientes.", RefusalToShare);
}

#[test]
fn limits_are_told_from_what_only_looks_like_them() {
    says_limit("Transcurridos diez años, los expedientes se depuran.", RetentionExpired);
    says_limit("En aquel tiempo nadie apuntaba los números.", RecordsNotKept);
    says_limit("La empresa no produjo estos cartuchos.", ManufacturerDenied);
    says_limit("Esa información solo se entrega a la policía.", RefusalToShare);
    says_limit("Ese calibre nunca figuró en nuestro catálogo.", ManufacturerDenied);
    lacks_limit("Nada de esta carta puede publicarse sin nuestra autorización.", ManufacturerDenied);
    lacks_limit("La oficina cerró por vacaciones.", EntityDissolved);
    lacks_limit("Ni el fabricante ni el año figuran en la tarjeta.", ManufacturerDenied);
}
