//! The counters, in the OpenMetrics format. Names of mailboxes are the only words in it that are not ours.

use std::sync::atomic::AtomicU64;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use super::health::Health;

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OfMailbox {
    mailbox: String,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OfFolder {
    mailbox: String,
    folder: String,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Of {
    state: String,
}

/// The counts of this process since it started.
#[derive(Debug, Default)]
pub(super) struct Metrics {
    taken: Family<OfMailbox, Counter>,
    seen_again: Family<OfMailbox, Counter>,
    done: Family<Of, Counter>,
}

impl Metrics {
    pub(super) fn taken(&self, mailbox: &str, new: usize, again: usize) {
        let of = OfMailbox { mailbox: mailbox.to_owned() };
        self.taken.get_or_create(&of).inc_by(new as u64);
        self.seen_again.get_or_create(&of).inc_by(again as u64);
    }

    pub(super) fn done(&self, what: &str) {
        self.done.get_or_create(&Of { state: what.to_owned() }).inc();
    }

    /// All counters as text, with the present state.
    pub(super) fn text(&self, health: &Health) -> String {
        let mut registry = Registry::with_prefix("tracepost");
        registry.register(
            "messages_taken",
            "Messages and documents taken from a mailbox for the first time",
            self.taken.clone(),
        );
        registry.register(
            "messages_seen_again",
            "Messages and documents that were already in the archive",
            self.seen_again.clone(),
        );
        registry.register("jobs_done", "Jobs done, by outcome", self.done.clone());
        let jobs = Family::<Of, Gauge>::default();
        for (state, n) in
            [("waiting", health.jobs.waiting), ("at_work", health.jobs.at_work), ("stopped", health.jobs.stopped)]
        {
            jobs.get_or_create(&Of { state: state.to_owned() }).set(n.try_into().unwrap_or(i64::MAX));
        }
        registry.register("jobs", "Jobs in the queue", jobs);
        let up = Family::<OfFolder, Gauge>::default();
        let seen = Family::<OfFolder, Gauge<f64, AtomicU64>>::default();
        let left = Family::<OfFolder, Gauge>::default();
        for m in &health.mailboxes {
            let of = OfFolder { mailbox: m.mailbox.clone(), folder: m.folder.clone() };
            up.get_or_create(&of).set(i64::from(m.state == crate::store::BoxState::Well));
            left.get_or_create(&of).set(m.left.try_into().unwrap_or(i64::MAX));
            if let Some(at) = m.seen_well {
                #[expect(clippy::cast_precision_loss, reason = "seconds fit")]
                seen.get_or_create(&of).set(at.as_second() as f64);
            }
        }
        registry.register("mailbox_up", "1 if the mailbox worked at the last look", up);
        registry.register("mailbox_seen_well_timestamp_seconds", "When the mailbox last worked", seen);
        registry.register("mailbox_left", "Messages that could not be taken and stay in the mailbox", left);
        let alarms = Gauge::<i64>::default();
        alarms.set(health.alarms.len().try_into().unwrap_or(i64::MAX));
        registry.register("alarms_open", "Open alarms", alarms);
        let room = Gauge::<i64>::default();
        room.set(i64::from(!health.paused));
        registry.register("intake_running", "0 while no mail is taken in because the disk is nearly full", room);
        let free = Gauge::<i64>::default();
        free.set(health.disk_free.try_into().unwrap_or(i64::MAX));
        registry.register("disk_free_bytes", "The least free space on the archive's disks", free);
        let mut text = String::new();
        // Writing into a string does not fail.
        let _ = encode(&mut text, &registry);
        text
    }
}
