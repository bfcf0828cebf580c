//! Common wordings of letters in Portuguese. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, lacks_limit, says_limit, states};
use crate::model::Factor::{
    EntityDissolved, ManufacturerDenied, RecordsDestroyed, RecordsNotKept, RefusalToShare, RetentionExpired,
};
use crate::model::FieldName::{DeliveryDate, Quantity, Recipient};

#[test]
fn what_was_done_is_found() {
    states(
        "A pistola deu entrada no acervo da Polícia Rodoviária Federal em novembro de 2000.",
        &[(Recipient, "Polícia Rodoviária Federal"), (DeliveryDate, "2000-11")],
    );
    states(
        "A remessa, de 800 espoletas, deixou o nosso paiol em 25 de janeiro de 2010.",
        &[(DeliveryDate, "2010-01-25"), (Quantity, "800")],
    );
}

#[test]
fn hearsay_and_the_way_of_papers_state_nothing() {
    keeps_silent("Consta que o lote foi vendido a um intermediário de Roterdão.", &[Recipient]);
    keeps_silent("O processo foi despachado por despacho de 3 de maio de 2022.", &[Recipient]);
}

#[test]
fn a_polite_refusal_is_one() {
    says_limit("Pedimos que compreendam que não podemos divulgar os dados dos nossos clientes.", RefusalToShare);
}

#[test]
fn limits_are_told_from_what_only_looks_like_them() {
    says_limit("Decorridos cinco anos, os processos são eliminados.", RetentionExpired);
    says_limit("Nesse tempo ninguém apontava os números.", RecordsNotKept);
    says_limit("A empresa não produziu estes cartuchos.", ManufacturerDenied);
    says_limit("O arquivo foi consumido pelas chamas.", RecordsDestroyed);
    says_limit("Não damos seguimento a pedidos de entidades privadas.", RefusalToShare);
    lacks_limit("Nada desta carta pode ser publicado sem a nossa autorização.", ManufacturerDenied);
    lacks_limit("O processo foi encerrado em 3 de maio de 2022.", EntityDissolved);
    lacks_limit("A arma não tem nome de fabricante.", ManufacturerDenied);
}
