//! Where a process listens, and how it stops.

use std::net::SocketAddr;
use std::time::Duration;

/// The settings of a process that serves.
#[derive(Debug, Clone, clap::Args)]
// Named after its type, as those of two other crates are: clap refuses the same name twice.
#[group(skip)]
pub struct Config {
    /// Address and port to listen on.
    #[arg(long, env = "COMPTOIR_LISTEN", default_value = "0.0.0.0:8080")]
    pub listen: SocketAddr,

    /// Address and port of `/sante/vivant`, `/sante/pret` and `/metrics`, which the gateway does not show.
    #[arg(long, env = "COMPTOIR_LISTEN_ADMIN", default_value = "0.0.0.0:9100")]
    pub listen_admin: SocketAddr,

    /// Threads that answer requests.
    #[arg(long, env = "COMPTOIR_WORKERS", default_value_t = 2, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub workers: u16,

    /// Name of this copy, answered as `X-Instance`; the pod's name in a cluster.
    #[arg(long, env = "HOSTNAME", default_value = "local")]
    pub instance: String,

    /// Milliseconds between failing readiness and no longer accepting, for the cluster to take notice.
    #[arg(long, env = "COMPTOIR_DRAIN_MS", default_value_t = 0)]
    pub drain_ms: u64,

    /// Seconds that requests in flight are given to finish.
    #[arg(long, env = "COMPTOIR_STOP_S", default_value_t = 15)]
    pub stop_s: u64,
}

impl Config {
    pub(crate) fn drain(&self) -> Duration {
        Duration::from_millis(self.drain_ms)
    }
}
