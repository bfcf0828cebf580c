//! What a party writes about a right-of-reply text. In: their words. Out: the texts that they cite by reference, and their
//! remarks, each with the number of the statement that it speaks of. It knows no language: a number at the beginning of a
//! line is a number in any language.

/// A remark: the statement that it speaks of (`None`: the whole text), and their words.
pub type Remark = (Option<i64>, String);

/// The prefix of a text's reference.
const PREFIX: &str = "RR";

/// How many words may stand before the number of a statement: `statement 2:`, `ad 2)`, `zu Punkt 2:`.
const MOST_WORDS: usize = 2;

/// The year and number of each text that is cited, however its reference is typed: `RR-2026-0005`, `RR 2026/5`.
pub fn cited(text: &str) -> Vec<(i16, i64)> {
    let runs: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|r| !r.is_empty()).collect();
    let mut found = Vec::new();
    for three in runs.windows(3) {
        let [prefix, year, number] = three else { continue };
        if !prefix.eq_ignore_ascii_case(PREFIX) || year.len() != 4 {
            continue;
        }
        if let (Ok(year), Ok(number)) = (year.parse(), number.parse())
            && !found.contains(&(year, number))
        {
            found.push((year, number));
        }
    }
    found
}

/// The year and number of a reference as we write it: `RR-2026-0005`.
pub fn parts(reference: &str) -> Option<(i16, i64)> {
    cited(reference).into_iter().next()
}

/// The remarks of a text with so many statements. Where no line begins with the number of one, all of it is one remark on the whole.
pub fn remarks(text: &str, statements: usize) -> Vec<Remark> {
    let mut found: Vec<Remark> = Vec::new();
    for line in text.lines() {
        match begins(line, statements) {
            Some((number, rest)) => found.push((Some(number), rest.trim().to_owned())),
            None => {
                if let Some((_, words)) = found.last_mut() {
                    words.push('\n');
                    words.push_str(line.trim_end());
                }
            }
        }
    }
    for (_, words) in &mut found {
        *words = words.trim().to_owned();
    }
    found.retain(|(_, words)| !words.is_empty());
    if found.is_empty() && !text.trim().is_empty() {
        found.push((None, text.trim().to_owned()));
    }
    found
}

/// The number of a statement at the beginning of a line, and the rest of the line.
fn begins(line: &str, statements: usize) -> Option<(i64, &str)> {
    let line = line.trim_start();
    let at = line.find(|c: char| c.is_ascii_digit())?;
    let (before, from) = line.split_at(at);
    let bare = before.trim_matches(|c: char| c.is_whitespace() || "([#№".contains(c));
    let words = bare.split_whitespace().count();
    if words > MOST_WORDS || !bare.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || ".°".contains(c)) {
        return None;
    }
    let end = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
    let (digits, rest) = from.split_at(end);
    let number: i64 = digits.parse().ok()?;
    let last = i64::try_from(statements).unwrap_or(i64::MAX);
    if !(1..=last).contains(&number) {
        return None;
    }
    // A dot after a word and a number is a date in many languages (`Am 2. Oktober`).
    let ends: &[char] = if words == 0 { &[')', ']', ':', '.'] } else { &[')', ']', ':'] };
    let rest = rest.trim_start_matches(' ');
    let after = rest.strip_prefix(ends)?;
    // `1.5 tonnes` is no first statement.
    (!after.starts_with(|c: char| c.is_ascii_digit())).then_some((number, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cited_however_its_reference_is_typed() {
        assert_eq!(cited("Re: RR-2026-0005 and rr 2026/12, again RR.2026.5"), [(2026, 5), (2026, 12)]);
        assert_eq!(cited("TR-2026-0005, ERR-2026-0005, RR-20260005, RR 26 5"), []);
        assert_eq!(parts("RR-2026-0001"), Some((2026, 1)));
    }

    #[test]
    fn numbered_remarks_go_to_their_statements() {
        let text = "Sehr geehrte Damen und Herren,\nzu Ihrem Text:\n\nZu Punkt 2: Es waren 175 Stück.\nLieferung am 2. Oktober.\n3) ist richtig\n";
        let wanted = [
            (Some(2), "Es waren 175 Stück.\nLieferung am 2. Oktober.".to_owned()),
            (Some(3), "ist richtig".to_owned()),
        ];
        assert_eq!(remarks(text, 3), wanted);
        assert_eq!(remarks("(1) Non.", 3), [(Some(1), "Non.".to_owned())]);
        assert_eq!(remarks("№ 1: нет", 3), [(Some(1), "нет".to_owned())]);
    }

    #[test]
    fn what_has_no_number_of_a_statement_is_about_the_whole() {
        for text in
            ["We agree.", "Am 2. Oktober wurde geliefert", "1.5 tonnes went", "4) no such statement", "By 2 May"]
        {
            assert_eq!(remarks(text, 3), [(None, text.to_owned())], "{text}");
        }
        assert_eq!(remarks("  \n", 3), []);
    }
}
