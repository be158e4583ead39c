//! A process from its first bind to its last answer.

use std::io;
use std::net::SocketAddr;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::http::KeepAlive;
use actix_web::middleware::{DefaultHeaders, from_fn};
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{App, HttpResponse, HttpServer, rt};
use comptoir_auth::{CleInterne, Verifier};
use comptoir_http::{finir, refus_du_cadre};
use comptoir_telemetry::{Metrics, Racine, TracingLogger};
use tokio::signal::unix::{SignalKind, signal};

use crate::{Background, Config};

/// What one worker serves with. Made on the worker's own thread: its connections are driven there.
pub struct Service<C> {
    /// Mounts the routes.
    pub routes: C,
    /// Verifies access tokens.
    pub verifier: Rc<Verifier>,
    /// What internal calls must show; none where no `/interne/…` route is mounted.
    pub cle_interne: Option<CleInterne>,
}

/// Whether the process can do its work now, mostly whether its database answers.
pub type Pret = Arc<dyn Fn() -> Verdict + Send + Sync>;

type Verdict = std::pin::Pin<Box<dyn Future<Output = Result<(), String>>>>;

/// Why the process cannot serve.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The port is taken, or not ours to take.
    #[error("cannot listen on {0}: free the port, or choose another with --listen or --listen-admin")]
    Bind(SocketAddr, #[source] io::Error),
    /// The server broke.
    #[error("the server stopped")]
    Serve(#[source] io::Error),
}

/// Serves until SIGINT or SIGTERM, then stops in order: readiness fails, the cluster takes notice, no more
/// connections, requests in flight finish, background work ends.
///
/// `factory` is called once on each worker; `started` once both ports accept, with their addresses.
///
/// # Errors
/// A port that cannot be bound, before anything is served.
pub async fn run<F, C>(
    config: &Config,
    metrics: &Metrics,
    pret: Pret,
    factory: F,
    background: Vec<Background>,
    started: impl FnOnce(SocketAddr, SocketAddr),
) -> Result<(), Error>
where
    F: Fn() -> Service<C> + Clone + Send + 'static,
    C: FnOnce(&mut ServiceConfig) + 'static,
{
    let stopping = Arc::new(AtomicBool::new(false));
    let (admin, admin_listen) = admin(config, metrics.clone(), pret, Arc::clone(&stopping))?;
    let requests = metrics.requests.clone();
    let instance = config.instance.clone();
    let server = HttpServer::new(move || {
        App::new()
            .configure(monter(factory()))
            .wrap(from_fn(finir))
            .wrap(DefaultHeaders::new().add(("X-Instance", instance.as_str())))
            .wrap(TracingLogger::<Racine>::new())
            .wrap(requests.clone())
    })
    .workers(usize::from(config.workers))
    // Above the idle time-out of the gateway's connections, or it would now and then use one just closed.
    .keep_alive(KeepAlive::Timeout(Duration::from_secs(75)))
    .shutdown_timeout(config.stop_s)
    .disable_signals()
    .bind(config.listen)
    .map_err(|error| Error::Bind(config.listen, error))?;
    // Not as configured: port 0 asks for any that is free.
    let listen = server.addrs().first().copied().unwrap_or(config.listen);
    let server = server.run();
    tracing::info!(%listen, admin = %admin_listen, workers = config.workers, "serving");
    started(listen, admin_listen);

    let tasks: Vec<_> = background.into_iter().map(|work| rt::spawn(work.into_future())).collect();
    rt::spawn(stop_on_signal(server.handle(), stopping, config.drain()));
    server.await.map_err(Error::Serve)?;
    tasks.iter().for_each(rt::task::JoinHandle::abort);
    admin.stop(false).await;
    Ok(())
}

/// Mounts a service with what its handlers find in the request: the verifier, the internal key, the refusals.
pub fn monter<C: FnOnce(&mut ServiceConfig)>(service: Service<C>) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config.app_data(service.verifier).configure(refus_du_cadre).configure(service.routes);
        if let Some(cle) = service.cle_interne {
            config.app_data(cle);
        }
    }
}

async fn stop_on_signal(server: ServerHandle, stopping: Arc<AtomicBool>, drain: Duration) {
    match (signal(SignalKind::interrupt()), signal(SignalKind::terminate())) {
        (Ok(mut interrupt), Ok(mut terminate)) => {
            tokio::select! { _ = interrupt.recv() => {}, _ = terminate.recv() => {} }
        }
        (Err(error), _) | (_, Err(error)) => {
            tracing::error!(%error, "signals cannot be heard");
            return;
        }
    }
    tracing::info!("stopping");
    stopping.store(true, Ordering::Relaxed);
    tokio::time::sleep(drain).await;
    server.stop(true).await;
}

/// The second port: probes and metrics, one worker, out of the gateway's reach.
fn admin(
    config: &Config,
    metrics: Metrics,
    pret: Pret,
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
    pret: Pret,
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
        Ok(text) => HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(text),
        Err(error) => HttpResponse::InternalServerError().body(error.to_string()),
    }
}
