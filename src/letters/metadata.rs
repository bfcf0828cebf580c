//! The last pass over a PDF. It adds what printpdf does not write (language, XMP, title in Unicode) and replaces
//! what printpdf writes differently each time (the ID). In: a lopdf document. Out: its bytes. The same pages give
//! the same bytes on every computer.

use jiff::civil::Date;
use lopdf::{Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::Error;

/// What a document says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its title.
    pub title: String,
    /// Who issues it.
    pub author: String,
    /// BCP 47.
    pub language: String,
    /// Its date. It is also the date of creation, because the clock is not read.
    pub dated: Date,
}

/// Sets what a document says about itself, and writes it.
///
/// # Errors
/// [`Error::Pdf`] if lopdf fails.
pub(super) fn finish(mut document: Document, about: &About) -> Result<Vec<u8>, Error> {
    let fail = |e: lopdf::Error| Error::Pdf { reason: e.to_string() };
    document.version = "1.7".to_owned();
    let day = about.dated.strftime("D:%Y%m%d000000Z").to_string();
    let info = dictionary! {
        "Title" => unicode(&about.title),
        "Author" => unicode(&about.author),
        "Producer" => unicode("tracepost"),
        "CreationDate" => Object::string_literal(day.as_str()),
        "ModDate" => Object::string_literal(day.as_str()),
    };
    let info = document.add_object(info);
    if let Ok(old) = document.trailer.get(b"Info").and_then(Object::as_reference) {
        document.objects.remove(&old);
    }
    document.trailer.set("Info", info);
    let mut metadata = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(about).into_bytes());
    metadata.allows_compression = false; // XMP is to be found by programs that know no PDF
    let metadata = document.add_object(metadata);
    let catalog = document.catalog_mut().map_err(fail)?;
    catalog.set("Lang", Object::string_literal(about.language.as_str()));
    catalog.set("Metadata", metadata);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    document.trailer.remove(b"ID");
    document.compress();
    let mut body = Vec::new();
    document.clone().save_to(&mut body).map_err(|e| Error::Pdf { reason: e.to_string() })?;
    let hash = Sha256::digest(&body).get(..16).unwrap_or_default().to_vec();
    let id = Object::String(hash, StringFormat::Hexadecimal);
    document.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|e| Error::Pdf { reason: e.to_string() })?;
    Ok(bytes)
}

/// A text string in UTF-16 with its byte order mark (ISO 32000-1, 7.9.2.2).
fn unicode(text: &str) -> Object {
    let bytes = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    Object::String(bytes, StringFormat::Literal)
}

fn xmp(about: &About) -> String {
    let escape = |t: &str| t.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n\
         <dc:format>application/pdf</dc:format>\n\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
         <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>\n\
         <pdf:Producer>tracepost</pdf:Producer>\n\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
        title = escape(&about.title),
        author = escape(&about.author),
        language = escape(&about.language),
        day = about.dated.strftime("%Y-%m-%d"),
    )
}
