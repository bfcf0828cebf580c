//! Originals in an S3-compatible store: an object for each file. In: a name and sealed bytes. Out: the same bytes. An object is written whole or not
//! at all, its SHA-256 goes with it for the store to check, and it counts as kept only when the store, asked again, has it at its full length.
//! Called from threads that may wait, as the folder is.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use futures::stream::{StreamExt, TryStreamExt};
use object_store::aws::{AmazonS3Builder, Checksum};
use object_store::{BackoffConfig, ClientOptions, ObjectStore, ObjectStoreExt, RetryConfig};
use tokio::runtime::Handle;

use super::error::{Error, Result, at};
use super::settings::Settings;

/// How many objects are under way at once.
pub(super) const AT_ONCE: usize = 8;

/// How long a server may take to let us in, and to do one thing.
const KNOCK: Duration = Duration::from_secs(10);
const PATIENCE: Duration = Duration::from_secs(180);

/// A folder of a bucket. Clones share the connections.
#[derive(Clone)]
pub(in crate::store) struct Bucket {
    store: Arc<dyn ObjectStore>,
    bucket: String,
    prefix: String,
}

impl Bucket {
    /// The bucket that the settings name; nothing is contacted. `base` is the archive's folder.
    pub(in crate::store) fn open(settings: &Settings, base: &Path) -> Result<Option<Self>> {
        let Some((bucket, prefix)) = settings.bucket() else { return Ok(None) };
        let s3 = &settings.s3;
        // The HTTP client takes the process's own; one that is there already is as good.
        let _ = tokio_rustls::rustls::crypto::ring::default_provider().install_default();
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(bucket)
            .with_region(&s3.region)
            .with_access_key_id(s3.access_key_id.as_str())
            .with_secret_access_key(secret(&base.join(&s3.secret_key_file))?)
            .with_checksum_algorithm(Checksum::SHA256)
            .with_retry(RetryConfig {
                backoff: BackoffConfig {
                    init_backoff: Duration::from_millis(200),
                    max_backoff: Duration::from_secs(5),
                    base: 2.,
                },
                max_retries: 3,
                retry_timeout: Duration::from_secs(60),
            })
            .with_client_options(
                // Plain HTTP goes to this machine only: the settings have been checked for that. Elsewhere no answer leads away from TLS.
                ClientOptions::new()
                    .with_allow_http(s3.endpoint.starts_with("http://"))
                    .with_connect_timeout(KNOCK)
                    .with_timeout(PATIENCE),
            );
        if !s3.endpoint.is_empty() {
            builder = builder.with_endpoint(s3.endpoint.trim_end_matches('/'));
        }
        let store = builder.build().map_err(|e| refused("cannot use", &settings.originals, &e))?;
        Ok(Some(Self { store: Arc::new(store), bucket: bucket.to_owned(), prefix: prefix.to_owned() }))
    }

    /// A folder in this one.
    pub(in crate::store) fn within(&self, name: &str) -> Self {
        let prefix = if self.prefix.is_empty() { name.to_owned() } else { format!("{}/{name}", self.prefix) };
        Self { prefix, ..self.clone() }
    }

    /// Where a file is, for messages.
    pub(in crate::store) fn path(&self, name: &str) -> PathBuf {
        PathBuf::from(format!("s3://{}/{}", self.bucket, self.key(name)))
    }

    fn key(&self, name: &str) -> object_store::path::Path {
        // As in a folder: 256 of them, by the first characters.
        let parts = [self.prefix.as_str(), name.get(..2).unwrap_or("00"), name];
        object_store::path::Path::from(parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join("/"))
    }

    /// Writes objects. On return each of them is in the store, whole: it has said so when it was written, and again when it was asked.
    pub(in crate::store) fn write_all(&self, files: Vec<(String, Vec<u8>)>) -> Result<()> {
        // The same bytes twice in a batch are one object.
        let files: HashMap<String, Vec<u8>> = files.into_iter().collect();
        let each = futures::stream::iter(files.into_iter().map(|(name, bytes)| async move {
            let (key, size) = (self.key(&name), bytes.len() as u64);
            let doing = "cannot write the original";
            self.store.put(&key, bytes.into()).await.map_err(|e| refused(doing, &self.path(&name), &e))?;
            let there = self.store.head(&key).await.map_err(|e| refused(doing, &self.path(&name), &e))?;
            if there.size != size {
                let short = io::Error::other(format!("the store has {} bytes of {size}", there.size));
                return Err(at(doing, &self.path(&name))(short));
            }
            Ok(())
        }));
        Handle::current().block_on(each.buffer_unordered(AT_ONCE).try_collect())
    }

    /// The bytes of an object; `None` where there is none of that name.
    pub(in crate::store) fn read(&self, name: &str) -> Result<Option<Vec<u8>>> {
        Handle::current().block_on(self.fetch(name))
    }

    /// The bytes of several objects, in their order.
    pub(in crate::store) fn read_all(&self, names: &[String]) -> Vec<Result<Option<Vec<u8>>>> {
        let each = futures::stream::iter(names.iter().map(|name| self.fetch(name)));
        Handle::current().block_on(each.buffered(AT_ONCE).collect())
    }

    async fn fetch(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let doing = "cannot read the original";
        let found = match self.store.get(&self.key(name)).await {
            Ok(found) => found,
            Err(object_store::Error::NotFound { source, .. }) if !source.to_string().contains("NoSuchBucket") => {
                return Ok(None);
            }
            Err(error) => return Err(refused(doing, &self.path(name), &error)),
        };
        let bytes = found.bytes().await.map_err(|e| refused(doing, &self.path(name), &e))?;
        Ok(Some(bytes.to_vec()))
    }

    /// The names of all objects in this folder, without those of folders in it.
    pub(super) fn list(&self) -> Result<Vec<String>> {
        let prefix = object_store::path::Path::from(self.prefix.as_str());
        let found = Handle::current().block_on(self.store.list(Some(&prefix)).try_collect::<Vec<_>>());
        let found = found.map_err(|e| refused("cannot list", &PathBuf::from(format!("s3://{}", self.bucket)), &e))?;
        let ours = found.iter().filter_map(|o| Some((o, o.location.filename()?)));
        Ok(ours.filter(|(o, name)| o.location == self.key(name)).map(|(_, name)| name.to_owned()).collect())
    }

    /// Removes an object.
    pub(super) fn remove(&self, name: &str) -> Result<()> {
        let removed = Handle::current().block_on(self.store.delete(&self.key(name)));
        removed.map_err(|e| refused("cannot remove", &self.path(name), &e))
    }

    /// Whether the store lets us write and read: asked once, when an archive is made.
    pub(in crate::store) fn prove(&self) -> Result<()> {
        let (name, bytes) = ("00-written-when-the-archive-was-made", b"tracepost".to_vec());
        self.write_all(vec![(name.to_owned(), bytes.clone())])?;
        match self.read(name)? {
            Some(found) if found == bytes => Ok(()),
            _ => Err(at("cannot read back", &self.path(name))(io::Error::other(
                "the store returned other bytes than it was given",
            ))),
        }
    }
}

/// The first line of a file that only its owner may read.
fn secret(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path).map_err(at("cannot read the secret key in", path))?;
    let mode = fs::metadata(path).map_err(at("cannot look at", path))?.permissions().mode() & 0o7777;
    if mode & 0o077 != 0 {
        let open = format!("other users can read it (mode {mode:04o}); run: chmod 600 on it");
        return Err(at("refusing to use", path)(io::Error::other(open)));
    }
    Ok(text.lines().next().unwrap_or_default().trim().to_owned())
}

/// What the store said, in one line.
fn refused(doing: &'static str, path: &Path, error: &object_store::Error) -> Error {
    let mut said = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(deeper) = source {
        let more = deeper.to_string();
        if !said.contains(&more) {
            said = format!("{said}: {more}");
        }
        source = deeper.source();
    }
    let line: String = said.chars().map(|c| if c.is_control() { ' ' } else { c }).take(400).collect();
    at(doing, path)(io::Error::other(format!("{line}; check that the store runs, and check [store] and [store.s3]")))
}
