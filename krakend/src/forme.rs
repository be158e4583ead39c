//! `krakend.json`, as far as it is ours. The fields are written in this order, and named as KrakenD names them.

use comptoir_types::Role;
use serde::Serialize;

use crate::reglages::{Exportateurs, Niveau, Valeur};

#[derive(Serialize)]
pub(crate) struct Passerelle<'a> {
    pub(crate) version: u8,
    pub(crate) name: &'static str,
    pub(crate) port: &'a Valeur<u16>,
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
    pub(crate) extra_config: Commun<'a>,
    pub(crate) endpoints: Vec<Endpoint<'a>>,
}

#[derive(Serialize)]
pub(crate) struct Commun<'a> {
    pub(crate) router: Routeur<'a>,
    #[serde(rename = "auth/validator")]
    pub(crate) cles: CachePartage,
    #[serde(rename = "security/cors")]
    pub(crate) cors: Cors<'a>,
    #[serde(rename = "telemetry/logging")]
    pub(crate) journal: Journaux<'a>,
    #[serde(rename = "telemetry/opentelemetry", skip_serializing_if = "Option::is_none")]
    pub(crate) telemetrie: Option<Otel<'a>>,
}

#[derive(Serialize)]
pub(crate) struct Routeur<'a> {
    pub(crate) disable_access_log: bool,
    pub(crate) disable_redirect_fixed_path: bool,
    pub(crate) disable_redirect_trailing_slash: bool,
    pub(crate) hide_version_header: bool,
    pub(crate) forwarded_by_client_ip: &'a Valeur<bool>,
    pub(crate) remote_ip_headers: [&'static str; 1],
    pub(crate) trusted_proxies: &'a Valeur<Vec<String>>,
    pub(crate) error_body: Refus,
}

#[derive(Serialize)]
pub(crate) struct Refus {
    #[serde(rename = "404")]
    pub(crate) introuvable: Probleme,
    #[serde(rename = "405")]
    pub(crate) methode: Probleme,
}

#[derive(Serialize)]
pub(crate) struct Probleme {
    pub(crate) r#type: String,
    pub(crate) title: &'static str,
    pub(crate) status: u16,
    pub(crate) detail: &'static str,
}

#[derive(Serialize)]
pub(crate) struct CachePartage {
    pub(crate) shared_cache_duration: u32,
}

#[derive(Serialize)]
pub(crate) struct Cors<'a> {
    pub(crate) allow_origins: &'a Valeur<Vec<String>>,
    pub(crate) allow_methods: [&'static str; 5],
    pub(crate) allow_headers: &'static [&'static str],
    pub(crate) expose_headers: &'static [&'static str],
    pub(crate) allow_credentials: bool,
    pub(crate) max_age: &'static str,
}

#[derive(Serialize)]
pub(crate) struct Journaux<'a> {
    pub(crate) level: &'a Valeur<Niveau>,
    pub(crate) format: &'static str,
    pub(crate) custom_format: &'static str,
    pub(crate) stdout: bool,
}

#[derive(Serialize)]
pub(crate) struct Otel<'a> {
    pub(crate) service_name: &'static str,
    pub(crate) trace_sample_rate: &'a Valeur<f64>,
    pub(crate) skip_paths: [&'static str; 1],
    pub(crate) exporters: &'a Valeur<Exportateurs>,
    pub(crate) layers: Couches,
}

#[derive(Serialize)]
pub(crate) struct Couches {
    pub(crate) global: Globale,
    pub(crate) proxy: Relais,
    pub(crate) backend: Amont,
}

#[derive(Serialize)]
pub(crate) struct Globale {
    pub(crate) disable_metrics: bool,
}

#[derive(Serialize)]
pub(crate) struct Relais {
    pub(crate) disable_metrics: bool,
    pub(crate) disable_traces: bool,
}

#[derive(Serialize)]
pub(crate) struct Amont {
    pub(crate) metrics: MesuresAmont,
}

#[derive(Serialize)]
pub(crate) struct MesuresAmont {
    pub(crate) round_trip: bool,
    pub(crate) read_payload: bool,
    pub(crate) detailed_connection: bool,
}

#[derive(Serialize)]
pub(crate) struct Endpoint<'a> {
    pub(crate) endpoint: &'a str,
    pub(crate) method: &'a str,
    pub(crate) output_encoding: &'static str,
    pub(crate) input_headers: Vec<&'static str>,
    pub(crate) input_query_strings: &'a [String],
    pub(crate) backend: [Backend<'a>; 1],
    pub(crate) extra_config: Propre<'a>,
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
pub(crate) struct Propre<'a> {
    #[serde(rename = "auth/validator", skip_serializing_if = "Option::is_none")]
    pub(crate) jeton: Option<Validateur<'a>>,
    #[serde(rename = "qos/ratelimit/router")]
    pub(crate) limite: Limite<'a>,
}

#[derive(Serialize)]
pub(crate) struct Validateur<'a> {
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
pub(crate) struct Limite<'a> {
    pub(crate) client_max_rate: &'a Valeur<u32>,
    pub(crate) client_capacity: &'a Valeur<u32>,
    pub(crate) every: &'static str,
    pub(crate) strategy: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) key: Option<&'static str>,
}
