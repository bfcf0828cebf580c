//! Wakes a waiter when something changes in folders. It is only a wake-up: the waiter then looks itself, so a lost
//! notice loses nothing.

use std::os::fd::AsFd;
use std::path::Path;
use std::sync::{Arc, Weak};
use std::time::Duration;

use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::inotify::{AddWatchFlags, InitFlags, Inotify};
use tokio::sync::Notify;

/// How often the waiting thread checks that it is still needed, in milliseconds.
const GLANCE: u16 = 1000;

/// Watches folders. If the kernel does not help, it only waits.
#[derive(Debug)]
pub(super) struct Folders {
    bell: Arc<Notify>,
}

impl Folders {
    /// Watches these folders from now on.
    pub(super) fn watch<'p>(folders: impl IntoIterator<Item = &'p Path>) -> Self {
        let bell = Arc::new(Notify::new());
        // Where the kernel has no watch to give (their number is limited), the poll finds everything as well, later.
        let made = Inotify::init(InitFlags::IN_NONBLOCK | InitFlags::IN_CLOEXEC).and_then(|inotify| {
            let what = AddWatchFlags::IN_CREATE | AddWatchFlags::IN_MOVED_TO | AddWatchFlags::IN_CLOSE_WRITE;
            for folder in folders {
                inotify.add_watch(folder, what)?;
            }
            Ok(inotify)
        });
        if let Ok(inotify) = made {
            let bell = Arc::downgrade(&bell);
            let _ = std::thread::Builder::new().name("inotify".to_owned()).spawn(move || listen(&inotify, &bell));
        }
        Self { bell }
    }

    /// Waits until something changes, at most this long.
    pub(super) async fn changed(&mut self, at_most: Duration) {
        let _ = tokio::time::timeout(at_most, self.bell.notified()).await; // either way it is time to look
    }
}

/// Wakes the waiter, for as long as there is one.
fn listen(inotify: &Inotify, bell: &Weak<Notify>) {
    loop {
        let mut wanted = [PollFd::new(inotify.as_fd(), PollFlags::POLLIN)];
        let heard = poll(&mut wanted, PollTimeout::from(GLANCE)).unwrap_or(0);
        let Some(bell) = bell.upgrade() else { return };
        if heard > 0 {
            // The notices themselves say nothing that a look does not; one look serves all of them.
            while inotify.read_events().is_ok_and(|events| !events.is_empty()) {}
            bell.notify_one();
        }
    }
}
