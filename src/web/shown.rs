//! How values look on pages: types and fields in words, standings with a sign and a word, dates without the time.

pub(super) use super::words::name as words;
use super::words::{say, tell};
use crate::model::{Absent, Class, Factor, MessageKind, Standing};

/// The day of a time; a dash if there is none.
pub(super) fn day(time: Option<&str>) -> String {
    time.map_or_else(|| "–".to_owned(), |t| t.chars().take(10).collect())
}

/// A time to the minute, in UTC.
pub(super) fn minute(time: &str) -> String {
    let short: String = time.chars().take(16).collect();
    short.replace('T', " ")
}

/// What was told to whoever types commands, for whoever reads a page: without the command.
pub(super) fn without_commands(text: &str) -> String {
    let Some(at) = text.find("tracepost ") else { return text.to_owned() };
    let kept = text.get(..at).unwrap_or_default();
    // The words that lead to it go with it: `; to try: tracepost ...`, ` (tracepost ...)`.
    let mut end = kept.rfind([';', '(', ':']).unwrap_or(kept.len());
    let before = kept.get(..end).unwrap_or_default();
    if let Some((at, lead)) = before.rfind(';').map(|at| (at, before.get(at + 1..).unwrap_or_default().trim()))
        && (lead.starts_with("to ") || lead == "run")
    {
        end = at;
    }
    kept.get(..end).unwrap_or_default().trim_end().to_owned()
}

/// A kind of message, a type of paper, or what a file is, for people.
pub(super) fn kind(name: &str) -> String {
    let sort = match name {
        "application/pdf" => "PDF",
        "application/zip" | "application/x-7z-compressed" | "application/x-tar" | "application/gzip" => {
            say("sort-archive")
        }
        "message/rfc822" => say("sort-mail"),
        name if name.contains("spreadsheet") || name.contains("excel") || name == "text/csv" => say("sort-spreadsheet"),
        name if name.contains("wordprocessing") || name.contains("msword") => say("sort-text-document"),
        name if name.starts_with("image/") => say("sort-picture"),
        name if name.starts_with("text/") => say("sort-text"),
        name if name.starts_with("audio/") || name.starts_with("video/") => say("sort-recording"),
        name if name.contains('/') => return name.to_owned(),
        name => return words(name),
    };
    sort.to_owned()
}

/// The beginning of a hash.
pub(super) fn short(sha256: &str) -> String {
    sha256.chars().take(12).collect()
}

/// A mark: sign, word and colour tell standings apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// For the style sheet.
    pub(super) class: &'static str,
    /// The sign.
    pub(super) sign: &'static str,
    /// The word.
    pub(super) word: String,
    /// What of it stands where there is no room for the word: the probability of what no person has seen, else nothing.
    pub(super) short: String,
}

/// The mark of a standing. `sure` is the probability of a value that no person has checked.
pub(super) fn mark(standing: Standing, by: Option<&str>, sure: f64) -> Mark {
    let name = by.unwrap_or_else(|| say("a-person"));
    let short = if standing == Standing::Machine { percent(sure) } else { String::new() };
    let (class, sign, word) = match standing {
        Standing::Machine if sure < 0.6 => ("doubt", "?", tell!("mark-machine-unsure", sure = short)),
        Standing::Machine => ("machine", "⚙", tell!("mark-machine", sure = short)),
        Standing::Seen => ("seen", "◐", tell!("mark-seen", who = name)),
        Standing::Confirmed => ("confirmed", "✓", tell!("mark-confirmed", who = name)),
        Standing::Rejected => ("rejected", "✗", tell!("mark-rejected", who = name)),
    };
    Mark { class, sign, word, short }
}

/// The name of a standing in a form.
pub(super) fn standing_name(standing: Standing) -> &'static str {
    match standing {
        Standing::Machine => "machine",
        Standing::Seen => "seen",
        Standing::Confirmed => "confirmed",
        Standing::Rejected => "rejected",
    }
}

/// A share in whole per cent.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", (share * 100.0).clamp(0.0, 100.0))
}

/// All reasons for a missing value: their names in forms, and the keys of their words.
pub(super) const ABSENT: [(&str, Absent, &str); 4] = [
    ("not_stated", Absent::NotStated, "absent-not-stated"),
    ("blank", Absent::Blank, "absent-blank"),
    ("unreadable", Absent::Unreadable, "absent-unreadable"),
    ("refused", Absent::Refused, "absent-refused"),
];

/// The kinds of message.
pub(super) const KINDS: [MessageKind; 7] = [
    MessageKind::Response,
    MessageKind::Acknowledgement,
    MessageKind::AutoReply,
    MessageKind::Bounce,
    MessageKind::DeliveryReport,
    MessageKind::Comment,
    MessageKind::Unrelated,
];

/// The classes: their names, and the keys of what each means.
pub(super) const CLASSES: [(Class, &str, &str); 3] = [
    (Class::Expansive, "expansive", "class-expansive-about"),
    (Class::Permissive, "permissive", "class-permissive-about"),
    (Class::Dissuasive, "dissuasive", "class-dissuasive-about"),
];

/// A factor in words.
pub(super) fn factor(factor: Factor) -> &'static str {
    match factor {
        Factor::RefusalToShare => say("factor-refusal-to-share"),
        Factor::RecordsDestroyed => say("factor-records-destroyed"),
        Factor::RetentionExpired => say("factor-retention-expired"),
        Factor::EntityDissolved => say("factor-entity-dissolved"),
        Factor::RecordsNotKept => say("factor-records-not-kept"),
        Factor::ManufacturerConfirmed => say("factor-manufacturer-confirmed"),
        Factor::ManufactureDateProvided => say("factor-manufacture-date-provided"),
        Factor::RecipientProvided => say("factor-recipient-provided"),
        Factor::DeliveryDatesProvided => say("factor-delivery-dates-provided"),
        Factor::QuantityProvided => say("factor-quantity-provided"),
        Factor::IntermediariesProvided => say("factor-intermediaries-provided"),
        Factor::DocumentsProvided => say("factor-documents-provided"),
        Factor::ManufacturerDenied => say("factor-manufacturer-denied"),
    }
}

/// Why a class and its factors do not agree; `None` if they do (Diversion Digest 03, Table 1).
pub(super) fn at_odds(class: Class, factors: &[Factor]) -> Option<String> {
    let supporting = factors.iter().filter(|f| f.supports()).count();
    match class {
        Class::Expansive if supporting < 7 => Some(tell!("odds-expansive", n = supporting)),
        Class::Dissuasive if supporting > 0 => Some(tell!("odds-dissuasive", n = supporting)),
        Class::Permissive if supporting == 7 => Some(say("odds-permissive-all").to_owned()),
        Class::Permissive if supporting == 0 && !factors.contains(&Factor::ManufacturerDenied) => {
            Some(say("odds-permissive-none").to_owned())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_at_odds_with_its_factors_is_pointed_out() {
        let seven: Vec<Factor> = Factor::ALL.iter().copied().filter(|f| f.supports()).collect();
        assert_eq!(seven.len(), 7);
        assert!(at_odds(Class::Expansive, &seven).is_none());
        assert!(at_odds(Class::Expansive, &seven[..6]).is_some());
        assert!(at_odds(Class::Permissive, &seven).is_some());
        assert!(at_odds(Class::Dissuasive, &[Factor::RefusalToShare]).is_none());
        assert!(at_odds(Class::Dissuasive, &seven[..1]).is_some());
    }

    #[test]
    fn a_page_does_not_tell_commands() {
        for (told, shown) in [
            ("the reader died; its bytes are kept: tracepost worker --retry ab", "the reader died; its bytes are kept"),
            ("it was not tried again; to try: tracepost worker --whole ID", "it was not tried again"),
            ("nothing is here (tracepost init)", "nothing is here"),
            ("page 3 was not read", "page 3 was not read"),
        ] {
            assert_eq!(without_commands(told), shown);
        }
    }

    #[test]
    fn names_are_words() {
        assert_eq!(words("packing_list"), "Packing list");
        assert_eq!(minute("2015-10-07T09:12:33Z"), "2015-10-07 09:12");
    }
}
