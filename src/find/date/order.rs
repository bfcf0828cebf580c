//! Which way round a paper writes day and month in figures. In: its whole text. Out: the order, where the paper tells. It tells by dates that can be read
//! one way only (`04/13/2021`), or by saying how they are to be written (`MM/DD/YY`). One paper has one order.

use std::sync::LazyLock;

use regex::Regex;

use super::numeric;
use super::scan::{Hint, Order, Scan};
use crate::languages::SHARED;
use crate::layout::tokens::tokens;

/// The order that a text tells; `None` where it tells nothing, or both.
pub fn order_of(text: &str) -> Option<Order> {
    let hint = Hint::default();
    numeric::order(&Scan { tokens: tokens(text), hint: &hint, order: None }).or_else(|| said(text))
}

/// The order in which a paper from those countries (ISO 3166-1 alpha-2) writes; `None` where they are none, or write in different ways.
pub fn order_in(countries: &[&str]) -> Option<Order> {
    let among = |all: &[(&str, &str)], c: &str| all.iter().any(|(_, code)| *code == c);
    let month = |c: &&str| among(SHARED.month_first_in, c);
    let either = |c: &&str| among(SHARED.either_first_in, c);
    if countries.is_empty() || countries.iter().any(either) {
        return None;
    }
    match (countries.iter().all(month), countries.iter().any(month)) {
        (true, _) => Some(Order::MonthFirst),
        (_, false) => Some(Order::DayFirst),
        _ => None,
    }
}

/// The order in which a form says that dates are to be written.
fn said(text: &str) -> Option<Order> {
    static SAID: LazyLock<[Option<Regex>; 2]> = LazyLock::new(|| [SHARED.day_first, SHARED.month_first].map(pattern));
    let [day, month] = SAID.each_ref().map(|r| r.as_ref().is_some_and(|r| r.is_match(text)));
    match (day, month) {
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        _ => None,
    }
}

/// `dd/mm` in any case, with any sign between, and with a sign and the year behind it or before it.
fn pattern(forms: &[&str]) -> Option<Regex> {
    let forms: Vec<String> = forms.iter().map(|f| f.replace('/', r"\s?[/.\-]\s?")).collect();
    Regex::new(&format!(r"(?i)\b(?:{})\s?[/.\-]\s?\p{{L}}{{2,4}}\b", forms.join("|"))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_have_their_order() {
        assert_eq!(order_in(&["US"]), Some(Order::MonthFirst));
        assert_eq!(order_in(&["IN", "TR"]), Some(Order::DayFirst));
        assert_eq!(order_in(&["US", "DE"]), None);
        assert_eq!(order_in(&["CA"]), None);
        assert_eq!(order_in(&[]), None);
    }

    #[test]
    fn a_paper_tells_its_order() {
        for (text, order) in [
            ("Due 04/13/2021, issued 02/03/2021", Some(Order::MonthFirst)),
            ("Date (MM/DD/YYYY): 02/03/2021", Some(Order::MonthFirst)),
            ("Date (jj/mm/aaaa) 02/03/2021", Some(Order::DayFirst)),
            ("Datum TT.MM.JJJJ", Some(Order::DayFirst)),
            ("дд.мм.гггг", Some(Order::DayFirst)),
            ("02/03/2021 and 04/05/2021", None),
            ("DD/MM/YYYY or MM/DD/YYYY", None),
        ] {
            assert_eq!(order_of(text), order, "{text}");
        }
    }
}
