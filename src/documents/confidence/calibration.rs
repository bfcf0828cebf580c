//! From a score to a probability. In: a field with its score, and its sheet. Out: the probability that a person would leave the field as it is. A score only
//! ranks the candidates of one field. How often a value with such a score is right is measured: `cargo run --example calibrate` draws documents of its
//! own, reads them, and fits `calibration.json` (a logistic regression on the features below).

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::find::Sheet;
use crate::model::{Evidence, FieldName, TextSource};

/// What is known of a value when its probability is asked, in the order of [`NAMES`].
pub type Features = [f64; NAMES.len()];

/// The names of the features, as the file has them.
pub const NAMES: [&str; 24] = [
    "constant",
    "score",
    "low_score",
    "picture",
    "worst_word",
    "page",
    "picture_digits",
    "length_in_picture",
    "party",
    "date",
    "identifier",
    "number",
    "place",
    "name_of_goods",
    "kind",
    "item",
    "beside",
    "below",
    "prose",
    "head",
    "totals",
    "loose",
    "rival",
    "reading_doubt",
];

/// What `calibration.json` holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calibration {
    /// How it was made, for whoever asks.
    pub method: String,
    /// A weight for each feature, in the order of [`NAMES`].
    pub weights: Vec<(String, f64)>,
}

static FITTED: LazyLock<Option<Calibration>> =
    LazyLock::new(|| serde_json::from_str(include_str!("calibration.json")).ok());

/// The probability that a value with these features is right; the score itself where the file holds no fit.
pub(crate) fn probability(features: &Features) -> f64 {
    let Some(fitted) = FITTED.as_ref().filter(|f| f.weights.len() == features.len()) else {
        return logistic(features.get(1).copied().unwrap_or_default());
    };
    logistic(features.iter().zip(&fitted.weights).map(|(x, (_, w))| x * w).sum()).clamp(0.01, 0.995)
}

/// A value to be measured.
pub(crate) struct Measured<'a> {
    /// The field; `None` for a row of goods.
    pub(crate) name: Option<FieldName>,
    /// Where it stands.
    pub(crate) evidence: &'a Evidence,
    /// The score that its rule gave it.
    pub(crate) score: f64,
    /// The rule.
    pub(crate) rule: &'a str,
    /// The best score among other values for the same field.
    pub(crate) rival: f64,
}

/// The features of a value.
pub(crate) fn features(sheet: &Sheet, of: &Measured<'_>) -> Features {
    let page = sheet.document.pages.iter().find(|p| p.number == of.evidence.page);
    let picture = page.is_some_and(|p| p.text_source == TextSource::Ocr);
    let own = page.map_or(&[][..], |p| p.words_within(of.evidence.span));
    let worst = own.iter().map(|w| f64::from(w.confidence)).fold(1.0, f64::min);
    let seen = page.filter(|_| picture).map_or(&[][..], |p| p.words.as_slice());
    #[expect(clippy::cast_precision_loss, reason = "words of a page")]
    let mean = seen.iter().map(|w| f64::from(w.confidence)).sum::<f64>() / seen.len().max(1) as f64;
    #[expect(clippy::cast_precision_loss, reason = "characters of a value")]
    let length = of.evidence.raw.chars().count().min(60) as f64 / 20.0;
    let digits = of.evidence.raw.chars().filter(char::is_ascii_digit).count();
    let flag = |yes: bool| f64::from(u8::from(yes));
    let kind = of.name.map_or("item", kind);
    let place = place(of.rule);
    NAMES.map(|name| match name {
        "constant" => 1.0,
        "score" => logit(of.score),
        "low_score" => (0.7 - of.score).max(0.0),
        "picture" => flag(picture),
        "worst_word" if picture => logit(worst),
        "page" if picture => logit(mean),
        "picture_digits" => flag(picture && digits > 3),
        "length_in_picture" if picture => length,
        "rival" => (of.rival / of.score.max(0.05)).min(1.0),
        "reading_doubt" => flag(picture && worst < 0.6),
        _ => flag(name == kind || name == place),
    })
}

fn kind(name: FieldName) -> &'static str {
    use FieldName as F;
    match name {
        F::EndUser
        | F::Importer
        | F::Exporter
        | F::Seller
        | F::Buyer
        | F::Consignor
        | F::Consignee
        | F::NotifyParty
        | F::Carrier
        | F::Manufacturer
        | F::Recipient
        | F::Intermediary => "party",
        F::DocumentDate | F::ValidUntil | F::DeliveryDate | F::ShipmentDate | F::ManufactureDate => "date",
        F::DocumentNumber
        | F::RequestReference
        | F::ContractNumber
        | F::OrderNumber
        | F::InvoiceNumber
        | F::LicenceNumber
        | F::ContainerNumber
        | F::Voyage
        | F::Flight
        | F::Vehicle
        | F::UnNumber => "identifier",
        F::Packages | F::GrossWeight | F::NetWeight | F::TotalAmount | F::Quantity => "number",
        F::PortOfLoading
        | F::PortOfDischarge
        | F::PlaceOfLoading
        | F::PlaceOfDelivery
        | F::AirportOfDeparture
        | F::AirportOfDestination
        | F::Vessel => "place",
        F::Product => "name_of_goods",
        F::CountryOfDestination | F::CountryOfOrigin | F::Country | F::Incoterm | F::Currency => "kind",
    }
}

/// Where a rule found its value, in few words.
fn place(rule: &str) -> &'static str {
    match rule {
        r if r.starts_with("caption") && r.ends_with("beside") => "beside",
        r if r.starts_with("caption") && r.ends_with("below") => "below",
        r if r.starts_with("caption") => "",
        r if r.starts_with("statement") || r.starts_with("letter:") => "prose",
        r if r.starts_with("letterhead") || r.contains("title") || r.contains("head") => "head",
        r if r.contains("total") || r.contains("column") || r.contains("sum") => "totals",
        _ => "loose",
    }
}

fn logit(p: f64) -> f64 {
    let p = p.clamp(0.02, 0.985);
    (p / (1.0 - p)).ln()
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_speaks_of_these_features() {
        let fitted = FITTED.as_ref().expect("calibration.json can be read");
        let names: Vec<&str> = fitted.weights.iter().map(|(n, _)| n.as_str()).collect();
        assert_eq!(names, NAMES);
        assert!(fitted.weights.iter().all(|(_, w)| w.is_finite()));
    }

    #[test]
    fn a_better_score_and_a_clearer_print_are_likelier() {
        let with = |score: f64, picture: bool, worst: f64| {
            probability(&NAMES.map(|n| match n {
                "constant" | "beside" | "identifier" => 1.0,
                "score" => logit(score),
                "low_score" => (0.7 - score).max(0.0),
                "picture" => f64::from(u8::from(picture)),
                "worst_word" if picture => logit(worst),
                "page" if picture => logit(0.9),
                "reading_doubt" => f64::from(u8::from(picture && worst < 0.6)),
                _ => 0.0,
            }))
        };
        assert!(with(0.9, false, 1.0) > with(0.4, false, 1.0));
        assert!(with(0.9, true, 0.97) > with(0.9, true, 0.4));
    }
}
