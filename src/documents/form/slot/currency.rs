//! Currencies, by code (ISO 4217, historic ones too), by sign or by name. In: words. Out: the code.

use std::sync::LazyLock;

use super::reading::Reading;
use crate::languages;
use crate::layout::Run;

pub(super) fn currency(line: &Run) -> Option<Reading> {
    let start = |at: usize| line.text.get(..at).map_or(0, |t| t.chars().count());
    for word in line.text.split(|c: char| !c.is_ascii_uppercase()).filter(|w| w.len() == 3) {
        if iso_currency::Currency::from_code(word).is_some() || HISTORIC.contains(&word) {
            let at = start(word.as_ptr() as usize - line.text.as_ptr() as usize);
            return Some(Reading::new(word, line.cut(at, at + 3), 0.96));
        }
    }
    let lower = line.text.to_lowercase();
    let named = CURRENCY_NAMES.iter().find(|(name, _)| lower.contains(name))?;
    Some(Reading::new(named.1, line.clone(), 0.8))
}

/// Codes of currencies that are no more, of the years from which papers come (ISO 4217, table A.3).
const HISTORIC: &[&str] = &[
    "ATS", "AZM", "BEF", "BGL", "BYB", "BYR", "CSD", "CSK", "CYP", "DDM", "DEM", "ECS", "EEK", "ESP", "FIM", "FRF",
    "GHC", "GRD", "HRK", "IEP", "ITL", "LTL", "LUF", "LVL", "MTL", "MXP", "MZM", "NLG", "PLZ", "PTE", "ROL", "RUR",
    "SDD", "SIT", "SKK", "SUR", "TMM", "TRL", "UAK", "VEB", "VEF", "YUD", "YUM", "ZAL", "ZMK", "ZWD",
];

/// Signs of currencies that papers of the trade are made out in.
const CURRENCY_SIGNS: &[(&str, &str)] =
    &[("€", "EUR"), ("us$", "USD"), ("$", "USD"), ("£", "GBP"), ("¥", "CNY"), ("₽", "RUB"), ("₺", "TRY"), ("₴", "UAH")];

/// Those signs, and the names of currencies in all languages, with their codes.
pub(crate) static CURRENCY_NAMES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let mut all = CURRENCY_SIGNS.to_vec();
    for name in languages::ALL.iter().flat_map(|l| l.currencies) {
        // Languages share some names.
        if !all.contains(name) {
            all.push(*name);
        }
    }
    all
});
