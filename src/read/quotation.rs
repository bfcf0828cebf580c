//! A mail body in; where the quotation of an earlier mail begins out. By marks that mail programs of all languages share first (`>` signs,
//! rules, a block of header lines with addresses and dates), by words second.

use std::sync::LazyLock;

use regex::Regex;

use crate::languages::{self, Language, SHARED};

/// A colon, also the wide one of Chinese and Japanese papers (U+FF1A).
const COLONS: [char; 2] = [':', '\u{FF1A}'];

/// Words of a list in all languages, one of which a regular expression is to find.
fn any_of(list: impl Fn(&'static Language) -> &'static [&'static str], others: &'static [&'static str]) -> String {
    languages::words(list).chain(others.iter().copied()).map(regex::escape).collect::<Vec<_>>().join("|")
}

/// The lines of a quoted head, by what programs call them: From, Sent, To, Subject.
static HEADS: LazyLock<Vec<Option<Regex>>> = LazyLock::new(|| {
    let lists = [
        any_of(|l| l.mail.from, SHARED.mail_from),
        any_of(|l| l.mail.sent, SHARED.mail_sent),
        any_of(|l| l.mail.to, SHARED.mail_to),
        any_of(|l| l.mail.subject, SHARED.mail_subject),
    ];
    let line = |words: &String| Regex::new(&format!(r"(?iu)^[\s>*|]*(?:{words})\s*\*?\s*[:\u{{FF1A}}]\s*\S")).ok();
    lists.iter().map(line).collect()
});

/// "-----Original Message-----" in any language: words between rows of dashes.
static DASHED: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^\s*-{3,}\s?[^-\n]{3,60}\s?-{3,}\s*$").ok());
/// A rule of underscores or dashes alone.
static RULE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^\s*(?:_{10,}|-{10,}|─{10,})\s*$").ok());
/// `... wrote:`: a line that ends in a colon and has a date or time and an address or name in it; also broken over two lines.
static WROTE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?iu)(?:\d{1,2}[:.h]\d{2}|\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}).*\S.*[:\u{FF1A}]\s*$").ok()
});
/// The same by its verb, or by an address right before the colon.
static SAYS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = any_of(|l| l.mail.wrote, SHARED.mail_wrote);
    let address = r"<[^<>\s]+@[^<>\s]+>\s*[^:\u{FF1A}]{0,30}[:\u{FF1A}]\s*$";
    Regex::new(&format!(r"(?iu)(?:{words})\b.*[:\u{{FF1A}}]\s*$|{address}")).ok()
});

/// A caption and an address in angle brackets or square ones: the sender's line of a head.
static ADDRESSED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^[\s>*|]*[\p{L}\p{M} -]{1,24}\*?\s*[:\u{FF1A}].*[<\[(][^<>\s]*[^<>\s@]+@[^<>\s]+[>\])]").ok()
});
/// A caption and a day: a year that stands alone or has a sign of a script without small letters behind it (`2015년`), and the number of a day or month beside it.
static DATED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^[\s>*|]*[\p{L}\p{M} -]{1,24}\*?\s*[:\u{FF1A}].*(?:\b(?:19|20)\d\d\D.*\d{1,2}|\d{1,2}\b.*\b(?:19|20)\d\d\b|(?:19|20)\d\d\p{Lo})").ok()
});
/// So many captions make a head.
const LEAST_CAPTIONS: usize = 3;

/// Where the quotation begins, in code points; `None` where there is none. A quotation that has new text below it is not the end of the new
/// text: only a quotation that runs to the end counts.
pub(super) fn begins(text: &str) -> Option<usize> {
    let lines = with_offsets(text);
    let marked = trailing_marks(&lines);
    // A program for tickets puts the newest note first, with a head of its own: what is quoted begins with the next head.
    let mut blocks = (0..lines.len()).filter(|&n| opens_quotation(&lines, n));
    let first = blocks.next();
    let block = if first.is_some_and(|n| is_of_tickets(&lines, n)) { blocks.next() } else { first };
    let line = match (marked, block) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }?;
    let at = lines.get(line).map(|(at, _)| *at)?;
    // A message that is nothing but a quotation (a bare forward) has no new text to tell from it, but it is still quoted.
    Some(at)
}

/// So many lines with text stand above the first note at the most: the mark, the number of the ticket, its state.
const TICKET: usize = 4;

/// Whether the lines above the first head are a ticket program's: they ask to reply above a line, and nothing else stands there.
fn is_of_tickets(lines: &[(usize, &str)], head: usize) -> bool {
    let above = lines.iter().take(head).filter(|(_, l)| !l.trim().is_empty());
    let asks = |line: &str| {
        let line = line.to_lowercase();
        languages::words(|l| l.mail.reply_above).any(|phrase| line.contains(phrase))
    };
    let above: Vec<&str> = above.map(|(_, l)| *l).collect();
    above.len() <= TICKET && above.first().is_some_and(|line| asks(line))
}

fn with_offsets(text: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        lines.push((at, line));
        at += line.chars().count() + 1;
    }
    lines
}

fn matches(regex: &LazyLock<Option<Regex>>, line: &str) -> bool {
    LazyLock::force(regex).as_ref().is_some_and(|r| r.is_match(line))
}

fn is_marked(line: &str) -> bool {
    line.trim_start().starts_with('>')
}

/// The first line of the run of `>` lines at the end, with the sentence that introduces it.
fn trailing_marks(lines: &[(usize, &str)]) -> Option<usize> {
    let last = lines.iter().rposition(|(_, l)| !l.trim().is_empty())?;
    if !is_marked(lines.get(last)?.1) {
        return marks_then_signature(lines);
    }
    let quoted = |n: &usize| lines.get(*n).is_some_and(|(_, l)| is_marked(l) || l.trim().is_empty());
    let first =
        (0..=last).rev().take_while(quoted).filter(|n| lines.get(*n).is_some_and(|(_, l)| is_marked(l))).last()?;
    Some(introduction(lines, first))
}

/// A quotation of several lines in the lower part with at most a short ending (a signature, a footer) below it.
fn marks_then_signature(lines: &[(usize, &str)]) -> Option<usize> {
    let last_mark = lines.iter().rposition(|(_, l)| is_marked(l))?;
    let below = lines.iter().skip(last_mark + 1).filter(|(_, l)| !l.trim().is_empty()).count();
    let marks = lines.iter().filter(|(_, l)| is_marked(l)).count();
    let first = lines.iter().position(|(_, l)| is_marked(l))?;
    let above = lines.iter().take(first).filter(|(_, l)| !l.trim().is_empty()).count();
    let answered = lines.iter().enumerate().take(last_mark).any(|(n, _)| is_answered(lines, n));
    (marks >= 3 && below <= 3 && above > below && !answered).then(|| introduction(lines, first))
}

/// What a question ends with, in any script.
const QUESTIONS: [char; 4] = ['?', '\u{FF1F}', '\u{61F}', ';'];

/// Whether a quoted line asks, and the line beneath it answers.
fn is_answered(lines: &[(usize, &str)], n: usize) -> bool {
    let asks = lines.get(n).is_some_and(|(_, l)| is_marked(l) && l.trim_end().ends_with(QUESTIONS));
    asks && lines.iter().skip(n + 1).find(|(_, l)| !l.trim().is_empty()).is_some_and(|(_, l)| !is_marked(l))
}

/// The line above a quotation that introduces it (`... wrote:`), which may be broken in two.
fn introduction(lines: &[(usize, &str)], first: usize) -> usize {
    let mut n = first;
    for back in 1..=4 {
        let Some(at) = first.checked_sub(back) else { break };
        let Some((_, line)) = lines.get(at) else { break };
        if line.trim().is_empty() {
            continue;
        }
        let above = at.checked_sub(1).and_then(|a| lines.get(a)).map_or("", |(_, l)| l);
        let ends = line.trim_end().ends_with(COLONS);
        if ends && (matches(&WROTE, line) || matches(&SAYS, line)) {
            n = at;
            if !matches(&WROTE, line) && !above.trim().is_empty() && matches(&WROTE, &format!("{above} {line}")) {
                n = at - 1;
            }
        }
        break;
    }
    n
}

/// Whether a quoted mail begins at this line: a dashed title, a rule or nothing above a block of header lines, or `... wrote:`.
fn opens_quotation(lines: &[(usize, &str)], n: usize) -> bool {
    let Some((_, line)) = lines.get(n) else { return false };
    if line.trim().is_empty() {
        return false;
    }
    if matches(&DASHED, line) && head_block(lines, n + 1) >= 1 {
        return true;
    }
    if matches(&RULE, line) && head_block(lines, n + 1) >= 2 {
        return true;
    }
    if head_block(lines, n) >= 3 {
        return true;
    }
    let joined = format!("{line} {}", lines.get(n + 1).map_or("", |(_, l)| l.trim()));
    let next_blank = lines.get(n + 1).is_none_or(|(_, l)| l.trim().is_empty() || is_marked(l));
    (matches(&WROTE, line) && matches(&SAYS, line) && next_blank)
        || (!next_blank
            && line.len() > 30
            && !line.trim_end().ends_with(COLONS)
            && joined.len() < 300
            && wrote_over_two(lines, n, &joined))
}

fn wrote_over_two(lines: &[(usize, &str)], n: usize, joined: &str) -> bool {
    let after = lines.get(n + 2).is_none_or(|(_, l)| l.trim().is_empty() || is_marked(l));
    after && matches(&WROTE, joined) && matches(&SAYS, joined)
}

/// How many different kinds of header lines stand together from here on, by known names, or by shape (an address or a date behind a short
/// word and a colon). Empty lines between them are passed over; a sentence ends the block.
fn head_block(lines: &[(usize, &str)], from: usize) -> usize {
    let mut kinds = [false; 4];
    let mut by_shape = [false; 2];
    let mut seen = 0;
    let (mut opens, mut dated) = (false, false);
    for (_, line) in lines.iter().skip(from).take(9) {
        let line = line.trim();
        if line.is_empty() {
            if seen > 0 {
                break;
            }
            continue;
        }
        let mut known = false;
        for (kind, regex) in kinds.iter_mut().zip(HEADS.iter()) {
            if regex.as_ref().is_some_and(|r| r.is_match(line)) {
                *kind = true;
                known = true;
            }
        }
        let short_label =
            line.split_once(COLONS).is_some_and(|(l, _)| l.chars().count() <= 24 && !l.contains(['.', ',']));
        opens |= seen == 0 && matches(&ADDRESSED, line);
        dated |= seen <= 2 && !line.contains("://") && matches(&DATED, line);
        if short_label && !known {
            let year = line.as_bytes().windows(4).any(|w| w.iter().all(u8::is_ascii_digit))
                && line.matches(COLONS).count() >= 2;
            let [address, date] = &mut by_shape;
            *address |= line.contains('@');
            *date |= year;
        }
        if !known && !short_label {
            break;
        }
        seen += 1;
    }
    // In any language: short captions one under another, an address behind the first, a date behind one of the next.
    if opens && dated && seen >= LEAST_CAPTIONS {
        return seen;
    }
    let named = kinds.iter().filter(|k| **k).count();
    let [from_named, sent_named, to_named, _] = kinds;
    let shaped = usize::from(by_shape[0] && !from_named && !to_named) + usize::from(by_shape[1] && !sent_named);
    // The sender's line is what makes it the head of a mail; a form with a date and a subject is not one.
    if from_named || by_shape[0] { named + shaped } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::begins;

    fn new_text(text: &str) -> &str {
        let at = begins(text).unwrap_or(text.chars().count());
        let byte = text.char_indices().nth(at).map_or(text.len(), |(n, _)| n);
        text[..byte].trim_end()
    }

    #[test]
    fn the_newest_note_of_a_ticket_is_its_answer() {
        let note = "Ana P. (Archivo) escribió, 4 mar 2021, 10:11:\n\nLa pistola es nuestra.";
        let ours = "Oficina <t@o.example> escribió, 1 mar 2021, 09:00:\n\n¿Es suya?";
        let ticket = format!("##- Responda por encima de esta línea -##\n\nCaso 88\n\n{note}\n\n{ours}");
        assert!(new_text(&ticket).ends_with("La pistola es nuestra."), "{}", new_text(&ticket));
        // Without the mark the first head begins the quotation, and so it does below somebody's words.
        assert_eq!(new_text(&format!("Caso 88\n\n{note}")), "Caso 88");
        let below = format!("Sí.\n\n##- Responda por encima de esta línea -##\n\n{note}");
        assert!(!new_text(&below).contains("pistola"));
    }

    #[test]
    fn the_quotation_is_told_from_the_answer() {
        for (text, new) in [
            (
                "Yes, ours.\n\nOn Mon, 3 Aug 2015 at 10:11, Trace Office <t@o.example> wrote:\n> Is it yours?\n> Regards",
                "Yes, ours.",
            ),
            ("Ja.\n\nAm 03.08.2015 um 10:11 schrieb Trace Office\n<t@o.example>:\n\n> Frage", "Ja."),
            (
                "Oui.\n\n-----Message d'origine-----\nDe : Bureau <t@o.example>\nEnvoyé : lundi 3 août 2015\nÀ : x\nObjet : y\n\nBonjour",
                "Oui.",
            ),
            (
                "Да.\n\n________________________________\nОт: Бюро <t@o.example>\nОтправлено: 3 августа 2015 г.\nКому: x\nТема: y\n\nтекст",
                "Да.",
            ),
            (
                "Bilindi.\n\nKimden: Ofis <t@o.example>\nGönderildi: 3 Ağustos 2015 10:00\nKime: x\nKonu: y\n\nmetin",
                "Bilindi.",
            ),
            (
                "是我厂产品。\n\n发件人：追查处 <t@o.example>\n发送时间：2015年8月3日 10:11\n收件人：x\n主题：y\n\n请问",
                "是我厂产品。",
            ),
            ("是。\n\n在 2015年8月3日 10:11，追查处 <t@o.example> 写道：\n\n> 请问\n> 此致", "是。"),
            (
                "Ano.\n\nOd: Kancelář <t@o.example>\nOdesláno: pondělí 3. srpna 2015 10:11\nKomu: Archiv\nPředmět: y\n\ntext",
                "Ano.",
            ),
            (
                "Ναι.\n\nΑπό: Γραφείο <t@o.example>\nΕστάλη: Δευτέρα, 3 Αυγούστου 2015\nΠρος: Αρχείο\nΘέμα: y\n\nκείμενο",
                "Ναι.",
            ),
            (
                "예.\n\n보낸 사람: 추적 <t@o.example>\n보낸 날짜: 2015년 8월 3일 월요일 오전 10:11\n받는 사람: x\n제목: y\n\n본문",
                "예.",
            ),
            (
                "Igen.\n\nFeladó: Iroda [mailto:t@o.example]\nElküldve: 2015. augusztus 3. 10:11\nCímzett: x\n\nszöveg",
                "Igen.",
            ),
            (
                "Regards\n\nTel: +44 2071 2019\nMail: <a@o.example>\nWeb: https://o.example/2019",
                "Regards\n\nTel: +44 2071 2019\nMail: <a@o.example>\nWeb: https://o.example/2019",
            ),
            ("はい。\n\n差出人：事務所 <t@o.example>\n送信日時：2015年8月3日\n宛先：x\n件名：y\n\n本文", "はい。"),
            (
                "Dear Sirs,\n\nRifle: FPK\nSerial: F-7503\nDate: 3 May 1977\nTo: Ministry\n\nRegards",
                "Dear Sirs,\n\nRifle: FPK\nSerial: F-7503\nDate: 3 May 1977\nTo: Ministry\n\nRegards",
            ),
        ] {
            assert_eq!(new_text(text), new);
        }
    }

    #[test]
    fn the_patterns_made_of_the_words_of_all_languages_are_patterns() {
        assert!(super::HEADS.iter().all(Option::is_some) && super::HEADS.len() == 4);
        assert!(super::SAYS.is_some());
    }

    #[test]
    fn answers_between_quoted_lines_are_new_text() {
        let text = "> Is it yours?\nYes, it left our works in 1987.\n> To whom?\nTo the ministry of the interior.\nIt was one of two hundred.\n\nRegards\nA. Person";
        assert_eq!(begins(text), None);
        let greeted = "Dear colleagues,\n\nplease see below.\n\nBest,\nM. Ilves\n\n> Is it yours?\nNo.\n> Whose then?\nWe do not know.\n> Regards";
        assert_eq!(begins(greeted), Some(greeted.chars().count() - "> Regards".len()));
    }
}
