//! What the cluster asks of a process: whether it lives, whether it can serve, what it counts.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use actix_web::dev::ServerHandle;
use actix_web::web::{self, Data};
use actix_web::{App, HttpResponse, HttpServer, rt};
use comptoir_telemetry::Metrics;

use crate::{Config, Error, Readiness};

/// The second port: probes and metrics, one worker, out of the gateway's reach.
pub(crate) fn admin(
    config: &Config,
    metrics: Metrics,
    pret: Readiness,
    stopping: Arc<AtomicBool>,
) -> Result<(ServerHandle, SocketAddr), Error> {
    let admin = Data::new(Admin { metrics, pret, stopping });
    let server = HttpServer::new(move || {
        App::new()
            .app_data(admin.clone())
            .route("/sante/vivant", web::get().to(HttpResponse::NoContent))
            .route("/sante/pret", web::get().to(ready))
            .route("/metrics", web::get().to(series))
    })
    .workers(1)
    .disable_signals()
    .bind(config.listen_admin)
    .map_err(|error| Error::Bind(config.listen_admin, error))?;
    let listen = server.addrs().first().copied().unwrap_or(config.listen_admin);
    let server = server.run();
    let handle = server.handle();
    rt::spawn(server);
    Ok((handle, listen))
}

struct Admin {
    metrics: Metrics,
    pret: Readiness,
    stopping: Arc<AtomicBool>,
}

async fn ready(admin: Data<Admin>) -> HttpResponse {
    if admin.stopping.load(Ordering::Relaxed) {
        return HttpResponse::ServiceUnavailable().body("stopping");
    }
    match (admin.pret)().await {
        Ok(()) => HttpResponse::NoContent().finish(),
        Err(reason) => {
            tracing::warn!(reason, "not ready");
            HttpResponse::ServiceUnavailable().body(reason)
        }
    }
}

async fn series(admin: Data<Admin>) -> HttpResponse {
    match admin.metrics.text() {
        Ok(text) => HttpResponse::Ok().content_type("text/plain; version=0.0.4; charset=utf-8").body(text),
        Err(error) => HttpResponse::InternalServerError().body(error.to_string()),
    }
}
