//! Writes the rows of a result: documents, fields, lines with their identifiers, links with their grounds, remarks,
//! transfers. `load.rs` reads them back.

use crate::model::FiledDocument;
use crate::model::{Field, ItemLink, LineItem, Link, Remark, Standing, Transfer, fold};
use crate::store::base::database::{Tx, on};
use crate::store::base::error::Result;
use crate::store::base::rows::{clean, clean_maybe, int, json, name_of};

/// Binds the nine columns of evidence, in the order `page, x0, y0, x1, y1, span_start, span_end, raw, reader`.
macro_rules! bind_evidence {
    ($query:expr, $e:expr) => {
        $query
            .bind(i64::from($e.page))
            .bind($e.rect.map(|r| r.x0))
            .bind($e.rect.map(|r| r.y0))
            .bind($e.rect.map(|r| r.x1))
            .bind($e.rect.map(|r| r.y1))
            .bind(int($e.span.start))
            .bind(int($e.span.end))
            .bind(clean(&$e.raw))
            .bind(clean(&$e.reader))
    };
}

/// The state of an arrival; `None` where there is none of that SHA-256.
pub(in crate::store) async fn state_of(tx: &mut Tx, sha256: &str) -> Result<Option<String>> {
    let sql = "SELECT state FROM arrivals WHERE sha256 = $1";
    Ok(on!(tx, c => sqlx::query_scalar(sql).bind(sha256).fetch_optional(c).await)?)
}

/// The first message with that content that came before the arrival: the one of which it is a second delivery.
pub(in crate::store) async fn first_of_content(tx: &mut Tx, content: &str, sha256: &str) -> Result<Option<String>> {
    let sql = "SELECT sha256 FROM arrivals WHERE content_sha256 = $1 AND sha256 <> $2 \
               AND position < (SELECT position FROM arrivals WHERE sha256 = $2) ORDER BY position LIMIT 1";
    Ok(on!(tx, c => sqlx::query_scalar(sql).bind(content).bind(sha256).fetch_optional(c).await)?)
}

/// Names an arrival as the first of its content in those that came later and were read earlier, as happens among several workers.
pub(in crate::store) async fn name_first_of_content(tx: &mut Tx, content: &str, sha256: &str) -> Result<()> {
    let sql = "UPDATE arrivals SET duplicate_of = $2 WHERE content_sha256 = $1 AND sha256 <> $2 \
               AND position > (SELECT position FROM arrivals WHERE sha256 = $2)";
    on!(tx, c => sqlx::query(sql).bind(content).bind(sha256).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// A person who has marked something in the present reading.
pub(in crate::store) async fn marked_by(tx: &mut Tx, sha256: &str) -> Result<Option<String>> {
    let sql = "SELECT coalesce(standing_by, 'a person') FROM ( \
               SELECT standing, standing_by FROM fields WHERE arrival = $1 \
               UNION ALL SELECT standing, standing_by FROM line_items WHERE arrival = $1 \
               UNION ALL SELECT standing, standing_by FROM links WHERE arrival = $1 \
               UNION ALL SELECT standing, standing_by FROM item_links WHERE arrival = $1 \
               UNION ALL SELECT 'seen', reviewed_by FROM documents WHERE arrival = $1 AND reviewed_by IS NOT NULL \
               UNION ALL SELECT 'seen', coalesce(type_by, withdrawn_by) FROM documents \
               WHERE arrival = $1 AND coalesce(type_by, withdrawn_by) IS NOT NULL \
               UNION ALL SELECT 'seen', 'a person' FROM arrivals WHERE sha256 = $1 AND sentences IS NOT NULL \
               UNION ALL SELECT 'seen', 'a person' FROM fields WHERE arrival = $1 AND about IS NOT NULL \
               UNION ALL SELECT 'seen', coalesce(kind_by, class_by) FROM arrivals \
               WHERE sha256 = $1 AND coalesce(kind_by, class_by) IS NOT NULL) AS marks \
               WHERE standing <> 'machine' LIMIT 1";
    Ok(on!(tx, c => sqlx::query_scalar(sql).bind(sha256).fetch_optional(c).await)?)
}

/// Takes the present reading away.
pub(in crate::store) async fn clear(tx: &mut Tx, sha256: &str) -> Result<()> {
    for sql in [
        "DELETE FROM transfers WHERE arrival = $1",
        "DELETE FROM remarks WHERE arrival = $1",
        "DELETE FROM item_links WHERE arrival = $1",
        "DELETE FROM grounds WHERE arrival = $1",
        "DELETE FROM links WHERE arrival = $1",
        "DELETE FROM line_identifiers WHERE arrival = $1",
        "DELETE FROM line_items WHERE arrival = $1",
        "DELETE FROM fields WHERE arrival = $1",
        "DELETE FROM documents WHERE arrival = $1",
    ] {
        on!(tx, c => sqlx::query(sql).bind(sha256).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Writes a document and all that hangs below it.
pub(in crate::store) async fn put_document(
    tx: &mut Tx,
    arrival: &str,
    position: i64,
    filed: &FiledDocument,
    pages_blob: Option<&str>,
) -> Result<()> {
    let (part, u) = (&filed.document.part, &filed.understanding);
    let sql = "INSERT INTO documents (arrival, position, parent, role, name, media_type, sha256, size, head, document_type, \
               type_confidence, languages, pages, pages_blob) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    on!(tx, c => sqlx::query(sql)
        .bind(arrival).bind(position).bind(part.parent.map(int)).bind(name_of(&part.role))
        .bind(clean_maybe(part.name.as_deref())).bind(clean(&part.media_type)).bind(&part.sha256).bind(int(part.size))
        .bind(part.head.as_ref().map(json)).bind(&u.document_type).bind(u.type_confidence).bind(json(&u.languages))
        .bind(int(filed.document.pages.len())).bind(pages_blob)
        .execute(c).await.map(|_| ()))?;
    put_fields(tx, arrival, position, true, &u.fields).await?;
    put_fields(tx, arrival, position, false, &u.losers).await?;
    for (n, line) in u.line_items.iter().enumerate() {
        put_line(tx, arrival, position, int(n), line).await?;
    }
    put_item_links(tx, arrival, position, &filed.item_links).await?;
    put_remarks(tx, arrival, position, "unpack", &part.remarks).await?;
    put_remarks(tx, arrival, position, "read", &filed.document.remarks).await
}

async fn put_fields(tx: &mut Tx, arrival: &str, document: i64, won: bool, fields: &[Field]) -> Result<()> {
    let sql = "INSERT INTO fields (arrival, document, won, position, name, value, absent, confidence, standing, rule, \
               page, x0, y0, x1, y1, span_start, span_end, raw, reader) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
    for (n, field) in fields.iter().enumerate() {
        on!(tx, c => bind_evidence!(sqlx::query(sql)
            .bind(arrival).bind(document).bind(i64::from(won)).bind(int(n)).bind(field.name.as_str())
            .bind(clean_maybe(field.value.as_deref())).bind(field.absent.as_ref().map(name_of)).bind(field.confidence)
            .bind(name_of(&field.standing)).bind(clean(&field.rule)), field.evidence)
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

async fn put_line(tx: &mut Tx, arrival: &str, document: i64, position: i64, line: &LineItem) -> Result<()> {
    let sql = "INSERT INTO line_items (arrival, document, position, description, quantity, unit, confidence, standing, \
               page, x0, y0, x1, y1, span_start, span_end, raw, reader) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    on!(tx, c => bind_evidence!(sqlx::query(sql)
        .bind(arrival).bind(document).bind(position).bind(clean(&line.description))
        .bind(line.quantity.as_ref().map(|q| q.as_str())).bind(line.unit.map(|u| u.as_str())).bind(line.confidence)
        .bind(name_of(&Standing::Machine)), line.evidence)
        .execute(c).await.map(|_| ()))?;
    let sql = "INSERT INTO line_identifiers (arrival, document, line, kind, position, text, key) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    for (kind, texts) in [("lot", &line.lots), ("serial", &line.serials)] {
        for (n, text) in texts.iter().enumerate() {
            on!(tx, c => sqlx::query(sql)
                .bind(arrival).bind(document).bind(position).bind(kind).bind(int(n)).bind(clean(text)).bind(fold(text))
                .execute(c).await.map(|_| ()))?;
        }
    }
    Ok(())
}

async fn put_item_links(tx: &mut Tx, arrival: &str, document: i64, links: &[ItemLink]) -> Result<()> {
    let sql = "INSERT INTO item_links (arrival, document, position, request, item, field, value, confidence, reason, standing) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    for (n, link) in links.iter().enumerate() {
        on!(tx, c => sqlx::query(sql)
            .bind(arrival).bind(document).bind(int(n)).bind(&link.request).bind(&link.item).bind(&link.field)
            .bind(clean(&link.value)).bind(link.confidence).bind(clean(&link.reason)).bind(name_of(&Standing::Machine))
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Writes the links to requests with their grounds.
pub(in crate::store) async fn put_links(tx: &mut Tx, arrival: &str, links: &[Link]) -> Result<()> {
    let sql = "INSERT INTO links (arrival, position, request, confidence, standing) VALUES ($1, $2, $3, $4, $5)";
    let ground = "INSERT INTO grounds (arrival, link, position, kind, text) VALUES ($1, $2, $3, $4, $5)";
    for (n, link) in links.iter().enumerate() {
        on!(tx, c => sqlx::query(sql)
            .bind(arrival).bind(int(n)).bind(&link.reference).bind(link.confidence).bind(name_of(&Standing::Machine))
            .execute(c).await.map(|_| ()))?;
        for (m, g) in link.grounds.iter().enumerate() {
            on!(tx, c => sqlx::query(ground)
                .bind(arrival).bind(int(n)).bind(int(m)).bind(name_of(&g.kind)).bind(clean(&g.text))
                .execute(c).await.map(|_| ()))?;
        }
    }
    Ok(())
}

/// Writes remarks of one origin on one document (-1: on the arrival as a whole).
pub(in crate::store) async fn put_remarks(
    tx: &mut Tx,
    arrival: &str,
    document: i64,
    origin: &str,
    remarks: &[Remark],
) -> Result<()> {
    let sql = "INSERT INTO remarks (arrival, document, origin, position, code, detail, grave) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    for (n, remark) in remarks.iter().enumerate() {
        on!(tx, c => sqlx::query(sql)
            .bind(arrival).bind(document).bind(origin).bind(int(n)).bind(clean(&remark.code)).bind(clean(&remark.detail))
            .bind(i64::from(remark.grave))
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// Writes the legs of chains of custody.
pub(in crate::store) async fn put_transfers(tx: &mut Tx, arrival: &str, transfers: &[Transfer]) -> Result<()> {
    let sql = "INSERT INTO transfers (arrival, position, request, giver, receiver, happened, quantity, unit, goods, contract, shown_by, \
               means, contradictions) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    for (n, t) in transfers.iter().enumerate() {
        on!(tx, c => sqlx::query(sql)
            .bind(arrival).bind(int(n)).bind(&t.request).bind(clean_maybe(t.from.as_deref())).bind(clean_maybe(t.to.as_deref()))
            .bind(t.when.as_ref().map(|d| d.as_str())).bind(t.quantity.as_ref().map(|q| q.as_str()))
            .bind(t.unit.map(|u| u.as_str())).bind(clean_maybe(t.goods.as_deref())).bind(clean_maybe(t.contract.as_deref()))
            .bind(json(&t.shown_by)).bind(clean_maybe(t.means.as_deref())).bind(json(&t.contradictions))
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}
