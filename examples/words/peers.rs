//! The same files, read by other programs: plain Tesseract over pages drawn by `pdftoppm`, and `OCRmyPDF`. Each runs
//! in one process; the caller runs two.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::Reading;

pub(crate) fn read(path: &Path, ocrmypdf: bool, languages: &str) -> Reading {
    let folder = tempfile::tempdir().expect("a folder");
    if ocrmypdf { by_ocrmypdf(path, folder.path(), languages) } else { by_tesseract(path, folder.path(), languages) }
}

fn is_pdf(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "pdf")
}

fn run(command: &mut Command) -> Vec<u8> {
    let ran = command.env("OMP_THREAD_LIMIT", "1").stderr(Stdio::null()).output();
    ran.map(|o| o.stdout).unwrap_or_else(|e| panic!("{}: {e}", command.get_program().display()))
}

fn by_tesseract(path: &Path, folder: &Path, languages: &str) -> Reading {
    let pages: Vec<PathBuf> = if is_pdf(path) {
        run(Command::new("pdftoppm").args(["-r", "300", "-gray", "-png"]).arg(path).arg(folder.join("page")));
        let mut drawn: Vec<PathBuf> = fs::read_dir(folder).expect("it is there").flatten().map(|e| e.path()).collect();
        drawn.sort();
        drawn
    } else {
        vec![path.to_owned()]
    };
    let text = pages.iter().map(|page| {
        let read = run(Command::new("tesseract").arg(page).args(["-", "-l", languages]));
        String::from_utf8_lossy(&read).into_owned()
    });
    Reading { text: text.collect::<Vec<_>>().join("\n"), pages: pages.len(), by: format!("tesseract {languages}") }
}

fn by_ocrmypdf(path: &Path, folder: &Path, languages: &str) -> Reading {
    let out = folder.join("out.pdf");
    let mut command = Command::new("ocrmypdf");
    command.args([
        "--jobs",
        "2",
        "--rotate-pages",
        "--deskew",
        "--force-ocr",
        "--output-type",
        "pdf",
        "-q",
        "-l",
        languages,
    ]);
    if !is_pdf(path) {
        command.args(["--image-dpi", "200"]);
    }
    run(command.arg(path).arg(&out));
    let text = String::from_utf8_lossy(&run(Command::new("pdftotext").arg(&out).arg("-"))).into_owned();
    let pages = text.matches('\u{c}').count();
    Reading { text, pages, by: format!("ocrmypdf {languages}") }
}
