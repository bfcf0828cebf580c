//! What people are told of files that are not read.

/// What can be read, as told to people whose file is something else.
pub(super) const SUPPORTED: &str = "PDF, PNG, JPEG, TIFF, GIF, BMP, WebP, DOCX, DOC, ODT, RTF, XLSX, XLS, ODS, HTML, plain text, mail (EML, MSG and \
                         winmail.dat), ZIP, 7Z, TAR and GZIP are read";

/// What is told of a file whose password we do not have, or cannot use.
pub(super) const LOCKED: &str = "the file opens with a password only; ask the sender for it (--password, or passwords under [reading]) or for an open copy";

/// The same of a file of a kind that is not unlocked here.
pub(super) const LOCKED_FOR_GOOD: &str = "the file opens with a password only, and files of this kind are not unlocked here; ask the sender for an open copy";
