//! Which settings are changed on the desk, topic by topic, under which words. In: nothing. Out: fields with the key that each has in the configuration. What
//! names a program, a database or a key is not among them: whoever runs the computer writes that into the file.

use crate::config::Place;

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line,
    /// A list, one text on each line.
    Lines,
    /// A whole number between two others. `true`: the box may be empty.
    Number(u64, u64, bool),
    /// A choice: the name in the file, and its words.
    Choice(&'static [(&'static str, &'static str)]),
    /// A file or folder below the archive's folder.
    Path,
    /// A password. It is never shown; an empty box leaves it as it is.
    Secret,
}

/// A field of a topic.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The section of the configuration; empty for that of the mailbox.
    pub section: &'static str,
    /// The key in it.
    pub key: &'static str,
    /// Its words.
    pub label: &'static str,
    /// What to write there.
    pub hint: &'static str,
    /// How it is filled in.
    pub kind: Kind,
    /// What holds if a mailbox does not have it.
    pub built_in: &'static str,
    /// Whether `tracepost watch` reads it only when it starts.
    pub daemon: bool,
}

/// A topic of settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// Who writes the letters.
    House,
    /// Deadlines and reminders.
    Deadlines,
    /// How long things are kept, and the mail of the morning.
    Keeping,
    /// How letters are sent.
    Sending,
    /// A mailbox: its name, and its kind.
    Mailbox(String, String),
}

impl Topic {
    /// Its fields, in order.
    pub fn fields(&self) -> &'static [Field] {
        match self {
            Self::House => HOUSE,
            Self::Deadlines => DEADLINES,
            Self::Keeping => KEEPING,
            Self::Sending => SENDING,
            Self::Mailbox(_, kind) => match kind.as_str() {
                "imap" => IMAP,
                "maildir" => MAILDIR,
                _ => SCANS,
            },
        }
    }

    /// Where a field of it stands.
    pub(super) fn place(&self, field: &Field) -> Place {
        match self {
            Self::Mailbox(name, _) => Place::Mailbox(name.clone()),
            _ => Place::Section(field.section),
        }
    }

    /// The keys that say to which server a password goes, and by which way.
    pub(super) fn way(&self) -> &'static [&'static str] {
        match self {
            Self::Sending => &["host", "port", "security", "username", "ca_file"],
            Self::Mailbox(_, kind) if kind == "imap" => &["host", "port", "tls", "user", "ca_file"],
            _ => &[],
        }
    }
}

const fn field(section: &'static str, key: &'static str, kind: Kind, label: &'static str, hint: &'static str) -> Field {
    Field { section, key, label, hint, kind, built_in: "", daemon: false }
}

/// A field that the daemon reads at its start.
const fn of_the_daemon(field: Field) -> Field {
    Field { daemon: true, ..field }
}

/// A field of a mailbox, with what holds if it is not there.
const fn of_a_mailbox(
    key: &'static str,
    kind: Kind,
    built_in: &'static str,
    label: &'static str,
    hint: &'static str,
) -> Field {
    Field { section: "", key, label, hint, kind, built_in, daemon: true }
}

const HOUSE: &[Field] = &[
    of_the_daemon(field(
        "house",
        "organisation",
        Kind::Line,
        "Organisation",
        "At the head and the foot of every letter.",
    )),
    field("house", "address", Kind::Lines, "Postal address", "One line of the address on each line."),
    field("house", "city", Kind::Line, "Town before the date", "Empty: only the date."),
    of_the_daemon(field("house", "email", Kind::Line, "Mail address for answers", "Letters are mailed from it.")),
    field("house", "phone", Kind::Line, "Telephone", "Empty: none."),
    field("house", "signatory_name", Kind::Line, "Who signs", "The name below every letter."),
    field("house", "signatory_title", Kind::Line, "Title of who signs", ""),
    field(
        "house",
        "mandate",
        Kind::Line,
        "Mandate",
        "On whose mandate you ask, as one sentence of every trace request. Empty: none.",
    ),
    field(
        "house",
        "marking",
        Kind::Line,
        "Marking of confidentiality",
        "Below the references of every letter. Empty: none.",
    ),
    field(
        "house",
        "form",
        Kind::Choice(&[
            ("letter", "Letters, with a signature"),
            ("note-verbale", "Notes verbales, with initials and seal"),
        ]),
        "What you write to states",
        "Notes verbales are for states, missions and organisations of states. Firms get letters either way.",
    ),
];

const DEADLINES: &[Field] = &[
    field(
        "house",
        "answer_within_days",
        Kind::Number(1, 365, false),
        "Days for an answer",
        "Letters ask for an answer within so many days (1 to 365).",
    ),
    field(
        "correspondence",
        "second_reminder_after_days",
        Kind::Number(1, 365, false),
        "Days until a second reminder",
        "A second reminder is proposed so many days after the first (1 to 365).",
    ),
    field(
        "correspondence",
        "comment_within_days",
        Kind::Number(1, 365, false),
        "Days for a comment",
        "A party has so many days to comment on a right-of-reply text before it is locked (1 to 365).",
    ),
];

const KEEPING: &[Field] = &[
    field(
        "retention",
        "unrelated_days",
        Kind::Number(0, 36_500, false),
        "Days for what answers no request",
        "Counted from when it came in; 0: for ever. Nothing is deleted by itself: two persons delete what is past its time.",
    ),
    field(
        "retention",
        "all_days",
        Kind::Number(0, 36_500, false),
        "Days for everything that came in",
        "0: for ever. Letters and locked texts are always kept.",
    ),
    of_the_daemon(field(
        "digest",
        "mail_to",
        Kind::Lines,
        "Who gets the mail of the morning",
        "One address on each line. It has counts, references and days alone. Empty: nobody.",
    )),
    of_the_daemon(field("digest", "hour", Kind::Number(0, 23, false), "From which hour on", "In UTC (0 to 23).")),
];

const SENDING: &[Field] = &[
    of_the_daemon(field(
        "outbox",
        "way",
        Kind::Choice(&[("folder", "As files, which a person sends with a mail program"), ("smtp", "By mail server")]),
        "How letters go",
        "A person may choose another way for one letter.",
    )),
    of_the_daemon(field("outbox", "folder", Kind::Path, "Folder for the files", "Below the archive’s folder.")),
    of_the_daemon(field("outbox", "host", Kind::Line, "Mail server", "Its name, without a port.")),
    of_the_daemon(field(
        "outbox",
        "port",
        Kind::Number(1, 65_535, false),
        "Port",
        "25 on this computer, 587 with STARTTLS, 465 with TLS from the start.",
    )),
    of_the_daemon(field(
        "outbox",
        "security",
        Kind::Choice(&[
            ("implicit", "TLS from the start"),
            ("starttls", "STARTTLS"),
            ("none", "None (only for this computer)"),
        ]),
        "Protection",
        "Without protection nothing goes to another computer.",
    )),
    of_the_daemon(field("outbox", "username", Kind::Line, "User name", "Empty: the server needs none.")),
    of_the_daemon(field("outbox", "password", Kind::Secret, "Password", "Empty: as it is.")),
    of_the_daemon(field(
        "outbox",
        "ca_file",
        Kind::Path,
        "Certificate of your own authority",
        "A PEM file below the archive’s folder. Empty: public authorities alone.",
    )),
    of_the_daemon(field(
        "outbox",
        "hello",
        Kind::Line,
        "Name in the greeting",
        "What tracepost calls itself to the server.",
    )),
    of_the_daemon(field(
        "outbox",
        "copy_to",
        Kind::Line,
        "Copy of every letter to",
        "If the copy comes back into the archive, it proves that the letter was sent. Empty: no copy.",
    )),
];

const LARGEST: Field = of_a_mailbox(
    "largest_mib",
    Kind::Number(1, 400, false),
    "200",
    "Largest mail, in MiB",
    "Larger ones stay in the mailbox and are reported (1 to 400).",
);
const POLL: Field = of_a_mailbox(
    "poll_seconds",
    Kind::Number(1, 270, false),
    "240",
    "Longest time between two looks, in seconds",
    "1 to 270.",
);

const IMAP: &[Field] = &[
    of_a_mailbox("host", Kind::Line, "", "Mail server", "Its name, without imaps:// and without a port."),
    of_a_mailbox("port", Kind::Number(1, 65_535, true), "", "Port", "Empty: 993 with TLS from the start, else 143."),
    of_a_mailbox(
        "tls",
        Kind::Choice(&[
            ("implicit", "TLS from the start"),
            ("starttls", "STARTTLS"),
            ("none", "None (only for this computer)"),
        ]),
        "implicit",
        "Protection",
        "Without protection no password goes to another computer.",
    ),
    of_a_mailbox("user", Kind::Line, "", "User name", ""),
    of_a_mailbox("password", Kind::Secret, "", "Password", "Empty: as it is."),
    of_a_mailbox("folders", Kind::Lines, "INBOX", "Folders", "One on each line."),
    of_a_mailbox(
        "afterwards",
        Kind::Choice(&[("leave", "Leave the mail as it is"), ("flag", "Flag the mail"), ("move", "Move the mail")]),
        "leave",
        "When a mail is safe in the archive",
        "",
    ),
    of_a_mailbox("flag", Kind::Line, "", "Flag", "Only to flag. Empty: $Tracepost."),
    of_a_mailbox("move_to", Kind::Line, "", "Move to", "Only to move: a folder that is not watched."),
    of_a_mailbox(
        "ca_file",
        Kind::Path,
        "",
        "Certificate of your own authority",
        "A PEM file below the archive’s folder. Empty: those of this computer alone.",
    ),
    LARGEST,
    POLL,
];

const MAILDIR: &[Field] = &[
    of_a_mailbox(
        "path",
        Kind::Path,
        "",
        "Maildir",
        "A folder below the archive’s folder. Another folder is named by whoever runs the computer, in tracepost.toml.",
    ),
    LARGEST,
    POLL,
];

const SCANS: &[Field] = &[
    of_a_mailbox(
        "path",
        Kind::Path,
        "",
        "Folder for scans",
        "Below the archive’s folder; it is made if it is not there. Each file or folder in it is one answer, and is moved when it is safe in the archive.",
    ),
    of_a_mailbox(
        "quiet_seconds",
        Kind::Number(0, 3600, false),
        "10",
        "Seconds without a change",
        "A file is taken when it has not changed for so long (0 to 3600).",
    ),
    LARGEST,
    POLL,
];

#[cfg(test)]
mod exam {
    use super::*;
    use crate::config::{Setting, commented, setting};

    #[test]
    fn every_field_of_a_section_is_a_key_of_the_configuration() {
        for topic in [Topic::House, Topic::Deadlines, Topic::Keeping, Topic::Sending] {
            for field in topic.fields().iter().filter(|f| f.kind != Kind::Secret) {
                let built_in = setting(&commented(None), &topic.place(field), field.key);
                let fits = match field.kind {
                    Kind::Number(from, to, _) => matches!(built_in, Setting::Number(n) if (from..=to).contains(&n)),
                    Kind::Lines => matches!(built_in, Setting::Texts(_)),
                    Kind::Choice(all) => matches!(&built_in, Setting::Text(t) if all.iter().any(|(name, _)| name == t)),
                    _ => matches!(built_in, Setting::Text(_)),
                };
                assert!(fits, "{}.{}: {built_in:?}", field.section, field.key);
            }
        }
    }
}
