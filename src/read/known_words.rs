//! Whether a text is in a language at all. In: a text. Out: no, if it has many words and none that the languages know. Text layers with
//! shifted codes have such words.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::languages::ALL;

/// Fewer words than this prove nothing.
const ENOUGH: usize = 12;
/// At least so many words in a hundred of any paper are captions, titles, months or small words of letters. Of 500 pages with text layers (fixtures,
/// cases and papers of strangers) half had 54 and one in twenty fewer than 30; the least was 7, a signature of fourteen words. Shifted codes left 2, and
/// a note in a language without a list none: such text is not dropped, but held against the picture of its page.
const KNOWN: usize = 4;

/// Words of languages that serve papers alone have so many letters at least: shifted codes make short words of so many languages by chance.
const LONG: usize = 5;

/// Words that stand on papers and in letters, in all languages.
static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut phrases: Vec<&str> = Vec::new();
    let mut long: Vec<&str> = Vec::new();
    for language in ALL {
        let mut own: Vec<&str> = Vec::new();
        let phrases = if language.papers_alone { &mut own } else { &mut phrases };
        phrases.extend(language.captions.iter().flat_map(|(_, list)| *list));
        phrases.extend(language.columns.iter().flat_map(|(_, list)| *list));
        phrases.extend(language.titles.iter().flat_map(|(_, list)| *list));
        phrases.extend(language.statements.iter().flat_map(|(_, list)| *list));
        phrases.extend(language.months.iter().flat_map(|list| *list));
        phrases.extend(language.numbers.iter().map(|(word, _)| *word));
        let claims = &language.claims;
        for list in [
            claims.we,
            claims.not,
            claims.by,
            claims.to,
            claims.be,
            claims.goods,
            claims.greet,
            claims.close,
            claims.head,
        ] {
            phrases.extend(list);
        }
        long.extend(own);
    }
    let long = long.iter().flat_map(|p| words(p)).filter(|w| w.chars().count() >= LONG);
    phrases.iter().flat_map(|p| words(p)).chain(long).collect()
});

/// Whether a text may be in a language: it has too few words to tell, or some that are known.
pub(super) fn in_a_language(text: &str) -> bool {
    let words: Vec<String> = words(text).collect();
    let known = words.iter().filter(|w| WORDS.contains(*w)).count();
    words.len() < ENOUGH || known * 100 >= words.len() * KNOWN
}

/// The words of a text in scripts that part words by spaces, in small letters.
fn words(text: &str) -> impl Iterator<Item = String> {
    let plain = |c: char| c.is_alphabetic() && c < '\u{600}';
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '*');
    words.filter(move |w| w.chars().count() > 1 && w.chars().all(plain)).map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::in_a_language;

    #[test]
    fn shifted_text_is_in_no_language() {
        let texts = [
            "BILL OF LADING Shipper Alder Forge GmbH Consignee Nordhaven Trading Notify party Port of loading Varna Vessel Marit Gross weight",
            "Lieferschein Empfänger Anschrift Artikel Menge Einheit Bezeichnung Stück Datum Unterschrift Bestellung Nummer Gewicht brutto",
            "Счёт фактура Продавец Покупатель Наименование товара Количество Единица Цена Сумма Итого Дата Подпись Грузополучатель",
            "Πιστοποιητικό τελικού χρήστη Ημερομηνία Αριθμός Εξαγωγέας Εισαγωγέας Χώρα προορισμού Ποσότητα Περιγραφή των ειδών",
        ];
        for text in texts {
            assert!(in_a_language(text), "{text}");
            for by in [1, 3, 5] {
                let shifted: String =
                    text.chars().map(|c| if c == ' ' { c } else { char::from_u32(c as u32 + by).unwrap() }).collect();
                assert!(!in_a_language(&shifted), "{shifted}");
            }
        }
        assert!(in_a_language("KM-48101 qwx zzt"));
        assert!(in_a_language("发票号码 数量"));
    }
}
