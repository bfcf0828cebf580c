//! Joins the pieces of a parameter (RFC 2231, section 3) before they are decoded: `filename*0*=utf-8''%D0; filename*1*=%9F`.
//! In: the lines of a head. Out: the same lines, with one piece for each parameter. Only the first piece names the character
//! set, and a letter of several bytes may be cut in two.

/// A piece of a parameter.
struct Piece {
    name: String,
    number: u32,
    /// Its value is percent-encoded.
    encoded: bool,
    value: Vec<u8>,
    /// Where it stands, with the semicolon before it.
    from: usize,
    to: usize,
}

/// The lines with the pieces of each encoded parameter joined; `None` if there is nothing to join.
pub(super) fn joined(lines: &[u8]) -> Option<Vec<u8>> {
    let pieces = pieces(lines);
    let mut out = Vec::new();
    let mut copied = 0;
    let in_pieces = |name: &str| pieces.iter().filter(move |p| p.name == name).count() > 1;
    let encoded = |name: &str| pieces.iter().any(|p| p.name == name && p.number == 0 && p.encoded);
    for piece in pieces.iter().filter(|p| in_pieces(&p.name) && encoded(&p.name)) {
        out.extend_from_slice(lines.get(copied..piece.from).unwrap_or_default());
        if piece.number == 0 {
            let mut all: Vec<&Piece> = pieces.iter().filter(|p| p.name == piece.name).collect();
            all.sort_by_key(|p| p.number);
            out.extend_from_slice(format!("; {}*=", piece.name).as_bytes());
            all.iter().for_each(|p| out.extend(p.in_percents()));
        }
        copied = piece.to;
    }
    out.extend_from_slice(lines.get(copied..).unwrap_or_default());
    (copied > 0).then_some(out)
}

impl Piece {
    fn in_percents(&self) -> Vec<u8> {
        if self.encoded {
            return self.value.clone();
        }
        let plain = |b: &u8| b.is_ascii_alphanumeric() || b"-._".contains(b);
        self.value.iter().flat_map(|b| if plain(b) { vec![*b] } else { format!("%{b:02X}").into_bytes() }).collect()
    }
}

fn pieces(lines: &[u8]) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(semicolon) = lines.get(at..).and_then(|rest| rest.iter().position(|b| *b == b';')) {
        let from = at + semicolon;
        match piece_at(lines, from) {
            Some(piece) => {
                at = piece.to;
                found.push(piece);
            }
            None => at = from + 1,
        }
    }
    found
}

/// The piece behind this semicolon.
fn piece_at(lines: &[u8], from: usize) -> Option<Piece> {
    let mut at = from + 1;
    let mut run = |wanted: fn(u8) -> bool| {
        let rest = lines.get(at..).unwrap_or_default();
        let length = rest.iter().take_while(|b| wanted(**b)).count();
        at += length;
        String::from_utf8_lossy(rest.get(..length).unwrap_or_default()).into_owned()
    };
    run(|b| b.is_ascii_whitespace());
    let name = run(|b| b.is_ascii_alphanumeric() || b == b'-').to_ascii_lowercase();
    if run(|b| b == b'*') != "*" {
        return None;
    }
    let number = run(|b| b.is_ascii_digit()).parse().ok()?;
    let encoded = run(|b| b == b'*') == "*";
    if run(|b| b == b'=') != "=" {
        return None;
    }
    let quote = run(|b| b == b'"');
    let value = if quote.is_empty() {
        run(|b| b.is_ascii_graphic() && !b"\";,".contains(&b))
    } else {
        run(|b| b != b'"' && b != b'\n')
    };
    if !quote.is_empty() {
        run(|b| b == b'"');
    }
    Some(Piece { name, number, encoded, value: value.into_bytes(), from, to: at })
}

#[cfg(test)]
mod tests {
    use mail_parser::{MessageParser, MimeHeaders};

    use super::joined;

    fn name(parameters: &str) -> String {
        let head = format!("Content-Disposition: attachment{parameters}\r\nX: y\r\n\r\n");
        let head = joined(head.as_bytes()).unwrap_or(head.into_bytes());
        let message = MessageParser::default().parse_headers(&head).unwrap();
        message.parts[0].attachment_name().unwrap_or_default().to_owned()
    }

    #[test]
    fn pieces_are_joined_before_they_are_decoded() {
        assert_eq!(
            name(";\r\n filename*0*=utf-8''%D0%9F%D0;\r\n filename*1*=%B8%D1%81;\r\n filename*2=\"%.pdf\""),
            "Пис%.pdf"
        );
        assert_eq!(name("; filename*1*=%E8%F1; filename*0*=windows-1251'ru'%CF"), "Пис");
        assert_eq!(name("; filename*0=\"let\"; filename*1=\"ter.pdf\""), "letter.pdf");
        assert_eq!(name("; filename=\"a*0*=b; c.pdf\""), "a*0*=b; c.pdf");
        assert_eq!(name("; filename*=utf-8''%D0%9F.pdf"), "П.pdf");
    }
}
