//! A process from its first bind to its last answer.

use std::net::SocketAddr;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use actix_web::dev::{Server, ServerHandle, Service as _, ServiceResponse};
use actix_web::http::{ConnectionType, KeepAlive};
use actix_web::middleware::{DefaultHeaders, from_fn};
use actix_web::web::ServiceConfig;
use actix_web::{App, HttpServer, rt};
use comptoir_auth::{InternalKey, Verifier};
use comptoir_http::response_middleware;
use comptoir_telemetry::{BackgroundMetrics, IntCounter, Metrics, RootSpan, TracingLogger};
use futures_util::future::{OptionFuture, join_all};
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

/// Mounts what one worker of a port serves. Called on the worker's own thread: its connections are driven there.
pub type Routes = Arc<dyn Fn(&mut ServiceConfig) + Send + Sync>;

/// A port, and what it serves.
pub struct Porte {
    /// Where it listens.
    pub listen: SocketAddr,
    /// What it serves.
    pub routes: Routes,
}

/// Where a process listens. Not as configured: port 0 asks for any that is free.
#[derive(Debug, Clone, Copy)]
pub struct Adresses {
    /// Of the service.
    pub listen: SocketAddr,
    /// Of the probes and metrics.
    pub admin: SocketAddr,
    /// Of the port beside it, where there is one.
    pub beside: Option<SocketAddr>,
}

/// Serves until SIGINT or SIGTERM, then stops in order.
///
/// Readiness fails, the cluster takes notice while each answer closes its connection, no more connections, requests in
/// flight finish, background work ends.
///
/// `beside` is served by workers of its own; `started` is called once every port accepts.
///
/// # Errors
/// A port that cannot be bound, before anything is served.
pub async fn run(
    config: &Config,
    metrics: &Metrics,
    pret: Readiness,
    routes: impl Fn(&mut ServiceConfig) + Send + Sync + 'static,
    beside: Option<Porte>,
    background: Vec<Background>,
    started: impl FnOnce(Adresses),
) -> Result<(), Error> {
    let replays = metrics.counter(
        "comptoir_idempotent_replays_total",
        "Answers that were those of an earlier copy of the request.",
    )?;
    let rounds = BackgroundMetrics::new(metrics)?;
    let stopping = Arc::new(AtomicBool::new(false));
    let (admin, admin_listen) = admin(config, metrics.clone(), pret, Arc::clone(&stopping))?;
    let commun = Commun { config, metrics, replays, stopping: Arc::clone(&stopping) };
    let (server, listen) = commun.servir(Porte { listen: config.listen, routes: Arc::new(routes) })?;
    let (beside, beside_listen) = beside.map(|porte| commun.servir(porte)).transpose()?.unzip();
    tracing::info!(%listen, admin = %admin_listen, workers = config.workers, "serving");
    started(Adresses { listen, admin: admin_listen, beside: beside_listen });

    let tasks: Vec<_> = background.into_iter().map(|work| rt::spawn(work.start(&rounds))).collect();
    let servers = beside.iter().chain([&server]).map(Server::handle).collect();
    rt::spawn(stop_on_signal(servers, stopping, config.drain()));
    let beside = beside.map(rt::spawn);
    server.await.map_err(Error::Serve)?;
    if let Some(Ok(fin)) = OptionFuture::from(beside).await {
        fin.map_err(Error::Serve)?;
    }
    tasks.iter().for_each(rt::task::JoinHandle::abort);
    admin.stop(false).await;
    Ok(())
}

/// What the ports of a process have in common.
struct Commun<'a> {
    config: &'a Config,
    metrics: &'a Metrics,
    replays: IntCounter,
    stopping: Arc<AtomicBool>,
}

impl Commun<'_> {
    fn servir(&self, Porte { listen, routes }: Porte) -> Result<(Server, SocketAddr), Error> {
        let (replays, stopping) = (self.replays.clone(), Arc::clone(&self.stopping));
        let requests = self.metrics.requests.clone();
        let instance = self.config.instance.clone();
        let server = HttpServer::new(move || {
            let replays = replays.clone();
            let leaving = Arc::clone(&stopping);
            App::new()
                .configure(&*routes)
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
                .wrap_fn(move |request, service| {
                    close_when_draining(service.call(request), Arc::clone(&leaving))
                })
        })
        .workers(usize::from(self.config.workers))
        // Above the idle time-out of the gateway's connections, or it would now and then use one just closed.
        .keep_alive(KeepAlive::Timeout(Duration::from_secs(75)))
        .shutdown_timeout(self.config.stop_s)
        .disable_signals()
        .bind(listen)
        .map_err(|error| Error::Bind(listen, error))?;
        let listen = server.addrs().first().copied().unwrap_or(listen);
        Ok((server.run(), listen))
    }
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

async fn stop_on_signal(servers: Vec<ServerHandle>, stopping: Arc<AtomicBool>, drain: Duration) {
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
    join_all(servers.iter().map(|server| server.stop(true))).await;
}
