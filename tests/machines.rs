//! Mails that say of themselves that a machine wrote them. A mail that states nothing is an automatic reply. A mail that states something,
//! encloses a paper or says that nothing is to be had was written by somebody, through whatever program, and is a response.

use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use tracepost::model::MessageKind;
use tracepost::{documents, read, statements, unpack};

const CERTIFICATES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents/end_user_certificate");

/// Marks as machines write them, one or several lines.
const MARKS: &[&str] = &[
    "Auto-Submitted: auto-replied",
    "auto-submitted: auto-replied (vacation)",
    "AUTO-SUBMITTED: Auto-Generated; owner-email=\"desk@works.example\"",
    "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All",
    "Auto-Submitted: auto-generated\r\nPrecedence: bulk",
    "X-Autoreply: yes",
    "Precedence: auto_reply",
    "X-Autorespond: TR-2021-0116",
];

/// What an archive would judge a mail to be that has that mark, text and files.
fn kind(mark: &str, text: &str, file: Option<&[u8]>, linked: bool) -> MessageKind {
    let file = file.map(|bytes| {
        let lines: Vec<String> =
            BASE64.encode(bytes).as_bytes().chunks(76).map(|l| String::from_utf8_lossy(l).into_owned()).collect();
        format!(
            "--cut\r\nContent-Type: application/pdf; name=\"a.pdf\"\r\nContent-Disposition: attachment; filename=\"a.pdf\"\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n{}\r\n",
            lines.join("\r\n")
        )
    });
    let mail = format!(
        "From: desk@works.example\r\nTo: office@tracing.example\r\nSubject: Re: TR-2021-0116\r\nMessage-ID: <1@works.example>\r\n{mark}\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n{}--cut--\r\n",
        file.unwrap_or_default()
    );
    let mut engine = read::Engine::new(read::Settings::default()).unwrap();
    let parts = unpack::unpack(Some("x.eml"), mail.into_bytes(), &unpack::Limits::default(), &[]);
    let papers: Vec<_> = parts.iter().map(|p| read::read(p, &mut engine, &mut |_, _| {})).collect();
    let understood: Vec<_> = papers.iter().map(documents::understand).collect();
    statements::judge(&papers, &understood, linked).kind
}

#[test]
fn what_a_machine_says_that_states_nothing_is_an_automatic_reply() {
    let texts = [
        // A language that we have no words of: the mark alone tells.
        "Jag är på semester till den 12 maj.",
        "Thank you for contacting us. A ticket has been opened under the number 48213.",
        "",
    ];
    for mark in MARKS {
        for text in texts {
            assert_eq!(kind(mark, text, None, true), MessageKind::AutoReply, "{mark}: {text}");
        }
    }
    // Without a mark the same words are not told from a person's, and "no" is no mark.
    for mark in ["X-Mailer: desk", "Auto-Submitted: no"] {
        assert_ne!(kind(mark, texts[0], None, true), MessageKind::AutoReply, "{mark}");
    }
    // A newsletter is none of ours, though a machine has sent it.
    let list = "Auto-Submitted: auto-generated\r\nList-Id: <news.works.example>";
    assert_eq!(kind(list, "Our autumn catalogue is out.", None, false), MessageKind::Unrelated);
}

#[test]
fn an_answer_through_a_program_for_tickets_is_a_response() {
    let answers = [
        "Dear Sir or Madam,\r\n\r\nThe pistol with serial number KM-48116 was manufactured by us on 12 March 2014. It was delivered \
         to the Ministry of Defence of Romania on 4 December 2014.\r\n\r\nKind regards\r\n",
        "Sehr geehrte Damen und Herren,\r\n\r\ndie Pistole mit der Nummer KM-48116 wurde von uns hergestellt und am 4. Dezember 2014 an \
         das Verteidigungsministerium von Rumänien geliefert.\r\n\r\nMit freundlichen Grüßen\r\n",
        "Dear Sir or Madam,\r\n\r\nWe regret that our records of that year have been destroyed.\r\n",
    ];
    let folder = fs::read_dir(CERTIFICATES).unwrap().map(|e| e.unwrap().path().join("input.pdf")).find(|p| p.exists());
    let certificate = fs::read(folder.unwrap()).unwrap();
    for mark in MARKS {
        for text in answers {
            assert_eq!(kind(mark, text, None, true), MessageKind::Response, "{mark}: {text}");
        }
    }
    for mark in ["Auto-Submitted: auto-generated", "Auto-Submitted: auto-replied"] {
        assert_eq!(
            kind(mark, "See the file.", Some(&certificate), true),
            MessageKind::Response,
            "{mark}, a certificate"
        );
    }
}
