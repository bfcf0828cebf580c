//! A progress bar for long work. It is drawn on standard error, and only on a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar over a number of things; `None` if the number is not known.
pub(super) fn bar(of: Option<u64>, what: &'static str) -> ProgressBar {
    // indicatif draws on standard error, and draws nothing if that is not a terminal.
    let bar = of.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    let shape =
        if of.is_some() { "{msg} [{bar:30}] {pos}/{len}, {eta} left" } else { "{spinner} {msg} {pos}, {elapsed}" };
    if let Ok(style) = ProgressStyle::with_template(shape) {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.set_message(what);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
