//! Waits for the database's threads at the end of the process. SQLCipher's connections live on threads of sqlx. If
//! one still closes its file when the process ends, it uses an OpenSSL that is already shut down, and the program
//! dies by a signal after its work is done. Closed pools have waited. A connection that never opened (a wrong key)
//! has only this file to wait for it.

use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, io, thread};

/// What sqlx calls its threads, as the kernel keeps it: the first 15 bytes.
const NAME: &str = "sqlx-sqlite-wor";

/// How long a thread of another name is waited for. A new one bears its maker's name until it gives itself its own, and may be a connection yet.
const NAMELESS: Duration = Duration::from_secs(1);

/// Waits until no connection to SQLite is left in this process, but no longer than `patience`. To be called once the runtime is gone, by the thread that
/// the process began with: any other is a connection, or may become one.
pub fn wait_for_connections(patience: Duration) {
    let (begun, tasks) = (Instant::now(), Path::new("/proc/self/task"));
    // Where /proc is not to be read there is nothing to wait by.
    while let Ok(left) = left(tasks) {
        let waiting = if left.connections > 0 { patience } else { NAMELESS.min(patience) };
        if left.all == 0 || begun.elapsed() > waiting {
            break;
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// The threads beside the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Left {
    all: usize,
    connections: usize,
}

fn left(tasks: &Path) -> io::Result<Left> {
    let first = std::process::id().to_string();
    let mut left = Left { all: 0, connections: 0 };
    for task in fs::read_dir(tasks)?.filter_map(Result::ok).filter(|t| t.file_name().to_str() != Some(&first)) {
        // A thread that ends while it is looked at is one less.
        let Ok(name) = fs::read_to_string(task.path().join("comm")) else { continue };
        left.all += 1;
        left.connections += usize::from(name.trim_end() == NAME);
    }
    Ok(left)
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
        let before = left(Path::new("/proc/self/task")).unwrap();
        assert!(before.connections > 0 && before.all >= before.connections, "{before:?}");
        connection.close().await.unwrap();
        assert_eq!(left(Path::new("/proc/self/fd")).unwrap(), Left { all: 0, connections: 0 });
    }
}
