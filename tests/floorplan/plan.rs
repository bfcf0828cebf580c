//! The tables of the floor plan: which room may use which, and in which rooms the outside crates live. A new room
//! and a new dependency each need a line here.

/// Who may open whose door (`ARCHITECTURE.md`, "The floor plan"), in the order of the walk. Each room names only rooms before it.
pub(super) const PLAN: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("languages", &["model"]),
    ("register", &["model", "languages"]),
    ("letters", &["model", "languages"]),
    ("outboxes", &["model"]),
    ("mailboxes", &["model"]),
    ("unpack", &["model"]),
    ("read", &["model", "languages"]),
    ("authenticate", &["model"]),
    ("sandbox", &["model", "unpack", "read", "authenticate"]),
    ("layout", &["model"]),
    ("find", &["model", "languages", "layout"]),
    ("statements", &["model", "languages", "layout", "find"]),
    ("documents", &["model", "languages", "layout", "find", "statements"]),
    ("link", &["model"]),
    ("review", &["model"]),
    ("store", &["model"]),
    ("reports", &["model", "languages"]),
    ("config", &["model", "letters", "mailboxes", "outboxes", "read", "sandbox", "store"]),
    (
        "pipeline",
        &[
            "model",
            "languages",
            "register",
            "letters",
            "outboxes",
            "mailboxes",
            "authenticate",
            "sandbox",
            "find",
            "statements",
            "documents",
            "link",
            "review",
            "store",
            "reports",
            "config",
        ],
    ),
    ("daemon", &["model", "mailboxes", "outboxes", "store", "pipeline"]),
    ("web", &["model", "review", "reports", "store", "pipeline"]),
    ("cli", &["model", "sandbox", "store", "config", "pipeline", "daemon", "web"]),
];

/// Outside crates and the rooms in which they live: what they do is done there and nowhere else.
pub(super) const TENANTS: &[(&str, &[&str])] = &[
    // Papers and pictures.
    ("calamine", &["read"]),
    ("cfb", &["unpack", "read"]),
    ("chardetng", &["unpack"]),
    ("codepage", &["unpack", "read"]),
    ("encoding_rs", &["unpack", "read"]),
    ("flate2", &["unpack", "store"]),
    ("hayro", &["read"]),
    ("hayro_syntax", &["unpack"]),
    ("html5ever", &["read"]),
    ("image", &["letters", "read", "pipeline"]),
    ("infer", &["unpack", "pipeline"]),
    ("mail_parser", &["unpack"]),
    ("msg_parser", &["unpack"]),
    ("quick_xml", &["letters", "read", "pipeline"]),
    ("sevenz_rust2", &["unpack"]),
    ("tar", &["mailboxes", "unpack"]),
    ("tesseract_rs", &["read"]),
    ("tiff", &["read"]),
    ("zip", &["unpack", "read"]),
    // Letters.
    ("handlebars", &["letters"]),
    ("lopdf", &["letters"]),
    ("parley", &["letters"]),
    ("printpdf", &["letters"]),
    // What papers and registers say.
    ("iso_currency", &["documents"]),
    ("jsonc_parser", &["register"]),
    ("regex", &["read", "find", "documents", "review"]),
    ("rust_iso3166", &["register", "documents"]),
    ("rustc_hash", &["find", "statements", "documents"]),
    ("serde_path_to_error", &["register", "web"]),
    ("similar", &["review"]),
    ("whatlang", &["read", "find"]),
    // Mail.
    ("async_imap", &["mailboxes"]),
    ("lettre", &["outboxes"]),
    ("mail_auth", &["authenticate"]),
    ("rustls_native_certs", &["mailboxes"]),
    ("tokio_rustls", &["outboxes", "mailboxes", "authenticate", "store"]),
    ("webpki_roots", &["outboxes"]),
    // What is kept, and the keys to it.
    ("aead_stream", &["store"]),
    ("argon2", &["web"]),
    ("chacha20poly1305", &["store"]),
    ("getrandom", &["store", "web"]),
    ("hkdf", &["store"]),
    ("hmac", &["store"]),
    ("object_store", &["store"]),
    ("sqlx", &["store"]),
    ("uuid", &["store", "pipeline"]),
    // The system.
    ("fs4", &["pipeline", "cli"]),
    ("landlock", &["sandbox"]),
    ("nix", &["mailboxes", "sandbox", "config", "daemon", "cli"]),
    ("sd_notify", &["daemon"]),
    ("seccompiler", &["sandbox"]),
    // The doors.
    ("anyhow", &["pipeline", "daemon", "web", "cli"]),
    ("askama", &["web"]),
    ("axum", &["daemon", "web"]),
    ("base64", &["pipeline"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("icalendar", &["pipeline"]),
    ("indicatif", &["cli"]),
    ("prometheus_client", &["daemon"]),
    ("toml", &["review", "config"]),
    ("tracing", &["daemon", "web", "cli"]),
    ("tracing_subscriber", &["cli"]),
    ("unicode_width", &["cli"]),
];

/// Outside crates that may live in any room, with the reason.
pub(super) const ANYWHERE: &[(&str, &str)] = &[
    ("futures", "its combinators stand where anything is awaited"),
    ("hex", "hashes are printed as hex wherever they are shown"),
    ("jiff", "dates and times are nouns of `model`"),
    ("serde", "values are written and read as they cross pipe, database and page"),
    ("serde_json", "the form in which they cross"),
    ("sha2", "the hash of its bytes names a thing everywhere"),
    ("strsim", "nearness of words, for typing errors and for what was misread"),
    ("thiserror", "each room has its own error"),
    (
        "tokio",
        "what waits for the world is asynchronous; rooms between the doors stay synchronous by review, not by this table",
    ),
    ("unicode_normalization", "text is compared in one form"),
];

/// Dependencies that no code names, with what they are there for.
pub(super) const UNNAMED: &[(&str, &str)] = &[
    ("hickory_resolver", "turns on that `mail-auth` reads the name servers of this machine"),
    ("hypher", "hyphenation of letters, which later work sets"),
    ("libsqlite3_sys", "builds SQLite with SQLCipher"),
    ("reqwest", "the HTTP client of `object_store`, with one cryptography"),
];

/// Circles among files that are still there, by room. This list only shrinks.
pub(super) const CIRCLES: &[(&str, usize)] = &[("languages", 1), ("store", 3)];
