//! `tracepost doctor`: checks that this computer has what reading needs (fences around the reading child, Tesseract,
//! its models), that the archive opens, and that its originals are whole. Each fault is one line that says what to do.

use clap::Args;
use futures::{StreamExt, stream};

use super::backup::KEY_IN_BACKUP;
use super::exit::Exit;
use super::{Call, Outcome, door, originals, out};
use crate::config::{Config, FILE};
use crate::pipeline::outgoing::unfinished;
use crate::sandbox::{About, Attempt, Fences, Readers};
use crate::store::{Archive, KeySource, keys_in};

#[derive(Debug, Args)]
pub(super) struct Words {
    /// Do not read the archive's originals: in a large archive that takes long
    #[arg(long)]
    fast: bool,
}

/// What was checked, and the faults that were found.
#[derive(Default)]
struct Chart {
    faults: Vec<String>,
}

impl Chart {
    fn found(&mut self, what: &str, state: &str) -> anyhow::Result<()> {
        out::say(&out::plain(&format!("{what:<28}{state}")))
    }

    fn fault(&mut self, what: &str, state: &str, remedy: String) -> anyhow::Result<()> {
        self.faults.push(remedy);
        self.found(what, state)
    }
}

pub(super) async fn run(call: &Call, words: Words) -> Outcome {
    let mut chart = Chart::default();
    let folder = door::folder(call);
    let is_archive = folder.join(FILE).exists();
    let config = if is_archive || call.archive.is_some() { Config::load(&folder)? } else { Config::default() };

    // Without fences the child would not start, and nothing could be checked. So it may start here, and the missing fence is told.
    let mut settings = config.sandbox();
    let unfenced = settings.allow_without_sandbox;
    settings.allow_without_sandbox = true;
    let readers = Readers::new(settings);
    match readers.about().await {
        Ok(about) => {
            fences(&mut chart, &about.fences, unfenced)?;
            attempts(&mut chart, &readers).await?;
            models(&mut chart, &about)?;
        }
        Err(error) => chart.fault("reading child", "does not start", error.to_string())?,
    }
    if is_archive {
        archive(&mut chart, &config, &folder, words.fast).await?;
        // No fault of the computer: answers can be taken in without it.
        chart.found("letters", &unfinished(&config, &folder).unwrap_or_else(|| "can be written".to_owned()))?;
    } else {
        chart.found("archive", "none in this folder (name one with --archive DIR)")?;
    }

    for fault in &chart.faults {
        out::error(fault);
    }
    Ok(if chart.faults.is_empty() { Exit::Done } else { Exit::Problems })
}

fn fences(chart: &mut Chart, fences: &Fences, unfenced: bool) -> anyhow::Result<()> {
    let rows = [
        ("no network (namespaces)", fences.namespaces),
        ("no files (Landlock)", fences.landlock),
        ("few system calls (seccomp)", fences.seccomp),
        ("memory and time limits", fences.limits),
    ];
    for (what, stands) in rows {
        chart.found(what, if stands { "on" } else { "OFF" })?;
    }
    if !fences.hold() {
        let rest = if unfenced {
            "documents are read anyway, because allow_without_sandbox is set"
        } else {
            "so no document is read; use a kernel with Landlock and seccomp, or set allow_without_sandbox in [reading]"
        };
        chart.faults.push(format!("the reading child is not locked in: {}; {rest}", fences.missing.join("; ")));
    }
    Ok(())
}

/// Has the child try everything that it must not be able to do.
async fn attempts(chart: &mut Chart, readers: &Readers) -> anyhow::Result<()> {
    let tried: Vec<_> = stream::iter(Attempt::REFUSED)
        .then(|attempt| async move { (attempt, readers.probe(*attempt).await) })
        .collect()
        .await;
    let mut allowed = Vec::new();
    for (attempt, outcome) in tried {
        if matches!(outcome?, Ok(Ok(_))) {
            allowed.push(format!("{attempt:?}"));
        }
    }
    let (all, refused) = (Attempt::REFUSED.len(), Attempt::REFUSED.len() - allowed.len());
    chart.found("forbidden things tried", &format!("{refused} of {all} refused"))?;
    if !allowed.is_empty() {
        chart.faults.push(format!("the reading child was able to do forbidden things: {}", allowed.join(", ")));
    }
    Ok(())
}

fn models(chart: &mut Chart, about: &About) -> anyhow::Result<()> {
    chart.found("recognition", &format!("tesseract {}, models in {}", about.engine, about.models.display()))?;
    let there = |name: &str| about.languages.iter().any(|l| l == name);
    let missing: Vec<&str> = about.wanted.iter().map(String::as_str).filter(|name| !there(name)).collect();
    let wanted = about.wanted.len();
    chart.found("models", &format!("{} of {wanted} installed", wanted - missing.len()))?;
    if !missing.is_empty() {
        let packages: Vec<_> = missing.iter().map(|name| package(name)).collect();
        chart.faults.push(format!(
            "documents in some languages are read badly without the models {}; install them: apt-get install {}",
            missing.join(", "),
            packages.join(" ")
        ));
    }
    Ok(())
}

/// The Debian package of a model: `tesseract-ocr-chi-sim` for `chi_sim`. Models of whole scripts begin with a capital, and their packages go by the
/// script's code in ISO 15924.
fn package(model: &str) -> String {
    let ending = if model == "Latin" { "script-latn".to_owned() } else { model.replace('_', "-") };
    format!("tesseract-ocr-{ending}")
}

/// Where the key is, whether a change of it is finished, who can recover it, and whether it stands in the last backup.
async fn key(chart: &mut Chart, config: &Config, folder: &std::path::Path, archive: &Archive) -> anyhow::Result<()> {
    let source = KeySource::of(&config.store.key_file, folder)?;
    let place = source.shown().display().to_string();
    let beside = matches!(&source, KeySource::File(path) if path.parent() == Some(folder));
    let advice = if beside { "; beside the archive: leave it out of copies of this folder" } else { "" };
    chart.found("key", &format!("{place}{advice}"))?;
    if archive.key_is_changing() {
        chart.fault(
            "change of the key",
            "not finished",
            "a change of the key is not finished; run: tracepost key rotate".to_owned(),
        )?;
    }
    match archive.recovery_recipients().await {
        Ok(all) if all.is_empty() => {
            chart.found("recovery of the key", "by a copy of the key alone; see tracepost key recovery add --help")?
        }
        Ok(all) => chart.found(
            "recovery of the key",
            &format!("by {}", all.iter().map(|r| r.name.as_str()).collect::<Vec<_>>().join(", ")),
        )?,
        Err(error) => chart.fault("recovery of the key", "its list was changed", error.to_string())?,
    }
    match archive.last_backup().await? {
        None => chart.found("last backup", "none was made with tracepost backup")?,
        Some(to) if !to.is_dir() => chart.found("last backup", &format!("{}: not there now", to.display()))?,
        Some(to) => {
            let keys = keys_in(&to, &source)?;
            let state = if keys.is_empty() { "the key is not in it" } else { "THE KEY IS IN IT" };
            chart.found("last backup", &format!("{}: {state}", to.display()))?;
            chart.faults.extend(keys.iter().map(|path| format!("{}: {KEY_IN_BACKUP}", path.display())));
        }
    }
    Ok(())
}

async fn archive(chart: &mut Chart, config: &Config, folder: &std::path::Path, fast: bool) -> anyhow::Result<()> {
    let place = folder.display().to_string();
    let archive = match Archive::open(&config.store, folder).await {
        Ok(archive) => archive,
        Err(error) => return chart.fault("archive", &format!("{place}: does not open"), error.to_string()),
    };
    match archive.arrivals().await.map(|a| a.len()) {
        Ok(n) => chart.found("archive", &format!("{place}: opens, {n} messages and documents in it"))?,
        Err(error) => chart.fault("archive", &format!("{place}: cannot be read"), error.to_string())?,
    }
    key(chart, config, folder, &archive).await?;
    let whole = if fast { Ok(None) } else { originals::look(&archive).await.map(Some) };
    archive.close().await;
    match whole {
        Ok(whole) => {
            chart.found("originals", &originals::line(whole.as_ref()))?;
            chart.faults.extend(originals::faults(whole.as_ref()));
        }
        Err(error) => chart.fault("originals", "cannot be read", error.to_string())?,
    }
    Ok(())
}
