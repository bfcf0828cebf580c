//! Finds pictures and papers that are written into a page of HTML as `data:` addresses (RFC 2397). In: HTML. Out: each as a file. Small
//! pictures (logos, lines) are passed over.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::{Found, Unpacker};
use crate::model::PartRole;

/// A scan of a page has more bytes than this, a logo has fewer.
const SCAN: usize = 16 << 10;

/// Padding is often left out.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

impl Unpacker<'_> {
    /// Takes pictures out of a page of HTML.
    pub(super) fn open_html(&mut self, index: usize, depth: usize) {
        let Some(html) = self.parts.get(index).and_then(|p| p.text.clone()) else { return };
        let found = pictures(&html);
        let count = found.len();
        for (n, found) in found.into_iter().enumerate() {
            if !self.room_for_more(index, count - n) {
                break;
            }
            self.add(Some(index), depth, found);
        }
    }
}

/// The pictures and PDF files written into HTML, without small pictures.
pub(super) fn pictures(html: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, address)) = rest.split_once("data:") {
        rest = address;
        // The address ends with its quotation mark; line ends and spaces inside of it do not count.
        let end = address.find(['"', '\'', ')', '>']).unwrap_or(address.len());
        let Some((label, data)) = address.get(..end).and_then(|a| a.split_once(',')) else { continue };
        rest = address.get(end..).unwrap_or_default();
        let label = label.to_ascii_lowercase();
        let Some(declared) = label.strip_suffix(";base64").map(|l| l.split(';').next().unwrap_or_default().trim())
        else {
            continue;
        };
        let wanted = declared.starts_with("image/") && !declared.contains("svg") || declared == "application/pdf";
        if !wanted || data.len() < SCAN {
            continue;
        }
        let data = data.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=").replace("&#43;", "+");
        let bare: String = data.chars().filter(|c| !c.is_whitespace()).collect();
        if let Ok(bytes) = LENIENT.decode(bare.trim_end_matches('=')) {
            let mut picture = Found::new(PartRole::Inline, bytes);
            picture.declared = Some(declared.to_owned());
            found.push(picture);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unpack::{Limits, unpack};

    #[test]
    fn pasted_pictures_are_parts_and_logos_are_not() {
        let scan = [b"\x89PNG\r\n\x1a\n".to_vec(), vec![7; SCAN]].concat();
        let coded = LENIENT.encode(&scan);
        let lines: Vec<&str> = coded.as_bytes().chunks(76).map(|c| std::str::from_utf8(c).unwrap()).collect();
        let html = format!(
            "<html><body><p>See below.</p><img src='data:image/png;base64,iVBORw0KGgo='><img src=\"data:image/png;base64,\r\n{}\">\
             <div style=\"background:url(data:image/svg+xml;utf8,<svg/>)\">data: none, all</div></body></html>",
            lines.join("\r\n")
        );
        assert_eq!(pictures(&html).iter().map(|f| f.bytes.clone()).collect::<Vec<_>>(), std::slice::from_ref(&scan));
        let head = "From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n";
        for (name, bytes) in [("a.eml", format!("{head}{html}")), ("a.html", html.clone())] {
            let parts = unpack(Some(name), bytes.into_bytes(), &Limits::default(), &[]);
            let last = parts.last().unwrap();
            assert_eq!((last.role, last.media_type.as_str()), (PartRole::Inline, "image/png"), "{name}");
            assert_eq!(last.bytes, scan);
        }
    }
}
