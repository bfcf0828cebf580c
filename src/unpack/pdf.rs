//! Takes attached files out of a PDF (ISO 32000-1, 7.11.4): those that the document names, and those attached to a
//! page. The PDF itself is still read as a document.

use std::collections::HashSet;
use std::sync::Arc;

use hayro_syntax::Filter;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as Text};

use super::archive::Purse;
use super::{Found, Unpacker};
use crate::model::{PartRole, Remark};

/// The depth of the tree of names, and how many of its nodes and of the notes on pages are read.
const DEEPEST: usize = 32;
const MOST_NODES: usize = 20_000;

impl Unpacker<'_> {
    /// Takes the attached files out of a PDF.
    pub(super) fn open_pdf(&mut self, index: usize, depth: usize) {
        let bytes = Arc::new(self.take_bytes(index));
        let mut purse = Purse::of(bytes.len(), &self.limits, self.expanded);
        let most = self.limits.parts.saturating_sub(self.parts.len());
        let found = self.opened_pdf(&bytes).map(|pdf| attached(&pdf, most, &mut purse)).unwrap_or_default();
        if let Some(part) = self.parts.get_mut(index) {
            // The reader is done with them: nothing else holds the bytes.
            part.bytes = Arc::try_unwrap(bytes).unwrap_or_else(|shared| shared.to_vec());
        }
        let count = found.len();
        for (n, found) in found.into_iter().enumerate() {
            if !self.room_for_more(index, count - n) {
                break;
            }
            self.add_member(index, depth, found, &mut purse);
        }
    }

    /// The PDF, opened with the first password that fits. If it cannot be opened, the step `read` says so.
    fn opened_pdf(&self, bytes: &Arc<Vec<u8>>) -> Option<Pdf> {
        let given = self.passwords.iter().map(crate::model::Secret::reveal);
        std::iter::once("").chain(given).find_map(|p| Pdf::new_with_password(Arc::clone(bytes), p).ok())
    }
}

/// The attached files, up to this number and one more.
fn attached(pdf: &Pdf, most: usize, purse: &mut Purse) -> Vec<Found> {
    let mut files = Files { specs: Vec::new(), nodes: 0 };
    if let Some(root) = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()) {
        if let Some(tree) = root.get::<Dict<'_>>("Names").and_then(|n| n.get::<Dict<'_>>("EmbeddedFiles")) {
            files.tree(&tree, 0);
        }
        files.listed(root.get::<Array<'_>>("AF"));
    }
    for page in pdf.pages().iter() {
        files.pinned(page.raw());
    }
    let mut seen = HashSet::new();
    let streams = files.specs.iter().filter_map(|spec| Some((spec, content(spec)?)));
    let once = streams.filter(|(_, stream)| seen.insert(stream.obj_id()));
    once.take(most.saturating_add(1)).map(|(spec, stream)| found(spec, &stream, purse)).collect()
}

/// The file specifications found so far.
struct Files<'a> {
    specs: Vec<Dict<'a>>,
    nodes: usize,
}

impl<'a> Files<'a> {
    /// Whether another node may be read.
    fn more(&mut self) -> bool {
        self.nodes += 1;
        self.nodes <= MOST_NODES
    }

    /// A name tree (ISO 32000-1, 7.9.6).
    fn tree(&mut self, node: &Dict<'a>, depth: usize) {
        if depth > DEEPEST || !self.more() {
            return;
        }
        for spec in node.get::<Array<'a>>("Names").into_iter().flat_map(|names| names.iter::<Object<'a>>()) {
            if let Some(spec) = spec.into_dict()
                && self.more()
            {
                self.specs.push(spec);
            }
        }
        for kid in node.get::<Array<'a>>("Kids").into_iter().flat_map(|kids| kids.iter::<Dict<'a>>()) {
            self.tree(&kid, depth + 1);
        }
    }

    /// Files that belong to something (ISO 32000-2, 14.13).
    fn listed(&mut self, list: Option<Array<'a>>) {
        for spec in list.into_iter().flat_map(|list| list.iter::<Dict<'a>>()) {
            if self.more() {
                self.specs.push(spec);
            }
        }
    }

    /// Files attached to a page by a note (ISO 32000-1, 12.5.6.15).
    fn pinned(&mut self, page: &Dict<'a>) {
        self.listed(page.get::<Array<'a>>("AF"));
        for note in page.get::<Array<'a>>("Annots").into_iter().flat_map(|notes| notes.iter::<Dict<'a>>()) {
            if !self.more() {
                return;
            }
            let pins = note.get::<Name<'a>>("Subtype").is_some_and(|s| s.as_str() == "FileAttachment");
            self.specs.extend(note.get::<Dict<'a>>("FS").filter(|_| pins));
        }
    }
}

/// The stream with a file's bytes; `None` if the file is not in the PDF.
fn content<'a>(spec: &Dict<'a>) -> Option<Stream<'a>> {
    let embedded = spec.get::<Dict<'a>>("EF")?;
    ["UF", "F", "Unix", "DOS", "Mac"].iter().find_map(|key| embedded.get::<Stream<'a>>(key))
}

fn found(spec: &Dict<'_>, stream: &Stream<'_>, purse: &mut Purse) -> Found {
    let name = ["UF", "F", "Unix", "DOS", "Mac"].iter().find_map(|key| spec.get::<Text<'_>>(key));
    let mut found = Found::new(PartRole::Attachment, Vec::new());
    found.name = name.map(|n| text(n.as_bytes()));
    found.declared = stream.dict().get::<Name<'_>>("Subtype").map(|s| s.as_str().to_ascii_lowercase());
    let raw = stream.raw_data();
    match stream.filters().as_slice() {
        [] | [Filter::Crypt] => purse.expand(raw.as_ref(), &mut found),
        [Filter::FlateDecode] => purse.expand(flate2::read::ZlibDecoder::new(raw.as_ref()), &mut found),
        // These grow little; two that grow much, one in the other, are how bombs are made.
        [Filter::AsciiHexDecode | Filter::Ascii85Decode | Filter::RunLengthDecode | Filter::LzwDecode] => {
            match stream.decoded_data() {
                Ok(bytes) => purse.expand(bytes.as_ref(), &mut found),
                Err(_) => found.remarks.push(Remark::grave("damaged", "the attached file cannot be unpacked")),
            }
        }
        other => {
            found.size = Some(raw.len() as u64);
            let detail = format!("the attached file is packed in a way that is not supported ({other:?})");
            found.remarks.push(Remark::grave("unsupported", detail));
        }
    }
    found
}

/// A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 if it says so, else a code page similar to Windows-1252.
fn text(bytes: &[u8]) -> String {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => {
            encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned()
        }
        None => super::charset::decode_unlabelled(bytes),
    }
}
