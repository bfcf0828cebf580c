//! Firms are known by their legal form, or by a noun for a works. In: words of a sentence. Out: whether they are a firm's, and where a legal form ends.

use super::name::Name;
use crate::layout::tokens::Kind;
use crate::statements::sentence::Sentence;

/// Legal forms of one word, folded.
const FORMS: &[&str] = &[
    "ltd",
    "limited",
    "llc",
    "llp",
    "lp",
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "plc",
    "gmbh",
    "ag",
    "kg",
    "ohg",
    "mbh",
    "se",
    "sa",
    "sas",
    "sarl",
    "eurl",
    "snc",
    "srl",
    "spa",
    "sl",
    "slu",
    "sau",
    "ltda",
    "lda",
    "bv",
    "nv",
    "bvba",
    "sprl",
    "doo",
    "dd",
    "ad",
    "eood",
    "ood",
    "ead",
    "jsc",
    "ojsc",
    "cjsc",
    "pjsc",
    "ooo",
    "oao",
    "zao",
    "pao",
    "ао",
    "ооо",
    "оао",
    "зао",
    "пао",
    "тов",
    "фгуп",
    "гуп",
    "ат",
    "оод",
    "еоод",
    "ад",
    "еад",
    "kft",
    "zrt",
    "nyrt",
    "oy",
    "oyj",
    "ab",
    "as",
    "asa",
    "aps",
    "sti",
    "sirketi",
    "fze",
    "fzco",
    "fzc",
    "wll",
    "saog",
    "spzoo",
    "est",
    "pvt",
    "pty",
    "bhd",
    "sdn",
    "eireli",
    "cv",
    "sarlu",
    "spol",
    "sci",
    "ets",
    "gie",
    "ук",
    "tic",
    "san",
    "holding",
    "holdings",
    "group",
    "д.о.о",
    "доо",
];

/// Nouns for a works, folded, by their beginnings: with a capital, or inside a name, they make it a firm's without any legal form.
const WORKS: &[&str] = &[
    "factory",
    "works",
    "arsenal",
    "foundry",
    "armour",
    "mills",
    "fabrika",
    "fabryka",
    "tvornic",
    "zavod",
    "zaklad",
    "huta",
    "ateliers",
    "manufactur",
    "cartoucherie",
    "poudrerie",
    "usines",
    "uzina",
    "uzinele",
    "fabrica",
    "fabrique",
    "talleres",
    "maestranza",
    "cartucheria",
    "fabbrica",
    "officine",
    "stabiliment",
    "arsenale",
    "fabriken",
    "waffenfabrik",
    "werke",
    "munitionsfabrik",
    "завод",
    "комбинат",
    "арсенал",
    "фабрик",
    "комбінат",
];

/// Whether a word is a noun for a works.
pub(super) fn works(word: &str) -> bool {
    WORKS.iter().any(|w| word.starts_with(w)) || word.ends_with("werke") || word.ends_with("fabrik")
}

/// A legal form of one word.
pub(crate) fn form(word: &str) -> bool {
    FORMS.contains(&word)
}

/// `S.A.`, `d.o.o.`, `A.Ş.`, `S.p.A.`: where such a run of short words and full stops ends.
pub(super) fn dotted(s: &Sentence, at: usize) -> Option<usize> {
    let short = |n: usize| s.tokens.get(n).is_some_and(|t| t.kind == Kind::Word && t.text.chars().count() <= 2);
    let dot = |n: usize| s.tokens.get(n).is_some_and(|t| t.is_sign(".") && !t.spaced);
    let mut end = at;
    let mut parts = 0;
    while short(end) && (parts == 0 || !s.tokens[end].spaced || s.tokens[end].text.chars().count() == 1) {
        parts += 1;
        end += 1;
        if !dot(end) {
            break;
        }
        end += 1;
    }
    (parts >= 2 && end > at + 2).then_some(end)
}

/// `s r.o.`, `z o.o.`: legal forms whose first word stands apart.
pub(super) fn spelled(s: &Sentence, at: usize) -> Option<usize> {
    let word = |n: usize| s.tokens.get(at + n).map(|t| t.text.as_str());
    let known = matches!(
        (word(0), word(1), word(2), word(3)),
        (Some("s"), Some("r"), Some("."), Some("o")) | (Some("z"), Some("o" | "0"), Some("."), Some("o" | "0"))
    );
    known.then(|| at + 4 + usize::from(word(4) == Some(".")))
}

/// Whether a name is a firm's: it has a legal form or quotation marks.
pub(crate) fn is_firm(s: &Sentence, name: Name) -> bool {
    name.sure
        && (name.from..name.to).any(|n| {
            form(&s.tokens[n].text)
                || works(&s.tokens[n].text) && name.to - name.from >= 2
                || s.tokens[n].is_sign("«“„\"")
                || dotted(s, n).is_some()
                || spelled(s, n).is_some()
        })
}
