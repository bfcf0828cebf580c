//! What the words of an RTF mean. In: a control word, or the number of a character set. Out: where the text behind it stands, the sign it stands for, the
//! code page.

/// Destinations without text of the paper. Those marked `\*` are passed over besides, unless [`KEPT`] names them.
pub(super) const PASSED_OVER: &[&str] = &[
    "colortbl",
    "stylesheet",
    "info",
    "listtable",
    "listoverridetable",
    "rsidtbl",
    "filetbl",
    "nonshppict",
    "sp",
    "shprslt",
    "atnid",
    "atndate",
    "bkmkstart",
    "bkmkend",
    "xe",
    "tc",
    "rxe",
    "ftnsep",
    "ftnsepc",
    "aftnsep",
    "aftnsepc",
    "ftncn",
    "pntext",
    "datafield",
    "template",
    "private",
];

/// Destinations marked `\*` (pass over what you do not know) that hold text all the same.
pub(super) const KEPT: &[&str] = &["shpinst", "shptxt", "annotation", "atnauthor", "revtbl", "footnote"];

/// Where text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Header,
    Body,
    Note,
    Footer,
    /// Passed over.
    Nowhere,
    Comment,
    CommentAuthor,
    Fonts,
    Revisers,
}

/// Where the text of a destination stands.
pub(super) fn place(word: &str) -> Option<Place> {
    Some(match word {
        "header" | "headerl" | "headerr" | "headerf" => Place::Header,
        "footer" | "footerl" | "footerr" | "footerf" => Place::Footer,
        "footnote" => Place::Note,
        "annotation" => Place::Comment,
        "atnauthor" => Place::CommentAuthor,
        "fonttbl" => Place::Fonts,
        "revtbl" => Place::Revisers,
        "pict" => Place::Nowhere,
        _ => return None,
    })
}

/// Signs that have a word of their own (RTF 1.9.1, "Special Characters").
pub(super) const SIGNS: &[(&str, &str)] = &[
    ("emdash", "—"),
    ("endash", "–"),
    ("emspace", " "),
    ("enspace", " "),
    ("bullet", "•"),
    ("lquote", "‘"),
    ("rquote", "’"),
    ("ldblquote", "“"),
    ("rdblquote", "”"),
];

/// The code page of a font's character set (RTF 1.9.1, "Font Table").
pub(super) fn charset(number: i32) -> Option<u16> {
    Some(match number {
        0 => 1252,
        77 => 10000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    })
}
