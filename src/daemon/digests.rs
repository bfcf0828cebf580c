//! Mails the digest each morning, if the settings name somebody. In: who gets it. Out: a mail a day, and an alarm while it cannot go.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::context::Context;
use crate::pipeline::digest::Digest;
use crate::store::MACHINE;

/// How often it is asked whether a digest is due, and how long it waits after one that failed.
const LOOK: Duration = Duration::from_secs(60);
const AGAIN: Duration = Duration::from_secs(1800);

/// What alarms about it are called.
const SUBJECT: &str = "digest";

/// Mails digests until the daemon stops.
pub(super) async fn always(context: Arc<Context>, digest: Digest) {
    loop {
        let now = Timestamp::now();
        let pause = match digest.is_due(&context.archive, now).await {
            Ok(true) => match digest.send(&context.archive, MACHINE, now).await {
                Ok(_) => {
                    context.alerts.end(SUBJECT, None).await;
                    tracing::info!("the digest went");
                    LOOK
                }
                Err(error) => {
                    let advice = "see [digest] and [outbox] in the configuration; to look at it: tracepost digest";
                    context.alerts.begin(SUBJECT, "digest_failed", &format!("{error:#}"), advice).await;
                    AGAIN
                }
            },
            // Whether the archive can be asked is told elsewhere.
            Ok(false) | Err(_) => LOOK,
        };
        tokio::time::sleep(pause).await;
    }
}
