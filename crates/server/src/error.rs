//! Why a process cannot serve.

use std::io;
use std::net::SocketAddr;

use comptoir_telemetry::Error as MetricsError;

/// Why the process cannot serve.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The port is taken, or not ours to take.
    #[error(
        "cannot listen on {0}: free the port, or choose another with --listen, --listen-admin or, of comptoir, --listen-interface"
    )]
    Bind(SocketAddr, #[source] io::Error),
    /// The server broke.
    #[error("the server stopped")]
    Serve(#[source] io::Error),
    /// A series is there already.
    #[error(transparent)]
    Metrics(#[from] MetricsError),
}
