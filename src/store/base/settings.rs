//! Where an archive keeps its data. Part of `tracepost.toml`.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::model::Secret;

/// The section `[store]`. Paths are relative to the archive's folder.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// `sqlite:FILE` or `postgres://USER:PASSWORD@HOST/DATABASE`.
    pub url: Secret,
    /// The file that holds the archive's key.
    pub key_file: PathBuf,
    /// The folder of the encrypted originals, or `s3://BUCKET/PREFIX`.
    pub originals: PathBuf,
    /// The store of `s3://`.
    pub s3: S3,
}

/// The section `[store.s3]`: an S3-compatible store, and who we are there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct S3 {
    /// `https://HOST:PORT`; empty: Amazon's own of the region.
    pub endpoint: String,
    /// The region's name; many stores take any.
    pub region: String,
    /// The name of the key.
    pub access_key_id: String,
    /// The file that holds the key itself.
    pub secret_key_file: PathBuf,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            url: Secret::new("sqlite:tracepost.db"),
            key_file: PathBuf::from("tracepost.key"),
            originals: PathBuf::from("originals"),
            s3: S3::default(),
        }
    }
}

impl Settings {
    /// Bucket and prefix, where the originals are in a store.
    pub fn bucket(&self) -> Option<(&str, &str)> {
        let place = self.originals.to_str()?.strip_prefix("s3://")?.trim_end_matches('/');
        Some(place.split_once('/').unwrap_or((place, "")))
    }

    /// The folder of originals, where they are in one.
    pub fn folder(&self, base: &Path) -> Option<PathBuf> {
        self.bucket().is_none().then(|| base.join(&self.originals))
    }

    /// What cannot be meant; nothing is contacted.
    ///
    /// # Errors
    /// The key, what was expected, what was found.
    pub fn check(&self) -> Result<(), String> {
        let s3 = &self.s3;
        let Some((bucket, _)) = self.bucket() else {
            let slip = self.originals.to_str().filter(|o| o.contains("://"));
            return match (slip, s3 == &S3::default()) {
                (Some(found), _) => {
                    Err(format!("[store] originals: expected a folder or \"s3://BUCKET/PREFIX\", found {found:?}"))
                }
                (None, false) => {
                    Err("[store.s3]: is only for originals = \"s3://BUCKET/PREFIX\" under [store]; set that, or remove this section".to_owned())
                }
                (None, true) => Ok(()),
            };
        };
        let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        if !(3..=63).contains(&bucket.len()) || !bucket.chars().all(good) {
            return Err(format!(
                "[store] originals: expected \"s3://BUCKET/PREFIX\" with a bucket's name of 3 to 63 small letters, digits, - and ., found {bucket:?}"
            ));
        }
        if !s3.endpoint.is_empty() {
            endpoint(&s3.endpoint)?;
        }
        for (key, empty, what) in [
            ("region", s3.region.is_empty(), "the region's name, such as \"eu-central-1\""),
            ("access_key_id", s3.access_key_id.is_empty(), "the name of the key"),
            ("secret_key_file", s3.secret_key_file.as_os_str().is_empty(), "the file that holds the key itself"),
        ] {
            if empty {
                return Err(format!(
                    "[store.s3] {key}: expected {what}, found nothing; originals = \"s3://…\" needs it"
                ));
            }
        }
        Ok(())
    }
}

/// Whether an endpoint may be spoken to: what is kept is encrypted, but who we are and what is asked for would be read and changed on the way.
fn endpoint(found: &str) -> Result<(), String> {
    let (scheme, rest) = found.split_once("://").unwrap_or(("", found));
    let host = rest.split('/').next().unwrap_or_default();
    let host = match host.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    match scheme {
        _ if host.is_empty() || rest.contains(['@', '?', '#', ' ']) => {
            Err(format!("[store.s3] endpoint: expected \"https://HOST:PORT\", found {found:?}"))
        }
        "https" => Ok(()),
        "http" if here => Ok(()),
        "http" => Err(format!(
            "[store.s3] endpoint: plain HTTP is only allowed for a store on this computer, not for {host}; use https://"
        )),
        _ => Err(format!("[store.s3] endpoint: expected \"https://HOST:PORT\", found {found:?}")),
    }
}
