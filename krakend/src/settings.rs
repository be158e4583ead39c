//! What the document does not say: where the services are, and how much is let through.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The settings of a gateway. Every one is said: a file that lacks one is refused.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The port that it listens on.
    pub port: Templated<u16>,
    /// Where each service is.
    pub services: BTreeMap<String, Adresse>,
    /// How tokens are known.
    pub jetons: Jetons,
    /// The origins whose pages may call, as browsers write them: `http://localhost:5173`.
    pub origines: Templated<Vec<String>>,
    /// How much is let through.
    pub limites: Limites,
    /// Which proxies in front of it tell the address of the caller.
    pub mandataires: TrustedProxies,
    /// What it logs.
    pub journal: Journal,
    /// What it measures and traces; none does neither, and the caller's trace is passed on as it is.
    pub telemetrie: Option<Telemetrie>,
}

/// A value, or where the chart finds it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "expected a value of the right kind and range, or `{{ … }}` without quotes")]
pub enum Templated<T> {
    /// Known now.
    Fixe(T),
    /// Known to Helm.
    Helm(Expression),
}

/// A Helm expression, `{{ … }}`, that stands for a value that is no text. It has no quotes: backquotes do.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Expression(String);

impl TryFrom<String> for Expression {
    type Error = &'static str;

    fn try_from(texte: String) -> Result<Self, Self::Error> {
        let bornes = texte.starts_with("{{") && texte.ends_with("}}");
        if bornes && !texte.contains(['"', '\\', '\n']) {
            Ok(Expression(texte))
        } else {
            Err("expected a value, or a Helm expression as {{ .Values.x }} without quotes")
        }
    }
}

impl<T: Serialize> Serialize for Templated<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Templated::Fixe(valeur) => valeur.serialize(serializer),
            // Bytes, which a configuration has none of: `template` writes them as they are.
            Templated::Helm(Expression(texte)) => serializer.serialize_bytes(texte.as_bytes()),
        }
    }
}

/// Where a service is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Adresse {
    /// These hosts in turn, as `http://127.0.0.1:8101`.
    Hotes(Vec<String>),
    /// Those that an SRV record names, as `_http._tcp.panier-headless.default.svc.cluster.local.`, in turn.
    Srv(String),
}

/// How tokens are known.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jetons {
    /// Where the public keys are.
    pub cles: String,
    /// Seconds for which the keys are remembered. A new key is asked for at once; a removed one is good until then.
    pub duree_s: u32,
}

/// How much is let through, by endpoint and by copy of the gateway. 0 is no limit.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limites {
    /// Tries a minute from one address to sign in, to register, to exchange an API key.
    pub connexions_par_minute: Templated<u32>,
    /// Questions a minute of one account about what is left on a card, whose number could be guessed.
    pub soldes_par_minute: Templated<u32>,
    /// Requests a second of one account, where a token is needed.
    pub compte_par_seconde: Templated<u32>,
    /// Requests a second from one address elsewhere. Many visitors may share an address.
    pub adresse_par_seconde: Templated<u32>,
}

/// Which proxies are believed when they say, in `X-Forwarded-For`, who calls.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustedProxies {
    /// Whether any is.
    pub crus: Templated<bool>,
    /// Their addresses or networks. KrakenD takes an empty list for everybody.
    pub adresses: Templated<Vec<String>>,
}

/// What the gateway logs, as JSON on standard output.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Journal {
    /// From which level on.
    pub niveau: Templated<Niveau>,
}

/// How grave a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Niveau {
    /// Every request at length: several times slower.
    Debug,
    /// What it does.
    Info,
    /// What is odd.
    Warning,
    /// What failed.
    Error,
}

/// What the gateway measures and traces.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Telemetrie {
    /// The share of requests traced, above 0 and up to 1. KrakenD takes 0 for 1.
    pub part_tracee: Templated<f64>,
    /// Where measures and traces are to be had.
    pub exportateurs: Templated<Exportateurs>,
}

/// Where measures and traces are to be had, as KrakenD writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exportateurs {
    /// Ports that Prometheus reads `/metrics` from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prometheus: Vec<Prometheus>,
    /// Collectors that measures and traces are sent to. Without one no request is traced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub otlp: Vec<Collecteur>,
}

/// A port that Prometheus reads `/metrics` from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prometheus {
    /// Names it in the log.
    pub name: String,
    /// The port.
    pub port: u16,
    /// Measures the process too: memory, processor, files.
    pub process_metrics: bool,
    /// Measures the Go run-time too.
    pub go_metrics: bool,
}

/// An OpenTelemetry collector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collecteur {
    /// Names it in the log.
    pub name: String,
    /// Its host name.
    pub host: String,
    /// Its port: 4318 over HTTP as a rule, 4317 over gRPC.
    pub port: u16,
    /// Over HTTP rather than gRPC.
    pub use_http: bool,
}
