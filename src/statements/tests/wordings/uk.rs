//! Common wordings of letters in Ukrainian. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, says_limit, states};
use crate::model::Factor::{ManufacturerDenied, RecordsDestroyed};
use crate::model::FieldName::{ContractNumber, DeliveryDate, ManufactureDate, Quantity, Recipient};

#[test]
fn what_was_done_is_found() {
    states(
        "Карабін № КХ 4410 нашої роботи, він зійшов з конвеєра в березні 1979 року.",
        &[(ManufactureDate, "1979-03")],
    );
    states("Пістолет вироблено на нашому підприємстві у 1986 році.", &[(ManufactureDate, "1986")]);
    states(
        "Гранати цієї партії 12 травня 1991 р. продано Міністерству оборони Республіки Замбія за контрактом № 17/91-З.",
        &[
            (Recipient, "Міністерству оборони Республіки Замбія"),
            (DeliveryDate, "1991-05-12"),
            (ContractNumber, "17/91-З"),
        ],
    );
    states(
        "Партію з 300 карабінів 4 червня 1983 року отримала Національна гвардія Кувейту.",
        &[(Recipient, "Національна гвардія Кувейту"), (DeliveryDate, "1983-06-04"), (Quantity, "300")],
    );
    states(
        "Зброю було передано Збройним силам Республіки Бенін 3 жовтня 1980 р.",
        &[(Recipient, "Збройним силам Республіки Бенін"), (DeliveryDate, "1980-10-03")],
    );
    states(
        "Повідомляємо, що гвинтівка № 4471 належить до виробів, відвантажених нами у червні 1982 року Народній армії Кампучії.",
        &[(Recipient, "Народній армії Кампучії"), (DeliveryDate, "1982-06")],
    );
    states(
        "За нашими книгами пістолет продано 14.03.1995 ТОВ «Мисливець-Плюс».",
        &[(Recipient, "ТОВ «Мисливець-Плюс»"), (DeliveryDate, "1995-03-14")],
    );
    states(
        "Кулемет відпущено зі складу 3 лютого 1986 року за нарядом № 441/86 для потреб Міністерства оборони Лівії.",
        &[(Recipient, "Міністерства оборони Лівії"), (DeliveryDate, "1986-02-03")],
    );
    states(
        "Контракт підписано 12 квітня 1990 року, поставка відбулася 30 вересня 1990 року на адресу Міністерства оборони Анголи.",
        &[(Recipient, "Міністерства оборони Анголи"), (DeliveryDate, "1990-09-30")],
    );
}

#[test]
fn conditions_other_events_and_the_way_of_papers_are_no_delivery() {
    for text in [
        "Якщо пістолет було продано ТОВ «Полісся» у 1999 році, про це мав бути запис.",
        "Пістолет викрадено зі складу 5 травня 1996 року.",
        "Просимо повідомити, чи була гвинтівка продана у 1982 році.",
        "Гвинтівку списано 5 серпня 1990 року.",
        "Ми отримали Ваш лист від 3 травня 2023 року.",
        "Ваше звернення передано до Міністерства внутрішніх справ 3 травня 2023 року.",
        "Акт складено 3 травня 1990 року.",
    ] {
        keeps_silent(text, &[Recipient, DeliveryDate]);
    }
}

#[test]
fn limits_are_told() {
    says_limit("Цієї зброї ми ніколи не виготовляли, клеймо підроблене.", ManufacturerDenied);
    says_limit("Виріб не належить до нашої номенклатури.", ManufacturerDenied);
    says_limit("Відвантажувальні відомості за ті роки здано в макулатуру.", RecordsDestroyed);
    says_limit("Документація підприємства загинула під час пожежі у 1993 році.", RecordsDestroyed);
    says_limit("Ми таких автоматів зроду не робили.", ManufacturerDenied);
    says_limit("Номер нанесено не нашим шрифтом; виріб є грубою підробкою.", ManufacturerDenied);
    says_limit("Архів цеху було затоплено у 2002 році, папери стали непридатними.", RecordsDestroyed);
    says_limit("Картотека загинула під час війни.", RecordsDestroyed);
}
