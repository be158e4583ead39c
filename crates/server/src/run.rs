//! A process from its first bind to its last answer.

use std::net::SocketAddr;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use actix_web::dev::{ServerHandle, Service as _, ServiceResponse};
use actix_web::http::{ConnectionType, KeepAlive};
use actix_web::middleware::{DefaultHeaders, from_fn};
use actix_web::web::ServiceConfig;
use actix_web::{App, HttpServer, rt};
use comptoir_auth::{InternalKey, Verifier};
use comptoir_http::response_middleware;
use comptoir_telemetry::{Metrics, RootSpan, TracingLogger};
use tokio::signal::unix::{SignalKind, signal};

use crate::admin::admin;
use crate::{Background, Config, Error, Readiness};

/// What one worker serves with. Made on the worker's own thread: its connections are driven there.
pub struct Service<C> {
    /// Mounts the routes.
    pub routes: C,
    /// Verifies access tokens.
    pub verifier: Rc<Verifier>,
    /// What internal calls must show; none where no `/interne/…` route is mounted.
    pub cle_interne: Option<InternalKey>,
}

/// Serves until SIGINT or SIGTERM, then stops in order.
///
/// Readiness fails, the cluster takes notice while each answer closes its connection, no more connections, requests in
/// flight finish, background work ends.
///
/// `factory` is called once on each worker; `started` once both ports accept, with their addresses.
///
/// # Errors
/// A port that cannot be bound, before anything is served.
pub async fn run<F, C>(
    config: &Config,
    metrics: &Metrics,
    pret: Readiness,
    factory: F,
    background: Vec<Background>,
    started: impl FnOnce(SocketAddr, SocketAddr),
) -> Result<(), Error>
where
    F: Fn() -> Service<C> + Clone + Send + 'static,
    C: FnOnce(&mut ServiceConfig) + 'static,
{
    let replays = metrics.counter(
        "comptoir_idempotent_replays_total",
        "Answers that were those of an earlier copy of the request.",
    )?;
    let runs = metrics.counter_vec(
        "comptoir_background_runs_total",
        "Rounds of background work, by how they ended.",
        &["task", "outcome"],
    )?;
    let stopping = Arc::new(AtomicBool::new(false));
    let (admin, admin_listen) = admin(config, metrics.clone(), pret, Arc::clone(&stopping))?;
    let requests = metrics.requests.clone();
    let instance = config.instance.clone();
    let leaving = Arc::clone(&stopping);
    let server = HttpServer::new(move || {
        let replays = replays.clone();
        let leaving = Arc::clone(&leaving);
        App::new()
            .configure(mount(factory()))
            .wrap_fn(move |request, service| {
                let (response, replays) = (service.call(request), replays.clone());
                async move {
                    let response = response.await?;
                    replays.inc_by(u64::from(response.headers().contains_key("idempotency-replayed")));
                    Ok(response)
                }
            })
            .wrap(from_fn(response_middleware))
            .wrap(DefaultHeaders::new().add(("X-Instance", instance.as_str())))
            .wrap(TracingLogger::<RootSpan>::new())
            .wrap(requests.clone())
            .wrap_fn(move |request, service| close_when_draining(service.call(request), Arc::clone(&leaving)))
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

    let tasks: Vec<_> = background.into_iter().map(|work| rt::spawn(work.start(&runs))).collect();
    rt::spawn(stop_on_signal(server.handle(), stopping, config.drain()));
    server.await.map_err(Error::Serve)?;
    tasks.iter().for_each(rt::task::JoinHandle::abort);
    admin.stop(false).await;
    Ok(())
}

/// Mounts a service with what its handlers find in the request: the verifier, the internal key, the refusals.
pub fn mount<C: FnOnce(&mut ServiceConfig)>(service: Service<C>) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config.app_data(service.verifier).configure(service.routes);
        if let Some(cle) = service.cle_interne {
            config.app_data(cle);
        }
    }
}

/// Once the process is leaving, whoever keeps the connection for later is told to drop it: a request sent on one that is
/// just being closed is lost, and a POST cannot be sent again by a caller who knows nothing of it.
async fn close_when_draining<B>(
    answer: impl Future<Output = Result<ServiceResponse<B>, actix_web::Error>>,
    leaving: Arc<AtomicBool>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let mut response = answer.await?;
    if leaving.load(Ordering::Relaxed) {
        response.response_mut().head_mut().set_connection_type(ConnectionType::Close);
    }
    Ok(response)
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
