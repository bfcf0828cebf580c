//! Progress of long work, on standard error and on a terminal only.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar over so many things; `None` where nobody knows how many.
pub(super) fn bar(of: Option<u64>, what: &'static str) -> ProgressBar {
    // indicatif draws on standard error, and draws nothing where that is no terminal.
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
