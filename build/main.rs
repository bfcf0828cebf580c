//! Makes what the program is compiled with, without network:
//! - `$OUT_DIR/templates.rs`: an array of (name, text) of the built-in letter templates, for `src/letters/text.rs`: every file under
//!   `templates/letters/`, so that nobody keeps a list by hand.
//! - `$OUT_DIR/languages.rs` and `shared.rs`: the constants for `src/languages/mod.rs`, from the data files beside it (`languages`).
//! - `READING_CODE`: a hash over the code that reads documents. Stored pages have this hash in their key, so that a program with
//!   other code does not use them.

#![allow(clippy::print_stdout, reason = "a build script speaks to cargo on standard output")]

mod languages;

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rustc-env=READING_CODE={:016x}", reading_code()?);
    fs::write(out("templates.rs"), templates()?)?;
    for source in ["build", "src/languages", "src/model/field.rs", "src/model/quantity.rs"] {
        println!("cargo::rerun-if-changed={source}");
    }
    match languages::constants(&root()) {
        Ok(made) => {
            fs::write(out("languages.rs"), made.languages)?;
            fs::write(out("shared.rs"), made.shared)
        }
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            Err(io::Error::other("the data of a language has faults"))
        }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default())
}

fn out(name: &str) -> PathBuf {
    Path::new(&env::var("OUT_DIR").unwrap_or_default()).join(name)
}

/// The array of letter templates.
fn templates() -> io::Result<String> {
    println!("cargo::rerun-if-changed=templates/letters");
    let root = root().join("templates/letters");
    let mut found = Vec::new();
    walk(&root, "hbs", &mut found)?;
    found.sort();
    let mut code = String::from("&[\n");
    for path in &found {
        let name = path.strip_prefix(&root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        // From the manifest's folder and not by its path: a build cache may serve another checkout than the one that filled it.
        let _ = writeln!(
            code,
            "    ({name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/templates/letters/{name}\"))),"
        );
    }
    code.push_str("]\n");
    Ok(code)
}

/// The sections of a language's file that reading uses: models and scripts of recognition, the words around quoted mail.
const READ: &[&str] = &["[script", "[reading", "[mail", "[shared.mail"];

/// A hash over the code that unpacks and reads, the words that it uses, and the versions of its dependencies.
fn reading_code() -> io::Result<u64> {
    let root = root();
    let mut found = vec![root.join("Cargo.lock")];
    for room in ["src/read", "src/unpack"] {
        walk(&root.join(room), "rs", &mut found)?;
        println!("cargo::rerun-if-changed={room}");
    }
    println!("cargo::rerun-if-changed=Cargo.lock");
    found.sort();
    let mut sum = DefaultHasher::new();
    for path in &found {
        sum.write(&fs::read(path)?);
    }
    let mut words = Vec::new();
    walk(&root.join("src/languages"), "txt", &mut words)?;
    words.retain(|path| !path.to_string_lossy().ends_with(languages::PAPERS));
    words.sort();
    for path in &words {
        let text = fs::read_to_string(path)?;
        let mut used = false;
        for line in text.lines() {
            used = if line.starts_with('[') { READ.iter().any(|r| line.starts_with(r)) } else { used };
            if used && !line.starts_with('#') {
                sum.write(line.as_bytes());
            }
        }
    }
    Ok(sum.finish())
}

fn walk(folder: &Path, kind: &str, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, kind, found)?;
        } else if path.extension().is_some_and(|e| e == kind) {
            found.push(path);
        }
    }
    Ok(())
}
