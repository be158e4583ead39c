//! What a run may be told.

use clap::Parser;

/// The settings of a run, all from the environment: arguments choose among the tests.
#[derive(Parser)]
pub struct Reglages {
    /// Tag of the images in the cluster.
    #[arg(long, env = "E2E_TAG", default_value = env!("CARGO_PKG_VERSION"))]
    pub tag: String,

    /// Their registry and repository.
    #[arg(long, env = "E2E_REGISTRY", default_value = "docker.io/comptoir")]
    pub registre: String,

    /// Keep the namespaces, to look at them.
    #[arg(long, env = "E2E_KEEP", value_parser = clap::builder::BoolishValueParser::new(), default_value = "false")]
    pub garder: bool,

    /// Where the Prometheus of the cluster is: namespace/service:port.
    #[arg(long, env = "E2E_PROMETHEUS", default_value = "monitoring/kube-prometheus-stack-prometheus:9090")]
    pub prometheus: String,
}

impl Reglages {
    /// Those of this process.
    pub fn lire() -> Self {
        Reglages::parse_from(["e2e"])
    }
}
