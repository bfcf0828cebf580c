//! A document is recognised once, by all free readers. Shared pages come back in their order, and stored pages are
//! not read again.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use tiff::encoder::{TiffEncoder, colortype};
use tracepost::model::{Document, Secret};
use tracepost::pipeline::brought::{Brought, bring};
use tracepost::sandbox::{PageOf, Readers};
use tracepost::store::{Archive, Settings};

use crate::cluster::Cluster;
use crate::sandbox::readers;

/// Papers of ours, drawn and put together as one scan of several pages.
async fn scan(readers: &Readers, count: usize) -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents/packing_list");
    let mut tiff = Cursor::new(Vec::new());
    let mut pages = TiffEncoder::new(&mut tiff).unwrap();
    for paper in ["english_ruled", "spanish_unruled", "french_boxes"].iter().take(count) {
        let bytes = fs::read(root.join(paper).join("input.pdf")).unwrap();
        let page = PageOf { part: 0, page: 1, width: 1400, quarters: 0 };
        let drawn = readers.draw(None, bytes, page).await.unwrap().unwrap();
        let gray: Vec<u8> = drawn.rgb.chunks_exact(3).map(|p| p[1]).collect();
        pages.write_image::<colortype::Gray8>(drawn.width, drawn.height, &gray).unwrap();
    }
    tiff.into_inner()
}

async fn read(readers: &Readers, bytes: &[u8]) -> Vec<Document> {
    readers.read(Some("scan.tif".into()), bytes.to_vec(), |_, _| ()).await.unwrap()
}

#[tokio::test]
async fn pages_shared_out_are_what_one_reader_reads() {
    let (alone, two) = (readers(|s| s.children = 1), readers(|s| s.children = 2));
    let bytes = scan(&alone, 3).await;
    let (one, shared) = (read(&alone, &bytes).await, read(&two, &bytes).await);
    assert_eq!(shared[0].pages.iter().map(|p| p.number).collect::<Vec<_>>(), [1, 2, 3]);
    assert!(one[0].pages.iter().all(|p| p.words.len() > 20));
    assert_eq!(one, shared);
}

#[tokio::test]
async fn what_dies_of_its_share_leaves_the_other_pages() {
    let bytes = scan(&readers(|s| s.children = 1), 3).await;
    // The second reader is born dead: its share is named as not read, and the rest of the paper is there.
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("one_life");
    let real = env!("CARGO_BIN_EXE_tracepost");
    let script =
        format!("#!/bin/sh\nmkdir {}/taken 2>/dev/null || exit 7\nexec {real} \"$@\"\n", folder.path().display());
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let two = readers(|s| {
        s.children = 2;
        s.program = Some(program);
    });
    let documents = read(&two, &bytes).await;
    assert_eq!(documents[0].pages.iter().map(|p| p.number).collect::<Vec<_>>(), [1, 3]);
    let remark = documents[0].remarks.iter().find(|r| r.grave).unwrap();
    assert_eq!(remark.code, "reader_crashed");
    assert!(remark.detail.contains("reading pages 2 of"), "{}", remark.detail);
}

#[tokio::test]
async fn a_paper_that_comes_again_is_not_read_again() {
    again(Settings::default()).await;
    let cluster = Cluster::start();
    again(Settings { url: Secret::new(cluster.database()), ..Settings::default() }).await;
}

#[tokio::test]
async fn what_was_too_slow_is_not_tried_again() {
    let folder: TempDir = tempfile::tempdir().unwrap();
    let now: Timestamp = "2026-11-26T12:00:00Z".parse().unwrap();
    let archive = Archive::create(&Settings::default(), folder.path(), "ana", now).await.unwrap();
    let bytes = scan(&readers(|s| s.children = 1), 3).await;
    // Three pages take more than a second of recognition.
    let hasty = |s: &mut tracepost::sandbox::Settings| {
        s.children = 1;
        s.total_seconds = 1;
    };
    let first = taken_in(&archive, &readers(hasty), mail(1, &bytes), now).await;
    let told = |d: &Document| d.remarks.iter().find(|r| r.grave).map(|r| (r.code.clone(), r.detail.clone())).unwrap();
    let (code, detail) = told(&first);
    assert!(code == "timed_out" && !detail.contains("before"), "{detail}");
    let (code, detail) = told(&taken_in(&archive, &readers(hasty), mail(2, &bytes), now).await);
    assert!(code == "timed_out" && detail.contains("when it came before"), "{detail}");
    // Other limits are another try.
    let third = taken_in(&archive, &readers(|s| s.children = 1), mail(3, &bytes), now).await;
    assert_eq!(third.pages.len(), 3);
    archive.close().await;
}

/// Takes a scan in, and the same scan in another mail.
async fn again(settings: Settings) {
    let folder: TempDir = tempfile::tempdir().unwrap();
    let now: Timestamp = "2026-11-26T12:00:00Z".parse().unwrap();
    let archive = Archive::create(&settings, folder.path(), "ana", now).await.unwrap();
    let readers = readers(|s| s.children = 2);
    let bytes = scan(&readers, 1).await;
    let sha256 = hex::encode(Sha256::digest(&bytes));
    let first = taken_in(&archive, &readers, mail(1, &bytes), now).await;
    let reader = readers.about().await.unwrap().reader;
    let (mut pages, remarks) = archive.reading(&sha256, "image/tiff", &reader).await.unwrap().unwrap();
    assert_eq!(pages, first.pages);
    assert_eq!(archive.reading(&sha256, "image/tiff", "another reader").await.unwrap(), None);
    // Told apart from what would be read: the kept reading is given another last word.
    pages[0].words[0].text = "kept".into();
    archive.keep_reading((&sha256, "image/tiff", &reader), (pages.clone(), remarks)).await.unwrap();
    let second = taken_in(&archive, &readers, mail(2, &bytes), now).await;
    assert_eq!(second.pages, pages);
    assert_eq!(second.part.name, Some("scan-2.tif".into()));
    // A kept reading that was lost is made again.
    for part in fs::read_dir(folder.path().join("originals/derived")).unwrap() {
        for file in fs::read_dir(part.unwrap().path()).unwrap() {
            fs::remove_file(file.unwrap().path()).unwrap();
        }
    }
    let third = taken_in(&archive, &readers, mail(3, &bytes), now).await;
    assert_eq!(third.pages, first.pages);
    archive.close().await;
}

async fn taken_in(archive: &Archive, readers: &Readers, mail: Vec<u8>, now: Timestamp) -> Document {
    let on = "2026-11-26".parse().unwrap();
    let brought = Brought { by: "post".into(), on, name: "m.eml".into(), note: String::new() };
    let (sha256, new) = bring(archive, readers, mail, &brought, "ana", now).await.unwrap();
    assert!(new);
    let found = archive.arrival(&sha256).await.unwrap().unwrap();
    let documents = found.filed.unwrap().documents;
    documents.into_iter().map(|d| d.document).find(|d| d.part.media_type == "image/tiff").unwrap()
}

fn mail(n: u8, scan: &[u8]) -> Vec<u8> {
    use lettre::message::{Attachment, MultiPart, SinglePart, header::ContentType};
    let attached =
        Attachment::new(format!("scan-{n}.tif")).body(scan.to_vec(), ContentType::parse("image/tiff").unwrap());
    let parts =
        MultiPart::mixed().singlepart(SinglePart::plain(format!("Delivery {n}, see enclosed."))).singlepart(attached);
    let mail = lettre::Message::builder()
        .from("a@example.org".parse().unwrap())
        .to("b@example.org".parse().unwrap())
        .subject(format!("Papers {n}"))
        .multipart(parts);
    mail.unwrap().formatted()
}
