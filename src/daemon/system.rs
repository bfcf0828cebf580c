//! Tells systemd that we are ready, that we are alive, and that we stop. Does nothing if systemd does not ask.

use std::time::Duration;

use sd_notify::NotifyState;

fn tell(state: NotifyState<'_>) {
    let _ = sd_notify::notify(&[state]); // without systemd there is nobody to tell
}

/// The mailboxes are being watched.
pub(super) fn ready() {
    tell(NotifyState::Ready);
}

/// We stop now.
pub(super) fn stopping() {
    tell(NotifyState::Stopping);
}

/// Says that we are alive, twice as often as asked. A database that is down is no reason to stop us. A runtime that hangs is, and then this does
/// not run.
pub(super) async fn alive() {
    let Some(every) = sd_notify::watchdog_enabled() else { return };
    loop {
        tell(NotifyState::Watchdog);
        tokio::time::sleep((every / 2).max(Duration::from_millis(100))).await;
    }
}
