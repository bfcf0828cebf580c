//! Certificates in prose: "This is to certify that X is the end user of ... supplied by Y under contract No. Z". In: a sheet and its sentences. Out:
//! candidates for what stands behind the phrases of each language. Names are found as in letters.

mod name;

use super::candidate::Candidate;
use super::slot;
use crate::find::{Sheet, country, date};
use crate::languages;
use crate::layout::Run;
use crate::layout::tokens::{fold, tokens};
use crate::model::{FieldName, Span};
use crate::statements::Sentences;
use crate::statements::claims;
use crate::statements::sentence::Sentence;
use name::name;

/// A sentence has so many words and signs; a phrase of so many words needs no more.
const SENTENCE: (usize, usize) = (8, 4);

/// The candidates in the running text of a sheet.
pub(crate) fn of(sheet: &Sheet, sentences: &Sentences, found: &mut Vec<Candidate>) {
    for s in sentences.all() {
        // A caption and its value are no sentence.
        let sentence = s.tokens.len() >= SENTENCE.0;
        if sentence {
            delivered(sheet, s, found);
        }
        for code in &sheet.languages {
            let Some(language) = languages::of(code) else { continue };
            for (field, phrases) in language.statements {
                let long = |p: &&&str| sentence || p.split(' ').count() >= SENTENCE.1;
                for phrase in phrases.iter().filter(long) {
                    behind(sheet, s, *field, phrase, found);
                }
            }
        }
    }
}

/// The day of a delivery that a sentence states, as letters do: `ont été livrées à l'importateur le 14 mars 2019`.
fn delivered(sheet: &Sheet, s: &Sentence, found: &mut Vec<Candidate>) {
    let Some(page) = sheet.page(s.page) else { return };
    let cited = |span: Span| of_a_number(&page.text, span);
    for mut claim in claims::of(s, &page.text).into_iter().filter(|c| c.name == FieldName::DeliveryDate) {
        // "Under licence No. 4 of 3 May 2010, were delivered on 22 July 2010": the first date is the licence's.
        if cited(claim.span) {
            let mut others = s.dates().iter().filter(|d| !cited(d.span) && d.value.to_day().is_some());
            let (Some(other), None) = (others.next(), others.next()) else { continue };
            (claim.value, claim.span) = (other.value.as_str().to_owned(), other.span);
        }
        let run = run(sheet, claim.page, claim.span);
        let score = 0.6 * claim.confidence;
        found.push(Candidate {
            field: claim.name,
            value: claim.value,
            run,
            score,
            rule: "statement of a delivery".to_owned(),
        });
    }
}

/// Whether a date stands right behind a number, with one small word between them at the most: it is the date of what has that number.
fn of_a_number(page: &str, date: Span) -> bool {
    let text = Span::new(date.start.saturating_sub(NUMBERED), date.start).of(page);
    let mut words = text.split_whitespace().rev();
    let small = |w: &str| w.chars().count() <= 3 && w.chars().all(char::is_alphabetic);
    let number = |w: &str| w.chars().any(|c| c.is_ascii_digit()) && !w.ends_with([',', ';']);
    match words.next() {
        Some(word) if small(word) => words.next().is_some_and(number),
        Some(word) => number(word),
        None => false,
    }
}

/// The number before a date stands within so many characters.
const NUMBERED: usize = 30;

/// What stands behind each occurrence of a phrase.
fn behind(sheet: &Sheet, s: &Sentence, field: FieldName, phrase: &str, found: &mut Vec<Candidate>) {
    let words: Vec<String> = tokens(phrase).into_iter().map(|t| fold(&t.text)).collect();
    for at in 0..s.tokens.len() {
        let here = s.tokens.get(at..at + words.len()).is_some_and(|t| t.iter().zip(&words).all(|(t, w)| t.text == *w));
        if !here || words.is_empty() {
            continue;
        }
        let next = at + words.len();
        let read = match field {
            FieldName::ValidUntil => dated(sheet, s, next),
            FieldName::CountryOfDestination => land(sheet, s, next),
            // "As agents for the Master": one word is no carrier.
            FieldName::Carrier => name(sheet, s, next, words.len()).filter(|(text, ..)| text.contains(' ')),
            _ => name(sheet, s, next, words.len()),
        };
        if let Some((value, span, score)) = read {
            let run = run(sheet, s.page, span);
            found.push(Candidate { field, value, run, score, rule: format!("statement {phrase:?}") });
        }
    }
}

/// The date right behind a phrase.
fn dated(sheet: &Sheet, s: &Sentence, at: usize) -> Option<(String, Span, f64)> {
    let from = s.tokens.get(at)?.span.start;
    let to = s.span.end.min(from + 40);
    let text = Span::new(from, to).of(&sheet.page(s.page)?.text).to_owned();
    let found = date::find(&text, &slot::hint(sheet)).into_iter().find(|d| d.span.start < 12)?;
    Some((found.value.as_str().to_owned(), Span::new(from + found.span.start, from + found.span.end), 0.85))
}

/// The country right behind a phrase.
fn land(sheet: &Sheet, s: &Sentence, at: usize) -> Option<(String, Span, f64)> {
    let from = s.tokens.get(at)?.span.start;
    let text = Span::new(from, s.span.end.min(from + 60)).of(&sheet.page(s.page)?.text).to_owned();
    let found = country::find(&text).into_iter().find(|c| c.span.start < 20)?;
    Some((found.code.to_owned(), Span::new(from + found.span.start, from + found.span.end), 0.7))
}

/// A stretch of a page as a run.
fn run(sheet: &Sheet, page: usize, span: Span) -> Run {
    let mut run = Run::new(page);
    for word in sheet.page(page).map_or(&[][..], |p| &p.words).iter().filter(|w| w.span.overlaps(&span)) {
        let (from, to) = (span.start.max(word.span.start), span.end.min(word.span.end));
        let text: String = word.text.chars().skip(from - word.span.start).take(to - from).collect();
        run.push(' ', &text, Span::new(from, to));
    }
    run
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;
    use crate::model::FieldName;

    fn fields(title: &str, lines: &[&str]) -> Vec<(FieldName, String)> {
        let mut prints = vec![(200.0, 40.0, 16.0, title)];
        prints.extend((0..).zip(lines).map(|(n, line)| (40.0, 80.0 + 12.0 * f64::from(n), 10.0, *line)));
        let document = drawn::paper(&[&prints]);
        let fields = understand(&document).understanding.fields;
        fields.into_iter().filter_map(|f| Some((f.name, f.value?))).collect()
    }

    fn of(fields: &[(FieldName, String)], name: FieldName) -> Option<&str> {
        fields.iter().find(|(n, _)| *n == name).map(|(_, v)| v.as_str())
    }

    #[test]
    fn a_certificate_in_prose_gives_each_party_its_part() {
        let english = fields(
            "END USER CERTIFICATE",
            &[
                "We hereby certify that the goods bought from Messrs. Ostara Optics Ltd of Leeds, England, under",
                "contract No. OO-71/18 dated 3 May 2018 are for the exclusive use of the Orania Coast Guard and",
                "will not be sold to anybody else.",
            ],
        );
        assert_eq!(of(&english, FieldName::Exporter), Some("Ostara Optics Ltd"), "{english:?}");
        assert_eq!(of(&english, FieldName::EndUser), Some("Orania Coast Guard"), "{english:?}");
        assert_eq!(of(&english, FieldName::DocumentDate), None, "the contract's date is not the paper's");
        let spanish = fields(
            "CERTIFICADO DE USUARIO FINAL",
            &[
                "Certificamos que el material que se relaciona, adquirido a la empresa Talleres Besaya S.A., ha sido",
                "comprado para uso exclusivo de la Guardia Costera de Orania y no será vendido a terceros.",
            ],
        );
        assert_eq!(of(&spanish, FieldName::Exporter), Some("Talleres Besaya S.A."), "{spanish:?}");
        assert_eq!(of(&spanish, FieldName::EndUser), Some("Guardia Costera de Orania"), "{spanish:?}");
    }

    #[test]
    fn the_date_of_a_licence_is_no_day_of_delivery() {
        let read = fields(
            "DELIVERY VERIFICATION CERTIFICATE",
            &[
                "It is certified that the goods exported by Ostara Optics Ltd under export licence No. 71-18 of",
                "3 May 2018 were delivered to the Ministry of Mines of Orania on 22 July 2018.",
            ],
        );
        assert_eq!(of(&read, FieldName::DeliveryDate), Some("2018-07-22"), "{read:?}");
        assert_eq!(of(&read, FieldName::Importer), Some("Ministry of Mines of Orania"), "{read:?}");
    }

    #[test]
    fn one_word_is_no_carrier() {
        let read =
            fields("BILL OF LADING", &["Signed at Riga by Ostara Agencies Ltd as agents for the Master of the ship"]);
        assert_eq!(of(&read, FieldName::Carrier), None, "{read:?}");
        let read = fields("BILL OF LADING", &["Ostara Agencies Ltd, as agents for the carrier Nordic Halo Lines AS"]);
        assert_eq!(of(&read, FieldName::Carrier), Some("Nordic Halo Lines AS"), "{read:?}");
    }
}
