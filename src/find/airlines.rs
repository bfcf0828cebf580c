//! Airlines by the three figures that open the numbers of their air waybills (IATA Resolution 600a): the two signs of their flights, and their name. In: a
//! number, or two signs. Out: the airlines. The list is of those that carry most goods; an airline that it lacks is found by nothing here.

/// An airline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Airline {
    /// The three figures before the serial of its air waybills.
    pub prefix: &'static str,
    /// The two signs before the figures of its flights.
    pub designator: &'static str,
    /// A name of it; it may have several.
    pub name: &'static str,
}

/// All of them.
fn all() -> impl Iterator<Item = Airline> {
    include_str!("airlines.tsv").lines().filter_map(|line| {
        let mut columns = line.split('\t');
        Some(Airline { prefix: columns.next()?, designator: columns.next()?, name: columns.next()? })
    })
}

/// The names of the airline with those three figures.
pub fn of_prefix(prefix: &str) -> Vec<Airline> {
    all().filter(|a| a.prefix == prefix).collect()
}

/// Whether an airline has those two signs.
pub fn flies(designator: &str) -> bool {
    all().any(|a| a.designator == designator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_three_figures_two_signs_and_a_name() {
        assert!(all().count() > 80);
        for airline in all() {
            assert!(airline.prefix.len() == 3 && airline.prefix.bytes().all(|b| b.is_ascii_digit()), "{airline:?}");
            let signs = airline.designator.bytes();
            assert!(
                airline.designator.len() == 2
                    && signs.into_iter().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
            );
            assert!(airline.name.chars().count() > 2 && airline.name.trim() == airline.name, "{airline:?}");
        }
    }

    #[test]
    fn an_airline_is_known_by_its_figures_and_by_its_signs() {
        assert_eq!(of_prefix("176").first().map(|a| a.name), Some("Emirates"));
        assert!(of_prefix("000").is_empty() && flies("EK") && !flies("QX"));
    }
}
