//! What carriers, brokers and lists of deliveries say: numbers that deny nothing, short captions, entries without a verb, days of papers.

use super::{keeps_silent, states};
use crate::model::FieldName;

#[test]
fn the_word_for_number_denies_nothing() {
    use FieldName::{ManufactureDate, Manufacturer};
    let made = [(Manufacturer, "Harlow Works"), (ManufactureDate, "1983")];
    states("The carbine No. D 77 410 was made by Harlow Works in 1983.", &made);
    states("The carbine No. KT 7741 was made by Harlow Works in 1983.", &made);
    let made = [(Manufacturer, "Manufacture de Brévaux"), (ManufactureDate, "1979")];
    states("Le mousqueton n° B 118 402 a été fabriqué par la Manufacture de Brévaux en 1979.", &made);
    keeps_silent("No carbine was made by Harlow Works in 1983.", &[Manufacturer]);
}

#[test]
fn carriers_tell_when_the_goods_left_and_how_many() {
    use FieldName::{DeliveryDate, Quantity};
    states(
        "310 drums, said to contain resin, were loaded at Rennby on 9 March 2018.",
        &[(Quantity, "310"), (DeliveryDate, "2018-03-09")],
    );
    states("El envío constaba de 75 bultos y zarpó de Malón el 2 de junio de 2012.", &[(DeliveryDate, "2012-06-02")]);
    states("Die 24 Fässer wurden am 07.05.2014 zugestellt.", &[(Quantity, "24"), (DeliveryDate, "2014-05-07")]);
    states("Number of rifles: 44", &[(Quantity, "44")]);
    states("Cartons: 1 240", &[(Quantity, "1240")]);
    keeps_silent("Set: KL 4012", &[Quantity]);
}

#[test]
fn entries_of_a_list_share_the_verb_that_announced_them() {
    use FieldName::{DeliveryDate, Quantity, Recipient};
    states(
        "We made two deliveries from this lot:\n\n- 3,200 pcs to Tarn Quarries Ltd, 4 May 2017\n- 900 pcs to Oswin Mining Ltd, 8 June 2017\n",
        &[
            (Recipient, "Tarn Quarries Ltd"),
            (Recipient, "Oswin Mining Ltd"),
            (DeliveryDate, "2017-05-04"),
            (DeliveryDate, "2017-06-08"),
            (Quantity, "3200"),
            (Quantity, "900"),
        ],
    );
    states("2) Buyers Orrin Match Works, Delta City. We were brokers only.", &[(Recipient, "Orrin Match Works")]);
}

#[test]
fn a_day_that_dates_a_paper_is_no_deliverys() {
    use FieldName::DeliveryDate;
    states(
        "Tüfekler, 120 adetlik bir siparişin parçası olarak 4 Mayıs 2013 tarihinde Atlas Ticaret SARL firmasına teslim edilmiştir.",
        &[(DeliveryDate, "2013-05-04")],
    );
    keeps_silent("The rifles were sold to Atlas Trading Ltd under the permit dated 4 May 2013.", &[DeliveryDate]);
}

#[test]
fn years_stand_alone_in_german_and_bodies_name_their_state() {
    use FieldName::{DeliveryDate, Quantity, Recipient};
    states(
        "Der Karabiner wurde 1981 an das Bundesheer übergeben.",
        &[(Recipient, "Bundesheer"), (DeliveryDate, "1981")],
    );
    states(
        "Wir verkauften 1985 Karabiner an die Norfels Handels GmbH.",
        &[(Recipient, "Norfels Handels GmbH"), (Quantity, "1985")],
    );
    keeps_silent("Der Karabiner wurde an das Ministerium übergeben.", &[Recipient]);
}

#[test]
fn an_agent_inside_a_firms_name_is_no_word_for_one() {
    states("该批设备由海宁国际货运代理有限公司承运。", &[(FieldName::Intermediary, "海宁国际货运代理有限公司")]);
    states(
        "صُدرت البنادق إلى القيادة العامة للقوات المسلحة بتاريخ 3 أيار 2007.",
        &[(FieldName::Recipient, "القيادة العامة للقوات المسلحة")],
    );
}
