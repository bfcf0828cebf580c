//! Letters that answer a request, in four languages. Each states a recipient, a number, a day and a contract, in
//! sentences that are composed again each time.

use anyhow::Result;
use fastrand::Rng;
use jiff::civil::date;
use tracepost::languages;
use tracepost::letters::{Align, Style};
use tracepost::model::FieldName;

use super::made_up::{self, one};
use super::paper::Paper;
use super::papers::Drawn;

/// A language: greeting, sentences, filler, farewell. In a sentence `{r}` is the recipient, `{n}` the number, `{d}` the day of delivery, `{c}` the
/// contract, `{o}` the order, `{y}` the year of manufacture, `{g}` the goods.
type Speech = (&'static str, &'static str, &'static [&'static str], &'static [&'static str], &'static str);

const LANGUAGES: &[Speech] = &[
    (
        "en",
        "Dear Sir or Madam,",
        &[
            "We confirm that the item was delivered to {r} on {d} under contract No. {c}.",
            "According to our archives it formed part of {n} {g}, shipped on {d} to {r}.",
            "The weapon was manufactured in {y} and sold to {r}; the consignment of {n} pieces left our works on {d}.",
            "Our books show an order of {n} pieces (order No. {o}) by {r}, which was delivered on {d}.",
            "It was made in {y}.",
            "The export was carried out on {d} on the basis of contract {c} with {r}.",
        ],
        &[
            "We remain at your disposal for further questions.",
            "Records of the transport are no longer held.",
            "The paperwork was checked by our archive.",
        ],
        "Yours faithfully,",
    ),
    (
        "fr",
        "Madame, Monsieur,",
        &[
            "Nous confirmons que l’arme a été livrée le {d} à {r} au titre du contrat n° {c}.",
            "Selon nos archives, elle faisait partie d’un lot de {n} pièces expédié le {d} à {r}.",
            "L’arme a été fabriquée en {y} et vendue à {r}.",
            "La commande n° {o}, portant sur {n} pièces, a été livrée à {r} le {d}.",
        ],
        &["Nous restons à votre disposition.", "Les documents de transport n’ont pas été conservés."],
        "Veuillez agréer nos salutations distinguées.",
    ),
    (
        "es",
        "Estimados señores:",
        &[
            "Confirmamos que el arma fue entregada el {d} a {r} en virtud del contrato n.º {c}.",
            "Según nuestros registros, formaba parte de un pedido de {n} unidades enviado el {d} a {r}.",
            "El arma fue fabricada en {y} y vendida a {r}.",
            "El pedido n.º {o} de {n} unidades fue entregado a {r} el {d}.",
        ],
        &["Quedamos a su disposición.", "No se conservan los documentos de transporte."],
        "Atentamente,",
    ),
    (
        "de",
        "Sehr geehrte Damen und Herren,",
        &[
            "Wir bestätigen, dass die Waffe am {d} an {r} geliefert wurde (Vertrag Nr. {c}).",
            "Nach unseren Unterlagen gehörte sie zu einer Lieferung von {n} Stück, die am {d} an {r} versandt wurde.",
            "Die Waffe wurde {y} hergestellt und an {r} verkauft.",
            "Der Auftrag Nr. {o} über {n} Stück wurde am {d} an {r} ausgeliefert.",
        ],
        &["Für Rückfragen stehen wir gern zur Verfügung.", "Transportunterlagen liegen nicht mehr vor."],
        "Mit freundlichen Grüßen",
    ),
    (
        "ru",
        "Уважаемые господа!",
        &[
            "Подтверждаем, что изделие было поставлено {d} в адрес {r} по контракту № {c}.",
            "Согласно архивным данным, партия из {n} штук была отгружена {d} в адрес {r}.",
            "Изделие изготовлено в {y} году.",
        ],
        &["Готовы ответить на дополнительные вопросы.", "Транспортные документы не сохранились."],
        "С уважением,",
    ),
];

/// An answer on a letterhead.
pub(crate) fn letter(rng: &mut Rng) -> Result<Drawn> {
    let (code, greeting, sentences, fillers, farewell) = LANGUAGES[rng.usize(..LANGUAGES.len())];
    let language = languages::of(code).unwrap_or(languages::ALL[0]);
    let mut p = Paper::a4();
    let text = if rng.bool() { Style::serif(10.0 + rng.f32() * 2.0) } else { Style::sans(9.0 + rng.f32() * 2.0) };
    let mut fields = Vec::new();
    p.set((50.0, 44.0), 495.0, &made_up::firm(rng, code), Style { size: 15.0, ..text }.bold(), Align::Centre)?;
    let dated = made_up::day(rng, language);
    let (town, ..) = made_up::town(rng);
    fields.push((FieldName::DocumentDate, dated.normal));
    let line = if rng.bool() { format!("{town}, {}", dated.printed) } else { dated.printed };
    p.set((300.0, 90.0), 245.0, &line, text, Align::End)?;
    let mut y = 120.0;
    if rng.bool() {
        let number = made_up::number(rng);
        fields.push((FieldName::DocumentNumber, number.normal));
        y = p.put(
            (50.0, y),
            300.0,
            &format!("{} {}", one(rng, &["Ref.:", "Our ref.:", "N/Réf.:", "Az.:", "Исх. №"]), number.printed),
            text,
        )? + 14.0;
    }
    y = p.put((50.0, y), 490.0, greeting, text)? + 10.0;
    // One sentence that tells and one that does not: two that tell might tell against each other.
    let sentence = one(rng, sentences);
    let (day, count) = (made_up::day(rng, language), made_up::count(rng, code, 20_000));
    let office = ["the Ministry of Defence of Jordan", "the National Police of Chile"];
    let recipient =
        if code == "en" && rng.u8(..3) == 0 { one(rng, &office).to_owned() } else { made_up::firm(rng, code) };
    let (contract, order, year) = (made_up::number(rng), made_up::number(rng), rng.u32(1960..2015).to_string());
    let mut body = sentence.to_owned();
    for (slot, field, value) in [
        ("{r}", FieldName::Recipient, (recipient.clone(), recipient.trim_start_matches("the ").to_owned())),
        ("{n}", FieldName::Quantity, (count.printed, count.normal)),
        ("{d}", FieldName::DeliveryDate, (day.printed, day.normal)),
        ("{c}", FieldName::ContractNumber, (contract.printed, contract.normal)),
        ("{o}", FieldName::OrderNumber, (order.printed, order.normal)),
        ("{y}", FieldName::ManufactureDate, (year.clone(), year)),
        ("{g}", FieldName::Product, ("rifles".to_owned(), String::new())),
    ] {
        if body.contains(slot) {
            body = body.replace(slot, &value.0);
            if field != FieldName::Product {
                fields.push((field, value.1));
            }
        }
    }
    let filler = one(rng, fillers);
    let body = if rng.bool() { format!("{body} {filler}") } else { format!("{filler} {body}") };
    y = p.put((50.0, y), 490.0, &body, text)? + 16.0;
    y = p.put((50.0, y), 490.0, farewell, text)?;
    p.signature((60.0, y + 40.0));
    p.footed()?;
    let pdf = p.done("SPECIMEN", code, date(2020, 1, 1))?;
    // Who made it and which country is meant are not laid down by these sentences.
    let open = &[
        FieldName::Manufacturer,
        FieldName::Country,
        FieldName::RequestReference,
        FieldName::Product,
        FieldName::ShipmentDate,
    ];
    Ok(Drawn { kind: "letter", pdf, fields, items: Vec::new(), open })
}
