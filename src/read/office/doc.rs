//! A DOC of Word 97 to 2003 (MS-DOC) in; its text out: headers, body, text boxes, notes. Deleted text of tracked changes is left out; it, hidden text and
//! comments in the margin are remarked. Of Word 6 and 95 the plain text is read.

use std::io::{Cursor, Read};

use super::doc_pieces::{Fib, Pieces};
use super::doc_text::Writer;
use super::package;
use crate::model::{Document, Part, Remark};
use crate::read::compose;
use crate::read::refused::LOCKED_FOR_GOOD;

/// No stream of an honest letter is longer.
const MOST: u64 = 256 << 20;

type Compound<'b> = cfb::CompoundFile<Cursor<&'b [u8]>>;

/// Reads a DOC.
pub(in crate::read) fn read(part: &Part) -> Document {
    let mut document = Document { part: part.without_bytes(), pages: Vec::new(), remarks: Vec::new() };
    match text(&part.bytes, &mut document.remarks) {
        Ok(text) => {
            if text.trim().is_empty() && document.remarks.is_empty() {
                document.remarks.push(Remark::oddity("empty", "there is no text in it"));
            }
            document.pages.push(compose::flowing(1, &text, "doc"));
        }
        Err(remark) => document.remarks.push(remark),
    }
    document
}

fn text(bytes: &[u8], remarks: &mut Vec<Remark>) -> Result<String, Remark> {
    let damaged = |why: String| Remark::grave("damaged", format!("the file cannot be read: {why}"));
    let mut file = Compound::open(Cursor::new(bytes)).map_err(|e| damaged(e.to_string()))?;
    let main = stream(&mut file, "/WordDocument").map_err(|why| damaged(format!("its text, {why}")))?;
    let fib = Fib::of(&main).ok_or_else(|| damaged("its first block is cut short or not Word's".to_owned()))?;
    if fib.encrypted {
        return Err(Remark::grave("encrypted", LOCKED_FOR_GOOD));
    }
    for (storage, code, what) in [
        ("/Macros", "macros", "the file carries macros; they were not run"),
        ("/ObjectPool", "embedded", "files are embedded in the text; what they hold was not read"),
    ] {
        if file.is_storage(storage) && file.read_storage(storage).is_ok_and(|mut entries| entries.next().is_some()) {
            remarks.push(Remark::oddity(code, what));
        }
    }
    if fib.old {
        return fib.plain(&main).ok_or_else(|| damaged("its text lies outside of the file".to_owned()));
    }
    let table = stream(&mut file, fib.table()).map_err(|why| damaged(format!("the table of its pieces, {why}")))?;
    let pieces = Pieces::of(&fib, &main, &table)
        .ok_or_else(|| damaged("the table of its pieces is cut short or wrong".to_owned()))?;
    let mut writer = Writer::default();
    let whole = writer.write(&fib, &pieces, &main);
    if !whole {
        let detail = "some of its text lies outside of the file; what there is was read";
        remarks.push(Remark::grave("damaged", detail));
    }
    remarks.extend(writer.marks.remarks());
    remarks.extend(package::pictures(writer.pictures));
    Ok(writer.finish())
}

fn stream(file: &mut Compound<'_>, name: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let told = |e: std::io::Error| format!("{}: {e}", name.trim_start_matches('/'));
    file.open_stream(name).map_err(told)?.take(MOST).read_to_end(&mut bytes).map_err(told)?;
    Ok(bytes)
}
