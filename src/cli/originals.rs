//! Reads every original for `log --verify` and `doctor`. Out: a progress bar, then one line for all of them, and one line for each that is
//! damaged or gone. The store does the reading.

use serde_json::{Value, json};

use super::{out, progress};
use crate::store::{Archive, Whole};

/// Reads all of them.
pub(super) async fn look(archive: &Archive) -> anyhow::Result<Whole> {
    let bar = progress::bar(Some(0), "originals");
    let whole = archive
        .whole(|seen, all| {
            bar.set_length(all as u64);
            bar.set_position(seen as u64);
        })
        .await;
    bar.finish_and_clear();
    Ok(whole?)
}

/// The result in one line; `None`: they were not read.
pub(super) fn line(whole: Option<&Whole>) -> String {
    match whole {
        None => "not read (--fast)".to_owned(),
        Some(whole) if whole.amiss.is_empty() => match whole.looked_at {
            0 => "none are kept".to_owned(),
            n => format!("{}, all there and whole", out::counted(n, "file", "files")),
        },
        Some(whole) => {
            let n = whole.amiss.len();
            let all = out::counted(whole.looked_at, "file", "files");
            format!("{n} of {all} {} damaged or gone", if n == 1 { "is" } else { "are" })
        }
    }
}

/// One line for each that is damaged or gone: what is wrong, and what it belongs to.
pub(super) fn faults(whole: Option<&Whole>) -> Vec<String> {
    let amiss = whole.map_or(&[][..], |w| &w.amiss);
    amiss.iter().map(|a| out::plain(&format!("{} ({})", a.error, a.of.join("; ")))).collect()
}

/// The result for other programs.
pub(super) fn as_json(whole: &Whole) -> Value {
    let amiss = whole.amiss.iter().map(|a| json!({ "sha256": a.sha256, "of": a.of, "found": a.error.to_string() }));
    json!({ "read": whole.looked_at, "amiss": amiss.collect::<Vec<_>>() })
}
