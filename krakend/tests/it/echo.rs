//! Services that say what reached them.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::middleware::{DefaultHeaders, from_fn};
use actix_web::web::{self, Json};
use actix_web::{App, FromRequest, HttpMessage, HttpRequest, HttpResponse, HttpServer, rt};
use comptoir_auth::{JwkSet, Jwks};
use comptoir_http::{JsonBody, Problem, kinds, response_middleware};
use comptoir_test::TestTokens;
use futures_util::StreamExt;
use futures_util::stream::unfold;
use serde_json::{Value, json};

/// Starts one that calls itself so; gives its address. Another name tells the copies of one service apart.
pub(crate) fn demarrer(service: &'static str, copie: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let adresse = format!("http://{}", listener.local_addr().unwrap());
    let app = move || {
        App::new()
            .route("/.well-known/jwks.json", web::get().to(cles))
            .default_service(web::to(move |request, corps| repondre(service, request, corps)))
            .wrap(DefaultHeaders::new().add(("X-Instance", copie)))
            .wrap(from_fn(response_middleware))
    };
    rt::spawn(HttpServer::new(app).workers(1).disable_signals().listen(listener).unwrap().run());
    adresse
}

async fn cles() -> Json<JwkSet> {
    Json(TestTokens.jwks().await.unwrap())
}

/// By what the request is: a file, something slow, something long, or any other.
async fn repondre(
    service: &'static str,
    request: HttpRequest,
    corps: web::Payload,
) -> Result<HttpResponse, Problem> {
    if request.content_type() == "text/csv" {
        return Ok(HttpResponse::Ok().json(compter(corps).await));
    }
    if request.headers().get("accept").is_some_and(|accept| accept == "lent") {
        return Ok(couler());
    }
    if request.headers().get("accept").is_some_and(|accept| accept == "long") {
        return Ok(HttpResponse::Ok().json("long".repeat(5_000)));
    }
    let corps = JsonBody::from_request(&request, &mut corps.into_inner()).await?;
    dire(service, &request, corps)
}

/// How much came, read as a file is.
async fn compter(mut corps: web::Payload) -> Value {
    let mut octets = 0;
    while let Some(Ok(morceau)) = corps.next().await {
        octets += morceau.len();
    }
    json!({ "octets": octets })
}

/// A file of four parts, one a second.
fn couler() -> HttpResponse {
    HttpResponse::Ok().content_type("text/csv; charset=utf-8").streaming(unfold(0, async |rang| {
        if rang == 4 {
            return None;
        }
        rt::time::sleep(Duration::from_secs(1)).await;
        Some((Ok::<_, Problem>(web::Bytes::from_static(b"ligne\r\n")), rang + 1))
    }))
}

/// What was asked; or, for `Accept: statut/409`, an answer of that status.
fn dire(service: &str, request: &HttpRequest, corps: JsonBody<Value>) -> Result<HttpResponse, Problem> {
    let en_tetes: BTreeMap<&str, &str> =
        request.headers().iter().map(|(nom, valeur)| (nom.as_str(), valeur.to_str().unwrap())).collect();
    let statut = en_tetes.get("accept").and_then(|accept| accept.strip_prefix("statut/"));
    match statut.map(|statut| statut.parse().unwrap()) {
        Some(409) => return Err(Problem::new(&kinds::STOCK_INSUFFISANT)),
        Some(503) => return Err(Problem::new(&kinds::INDISPONIBLE).retry_after(1)),
        Some(statut) => return Ok(HttpResponse::new(StatusCode::from_u16(statut).unwrap())),
        None => {}
    }
    Ok(HttpResponse::Ok()
        .insert_header(("ETag", "\"7\""))
        .insert_header(("Set-Cookie", "comptoir_session=x; HttpOnly"))
        .json(json!({
            "service": service,
            "methode": request.method().as_str(),
            "chemin": request.path(),
            "question": request.query_string(),
            "en_tetes": en_tetes,
            "corps": corps.0,
        })))
}
