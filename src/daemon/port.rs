//! The health port: `GET /health` (JSON; status 200 if all is well, 503 if something is wrong) and `GET /metrics`
//! (OpenMetrics). Plain HTTP, for this computer or a monitoring network. It tells nothing about any case, and
//! accepts nothing.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::Timestamp;
use tokio::net::TcpListener;

use super::context::Context;
use super::health::Health;

/// What the port needs.
#[derive(Clone)]
struct Desk {
    context: Arc<Context>,
    disks: Vec<PathBuf>,
    reserve: u64,
}

/// Serves until the daemon stops.
pub(super) async fn serve(listener: TcpListener, context: Arc<Context>, disks: Vec<PathBuf>, reserve: u64) {
    let desk = Desk { context, disks, reserve };
    let router = Router::new().route("/health", get(health)).route("/metrics", get(metrics)).with_state(desk);
    if let Err(error) = axum::serve(listener, router).await {
        tracing::error!(%error, "the health port stopped");
    }
}

impl Desk {
    async fn ask(&self) -> Result<Health, Response> {
        let asked = Health::ask(&self.context.archive, &self.disks, self.reserve, Timestamp::now());
        // An archive that hangs is an answer too.
        let asked = tokio::time::timeout(std::time::Duration::from_secs(5), asked).await;
        let refused = |what: String| {
            let advice = "check that the database runs; nothing is lost: mail stays in its mailbox";
            let body = serde_json::json!({ "status": "attention", "fault": what, "advice": advice });
            let headers = [(header::CONTENT_TYPE, "application/json"), (header::RETRY_AFTER, "5")];
            (StatusCode::SERVICE_UNAVAILABLE, headers, body.to_string()).into_response()
        };
        match asked {
            Ok(Ok(mut health)) => {
                health.paused |= !self.context.disk.has_room();
                if health.paused {
                    health.status = "attention";
                }
                Ok(health)
            }
            Ok(Err(error)) => Err(refused(error.to_string())),
            Err(_) => Err(refused("the archive does not answer".to_owned())),
        }
    }
}

async fn health(State(desk): State<Desk>) -> Response {
    let health = match desk.ask().await {
        Ok(health) => health,
        Err(refused) => return refused,
    };
    let status = if health.is_well() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let body = serde_json::to_string_pretty(&health).unwrap_or_default();
    (status, [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], body).into_response()
}

async fn metrics(State(desk): State<Desk>) -> Response {
    let health = match desk.ask().await {
        Ok(health) => health,
        Err(refused) => return refused,
    };
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], desk.context.metrics.text(&health)).into_response()
}
