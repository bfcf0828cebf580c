//! Small PDFs with a text layer, drawn by tests: what is printed on each page, and where.

use std::fmt::Write as _;

/// A PDF of one page with these stretches of print: left edge, height above the foot, words.
pub(crate) fn one_page(prints: &[(i32, i32, &str)]) -> Vec<u8> {
    let mut content = String::new();
    for (x, y, words) in prints.iter().filter(|(.., words)| !words.is_empty()) {
        let escaped = words.replace('(', "\\(").replace(')', "\\)");
        let _ = writeln!(content, "BT /F1 11 Tf {x} {y} Td ({escaped}) Tj ET");
    }
    pdf(&[content])
}

/// A PDF of A4 pages with these contents (ISO 32000-1, 9.4), in Helvetica as `F1`.
pub(crate) fn pdf(contents: &[String]) -> Vec<u8> {
    let count = contents.len();
    let kids = (0..count).map(|n| format!("{} 0 R", 4 + 2 * n)).collect::<Vec<_>>().join(" ");
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Count {count} /Kids [{kids}] >>"),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    for (n, content) in contents.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
            5 + 2 * n
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    }
    let mut pdf = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        let _ = write!(pdf, "{} 0 obj\n{object}\nendobj\n", n + 1);
    }
    let begin = pdf.len();
    let _ = write!(pdf, "xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    for place in &places {
        let _ = writeln!(pdf, "{place:010} 00000 n ");
    }
    let _ = write!(pdf, "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{begin}\n%%EOF\n", places.len() + 1);
    pdf.into_bytes()
}
