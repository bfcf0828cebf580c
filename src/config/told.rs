//! The settings of an archive as the record of custody tells them: name and value of each that is not the built-in one. Secrets are not among them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::file::{Error, FILE, commented};

/// Keys whose values can hold a secret: an address with a password in it, passwords, a command with a token.
const SECRET: [&str; 3] = ["url", "passwords", "token_command"];

/// Files beside the configuration that letters and deadlines depend on: the calendar, and the pictures of the house.
const ALONE: [&str; 3] = ["calendar.toml", "house/logo.png", "house/signature.png"];

/// What stands for a secret: that there is one, and nothing of it.
const HIDDEN: &str = "(not told)";

/// The settings of the archive in `folder` that are not the built-in ones, by name (`house.organisation`, `mailbox.0.host`). The calendar, the pictures of the house and each letter
/// template of its own stand there as the SHA-256 of their files.
///
/// # Errors
/// When the configuration cannot be read.
pub fn told(folder: &Path) -> Result<BTreeMap<String, String>, Error> {
    let path = folder.join(FILE);
    let text = fs::read_to_string(&path).map_err(|source| Error::Unreadable { path, source })?;
    Ok(told_of(&text, folder))
}

/// The same for a text that is not in its file yet.
pub fn told_of(text: &str, folder: &Path) -> BTreeMap<String, String> {
    let built_in = named(&commented(None));
    let mut told = named(text);
    told.retain(|name, value| built_in.get(name) != Some(value));
    let secret = |name: &str| SECRET.contains(&name.rsplit('.').next().unwrap_or_default());
    told.iter_mut().filter(|(name, _)| secret(name)).for_each(|(_, value)| HIDDEN.clone_into(value));
    files(folder, &folder.join("templates"), &mut told);
    for name in ALONE {
        if let Ok(bytes) = fs::read(folder.join(name)) {
            told.insert(name.to_owned(), hash(&bytes));
        }
    }
    told
}

/// The values of a configuration by their names.
fn named(text: &str) -> BTreeMap<String, String> {
    let mut named = BTreeMap::new();
    if let Ok(table) = toml::from_str::<toml::Table>(text) {
        walk("", &toml::Value::Table(table), &mut named);
    }
    named
}

fn walk(name: &str, value: &toml::Value, named: &mut BTreeMap<String, String>) {
    let below = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
    match value {
        toml::Value::Table(table) => table.iter().for_each(|(key, value)| walk(&below(key), value, named)),
        toml::Value::Array(all) if all.iter().any(toml::Value::is_table) => {
            all.iter().enumerate().for_each(|(n, value)| walk(&below(&n.to_string()), value, named));
        }
        toml::Value::Array(all) if all.is_empty() => _ = named.insert(name.to_owned(), "[]".to_owned()),
        toml::Value::String(text) => _ = named.insert(name.to_owned(), text.clone()),
        other => _ = named.insert(name.to_owned(), other.to_string()),
    }
}

/// The templates below a folder, each with its hash. What cannot be read is not told.
fn files(base: &Path, folder: &Path, told: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            files(base, &path, told);
        }
        // A text that explains the folder is no template.
        let template = path.extension().is_some_and(|e| e == "hbs");
        if let (true, Ok(name), Ok(bytes)) = (template, path.strip_prefix(base), fs::read(&path)) {
            told.insert(name.to_string_lossy().into_owned(), hash(&bytes));
        }
    }
}

fn hash(bytes: &[u8]) -> String {
    format!("SHA-256 {}", hex::encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn what_is_not_built_in_is_told_and_no_secret() {
        let folder = tempfile::tempdir().unwrap();
        let told = |text: &str| {
            fs::write(folder.path().join(FILE), text).unwrap();
            told(folder.path()).unwrap()
        };
        assert!(told(&commented(None)).is_empty());
        let text = "[store]\nurl = \"postgres://ana:hunter2@db/a\"\n[house]\norganisation = \"Office\"\n[reading]\npasswords = [\"s3cret\"]\n\
                    [[mailbox]]\nname = \"m\"\npassword_file = \"p\"\ntoken_command = [\"pass\", \"s3cret\"]\n";
        let now = told(text);
        assert_eq!(now["house.organisation"], "Office");
        assert_eq!((now["mailbox.0.name"].as_str(), now["mailbox.0.password_file"].as_str()), ("m", "p"));
        assert_eq!(now["store.url"], HIDDEN);
        assert!(now.values().all(|v| !v.contains("hunter2") && !v.contains("s3cret")), "{now:?}");

        fs::create_dir_all(folder.path().join("templates/letters")).unwrap();
        fs::write(folder.path().join("templates/letters/own.hbs"), "text").unwrap();
        assert!(told(text)["templates/letters/own.hbs"].starts_with("SHA-256 "));
    }
}
