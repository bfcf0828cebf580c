//! Anchors the record of custody by itself, as often as the settings say. In: where its head goes. Out: anchors, and an alarm when one could not be made.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::context::Context;
use crate::pipeline::anchoring::Anchoring;
use crate::store::MACHINE;

/// How often it is asked whether an anchor is due, and how long it waits after one that failed, or while nothing happens that could be anchored.
const LOOK: Duration = Duration::from_secs(60);
const AGAIN: Duration = Duration::from_secs(3600);

/// What alarms about it are called.
const SUBJECT: &str = "anchors";

/// Anchors until the daemon stops.
pub(super) async fn always(context: Arc<Context>, anchoring: Anchoring) {
    loop {
        let pause = match anchoring.next(&context.archive, Timestamp::now()).await {
            Ok(None) => return,
            Ok(Some(at)) if at > Timestamp::now() => LOOK,
            Ok(Some(_)) => once(&context, &anchoring).await,
            // Whether the archive can be asked is told elsewhere.
            Err(_) => LOOK,
        };
        tokio::time::sleep(pause).await;
    }
}

/// Anchors once. Says how long to wait before it is asked again whether one is due.
async fn once(context: &Context, anchoring: &Anchoring) -> Duration {
    let advice = "see [anchor] in the configuration; to try it by hand: tracepost log anchor";
    let (code, fault) = match anchoring.anchor(&context.archive, MACHINE, Timestamp::now()).await {
        Ok(done) if !done.differs.is_empty() => {
            let fault = "the record of custody is not the one that was anchored: somebody has changed it, or an older copy was put back";
            let advice = "run: tracepost log --verify --anchors FILE";
            context.alerts.begin(SUBJECT, "anchors_differ", fault, advice).await;
            return AGAIN;
        }
        Ok(done) if done.faults.is_empty() => {
            context.alerts.end(SUBJECT, None).await;
            // Nothing has happened since the last one: the file is not read through again every minute.
            let Some(head) = done.head else { return AGAIN };
            tracing::info!(events = head.size, places = done.went.len(), "anchored");
            return LOOK;
        }
        Ok(done) => ("anchor_incomplete", done.faults.join("; ")),
        Err(error) => ("anchor_failed", format!("{error:#}")),
    };
    context.alerts.begin(SUBJECT, code, &fault, advice).await;
    AGAIN
}
