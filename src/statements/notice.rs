//! What a mail server says in words of a mail that did not arrive. In: its subject and its text. Out: whether the mail has
//! failed for good or is only late. Only what is said for good is a failure.

use std::sync::LazyLock;

use crate::languages::{self, Language};
use crate::model::Report;

/// What a notice tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notice {
    /// The mail will never arrive.
    Failed,
    /// The server goes on trying.
    Delayed,
}

/// So many characters at the front of a notice are the server's own words. What follows is the mail that came back. Chosen by eye.
const OWN_WORDS: usize = 3000;

/// Lines that begin the head of the mail that came back.
const HEADS: &[&str] =
    &["return-path:", "received:", "from:", "date:", "message-id:", "subject:", "to:", "mime-version:"];

/// What the subject and the text tell; `code` is the status (RFC 3463), if there is one.
pub(super) fn told(subject: &str, text: &str, code: Option<&str>) -> Option<Notice> {
    let subject = Words::of(subject);
    let both = Words::of(&format!("{}\n{}", subject.text, own(text)));
    let permanent = code.is_some_and(|c| c.starts_with('5'));
    match (both.given_up, both.delayed) {
        // It says both: "until it is given up", "a temporary error, given up". The subject tells what it is about.
        (true, true) if permanent => Some(Notice::Failed),
        (true, true) => Some(if subject.failed && !subject.delayed { Notice::Failed } else { Notice::Delayed }),
        (true, false) => Some(Notice::Failed),
        (false, true) => Some(if permanent && !subject.delayed { Notice::Failed } else { Notice::Delayed }),
        (false, false) if permanent || both.failed => Some(Notice::Failed),
        (false, false) => None,
    }
}

/// What a notice tells by its subject alone.
pub(super) fn told_by_subject(subject: &str) -> Option<Notice> {
    let words = Words::of(subject);
    if words.delayed {
        return Some(Notice::Delayed);
    }
    words.failed.then_some(Notice::Failed)
}

/// Whether a report that was recognised tells of a failure for good.
pub(super) fn has_failed(report: &Report, subject: &str, text: &str) -> bool {
    match report.action.as_deref().filter(|a| !a.is_empty()) {
        Some(action) => action.eq_ignore_ascii_case("failed"),
        None => told(subject, text, report.status.as_deref()) == Some(Notice::Failed),
    }
}

/// What a mail program tells by itself of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Program {
    /// It was shown, or deleted unread.
    Read,
    /// Its sender takes it back.
    Recalled,
}

/// A program writes so few words; the mail of which it tells may be among them. Chosen by eye.
const FEW_WORDS: usize = 80;

/// What a mail program tells: by how the subject begins, or by its words. A longer text was written by somebody.
pub(super) fn of_program(subject: &str, text: &str) -> Option<Program> {
    let plain = |t: &str| t.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
    let (subject, text) = (plain(subject), plain(text));
    if text.split(' ').count() > FEW_WORDS {
        return None;
    }
    let opens = |phrase: &&str| phrase.ends_with([':', '：']);
    let says = |phrase: &&str| match opens(phrase) {
        true => subject.starts_with(phrase),
        false => text.contains(phrase) || subject.contains(phrase),
    };
    let any = |list: fn(&'static Language) -> &'static [&'static str]| languages::words(list).any(|p| says(&p));
    if any(|l| l.notices.recalled) {
        return Some(Program::Recalled);
    }
    any(|l| l.notices.read).then_some(Program::Read)
}

/// The lists of words in a text.
struct Words {
    text: String,
    given_up: bool,
    delayed: bool,
    failed: bool,
}

impl Words {
    fn of(text: &str) -> Self {
        let text = text.to_lowercase().replace('’', "'");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let has = |text: &str, list: &[&str]| list.iter().any(|phrase| text.contains(phrase));
        let given_up = has(&text, &GIVEN_UP);
        // "No further attempts" has "further attempts" in it.
        let mut rest = text.clone();
        GIVEN_UP.iter().for_each(|phrase| rest = rest.replace(phrase, " "));
        let (delayed, failed) = (has(&rest, &DELAYED), has(&text, &FAILED));
        Self { text, given_up, delayed, failed }
    }
}

static GIVEN_UP: LazyLock<Vec<&'static str>> = LazyLock::new(|| phrases(|l| l.notices.given_up));
static DELAYED: LazyLock<Vec<&'static str>> = LazyLock::new(|| phrases(|l| l.notices.delayed));
static FAILED: LazyLock<Vec<&'static str>> = LazyLock::new(|| phrases(|l| l.notices.failed));

fn phrases(list: fn(&'static Language) -> &'static [&'static str]) -> Vec<&'static str> {
    languages::words(list).collect()
}

/// The server's own words: those above the head of the mail that came back.
fn own(text: &str) -> String {
    let is_head = |line: &&str| {
        let line = line.trim_start_matches(['>', ' ', '\t', '|']).to_lowercase();
        HEADS.iter().any(|name| line.starts_with(name))
    };
    let lines: Vec<&str> = text.lines().collect();
    let begins = lines.windows(2).position(|pair| pair.iter().filter(|l| is_head(l)).count() == 2);
    let own = lines.get(..begins.unwrap_or(lines.len())).unwrap_or_default().join("\n");
    own.chars().take(OWN_WORDS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_said_for_good_is_a_failure() {
        let late = [
            (
                "Delayed mail",
                "Your message could not be delivered for more than 4 hours.\nIt will be retried until it is 5 days old.",
            ),
            ("Warning", "Delivery attempts will continue to be made for 3 days. After that the message is given up."),
            ("Verzögerte Zustellung", "Ihre Nachricht wurde noch nicht zugestellt. Der Server versucht es weiter."),
            ("Avertissement", "Votre message n'a pas encore pu être remis ; de nouvelles tentatives suivront."),
            ("Предупреждение", "Письмо пока не доставлено. Попытки доставки продолжаются."),
            ("投递延迟", "您的邮件尚未送达,系统将继续尝试。"),
            ("Opóźnienie", "Wiadomość nie została dostarczona, dalsze próby przez trzy dni. Nie trzeba nic robić."),
        ];
        for (subject, text) in late {
            assert_eq!(told(subject, text, None), Some(Notice::Delayed), "{subject}: {text}");
        }
        let lost = [
            ("Returned mail", "A temporary error, retried for five days. Giving up; no further attempts will be made."),
            (
                "Undelivered Mail Returned to Sender",
                "I'm sorry to have to inform you that your message could not be delivered.",
            ),
            ("Unzustellbar", "Empfänger unbekannt"),
            ("Échec de la remise", "L'adresse n'existe pas. Aucune nouvelle tentative ne sera faite."),
            ("Mesaj iletilemedi", "Alıcının posta kutusu dolu; yeniden denenmeyecek."),
            ("退信", "用户不存在"),
        ];
        for (subject, text) in lost {
            assert_eq!(told(subject, text, None), Some(Notice::Failed), "{subject}: {text}");
        }
        assert_eq!(told("Your mail", "Something was logged.", None), None);
        assert_eq!(told("Your mail", "Host says: 5.1.1 sorry", Some("5.1.1")), Some(Notice::Failed));
    }

    #[test]
    fn servers_are_understood_in_all_languages() {
        let lost = [
            "Address not found: the address couldn't be found, or takes no mail.",
            "Die angegebene Adresse wurde nicht gefunden.",
            "Votre courrier n'a pas pu être transmis à son destinataire.",
            "Tu carta no se ha entregado: no se ha encontrado la dirección.",
            "Recapito non riuscito: impossibile trovare la casella.",
            "Falha na entrega: o endereço não foi encontrado.",
            "De bezorging is niet gelukt: het adres is niet gevonden.",
            "Nie powiodło się dostarczenie do adresata.",
            "Не удалось выполнить доставку: такого пользователя нет.",
            "Лист не доставлено: адресу не знайдено.",
            "Адресът не може да бъде намерен.",
            "Isporuka nije uspela, adresa nije pronađena.",
            "Испорука није успела, адреса није пронађена.",
            "Adresa nu a fost găsită, mesajul nu a fost trimis.",
            "Girilen adres bulunamadı, ileti teslim edilmedi.",
            "Η παράδοση δεν έγινε, η διεύθυνση δεν βρέθηκε.",
            "تعذر العثور على العنوان.",
            "您的邮件未送达，找不到该地址。",
            "傳遞失敗，找不到收件人。",
        ];
        for text in lost {
            assert_eq!(told("Mail", text, None), Some(Notice::Failed), "{text}");
        }
        let late = [
            "A temporary problem arose; the server will retry for another day.",
            "Es gab ein vorübergehendes Problem. Der Server versucht es noch zwei Tage.",
            "Un problème temporaire est survenu, le serveur va réessayer.",
            "Ha habido un problema temporal; se seguirá intentando.",
            "Il messaggio non è stato ancora recapitato per un problema temporaneo.",
            "Houve um problema temporário; o servidor tentará novamente.",
            "Er is een tijdelijk probleem; de server probeert het nog een dag.",
            "Wystąpił tymczasowy problem, serwer będzie ponawiać próby.",
            "Возникла временная проблема, сервер будет повторять попытки.",
            "Виникла тимчасова проблема, сервер повторюватиме спроби.",
            "Възникна временен проблем, сървърът ще опитва още.",
            "Došlo je do privremenog problema, server će pokušavati još dva dana.",
            "A apărut o problemă temporară, serverul va reîncerca.",
            "Geçici bir sorun oluştu, sunucu yeniden deneyecek.",
            "Παρουσιάστηκε προσωρινό πρόβλημα, θα προσπαθήσει ξανά.",
            "حدثت مشكلة مؤقتة، سيعيد الخادم المحاولة لمدة يومين.",
            "系统遇到暂时性问题，将重试。",
        ];
        for text in late {
            assert_eq!(told("Mail", text, None), Some(Notice::Delayed), "{text}");
        }
    }

    #[test]
    fn the_mail_that_came_back_says_nothing() {
        let text = "This mail could not be delivered.\n\nReturn-Path: <a@b.example>\nReceived: from x\nSubject: Delayed delivery, we will try again";
        assert_eq!(told("Mail system", text, None), Some(Notice::Failed));
    }

    #[test]
    fn a_mail_program_is_known_by_its_few_words() {
        let read = [
            ("Read: our letter of May", "Your message was read on Tuesday."),
            ("Gelesen: Schreiben vom Mai", "Die Nachricht wurde am 3. Mai angezeigt."),
            ("Leído: carta de mayo", "Su mensaje se ha leído el 3 de mayo."),
            ("Прочитано: письмо", "Сообщение было прочитано 3 мая."),
            ("已读：五月来函", "您的邮件已于5月3日被阅读。"),
            ("Letter of May", "Your message\n\nTo: Registry\n\nwas deleted without being read on Tuesday."),
        ];
        for (subject, text) in read {
            assert_eq!(of_program(subject, text), Some(Program::Read), "{subject}");
        }
        let back = [
            ("Recall: letter", "Mr Frost would like to recall the message, \"letter\"."),
            ("Brief", "Herr Frost möchte die Nachricht \"Brief\" zurückrufen."),
        ];
        for (subject, text) in back {
            assert_eq!(of_program(subject, text), Some(Program::Recalled), "{subject}");
        }
        assert_eq!(of_program("Your letter", "We read your letter with care. The rifle is not ours."), None);
        let long = "The rifle was read on the list of 1990. ".repeat(20);
        assert_eq!(of_program("Your letter", &long), None);
    }
}
