//! `krakend.json`, as far as it is ours. The fields are written in this order, and named as KrakenD names them.

use comptoir_types::Role;
use serde::Serialize;

use crate::settings::{Exportateurs, Niveau, Templated};

#[derive(Serialize)]
pub(crate) struct Gateway<'a> {
    pub(crate) version: u8,
    pub(crate) name: &'static str,
    pub(crate) port: &'a Templated<u16>,
    pub(crate) timeout: &'static str,
    pub(crate) dns_cache_ttl: &'static str,
    pub(crate) dialer_timeout: &'static str,
    pub(crate) response_header_timeout: &'static str,
    pub(crate) idle_connection_timeout: &'static str,
    pub(crate) max_idle_connections_per_host: u16,
    pub(crate) disable_compression: bool,
    pub(crate) read_header_timeout: &'static str,
    pub(crate) idle_timeout: &'static str,
    pub(crate) max_shutdown_wait_time: &'static str,
    pub(crate) extra_config: ServiceExtra<'a>,
    pub(crate) endpoints: Vec<Endpoint<'a>>,
}

#[derive(Serialize)]
pub(crate) struct ServiceExtra<'a> {
    pub(crate) router: Router<'a>,
    #[serde(rename = "auth/validator")]
    pub(crate) cles: SharedCache,
    #[serde(rename = "security/cors")]
    pub(crate) cors: Cors<'a>,
    #[serde(rename = "telemetry/logging")]
    pub(crate) journal: Logging<'a>,
    #[serde(rename = "telemetry/opentelemetry", skip_serializing_if = "Option::is_none")]
    pub(crate) telemetrie: Option<Otel<'a>>,
}

#[derive(Serialize)]
pub(crate) struct Router<'a> {
    pub(crate) disable_access_log: bool,
    pub(crate) disable_redirect_fixed_path: bool,
    pub(crate) disable_redirect_trailing_slash: bool,
    pub(crate) hide_version_header: bool,
    pub(crate) forwarded_by_client_ip: &'a Templated<bool>,
    pub(crate) remote_ip_headers: [&'static str; 1],
    pub(crate) trusted_proxies: &'a Templated<Vec<String>>,
    pub(crate) error_body: ErrorBody,
}

#[derive(Serialize)]
pub(crate) struct ErrorBody {
    #[serde(rename = "404")]
    pub(crate) introuvable: ProblemBody,
    #[serde(rename = "405")]
    pub(crate) methode: ProblemBody,
}

#[derive(Serialize)]
pub(crate) struct ProblemBody {
    pub(crate) r#type: String,
    pub(crate) title: &'static str,
    pub(crate) status: u16,
    pub(crate) detail: &'static str,
}

#[derive(Serialize)]
pub(crate) struct SharedCache {
    pub(crate) shared_cache_duration: u32,
}

#[derive(Serialize)]
pub(crate) struct Cors<'a> {
    pub(crate) allow_origins: &'a Templated<Vec<String>>,
    pub(crate) allow_methods: [&'static str; 5],
    pub(crate) allow_headers: &'static [&'static str],
    pub(crate) expose_headers: &'static [&'static str],
    pub(crate) allow_credentials: bool,
    pub(crate) max_age: &'static str,
}

#[derive(Serialize)]
pub(crate) struct Logging<'a> {
    pub(crate) level: &'a Templated<Niveau>,
    pub(crate) format: &'static str,
    pub(crate) custom_format: &'static str,
    pub(crate) stdout: bool,
}

#[derive(Serialize)]
pub(crate) struct Otel<'a> {
    pub(crate) service_name: &'static str,
    pub(crate) trace_sample_rate: &'a Templated<f64>,
    pub(crate) skip_paths: [&'static str; 1],
    pub(crate) exporters: &'a Templated<Exportateurs>,
    pub(crate) layers: Layers,
}

#[derive(Serialize)]
pub(crate) struct Layers {
    pub(crate) global: GlobalLayer,
    pub(crate) proxy: ProxyLayer,
    pub(crate) backend: BackendLayer,
}

#[derive(Serialize)]
pub(crate) struct GlobalLayer {
    pub(crate) disable_metrics: bool,
}

#[derive(Serialize)]
pub(crate) struct ProxyLayer {
    pub(crate) disable_metrics: bool,
    pub(crate) disable_traces: bool,
}

#[derive(Serialize)]
pub(crate) struct BackendLayer {
    pub(crate) metrics: BackendMetrics,
}

#[derive(Serialize)]
pub(crate) struct BackendMetrics {
    pub(crate) round_trip: bool,
    pub(crate) read_payload: bool,
    pub(crate) detailed_connection: bool,
}

#[derive(Serialize)]
pub(crate) struct Endpoint<'a> {
    pub(crate) endpoint: &'a str,
    pub(crate) method: &'a str,
    pub(crate) output_encoding: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) timeout: Option<String>,
    pub(crate) input_headers: Vec<&'static str>,
    pub(crate) input_query_strings: &'a [String],
    pub(crate) backend: [Backend<'a>; 1],
    pub(crate) extra_config: EndpointExtra<'a>,
}

#[derive(Serialize)]
pub(crate) struct Backend<'a> {
    pub(crate) url_pattern: &'a str,
    pub(crate) method: &'a str,
    pub(crate) encoding: &'static str,
    pub(crate) sd: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) sd_scheme: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) disable_host_sanitize: Option<bool>,
    pub(crate) host: Vec<&'a str>,
}

#[derive(Serialize)]
pub(crate) struct EndpointExtra<'a> {
    #[serde(rename = "auth/validator", skip_serializing_if = "Option::is_none")]
    pub(crate) jeton: Option<Validator<'a>>,
    #[serde(rename = "qos/ratelimit/router")]
    pub(crate) limite: RateLimit<'a>,
}

#[derive(Serialize)]
pub(crate) struct Validator<'a> {
    pub(crate) alg: &'static str,
    pub(crate) jwk_url: &'a str,
    pub(crate) disable_jwk_security: bool,
    pub(crate) cache: bool,
    pub(crate) cache_duration: u32,
    pub(crate) failed_jwk_key_cooldown: &'static str,
    pub(crate) issuer: &'static str,
    pub(crate) audience: [&'static str; 1],
    pub(crate) roles_key: &'static str,
    pub(crate) roles: &'a [Role],
    pub(crate) propagate_claims: [[&'static str; 2]; 1],
}

#[derive(Serialize)]
pub(crate) struct RateLimit<'a> {
    pub(crate) client_max_rate: &'a Templated<u32>,
    pub(crate) client_capacity: &'a Templated<u32>,
    pub(crate) every: &'static str,
    pub(crate) strategy: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) key: Option<&'static str>,
}
