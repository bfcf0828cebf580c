//! Takes scans and embedded files out of an office file that is a zip (DOCX, XLSX, ODT, ODS). The office file itself
//! is still read as a document. Small pictures (logos, signatures, lines) are only counted: reading each would cost
//! more than it tells.

use std::io::Cursor;

use super::archive::Purse;
use super::{Found, Unpacker, sniff};
use crate::model::{PartRole, Remark};

/// A scan of a page has more bytes than this, a logo has fewer.
const SCAN: usize = 40 << 10;

/// Folders of pictures and of embedded files (ECMA-376 part 1, 15.2; OpenDocument 1.3 part 2, 3.3).
const PICTURES: &[&str] = &["word/media/", "xl/media/", "ppt/media/", "Pictures/"];
const EMBEDDED: &[&str] = &["word/embeddings/", "xl/embeddings/", "ppt/embeddings/"];

/// Which embedded files are read.
const READ: &[&str] =
    &["application/pdf", "officedocument", "opendocument", "msword", "ms-excel", "vnd.ms-outlook", "message/"];

impl Unpacker<'_> {
    /// Takes scans and embedded files out of an office file. If it cannot be opened, the step `read` says so.
    pub(super) fn open_package(&mut self, index: usize, depth: usize) {
        let bytes = self.take_bytes(index);
        let mut purse = Purse::of(bytes.len(), &self.limits, self.expanded);
        let most = self.limits.parts.saturating_sub(self.parts.len());
        let (found, left) = inside(&bytes, most, &mut purse);
        if let Some(part) = self.parts.get_mut(index) {
            part.bytes = bytes;
            part.remarks.extend(left.remarks());
        }
        let count = found.len();
        for (n, found) in found.into_iter().enumerate() {
            if !self.room_for_more(index, count - n) {
                break;
            }
            self.add_member(index, depth, found, &mut purse);
        }
    }
}

/// What was not taken out.
#[derive(Default)]
struct Left {
    pictures: usize,
    files: usize,
}

impl Left {
    fn remarks(&self) -> Vec<Remark> {
        let mut remarks = Vec::new();
        if self.pictures > 0 {
            let what = if self.pictures == 1 { "picture or drawing" } else { "pictures or drawings" };
            let detail = format!("{} small {what} in the text, not read", self.pictures);
            remarks.push(Remark::oddity("pictures", detail));
        }
        if self.files > 0 {
            let what = if self.files == 1 { "file" } else { "files" };
            let detail = format!("{} {what} embedded in the text, of a kind that is not read", self.files);
            remarks.push(Remark::oddity("embedded", detail));
        }
        remarks
    }
}

fn inside(bytes: &[u8], most: usize, purse: &mut Purse) -> (Vec<Found>, Left) {
    let (mut found, mut left) = (Vec::new(), Left::default());
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return (found, left) };
    for n in 0..archive.len() {
        let Ok(member) = archive.by_index(n) else { continue };
        let name = String::from_utf8_lossy(member.name_raw()).into_owned();
        let within = |folders: &[&str]| folders.iter().any(|f| name.len() > f.len() && name.starts_with(f));
        let (picture, embedded) = (within(PICTURES), within(EMBEDDED));
        if member.is_dir() || !(picture || embedded) {
            continue;
        }
        if found.len() > most {
            break;
        }
        let role = if picture { PartRole::Inline } else { PartRole::Attachment };
        let mut file = Found { name: Some(name), ..Found::new(role, Vec::new()) };
        purse.expand(member, &mut file);
        let kind = sniff::media_type(&file.bytes, None);
        let scan =
            ["image/png", "image/jpeg", "image/tiff", "image/gif", "image/bmp", "image/webp"].contains(&kind.as_str());
        let readable = READ.iter().any(|read| kind.contains(read));
        // What passed a bound or breaks off is named in any case.
        if !file.remarks.is_empty() || picture && scan && file.bytes.len() >= SCAN || embedded && (readable || scan) {
            found.push(file);
        } else {
            left.pictures += usize::from(picture);
            left.files += usize::from(embedded);
        }
    }
    (found, left)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;
    use crate::unpack::{Limits, unpack};

    #[test]
    fn scans_and_embedded_files_are_taken_out_and_logos_counted() {
        let picture = |size: usize| [b"\x89PNG\r\n\x1a\n".to_vec(), vec![7; size]].concat();
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in [
            ("[Content_Types].xml", b"<Types/>".to_vec()),
            ("word/document.xml", b"<w:document/>".to_vec()),
            ("word/media/image1.png", picture(100)),
            ("word/media/image2.png", picture(SCAN)),
            ("word/embeddings/list.pdf", b"%PDF-1.4 ".to_vec()),
            ("word/embeddings/ole.bin", vec![0; 9]),
        ] {
            writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(&bytes).unwrap();
        }
        let bytes = writer.finish().unwrap().into_inner();
        let parts = unpack(Some("a.docx"), bytes.clone(), &Limits::default(), &[]);
        let names: Vec<_> = parts.iter().map(|p| (p.role, p.name.as_deref().unwrap())).collect();
        let wanted = [(PartRole::Root, "a.docx"), (PartRole::Inline, "image2.png"), (PartRole::Attachment, "list.pdf")];
        assert_eq!(names, wanted);
        assert_eq!(parts[0].bytes, bytes);
        assert_eq!(parts[0].remarks.iter().map(|r| r.code.as_str()).collect::<Vec<_>>(), ["pictures", "embedded"]);
    }
}
