//! The database's threads at the end of the process. SQLCipher's connections live on threads of sqlx's own; one that is still closing its
//! file when the process ends meets an OpenSSL that its exit handlers have taken down, and the program dies by a signal after it has done
//! its work. Pools that are closed have waited; a connection that never came to be (a wrong key) has nobody who waits for it but this.

use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, io, thread};

/// What sqlx calls its threads, as the kernel keeps it: the first 15 bytes.
const NAME: &str = "sqlx-sqlite-wor";

/// Waits until no connection to SQLite is left in this process, but no longer than `patience`. To be called once the runtime is gone.
pub fn wait_for_connections(patience: Duration) {
    let end = Instant::now() + patience;
    // Where /proc is not to be read there is nothing to wait by.
    while connections(Path::new("/proc/self/task")).is_ok_and(|n| n > 0) && Instant::now() < end {
        thread::sleep(Duration::from_millis(1));
    }
}

fn connections(tasks: &Path) -> io::Result<usize> {
    // A thread that ends while it is looked at is one less.
    let is_one = |task: &fs::DirEntry| fs::read_to_string(task.path().join("comm")).is_ok_and(|n| n.trim_end() == NAME);
    Ok(fs::read_dir(tasks)?.filter_map(Result::ok).filter(is_one).count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::{ConnectOptions, Connection};
    use std::str::FromStr;

    /// The name is sqlx's to change: this notices. Other tests' connections come and go meanwhile, hence a look at one folder.
    #[tokio::test]
    async fn a_connection_is_seen_by_its_thread() {
        let options = sqlx::sqlite::SqliteConnectOptions::from_str("sqlite::memory:").unwrap();
        let connection = options.connect().await.unwrap();
        assert!(connections(Path::new("/proc/self/task")).unwrap() > 0);
        connection.close().await.unwrap();
        assert_eq!(connections(Path::new("/proc/self/fd")).unwrap(), 0);
    }
}
