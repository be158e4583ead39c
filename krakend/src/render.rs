//! From routes and settings to `krakend.json`.

use comptoir_auth::{AUDIENCE, ISSUER};
use comptoir_http::kinds::{INTROUVABLE, Kind, METHODE_NON_PERMISE};

use crate::config::{
    Backend, BackendLayer, BackendMetrics, Cors, Endpoint, EndpointExtra, ErrorBody, Gateway, GlobalLayer,
    Layers, Logging, Otel, ProblemBody, ProxyLayer, RateLimit, Router, ServiceExtra, SharedCache, Validator,
};
use crate::document::{Acces, Route};
use crate::settings::{Adresse, Settings, Telemetrie};
use crate::template;

/// What passes to every service. Without `Content-Length` a body would be sent on in chunks, without `Accept-Encoding` no answer
/// compressed.
const EN_TETES: [&str; 10] = [
    "Authorization",
    "Content-Type",
    "Content-Length",
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "If-Match",
    "Idempotency-Key",
    "X-Request-Id",
    "traceparent",
];

/// What a page of an allowed origin may send.
const PERMIS: &[&str] = &[
    "Authorization",
    "Content-Type",
    "Accept",
    "Accept-Language",
    "If-Match",
    "Idempotency-Key",
    "X-Request-Id",
    "X-Panier-Jeton",
    "traceparent",
];

/// What a page may read of an answer. By the date a till and a countdown know how wrong their clock is.
const LISIBLES: &[&str] =
    &["Date", "ETag", "Idempotency-Replayed", "Retry-After", "X-Request-Id", "X-Instance", "X-Panier-Jeton"];

/// The header that counts the requests of one account. It is made from the token and goes no further.
const COMPTE: &str = "X-User-Id";

/// Logstash's format leaves the quotes of a message as they are; `%q` escapes them.
const LIGNE: &str = concat!(
    r#"{"timestamp":"%{time:2006-01-02T15:04:05.000Z07:00}","level":"%{level}","#,
    r#""service":"krakend","message":%{message:q}}"#
);

/// The configuration, as text: JSON, but for the expressions that Helm has still to fill in.
///
/// # Errors
/// A service without an address.
pub fn rendre(routes: &[Route], reglages: &Settings) -> anyhow::Result<String> {
    let passerelle = Gateway {
        version: 3,
        name: "comptoir",
        port: &reglages.port,
        timeout: "3s",
        // The least that KrakenD heeds.
        dns_cache_ttl: "1s",
        dialer_timeout: "1s",
        response_header_timeout: "2900ms",
        // Less than the services' keep-alive of 75 s: a connection is never closed under a request.
        idle_connection_timeout: "30s",
        max_idle_connections_per_host: 64,
        disable_compression: true,
        read_header_timeout: "5s",
        idle_timeout: "60s",
        max_shutdown_wait_time: "20s",
        extra_config: commun(reglages),
        endpoints: routes.iter().map(|route| endpoint(route, reglages)).collect::<anyhow::Result<_>>()?,
    };
    template::ecrire(&passerelle)
}

fn commun(reglages: &Settings) -> ServiceExtra<'_> {
    ServiceExtra {
        router: Router {
            // It is text, not JSON; the services log every request and the metrics count the others.
            disable_access_log: true,
            disable_redirect_fixed_path: true,
            disable_redirect_trailing_slash: true,
            hide_version_header: true,
            forwarded_by_client_ip: &reglages.mandataires.crus,
            remote_ip_headers: ["X-Forwarded-For"],
            trusted_proxies: &reglages.mandataires.adresses,
            error_body: ErrorBody {
                introuvable: probleme(&INTROUVABLE),
                methode: probleme(&METHODE_NON_PERMISE),
            },
        },
        cles: SharedCache { shared_cache_duration: reglages.jetons.duree_s },
        cors: Cors {
            allow_origins: &reglages.origines,
            allow_methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
            allow_headers: PERMIS,
            expose_headers: LISIBLES,
            allow_credentials: true,
            max_age: "1h",
        },
        journal: Logging {
            level: &reglages.journal.niveau,
            format: "custom",
            custom_format: LIGNE,
            stdout: true,
        },
        telemetrie: reglages.telemetrie.as_ref().map(telemetrie),
    }
}

fn probleme(kind: &Kind) -> ProblemBody {
    let [title, _] = kind.title;
    let [detail, _] = kind.detail;
    ProblemBody { r#type: format!("/problemes/{}", kind.slug), title, status: kind.status, detail }
}

fn telemetrie(telemetrie: &Telemetrie) -> Otel<'_> {
    Otel {
        service_name: "krakend",
        trace_sample_rate: &telemetrie.part_tracee,
        skip_paths: ["/__health"],
        exporters: &telemetrie.exportateurs,
        layers: Layers {
            global: GlobalLayer { disable_metrics: false },
            proxy: ProxyLayer { disable_metrics: true, disable_traces: true },
            backend: BackendLayer {
                metrics: BackendMetrics { round_trip: true, read_payload: false, detailed_connection: false },
            },
        },
    }
}

fn endpoint<'a>(route: &'a Route, reglages: &'a Settings) -> anyhow::Result<Endpoint<'a>> {
    let adresse = reglages.services.get(&route.service);
    let adresse = adresse.ok_or_else(|| anyhow::anyhow!("no address of the service {}", route.service))?;
    Ok(Endpoint {
        endpoint: &route.chemin,
        method: route.methode,
        output_encoding: "no-op",
        timeout: route.delai_s.map(|secondes| format!("{secondes}s")),
        input_headers: en_tetes(&route.chemin),
        input_query_strings: &route.parametres,
        backend: [backend(route, adresse)],
        extra_config: EndpointExtra { jeton: validateur(route, reglages), limite: limite(route, reglages) },
    })
}

fn backend<'a>(route: &'a Route, adresse: &'a Adresse) -> Backend<'a> {
    let (sd, host) = match adresse {
        Adresse::Hotes(hotes) => ("static", hotes.iter().map(String::as_str).collect()),
        Adresse::Srv(nom) => ("dns", vec![nom.as_str()]),
    };
    let srv = sd == "dns";
    Backend {
        url_pattern: &route.chemin,
        method: route.methode,
        encoding: "no-op",
        sd,
        sd_scheme: srv.then_some("http"),
        // Otherwise the name of the record becomes an URL, and is not found.
        disable_host_sanitize: srv.then_some(true),
        host,
    }
}

/// The headers that pass on this path.
fn en_tetes(chemin: &str) -> Vec<&'static str> {
    let propres = [
        ("/api/panier/", "X-Panier-Jeton"),
        ("/api/auth/", "Cookie"),
        ("/api/auth/cle", "X-Api-Key"),
        ("/api/paiements/rappels", "X-Signature"),
        ("/api/produits/{id}/image", "If-None-Match"),
    ];
    let propres = propres.iter().filter(|(debut, _)| match debut.strip_suffix('/') {
        Some(_) => chemin.starts_with(debut),
        None => chemin == *debut,
    });
    EN_TETES.into_iter().chain(propres.map(|(_, nom)| *nom)).collect()
}

fn validateur<'a>(route: &'a Route, reglages: &'a Settings) -> Option<Validator<'a>> {
    let Acces::Roles(roles) = &route.acces else { return None };
    Some(Validator {
        alg: "ES256",
        jwk_url: &reglages.jetons.cles,
        disable_jwk_security: reglages.jetons.cles.starts_with("http://"),
        cache: true,
        cache_duration: reglages.jetons.duree_s,
        failed_jwk_key_cooldown: "5s",
        issuer: ISSUER,
        audience: [AUDIENCE],
        roles_key: "roles",
        roles,
        propagate_claims: [["sub", COMPTE]],
    })
}

/// By account where there must be one; by address elsewhere, and more strictly where secrets could be guessed.
fn limite<'a>(route: &Route, reglages: &'a Settings) -> RateLimit<'a> {
    const SECRETS: [&str; 5] = [
        "/api/auth/connexion",
        "/api/auth/inscription",
        "/api/auth/cle",
        "/api/auth/oubli",
        "/api/auth/reinitialisation",
    ];
    const SOLDE: &str = "/api/cartes/solde";
    let limites = &reglages.limites;
    let (limite, every, strategy, key) = match route.acces {
        Acces::Roles(_) if route.chemin == SOLDE => {
            (&limites.soldes_par_minute, "1m", "header", Some(COMPTE))
        }
        Acces::Roles(_) => (&limites.compte_par_seconde, "1s", "header", Some(COMPTE)),
        Acces::Public if SECRETS.contains(&route.chemin.as_str()) => {
            (&limites.connexions_par_minute, "1m", "ip", None)
        }
        Acces::Public => (&limites.adresse_par_seconde, "1s", "ip", None),
    };
    RateLimit { client_max_rate: limite, client_capacity: limite, every, strategy, key }
}
