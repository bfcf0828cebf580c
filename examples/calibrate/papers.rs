//! Forms in many layouts: the captions of a language (some misprinted, some in two languages, some without meaning
//! for us), boxes, pairs, columns, and a table of goods.

use anyhow::Result;
use fastrand::Rng;
use jiff::civil::date;
use tracepost::languages::{self, Column, Language};
use tracepost::letters::{Align, Style};
use tracepost::model::FieldName;

use super::made_up::{self, Value, one};
use super::paper::{Grid, Paper, Rules, area};

/// A paper and what it says.
pub(crate) struct Drawn {
    /// The document type.
    pub(crate) kind: &'static str,
    /// The PDF.
    pub(crate) pdf: Vec<u8>,
    /// What should be extracted.
    pub(crate) fields: Vec<(FieldName, String)>,
    /// Description and quantity of each row of goods.
    pub(crate) items: Vec<(String, String)>,
    /// Fields of which nothing is said here, right or wrong.
    pub(crate) open: &'static [FieldName],
}

/// A document type and its fields.
type Form = (&'static str, &'static [FieldName]);

const FORMS: &[Form] = {
    use FieldName as F;
    &[
        (
            "packing_list",
            &[
                F::Consignor,
                F::Consignee,
                F::OrderNumber,
                F::ContractNumber,
                F::InvoiceNumber,
                F::Packages,
                F::GrossWeight,
                F::NetWeight,
            ],
        ),
        (
            "invoice",
            &[
                F::Seller,
                F::Buyer,
                F::Consignee,
                F::OrderNumber,
                F::ContractNumber,
                F::Incoterm,
                F::Currency,
                F::TotalAmount,
            ],
        ),
        (
            "bill_of_lading",
            &[
                F::Consignor,
                F::Consignee,
                F::NotifyParty,
                F::Carrier,
                F::Vessel,
                F::Voyage,
                F::PortOfLoading,
                F::PortOfDischarge,
                F::ShipmentDate,
                F::Packages,
                F::GrossWeight,
                F::ContainerNumber,
            ],
        ),
        (
            "end_user_certificate",
            &[F::EndUser, F::Importer, F::Exporter, F::CountryOfDestination, F::ContractNumber, F::ValidUntil],
        ),
        ("delivery_note", &[F::Consignor, F::Consignee, F::OrderNumber, F::DeliveryDate]),
        (
            "transport_document",
            &[
                F::Consignor,
                F::Consignee,
                F::Carrier,
                F::PlaceOfLoading,
                F::PlaceOfDelivery,
                F::Vehicle,
                F::GrossWeight,
            ],
        ),
        (
            "air_waybill",
            &[
                F::Consignor,
                F::Consignee,
                F::Carrier,
                F::AirportOfDeparture,
                F::AirportOfDestination,
                F::Flight,
                F::Packages,
                F::GrossWeight,
            ],
        ),
        ("delivery_verification_certificate", &[F::Importer, F::Exporter, F::DeliveryDate, F::LicenceNumber]),
        ("international_import_certificate", &[F::Importer, F::Exporter, F::CountryOfOrigin, F::ValidUntil]),
    ]
};

/// The languages of the forms.
pub(crate) const LANGUAGES: &[&str] = &["en", "en", "en", "fr", "fr", "es", "de", "ru", "it", "pt", "ro", "pl", "tr"];

fn value(rng: &mut Rng, field: FieldName, language: &Language) -> Value {
    use FieldName as F;
    let code = language.code;
    match field {
        F::Consignor
        | F::Consignee
        | F::Seller
        | F::Buyer
        | F::NotifyParty
        | F::EndUser
        | F::Importer
        | F::Exporter => made_up::party(rng, code),
        F::Carrier => {
            let name = made_up::firm(rng, code);
            Value { printed: name.clone(), normal: name }
        }
        F::ShipmentDate | F::ValidUntil | F::DeliveryDate | F::DocumentDate => made_up::day(rng, language),
        F::Packages => {
            let count = made_up::count(rng, code, 900);
            let behind = if rng.bool() { "" } else { one(rng, &[" colis", " pkgs", " CTNS", " boxes"]) };
            Value { printed: format!("{}{behind}", count.printed), normal: count.normal }
        }
        F::GrossWeight | F::NetWeight => made_up::weight(rng, code),
        F::TotalAmount => made_up::decimal(rng, code, 900_000),
        F::Currency => {
            let code = one(rng, &["EUR", "USD", "GBP", "CHF", "RON", "PLN"]);
            Value { printed: code.to_owned(), normal: code.to_owned() }
        }
        F::Incoterm => {
            let term = one(rng, &["FOB", "CIF", "EXW", "CPT", "FCA", "CFR"]);
            let (town, ..) = made_up::town(rng);
            Value { printed: format!("{term} {town}"), normal: term.to_owned() }
        }
        F::CountryOfDestination | F::CountryOfOrigin => {
            let (_, country, code) = made_up::town(rng);
            Value { printed: country.to_owned(), normal: code.to_owned() }
        }
        F::Vessel => made_up::vessel(rng),
        F::Voyage => made_up::voyage(rng),
        F::Flight => made_up::flight(rng),
        F::Vehicle => made_up::plates(rng),
        F::ContainerNumber => made_up::container(rng),
        F::PortOfLoading
        | F::PortOfDischarge
        | F::PlaceOfLoading
        | F::PlaceOfDelivery
        | F::AirportOfDeparture
        | F::AirportOfDestination => {
            let (town, country, _) = made_up::town(rng);
            let text = if rng.u8(..4) == 0 { format!("{town}, {country}") } else { town.to_owned() };
            Value { printed: text.clone(), normal: text }
        }
        _ => made_up::number(rng),
    }
}

fn titled(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|f| f.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A caption as somebody may print it.
fn caption(rng: &mut Rng, language: &Language, field: FieldName) -> Option<String> {
    let of = |l: &Language| l.captions.iter().find(|(f, _)| *f == field).map(|(_, c)| *c);
    let mut text = titled(one(rng, of(language)?));
    if language.code != "en" && rng.u8(..4) == 0 {
        text = format!("{text} / {}", titled(one(rng, of(languages::of("en")?)?)));
    }
    match rng.u8(..16) {
        // A letter lost, an abbreviation, capitals.
        0 if text.chars().count() > 5 => {
            let at = rng.usize(1..text.chars().count());
            text = text.chars().enumerate().filter(|(n, _)| *n != at).map(|(_, c)| c).collect();
        }
        1 if text.chars().count() > 8 => text = text.chars().take(6).chain(['.']).collect(),
        2..=6 => text = text.to_uppercase(),
        _ => {}
    }
    Some(text)
}

/// A form.
pub(crate) fn form(rng: &mut Rng) -> Result<Drawn> {
    let language = languages::of(one(rng, LANGUAGES)).unwrap_or(languages::ALL[0]);
    let (kind, names) = FORMS[rng.usize(..FORMS.len())];
    let mut p = Paper::a4();
    let size = 8.0 + rng.f32() * 2.5;
    let text = if rng.bool() { Style::sans(size) } else { Style::serif(size + 0.5) };
    let mut fields: Vec<(FieldName, String)> = Vec::new();
    let mut blocks: Vec<(String, String)> = Vec::new();
    let titles =
        language.titles.iter().filter(|(t, _)| *t == kind).flat_map(|(_, names)| *names).copied().collect::<Vec<_>>();
    let mut title = titled(if titles.is_empty() { kind } else { one(rng, &titles) });
    if rng.bool() {
        title = title.to_uppercase();
    }
    let number = made_up::number(rng);
    fields.push((FieldName::DocumentNumber, number.normal.clone()));
    let own = match rng.u8(..3) {
        0 => {
            title = format!("{title} {}{}", one(rng, &["", "No. ", "N° ", "Nr. "]), number.printed);
            None
        }
        _ => caption(rng, language, FieldName::DocumentNumber),
    };
    if let Some(caption) = own {
        blocks.push((caption, number.printed));
    } else if !title.contains(&number.printed) {
        blocks.push(("No.".to_owned(), number.printed));
    }
    let dated = made_up::day(rng, language);
    if let Some(caption) = caption(rng, language, FieldName::DocumentDate) {
        fields.push((FieldName::DocumentDate, dated.normal.clone()));
        blocks.push((caption, dated.printed));
    }
    let mut head = made_up::firm(rng, language.code);
    for (n, name) in names.iter().enumerate() {
        if rng.u8(..8) == 0 {
            continue;
        }
        let value = value(rng, *name, language);
        fields.push((*name, value.normal.clone()));
        // The sender often has no caption but the letterhead.
        if n == 0 && rng.u8(..4) == 0 && *name != FieldName::EndUser {
            head = value.normal;
            continue;
        }
        match caption(rng, language, *name) {
            Some(caption) => blocks.push((caption, value.printed)),
            None => drop(fields.pop()),
        }
    }
    for _ in 0..rng.u8(..4) {
        if let Some(aside) = language.asides.get(rng.usize(..language.asides.len().max(1))) {
            let other = match rng.u8(..3) {
                0 => made_up::number(rng).printed,
                1 => made_up::firm(rng, language.code),
                _ => made_up::day(rng, language).printed,
            };
            let at = rng.usize(..=blocks.len());
            blocks.insert(at, (titled(aside), other));
        }
    }
    p.put((50.0, 40.0), 250.0, &head, Style { size: size + 4.0, ..text }.bold())?;
    p.set((280.0, 40.0), 265.0, &title, Style { size: size + 5.0, ..text }.bold(), Align::End)?;
    let y = match rng.u8(..4) {
        0 => boxes(&mut p, rng, text, &blocks)?,
        1 => pairs(&mut p, rng, text, &blocks)?,
        2 => above(&mut p, text, &blocks)?,
        _ => sides(&mut p, rng, text, &blocks)?,
    };
    let items = goods(&mut p, rng, language, text, y + 16.0)?;
    p.signature((420.0, 770.0));
    p.footed()?;
    let pdf = p.done("SPECIMEN", language.code, date(2020, 1, 1))?;
    Ok(Drawn { kind, pdf, fields, items, open: &[] })
}

fn lines(text: &str) -> f32 {
    f32::from(u8::try_from(text.lines().map(|l| 1 + l.chars().count() / 46).sum::<usize>()).unwrap_or(9))
}

fn boxes(p: &mut Paper, rng: &mut Rng, text: Style, blocks: &[(String, String)]) -> Result<f32> {
    let (mut y, first) = (76.0, 235.0 + rng.f32() * 30.0);
    for row in blocks.chunks(2) {
        let high = row.iter().map(|(_, v)| 16.0 + lines(v) * text.size * 1.35).fold(28.0, f32::max);
        let mut x = 48.0;
        for (n, (caption, value)) in row.iter().enumerate() {
            let wide = if row.len() == 1 {
                500.0
            } else if n == 0 {
                first
            } else {
                500.0 - first
            };
            p.boxed(area(x, y, wide, high), caption, value, text)?;
            x += wide;
        }
        y += high;
    }
    Ok(y)
}

fn pairs(p: &mut Paper, rng: &mut Rng, text: Style, blocks: &[(String, String)]) -> Result<f32> {
    let (mut y, gap, colon) = (80.0, 120.0 + rng.f32() * 60.0, rng.u8(..4) > 0);
    for (caption, value) in blocks {
        let caption = if colon { format!("{caption}:") } else { caption.clone() };
        y = p.pair((50.0, y), gap, 490.0, &caption, value, text)?;
    }
    Ok(y)
}

fn above(p: &mut Paper, text: Style, blocks: &[(String, String)]) -> Result<f32> {
    let mut y = 84.0;
    for row in blocks.chunks(2) {
        let mut bottom: f32 = y;
        for ((caption, value), x) in row.iter().zip([50.0, 310.0]) {
            let below = p.put((x, y), 235.0, caption, Style { size: text.size - 1.0, ..text }.bold())?;
            bottom = bottom.max(p.put((x, below + 1.0), 235.0, value, text)?);
        }
        y = bottom + 8.0;
    }
    Ok(y)
}

/// Parties at the left, captions above them; the rest in pairs at the right.
fn sides(p: &mut Paper, rng: &mut Rng, text: Style, blocks: &[(String, String)]) -> Result<f32> {
    let (mut left, mut right) = (84.0, 84.0);
    let gap = 105.0 + rng.f32() * 20.0;
    for (caption, value) in blocks {
        if value.contains('\n') {
            let below = p.put((50.0, left), 230.0, caption, text.bold())?;
            left = p.put((50.0, below + 1.0), 230.0, value, text)? + 8.0;
        } else {
            right = p.pair((300.0, right), gap, 245.0, &format!("{caption}:"), value, text)?;
        }
    }
    Ok(left.max(right))
}

fn goods(p: &mut Paper, rng: &mut Rng, language: &Language, text: Style, y: f32) -> Result<Vec<(String, String)>> {
    let head = |rng: &mut Rng, column: Column| {
        let names =
            language.columns.iter().filter(|(c, _)| *c == column).flat_map(|(_, n)| *n).copied().collect::<Vec<_>>();
        titled(if names.is_empty() { "" } else { one(rng, &names) })
    };
    let (unit, mass) = (rng.bool(), rng.bool());
    let mut heads = vec![head(rng, Column::Description), head(rng, Column::Quantity)];
    let mut columns = vec![(250.0, false), (75.0, true)];
    if unit {
        heads.push(head(rng, Column::Unit));
        columns.push((60.0, false));
    }
    if mass {
        heads.push(head(rng, Column::Price));
        columns.push((80.0, true));
    }
    let (mut rows, mut items) = (Vec::new(), Vec::new());
    let word = language
        .units
        .iter()
        .find(|(u, _)| u.as_str() == "piece")
        .and_then(|(_, w)| w.first())
        .copied()
        .unwrap_or("pcs");
    for _ in 0..rng.u8(1..5) {
        let (name, count) = (made_up::goods(rng, language.code), made_up::count(rng, language.code, 20_000));
        items.push((name.clone(), count.normal));
        let mut row = vec![name, if unit { count.printed } else { format!("{} {word}", count.printed) }];
        if unit {
            row.push(word.to_owned());
        }
        if mass {
            row.push(made_up::decimal(rng, language.code, 9000).printed);
        }
        rows.push(row);
    }
    let rules = [Rules::All, Rules::Rows, Rules::None][rng.usize(..3)];
    let grid = Grid { x: 48.0, columns: &columns, rules, style: text, head: text.bold() };
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|r| r.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    p.table(&grid, y, &heads, &rows)?;
    Ok(items)
}
